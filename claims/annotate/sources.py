"""From the words that name a source to the source: its kind, its name, its identity, and how it is described."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from claims.annotate.antecedents import antecedent, in_quotation
from claims.annotate.docs import text_of, tokens_in
from claims.annotate.extract.raw import Sorted
from claims.annotate.kinds import kind_of, speaks_for
from claims.annotate.parsed import Parsed
from claims.annotate.roles import role_of
from claims.annotate.split import noun_phrase
from claims.annotate.weighed import weighed_kind
from claims.annotate.wordlists import words
from claims.model import Article, Kind, Source, Step
from claims.names import organization_name
from claims.outlets import find, looks_like_outlet
from claims.text import one_line, slug

__all__ = ["as_step", "author_of", "describe", "source_of", "speaker_of"]

_KIND_OF_SORT: dict[str, Kind] = {"person": "person", "organization": "organization", "outlet": "outlet"}
_NUMBER = re.compile(
    r"^(?:(an?|one|the|a single|another|this)|(two|both)|(three|four|five|six|seven|\d+))\b", re.IGNORECASE
)
_DETERMINER = re.compile(r"^(?:an?|the|this|that|these|those|some|its|their|his|her|our|another)\s+", re.IGNORECASE)
# Nouns that say no more of an unnamed source than that there is one.
_VAGUE = {"source", "person", "people", "official", "insider", "executive", "banker", "aide"}
_BOTH = re.compile(
    r"^(?:both|the two|all three) (?:companies|firms|sides|parties|groups|banks|airlines|carriers|clubs)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"^(?:one|two|three|four|five|six|seven|\d+)\s+|^(?:person|people)\s+(?=\w)", re.IGNORECASE)
_LOOSE_ADJECTIVES = re.compile(
    r"^(?:(?:latest|recent|several|new|various|many|multiple|other|more)\s+)+", re.IGNORECASE
)


def _head(tokens: Sequence[Token]) -> Token:
    inside = {t.i for t in tokens}
    tops = [t for t in tokens if t.head.i not in inside or t.head.i == t.i]
    nominal = [t for t in tops if t.pos_ in {"NOUN", "PROPN", "PRON"}] or tops
    return nominal[0]


def _names_in(parsed: Parsed, index: int, tokens: Sequence[Token]) -> list[tuple[str, str, bool]]:
    """Names among a source's tokens: full name, sort, and whether the phrase's head lies in it."""
    head = _head(tokens)
    start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
    return [(n.name, n.sort, n.start <= head.idx < n.end) for n in parsed.who.within(index, start, end)]


def source_of(
    parsed: Parsed,
    index: int,
    pairs: Sequence[tuple[int, int]],
    *,
    speaker: tuple[str, str] | None = None,
    earlier: Sequence[Source] = (),
    sorts: Sorted | None = None,
) -> Source | None:
    """The source that the words at `pairs` (half-open characters of passage `index`) name, or None for no words.

    Parameters
    ----------
    speaker
        Who speaks around these words, for "we" and "I" in a quotation.
    earlier
        The sources cited before in the article, in order: "the source" and "they" point back to one of them.
    sorts
        What the extractor takes the source for; of what a pronoun stands for it knows nothing.
    """
    doc = parsed.docs[index]
    tokens = tokens_in(doc, list(pairs))
    if not tokens:
        return None
    head = _head(tokens)
    if head.lower_ in {"who", "which", "that"} and head.head.dep_ == "relcl":
        tokens = list(noun_phrase(head.head.head))
        head = head.head.head
    if head.lower_ in {"i", "we"} and len(tokens) == 1 and speaker is None:
        if in_quotation(head):
            return earlier[-1] if earlier else None
        return replace(author_of(parsed.article), spans=parsed.spans(index, tuple(pairs)))
    back = _points_back(head, tokens, earlier, headline=parsed.passages[index].region == "title")
    if back is not None:
        return replace(back, spans=parsed.spans(index, tuple(pairs)))
    text = one_line(text_of(doc)[tokens[0].idx : tokens[-1].idx + len(tokens[-1])])
    names = _names_in(parsed, index, tokens)
    meant = antecedent(head, index, parsed.who, speaker) if not names else _surname(names, text)
    plain, _ = kind_of(
        _core(text) or text,
        head_label=_label(head, names),
        antecedent=(meant[0], _KIND_OF_SORT.get(meant[1], "organization")) if meant is not None else None,
    )
    name = _name(plain, text, names, meant)
    rule = _in_context(plain, text, tokens, head, names)
    if rule in {"person", "document"} and meant is None and organization_name(name) is not None:
        rule = "organization"
    settled = meant is not None or rule != plain or _settled(rule, head, name, text)
    kind = rule if settled else weighed_kind(rule, sorts, named=_heads(names))
    if kind != rule:  # its name is then no rule's either, unless it is a name as a whole
        names = [n for n in names if n[2]]
        name = _name(kind, text, names, meant)
    spans = parsed.spans(index, tuple(pairs))
    named = bool(names) or meant is not None
    if kind == "document":  # "an internal memo seen by the Post" is named by nothing
        named = any(at_head for _, _, at_head in names)
    return Source(
        _identity(parsed, kind, name, named),
        name,
        kind,
        _description(parsed, kind, name, text),
        spans,
    )


def _in_context(
    kind: Kind, text: str, tokens: Sequence[Token], head: Token, names: Sequence[tuple[str, str, bool]]
) -> Kind:
    """The kind of a source's words once the names in them are known."""
    if (
        kind == "collective"
        and head.tag_ == "NN"
        and tokens[0].lower_ in {"the", "its", "their"}
        and head.lemma_ in words("roles", "words")
    ):
        return "person"  # "the leader of its biggest union": one person, pinned down by the post
    if kind == "organization" and names and all(sort == "person" for _, sort, _ in names):
        return "person"  # the spokesman of a person speaks for a person
    if kind == "anonymous" and re.match(r"(?:an? )?reps? (?:for|of) ", text, re.IGNORECASE) and names:
        return "person" if names[0][1] == "person" else "organization"
    if kind == "collective" and _BOTH.match(text):
        return "organization"
    return kind


def _heads(names: Sequence[tuple[str, str, bool]]) -> bool:
    """Whether a source's words are a name, with or without a description."""
    return any(at_head for _, _, at_head in names)


def _settled(kind: Kind, head: Token, name: str, text: str) -> bool:
    """Whether a kind stands whatever the context.

    It does for a known medium or company, for who speaks for one on the record, and for the crowd: "reports", "rumors".
    """
    if text.casefold().startswith("neither "):
        return True  # two, of whom the rule names the first
    if kind == "outlet":
        return find(name) is not None or (head.text[:1].isupper() and looks_like_outlet(text))
    if kind == "organization":
        suffix = name.split()[-1].casefold().strip(".") if name else ""
        return organization_name(name) is not None or speaks_for(text) or suffix in words("bodies", "suffixes")
    return kind == "collective" and head.tag_ == "NNS" and head.lemma_.lower() in {"report", "rumor", "rumour"}


def _surname(names: Sequence[tuple[str, str, bool]], text: str) -> tuple[str, str] | None:
    """The person of the article whose surname the words are, though a medium may bear it too ("Bloomberg")."""
    here = (n for n, sort, at_head in names if at_head and sort == "person" and n != text)
    return next(((n, "person") for n in here if n.split()[-1] == text), None)


def _description(parsed: Parsed, kind: Kind, name: str, text: str) -> str:
    if kind == "person":
        return role_of(name, parsed.who, tuple(p.text for p in parsed.passages))
    return describe(kind, _core(text))


def _points_back(head: Token, tokens: Sequence[Token], earlier: Sequence[Source], *, headline: bool) -> Source | None:
    """The unnamed source that "the source", "the people" or "they" point back to: the last one cited before.

    A headline's bare "sources" or "memo" is the one of which the text tells more.
    """
    if headline and all(t.pos_ != "PROPN" for t in tokens):
        unnamed = [s for s in earlier if s.kind in {"anonymous", "document", "collective"}]
        same = next((s for s in unnamed if head.lemma_.lower() in s.name.casefold().split()), None)
        people = {s.id: s for s in unnamed if s.kind == "anonymous"}
        vague = head.lemma_.lower() in _VAGUE and len(people) == 1
        return same or (next(iter(people.values())) if vague else None)
    if head.lower_ in {"he", "she"} and len(tokens) == 1:
        return next((s for s in reversed(earlier) if _one_person(s)), None)
    unnamed = [s for s in earlier if s.kind == "anonymous"]
    if not unnamed:
        return None
    if head.lower_ == "they":
        many = [s for s in unnamed if not s.description.startswith("one ")]
        return many[-1] if many and earlier[-1].kind == "anonymous" else None
    text = " ".join(t.lower_ for t in tokens)
    if re.match(r"(?:one|two|another|some|several|both) of (?:the|those|these) \w+$", text):
        return next((s for s in reversed(unnamed) if tokens[-1].lemma_.lower() in s.name.casefold()), None)
    first = tokens[0].lower_
    if first not in {"the", "that", "this", "these", "those"} or any(t.pos_ == "PROPN" for t in tokens):
        return None
    alike = [s for s in unnamed if head.lemma_.lower() in s.name.casefold()]
    if alike:
        return alike[-1]
    vague = head.lemma_.lower() in _VAGUE
    return unnamed[-1] if vague and len({s.id for s in unnamed}) == 1 else None


def _one_person(source: Source) -> bool:
    """Whether a source can be "he" or "she": a person, one unnamed person, a spokesperson."""
    if source.kind == "anonymous":
        return source.description.startswith("one ")
    spokesperson = re.search(
        r"\b(?:spokes\w+|representative|official|executive)\b", source.description + " " + source.name
    )
    return source.kind == "person" or (source.kind == "organization" and spokesperson is not None)


def _core(text: str) -> str:
    """A description without its relative clause in commas."""
    return re.split(r",\s+(?:who|which|whose)\b", text)[0]


def _label(head: Token, names: Sequence[tuple[str, str, bool]]) -> str | None:
    sort = next((s for _, s, at_head in names if at_head), None)
    if sort is None:
        return None
    return {"person": "PERSON", "organization": "ORG", "outlet": "ORG", "place": "GPE"}.get(
        sort, head.ent_type_ or "ORG"
    )


def _name(kind: Kind, text: str, names: Sequence[tuple[str, str, bool]], meant: tuple[str, str] | None) -> str:
    if meant is not None:
        return meant[0]
    if kind in {"person", "organization", "outlet"} and names:
        wanted = {
            "person": ("person", "name"),
            "organization": ("organization", "name", "place", "thing"),
            "outlet": ("outlet",),
        }[kind]
        fit = [n for n, sort, _ in names if sort in wanted]
        at_head = [n for n, sort, here in names if here and sort in wanted]
        if at_head:
            return at_head[0]
        owner = len(fit) == 1 and re.search(re.escape(fit[0].split()[-1]) + r"['’]s? \w", text)
        named = next((n for n, _, _ in names if kind == "person" and text.rstrip(", ").endswith(f", {n}")), None)
        if named is not None:
            return named  # "a Grayfell spokeswoman, Ines Dahl", whatever the recognizer takes her for
        if kind == "person" and owner:
            return bare(_core(text))  # "Colt's wife" is not Colt
        if fit:
            return fit[-1] if kind == "person" else fit[0]
    return bare(_core(text))


def bare(text: str) -> str:
    """A phrase without its determiner and quotation marks.

    >>> bare("a “knowledgable source”")
    'knowledgable source'
    """
    text = text.strip(" \t\"'“”‘’,.;:")
    text = _DETERMINER.sub("", text)
    return text.strip(" \t\"'“”‘’,.;:")


def _identity(parsed: Parsed, kind: Kind, name: str, named: bool) -> str:
    if kind == "author":
        return f"author:{parsed.article.id}"
    if kind == "outlet":
        outlet = find(name)
        return f"outlet:{slug(outlet.name if outlet is not None else name)}"
    if kind == "collective":
        return f"collective:{slug(_LOOSE_ADJECTIVES.sub('', name))}"
    known = organization_name(name) if kind == "organization" and not name.islower() else None
    if kind == "anonymous" or not (named or known):
        return f"{kind}:{parsed.article.id}:{slug(name)}"
    return f"{kind}:{slug(known or name)}"


def author_of(article: Article) -> Source:
    """The writer of the article as a source: named where the article is signed."""
    return Source(f"author:{article.id}", article.author or "the author", "author")


def as_step(source: Source) -> Step:
    """The source as a step of a chain."""
    return Step(source.id, source.name, source.kind, source.spans)


def describe(kind: Kind, text: str) -> str:
    """What the reader is told beside the name: how many unnamed ones, how described; who spoke for a body.

    >>> describe("anonymous", "a “knowledgable source”")
    'one person, described as “knowledgable source”'
    >>> describe("anonymous", "two people familiar with the matter")
    'two people, described as “familiar with the matter”'
    """
    if kind == "organization" and re.search(r"\bspokes\w+|\brepresentatives?\b", text):
        return bare(text)
    if kind != "anonymous":
        return ""
    m = _NUMBER.match(text)
    if m is None:
        plural = re.search(
            r"\b(?:sources|people|officials|executives|aides|insiders|persons|employees|bankers)\b",
            text,
            re.IGNORECASE,
        )
        number = "several people" if plural else "one person"
    else:
        number = "one person" if m[1] else "two people" if m[2] else f"{m[3].lower()} people"
        if m[1] and re.match(
            r"the (?:\w+ )?(?:sources|people|officials|executives|aides|insiders)\b", text, re.IGNORECASE
        ):
            number = "several people"
    return f"{number}, described as “{_COUNTED.sub('', _COUNTED.sub('', bare(text)))}”"


def speaker_of(source: Source | None) -> tuple[str, str] | None:
    """Name and sort of a named source, for first persons in its quotations and for its own pronouns."""
    if source is None or source.kind not in {"person", "organization", "outlet"} or source.id.count(":") > 1:
        return None
    return source.name, source.kind
