"""The whole reasoning behind one claim."""

import pytest
from builders import article, assessed, mention, result, tmall

from claims.model import Copy, Description, Origin, Region, Source, Span, Tie, Trace
from claims.report.cells import width
from claims.report.explain import explain
from claims.report.look import Look
from claims.report.rules import flags_explained, rules_explained
from claims.report.select import ranked

FIRST = """
WHO SAYS SO (5 mentions)
  1. Port Blog, 2013-06-18 "Harbor eyes Tideway" 11aa22bb33cc
     states        Harbor is considering joining Tideway.
     words         "Harbor is considering joining Tideway" (text 48–85)
     cue           "Citing"
     source        anonymous "knowing insider" ← Sina Tech ← TechWeb
     described as  one person, knowing, role and organization unknown, no reason given
     chain's words knowing insider: "knowing insider" (text 9–24)
     chain's words Sina Tech: "Sina Tech" (text 26–35)
     tagged        anonymous · asserts · hedged ("considering") · toward the claim: supports · what
                   the article is mainly about
  2. Port Blog, 2013-06-18 "Harbor eyes Tideway" 22bb33cc44dd
"""

WEIGHING = """
WEIGHING (what adds and what takes, in log-odds; ± how far off that may be)
  −0.40 ±0.30  claims of this kind without a named source (base_rate, hand-set)
  −0.60 ±0.40  its only origin is anonymous (anonymous_origin, hand-set; mention 1)
                 A source without a name cannot be asked again.
  −0.20 ±0.00  Harbor China says it was not aware (subject_unaware, hand-set; mention 2)
  −1.20 ±0.50  in all: 28% (14–49)
"""


def explained(rank: int, look: Look | None = None) -> str:
    made = tmall()
    rules = {"anonymous_origin": "A source without a name\n    cannot be asked again."}
    return explain(made, ranked(made)[rank - 1], rules=rules, flags={"single-source": "One origin."}, look=look)


def test_mentions_are_shown_with_their_words_and_offsets() -> None:
    assert FIRST in explained(2)


def test_of_many_suggestions_the_likest_are_shown() -> None:
    from dataclasses import replace

    from claims.model import Link

    one, *others = [assessed([mention(f"m{n}", f"Acme buys Bolt {n}.")]) for n in range(8)]
    links = tuple(Link("m0", f"m{n}", "suggested", 0.9 - n / 10, ("share acme",)) for n in range(1, 8))
    made = result([replace(one, claim=replace(one.claim, suggested=links)), *others])
    row = next(r for r in ranked(made) if r.assessment.claim.id == "m0")
    text = " ".join(explain(made, row).split())
    assert "Acme buys Bolt 5. why score 0.40: share acme if so claims decide join FILE m0 m5 --by NAME" in text
    assert "Acme buys Bolt 6." not in text
    assert "and 2 more: claims link PATH... --suggested" in text


def plural_story(headline: str) -> str:
    """The explanation of a claim that one person makes, under a headline."""
    text = "The depot will shut, a person at the port said."
    one = article("x", text, title=headline, regions=(Region("title", Span("title", 0, len(headline))),))
    person = Source(
        "anonymous:x:person",
        "person at the port",
        "anonymous",
        spans=(Span("text", 21, 41),),
        description=Description(1),
    )
    told = mention(
        "m", "The depot will shut.", article="x", spans=(Span("text", 0, 19),), kind="anonymous", source=person
    )
    made = result([assessed([told])], [one])
    return explain(made, ranked(made)[0])


def test_headline_that_makes_several_sources_of_one_is_shown() -> None:
    assert "look          the headline speaks of “sources”, the body cites a single one" in plural_story(
        "Depot to shut: sources"
    )


def test_headline_of_one_source_is_not_remarked_on() -> None:
    assert "the headline speaks" not in plural_story("Depot to shut: source")


def test_each_reason_tells_what_it_adds_or_takes() -> None:
    assert WEIGHING in explained(2)


def test_head_says_what_is_claimed_and_how_it_stands() -> None:
    assert explained(2).startswith(
        "CLAIM 2 (fact, 11aa22bb33cc)\nHarbor is considering joining Tideway.\n"
        "RUMOR · 28% (14–49) doubtful · as of 2013-06-20\n!! SINGLE SOURCE · anonymous-only · subject-unaware\n"
    )
    assert "The status is settled by mention 1." in explained(1)


def test_flags_and_what_would_change_it_are_told() -> None:
    text = explained(2)
    assert "  single-source: why single-source\n     One origin.\n     lifted by     what lifts single-source\n" in text
    assert "  - A denial by Harbor would settle it.\n" in text


def test_echoes_add_no_origin() -> None:
    assert "  echoes        mention 5: no origin added\n" in explained(2)


def test_opinion_has_no_weighing() -> None:
    assert "No confidence is given for opinion and background." in explained(3)


def test_ties_are_told_by_name() -> None:
    origins = (
        Origin("outlet:a", "Alpha", "outlet", ("a1",), ("x",)),
        Origin("outlet:b", "Beta", "outlet", ("a1",), ("x",)),
    )
    trace = Trace(origins, independent=1, ties=(Tie("outlet:a", "outlet:b", "copied text", "ten words"),))
    made = result([assessed([mention("a1")], trace=trace)])
    assert 'Alpha and Beta: copied text ("ten words")' in explain(made, ranked(made)[0])


def test_mention_of_an_article_that_is_not_there_is_still_explained() -> None:
    made = result([assessed([mention("a1")])], [])
    assert "states        Acme buys Bolt." in explain(made, ranked(made)[0])


@pytest.mark.parametrize("cells", [30, 50, 80])
def test_explanation_fits_the_page(cells: int) -> None:
    assert max(width(line) for line in explained(2, Look(cells)).splitlines()) <= cells


def test_every_rule_that_weighs_can_explain_itself() -> None:
    from claims.weigh.confidence import CLAIM_RULES
    from claims.weigh.strength import ORIGIN_RULES

    names = ["confirmation", "more_origins", *(rule.__name__ for rule in (*ORIGIN_RULES, *CLAIM_RULES))]
    assert sorted(rules_explained(names)) == sorted(names)
    assert all(rules_explained(names).values())
    assert flags_explained(["single-source", "unheard-of"]).keys() == {"single-source"}


def test_a_copy_is_told_with_whence_and_how_much_and_what_all_came_through() -> None:
    first, again = mention("a1", outlet="Alpha", article="x"), mention("a2", outlet="Beta\x1b[31m", article="y")
    spans = (Span("text", 0, 5), Span("text", 0, 5))
    copy = Copy("x", "y", 0.93, 1.0, (spans,), agency="Wire\x1b[2J")
    trace = Trace(
        (Origin("p", "Dana Reyes", "person", ("a1", "a2"), ("x", "y")),),
        independent=1,
        copied=(("a2", "a1"),),
        copies=(copy,),
        through=("Alpha", "Wire"),
    )
    articles = [article("x", outlet="Alpha"), article("y", outlet="Beta\x1b[31m")]
    made = result([assessed([first, again], trace=trace)], articles)
    text = " ".join(explain(made, ranked(made)[0]).split())
    assert "is copied from Alpha (93% of its words); credited to Wire" in text
    assert "every chain runs through Alpha, then Wire" in text
    assert "\x1b" not in text
