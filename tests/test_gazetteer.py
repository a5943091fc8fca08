"""A user's own media: what their file may hold, what is told of its faults, and that it counts first."""

from __future__ import annotations

from pathlib import Path

import pytest

from claims.errors import ReadError, UsageError
from claims.gazetteer import OutletRow, adding, read_rows, stamped
from claims.model import Mention
from claims.outlets import find, looks_like_outlet, outlet_of_url
from claims.trace.chains import outlet_keys


@pytest.fixture
def written(tmp_path: Path):
    def write(text: str, encoding: str = "utf-8") -> Path:
        path = tmp_path / "own.csv"
        path.write_bytes(text.encode(encoding))
        return path

    return write


def test_only_the_name_is_needed(written) -> None:
    assert read_rows(written("name\nFenland Sky\n")) == (OutletRow("Fenland Sky"),)


def test_columns_stand_in_any_order_and_blank_lines_and_a_byte_order_mark_do_no_harm(written) -> None:
    path = written("\ufeffDomain,Name,aliases\n\nFenlandSky.example , Fenland Sky,FSky; the Sky \n,,\n")
    assert read_rows(path) == (OutletRow("Fenland Sky", "fenlandsky.example", "FSky;the Sky"),)


def test_a_row_may_end_early_and_quotes_hold_a_comma(written) -> None:
    path = written('name,domain,owner\n"Sky, Fenland"\nMere Post,mere.example,"Mere, Sons & Co"\n')
    assert [row.name for row in read_rows(path)] == ["Sky, Fenland", "Mere Post"]
    assert read_rows(path)[1].owner == "Mere, Sons & Co"


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("name,town\nFenland Sky,Mere\n", 1, "“town” is no column"),
        ("name;domain\nFenland Sky;mere.example\n", 1, "is no column"),
        ("domain,kind\nmere.example,site\n", 1, "name among them"),
        ("name,name\na,b\n", 1, "each column once"),
        ("name,domain\n,mere.example\n", 2, "no name"),
        ("name,domain\nFenland Sky,https://mere.example/\n", 2, "is no domain"),
        ("name,kind\n\nFenland Sky,gazette\n", 3, "is no kind; the kinds are agency, newspaper"),
        ("name,country\nFenland Sky,England\n", 2, "is no country"),
        ("name,ambiguous\nFenland Sky,maybe\n", 2, "ambiguous is “maybe”"),
        ("name,domain\nFenland Sky,a.example,b.example\n", 2, "3 fields under 2 columns"),
        ("name\nFenland Sky\nMere Post\nthe fenland sky\n", 4, "stands in line 2 already"),
        ('name\n"Fenland" Sky\n', 2, "no CSV"),
    ],
)
def test_a_fault_is_told_with_file_and_line(written, text: str, line: int, told: str) -> None:
    path = written(text)
    with pytest.raises(ReadError) as raised:
        read_rows(path)
    assert str(raised.value).startswith(f"{path}:{line}: ")
    assert told in str(raised.value)


def test_another_encoding_is_told_with_its_line(written) -> None:
    path = written("name\nFenland Sky\nPúblico de Mere\n", "latin-1")
    with pytest.raises(ReadError, match=r"own\.csv:3: not UTF-8"):
        read_rows(path)


def test_a_file_without_rows_and_no_file_at_all(written, tmp_path: Path) -> None:
    for text in ("", "name,domain\n"):
        with pytest.raises(ReadError, match="holds no outlet"):
            read_rows(written(text))
    with pytest.raises(UsageError, match="no such file"):
        read_rows(tmp_path / "nowhere.csv")
    with pytest.raises(UsageError, match="is a folder; give a CSV file of outlets"):
        read_rows(tmp_path)


def test_an_unknown_name_is_a_medium_within_the_block_alone() -> None:
    with adding([OutletRow("Mere & Fen", "mere.example", "M&F", "blog", "GB", "Fen Media")]):
        assert find("Mere & Fen") == find("M&F") == find("mere.example")
        assert looks_like_outlet("Mere & Fen")
        assert outlet_of_url("https://www.mere.example/1") == "Mere & Fen"
    assert find("Mere & Fen") is None
    assert outlet_of_url("https://www.mere.example/1") == "mere.example"


def test_the_user_s_row_wins_over_the_shipped_one_under_all_its_names() -> None:
    with adding([OutletRow("Financial Times", owner="Fen Media", kind="site")]):
        assert {find(name).owner for name in ("Financial Times", "the FT", "FT.com")} == {"Fen Media"}
        assert outlet_of_url("https://www.ft.com/1") == "Financial Times"
    assert find("FT").owner == "Nikkei"


def test_a_user_may_free_a_common_word_or_take_a_name_off() -> None:
    assert find("Fortune") is None
    with adding([OutletRow("Fortune")]):
        assert find("Fortune").name == "Fortune"
    with adding([OutletRow("Variety", ambiguous="url")]):
        assert find("Variety") is None
        assert find("variety.com") is None
        assert not looks_like_outlet("Variety")
    assert find("Variety").name == "Variety"


def test_a_user_s_domain_wins_and_a_user_s_alias_too() -> None:
    with adding([OutletRow("Mere Post", "mere.substack.com;wsj.com", "AP")]):
        assert outlet_of_url("https://mere.substack.com/p/1") == "Mere Post"
        assert find("wsj.com").name == find("AP").name == "Mere Post"
        assert find("Associated Press").name == "Associated Press"


def test_two_names_of_a_user_s_medium_are_one_in_a_chain() -> None:
    mentions = [Mention(f"m{n}", "a", (), "Sales fell.", outlet=name) for n, name in enumerate(("Mere & Fen", "M&F"))]
    assert len(set(outlet_keys(mentions).values())) == 2
    with adding([OutletRow("Mere & Fen", aliases="M&F")]):
        assert len(set(outlet_keys(mentions).values())) == 1


def test_the_stamp_tells_which_rows_counted() -> None:
    assert stamped() == ()
    with adding([OutletRow("Mere Post")]):
        first = stamped()
    with adding([OutletRow("Mere Post", owner="Fen Media")]):
        assert [key for key, _ in stamped()] == ["outlets"]
        assert stamped() != first
    assert stamped() == ()
