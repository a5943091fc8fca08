"""The names of an article as identities: which written forms are one, what sort of thing each is, where it stands."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from spacy.attrs import POS
from spacy.tokens import Doc
from spacy.tokens import Span as Words

from claims.annotate.docs import sentence_at, sentence_count, text_of
from claims.annotate.tickers import with_tickers
from claims.annotate.wordlists import words
from claims.names import name_words, same_name
from claims.text import fold

__all__ = ["Identities", "Named", "identities"]

_ENTITY = {
    "PERSON": "person",
    "ORG": "organization",
    "PRODUCT": "thing",
    "WORK_OF_ART": "thing",
    "FAC": "place",
}
_PLACE = {"GPE", "LOC", "NORP"}
_TITLES = {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof.", "sir"}


@dataclass(frozen=True, slots=True)
class Named:
    """One occurrence of a name: the identity's full name, its sort, and where it stands."""

    name: str
    sort: str
    passage: int
    sentence: int
    start: int
    end: int
    subject: bool
    main: bool


@dataclass(frozen=True, slots=True)
class Identities:
    """The names of one article and which full name and sort each written form has.

    Parameters
    ----------
    by_passage
        The names of each passage, in order.
    full, sorts
        The full name of each written form; the sort of each full name ("person", "organization", "outlet", "thing",
        "place", "name").
    count
        How often the article names each full name.
    sentences
        How many sentences each passage has.
    asides
        Headlines and captions, to which no pronoun of another passage points.
    """

    by_passage: tuple[tuple[Named, ...], ...]
    full: Mapping[str, str]
    sorts: Mapping[str, str]
    count: Mapping[str, int]
    sentences: tuple[int, ...]
    asides: frozenset[int] = frozenset()

    @property
    def named(self) -> list[Named]:
        """All names of the article, in order."""
        return [n for names in self.by_passage for n in names]

    def resolve(self, written: str) -> tuple[str, str] | None:
        """Full name and sort of a written name, or None where the article does not have it."""
        name = _clean(written)
        known = self.full.get(name)
        if known is None:
            known = next((f for f in self.sorts if same_name(f, name)), None)
        return None if known is None else (known, self.sorts[known])

    def within(self, passage: int, start: int, end: int) -> list[Named]:
        """The names in the half-open characters `start:end` of a passage, in order."""
        names = self.by_passage[passage]
        first = bisect_left(names, start, key=lambda n: n.start)
        last = bisect_left(names, end, key=lambda n: n.start)
        return [n for n in names[first:last] if n.end <= end]

    def named_at(self, passage: int, offset: int) -> list[Named]:
        """The names that begin at a character of a passage."""
        names = self.by_passage[passage]
        first = bisect_left(names, offset, key=lambda n: n.start)
        last = bisect_right(names, offset, key=lambda n: n.start)
        return list(names[first:last])

    def before(self, passage: int, offset: int, sorts: Sequence[str]) -> list[Named]:
        """The names of the given sorts before a place, in its passage and the one before."""
        names = self.by_passage[passage]
        here = names[: bisect_left(names, offset, key=lambda n: n.start)]
        above = self.by_passage[passage - 1] if passage and passage - 1 not in self.asides else ()
        return [n for n in (*above, *here) if n.sort in sorts]


def _clean(name: str) -> str:
    words = name.strip(" \t\"'“”‘’.,;:()").split()
    while words and words[0].casefold() in {"the", "a", "an", *_TITLES}:
        words = words[1:]
    name = " ".join(words)
    for end in ("'s", "’s", "'", "’"):
        name = name.removesuffix(end)
    return name


def _is_subject(words: Words) -> bool:
    root = words.root
    while root.dep_ == "conj" and root.head.i != root.i:
        root = root.head  # "Ann Poe and Ida Brandt met": both
    return root.dep_ in {"nsubj", "nsubjpass"}


def _is_main(words: Words) -> bool:
    if words.root.dep_ == "ROOT" or not any(t.pos_ in {"VERB", "AUX"} for t in words.sent):
        return True  # "Sina first. It is building …"
    verb = words.root.head
    return _is_subject(words) and (verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT"))


def _spans(doc: Doc) -> list[tuple[Words, str]]:
    """Entities and runs of proper nouns outside them, with a first guess of their sort."""
    found: list[tuple[Words, str]] = []
    taken: set[int] = set()
    for ent in doc.ents:
        if ent.label_ in _ENTITY or ent.label_ in _PLACE:
            if not any(t.pos_ == "PROPN" or t.is_title or t.is_upper for t in ent):
                continue
            found += [(_unhyphened(piece), _ENTITY.get(ent.label_, "place")) for piece in _pieces(ent)]
        taken.update(range(ent.start, ent.end))
    proper = [
        i
        for i in np.flatnonzero(doc.to_array(POS) == doc.vocab.strings["PROPN"]).tolist()
        if i not in taken and (doc[i].text[:1].isupper() or doc[i].text[:1].isdigit())
    ]
    for _, run in itertools.groupby(enumerate(proper), key=lambda pair: pair[1] - pair[0]):
        places = [i for _, i in run]
        found.append((_unhyphened(doc[places[0] : places[-1] + 1]), "name"))
    return _joined(sorted(found, key=lambda f: f[0].start))


def _pieces(ent: Words) -> list[Words]:
    """The names in an entity that the recognizer drew over a comma ("Tmall, Sina Tech")."""
    commas = [t.i for t in ent if t.text in {",", ";"}]
    bounds = [ent.start - 1, *commas, ent.end]
    pieces = [ent.doc[a + 1 : b] for a, b in itertools.pairwise(bounds)]
    return [p for p in pieces if len(p)]


def _joined(found: list[tuple[Words, str]]) -> list[tuple[Words, str]]:
    """Neighbours that are one name in two pieces ("Amazon" + "China" as the subject of one verb) made one."""
    out: list[tuple[Words, str]] = []
    for words_, sort in found:
        last = out[-1][0] if out else None
        one = (
            last is not None
            and last.end == words_.start
            and last.root.dep_ == "compound"
            and last.root.head.i in range(words_.start, words_.end)
            and all(t.pos_ == "PROPN" for t in last)
            and sort in {"place", "name", "organization"}
            and out[-1][1] in {"organization", "name"}
        )
        if one and last is not None:
            out[-1] = (words_.doc[last.start : words_.end], "organization")
        else:
            out.append((words_, sort))
    return out


def _is_domain(name: str) -> bool:
    return name.endswith((".com", ".net", ".org"))


def _unhyphened(words_: Words) -> Words:
    """A name without the first half of a compound that it runs into ("B2B e" of "B2B e-commerce")."""
    following = words_.doc[words_.end] if words_.end < len(words_.doc) else None
    cut = len(words_) > 1 and following is not None and following.text == "-" and not words_[-1].whitespace_
    return words_[:-1] if cut else words_


def identities(docs: Sequence[Doc], titles: Iterable[int] = ()) -> Identities:
    """The identities of an article whose passages are `docs`, those with indices `titles` being headlines.

    Written forms of one name are joined under its longest form, a headline's (capitalised as it may be) under one of
    the text; the sort most of them bear wins.
    """
    from claims.outlets import find, looks_like_outlet

    occurrences: list[tuple[str, str, int, Words]] = []
    codes: dict[str, str] = {}
    for index, doc in enumerate(docs):
        found, told = with_tickers(doc, _spans(doc))
        codes |= {code: _clean(company) for code, company in told.items()}
        for place, sort, text in found:
            name = _clean(text)
            if (
                len(name) < 2
                or name.isdigit()
                or name.casefold() in words("not_names", "words") | words("roles", "words")
            ):
                continue
            if sort != "person" and (find(name) is not None or looks_like_outlet(name)):
                sort = "outlet"
            occurrences.append((name, sort, index, place))
    occurrences = [(codes.get(name, name), sort, index, place) for name, sort, index, place in occurrences]
    written = Counter(name for name, *_ in occurrences)
    votes: dict[str, Counter[str]] = {}
    full: dict[str, str] = {}
    headlines = frozenset(titles)
    by_word: dict[str, list[str]] = {}
    place_of: dict[str, int] = {}
    persons = {name for name, sort, _, _ in occurrences if sort == "person"}
    in_text = {name for name, _, index, _ in occurrences if index not in headlines}
    for name in sorted(written, key=lambda n: (n not in in_text, _is_domain(n), -len(n), -written[n], n)):
        near = sorted({f for word in _index_words(name) for f in by_word.get(word, ())}, key=place_of.__getitem__)
        joined = next((f for f in near if same_name(f, name) or _short_outlet(f, name)), None)
        joined = joined or _by_given_name(name, near, persons)
        full[name] = joined if joined is not None else name
        if joined is None:
            votes[name] = Counter()
            place_of[name] = len(place_of)
            for word in _index_words(name):
                by_word.setdefault(word, []).append(name)
    for name, sort, _, place in occurrences:
        surname = sort == "outlet" and full[name] != name and full[name] in persons
        votes[full[name]]["person" if surname else sort] += 1  # "Bloomberg" where Michael Bloomberg is named
        votes[full[name]].update(_signs(name, place))
    for company in {full[company] for company in codes.values() if company in full}:
        if not votes[company]["outlet"]:
            votes[company]["organization"] += 6  # what is listed is no person
    sorts = {name: _majority(count) for name, count in votes.items()}
    named = tuple(
        Named(
            full[name],
            sorts[full[name]],
            index,
            _sentence(place),
            place.start_char,
            place.end_char,
            _is_subject(place),
            _is_main(place),
        )
        for name, _, index, place in occurrences
    )
    placed: list[list[Named]] = [[] for _ in docs]
    for one in named:
        placed[one.passage].append(one)
    by_passage = tuple(tuple(sorted(names, key=lambda n: n.start)) for names in placed)
    count = Counter(n.name for n in named)
    full |= {code: full[company] for code, company in codes.items() if company in full}
    return Identities(by_passage, full, sorts, count, tuple(sentence_count(d) for d in docs), headlines)


def _signs(name: str, place: Words) -> dict[str, int]:
    """What speaks for a sort beside the entity recognizer: a suffix of bodies, ", which", ", who", a title."""
    signs: Counter[str] = Counter()
    if name.split()[-1].casefold().strip(".") in words("bodies", "suffixes"):
        signs["organization"] += 6
    doc = place.doc
    following = [t.lower_ for t in doc[place.end : place.end + 2]]
    if re.match(
        r", an? [\w -]{3,30}\b(?:at|with|of|for|from|who)\b", text_of(doc)[place.end_char : place.end_char + 50]
    ):
        signs["person"] += 3
    if following == [",", "which"]:
        signs["organization"] += 2
    elif following == [",", "who"]:
        signs["person"] += 3
    before = [t.lower_ for t in doc[max(0, place.start - 2) : place.start]]
    if before and before[-1] in {
        "mr.",
        "mrs.",
        "ms.",
        "dr.",
        "spokesman",
        "spokeswoman",
        "executive",
        "ceo",
        "founder",
        "chairman",
        "president",
    }:
        signs["person"] += 3
    if _is_subject(place):
        verb = place.root.head
        said_it = verb.lemma_ in {"say", "announce", "confirm", "deny"} and any(
            g.lower_ == "it" and g.dep_ == "nsubj" for c in verb.children if c.dep_ == "ccomp" for g in c.children
        )
        owns = place.root.dep_ == "nsubj" and any(t.lower_ == "its" for t in verb.subtree)
        if said_it or owns:
            signs["organization"] += 2
    return signs


def _sentence(place: Words) -> int:
    return sentence_at(place.doc, place.start_char)


def _index_words(name: str) -> set[str]:
    """What two names that may be one share: a word; single words that may differ by a slip, the first letter."""
    parts = set(name_words(name)) | {fold(w) for w in name.split()}
    return parts | ({f"^{fold(name)[:1]}"} if len(parts) == 1 else set()) | {"".join(name_words(name))}


def _by_given_name(name: str, known: Iterable[str], persons: Container[str]) -> str | None:
    """The one person of the article whose given name this is ("Mina" for Mina Vale)."""
    if " " in name or name not in persons:
        return None
    fit = [f for f in known if f in persons and f.split()[0] == name and len(f.split()) == 2]
    return fit[0] if len(fit) == 1 else None


def _short_outlet(full: str, name: str) -> bool:
    """Whether a medium's last word stands for it, as "the Post" for the New York Post."""
    from claims.outlets import find, looks_like_outlet

    is_tail = len(name.split()) == 1 and full.split()[-1] == name and full != name
    return is_tail and (find(full) is not None or looks_like_outlet(full))


def _majority(votes: Counter[str]) -> str:
    rank = ("outlet", "person", "organization", "thing", "place", "name")
    real = {s: n for s, n in votes.items() if s != "name"} or dict(votes) or {"name": 1}
    return max(real, key=lambda s: (real[s], -rank.index(s)))
