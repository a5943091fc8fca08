from story import tell

from claims.trace.chains import outlet_keys
from claims.trace.cycles import find_cycles

A, B, C, D = "Aldford Post", "Brantley News", "Corwen Star", "Denby Herald"


def circles(*cites: tuple[str, str]) -> tuple[tuple[str, ...], ...]:
    mentions = [tell(citing, f"outlet:{cited}", on=n) for n, (citing, cited) in enumerate(cites)]
    forth, back = (find_cycles(m, outlet_keys(m)) for m in (mentions, mentions[::-1]))
    assert forth == back
    return forth


def test_no_circle() -> None:
    assert circles((A, B), (B, C), (A, C)) == ()


def test_an_outlet_that_cites_itself_is_no_circle() -> None:
    assert circles((A, A)) == ()


def test_two_and_three() -> None:
    assert circles((A, B), (B, A)) == ((A, B),)
    assert circles((B, C), (C, A), (A, B)) == ((A, B, C),)


def test_two_circles_that_share_an_outlet_are_both_told() -> None:
    assert circles((A, B), (B, A), (B, C), (C, B)) == ((A, B), (B, C))


def test_two_circles_apart() -> None:
    assert circles((A, B), (B, A), (C, D), (D, C)) == ((A, B), (C, D))


def test_a_circle_through_one_chain() -> None:
    mentions = [tell(C, f"outlet:{A}", f"outlet:{B}"), tell(A, f"outlet:{C}", on=1)]
    assert find_cycles(mentions, outlet_keys(mentions)) == ((A, C, B),)


def test_a_reference_work_and_somebodys_post_close_a_circle() -> None:
    entry = [tell(A, "document:the Wikipedia entry on Acme"), tell("Wikipedia", f"outlet:{A}", on=1)]
    assert find_cycles(entry, outlet_keys(entry)) == ((A, "Wikipedia"),)
    post = [tell(A, "person:Jo Marsh"), tell(B, f"outlet:{A}", "person:Jo Marsh", on=1)]
    assert find_cycles(post, outlet_keys(post)) == ((A, "Jo Marsh"),)


def test_people_who_quote_each_other_are_no_circle_of_reports() -> None:
    pair = [
        tell(A, "person:Jo Marsh", "person:Lee Novak"),
        tell(B, "person:Lee Novak", "person:Jo Marsh", on=1),
    ]
    assert find_cycles(pair, outlet_keys(pair)) == ()
