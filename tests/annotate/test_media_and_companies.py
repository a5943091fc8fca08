"""Names that a medium shares with a person, a company or a word, and companies of several names, in sentences."""

import pytest
from newsroom import mentions, the


def sources(text: str) -> list[tuple[str, str]]:
    return [(m.kind, m.source.id) for m in mentions(text) if m.source is not None]


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Wired reported on Monday that the phone would ship in June.", "wired"),
        ("Variety reported on Monday that the studio would close.", "variety"),
        ("Time magazine reported on Monday that the studio would close.", "time"),
        ("People magazine reported on Monday that the couple had split.", "people"),
        ("The journal Nature reported on Tuesday that the vaccine had failed.", "nature"),
        ("The Hill reported on Monday that the senator would resign.", "hill"),
        ("Antara reported on Monday that the rice harvest had failed.", "antara"),
        ("Prothom Alo reported on Monday that the minister would resign.", "prothom-alo"),
        ("Bloomberg reported on Monday that Tern Motors would sell its van unit.", "bloomberg"),
    ],
)
def test_a_medium_is_one_in_a_sentence(text, id_):
    assert ("outlet", f"outlet:{id_}") in [(kind, id.replace("outlet:the-", "outlet:")) for kind, id in sources(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Variety Stores said on Monday that it would close nine shops.",
        "Time Warner said on Monday that it would sell its library.",
        "Guardian Life said on Monday that premiums would rise.",
        "Mint Corporation said on Monday that profit rose 4 percent.",
        "Esquire Bank said on Monday that profit rose 4 percent.",
        "Fortune Brands said on Monday that sales would rise.",
        "People say the plant will close in May.",
        "Salon owners said on Monday that rents were too high.",
        "Anita Hill said on Monday that the panel had called her in May. Hill said she would testify.",
        "Nature lovers said on Monday that the marsh would dry out.",
        "Paul Stern said on Monday that rents were too high. Stern said costs would rise 4 percent.",
    ],
)
def test_a_company_a_person_or_a_word_is_no_medium(text):
    assert sources(text)
    assert not [kind for kind, _ in sources(text) if kind == "outlet"]


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        (
            "Michael Bloomberg said the city would ban large sodas. Bloomberg said the ban would begin in March.",
            "michael-bloomberg",
        ),
        (
            "Steve Forbes said on Monday that taxes would fall by 4 percent. Forbes said the plan would pass in May.",
            "steve-forbes",
        ),
        ("Jane Vox said on Monday that profit rose 4 percent. Vox said costs fell.", "jane-vox"),
    ],
)
def test_a_person_of_a_medium_s_name_is_the_person_throughout_the_article(text, id_):
    assert set(sources(text)) == {("person", f"person:{id_}")}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("JD.com", "360Buy"),
        ("Jingdong", "JD.com"),
        ("Facebook", "Meta"),
        ("International Business Machines", "IBM"),
        ("Google", "Alphabet"),
        ("GlaxoSmithKline", "GSK"),
    ],
)
def test_two_names_of_one_company_are_one_source(first, second):
    text = f"{first} said on Monday that sales rose 4 percent. {second} said profit fell 2 percent."
    rose, fell = the(mentions(text), "rose 4"), the(mentions(text), "fell 2")
    assert rose.source.id == fell.source.id
    assert rose.source.name == fell.source.name


def test_two_names_of_one_company_are_one_source_across_articles():
    one = the(mentions("JD.com said on Monday that sales rose 4 percent."), "rose 4")
    two = the(mentions("Jingdong said on Monday that sales rose 4 percent."), "rose 4")
    assert one.source.id == two.source.id == "organization:jd-com"
    assert two.source.name == "Jingdong"


def test_a_company_and_its_part_stay_two():
    text = "Amazon China said on Monday that sales rose 4 percent. Amazon said profit fell 2 percent."
    rose, fell = the(mentions(text), "rose 4"), the(mentions(text), "fell 2")
    assert (rose.source.id, fell.source.id) == ("organization:amazon-china", "organization:amazon")


@pytest.mark.parametrize(
    "bracket",
    [
        "(Nasdaq: SINA)",
        "(NASDAQ:SINA)",
        "(NASDAQ: SINA; FRA: 929)",
    ],
)
def test_a_ticker_in_brackets_names_the_company_before_it(bracket):
    text = f"Sina {bracket} said on Monday that revenue rose 12 percent. SINA said profit fell 2 percent."
    rose, fell = the(mentions(text), "rose 12"), the(mentions(text), "fell 2")
    assert rose.source.id == fell.source.id == "organization:sina"


def test_a_ticker_stands_for_its_company_in_the_rest_of_the_article():
    text = "Quarrel Foods (NYSE: QRLF) said on Monday that sales rose 4 percent. QRLF said profit fell 2 percent."
    fell = the(mentions(text), "fell 2")
    assert (fell.source.id, fell.source.name) == ("organization:quarrel-foods", "Quarrel Foods")


def test_an_exchange_in_brackets_is_nobody_that_a_claim_is_about():
    text = "Tern Motors (NYSE: TRN) will close its Leeds plant in May."
    assert {name for m in mentions(text) for name in m.about} == {"Tern Motors"}


def test_a_ticker_alone_names_its_company():
    text = "Funds sold shares of the portal (NASDAQ: SINA) on Monday. Sina said profit fell 2 percent."
    assert {name for m in mentions(text) for name in m.about} <= {"Sina"}
    assert the(mentions(text), "fell 2").source.id == "organization:sina"


@pytest.mark.parametrize(("name", "id_"), [("eBay", "ebay"), ("3M", "3m"), ("360Buy", "jd-com")])
def test_a_company_without_a_capital_in_front_is_an_organization(name, id_):
    found = the(mentions(f"{name} said on Monday that sales rose 4 percent."), "rose 4")
    assert (found.kind, found.source.id) == ("organization", f"organization:{id_}")
