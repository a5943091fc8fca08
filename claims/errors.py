"""What can go wrong, as one small tree.

    ClaimsError
    ├── UsageError        the call itself is wrong: exit code 2
    ├── ReadError         a file could not be read at all
    └── ModelError        the language model is missing or does not fit

Ugly text is no error: readers warn, count and go on (`claims.read.Problem`).
"""

from __future__ import annotations

__all__ = ["ClaimsError", "ModelError", "ReadError", "UsageError"]


class ClaimsError(Exception):
    """Root of every error that this package raises on purpose."""


class UsageError(ClaimsError):
    """A call that cannot be carried out as it stands: a path that does not exist, options that contradict."""


class ReadError(ClaimsError):
    """A file or a line of a file that does not hold what it should. The message names file and line."""


class ModelError(ClaimsError):
    """The language model cannot be loaded. The message says what to install."""
