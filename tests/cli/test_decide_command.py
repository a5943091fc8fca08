"""`claims decide` and `--decisions`: from the words of a person to a file, and from the file to a run."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import builders
import pytest
from running import Run
from typer.main import get_command

from claims.cli import app
from claims.decisions import decision_id, read_decisions
from claims.model import Claim, Link

WITH_DECISIONS = {
    "report": ["report", "a.txt"],
    "explain": ["explain", "1", "a.txt"],
    "timeline": ["timeline", "1", "a.txt"],
    "sources": ["sources", "a.txt"],
    "link": ["link", "a.txt"],
    "graph": ["graph", "a.txt", "-o", "g.graphml"],
    "lint": ["lint", "a.txt"],
}
BY = ("--by", "N. Okafor", "--on", "2026-03-04")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (["join", "desk.toml", "44d3f180", "9a81bc02", "77e0aa13"], "join"),
        (["split", "desk.toml", "44d3f180", "9a81bc02"], "split"),
        (["same-source", "desk.toml", "Dana Reyes", "person:d-reyes"], "same_source"),
        (["different-source", "desk.toml", "Liu", "Liu Qiangdong"], "different_source"),
        (["told-us", "desk.toml", "44d3f180", "--who", "Tolma", "--response", "no_comment"], "told_us"),
        (["outcome", "desk.toml", "44d3f180", "--false", "--words", "The mill runs."], "outcome"),
    ],
)
def test_each_kind_is_put_down_and_told(run: Run, tmp_path: Path, words: list[str], kind: str) -> None:
    done = run("decide", *words, *BY, "--note", "seen by two of us")
    assert (done.exit_code, done.stdout) == (0, ""), done.output
    assert "claims: desk.toml: decision 1: " in done.stderr
    assert "(decided by N. Okafor, 2026-03-04; seen by two of us)" in done.stderr
    (decision,) = read_decisions(tmp_path / "desk.toml")
    assert (decision.kind, decision.by, decision.note) == (kind, "N. Okafor", "seen by two of us")


def test_the_day_is_today_unless_told(run: Run, tmp_path: Path) -> None:
    assert run("decide", "join", "desk.toml", "44d3", "9a81", "--by", "R. Bell").exit_code == 0
    (decision,) = read_decisions(tmp_path / "desk.toml")
    assert abs((decision.on.start.date() - date.today()).days) <= 1  # the test may run over midnight


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["join", "desk.toml", "44d3", *BY], "write two or more"),
        (["join", "desk.toml", "44d3", "mill", *BY], "“mill” is no id"),
        (["join", "desk.toml", "44d3", "9a81", "--by", " "], "by is “ ”"),
        (["join", "desk.toml", "44d3", "9a81"], "--by"),
        (["join", "desk.toml", "44d3", "9a81", "--by", "N", "--on", "2026-03"], "a decision has a day"),
        (["join", "desk.toml", "44d3", "9a81", "--by", "N", "--on", "today"], "not a date"),
        (["told-us", "desk.toml", "44d3", "--who", "T", "--response", "shrugs", *BY], "shrugs"),
        (["outcome", "desk.toml", "44d3", *BY], "--true"),
        (["join", "none/desk.toml", "44d3", "9a81", *BY], "there is no folder"),
        ([], "join"),
    ],
)
def test_what_means_nothing_is_wrong_usage(run: Run, tmp_path: Path, words: list[str], told: str) -> None:
    done = run("decide", *words)
    assert done.exit_code == 2
    assert told in done.output
    assert list(tmp_path.iterdir()) == []


def test_what_contradicts_is_refused(run: Run) -> None:
    run("decide", "join", "desk.toml", "44d3", "9a81", *BY)
    done = run("decide", "split", "desk.toml", "9a81", "44d3", *BY)
    assert done.exit_code == 2
    assert "joined by decision 1 and split by 2; keep one; nothing was written" in done.stderr


def test_every_command_that_analyzes_has_the_option() -> None:
    commands = get_command(app).commands  # type: ignore[attr-defined]
    assert {n for n, c in commands.items() if any("--decisions" in p.opts for p in c.params)} == set(WITH_DECISIONS)


@pytest.mark.parametrize("command", WITH_DECISIONS)
def test_decisions_reach_the_analysis_and_strangers_are_told(
    run: Run, calls: dict[str, Any], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr("claims.timeline.timeline", lambda result, claim, **_: ())
    run("decide", "join", "desk.toml", "0000", "9a81", *BY)
    told = read_decisions(Path("desk.toml"))
    calls["result"] = builders.result(builders.tmall().assessments, builders_articles(), decisions=told)
    done = run(*WITH_DECISIONS[command], "--decisions", "desk.toml")
    assert done.exit_code == 0, done.output
    assert calls["decisions"] == told
    assert "warning: desk.toml:4: decision 1: no claim or mention 0000 is in these articles" in done.stderr


def builders_articles() -> list[Any]:
    return [annotated.article for annotated in builders.tmall().articles]


@pytest.mark.parametrize("command", WITH_DECISIONS)
def test_a_fault_ends_the_command_with_file_and_line(run: Run, calls: dict[str, Any], command: str) -> None:
    Path("desk.toml").write_text("# ours\n[[decision]]\nkind = 'join'\n", encoding="utf-8")
    done = run(*WITH_DECISIONS[command], "--decisions", "desk.toml")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "claims: error: desk.toml:2: decision 1: by is missing" in done.stderr
    assert run(*WITH_DECISIONS[command], "--decisions", "none.toml").exit_code == 2


def test_decisions_left_out_are_counted(run: Run, calls: dict[str, Any]) -> None:
    run("decide", "join", "desk.toml", "44d3", "9a81", *BY)
    done = run("report", "a.txt", "--decisions", "desk.toml", "--as-of", "2013-06-20")
    assert "1 decision left out: after --as-of" in done.stderr


def with_links(decided: bool = False) -> Any:
    """The hand-made result, with a suggested link between its first two claims, and a decision on the first."""
    made = builders.tmall()
    first, second, *rest = made.assessments
    link = Link(*sorted((first.claim.id, second.claim.id)), "suggested", 0.2512345, ("share harbor",))
    inner = Link("11aa22bb33cc", "22bb33cc44dd", "answer", None, ("answers it in its article",))

    def linked(claim: Claim) -> Claim:
        inside = {m.id for m in claim.mentions}
        links = (inner,) if inner.a in inside else ()
        return Claim(claim.id, claim.text, claim.type, claim.mentions, (), links, (link,))

    from dataclasses import replace

    both = [replace(one, claim=linked(one.claim)) for one in (first, second)]
    if decided:
        both[0] = replace(both[0], decisions=read_decisions(Path("desk.toml")))
    return replace(made, assessments=(*both, *rest))


def test_suggested_pairs_are_listed_with_score_reasons_and_ids(run: Run, calls: dict[str, Any]) -> None:
    calls["result"] = with_links()
    (line,) = [json.loads(line) for line in run("link", "a.txt", "--suggested").stdout.splitlines()]
    a, b = calls["result"].assessments[:2]
    assert sorted(line["claims"]) == sorted([a.claim.id, b.claim.id]) == line["mentions"]
    assert (line["how"], line["score"], line["reasons"]) == ("suggested", 0.2512, ["share harbor"])
    assert sorted(line["texts"]) == sorted([a.claim.text, b.claim.text])
    assert run("link", "a.txt", "--suggested", "--primary").exit_code == 2


def test_each_mention_tells_what_links_it(run: Run, calls: dict[str, Any]) -> None:
    calls["result"] = with_links()
    lines = [json.loads(line) for line in run("link", "a.txt").stdout.splitlines()]
    links = {line["mention"]: line["link"] for line in lines}
    assert links["22bb33cc44dd"]["how"] == "answer"
    assert links["22bb33cc44dd"]["reasons"] == ["answers it in its article"]
    assert None in links.values()


def test_decisions_and_suggestions_are_shown_wherever_a_claim_is(run: Run, calls: dict[str, Any]) -> None:
    run("decide", "told-us", "desk.toml", "44d3", "--who", "Har\x1b[31mbor", "--response", "denies", *BY)
    calls["result"] = with_links(decided=True)
    words = "Harbor told us: denies it (decided by N. Okafor, 2026-03-04)"
    rank = next(r for r in ("1", "2", "3") if "THE DESK" in run("explain", r, "a.txt").stdout)
    told = " ".join(run("explain", rank, "a.txt").stdout.split())
    assert f"WHAT THE DESK DECIDED - {words}" in told
    assert "PERHAPS THE SAME CLAIM" in told and "score 0.25: share harbor" in told
    assert "claims decide join FILE" in told
    assert words in " ".join(run("report", "a.txt").stdout.split())
    record = json.loads(run("report", "a.txt", "--format", "json").stdout)["claims"][int(rank) - 1]
    (decision,) = read_decisions(Path("desk.toml"))
    assert record["decisions"][0]["id"] == decision_id(decision)
    assert record["decisions"][0]["on"] == "2026-03-04"
    assert record["suggested"][0]["how"] == "suggested"
