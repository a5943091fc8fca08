from itertools import pairwise

import pytest
from story import claim_of, day, tell

from claims.trace import trace_claim
from claims.trace.chains import outlet_keys
from claims.trace.citations import OUTLET, Citations
from claims.trace.roots import roots_of

A, B, C, D = "Amber Courier", "Birch Ledger", "Cedar Gazette", "Dune Tribune"


def outlets(count: int) -> list[str]:
    words = ("Amber", "Birch", "Cedar", "Dune", "Elm", "Fern", "Grove", "Heath")
    return [f"{words[n % 8]} {words[n // 8 % 8]} {words[n // 64 % 8]} Courier" for n in range(count)]


def behind(outlet: str, *told: tuple[str, ...]) -> tuple[str, ...]:
    """What stands behind an outlet, where each outlet told goes back to the entry of a chain beside it."""
    mentions = [tell(by, *chain, on=at) for at, (by, *chain) in enumerate(told)]
    keys = outlet_keys(mentions)
    return Citations(mentions, roots_of(mentions, keys), keys).behind(keys[outlet])


def test_an_outlet_of_which_no_more_is_known_is_an_origin() -> None:
    assert behind(B, (A, f"outlet:{B}")) == (f"{OUTLET}birch-ledger",)


def test_what_every_outlet_on_the_way_goes_on_is_found() -> None:
    told = ((A, f"outlet:{B}"), (B, f"outlet:{C}"), (B, "person:Dana Reyes"), (C, "anonymous:a banker"))
    assert behind(B, *told) == ("person:dana-reyes", "unnamed@cedar-gazette")


def test_a_statement_without_a_source_is_no_origin() -> None:
    assert behind(B, (A, f"outlet:{B}"), (B,)) == ()


def test_a_circle_goes_back_to_the_one_that_published_first() -> None:
    circle = ((B, f"outlet:{C}"), (C, f"outlet:{B}"), (A, f"outlet:{B}"), (D, f"outlet:{A}"))
    assert {behind(outlet, *circle) for outlet in (A, B, C)} == {(f"{OUTLET}birch-ledger",)}


def test_a_way_out_of_a_circle_is_followed() -> None:
    told = ((B, f"outlet:{C}"), (C, f"outlet:{B}"), (C, f"outlet:{D}"), (D, "person:Dana Reyes"))
    assert behind(B, *told) == ("person:dana-reyes",)


def test_those_that_cite_an_outlet_are_found_at_any_remove() -> None:
    mentions = [tell(A, f"outlet:{B}"), tell(B, f"outlet:{C}"), tell(D, f"outlet:{A}")]
    keys = outlet_keys(mentions)
    found = Citations(mentions, roots_of(mentions, keys), keys).citing(keys[B])
    assert found == {keys[A], keys[B], keys[D]}


@pytest.mark.parametrize("date", [None, 0])
def test_a_circle_of_two_hundred_outlets_has_one_origin(date: int | None) -> None:
    names = outlets(200)
    found = trace_claim(claim_of(*(tell(by, f"outlet:{of}", on=date) for by, of in pairwise([*names, names[0]]))))
    assert [o.kind for o in found.origins] == ["outlet"]
    assert len(found.origins[0].mentions) == 200
    assert [len(circle) for circle in found.cycles] == [200]


def test_a_line_of_four_hundred_outlets_goes_back_to_its_end() -> None:
    names = outlets(400)
    line = [tell(by, f"outlet:{of}", on=400 - at) for at, (by, of) in enumerate(pairwise(names))]
    found = trace_claim(claim_of(*line, tell(names[-1], "anonymous:a banker")))
    assert [(o.name, len(o.mentions), o.first_seen) for o in found.origins] == [("a banker", 400, day(0))]
    assert found.cycles == ()


def test_the_ways_are_walked_once_however_many_mentions_cite() -> None:
    class Counted(dict):  # type: ignore[type-arg]
        asked = 0

        def __getitem__(self, id_: str) -> object:
            Counted.asked += 1
            return super().__getitem__(id_)

    names = outlets(300)
    mentions = [tell(by, f"outlet:{of}") for by, of in pairwise(names)]
    keys = outlet_keys(mentions)
    citations = Citations(mentions, Counted(roots_of(mentions, keys)), keys)
    assert {citations.behind(keys[name]) for name in names} == {(OUTLET + keys[names[-1]],)}
    assert Counted.asked < 10 * len(mentions)
