"""Laying out in terminal cells."""

from hypothesis import example, given
from hypothesis import strategies as st

from claims.report.cells import Unit, fill, paint, units, width


def test_cjk_takes_two_cells_and_an_accent_none() -> None:
    assert width("新浪x") == 5
    assert width("e\u0301") == 1


def test_words_are_kept_whole() -> None:
    assert fill(units("one two three"), 8) == ["one two", "three"]


def test_address_wider_than_the_page_starts_a_line_and_is_cut() -> None:
    assert fill(units("see http://x.example/abc"), 10) == ["see", "http://x.e", "xample/abc"]


def test_chinese_fills_the_line_and_breaks_inside() -> None:
    assert fill(units("AB 新浪科技"), 7) == ["AB 新浪", "科技"]


def test_colour_takes_no_room() -> None:
    assert fill([Unit("rumor", "31"), Unit("that", "31"), Unit("spreads")], 10, colour=True) == [
        "\x1b[31mrumor that\x1b[0m",
        "spreads",
    ]


def test_nothing_to_paint_gives_no_codes() -> None:
    assert paint("", "31", True) == ""
    assert paint("a", "", True) == "a"
    assert paint("a", "31", False) == "a"


@example("新 \u0301aaa", 2)
@given(st.text(st.sampled_from("ab 新é\u0301"), max_size=60), st.integers(2, 30))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, columns: int) -> None:
    lines = fill(units(text), columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
