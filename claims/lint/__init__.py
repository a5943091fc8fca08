"""lint: rules that newsrooms set for sourcing, as checks of an article.

    story        one article laid out for the rules
    anonymity    rules on unnamed sources
    sourcing     rules on what claims rest on
    profile      which rules are on, and their numbers

Each rule is one function of a story and a profile whose docstring says what it looks for. What it gives helps an
editor look; it is no verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from claims.lint.anonymity import (
    anonymous_first,
    anonymous_no_comment,
    anonymous_opinion,
    bare_source,
    plural_for_one,
    rote_reason,
    thin_description,
)
from claims.lint.finding import Finding, Raised
from claims.lint.profile import Profile
from claims.lint.sourcing import far_attribution, single_origin, subject_not_asked
from claims.lint.story import Story, story_of
from claims.model import Annotated, Assessment, Span

__all__ = ["RULES", "Finding", "Profile", "Rule", "lint_article"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: whose it is, and the function that looks for it, whose docstring says what it is about."""

    policies: tuple[str, ...]
    check: Callable[[Story, Profile], Iterator[Raised]]


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "bare-source": Rule(("AP",), bare_source),
        "thin-description": Rule(("AP", "NYT"), thin_description),
        "rote-reason": Rule(("NYT",), rote_reason),
        "plural-for-one": Rule(("Reuters",), plural_for_one),
        "anonymous-opinion": Rule(("AP", "USA Today"), anonymous_opinion),
        "anonymous-first": Rule(("Washington Post",), anonymous_first),
        "anonymous-no-comment": Rule(("AP",), anonymous_no_comment),
        "single-origin": Rule(("AP", "Reuters"), single_origin),
        "far-attribution": Rule(("AP", "Reuters"), far_attribution),
        "subject-not-asked": Rule(("AP", "Reuters"), subject_not_asked),
    }
)


def lint_article(
    annotated: Annotated, assessments: Iterable[Assessment] = (), *, profile: Profile
) -> tuple[Finding, ...]:
    """What the rules of a profile find in an article, in order of place, then of rule.

    Parameters
    ----------
    assessments
        Those of `claims.pipeline.analyze` or `assess`; what other articles bring counts through them.
    """
    article = annotated.article
    story = story_of(annotated, assessments)
    found = [
        Finding(id_, rule.policies, article.id, raised.spans, tuple(map(article.words, raised.spans)), raised.message)
        for id_, rule in RULES.items()
        if id_ in profile.on
        for raised in rule.check(story, profile)
    ]
    return tuple(sorted(found, key=lambda f: _place(f.spans[0])))


def _place(span: Span) -> tuple[bool, int, int]:
    return (span.part == "text", span.start, span.end)
