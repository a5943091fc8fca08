"""The interval of a confidence: how far off the weights may be."""

import math

import pytest
from story import tell, weighed

from claims.weigh.weights import bounds, level, weight

COURIER, LEDGER = "Riverton Courier", "Harbor Ledger"
BANKERS = "anonymous:two bankers"


def odds(probability: float) -> float:
    return math.log(probability / (1 - probability))


def halves(*mentions, **more) -> tuple[float, float]:
    """How far the interval reaches below and above the confidence, in log-odds."""
    weighing = weighed(*mentions, **more)[1]
    low, high = weighing.interval
    return odds(weighing.confidence) - odds(low), odds(high) - odds(weighing.confidence)


def test_one_weight_alone_reaches_as_far_as_its_spread_says() -> None:
    assert level() == 0.95
    reach = pytest.approx(1.959964 * weight("origin", "anonymous").spread, abs=1e-4)
    assert halves(tell(COURIER, BANKERS)) == (reach, reach)


def test_variances_add_up() -> None:
    both = math.hypot(weight("origin", "anonymous").spread, weight("deduct", "hedged").spread)
    assert halves(tell(COURIER, BANKERS, hedged=True))[0] == pytest.approx(1.959964 * both, abs=1e-4)


def test_a_weight_that_counts_twice_errs_twice_the_same_way() -> None:
    relayed = tell(COURIER, BANKERS, f"outlet:{LEDGER}", "outlet:Valley Echo")
    reason = next(r for r in weighed(relayed)[1].reasons if r.rule == "relays")
    assert reason.spread == pytest.approx(2 * weight("deduct", "relay").spread)


def test_further_origins_of_one_kind_err_together_and_of_two_kinds_apart() -> None:
    people = [tell(f"Paper {n}", f"person:{name}", on=n) for n, name in enumerate(["Ann Ode", "Bo Tamm", "Cy Lunt"])]
    mixed = [*people[:2], tell("Paper 9", BANKERS, on=9)]
    alike, apart = (
        next(r.spread for r in weighed(*told)[1].reasons if r.rule == "more_origins") for told in (people, mixed)
    )
    assert alike == pytest.approx(0.4 + 0.6 * 0.4)
    assert apart == pytest.approx(math.hypot(0.4, 0.6 * 0.3), abs=1e-4)


def test_an_echo_changes_nothing() -> None:
    once = weighed(tell(COURIER, BANKERS))[1].interval
    assert (
        weighed(tell(COURIER, BANKERS), tell(LEDGER, on=1), tell(LEDGER, f"outlet:{COURIER}", on=2))[1].interval == once
    )


def test_ends_never_reach_certainty() -> None:
    papers = [tell(f"Paper {n}", f"document:file {n}", on=n) for n in range(8)]
    least, most = bounds()
    low, high = weighed(*papers)[1].interval
    assert least < low < high == most


def test_opinion_has_no_interval() -> None:
    assert weighed(tell(COURIER, BANKERS), type="opinion")[1].interval is None
