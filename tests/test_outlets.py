"""What `claims.outlets` knows of names and domains, and what it must not take for a medium."""

from __future__ import annotations

import csv
from collections import Counter
from importlib.resources import files

import pytest

from claims.gazetteer import KINDS
from claims.outlets import Outlet, find, looks_like_outlet, outlet_of_url


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
    assert _name("The journal Nature") == "Nature"
    assert _name("the paper Metro") == "Metro"


def test_a_study_in_a_journal_is_not_the_journal() -> None:
    assert find("a Nature paper") is None


def test_a_name_that_the_list_gives_to_a_domain_alone_looks_like_no_outlet() -> None:
    assert find("World Population Review") is None
    assert not looks_like_outlet("World Population Review")
    assert looks_like_outlet("World Fisheries Review")


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


@pytest.mark.parametrize(
    "name",
    [
        "Reuters",
        "AFP",
        "Kyodo",
        "dpa",
        "PTI",
        "Dow Jones Newswires",
        "HINA",
        "BelTA",
        "Tunis Afrique Presse",
        "Andina news agency",
    ],
)
def test_wire_agencies_are_marked(name: str) -> None:
    outlet = find(name)
    assert outlet is not None
    assert outlet.kind == "agency"


def test_other_media_are_no_agencies() -> None:
    assert {outlet.kind for name in ("Sina Tech", "WSJ", "BBC") if (outlet := find(name))} == {
        "portal",
        "newspaper",
        "broadcaster",
    }


@pytest.mark.parametrize(
    ("asked", "name", "kind", "country"),
    [
        ("Lianhe Zaobao", "Lianhe Zaobao", "newspaper", "SG"),
        ("ITmedia", "ITmedia", "site", "JP"),
        ("Kyunghyang Shinmun", "Kyunghyang Shinmun", "newspaper", "KR"),
        ("Prothom Alo", "Prothom Alo", "newspaper", "BD"),
        ("Il Fatto Quotidiano", "Il Fatto Quotidiano", "newspaper", "IT"),
        ("Hospodarske noviny", "Hospodářské noviny", "newspaper", "CZ"),
        ("Pagina 12", "Página/12", "newspaper", "AR"),
        ("Mada Masr", "Mada Masr", "site", "EG"),
        ("the Daily Monitor", "Daily Monitor", "newspaper", "UG"),
        ("Moneyweb", "Moneyweb", "site", "ZA"),
        ("BleepingComputer", "BleepingComputer", "site", "US"),
        ("FreightWaves", "FreightWaves", "trade", "US"),
        ("Pagella Politica", "Pagella Politica", "fact-checker", "IT"),
        ("Chequeado", "Chequeado", "fact-checker", "AR"),
    ],
)
def test_media_of_all_continents_and_trades_are_known(asked: str, name: str, kind: str, country: str) -> None:
    outlet = find(asked)
    assert outlet is not None
    assert (outlet.name, outlet.kind, outlet.country) == (name, kind, country)


def test_owner_groups_tie_media_together() -> None:
    owners = {name: outlet.owner for name in ("WSJ", "Barron's", "MarketWatch") if (outlet := find(name))}
    assert owners == {"WSJ": "News Corp", "Barron's": "News Corp", "MarketWatch": "News Corp"}
    assert find("Reuters") == Outlet("Reuters", "reuters.com", "agency", "GB", "Thomson Reuters")


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
        ("https://www.substack.com/", "Substack"),
        ("https://harborledger.substack.com/p/one", "harborledger.substack.com"),
        ("https://www.fenlandsky.wordpress.com/2013/", "fenlandsky.wordpress.com"),
        ("https://medium.com/@somebody/one", "Medium"),
        ("http://mobile.sina.com.cn/x", "Sina"),
        ("https://www.nippon.example.co.jp/", "example.co.jp"),
        ("http://localhost:8000/", None),
        ("http://192.168.0.1/", None),
        ("no address", None),
        ("", None),
    ],
)
def test_an_address_gives_the_outlet_or_its_registered_domain(address: str, name: str | None) -> None:
    assert outlet_of_url(address) == name


@pytest.mark.parametrize("name", [" " * 60_000 + "x", "x" + "(" * 60_000, "Aa " * 20_000, "a" * 60_000 + " blog"])
def test_a_name_of_any_length_is_looked_up(name: str) -> None:
    assert find(name) is None
    assert not looks_like_outlet(name) or name.startswith("Aa")


def test_white_space_within_a_name_counts_as_one_blank() -> None:
    assert find("Wall\n Street   Journal") == find("WSJ")


def test_the_table_is_sound() -> None:
    rows = _rows("outlets.csv")
    assert len(rows) > 8000
    assert {row["ambiguous"] for row in rows} == {"", "case", "exact", "context", "url"}
    assert {row["kind"] for row in rows} == {"", *KINDS}
    assert all(row["country"] == "" or (row["country"].isalpha() and len(row["country"]) == 2) for row in rows)
    assert all(row["name"] == row["name"].strip() != "" for row in rows)
    assert sum(row["kind"] == "agency" for row in rows) > 100
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
