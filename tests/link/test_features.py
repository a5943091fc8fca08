"""Features: what is compared of a mention."""

from making import mention

from claims.lexicon import lexicon, stem
from claims.link.features import acts_of, features_of, stems_of


def test_stems_of_one_word_agree() -> None:
    for family in (
        ("company", "companies"),
        ("castration", "castrated"),
        ("stop", "stopped", "stopping"),
        ("partner", "partners", "partnering", "partnership"),
        ("close", "closing", "closed", "closes"),
    ):
        assert len({stem(word) for word in family}) == 1, family


def test_a_stop_word_is_matched_as_written() -> None:
    assert stems_of("It plans planes") == [stem("planes")]


def test_synonyms_and_phrases_fall_together() -> None:
    assert stems_of("takes over a rival")[:1] == stems_of("acquires a rival")[:1] == ["=buy"]
    assert acts_of("The chair stepped down") == acts_of("The chair resigned") == {"resign"}
    assert acts_of("is close to a deal") == frozenset()


def test_prefixed_compounds_stay_whole() -> None:
    assert stems_of("e-commerce, ecommerce") == ["ecommerc", "ecommerc"]


def test_names_are_told_from_words_by_capitals_within_sentences_and_by_about() -> None:
    features = features_of(
        [
            mention("a", "The bakery of Harrow in Leeds will close"),
            mention("b", "HARROW WILL CLOSE ITS BAKERY"),
            mention("c", "Tallow has hired bakers", about=("Tallow",)),
        ]
    )
    assert features[0].names == {"harrow", "leed"}
    assert features[1].names == {"harrow"}
    assert features[1].words == {"=close", "bakery"}
    assert features[2].names == {"tallow"}


def test_every_group_is_explained_and_every_relation_points_at_a_group() -> None:
    known = lexicon()
    names = set(known.groups.values())
    assert {x for pair in known.near | known.opposite for x in pair} <= names
    assert known.fails <= names
