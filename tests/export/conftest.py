"""A hand-made result of two short articles, for the tests of the exports."""

from datetime import datetime

import pytest

from claims.model import (
    Annotated,
    Article,
    Assessment,
    Claim,
    Description,
    Flag,
    Mention,
    Origin,
    Phrase,
    Result,
    Source,
    Span,
    Stamp,
    Step,
    Trace,
    Weighing,
)
from claims.moments import moment_of

STAMP = Stamp("0.1.0", "a model", "abc", (("as_of", ""),))

RUMOR = "Nimbus may buy Orbit, according to a person close to the talks cited by Dock Daily via Tech Wire."
ANSWER = "Orbit told Dock Daily that it had not heard of this."
LATER = "Nimbus has bought Orbit, the company said."


def span(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span("text", start, start + len(words))


def rumor_article() -> Article:
    day = moment_of(datetime(2024, 3, 1), "day")
    text = f"{RUMOR}\n\n{ANSWER}"
    url = "https://harbor.example/orbit"
    return Article("a1", "v1", "Nimbus eyes Orbit", text, "Harbor Post", None, url, day)


def later_article() -> Article:
    day = moment_of(datetime(2024, 4, 2), "day")
    return Article("a2", "v1", "A deal", LATER, "Dock Daily", None, None, day)


def rumor_mention(article: Article) -> Mention:
    words = "a person close to the talks"
    spans = (span(article, words),)
    told = Description(1, nearness=Phrase("close to the talks"))
    source = Source("anonymous:a1:person", words, "anonymous", spans=spans, description=told)
    chain = (
        Step(source.id, source.name, "anonymous", spans),
        Step("outlet:dock-daily", "Dock Daily", "outlet", (span(article, "Dock Daily"),)),
        Step("outlet:tech-wire", "Tech Wire", "outlet", (span(article, "Tech Wire"),)),
    )
    return Mention(
        "0" * 11 + "1",
        article.id,
        (span(article, "Nimbus may buy Orbit"),),
        "Nimbus may buy Orbit",
        primary=True,
        kind="anonymous",
        toward="supports",
        hedged=True,
        source=source,
        cue="according to",
        cue_spans=(span(article, "according to"),),
        chain=chain,
        published=article.published,
        outlet=article.outlet,
    )


def answer_mention(article: Article) -> Mention:
    orbit = Source("organization:orbit", "Orbit", "organization")
    return Mention(
        "0" * 11 + "2",
        article.id,
        (span(article, "it had not heard of this"),),
        "[Orbit] had not heard of this [Nimbus may buy Orbit]",
        kind="organization",
        stance="unaware",
        toward="unaware",
        source=orbit,
        cue="told",
        chain=(Step(orbit.id, orbit.name, orbit.kind), Step("outlet:dock-daily", "Dock Daily", "outlet")),
        response="unaware",
        answers="0" * 11 + "1",
        published=article.published,
        outlet=article.outlet,
    )


def later_mention(article: Article) -> Mention:
    nimbus = Source("organization:nimbus", "Nimbus", "organization")
    return Mention(
        "0" * 11 + "3",
        article.id,
        (span(article, "Nimbus has bought Orbit"),),
        "Nimbus has bought Orbit",
        kind="organization",
        stance="confirms",
        toward="confirms",
        source=nimbus,
        cue="said",
        chain=(Step(nimbus.id, nimbus.name, nimbus.kind),),
        published=article.published,
        outlet=article.outlet,
    )


@pytest.fixture
def result() -> Result:
    """A rumor relayed twice, the subject that knows nothing of it, and the buyer's own word a month later."""
    first, second = rumor_article(), later_article()
    mentions = (rumor_mention(first), answer_mention(first), later_mention(second))
    origin = Origin("anonymous:a1:person", "a person close to the talks", "anonymous", (mentions[0].id,), ("a1",))
    claim = Claim(mentions[0].id, "Nimbus may buy Orbit", "fact", mentions)
    flags = (Flag("single-source", "one origin", "a second"), Flag("subject-unaware", "asked", "an answer"))
    weighing = Weighing("confirmed", 0.93, "very likely", mentions[2].id, flags)
    return Result(
        STAMP,
        second.published,
        (Annotated(first, mentions=mentions[:2]), Annotated(second, mentions=mentions[2:])),
        (Assessment(claim, Trace(origins=(origin,), independent=1), weighing),),
    )
