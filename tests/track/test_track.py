"""What became of the claims that each source and outlet told."""

import random
from dataclasses import replace
from itertools import count

from story import claim_of, day, tell

from claims.decisions import Decision, Outcome
from claims.model import Assessment, Mention, TrackRecord
from claims.trace import trace_claim
from claims.track import earlier_records, origin_tellings, track_records
from claims.weigh import weigh_claim

COURIER, LEDGER, ECHO = "Riverton Courier", "Harbor Ledger", "Valley Echo"
BANKERS = "anonymous:two bankers"
_numbers = count()


def assessed(
    *mentions: Mention, type: str = "fact", as_of: int = 400, decisions: tuple[Decision, ...] = ()
) -> Assessment:
    """A claim of its own: the same story told twice makes two claims."""
    number = next(_numbers)
    own = [replace(m, id=f"{number:04}{m.id}", article=f"{number}-{m.article}") for m in mentions]
    claim = claim_of(*own, type=type)
    traced = trace_claim(claim)
    return Assessment(claim, traced, weigh_claim(claim, traced, as_of=day(as_of), decisions=decisions), decisions)


def confirmed(*mentions: Mention, on: int = 9) -> Assessment:
    """A claim that Acme confirms on a day of the story, in an outlet that says nothing else."""
    return assessed(*mentions, tell("Northern Star", "organization:Acme", toward="confirms", on=on))


def denied(*mentions: Mention, on: int = 9) -> Assessment:
    return assessed(*mentions, tell("Northern Star", "organization:Acme", toward="denies", on=on))


def found(*assessments: Assessment) -> dict[tuple[str, str], TrackRecord]:
    return {(record.role, record.name): record for record in track_records(assessments)}


def figures(record: TrackRecord) -> tuple[int, int, int, int]:
    return record.told, record.confirmed, record.denied, record.open


def test_claims_settled_later_are_counted_and_open_ones_kept_apart() -> None:
    told = tell(COURIER, "person:Dana Reyes")
    records = found(confirmed(told), confirmed(told), denied(told), assessed(told))
    reyes = records["origin", "Dana Reyes"]
    assert figures(reyes) == (4, 2, 1, 1)
    assert (reyes.settled, round(reyes.share, 3), reyes.kind) == (3, 0.667, "person")
    assert [round(end, 2) for end in reyes.interval] == [0.18, 0.96]


def test_who_is_quoted_answers_for_it_and_the_paper_carries_it() -> None:
    records = found(confirmed(tell(COURIER, "person:Dana Reyes")))
    assert figures(records["carrier", COURIER]) == (1, 1, 0, 0)
    assert ("origin", COURIER) not in records


def test_an_outlet_answers_for_its_own_voice_and_for_its_unnamed_sources() -> None:
    records = found(confirmed(tell(COURIER, BANKERS)), denied(tell(COURIER, hedged=True)))
    assert figures(records["origin", COURIER]) == (2, 1, 1, 0)
    assert not any(record.kind == "anonymous" for record in records.values())


def test_an_echo_and_a_relay_are_carried_not_originated() -> None:
    relay = tell(LEDGER, BANKERS, f"outlet:{COURIER}", on=1)
    records = found(confirmed(tell(COURIER, BANKERS), relay, tell(ECHO, on=2)))
    assert {key for key, record in records.items() if record.confirmed} == {
        ("origin", COURIER),
        ("carrier", LEDGER),
        ("carrier", ECHO),
    }


def test_the_outlet_that_is_cited_answers_even_where_its_article_is_not_at_hand() -> None:
    records = found(confirmed(tell(LEDGER, BANKERS, f"outlet:{COURIER}")))
    assert figures(records["origin", COURIER]) == (1, 1, 0, 0)
    assert figures(records["carrier", LEDGER]) == (1, 1, 0, 0)


def test_who_tells_it_on_the_day_that_it_is_settled_or_later_is_not_counted() -> None:
    late = [tell(LEDGER, "person:Dana Reyes", on=9), tell(ECHO, "person:Lee Novak", on=12)]
    records = found(confirmed(tell(COURIER, BANKERS), *late, on=9))
    assert ("origin", "Dana Reyes") not in records and ("origin", "Lee Novak") not in records
    assert ("carrier", LEDGER) not in records


def test_without_a_date_nobody_is_known_to_be_before() -> None:
    assert found(confirmed(tell(COURIER, "person:Dana Reyes", on=None))) == {}


def test_nobody_s_own_later_word_settles_a_claim_for_him() -> None:
    hedged = tell(COURIER, "organization:Acme", hedged=True)
    assert ("origin", "Acme") not in found(confirmed(hedged))


def test_contested_claims_are_open() -> None:
    both = [
        tell(ECHO, "organization:Acme", toward="confirms", on=5, about=("Acme", "Bolt")),
        tell(LEDGER, "organization:Bolt", toward="denies", on=6, about=("Acme", "Bolt")),
    ]
    story = assessed(tell(COURIER, "person:Dana Reyes"), *both)
    assert story.weighing.status == "contested"
    assert figures(found(story)["origin", "Dana Reyes"]) == (1, 0, 0, 1)


def test_opinion_has_no_record() -> None:
    assert found(assessed(tell(COURIER, "person:Dana Reyes"), type="opinion")) == {}


def test_a_surname_alone_and_a_description_are_nobody_beyond_their_article() -> None:
    for source in ("person:Reyes", "organization:both companies", "collective:media reports", "document:court papers"):
        assert {role for role, _ in found(confirmed(tell(COURIER, source)))} == {"carrier"}


def test_a_scoop_is_what_one_had_first_others_repeated_and_was_confirmed() -> None:
    story = [tell(COURIER, BANKERS), tell(LEDGER, f"outlet:{COURIER}", on=2)]
    records = found(confirmed(*story), denied(*story), assessed(*story), confirmed(story[0]))
    assert records["origin", COURIER].scoops == 1
    assert records["carrier", LEDGER].scoops == 0


def test_who_is_cited_had_it_first() -> None:
    story = [tell(LEDGER, BANKERS, f"outlet:{COURIER}"), tell(ECHO, on=2)]
    records = found(confirmed(*story))
    assert (records["origin", COURIER].scoops, records["carrier", LEDGER].scoops) == (1, 0)


def test_of_two_on_one_day_neither_is_known_to_be_first() -> None:
    records = found(confirmed(tell(COURIER, BANKERS), tell(LEDGER, "person:Dana Reyes")))
    assert {record.scoops for record in records.values()} == {0}


def test_what_others_tell_only_after_the_confirmation_is_no_repetition() -> None:
    records = found(confirmed(tell(COURIER, BANKERS), tell(LEDGER, on=20), on=9))
    assert records["origin", COURIER].scoops == 0


def test_a_person_with_a_scoop_and_the_paper_that_had_it_from_him_share_it() -> None:
    records = found(confirmed(tell(COURIER, "person:Dana Reyes"), tell(LEDGER, on=2)))
    assert (records["origin", "Dana Reyes"].scoops, records["carrier", COURIER].scoops) == (1, 1)


def test_names_of_one_outlet_are_one_record() -> None:
    told = [confirmed(tell(name, BANKERS)) for name in ("Dock Daily", "The Dock Daily", "Dock Daily")]
    [record] = [r for r in track_records(told) if r.role == "origin"]
    assert (record.name, record.confirmed) == ("Dock Daily", 3)


def test_the_order_of_claims_does_not_matter() -> None:
    story = [tell(COURIER, BANKERS), tell(LEDGER, "person:Dana Reyes", on=3)]
    told = [confirmed(*story), denied(*story), assessed(*story), confirmed(story[1])]
    mixed = list(told)
    random.Random(3).shuffle(mixed)
    assert track_records(told) == track_records(mixed)
    assert [r.role for r in track_records(told)] == sorted((r.role for r in track_records(told)), reverse=True)


# ── what was known before a claim ───────────────────────────────────────────────────────────────────────


def before(now: Assessment, *others: Assessment) -> list[TrackRecord]:
    return list(earlier_records(now, origin_tellings([now, *others])).values())


def test_a_claim_s_own_outcome_is_never_in_the_record_that_weighs_it() -> None:
    assert before(confirmed(tell(COURIER, "person:Dana Reyes"))) == []


def test_only_what_was_settled_before_it_was_told_counts() -> None:
    now = assessed(tell(COURIER, "person:Dana Reyes", on=30))
    others = [confirmed(tell(LEDGER, "person:Dana Reyes"), on=on) for on in (9, 29, 30, 31)]
    [record] = before(now, *others)
    assert (record.told, record.confirmed) == (2, 2)


def test_what_an_outlet_carried_is_no_record_of_what_it_answers_for() -> None:
    carried = confirmed(tell(COURIER, "person:Dana Reyes"))
    assert before(assessed(tell(COURIER, BANKERS, on=30)), carried) == []


def test_an_unnamed_source_comes_with_the_record_of_the_outlet_that_vouches_for_it() -> None:
    [record] = before(assessed(tell(COURIER, BANKERS, on=30)), denied(tell(COURIER, "anonymous:a driver")))
    assert (record.name, record.denied) == (COURIER, 1)


def test_what_the_desk_knows_settles_a_claim_from_its_day_on() -> None:
    def came(on: int, true: bool = True) -> tuple[Decision, ...]:
        return (Outcome(claim="1", true=true, by="R. Bell", on=day(on)),)

    told = tell(COURIER, "person:Dana Reyes", on=3)
    records = found(assessed(told, decisions=came(9)), assessed(told, decisions=came(9, true=False)))
    assert figures(records["origin", "Dana Reyes"]) == (2, 1, 1, 0)
    # Told on the day on which it was known already: that counts for nobody.
    assert found(assessed(told, decisions=came(3))) == {}
