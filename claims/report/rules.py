"""What each rule and flag says of itself: its function's docstring, so that code and words cannot part."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable

__all__ = ["flags_explained", "rules_explained"]


def rules_explained(names: Iterable[str]) -> dict[str, str]:
    """What the function says that each reason's `rule` names; a rule that is not known is left out.

    >>> sorted(rules_explained(["best_origin", "of another version"]))
    ['best_origin']
    """
    known = _rules()
    return {name: inspect.getdoc(known[name]) or "" for name in sorted(set(names)) if name in known}


def _rules() -> dict[str, Callable[..., object]]:
    """Every function that gives a reason, by its name."""
    from claims.weigh.confidence import CLAIM_RULES, GROUP_RULES
    from claims.weigh.strength import ORIGIN_RULES

    rules: tuple[Callable[..., object], ...] = (*ORIGIN_RULES, *GROUP_RULES, *CLAIM_RULES)
    return {rule.__name__: rule for rule in rules}


def flags_explained(names: Iterable[str]) -> dict[str, str]:
    """What each flag means; a flag that is not known is left out.

    >>> sorted(flags_explained(["single-source", "of another version"]))
    ['single-source']
    """
    from claims.weigh.flags import FLAG_RULES, explain_flag

    return {name: explain_flag(name) for name in sorted(set(names)) if name in FLAG_RULES}
