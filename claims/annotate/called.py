"""What a bare noun stands for: the body that an article names most for "the company", the one it called a coach."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from claims.annotate.docs import Token
from claims.annotate.identity import Identities
from claims.annotate.lexicon import singular
from claims.annotate.named import Named
from claims.annotate.nouns import ANY_FIRM, same_trade, trades_of
from claims.annotate.wordlists import bare_nouns, words

__all__ = ["named_so", "prominent_before", "subject_beside"]


def prominent_before(
    noun: str,
    who: Identities,
    passage: int,
    offset: int,
    sentence: int,
    sorts: Sequence[str],
    barred: Collection[Named] = (),
) -> Named | None:
    """The antecedent of a bare noun ("the company"): of the names nearby the one the article names most.

    One that the article has called something else ("the consumer group FairRide") goes behind all others; a noun of one
    trade ("the publisher") takes the one body of its sentence, else none that is named but once: it may stand for
    somebody without a name.

    Names of the same sentence go before all others; one of the same passage counts three times more, and so does the
    main subject of the sentence before. Between equals none is taken.
    """
    fit = [n for n in who.before(passage, offset, sorts) if n not in barred]
    if noun in words("bodies", "of_a_part"):
        beside = [n for n in fit if (n.passage, n.sentence) == (passage, sentence)]
        return beside[-1] if len({n.name for n in beside}) == 1 else None
    if noun in ANY_FIRM:
        fit = [n for n in fit if n.name.split()[-1].casefold() not in words("bodies", "no_firms")]
    marks = _borne(noun)
    if marks:
        known = [n for n in who.named if (n.passage, n.start) < (passage, offset) and _bears(n.name, marks)]
        return known[-1] if len({n.name for n in known if n not in barred}) == 1 else None
    alike = same_trade(noun)
    told = {n.name for n in barred}
    before = [n for n in who.named if (n.passage, n.start) < (passage, offset)] if alike else []
    apt = [n for n in before if n.sort in sorts and n.name not in told and alike & trades_of(n.name)]
    fit = apt or [n for n in fit if not alike or not trades_of(n.name)]
    if noun in words("bodies", "public"):
        fit = [n for n in fit if _is_public(n.name)]
    elif noun in words("bodies", "firms") or noun in ANY_FIRM:
        fit = [n for n in fit if not _is_public(n.name)]
    of_trade = noun in words("bodies", "firms")
    if of_trade and not apt and noun not in words("bodies", "general"):
        beside = [n for n in fit if (n.passage, n.sentence) == (passage, sentence)]
        if len({n.name for n in beside}) == 1:
            return beside[-1]
        fit = [n for n in fit if who.count[n.name] > 1]
    firms: Collection[str] = words("bodies", "firms") if noun in ANY_FIRM else ()
    same = {noun, *alike, *firms}
    same |= words("bodies", "of_any_trade")
    called = {name for other, names in who.called.items() if other not in same for name in names}
    if not _is_of_persons(noun):  # "a spokesman" may be anybody's, whatever else it is called
        fit = [n for n in fit if n.name not in called or n.name in who.called.get(noun, ())] or fit
    fit = [n for n in fit if (n.passage, n.sentence) == (passage, sentence)] or fit
    here = {n.name for n in fit if n.passage == passage}
    just_before = () if _is_of_persons(noun) else _just_before(who, passage, sentence)
    leads = {n.name for n in fit if n.main and (n.passage, n.sentence) in just_before}
    weight = {n.name: who.count[n.name] + 3 * (n.name in here) + 3 * (n.name in leads) for n in fit}
    best = max(weight.values(), default=0)
    if sum(w == best for w in weight.values()) != 1:
        return None
    return [n for n in fit if weight[n.name] == best][-1]


def _borne(noun: str) -> frozenset[str]:
    """The words of which a name bears one if the noun stands for it, where those so called are known by their names."""
    lines = (line.partition(":") for line in words("bodies", "borne"))
    return next((frozenset(marks.split()) for called, _, marks in lines if called == noun), frozenset())


def _bears(name: str, marks: Collection[str]) -> bool:
    return any(word.casefold() in marks for word in name.split())


def _is_of_persons(noun: str) -> bool:
    return "person" in bare_nouns().get(noun, ())


def _just_before(who: Identities, passage: int, sentence: int) -> tuple[tuple[int, int], ...]:
    """The sentence before a sentence, as the indices of its passage and of itself; none at the article's beginning."""
    if sentence:
        return ((passage, sentence - 1),)
    return ((passage - 1, who.sentences[passage - 1] - 1),) if passage else ()


def _is_public(name: str) -> bool:
    return any(word.casefold() in words("bodies", "of_public") for word in name.split())


def subject_beside(noun: Token, passage: int, who: Identities) -> list[Named]:
    """The names in the subject of a noun's own clause: "Holm referred questions to the airline" speaks of another."""
    verb = next((a for a in noun.ancestors if a.pos_ in {"VERB", "AUX"}), None)
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None) if verb is not None else None
    if subject is None or noun == subject or noun in subject.subtree:
        return []
    if verb is not None and verb.dep_ == "relcl" and subject.lower_ in {"which", "who", "that"}:
        subject = verb.head  # "Quarrel, which bought the business"
        return who.within(passage, subject.idx, subject.end_char)
    below = sorted(subject.subtree, key=lambda t: t.i)
    return who.within(passage, below[0].idx, below[-1].end_char)


def named_so(noun: str, passage: int, offset: int, who: Identities) -> tuple[str, str] | None:
    """The one name that the article introduced with a noun before ("coach Ida Moe"), or that ends in it."""
    before = {n.name for n in who.named if (n.passage, n.start) < (passage, offset)}
    called = [name for name in who.called.get(noun, ()) if name in before and _may_be_called(noun, who.sorts[name])]
    if not called:
        same = next((line.split() for line in words("persons", "synonyms") if noun in line.split()), same_trade(noun))
        called = list(dict.fromkeys(n for other in same for n in who.called.get(other, ()) if n in before))
    if not called and singular(noun) == noun and noun not in words("bodies", "no_ends"):
        called = sorted(n for n in before if len(n.split()) > 1 and n.split()[-1].casefold() == noun)
    return (called[0], who.sorts[called[0]]) if len(called) == 1 else None


def _may_be_called(noun: str, sort: str) -> bool:
    """Whether a noun fits the sort of a name beside it: "the newspaper" is no country, "the state" no law."""
    if noun == "state":
        return sort != "organization"
    return sort != "place" or noun not in bare_nouns()
