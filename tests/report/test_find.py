"""Which claim a user means."""

import pytest
from builders import assessed, mention, result

from claims.errors import UsageError
from claims.model import Claim
from claims.report.find import find_claim
from claims.report.select import Row, ranked

TEXTS = {
    "abcd11112222": "Harbor may join Tideway.",
    "abcd33334444": "Harbor closes a mill.",
    "12345678aaaa": "Café opens.",
}


def rows() -> tuple[Row, ...]:
    found = [assessed([mention(id, text)], confidence=0.5) for id, text in TEXTS.items()]
    return ranked(result(found))


def found(asked: str) -> str:
    return find_claim(rows(), asked).assessment.claim.id


def test_number_is_a_rank() -> None:
    assert found("1") == found("#1") == "12345678aaaa"
    assert found("3") == "abcd33334444"


def test_long_number_that_is_no_rank_begins_an_id() -> None:
    assert found("12345678") == "12345678aaaa"


def test_beginning_of_an_id_in_either_case() -> None:
    assert found("abcd1") == found("ABCD11112222") == "abcd11112222"


def test_former_id_still_names_the_claim() -> None:
    one = rows()[0]
    claim = one.assessment.claim
    former = Claim(claim.id, claim.text, claim.type, claim.mentions, formerly=("feed00001111",))
    row = Row(1, type(one.assessment)(former, one.assessment.trace, one.assessment.weighing), False)
    assert find_claim([row], "feed0") is row


def test_words_may_be_beginnings_and_without_accents() -> None:
    assert found("tideway harb") == "abcd11112222"
    assert found("cafe") == "12345678aaaa"


def test_word_that_looks_like_an_id_is_still_a_word() -> None:
    (row,) = ranked(result([assessed([mention("ffff00001111", "They feed the fish.")])]))
    assert find_claim([row], "feed") is row


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("abcd", "2 claims have ids that begin with"),
        ("Harbor", '2 claims have the words "Harbor"'),
        ("9", "ranks 1 to 3"),
        ("0", "ranks 1 to 3"),
        ("#12345678", "ranks 1 to 3"),
        ("Harbor sells", "nearest:"),
        ("zebra", "claims report"),
        ("?!", "names no claim"),
    ],
)
def test_what_names_no_single_claim_is_refused_with_a_hint(asked: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        found(asked)


def test_without_claims_there_is_none_to_explain() -> None:
    with pytest.raises(UsageError, match="no claim was found"):
        find_claim([], "1")
