"""Quotations with no word of who speaks: they go on with who spoke last, or with who is named around them."""

import pytest
from newsroom import annotated, mentions, the

from claims.annotate.passages import passages
from claims.model import Article, Region, Span

STORY = (
    "“We cannot run three boats for forty passengers,” Petra Lind said on Tuesday. “The line has lost money.”\n\n"
    "“No ferry of ours ran at a profit last year.”\n\n"
    "Her deputy, Olaf Brenner, denied that a decision had been made. “The contract was never signed. The chairwoman"
    " speaks for herself.”\n\n"
    "Two people familiar with the talks said a buyer from Denmark had offered 4 million euros for the boats.\n\n"
    "“The offer was turned down within a day,” one of them said.\n\n"
    "“The Danes never called back.”\n\n"
    "Lind praised the crews. “The crews did more than anybody could ask for.”"
)


@pytest.mark.parametrize(
    ("words", "source", "stance"),
    [
        (("line", "lost money"), "Petra Lind", "asserts"),
        (("ran at a profit",), "Petra Lind", "asserts"),
        (("decision", "made"), "Olaf Brenner", "denies"),
        (("contract", "signed"), "Olaf Brenner", "asserts"),
        (("never called back",), "Two people familiar with the talks", "asserts"),
        (("did more than",), "Petra Lind", "asserts"),
    ],
)
def test_a_quotation_goes_on_with_who_spoke_last(words, source, stance):
    found = the(mentions(STORY), *words)
    assert found.source is not None
    assert (found.source.name, found.stance) == (source, stance)


def test_what_goes_on_belongs_to_the_attribution_and_leaves_its_stance_alone():
    denial = next(a for a in annotated(STORY).attributions if a.stance == "denies")
    told = [STORY[s.start : s.end] for s in denial.content]
    assert told[0] == "that a decision had been made"
    assert "contract was never signed" in told[-1]


def test_nobody_speaks_of_himself_by_his_office():
    assert not any("Brenner] speaks" in m.text for m in mentions(STORY))


@pytest.mark.parametrize(
    ("text", "passages_"),
    [
        ("Lind smiled.\n\n“It is over.”\n\nThe boats left.", ["Lind smiled.", "The boats left."]),
        ("Lind smiled.\n\n“It is over,” she said.", ["Lind smiled.", "“It is over,” she said."]),
        ("“It is over.”\n\n“We lost.”", ["“It is over.”", "“We lost.”"]),
        ("The statement reads:\n\nWe never met them.", ["The statement reads:"]),
        ("What is known:\n\n- Acme fell.\n\n- Bolt rose.", ["What is known:", "- Acme fell.", "- Bolt rose."]),
        ("All times are local:\n\n10:05 Acme fell.", ["All times are local:", "      Acme fell."]),
        ("How did they react?\n\n“It is over.”\n\n— Ida Moe", ["How did they react?", "“It is over.”"]),
        ("“It is over.”\n\n— Ida Moe\n\n“We lost.”\n\n— Tom Reyes", ["“It is over.”", "“We lost.”"]),
    ],
)
def test_a_paragraph_goes_on_with_the_one_before(text, passages_):
    whole = Article(id="a", version="v", title="", text=text, regions=(Region("body", Span("text", 0, len(text))),))
    found = passages(whole)
    assert len(found) == len(passages_)
    assert all(p.text.startswith(begin) for p, begin in zip(found, passages_, strict=True))
    assert all(len(p.text) <= len(text) - p.start for p in found)


def test_the_name_under_a_quotation_is_its_speaker():
    found = mentions(
        "How did they react?\n\n“The mill closed in May.”\n\n--Ida Moe\n\n“The port closed in June.”\n\n— Tom Reyes"
    )
    assert [the(found, w).source.name for w in ("mill", "port")] == ["Ida Moe", "Tom Reyes"]


def test_what_a_statement_reads_is_its_word():
    found = the(mentions("The company’s statement reads:\n\nAcme has not held talks with Brightwater."), "Brightwater")
    assert found.kind == "document"


def test_a_question_in_a_quotation_claims_nothing():
    found = mentions("“The league made no profit,” Ida Moe said. “Why should the league pay for the stadium?”")
    assert [m.text for m in found] == ["The league made no profit."]


def test_a_family_name_alone_is_known_whatever_the_recognizer_sees():
    text = (
        "Maud Ferrin, the chairwoman, ran the hall for nine years. She sold it in May.\n\n"
        "Anton Velde, who ran the opera for sixteen years, remembers the spring differently.\n\n"
        "“Maud knew about the loans from the start.”\n\n"
        "Ferrin shakes her head when I read that to her. “The lawyers gave me the contracts,” she says. “Anton never"
        " read them.” She pauses. “The bank never called.”"
    )
    found = mentions(text)
    assert {the(found, words).source.name for words in ("contracts", "never read")} == {"Maud Ferrin"}
    assert not any("pauses" in m.text for m in found)
