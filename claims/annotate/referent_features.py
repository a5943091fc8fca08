"""What tells for whom or for what a pronoun stands: features by name, each with its value.

What they are worth is in `claims/data/referents.toml`, fitted by `claims.train.referents`. A feature's name begins with
the pronoun's kind ("he", "it" or "they"); below that "s" is a subject, "p" a possessive, "r" a reflexive, "o" the rest.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from claims.annotate import lexicon
from claims.annotate.choices import Features
from claims.annotate.docs import Token
from claims.annotate.it import is_dummy, is_expletive, is_judged
from claims.annotate.referents import Key, Referent
from claims.annotate.sexes import PRONOUNS

__all__ = ["KIND", "Beside", "Pronoun", "fits", "may_fit", "of_nothing", "of_pair", "pronoun_of"]

KIND = {
    **dict.fromkeys(("he", "him", "his", "himself", "she", "her", "hers", "herself"), "he"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
}
_SORTS = {
    "he": {"person", "somebody", "name"},
    "it": {"organization", "outlet", "place", "name", "body", "paper", "thing"},
    "they": {"organization", "outlet", "name"},
}
_COARSE = {
    "person": "one",
    "somebody": "one",
    "people": "people",
    "organization": "body",
    "outlet": "body",
    "body": "body",
    "name": "name",
    "place": "place",
}
_BESIDE_IT = {"acomp", "attr", "ccomp", "xcomp", "advcl", "relcl", "prep", "oprd", "dobj", "neg"}
_DETERMINERS = {"the", "a", "an", "this", "that", "these", "those", "0"}
_MOST = 6  # possibilities that are counted


@dataclass(frozen=True, slots=True, eq=False)
class Pronoun:
    """A pronoun with what its features are read from.

    Parameters
    ----------
    sentence
        The index of its sentence among all of the article.
    clause
        The verb of its clause.
    within
        Where the words begin that somebody is cited for, and it stands in; None outside of such.
    speaker
        Whose words these are, where the same words tell.
    """

    token: Token
    passage: int
    sentence: int
    kind: str
    use: str
    verb: Token
    clause: Token
    above: tuple[Token, ...] = field(repr=False)
    quoted: bool
    within: int | None
    speaker: Key | None


@dataclass(frozen=True, slots=True)
class Beside:
    """What an article tells of a possible referent.

    Parameters
    ----------
    rank
        How many others that may fit stand between it and the pronoun; None where it does not fit itself.
    quoted
        Whether its last mention stands in a quotation.
    times
        How often the article has its name.
    known_sex
        What earlier pronouns for it tell.
    speaks_for
        Whether it is somebody who speaks for another.
    """

    rank: int | None
    quoted: bool
    times: int = 1
    in_headline: bool = False
    first_named: bool = False
    known_sex: str | None = None
    speaks_for: bool = False


def pronoun_of(
    token: Token, passage: int, sentence: int, *, quoted: bool, within: int | None, speaker: Key | None
) -> Pronoun:
    """What there is to know of a pronoun."""
    if token.dep_ in {"nsubj", "nsubjpass"}:
        use = "s"
    elif token.dep_ == "poss" or token.tag_ == "PRP$":
        use = "p"
    else:
        use = "r" if token.lower_.endswith(("self", "selves")) else "o"
    above = tuple(token.ancestors)
    verb = token.head.head if use == "p" else token.head
    clause = token.head
    if use == "p" or (use == "o" and clause.pos_ not in {"VERB", "AUX"}):
        clause = next((a for a in above if a.pos_ in {"VERB", "AUX"}), token.head)
    kind = KIND[token.lower_]
    return Pronoun(token, passage, sentence, kind, use, verb, clause, above, quoted, within, speaker)


def may_fit(pronoun: Pronoun, one: Referent, known_sex: str | None) -> bool:
    """Whether number, sort and sex of a referent are those of the pronoun."""
    if not fits(pronoun.kind, one):
        return False
    own = PRONOUNS.get(pronoun.token.lower_)
    return own is None or all(sex is None or sex == own for sex in (one.sex, known_sex))


def fits(kind: str, one: Referent) -> bool:
    """Whether number and sort of a referent are those of a kind of pronoun."""
    if kind == "they":
        return one.many or one.sort in _SORTS["they"]
    return one.sort in _SORTS[kind] and not (kind == "it" and one.many)


def of_nothing(pronoun: Pronoun, possible: int) -> Features:
    """Features of a pronoun's standing for nothing that could be named, of whatever is possible."""
    kind, token = pronoun.kind, pronoun.token
    tokens, lemma = token.doc.tokens, pronoun.verb.lemma_
    before = tokens[token.i - 1].lower_ if token.i else "^"
    behind = tokens[token.i + 1].lower_ if token.i + 1 < len(tokens) else "$"
    found = {kind, f"{kind} {pronoun.use}", f"{kind} of {min(possible, _MOST)}", f"{kind} after {before}"}
    found.add(f"{kind} before {behind}")
    if pronoun.quoted:
        found |= {f"{kind} quoted", f"{kind} quoted {pronoun.use}"}
    if token.i == token.sent.start:
        found.add(f"{kind} opens")
    if kind == "it" and pronoun.use == "s":
        found.add(f"it s {lemma}")
        looks = (("expletive", is_expletive), ("dummy", is_dummy), ("judged", is_judged))
        found |= {f"it {name}" for name, look in looks if look(token)}
        for child in token.head.children:
            if child.dep_ in _BESIDE_IT:
                found |= {f"it with {child.dep_}", f"it {'is' if lemma == 'be' else 'does'} {child.dep_}"}
                found |= {f"it {child.dep_} {child.lemma_}"} if child.dep_ in {"acomp", "attr"} else set()
    else:
        found.add(f"{kind} {pronoun.use} {lemma}")
    return dict.fromkeys(found, 1.0)


def of_pair(pronoun: Pronoun, last: Referent, told: Referent, beside: Beside) -> Features:
    """Features of a pronoun and one that it may stand for.

    Parameters
    ----------
    last
        Its last mention before the pronoun, be it a pronoun too; the next one behind where there is none.
    told
        Its last mention by name or noun.
    """
    kind, use = pronoun.kind, f"{pronoun.kind} {pronoun.use}"
    behind = last.at > (pronoun.passage, pronoun.token.idx)
    far = "behind" if behind else _far(pronoun.sentence - last.sentence)
    rank = "-" if beside.rank is None or behind else str(min(beside.rank, 4))
    fits = beside.rank is not None
    number = "many" if told.many else "one"
    place = f"{last.place}{'*' if last.pronoun else ''}"
    quoted = f"{kind} quoted" if pronoun.quoted else kind
    coarse = f"{_COARSE.get(told.sort, 'thing')}{'s' if told.many else ''}"
    lemma = pronoun.verb.lemma_
    found = {
        f"{kind} {told.sort} {number}",
        f"{use} {told.sort}",
        f"{kind} {far} {place}",
        f"{use} {far} {last.place}",
        f"{quoted} {far}",
        f"{use} {far}",
        f"{kind} rank {rank}",
        f"{kind} {far} rank {rank}",
        f"{use} {lemma} {coarse}",
    }
    if fits:
        found.add(f"{kind} fits {far} {last.place}")
    if kind == "he":
        found |= _of_sex(pronoun, told, beside)
    if last.pronoun:
        found |= _of_chain(pronoun, last, far)
    elif last.first:
        found.add(f"{kind} first {far}")
    values = dict.fromkeys(found | _of_words(pronoun, told, beside), 1.0)
    if told.key[0] == "name":
        values[f"{kind} {told.sort} times"] = math.log(beside.times)
    within = _of_clause(pronoun, last, told) if last.passage == pronoun.passage else set()
    if pronoun.speaker is not None:
        own = told.key == pronoun.speaker
        within |= (
            {f"{quoted} speaker", f"{quoted} speaker {pronoun.use}", f"{quoted} speaker {told.sort}"}
            if own
            else {f"{quoted} no speaker {rank}"}
        )
    if last.passage != pronoun.passage:
        within.add(f"{kind} passages {min(pronoun.passage - last.passage, 2)}")
    if not behind and beside.quoted != pronoun.quoted:
        within.add(f"{kind} {'into' if pronoun.quoted else 'out of'} quotation {far}")
    if beside.speaks_for:
        own_words = pronoun.speaker == told.key
        within |= {f"{kind} spokesman", f"{quoted} spokesman {'of his own words' if own_words else ''}"}
    if last.token.dep_ == "poss" and pronoun.within is not None and last.start < pronoun.within:
        within.add(f"{quoted} owner of the speaker {pronoun.use}")
    if last.says:
        within.add(f"{kind} said {far}")
    if pronoun.use == "s" and lexicon.cue(lemma, "verb") is not None:
        within.add(f"{kind} says {coarse}")
    if pronoun.use == "p":
        within.add(f"{kind} owns {pronoun.token.head.lemma_.lower()} {coarse}")
    if last.token.head.lemma_ == lemma and last.token.dep_ == pronoun.token.dep_:
        within.add(f"{kind} same verb")
    return values | dict.fromkeys(within, 1.0)


def _far(sentences: int) -> str:
    return str(sentences) if sentences < 3 else "3" if sentences < 5 else "5"


def _of_sex(pronoun: Pronoun, told: Referent, beside: Beside) -> set[str]:
    own = PRONOUNS[pronoun.token.lower_]
    found = {f"he sex {'?' if told.sex is None else '=' if told.sex == own else '!'}"}
    if beside.known_sex is not None:
        found.add(f"he known sex {'=' if beside.known_sex == own else '!'}")
    return found


def _of_chain(pronoun: Pronoun, last: Referent, far: str) -> set[str]:
    """Of one that a pronoun stood for last."""
    low, own = last.token.lower_, pronoun.token.lower_
    same = KIND[low] == pronoun.kind and PRONOUNS.get(low) == PRONOUNS.get(own)
    found = {f"{pronoun.kind} goes on {far}", f"{pronoun.kind} goes on {'alike' if same else 'otherwise'} {far}"}
    return found | ({"he was otherwise"} if pronoun.kind == "he" and not same else set())


def _of_words(pronoun: Pronoun, told: Referent, beside: Beside) -> set[str]:
    kind = pronoun.kind
    if told.key[0] == "name":
        looks = {"once": beside.times == 1, "in headline": beside.in_headline, "first named": beside.first_named}
        return {f"{kind} {name}" for name, is_so in looks.items() if is_so}
    if told.key[0] == "pair":
        return set()
    left = (c.lower_ for c in told.token.lefts if c.dep_ in {"det", "poss"})
    word = next(left, "0")
    word = word if word in _DETERMINERS else "poss"
    return {f"{kind} {word}", f"{kind} {told.sort} {word}", f"{kind} noun {told.token.lemma_.lower()}"}


def _of_clause(pronoun: Pronoun, last: Referent, told: Referent) -> set[str]:
    """How the two stand to each other in their sentence, and in the words that somebody is cited for."""
    kind, use, clause, above = pronoun.kind, f"{pronoun.kind} {pronoun.use}", pronoun.clause, pronoun.above
    found: set[str] = set()
    if last.sentence == pronoun.sentence:
        noun = last.token
        while noun.dep_ in {"conj", "appos"} and noun.head is not noun:
            noun = noun.head
        if noun.dep_ in {"nsubj", "nsubjpass"}:
            found |= _of_subject(pronoun, noun)
        if noun.head is clause and noun.dep_ in {"dobj", "dative"}:
            found.add(f"{use} object of its clause")
        if last is told and told.token in above:
            found.add(f"{use} below it {clause.dep_ if pronoun.use != 'p' else ''}")
        if noun.dep_ == "poss" and pronoun.use == "p":
            found.add(f"{kind} both own")
        if pronoun.within is not None:
            found.add(f"{use} {'outside' if last.start < pronoun.within else 'within'}")
    elif pronoun.within is not None and pronoun.within <= last.start < pronoun.token.idx:
        found.add(f"{kind} within")
    return found


def _of_subject(pronoun: Pronoun, subject: Token) -> set[str]:
    kind, use, clause, above = pronoun.kind, f"{pronoun.kind} {pronoun.use}", pronoun.clause, pronoun.above
    verb = subject.head
    if verb is clause:
        return {f"{use} subject of its clause"}
    if verb in above:
        way = (pronoun.token, *above)
        label = way[way.index(verb) - 1].dep_
        found = {f"{use} subject above {label}", f"{kind} subject above"}
        return found | ({f"{kind} subject says {label}"} if lexicon.cue(verb.lemma_, "verb") is not None else set())
    if clause.dep_ == "conj" and verb is clause.head:
        return {f"{kind} subject of the clause joined"}
    return {f"{kind} subject of a clause below"} if verb.dep_ == "advcl" and verb.head is clause else set()
