"""What linking compares of a mention: its content words, names, acts, numbers, and whether it negates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from claims.lexicon import lexicon, stem, words_of
from claims.model import Mention
from claims.moments import Moment
from claims.names import name_words
from claims.negations import affirms
from claims.numbers import CURRENCIES, Number, numbers_of
from claims.text import fold

__all__ = ["OFFERS", "Features", "acts_of", "features_of", "is_negated", "stems_of"]


OFFERS = frozenset(("bid", "offer"))
_APPOSITION = re.compile(r"^\[([^\],]+),[^\]]*\]")
_VOID = 3  # how far after "deal" the word "dead" may stand to be said of it


@dataclass(frozen=True, slots=True)
class Features:
    """One mention as the scorer sees it.

    Parameters
    ----------
    id, article
        The mention's id and its article's.
    words
        Stems of its content words, members of a synonym group under the group's name with a leading "=".
    names
        Stems of the words of names.
    stems
        Of a headline or a main claim, those of its words and names in their order.
    phrases
        Its names one by one: stems of neighbouring words of names ("Amazon China" is one phrase).
    first
        Of these that which it names first, mostly who does it.
    acts
        Those of `words` that are acts ("=buy").
    numbers
        Its numbers, in order.
    sums
        Of an offer, the sums of money; of a headline that leaves them out, those of its article's main claim.
    negated
        Whether it denies, or states the contrary.
    lead
        Whether it is its article's headline or main claim: two such restate each other most often.
    primary
        Whether it is what its article is mainly about.
    answer
        Whether it is a denial or confirmation, which repeats no more of the claim than it must.
    due
        Of a forecast, when it is to come true, where told.
    told
        When its article was published.
    ahead
        Whether what it tells was still to come then.
    """

    id: str
    article: str
    words: frozenset[str]
    names: frozenset[str]
    acts: frozenset[str]
    stems: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    first: tuple[str, ...] = ()
    numbers: tuple[Number, ...] = ()
    sums: tuple[Number, ...] = ()
    negated: bool = False
    lead: bool = False
    primary: bool = False
    answer: bool = False
    due: Moment | None = None
    told: Moment | None = None
    ahead: bool = False


def stems_of(text: str) -> list[str]:
    """Content stems of a text in order: stop words out, words and phrases of one synonym group as "=group".

    >>> stems_of("The firm will take over its rival")
    ['=firm', '=buy', 'rival']
    """
    known = lexicon()
    words = [word for word in words_of(text) if not word[0].isdigit()]
    stems = [stem(word) for word in words]
    found: list[str] = []
    at = 0
    while at < len(stems):
        phrase = " ".join(stems[at : at + 2])
        if at + 1 < len(stems) and (phrase in known.groups or " ".join(words[at : at + 2]) in known.stops):
            if phrase in known.groups:
                found.append("=" + known.groups[phrase])
            at += 2
            continue
        one = stems[at]
        void = (known.voids.get((words[at], before)) for before in stems[max(0, at - _VOID) : at])
        group = next(filter(None, void), None) or known.exact.get(words[at]) or known.groups.get(one)
        if group is not None:
            found.append("=" + group)
        elif words[at] not in known.stops and len(one) > 1:
            found.append(one)
        at += 1
    return found


@lru_cache(maxsize=65536)
def acts_of(text: str) -> frozenset[str]:
    """Names of the acts that a text speaks of.

    >>> sorted(acts_of("The firm quits the market and lays off 200"))
    ['dismiss', 'resign']
    """
    return frozenset(s[1:] for s in stems_of(text) if s[0] == "=" and s[1:] in lexicon().acts)


def is_negated(mention: Mention) -> bool:
    """Whether a mention states the contrary of its words' positive form; "not until 2016" does not."""
    return mention.negated and not affirms(mention.text)


def features_of(mentions: Sequence[Mention]) -> list[Features]:
    """The features of each mention, in order. Which words are names is settled over all of them together."""
    known, names = lexicon(), _names(mentions)
    main = {m.article: sums for m in mentions if m.primary and (sums := _sums(m))}
    found: list[Features] = []
    for mention in mentions:
        # What a source is called in apposition is no part of what it tells: "[the paper, a memo for Dana Holm] puts …".
        in_order = stems_of(_APPOSITION.sub(r"[\1]", mention.text))
        lead = mention.primary or mention.in_headline
        answer = mention.stance in ("denies", "confirms") or mention.response in ("denies", "confirms")
        stems = frozenset(in_order)
        runs = [tuple(run) for named, run in groupby(in_order, names.__contains__) if named]
        found.append(
            Features(
                id=mention.id,
                article=mention.article,
                words=stems - names,
                names=stems & names,
                acts=frozenset(s for s in stems if s[0] == "=" and s[1:] in known.acts),
                stems=tuple(in_order) if lead else (),
                phrases=tuple(sorted(set(runs))),
                first=runs[0] if runs else (),
                numbers=numbers_of(mention.text),
                sums=_sums(mention) or (main.get(mention.article, ()) if lead else ()),
                negated=is_negated(mention) or mention.stance == "denies",
                primary=mention.primary,
                lead=lead,
                answer=answer,
                due=mention.due,
                told=mention.published,
                ahead=mention.tense == "future" or mention.type == "forecast" or mention.hedged,
            )
        )
    return found


def _sums(mention: Mention) -> tuple[Number, ...]:
    """The sums of money in a mention of an offer."""
    if OFFERS.isdisjoint(stems_of(mention.text)):
        return ()
    return tuple(number for number in numbers_of(mention.text) if number.unit in CURRENCIES)


def _names(mentions: Iterable[Mention]) -> frozenset[str]:
    """Stems that are words of names: of those that mentions speak of, and words capitalized within sentences.

    Acts are never names, though "Open" may be part of one.
    """
    known = lexicon()
    capital: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    given: set[str] = set()
    for mention in mentions:
        for name in mention.about:
            if any(c.isupper() for c in name):
                given.update(w for w in name_words(name) if w.isalpha() and w not in known.stops)
        words = re.findall(r"[^\W\d_][^\W_]*", mention.text)
        if sum(w[0].isupper() for w in words) > 0.6 * len(words):
            continue  # a headline in capitals tells nothing of names
        for word in words[1:]:
            (capital if word[0].isupper() else lower)[fold(word)] += 1
    for word, times in capital.items():
        if times > lower[word] and word not in known.stops:
            given.add(word)
    stems = {stem(word) for word in given if lower[word] <= capital[word] or word not in capital}
    grouped = {"=" + known.groups[s] if s in known.groups else s for s in stems}
    return frozenset(s for s in grouped if s[1:] not in known.acts)
