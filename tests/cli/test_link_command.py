"""`claims link`: which claim each mention states."""

from __future__ import annotations

import json
from typing import Any

from running import Run


def lines(text: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in text.splitlines()]


def test_every_mention_is_told_with_its_claim(run: Run, calls: dict[str, Any]) -> None:
    done = run("link", "a.txt")
    assert done.exit_code == 0
    told = {line["mention"]: line["claim"] for line in lines(done.stdout)}
    result = calls["result"]
    held = {m.id for a in result.articles for m in a.mentions}
    assert told == {m.id: a.claim.id for a in result.assessments for m in a.claim.mentions if m.id in held}
    assert told


def test_primary_gives_one_line_an_article(run: Run, calls: dict[str, Any]) -> None:
    told = lines(run("link", "a.txt", "--primary").stdout)
    main = [(a.article.id, m.id) for a in calls["result"].articles for m in a.mentions if m.primary]
    assert [line["id"] for line in told] == [a.article.id for a in calls["result"].articles]
    claim_of = {m.id: a.claim.id for a in calls["result"].assessments for m in a.claim.mentions}
    assert {(line["id"], line["claim"]) for line in told} >= {(article, claim_of[id_]) for article, id_ in main}
    assert all(set(line) == {"id", "claim"} for line in told)
    assert told
