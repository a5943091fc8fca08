"""Text of strangers made safe to show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.report.visible import visible


def test_terminal_sequences_leave_nothing_behind() -> None:
    assert visible("\x1b[2J\x1b[1;31mAcme\x1b[0m") == "Acme"


def test_window_title_sequence_is_taken_out_whole() -> None:
    assert visible("a\x1b]0;owned\x07b\x1b]8;;http://x\x1b\\c") == "abc"


def test_unended_sequence_does_not_swallow_the_text() -> None:
    assert visible("a\x1b]0;Acme denied it") == "a]0;Acme denied it"


@pytest.mark.parametrize("char", ["\u202e", "\u2066", "\u200f", "\ufeff", "\x9b", "\x07", "\udc80", "\U000e0041"])
def test_unseen_character_is_taken_out(char: str) -> None:
    assert visible(f"not{char} true") == "not true"


def test_line_breaks_of_every_kind_become_blanks() -> None:
    assert visible(" a\r\nb\u2028c\x85d\x0be\tf ") == "a b c d e f"


def test_persian_keeps_its_joiner_and_brackets_stay() -> None:
    assert visible("می\u200cخواهد [bold]x[/bold]") == "می\u200cخواهد [bold]x[/bold]"


@given(st.text(st.characters()))
def test_what_is_shown_is_one_printable_line(text: str) -> None:
    shown = visible(text)
    assert len(shown.splitlines()) <= 1
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 or 0xD800 <= ord(c) < 0xE000 for c in shown)
    assert visible(shown) == shown
