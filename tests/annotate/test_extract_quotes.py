"""Where quotations begin and end."""

from hypothesis import given
from hypothesis import strategies as st

from claims.annotate.extract.spans import find_quotes


def quoted(text):
    return [text[q.start : q.end] for q in find_quotes(text)]


def test_all_kinds_of_marks():
    assert quoted("“a” and \"b\" and ''c'' and «d» and ‘e f’") == ["“a”", '"b"', "''c''", "«d»", "‘e f’"]


def test_mixed_marks_close_each_other():
    assert quoted('“a b" she said') == ['“a b"']


def test_apostrophes_are_no_marks():
    assert quoted("the boats’ owners don’t pay") == []
    assert quoted("‘the boat’s gone’ he said") == ["‘the boat’s gone’"]


def test_a_quotation_that_goes_on_in_the_next_paragraph():
    [quote] = find_quotes("“We left. Nobody stayed.")
    assert (quote.start, quote.end, quote.closed) == (0, 24, False)


def test_a_lost_mark_in_the_middle_is_none():
    assert quoted("a 6“ board") == []


@given(st.text(alphabet="ab “”\"'‘’«».\n", max_size=40))
def test_quotations_are_in_order_and_apart(text):
    last = 0
    for quote in find_quotes(text):
        assert last <= quote.start < quote.end <= len(text)
        last = quote.end
