"""Whom "the source", "they", "she" or "the memo" point back to among the sources cited before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claims.annotate.docs import Token
from claims.annotate.lexicon import cue, has_word, singular
from claims.annotate.quotation import in_quotation
from claims.annotate.sexes import Sex, may_be
from claims.annotate.wordlists import words
from claims.model import Article, Source

__all__ = ["points_back"]

# Nouns that say no more of an unnamed source than that there is one.
_VAGUE = {"source", "person", "people", "official", "insider", "executive", "banker", "aide"}
_DEFINITE = {"the", "that", "this", "these", "those"}
# Words before the noun that do not tell one source from another.
_IDLE = {"same", "unnamed", "anonymous", "two", "three", "four", "both", "all"}
_RANKS = {"first": 0, "second": 1, "third": 2, "fourth": 3}
_AFTER_NOUN = re.compile(
    r"\s+(?:of|from|in|at|on|for|with|by|to|about|who|which|that|whose|familiar|close|briefed|involved|inside|within"
    r"|near|among|seen)\b.*$|,.*$",
    re.IGNORECASE | re.DOTALL,
)
_OF_THEM = re.compile(r"(?:one|two|three|another|some|several|both|neither|none|all|most) of them\b")
_OF_NOUN = re.compile(r"(?:one|two|another|some|several|both) of (?:the|those|these) (?P<noun>\w+)(?: ,|$)")
_WORD = re.compile(r"[a-z]+")
# One or the rest of those just cited: "two bankers said … One said … the other cautioned".
_OF_SEVERAL = {"one", "another", "the other", "the others"}
# All of them, where they were cited last: "both" may be two companies too.
_ALL_OF_SEVERAL = {"both", "each", "neither", "all three", "all four", "all of them", "both people", "both sources"}
_SPOKESPERSON = re.compile(r"\b(?:spokes\w+|representative|official|executive)\b", re.IGNORECASE)
_MALE = re.compile(
    r"\b(?:he|him|his|himself|mr|spokesman|chairman|businessman|councilman|congressman)\b", re.IGNORECASE
)
_FEMALE = re.compile(
    r"\b(?:she|her|hers|herself|mrs|ms|miss|spokeswoman|chairwoman|businesswoman|councilwoman|congresswoman)\b",
    re.IGNORECASE,
)


def points_back(
    head: Token,
    tokens: Sequence[Token],
    earlier: Sequence[Source],
    article: Article,
    *,
    headline: bool,
    sexes: Mapping[str, Sex],
) -> Source | None:
    """The source cited before that a pronoun or a bare noun points back to, or None.

    A headline's bare "sources" or "memo" is the one of which the text tells more.

    Parameters
    ----------
    head
        The head of the words that name the source, which are `tokens`.
    sexes
        By full name who is "she" and who is "he", where that is known.
    """
    if headline and all(t.pos_ != "PROPN" for t in tokens):
        return _told_below(head, earlier)
    if head.lower_ in {"he", "she"} and len(tokens) == 1:
        fit = (s for s in reversed(earlier) if _one_person(s) and may_be(head.lower_, s.name, sexes))
        return next((s for s in fit if _fits(head.lower_, s, earlier, article)), None)
    unnamed = [s for s in earlier if s.kind == "anonymous"]
    if head.lower_ == "they":
        many = [s for s in unnamed if s.description is not None and s.description.many]
        last = many[-1] if many and earlier[-1].kind == "anonymous" else None
        return last or (_several(earlier[-1]) if earlier and _says(head) else None)
    text = " ".join(t.lower_ for t in tokens)
    if _OF_THEM.match(text) or text in _OF_SEVERAL or _is_the_other(text, unnamed):
        return next((s for s in reversed(unnamed) if s.description is not None and s.description.many), None)
    if text in _ALL_OF_SEVERAL and earlier and earlier[-1].kind == "anonymous":
        return next((s for s in reversed(unnamed) if s.description is not None and s.description.many), None)
    some = _OF_NOUN.match(text)
    if some is not None:
        return next(
            (s for s in reversed(unnamed) if singular(some["noun"]) in map(singular, _WORD.findall(s.name.casefold()))),
            None,
        )
    if tokens[0].lower_ not in _DEFINITE or any(t.pos_ == "PROPN" for t in tokens):
        return None
    return _document(head, tokens, earlier) or _office(tokens, earlier) or _unnamed(head, tokens, unnamed)


def _several(source: Source) -> Source | None:
    """A source, where it is several people without names: "Researchers", "the two firms"."""
    noun = _AFTER_NOUN.sub("", source.name).split()[-1:]
    plain = source.kind in {"collective", "anonymous", "organization"} and bool(noun)
    common = plain and (noun[0].islower() or source.kind == "collective")
    return source if common and singular(noun[0]) != noun[0] else None


def _says(subject: Token) -> bool:
    """Whether a pronoun is the subject of a plain verb of saying, outside of a quotation."""
    entry = cue(subject.head.lemma_, "verb")
    plain = subject.dep_ == "nsubj" and entry is not None and bool({"that", "quote"} & set(entry.takes))
    return plain and not in_quotation(subject)


def _is_the_other(text: str, unnamed: Sequence[Source]) -> bool:
    """Whether "the other person", "the second banker" is the rest of two who were just cited together."""
    rest = _THE_OTHER.fullmatch(text)
    if rest is None or not unnamed or unnamed[-1].description is None or unnamed[-1].description.number != 2:
        return False
    noun = singular(rest["noun"])
    return noun in _VAGUE or noun in map(singular, _WORD.findall(unnamed[-1].name.casefold()))


_THE_OTHER = re.compile(r"the (?:other|second) (?P<noun>\w+)")


def _told_below(head: Token, earlier: Sequence[Source]) -> Source | None:
    unnamed = [s for s in earlier if s.kind in {"anonymous", "document", "collective"}]
    many = singular(head.lower_) != head.lower_
    alike = [s for s in unnamed if head.lemma_.lower() in map(singular, s.name.casefold().split())]
    same = next(
        (s for s in alike if many and s.description is not None and s.description.many), next(iter(alike), None)
    )
    people = {s.id: s for s in unnamed if s.kind == "anonymous"}
    vague = head.lemma_.lower() in _VAGUE
    several = next((s for s in people.values() if s.description is not None and s.description.many), None)
    if many and vague and several is not None:
        return several  # a headline's "sources" are those of the lead, not "one of the sources" further on
    return same or (next(iter(people.values())) if vague and len(people) == 1 else None)


def _unnamed(head: Token, tokens: Sequence[Token], unnamed: Sequence[Source]) -> Source | None:
    """The last unnamed source of that noun, or the only one there is where the noun is vague.

    What stands before the noun must fit: "the defence officials" are not the last officials cited, those of another
    ministry; "the second source" is the second in the article.
    """
    lemma = head.lemma_.lower()
    alike = list({s.id: s for s in unnamed if _is_called(s, lemma)}.values())
    said = [t.lower_ for t in tokens if t.i < head.i and t.lower_ not in _DEFINITE | _IDLE and t.is_alpha]
    rank = next((_RANKS[word] for word in said if word in _RANKS), None)
    if rank is not None:
        return alike[rank] if rank < len(alike) else None
    if alike:
        fit = [s for s in unnamed if _is_called(s, lemma) and _has_all(s.name, said)]
        return fit[-1] if fit else None
    return unnamed[-1] if lemma in _VAGUE and not said and len({s.id for s in unnamed}) == 1 else None


def _office(tokens: Sequence[Token], earlier: Sequence[Source]) -> Source | None:
    """The office of somebody's that was cited before: "the interior ministry", after "Varda's interior ministry"."""
    office = " ".join(t.lower_ for t in tokens[1:])
    fit = (s for s in reversed(earlier) if s.kind == "organization")
    return next((s for s in fit if re.search(rf"['’]s? {re.escape(office)}$", s.name.casefold())), None)


def _is_called(source: Source, noun: str) -> bool:
    return noun in map(singular, _WORD.findall(source.name.casefold()))


def _document(head: Token, tokens: Sequence[Token], earlier: Sequence[Source]) -> Source | None:
    """The last document of that noun: "the report" is not the audit cited after it."""
    lemma = head.lemma_.lower()
    if not has_word("document", lemma) or any(t.i > head.i and t.is_alpha for t in tokens):
        return None
    same = next((group for group in _synonyms() if lemma in group), frozenset({lemma}))
    said = [t.lower_ for t in tokens if t.i < head.i and t.lower_ not in _DEFINITE | _IDLE and t.is_alpha]
    for source in reversed(earlier):
        noun = _AFTER_NOUN.sub("", source.name.casefold()).split()[-1:]
        if source.kind == "document" and noun and singular(noun[0]) in same and _has_all(source.name, said):
            return source
    return None


def _synonyms() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in words("documents", "synonyms"))


def _has_all(name: str, said: Sequence[str]) -> bool:
    return set(said) <= set(re.findall(r"[\w-]+", name.casefold()))


def _one_person(source: Source) -> bool:
    """Whether a source can be "he" or "she": a person, one unnamed person, a spokesperson."""
    if source.kind == "anonymous":
        return source.description is not None and source.description.number == 1
    return source.kind == "person" or (source.kind == "organization" and _SPOKESPERSON.search(source.role) is not None)


def _fits(pronoun: str, source: Source, earlier: Sequence[Source], article: Article) -> bool:
    """Whether the article has not called a source by words of the other sex."""
    other = _FEMALE if pronoun == "he" else _MALE
    called = (article.words(span) for s in earlier if s.id == source.id for span in s.spans)
    return not any(other.search(words_) for words_ in called)
