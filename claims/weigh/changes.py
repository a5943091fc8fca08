"""What would change the result, in plain sentences."""

from __future__ import annotations

from claims.model import Origin, Status
from claims.weigh.case import Case, names

__all__ = ["changes_of"]


def changes_of(case: Case, status: Status) -> tuple[str, ...]:
    """Sentences on what would move a claim from its status, the most telling first."""
    if not case.claim.weighed:
        return ()
    if case.outcome is not None:
        return ("It rests on what the desk decided; without that, the sourcing alone would tell.",)
    who = names(case.subjects[:2]) or "those concerned"
    told = names([_called(o) for o in case.trace.origins[:2]]) or "those who put it about"
    settle = f"An answer on the record by {who}, or a primary document, would settle it."
    second = f"A second origin that shares no relay, owner or text with {told} would make it corroborated."
    back = f"If {told} took it back, little would be left of it."
    found: dict[Status, tuple[str, ...]] = {
        "contested": (
            f"A later statement by {who} that takes back its own would settle it.",
            "The event itself would settle it.",
        ),
        "confirmed": (f"A later denial by {who} would make it contested.",),
        "denied": (
            "A new origin, independent of those before the denial, would make it contested.",
            "Those who denied it could still confirm it.",
        ),
        "expired": (
            "A report of what came of it would confirm or deny it.",
            "A new date would make it open again.",
        ),
        "on_record": (
            "A primary document or the event itself would confirm it.",
            f"A later statement by {who} to the contrary would make it denied or contested.",
        ),
        "corroborated": (
            settle,
            "A relay, owner or text that its origins turn out to share would make them one.",
        ),
        "rumor": (settle, second, back),
        "reported": (settle, second),
    }
    return found[status]


def _called(origin: Origin) -> str:
    """What an origin is called in a sentence: an unnamed one in the words of its article."""
    if origin.kind == "unattributed":
        return "whoever stated it first" if origin.name == origin.kind else origin.name
    return f"“{origin.name}”" if origin.kind in ("anonymous", "collective") else origin.name
