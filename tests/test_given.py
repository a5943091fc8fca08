"""Files that a user names beside the articles: what cannot be opened is told in one way."""

import os
import stat
from pathlib import Path

import pytest

from claims import given
from claims.errors import ReadError, UsageError
from claims.given import given_bytes, given_text, given_toml


def test_a_mark_of_byte_order_is_no_text(tmp_path: Path) -> None:
    file = tmp_path / "desk.toml"
    file.write_bytes(b"\xef\xbb\xbfon = 7\r\n")
    assert given_text(file, "a list") == "on = 7\r\n"


@pytest.mark.parametrize("name", ["gone.csv", "desk.csv/gone.csv"])
def test_a_file_that_is_not_there_is_wrong_usage(tmp_path: Path, name: str) -> None:
    (tmp_path / "desk.csv").write_text("name\n", encoding="utf-8")
    with pytest.raises(UsageError, match="there is no such file; give a list"):
        given_bytes(tmp_path / name, "a list")


def test_a_folder_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder; give a list"):
        given_bytes(tmp_path, "a list")


def test_a_name_longer_than_the_system_allows_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"cannot be read \(File name too long\)"):
        given_bytes(tmp_path / ("a" * 5000), "a list")


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(ReadError, match=r"desk\.csv: cannot be read \(Permission denied\)"):
        given_bytes(tmp_path / "desk.csv", "a list")


def test_no_more_is_read_than_such_a_file_can_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(given, "_MOST_BYTES", 8)
    (tmp_path / "short.csv").write_bytes(b"name\nAcm")
    assert given_bytes(tmp_path / "short.csv", "a list") == b"name\nAcm"
    (tmp_path / "long.csv").write_bytes(b"name\nAcme")
    with pytest.raises(ReadError, match="larger than"):
        given_bytes(tmp_path / "long.csv", "a list")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are Unix's")
def test_a_device_without_end_is_no_file_of_ours() -> None:
    zero = Path("/dev/zero")
    if not zero.exists() or not stat.S_ISCHR(zero.stat().st_mode):
        pytest.skip("no such device here")
    with pytest.raises(ReadError, match="larger than 256 MB"):
        given_bytes(zero, "a list")


@pytest.mark.parametrize("text", ["on = ", "on = 1\non = 2", "on = " + "[" * 100_000], ids=["cut", "twice", "deep"])
def test_what_is_no_toml_is_told_on_one_line(text: str) -> None:
    with pytest.raises(ReadError) as raised:
        given_toml(text, "desk.toml")
    assert str(raised.value).startswith("desk.toml: is no TOML (")
    assert "\n" not in str(raised.value)
