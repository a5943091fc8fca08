"""The link step as a whole: which mentions are one claim."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st
from making import articles, day, linked, mention, said_by, together, toward

from claims.link import Score, link_mentions

SHOP = [
    mention(
        "a",
        "Amazon is thinking of a new course for its online retail arm in China: the firm would team up with"
        " its rival Alibaba and join Tmall",
        primary=True,
        kind="anonymous",
        hedged=True,
        tense="present",
        about=("Amazon", "Alibaba", "Tmall"),
        published=day(1),
    ),
    mention(
        "b",
        "Amazon to open a shop on Alibaba's Tmall, source says",
        title=True,
        primary=True,
        kind="anonymous",
        tense="future",
        about=("Amazon", "Alibaba", "Tmall"),
        published=day(2),
    ),
    mention(
        "c",
        "Amazon China opened a store on Tmall on Friday",
        primary=True,
        tense="past",
        about=("Amazon China", "Tmall"),
        published=day(20),
    ),
]
SHARES = [
    mention("a", "Amazon China holds some 3 percent of online retail", at=400, about=("Amazon China",)),
    mention("a", "Tmall holds some 54 percent of online retail", at=500, about=("Tmall",)),
]


def test_a_rumor_its_retelling_and_the_event_are_one_claim() -> None:
    claims = linked(*SHOP, *SHARES)
    assert together(claims, *SHOP)
    assert len(claims) == 3
    assert toward(claims, SHOP[2]) == "confirms"


def test_a_story_with_three_claims_keeps_them_apart() -> None:
    talks = mention("a", "Apple is in talks to buy Beats", primary=True, about=("Apple", "Beats"))
    price = mention("a", "The price is $3.2 billion", at=100, about=("Apple",))
    service = mention("a", "Apple will shut down Beats Music", at=200, about=("Apple", "Beats Music"))
    deal = mention("b", "Apple to acquire Beats for $3.2 billion", primary=True, about=("Apple", "Beats"))
    ends = mention("c", "Apple plans to close Beats Music, five sources say", primary=True, about=("Apple",))
    claims = linked(talks, price, service, deal, ends)
    assert together(claims, talks, deal)
    assert together(claims, service, ends)
    assert len(claims) == 3


def test_an_answer_joins_what_it_answers() -> None:
    answer = mention(
        "a", "[Amazon China] knew nothing of such a plan", at=300, stance="unaware", response="unaware",
        answers=SHOP[0].id, **said_by("Amazon China"),
    )  # fmt: skip
    follow = mention("a", "We will update", at=350, kind="author", response="pending", answers=answer.id)
    claims = linked(SHOP[0], answer, follow)
    assert together(claims, SHOP[0], answer, follow)
    assert toward(claims, answer) == "unaware"
    assert claims[0].text == SHOP[0].text


def test_an_answer_to_nobody_is_no_claim() -> None:
    silent = mention("x", "Tallow declined to comment", stance="no_comment", response="no_comment", **said_by("Tallow"))
    denies = mention("y", "Tallow denied the report", stance="denies", response="denies", about=("Tallow",),
                     **said_by("Tallow"))  # fmt: skip
    assert linked(silent, denies) == []
    assert len(linked(SHOP[0], silent)) == 1


def test_a_stray_answer_joins_the_one_claim_elsewhere_that_its_words_fit() -> None:
    claim = mention("a", "Harrow will close its bakery in Leeds", primary=True, about=("Harrow",), published=day(1))
    silent = mention(
        "b",
        "Harrow declined to comment on its bakery",
        stance="no_comment",
        response="no_comment",
        **said_by("Harrow"),
    )
    assert together(linked(claim, silent), claim, silent)
    second = mention("c", "Harrow sells rye flour to each bakery", primary=True, about=("Harrow",))
    assert sum(len(c.mentions) for c in linked(claim, second, silent)) == 2


def test_a_denial_with_its_own_words_links_by_them() -> None:
    denial = mention(
        "d", "Amazon will join Tmall", stance="denies", response="denies", published=day(3),
        about=("Amazon", "Tmall"), **said_by("Amazon"),
    )  # fmt: skip
    claims = linked(SHOP[0], denial)
    assert together(claims, SHOP[0], denial)
    assert toward(claims, denial) == "denies"
    assert claims[0].text == SHOP[0].text


def test_opinions_stay_alone() -> None:
    fact = mention("a", "Harrow will close its bakery in Leeds", primary=True)
    view = mention("b", "Harrow will close its bakery in Leeds", type="opinion", primary=True)
    assert len(linked(fact, view)) == 2


def test_id_former_ids_type_and_order() -> None:
    claim = next(c for c in linked(*SHOP) if len(c.mentions) == 3)
    ids = [m.id for m in SHOP]
    least = [min(ids[: n + 1]) for n in range(3)]
    assert claim.id == min(ids)
    assert claim.formerly == tuple(dict.fromkeys(i for i in least if i != claim.id))
    assert [m.article for m in claim.mentions] == ["a", "b", "c"]
    assert claim.type == "fact"
    assert claim.text == SHOP[0].text


def test_undated_mentions_come_last() -> None:
    dated = mention("b", "Harrow will close its bakery in Leeds", published=day(2))
    undated = mention("a", "Harrow will close its bakery in Leeds")
    assert [m.article for m in linked(dated, undated)[0].mentions] == ["b", "a"]


def test_a_dangling_answer_is_no_error() -> None:
    lost = mention("a", "Harrow will close its bakery", answers="0" * 12)
    assert len(linked(lost)) == 1
    assert linked() == []


def test_the_scorer_can_be_replaced() -> None:
    claims = link_mentions(
        articles([SHOP[0], SHARES[0], SHARES[1]]), make_scorer=lambda features, contexts: lambda a, b: Score(0.0)
    )
    assert len(claims) == 3


WORDS = [
    "Harrow",
    "Tallow",
    "Leeds",
    "York",
    "bakery",
    "close",
    "open",
    "buy",
    "merger",
    "jobs",
    "400",
    "$2 billion",
]


@st.composite
def _mentions(draw):
    found = {}
    for n in range(draw(st.integers(1, 12))):
        words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
        one = mention(
            f"article{draw(st.integers(0, 4))}", "the " + " ".join(words), at=n * 100,
            primary=draw(st.booleans()),
            negated=draw(st.booleans()), hedged=draw(st.booleans()),
            tense=draw(st.sampled_from(["past", "future"])),
            published=draw(st.sampled_from([None, day(1), day(5)])),
            answers=draw(st.sampled_from([None, *sorted(found)])),
            response=draw(st.sampled_from([None, None, "denies", "no_comment"])),
            **draw(st.sampled_from([{}, said_by("Harrow")])),
        )  # fmt: skip
        found[one.id] = one
    return list(found.values())


@settings(max_examples=60, deadline=None)
@given(_mentions(), st.randoms(use_true_random=False))
def test_any_order_gives_the_same_and_each_mention_has_one_claim(mentions, chance) -> None:
    claims = link_mentions(articles(mentions))
    shuffled = list(mentions)
    chance.shuffle(shuffled)
    rearranged = articles(shuffled)
    chance.shuffle(rearranged)
    assert link_mentions(rearranged) == claims
    placed = [m.id for c in claims for m in c.mentions]
    assert len(placed) == len(set(placed))
    content = {m.id for m in mentions if m.response is None and m.answers is None}
    assert content <= set(placed)
    assert [c.id for c in claims] == sorted(c.id for c in claims)
    assert all(c.id == min(m.id for m in c.mentions) for c in claims)


def test_three_thousand_mentions_take_seconds() -> None:
    import random

    rng = random.Random(7)
    names = [f"Firm{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(200)]
    acts = ["buy", "close", "open", "sue", "sell", "join", "hire", "list"]
    things = [f"thing{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(300)]
    mentions = []
    for n in range(3000):
        who, what = names[int(rng.paretovariate(1.1)) % 200], rng.choices(things, k=4)
        text = f"the firm {who} will {rng.choice(acts)} {' '.join(what)}"
        mentions.append(mention(f"a{n % 700}", text, at=n, about=(who,), primary=n < 700))
    started = time.process_time()
    claims = linked(*mentions)
    assert time.process_time() - started < 20  # a few seconds; the rest is for a slow machine
    assert sum(len(c.mentions) for c in claims) == 3000
