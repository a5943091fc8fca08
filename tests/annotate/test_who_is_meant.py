"""Sources that are no name, or a cut one: descriptions, offices, ranks, nationalities, quotations that go on."""

import pytest
from newsroom import mentions, speaker, the


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ida Moe addressed a rally on Monday. The Marrow senator said the bridge would fall.", "Ida Moe"),
        ("Jon Kasten won the vote in Lund. The retired neurosurgeon said the bridge would fall.", "Jon Kasten"),
        ("Jon Kasten won the vote in Lund. The 57-year-old scientist said the bridge would fall.", "Jon Kasten"),
        (
            "Tom Reyes took on Ida Moe on Sunday after the Democratic front-runner had said on Saturday "
            "that the bridge would fall.",
            "Ida Moe",
        ),
        ("Ida Moe won a seat in May. The Marrow Republican said the bridge would fall.", "Ida Moe"),
    ],
)
def test_a_description_means_the_person_told_of_just_before(text, name):
    assert speaker(text, "bridge") == ("person", name)


def test_a_student_told_of_without_a_name_is_nobody_else():
    text = "Ida Moe met a student in Lund. Moe was late. The student said the bridge would fall."
    assert speaker(text, "bridge")[1] != "Ida Moe"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Secretary of State Will Galvan said the box was old.", "Will Galvan"),
        ("Marrow President Tayo Orhan today said the box was old.", "Tayo Orhan"),
        ("The box was old, said Det. Aldessen.", "Aldessen"),
        ('"I know the box was old," said Army Maj. Cole Kellig, a spokesman for Vale Command.', "Cole Kellig"),
        ("The Turkish government said the box was old.", "Turkish government"),
        ("The Texas legislature said the box was old.", "Texas legislature"),
        ("The Ministry of Defense said the box was old.", "Ministry of Defense"),
        ("The Joint Committee on Taxation said the box was old.", "Joint Committee on Taxation"),
        ("A spokesperson for Texas Prime Turkey Farm said the box was old.", "Texas Prime Turkey Farm"),
        ("The Lebanese newspaper As-Safina reported that the box was old.", "As-Safina"),
        ("McArdle's said the box was old.", "McArdle's"),
        ("Islamic State claimed the raid. Islamic State said the box was old.", "Islamic State"),
        ("The sister of Luke Somer said the box was old.", "sister of Luke Somer"),
        ("Even Republicans said the box was old.", "Republicans"),
        ("Yesterday loyalists on social media said the box was old.", "loyalists on social media"),
    ],
)
def test_a_source_has_its_whole_name_and_no_more(text, name):
    assert speaker(text, "box")[1] == name


def test_a_family_name_is_that_of_who_is_told_of_first():
    text = "Chris Murlow won in May. His wife is Anne Marie Murlow, a nurse. Murlow said the box was old."
    assert speaker(text, "box") == ("person", "Chris Murlow")


def test_an_interview_is_between_its_author_and_who_it_is_about():
    text = (
        "Diana Guerra has a book out on Tuesday. Guerra spoke of it in Lund.\n\n"
        "Q: You open the book in May. You were 14 years old. What did you find?\n\n"
        "A: I came home from school and my parents were gone."
    )
    found = mentions(text, author="By IDA MOE")
    assert the(found, "gone").source.name == "Diana Guerra"
    assert all(m.source is None or m.source.name not in {"A", "Q"} for m in found)


def test_a_byline_is_no_part_of_the_name():
    assert speaker("I believe the box is old.", "box", author="By IDA MOE") == ("author", "Ida Moe")


@pytest.mark.parametrize(
    "text",
    [
        "Tayo Orhan said he was sad.\n\n'I cannot see why the town matters to them,' Orhan said.\n\n"
        "'At first they did not agree, but the box was old by then and empty.'\n\nTalks went on.",
        "Tayo Orhan said: 'We are treating these two raids as one.\n\n'The box was old and has left many upset.'",
        "Tayo Orhan is sad.\n\nHe said: “It would not surprise me if they left.\n\n"
        "“The box was old when we sold it.\n\n“They would not have come.”",
    ],
)
def test_a_quotation_goes_on_over_paragraphs(text):
    assert speaker(text, "box") == ("person", "Tayo Orhan")


def test_nobody_names_himself_in_his_quotation():
    text = "The aid group Karev was appalled.\n\n“Dov Hale was kind to all of us at the Karev team,” it said."
    assert speaker(text, "kind")[1] != "Dov Hale"


def test_they_are_those_cited_just_before():
    text = "Researchers at the Vale Institute said the lake was dying. They said the box was old."
    assert speaker(text, "box")[1] == "Researchers at the Vale Institute"
