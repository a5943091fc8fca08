"""Profiles: the package's own, and files of users."""

from __future__ import annotations

from pathlib import Path

import pytest

from claims.errors import ReadError, UsageError
from claims.lint import RULES
from claims.lint.profile import Profile, load_profile, profile_names


def load(name: str) -> Profile:
    return load_profile(name, rules=tuple(RULES))


def test_profiles_hold_the_rules_of_their_policies() -> None:
    assert set(load("strict").on) == set(RULES)
    assert load("none").on == ()
    for name, policy in (("ap", "AP"), ("reuters", "Reuters")):
        assert set(load(name).on) == {rule for rule in RULES if policy in RULES[rule].policies}
    assert (load("ap").least_origins, load("ap").least_origins_named) == (2, 1)
    assert load("strict").least_origins_named == 2


def test_profile_of_ones_own(tmp_path: Path) -> None:
    file = tmp_path / "desk.toml"
    file.write_text('based_on = "strict"\noff = ["anonymous-first"]\nmost_sentences = 2\n', encoding="utf-8")
    own = load(str(file))
    assert set(own.on) == set(RULES) - {"anonymous-first"}
    assert (own.name, own.most_sentences, own.least_origins_named) == (str(file), 2, 2)


def test_profile_from_nothing_has_only_what_it_names(tmp_path: Path) -> None:
    file = tmp_path / "desk.toml"
    file.write_text('on = ["bare-source", "bare-source"]\n', encoding="utf-8")
    assert load(str(file)).on == ("bare-source",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("rules = []", "no such key as rules"),
        ('based_on = "bbc"', "no such profile"),
        ("based_on = 3", "no such profile"),
        ('based_on = ["ap"]', "no such profile"),
        ('on = ["bare"]', "no such rule as bare"),
        ('on = "bare-source"', "no list of rules"),
        ("off = [1]", "no list of rules"),
        ("least_origins = -1", "whole number"),
        ("least_origins = 1.5", "whole number"),
        ("least_origins = true", "whole number"),
        ("least_slots = 4", "0 to 3"),
        ("on = [", "no TOML"),
        ("on = []\non = []", "no TOML"),
        pytest.param("on = " + "[" * 9000, "no TOML .nested too deep", id="deep"),
    ],
)
def test_file_that_means_nothing_is_refused(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "desk.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ReadError, match=message):
        load(str(file))


def test_missing_folder_and_binary_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00on")
    (tmp_path / "folder.toml").mkdir()
    for name, told in (("gone.toml", "no such file"), ("folder.toml", "is a folder")):
        with pytest.raises(UsageError, match=told):
            load(str(tmp_path / name))
    with pytest.raises(ReadError, match=r"binary\.toml:1: not UTF-8"):
        load(str(tmp_path / "binary.toml"))


def test_unknown_name_lists_what_there_is() -> None:
    with pytest.raises(UsageError, match=", ".join(profile_names())):
        load("bbc")
