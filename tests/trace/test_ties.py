from dataclasses import replace

import pytest
from story import claim_of, tell

from claims.copies.find import find_copies
from claims.model import Article, Mention, Step
from claims.trace import trace_claim

COURIER, LEDGER = "Riverton Courier", "Harbor Ledger"
WIRE = " ".join(f"word{n}" for n in range(60))


def article(mention: Mention, text: str) -> Article:
    return Article(mention.article, mention.article, "", text, outlet=mention.outlet, published=mention.published)


def ties(*mentions: Mention, texts: tuple[str, ...] = ()) -> list[str]:
    copies = find_copies(article(m, text) for m, text in zip(mentions, texts, strict=False))
    return [tie.what for tie in trace_claim(claim_of(*mentions), copies=copies).ties]


def test_copied_text_ties_two_origins() -> None:
    pair = tell(COURIER, "anonymous:two bankers"), tell(LEDGER, "anonymous:a supplier", on=1)
    assert ties(*pair, texts=(WIRE, "From our own staff. " + WIRE)) == ["copied text"]
    assert ties(*pair, texts=(WIRE, WIRE[::-1])) == []
    assert ties(*pair) == []


def test_same_owner_ties_what_two_outlets_vouch_for_but_not_whom_they_quote() -> None:
    wsj, post = "The Wall Street Journal", "New York Post"
    assert ties(tell(wsj, "anonymous:two bankers"), tell(post, "anonymous:a supplier", on=1)) == ["same owner"]
    assert ties(tell(wsj, "person:Dana Reyes"), tell(post, "person:Lee Novak", on=1)) == []
    assert ties(tell(COURIER, "anonymous:two bankers"), tell(LEDGER, "anonymous:a supplier", on=1)) == []


def test_a_company_and_its_head_are_one_voice() -> None:
    head = tell(COURIER, "person:Jo Marsh", role="chief executive of Acme")
    assert ties(head, tell(LEDGER, "organization:Acme", on=1)) == ["same body"]
    assert ties(tell(COURIER, "organization:Acme China"), tell(LEDGER, "organization:Acme", on=1)) == ["same body"]
    critic = tell(COURIER, "person:Jo Marsh", role="former chief executive of Acme")
    assert ties(critic, tell(LEDGER, "organization:Acme", on=1)) == []


def test_a_later_echo_through_a_relay_does_not_tie_what_came_apart() -> None:
    pair = tell(COURIER, "person:Dana Reyes"), tell(LEDGER, "document:a memo", on=1)
    echoes = [
        tell("Valley Echo", "person:Dana Reyes", "outlet:Northern Star Weekly", on=5),
        tell("Valley Echo", "document:a memo", "outlet:Northern Star Weekly", on=5),
    ]
    assert ties(*pair) == ties(*pair, *echoes) == []


def test_a_first_statement_without_a_source_never_joins_two_others() -> None:
    found = trace_claim(
        claim_of(
            tell("Valley Echo"),
            tell(COURIER, "anonymous:two bankers", on=1),
            tell(LEDGER, "person:Dana Reyes", on=2),
        )
    )
    assert [t.what for t in found.ties] == ["unknown origin"]
    assert (len(found.origins), found.independent) == (3, 2)


def test_somebody_named_in_an_article_that_cites_the_first_report_may_have_it_from_there() -> None:
    first = tell(COURIER, "anonymous:two bankers")
    cites = tell(LEDGER, f"outlet:{COURIER}", on=1, text="Acme will close its mill, the Courier reported.")
    reyes = tell(LEDGER, "person:Dana Reyes", on=1)
    (tie,) = trace_claim(claim_of(first, cites, reyes)).ties
    assert tie.what == "citation"
    assert tie.words == ("the article with Dana Reyes cites Riverton Courier for it; Dana Reyes may have it from there")
    assert ties(first, reyes) == []


def test_a_named_source_that_another_named_one_came_before_is_tied_by_the_citation_as_well() -> None:
    first = tell(COURIER, "person:Lee Novak")
    cites = tell(LEDGER, f"outlet:{COURIER}", on=1, text="Acme will close its mill, the Courier reported.")
    assert ties(first, cites, tell(LEDGER, "person:Dana Reyes", on=1)) == ["citation"]
    assert ties(first, cites, tell(LEDGER, "anonymous:a supplier", on=1)) == ["citation"]


def test_those_concerned_and_documents_know_it_for_themselves() -> None:
    first = tell(COURIER, "anonymous:two bankers")
    cites = tell(LEDGER, f"outlet:{COURIER}", on=1, text="Acme will close its mill, the Courier reported.")
    head = tell(LEDGER, "person:Jo Marsh", on=1, role="chief executive of Acme")
    assert ties(first, cites, tell(LEDGER, "organization:Acme", on=1)) == []
    assert ties(first, cites, head) == []
    assert ties(first, cites, tell(LEDGER, "document:court papers", on=1)) == []


def test_a_source_that_another_outlet_heard_is_not_tied_by_whom_its_relay_cites_beside_it() -> None:
    first = tell(COURIER, "anonymous:two bankers")
    cites = tell(LEDGER, f"outlet:{COURIER}", on=1, text="Acme will close its mill, the Courier reported.")
    assert ties(first, cites, tell(LEDGER, "person:Dana Reyes", "outlet:Valley Echo", on=1)) == []


@pytest.mark.parametrize(
    ("one", "other", "tied"),
    [
        ("document:press release", "document:press release from the company", ["press release"]),
        ("document:Acme press release", "document:a news release by Acme", ["press release"]),
        ("document:Acme press release", "document:Bolt press release", []),
        ("document:press release", "organization:Acme", ["press release"]),
        ("document:Acme statement", "organization:Acme", ["press release"]),
        ("document:press release", "person:Dana Reyes", []),
        ("document:Bolt press release", "organization:Acme", []),
        ("document:court papers", "document:an internal memo", []),
    ],
)
def test_a_press_release_is_one_voice_in_however_many_papers(one: str, other: str, tied: list[str]) -> None:
    assert ties(tell(COURIER, one), tell(LEDGER, other, on=1)) == tied
    assert ties(tell(LEDGER, other), tell(COURIER, one, on=1)) == tied


def test_documents_that_two_articles_name_alike_may_be_one() -> None:
    papers = [
        replace(m, chain=(Step(f"document:{m.article}:court-papers", name, "document"),))
        for m, name in ((tell(COURIER, "document:papers"), "court papers"), (tell(LEDGER, on=1), "the court papers"))
    ]
    traced = trace_claim(claim_of(*papers))
    assert [(t.what, t.words) for t in traced.ties] == [
        ("same document", "two articles go back to “court papers”; it may be one document")
    ]
    assert traced.independent == 1


def test_a_memo_among_the_papers_of_its_article_is_one_of_them() -> None:
    papers = tell(COURIER, "document:internal papers", article="one")
    memo = tell(COURIER, "document:a memo of May", article="one")
    assert "same document" in ties(papers, memo)
    assert ties(papers, tell(LEDGER, "document:a memo of May", on=1, article="two")) == []
