"""A copy that is added raises neither confidence nor origins: stories in which it once did, as a search found them."""

from collections.abc import Callable

import pytest
from story import BANKERS, COURIER, ECHO, LEDGER, STAR, START, copied, day, tell, weighed

from claims.model import Copy, Mention
from claims.moments import moment_of

GAZETTE = "Late Gazette"
MARCH = moment_of(START, "month")
Added = tuple[
    list[Mention], list[Copy], Mention, Copy
]  # a story with its copies; the mention added, and what it copies


def via(outlet: str) -> str:
    return f"outlet:{outlet}"


def due_dates() -> Added:
    """A due date in a reprint: the undated copy must not make that a first telling."""
    first, reprint = tell(COURIER, due=day(20)), tell(COURIER, on=1, due=day(200))
    copy = tell(GAZETTE, on=None)
    return [first, reprint], [copied(first, reprint, 0.2)], copy, copied(first, copy, 0.2)


def copy_of_a_copy() -> Added:
    """The Ledger shares its text with the Courier only through the Echo; the copy shares the Ledger's."""
    first = tell(COURIER, BANKERS)
    ledger = tell(LEDGER, BANKERS, via(COURIER), on=1)
    echo = tell(ECHO, BANKERS, via(LEDGER), on=2)
    copy = tell(GAZETTE, BANKERS, on=40)
    return (
        [first, ledger, echo],
        [copied(first, echo, 0.2), copied(ledger, echo, 0.2)],
        copy,
        copied(ledger, copy, 0.2),
    )


def copy_of_a_whole_one() -> Added:
    """A headline cannot be copied text, but its article was the copied one's; the copy shares the latter's words."""
    head = tell(COURIER, BANKERS, headline=True)
    whole = tell(None, BANKERS, on=1)
    copy = tell(GAZETTE, BANKERS, on=40)
    return [head, whole], [copied(head, whole, 0.6)], copy, copied(whole, copy, 0.2)


def citing_the_original() -> Added:
    """The Echo and the undated copy cite the Ledger, which therefore had the text first and has it from the Courier."""
    first = tell(COURIER, BANKERS)
    ledger, echo = tell(LEDGER, via(COURIER), on=1), tell(ECHO, via(LEDGER), on=2)
    copy = tell(GAZETTE, via(LEDGER), on=None)
    return [first, ledger, echo], [copied(ledger, echo, 0.2)], copy, copied(echo, copy, 0.2)


def citing_a_bare_original() -> Added:
    """Of two copies of the same month the one that cites the other's outlet is the later one."""
    bare, citing = tell(COURIER, published=MARCH), tell(ECHO, via(COURIER), published=MARCH, headline=True)
    copy = tell(GAZETTE, on=40)
    return [bare, citing], [copied(bare, citing, 0.6)], copy, copied(bare, copy, 0.6)


def citing_through_another() -> Added:
    """A copy that cites the Echo by way of the Courier does not make the Echo its own source."""
    first = tell(STAR, BANKERS)
    echo = tell(ECHO, via(STAR), on=3)
    courier = tell(COURIER, via(ECHO), via(COURIER), published=MARCH)
    copy = tell(GAZETTE, via(ECHO), via(COURIER), on=40)
    return [first, echo, courier], [copied(courier, echo, 0.2)], copy, copied(courier, copy, 0.2)


@pytest.mark.parametrize(
    "story",
    [
        due_dates,
        copy_of_a_copy,
        copy_of_a_whole_one,
        citing_the_original,
        citing_a_bare_original,
        citing_through_another,
    ],
)
def test_the_copy_raises_nothing(story: Callable[[], Added]) -> None:
    mentions, copies, copy, of = story()
    before, weighed_before = weighed(*mentions, copies=copies)
    after, weighed_after = weighed(*mentions, copy, copies=[*copies, of])
    assert len(after.origins) <= len(before.origins)
    assert after.independent <= before.independent
    assert weighed_after.confidence <= weighed_before.confidence
