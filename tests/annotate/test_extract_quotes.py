"""Where quotations begin and end."""

import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.annotate.extract import extract
from claims.annotate.extract.spans import Passage, find_quotes


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


NEWS = (
    "“We will not sell the port to anybody this year,” said Tove Holm, the head of the board. “Nobody has asked.” "
    "The ledger reported on Monday, citing two bankers, that the firm had hired advisers. According to Velora, "
    "“the whole plan is dead and buried by now.” “It is late,” Ida Berg told the paper, “and the port is closed.” "
)


def test_a_paragraph_of_four_times_the_length_takes_no_sixteen_times_as_long(nlp):
    def least(times):
        doc = nlp(NEWS * times)
        return min(timeit.repeat(lambda: extract(doc), number=1, repeat=4))

    assert least(48) < 10 * least(12)


@pytest.mark.parametrize(
    "part", ['"We are all going home now" ', "“Home.” ", "“A Title,” ", "said ", "“We left, she said. ", "\n“Go.” "]
)
def test_many_quotations_without_a_sentence_come_to_an_end(nlp, part):
    text = part * (6000 // len(part))
    assert all(s < e <= len(text) for a in extract(nlp(text)) for s, e in a.content)


def test_what_is_looked_up_of_a_part_is_what_the_part_holds(nlp):
    text = "Holm spoke. “We are all going home,” she said. Berg wept."
    start, end = text.index("“"), text.index(" Berg")
    part = Passage.of(nlp(text), start, end)
    assert part.sentences == ((start, end),)
    assert [t.text for t in part.tokens(text.index("she"))] == ["she", "said", "."]
    assert part.speech == part.quotes
    assert part.is_long(part.quotes[0])
    assert part.black_before(text.index("Berg")) == end
