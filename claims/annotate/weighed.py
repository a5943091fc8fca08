"""Kind, stance and hedge where a rule over the words and the trained extractor each have their say.

A rule knows names, word lists and who a pronoun stands for; the extractor has read the sentence. What stands is the
label of the highest log-odds, those of the rule's own label raised by so much as it has earned.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import exp, log
from typing import TypeVar

from claims.annotate import lexicon
from claims.annotate.extract.raw import KINDS, STANCES, Sorted
from claims.annotate.stance import stance_of
from claims.model import Kind, Stance
from claims.negations import leaves_open

__all__ = ["weighed_hedge", "weighed_kind", "weighed_stance"]

# In log-odds; chosen on labelled articles that the extractor was not trained on (see docs/explanation/sourcing.md).
_TRUST_KIND, _TRUST_STANCE, _TRUST_HEDGE = 3.0, 1.0, 3.0
# Where the rule over the words gives one of these it is right in nine cases of ten: what it misses it calls "asserts".
_SURE: frozenset[Stance] = frozenset({"questions", "urges"})
_TRUST_SURE = 9.0
# Answers that the rule gives stand: of those labelled the extractor would overrule more right ones than wrong.
# One that is none settles a claim wrongly: where the rule sees none, the extractor must be the surer.
_ANSWERS: frozenset[Stance] = frozenset({"denies", "confirms", "no_comment", "unaware"})
_DOUBT = 4.0
# The more so where the cue is a plain word of saying: "this is not a silly price, she says" answers nobody.
# Who "said there was no delay" has given an answer, and borne nothing out.
_DOUBT_OF_SAYING: dict[Stance, float] = {"denies": 7.0, "unaware": 7.0, "confirms": 9.0, "no_comment": 9.0}
_NEVER = 50.0
_CONTRARY = re.compile(
    r"\b(?:no|not|never|nor|neither|none|nothing|nobody|cannot|without|false|wrong|untrue|lies?|lying|in\w+)\b|n['’]t\b",
    re.IGNORECASE,
)
_LEAST = 1e-4  # of which the extractor can be sure at the most: it was fitted on some 5,000 labels

Label = TypeVar("Label", Kind, Stance)


def _best(rule: Label, labels: Sequence[Label], odds: Sequence[float], trust: float) -> Label:
    scores = {label: log(max(p, _LEAST)) for label, p in zip(labels, odds, strict=True)}
    scores[rule] = scores.get(rule, log(_LEAST)) + trust
    return max(scores, key=lambda label: scores[label])


def weighed_kind(rule: Kind, sorts: Sorted | None, *, named: bool = False) -> Kind:
    """A source's kind.

    Whether it is the author is for the rule to say: "I" is, whoever else is meant by the way. Who is `named` is neither
    unnamed nor a crowd: "the Ledger reported, citing two bankers" is the Ledger's word.
    """
    if sorts is None or rule == "author":
        return rule
    out = {"author", "anonymous", "collective"} if named and rule not in {"anonymous", "collective"} else {"author"}
    fit = [(kind, p) for kind, p in zip(KINDS, sorts.kinds, strict=True) if kind not in out]
    return _best(rule, [kind for kind, _ in fit], [p for _, p in fit], _TRUST_KIND)


def weighed_stance(cue: str, content: str, sorts: Sorted | None) -> Stance:
    """What a source does toward a content, both as they stand in the article."""
    rule, word = stance_of(cue, content)
    if sorts is None or (rule in _ANSWERS and not _is_of_people_too(word)):
        return rule
    says = rule == "asserts" and _says(word)
    doubts = {s: _DOUBT_OF_SAYING[s] if says else _DOUBT for s in _ANSWERS}
    if says and _CONTRARY.search(content) is None:
        doubts["denies"] = _NEVER  # "There are nine dead," Acme said
    odds = [p * exp(-doubts.get(s, 0.0)) for s, p in zip(STANCES, sorts.stances, strict=True)]
    if rule == "asserts" and leaves_open(content, at_once=True):
        return rule
    return _best(rule, STANCES, odds, _TRUST_SURE if rule in _SURE | _ANSWERS else _TRUST_STANCE)


def _is_of_people_too(word: str) -> bool:
    """Whether a word of denying is said of people as well: a report is dismissed, and so is a coach."""
    entry = lexicon.cue_of_form(word)
    return entry is not None and entry.lemma == "dismiss"


def _says(word: str) -> bool:
    entry = lexicon.cue_of_form(word)
    return entry is not None and entry.stance == "asserts" and "that" in entry.takes


def weighed_hedge(rule: bool, sorts: Sorted | None) -> bool:
    """Whether a content is marked as less than certain."""
    if sorts is None:
        return rule
    p = min(max(sorts.hedged, _LEAST), 1 - _LEAST)
    return log(p / (1 - p)) + (_TRUST_HEDGE if rule else -_TRUST_HEDGE) > 0
