"""Words cut out of a clause, which say nothing without its verb: left out, or told with the clause.

"The plan has drawn criticism from Holm" is no word of Holm's that reads "The plan"; nor does "the council's strategy
for the port is failing" tell anything by "strategy for the port". The clause is told, if it can be had whole.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from claims.annotate.clause_heads import is_finite, subject_of
from claims.annotate.deeds import says_plainly
from claims.annotate.docs import Doc, Token, tokens_in
from claims.annotate.lexicon import cue_of_form
from claims.annotate.quotation import in_quotation
from claims.annotate.split import Unit, noun_phrase
from claims.annotate.standalone import Resolve
from claims.annotate.told import Told
from claims.annotate.turned import stands
from claims.annotate.wordlists import words

__all__ = ["hangs_in_air", "has_verb", "is_scrap", "past_of_telling", "tells_which", "told_in_its_clause"]

_ANSWERS = {"denies", "confirms", "no_comment", "unaware"}
_BESIDE = {"relcl", "acl", "advcl"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_LONG = 45  # tokens


def has_verb(tokens: Iterable[Token]) -> bool:
    """Whether some words hold the finite verb of a clause that is no side clause among them."""
    tokens = list(tokens)
    return any((t.tag_ in _FINITE or is_finite(t)) and not _is_beside(t, tokens) for t in tokens)


def _is_beside(verb: Token, tokens: Collection[Token]) -> bool:
    """Whether a verb, or the one that it helps, stands in a side clause of what some words name."""
    top = verb.head if verb.dep_ in {"aux", "auxpass"} else verb
    return any(t.dep_ in _BESIDE and t.head in tokens for t in (top, *top.ancestors) if t in tokens)


def is_scrap(doc: Doc, one: Told) -> bool:
    """Whether neither the cue nor the content of an attribution has a verb that makes a sentence of them.

    "[Holm] promise to sell", "[Holm] to call for a vote", "reports of a fire". An answer is one by its cue alone, and
    so is what somebody goes on to do: "he left, blaming the weather".
    """
    cue, said = tokens_in(doc, one.raw.cue), tokens_in(doc, one.raw.content)
    if not said or not any(t.pos_ in {"NOUN", "VERB", "ADJ", "ADP", "CCONJ"} for t in cue) or _is_set(cue):
        return False
    if one.stance in _ANSWERS and one.source is not None and all(t.tag_ != "TO" for t in (*cue, said[0])):
        return False
    if has_verb(said) or any(t.tag_ in _FINITE or is_finite(t) for t in cue):
        return False
    return not _follows_its_source(one) or not (_goes_on(cue) or _is_unread(cue))


def tells_which(doc: Doc, one: Told) -> bool:
    """Whether an attribution only tells which one is meant: "any firm that asks buyers to pay more must say so".

    Not where it says something by itself: "the clerk who said that the safe was open".
    """
    cue, who, said = (tokens_in(doc, spans) for spans in (one.raw.cue, one.raw.source, one.raw.content))
    verb = next((t for t in cue if t.dep_ == "relcl"), None)
    if verb is None or not who or not said or stands(said) or in_quotation(said[0]):
        return False
    lacks_its_object = said[0].i > verb.i and any(
        t.dep_ == "nsubj" and t.head == verb and t.tag_ not in {"WP", "WDT"} for t in who
    )
    if one.stance in _ANSWERS and not lacks_its_object:
        return False
    if says_plainly(doc, one.raw) and not lacks_its_object:
        return False  # "a woman who claims to be his heir"
    first = min(t.i for t in verb.subtree)
    meant = verb.head in who or any(t.head in verb.children or t.head == verb for t in who)
    return meant and first > 0 and not doc.tokens[first - 1].is_punct


def _follows_its_source(one: Told) -> bool:
    return bool(one.raw.source) and one.raw.source[0][0] < one.raw.cue[0][0] < one.raw.content[0][0]


def _goes_on(cue: list[Token]) -> bool:
    """Whether a participle tells what a source did besides: "left, blaming the weather", "with Holm calling it so"."""
    verb = next((t for t in cue if t.pos_ == "VERB"), None)
    if verb is None or verb.tag_ != "VBG":
        return False
    with_ = any(t.lower_ == "with" for t in (verb.head, verb.head.head))
    return verb.dep_ in {"advcl", "conj"} or (with_ and past_of_telling(verb) is not None)


def _is_unread(cue: list[Token]) -> bool:
    """Whether the parser found no verb for a sentence, and took that of the cue for a noun: "Most back it"."""
    root = cue[0].sent.root
    verbless = not is_finite(root) and root.tag_ not in _FINITE
    return verbless and cue[0].tag_ in {"NN", "NNS"} and cue_of_form(cue[0].lower_) is not None


def hangs_in_air(unit: Unit, resolve: Resolve) -> bool:
    """Whether a clause is half of one, or a mere filler: "Even though it closed", "Who sits there", "I mean"."""
    head, first = unit.head, next((t for t in unit.tokens if t.is_alpha), unit.tokens[0])
    if unit.borrowed or _is_filler(unit):
        return not unit.borrowed
    asks = any(t.text == "?" for t in unit.tokens)
    if subject_of(head) == first and first.tag_ in {"WP", "WDT"} and not asks and resolve(first) is None:
        return True
    if head.dep_ in {"ccomp", "xcomp"}:
        return False
    hanging = [c for c in head.children if c.dep_ == "mark" or (c.dep_ == "advmod" and c.tag_ == "WRB")]
    opens = any(c.lower_ in words("scraps", "hanging") and 0 <= c.i - first.i <= _EARLY for c in hanging)
    told = [t for t in unit.tokens if is_finite(t) and subject_of(t) is not None and t.dep_ not in _BESIDE | {"ccomp"}]
    return opens and is_finite(head) and len(told) < 2


_EARLY = 3  # tokens before the word that a clause hangs by: "a week after", "even though"


def _is_filler(unit: Unit) -> bool:
    return " ".join(t.lower_ for t in unit.tokens if t.is_alpha) in words("scraps", "fillers")


def _is_set(cue: list[Token]) -> bool:
    """Whether a cue is a phrase that cites, and no part of the clause: "according to", "reportedly"."""
    return cue[0].lower_ in words("scraps", "citing") or all(t.pos_ in {"ADV", "PUNCT"} for t in cue)


def told_in_its_clause(doc: Doc, one: Told, unit: Unit) -> Unit | None:
    """The clause that a content without a verb stands in, from its subject to its end; None where it has none.

    "The plan | has drawn criticism from | Holm", "the fire, which | was confirmed by | the ministry".
    """
    cue = tokens_in(doc, one.raw.cue)
    verb = next((t for t in cue if t.tag_ in _FINITE or is_finite(t)), None)
    if verb is None:
        return None
    verb = verb.head if verb.dep_ in {"aux", "auxpass"} else verb
    place = [*cue, *unit.tokens, *tokens_in(doc, one.raw.source)]
    place = [t for t in place if t.sent.start == verb.sent.start]
    subject = _subject(verb)
    if subject is None or (subject.tag_ in {"WP", "WDT"} and verb.dep_ != "relcl"):
        return None
    if subject in tokens_in(doc, one.raw.source):
        return None  # "“A fine day,” Holm said": the words are his
    relative = subject.lower_ in {"which", "who", "that"} and subject.head == verb and verb.dep_ == "relcl"
    whose = noun_phrase(verb.head if relative else subject).tokens
    start = min(t.i for t in place if not relative or t.i >= subject.i)
    start = min(start, whose[0].i) if not relative and subject.head == verb and subject.i < verb.i else start
    tokens = doc.tokens[start : _end_of(verb, max(t.i for t in place)) + 1]
    if len(tokens) > _LONG or verb not in tokens:
        return None
    if relative:
        return Unit(verb, tokens, whose, (subject,), relative=True)
    return Unit(verb, tokens, () if subject in tokens else whose)


def _end_of(verb: Token, last: int) -> int:
    """Where a clause ends that goes on behind some words without a mark: "seemed to be | an attempt to calm them"."""
    below, tokens = set(verb.subtree), verb.doc.tokens
    while last + 1 < len(tokens) and tokens[last + 1] in below and not tokens[last + 1].is_punct:
        last += 1
    return last


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, or of the one that it is joined to."""
    while subject_of(verb) is None and verb.dep_ in {"conj", "xcomp"} and verb.head is not verb:
        verb = verb.head
    return subject_of(verb)


def past_of_telling(participle: Token) -> str | None:
    """The past form of a verb of telling, None for any other: "blaming", "blamed"."""
    pairs = (pair.split() for pair in words("past", "of_telling"))
    return next((past for form, past in pairs if form == participle.lower_), None)
