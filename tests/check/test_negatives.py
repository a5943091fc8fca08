"""A claim put in the negative: how it is put in the positive, and where that is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.check import asked
from claims.check.negatives import in_positive, negated


@pytest.mark.parametrize(
    ("claim", "positive"),
    [
        ("Castell will not close its dairy.", "Castell will close its dairy."),
        ("Castell won\u2019t close its dairy.", "Castell will close its dairy."),
        ("The bridge cannot bear buses.", "The bridge can bear buses."),
        ("Dana Reyes didn't take the money.", "Dana Reyes did take the money."),
        ("Dana Reyes never took the money.", "Dana Reyes took the money."),
        ("Dana Reyes is no longer its head.", "Dana Reyes is still its head."),
        ("Castell has not yet paid its bakers.", "Castell has already paid its bakers."),
        ("No jobs will be cut at Castell.", "Jobs will be cut at Castell."),
        ("No one was on board.", "Somebody was on board."),
        ("Police found nothing in the cellar.", "Police found something in the cellar."),
        ("Castell doesn't plan to cut jobs.", "Castell will cut jobs."),
        ("Castell and Harlow Foods are not in talks.", "Castell and Harlow Foods are in talks."),
        ("It is not so that Castell pays late.", "It is so that Castell pays late."),
    ],
)
def test_a_negation_that_is_plain_is_taken_out(claim, positive):
    assert in_positive(claim) == positive
    assert (asked(claim).text, asked(claim).turned) == (positive, True)


@pytest.mark.parametrize(
    "claim",
    [
        "Castell will close its dairy.",
        "The driver who did not stop was fined.",
        "Castell bought the dairy and will not close it.",
        "Castell, not Harlow Foods, bought the dairy.",
        "Not only Castell pays late.",
        "The dairy will not open until May.",
        "Neither firm will pay.",
        "No dairy will not close.",
        "Castell denied that it would not pay.",
        "No, Castell is paying.",
        "Why did Castell not pay?",
        "Castell runs a no-frills dairy.",
        "Castell is the country's No. 1 dairy.",
        "",
    ],
)
def test_any_other_claim_is_read_as_it_stands(claim):
    assert in_positive(claim) is None
    assert (asked(claim).text, asked(claim).turned) == (claim, False)


@given(st.text(alphabet="not 'nevrwil.,\u2019\n?", max_size=60))
def test_what_is_put_in_the_positive_is_negated_no_longer(claim):
    positive = in_positive(claim)
    assert positive is None or (negated(claim) and not negated(positive))
