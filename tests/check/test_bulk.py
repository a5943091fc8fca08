"""Many claims at once: files of pairs and of claims, and what is found of each."""

import json

import pytest
from newsroom import article

from claims.annotate import annotate_articles
from claims.check import Pair, article_sentences, asked, checked_claims, claims_of, judged, judged_pairs, pairs_of
from claims.errors import ClaimsError, ReadError
from claims.model import Article

CLAIM = "Acme will sell its mill."


def named(id_: str, text: str, **extra: object) -> Article:
    one = article(text)
    told = tuple((key, json.dumps(value)) for key, value in extra.items())
    return Article(id=id_, version=one.version, title="", text=text, regions=one.regions, extra=told)


ARTICLES = {
    one.id: one
    for one in (
        named("a1", "Acme will sell its mill in Riverton, the company announced on Monday."),
        named("a2", "Acme denied that it will sell its mill."),
        named("a3", ""),
    )
}
PAIRS = [Pair(CLAIM, "a2"), Pair("A bear was seen in Harlow.", "a1"), Pair(CLAIM, "a1"), Pair(CLAIM, "a3")]


def test_pairs_come_back_in_their_order():
    found = judged_pairs(PAIRS, ARTICLES)
    assert [one.pair for one in found] == PAIRS
    assert [one.stance for one in found] == ["disagree", "unrelated", "agree", "unrelated"]


def test_what_is_found_of_a_pair_does_not_depend_on_the_others():
    together = judged_pairs(PAIRS, ARTICLES)
    alone = [one for pair in PAIRS for one in judged_pairs([pair], {pair.body: ARTICLES[pair.body]})]
    back = judged_pairs(PAIRS[::-1], ARTICLES)[::-1]
    assert together == alone == back


def test_a_pair_twice_is_told_twice():
    assert [one.stance for one in judged_pairs([PAIRS[0]] * 2, ARTICLES)] == ["disagree"] * 2


def test_a_pair_whose_article_is_missing_is_left_out():
    assert judged_pairs([Pair(CLAIM, "a9"), PAIRS[0]], ARTICLES) == judged_pairs(PAIRS[:1], ARTICLES)


def test_an_article_is_read_once_and_progress_is_told(monkeypatch):
    seen, told = [], []
    monkeypatch.setattr(
        "claims.check.bulk.article_sentences", lambda one: seen.append(one.id) or article_sentences(one)
    )
    judged_pairs(PAIRS, ARTICLES, tell=lambda step, count: told.append((step, count)))
    assert sorted(seen) == ["a1", "a2", "a3"]
    assert told[-1] == ("check", len(PAIRS))


def test_odds_are_those_of_one_claim_and_one_article():
    [found] = judged_pairs(PAIRS[:1], ARTICLES)
    assert found.stance == judged(asked(CLAIM), article_sentences(ARTICLES["a2"])).stance


def test_claims_are_held_against_the_articles_that_bear_their_id(nlp):
    articles = [
        named("a1", "Acme will sell its mill in Riverton, the company announced on Monday.", claim_id="c1"),
        named("a2", "Acme denied that it will sell its mill.", claim_id=7),
        named("a3", "Acme will sell its mill."),
        named("a4", "Acme will sell its mill.", claim_id=["c1"]),
    ]
    annotated = list(annotate_articles(articles, nlp=nlp))
    found = dict(checked_claims({"7": CLAIM, "c1": CLAIM, "c9": CLAIM}, annotated, as_of=None))
    assert list(found) == ["7", "c1", "c9"]
    assert {id_: [one.article for one in checked.articles] for id_, checked in found.items()} == {
        "7": ["a2"],
        "c1": ["a1"],
        "c9": [],
    }
    assert found["7"].assessment.weighing.status == "denied"
    assert found["7"].confidence < found["c1"].confidence
    assert found["c9"].confidence is None


@pytest.fixture
def file(tmp_path):
    def write(told: str | bytes):
        path = tmp_path / "many.jsonl"
        path.write_bytes(told if isinstance(told, bytes) else told.encode())
        return path

    return write


def test_pairs_of_a_file(file):
    path = file('{"headline": "Mill sold", "body": "a1", "more": [1]}\n\n  \n{"body": 7, "headline": "Mill kept"}')
    assert pairs_of(path) == [Pair("Mill sold", "a1"), Pair("Mill kept", "7")]


def test_claims_of_a_file(file):
    path = file('{"claim_id": "c1", "claim": "Mill sold"}\n{"claim_id": 2, "claim": "Mill kept"}\n')
    assert list(claims_of(path).items()) == [("c1", "Mill sold"), ("2", "Mill kept")]


def test_an_id_of_two_claims_is_refused_with_both_places(file):
    path = file('{"claim_id": "7", "claim": "Mill sold"}\n\n{"claim_id": 7, "claim": "Mill kept"}\n')
    with pytest.raises(ReadError, match=r'many\.jsonl:3: claim_id "7" stands in \S*many\.jsonl:1 already'):
        claims_of(path)


def test_an_empty_file_holds_none(file):
    assert pairs_of(file("\n")) == []
    assert claims_of(file("")) == {}


def test_a_mark_of_byte_order_and_windows_line_ends_are_no_harm(file):
    path = file(b'\xef\xbb\xbf{"headline": "Mill", "body": "a1"}\r\n{"headline": "Mill", "body": "a2"}\r\n')
    assert [pair.body for pair in pairs_of(path)] == ["a1", "a2"]


def test_what_else_ends_lines_may_stand_in_a_string(file):
    [pair] = pairs_of(file('{"headline": "Mill\u2028sold\x85now", "body": "a1"}\n'))
    assert pair.headline == "Mill\u2028sold\x85now"


@pytest.mark.parametrize(
    "line",
    [
        "no json",
        "{",
        "[]",
        "7",
        "null",
        '"headline body"',
        "{}",
        '{"headline": "Mill"}',
        '{"headline": "Mill", "body": null}',
        '{"headline": "Mill", "body": true}',
        '{"headline": "Mill", "body": 1.5}',
        '{"headline": ["Mill"], "body": "a1"}',
        '{"claim_id": "c1", "claim": "Mill"}',
        "[" * 100_000,
        '{"headline": "Mill", "body": ' + "9" * 5000 + "}",
    ],
    ids=lambda line: line[:36],
)
def test_a_wrong_line_is_named_with_file_and_line(file, line):
    path = file('{"headline": "Mill", "body": "a1"}\n\n' + line + "\n")
    with pytest.raises(ReadError, match=r"many\.jsonl:3: "):
        pairs_of(path)


def test_a_line_of_pairs_is_no_line_of_claims(file):
    with pytest.raises(ReadError, match=r'many\.jsonl:1: not an object with "claim_id" and "claim"'):
        claims_of(file('{"headline": "Mill", "body": "a1"}'))


def test_what_cannot_be_read_is_named(file, tmp_path):
    for path in (file(b"\xff\xfe{}"), tmp_path, tmp_path / "none.jsonl"):
        for reads in (pairs_of, claims_of):
            with pytest.raises(ClaimsError, match=path.name):
                reads(path)
