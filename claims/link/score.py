"""How alike two mentions are, as one number with its reasons.

What two articles are mainly about is compared by the articles: their words, and the vectors of their headlines or first
sentences. Other mentions are compared by their own words, each weighed by its rarity (idf), names lighter than what is
told of them. Either is lowered where acts, names or numbers contradict. Whatever is called with two `Features` and
returns a `Score` can take its place.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from claims.link.context import Context, likeness
from claims.link.contradictions import EXCHANGED, contradictions, each_has_own_name, listed, near_acts, other_figure
from claims.link.features import Features
from claims.numbers import shared_numbers

__all__ = ["THRESHOLD", "MakeScorer", "Score", "Scorer", "articles_alike", "likeness_scorer"]

# Two clusters whose average score reaches this are one claim.
THRESHOLD = 0.28

_NAME_WEIGHT = 0.6
_COSINE_SHARE = 0.75  # the rest is containment: how much of the shorter one the longer one holds
# Two articles' headlines or main claims restate each other more often than others.
_LEADS, _NOT_LEADS = 1.15, 0.75
_HEADLINE_AND_LEAD = 1.4  # within one article they are nearly always one claim
# So many words, names and numbers must be shared: less is chance in short sentences.
_LEAST_LEADS, _LEAST = 2, 3
_NEAR = 0.5  # what words of two near groups ("join", "open") count
# Two articles about one thing are about so much alike, in the cosine of their words and of the vectors of their
# beginnings: chosen on Emergent (docs/explanation/linking.md).
_WORDS_ALIKE, _BEGUN_ALIKE = 0.19, 0.48
_EXCHANGED_WORDS, _AROUND = (
    2,
    2,
)  # words that stand for others in two main mentions, and the least that stand around them
_NOTHING_SHARED = 0.9  # what is left where two main mentions of articles that are alike share neither name nor word
# What is left where they share a word at the most, and their headlines are not near: two claims of one story.
_OTHER_NEWS = 0.25
_HEADLINES_NEAR = 0.40  # the cosine from which two headlines may tell one thing in other words
# Idf as if so many further articles had been read, none of which has the word: two articles alone work too.
_UNSEEN = 20


@dataclass(frozen=True, slots=True)
class Score:
    """Likeness, 0 (nothing) to 1 (the same words), and in words what made it."""

    value: float
    reasons: tuple[str, ...] = ()


class Scorer(Protocol):
    """Anything that tells how alike two mentions are. It must be symmetric and must not depend on order."""

    def __call__(self, a: Features, b: Features, /) -> Score:
        """The score of one pair."""
        ...


MakeScorer = Callable[[Sequence[Features], Mapping[str, Context]], Scorer]


def likeness_scorer(features: Sequence[Features], contexts: Mapping[str, Context] | None = None) -> Scorer:
    """The scorer of this package.

    Parameters
    ----------
    features
        All mentions that are to be linked: the rarity of words is taken from them, by article, and a small default.
    contexts
        What each article is about, by its id; an article without one is compared by its mentions' words alone.
    """
    contexts = contexts or {}
    articles: dict[str, set[str]] = {}
    for one in features:
        articles.setdefault(one.article, set()).update(one.words | one.names)
    count = Counter(word for words in articles.values() for word in words)
    total = len(articles) + _UNSEEN

    weights = {word: math.log(total / (times + 0.5)) for word, times in count.items()}
    weight = weights.__getitem__
    masses = {f.id: _mass(f, weight) for f in features}
    # Copies of one wording are scored once; what stands only once is not kept.
    same: dict[Features, list[str]] = {}
    for f in features:
        same.setdefault(replace(f, id="", article="", told=None), []).append(f.id)
    copied = {id_: ids[0] for ids in same.values() for id_ in ids if len(ids) > 1}
    kept: dict[tuple[object, ...], Score] = {}

    def score(a: Features, b: Features) -> Score:
        if b.id < a.id:  # so that the reasons, too, do not depend on which comes first
            a, b = b, a
        if a.id not in copied or b.id not in copied:
            return scored(a, b)
        # Where both are headlines or main claims, their articles are compared too.
        articles = (a.article, b.article) if a.lead and b.lead else (a.article == b.article,)
        key = (copied[a.id], copied[b.id], *articles)
        if key not in kept:
            kept[key] = scored(a, b)
        return kept[key]

    def scored(a: Features, b: Features) -> Score:
        one, other = contexts.get(a.article), contexts.get(b.article)
        main = a.primary and b.primary and a.article != b.article
        if main and one is not None and other is not None and not _tell_too_little(a, b, one, other):
            return _main(a, b, one, other)
        restate = a.lead and b.lead and not _far_headlines(one, other)
        return _score(a, b, weight, (masses[a.id], masses[b.id]), restate)

    return score


def _mass(one: Features, weight: Callable[[str], float]) -> float:
    return sum(map(weight, sorted(one.words))) + _NAME_WEIGHT * sum(map(weight, sorted(one.names)))


def _score(
    a: Features, b: Features, weight: Callable[[str], float], masses: tuple[float, float], restate: bool
) -> Score:
    """By their own words; `restate`: whether both are headlines or main claims that are like to be one claim."""
    mass_a, mass_b = masses
    words, names = sorted(a.words & b.words), sorted(a.names & b.names)
    near = near_acts(a, b)
    shared = sum(map(weight, words)) + _NAME_WEIGHT * sum(map(weight, names))
    shared += _NEAR * sum(min(weight(x), weight(y)) for x, y in near)
    if not shared or not mass_a or not mass_b:
        return Score(0.0, ("no word in common",))
    cosine = shared / math.sqrt(mass_a * mass_b)
    containment = min(1.0, shared / min(mass_a, mass_b))
    value = min(1.0, _COSINE_SHARE * cosine + (1 - _COSINE_SHARE) * containment)
    reasons = [f"share {listed([*names, *words])}"]
    same = shared_numbers(a.numbers, b.numbers)
    evidence = len(words) + len(names) + len(near) + len(same)
    # Statements about one thing that share neither act nor figure mostly say two things of it; an answer, which
    # repeats what it answers, does not.
    answers = (a.answer and a.acts <= b.acts) or (b.answer and b.acts <= a.acts)
    shares_event = bool(a.acts & b.acts or near or same or answers)
    least = _LEAST_LEADS if a.lead and b.lead else _LEAST if shares_event else _LEAST + 1
    if evidence < least and value < 1:
        return Score(0.0, ("too few words in common", *reasons))
    for found in contradictions(a, b, near, each_has_own_name(a, b)):
        value *= found.left
        reasons.append(found.reason)
    if a.article == b.article:
        value = _within_article(a, b, value, containment)
    elif restate:
        value *= _LEADS
        reasons.append("both are what their articles are mainly about")
    else:
        value *= _NOT_LEADS
    if same and value:
        value += 0.1 * (1 - value)
        reasons.append(f"same number {same[0].words}")
    return Score(min(1.0, value), tuple(reasons))


def articles_alike(one: Context, other: Context) -> Score:
    """How alike what two articles are about is, on the scale of `THRESHOLD`.

    Where one is too short to have words enough, the vectors of their beginnings alone tell.
    """
    words = likeness(one, other)
    if words is not None:
        return Score(words * THRESHOLD / _WORDS_ALIKE, (f"the articles' words are alike ({words:.2f})",))
    story, claim = float(one.vector @ other.vector), float(one.claim @ other.claim)
    begun = max(0.0, min(story, claim))
    reason = "they begin alike" if story <= claim else "what they begin with is alike"
    return Score(begun * THRESHOLD / _BEGUN_ALIKE, (f"{reason} ({begun:.2f})",))


def _bare(one: Context, other: Context) -> bool:
    """Whether one of two articles is too short to tell by its words what it is about."""
    return not one.weights or not other.weights


def _nameless(one: Features) -> bool:
    """Whether it is an answer whose own words alone say what it answers: "Acme denied that an offer had been made"."""
    return one.answer and not one.names


def _tell_too_little(a: Features, b: Features, one: Context, other: Context) -> bool:
    """Whether an article is short, and one of two mentions an answer whose own words alone say what it answers."""
    return _bare(one, other) and (_nameless(a) or _nameless(b))


def _main(a: Features, b: Features, one: Context, other: Context) -> Score:
    """What two articles are mainly about: by the articles, lowered by what contradicts in the two mentions."""
    alike = articles_alike(one, other)
    value, reasons = alike.value, list(alike.reasons)
    # A name of its own tells nothing of two headlines: they choose what to name.
    for found in contradictions(a, b, near_acts(a, b), False, _bare(one, other)):
        if found.main < 1:
            value *= found.main
            reasons.append(found.reason)
    exchanged = _exchanged(a, b)
    if exchanged:
        value *= EXCHANGED
        reasons.append(exchanged)
    if _other_news(a, b, one, other):
        value = min(1.0, value) * _OTHER_NEWS
        reasons.append("of one story, and nothing in common")
    elif a.names and b.names and not (_bare(one, other) or a.names & b.names or a.words & b.words):
        value *= _NOTHING_SHARED
        reasons.append("each tells another thing of others")
    return Score(min(1.0, value), (*reasons, "both are what their articles are mainly about"))


def _far_headlines(one: Context | None, other: Context | None) -> bool:
    """Whether two articles have headlines that are not near each other: these restate no more than others."""
    if one is None or other is None or not (one.titled and other.titled):
        return False
    return float(one.claim @ other.claim) < _HEADLINES_NEAR


def _other_news(a: Features, b: Features, one: Context, other: Context) -> bool:
    """Whether two articles of some length, each with a headline, tell two things of one story.

    Their headlines are not near each other, and their main mentions share neither name nor figure nor act, and of other
    words one at the most: "health officials knew of the leak", "Holm resigned as health secretary".
    """
    if _bare(one, other) or not (one.titled and other.titled):
        return False
    if a.names & b.names or a.acts & b.acts or near_acts(a, b) or shared_numbers(a.numbers, b.numbers):
        return False
    return len(a.words & b.words) <= 1 and _far_headlines(one, other)


def _exchanged(a: Features, b: Features) -> str:
    """What tells two mentions apart that are alike but for a word: "was killed" / "was wounded"; "" for nothing.

    Restatements in other words differ in many places; a word or two for others in the same place make another claim,
    and so does a number for another of which it is not told what it counts: "died at 81" / "died at 78".
    """
    ours, theirs = a.words | a.names, b.words | b.names
    if ours == theirs and a.numbers and b.numbers and not shared_numbers(a.numbers, b.numbers):
        return f"alike but for {a.numbers[0].words} / {b.numbers[0].words}"
    left, right = _in_place(a.stems, b.stems)
    if not left or not right or max(len(left), len(right)) > _EXCHANGED_WORDS:
        return ""
    if min(len(a.stems) - len(left), len(b.stems) - len(right)) < _AROUND:
        return ""
    return f"alike but for {listed(left)} / {listed(right)}"


def _in_place(ours: Sequence[str], theirs: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """What two rows of words have in place of each other, between what they begin and what they end with alike."""
    first = next((i for i, (x, y) in enumerate(zip(ours, theirs, strict=False)) if x != y), min(len(ours), len(theirs)))
    ours, theirs = ours[first:], theirs[first:]
    last = next(
        (i for i, (x, y) in enumerate(zip(reversed(ours), reversed(theirs), strict=False)) if x != y),
        min(len(ours), len(theirs)),
    )
    return ours[: len(ours) - last], theirs[: len(theirs) - last]


def _within_article(a: Features, b: Features, value: float, containment: float) -> float:
    """Two mentions of one article are one claim only where they say nearly the same.

    A headline against the lead may differ as two articles' do; a denial repeats just the gist.
    """
    if a.lead and b.lead:
        return min(1.0, value * _HEADLINE_AND_LEAD)
    if other_figure(a, b):
        return 0.0
    short = min(len(a.words | a.names), len(b.words | b.names))
    enough = 0.65 if a.answer or b.answer else 0.85
    # What is negated without an answer is another thing, unless it is the same in every word.
    if a.negated != b.negated and not (a.answer or b.answer):
        enough = 0.999
    return max(value, THRESHOLD) if short >= 3 and containment >= enough else 0.0
