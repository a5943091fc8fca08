"""The desk's own knowledge: what a person decided about claims and sources, kept in a file that others can review.

    kinds    what can be decided
    read     a file of decisions, strictly
    write    one more decision, the rest of the file as it was
    bearing  which mentions, sources and claims a decision means

A decision bears a name and a date. It holds on every run that is given the file, and is shown wherever it counts.
"""

from claims.decisions.bearing import Names, bearing_on
from claims.decisions.kinds import Answer, Decision, Linking, Outcome, Sourcing, decided, decision_id
from claims.decisions.read import read_decisions
from claims.decisions.write import add_decision

__all__ = [
    "Answer",
    "Decision",
    "Linking",
    "Names",
    "Outcome",
    "Sourcing",
    "add_decision",
    "bearing_on",
    "decided",
    "decision_id",
    "read_decisions",
]
