"""What belongs to the content of an attribution: the whole clause, and nothing that is only told of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from claims.annotate.chains import cited_in
from claims.annotate.clause_heads import is_finite, subject_of
from claims.annotate.docs import Doc, Token, tokens_in
from claims.annotate.extract import RawAttribution
from claims.annotate.lexicon import cue as cue_of
from claims.annotate.split import char_spans

__all__ = [
    "completed",
    "goes_on_behind",
    "is_relative",
    "of_a_gerund",
    "of_a_noun",
    "place_of",
    "to_its_end",
    "with_own_subject",
    "without_cited",
]


def place_of(raw: RawAttribution) -> tuple[int, int]:
    """The half-open characters from an attribution's first word to its last."""
    pairs = [*raw.source, *raw.cue, *raw.content]
    return min(s for s, _ in pairs), max(e for _, e in pairs)


def completed(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """An attribution whose content is only the subject of what is said, or its condition, with the whole clause.

    "I suspect this move, which was leaked, is a ruse": a clause in between makes the extractor stop too early.
    "It could open in May if the roof holds, the builders said": or begin too late.
    """
    raw = _said_by_its_subject(doc, _of_a_participle(doc, raw))
    raw = _without_the_day(doc, _without_its_source(doc, raw))
    raw = _with_its_object(doc, raw)
    inside = tokens_in(doc, raw.content)
    held = set(inside)
    cue = set(tokens_in(doc, raw.cue))
    tops = [t for t in inside if t.head not in held and not t.is_punct]
    if len(tops) != 1 or tops[0].dep_ not in {"nsubj", "nsubjpass", "advcl"}:
        return raw
    verb = tops[0].head
    if verb in cue or ((verb.dep_ != "ccomp" or verb.head not in cue) and not _is_around(verb, inside, cue)):
        return raw
    if (verb.i < inside[-1].i) != (tops[0].dep_ == "advcl"):
        return raw
    outside = {*cue, *tokens_in(doc, raw.source)}
    whole = [t for t in verb.subtree if t not in outside]
    while whole and whole[-1].is_punct:
        whole = whole[:-1]
    return replace(raw, content=tuple(char_spans(whole)))


def _said_by_its_subject(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """Of "Acme, | which makes tea, said in May | it had sold a mill" who said so, where he was taken for content."""
    first, rest = tokens_in(doc, raw.content[:1]), tokens_in(doc, raw.content[1:])
    if raw.source or not first or not rest:
        return raw
    own = {t.i for t in first}
    tops = [t for t in first if t.head.i not in own]
    verb = tops[0].head if len(tops) == 1 and tops[0].dep_ == "nsubj" and tops[0].pos_ != "PRON" else None
    if verb is None or verb not in tokens_in(doc, raw.cue) or verb.i > rest[0].i or verb.i < first[-1].i:
        return raw
    entry = cue_of(verb.lemma_.lower(), "verb")
    told = any(is_finite(t) and (s := subject_of(t)) is not None and s in rest for t in rest)
    if entry is None or entry.stance != "asserts" or "that" not in entry.takes or not told:
        return raw
    return replace(raw, source=raw.content[:1], content=raw.content[1:])


def _of_a_participle(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """Of "one of them added, | cautioning that no decision was made" what he cautioned."""
    cue, inside = tokens_in(doc, raw.cue), tokens_in(doc, raw.content)
    if len(inside) < 4 or inside[0].tag_ != "VBG" or inside[0].head not in cue or inside[1].lower_ != "that":
        return raw
    entry = cue_of(inside[0].lemma_.lower(), "verb")
    if entry is None or "that" not in entry.takes or inside[0].dep_ != "advcl":
        return raw
    return replace(raw, cue=tuple(char_spans(inside[:1])), content=tuple(char_spans(inside[1:])))


def _without_its_source(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """A content without the end of its source: "According to Ida Moe, the miner who fell, | the pit is shut"."""
    end = max((e for _, e in raw.source), default=0)
    inside = tokens_in(doc, raw.content)
    if not inside or not any(s <= inside[0].idx < e for s, e in raw.source) or inside[-1].idx < end:
        return raw
    kept = [t for t in inside if t.idx >= end]
    while kept and kept[0].is_punct and kept[0].text == ",":
        kept = kept[1:]
    return replace(raw, content=tuple(char_spans(kept))) if kept else raw


def _without_the_day(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """An attribution without words in front of its source that tell only when it was made, and no part of "that …".

    "Back in March, the Courier reported | that …".
    """
    first = min((s for s, _ in raw.source), default=-1)
    front = [span for span in raw.content if span[1] <= first]
    rest = [span for span in raw.content if span[0] > first]
    opens = tokens_in(doc, rest[:1])[:1]
    if not front or not opens or opens[0].lower_ != "that" or opens[0].dep_ != "mark":
        return raw
    told = [t for t in tokens_in(doc, front) if t.pos_ in {"VERB", "AUX", "PRON"} or t.dep_ in {"nsubj", "dobj"}]
    return raw if told else replace(raw, content=tuple(rest))


def _with_its_object(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """A content that ends with its verb, with the object behind the cue: "Acme has bought, people said, | a mill"."""
    inside, cue = tokens_in(doc, raw.content), tokens_in(doc, raw.cue)
    if not cue or not inside or inside[-1].pos_ != "VERB" or not is_finite(inside[-1]) or cue[-1].i < inside[-1].i:
        return raw
    verb = inside[-1]
    told = next((c for c in verb.children if c.dep_ == "dobj" and c.i > cue[-1].i), None)
    if told is None or doc.tokens[verb.i + 1].text != ",":
        return raw
    behind = told.subtree
    while behind and behind[-1].is_punct:
        behind.pop()
    return replace(raw, content=(*raw.content, *char_spans(behind)))


def _is_around(verb: Token, inside: Sequence[Token], cue: Collection[Token]) -> bool:
    """Whether a clause goes on behind the cue that stands in it: "The screen, the developer added, runs at 120 Hz"."""
    said = next((c for c in verb.children if c in cue and c.dep_ in {"ccomp", "parataxis"}), None)
    return said is not None and inside[-1].i < said.i < verb.i and is_finite(verb)


def with_own_subject(doc: Doc, raw: RawAttribution, beside: Sequence[RawAttribution]) -> RawAttribution:
    """A content with the subject of its clause, which the extractor left out: "The story, Kemp said, | was false".

    Not where another attribution has that subject, nor where somebody is cited before the content.
    """
    inside, rest = tokens_in(doc, raw.content), tokens_in(doc, [*raw.source, *raw.cue])
    if not inside or not rest or (is_finite(inside[0]) is False and inside[0].dep_ != "prep"):
        return raw
    own = {t.i for t in inside}
    verb = next((t for t in inside if is_finite(t) and (t.head.i not in own or t.head == t)), None)
    subject = subject_of(verb) if verb is not None else None
    if subject is None or subject.i in own or subject.i > inside[0].i or subject in rest or subject.pos_ == "PRON":
        return raw
    taken = {t.i for one in beside for t in tokens_in(doc, [*one.source, *one.cue, *one.content])}
    cut = {t.i for t in rest}
    front = [t for t in doc.tokens[min(t.i for t in subject.subtree) : inside[0].i] if t.i not in cut]
    while front and front[-1].is_punct:
        front.pop()
    if any(t.i in taken for t in front) or any(t.sent.start != inside[0].sent.start for t in front):
        return raw
    return replace(raw, content=(*char_spans(front), *raw.content))


def to_its_end(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """A content before its cue with the words between that hang on it: "two funds | and a rival, said …"."""
    first = min((s for s, _ in (*raw.source, *raw.cue)), default=-1)
    inside = tokens_in(doc, raw.content)
    if not inside or first < inside[-1].end_char or doc.text[inside[-1].end_char : first].strip() in {"", ","}:
        return raw
    gap = [t for t in doc.tokens[inside[-1].i + 1 :] if t.idx < first]
    while gap and (gap[-1].is_punct or gap[-1].is_space):
        gap.pop()
    held = {t.i for t in inside}
    among = held | {t.i for t in gap}
    if not gap or gap[0].lower_ not in {"and", "or"} or gap[-1].sent.start != inside[-1].sent.start:
        return raw
    if any(not any(a.i in held for a in t.ancestors) or t.head.i not in among or is_finite(t) for t in gap):
        return raw
    return replace(raw, content=(*raw.content[:-1], (raw.content[-1][0], gap[-1].end_char)))


_NEAR = 4  # tokens behind a cue in which the comma that closes it stands


def goes_on_behind(doc: Doc, raw: RawAttribution, beside: Sequence[RawAttribution]) -> RawAttribution:
    """A content parted by its cue with what goes on behind: "Acme has hired Holm, two people said, | and met"."""
    inside, cue = tokens_in(doc, raw.content), tokens_in(doc, raw.cue)
    if not inside or not cue or cue[-1].i < inside[-1].i:
        return raw
    held = {t.i for one in beside for t in tokens_in(doc, [*one.source, *one.cue, *one.content])}
    between = doc.tokens[inside[-1].i + 1 : cue[-1].i + _NEAR]
    marks = [t for t in between if t.text == "," and t.sent.start == cue[0].sent.start]
    own = {t.i for t in inside}
    top = next((t for t in inside if (t.head.i not in own or t.head == t) and is_finite(t)), None)
    verb = next((c for c in top.children if c.dep_ == "conj" and c.i > cue[-1].i), None) if top is not None else None
    if verb is None or subject_of(verb) is not None or not is_finite(verb) or len(marks) < 2:
        return raw
    more = [t for t in sorted(verb.subtree, key=lambda t: t.i) if t.i > cue[-1].i]
    while more and more[-1].is_punct:
        more.pop()
    if any(t.i in held for t in more) or cue_of(verb.lemma_.lower(), "verb") is not None:
        return raw  # "…, he said, and added that …"
    return replace(raw, content=(*raw.content, *char_spans(more)))


def of_a_noun(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """An attribution whose cue is a noun, or a participle of its source, its content without what is said of that noun.

    "His claim that the safe was empty is wrong": wrong is the claim, and no part of it. Nor is it any of what "a post
    claiming that it was empty" says that this "was shared".
    """
    cue = tokens_in(doc, raw.cue)
    if cue and cue[0].tag_ == "VBG" and cue[0].dep_ == "acl" and cue[0].head in tokens_in(doc, raw.source):
        inside = tokens_in(doc, raw.content)
        below = set(cue[0].subtree)
        said_of_it = cue[0].head.head
        kept = [t for t in inside if t in below]
        return replace(raw, content=tuple(char_spans(kept))) if kept and said_of_it in inside else raw
    noun = cue[-1] if cue and cue[-1].pos_ == "NOUN" and cue[-1].dep_ in {"nsubj", "nsubjpass"} else None
    clause = next((c for c in noun.children if c.dep_ in {"acl", "ccomp"} and c.i > noun.i), None) if noun else None
    inside = tokens_in(doc, raw.content)
    if noun is None or clause is None or noun.head not in inside or clause not in inside:
        return raw
    below = set(clause.subtree)
    return replace(raw, content=tuple(char_spans([t for t in inside if t in below])))


def is_relative(doc: Doc, raw: RawAttribution) -> bool:
    """Whether a content only tells of the noun that is its cue: "two weeks of speculation that was set off by Holm".

    Or is compared with what was said, and not said: "Storage is 1TB, twice what the sheet suggested".
    """
    cue, inside = tokens_in(doc, raw.cue), tokens_in(doc, raw.content)
    what = next((c for t in cue for c in t.children if c.lower_ == "what" and c.i < t.i), None)
    if what is not None and inside and inside[-1].i < what.i:
        return True
    if raw.source or len(cue) != 1 or cue[0].pos_ != "NOUN" or not inside:
        return False
    return inside[0].lower_ in {"that", "which", "who"} and inside[0].dep_ in {"nsubj", "nsubjpass"}


def of_a_gerund(doc: Doc, raw: RawAttribution) -> RawAttribution:
    """ "We apologize for | stating that Holm had left": what was stated is the content."""
    cue, inside = tokens_in(doc, raw.cue), tokens_in(doc, raw.content)
    if len(inside) < 4 or not cue or cue[-1].lower_ != "for" or inside[0].tag_ != "VBG" or inside[1].lower_ != "that":
        return raw
    entry = cue_of(inside[0].lemma_.lower(), "verb")
    if entry is None or "that" not in entry.takes:
        return raw
    return replace(raw, cue=(*raw.cue, *char_spans(inside[:2])), content=tuple(char_spans(inside[2:])))


def without_cited(doc: Doc, raw: RawAttribution) -> RawAttribution | None:
    """A report's content without the source that it cites ("citing a banker, that …"); None where nothing is left."""
    start, end = place_of(raw)
    cut = [
        (c.start, c.end) for c in cited_in(doc, start, end) if any(s <= c.start and c.end <= e for s, e in raw.content)
    ]
    if not cut:
        return raw
    kept = [t for t in tokens_in(doc, raw.content) if not any(s <= t.idx < e for s, e in cut)]
    while kept and (kept[-1].lower_ in {"citing", "quoting", "cited"} or kept[-1].is_punct):
        kept = kept[:-1]
    while kept and (kept[0].is_punct or kept[0].lower_ in {"and", "as", "citing", "quoting"}):
        kept = kept[1:]
    if sum(t.is_alpha for t in kept) < 3:
        return None
    return replace(raw, content=tuple(char_spans(kept)))
