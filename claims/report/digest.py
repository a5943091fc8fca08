"""What a reader is told of one claim, as plain labelled lines, which the terminal and Markdown lay out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.grades import Grades
from claims.model import Assessment, Mention, Toward
from claims.report.look import SINGLE_SOURCE
from claims.report.select import Row, articles_of, marks
from claims.report.visible import visible
from claims.report.words import (
    NO_OUTLET,
    answers,
    circle_words,
    copied_words,
    count,
    decision_words,
    description_words,
    ends,
    origins_words,
    percent,
    said_words,
    sourced,
    status_word,
    ties_words,
    when,
)

__all__ = ["Digest", "digest", "grade_lines", "is_alarm", "variant_lines"]

# More than this many chains of one claim, or outlets of one chain, are counted and not listed.
_CHAINS, _OUTLETS = 5, 4

_LABELS: dict[Toward, str] = {
    "repeats": "source",
    "supports": "source",
    "confirms": "confirmed by",
    "denies": "denied by",
    "retracts": "retracted by",
    "unaware": "unaware",
    "no_comment": "no comment",
    "questions": "questioned by",
    "discusses": "discussed by",
}


@dataclass(frozen=True, slots=True)
class Digest:
    """One claim in words, safe to show.

    Parameters
    ----------
    percent, ends, word
        The confidence with its interval ("(18–50)"), "—" and "" where there is none.
    status
        In words; for opinion and background, which have no confidence, the type instead.
    flags
        Names, "single-source" first.
    alarm
        Whether it is a rumor that hangs on one source: what must stand out.
    lines
        (label, text), in the order in which they are to be read.
    """

    rank: int
    id: str
    text: str
    confidence: float | None
    percent: str
    ends: str
    word: str
    status: str
    flags: tuple[str, ...]
    alarm: bool
    lines: tuple[tuple[str, str], ...]


def is_alarm(assessment: Assessment) -> bool:
    """Whether a claim is a rumor that hangs on one source.

    "single-source" is raised for plain reports too; were each of them shouted, none would be heard.
    """
    return marks(assessment).issuperset(("rumor", SINGLE_SOURCE))


def digest(row: Row, places: Mapping[str, str], grades: Mapping[str, Grades] | None = None) -> Digest:
    """The words for one row of a report.

    Parameters
    ----------
    places
        Article id → what the reader knows the article by (`places_of`).
    grades
        Claim id → its grades, where they are asked for.
    """
    assessment = row.assessment
    claim, weighing = assessment.claim, assessment.weighing
    names = {visible(flag.name) for flag in weighing.flags}
    return Digest(
        rank=row.rank,
        id=visible(claim.id),
        text=visible(claim.text),
        confidence=weighing.confidence,
        percent=percent(weighing.confidence),
        ends=ends(weighing.interval),
        word=visible(weighing.word),
        status=claim.type if row.hidden else status_word(weighing.status),
        flags=tuple(sorted(names, key=lambda name: (name != SINGLE_SOURCE, name))),
        alarm=is_alarm(assessment),
        lines=(
            *_said(claim.mentions, row.rank, places),
            *_variants(row, places),
            *_rest(assessment, places),
            *grade_lines((grades or {}).get(claim.id)),
        ),
    )


def _said(mentions: Sequence[Mention], rank: int, places: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each chain once, with those who published it; answers without content of their own stand elsewhere."""
    cited = {m.article for m in mentions if m.chain and _LABELS[m.toward] in ("source", "confirmed by")}
    # What supports comes first, what settles next; within one label as first published, as mentions are.
    chains: dict[str, dict[str, list[Mention]]] = {label: {} for label in _LABELS.values()}
    for mention in mentions:
        if not mention.chain and mention.article in cited:
            continue  # the headline of an article that names its source below
        if mention.response in (None, "denies", "confirms"):
            chains[_LABELS[mention.toward]].setdefault(sourced(mention), []).append(mention)
    lines: list[tuple[str, str]] = []
    for label, told in chains.items():
        for chain, found in list(told.items())[:_CHAINS]:
            lines += _chain(label, chain, found, places)
        more = len(told) - _CHAINS
        if more > 0:
            lines.append((label, f"and {count(more, 'more way', 'more ways')}: claims explain {rank}"))
    return lines


def _chain(label: str, chain: str, found: Sequence[Mention], places: Mapping[str, str]) -> list[tuple[str, str]]:
    """One chain with when it was said and who published it, and what is told of its unnamed source."""
    said = [words.removeprefix("said ") for words in dict.fromkeys(map(said_words, found)) if words]
    spoken = f", said {' and '.join(said)}" if said else ""
    described = [m for m in found if m.source is not None and m.source.kind == "anonymous"]
    return [
        (label, f"{chain}{spoken}, in {_published(found, places)}"),
        *(("described as", words) for words in description_words(described)),
    ]


def _variants(row: Row, places: Mapping[str, str]) -> list[tuple[str, str]]:
    """How else the claim is told; as many ways as there are chains at the most."""
    lines = [("variant", f"{words}: {told}") for words, told in variant_lines(row, places)]
    more = len(lines) - _CHAINS
    return [*lines[:_CHAINS], ("variant", f"and {more} more: claims explain {row.rank}")] if more > 1 else lines


def variant_lines(row: Row, places: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each way in which a claim is told, where they conflict: its figure, date or name, and who tells it since when."""
    lines: list[tuple[str, str]] = []
    for way in row.variants:
        chains: dict[str, list[Mention]] = {}
        for mention in way.mentions:
            chains.setdefault(sourced(mention), []).append(mention)
        told = "; ".join(f"{chain}, in {_published(of, places)}" for chain, of in list(chains.items())[:_OUTLETS])
        if len(chains) > _OUTLETS:
            told += f" and {len(chains) - _OUTLETS} more"
        elsewhere = "" if way.own else f" [another claim, {visible(way.variant.claim)[:8]}: {status_word(way.status)}]"
        lines.append((visible(way.variant.words), told + elsewhere))
    return lines


def grade_lines(grades: Grades | None) -> list[tuple[str, str]]:
    """The grades of a claim in words: each source's letter, and, apart from them, the claim's figure."""
    if grades is None:
        return []
    lines = []
    for one in grades.reliability[:_CHAINS]:
        name = visible(one.who)
        who = f'{one.kind} "{name}"' if one.kind in ("anonymous", "collective") else name
        lines.append(("reliability", f"{one.grade} {who}: {one.words} ({visible(one.why)})"))
    if len(grades.reliability) > _CHAINS:
        lines.append(("reliability", f"and {len(grades.reliability) - _CHAINS} more"))
    claim = grades.credibility
    return [*lines, ("credibility", f"{claim.grade} {claim.words} ({claim.why})")]


def _published(mentions: Sequence[Mention], places: Mapping[str, str]) -> str:
    where = [f"{places.get(m.article, NO_OUTLET)} ({when(m.published)})" for m in mentions]
    told = list(dict.fromkeys(where))
    if len(told) > _OUTLETS + 1:
        return f"{', '.join(told[:_OUTLETS])} and {len(told) - _OUTLETS} more"
    return ", ".join(told)


def _rest(assessment: Assessment, places: Mapping[str, str]) -> list[tuple[str, str]]:
    claim, trace, weighing = assessment.claim, assessment.trace, assessment.weighing
    origins = f"{origins_words(trace)} in {count(articles_of(assessment), 'article')}"
    if trace.ties:
        origins += f" ({', '.join(sorted({visible(tie.what) for tie in trace.ties}))})"
    if told := ties_words(trace):
        origins += f"; {told}"
    lines = [("origins", origins), *_copied(assessment, places)]
    lines += [("circular", circle_words(cycle)) for cycle in trace.cycles]
    # A denial or confirmation that stands in a line of its own is not told twice.
    settled = {m.id for m in claim.mentions if m.toward in ("denies", "confirms", "retracts")}
    waiting = [response for response in weighing.responses if response[2] not in settled]
    if waiting:
        lines.append(("answers", answers(waiting)))
    lines += [("decided", decision_words(decision)) for decision in assessment.decisions]
    dues = list(dict.fromkeys(when(m.due) for m in claim.mentions if m.due is not None))
    if dues:
        lines.append(("due", ", elsewhere ".join(dues)))
    if weighing.conflict:
        lines.append(("look", f"status ({status_word(weighing.status)}) and confidence point opposite ways"))
    return lines


def _copied(assessment: Assessment, places: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each article whose telling stands in copied text, with where that came from."""
    copied = {id_ for id_, _ in assessment.trace.copied}
    articles = {m.article for m in assessment.claim.mentions if m.id in copied}
    copies = {c.copy: c for c in sorted(assessment.trace.copies, key=lambda c: c.share) if c.copy in articles}
    told = list(dict.fromkeys(copied_words(copies[article], places) for article in sorted(copies)))
    if len(told) > _OUTLETS + 1:
        told = [*told[:_OUTLETS], f"and {len(told) - _OUTLETS} more"]
    return [("copied", words) for words in told]
