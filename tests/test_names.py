"""Names: the same, a part, one who speaks for another."""

import pytest

from claims.names import (
    concerns,
    name_keys,
    name_words,
    organization_name,
    part_of,
    same_name,
    speaker_keys,
)
from claims.organizations import organizations


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Liu Qiangdong", "Mr. Liu"),
        ("Liu Qiangdong", "Liu"),
        ("Amazon.com Inc.", "Amazon"),
        ("Amazon's", "AMAZON"),
        ("Café Noir", "Cafe Noir"),
        ("Tim Cook", "Cook"),
        ("Donald J. Trump", "Donald Trump"),
        ("J. Smith", "John Smith"),
        ("Ali Baba", "Alibaba"),
        ("The Harrow Group", "Harrow"),
    ],
)
def test_same(a: str, b: str) -> None:
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Amazon", "Alibaba"),
        ("Amazon China", "Amazon"),
        ("Alibaba Cloud", "Cloud"),
        ("Bank of America", "Bank"),
        ("Bank of America", "America"),
        ("Boston Globe", "Globe"),
        ("Tim Cook", "Tim"),
        ("Liu Qiangdong", "Qiangdong Wang"),
        ("John Smith", "Jane Smith"),
        ("Australia", "Austria"),
        ("", "Amazon"),
    ],
)
def test_not_the_same(a: str, b: str) -> None:
    assert not same_name(a, b)
    assert not same_name(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("JD.com", "Jingdong"),
        ("JD.com", "360Buy"),
        ("Jingdong Mall", "JD.com Inc."),
        ("360buy.com", "Jingdong's"),
        ("Facebook", "Meta Platforms"),
        ("Google", "Alphabet Inc."),
        ("Hon Hai", "Foxconn"),
        ("GlaxoSmithKline", "GSK plc"),
        ("the FDA", "the Food and Drug Administration"),
        ("Sina (Nasdaq: SINA)", "Sina"),
        ("Alibaba Group Holding Ltd. (NYSE: BABA)", "Alibaba"),
        ("(NASDAQ: JD)", "Jingdong"),
        ("NYSE: BABA", "NYSE: BABA"),
        ("Harrow Foods (LSE: HRW)", "Harrow Foods"),
    ],
)
def test_another_name_or_a_ticker_is_the_same_organization(a: str, b: str) -> None:
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("JD.com", "Tencent"),
        ("Amazon", "Amazon China"),
        ("Google", "Google China"),
        ("Sina", "Sina Tech"),
        ("Sina", "Sina Weibo"),
        ("Tesla Motors", "Nikola Tesla"),
        ("Apple Computer", "Fiona Apple"),
        ("IT", "Gartner"),
        ("NOW", "ServiceNow"),
        ("HP", "HPE"),
    ],
)
def test_a_part_a_person_or_a_bare_code_is_another(a: str, b: str) -> None:
    assert not same_name(a, b)
    assert not same_name(b, a)


def test_the_table_of_organizations_gives_each_name_and_code_to_one() -> None:
    forms = [(form, one.name) for one in organizations() for form in (one.name, *one.aliases)]
    owners: dict[tuple[str, ...], set[str]] = {}
    for form, name in forms:
        assert organization_name(form) == name
        owners.setdefault(name_words(form), set()).add(name)
    assert all(len(names) == 1 for names in owners.values())
    assert all(len("".join(words)) > 1 for words in owners)
    codes = [code for one in organizations() for code in one.tickers]
    assert len(codes) == len(set(codes))


def test_part_of() -> None:
    assert part_of("Amazon China", "Amazon")
    assert part_of("Amazon's China unit", "Amazon.com")
    assert part_of("Alibaba Cloud", "Alibaba")
    assert part_of("Jingdong Logistics", "JD.com")
    assert not part_of("Amazon", "Amazon China")
    assert not part_of("Bank of America", "Bank")
    assert not part_of("Boston Globe", "Boston")
    assert not part_of("China Mobile", "China")
    assert not part_of("Liu Qiangdong", "Liu")


@pytest.mark.parametrize(
    "name",
    [
        "Harrow",
        "Harrow Foods",
        "Harrow's spokesman",
        "a spokesperson for Harrow",
        "a Harrow spokeswoman",
        "Harrow founder Ada Poole",
        "Ada Poole, chief executive of Harrow",
    ],
)
def test_speaks_for_harrow(name: str) -> None:
    assert concerns(name, ["Tallow", "Harrow Foods"])


@pytest.mark.parametrize("name", ["a former Harrow executive", "Tallow", "a rival of Harrow", "police", ""])
def test_does_not_speak_for_harrow(name: str) -> None:
    assert not concerns(name, ["Harrow Foods"])


def test_nobody_speaks_where_the_claim_is_about_nobody() -> None:
    assert not concerns("Harrow", [])


def test_name_words_keep_what_tells_names_apart() -> None:
    assert name_words("The U.S. Treasury") == ("us", "treasury")
    assert name_words("Inc.") == ("inc",)


def test_whoever_speaks_for_somebody_is_found_by_keys() -> None:
    named = [
        *(
            "JD.com",
            "Jingdong",
            "360Buy",
            "Jingdong Logistics",
            "Amazon",
            "Amazon China",
            "Amazon.com Inc.",
            "Bank of America",
        ),
        *("Liu Qiangdong", "Mr. Liu", "Live Wire", "Livewire", "Lindmoor Bank", "Lindmoor", "Kasprowicz", "Kasprovicz"),
    ]
    speakers = [
        *named,
        "both companies",
        "Amazon's spokesman",
        "a spokeswoman for Jingdong",
        "Mo Li, founder of Lindmoor",
    ]
    found = 0
    for who in speakers:
        keys = speaker_keys(who)
        for name in named:
            if concerns(who, [name]):
                assert keys is None or keys & name_keys(name), (who, name)
                found += who != name
    assert found > 30
