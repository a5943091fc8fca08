"""Text of strangers made safe to show: nothing in it moves a cursor, recolours a line or turns its direction.

Articles come from anywhere. A headline may hold an escape sequence that clears the screen, or a bidi override
that makes "denied" read as something else; both are taken out before anything is laid out for a person. Data
formats keep every character and write the dangerous ones as escapes instead (`claims.report.as_json`).
"""

from __future__ import annotations

import re

__all__ = ["visible"]

# Whole terminal sequences first, so that no "[31m" stays behind once its escape character is gone.
_SEQUENCE = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]{0,1000}(?:\x07|\x1b\\)")

# Controls that are no white space, soft hyphens, bidi marks and overrides, invisible operators, interlinear
# marks, lone surrogates, tag characters. The joiners U+200C and U+200D stay: Persian and Hindi need them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    r"""Text as one line that a terminal only prints: no controls, no bidi overrides, white space single.

    >>> visible("Acme \x1b[31mdenied\x1b[0m\nit\u202e")
    'Acme denied it'
    """
    return " ".join(_UNSEEN.sub("", _SEQUENCE.sub("", text)).split())
