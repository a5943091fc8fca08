"""`claims check`: a claim of one's own against articles, or many of them at once."""

import json
import re
import unicodedata

import pytest

from claims.neural import STANCES
from claims.neural.session import use

CLAIM = "Acme will sell its mill."
HOSTILE = "\x1b[31m\x1b]0;mill\x07\u202e\u2066\x9b2J\u200f"
ARTICLES = (
    {
        "id": "a1",
        "title": "Acme to sell mill",
        "text": "Acme will sell its mill in Riverton, the company announced on Monday.",
        "outlet": "Riverton Courier",
        "date": "2024-03-01",
        "claim_id": "c1",
    },
    {
        "id": "a2",
        "title": "",
        "text": "Acme denied that it will sell its mill.",
        "outlet": "Harbor Ledger",
        "date": "2024-03-02",
        "claim_id": "c1",
    },
    {"id": "a3", "title": "Fair", "text": "The harbor choir sang three songs at the spring fair.", "claim_id": 7},
)


def lines(*rows: object) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


@pytest.fixture
def folder(tmp_path):
    """Three articles, and files of pairs and claims."""
    told = {
        "articles.jsonl": ARTICLES,
        "pairs.jsonl": [{"headline": CLAIM, "body": id_} for id_ in ("a2", "a1", "a3")],
        "claims.jsonl": [{"claim_id": "c1", "claim": CLAIM}, {"claim_id": 7, "claim": CLAIM}],
    }
    for name, rows in told.items():
        (tmp_path / name).write_text(lines(*rows), encoding="utf-8")
    return tmp_path


def rows_of(done) -> list[object]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def is_plain(text: str) -> bool:
    """Whether a terminal would only show a text: no control characters but line ends, nothing that turns its way."""
    return not [c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs") and c != "\n"]


def test_articles_are_shown_by_what_they_do_to_the_claim(run, folder):
    done = run("check", CLAIM, "articles.jsonl")
    assert done.exit_code == 0
    told = done.stdout.splitlines()
    assert told[0] == CLAIM
    assert re.fullmatch(r"DENIED · \d+% [a-z ]+ · as of 2024-03-02", told[1])
    heads = [line for line in told if line.startswith(("AGREE", "DISAGREE", "DISCUSS"))]
    assert heads == ["AGREE (1 article)", "DISAGREE (1 article)"]
    assert any(line.strip().startswith("Harbor Ledger · 2024-03-02 · ") for line in told)
    assert any('"Acme denied that it will sell its mill."' in line for line in told)
    assert "1 article without a word on it." in told


def test_where_no_article_bears_on_it_that_is_said(run, folder):
    done = run("check", "A bear was seen in the Harlow town library.", "articles.jsonl")
    assert done.exit_code == 0
    assert "No article bears on it." in done.stdout.splitlines()
    assert "%" not in done.stdout


def test_json_has_just_the_documented_shape(run, folder):
    done = run("check", CLAIM, "articles.jsonl", "--format", "json")
    assert done.exit_code == 0
    told = json.loads(done.stdout)
    assert list(told)[:6] == ["claim", "status", "confidence", "reasons", "origins", "articles"]
    assert list(told)[6:] == ["schema", "stamp", "as_of", "left_out"]
    assert (told["claim"], told["status"]) == (CLAIM, "denied")
    assert 0.02 <= told["confidence"] <= 0.98
    assert [list(reason) for reason in told["reasons"]] == [["rule", "value", "text"]] * 3
    assert told["origins"]
    assert all(list(origin) == ["name", "kind", "articles"] for origin in told["origins"])
    assert [list(one) for one in told["articles"]] == [["id", "stance", "odds", "evidence"]] * 3
    stances = [(one["id"], one["stance"]) for one in told["articles"]]
    assert stances == [("a1", "agree"), ("a2", "disagree"), ("a3", "unrelated")]
    by_id = {one["id"]: one for one in ARTICLES}
    for one in told["articles"]:
        assert one["stance"] in STANCES
        assert 0.25 <= one["odds"] <= 1
        for part, start, end in one["evidence"]:
            assert "mill" in by_id[one["id"]][part][start:end]
    assert told["articles"][2]["evidence"] == []


def test_what_speaks_against_it_without_denying_it_is_shown(run, folder):
    (folder / "kept.txt").write_text("Acme is keeping its mill, the company said.", encoding="utf-8")
    because = '"keeping" speaks against "sell"'
    shown = run("check", CLAIM, "kept.txt").stdout
    assert "DISAGREE (1 article)" in shown
    assert because in shown
    [told] = json.loads(run("check", CLAIM, "kept.txt", "--format", "json").stdout)["articles"]
    assert list(told) == ["id", "stance", "odds", "evidence", "because"]
    assert told["because"] == because


def test_json_of_a_claim_that_nothing_bears_on_has_nulls(run, folder):
    told = json.loads(
        run("check", "A bear was seen in the Harlow town library.", "articles.jsonl", "--format", "json").stdout
    )
    assert (told["status"], told["confidence"], told["reasons"], told["origins"]) == (None, None, [], [])
    assert {one["stance"] for one in told["articles"]} == {"unrelated"}


def test_the_order_of_files_and_lines_changes_no_byte(run, folder):
    (folder / "turned.jsonl").write_text(lines(*ARTICLES[::-1]), encoding="utf-8")
    one, other = (run("check", CLAIM, name, "--format", "json").stdout for name in ("articles.jsonl", "turned.jsonl"))
    assert one == other


def test_articles_after_the_given_date_are_left_out(run, folder):
    told = json.loads(run("check", CLAIM, "articles.jsonl", "--format", "json", "--as-of", "2024-03-01").stdout)
    assert "a2" not in [one["id"] for one in told["articles"]]
    assert told["status"] != "denied"


def test_pairs_are_one_json_line_each_in_their_order(run, folder):
    done = run("check", "--pairs", "pairs.jsonl", "--articles", "articles.jsonl")
    assert (done.exit_code, done.stderr) == (0, "")
    assert rows_of(done) == [
        {"headline": CLAIM, "body": "a2", "stance": "disagree"},
        {"headline": CLAIM, "body": "a1", "stance": "agree"},
        {"headline": CLAIM, "body": "a3", "stance": "unrelated"},
    ]
    assert list(rows_of(done)[0]) == ["headline", "body", "stance"]


def test_claims_are_one_json_line_each_but_those_on_which_no_article_bears(run, folder):
    done = run("check", "--claims", "claims.jsonl", "--articles", "articles.jsonl")
    assert done.exit_code == 0
    assert "claim 7: no article bears on it; left out" in done.stderr
    [first] = rows_of(done)
    assert list(first) == ["claim_id", "confidence", "status"]
    assert (first["claim_id"], first["status"]) == ("c1", "denied")
    assert 0.02 <= first["confidence"] <= 0.98


def test_the_confidence_of_a_claim_is_the_same_alone_and_among_many(run, folder):
    (folder / "both.jsonl").write_text(lines(*ARTICLES[:2]), encoding="utf-8")
    alone = json.loads(run("check", CLAIM, "both.jsonl", "--format", "json").stdout)
    many = rows_of(run("check", "--claims", "claims.jsonl", "--articles", "articles.jsonl"))
    assert many[0]["confidence"] == alone["confidence"]


def test_an_article_that_is_missing_is_told_and_its_pair_left_out(run, folder):
    (folder / "pairs.jsonl").write_text(
        lines(*({"headline": CLAIM, "body": id_} for id_ in ("a9", "a1", "a9"))), encoding="utf-8"
    )
    done = run("check", "--pairs", "pairs.jsonl", "--articles", "articles.jsonl")
    assert done.exit_code == 1
    assert [row["body"] for row in rows_of(done)] == ["a1"]
    assert done.stderr.count("no article has the id 'a9'") == 1
    assert "pairs.jsonl" in done.stderr


@pytest.mark.parametrize(
    ("option", "good"),
    [("--pairs", {"headline": CLAIM, "body": "a1"}), ("--claims", {"claim_id": "c1", "claim": CLAIM})],
)
@pytest.mark.parametrize("bad", ["no json", "[]", '{"headline": "Mill", "claim_id": "c1"}'])
def test_a_wrong_line_is_named_and_nothing_is_written(run, folder, option, good, bad):
    (folder / "many.jsonl").write_text(lines(good) + bad + "\n", encoding="utf-8")
    done = run("check", option, "many.jsonl", "--articles", "articles.jsonl")
    assert done.exit_code == 1
    assert done.stdout == ""
    assert done.stderr.startswith("claims: error: many.jsonl:2: ")


@pytest.mark.parametrize("option", ["--pairs", "--claims"])
def test_a_file_that_is_not_there_is_named(run, folder, option):
    done = run("check", option, "none.jsonl", "--articles", "articles.jsonl")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "none.jsonl" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        (CLAIM,),
        ("  ", "articles.jsonl"),
        (CLAIM, "none.txt"),
        (CLAIM, "articles.jsonl", "--articles", "articles.jsonl"),
        (CLAIM, "articles.jsonl", "--as-of", "someday"),
        (CLAIM, "articles.jsonl", "--format", "xml"),
        ("--pairs", "pairs.jsonl"),
        ("--claims", "claims.jsonl"),
        ("--pairs", "pairs.jsonl", "articles.jsonl"),
        ("--pairs", "pairs.jsonl", "--claims", "claims.jsonl", "--articles", "articles.jsonl"),
        ("--pairs", "pairs.jsonl", "--articles", "none.jsonl"),
        (CLAIM, "--pairs", "pairs.jsonl", "--articles", "articles.jsonl"),
    ],
    ids=" ".join,
)
def test_wrong_usage_has_exit_code_2_and_says_why(run, folder, arguments):
    done = run("check", *arguments)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr


def test_claims_without_their_articles_are_wrong_usage(run, folder):
    done = run("check", "--claims", "claims.jsonl", "--articles", "none.jsonl")
    assert done.exit_code == 2
    assert "none.jsonl: no such file" in done.stderr


def test_damaged_weights_are_one_line_and_no_traceback(run, folder):
    (folder / "empty").mkdir()
    with use(folder / "empty"):
        done = run("check", "--pairs", "pairs.jsonl", "--articles", "articles.jsonl")
    assert done.exit_code == 1
    assert "install the package anew" in done.stderr
    assert "Traceback" not in done.output


@pytest.fixture
def hostile(folder):
    """Every text of the files holds what a terminal would obey."""
    text = f"Acme {HOSTILE} will sell its mill, it said.\n\nThe mill {HOSTILE} will be sold by Acme on Monday."
    article = {"id": f"a{HOSTILE}", "title": f"Acme to sell {HOSTILE} mill", "text": text, "claim_id": HOSTILE}
    for name, rows in {
        "articles.jsonl": [{**article, "outlet": f"Courier {HOSTILE}", "author": HOSTILE}],
        "pairs.jsonl": [{"headline": CLAIM + HOSTILE, "body": id_ + HOSTILE} for id_ in ("a", "b")],
        "claims.jsonl": [{"claim_id": HOSTILE, "claim": CLAIM + HOSTILE}],
        "wrong.jsonl": [{"headline": HOSTILE}],
    }.items():
        (folder / name).write_text(lines(*rows), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "arguments",
    [
        (CLAIM + HOSTILE, "articles.jsonl"),
        (CLAIM + HOSTILE, "articles.jsonl", "--format", "json"),
        ("--pairs", "pairs.jsonl", "--articles", "articles.jsonl"),
        ("--claims", "claims.jsonl", "--articles", "articles.jsonl"),
        ("--pairs", "wrong.jsonl", "--articles", "articles.jsonl"),
        ("--pairs", HOSTILE, "--articles", "articles.jsonl"),
        (CLAIM, HOSTILE),
    ],
    ids=range(7),
)
def test_no_hostile_text_reaches_the_terminal_raw(run, hostile, arguments):
    done = run("check", *arguments)
    assert done.output
    assert is_plain(done.stdout)
    assert is_plain(done.stderr)
    assert done.exception is None or isinstance(done.exception, SystemExit)


def test_hostile_text_is_kept_in_json_as_it_is(run, hostile):
    [row] = rows_of(run("check", "--pairs", "pairs.jsonl", "--articles", "articles.jsonl"))
    assert row["headline"] == CLAIM + HOSTILE
    assert row["stance"] == "agree"


@pytest.mark.parametrize("headline", ["", "Acme \ud83d mill", "\x00", "😀" * 99, "mill " * 3000])
def test_an_odd_headline_gets_a_stance_like_any(run, folder, headline):
    (folder / "pairs.jsonl").write_text(lines({"headline": headline, "body": "a1"}), encoding="utf-8")
    done = run("check", "--pairs", "pairs.jsonl", "--articles", "articles.jsonl")
    assert done.exit_code == 0
    [row] = rows_of(done)
    assert row["stance"] in STANCES
