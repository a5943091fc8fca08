"""Tolls that grow from day to day: the newest count words the claim, and none is a dispute."""

from dataclasses import replace

from making import day, linked, mention, said_by

from claims.link.tolls import outgrown, toll_of
from claims.link.wording import claim_of
from claims.trace import trace_claim
from claims.weigh import weigh_claim

BOARD = said_by("harbour board")
FIRST = mention("a", "Nine divers were killed in Ostwick", primary=True, published=day(1), **BOARD)
LATER = mention("b", "The number of divers killed in Ostwick rose to 17", primary=True, published=day(2), **BOARD)
SAME_DAY = mention(
    "c", "12 divers were killed in Ostwick", primary=True, published=day(1), **said_by("Pia Lund", "person")
)


def flags(*told):
    claim = claim_of(told)
    return {flag.name for flag in weigh_claim(claim, trace_claim(claim), as_of=day(9)).flags}


def test_the_newest_count_words_the_claim() -> None:
    assert claim_of([FIRST, LATER]).text == LATER.text


def test_a_count_that_grew_is_neither_denied_nor_contested() -> None:
    claim = claim_of([FIRST, LATER])
    assert "denies" not in {m.toward for m in claim.mentions}
    assert not {"contested-numbers", "denied-by-subject"} & flags(FIRST, LATER)


def test_the_counts_are_shown_as_variants() -> None:
    least = replace(FIRST, text="At least nine divers were killed in Ostwick")
    assert [v.words for claim in linked(least, LATER) for v in claim.variants][:2] == ["nine divers", "17"]


def test_who_heads_the_ministry_that_gave_the_toll_does_not_deny_it() -> None:
    told = replace(LATER, **said_by("harbour ministry"))
    minister = replace(said_by("Ines Tolliver", "person")["source"], role="minister")
    rumor = mention(
        "b",
        f"[Ines Tolliver] dismissed as a rumor [on: {told.text}].",
        at=90,
        stance="denies",
        response="denies",
        answers=told.id,
        **{**said_by("Ines Tolliver", "person"), "source": minister},
    )
    assert [m.toward for m in claim_of([told, rumor]).mentions] == ["supports", "discusses"]


def test_two_counts_of_one_day_are_contested() -> None:
    assert "contested-numbers" in flags(FIRST, SAME_DAY)
    assert not outgrown(FIRST, SAME_DAY)


def test_prices_and_years_are_no_tolls() -> None:
    assert toll_of("It was sold for $9 million after the founder died.") is None
    assert toll_of("Three of the nine dead were found in 2019.") is None
