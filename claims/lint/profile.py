"""Which rules a desk wants, and their numbers: profiles of `data/policies.toml`, or a file of the user's own."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import Any

from claims.errors import ReadError, UsageError
from claims.given import given_text, given_toml
from claims.shipped import shipped_toml

__all__ = ["Profile", "load_profile", "profile_names", "profile_of"]


@dataclass(frozen=True, slots=True)
class Profile:
    """The rules that are on, and the numbers they go by.

    Parameters
    ----------
    name
        "ap", or the path of the file that it was read from.
    on
        Ids of rules, sorted.
    least_slots
        How many of role, organization and nearness the description of an unnamed source must tell.
    least_origins
        How many apparently independent origins a claim must have that goes back to nobody named.
    least_origins_named
        The same where a named person, body, document or outlet stands behind it.
    most_sentences
        How many sentences a content may lie apart from what attributes it; 1 is the one next to it.
    """

    name: str
    on: tuple[str, ...]
    least_slots: int = 2
    least_origins: int = 2
    least_origins_named: int = 1
    most_sentences: int = 1


_MOST = {"least_slots": 3}
_NUMBERS = tuple(f.name for f in fields(Profile) if f.name not in ("name", "on"))


@cache
def _own() -> dict[str, dict[str, Any]]:
    return shipped_toml("policies.toml")


def profile_names() -> tuple[str, ...]:
    """The package's own profiles.

    >>> profile_names()
    ('ap', 'reuters', 'strict', 'none')
    """
    return tuple(_own())


def load_profile(name: str, *, rules: Collection[str]) -> Profile:
    """The profile of a name, or of a file whose name ends in .toml.

    Parameters
    ----------
    rules
        Ids of all rules that there are.

    Raises
    ------
    UsageError
        Where there is no such profile or file.
    ReadError
        Where the file cannot be read, or has keys and values that mean nothing.
    """
    if name in _own():
        return profile_of(name, _own()[name], rules=rules)
    if not name.lower().endswith(".toml"):
        raise UsageError(
            f"--policy {name}: no such profile; there are {', '.join(profile_names())}, or give a file: desk.toml"
        )
    text = given_text(Path(name), "a TOML file of rules")
    return profile_of(name, given_toml(text, name), rules=rules)


def profile_of(name: str, told: Mapping[str, Any], *, rules: Collection[str]) -> Profile:
    """The profile that keys and values mean.

    >>> told = {"based_on": "reuters", "on": ["rote-reason"], "off": ["far-attribution"], "least_origins": 3}
    >>> rules = ("rote-reason", "far-attribution", "plural-for-one", "single-origin", "subject-not-asked")
    >>> profile = profile_of("desk.toml", told, rules=rules)
    >>> profile.on, profile.least_origins
    (('plural-for-one', 'rote-reason', 'single-origin', 'subject-not-asked'), 3)

    Raises
    ------
    ReadError
        Where a key, a rule or a number is none.
    """
    unknown = sorted(set(told) - {"based_on", "on", "off", *_NUMBERS})
    if unknown:
        keys = ", ".join(("based_on", "on", "off", *_NUMBERS))
        raise ReadError(f"{name}: no such key as {unknown[0]}; there are {keys}")
    base = told.get("based_on", "none")
    if base not in profile_names():
        raise ReadError(f"{name}: based_on = {base!r}: no such profile; there are {', '.join(profile_names())}")
    start = Profile(name, ()) if name in _own() else load_profile(base, rules=rules)
    on, off = (_rules(name, key, told.get(key, []), rules) for key in ("on", "off"))
    numbers = {key: _number(name, key, told[key]) for key in _NUMBERS if key in told}
    return replace(start, name=name, on=tuple(sorted({*start.on, *on} - off)), **numbers)


def _rules(name: str, key: str, told: object, rules: Collection[str]) -> set[str]:
    if not isinstance(told, list) or not all(isinstance(rule, str) for rule in told):
        raise ReadError(f'{name}: {key} is no list of rules; write {key} = ["bare-source"]')
    unknown = sorted(set(told) - set(rules))
    if unknown:
        raise ReadError(f"{name}: {key}: no such rule as {unknown[0]}; there are {', '.join(rules)}")
    return set(told)


def _number(name: str, key: str, told: object) -> int:
    most = _MOST.get(key)
    if not isinstance(told, int) or isinstance(told, bool) or told < 0 or (most is not None and told > most):
        between = "0 or more" if most is None else f"0 to {most}"
        raise ReadError(f"{name}: {key} = {told!r}: give a whole number, {between}")
    return told
