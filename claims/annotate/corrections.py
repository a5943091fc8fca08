"""Corrections: which mentions take back a report, who does it, and which mention of the article they take back.

A frame is what a sentence says around the words that it takes back: "The Courier retracted its report that …". Where
an article corrects itself, the one who takes back is its own writer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.annotate.docs import sentence_at, sentence_bounds
from claims.annotate.drafts import Draft, span_order
from claims.annotate.parsed import Parsed
from claims.annotate.sources import as_step, author_of
from claims.annotate.standalone import close_sentence
from claims.annotate.takes_back import By, forms, frames_in, taken_back, takes_back_a_paper
from claims.model import Mention, Source, Step
from claims.names import same_name
from claims.outlets import find, looks_like_outlet
from claims.text import fold, has_any, short_hash, slug

__all__ = ["corrected"]


def corrected(parsed: Parsed, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of an article in order, those that take a report back marked so and hung on what they take back.

    An answer's field `answers` names the mention taken back, where the article tells it: by nearly the same words, or
    just before a sentence that tells nothing else ("On Wednesday it withdrew the story"). A correction in which no
    attribution was found becomes a mention of the writer's.
    """
    out = [_bare(parsed, _marked(parsed, d)) for d in drafts]
    out = [d for d in out if not _is_frame(parsed, d, out)]
    out = sorted([*out, *_unfound(parsed, out)], key=span_order)
    return [_hung(d, out) for d in out]


def _frame(parsed: Parsed, draft: Draft) -> tuple[str, str, str]:
    """What the draft's sentence says before its words, from their first to their last, and after them."""
    doc, passage = parsed.docs[draft.passage], parsed.passages[draft.passage]
    left = min(s.start for s in draft.mention.spans) - passage.start
    right = max(s.end for s in draft.mention.spans) - passage.start
    start, end = sentence_bounds(doc, left, right)
    text = doc.text
    return text[start:left], text[left:right], text[right:end]


def _is_note(parsed: Parsed, index: int) -> bool:
    """Whether a paragraph is a note of the desk ("Editor's note: …")."""
    return forms().label.search(_raw(parsed, index)) is not None


def _raw(parsed: Parsed, index: int) -> str:
    """A passage's characters with the label that the parse does without."""
    passage = parsed.passages[index]
    return parsed.article.part(passage.part)[passage.start : passage.start + len(passage.text)]


def _marked(parsed: Parsed, draft: Draft) -> Draft:
    by = _takes_back(parsed, draft)
    m = draft.mention
    if by is None:
        if m.kind in {"document", "outlet"} and _of_a_detail(*reversed(_frame(parsed, draft)[:2])):
            plain = replace(m, toward="discusses", response=None, type="background")
            return replace(draft, mention=_by_the_writer(parsed, plain))
        return draft
    changed = replace(
        m,
        toward="retracts",
        response=None,
        type="fact" if m.type in {"opinion", "background"} else m.type,
        # "we apologize for stating", "could not verify"
        stance="asserts" if m.stance in {"confirms", "questions"} else m.stance,
    )
    return replace(draft, mention=_by_the_writer(parsed, changed) if by == "self" else changed)


def _bare(parsed: Parsed, draft: Draft) -> Draft:
    """A sentence in which a medium takes back a report of which it tells only about whom it is."""
    m = draft.mention
    if m.cue or not m.about or not takes_back_a_paper(m.text):
        return draft
    name = m.about[0]
    if parsed.who.sorts.get(name) != "outlet" and not looks_like_outlet(f"the {name}"):
        return draft
    known = find(name)
    step = Step(f"outlet:{slug(known.name if known is not None else name)}", name, "outlet", m.spans)
    source = Source(step.id, name, "outlet", spans=m.spans)
    changed = replace(m, toward="retracts", kind="outlet", source=source, chain=(step,), type="fact")
    return replace(draft, mention=changed)


def _of_a_detail(own: str, before: str) -> bool:
    return has_any(before + own, ("mis", "gave")) and forms().detail.search(before + own) is not None


def _takes_back(parsed: Parsed, draft: Draft) -> By | None:
    """Whose report the draft takes back: the article's own, another's, or (None) no one's."""
    m, known = draft.mention, forms()
    if m.stance in {"no_comment", "unaware"}:
        return None
    before, own, after = _frame(parsed, draft)
    if _of_a_detail(own, before):
        return None
    note = _is_note(parsed, draft.passage)
    if known.figure.search(own + after):
        return "self" if note or known.desk.search(before) or _OF_ITSELF.search(own) else "other"
    if m.cue or m.kind == "author":
        by = taken_back(before, after)
        if by is not None:
            return by
        if note and known.desk.search(before) and known.fault.search(_raw(parsed, draft.passage)):
            return "self"
    elif (by := taken_back(before + own)) == "self" and not before.strip() and " was " in own:
        return by
    return "other" if m.toward == "retracts" or _tells_of_it(before, own) else None


def _tells_of_it(before: str, own: str) -> bool:
    """Whether the words themselves tell it: "that it no longer stands by its report that …"."""
    known = forms()
    for _, found in frames_in(own):
        if known.told_paper.search(own, max(0, found.start() - 1)):
            return known.bar.search(before + own[: found.start()]) is None
    return False


def _by_the_writer(parsed: Parsed, m: Mention) -> Mention:
    writer = author_of(parsed.article)
    return replace(m, kind="author", source=writer, chain=(as_step(writer),))


def _is_frame(parsed: Parsed, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a statement only tells that the report is taken back which another of its sentence takes back."""
    if draft.mention.cue or draft.mention.toward == "retracts":
        return False
    beside = any(
        d.mention.toward == "retracts" and (d.passage, d.sentence) == (draft.passage, draft.sentence) for d in drafts
    )
    _, own, _ = _frame(parsed, draft)
    known = forms()
    return beside and (known.after.search(" " + own) is not None or _OF_ITSELF.search(own) is not None)


_OF_ITSELF = re.compile(
    r"\b(?:this|the) (?:article|story|report|post|piece|page) (?:has been|was) \w+ed\b", re.IGNORECASE
)
_THAT = re.compile(r"\bthat\b\s*", re.IGNORECASE)


def _unfound(parsed: Parsed, drafts: Sequence[Draft]) -> list[Draft]:
    """Sentences by which the article corrects itself and in which no mention does: what they take back."""
    known = forms()
    taken = {(d.passage, d.sentence) for d in drafts if d.mention.toward == "retracts"}
    found = []
    for index, doc in enumerate(parsed.docs):
        for sentence in doc.sents:
            number = sentence_at(doc, sentence.start_char)
            if (index, number) in taken:
                continue
            start, end = sentence_bounds(doc, sentence.start_char)
            words = doc.text[start:end]
            that = _THAT.search(words)
            if that is not None and taken_back(words[: that.start()]) == "self":
                start += that.end()
            elif known.detail.search(words) or not (
                known.misstated.search(words) and (_is_note(parsed, index) or taken_back(words) == "self")
            ):
                continue
            found.append(Draft(_of_the_desk(parsed, index, start, end), index, number))
    return found


def _of_the_desk(parsed: Parsed, index: int, start: int, end: int) -> Mention:
    article, span = parsed.article, parsed.passages[index].span(start, end)
    words = forms().label.sub("", parsed.docs[index].text[start:end]).strip()
    mention = Mention(
        id=short_hash(article.id, "correction", f"{span.part}:{span.start}:{span.end}"),
        article=article.id,
        spans=(span,),
        text=close_sentence(words),
        toward="retracts",
        published=article.published,
        outlet=article.outlet,
    )
    return _by_the_writer(parsed, mention)


def _hung(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A draft that takes something back, with the mention of the article that it takes back."""
    m = draft.mention
    if m.toward == "retracts":
        target = _told_alike(draft, drafts)
        if target is not None:
            return replace(draft, mention=replace(m, answers=target.mention.id), empty=True)
    whole = forms().whole.search(m.text)
    if whole is None or forms().bar.search(m.text, 0, whole.start()) or (m.cue and m.tense == "future"):
        return draft
    for target in reversed([d for d in drafts if d.passage == draft.passage and 0 < draft.sentence - d.sentence <= 2]):
        step = next((s for s in target.mention.chain if any(same_name(s.name, who) for who in _who(m))), None)
        if step is not None:
            source = Source(step.id, step.name, step.kind, spans=step.spans)
            taken = replace(
                m, toward="retracts", answers=target.mention.id, response=None, type="fact", kind=step.kind,
                source=source, chain=(step,),
            )  # fmt: skip
            return replace(draft, mention=taken, empty=True)
    return draft


def _who(m: Mention) -> tuple[str, ...]:
    return (*m.about[:1], *((m.source.name,) if m.source is not None else ()))


_WORD = re.compile(r"[^\W\d_]{4,}|\d+")
_ALIKE = 0.6  # of the words of what is taken back


def _told_alike(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The mention of another sentence that tells nearly the same, of two the earlier; None where none does."""
    own = _stems(draft.mention.text)
    others = [
        d
        for d in drafts
        if d.mention.toward not in {"retracts", "discusses"}
        and (d.passage, d.sentence) != (draft.passage, draft.sentence)
    ]
    best = max(others, key=lambda d: len(own & _stems(d.mention.text)), default=None)
    if best is None or len(own) < 2 or len(own & _stems(best.mention.text)) < _ALIKE * len(own):
        return None
    return best


def _stems(text: str) -> set[str]:
    return {word[:6] for word in _WORD.findall(fold(text))}
