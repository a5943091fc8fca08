"""What is read of a parse is what spaCy's own document says."""

import itertools

import pytest
from spacy.tokens import Doc as Parse

from claims.annotate.docs import read_doc, sentence_bounds, tokens_in

TEXTS = (
    "Tern Motors said on Monday that it won't sell its £30m van unit.  “We never met them,” Mr. Holm said (again)!",
    "The mill, which Norrvik bought in 2016, will close. Sales fell 3.5 percent\nand profit rose. Why? HALDEN knows.",
    " A blank before it.",
    "Word",
    "",
)
PLAIN = (
    "text",
    "lower_",
    "lemma_",
    "pos_",
    "tag_",
    "dep_",
    "ent_type_",
    "is_alpha",
    "is_lower",
    "is_punct",
    "is_space",
    "is_title",
    "is_upper",
    "like_num",
    "i",
    "idx",
)


def crossing(nlp):
    """A tree whose branches cross: what is told of the meeting stands behind "held"."""
    words = ["A", "meeting", "was", "held", "that", "decided", "it"]
    heads = [1, 3, 3, 3, 5, 1, 5]
    deps = ["det", "nsubjpass", "auxpass", "ROOT", "nsubj", "relcl", "dobj"]
    return Parse(nlp.vocab, words=words, heads=heads, deps=deps)


@pytest.fixture(scope="module")
def parses(nlp):
    return [*nlp.pipe(TEXTS), crossing(nlp)]


def places(tokens):
    return [t.i for t in tokens]


def test_every_token_says_the_same(parses):
    for parse in parses:
        doc = read_doc(parse)
        assert doc.text == parse.text
        for one, other in zip(doc.tokens, parse, strict=True):
            assert [getattr(one, name) for name in PLAIN] == [getattr(other, name) for name in PLAIN]
            assert (one.end_char, one.whitespace) == (other.idx + len(other), bool(other.whitespace_))


def test_every_token_hangs_in_the_same_tree(parses):
    for parse in parses:
        for one, other in zip(read_doc(parse).tokens, parse, strict=True):
            assert one.head.i == other.head.i
            for way in ("children", "lefts", "rights", "subtree", "ancestors"):
                assert places(getattr(one, way)) == places(getattr(other, way)), way


def test_sentences_and_names_are_the_same(parses):
    for parse in parses:
        doc = read_doc(parse)
        assert [(s.start, s.end, s.text) for s in doc.sents] == [(s.start, s.end, s.text) for s in parse.sents]
        assert [(e.start, e.end, e.label_) for e in doc.ents] == [(e.start, e.end, e.label_) for e in parse.ents]
        assert [t.sent.start for t in doc.tokens] == [t.sent.start for t in parse]


def test_words_in_a_row_have_the_same_root_and_characters(parses):
    for parse in parses:
        doc = read_doc(parse)
        for start, end in itertools.combinations(range(len(parse) + 1), 2):
            one, other = doc.words(start, end), parse[start:end]
            assert (one.root.i, one.text) == (other.root.i, other.text)
            assert (one.start_char, one.end_char) == (other.start_char, other.end_char)


def test_characters_are_words_only_where_words_begin_and_end_there(parses):
    for parse in parses:
        doc = read_doc(parse)
        for start, end in itertools.combinations(range(min(40, len(parse.text)) + 1), 2):
            one, other = doc.char_span(start, end), parse.char_span(start, end)
            assert (one and (one.start, one.end)) == (other and (other.start, other.end))


def test_words_end_with_the_document(nlp):
    assert read_doc(nlp("The mill closed.")).words(2, 9).text == "closed."


def test_tokens_at_some_characters_come_once_and_without_blanks(nlp):
    doc = read_doc(nlp("The mill  closed in May."))
    assert [t.text for t in tokens_in(doc, [(5, 11), (4, 8), (20, 24)])] == ["mill", "closed", "May", "."]


def test_bounds_of_a_sentence_leave_out_the_blanks_behind_it(nlp):
    text = "The mill closed in May.  Nobody at the mill was told of it."
    doc = read_doc(nlp(text))
    assert text[slice(*sentence_bounds(doc, 6))] == "The mill closed in May."
    assert sentence_bounds(doc, 6, len(text)) == (0, len(text))
