"""What an article speaks of, mention by mention: the names, nouns and pairs that a pronoun may stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from claims.annotate import lexicon
from claims.annotate.docs import Doc, Token
from claims.annotate.identity import Identities
from claims.annotate.lexicon import has_word
from claims.annotate.sexes import told_sex
from claims.annotate.wordlists import bare_nouns, words

__all__ = ["Key", "Referent", "again", "place_in_clause", "referents"]

# What two mentions share where they are of one: ("name", full name), ("noun", word), ("pair", its keys).
Key = tuple[object, ...]

_FIGURES = {"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL", "QUANTITY"}
_WITHIN = {"compound", "amod", "nmod", "npadvmod"}
_PLURAL = {"NNS", "NNPS"}
_PLACES = {"dobj": "object", "dative": "object", "attr": "attr", "pobj": "pobj", "poss": "poss", "ROOT": "root"}


@dataclass(frozen=True, slots=True, eq=False)
class Referent:
    """One mention of somebody or something; a pronoun is one of what it stands for.

    Parameters
    ----------
    sort
        A name's sort, or "somebody", "body", "paper" or "thing" for a noun; "people" or "both" for a pair.
    many
        Whether it is of several; a body by its name is not.
    sentence
        The index of its sentence among all of the article.
    token
        The noun, or the word by which a name takes part in its clause.
    start
        Its first character in the passage.
    place
        The place that it has in its clause: "main", "said" or "below" for subjects, "object", "poss", …
    first
        Whether it is the first of its sentence.
    says
        Whether it is the subject of a verb of saying.
    sex
        Whether it is "she" or "he", where that is told.
    """

    key: Key
    sort: str
    many: bool
    passage: int
    sentence: int
    token: Token = field(repr=False)
    start: int
    place: str
    first: bool = False
    says: bool = False
    sex: str | None = None
    pronoun: bool = False

    @property
    def name(self) -> str:
        """The full name, where it has one."""
        return str(self.key[1]) if self.key[0] == "name" else ""

    @property
    def at(self) -> tuple[int, int]:
        """Passage and character, by which mentions are in order."""
        return self.passage, self.start


def referents(docs: Sequence[Doc], who: Identities) -> tuple[tuple[Referent, ...], ...]:
    """The mentions of each passage, in order."""
    found = []
    before = 0
    for passage, doc in enumerate(docs):
        found.append(_of_passage(passage, doc, who, before))
        before += len(doc.sents)
    return tuple(found)


def again(pronoun: Token, of: Referent, passage: int, sentence: int) -> Referent:
    """A pronoun as a mention of what it stands for."""
    place = place_in_clause(pronoun)
    return Referent(of.key, of.sort, of.many, passage, sentence, pronoun, pronoun.idx, place, sex=of.sex, pronoun=True)


def place_in_clause(noun: Token) -> str:
    """The place that a noun has in its clause, or the first of those that it is joined to."""
    noun = _joined_to(noun)
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        verb = noun.head
        if verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT"):
            return "main"
        return "said" if verb.dep_ == "ccomp" else "below"
    return _PLACES.get(noun.dep_, "compound" if noun.dep_ == "compound" else "other")


def _of_passage(passage: int, doc: Doc, who: Identities, before: int) -> tuple[Referent, ...]:
    found: list[Referent] = []
    taken: set[int] = set()
    opened: set[int] = set()

    def add(key: Key, sort: str, many: bool, token: Token, start: int, sex: str | None) -> None:
        place = place_in_clause(token)
        subject = _joined_to(token)
        says = place in {"main", "said", "below"} and lexicon.cue(subject.head.lemma_, "verb") is not None
        sentence = before + doc.sentence_of[token.i]
        found.append(Referent(key, sort, many, passage, sentence, token, start, place, says=says, sex=sex))

    for name in who.by_passage[passage]:
        tokens = doc.touched(name.start, name.end).tokens
        if not tokens:
            continue
        inside = {t.i for t in tokens}
        head = ([t for t in tokens if t.head.i not in inside or t.head is t] or list(tokens))[-1]
        taken |= inside
        add(("name", name.name), name.sort, False, head, name.start, who.sexes.get(name.name))
    for token in doc.tokens:
        aged = _is_so_old(token)
        if not (aged or token.pos_ in {"NOUN", "PROPN"}) or token.dep_ in _WITHIN or token.i in taken:
            continue
        figure = token.ent_type_ in _FIGURES and not aged
        if figure or len(token.text) < 2 or _says_what(token, taken):
            continue
        sort = "somebody" if aged else _sort_of(token.lower_, token.lemma_.lower())
        add(("noun", token.lower_), sort, token.tag_ in _PLURAL, token, token.idx, _sex_of(token.lower_))
    found += _pairs(found)
    found.sort(key=lambda r: (r.start, r.key[0] == "pair"))
    out = []
    for one in found:
        first = one.sentence not in opened and one.key[0] != "pair"
        opened |= {one.sentence} if first else set()
        out.append(replace(one, first=True) if first else one)
    return tuple(out)


def _is_so_old(word: Token) -> bool:
    """Whether it is the end of "the 46-year-old" as somebody: a noun to its clause, though no noun by itself."""
    before = [t.lower_ for t in word.doc.tokens[max(0, word.i - 3) : word.i]]
    return word.lower_ == "old" and before == ["-", "year", "-"] and word.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"}


def _says_what(noun: Token, named: set[int]) -> bool:
    """Whether a noun says what a name beside it is: "Ida Moe, a clerk", "its head, Carl Brandt"."""
    if noun.dep_ == "appos" and noun.head.i in named:
        return True
    return any(c.dep_ == "appos" and c.i in named for c in noun.children)


def _pairs(found: Sequence[Referent]) -> list[Referent]:
    """Those joined by "and", as one: "Holm and two aides". It stands where its last part does."""
    heads = {r.token.i: r for r in found}
    out = []
    for one in found:
        if one.token.dep_ == "conj":
            continue
        others = [heads[c.i] for c in one.token.children if c.dep_ == "conj" and c.i in heads]
        joining = (c.lower_ for r in (one, *others) for c in r.token.children)
        if others and "and" in joining:
            people = {one.sort, *(o.sort for o in others)} <= {"person", "somebody"}
            key = ("pair", one.key, *(o.key for o in others))
            sort, last = "people" if people else "both", others[-1].start
            out.append(Referent(key, sort, True, one.passage, one.sentence, one.token, last, one.place))
    return out


def _joined_to(noun: Token) -> Token:
    while noun.dep_ in {"conj", "appos"} and noun.head is not noun:
        noun = noun.head
    return noun


@cache
def _sort_of(word: str, lemma: str) -> str:
    known = words("kin", "he") | words("kin", "she") | words("roles", "words") | words("persons", "epithets")
    known |= words("persons", "nameless")
    if {word, lemma} & known or has_word("person", lemma) or has_word("anonymous", word):
        return "somebody"
    sorts = bare_nouns().get(lemma, ())
    if sorts == ("person",) or has_word("person", word):
        return "somebody"
    if "organization" in sorts or "outlet" in sorts or has_word("organization", lemma):
        return "body"
    return "paper" if has_word("document", lemma) else "thing"


@cache
def _sex_of(word: str) -> str | None:
    sex = told_sex([word])
    if sex is None and word in words("kin", "she") | words("kin", "he"):
        return "she" if word in words("kin", "she") else "he"
    return sex
