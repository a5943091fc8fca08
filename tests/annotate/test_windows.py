"""Windows of word pieces: whole passages, every piece once, none too long."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.annotate.extract.encoder import load_encoder
from claims.annotate.extract.windows import windows


def cut(texts, size=24):
    return windows(texts, load_encoder().tokenizer, size=size)


def test_passages_share_a_window_while_they_fit():
    [one] = cut(["Holm spoke.", "Berg wept."])
    assert [part.passage for part in one.segments] == [0, 1]
    assert one.segments[1].first == one.segments[0].last + 1  # a mark stands between them


def test_a_passage_that_does_not_fit_begins_the_next_window():
    texts = ["The port is closed for good, and nobody knows why it is.", "The ferries are late again, and so are we."]
    assert [[part.passage for part in w.segments] for w in cut(texts, 20)] == [[0], [1]]


def test_a_long_passage_is_cut_where_a_sentence_ends():
    text = "The port is closed today. The ferries are late again. Nobody knows when they will come back to us."
    found = cut([text], 16)
    ends = [text[part.bounds[-1][0] : part.bounds[-1][1]] for w in found for part in w.segments]
    assert len(found) > 1
    assert set(ends) == {"."}


def test_no_text_no_window():
    assert cut([]) == []
    assert cut(["", "  "]) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="ab .“”é新\n", max_size=80), max_size=4), st.integers(8, 40))
def test_every_piece_stands_in_one_window(texts, size):
    found = cut(texts, size)
    assert all(len(w.ids) <= size for w in found)
    assert all(w.ids[part.first - 1] in (101, 102) for w in found for part in w.segments)
    pieces = [
        [bounds for w in found for p in w.segments if p.passage == i for bounds in p.bounds] for i in range(len(texts))
    ]
    whole = [e.offsets for e in load_encoder().tokenizer.encode_batch(texts, add_special_tokens=False)]
    assert pieces == whole


@pytest.mark.parametrize("text", ["word " * 4000, "x" * 20000, "“" * 3000])
def test_endless_passages_come_to_an_end(text):
    assert all(len(w.ids) <= 192 for w in cut([text], 192))


def test_a_window_too_small_to_get_on_is_refused():
    with pytest.raises(ValueError, match="too small"):
        cut(["The port is closed for good."], 2)
