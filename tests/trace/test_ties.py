from story import claim_of, tell

from claims.copies.find import find_copies
from claims.model import Article, Mention
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
