"""Labels in plain words."""

from datetime import UTC, datetime

from builders import mention, source, step

from claims.model import Origin, Trace
from claims.moments import moment_of
from claims.report.words import (
    answers,
    chain_words,
    origins_words,
    outlet,
    percent,
    source_words,
    sourced,
    ties_words,
    when,
)


def origin(name: str) -> Origin:
    return Origin(f"outlet:{name}", name, "outlet", (), ())


def test_chain_runs_from_the_origin_to_the_nearest_relay() -> None:
    chain = [step("anonymous", "knowing insider"), step("outlet", "Sina Tech"), step("outlet", "TechWeb")]
    assert chain_words(chain) == 'anonymous "knowing insider" ← Sina Tech ← TechWeb'


def test_no_chain_is_said_in_words() -> None:
    assert sourced(mention("a1")) == "no source given"


def test_source_without_chain_is_still_told() -> None:
    assert sourced(mention("a1", source=source("person", "Ann Lee"))) == "Ann Lee"


def test_author_is_named_as_such() -> None:
    assert source_words(step("author", "C. Custer")) == "the author, C. Custer"


def test_media_reports_are_nobody_in_particular() -> None:
    assert source_words(step("collective", "media reports")) == 'unspecified "media reports"'


def test_sources_without_a_name_are_still_words() -> None:
    assert source_words(step("anonymous", "")) == "an anonymous source"
    assert source_words(step("organization", "")) == "an organization without a name"


def test_origins_are_only_apparently_independent() -> None:
    two = (origin("A"), origin("B"))
    assert origins_words(Trace()) == "no origin given"
    assert origins_words(Trace(two[:1], independent=1)) == "1 origin"
    assert origins_words(Trace(two, independent=2)) == "2 apparently independent origins"
    assert origins_words(Trace(two, independent=1)) == "2 origins, tied together: apparently 1 independent"
    three = Trace((*two, origin("C")), independent=2)
    assert origins_words(three) == "2 apparently independent origins (3, some of them tied)"
    assert ties_words(three) == "nothing more found that ties them together"
    assert ties_words(Trace(two, independent=2)) == "nothing found that ties them together"


def test_answers_are_told_once_each() -> None:
    told = [("Acme", "pending", "m1"), ("Acme", "pending", "m2"), ("Bolt", "no_comment", "m3")]
    assert answers(told) == "Acme: asked, no answer yet · Bolt: no comment"


def test_dates_end_at_the_day() -> None:
    assert when(moment_of(datetime(2013, 6, 18, 8, 30, tzinfo=UTC), "minute")) == "2013-06-18"
    assert when(moment_of(datetime(2013, 6, 18), "month")) == "2013-06"
    assert when(None) == "no date"


def test_certainty_is_never_shown() -> None:
    assert [percent(p) for p in (1.0, 0.995, 0.5, 0.004)] == [">99%", ">99%", "50%", "<1%"]


def test_hostile_outlet_cannot_move_the_cursor() -> None:
    assert outlet(mention("a1", outlet="Po\x1b[2Jst\n")) == "Post"
