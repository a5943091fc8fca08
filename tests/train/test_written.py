"""The short articles written for training, and their labels."""

import json
from importlib.resources import files

from claims.evaluate.gold import GoldArticle, Label
from claims.train.constructions import snippets, written_articles
from claims.train.labels import labelled


def test_a_heading_labels_its_attributions_by_number():
    [one] = snippets("=== a 2=organization/denies/hedged\n[s1|Holm] [c1|said] [t1|no], [s2|Berg] [c2|denied] [t2|it].")
    assert one.labels == (None, Label("organization", "denies", True))


def test_every_written_article_has_whole_words_and_a_label_for_each_attribution():
    found = written_articles(1)
    assert len(found) > 100
    assert len({article.id for article in found}) == len(found)
    for article in found:
        assert not set("[]|<>") & set(article.text), article.id
        assert len(article.labels) == len(article.attributions), article.id
        assert None not in article.labels, article.id
        for attribution in article.attributions:
            assert attribution["cue"], article.id
            for start, end in (*attribution["source"], *attribution["cue"], *attribution["content"]):
                assert article.text[start:end].strip() == article.text[start:end], article.id


def test_the_labels_of_the_package_find_their_attributions():
    first = files("claims.train").joinpath("polnear.jsonl").read_text(encoding="utf-8").splitlines()[0]
    row = json.loads(first)
    spans = {"source": (), "cue": (), "content": tuple((s, e) for s, e in row["content"])}
    [one] = labelled([GoldArticle(row["article"], "", (spans,))])
    [other] = labelled([GoldArticle("another", "", (spans,))])
    assert one.labels == (Label(row["kind"], row["stance"], row["hedged"]),)
    assert other.labels == ()
