"""A denial that a later article tells again: it answers what was told by then."""

import pytest
from stories import Told, claim, found, mentions, status, toward

CLOSES: Told = ("Harbor Ledger", "2024-03-01", "Orlin will close its Tarn mill, two managers said. It has 300 workers.")
SELLS = "Orlin has hired a bank to find a partner for its dairy in Brede, two bankers said."
HAD_DENIED = "Last week Orlin had denied the report."


def later(denial: str, text: str = SELLS) -> Told:
    return ("Eastbrook Post", "2024-03-12", f"{text} {denial}")


@pytest.mark.parametrize("denial", [HAD_DENIED, "The company had denied the report last week."])
def test_it_hangs_on_the_report_of_its_time(denial):
    told = found(CLOSES, later(denial))
    assert status(told, "close") == "denied"
    assert status(told, "bank to find") == "rumor"
    [answer] = [m for m in claim(told, "close").claim.mentions if m.article == "a1"]
    assert answer.toward == "denies"
    assert "[on: Orlin will close its Tarn mill]" in answer.text
    assert "Brede" not in answer.text


def test_the_order_of_the_articles_has_no_say():
    one, other = found(CLOSES, later(HAD_DENIED)), found(later(HAD_DENIED), CLOSES)
    assert [status(told, "close") for told in (one, other)] == ["denied"] * 2


@pytest.mark.parametrize(
    "articles",
    [
        (later(HAD_DENIED),),
        # What came out after the denial it cannot have denied.
        (("Harbor Ledger", "2024-03-11", CLOSES[2]), later(HAD_DENIED)),
        # Which of two reports it was is not told.
        (CLOSES, ("Riverton Courier", "2024-03-02", "Orlin will sue Velm, a lawyer said."), later(HAD_DENIED)),
        # Another firm's report is none of its concern.
        (("Harbor Ledger", "2024-03-01", "Velm will close its Tarn mill, two managers said."), later(HAD_DENIED)),
    ],
    ids=["alone", "too late", "two reports", "another firm"],
)
def test_else_it_stays_with_what_its_article_tells(articles):
    told = found(*articles)
    last = f"a{len(articles) - 1}"
    [answer] = [m for m in mentions(told, last) if m.response == "denies"]
    assert answer in claim(told, "bank to find").claim.mentions


def test_a_report_that_the_article_tells_again_is_its_own_claim():
    told = found(CLOSES, later(HAD_DENIED, "Orlin will close its Tarn mill in June, a union leader said."))
    assert toward(told, "a1", "had denied") == "denies"
    assert len({m.article for m in claim(told, "close", "June").claim.mentions}) == 2


def test_a_denial_of_today_answers_what_its_article_tells():
    told = found(CLOSES, later("Orlin denied the report."))
    assert status(told, "close") != "denied"
