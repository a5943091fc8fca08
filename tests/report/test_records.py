"""Results as JSON-able dicts: keys, order, spans."""

import json

from builders import STAMP, article, assessed, day, mention, result, tmall

from claims.model import Annotated, Attribution, Region, Span
from claims.report.article_records import annotated_record, mention_record
from claims.report.records import claim_line, result_record
from claims.report.select import ranked

MENTION = [
    "id", "article", "spans", "text", "primary", "type", "kind", "stance", "toward", "hedged", "published",
    "due", "source", "cue", "chain",
]  # fmt: skip
CLAIM = ["id", "formerly", "text", "type", "confidence", "status", "flags", "origins", "reasons", "mentions"]
LINE = [
    "id",
    "title",
    "outlet",
    "published",
    "text",
    "regions",
    "mentions",
    "attributions",
    "title_attributions",
]


def test_mention_has_the_fixed_keys_first() -> None:
    record = mention_record(tmall().assessments[1].claim.mentions[0])
    assert list(record)[: len(MENTION)] == MENTION
    assert record["spans"] == [["text", 48, 85]]
    assert record["published"] == "2013-06-18"
    assert [list(step)[:3] for step in record["chain"]] == [["name", "kind", "spans"]] * 3
    assert [step["name"] for step in record["chain"]] == ["knowing insider", "Sina Tech", "TechWeb"]
    assert record["source"]["kind"] == "anonymous"


def test_unnamed_source_is_told_in_words_and_in_slots() -> None:
    record = mention_record(tmall().assessments[1].claim.mentions[0])["source"]
    assert record["description"] == "one person, knowing, role and organization unknown, no reason given"
    assert record["slots"] == {
        "number": 1,
        "many": False,
        "role": None,
        "organization": None,
        "nearness": {"words": "knowing", "spans": [["text", 9, 16]]},
        "anonymity": None,
        "reason": None,
        "rote": False,
    }


def test_named_source_has_no_slots() -> None:
    record = mention_record(tmall().assessments[1].claim.mentions[1])["source"]
    assert (record["description"], record["slots"]) == ("", None)


def test_unattributed_mention_has_no_source_and_an_empty_chain() -> None:
    record = mention_record(mention("a1"))
    assert (record["source"], record["chain"], record["cue"], record["due"]) == (None, [], "", None)


def test_report_has_the_fixed_keys_first() -> None:
    made = tmall()
    record = result_record(made, ranked(made))
    assert list(record)[:5] == ["schema", "stamp", "as_of", "articles", "claims"]
    assert [list(claim)[: len(CLAIM)] for claim in record["claims"]] == [CLAIM] * 3
    rumor = record["claims"][1]
    assert rumor["flags"] == ["anonymous-only", "single-source", "subject-unaware"]
    assert [flag["name"] for flag in rumor["flag_details"]] == rumor["flags"]
    assert rumor["reasons"][1]["mentions"] == ["11aa22bb33cc"]
    assert rumor["responses"][2] == {"who": "Harbor", "response": "pending", "mention": "44dd55ee66ff"}
    assert record["claims"][2]["confidence"] is None


def test_every_span_of_a_report_can_be_checked_in_it() -> None:
    made = tmall()
    record = result_record(made, ranked(made))
    texts = {one["id"]: one for one in record["articles"]}
    (part, start, end), *_ = record["claims"][1]["mentions"][0]["spans"]
    assert texts["blog"][part][start:end] == "Harbor is considering joining Tideway"


def test_report_tells_what_it_does_not_show() -> None:
    made = tmall()
    record = result_record(made, ranked(made)[:1])
    assert (record["not_shown"], record["left_out"]) == (2, ["later"])


def test_line_of_a_claim_stands_alone() -> None:
    made = tmall()
    record = claim_line(made, ranked(made)[0])
    assert (record["as_of"], record["stamp"]["model_hash"]) == ("2013-06-20", STAMP.model_hash)


def test_annotated_article_is_what_the_referee_reads() -> None:
    one = article(
        "n1",
        "Acme may close, Bo said.",
        title="Acme may close",
        published=day("2013-06-18"),
        regions=(Region("body", Span("text", 0, 24)),),
    )
    said = Attribution(
        (Span("text", 16, 18),), (Span("text", 19, 23),), (Span("text", 0, 14),), "person", "asserts", True
    )
    record = annotated_record(Annotated(one, (said,), (), ()), STAMP)
    assert list(record)[: len(LINE)] == LINE
    assert record["attributions"] == [
        {
            "source": [[16, 18]],
            "cue": [[19, 23]],
            "content": [[0, 14]],
            "kind": "person",
            "stance": "asserts",
            "hedged": True,
        }
    ]
    assert record["regions"] == [{"kind": "body", "span": ["text", 0, 24]}]


def test_keys_of_the_input_ride_along_and_overwrite_nothing() -> None:
    one = article("n1", extra=(("claim_id", "7"), ("tags", '["a"]'), ("mentions", '"theirs"')))
    record = annotated_record(Annotated(one))
    assert (record["claim_id"], record["tags"], record["mentions"]) == (7, ["a"], [])


def test_numbers_are_rounded_so_that_machines_agree() -> None:
    made = result([assessed([mention("a1")], confidence=0.1 + 0.2)])
    assert result_record(made, ranked(made))["claims"][0]["confidence"] == 0.3


def test_records_are_json() -> None:
    made = tmall()
    record = result_record(made, ranked(made))
    assert json.loads(json.dumps(record)) == record
