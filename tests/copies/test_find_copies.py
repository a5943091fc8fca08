import random
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.copies.find import find_copies
from claims.model import Article, Region, Span
from claims.moments import moment_of


def prose(name: str, count: int) -> str:
    words = random.Random(name)
    return " ".join(f"{words.choice('bcdfghlmnprst')}{words.randrange(10**6)}" for _ in range(count))


def article(id_: str, text: str, on: int | None = 0, outlet: str | None = None, **more: object) -> Article:
    published = None if on is None else moment_of(datetime(2019, 5, 1) + timedelta(days=on), "day")
    return Article(id_, "v", "", text, outlet=outlet, published=published, **more)  # type: ignore[arg-type]


WIRE = prose("wire", 120)


def test_the_earlier_one_is_the_original_and_the_passage_is_where_it_stands() -> None:
    later, earlier = article("a", "Our own first words. " + WIRE, on=2), article("b", WIRE, on=1)
    (copy,) = find_copies([later, earlier])
    assert (copy.original, copy.copy, copy.known) == ("b", "a", True)
    assert copy.share == pytest.approx(120 / 124, abs=1e-3) and copy.original_share == 1.0
    ((mine, theirs),) = copy.passages
    assert later.words(mine) == earlier.words(theirs) == WIRE


def test_of_two_without_a_date_the_order_is_not_known() -> None:
    (copy,) = find_copies([article("b", WIRE, on=None), article("a", WIRE, on=None)])
    assert not copy.known
    (copy,) = find_copies([article("b", WIRE, on=3), article("a", WIRE, on=3)])
    assert not copy.known


def test_texts_of_their_own_share_nothing() -> None:
    assert find_copies([article("a", prose("one", 200)), article("b", prose("other", 200), on=1)]) == ()
    assert find_copies([article("a", WIRE)]) == find_copies([]) == ()


def test_a_few_words_say_nothing_about_copying() -> None:
    assert find_copies([article("a", prose("x", 15)), article("b", prose("x", 15), on=1)]) == ()


def test_a_passage_is_found_in_a_longer_article() -> None:
    passage = " ".join(WIRE.split()[30:90])
    own = prose("before", 400), prose("after", 300)
    (copy,) = find_copies([article("a", WIRE), article("b", f"{own[0]} {passage} {own[1]}", on=1)])
    assert copy.share == pytest.approx(60 / 760, abs=0.01)
    assert copy.original_share == pytest.approx(0.5, abs=0.01)
    (quote,) = find_copies(
        [article("a", f"{prose('b', 300)} {passage}"), article("b", f"{own[0]} {passage} {own[1]}", on=1)]
    )
    assert max(quote.share, quote.original_share) < 0.5 and len(quote.passages) == 1


def test_a_turn_of_phrase_is_no_passage() -> None:
    phrase = " ".join(WIRE.split()[:25])
    one, other = f"{prose('a', 200)} {phrase}", f"{phrase} {prose('b', 200)}"
    assert find_copies([article("a", one), article("b", other, on=1)]) == ()


def test_single_words_changed_and_left_out_break_no_passage() -> None:
    words = WIRE.split()
    words[20], words[60] = "changed", "also"
    del words[90]
    (copy,) = find_copies([article("a", WIRE), article("b", " ".join(words), on=1)])
    assert len(copy.passages) == 1
    assert copy.share == pytest.approx(117 / 119, abs=1e-3)


def test_case_accents_and_signs_do_not_matter() -> None:
    words = " ".join(f"Café n{n}," for n in range(40))
    (copy,) = find_copies([article("a", words), article("b", words.upper().replace("É", "E"), on=1)])
    assert copy.share == 1.0


def test_what_an_outlet_prints_under_many_articles_is_not_counted() -> None:
    life = prose("life", 60)
    pile = [article(f"{n}", f"{prose(f'p{n}', 80)} {life}", on=n, outlet="Harbor Ledger") for n in range(5)]
    assert find_copies(pile) == ()
    assert len(find_copies(pile[:2])) == 1


def test_new_versions_of_one_article_are_no_furniture() -> None:
    versions = [article(f"{n}", f"{WIRE} {prose(f'v{n}', 10)}", on=n, outlet="Harbor Ledger") for n in range(6)]
    found = find_copies([*versions, article("x", WIRE, on=9, outlet="Riverton Courier")])
    assert ("0", "x") in {(c.original, c.copy) for c in found}


def test_comments_and_quoted_posts_are_nobodys_copy() -> None:
    def with_comments(id_: str, on: int) -> Article:
        own = prose(id_, 100)
        text = f"{own} {WIRE}"
        spans = Span("text", 0, len(own)), Span("text", len(own), len(text))
        return article(id_, text, on=on, regions=(Region("body", spans[0]), Region("post", spans[1])))

    assert find_copies([with_comments("a", 0), with_comments("b", 1)]) == ()


def test_wire_copy_is_credited_where_any_copy_names_the_agency() -> None:
    line = "RIVERTON (Reuters) -"
    regions = (Region("dateline", Span("text", 0, len(line))), Region("body", Span("text", len(line), 2000)))
    named = article("c", f"{line} {WIRE}", on=2, outlet="Valley Echo", regions=regions)
    bare = [article("a", WIRE, outlet="Riverton Courier"), article("b", WIRE, on=1, outlet="Harbor Ledger")]
    assert {c.agency for c in find_copies([*bare, named])} == {"Reuters"}
    assert {c.agency for c in find_copies(bare)} == {""}


def test_of_two_agencies_none_is_credited_for_a_copy_that_names_neither() -> None:
    one, other = (article(n, WIRE, on=1, author=by) for n, by in (("b", "Dana Reyes, Reuters"), ("c", "AP")))
    found = find_copies([article("a", WIRE), one, other])
    assert len(found) == 3 and {c.agency for c in found} == {""}


def test_an_excerpt_is_credited_to_the_agency_of_the_text_that_it_is_from() -> None:
    excerpt = " ".join(WIRE.split()[:45])
    whole = article("a", WIRE, author="Dana Reyes, Reuters")
    (copy,) = find_copies([whole, article("b", f"{excerpt} {prose('own', 200)}", on=1)])
    assert copy.agency == "Reuters"


def test_a_text_that_a_hundred_have_leads_to_the_first_of_them() -> None:
    found = find_copies([article(f"{n:03}", WIRE, on=n) for n in range(100)])
    assert {c.copy for c in found if c.original == "000"} == {f"{n:03}" for n in range(1, 100)}
    assert len(found) < 1000


@pytest.mark.parametrize("text", ["", "a " * 5000, "\ud800" * 300, "é" * 5000, "word\x00 " * 400])
def test_ugly_texts_are_compared_like_any_other(text: str) -> None:
    found = find_copies([article("a", text), article("b", text, on=1)])
    assert all(0 < c.share <= 1 and 0 < c.original_share <= 1 for c in found)


@settings(max_examples=40, deadline=None)
@given(st.data(), st.randoms(use_true_random=False))
def test_shares_and_spans_hold_whatever_the_texts_and_their_order(data: st.DataObject, shuffled: random.Random) -> None:
    parts = st.lists(st.integers(0, 5), min_size=1, max_size=6)
    texts = [" ".join(prose(f"{p}", 30) for p in data.draw(parts)) for _ in range(4)]
    pile = [article(f"{n}", text, on=data.draw(st.integers(0, 3) | st.none())) for n, text in enumerate(texts)]
    found = find_copies(pile)
    by_id = {a.id: a for a in pile}
    for copy in found:
        assert 0 < copy.share <= 1 and 0 < copy.original_share <= 1
        for mine, theirs in copy.passages:
            assert by_id[copy.copy].words(mine).split()[:5] == by_id[copy.original].words(theirs).split()[:5]
    shuffled.shuffle(pile)
    assert find_copies(pile) == found
