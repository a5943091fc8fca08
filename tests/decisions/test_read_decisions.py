"""Reading what a desk decided: strictly, with the place of what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.decisions import Answer, Linking, Outcome, Sourcing, read_decisions
from claims.decisions.read import parse_decisions
from claims.errors import ClaimsError, ReadError, UsageError

SIGNED = 'by = "N. Okafor"\non = 2026-03-04\n'


def table(*lines: str, signed: str = SIGNED) -> str:
    return "\n".join(["[[decision]]", *lines, signed])


JOIN = table('kind = "join"', 'claims = ["44d3f180", "9a81bc02"]', 'note = "one plan"')
SPLIT = table('kind = "split"', 'claims = ["44d3f180", "77e0aa13"]')
SAME = table('kind = "same_source"', 'sources = ["Dana Reyes", "person:d-reyes"]')
TOLD = table(
    'kind = "told_us"', 'claim = "44D3F180"', 'who = "Tolma Foods"', 'response = "denies"', 'words = "No plan."'
)
OUTCOME = table('kind = "outcome"', 'claim = "77e0aa13"', "true = false")


def test_every_kind_is_read_with_name_and_date() -> None:
    found = parse_decisions("# of March\n\n" + "\n".join([JOIN, SPLIT, SAME, TOLD, OUTCOME]), "desk.toml")
    assert [type(d) for d in found] == [Linking, Linking, Sourcing, Answer, Outcome]
    assert {(d.by, d.on.iso()) for d in found} == {("N. Okafor", "2026-03-04")}
    assert found[0].note == "one plan"
    assert isinstance(found[3], Answer) and (found[3].claim, found[3].words) == ("44d3f180", "No plan.")
    assert isinstance(found[4], Outcome) and found[4].true is False
    assert found[1].where == "desk.toml:10: decision 2"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("decision = 3", "“decision” is no list of tables"),
        ("[decision]\nkind = 1", "“decision” is no list of tables"),
        ("[[decisions]]", "no such key as “decisions”"),
        (table(), "desk.toml:1: decision 1: no kind; the kinds are join, split"),
        (table('kind = "merge"'), "kind is “merge”"),
        (table("kind = []"), "kind is []"),
        (table('kind = "join"'), "claims is missing; join needs kind, by, on, claims"),
        (table('kind = "join"', 'claims = ["44d3f180"]'), "write two or more"),
        (table('kind = "join"', 'claims = ["44d3f180", "44d3f180"]'), "names one of them twice"),
        (table('kind = "join"', 'claims = ["44d", "9a81bc02"]'), "“44d” is no id"),
        (table('kind = "join"', 'claims = ["mill closes", "9a81bc02"]'), "“mill closes” is no id"),
        (table('kind = "join"', "claims = [4433, 9181]"), "4433 is no id"),
        (table('kind = "join"', 'claims = ["44d3", "9a81"]', 'why = "x"'), "no such key as “why”"),
        (table('kind = "same_source"', 'sources = ["a", "b", "c"]'), "give two"),
        (table('kind = "told_us"', 'claim = "44d3"', 'who = " "', 'response = "denies"'), "who is “ ”"),
        (table('kind = "told_us"', 'claim = "44d3"', 'who = "Tolma"', 'response = "shrugs"'), "response is “shrugs”"),
        (table('kind = "told_us"', 'claim = "44d3"', 'who = "Tolma"', "response = {}"), "response is {}"),
        (table('kind = "outcome"', 'claim = "44d3"', 'true = "yes"'), "true is “yes”"),
        (table('kind = "outcome"', 'claim = "44d3"', "true = 1"), "true is 1"),
        (OUTCOME.replace("2026-03-04", '"2026-03-04"'), "write a day, without quotes: on = 2026-03-04"),
        (OUTCOME.replace("2026-03-04", "2026-03-04T08:00:00"), "write a day"),
        (OUTCOME.replace("2026-03-04", "9999-12-31"), "no day of our time"),
        (OUTCOME.replace("2026-03-04", "0001-01-01"), "no day of our time"),
        (OUTCOME.replace('"N. Okafor"', '""'), "by is “”"),
        (OUTCOME.replace("N. Okafor", "N" * 5000), "by has 5000 characters"),
        ("[[decision]\n", "is no TOML"),
        ("a = " + "[" * 100_000, "is no TOML"),
        ("a = " + "9" * 10_000, "is no TOML"),
    ],
)
def test_what_is_not_understood_is_told_with_its_place(text: str, told: str) -> None:
    with pytest.raises(ReadError, match=r"^desk\.toml") as caught:
        parse_decisions(text, "desk.toml")
    assert told in str(caught.value)


def test_a_header_within_a_text_shifts_no_line() -> None:
    text = table('kind = "split"', 'claims = ["44d3", "9a81"]', 'note = """\n[[decision]]\n"""')
    assert [d.where for d in parse_decisions(text, "f")] == ["f: decision 1"]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (JOIN, JOIN.replace("join", "split"), "joined by decision 1 and split by 2"),
        (JOIN.replace("join", "split"), JOIN, "decision 2: “44d3f180” and “9a81bc02” are joined by decision 2"),
        (JOIN, table('kind = "split"', 'claims = ["9a81", "44d3f1"]'), "joined by decision 1 and split by 2"),
        (SAME, SAME.replace("same", "different").replace("Dana", "DANA"), "called the same source by decision 1"),
        (OUTCOME, OUTCOME.replace("false", "true"), "decisions 1 and 2 tell contrary outcomes"),
    ],
)
def test_decisions_that_contradict_are_refused(first: str, second: str, told: str) -> None:
    with pytest.raises(ReadError) as caught:
        parse_decisions(first + "\n" + second, "desk.toml")
    assert told in str(caught.value)


def test_what_is_joined_over_a_third_cannot_be_split() -> None:
    chain = [table('kind = "join"', f'claims = ["{a}", "{b}"]') for a, b in (("aaaa", "bbbb"), ("bbbb", "cccc"))]
    apart = table('kind = "split"', 'claims = ["aaaa", "cccc"]')
    with pytest.raises(ReadError, match="joined by decision 1 and 2 and split by 3"):
        parse_decisions("\n".join([*chain, apart]), "desk.toml")
    assert len(parse_decisions("\n".join([chain[0], apart]), "desk.toml")) == 2


def test_files_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file; give a file of decisions; `claims decide` makes one"):
        read_decisions(tmp_path / "desk.toml")
    file = tmp_path / "desk.toml"
    file.write_bytes(b"# ok\n\xff\n")
    with pytest.raises(ReadError, match=r"desk\.toml:2: not UTF-8"):
        read_decisions(file)
    file.write_bytes(b"\xef\xbb\xbf" + JOIN.encode())
    assert len(read_decisions(file)) == 1
    file.write_bytes(b"#" * 4_000_001)
    with pytest.raises(ReadError, match="larger than 4 MB"):
        read_decisions(file)


@given(st.text(max_size=200))
def test_no_text_ends_in_anything_but_decisions_or_an_error_of_ours(text: str) -> None:
    for whole in (text, table(text), table('kind = "join"', text)):
        try:
            parse_decisions(whole, "desk.toml")
        except ClaimsError as error:
            assert str(error).startswith("desk.toml")
