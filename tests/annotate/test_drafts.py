"""What one passage states: split, sourced, told in sentences that stand alone, with and without attribution."""

import pytest
from newsroom import annotated, mentions, names, the


def texts(text: str, **told: str) -> list[str]:
    return [m.text for m in mentions(text, **told)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Vantor Steel will close its Leeds mill, and Tern Motors will open a depot in York.",
            ["Vantor Steel will close its Leeds mill.", "Tern Motors will open a depot in York."],
            id="two subjects",
        ),
        pytest.param(
            "Vantor Steel said profit rose to $40 million, while sales fell 3 percent.",
            ["Profit rose to $40 million.", "Sales fell 3 percent."],
            id="two figures in one attribution",
        ),
        pytest.param(
            "Vantor Steel will close its Leeds mill and cut 300 jobs by March.",
            ["Vantor Steel will close its Leeds mill.", "[Vantor Steel will] cut 300 jobs by March."],
            id="two acts of one subject",
        ),
        pytest.param(
            "The app is in beta testing, and will let shops write to customers.",
            ["The app is in beta testing.", "[The app] will let shops write to customers."],
            id="a fact and a forecast",
        ),
        pytest.param(
            "The new mill, which opened in 2011, employs 300 people.",
            ["The new mill employs 300 people.", "[The new mill] opened in 2011."],
            id="what is said by the way",
        ),
    ],
)
def test_what_can_come_true_apart_is_two_claims(text, expected):
    assert texts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Vantor Steel plans a change of course that would see it team up with Tern Motors and join Halvard.",
        "Tern Motors is hiring 200 engineers to build a van for Norway.",
        "Tern Motors tried but failed to list its shares in 2015.",
    ],
)
def test_means_and_purpose_stay_with_their_act(text):
    assert len(mentions(text)) == 1


def test_each_part_has_its_own_words_and_shares_its_source():
    text = "Vantor Steel said profit rose to $40 million, while sales fell 3 percent."
    one = annotated(text)
    words = [[one.article.words(s) for s in m.spans] for m in one.mentions]
    assert words == [["profit rose to $40 million"], ["sales fell 3 percent"]]
    assert [names(m) for m in one.mentions] == [["Vantor Steel"], ["Vantor Steel"]]


def test_one_content_around_its_source_is_one_claim_in_two_pieces():
    one = annotated("“The mill in Leeds,” Priya Sandell said, “lost $4 million in May.”")
    (found,) = one.mentions
    assert names(found) == ["Priya Sandell"]
    words = [one.article.words(s).strip("“”,. ") for s in found.spans]
    assert words == ["The mill in Leeds", "lost $4 million in May"]


def test_a_plan_is_told_with_the_one_who_plans():
    (found,) = mentions("Tern Motors plans to sell the mill.")
    assert found.text == "[Tern Motors] plans to sell the mill."
    assert (found.kind, found.chain, found.type) == ("unattributed", (), "forecast")


def test_a_person_s_own_plan_is_the_person_s_word():
    found = the(mentions("Priya Sandell has promised to keep the Leeds mill open until 2020."), "2020")
    assert (names(found), found.type) == (["Priya Sandell"], "forecast")
    assert found.due.iso() == "2020"


def test_what_is_urged_is_told_with_who_urges():
    (found,) = mentions("Priya Sandell urged Tern Motors to raise wages.")
    assert found.text == "[Priya Sandell] urged Tern Motors to raise wages."
    assert (found.stance, found.type) == ("urges", "opinion")


def test_the_words_of_an_attribution_are_flat_and_exact():
    one = annotated("Tern Motors lost $4 million in May, Priya Sandell said.")
    (flat,) = one.attributions
    assert [one.article.words(s) for s in flat.source] == ["Priya Sandell"]
    assert [one.article.words(s) for s in flat.cue] == ["said"]
    assert " ".join(one.article.words(s) for s in flat.content).strip(" ,") == "Tern Motors lost $4 million in May"
    assert (flat.kind, flat.stance, flat.hedged) == ("person", "asserts", False)


def test_why_a_source_stays_unnamed_is_no_claim():
    text = "The mill will close in May, said a banker, who asked not to be named because the talks are private."
    assert [t for t in texts(text) if "named" in t] == []
    assert "The mill will close in May." in texts(text)


def test_a_source_of_which_nobody_confirms_does_not_confirm():
    text = (
        "Vantor Steel is in talks to buy Tern Motors, a banker said. "
        "Neither Vantor Steel nor Tern Motors would confirm the talks."
    )
    answer = next(m for m in mentions(text) if m.response is not None)
    assert answer.response == "no_comment"


def test_an_author_s_guess_is_one_in_each_of_its_claims():
    text = "I wouldn't be surprised if Tern Motors sells the mill and Vantor Steel buys the port."
    assert {m.stance for m in mentions(text) if m.kind == "author"} == {"predicts"}


@pytest.mark.parametrize(
    ("text", "toward"),
    [
        ("Neither Tern Motors nor Vantor Steel confirmed that the mill will close.", {"no_comment"}),
        ("None of the banks denied that the mill will close.", {"no_comment"}),
        ("Nobody at Tern Motors said that the mill will close.", {"questions"}),
    ],
)
def test_what_nobody_says_stands_for_nothing(text, toward):
    talks = "Vantor Steel will close the mill, a banker said. "
    assert {m.toward for m in mentions(talks + text)[1:]} == toward


def test_i_and_we_of_the_author_are_the_author():
    found = the(mentions("I suspect that Tern Motors is short of cash.", author="Nora Pell"), "short of cash")
    assert (found.kind, found.source.name) == ("author", "Nora Pell")


@pytest.mark.parametrize(
    "text",
    [
        "Tern Motors said it would sell the mill.",
        "Tern Motors plans to sell the mill.",
        "“We will sell the mill,” said Priya Sandell, founder of Tern Motors.",
        "According to Tern Motors, the mill lost $4 million.",
        "The mill lost $4 million.",
        "Tern Motors will sell the mill, and it will keep the yard.",
    ],
)
def test_every_sentence_stands_alone(text):
    for mention in mentions(text):
        assert mention.text[0].isupper() or mention.text[0] in "[“"
        assert mention.text[-1] in ".!?”"
        assert mention.text.count("[") == mention.text.count("]")
        assert mention.text.count("“") == mention.text.count("”")
        assert "  " not in mention.text


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Vantor Steel buys Tern Motors for $4 million", "Vantor Steel will pay in cash, Priya Sandell said."),
        ("Vantor Steel buys Tern Motors for $4 million", ""),
    ],
)
def test_a_title_apart_has_spans_of_its_own_part(title, text):
    one = annotated(text, title=title)
    found = the(one.mentions, "$4 million")
    assert [(s.part, one.article.words(s)) for s in found.spans] == [("title", title)]


def test_a_title_inside_the_text_has_spans_of_the_text():
    title = "Vantor Steel buys Tern Motors for $4 million"
    one = annotated(f"{title}\n\nVantor Steel will pay in cash, Priya Sandell said.", title=title)
    held = [m for m in one.mentions if "$4 million" in m.text]
    assert [[tuple(s) for s in m.spans] for m in held] == [[("text", 0, len(title))]]


def test_attributions_of_a_title_apart_stand_apart():
    title = "Vantor Steel will buy Tern Motors, union says"
    apart = annotated("The mill lost $4 million in May, Priya Sandell said.", title=title)
    assert len(apart.title_attributions) == 1
    assert all(s.part == "title" for s in apart.title_attributions[0].content)
    assert [s.part for a in apart.attributions for s in a.content] == ["text"]
    inside = annotated(f"{title}\n\nThe mill lost $4 million in May, Priya Sandell said.", title=title)
    assert inside.title_attributions == ()
    assert len(inside.attributions) == 2


@pytest.mark.parametrize(
    "step", ["filed for a listing in York", "applied for a permit in Leeds", "has filed for bankruptcy"]
)
def test_a_step_that_somebody_took_is_not_that_ones_word(step):
    text = f"Tern Motors makes vans in York. The company {step} on Monday, a month after its founder left."
    assert {m.kind for m in mentions(text)} <= {"unattributed"}


@pytest.mark.parametrize("label", ["as it happened", "what we know so far", "live updates"])
def test_the_label_of_a_headline_is_nobodys_claim(label):
    told = mentions("Tern Motors opened a depot in York on Monday.", title=f"Tern Motors in York: {label}")
    assert not [m for m in told if m.in_headline and label in m.text.lower()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Three vans of Tern Motors were lifted by crane and set to one side.",
            "Three vans of Tern Motors were lifted by crane and set to one side.",
            id="a passive that goes on",
        ),
        pytest.param(
            "Tern Motors asked why the sirens were off. It rained for nine days in York.",
            "It rained for nine days in York.",
            id="the weather",
        ),
        pytest.param(
            "Tern Motors closed its depot. York lost four fairs in two years; it courted Tern Motors with a holiday.",
            "It courted Tern Motors with a holiday.",
            id="whom it deals with",
        ),
        pytest.param(
            "Tern Motors rose. Its vans, according to open tracking data, were in York on Monday.",
            "[Tern Motors’] vans were in York on Monday.",
            id="what no document has",
        ),
        pytest.param(
            "Plant manager Eero Salo denied that there was any danger to staff in York.",
            "There was danger to staff in York.",
            id="what is denied, put plainly",
        ),
        pytest.param(
            "“I counted ninety in 2015,” Agnes Tolliver-Bright said.",
            "I [Agnes Tolliver-Bright] counted ninety in 2015.",
            id="both halves of a name",
        ),
    ],
)
def test_a_claim_in_words_that_stand_alone(text, expected):
    assert expected in texts(text)


def test_nothing_decided_denies_nothing():
    text = (
        "Ojeko is considering a listing in New York, people close to the company said.\n\n"
        "“No decision has been taken, no bank has been hired,” Ojeko said in a statement."
    )
    assert "denies" not in {m.response for m in mentions(text)}


def test_an_admission_of_something_else_confirms_no_claim():
    text = (
        "Three of the engineers at the plant in Taivas describe a leak of gas.\n\n"
        "Plant manager Eero Salo acknowledges “a pause”."
    )
    assert {m.answers for m in mentions(text)} == {None}


def test_what_the_writer_could_not_check_is_hedged():
    text = "The army of Narvia said its drones had hit a depot in Orel, a claim that could not be checked."
    assert the(mentions(text), "drones").hedged


def test_rain_is_no_plan():
    assert {m.type for m in mentions("The depot in York closed due to rain.")} == {"fact"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Velora Foods denied that any of its mills would close.", "Any of [Velora Foods’] mills would close."),
        (
            "12.50 Swiss francs a share was offered for Tern Motors.",
            "12.50 Swiss francs a share was offered for Tern Motors.",
        ),
        ("10:05 Tern Motors closed its York depot.", "Tern Motors closed its York depot."),
        ("Ida Moe was injured in York and went home on Friday.", "[Ida Moe] went home on Friday."),
    ],
)
def test_what_stays_as_it_is_written(text, expected):
    assert expected in texts(text)


def test_freezing_something_is_no_weather():
    assert "[Tern Motors] froze hiring in June." in texts("Tern Motors said it froze hiring in June.")


def test_a_denial_after_what_is_undecided_denies():
    text = "No final decision had been taken and there were no talks with Velora Foods, Ida Berg said."
    assert [m.response for m in mentions(text)] == [None, "denies"]


def test_who_grants_something_is_no_thing():
    told = the(mentions("The mayor allowed that the bridge in York had been unsafe for years."), "bridge")
    assert told.kind != "unattributed"


def test_a_regulator_is_no_company_and_the_firm_no_office():
    text = (
        "Britain's Product Safety Office ordered Hearthly Ltd to recall heaters after complaints to Hearthly Ltd. "
        "The regulator said it had received 41 reports."
    )
    assert names(the(mentions(text), "41 reports")) == ["Product Safety Office"]


def test_the_claim_called_false_is_that_right_before():
    text = (
        "The president of Orland said she would not strike, but two lawmakers said she was considering it. "
        "Her office called the claim false."
    )
    told = mentions(text)
    assert next(m.answers for m in told if m.response == "denies") == the(told, "considering").id


def test_what_is_used_by_the_instructions_is_nobodys_word():
    text = "“The CosyPro is safe when it is used according to the instructions,” said spokeswoman Karen Dole."
    assert names(the(mentions(text), "CosyPro")) == ["Karen Dole"]


def test_the_time_of_an_entry_is_no_source():
    assert names(the(mentions("10:30 Tern Motors now says it will close its York depot."), "depot")) == ["Tern Motors"]


def test_a_denial_of_what_a_worker_said_is_not_the_workers():
    text = (
        "Tern Motors denied that it had known of the fault since May, as the Harbor Ledger reported last week, "
        "citing an unnamed worker."
    )
    assert [m.chain[0].name for m in mentions(text) if m.response == "denies"] == ["Tern Motors"]


def test_an_order_is_an_act_and_no_opinion():
    told = mentions("The Product Safety Office ordered Hearthly Ltd to recall 85,000 heaters in York.")
    assert {m.type for m in told} == {"fact"}


def test_no_offer_leaves_the_talks_granted():
    text = (
        "Corvane Group confirmed that it had held talks with Brightwell on a takeover.\n\n"
        "“There is no offer on the table,” chairman Peter Aldous told investors."
    )
    assert the(mentions(text), "no offer").answers is None


def test_the_authors_own_contact_is_unnamed():
    assert (
        the(mentions("My contact tells me that the Leeds office of Corvane will be closed."), "Leeds").kind
        == "anonymous"
    )


def test_what_goes_on_behind_the_cue_keeps_its_subject():
    text = (
        "Ida Moe leads the Bank Staff Union. "
        "The union had been called in at eight, she said, and was given no list of branches."
    )
    assert texts(text)[-1].startswith(("[Bank Staff Union]", "[The union"))


def test_a_promise_to_update_behind_having_asked_is_no_claim():
    text = "We’ve contacted Tern Motors for comment, and will update this post if we hear something back."
    assert not [m for m in mentions(text) if "update" in m.text]


def test_an_indirect_question_is_no_claim():
    assert texts("Companies realize just how important the new depot in York will be to Tern Motors.") == []
