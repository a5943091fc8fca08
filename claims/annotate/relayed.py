"""Words within words: who is cited by the one who is cited, and whose word it then is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.annotate import lexicon
from claims.annotate.chains import merge_steps
from claims.annotate.deeds import is_no_word, is_plan
from claims.annotate.docs import Doc, tokens_in, words_at
from claims.annotate.extract import RawAttribution
from claims.annotate.inner import bounds
from claims.annotate.misheard import is_hearer
from claims.annotate.parsed import Parsed
from claims.annotate.sources import source_of, speaker_of
from claims.annotate.stance import stance_of
from claims.annotate.told import Told, told_one
from claims.model import Source, Step

__all__ = ["nested"]


def nested(parsed: Parsed, index: int, outer: Told) -> Told | None:
    """The attribution that makes up the most of another's content, its chain going on into the outer one's."""
    doc = parsed.docs[index]
    if outer.source is None or outer.stance in {"no_comment", "unaware", "confirms"}:
        return None  # who "admitted that an engineer had warned of it" bears out the warning, not what was warned of
    for raw in parsed.inner.get((index, *outer.found), ()):
        inside = sum(e - s for s, e in raw.content)
        whole = sum(e - s for s, e in outer.raw.content)
        most = (inside >= 0.5 * whole and _is_a_statement(doc, raw)) or _fills(doc, raw, outer.raw)
        if not raw.source or not most or raw.content == outer.raw.content or not _says(words_at(doc, raw.cue)):
            continue
        if is_hearer(doc, raw) or is_no_word(doc, raw) or _by_the_way(doc, raw) or _is_told_of(raw):
            continue
        words_ = words_at(doc, raw.source).casefold()
        if words_ in {"i", "we"}:
            continue
        speaker = speaker_of(outer.source)
        source = source_of(parsed, index, raw.source, speaker=speaker, earlier=(outer.source,), sorts=raw.sorts)
        if source is None or source.kind == "author":
            continue
        for_client = _SPEAKS_FOR.search(words_at(doc, outer.raw.source)) is not None
        if for_client and words_.startswith("my "):
            source = _client(parsed, index, outer) or source
        inner = told_one(parsed, index, raw, source)
        if is_plan(doc, raw):
            continue
        if source.id == outer.source.id and inner.stance not in {
            "denies",
            "no_comment",
            "unaware",
            "predicts",
            "confirms",
        }:
            continue
        return replace(
            inner,
            found=bounds(raw.content),
            chain=merge_steps(
                (*inner.chain[:1], *_only(inner.chain[1:], outer.chain)), outer.chain[1:] if for_client else outer.chain
            ),
            retracts=outer.retracts or inner.retracts,
        )
    return None


def _is_told_of(raw: RawAttribution) -> bool:
    """Whether the one who would speak is part of what is said: of "the plant shut and 1,400 workers dismissed"."""
    return any(s < end and start < e for s, e in raw.source for start, end in raw.content)


def _by_the_way(doc: Doc, raw: RawAttribution) -> bool:
    """Whether a relative clause cites somebody: "the spokesman who had insisted that …, was dismissed"."""
    who = tokens_in(doc, raw.source)
    return len(who) == 1 and who[0].lower_ in {"who", "which", "that"} and who[0].head.dep_ == "relcl"


def _is_a_statement(doc: Doc, raw: RawAttribution) -> bool:
    """Whether an attribution tells a clause, or answers what it names ("denied the theft", not "reported a fire")."""
    if any(t.pos_ in {"VERB", "AUX"} for t in tokens_in(doc, raw.content)):
        return True
    answers = {"denies", "confirms", "no_comment", "unaware"}
    return stance_of(words_at(doc, raw.cue), words_at(doc, raw.content))[0] in answers


# Whoever is heard through one of these speaks for himself: a lawyer's word is no third party's.
_SPEAKS_FOR = re.compile(
    r"\b(?:lawyers?|attorneys?|solicitors?|barristers?|counsel|publicists?|spokes\w+)\b", re.IGNORECASE
)


def _client(parsed: Parsed, index: int, outer: Told) -> Source | None:
    """Whom a lawyer speaks for, where his description names it: Reyes, of "Reyes's lawyer, Ida Moe"."""
    start, end = outer.raw.source[0][0], outer.raw.source[-1][1]
    others = [n for n in parsed.who.within(index, start, end) if outer.source is None or n.name != outer.source.name]
    return source_of(parsed, index, [(others[0].start, others[0].end)]) if len(others) == 1 else None


def _says(cue: str) -> bool:
    """Whether a cue has a word of saying or thinking: "the offer still stood" has none."""
    known = (lexicon.cue_of_form(word) or lexicon.cue(lexicon.singular(word), "noun") for word in _WORD.findall(cue))
    return "according" in cue.casefold() or any(one is not None for one in known) or _ADJECTIVES.search(cue) is not None


_WORD = re.compile(r"\w+")
_ADJECTIVES = re.compile(r"\b(?:aware|unaware|sure|confident|convinced|skeptical|sceptical)\b|\bto\b", re.IGNORECASE)


def _fills(doc: Doc, raw: RawAttribution, outer: RawAttribution) -> bool:
    """Whether an attribution with its source and cue is all that another's content has, but for small words.

    "Moe has agreed terms with Lund" is none: what is said must be said of somebody.
    """
    if not _is_a_statement(doc, raw):
        return False
    held = {t.i for spans in (raw.source, raw.cue, raw.content) for t in tokens_in(doc, spans)}
    left = [t for t in tokens_in(doc, outer.content) if t.i not in held and t.is_alpha]
    return len(left) <= 1


def _only(steps: Sequence[Step], others: Sequence[Step]) -> list[Step]:
    """The steps that are none of the others: who was told the whole sentence was not told its content first."""
    return [step for step in steps if all(step.id != other.id for other in others)]
