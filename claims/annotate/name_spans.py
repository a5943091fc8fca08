"""Where names stand in a passage: what the entity recognizer found, mended, and runs of proper nouns beside it."""

from __future__ import annotations

import itertools
from collections.abc import Container, Sequence

from claims.annotate.docs import Doc, Token, Words
from claims.annotate.lexicon import has_word
from claims.annotate.name_bounds import bounded
from claims.annotate.signs import leads_to_name
from claims.annotate.wordlists import words
from claims.names import organization_name
from claims.outlets import looks_like_outlet

__all__ = ["family_names", "name_spans"]

_ENTITY = {
    "PERSON": "person",
    "ORG": "organization",
    "PRODUCT": "thing",
    "WORK_OF_ART": "thing",
    "FAC": "place",
}
_PLACE = {"GPE", "LOC", "NORP"}


def family_names(doc: Doc) -> set[str]:
    """The last words of the persons that a passage gives in full."""
    return {ent.tokens[-1].text for ent in doc.ents if ent.label_ == "PERSON" and ent.end - ent.start > 1}


def name_spans(doc: Doc, surnames: Container[str] = ()) -> list[tuple[Words, str]]:
    """Entities and runs of proper nouns outside them, in order, with a first guess of their sort.

    Parameters
    ----------
    surnames
        Last words of persons that the article gives in full: "Striker Moe" is not Moe's full name.
    """
    found: list[tuple[Words, str]] = []
    taken: set[int] = set()
    for ent in doc.ents:
        # "360Buy" is no percentage.
        known = ent.label_ not in _ENTITY and ent.label_ not in _PLACE and organization_name(ent.text) is not None
        if known or ent.label_ in _ENTITY or ent.label_ in _PLACE:
            if not known and ent.text == ent.text.lower() and not any(map(str.isdigit, ent.text)):
                continue  # "the defence ministry" is no name, whatever the recognizer makes of it
            if not known and not any(t.pos_ == "PROPN" or t.is_title or t.is_upper for t in ent.tokens):
                continue
            sort = "place" if _is_seat(ent) else _ENTITY.get("ORG" if known else ent.label_, "place")
            found += [(_with_medium(_hyphened(_without_noun(piece))), sort) for piece in _pieces(ent)]
        taken.update(range(ent.start, ent.end))
    taken.update(t.i for piece, _ in found for t in piece.tokens)
    proper = [
        t.i
        for t in doc.tokens
        if t.pos_ == "PROPN"
        and t.i not in taken
        and (t.text[:1].isupper() or t.text[:1].isdigit() or t.text[:1] == "@")
        and not leads_to_name(t)
    ]
    for _, run in itertools.groupby(enumerate(proper), key=lambda pair: pair[1] - pair[0]):
        places = [i for _, i in run]
        found.append((_hyphened(doc.words(places[0], places[-1] + 1)), "name"))
    found = _joined(_apart(sorted(found, key=lambda f: f[0].start)), surnames)
    found = _joined(found, surnames)  # "Texas" + "Prime Turkey Farm", of "Prime" + "Turkey Farm"
    found = [(bounded(place, sort), sort) for place, sort in found]
    found = _apart(sorted(found, key=lambda f: (f[0].start, -f[0].end)))
    media = [(bounded(place, "outlet"), "outlet") for place in _called_media(doc)]
    if not media:
        return found
    apart = [f for f in found if not any(f[0].start < m.end and m.start < f[0].end for m, _ in media)]
    return sorted([*apart, *media], key=lambda f: f[0].start)


def _is_seat(ent: Words) -> bool:
    """Whether a name only tells where somebody sits: "its Lund headquarters"."""
    tokens = ent.doc.tokens
    before = tokens[ent.start - 1].lower_ if ent.start else ""
    return before in {"its", "their"} and "headquarters" in {t.lower_ for t in tokens[ent.end - 1 : ent.end + 1]}


def _called_media(doc: Doc) -> list[Words]:
    """Names that the noun before them calls a medium's: "the daily O Jogador", "the gossip site Spillage"."""
    found: list[Words] = []
    tokens = doc.tokens
    nouns, loose = words("media", "nouns"), words("media", "loose")
    for noun in tokens:
        if not noun.is_lower or not (noun.lower_ in nouns or noun.lower_ in loose):
            continue
        before = tokens[noun.i - 1] if noun.i else None
        told = before is not None and (
            before.lower_ in words("media", "kinds") or (before.text[:1].isupper() and before.tag_ == "JJ")
        )
        if noun.lower_ not in nouns and not told:
            continue
        end = noun.i + 1
        while end < len(tokens) and _of_a_title(tokens, end) and tokens[end].sent is noun.sent:
            end += 1
        name = doc.words(noun.i + 1, end)
        if name.tokens and name.tokens[0].lower_ not in words("not_names", "words"):
            found.append(name)
    return found


def _of_a_title(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is part of a title: capitalised, or a small word between two that are."""
    token = tokens[at]
    if token.text[:1].isupper():
        return token.ent_type_ not in {"DATE", "TIME"}
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        token.lower_ in {"of", "and", "de", "la", "el", "der", "da", "do", "das", "dos", "del", "di", "&"}
        and tokens[at - 1].text[:1].isupper()
        and following is not None
        and following.text[:1].isupper()
    )


def _pieces(ent: Words) -> list[Words]:
    """The names in an entity that the recognizer drew over a comma ("Tmall, Sina Tech") or a body's person.

    "Corriedale's Dao Minh" is Corriedale, and Dao Minh.
    """
    commas = [t.i for t in ent.tokens if t.text in {",", ";"}]
    owners = [t.i for t in ent.tokens[1:-1] if t.tag_ == "POS"] if ent.label_ == "PERSON" else []
    commas = sorted([*commas, *owners])
    bounds = [ent.start - 1, *commas, ent.end]
    pieces = [ent.doc.words(a + 1, b) for a, b in itertools.pairwise(bounds)]
    return [p for p in pieces if p.tokens]


def _without_noun(words_: Words) -> Words:
    """A name without the common noun that leads to it ("state news agency Marrow") or follows."""
    tokens = words_.tokens
    if len(tokens) > 1 and tokens[-1].is_lower and tokens[-1].lower_ in words("bodies", "parts"):
        words_ = words_.doc.words(words_.start, words_.end - 1)  # "its Lund | headquarters"
    if len(tokens) > 1 and leads_to_name(tokens[0]):
        words_ = words_.doc.words(words_.start + 1, words_.end)  # "Brewer | Holm said"
    nouns = [t.i for t in words_.tokens if t.is_lower and (t.pos_ == "NOUN" or has_word("outlet", t.lower_))]
    cut = nouns[-1] + 1 if nouns else words_.start
    behind = words_.doc.words(cut, words_.end)
    return behind if behind.tokens and behind.tokens[0].text[:1].isupper() else words_


def _with_medium(words_: Words) -> Words:
    """A name with the word behind it that makes it a medium's ("Orsk Business" + "Daily", a date to the recognizer)."""
    longer = words_.doc.words(words_.start, words_.end + 1)
    if longer.end == words_.end or not longer.tokens[-1].text[:1].isupper() or longer.sent.end < longer.end:
        return words_
    made = looks_like_outlet(longer.text) and not looks_like_outlet(words_.text)
    return longer if made and len(longer.tokens) > 2 else words_


def _hyphened(words_: Words) -> Words:
    """A name with the second half of its hyphenated last word, or without one that belongs to no name.

    "Ruben Okafor" goes on in "Ruben Okafor-Lind"; "B2B e" of "B2B e-commerce" is "B2B".
    """
    tokens, end = words_.doc.tokens, words_.end
    if end >= len(tokens) or tokens[end].text != "-" or tokens[end - 1].whitespace:
        return words_
    second = tokens[end + 1] if end + 1 < len(tokens) and not tokens[end].whitespace else None
    if second is not None and second.text[:1].isupper() and not _describes(second):
        return words_.doc.words(words_.start, end + 2)
    return words_.doc.words(words_.start, end - 1) if len(words_.tokens) > 1 else words_


def _describes(token: Token) -> bool:
    """Whether a word only describes a common noun behind it ("the Oslo-Bergen line")."""
    return token.head.i > token.i and token.head.pos_ == "NOUN"


def _apart(found: list[tuple[Words, str]]) -> list[tuple[Words, str]]:
    """Names without those that a longer one before them has taken in."""
    out: list[tuple[Words, str]] = []
    for words_, sort in found:
        if not out or words_.start >= out[-1][0].end:
            out.append((words_, sort))
    return out


def _joined(found: list[tuple[Words, str]], surnames: Container[str]) -> list[tuple[Words, str]]:
    """Neighbours that are one name in two pieces ("Amazon" + "China" as the subject of one verb) made one."""
    out: list[tuple[Words, str]] = []
    for words_, sort in found:
        last = out[-1][0] if out else None
        one = (
            last is not None
            and last.end == words_.start
            and _lean(last, words_)
            and _one_name(out[-1], words_, sort, surnames)
        )
        if last is not None and one:
            sorts = {out[-1][1], sort}
            whole = "organization" if "organization" in sorts else "person" if sort == "person" else "name"
            out[-1] = (words_.doc.words(last.start, words_.end), whole)
        else:
            out.append((words_, sort))
    return out


def _lean(first: Words, second: Words) -> bool:
    """Whether the first of two neighbours is a compound's first part, the second its head."""
    return (
        first.tokens[-1].dep_ == "compound"
        and first.tokens[-1].head.i in range(second.start, second.end)
        and all(t.pos_ == "PROPN" or (t.i == first.start and t.pos_ == "DET") for t in first.tokens)
    )


def _one_name(before: tuple[Words, str], words_: Words, sort: str, surnames: Container[str]) -> bool:
    """Whether two neighbours may be one name, as far as their sorts tell.

    A recognizer that knows neither half of "Vint Lending" or "Ines Vaharo" takes one half for a person and misses the
    other. A title before a name ("Coach Samson") is no half of it.
    """
    first, kind = before
    if kind == "place" and sort in {"organization", "name"}:
        trades = words("bodies", "suffixes") | words("bodies", "of_something")
        return words_.text == "State" or (len(words_.tokens) > 1 and words_.tokens[-1].lower_ in trades)
    if kind in {"organization", "name"} and sort in {"place", "name", "organization"}:
        return True
    if kind == "person" and sort == "name":
        return words_.tokens[-1].text not in surnames
    return (
        kind in {"name", "person"}
        and sort == "person"
        and len(first.tokens) == len(words_.tokens) == 1
        and words_.text not in surnames
        and not _is_title(first.text)
    )


def _is_title(word: str) -> bool:
    low = word.casefold()
    known = low in words("roles", "words") | words("titles", "words") or word in words("ranks", "words")
    return known or any(has_word(group, low) for group in ("person", "anonymous", "collective", "organization"))
