from story import tell

from claims.trace.chains import first_told, in_order, outlet_keys, told_before
from claims.trace.roots import roots_of

COURIER, LEDGER = "Riverton Courier", "Harbor Ledger"


def key(*chain: str, outlet: str = LEDGER) -> tuple[str, str]:
    mention = tell(outlet, *chain)
    root = roots_of([mention], outlet_keys([mention]))[mention.id]
    return root.how, root.key


def test_roots_of_every_kind() -> None:
    assert key("person:Dana Reyes", f"outlet:{COURIER}") == ("source", "person:dana-reyes")
    assert key("anonymous:two bankers") == ("unnamed", "unnamed@harbor-ledger")
    assert key("anonymous:two bankers", f"outlet:{COURIER}") == ("unnamed", "unnamed@riverton-courier")
    assert key(f"outlet:{COURIER}") == ("cites", "riverton-courier")
    assert key("collective:media reports")[0] == "weak"
    assert key()[0] == "weak"
    assert key("author:the author")[0] == "author"


def test_unnamed_sources_behind_nothing_but_reports_are_weak() -> None:
    assert key("anonymous:sources", "collective:media reports")[0] == "weak"
    assert key("anonymous:sources", "collective:media reports", f"outlet:{COURIER}")[0] == "weak"


def test_an_unnamed_source_passed_on_by_a_body_that_is_no_outlet_is_the_articles_own() -> None:
    assert key("anonymous:a source", "organization:Acme") == ("unnamed", "unnamed@harbor-ledger")


def test_outlet_names_are_one_where_the_list_or_the_name_says_so() -> None:
    keys = outlet_keys([tell("The New York Times"), tell("NYT"), tell("the Harbor Ledger"), tell("Harbor Ledger")])
    assert keys["The New York Times"] == keys["NYT"]
    assert keys["the Harbor Ledger"] == keys["Harbor Ledger"]
    assert len(set(keys.values())) == 2


def test_sources_told_by_an_outlet_that_only_relays_are_those_that_it_relays() -> None:
    first = tell(COURIER, "anonymous:a supplier")
    second = tell(LEDGER, "anonymous:a supplier", f"outlet:{COURIER}", on=1)
    third = tell("Valley Echo", "anonymous:sources", f"outlet:{LEDGER}", on=2)
    mentions = [first, second, third]
    roots = roots_of(mentions, outlet_keys(mentions))
    assert roots[first.id].key == roots[second.id].key == "unnamed@riverton-courier"
    assert (roots[third.id].how, roots[third.id].key) == ("cites", "harbor-ledger")


def test_undated_mentions_are_ordered_by_who_cites_whom() -> None:
    one, other = tell(COURIER, "anonymous:a supplier", on=None), tell(LEDGER, f"outlet:{COURIER}", on=None)
    outlets = outlet_keys([one, other])
    assert told_before(one, other, outlets) and not told_before(other, one, outlets)
    assert first_told([other, one], outlets) == [one]


def test_a_date_outweighs_a_citation() -> None:
    late, early = tell(COURIER, "anonymous:a supplier", on=5), tell(LEDGER, f"outlet:{COURIER}", on=1)
    assert first_told([late, early], outlet_keys([late, early])) == [early]


def test_order_is_by_date_then_article_then_place() -> None:
    a, b, c = tell(COURIER, on=None), tell(LEDGER, on=3), tell("Valley Echo", on=1)
    assert in_order([a, b, c]) == in_order([c, a, b]) == [c, b, a]


def test_a_short_name_that_fits_two_is_neither() -> None:
    keys = outlet_keys([tell("Harbor Ledger"), tell("Public Ledger"), tell("Ledger")])
    assert len(set(keys.values())) == 3
    keys = outlet_keys([tell("Harbor Ledger"), tell("the Ledger")])
    assert len(set(keys.values())) == 1
