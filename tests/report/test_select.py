"""Which claims are shown, and in what order."""

from typing import Any

import pytest
from builders import assessed, day, mention, result, source, step

from claims.errors import UsageError
from claims.model import Assessment
from claims.report.select import FLAGS, Row, Selection, first_seen, held_back, known_marks, ranked, select


def shown(assessments: list[Assessment], **asked: Any) -> list[str]:
    return [row.assessment.claim.id for row in select(ranked(result(assessments)), Selection(**asked))]


def of(id: str, confidence: float | None = 0.5, articles: int = 1, **values: Any) -> Assessment:
    made = {key: values.pop(key) for key in ("about", "chain", "source", "published", "outlet") if key in values}
    mentions = [mention(f"{id}{n}", article=f"{id}-{n}", **made) for n in range(articles)]
    return assessed(mentions, confidence=confidence, **values)


def test_default_order_is_falling_confidence_then_id() -> None:
    assert shown([of("c", 0.5), of("a", 0.5), of("b", 0.9)]) == ["b0", "a0", "c0"]


def test_order_does_not_depend_on_the_order_given() -> None:
    claims = [of("c", 0.5), of("a", 0.5), of("b", 0.9), of("d", None, type="opinion")]
    assert ranked(result(claims)) == ranked(result(claims[::-1]))


def test_opinion_and_background_are_hidden_unless_all() -> None:
    claims = [of("a", None, type="opinion"), of("b", 0.1), of("c", None, type="background")]
    assert shown(claims) == ["b0"]
    assert shown(claims, everything=True) == ["b0", "a0", "c0"]


def test_ranks_are_those_of_the_default_report_under_every_option() -> None:
    rows = ranked(result([of("a", 0.9), of("b", 0.2, flags=["single-source"]), of("c", None, type="opinion")]))
    assert [row.rank for row in select(rows, Selection(only=("single-source",)))] == [2]
    assert [row.rank for row in select(rows, Selection(everything=True, sort="new"))] == [1, 2, 3]


def test_risk_puts_the_shaky_and_far_spread_first() -> None:
    claims = [of("a", 0.1, articles=1), of("b", 0.3, articles=4), of("c", 0.9, articles=9)]
    assert shown(claims, sort="risk") == ["b0", "a0", "c0"]


def test_reach_counts_articles_then_outlets() -> None:
    claims = [of("a", articles=2), of("b", articles=3), of("c", articles=2, outlet="Post")]
    assert shown(claims, sort="reach") == ["b0", "c0", "a0"]


def test_new_puts_the_latest_first_and_the_undated_last() -> None:
    claims = [of("a"), of("b", published=day("2013-06-01")), of("c", published=day("2013-06-09"))]
    assert shown(claims, sort="new") == ["c0", "b0", "a0"]


def test_several_marks_narrow() -> None:
    claims = [of("a", flags=["echo"]), of("b", flags=["echo", "stale"], status="rumor")]
    assert shown(claims, only=("echo",)) == ["a0", "b0"]
    assert shown(claims, only=("echo", "rumor")) == ["b0"]


def test_about_takes_the_whole_for_its_part_but_not_the_part_for_the_whole() -> None:
    claims = [of("a", about=("Harbor China",), text="x"), of("b", about=("Harbor",))]
    assert shown(claims, about=("harbor",)) == ["a0", "b0"]
    assert shown(claims, about=("Harbor China",)) == ["a0"]


def test_about_finds_a_name_inside_the_words() -> None:
    weibo = assessed([mention("a0", "Sina Weibo grows.", about=("Sina Weibo",))])
    assert shown([weibo], about=("Weibo",)) == ["a0"]
    assert shown([weibo], about=("Wei",)) == []


def test_source_is_found_as_origin_relay_and_publisher() -> None:
    claims = [
        of("a", source=source("person", "Ann Lee")),
        of("b", chain=(step("outlet", "TechWeb"),)),
        of("c", outlet="TechWeb"),
        of("d", about=("TechWeb",)),
    ]
    assert shown(claims, source=("Ann Lee",)) == ["a0"]
    assert shown(claims, source=("techweb",)) == ["b0", "c0"]


def test_since_leaves_out_the_earlier_and_the_undated() -> None:
    claims = [of("a"), of("b", published=day("2013-06-01")), of("c", published=day("2013-06-09"))]
    assert shown(claims, since=day("2013-06-02")) == ["c0"]
    assert shown(claims, since=day("2013-06-01")) == ["b0", "c0"]


def test_first_seen_is_the_earliest_dated_mention() -> None:
    late, early, undated = (
        mention("a", published=day("2013-06-09")),
        mention("b", published=day("2013-06-01")),
        mention("c"),
    )
    assert first_seen(assessed([undated, late, early])) == early.published
    assert first_seen(assessed([undated])) is None


def test_min_confidence_and_limit() -> None:
    claims = [of("a", 0.2), of("b", 0.5), of("c", 0.8), of("d", None)]
    assert shown(claims, min_confidence=0.5) == ["c0", "b0"]
    assert shown(claims, limit=1) == ["c0"]


@pytest.mark.parametrize(
    ("asked", "word"),
    [
        ({"only": ("singel-source",)}, "single-source"),
        ({"min_confidence": 2.0}, "between 0 and 1"),
        ({"min_confidence": float("nan")}, "between 0 and 1"),
        ({"limit": 0}, "1 or more"),
        ({"limit": -3}, "1 or more"),
        ({"about": (" ",)}, "empty"),
        ({"sort": "age"}, "reach"),
        ({"everything": True, "min_confidence": 0.3}, "contradict"),
    ],
)
def test_selection_that_means_nothing_is_refused(asked: dict[str, Any], word: str) -> None:
    with pytest.raises(UsageError, match=word):
        Selection(**asked)


def test_flags_are_those_that_weighing_can_raise() -> None:
    from claims.weigh.flags import FLAG_RULES

    assert sorted(FLAG_RULES) == list(FLAGS)
    known_marks((*FLAGS, "rumor"), "--only")


def test_row_knows_whether_it_is_hidden() -> None:
    (row,) = ranked(result([of("a", None, type="background")]))
    assert row == Row(1, row.assessment, True)


def test_held_back_is_what_all_would_add() -> None:
    rows = ranked(result([of("a", None, type="opinion", about=("Acme",)), of("b", None, type="background")]))
    assert held_back(rows, Selection()) == 2
    assert held_back(rows, Selection(about=("Acme",), limit=1)) == 2
    assert held_back(rows, Selection(about=("Zebra",))) == 0
    assert held_back(rows, Selection(everything=True)) == held_back(rows, Selection(min_confidence=0.1)) == 0
