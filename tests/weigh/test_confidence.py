import pytest
from story import tell, weighed

from claims.report.rules import rules_explained
from claims.weigh.flags import FLAG_RULES, explain_flag
from claims.weigh.weights import band, bounds, weight, weights

COURIER, LEDGER, ECHO = "Riverton Courier", "Harbor Ledger", "Valley Echo"
BANKERS = "anonymous:two bankers"
DENIAL = tell(LEDGER, "organization:Acme", toward="denies", on=9)


def sure(*mentions, **more) -> float:
    found = weighed(*mentions, **more)[1].confidence
    assert found is not None
    return found


def test_the_weights_keep_the_order_that_the_three_properties_rest_on() -> None:
    kinds = ["nobody", "author", "collective", "anonymous", "unattributed", "writing", "outlet", "named", "document"]
    values = [weight("origin", k).value for k in [*kinds, "on_record", "confirmed"]]
    assert values == sorted(values)
    deducted = weight("deduct", "hedged").value + 3 * weight("deduct", "relay").value
    # The weakest source lies above the writer's guess, and a hedge does not turn one loose kind into another.
    assert weight("origin", "anonymous").value + deducted >= weight("origin", "author").value
    assert (
        weight("origin", "unattributed").value + weight("deduct", "hedged").value
        >= weight("origin", "collective").value
    )
    assert all(v["value"] <= 0 for section in ("deduct", "bears") for v in weights()[section].values())
    per = weights()["more"]["kinds"]
    order = ["author", "collective", "writing", "anonymous", "outlet", "named", "document", "on_record", "confirmed"]
    assert [per[k] for k in order] == sorted(per[k] for k in order) and 0 < weights()["more"]["decay"] < 1


def test_every_weight_has_a_reason_and_an_example() -> None:
    for section in ("origin", "deduct", "bears"):
        for row in weights()[section].values():
            assert row["why"] and row["example"] and row["spread"] > 0
    more = weights()["more"]
    assert more["spreads"].keys() == more["kinds"].keys()


def test_better_sources_are_worth_more() -> None:
    ladder = [
        sure(tell(COURIER, BANKERS, hedged=True)),
        sure(tell(COURIER, BANKERS)),
        sure(tell(COURIER, f"outlet:{LEDGER}")),
        sure(tell(COURIER, "person:Dana Reyes")),
        sure(tell(COURIER, "document:the court papers")),
        sure(tell(COURIER, "organization:Acme")),
        sure(tell(COURIER, BANKERS), tell(LEDGER, "organization:Acme", toward="confirms", on=9)),
    ]
    assert ladder == sorted(ladder) and len(set(ladder)) == len(ladder)
    assert ladder[0] == pytest.approx(1 / 3, abs=0.03)
    assert ladder[-1] == pytest.approx(0.95, abs=0.03)


@pytest.mark.parametrize("name", ["a report", "a news report on Acme", "a video", "it", "the Wikipedia entry on Acme"])
def test_a_report_or_a_picture_is_no_record(name: str) -> None:
    _, weighing = weighed(tell(COURIER, f"document:{name}"))
    assert weighing.confidence == 0.5
    assert weighing.reasons[0].text == f"“{name}” says so, which is no record"


@pytest.mark.parametrize("name", ["court papers", "a police report", "Acme's annual report", "a memo on the video"])
def test_a_record_is_worth_more_than_whoever_speaks_about_others(name: str) -> None:
    assert sure(tell(COURIER, f"document:{name}")) > sure(tell(COURIER, "person:Dana Reyes"))


def test_the_same_person_in_five_outlets_is_one() -> None:
    once = sure(tell(COURIER, "person:Dana Reyes"))
    assert sure(*(tell(f"Paper {n}", "person:Dana Reyes", on=n) for n in range(5))) == once


def test_each_further_origin_adds_less() -> None:
    people = [tell(f"Paper {n}", f"person:{name}", on=n) for n, name in enumerate(["Ann Ode", "Bo Tamm", "Cy Lunt"])]
    odds = [sum(r.value for r in weighed(*people[: n + 1])[1].reasons) for n in range(3)]
    assert odds[1] - odds[0] > odds[2] - odds[1] > 0


def test_no_comment_adds_nothing_but_is_shown() -> None:
    answer = tell(COURIER, "organization:Acme", toward="no_comment")
    _, weighing = weighed(tell(COURIER, BANKERS), answer)
    assert weighing.confidence == sure(tell(COURIER, BANKERS))
    assert [(r.rule, r.value) for r in weighing.reasons][-1] == ("no_comment", 0.0)
    assert weighing.responses == (("Acme", "no_comment", answer.id),)


def test_answers_are_told_once_each() -> None:
    twice = [tell(COURIER, "organization:Acme", toward="unaware", text=t) for t in ("It is unaware.", "It said so.")]
    waiting = tell(COURIER, "author:the author", toward="discusses", response="pending")
    _, weighing = weighed(tell(COURIER, BANKERS), *twice, waiting, DENIAL)
    assert sorted(r[:2] for r in weighing.responses) == [
        ("Acme", "denies"),
        ("Acme", "pending"),
        ("Acme", "unaware"),
    ]


def test_a_hedge_in_what_is_denied_does_not_soften_the_denial() -> None:
    _, weighing = weighed(tell(LEDGER, "organization:Acme", toward="denies", hedged=True))
    assert weighing.status == "denied"


def test_a_denial_that_only_reports_pass_on_settles_nothing() -> None:
    passed_on = tell(LEDGER, "organization:Acme", "collective:media reports", toward="denies", on=9)
    assert weighed(tell(COURIER, BANKERS), passed_on)[1].status == "rumor"


def test_a_retraction_takes_most_of_it() -> None:
    taken_back = tell(COURIER, f"outlet:{COURIER}", toward="retracts", on=3)
    assert sure(tell(COURIER, BANKERS), taken_back) < 0.1
    # What another origin says stands.
    assert sure(tell(COURIER, BANKERS), taken_back, tell(LEDGER, "person:Dana Reyes")) >= sure(
        tell(LEDGER, "person:Dana Reyes")
    )


def test_a_retraction_lifts_the_support_of_every_mention_of_a_chain_of_three_outlets() -> None:
    chain = [tell(COURIER, BANKERS), tell(LEDGER, f"outlet:{COURIER}", on=1), tell(ECHO, f"outlet:{LEDGER}", on=2)]
    traced, before = weighed(*chain)
    assert set(traced.origins[0].mentions) == {m.id for m in chain}
    _, after = weighed(*chain, tell(COURIER, on=5, toward="retracts"))
    assert (before.confidence, after.confidence) == pytest.approx((0.378, 0.047), abs=1e-3)
    assert "origin-retracted" in [flag.name for flag in after.flags]
    # What the last of them takes back is its own telling, not what it hangs on.
    assert weighed(*chain, tell(ECHO, on=5, toward="retracts"))[1].confidence == before.confidence


def test_opinion_and_background_have_no_confidence_and_no_flags() -> None:
    for type_ in ("opinion", "background"):
        _, weighing = weighed(tell(COURIER, BANKERS), type=type_)
        assert (weighing.confidence, weighing.word, weighing.flags, weighing.reasons) == (None, "", (), ())


def test_status_and_confidence_that_point_apart_are_a_conflict() -> None:
    _, weighing = weighed(tell(COURIER, "document:the court papers"), tell(ECHO, "person:Dana Reyes", on=1), DENIAL)
    assert (weighing.status, weighing.conflict) == ("denied", True)
    assert weighed(tell(COURIER, BANKERS), DENIAL)[1].conflict is False


def test_confidence_never_reaches_certainty() -> None:
    least, most = bounds()
    papers = [tell(f"Paper {n}", f"document:file {n}", on=n) for n in range(8)]
    assert sure(*papers, tell(COURIER, "organization:Acme", toward="confirms", on=9)) == most
    assert least > 0 and band(least) == "very unlikely" and band(most) == "near certain"


def test_every_rule_explains_itself() -> None:
    _, weighing = weighed(tell(COURIER, BANKERS, f"outlet:{LEDGER}", hedged=True), DENIAL, type="forecast")
    assert [r.rule for r in weighing.reasons] == ["best_origin", "hedged", "relays", "forecast", "denial"]
    explained = rules_explained(r.rule for r in weighing.reasons)
    assert all(len(explained[r.rule]) > 40 for r in weighing.reasons)
    assert all(r.basis == "hand-set" for r in weighing.reasons)
    assert all(len(explain_flag(name)) > 40 for name in FLAG_RULES)


def test_the_example_of_the_page_on_weighing() -> None:
    told = [
        tell(COURIER, BANKERS, hedged=True),
        tell(LEDGER, f"outlet:{COURIER}", on=1),
        tell(LEDGER, "organization:Acme", toward="unaware", on=1),
    ]
    _, before = weighed(*told)
    assert (before.status, round(before.confidence or 0, 2), before.word) == ("rumor", 0.25, "unlikely")
    assert {f.name for f in before.flags} == {
        "single-source",
        "anonymous-only",
        "subject-unaware",
        "hardened",
    }
    _, after = weighed(*told, tell(COURIER, "organization:Acme", on=8))
    assert (after.status, round(after.confidence or 0, 2)) == ("confirmed", 0.96)


def test_a_sheet_that_a_tipster_put_about_weighs_less_than_one_a_paper_has_seen() -> None:
    posted = tell(COURIER, "document:spec sheet", "person:Kitefall")
    seen = tell(COURIER, "document:spec sheet", f"outlet:{LEDGER}")
    assert sure(posted) < sure(seen)
    assert "no record" in " ".join(reason.text for reason in weighed(posted)[1].reasons)
