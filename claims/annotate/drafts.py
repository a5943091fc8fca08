"""Mentions in the making: what one passage states, with and without attribution, before the article is seen as a whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from claims.annotate.chains import Cited, cited_in, merge_steps, not_publisher, told_to
from claims.annotate.due import due
from claims.annotate.extract import RawAttribution, extract_nested
from claims.annotate.identity import antecedent, noun_phrase
from claims.annotate.nature import is_negated, is_possibility, is_statement, points_nowhere, tense_of, type_of
from claims.annotate.parsed import Parsed, tokens_in
from claims.annotate.sources import as_step, author_of, source_of, speaker_of
from claims.annotate.sourcing import hedges_in, stance_of
from claims.annotate.split import Unit, char_spans, clause_units, is_finite, subject_of
from claims.annotate.standalone import standalone
from claims.annotate.wordlists import words
from claims.model import Attribution, ClaimType, Mention, Source, Span, Stance, Step, Toward
from claims.outlets import find, looks_like_outlet
from claims.text import short_hash

__all__ = ["Draft", "Told", "attributed", "stated", "told"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A mention with what the later steps of annotation need to know of its place.

    Parameters
    ----------
    passage, sentence
        Index of the passage, and of its sentence.
    hearsay
        Whether an adverb owns that the clause passes on what others said ("supposedly").
    goes_on
        Whether its subject points back to what the sentence before told.
    empty
        Whether its content only points to a claim made elsewhere ("denied the report").
    """

    mention: Mention
    passage: int
    sentence: int
    hearsay: bool = False
    goes_on: bool = False
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """An attribution of a passage with its source and its chain."""

    raw: RawAttribution
    source: Source | None
    chain: tuple[Step, ...]
    stance: Stance
    flat: Attribution


_TOWARD: dict[Stance, Toward] = {
    "asserts": "supports",
    "predicts": "supports",
    "believes": "supports",
    "urges": "supports",
    "confirms": "confirms",
    "denies": "denies",
    "no_comment": "no_comment",
    "unaware": "unaware",
    "questions": "questions",
}


def _bounds(raw: RawAttribution) -> tuple[int, int]:
    pairs = [*raw.source, *raw.cue, *raw.content]
    return min(s for s, _ in pairs), max(e for _, e in pairs)


def _sentence_bounds(doc: Doc, start: int, end: int) -> tuple[int, int]:
    sentences = [s for s in doc.sents if s.start_char < end and s.end_char > start]
    return sentences[0].start_char, sentences[-1].end_char


def _outside(found: Iterable[Cited], raw: RawAttribution) -> list[Cited]:
    """Those that no content holds, or that stand at its very edge ("…, citing two bankers, …")."""
    return [c for c in found if not any(s <= c.start and c.end <= e for s, e in raw.content)]


def _is_outlet(parsed: Parsed, index: int, cited: Cited) -> Source | None:
    source = source_of(parsed, index, [(cited.start, cited.end)])
    if source is None:
        return None
    if source.kind == "outlet" or find(source.name) is not None or looks_like_outlet(source.name):
        return source
    return None


def told(
    parsed: Parsed, index: int, raws: Sequence[RawAttribution], earlier: Sequence[Source] = ()
) -> list[Told]:
    """Source, chain and stance of each attribution of a passage.

    `earlier` are the sources of the passages before; for a headline, which speaks of what is told below, all of them.

    A floating quotation without a source goes on with the speaker before it.
    """
    out: list[Told] = []
    known = list(earlier)
    for raw in (_without_cited(parsed.docs[index], r) for r in raws):
        if (
            raw is None
            or _merely_possible(parsed.docs[index], raw)
            or _asks_anonymity(parsed.docs[index], raw)
        ):
            continue
        source = source_of(parsed, index, raw.source, earlier=known)
        if source is None and not raw.cue and out and out[-1].source is not None:
            source = out[-1].source
        out.append(_told_one(parsed, index, raw, source, known))
        known += [s for s in (out[-1].source,) if s is not None]
    return out


def _without_cited(doc: Doc, raw: RawAttribution) -> RawAttribution | None:
    """A report's content without the source that it cites ("citing a banker, that …"); None where nothing is left."""
    start, end = _bounds(raw)
    cut = [
        (c.start, c.end)
        for c in cited_in(doc, start, end)
        if any(s <= c.start and c.end <= e for s, e in raw.content)
    ]
    if not cut:
        return raw
    kept = [t for t in tokens_in(doc, raw.content) if not any(s <= t.idx < e for s, e in cut)]
    while kept and (kept[0].is_punct or kept[0].lower_ in {"and", "as"}):
        kept = kept[1:]
    if sum(t.is_alpha for t in kept) < 3:
        return None
    return RawAttribution(raw.source, raw.cue, tuple(char_spans(kept)))


_NOBODY = ("neither", "none of", "no one", "nobody", "no ")
_ANONYMITY = re.compile(
    r"\b(?:asked|requested|wished|wanted|insisted|spoke|declined|refused|agreed|(?:not|n[’']t) (?:been )?(?:authorized|authorised|allowed|permitted))\b"
    r".{0,40}\b(?:named|identified|anonymity|anonymously|publicly|discuss|speak|talk|the record|the media|reporters)\b",
    re.IGNORECASE | re.DOTALL,
)


def _asks_anonymity(doc: Doc, raw: RawAttribution) -> bool:
    """Whether a clause only says why a source stays unnamed ("who asked not to be named"): no claim, no answer."""
    source = tokens_in(doc, raw.source)
    if len(source) != 1 or source[0].lower_ not in {"who", "they", "he", "she"}:
        return False
    start, end = _bounds(raw)
    return _ANONYMITY.search(doc.text[start:end]) is not None


def _merely_possible(doc: Doc, raw: RawAttribution) -> bool:
    """Whether an attribution stands under "it is possible that …": the author's guess that somebody thinks so."""
    cue = tokens_in(doc, raw.cue)
    return bool(cue) and any(is_possibility(a) for a in cue[-1].ancestors)


def _told_one(
    parsed: Parsed, index: int, raw: RawAttribution, source: Source | None, known: Sequence[Source] = ()
) -> Told:
    doc = parsed.docs[index]
    start, end = _sentence_bounds(doc, *_bounds(raw))
    content = " ".join(doc.text[s:e] for s, e in raw.content)
    cue = " ".join(doc.text[s:e] for s, e in raw.cue)
    if any(doc.text[s:e].casefold().startswith(_NOBODY) for s, e in raw.source):
        cue = f"not {cue}"
    stance, _ = stance_of(cue, content)
    chain: tuple[Step, ...] = (as_step(source),) if source is not None else ()
    cited = [
        source_of(parsed, index, [(c.start, c.end)], earlier=known)
        for c in _outside(cited_in(doc, start, end), raw)
    ]
    origins = [c for c in cited if c is not None and (source is None or c.id != source.id)]
    if origins and (source is None or source.kind in {"outlet", "author", "document", "organization"}):
        chain = merge_steps((as_step(origins[0]),), chain)
        source = origins[0]
    for target in _outside(told_to(doc, start, end), raw):
        relay = _is_outlet(parsed, index, target)
        if relay is not None and (source is None or relay.id != source.id):
            chain = merge_steps(chain, (as_step(relay),))
    chain = not_publisher(chain, parsed.article)
    hedged = any(_hedges(doc, raw.content)) or any(_hedges(doc, raw.cue))
    flat = Attribution(
        parsed.spans(index, raw.source),
        parsed.spans(index, raw.cue),
        parsed.spans(index, raw.content),
        "collective" if source is None else source.kind,
        stance,
        hedged,
    )
    return Told(raw, source, chain, stance, flat)


def _hedges(doc: Doc, pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(s + hs, s + he) for s, e in pairs for hs, he in hedges_in(doc.text[s:e])]


def attributed(parsed: Parsed, index: int, one: Told) -> list[Draft]:
    """The mentions in the content of one attribution, nested attributions resolved into longer chains."""
    doc = parsed.docs[index]
    if _asks(doc, one):
        return []
    inner = _nested(parsed, index, one)
    if inner is not None:
        return attributed(parsed, index, inner)
    tokens = tokens_in(doc, one.raw.content)
    if not tokens:
        return []
    units = clause_units(doc, [t.i for t in _of_the_claim(tokens)])
    if one.stance in {"no_comment", "unaware"}:
        units = units[:1]
    resolve = _resolver(parsed, index, speaker_of(one.source), tokens[0].idx)
    drafts = []
    whole = one
    for unit in units:
        one = _for_unit(doc, whole, unit) if len(units) > 1 else whole
        # "would not say whether it was so" is told with its cue; "said it was not aware of it" says so itself.
        bare_answer = one.source is not None and (
            one.stance == "no_comment"
            or (one.stance == "unaware" and unit.tokens[0].lower_ in {"whether", "if", "of"})
        )
        subject = bool(unit.borrowed) or subject_of(unit.head) in unit.tokens
        finite = not bare_answer and subject and (is_finite(unit.head) or bool(unit.borrowed))
        if finite:
            text = standalone(unit, resolve)
        elif len(units) > 1 and unit is not units[0] and len(unit.tokens) < 4:
            continue
        elif parsed.passages[index].region == "title" and not _needs_cue(one):
            text = standalone(unit, resolve)
        else:
            text = _with_cue(doc, one, unit, resolve)
        drafts.append(_draft(parsed, index, unit, text, one=one, bare=not finite))
    if whole.source is None and any(
        t.lemma_ in {"seem", "appear", "look"} for t in tokens_in(doc, whole.raw.cue)
    ):
        return [_without_source(replace(d, mention=replace(d.mention, hedged=True))) for d in drafts]
    if _is_plan(doc, whole.raw) and whole.source is not None and not _own_words(whole):
        return [_without_source(d) for d in drafts]
    return drafts


def _is_plan(doc: Doc, raw: RawAttribution) -> bool:
    """Whether the cue tells what somebody means to do, not what somebody said."""
    cue = tokens_in(doc, raw.cue)
    return any(t.lemma_.lower() in words("plans", "lemmas") for t in cue)


def _own_words(one: Told) -> bool:
    return len(one.chain) > 1 or (
        one.source is not None and one.source.kind in {"author", "anonymous", "collective"}
    )


def _without_source(draft: Draft) -> Draft:
    """A plan as the article states it: about the one who plans, with nobody cited for it."""
    m = draft.mention
    return replace(
        draft,
        mention=replace(
            m,
            kind="unattributed",
            source=None,
            chain=(),
            cue="",
            cue_spans=(),
            toward="repeats",
            response=None,
        ),
    )


def _of_the_claim(tokens: list[Token]) -> list[Token]:
    """Of "a report that it would sell the unit" the clause: what is denied or confirmed is the claim, not the report."""
    inside = {t.i for t in tokens}
    top = next((t for t in tokens if t.head.i not in inside), tokens[0])
    if top.lemma_.lower() not in words("empty_content", "nouns"):
        return tokens
    clause = next(
        (
            c
            for c in top.children
            if c.dep_ in {"acl", "ccomp", "relcl"} and c.i in inside and subject_of(c) is not None
        ),
        None,
    )
    if clause is None or any(c.lower_ in {"which", "who"} for c in clause.children):
        return tokens
    kept = {t.i for t in clause.subtree}
    return [t for t in tokens if t.i in kept]


def _for_unit(doc: Doc, one: Told, unit: Unit) -> Told:
    """The attribution as it bears on one of several units: "There were no talks" denies, what he said next need not."""
    cue = " ".join(doc.text[s:e] for s, e in one.raw.cue)
    stance, _ = stance_of(cue, " ".join(t.text for t in unit.tokens))
    return replace(one, stance=stance)


def _needs_cue(one: Told) -> bool:
    return one.stance in {"denies", "confirms", "no_comment", "unaware", "predicts", "urges"} and bool(
        one.raw.cue
    )


def _asks(doc: Doc, one: Told) -> bool:
    """Whether an attribution makes no claim: it stands in a question of the author's, or asks or tells only how or why."""
    first = tokens_in(doc, one.raw.content)[0]
    if first.tag_ in {"WRB", "WP", "WDT"} and first.lower_ != "that" and not (one.raw.source and first.i < 2):
        return True
    cue = one.raw.cue or one.raw.content
    sentence = next(s for s in doc.sents if s.start_char <= cue[0][0] < s.end_char)
    if sentence.text.rstrip(" \"'”’)").endswith("?") and not any(
        q in doc.text[s:e] for s, e in one.raw.content for q in '“”"?'
    ):
        return True
    if one.stance == "questions" and not any(
        t.pos_ in {"VERB", "AUX"} for t in tokens_in(doc, one.raw.content)
    ):
        return True
    own = one.source is not None and one.source.kind == "author"
    if own and any(t.lemma_.lower() in words("contact", "verbs") for t in tokens_in(doc, one.raw.cue)):
        return True
    return own and (
        one.stance in {"no_comment", "questions"}
        or not any(t.pos_ in {"VERB", "AUX"} for t in tokens_in(doc, one.raw.content))
    )


def _nested(parsed: Parsed, index: int, outer: Told) -> Told | None:
    """The attribution that makes up the most of another's content, its chain going on into the outer one's."""
    doc = parsed.docs[index]
    if outer.source is None or outer.stance in {"no_comment", "unaware"}:
        return None
    first, last = outer.raw.content[0][0], outer.raw.content[-1][1]
    for raw in extract_nested(doc, (first, last)):
        inside = sum(e - s for s, e in raw.content)
        whole = sum(e - s for s, e in outer.raw.content)
        if not raw.source or inside < 0.5 * whole or raw.content == outer.raw.content:
            continue
        words_ = " ".join(doc.text[s:e] for s, e in raw.source).casefold()
        if words_ in {"i", "we"}:
            continue
        source = source_of(
            parsed, index, raw.source, speaker=speaker_of(outer.source), earlier=(outer.source,)
        )
        if source is None or source.kind == "author":
            continue
        inner = _told_one(parsed, index, raw, source)
        if _is_plan(doc, raw):
            continue
        if source.id == outer.source.id and inner.stance not in {
            "denies",
            "no_comment",
            "unaware",
            "predicts",
            "confirms",
        }:
            continue
        return Told(raw, inner.source, merge_steps(inner.chain, outer.chain), inner.stance, inner.flat)
    return None


def _resolver(
    parsed: Parsed, index: int, speaker: tuple[str, str] | None, start: int
) -> Callable[[Token], str | None]:
    """What a token of a claim stands for, as its sentence shall say it; only subjects, possessives and bare nouns.

    A name that the claim (beginning at character `start`) already bears needs no bracket: the pronoun is plain.
    """

    def resolve(token: Token) -> str | None:
        if token.pos_ == "PRON" and token.dep_ not in {"nsubj", "nsubjpass", "poss"}:
            return None
        if token.lower_ == "which" and any(a.dep_ == "relcl" for a in (token.head, *token.head.ancestors)):
            clause = next(a for a in (token.head, *token.head.ancestors) if a.dep_ == "relcl")
            return noun_phrase(clause.head).text
        found = antecedent(token, index, parsed.who, speaker, start)
        if found is None or any(n.name == found[0] for n in parsed.who.within(index, start, token.idx)):
            return None
        return found[0]

    return resolve


def _with_cue(doc: Doc, one: Told, unit: Unit, resolve: Callable[[Token], str | None]) -> str:
    """A content without a subject of its own, told with its source and cue: "[Acme] announced the closure"."""
    who = f"[{one.source.name}]" if one.source is not None else ""
    cue = tokens_in(doc, one.raw.cue)
    body = Unit(unit.head, unit.tokens)
    if not who and cue and unit.tokens[0].i <= cue[0].i <= unit.tokens[-1].i:
        return standalone(Unit(unit.head, tuple(doc[unit.tokens[0].i : unit.tokens[-1].i + 1])), resolve)
    if not who or not cue or (one.raw.source and one.raw.cue[0][0] < one.raw.source[0][0]):
        return standalone(body, resolve)
    between = (
        [t for t in doc[cue[0].i : unit.tokens[0].i]] if cue[0].i < unit.tokens[0].i <= cue[0].i + 12 else cue
    )
    return standalone(Unit(unit.head, (*between, *unit.tokens)), resolve, lead=who)


def _about(parsed: Parsed, index: int, unit: Unit, resolve: Callable[[Token], str | None]) -> tuple[str, ...]:
    """Names that a unit speaks of, its subject's first."""
    names: list[str] = []
    subject = next(
        (c for c in unit.head.children if c.dep_ in {"nsubj", "nsubjpass"} and c in unit.tokens), None
    )
    first = [*(subject.subtree if subject is not None else ()), *unit.borrowed]
    for group in (first, unit.tokens):
        for token in group:
            name = resolve(token) if token.pos_ in {"PRON", "NOUN"} else None
            if name is not None:
                names.append(name)
            found = [n for n in parsed.who.within(index, token.idx, 10**9) if n.start == token.idx]
            names += [n.name for n in found if n.sort not in {"place"} or group is first]
    return tuple(dict.fromkeys(names))


def _draft(
    parsed: Parsed, index: int, unit: Unit, text: str, *, one: Told | None = None, bare: bool = False
) -> Draft:
    doc = parsed.docs[index]
    article = parsed.article
    pairs = char_spans(t for t in unit.tokens)
    spans = parsed.spans(index, pairs)
    source = one.source if one is not None else None
    kind = source.kind if source is not None else ("unattributed" if one is None else "collective")
    stance: Stance = one.stance if one is not None else "asserts"
    plain = " ".join(doc.text[s:e] for s, e in pairs)
    when = due(plain, article.published)
    sort: ClaimType = type_of(unit, plain, stance=stance, kind=kind)
    hedges = _hedges(doc, pairs)
    if one is not None:
        hedges += _hedges(doc, one.raw.cue)
    lower = {t.lower_ for t in unit.tokens}
    cue = tokens_in(doc, one.raw.cue) if one is not None else []
    hearsay = bool((lower | {t.lower_ for t in cue}) & words("hearsay", "adverbs"))
    resolve = _resolver(parsed, index, speaker_of(source), unit.tokens[0].idx)
    sentence = next(i for i, s in enumerate(doc.sents) if s.start_char <= unit.tokens[0].idx < s.end_char)
    about = _about(parsed, index, unit, resolve)
    if bare and source is not None and source.kind in {"person", "organization"}:
        about = tuple(dict.fromkeys((source.name, *about)))
    figures = any(t.like_num for t in unit.tokens)
    if (
        sort in {"fact", "forecast"}
        and not about
        and not figures
        and kind in {"person", "organization", "unattributed"}
        and stance == "asserts"
    ):
        sort = "background"
    response = stance if stance in {"denies", "confirms", "no_comment", "unaware"} else None
    mention = Mention(
        id=short_hash(article.id, *(f"{p}:{s}:{e}" for p, s, e in spans)),
        article=article.id,
        spans=spans,
        text=text,
        type=sort,
        kind=kind,
        stance=stance,
        toward=_TOWARD[stance] if one is not None else "repeats",
        hedged=bool(hedges),
        hedges=parsed.spans(index, sorted(set(hedges))),
        negated=is_negated(unit) and not bare and stance not in {"no_comment", "unaware"},
        tense=tense_of(unit),
        source=source,
        cue=" ".join(doc.text[s:e] for s, e in one.raw.cue) if one is not None else "",
        cue_spans=parsed.spans(index, one.raw.cue) if one is not None else (),
        chain=one.chain if one is not None else (),
        about=about,
        response=response,  # type: ignore[arg-type]
        published=article.published,
        due=when if sort == "forecast" else None,
        outlet=article.outlet,
    )
    return Draft(mention, index, sentence, hearsay, _goes_on(unit), bare and _is_empty(unit))


def _goes_on(unit: Unit) -> bool:
    """Whether the subject points back: "It …", "The product …", or one borrowed from such a clause."""
    subject = next((c for c in unit.head.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    head = (
        subject
        if subject is not None
        else next((t for t in unit.borrowed if t.pos_ in {"NOUN", "PRON"}), None)
    )
    if head is None:
        return False
    if head.lower_ in {"it", "they"}:
        return True
    determined = any(c.lower_ in {"the", "this", "these"} for c in head.children)
    return determined and head.lemma_.lower() in words("carry", "nouns") | {"products", "talks"}


def _is_empty(unit: Unit) -> bool:
    nouns = words("empty_content", "nouns")
    heavy = [t for t in unit.tokens if t.pos_ in {"NOUN", "PROPN", "VERB", "NUM"}]
    return all(
        t.lemma_.lower() in nouns or t.lower_ in {"media", "press", "comment", "further"} for t in heavy
    )


def stated(parsed: Parsed, index: int, taken: Sequence[Told]) -> list[Draft]:
    """The mentions of a passage that stand without attribution: clauses that no attribution covers."""
    doc = parsed.docs[index]
    covered = {
        t.i for one in taken for t in tokens_in(doc, [*one.raw.source, *one.raw.cue, *one.raw.content])
    }
    drafts = []
    for sentence in doc.sents:
        for unit in clause_units(doc, range(sentence.start, sentence.end)):
            own = tuple(t for t in unit.tokens if t.i not in covered)
            if unit.head.i in covered or len(own) < 0.5 * len(unit.tokens):
                continue
            unit = replace(unit, tokens=own)
            if not is_statement(unit, sentence.text):
                continue
            resolve = _resolver(parsed, index, None, unit.tokens[0].idx)
            draft = _draft(parsed, index, unit, standalone(unit, resolve))
            drafts.append(replace(draft, mention=_unsourced(parsed, unit, draft.mention, sentence.text)))
    return drafts


def _unsourced(parsed: Parsed, unit: Unit, mention: Mention, sentence: str) -> Mention:
    """What an unattributed statement is: the author's own guess, context that names nobody, or a statement as it is."""
    subject = subject_of(unit.head)
    if subject is not None and subject.lower_ in {"i", "we"}:
        guess = any(
            phrase in sentence.lower().replace("’", "'") for phrase in words("author_guess", "phrases")
        )
        source = author_of(parsed.article)
        return replace(
            mention,
            kind="author",
            source=source,
            chain=(as_step(source),),
            stance="predicts" if guess else "believes",
            toward="supports",
            type="forecast" if guess else "opinion",
            due=due(mention.text, parsed.article.published) if guess else None,
            hedged=guess or mention.hedged,
            negated=mention.negated and not guess,
        )
    if is_possibility(unit.head):
        source = author_of(parsed.article)
        return replace(
            mention,
            kind="author",
            source=source,
            chain=(as_step(source),),
            stance="believes",
            toward="supports",
            type="opinion",
            hedged=True,
        )
    if points_nowhere(unit) and not mention.text.startswith("["):
        return replace(mention, type="opinion", due=None)
    return mention


def span_order(draft: Draft) -> tuple[int, Span]:
    """A sort key: by place in the article."""
    return draft.passage, draft.mention.spans[0]
