"""The way a mention came to the article: origin ← relay ← …, with the words for each step.

Steps come from the sentence ("citing a banker", "told Sina Tech"), from attributions within attributions
("according to reports, Liu says …"), and from the article's credit line and dateline ("(Sina Tech via TechWeb)").
The publishing outlet itself is never a step.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from claims.annotate.docs import Doc, Token, tokens_in
from claims.annotate.lexicon import has_word
from claims.annotate.signs import sort_of_noun
from claims.annotate.split import noun_phrase
from claims.annotate.wordlists import words
from claims.model import Article, Span, Step
from claims.names import same_name
from claims.outlets import find

__all__ = [
    "Cited",
    "cited_in",
    "credit_steps",
    "dateline_steps",
    "issuer",
    "merge_steps",
    "not_publisher",
    "posted_by",
    "quoted_in",
    "seen_by",
    "told_to",
    "vouched",
]

_CREDIT_NAME = re.compile(r"[A-Z0-9][\w.&'’-]*(?: (?:[A-Z0-9&][\w.&'’-]*|of|the|and))*")
_SPLIT = re.compile(r"\s*(?:,|;|/|\||\bvia\b|\bh/t\b|\bthrough\b|\band\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cited:
    """A noun phrase that a report cites or tells to: its text and half-open characters in the passage's document."""

    text: str
    start: int
    end: int
    head: Token


def _phrase(head: Token) -> Cited:
    words_ = noun_phrase(head)
    if head.pos_ == "NOUN" and words_.end == head.i + 1 and sort_of_noun(head) is not None:
        name = itertools.takewhile(lambda t: t.pos_ == "PROPN", head.doc.tokens[words_.end :])
        words_ = head.doc.words(words_.start, words_.end + len(list(name)))  # "the sports paper La Zanca"
    return Cited(words_.text, words_.start_char, words_.end_char, head)


def cited_in(doc: Doc, start: int, end: int) -> list[Cited]:
    """Who is cited in the half-open characters `start:end` ("citing a banker", "quoting officials"), in order."""
    found: list[Cited] = []
    for token in tokens_in(doc, [(start, end)]):
        if token.lower_ not in {"citing", "quoting", "relaying", "cited", "cites", "quoted"}:
            continue
        if token.dep_ == "pcomp" and token.head.lower_ == "without":
            continue  # "without citing its sources"
        if token.lower_ in {"cited", "quoted"} and any(c.dep_ in {"auxpass", "nsubjpass"} for c in token.children):
            continue
        for child in token.rights:
            if child.dep_ in {"dobj", "obj", "attr", "pobj", "dep", "oprd"} and child.pos_ in {
                "NOUN",
                "PROPN",
                "PRON",
            }:
                found.append(_informed(_phrase(child)))
                found += [
                    _informed(_phrase(c)) for c in child.children if c.dep_ == "conj" and c.pos_ in {"NOUN", "PROPN"}
                ]
                break
    return found


def _informed(cited: Cited) -> Cited:
    """People cited without a name, with what tells how they know it, which a parse may hang on the verb.

    "Citing people | with knowledge of the talks", "citing an aide | briefed on them".
    """
    doc, head = cited.head.doc, cited.head
    following = next((t for t in doc.tokens[head.i + 1 :] if t.idx >= cited.end), None)
    if following is None or head.pos_ != "NOUN" or not (has_word("anonymous", head.lower_) or head.lower_ == "people"):
        return cited
    above = (following, *following.ancestors)
    top = next((t for t in above if t.head in (head, head.head) and t.dep_ in {"prep", "acl", "relcl", "amod"}), None)
    if top is None or (top.head != head and following.lower_ != "with"):
        return cited
    below = [t for t in top.subtree if not t.is_punct]
    if below[0] != following:
        return cited
    return Cited(doc.text[cited.start : below[-1].end_char], cited.start, below[-1].end_char, head)


def vouched(doc: Doc, cue: Sequence[tuple[int, int]]) -> list[Cited]:
    """According to whom the words at `cue` were said: "Holm told staff so, according to two people on the call"."""
    verbs = {t.i for t in tokens_in(doc, cue)}
    found: list[Cited] = []
    for token in (c for i in sorted(verbs) for c in doc.tokens[i].rights if c.lower_ == "according"):
        # "…, an aide said, as shells fell, according to two doctors" is the doctors' word on the shells alone.
        of_another = any(c.dep_ == "advcl" and c.i < token.i for c in token.head.rights)
        to = (c for c in token.children if c.lower_ == "to" and token.i not in verbs and not of_another)
        found += [_informed(_phrase(noun)) for place in to for noun in place.children if noun.dep_ == "pobj"]
    return found


def told_to(doc: Doc, start: int, end: int, cue: Sequence[tuple[int, int]]) -> list[Cited]:
    """Who was told, in the half-open characters `start:end` ("told the website", "in an interview with X").

    Not whom somebody else told, in a clause that the words at `cue` are no part of ("it bears out what they told X").
    """
    found: list[Cited] = []
    cues = tokens_in(doc, cue)
    above = {*cues, *(a for t in cues for a in t.ancestors)}
    for token in tokens_in(doc, [(start, end)]):
        if token.lemma_ == "tell" and (not cues or token in above or token.head in above):
            for child in token.rights:
                if child.dep_ in {"dobj", "dative", "iobj", "nsubj"} and child.pos_ in {"PROPN", "NOUN"}:
                    found.append(_phrase(child))
                    break
        elif token.lower_ in {
            "interview",
            "statement",
            "email",
            "e-mail",
            "conversation",
            "contacted",
            "asked",
        }:
            prep = next((c for c in token.rights if c.lower_ in {"with", "to", "by"}), None)
            target = next((c for c in prep.children if c.dep_ == "pobj"), None) if prep is not None else None
            if target is not None and target.pos_ == "PROPN":
                found.append(_phrase(target))
    return found


def seen_by(doc: Doc, start: int, end: int) -> list[Cited]:
    """Who has seen what is cited, in the half-open characters `start:end` ("a memo seen by the Ledger")."""
    return _through(doc, start, end, {"seen", "obtained", "reviewed", "viewed", "examined"})


def posted_by(doc: Doc, start: int, end: int) -> list[Cited]:
    """Who has put about what is cited, in the half-open characters `start:end` ("a sheet posted by a tipster")."""
    return _through(doc, start, end, {"posted", "shared", "leaked", "uploaded", "circulated"})


def _through(doc: Doc, start: int, end: int, verbs: Container[str]) -> list[Cited]:
    found: list[Cited] = []
    for token in tokens_in(doc, [(start, end)]):
        by = next((c for c in token.rights if c.lower_ == "by" and c.dep_ in {"agent", "prep"}), None)
        if token.lower_ not in verbs or by is None:
            continue
        found += [_phrase(c) for c in by.children if c.dep_ == "pobj" and c.pos_ in {"PROPN", "NOUN"}]
    return found


def issuer(cited: Cited) -> Cited | None:
    """Who issued a press release ("a press release from the company"): that one is the origin, not the paper."""
    if cited.head.lemma_ != "release":
        return None
    preps = (c for c in cited.head.rights if c.lower_ in {"from", "by", "of"})
    whose = [g for c in preps for g in c.children if g.dep_ == "pobj"]
    whose += [c for c in cited.head.lefts if c.dep_ == "poss" or (c.dep_ == "compound" and c.pos_ == "PROPN")]
    return next((_phrase(t) for t in whose if t.pos_ in {"NOUN", "PROPN"}), None)


_QUOTED_IN = re.compile(r"\bquoted (?:as saying |as telling [\w ]{3,30} )?(?:in|by) (?P<where>[^,.;:\"“”]{3,60})")


def quoted_in(doc: Doc, start: int, end: int) -> list[tuple[int, int]]:
    """Where somebody is quoted, as half-open characters: "Liu is quoted as saying in the latest reports"."""
    return [m.span("where") for m in _QUOTED_IN.finditer(doc.text, start, end)]


def _outlet_step(name: str, spans: tuple[Span, ...]) -> Step:
    from claims.text import slug

    known = find(name)
    full = known.name if known is not None else name
    return Step(f"outlet:{slug(full)}", name, "outlet", spans)


def credit_steps(article: Article) -> tuple[Step, ...]:
    """The relays that an article's credit lines and its agency's dateline name, origin's side first.

    "(Sina Tech via TechWeb, image source)" gives Sina Tech, then TechWeb. Image and photo credits give none.
    """
    steps: list[Step] = []
    for region in article.regions:
        if region.kind not in {"credit", "dateline"}:
            continue
        line = article.words(region.span)
        if region.kind == "dateline":
            agency = re.search(r"\(([^()]{2,40})\)", line)
            names = [agency[1]] if agency else []
        else:
            names = [n for n in _credited(line) if not _picture(n)]
        for name in names:
            at = line.find(name)
            if at < 0 or any(same_name(name, s.name) for s in steps):
                continue
            start = region.span.start + at
            steps.append(_outlet_step(name, (Span(region.span.part, start, start + len(name)),)))
    return not_publisher(steps, article)


def dateline_steps(article: Article) -> tuple[Step, ...]:
    """The agency that a dateline names ("LEEDS (Reuters) -"): the whole article is its copy, whoever is cited in it."""
    datelines = tuple(r for r in article.regions if r.kind == "dateline")
    return credit_steps(replace(article, regions=datelines)) if datelines else ()


def _picture(name: str) -> bool:
    return bool(words("relay", "no_relays") & set(re.findall(r"\w+", name.casefold())))


def _credited(line: str) -> list[str]:
    """The names of a credit line; a part that speaks of pictures gives none."""
    line = re.sub(
        r"^[\s(\[]*(?:(?:source|sources|via|h/t|hat tip|from|first reported by)\s*:?\s+)?",
        "",
        line,
        flags=re.IGNORECASE,
    )
    names: list[str] = []
    for piece in _SPLIT.split(line.strip(" ()[].")):
        if _picture(piece):
            continue
        m = _CREDIT_NAME.search(piece)
        if m and m[0].casefold() not in {"source", "via", "image", "photo"}:
            names.append(m[0].strip(" .'’"))
    return names


def not_publisher(steps: Sequence[Step], article: Article) -> tuple[Step, ...]:
    """The steps without the publishing outlet itself."""
    if not article.outlet:
        return tuple(steps)
    own = {"outlet", "organization", "document"}  # an unknown medium's name may have been taken for a body's
    last = article.outlet.split()[-1]  # "the Gazette", in the Hallen Gazette
    return tuple(s for s in steps if not (s.kind in own and (same_name(s.name, article.outlet) or s.name == last)))


def merge_steps(chain: Sequence[Step], more: Sequence[Step]) -> tuple[Step, ...]:
    """A chain with further relays behind it, each named once: its first place in the chain counts.

    Where the further relays begin with an outlet that the chain already has, only what comes after it is new.
    """
    out = list(chain)
    for step in more:
        known = next(
            (i for i, s in enumerate(out) if s.id == step.id or (s.kind == step.kind and same_name(s.name, step.name))),
            None,
        )
        if known is None:
            out.append(step)
        else:
            spans = tuple(dict.fromkeys((*out[known].spans, *step.spans)))
            out[known] = replace(out[known], spans=spans)
    return tuple(out)
