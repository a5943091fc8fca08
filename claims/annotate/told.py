"""Who tells what in a passage: each attribution with its source, its chain and its stance."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from claims.annotate.chains import (
    Cited,
    cited_in,
    issuer,
    merge_steps,
    not_publisher,
    posted_by,
    quoted_in,
    seen_by,
    told_to,
    vouched,
)
from claims.annotate.content_bounds import (
    completed,
    goes_on_behind,
    is_relative,
    of_a_gerund,
    of_a_noun,
    place_of,
    to_its_end,
    with_own_subject,
    without_cited,
)
from claims.annotate.deeds import is_no_word
from claims.annotate.docs import Doc, Token, sentence_bounds, tokens_in, words_at
from claims.annotate.extract import RawAttribution, Spans
from claims.annotate.headlines import is_aside, is_label, of_headline
from claims.annotate.hedges import hedges_within
from claims.annotate.inner import bounds
from claims.annotate.lexicon import cue as cue_of
from claims.annotate.lexicon import words_of
from claims.annotate.misheard import is_hearer, of_the_asker, put_right
from claims.annotate.parsed import Parsed
from claims.annotate.sentences import sentence_ends
from claims.annotate.sources import as_step, author_of, source_of
from claims.annotate.split import char_spans
from claims.annotate.stance import stance_of, turns_down
from claims.annotate.subjects import with_subject
from claims.annotate.takes_back import taken_back
from claims.annotate.weighed import weighed_hedge, weighed_kind, weighed_stance
from claims.annotate.wordlists import words
from claims.model import Attribution, Source, Stance, Step
from claims.organizations import TICKER
from claims.outlets import find, looks_like_outlet
from claims.text import slug

__all__ = [
    "NOBODY",
    "Told",
    "cue_with_to",
    "told",
    "told_one",
]


@dataclass(frozen=True, slots=True)
class Told:
    """An attribution of a passage with its source and its chain.

    `found` are the bounds of the content as the extractor gave it. `speaker` is the one whose words stand there, where
    `source` is whom that one cites; `retracts` says that the sentence takes back what it tells, `guess` that it is the
    author's own forecast.
    """

    raw: RawAttribution
    source: Source | None
    chain: tuple[Step, ...]
    stance: Stance
    flat: Attribution
    found: tuple[int, int] = (0, 0)
    speaker: Source | None = None
    retracts: bool = False
    guess: bool = False


def _outside(found: Iterable[Cited], raw: RawAttribution) -> list[Cited]:
    """Those that no content holds, or that stand at its very edge ("…, citing two bankers, …")."""
    return [c for c in found if not any(s <= c.start and c.end <= e for s, e in raw.content)]


def _inside(cited: Cited, pairs: Spans) -> bool:
    return any(s < cited.end and cited.start < e for s, e in pairs)


def _is_outlet(parsed: Parsed, index: int, cited: Cited) -> Source | None:
    source = source_of(parsed, index, [(cited.start, cited.end)])
    if source is None:
        return None
    if source.kind == "outlet" or find(source.name) is not None or looks_like_outlet(source.name):
        return source
    return None


_MY_GUESS = re.compile(r"\b(?:my|our)\b|\b(?:to|makes?|leads?) (?:me|us)\b", re.IGNORECASE)


def told(parsed: Parsed, index: int, raws: Sequence[RawAttribution], earlier: Sequence[Told] = ()) -> list[Told]:
    """Source, chain and stance of each attribution of a passage.

    `earlier` is what the passages before tell; for a headline, which speaks of what is told below, all of them.

    "My guess is" names nobody else: it is the author's.
    """
    out: list[Told] = []
    known = [one.source for one in earlier if one.source is not None]
    doc = parsed.docs[index]
    headline = parsed.passages[index].region == "title"
    for given in put_right(doc, raws):
        given = _of_who_claims(doc, given)
        told = of_a_gerund(doc, of_headline(doc, given) if headline else given)
        raw = without_cited(doc, completed(doc, told))
        raw = raw if raw is None or headline else with_subject(doc, of_a_noun(doc, raw), raws)
        if (
            raw is None
            or is_relative(doc, raw)
            or (headline and (is_aside(doc, raw) or is_label(doc, raw)))
            or is_no_word(doc, raw)
        ):
            continue
        raw = with_own_subject(doc, raw, raws)
        raw = goes_on_behind(doc, to_its_end(doc, _before_listing(parsed, index, raw)), raws)
        raw = of_the_asker(doc, raw)
        if is_hearer(doc, raw) or _NOT_AUTHORIZED.search(words_at(doc, [*raw.cue, *raw.content])):
            continue
        source = source_of(parsed, index, raw.source, earlier=known, sorts=raw.sorts if given.source else None)
        if source is None and _MY_GUESS.search(words_at(doc, raw.cue)):
            source = author_of(parsed.article)
        one = _relayed_before(parsed, told_one(parsed, index, raw, source, known), [*earlier, *out])
        if one.chain and one.chain[0].kind != "author":
            one = replace(one, chain=merge_steps(one.chain, not_publisher(parsed.agency, parsed.article)))
        out.append(replace(one, found=bounds(given.content)))
        known += [s for s in (out[-1].source,) if s is not None]
    return out


# Why somebody stays unnamed, which is no answer.
_NOT_AUTHORIZED = re.compile(
    r"\b(?:not|n['’]t|nor)(?: \w+)? (?:authori[sz]ed|permitted|allowed|cleared) to"
    r"(?: publicly)? (?:discuss|speak|talk|comment|brief)\b",
    re.IGNORECASE,
)
_BACK = re.compile(r"(?:the|that|this|those|these|they|he|she|one of|two of|some of|both)\b", re.IGNORECASE)


def _relayed_before(parsed: Parsed, one: Told, earlier: Sequence[Told]) -> Told:
    """An unnamed source cited again: "the bankers" of the Ledger speak through it still, "a banker" may be another.

    Two who are called alike, one by way of the Ledger and one by way of the Post, stay two.
    """
    source = one.source
    if source is None or source.kind not in {"anonymous", "document"}:
        return one
    before = next((t for t in earlier if t.source is not None and t.source.id == source.id), None)
    if before is None:
        return one
    relays = one.chain[1:]
    if not relays and _BACK.match(" ".join(parsed.article.words(s) for s in source.spans)):
        return replace(one, chain=merge_steps(one.chain, before.chain[1:]))
    if relays and before.chain[1:] and {s.id for s in relays}.isdisjoint(s.id for s in before.chain[1:]):
        apart = replace(source, id=f"{source.id}:{slug(relays[0].name)}")
        return replace(one, source=apart, speaker=apart, chain=(as_step(apart), *relays))
    return one


def cue_with_to(doc: Doc, raw: RawAttribution) -> Spans:
    """The cue of what nobody is named for, with a "to" behind it: "said to" is hearsay, "said" is none."""
    return tuple((s, e + 3) if not raw.source and doc.text[e : e + 4].lower() == " to " else (s, e) for s, e in raw.cue)


def _before_listing(parsed: Parsed, index: int, raw: RawAttribution) -> RawAttribution:
    """A source that begins within a bracket of listings ("(NASDAQ: SINA; FRA: 929) said") is the name before it."""
    text = parsed.docs[index].text
    if not raw.source or ")" not in text[raw.source[0][0] : raw.source[-1][1]]:
        return raw
    bracket = next((m for m in TICKER.finditer(text) if m.start() <= raw.source[0][0] < m.end()), None)
    names = parsed.who.within(index, 0, bracket.start()) if bracket is not None else []
    if bracket is None or not names or bracket.start() - names[-1].end > 3:
        return raw
    return replace(raw, source=((names[-1].start, names[-1].end),), sorts=None)


def _of_who_claims(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """Of "contradicting a claim by Holm that …" what is Holm's: he claims it, and another contradicts him.

    "A figure that the office disputed" is what stands before it, without the "that".
    """
    last = tokens_in(doc, raw.content[-1:])
    if len(raw.content) > 1 and [t.lower_ for t in last] in (["that"], ["which"]):
        raw = replace(raw, content=raw.content[:-1])
    cue, who = tokens_in(doc, raw.cue), tokens_in(doc, raw.source)
    entries = (cue_of(t.lemma_.lower(), "verb") for t in cue[:-1])
    denied = cue and cue[-1].pos_ == "NOUN" and any(e is not None and e.stance == "denies" for e in entries)
    if not denied or not who or who[0].i <= cue[-1].i or doc.tokens[who[0].i - 1].lower_ != "by":
        return raw
    return replace(raw, cue=tuple(char_spans(cue[-1:])), sorts=None)


NOBODY = ("neither", "none of", "no one", "nobody", "no ")


def _takes_back(doc: Doc, raw: RawAttribution, start: int) -> bool:
    """Whether the words around a content take it back ("retracted its report that", "… was withdrawn by")."""
    last = raw.content[-1][1]
    end = max(last, sentence_bounds(doc, last - 1)[1])
    return taken_back(doc.text[start : raw.content[0][0]], doc.text[last:end]) is not None


def _guesses(cue: str) -> bool:
    """Whether an author's own words are those of a forecast ("I wouldn't be surprised to see")."""
    low = cue.lower().replace("’", "'")
    phrases = (phrase.removeprefix("i ").removeprefix("i'd ") for phrase in words("author_guess", "phrases"))
    return any(re.search(rf"\b{re.escape(phrase)}\b", low) for phrase in phrases)


_WOULD_SAY = re.compile(
    r"\b(?:would|could|will) (?:\w+ )?(?:say|tell|discuss|comment|confirm|disclose|reveal|explain)\b", re.I
)


def _stance_of_nobody(cue: str, content: str) -> Stance:
    """What it comes to that nobody said, confirmed or denied a content: the trained reader sees only the verb."""
    if _WOULD_SAY.search(cue):
        return "no_comment"
    plain, turned = stance_of(cue, content)[0], stance_of(f"not {cue}", content)[0]
    if plain in {"confirms", "denies", "no_comment"}:
        return "no_comment"
    return "questions" if turned in {"asserts", "believes", "predicts"} else turned


_LEAD = 40  # characters of a content in which it may name what it is: "the latest reports that …"


def told_one(
    parsed: Parsed, index: int, raw: RawAttribution, source: Source | None, known: Sequence[Source] = ()
) -> Told:
    """An attribution whose source is known, with its chain and stance; `known` are the sources cited before."""
    doc = parsed.docs[index]
    start, end = sentence_bounds(doc, *place_of(raw))
    content = words_at(doc, raw.content)
    cue = words_at(doc, raw.cue)
    nobody = any(doc.text[s:e].casefold().startswith(NOBODY) for s, e in raw.source)
    stance = _stance_of_nobody(cue, content) if nobody else weighed_stance(cue, content, raw.sorts)
    if source is not None and source.kind == "document" and stance in {"no_comment", "unaware"}:
        stance = "asserts"  # a memo that "does not mention jobs" was not asked
    if raw.source and not nobody and raw.source[-1][1] <= raw.content[0][0] and stance != "denies":
        between = doc.text[raw.source[-1][1] : raw.content[0][0] + _LEAD]
        stance = "denies" if not sentence_ends(between, 0, len(between)) and turns_down(between) else stance
    guess = source is not None and source.kind == "author" and _guesses(cue)
    if guess:
        stance = "predicts"
    if source is not None and stance == "questions" and _is_at_work(parsed, doc, raw, source):
        source = replace(source, kind="outlet")
    speaker = source
    chain: tuple[Step, ...] = (as_step(source),) if source is not None else ()
    outside = _outside(cited_in(doc, start, end), raw)
    refers = any(_cites_in_saying(c, tokens_in(doc, raw.cue)) for c in outside)
    cited = [_cited(parsed, index, c, known) for c in outside]
    origins = [c for c in cited if c is not None and (source is None or c.id != source.id)]
    if stance in {"denies", "unaware", "no_comment"} and source is not None and source.kind == "organization":
        origins = []  # "denied it, as the Herald reported, citing a worker": it is the worker's word that is denied
    passes_on = source is None or source.kind in {"outlet", "author", "document", "organization"}
    kind = source.kind if source is not None else "collective"
    if origins and (passes_on or refers or origins[0].kind == "outlet"):
        kind = origins[0].kind if passes_on or origins[0].kind == "outlet" else kind
        chain = merge_steps((as_step(origins[0]),), chain)
        source = origins[0]
    for target in _outside([*told_to(doc, start, end, raw.cue), *seen_by(doc, start, end)], raw):
        relay = _is_outlet(parsed, index, target)
        if relay is not None and (source is None or relay.id != source.id):
            chain = merge_steps(chain, (as_step(relay),))
    posters = posted_by(doc, start, end) if source is not None and source.kind == "document" else []
    for poster in (p for p in _outside(posters, raw) if _inside(p, raw.source)):
        relay = source_of(parsed, index, [(poster.start, poster.end)], earlier=known)
        if relay is not None:
            chain = merge_steps(chain, (as_step(relay),))
    for voucher in _outside(vouched(doc, raw.cue), raw):
        relay = source_of(parsed, index, [(voucher.start, voucher.end)], earlier=known)
        if relay is not None and source is not None and relay.id != source.id and not _inside(voucher, raw.source):
            chain = merge_steps(chain, (as_step(relay),))
    for place in quoted_in(doc, start, end):
        relay = source_of(parsed, index, [place], earlier=known)
        if relay is not None and (source is None or relay.id != source.id):
            chain = merge_steps(chain, (as_step(relay),))
    chain = not_publisher(chain, parsed.article)
    hedges = any(hedges_within(doc.text, raw.content)) or any(hedges_within(doc.text, cue_with_to(doc, raw)))
    hedged = guess or weighed_hedge(hedges and stance != "no_comment", raw.sorts)
    flat = Attribution(
        parsed.spans(index, raw.source),
        parsed.spans(index, raw.cue),
        parsed.spans(index, (*raw.content, *raw.further)),
        weighed_kind("collective", raw.sorts) if source is None else kind,
        stance,
        hedged,
    )
    return Told(raw, source, chain, stance, flat, speaker=speaker, retracts=_takes_back(doc, raw, start), guess=guess)


def _is_at_work(parsed: Parsed, doc: Doc, raw: RawAttribution, source: Source) -> bool:
    """Whether who asks is a moderator or a reporter, as the article calls him here or elsewhere: his medium asks."""
    asks = any(t.lemma_.lower() in words("asked_of", "verbs") for t in tokens_in(doc, raw.cue))
    if source.kind != "person" or not asks:
        return False
    called = {noun for noun, names in parsed.who.called.items() if source.name in names}
    beside = {t.lower_ for t in tokens_in(doc, raw.source)}
    return bool((called | beside) & words_of("journalist"))


def _cites_in_saying(cited: Cited, cue: Collection[Token]) -> bool:
    """Whether somebody cites it for what he says ("Holm said, citing a letter"), not in another clause beside it."""
    citing = next((t for t in cited.head.ancestors if t.lower_ in {"citing", "quoting"}), None)
    return citing is not None and citing.dep_ == "advcl" and citing.head in cue


def _cited(parsed: Parsed, index: int, cited: Cited, known: Sequence[Source]) -> Source | None:
    """The source that a report cites; for a company's press release, the company."""
    whose = issuer(cited)
    if whose is not None:
        body = source_of(parsed, index, [(whose.start, whose.end)], earlier=known)
        if body is not None and body.kind == "organization":
            return body
    return source_of(parsed, index, [(cited.start, cited.end)], earlier=known)
