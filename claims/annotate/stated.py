"""The claims that an article states without saying from whom it has them, and the guesses of its author."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import dropwhile

from claims.annotate import lexicon
from claims.annotate.about import resolver
from claims.annotate.clause_heads import is_finite, subject_of
from claims.annotate.deeds import UNNAMED
from claims.annotate.docs import Token, tokens_in
from claims.annotate.drafts import Draft, draft_of
from claims.annotate.due import due
from claims.annotate.nature import is_possibility, is_statement, points_nowhere
from claims.annotate.parsed import Parsed
from claims.annotate.passages import HEARSAY_ASIDE
from claims.annotate.quotation import in_quotation
from claims.annotate.scraps import hangs_in_air
from claims.annotate.sources import as_step, author_of
from claims.annotate.split import Unit, clause_units, noun_phrase
from claims.annotate.standalone import close_sentence, standalone
from claims.annotate.told import Told
from claims.annotate.wordlists import words
from claims.model import ClaimType, Mention, Span

__all__ = ["headline_alone", "stated"]


def headline_alone(parsed: Parsed) -> list[Draft]:
    """The claim of an article that is a headline alone, which need have no verb that a parser finds; no question."""
    if len(parsed.docs) != 1 or parsed.passages[0].region != "title":
        return []
    doc = parsed.docs[0]
    tokens = tuple(t for t in doc.tokens if not t.is_space)
    if sum(t.is_alpha for t in tokens) < 3 or doc.text.rstrip(" \"'”’").endswith("?"):
        return []
    unit = Unit(doc.sents[0].root, tokens)
    return [draft_of(parsed, 0, unit, close_sentence(doc.text))]


_SIDE_CLAUSES = {"advcl", "relcl", "acl", "parataxis", "appos"}


def stated(parsed: Parsed, index: int, taken: Sequence[Told]) -> list[Draft]:
    """The mentions of a passage that stand without attribution: clauses that no attribution covers."""
    doc = parsed.docs[index]
    cues = {t.i for one in taken for t in tokens_in(doc, one.raw.cue)}
    contents = {t.i for one in taken for t in tokens_in(doc, (*one.raw.content, *one.raw.further))}
    covered = cues | contents
    covered |= {t.i for one in taken for t in tokens_in(doc, one.raw.source) if not _speaks_elsewhere(t, covered)}
    drafts = []
    for sentence in doc.sents:
        for unit in clause_units(doc, range(sentence.start, sentence.end)):
            if unit.head.i in covered or _says_nothing_else(unit, covered):
                continue
            taken_out = _clauses_around(unit, covered)
            own = tuple(dropwhile(lambda t: t.is_punct, (t for t in unit.tokens if t.i not in taken_out)))
            while taken_out and own and own[-1] != unit.head and (own[-1].is_punct or own[-1].dep_ == "cc"):
                own = own[:-1]
            if not own:
                continue
            if parsed.passages[index].region == "title":
                unit = _with_the_first_subject(unit)
            subject = subject_of(unit.head)
            if subject is not None and subject.i in cues:
                continue  # "a rumor that … is making the rounds"
            unit = replace(unit, tokens=own)
            if subject is not None and subject.i in taken_out & contents:
                unit = replace(unit, borrowed=noun_phrase(subject).tokens)
            if not is_statement(unit, sentence.text) or UNNAMED.search(sentence.text) or _asks_somebody(unit):
                continue
            resolve = resolver(parsed, index, None, unit.tokens[0].idx, phrases=True)
            if hangs_in_air(unit, resolve):
                continue
            draft = draft_of(parsed, index, unit, standalone(unit, resolve))
            drafts.append(replace(draft, mention=_unsourced(parsed, unit, draft.mention, sentence.text)))
    return drafts


def _with_the_first_subject(unit: Unit) -> Unit:
    """A headline's second verb with the subject of the first: "Holm confirms the sale, | stays silent on the price"."""
    opens = unit.tokens[0]
    if unit.borrowed or opens != unit.head or opens.tag_ != "VBZ" or opens.i == opens.sent.start:
        return unit
    if lexicon.cue(opens.lemma_, "verb") is not None:
        return unit  # "…, denies talks": an attribution, or none
    doc, start = opens.doc, opens.sent.start
    before = next((t for t in doc.tokens[start : opens.i] if t.tag_ == "VBZ" and is_finite(t)), None)
    subject = subject_of(before) if before is not None else None
    if subject is None or doc.tokens[opens.i - 1].text != "," or min(t.i for t in subject.subtree) != start:
        return unit
    return replace(unit, borrowed=noun_phrase(subject).tokens)


def _says_nothing_else(unit: Unit, covered: Set[int]) -> bool:
    """Whether what a clause tells is an attribution's: "the move indicates | it wants to sell" leaves no claim."""
    return any(c.dep_ in {"ccomp", "xcomp"} and c.i > unit.head.i and c.i in covered for c in unit.head.children)


def _speaks_elsewhere(token: Token, covered: Set[int]) -> bool:
    """Whether a source's word stands in the subject of a clause that no attribution covers ("Holm rose, saying …")."""
    subject = next((a for a in (token, *token.ancestors) if a.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.head.i in covered:
        return False
    # "The Courier retracted its report that …": what is done is done to the report, and is told with it.
    return not any(child.dep_ in {"dobj", "ccomp", "attr"} and child.i in covered for child in subject.head.children)


def _asks_somebody(unit: Unit) -> bool:
    """Whether the author tells of asking ("We have contacted Acme": see `whole.pending`), or promises an update."""
    subject = subject_of(unit.head) or next(iter(unit.borrowed), None)
    own = subject is not None and subject.lower_ in {"i", "we"} and not in_quotation(subject)
    return own and unit.head.lemma_.lower() in words("contact", "verbs") | words("contact", "promises")


def _clauses_around(unit: Unit, covered: set[int]) -> set[int]:
    """The tokens of a unit that attributions hold, with the whole of each side clause that these stand in.

    What stands in the clause itself, or tells which thing is meant ("the only one whom Holm would not back"), stays:
    the clause says nothing without it.
    """
    out: set[int] = set()
    inside = {t.i for t in unit.tokens}
    for token in unit.tokens:
        if token.i in covered:
            out.add(token.i)
            above = (a for a in (token, *token.ancestors) if a.i in inside and a != unit.head)
            side = [a for a in above if _is_aside(a)]
            if not side or _tells_which(side[-1]):
                out.discard(token.i)
            out.update(t.i for a in side[-1:] if not _tells_which(a) for t in a.subtree)
    return out | _left_hanging(unit, out)


def _is_aside(token: Token) -> bool:
    """Whether a word heads a side clause, or what a comma parts from the clause: ", two days after saying …"."""
    if token.dep_ in _SIDE_CLAUSES or (token.dep_ == "conj" and is_finite(token)):
        return True
    first = token.doc.tokens[min(t.i for t in token.subtree)]
    before = token.doc.tokens[first.i - 1] if first.i else None
    return token.dep_ in {"prep", "npadvmod", "advmod"} and before is not None and before.text in {",", "–", "—"}


def _tells_which(side: Token) -> bool:
    """Whether a side clause of a noun stands without a mark between: "the only one whom Holm would not back".

    "A post claiming that it had burnt down was shared" tells what is claimed apart.
    """
    of_subject = side.head.dep_ in {"nsubj", "nsubjpass"}
    if of_subject and side.tag_ == "VBG" and any(c.dep_ == "ccomp" for c in side.children):
        return False
    first = side.doc.tokens[min(t.i for t in side.subtree)]
    return side.dep_ in {"relcl", "acl"} and first.i > 0 and not side.doc.tokens[first.i - 1].is_punct


def _left_hanging(unit: Unit, out: Set[int]) -> set[int]:
    """Prepositions of which all is taken out, with what hangs on them: "left, two days after | saying he would not"."""
    found: set[int] = set()
    for token in unit.tokens:
        below = [t for c in token.rights for t in c.subtree if not t.is_punct]
        if token.dep_ == "prep" and token.i not in out and below and all(t.i in out for t in below):
            found |= {t.i for t in token.subtree}
    return found


def _hearsay_aside(parsed: Parsed, mention: Mention) -> Span | None:
    """Where "it is whispered" stands within a claim's words in the article."""
    first, last = mention.spans[0], mention.spans[-1]
    found = HEARSAY_ASIDE.search(parsed.article.part(first.part), first.start, last.end)
    return None if found is None else Span(first.part, found.start() + 2, found.end() - 1)


def _unsourced(parsed: Parsed, unit: Unit, mention: Mention, sentence: str) -> Mention:
    """What an unattributed statement is: the author's own guess, context that names nobody, or a statement as it is."""
    aside = _hearsay_aside(parsed, mention)
    if aside is not None and not mention.chain:
        cue = parsed.article.words(aside)
        sort: ClaimType = "forecast" if mention.type == "forecast" else "fact"
        return replace(
            mention, kind="collective", toward="supports", hedged=True, type=sort, cue=cue, cue_spans=(aside,)
        )
    said = sentence.lower().replace("’", "'")
    if not mention.chain and any(phrase in said for phrase in words("talk", "phrases")):
        return replace(
            mention,
            kind="collective",
            toward="supports",
            hedged=True,
            type="forecast" if mention.type == "forecast" else "fact",
        )
    subject = subject_of(unit.head) or next(iter(unit.borrowed), None)
    if subject is not None and subject.lower_ in {"i", "we"} and not in_quotation(subject):
        guess = any(phrase in sentence.lower().replace("’", "'") for phrase in words("author_guess", "phrases"))
        source = author_of(parsed.article)
        return replace(
            mention,
            kind="author",
            source=source,
            chain=(as_step(source),),
            stance="predicts" if guess else "believes",
            toward="supports",
            type="forecast" if guess else "opinion",
            due=due(mention.text, parsed.article.published) if guess else None,
            hedged=guess or mention.hedged,
            negated=mention.negated and not guess,
        )
    if is_possibility(unit.head):
        source = author_of(parsed.article)
        return replace(
            mention,
            kind="author",
            source=source,
            chain=(as_step(source),),
            stance="believes",
            toward="supports",
            type="opinion",
            hedged=True,
        )
    named = mention.text.startswith("[") and not mention.text.startswith("[The ")
    if points_nowhere(unit) and not named:
        return replace(mention, type="opinion", due=None)
    return mention
