"""A mention in the making: one clause with all that its own sentence tells of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from claims.annotate.about import about
from claims.annotate.clause_heads import is_finite
from claims.annotate.docs import Doc, Token, sentence_at, sentence_bounds, tokens_in, words_at
from claims.annotate.due import due
from claims.annotate.extract import Spans
from claims.annotate.hedges import hedges_within
from claims.annotate.nature import is_negated, tense_of, type_of
from claims.annotate.parsed import Parsed
from claims.annotate.split import Unit, char_spans
from claims.annotate.spoken import said
from claims.annotate.told import Told, cue_with_to
from claims.annotate.wordlists import words
from claims.model import ClaimType, Kind, Mention, Response, Span, Stance, Toward
from claims.text import short_hash

__all__ = ["Draft", "draft_of", "span_order", "with_mention"]


_POINTS_BACK = re.compile(r"(?:it|that|this|these|those)\b", re.IGNORECASE)
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
_NO_ANSWERS: frozenset[Stance] = frozenset(("no_comment", "unaware"))


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
    told_here
        Whether it was told to this very author or paper ("told me"): it came by no relay.
    """

    mention: Mention
    passage: int
    sentence: int
    hearsay: bool = False
    goes_on: bool = False
    empty: bool = False
    told_here: bool = False


def draft_of(
    parsed: Parsed, index: int, unit: Unit, text: str, *, one: Told | None = None, bare: bool = False
) -> Draft:
    """The mention of one unit, as far as its own sentence tells.

    Parameters
    ----------
    text
        The unit as a sentence that stands alone.
    one
        The attribution whose content it is part of; None where nobody is cited.
    bare
        Whether the unit has no subject of its own, so that its sentence took source and cue.
    """
    doc, article = parsed.docs[index], parsed.article
    pairs = _pieces(doc, unit)
    spans = parsed.spans(index, pairs)
    cue: Spans = one.raw.cue if one is not None else ()
    source = one.source if one is not None else None
    kind: Kind = source.kind if source is not None else "collective" if one is not None else "unattributed"
    stance: Stance = one.stance if one is not None else "asserts"
    names = about(parsed, index, unit, text, source, bare=bare)
    plain = words_at(doc, pairs)
    # "It is believed that" passes on talk; an opinion is somebody's.
    held: Stance = "asserts" if stance == "believes" and source is None else stance
    sort = type_of(unit, plain, stance=held, kind=kind)
    if not names and _tells_of_nothing(unit, text, sort, kind, stance):
        sort = "background"
    spoken = said(doc, one.raw, article.published) if one is not None else None
    hedges = _hedges(doc, unit, one, stance)
    mention = Mention(
        id=short_hash(article.id, *(f"{p}:{s}:{e}" for p, s, e in spans)),
        article=article.id,
        spans=spans,
        text=text,
        type=sort,
        kind=kind,
        stance=stance,
        toward=_toward(one, stance),
        hedged=bool(hedges) or (one is not None and one.guess),
        hedges=parsed.spans(index, hedges),
        negated=_contrary(doc, one, stance) if bare else is_negated(unit) and stance not in _NO_ANSWERS,
        tense=tense_of(unit),
        source=source,
        cue=words_at(doc, cue),
        cue_spans=parsed.spans(index, cue),
        in_headline=parsed.passages[index].region == "title",
        chain=one.chain if one is not None else (),
        about=names,
        response=_response(stance),
        published=article.published,
        said=spoken,
        due=due(plain, article.published, spoken) if sort == "forecast" else None,
        outlet=article.outlet,
    )
    first = unit.tokens[0].idx
    return Draft(
        mention,
        passage=index,
        sentence=sentence_at(doc, first),
        hearsay=_is_hearsay([*unit.tokens, *tokens_in(doc, cue)]),
        goes_on=_goes_on(unit),
        empty=(bare and _is_empty(unit)) or (stance == "denies" and _rejects_a_report(unit)),
        told_here=_TOLD_HERE.search(words_at(doc, [sentence_bounds(doc, first)])) is not None,
    )


def _pieces(doc: Doc, unit: Unit) -> list[tuple[int, int]]:
    """Half-open characters of a unit's words, without pieces of nothing but marks."""
    pairs = char_spans(unit.tokens)
    return [(s, e) for s, e in pairs if doc.text[s:e].strip(_MARKS)] or pairs


def _response(stance: Stance) -> Response | None:
    """What an answer gives; None where it is none."""
    return stance if stance in {"denies", "confirms", "no_comment", "unaware"} else None


def _is_hearsay(tokens: Iterable[Token]) -> bool:
    return not words("hearsay", "adverbs").isdisjoint(t.lower_ for t in tokens)


def _tells_of_nothing(unit: Unit, text: str, sort: ClaimType, kind: Kind, stance: Stance) -> bool:
    """Whether a unit without names tells nothing that one who reads it alone could check.

    It has no figures either, and points back ("This was wrong"), is nobody's word, or says how things are.
    """
    if sort not in {"fact", "forecast"} or any(t.like_num for t in unit.tokens):
        return False
    if _response(stance) is None and _POINTS_BACK.match(text):
        return True
    if stance != "asserts" or kind not in {"person", "organization", "unattributed"}:
        return False
    return kind == "unattributed" or (tense_of(unit) in {"present", "none"} and not is_negated(unit))


def _hedges(doc: Doc, unit: Unit, one: Told | None, stance: Stance) -> list[tuple[int, int]]:
    """Half-open characters of the hedges in a unit, in the cue before it, and in what the sentence adds to it."""
    if stance == "no_comment":
        return []  # "could not be reached" doubts nothing
    found = [*hedges_within(doc.text, _pieces(doc, unit)), *_left_unchecked(doc, unit)]
    if one is not None:
        found += hedges_within(doc.text, cue_with_to(doc, one.raw))
    return sorted(set(found))


# "Said all had returned, a claim that could not be checked": the writer does not vouch for it.
_UNCHECKED = re.compile(
    r", (?:an? )?(?:claims?|assertions?|figures?|accounts?|reports?|statements?)?(?: ?that| ?which)?"
    r" ?(?:could(?: not|n['’]t)|can(?:not| not|['’]t)|(?:has|have|had)(?: not|n['’]t))"
    r"(?: \w+)? be(?:en)?(?: \w+)? (?:checked|verified|confirmed|corroborated)\b",
    re.IGNORECASE,
)


def _left_unchecked(doc: Doc, unit: Unit) -> list[tuple[int, int]]:
    """Where the sentence goes on to say that what the unit tells could not be checked, with little between."""
    start, end = unit.tokens[-1].end_char, sentence_bounds(doc, unit.tokens[0].idx)[1]
    found = _UNCHECKED.search(doc.text, start, end)
    near = found is not None and len(doc.text[start : found.start()].split()) <= _NEAR
    return [found.span()] if found is not None and near else []


_NEAR = 14  # words: other clauses of the same statement may stand between
_MARKS = " \t\n\xa0,;:.“”\"'"  # a piece of nothing else is no words of a claim
_TOLD_HERE = re.compile(
    r"\b(?:told|tells|informed|assured|wrote to|said to|confirmed to)"
    r" (?:me|us|this (?:news)?(?:paper|site|blog|website|reporter))\b",
    re.IGNORECASE,
)


def _toward(one: Told | None, stance: Stance) -> Toward:
    """What the mention does to its claim, as far as the attribution tells."""
    if one is None:
        return "repeats"
    return "retracts" if one.retracts else _TOWARD[stance]


def _contrary(doc: Doc, one: Told | None, stance: Stance) -> bool:
    """Whether the cue itself puts a plan or a wish in the negative ("does not plan to sell")."""
    if one is None or stance not in {"asserts", "predicts", "believes"}:
        return False
    return any(t.dep_ == "neg" or t.lower_ in {"no", "never"} for t in tokens_in(doc, one.raw.cue))


def _goes_on(unit: Unit) -> bool:
    """Whether the subject points back: "It …", "The product …", or one borrowed from such a clause."""
    subject = next((c for c in unit.head.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    head = subject if subject is not None else next((t for t in unit.borrowed if t.pos_ in {"NOUN", "PRON"}), None)
    if head is None:
        return False
    if head.lower_ in {"it", "they"}:
        return True
    determined = any(c.lower_ in {"the", "this", "these"} for c in head.children)
    return determined and head.lemma_.lower() in words("carry", "nouns") | {"products", "talks"}


def _rejects_a_report(unit: Unit) -> bool:
    """Whether what is denied is a report as such, whose words stand elsewhere: "called the memo a fake"."""
    if is_finite(unit.head) and not any(c.lower_ in words("called_false", "words") for c in unit.head.children):
        return False  # "that it had been sold"
    first = next((t for t in unit.tokens if t.pos_ in {"NOUN", "PROPN", "PRON", "VERB"}), None)
    if first is None or any(c.dep_ in {"acl", "ccomp", "relcl", "poss"} for c in first.children):
        return False
    if first.lower_ in {"it", "this", "that", "these", "those", "them"}:
        return True
    pointed = any(c.lower_ in {"the", "this", "that", "these", "those", "such"} for c in first.lefts)
    return pointed and first.lemma_.lower() in words("empty_content", "nouns") | words("empty_content", "carriers")


def _is_empty(unit: Unit) -> bool:
    nouns = words("empty_content", "nouns")
    heavy = [
        t for t in unit.tokens if t.pos_ in {"NOUN", "PROPN", "VERB", "NUM"} and t.ent_type_ not in {"DATE", "TIME"}
    ]
    idle = {"media", "press", "comment", "further"}
    return all(t.lemma_.lower() in nouns or t.lower_ in idle or _is_pointed_at(t) for t in heavy)


def _is_pointed_at(noun: Token) -> bool:
    """Whether a figure or the like is one just told: "disputed that figure"."""
    pointed = any(c.lower_ in {"that", "this", "those", "these"} for c in noun.lefts)
    return pointed and noun.lemma_.lower() in words("empty_content", "figures")


def with_mention(draft: Draft, **changes: object) -> Draft:
    """The draft with some fields of its mention changed."""
    return replace(draft, mention=replace(draft.mention, **changes))  # type: ignore[arg-type]


def span_order(draft: Draft) -> tuple[int, Span]:
    """A sort key: by place in the article."""
    return draft.passage, draft.mention.spans[0]
