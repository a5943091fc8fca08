"""The slots of a description of an unnamed source."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

import pytest

from claims.annotate.slots import counted, describe, merged, speaks_of_many
from claims.model import Description, Span

DATA = tomllib.loads(files("claims").joinpath("data/descriptions.toml").read_text(encoding="utf-8"))


def of(words: str, rest: str = " said so.") -> Description:
    text = words + rest
    return describe(text, (0, len(words)), until=len(words), sentence=(0, len(text)))


def slot(name: str, words: str, rest: str = " said so.") -> str | None:
    found = getattr(of(words, rest), name)
    return None if found is None else found.words


@pytest.mark.parametrize(
    "entry",
    [e for part in ("nearness", "anonymity", "reason", "rote") for e in DATA[part]],
    ids=lambda e: e["example"],
)
def test_each_regex_finds_its_own_example(entry: dict[str, str]) -> None:
    assert all(re.search(entry["regex"], example, re.IGNORECASE) for example in entry["example"].split("; "))
    assert entry["source"]


@pytest.mark.parametrize(
    ("words", "number", "many"),
    [
        ("sources", None, True),
        ("a source", 1, False),
        ("the source", 1, False),
        ("two people", 2, True),
        ("Both officials", 2, True),
        ("a couple of aides", 2, True),
        ("at least three workers", 3, True),
        ("14 employees", 14, True),
        ("the two officials", 2, True),
        ("2,000 employees", None, True),
        ("two dozen officials", None, True),
        ("several bankers", None, True),
        ("one of the people", 1, False),
        ("another of the officials", 1, False),
        ("a second person", 1, False),
        ("a person close to two officials", 1, False),
        ("several welders at the yard", None, True),
        ("the welder", 1, False),
        ("the glaziers close to the official", None, True),
        ("an “insider”", 1, False),
    ],
)
def test_number_of_people(words: str, number: int | None, many: bool) -> None:
    assert (of(words).number, of(words).many) == (number, many)


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("a senior banker", "senior banker"),
        ("former employees", "former employees"),
        ("a former Tolma executive", "former executive"),
        ("two ex-managers of the mill", "ex-managers"),
        ("current and former aides", "current and former aides"),
        ("a chief engineer at the yard", "chief engineer"),
        ("a retired welder at the yard", "retired welder"),
        ("two Corvane glaziers", "glaziers"),
        ("someone inside", None),
        ("the management", None),
        ("a lawyer for the family", "lawyer"),
        ("sources", None),
        ("a person familiar with the officials' plans", None),
        ("a source at one of its suppliers", None),
    ],
)
def test_role(words: str, role: str | None) -> None:
    assert slot("role", words) == role


@pytest.mark.parametrize(
    ("words", "organization"),
    [
        ("a Tolma executive", "Tolma"),
        ("a former Tolma glazier", "Tolma"),
        ("a welder at the yard", "at the yard"),
        ("a welder at the old pottery works familiar with the kiln", "at the old pottery works"),
        ("an aide to the prime minister", "to the prime minister"),
        ("an Astran government official", "Astran government"),
        ("a person at the meeting", None),
        ("a person at the board's meeting on Friday", None),
        ("Two Harbor Bank lawyers", "Harbor Bank"),
        ("a government official", "government"),
        ("an engineer at the mill", "at the mill"),
        ("a person at Calder & Co", "at Calder"),
        ("a source at one of its suppliers", "at one of its suppliers"),
        ("an aide to the mayor", "to the mayor"),
        ("Several officials", None),
        ("Senior officials", None),
        ("a person familiar with Tolma's plans", None),
        ("people", None),
    ],
)
def test_organization(words: str, organization: str | None) -> None:
    assert slot("organization", words) == organization


@pytest.mark.parametrize(
    ("words", "nearness"),
    [
        ("a person with direct knowledge of the talks", "with direct knowledge of the talks"),
        ("an aide briefed on the plan", "briefed on the plan"),
        ("two people who attended the meeting", "who attended the meeting"),
        ("a clerk who has seen the letter", "who has seen the letter"),
        ("a knowledgeable source", "knowledgeable"),
        ("people in the room", "in the room"),
        ("a tall source", None),
    ],
)
def test_nearness(words: str, nearness: str | None) -> None:
    assert slot("nearness", words) == nearness


def test_description_goes_on_where_the_source_was_cut_short() -> None:
    text = "The mill will close, said two people familiar with the plan, and Tolma executives were told."
    found = describe(text, (26, 36), until=len(text), sentence=(0, len(text)))
    assert found.filled == ("nearness",)


@pytest.mark.parametrize(
    ("words", "reason", "rote"),
    [
        ("who asked not to be named for fear of losing her job,", "for fear of losing her job", False),
        ("speaking on condition of anonymity because the talks are private,", "because the talks are private", True),
        ("who was not authorized to speak publicly,", "not authorized to speak publicly", True),
        ("who requested anonymity to speak candidly,", "to speak candidly", True),
        ("who declined to be identified, citing threats to his family,", "citing threats to his family", False),
        ("who wasn’t allowed to discuss the matter,", "wasn’t allowed to discuss the matter", True),
        ("who spoke on condition of anonymity,", None, False),
    ],
)
def test_reason_for_anonymity(words: str, reason: str | None, rote: bool) -> None:
    found = of("An official", f", {words} said that rates will rise.")
    assert (found.reason and found.reason.words) == reason
    assert found.rote is rote


def test_reason_may_stand_before_the_wish() -> None:
    text = "Fearing for his job, the clerk asked not to be named."
    found = describe(text, (21, 30), until=30, sentence=(0, len(text)))
    assert found.reason is not None and not found.rote
    assert found.reason.words.startswith("Fearing for his job")


def test_wish_without_reason_is_kept_apart() -> None:
    found = of("An official", " spoke on condition of anonymity.")
    assert found.anonymity is not None and found.reason is None


def test_because_without_the_wish_is_no_reason_for_anonymity() -> None:
    assert of("An official", " said the mill closed because orders fell.").reason is None


def test_rote_mark_stays_with_its_reason() -> None:
    good = of("A clerk", ", who asked not to be named for fear of reprisals, spoke.")
    stock = of("A clerk", ", who was not authorized to speak, spoke.")
    assert not merged([good, stock]).rote
    assert merged([stock, good]).rote
    assert merged([]) == Description()


def test_empty_and_odd_words_describe_nobody() -> None:
    assert describe("", (0, 0), until=0, sentence=(0, 0)).filled == ()
    assert not speaks_of_many("\x00\u202e ::")


def test_long_hostile_text_is_read_in_time() -> None:
    words = "a person " + "who is not authorized to " * 2000
    assert of(words, "").filled == ()


@pytest.mark.parametrize("words", ["management", "whoever briefed the paper", "staff"])
def test_number_is_unknown_where_no_word_tells_it(words: str) -> None:
    assert counted(words) == (None, False)


def test_slots_stand_at_their_words() -> None:
    text = "Rain fell. A former\nTolma executive briefed on the sale said so."
    found = describe(text, (11, 36), until=len(text) - 1, sentence=(11, len(text)), part="title")
    assert found.role is not None and found.nearness is not None
    assert (found.role.words, [text[s.start : s.end] for s in found.role.spans]) == (
        "former executive",
        ["former", "executive"],
    )
    assert found.nearness.spans[0].part == "title"
    assert found.organization is not None and found.organization.spans == (Span("title", 20, 25),)


@pytest.mark.parametrize(
    ("words", "number", "role", "organization"),
    [
        ("two executives and a banker briefed on the sale", 3, "executives and a banker", None),
        ("a nurse and a driver", 2, "nurse and a driver", None),
        ("two company insiders and a supplier", 3, "insiders and a supplier", "company"),
        ("a person close to the bank and a union", 1, None, None),
    ],
)
def test_people_of_two_sorts_are_counted_and_told_together(words, number, role, organization):
    assert counted(words)[0] == number
    assert (slot("role", words), slot("organization", words)) == (role, organization)


def test_a_body_s_kind_is_no_body():
    assert slot("organization", "an executive at the state-owned mill") == "at the state-owned mill"


def test_what_somebody_is_asked_to_do_is_no_body():
    assert slot("organization", "two bankers approached for the mandate") is None


def test_whose_agent_it_is_is_no_role_of_the_agent():
    assert slot("role", "a player's agent") == "agent"
