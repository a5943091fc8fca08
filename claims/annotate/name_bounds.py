"""Where a found name begins and ends: what belongs to it that was left out, and what was taken in and does not."""

from __future__ import annotations

from claims.annotate.docs import Doc, Token, Words
from claims.annotate.wordlists import words

__all__ = ["bounded", "ends_in_s"]

_TOPIC = {"on", "against"}
_JOINING = {"of", "for", "and", "the", "&", "on"}


def bounded(name: Words, sort: str) -> Words:
    """A name with its own bounds.

    "Galvan" is no "State Galvan" behind "Secretary of", "today" no part of "Tayo Orhan today"; the Ministry is that of
    Defense, and the paper As-Safina no "As".
    """
    name = _without_office(_without_rank(name)) if sort == "person" else name
    name = _with_first_word(_without_time(name))
    name = _with_article_of_a_name(name)
    return name if sort in {"person", "place"} else _with_what_it_is_of(name)


def _without_rank(name: Words) -> Words:
    """The name behind a rank and the service that it is held in: "Army Maj. | Cole Kellig"."""
    tokens = name.doc.tokens
    start = next(
        (t.i + 1 for t in name.tokens[-2::-1] if f"{t.text.rstrip('.')}." in words("ranks", "words")), name.start
    )
    start += start < name.end and tokens[start].text == "."
    return name.doc.words(start, name.end) if start < name.end else name


def _without_office(name: Words) -> Words:
    """The name behind "Secretary of State" without the last word of the office."""
    tokens, start = name.doc.tokens, name.start
    office = start > 1 and len(name.tokens) > 1 and tokens[start - 1].lower_ in {"of", "for"}
    if office and tokens[start - 2].lower_ in words("roles", "words") and name.tokens[0].lower_ in _OFFICES:
        return name.doc.words(start + 1, name.end)
    return name


_OFFICES = {
    "state",
    "defense",
    "defence",
    "health",
    "education",
    "justice",
    "labor",
    "labour",
    "energy",
    "commerce",
    "finance",
}


def _without_time(name: Words) -> Words:
    end = name.end
    while end > name.start + 1 and name.doc.tokens[end - 1].text in {"today", "yesterday", "tonight", "tomorrow"}:
        end -= 1
    return name.doc.words(name.start, end)


def _with_first_word(name: Words) -> Words:
    """ "Islamic State", of which the parser makes an adjective and "State"."""
    before = name.doc.tokens[name.start - 1 : name.start]
    joined = name.text == "State" and bool(before) and before[0].text == "Islamic"
    return name.doc.words(name.start - 1, name.end) if joined else name


def _with_article_of_a_name(name: Words) -> Words:
    """An Arabic name with both its halves, wherever it was cut at the hyphen: "As-Safina", "Al-Hilal"."""
    tokens, start, end = name.doc.tokens, name.start, name.end
    if end + 1 < len(tokens) and tokens[end - 1].lower_ in _ARTICLES and _is_joined(tokens[end - 1], tokens[end]):
        end += 2
    if start > 1 and tokens[start - 2].lower_ in _ARTICLES and tokens[start - 2].text[:1].isupper():
        start -= 2 if _is_joined(tokens[start - 2], tokens[start - 1]) else 0
    return name.doc.words(start, end)


_ARTICLES = {"al", "as", "ash", "an", "ar", "ad", "at", "az", "el"}


def _is_joined(first: Token, hyphen: Token) -> bool:
    return hyphen.text == "-" and not first.whitespace and not hyphen.whitespace


def _with_what_it_is_of(name: Words) -> Words:
    """A body with what it is of: "the Ministry | of Defense", "the Committee | on Taxation"."""
    tokens, last = name.doc.tokens, name.tokens[-1]
    of = tokens[name.end] if name.end < len(tokens) else None
    if (
        of is None
        or last.text[:1].islower()
        or last.lower_ not in words("bodies", "of_something")
        or not last.whitespace
    ):
        return name
    if of.lower_ not in {"of", "for"} and not (of.lower_ in _TOPIC and last.lower_ in words("bodies", "on_something")):
        return name
    end = _end_of_title(name.doc, name.end + 1)
    behind = name.doc.tokens[name.end + 1 : end]
    if any(t.ent_type_ in {"DATE", "TIME", "PERSON"} for t in behind):
        return name
    return name.doc.words(name.start, end) if behind else name


def _end_of_title(doc: Doc, start: int) -> int:
    """The index behind the capitalised words that begin at a token, with the small ones between them."""
    end = at = start
    while at < len(doc.tokens) and at < start + 8:
        token = doc.tokens[at]
        if token.text[:1].isupper() and token.is_alpha:
            end = at + 1
        elif token.lower_ not in _JOINING or (token.lower_ == "and" and at > start and not _goes_on(doc, at)):
            break
        at += 1
    return end


def _goes_on(doc: Doc, at: int) -> bool:
    """Whether "and" stands within a title ("Food and Agriculture") and not before another name."""
    before, joined = doc.tokens[at - 1], doc.tokens[at + 1 : at + 2]
    return bool(joined) and joined[0].head.i in {before.i, before.head.i} and joined[0].ent_type_ == before.ent_type_


_SHORT = 6


def ends_in_s(name: Words) -> bool:
    """Whether "'s" behind a name is a part of it, as no noun follows: "McArdle's said that …"."""
    tokens = name.doc.tokens
    mark = name.end - 1 if tokens[name.end - 1].tag_ == "POS" else name.end
    if mark + 1 >= len(tokens) or tokens[mark].lower_ not in {"'s", "’s"} or tokens[mark].tag_ != "POS":
        return False
    behind, root = tokens[mark + 1], name.root
    if len(name.text) < _SHORT:
        return False  # "Mo's won a prize": who has
    verb = behind.tag_ in {"VBD", "VBZ", "MD"} and root.dep_ in {"nsubj", "nsubjpass"}
    return verb and root.head.i >= behind.i
