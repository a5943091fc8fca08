from story import claim_of, day, tell

from claims.trace import trace_claim

COURIER, LEDGER = "Riverton Courier", "Harbor Ledger"


def test_an_origin_bears_the_id_of_a_step_its_mentions_articles_and_first_date() -> None:
    first = tell(COURIER, "anonymous:two bankers")
    relay = tell(LEDGER, "anonymous:bankers", f"outlet:{COURIER}", on=2)
    (origin,) = trace_claim(claim_of(relay, first)).origins
    assert origin.id == first.chain[0].id
    assert origin.mentions == (first.id, relay.id)
    assert origin.articles == (first.article, relay.article)
    assert origin.first_seen == day(0)


def test_an_undated_mention_that_may_be_the_first_leaves_the_date_open() -> None:
    (origin,) = trace_claim(
        claim_of(tell(COURIER, "person:Dana Reyes", on=None), tell(LEDGER, "person:Dana Reyes"))
    ).origins
    assert origin.first_seen is None


def test_a_short_name_is_the_full_one() -> None:
    found = trace_claim(claim_of(tell(COURIER, "person:Liu Qiangdong"), tell(LEDGER, "person:Liu", on=1)))
    assert [o.name for o in found.origins] == ["Liu Qiangdong"]


def test_an_articles_own_unnamed_source_and_another_outlets_have_ids_of_their_own() -> None:
    own = tell(LEDGER, "anonymous:sources")
    others = tell(LEDGER, "anonymous:sources", f"outlet:{COURIER}")
    assert len({o.id for o in trace_claim(claim_of(own, others)).origins}) == 2


def test_a_cited_outlet_without_a_source_stays_a_statement_without_a_source() -> None:
    bare, citing = tell(COURIER), tell(LEDGER, f"outlet:{COURIER}", on=1)
    found = trace_claim(claim_of(bare, citing))
    assert [(o.kind, o.name, o.mentions) for o in found.origins] == [("unattributed", COURIER, (bare.id, citing.id))]
    assert found.echoes == ()


def test_a_cited_outlet_that_came_late_and_gave_no_source_adds_nothing() -> None:
    found = trace_claim(
        claim_of(
            tell("Valley Echo", "anonymous:a driver"),
            tell(COURIER, on=1),
            tell(LEDGER, f"outlet:{COURIER}", on=2),
        )
    )
    assert [o.name for o in found.origins] == ["a driver"]
    assert len(found.echoes) == 2


def test_pending_no_comment_and_questions_are_no_origins() -> None:
    found = trace_claim(
        claim_of(
            tell(COURIER, "anonymous:two bankers"),
            tell(COURIER, "author:the author", toward="discusses", response="pending"),
            tell(COURIER, "organization:Acme", toward="no_comment"),
            tell(COURIER, "person:Dana Reyes", toward="questions"),
            # Even where linking took the answer for support.
            tell(COURIER, "organization:Acme", toward="supports", response="pending"),
        )
    )
    assert [o.name for o in found.origins] == ["two bankers"]
    assert found.against == found.echoes == ()


def test_denials_and_retractions_stand_against() -> None:
    found = trace_claim(
        claim_of(
            tell(COURIER, "anonymous:two bankers"),
            tell(LEDGER, "organization:Acme", toward="denies", on=1),
            tell(COURIER, f"outlet:{COURIER}", toward="retracts", on=2),
        )
    )
    assert [(o.kind, o.name) for o in found.against] == [("organization", "Acme"), ("outlet", COURIER)]


def test_an_article_without_an_outlet_has_origins_too() -> None:
    found = trace_claim(claim_of(tell(None, "anonymous:two bankers"), tell(None, on=1)))
    assert [o.name for o in found.origins] == ["two bankers"]
    assert [(o.kind, o.name) for o in trace_claim(claim_of(tell(None))).origins] == [("unattributed", "unattributed")]
