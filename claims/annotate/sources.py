"""From the words that name a source to the source: its kind, its name, its identity, and how it is described."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.annotate.antecedents import antecedent, likely_referent, spoken_for
from claims.annotate.by_description import person_described
from claims.annotate.docs import Token, sentence_at, tokens_in
from claims.annotate.extract.raw import Sorted
from claims.annotate.interviews import is_answer, is_question, who_answers
from claims.annotate.kind_in_context import in_context, is_settled, label_of
from claims.annotate.kinds import kind_of
from claims.annotate.lexicon import cue, has_word
from claims.annotate.meant import is_pronoun
from claims.annotate.named import Named
from claims.annotate.parsed import Parsed
from claims.annotate.pointing import points_back
from claims.annotate.quotation import in_quotation
from claims.annotate.referents import Referent
from claims.annotate.roles import role_of
from claims.annotate.slots import counted
from claims.annotate.source_names import bare, core, is_named, name_of
from claims.annotate.speaking_for import speaks_for
from claims.annotate.split import noun_phrase
from claims.annotate.weighed import weighed_kind
from claims.annotate.whole_names import with_whole_names
from claims.annotate.wordlists import words
from claims.model import Article, Description, Kind, Source, Span, Step
from claims.names import organization_name
from claims.outlets import find
from claims.text import one_line, slug

__all__ = ["as_step", "author_of", "source_of", "speaker_of"]

_KIND_OF_SORT: dict[str, Kind] = {"person": "person", "organization": "organization", "outlet": "outlet"}
# Between a noun and the name of the one it describes: "its commander, known as Abu Tarik", "his aide at Acme, Jo Lee".
_LEADS_ON = re.compile(r"[^,]*,(?: (?:the|an?|known as|named|called)(?: [\w-]+){0,3})?(?: [A-Z]\w*\.?)?")
_LOOSE_ADJECTIVES = re.compile(
    r"^(?:(?:latest|recent|several|new|various|many|multiple|other|more)\s+)+", re.IGNORECASE
)

_LIKELY = 0.5  # from which probability on a pronoun that is cited is taken for whom it stands for: somebody speaks
_NOMINAL = {"NOUN", "PROPN", "PRON"}


def _head(tokens: Sequence[Token]) -> Token:
    inside = {t.i for t in tokens}
    tops = [t for t in tokens if t.head.i not in inside or t.head.i == t.i]
    nominal = [t for t in tops if t.pos_ in _NOMINAL]
    if not nominal:  # "leaked memo", of which the parser makes a clause
        nominal = [t for t in tokens if t.pos_ in _NOMINAL and t.head.pos_ not in _NOMINAL]
    return (nominal or tops)[0]


def _no_date(noun: Token) -> Token:
    """A noun that a relative clause hangs on, or, where a parser hung it on a date, the noun before that."""
    before = (t for t in reversed(noun.doc.tokens[noun.sent.start : noun.i]) if t.pos_ in {"NOUN", "PROPN"})
    return next((t for t in before if t.ent_type_ not in {"DATE", "TIME"}), noun) if _is_date(noun) else noun


def _is_date(noun: Token) -> bool:
    return noun.ent_type_ in {"DATE", "TIME"}


def _names_in(parsed: Parsed, index: int, tokens: Sequence[Token]) -> list[tuple[str, str, bool]]:
    """Names among a source's tokens: full name, sort, and whether it is the phrase's head or what that one is called.

    The head of "the agent Jo Lee" and "its parent, Acme" is a noun that says what the name behind it is.
    """
    head = _head(tokens)
    start, end = tokens[0].idx, tokens[-1].end_char
    behind = head.end_char

    def is_head(n: Named) -> bool:
        between = head.doc.text[behind : n.start].strip()
        person = n.sort == "person" and head.tag_ == "NN" and _LEADS_ON.fullmatch(between) is not None
        called = head.pos_ == "NOUN" and n.start > head.idx and (between in {"", ","} or person)
        ends = not any(t.is_alpha and t.idx >= n.end for t in tokens)
        return n.start <= head.idx < n.end or (called and ends)

    aside = {t.idx for c in head.children if c.dep_ == "relcl" for t in c.subtree if head.pos_ == "NOUN"}
    within = [n for n in parsed.who.within(index, start, end) if n.start not in aside]  # "whose owner is Holm"
    found = [(n.name, n.sort, is_head(n)) for n in within]
    if not found and tokens[0].text[:1].isupper():  # a name elsewhere, though the tagger takes it for none here
        known = parsed.who.full.get(head.doc.text[start:end].strip(", "))
        found = [(known, parsed.who.sorts[known], True)] if known is not None else []
    return found


_BY_NAME = {"person", "organization", "outlet"}


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
    tokens = with_whole_names(tokens, index, parsed.who)
    head = _head(tokens)
    if head.lower_ in {"who", "which", "that"} and head.head.dep_ == "relcl":
        head = _no_date(head.head.head)
        if head.dep_ == "appos" and head.head.pos_ == "PROPN" and head.pos_ == "NOUN":
            head = head.head  # "Col Lindt, the spokesman who had insisted": it was Lindt
        tokens = list(noun_phrase(head).tokens)
    if head.lower_ in {"i", "we"} and len(tokens) == 1 and speaker is None:
        if in_quotation(head):
            return earlier[-1] if earlier else None
        return replace(author_of(parsed.article), spans=parsed.spans(index, tuple(pairs)))
    if is_question(tokens):
        return replace(author_of(parsed.article), spans=parsed.spans(index, tuple(pairs)))
    headline = parsed.passages[index].region == "title"
    back = points_back(head, tokens, earlier, parsed.article, headline=headline, sexes=parsed.who.sexes)
    if back is not None and back.kind == "document" and (antecedent(head, index, parsed) or ("", ""))[1] == "outlet":
        back = None  # "the paper" is a medium of which was just told, no document
    meant: tuple[str, str] | None = None
    if len(tokens) == 1 and is_pronoun(head) and not headline:
        likely = likely_referent(head, index, parsed, least=_LIKELY)
        cited = _cited(likely, parsed, earlier) if likely is not None else None
        meant = (likely.name, likely.sort) if cited is None and likely is not None and likely.name else None
        of_another = speaker is not None and head.lower_ in {"he", "she"} and in_quotation(head)
        back = cited if cited is not None or meant is not None or of_another else back
    if is_answer(tokens) and (answers := who_answers(parsed.who)) is not None:
        meant = answers, "person"
    text = one_line(doc.text[tokens[0].idx : tokens[-1].end_char])
    if back is not None:
        return replace(back, spans=parsed.spans(index, tuple(pairs)))
    names = _names_in(parsed, index, tokens)
    of_a_party = head.lower_ in words("persons", "parties")  # "the Marrow Republican" is no name
    if meant is None and speaker is None and not headline and (of_a_party or not is_named(names)):
        described = person_described(head, tokens, index, parsed, earlier)
        meant = (described, "person") if described is not None else None
        names = names if described is None else []
    if head.pos_ == "NOUN" and _BASED.search(text) is not None:
        names = []  # "the Leeds-based brewer": its seat is not its name
    if meant is None:
        meant = _meant(parsed, index, head, tokens, speaker) if not names else _surname(names, text)
    is_it = head.lower_ == "it" and len(tokens) == 1 and not in_quotation(head)
    in_its_words = _named_in_its_words(head, index, parsed) if is_it else None
    meant = in_its_words or meant
    whose = antecedent(tokens[0], index, parsed) if tokens[0].tag_ == "PRP$" and head.pos_ == "NOUN" else None
    if whose is not None and not names and kind_of(text)[0] == "organization" and not speaks_for(text):
        mark = "’" if whose[0].endswith("s") else "’s"
        meant = f"{whose[0]}{mark} {head.text}", "organization"
    if is_it and in_its_words is None:
        body = _body_before(head, index, parsed, earlier)
        if body is not None and (meant is None or _spoke_just_before(body, head, index, parsed)):
            return replace(body, spans=parsed.spans(index, tuple(pairs)))
    if meant is None and not names:
        meant = _that_reported(head, tokens, index, parsed)
    meant = meant or _by_post(parsed, head, names) or _spoken_for(parsed, index, head, tokens, names, text)
    plain, _ = kind_of(
        core(text) or text,
        head_label=label_of(head, names),
        antecedent=(meant[0], _KIND_OF_SORT.get(meant[1], "organization")) if meant is not None else None,
    )
    name = name_of(plain, text, names, meant)
    rule = in_context(plain, text, tokens, head, names)
    medium = _of_a_report(parsed, index, head, tokens)
    if medium is not None and meant is None:
        rule, meant = "outlet", (medium, "outlet")
        name = medium
    if rule != plain:
        name = name_of(rule, text, names, meant)
    if rule in {"person", "document"} and meant is None and organization_name(name) is not None:
        rule = "organization"
    sure = any(here and n in parsed.who.sure and _KIND_OF_SORT.get(sort) == rule for n, sort, here in names)
    sure = sure or (rule == "person" and name in parsed.who.sexes)
    settled = meant is not None or rule != plain or sure or is_settled(rule, head, name, text)
    kind = rule if settled else weighed_kind(rule, sorts, named=is_named(names))
    if (
        rule == "document"
        and kind in {"anonymous", "person", "organization"}
        and has_word("document", head.lemma_.lower())
    ):
        kind = rule  # "a note by the broker": whoever wrote it, a note is nobody
    if not settled and kind in _BY_NAME:  # one name, one sort of source, whatever the verb beside it
        known = next((s.kind for s in earlier if s.kind in _BY_NAME and s.name == name), kind)
        rule, kind = (known if rule in _BY_NAME else rule), known
    if kind != rule:  # its name is then no rule's either, unless it is a name as a whole
        names = [n for n in names if n[2]]
        name = name_of(kind, text, names, meant)
    spans = parsed.spans(index, tuple(pairs))
    named = bool(names) or meant is not None
    if kind == "document":  # "an internal memo seen by the Post" is named by nothing
        named = any(at_head for _, _, at_head in names)
    return Source(
        _identity(parsed, kind, name, named),
        name,
        kind,
        _role(parsed, kind, name, text),
        spans,
        Description(*counted(core(text))) if kind == "anonymous" else None,
    )


def _named_in_its_words(it: Token, index: int, parsed: Parsed) -> tuple[str, str] | None:
    """The body that is the subject of what stands before: "Corvane will take a charge of $230 million, it said"."""
    said = next((c for c in it.head.children if c.dep_ == "ccomp" and c.i < it.i), None)
    subject = next((c for c in said.children if c.dep_ in {"nsubj", "nsubjpass"}), None) if said is not None else None
    if subject is None or in_quotation(subject):
        return None  # nobody names himself in what he is quoted for
    named = parsed.who.within(index, subject.subtree[0].idx, subject.end_char)
    fit = [n for n in named if n.start <= subject.idx < n.end]
    return (fit[-1].name, "outlet" if fit[-1].sort == "outlet" else "organization") if fit else None


def _that_reported(head: Token, tokens: Sequence[Token], index: int, parsed: Parsed) -> tuple[str, str] | None:
    """The medium whose report "the report" is: the only one that was named in the paragraph, or in the one before."""
    if head.lower_ not in {"report", "story", "article"} or tokens[0].lower_ not in {"the", "that"} or len(tokens) > 2:
        return None
    media = {n.name for n in parsed.who.before(index, head.idx, ("outlet",))}
    return (media.pop(), "outlet") if len(media) == 1 else None


def _spoke_just_before(body: Source, it: Token, index: int, parsed: Parsed) -> bool:
    """Whether a body is cited in the sentence before: "In a statement to the exchange, the maker said …," it added."""
    begin = parsed.passages[index].start
    at = sentence_at(it.doc, body.spans[0].start - begin) if body.spans else -1
    return 0 <= sentence_at(it.doc, it.idx) - at <= 1


_BASED = re.compile(r"[-–]based \w+$")


def _body_before(it: Token, index: int, parsed: Parsed, earlier: Sequence[Source]) -> Source | None:
    """The body that spoke last, of several in a sentence the first: "Acme said …, which its board denied. It added"."""
    entry = cue(it.head.lemma_, "verb")
    answers = entry is not None and entry.stance in {"denies", "confirms", "urges", "no_comment"}
    if entry is None or not ("quote" in entry.takes or answers or it.head.lemma_ == "express"):
        return None  # "It sends a message", "it showed": no body need do so
    if not earlier or earlier[-1].kind not in {"organization", "outlet", "document"}:
        return None
    begin = parsed.passages[index].span(0, 1)
    here = [s for s in earlier if s.spans and s.spans[0].part == begin.part and s.spans[0].start >= begin.start]
    placed = [(sentence_at(it.doc, s.spans[0].start - begin.start), s) for s in here]
    last = max((sentence for sentence, _ in placed), default=0)
    if earlier[-1].kind == "document":  # "…, according to the report. Six fell ill, it said"
        return earlier[-1] if placed and last >= sentence_at(it.doc, it.idx) - 1 else None
    return next((s for sentence, s in placed if sentence == last and s.kind in {"organization", "outlet"}), earlier[-1])


def _cited(one: Referent, parsed: Parsed, earlier: Sequence[Source]) -> Source | None:
    """The source cited before that is what a pronoun stands for: by its name, or by the words that named it."""
    if one.name:
        return next((s for s in reversed(earlier) if s.name == one.name), None)
    place = parsed.passages[one.passage].span(one.token.idx, one.token.end_char)
    return next((s for s in reversed(earlier) if any(_holds(at, place) for at in s.spans)), None)


def _holds(words_: Span, place: Span) -> bool:
    return words_.part == place.part and words_.start <= place.start < words_.end


def _meant(
    parsed: Parsed,
    index: int,
    head: Token,
    tokens: Sequence[Token],
    speaker: tuple[str, str] | None,
) -> tuple[str, str] | None:
    """Full name and sort of what a pronoun or a noun without a name stands for, or None."""
    meant = antecedent(head, index, parsed, speaker)
    if meant is not None or head.pos_ not in {"NOUN", "PROPN"} or any(t.is_alpha and t.i > head.i for t in tokens):
        return meant
    # "Police said": those of whom the article told by their full name.
    alone = len([t for t in tokens if t.is_alpha and t.lower_ not in {"the", "local"}]) == 1
    ending = [n for n in parsed.who.sorts if len(n.split()) > 1 and n.split()[-1] == head.lower_]
    return (ending[0], "organization") if alone and len(ending) == 1 else None


def _by_post(parsed: Parsed, head: Token, names: Sequence[tuple[str, str, bool]]) -> tuple[str, str] | None:
    """The person of the article who holds the post at the body named: Jory Hask, for "the Lumen founder"."""
    bodies = {n for n, _, _ in names}
    if len(bodies) != 1 or is_named(names) or head.tag_ != "NN" or head.lower_ not in words("roles", "words"):
        return None
    if any(c.lower_ in {"a", "an", "former", "another", "one"} for c in head.children):
        return None
    post = f"{head.lower_} of {next(iter(bodies))}"
    texts = tuple(p.text for p in parsed.passages)
    holders = [n for n, sort in parsed.who.sorts.items() if sort == "person" and role_of(n, parsed.who, texts) == post]
    return (holders[0], "person") if len(holders) == 1 else None


def _of_a_report(parsed: Parsed, index: int, head: Token, tokens: Sequence[Token]) -> str | None:
    """The medium of "a report in the newspaper La Presse", "an article by the Post": what it brings is its word."""
    if head.lower_ not in words("media", "reports"):
        return None
    inside = {t.i for t in tokens}
    for place in (c for c in head.children if c.lower_ in {"by", "in", "from", "on"} and c.i in inside):
        for noun in (c for c in place.children if c.dep_ == "pobj"):
            last = max(t.i for t in noun.subtree)
            for n in parsed.who.within(index, place.end_char, noun.doc.tokens[last].end_char):
                if n.sort == "outlet":
                    return n.name
    return None


def _spoken_for(
    parsed: Parsed,
    index: int,
    head: Token,
    tokens: Sequence[Token],
    names: Sequence[tuple[str, str, bool]],
    text: str,
) -> tuple[str, str] | None:
    """The body that an unnamed spokesperson speaks for without its name: "a spokesman for the province"."""
    if names or not speaks_for(text) or kind_of(text)[0] != "organization":
        return None
    body = spoken_for(head, tokens, index, parsed.who)
    return None if body is None else (body, "organization")  # a paper too, where its spokesman speaks for it


def _surname(names: Sequence[tuple[str, str, bool]], text: str) -> tuple[str, str] | None:
    """The person of the article whose surname the words are, though a medium may bear it too ("Bloomberg")."""
    here = (n for n, sort, at_head in names if at_head and sort == "person" and n != text)
    return next(((n, "person") for n in here if n.split()[-1] == text), None)


def _role(parsed: Parsed, kind: Kind, name: str, text: str) -> str:
    """What a named person does, or who speaks for a body; how an unnamed one is described comes later."""
    if kind == "person":
        return role_of(name, parsed.who, tuple(p.text for p in parsed.passages))
    speaks = kind == "organization" and re.search(r"\bspokes\w+|\brepresentatives?\b", core(text)) is not None
    return bare(core(text)) if speaks else ""


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
    return Source(f"author:{article.id}", _signed(article.author or "the author"), "author")


def _signed(author: str) -> str:
    """An author's name without "By" before it, and not in capitals."""
    name = re.sub(r"^by\s+", "", author, flags=re.IGNORECASE)
    return name.title() if name.isupper() and " " in name else name


def as_step(source: Source) -> Step:
    """The source as a step of a chain."""
    return Step(source.id, source.name, source.kind, source.spans)


def speaker_of(source: Source | None) -> tuple[str, str] | None:
    """Name and sort of a source, for first persons in its quotations and for its own pronouns.

    The sort is "person", "organization", "outlet", or of those without a name "anonymous" (one) or "people" (several).
    """
    if source is None or source.kind not in {"person", "organization", "outlet", "anonymous"}:
        return None
    if source.kind == "anonymous":
        many = source.description is not None and source.description.many
        return source.name, "people" if many else "anonymous"
    return source.name, source.kind
