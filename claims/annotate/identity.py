"""Who is meant: names of an article as identities, and pronouns and bare nouns resolved to them.

Only plain evidence counts: an equal or shortened name, the nearest fitting subject before a pronoun. What does not
resolve stays as it is written; a wrong name in brackets is worse than a pronoun.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from claims.annotate.wordlists import bare_nouns, words
from claims.names import same_name

__all__ = ["Identities", "Named", "antecedent", "identities", "in_quotation", "noun_phrase"]

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
    """The names of one article, in order, and which full name and sort each written form has.

    `sentences` counts the sentences of each passage; `asides` are headlines and captions, to which no pronoun of
    another passage points.
    """

    named: tuple[Named, ...]
    full: tuple[tuple[str, str], ...]
    sorts: tuple[tuple[str, str], ...]
    sentences: tuple[int, ...]
    asides: frozenset[int] = frozenset()

    def resolve(self, written: str) -> tuple[str, str] | None:
        """Full name and sort ("person", "organization", "outlet", "thing", "place", "name") of a written name."""
        name = _clean(written)
        sorts = dict(self.sorts)
        known = dict(self.full).get(name)
        if known is None:
            known = next((f for _, f in self.full if same_name(f, name)), None)
        return None if known is None else (known, sorts[known])

    def within(self, passage: int, start: int, end: int) -> list[Named]:
        """The names in the half-open characters `start:end` of a passage, in order."""
        return [n for n in self.named if n.passage == passage and start <= n.start and n.end <= end]

    def _fitting(self, passage: int, offset: int, sorts: Sequence[str]) -> list[Named]:
        """The names of the given sorts before a place, in its passage and the one before."""
        return [
            n
            for n in self.named
            if n.sort in sorts
            and (n.passage, n.start) < (passage, offset)
            and (n.passage == passage or (n.passage == passage - 1 and n.passage not in self.asides))
        ]

    def subject_before(self, passage: int, offset: int, sentence: int, sorts: Sequence[str]) -> Named | None:
        """The antecedent of a pronoun: the last fitting subject of its own sentence, else that of the sentence before.

        For persons, a name that is no subject will do where the sentence has no other.
        """
        fit = self._fitting(passage, offset, sorts)
        own = [n for n in fit if (n.passage, n.sentence) == (passage, sentence)]
        place = (passage, sentence - 1) if sentence else (passage - 1, self.sentences[passage - 1] - 1)
        before = [n for n in fit if (n.passage, n.sentence) == place]
        persons = "person" in sorts
        leading = [n for n in own if n.subject] or (own if persons else [])
        leading = leading or [n for n in before if n.main or (persons and n.subject)] or (before if persons else [])
        if persons and len({n.name for n in leading}) > 1:
            return None  # two people fit
        return leading[-1] if leading else None

    def prominent_before(self, passage: int, offset: int, sorts: Sequence[str]) -> Named | None:
        """The antecedent of a bare noun ("the company"): of the names nearby the one the article names most.

        A name of the same passage counts three times more; between equals none is taken.
        """
        fit = self._fitting(passage, offset, sorts)
        count = Counter(n.name for n in self.named)
        here = {n.name for n in fit if n.passage == passage}
        weight = {n.name: count[n.name] + 3 * (n.name in here) for n in fit}
        best = max(weight.values(), default=0)
        if sum(w == best for w in weight.values()) != 1:
            return None
        return [n for n in fit if weight[n.name] == best][-1]


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
    run: list[Token] = []
    for token in [*doc, None]:
        if (
            token is not None
            and token.pos_ == "PROPN"
            and token.i not in taken
            and (token.text[:1].isupper() or token.text[:1].isdigit())
        ):
            run.append(token)
            continue
        if run:
            found.append((_unhyphened(doc[run[0].i : run[-1].i + 1]), "name"))
            run = []
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
    for index, doc in enumerate(docs):
        for place, sort in _spans(doc):
            name = _clean(place.text)
            if (
                len(name) < 2
                or name.isdigit()
                or name.casefold() in words("not_names", "words") | words("roles", "words")
            ):
                continue
            if sort != "person" and (find(name) is not None or looks_like_outlet(name)):
                sort = "outlet"
            occurrences.append((name, sort, index, place))
    written = Counter(name for name, *_ in occurrences)
    votes: dict[str, Counter[str]] = {}
    full: dict[str, str] = {}
    headlines = frozenset(titles)
    in_text = {name for name, _, index, _ in occurrences if index not in headlines}
    for name in sorted(written, key=lambda n: (n not in in_text, _is_domain(n), -len(n), -written[n], n)):
        joined = next((f for f in votes if same_name(f, name) or _short_outlet(f, name)), None)
        joined = joined or _by_given_name(name, votes, occurrences)
        full[name] = joined if joined is not None else name
        votes.setdefault(full[name], Counter())
    for name, sort, _, place in occurrences:
        votes[full[name]][sort] += 1
        votes[full[name]].update(_signs(name, place))
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
    return Identities(
        named,
        tuple(sorted(full.items())),
        tuple(sorted(sorts.items())),
        tuple(len(list(d.sents)) for d in docs),
        headlines,
    )


def _signs(name: str, place: Words) -> dict[str, int]:
    """What speaks for a sort beside the entity recognizer: a suffix of bodies, ", which", ", who", a title."""
    signs: Counter[str] = Counter()
    if name.split()[-1].casefold().strip(".") in words("bodies", "suffixes"):
        signs["organization"] += 6
    doc = place.doc
    following = [t.lower_ for t in doc[place.end : place.end + 2]]
    if re.match(r", an? [\w -]{3,30}\b(?:at|with|of|for|from|who)\b", doc.text[place.end_char : place.end_char + 50]):
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
    verb = place.root.head
    said_it = verb.lemma_ in {"say", "announce", "confirm", "deny"} and any(
        g.lower_ == "it" and g.dep_ == "nsubj" for c in verb.children if c.dep_ == "ccomp" for g in c.children
    )
    owns = place.root.dep_ == "nsubj" and any(t.lower_ == "its" for t in verb.subtree)
    if _is_subject(place) and (said_it or owns):
        signs["organization"] += 2
    return signs


def _sentence(place: Words) -> int:
    return next(i for i, s in enumerate(place.doc.sents) if s.start <= place.start < s.end)


def _by_given_name(name: str, known: Iterable[str], occurrences: Sequence[tuple[str, str, int, Words]]) -> str | None:
    """The one person of the article whose given name this is ("Mina" for Mina Vale)."""
    if " " in name:
        return None
    persons = {written for written, sort, _, _ in occurrences if sort == "person"}
    fit = [f for f in known if f in persons and f.split()[0] == name and len(f.split()) == 2]
    return fit[0] if len(fit) == 1 and name in persons else None


def _short_outlet(full: str, name: str) -> bool:
    """Whether a medium's last word stands for it, as "the Post" for the New York Post."""
    from claims.outlets import find, looks_like_outlet

    is_tail = len(name.split()) == 1 and full.split()[-1] == name and full != name
    return is_tail and (find(full) is not None or looks_like_outlet(full))


def _majority(votes: Counter[str]) -> str:
    rank = ("outlet", "person", "organization", "thing", "place", "name")
    real = {s: n for s, n in votes.items() if s != "name"} or dict(votes) or {"name": 1}
    return max(real, key=lambda s: (real[s], -rank.index(s)))


def noun_phrase(token: Token) -> Words:
    """The phrase that a noun heads, without relative clauses, appositions in commas and trailing adverbials."""
    cut = {"relcl", "acl", "appos", "punct", "cc", "conj", "advcl", "parataxis", "dep"}
    left, right = token.i, token.i
    for child in token.children:
        if child.dep_ in cut and not (child.dep_ == "punct" and child.text in "-–"):
            continue
        tree = [t.i for t in child.subtree]
        if child.i < token.i:
            left = min(left, min(tree))
        else:
            right = max(right, max(tree))
    return token.doc[left : right + 1]


_SORT_OF_PRONOUN = {
    **dict.fromkeys(("he", "she", "him", "his", "her", "himself", "herself"), ("person",)),
    **dict.fromkeys(("it", "its", "itself"), ("organization", "outlet", "name", "thing")),
}


def antecedent(
    token: Token, passage: int, who: Identities, speaker: tuple[str, str] | None = None, start: int = 0
) -> tuple[str, str] | None:
    """Full name and sort that a pronoun or a bare definite noun stands for, or None where nothing plain offers.

    Parameters
    ----------
    token
        A pronoun, or the head noun of a phrase such as "the company".
    passage
        The index of its passage.
    speaker
        Name and sort of the one whose words these are: "I" and "we" in a quotation are the speaker's own.
    start
        Where the speaker's words begin (characters of the passage): a name in them is nearer than the speaker.
    """
    lower = token.lower_
    if lower in {"i", "me", "my", "we", "us", "our"}:
        return speaker
    offset = token.idx
    if lower in _SORT_OF_PRONOUN:
        sorts = _SORT_OF_PRONOUN[lower]
        if sorts == ("person",) and in_quotation(token):
            return None  # whoever "he" is in a quotation, it is not the one who speaks
        if speaker is not None and speaker[1] in sorts:
            within = [n for n in who.within(passage, start, offset) if n.sort in sorts and n.subject]
            return (within[-1].name, within[-1].sort) if within else speaker
    elif token.pos_ == "NOUN" and _is_bare(token):
        sorts = bare_nouns().get(lower, ())
    else:
        return None
    if not sorts:
        return None
    if lower == "it" and token.dep_ in {"nsubj", "nsubjpass"} and (_expletive(token) or _dummy(token)):
        return None
    sentence = _sentence(token.doc[token.i : token.i + 1])
    if lower in {"it", "its", "itself"} and _follows_common_subject(token, passage, who):
        return None
    if lower in _SORT_OF_PRONOUN:
        found = who.subject_before(passage, offset, sentence, sorts)
        if found is not None and token.dep_ == "poss" and (found.passage, found.sentence) != (passage, sentence):
            return None  # a possessive mostly points into its own sentence
    else:
        found = who.prominent_before(passage, offset, sorts)
    return None if found is None else (found.name, found.sort)


def in_quotation(token: Token) -> bool:
    """Whether a word stands in a quotation, so that "I" and "we" are not the author's.

    The next mark behind it closes one, also where the quotation began a paragraph earlier.
    """
    after = token.doc.text[token.idx :]
    curly = next((c for c in after if c in "“”"), None)
    return curly == "”" or (curly is None and after.count('"') % 2 == 1)


def _dummy(it: Token) -> bool:
    """Whether "it" opens a sentence with "is" or "was": mostly it stands for the matter at hand."""
    return (
        it.head.lemma_ == "be"
        and it.head.pos_ == "AUX"
        and it.head.dep_ in {"ROOT", "ccomp"}
        and it.i <= it.sent.start + 1
    )


def _expletive(it: Token) -> bool:
    """Whether "it" stands for a clause to come ("It is likely that …", "it's time to …"), not for a name."""
    verb = it.head
    clause = any(c.dep_ in {"ccomp", "xcomp", "advcl", "csubj", "relcl"} and c.i > verb.i for c in verb.children)
    below = any(
        g.dep_ in {"acl", "relcl", "xcomp", "ccomp"}
        for c in verb.children
        if c.dep_ in {"attr", "acomp"}
        for g in c.children
    )
    return verb.lemma_ in {"be", "seem", "appear", "take", "remain", "turn", "happen"} and (
        clause or below or verb.lemma_ != "be"
    )


def _follows_common_subject(it: Token, passage: int, who: Identities) -> bool:
    """Whether the last subject before "it" in its sentence is a thing without a name ("the door … after it froze")."""
    subjects = [t for t in it.sent if t.i < it.i and t.dep_ in {"nsubj", "nsubjpass"} and t.pos_ in {"NOUN", "PROPN"}]
    if not subjects:
        return False
    last = subjects[-1]
    return not any(n.start <= last.idx < n.end for n in who.within(passage, 0, it.idx)) and not _is_bare(last)


def _is_bare(noun: Token) -> bool:
    """Whether a noun stands alone behind "the", "this" or "that" ("the chief executive"): it can only point back."""
    left = [c for c in noun.children if c.i < noun.i and c.dep_ not in {"compound", "amod"}]
    names = any(c.pos_ == "PROPN" for c in noun.children)
    return (
        len(left) == 1
        and left[0].lower_ in {"the", "this", "that"}
        and not names
        and noun.dep_ != "compound"
        and not any(c.dep_ in {"prep", "relcl", "appos"} for c in noun.rights)
    )
