"""What a sentence tells of a name: a person, a body, or a news medium, whatever the entity recognizer takes it for."""

from __future__ import annotations

import re
from collections import Counter

from claims.annotate import lexicon
from claims.annotate.docs import Token, Words
from claims.annotate.sexes import has_given_name
from claims.annotate.wordlists import bare_nouns, words
from claims.names import organization_name

__all__ = ["leads_to_name", "noun_before", "signs", "sort_of_noun"]

_TITLES = {"mr.", "mrs.", "ms.", "dr.", "executive", "ceo"}
_MODEL = re.compile(r"[A-Z]{1,3}-?\d{2,4}[A-Za-z]?")  # a model's designation: "N70", "A-320"
_DESCRIBED = re.compile(r", an? [\w -]{3,30}\b(?:at|with|of|for|from|who)\b")
_PASSED_ON = {"first", "previously", "earlier"}
_SAW = {"see", "review", "obtain", "view", "read"}
_IMPERSONAL = {"be", "seem", "appear", "take", "happen", "mean", "become", "remain", "rain", "turn", "depend"}
# What a medium brings; a report is also a body's.
_STORY = {"story", "article", "scoop", "editorial"}
# Roles that one may have for a person too.
_OF_PERSONS = {"secretary", "manager", "publicist", "spokesman", "spokeswoman", "spokesperson", "head"}


def sort_of_noun(noun: Token) -> str | None:
    """What a common noun beside a name says that it is: "person", "organization", "outlet", or None."""
    low = noun.lemma_.lower()
    sorts = bare_nouns().get(low, ())
    if low == "agency" and noun.i and noun.doc.tokens[noun.i - 1].lower_ == "news":
        return "outlet"
    for sort in ("outlet", "organization", "person"):
        if sort in sorts:
            return sort
    if (
        low in words("roles", "words") | words("titles", "words") | words("persons", "lead")
        or lexicon.has_word("person", low)
        or lexicon.has_word("anonymous", low)
    ):
        return "person"
    return "organization" if lexicon.has_word("organization", low) else None


def leads_to_name(token: Token) -> bool:
    """Whether a sentence begins with what the name behind it is ("Brewer Holm said", "Tipster Kite said")."""
    known = words("bodies", "lead") | words("persons", "lead")
    return token.i == token.sent.start and token.dep_ == "compound" and token.lower_ in known


def noun_before(place: Words) -> Token | None:
    """The common noun right before a name that tells what it is ("the broker Wexcombe Hale"), or None.

    In "the company Holm founded" it is none of the name's.
    """
    if not place.start or place.start == place.sent.start:
        return None
    noun, root = place.doc.tokens[place.start - 1], place.root
    founded = root.dep_ in {"nsubj", "nsubjpass"} and root.head.dep_ == "relcl"
    apposed = root.head in (noun, noun.head) or noun.head.i in range(place.start, place.end)
    plain = noun.is_lower and noun.pos_ == "NOUN" and noun.tag_ == "NN"
    return noun if (plain or leads_to_name(noun)) and apposed and not founded else None


def signs(name: str, place: Words, *, medium: bool) -> dict[str, int]:
    """What speaks for a sort beside the entity recognizer, in votes.

    Parameters
    ----------
    medium
        Whether the name is known or made as a medium's: what else shows a body says then nothing.
    """
    found: Counter[str] = Counter(_beside(place))
    known = organization_name(name) is not None
    found.update(_reporting(place, known=known))
    if not medium and not known and has_given_name(name):
        found["person"] += 2
    if not medium and _is_headed(place):
        found["organization"] += 3
    if not medium and name.split()[-1].casefold().strip(".") in words("bodies", "suffixes"):
        found["organization"] += 6
    if not known and place.root.dep_ == "compound" and place.root.head.lower_ in words("bodies", "sites"):
        found["place"] += 4  # "its Leith shipyard"
    if name.startswith(("St ", "St. ")) and place.doc.text[place.end_char :][:2] in {"'s", "’s"}:
        found["organization"] += 4  # "St Aldric's", a hospital or a school
    if not medium and _is_numbered(place):
        found["thing"] += 4
    if not known and _MODEL.fullmatch(name):
        found["thing"] += 6
    if not medium and (_speaks_of_it(place) or _files(place)):
        found["organization"] += 4
    if not medium and (_takes_the_plural(place) or _has_a_post(place)):
        found["organization"] += 5
    return found


def _is_numbered(place: Words) -> bool:
    """Whether a small number ends a name or follows it, as a product's does: "the Oberon 3", not "Local 88"."""
    last = place.tokens[-1]
    behind = place.doc.tokens[place.end : place.end + 1]
    number = last if last.text.isdigit() and len(place.tokens) > 1 else behind[0] if behind else last
    return number.text.isdigit() and len(number.text) == 1 and number.head.i in range(place.start, place.end + 1)


def _beside(place: Words) -> dict[str, int]:
    """Titles, nouns in apposition, ", who" and ", which"."""
    found: Counter[str] = Counter()
    doc = place.doc
    noun = noun_before(place)
    if noun is not None and (sort := sort_of_noun(noun)) is not None:
        found[sort] += 5
    behind = next((c for c in place.root.children if c.dep_ == "appos" and c.i >= place.end), None)
    sort = sort_of_noun(behind) if behind is not None and behind.pos_ == "NOUN" else None
    if sort is not None:
        found[sort] += 4
    elif _DESCRIBED.match(doc.text[place.end_char : place.end_char + 50]):
        found["person"] += 3
    following = [t.lower_ for t in doc.tokens[place.end : place.end + 2]]
    if following == [",", "which"]:
        found["organization"] += 2
    elif following == [",", "who"]:
        found["person"] += 3
    if following[:1] in (["himself"], ["herself"]):
        found["person"] += 4
    before = doc.tokens[place.start - 1].lower_ if place.start else ""
    if before in _TITLES or before in words("roles", "words"):
        found["person"] += 3
    return found


def _reporting(place: Words, *, known: bool) -> dict[str, int]:
    """What only a medium does: it reports, citing somebody; it quotes; it is told, and sees papers."""
    found: Counter[str] = Counter()
    root = place.root
    verb = root.head
    if len(place.tokens) > 1 and any(t.text in {"Radio", "TV", "Television"} for t in place.tokens):
        found["outlet"] += 4
    if root.dep_ == "nsubj":
        passes_on = any(c.lower_ in {"citing", "quoting"} for c in verb.children)
        if verb.lemma_ in {"report", "write"} and passes_on:
            found["outlet"] += 5 if verb.lemma_ == "report" else 2
        elif verb.lemma_ == "report" and (_of_another(verb) or any(c.lower_ in _PASSED_ON for c in verb.children)):
            found["outlet"] += 3
        elif verb.lemma_ == "pick" and any(c.dep_ == "dobj" and c.lower_ in _STORY for c in verb.children):
            found["outlet"] += 4
        elif verb.lemma_ == "quote" and re.search(r"\bas (?:saying|telling)\b", place.doc.text[verb.idx :][:120]):
            found["outlet"] += 5
    elif root.dep_ == "pobj" and verb.lower_ == "by" and not known:
        act = verb.head
        if (act.lemma_ == "report" and any(c.lower_ in _PASSED_ON for c in act.children)) or (
            act.lemma_ in _SAW and act.tag_ == "VBN"
        ):
            found["outlet"] += 4
    elif root.dep_ == "poss" and verb.lower_ == "request" and not known and not _is_body(place):
        # "did not respond to the Ledger's request for comment"
        asked = any(g.lower_ == "comment" for c in verb.children if c.lower_ == "for" for g in c.children)
        found["outlet"] += 4 if asked else 0
    elif root.dep_ == "pobj" and verb.lower_ in {"in", "from", "by"} and verb.head.lower_ in _STORY and not known:
        found["outlet"] += 4
    elif root.dep_ in {"dobj", "dative"} and verb.lemma_ == "tell" and not known and not _is_body(place):
        teller = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if teller is not None and teller.pos_ == "NOUN" and lexicon.has_word("anonymous", teller.lower_):
            found["outlet"] += 3
    elif root.dep_ == "pobj" and verb.lower_ == "with" and verb.head.lower_ == "interview":
        # "In an interview with the Ledger, Holm said": it was Holm who was asked.
        said = next((c for c in place.sent.root.children if c.dep_ == "nsubj" and c.pos_ == "PROPN"), None)
        if said is not None and verb.head.i < said.i and verb.head.head.i <= place.sent.start + 1 < said.i:
            found["outlet"] += 2
    return found


def _of_another(verb: Token) -> bool:
    """Whether what is reported is told of somebody else by name ("The Ledger reported that Acme …")."""
    said = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    return said is not None and any(c.dep_ in {"nsubj", "nsubjpass"} and c.pos_ == "PROPN" for c in said.children)


def _is_body(place: Words) -> bool:
    last = place.tokens[-1].lower_.strip(".")
    return last in words("bodies", "suffixes") or lexicon.has_word("organization", last) or place.tokens[-1].is_upper


def _is_headed(place: Words) -> bool:
    """Whether it has posts and parts: "the chief executive of Driftly", "the tanker arm of Corvo Marine"."""
    of = place.root.head
    if place.root.dep_ != "pobj" or of.lower_ not in {"of", "at", "in"}:
        return False
    post = of.head
    if post.lower_ in words("bodies", "parts"):
        return True
    role = post.lower_ in words("roles", "words") - _OF_PERSONS or f"chief {post.lower_}" in words("roles", "words")
    return role or (of.lower_ == "at" and post.lower_ in {"analyst", "economist", "strategist", "engineer"})


def _speaks_of_it(place: Words) -> bool:
    """Whether somebody speaks of itself as "it" or "its": a body, no person.

    Not so in "Holm said it was late" nor in "Holm says Acme will open its farm".
    """
    verb = place.root.head
    if place.root.dep_ != "nsubj":
        return False
    if any(c.lower_ == "its" and _belongs_to(c, verb) for c in verb.subtree if c.i > place.end):
        return True
    cue = lexicon.cue(verb.lemma_, "verb")
    if cue is None or "that" not in cue.takes:
        return False
    for said in (c for c in verb.children if c.dep_ == "ccomp"):
        it = any(g.lower_ == "it" and g.dep_ in {"nsubj", "nsubjpass"} for g in said.children)
        if it and (said.lemma_ not in _IMPERSONAL or any(g.lemma_ in words("bodies", "states") for g in said.children)):
            return True
    return False


def _has_a_post(place: Words) -> bool:
    """Whether a post of its and its holder's name stand right behind: "Kestrel Rovers manager Len Holm"."""
    behind = place.doc.tokens[place.end : place.end + 3]
    posts = words("roles", "words") | words("titles", "words")
    for length in (1, 2):
        post = " ".join(t.lower_ for t in behind[:length])
        if len(behind) > length and post in posts and all(t.is_lower for t in behind[:length]):
            return behind[length].pos_ == "PROPN" and place.root.dep_ == "compound"
    return False


def _takes_the_plural(place: Words) -> bool:
    """Whether one name takes a verb in the plural, as British papers have it of bodies: "Aldermoor have agreed"."""
    root, verb = place.root, place.root.head
    last = place.tokens[-1]
    several = last.tag_ == "NNPS" or last.lower_.endswith("s") or any(c.dep_ in {"conj", "cc"} for c in root.children)
    if root.dep_ not in {"nsubj", "nsubjpass"} or several or last.tag_ != "NNP" or root.i != last.i:
        return False
    return any(
        t.lower_ in {"have", "are", "were", "want"} for t in (verb, *verb.lefts) if place.end <= t.i <= place.end + 1
    )


def _files(place: Words) -> bool:
    """Whether somebody says so in a filing, which bodies make."""
    verb = place.root.head
    return place.root.dep_ == "nsubj" and any(
        g.dep_ == "pobj" and g.lower_ == "filing" for c in verb.children if c.lower_ == "in" for g in c.children
    )


def _belongs_to(its: Token, verb: Token) -> bool:
    """Whether no other subject stands between "its" and the verb whose subject it may belong to."""
    for above in its.ancestors:
        if above == verb:
            return True
        if any(c.dep_ in {"nsubj", "nsubjpass"} and c.lower_ != "it" and c.i < its.i for c in above.children):
            return False
    return False
