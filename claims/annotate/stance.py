"""The stance of a source: what it does toward a content, by the words of the cue and the content.

Pure functions on strings, so that they serve without a parse too. The stances and their borderline rules are defined
in docs/reference/sourcing.md. Their words are data (`lexicon`, `phrases`); here stands how they bear on each other.
"""

from __future__ import annotations

import re
from functools import cache

from claims import negations
from claims.annotate import content_forms, lexicon, phrases
from claims.model import Stance
from claims.text import has_any

__all__ = ["stance_of", "turns_down"]

Found = tuple[Stance, str]  # a stance, and the words that show it

_LONGEST = 600  # characters that stances are told from: they show at the beginning
_REJECTED_WITHIN = 120  # characters of a content in which it says that something is not so
_BEGINNING = 12  # words of a content in which an answer shows
_QUOTES_AND_BLANKS = "“”\"'`‘’«»„「」 \t\n"
_WORD = re.compile(r"[\w’'-]+")
_NEGATED = re.compile(r"\b(?:not|cannot|never|neither|nor|no)\b|n['’]t\b", re.IGNORECASE)
_UNABLE = re.compile(
    r"\b(?:unable|impossible|fail(?:s|ed)?|yet|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)) to\b", re.IGNORECASE
)
# Verbs of who gives a thing its name, and of who holds against others what he says.
_CALLS = re.compile(r"\b(?:call|label|describ|brand|dismiss)\w*\b", re.IGNORECASE)
_HOLDS_AGAINST = re.compile(r"\b(?:insist|maintain|protest|swear|swore|assur|retort|counter)\w*\b", re.IGNORECASE)
# A sentence that denies its verb or its subject: the contrary, where its speaker holds it against others.
_CONTRARY = re.compile(
    r"^(?:[\w’'-]+ ){0,6}?(?:(?:is|are|was|were|did|does|do|has|had|have)(?: not|n['’]t)"
    r"|never|neither|no(?!\. ?\d)|nothing|nobody|innocent)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(r"\b(?:said|says|say|saying)$", re.IGNORECASE)
_NOTHING = re.compile(r"nothing\b(?! but| more than|\s+(?:is|was|will|has|had|can|could)\b)", re.IGNORECASE)
# What an answer within a quotation must name to be none: "We don't discuss rumors" is one, "… it at home" is not.
_TALK = re.compile(
    r"comment|rumou?r|speculation|talk|chatter|gossip|hearsay|hypothetical|reports|stories|get into|go into"
    r"|investigations?|litigation|inquir|legal matters|personnel matters|security matters|cases|individual",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"[^.!?]+\?$")
# In the order in which a phrase of the cue is asked for; one that confirms is asked for before.
_TOLD_BY_PHRASE: tuple[Stance, ...] = ("denies", "urges", "questions", "asserts", "predicts")


def stance_of(cue_text: str, content_text: str = "") -> tuple[Stance, str]:
    """What a source does toward a content, and the words that show it.

    Parameters
    ----------
    cue_text, content_text
        As they stand in the article; before a cue whose source says no ("neither …", "nobody …"), "not ".

    >>> stance_of("denied", "the report"), stance_of("declined", "to comment")
    (('denies', 'denied'), ('no_comment', 'declined to comment'))
    >>> stance_of("said", "it would open a second plant"), stance_of("said", "the plant was closed")
    (('predicts', 'would'), ('asserts', 'said'))
    """
    cue = " ".join(cue_text[:_LONGEST].split())
    content = re.sub(r"[“”\"«»„]|''|``", "", " ".join(content_text[:_LONGEST].split())).strip(_QUOTES_AND_BLANKS)
    return (
        _denial(cue, content)
        or _confirmation(cue, content)
        or _answer(cue, content)
        or _question(cue, content)
        or _by_phrase_of_cue(cue)
        or _by_word_of_cue(cue, content)
        or ("asserts", cue)
    )


@cache
def _words_with(cue: str) -> tuple[tuple[lexicon.Cue, str], ...]:
    """The known verbs, adjectives and nouns of a cue, the deciding one last, as (entry, word)."""
    verbs = [(c, w) for w in _WORD.findall(cue) if (c := lexicon.cue_of_form(w)) is not None]
    others = [
        (c, w)
        for w in _WORD.findall(cue)
        if (c := lexicon.cue(w, "adjective") or lexicon.cue(lexicon.singular(w), "noun")) is not None
    ]
    return tuple(others if others and not verbs else verbs or others)


def turns_down(words: str) -> bool:
    """Whether the words between a source and a content turn down what was put about, whichever of them is the cue.

    >>> turns_down("laughed off the latest reports"), turns_down("brushed aside a chair as")
    (True, False)
    """
    return phrases.any_of("turns_down").search(words) is not None


def _denial(cue: str, content: str) -> Found | None:
    """Denied, dismissed, called it false; said that it is not so."""
    for entry, word in _words_with(cue):
        if entry.stance == "denies" and not _NEGATED.search(cue) and not re.search(r"confirm\w* (?:n?or) den", cue):
            return "denies", word
    false = phrases.any_of("called_false")
    if _CALLS.search(cue) and (m := false.search(content) or false.search(cue)):
        return "denies", m[0]
    if re.search(r"\bple(?:ad|ads|aded|d)$", cue) and content.lower().startswith("not guilty"):
        return "denies", "not guilty"
    m = _rejection(cue, content)
    return ("denies", m[0]) if m is not None and not negations.leaves_open(content, at_once=True) else None


def _rejection(cue: str, content: str) -> re.Match[str] | None:
    """What in a content says that it is not so, where the cue only says or holds it."""
    known = [entry for entry, _ in _words_with(cue)]
    if not known or any(entry.stance in ("asserts", "believes") and "that" in entry.takes for entry in known):
        m = phrases.any_of("rejects").search(content[:_REJECTED_WITHIN]) or phrases.any_of("no").search(content)
        if m is not None:
            return m
    return _CONTRARY.search(content) if _HOLDS_AGAINST.search(cue) else None


def _confirmation(cue: str, content: str) -> Found | None:
    """Confirmed, admitted; never where it was not."""
    known = _words_with(cue)
    for entry, word in known:
        if entry.lemma == "agree" and (
            content.startswith("to ") or f"{word} to " in f"{cue} " or phrases.any_of("bargain").match(content)
        ):
            return "asserts", word
        if entry.stance == "confirms":
            if not _NEGATED.search(cue) and not _UNABLE.search(cue):
                return "confirms", word
            if entry.lemma in {"verify", "authenticate", "corroborate"} or "independently" in cue:
                return "questions", cue
            if entry.lemma == "confirm":
                return "no_comment", cue
    if any("that" in entry.takes and entry.stance == "asserts" for entry, _ in known) and (
        m := phrases.any_of("yes").search(content)
    ):
        return "confirms", m[0]
    if (m := phrases.cue_of("confirms").search(cue)) and not _NEGATED.search(cue) and not _UNABLE.search(cue):
        return "confirms", m[0]
    return None


def _answer(cue: str, content: str) -> Found | None:
    """An answer that gives nothing, in the cue with the words right behind it, or at the content's start."""
    if _SAYS.search(cue) and _NOTHING.match(content):
        return "no_comment", f"{cue} nothing"
    start = " ".join(content.split()[:_BEGINNING])
    whole = f"{cue} {start}".strip()
    low = whole.lower()
    for response in lexicon.response_patterns():
        if not has_any(low, response.stems):
            continue
        for text in (whole, start):
            m = response.pattern.search(text)
            if m is not None and text is start and response.stance == "no_comment" and not _TALK.search(m[0]):
                continue
            near = m is not None and (
                m.start() <= len(cue) + 1 if text is whole else len(text[: m.start()].split()) <= 4
            )
            if m is not None and near:
                return response.stance, m[0]
    return None


def _question(cue: str, content: str) -> Found | None:
    """Who says nothing but a question: "“Who signed this?” she said"."""
    known = _words_with(cue)
    if known and known[-1][0].stance in {"asserts", "urges"} and _QUESTION.fullmatch(content):
        return "questions", cue
    return None


def _by_phrase_of_cue(cue: str) -> Found | None:
    """By a phrase of the cue that tells it alone: "called for", "remains to be seen"."""
    for stance in _TOLD_BY_PHRASE:
        if (m := phrases.cue_of(stance).search(cue)) and not (stance == "denies" and _NEGATED.search(cue)):
            return stance, m[0]
    return None


def _by_word_of_cue(cue: str, content: str) -> Found | None:
    """By the cue's own word, with what the content adds: a plan, an order, an opinion."""
    known = _words_with(cue)
    if not known:
        return None
    entry, word = known[-1]
    opinion = content_forms.opinion_in(content)
    if entry.lemma in ("ask", "tell") and opinion is None and (order := content_forms.order_in(content)):
        return "urges", f"{word} {order}"
    if entry.negated is not None and _NEGATED.search(cue):
        return entry.negated, cue
    if entry.stance == "denies" and _NEGATED.search(cue):
        if entry.lemma == "dispute" and content.startswith("that "):
            return "confirms", cue  # "does not dispute that he fired the gun" grants it
        return "no_comment", cue  # "did not dispute the report": it neither bears it out nor rejects it
    if entry.stance == "no_comment":
        return "asserts", word  # "declined to run again" is no answer withheld
    if entry.stance == "asserts" and ("that" in entry.takes or "quote" in entry.takes):
        if opinion is not None:
            return "believes", opinion
        if plan := content_forms.plan_in(content):
            return "predicts", plan
    return entry.stance, word
