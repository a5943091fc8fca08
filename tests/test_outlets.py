"""What `claims.outlets` knows of names and domains, and what it must not take for a medium."""

from __future__ import annotations

import csv
from collections import Counter
from importlib.resources import files

import pytest

from claims.outlets import Outlet, find, is_agency, looks_like_outlet, outlet_id, outlet_of_url


def _rows(table: str) -> list[dict[str, str]]:
    text = (files("claims") / "data" / table).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def _name(asked: str) -> str | None:
    outlet = find(asked)
    return outlet.name if outlet else None


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Wall Street Journal", "Wall Street Journal"),
        ("The Wall Street Journal", "Wall Street Journal"),
        ("the wall street journal", "Wall Street Journal"),
        ("WSJ", "Wall Street Journal"),
        ("wsj.com", "Wall Street Journal"),
        ("FT", "Financial Times"),
        ("NYT", "New York Times"),
        ("BBC", "BBC"),
        ("AP", "Associated Press"),
        ("the Associated Press (AP)", "Associated Press"),
        ("Agence France Presse", "Agence France-Presse"),
        ("Sina Tech", "Sina Tech"),
        ("TechWeb", "TechWeb"),
        ("El Pais", "El País"),
        ("Süddeutsche  Zeitung", "Süddeutsche Zeitung"),
    ],
)
def test_a_name_is_found_with_and_without_article_by_alias_and_by_domain(asked: str, name: str) -> None:
    assert _name(asked) == name


def test_a_possessive_is_no_part_of_the_name_unless_it_is() -> None:
    assert _name("the Financial Times's") == "Financial Times"
    assert _name("Reuters’") == "Reuters"
    assert _name("Barron's") == "Barron's"


def test_a_word_that_says_what_it_is_may_stand_with_the_name() -> None:
    assert _name("the tech blog TechNode") == "TechNode"
    assert _name("Xinhua news agency") == "Xinhua"
    assert _name("the newspaper La Presse") == "La Presse"


@pytest.mark.parametrize("common", ["Time", "Fortune", "People", "Reason", "Slate", "Nature", "Medium", "time"])
def test_a_common_word_is_no_outlet_by_itself(common: str) -> None:
    assert find(common) is None
    assert not looks_like_outlet(common)


def test_a_common_word_is_an_outlet_where_the_context_says_so() -> None:
    assert _name("Time magazine") == "Time"
    assert _name("the magazine Fortune") == "Fortune"
    assert _name("the website Quartz") == "Quartz"
    assert find("time magazine") is None


def test_the_hill_is_congress_unless_written_as_the_paper_writes_itself() -> None:
    assert _name("The Hill") == "The Hill"
    assert find("the Hill") is None


def test_the_verge_needs_its_capitals_and_its_article() -> None:
    assert _name("The Verge") == _name("the Verge") == "The Verge"
    assert find("the verge") is None
    assert find("ap") is None


@pytest.mark.parametrize(
    "name",
    [
        "Amazon",
        "Apple",
        "Facebook",
        "Alibaba",
        "Sina",
        "Weibo",
        "WeChat",
        "NetEase",
        "Tmall",
        "Jingdong Mall",
        "Amazon China",
        "NASA",
        "ACLU",
        "Liu Qiangdong",
        "the White House",
        "",
        "the",
    ],
)
def test_companies_platforms_bodies_and_persons_are_no_outlets(name: str) -> None:
    assert find(name) is None
    assert not looks_like_outlet(name)


@pytest.mark.parametrize(
    "name",
    [
        "The Harbor Ledger",
        "Harbor Ledger",
        "the Ledger",
        "Eastbrook Daily",
        "Pacific Tech Insider",
        "RiverTimes",
        "Meridian Newswire",
        "The Bay City Press",
        "Harbor News Agency",
        "Apple News",
        "the Lakeland Tribune's",
    ],
)
def test_an_unknown_name_made_like_a_medium_looks_like_one(name: str) -> None:
    assert find(name) is None
    assert looks_like_outlet(name)


@pytest.mark.parametrize(
    "name",
    [
        "Emily Post",
        "Post Holdings",
        "Times Square",
        "American Express",
        "Canada Post",
        "Royal Mail",
        "Big Tech",
        "Virginia Tech",
        "Oxford University Press",
        "local news",
        "the morning news",
        "Fake News",
        "WordPress",
    ],
)
def test_a_person_a_company_or_a_phrase_with_such_a_word_does_not(name: str) -> None:
    assert not looks_like_outlet(name)


def test_agencies_are_told_from_other_media() -> None:
    assert all(map(is_agency, ("Reuters", "AFP", "Kyodo", "dpa", "PTI", "Dow Jones Newswires", "Harbor News Agency")))
    assert not any(map(is_agency, ("Sina Tech", "The Harbor Ledger", "Amazon", "the International Energy Agency")))


def test_owner_groups_tie_media_together() -> None:
    owners = {name: outlet.owner for name in ("WSJ", "Barron's", "MarketWatch") if (outlet := find(name))}
    assert owners == {"WSJ": "News Corp", "Barron's": "News Corp", "MarketWatch": "News Corp"}
    assert find("Reuters") == Outlet("Reuters", "reuters.com", "agency", "GB", "Thomson Reuters", True)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.nytimes.com/2013/06/18/x.html?a=b#c", "New York Times"),
        ("bbc.co.uk", "BBC"),
        ("http://tech.sina.com.cn:80/i/", "Sina Tech"),
        ("https://time.com/1", "Time"),
        ("//blogs.ft.com/", "Financial Times"),
        ("https://user@news.example.co.uk/a", "example.co.uk"),
        ("https://ledger.blogspot.com/", "ledger.blogspot.com"),
        ("https://harborledger.example/a", "harborledger.example"),
        ("http://localhost:8000/", None),
        ("http://192.168.0.1/", None),
        ("no address", None),
        ("", None),
    ],
)
def test_an_address_gives_the_outlet_or_its_registered_domain(address: str, name: str | None) -> None:
    assert outlet_of_url(address) == name


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("WSJ", "outlet:wall-street-journal"),
        ("the Wall Street Journal", "outlet:wall-street-journal"),
        ("wsj.com", "outlet:wall-street-journal"),
        ("The Hill", "outlet:hill"),
        ("The Harbor Ledger", "outlet:harbor-ledger"),
        (" harbor \n ledger ", "outlet:harbor-ledger"),
    ],
)
def test_all_names_of_a_medium_give_one_id(name: str, id_: str) -> None:
    assert outlet_id(name) == id_


@pytest.mark.parametrize("name", [" " * 60_000 + "x", "x" + "(" * 60_000, "Aa " * 20_000, "a" * 60_000 + " blog"])
def test_a_name_of_any_length_is_looked_up(name: str) -> None:
    assert find(name) is None
    assert not is_agency(name)
    assert not looks_like_outlet(name) or name.startswith("Aa")
    assert outlet_id(name).startswith("outlet:")


def test_white_space_within_a_name_counts_as_one_blank() -> None:
    assert find("Wall\n Street   Journal") == find("WSJ")


def test_the_table_is_sound() -> None:
    rows = _rows("outlets.csv")
    assert len(rows) > 8000
    assert {row["ambiguous"] for row in rows} == {"", "case", "exact", "context", "url"}
    assert {row["agency"] for row in rows} == {"0", "1"}
    assert all(row["name"] == row["name"].strip() != "" for row in rows)
    assert all(row["agency"] == "1" for row in rows if row["kind"] == "agency")
    twice = Counter((row["name"], row["domain"]) for row in rows)
    assert max(twice.values()) == 1
    own = Counter(domain for row in rows if row["source"] == "own" for domain in row["domain"].split(";"))
    assert max(own.values()) == 1


def test_every_example_of_the_word_table_is_judged_as_its_role_says() -> None:
    refused = ("never_first", "never_post", "never_tech", "first_name")
    for row in _rows("outlets_extra.csv"):
        example = row["example"].partition(" (")[0]
        assert row["word"] in example
        assert looks_like_outlet(example) == (row["role"] not in refused), example
