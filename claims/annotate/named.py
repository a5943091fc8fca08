"""One occurrence of a name in an article."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Named"]


@dataclass(frozen=True, slots=True)
class Named:
    """One occurrence of a name: the identity's full name, its sort, and where it stands."""

    name: str
    sort: str
    passage: int
    sentence: int
    start: int
    end: int
    subject: bool
    main: bool
