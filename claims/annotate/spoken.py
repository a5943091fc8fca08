"""When the words of a source were spoken or written, as the article tells it: "told analysts in March"."""

from __future__ import annotations

from claims.annotate.docs import Doc, Token, sentence_bounds, tokens_in
from claims.annotate.extract import RawAttribution
from claims.annotate.times import Time, times
from claims.moments import Moment, order

__all__ = ["said"]

# Verbs that tell how a paper came out ("a letter dated April 30") or how somebody spoke ("speaking on Monday").
_BRINGS_OUT = {"date", "publish", "issue", "release", "send", "post", "write", "file", "air", "broadcast", "print"}
_SPEAKS = {"speak", "talk", "say", "tell", "write", "testify", "add", "ask", "answer", "respond", "reply", "quote"}
_COMING = {"will", "'ll", "’ll", "shall", "would", "might", "may"}


def said(doc: Doc, raw: RawAttribution, published: Moment | None) -> Moment | None:
    """The date at which an attribution's words were said; None where its sentence does not tell one.

    It is the first date beside the content that hangs on the cue: on its verb, on what the cue names ("in a filing on
    Monday"), or on a clause that tells how it was said or how the paper came out. A date of the source's life ("who was
    hired in 2015") or of another deed is none. What is still to be said has no such date.
    """
    cue = tokens_in(doc, raw.cue)
    if not cue or any(c.lower_ in _COMING for t in cue for c in (t, *t.children) if c.dep_ in {"aux", "ROOT"}):
        return None
    pairs = [*raw.source, *raw.cue, *raw.content]
    start, end = sentence_bounds(doc, min(s for s, _ in pairs), max(e for _, e in pairs))
    for time in times(doc.text[start:end], published, tense="past"):
        place = (start + time.start, start + time.end)
        beside = not any(s < place[1] and place[0] < e for s, e in raw.content)
        if beside and _is_past(time, published) and _hangs_on(doc, place, cue):
            return time.moment
    return None


def _is_past(time: Time, published: Moment | None) -> bool:
    """Whether it is the date of something done once and over."""
    return (
        time.moment is not None and time.way != "ahead" and not time.since and order(time.moment, published) != "after"
    )


def _hangs_on(doc: Doc, place: tuple[int, int], cue: list[Token]) -> bool:
    """Whether the way up from a date comes to the cue without leaving through a clause about something else."""
    inside = tokens_in(doc, [place])
    cues = {t.i for t in cue}
    if any(t.i in cues for t in inside):
        return True
    at = next((t for t in inside if t.head not in inside or t.head == t), None)
    while at is not None and at.head != at:
        if at.dep_ in {"relcl", "acl"} and not _brings_out(at):
            return False
        if at.dep_ == "advcl" and at.lemma_.lower() not in _SPEAKS:
            return False
        if at.dep_ in {"appos", "nsubj"} and not any(_brings_out(c) for c in at.subtree):
            return False
        at = at.head
        if at.i in cues:
            return True
    return False


def _brings_out(verb: Token) -> bool:
    """Whether a participle tells how a paper came out: "dated", "published", "which was filed"."""
    passive = verb.dep_ == "acl" or any(c.dep_ == "auxpass" for c in verb.children)
    return verb.tag_ == "VBN" and passive and verb.lemma_.lower() in _BRINGS_OUT
