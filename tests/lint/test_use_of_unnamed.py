"""Rules on what unnamed sources are used for: opinion, opening a story, beside a refusal to comment."""

from __future__ import annotations

import pytest
from writing import draft, one, raised, told

from claims.model import Annotated


def test_unnamed_opinion_and_speculation() -> None:
    text = "An aide said the plan is stupid. An aide said it may fail. An aide said it began in May."
    story = draft(
        text,
        told(text, "the plan is stupid", by="An aide"),
        told(text, "it may fail", by="An aide", hedges=("may",)),
        told(text, "it began in May", by="An aide"),
    )
    found = raised("anonymous-opinion", story)
    assert [(f.words[0], "an opinion" in f.message, "speculation" in f.message) for f in found] == [
        ("stupid", True, False),
        ("may", False, True),
    ]


def test_what_somebody_weighs_is_no_speculation() -> None:
    text = "An aide said Acme is considering a sale. An aide said Acme is considering what may be a sale."
    story = draft(
        text,
        told(text, "Acme is considering a sale", by="An aide", hedges=("considering",)),
        told(text, "Acme is considering what may be a sale", by="An aide", hedges=("considering", "may")),
    )
    assert len(raised("anonymous-opinion", story)) == 1


def test_belief_of_an_unnamed_source_is_an_opinion() -> None:
    text = "An aide thinks that they lost."
    story = one(text, "they lost", "An aide", cue="thinks", type="opinion")
    assert len(raised("anonymous-opinion", story)) == 1


def test_named_opinion_is_fine() -> None:
    text = "Dana Reyes said the plan is stupid and may fail."
    story = one(text, "the plan is stupid", "Dana Reyes", kind="person", hedges=("may",))
    assert not raised("anonymous-opinion", story)


def test_first_voice_is_not_named() -> None:
    text = "An aide said it began. Dana Reyes said it ended."
    aide, reyes = told(text, "it began", by="An aide"), told(text, "it ended", by="Dana Reyes", kind="person")
    (found,) = raised("anonymous-first", draft(text, reyes, aide))
    assert found.words == ("An aide",) and found.policies == ("Washington Post",)


def test_first_voice_is_named() -> None:
    text = "It is cold. Dana Reyes said it began. An aide said it ended."
    bare = told(text, "It is cold")
    reyes, aide = told(text, "it began", by="Dana Reyes", kind="person"), told(text, "it ended", by="An aide")
    assert not raised("anonymous-first", draft(text, bare, reyes, aide))


def test_headline_is_no_first_voice() -> None:
    text = "Dana Reyes said it began. An aide said it ended."
    reyes, aide = told(text, "it began", by="Dana Reyes", kind="person"), told(text, "it ended", by="An aide")
    title = "It ended, aide says"
    head = told(title, "It ended", by="aide", cue="says", part="title")
    assert not raised("anonymous-first", draft(text, head, reyes, aide, title=title))


def silent(cue: str, by: str = "A Tolma manager") -> Annotated:
    text = f"{by} said it will close. Tolma {cue}."
    refusal = told(text, cue, by="Tolma", cue=cue.split()[0], kind="organization", response="no_comment")
    return draft(text, told(text, "it will close", by=by), refusal)


@pytest.mark.parametrize(
    "cue", ["declined to comment", "refused to comment", "had no comment", "doesn’t comment on rumors"]
)
def test_unnamed_source_beside_no_comment(cue: str) -> None:
    (found,) = raised("anonymous-no-comment", silent(cue))
    assert found.words[1] == "A Tolma manager" and "make sure" in found.message


def test_no_answer_is_not_declining() -> None:
    assert not raised("anonymous-no-comment", silent("did not respond to a request"))


def test_source_from_elsewhere_cannot_be_who_declined() -> None:
    assert not raised("anonymous-no-comment", silent("declined to comment", by="A Pelham manager"))
    assert raised("anonymous-no-comment", silent("declined to comment", by="A person briefed on it"))


def test_declining_without_unnamed_sources() -> None:
    text = "Tolma declined to comment."
    refusal = told(text, "declined to comment", by="Tolma", cue="declined", kind="organization", response="no_comment")
    assert not raised("anonymous-no-comment", draft(text, refusal))
