"""The names of an article as identities: which written forms are one, what sort of thing each is, where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claims.annotate.aliases import other_names, places_of, with_acronyms
from claims.annotate.docs import Doc, Token, Words, sentence_at
from claims.annotate.introductions import introduced
from claims.annotate.lexicon import has_word
from claims.annotate.name_bounds import ends_in_s
from claims.annotate.name_spans import family_names, name_spans
from claims.annotate.named import Named
from claims.annotate.nouns import ANY_FIRM, is_bare
from claims.annotate.sexes import Sex, sexes
from claims.annotate.short_names import body_before, by_first_word, by_given_name, leading, short_outlet
from claims.annotate.signs import signs
from claims.annotate.tickers import with_tickers
from claims.annotate.wordlists import words
from claims.names import name_words, same_name
from claims.text import fold

__all__ = ["Identities", "identities"]

# Ranks as British papers write them.
_RANKS = {"col", "gen", "lt", "maj", "capt", "sgt", "cpl", "brig", "adm", "cmdr"}
_TITLES = {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof.", "sir", *_RANKS}


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
    sure
        The full names whose sort the text itself tells, not the entity recognizer alone.
    called
        For each noun by which the article introduces a name ("the broker Holm Hale") the full names, in order.
    sexes
        For the full names of people, where it is told, whether "she" or "he" stands for them.
    """

    by_passage: tuple[tuple[Named, ...], ...]
    full: Mapping[str, str]
    sorts: Mapping[str, str]
    count: Mapping[str, int]
    sentences: tuple[int, ...]
    asides: frozenset[int] = frozenset()
    sure: frozenset[str] = frozenset()
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sexes: Mapping[str, Sex] = field(default_factory=dict)

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
    parts = name.strip(" \t\"'“”‘’.,;:()@").split()
    while parts and parts[0].casefold() in {"the", "a", "an", "s", *_TITLES}:  # "Tessera's T9", cut at the "s"
        parts = parts[1:]
    if len(parts) > 2 and re.sub(r"['’]s$|(?<=s)['’]$", "", parts[0]) in words("countries", "names") - {parts[0]}:
        parts = parts[1:]  # "Norway's Halvard Bank"
    name = " ".join(parts)
    for end in ("'s", "’s", "‘s", "'", "’"):
        name = name.removesuffix(end)
    return name


def _of_subject(words: Words) -> Token:
    """The word by which a name takes part in its clause: both of "Ann Poe and Ida Brandt", "his lawyer, Ida Brandt"."""
    root = words.root
    while root.dep_ in {"conj", "appos"} and root.head.i != root.i:
        root = root.head
    return root


def _is_subject(words: Words) -> bool:
    return _of_subject(words).dep_ in {"nsubj", "nsubjpass"}


def _is_main(words: Words) -> bool:
    if words.root.dep_ == "ROOT" or not any(t.pos_ in {"VERB", "AUX"} for t in words.sent.tokens):
        return True  # "Sina first. It is building …"
    verb = _of_subject(words).head
    return _is_subject(words) and (verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT"))


def _is_domain(name: str) -> bool:
    return name.endswith((".com", ".net", ".org"))


def identities(docs: Sequence[Doc], titles: Iterable[int] = ()) -> Identities:
    """The identities of an article whose passages are `docs`, those with indices `titles` being headlines.

    Written forms of one name are joined under its longest form, a headline's (capitalised as it may be) under one of
    the text; the sort most of them bear wins.
    """
    occurrences, codes, others = _occurrences(docs)
    codes |= others
    occurrences = [(codes.get(name, name), sort, index, place) for name, sort, index, place in occurrences]
    told = _told_sorts(occurrences)
    written = Counter(name for name, *_ in occurrences)
    headlines = frozenset(titles)
    first: dict[str, tuple[bool, int, int]] = {}  # where a name stands first; a headline follows upon its text
    for name, _, index, place in occurrences:
        at = (index in headlines, index, place.start_char)
        first[name] = min(at, first.get(name, at))
    full: dict[str, str] = {}
    by_word: dict[str, list[str]] = {}
    place_of: dict[str, int] = {}
    persons = {name for name, votes in told.items() if _majority(votes) == "person"}
    heads = {name for name, _, index, _ in occurrences if index in headlines}
    subjects = {name for name, _, _, place in occurrences if _is_subject(place)}
    in_text = {name for name, _, index, _ in occurrences if index not in headlines}
    for name in sorted(written, key=lambda n: (n not in in_text, _is_domain(n), -len(n), -written[n], n)):
        near = sorted({f for word in _index_words(name) for f in by_word.get(word, ())}, key=place_of.__getitem__)
        same = [f for f in near if same_name(f, name) or short_outlet(f, name)]
        joined = leading(same, heads, subjects, first) if persons.issuperset(same) else next(iter(same), None)
        joined = joined or by_given_name(name, near, persons)
        if joined in persons and first[name] < first[joined]:  # his full name is given but later
            joined = body_before(name, near, persons, first) or joined
        if told[name]["person"] - told[name]["person?"] < _SURE:
            joined = joined or by_first_word(name, [f for f in near if first[f] < first[name]], persons)
        full[name] = joined if joined is not None else name
        if joined is None:
            place_of[name] = len(place_of)
            for word in _index_words(name):
                by_word.setdefault(word, []).append(name)
    votes: dict[str, Counter[str]] = {name: Counter() for name in place_of}
    for name, _, _, _ in {o[0]: o for o in occurrences}.values():
        votes[full[name]] += _as_surname(told[name]) if full[name] in persons and name != full[name] else told[name]
    for company in {full[company] for code, company in codes.items() if company in full and code not in others}:
        if not votes[company]["outlet"]:
            votes[company]["organization"] += 6  # what is listed, or has letters for its name, is no person
    sorts = {name: _majority(count) for name, count in votes.items()}
    sorts |= dict.fromkeys(_firms(docs, occurrences, full, votes, sorts), "organization")
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
    return Identities(
        by_passage,
        full,
        sorts,
        count,
        tuple(len(d.sents) for d in docs),
        headlines,
        frozenset(name for name, sort in sorts.items() if votes[name][sort] - votes[name][f"{sort}?"] >= _SURE),
        introduced(docs, by_passage),
        sexes(docs, by_passage),
    )


_Occurrence = tuple[str, str, int, Words]
_SURE = 3
_LEAST_SURNAME = 4  # letters: shorter ones are often other words
_MOST = 3  # votes of the entity recognizer for one written form: it errs in the same way each time


def _occurrences(docs: Sequence[Doc]) -> tuple[list[_Occurrence], dict[str, str], dict[str, str]]:
    """Each name where it stands, with its passage and a first guess of its sort.

    With them what codes and acronyms stand for, and what the article says to be another name of somebody.
    """
    from claims.outlets import find, looks_like_outlet

    found: list[_Occurrence] = []
    codes: dict[str, str] = {}
    surnames = {name for doc in docs for name in family_names(doc)}
    others: dict[str, str] = {}
    for index, doc in enumerate(docs):
        places, acronyms = with_acronyms(doc, name_spans(doc, surnames))
        marked, tickers = with_tickers(doc, places)
        others |= other_names(doc, [(place, text) for place, _, text in marked])
        codes |= {_clean(code): _clean(company) for code, company in {**acronyms, **tickers}.items()}
        codes |= {name: f"{name}'s" for p, _, _ in marked if ends_in_s(p) and (name := _clean(p.text))}
        for place, sort, text in marked:
            name = _clean(text)
            if (
                len(name) < 2
                or name.isdigit()
                or f"{name.split()[-1]}." in words("ranks", "words")
                or name.casefold() in words("not_names", "words") | words("roles", "words")
                or (name.islower() and any(has_word(kind, name) for kind in ("anonymous", "person")))
            ):
                continue
            if sort != "person" and (find(name) is not None or looks_like_outlet(name)):
                sort = "outlet"
            found.append((name, sort, index, place))
    found += _not_found(docs, others, found)
    found += _surnames_alone(docs, found)
    return found, codes, {_clean(other): _clean(name) for other, name in others.items()}


def _not_found(docs: Sequence[Doc], names: Iterable[str], found: Iterable[_Occurrence]) -> list[_Occurrence]:
    """Where names stand that no recognizer knows as such ("Ninefold", which is a number to it)."""
    taken = [(index, place) for _, _, index, place in found]
    return [
        (_clean(name), "name", index, place)
        for name in sorted(names)
        for index, doc in enumerate(docs)
        for place in places_of(doc, name)
        if not any(i == index and p.start < place.end and place.start < p.end for i, p in taken)
    ]


def _surnames_alone(docs: Sequence[Doc], found: Iterable[_Occurrence]) -> list[_Occurrence]:
    """Where the family name of a person stands alone and no recognizer sees it: "Ferrin shakes her head"."""
    full = {name for name, sort, _, _ in found if sort == "person" and " " in name}
    alone = {last for name in full if len(last := name.split()[-1]) >= _LEAST_SURNAME and last.istitle()}
    return [
        (name, "person", index, place)
        for name, _, index, place in _not_found(docs, alone, found)
        if all(t.pos_ == "PROPN" or (t.pos_ == "NOUN" and t.dep_ != "compound") for t in place.tokens)
    ]


def _told_sorts(occurrences: Iterable[_Occurrence]) -> dict[str, Counter[str]]:
    """Votes for the sort of each written form; those of the recognizer alone are counted again under "sort?"."""
    guessed: dict[str, Counter[str]] = {}
    shown: dict[str, Counter[str]] = {}
    for name, sort, _, place in occurrences:
        guessed.setdefault(name, Counter())[sort] += 1
        shown.setdefault(name, Counter()).update(signs(name, place, medium=sort == "outlet"))
    out: dict[str, Counter[str]] = {}
    for name, count in guessed.items():
        most = max(1.0, sum(count.values()) / _MOST)
        capped = Counter({sort: max(1, round(n / most)) for sort, n in count.items()})
        out[name] = capped + shown[name] + Counter({f"{sort}?": n for sort, n in capped.items()})
    return out


def _firms(
    docs: Sequence[Doc],
    occurrences: Sequence[_Occurrence],
    full: Mapping[str, str],
    votes: Mapping[str, Counter[str]],
    sorts: Mapping[str, str],
) -> set[str]:
    """Names taken for persons of which "the company" must speak, as no body is named before it.

    A person is given in full where he is first named: "Halvorsen", and no more, is mostly none. Of several names
    the one named most.
    """
    count = Counter(full[name] for name, *_ in occurrences)
    found: set[str] = set()
    for index, doc in enumerate(docs):
        firm = next((t for t in doc.tokens if t.lower_ in ANY_FIRM and is_bare(t)), None)
        if firm is None:
            continue
        before = {full[n] for n, _, i, place in occurrences if (i, place.start_char) < (index, firm.idx)}
        if any(sorts[name] == "organization" for name in before):
            continue
        loose = {
            name: count[name]
            for name in before
            if sorts[name] == "person" and " " not in name and votes[name]["person"] <= votes[name]["person?"]
        }
        most = max(loose.values(), default=0)
        best = [name for name, n in loose.items() if n == most and n > 1]
        found.update(best if len(best) == 1 else [])
    return found


def _as_surname(votes: Counter[str]) -> Counter[str]:
    """Votes for a short form of a person's name: "Bloomberg" is no medium where Michael Bloomberg is named."""
    out = Counter(votes)
    for mark in ("", "?"):
        out[f"person{mark}"] += out.pop(f"outlet{mark}", 0)
    return out


def _sentence(place: Words) -> int:
    return sentence_at(place.doc, place.start_char)


def _index_words(name: str) -> set[str]:
    """What two names that may be one share: a word; single words that may differ by a slip, the first letter."""
    parts = set(name_words(name)) | {fold(w) for w in name.split()}
    return parts | ({f"^{fold(name)[:1]}"} if len(parts) == 1 else set()) | {"".join(name_words(name))}


def _majority(votes: Counter[str]) -> str:
    rank = ("outlet", "person", "organization", "thing", "place", "name")
    real = {s: n for s, n in votes.items() if s in rank and s != "name"} or {"name": 1}
    return max(real, key=lambda s: (real[s], -rank.index(s)))
