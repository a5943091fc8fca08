from dataclasses import replace

import networkx as nx
import pytest

from claims.export.graph import provenance_graph
from claims.export.nodes import COLORS
from claims.model import Annotated, Article, Copy, Mention, Result, Source, Span, Step
from claims.text import one_line


@pytest.fixture
def built(result: Result) -> nx.MultiDiGraph:
    return provenance_graph(result)


def edges_of(built: nx.MultiDiGraph, relation: str) -> list[tuple[str, str]]:
    return [(tail, head) for tail, head, kind in built.edges(data="relation") if kind == relation]


def test_every_kind_of_node_and_their_order(built: nx.MultiDiGraph) -> None:
    kinds = [kind for _, kind in built.nodes(data="kind")]
    assert kinds == sorted(kinds, key=list(COLORS).index)
    assert set(kinds) == {"article", "outlet", "source", "mention", "claim"}
    assert all(node.startswith(("article:", "outlet:", "source:", "mention:", "claim:")) for node in built)


def test_outlet_that_publishes_and_relays_is_one_node(built: nx.MultiDiGraph) -> None:
    assert ("article:a2", "outlet:dock-daily") in edges_of(built, "published_by")
    assert ("article:a1", "outlet:dock-daily") in edges_of(built, "cites")
    assert [n for n, d in built.nodes(data=True) if d["label"] == "Dock Daily"] == ["outlet:dock-daily"]


def test_chain_is_one_edge_a_step(built: nx.MultiDiGraph) -> None:
    assert edges_of(built, "relayed_by") == [
        ("outlet:dock-daily", "outlet:tech-wire"),
        ("source:anonymous:a1:person", "outlet:dock-daily"),
        ("source:organization:orbit", "outlet:dock-daily"),
    ]
    assert ("mention:000000000001", "source:anonymous:a1:person") in edges_of(built, "attributed_to")


def test_toward_relations_lead_to_the_claim(built: nx.MultiDiGraph) -> None:
    claim = "claim:000000000001"
    assert edges_of(built, "supports") == [("mention:000000000001", claim)]
    assert edges_of(built, "unaware") == [("mention:000000000002", claim)]
    assert edges_of(built, "confirms") == [("mention:000000000003", claim)]


def test_article_that_only_denies_does_not_state(result: Result) -> None:
    claim = result.assessments[0].claim
    denying = replace(claim, mentions=(claim.mentions[0], replace(claim.mentions[2], toward="denies")))
    built = provenance_graph(replace(result, assessments=(replace(result.assessments[0], claim=denying),)))
    assert edges_of(built, "states") == [("article:a1", "claim:000000000001")]
    assert edges_of(built, "denies") == [("mention:000000000003", "claim:000000000001")]


def test_weight_of_cites_counts_mentions(built: nx.MultiDiGraph) -> None:
    weights = {head: data["weight"] for _, head, data in built.out_edges("article:a1", data=True)}
    assert weights["outlet:dock-daily"] == 2.0
    assert weights["outlet:tech-wire"] == 1.0


def test_evidence_stands_at_its_offsets(result: Result, built: nx.MultiDiGraph) -> None:
    texts = {annotated.article.id: annotated.article for annotated in result.articles}
    located = [data for _, _, data in built.edges(data=True) if "evidence" in data]
    assert located
    for data in located:
        words = texts[data["article"]].part(data["part"])[data["start"] : data["end"]]
        assert one_line(words) == data["evidence"]


def test_edge_without_words_of_its_source_falls_back_to_the_mention(built: nx.MultiDiGraph) -> None:
    (data,) = [d for _, _, d in built.out_edges("mention:000000000002", data=True) if d["relation"] == "attributed_to"]
    assert data["evidence"] == "it had not heard of this"


def test_unnamed_source_is_described_in_words(built: nx.MultiDiGraph) -> None:
    node = built.nodes["source:anonymous:a1:person"]
    assert node["text"] == "one person, close to the talks, role and organization unknown, no reason given"


def test_claim_attributes(built: nx.MultiDiGraph) -> None:
    claim = built.nodes["claim:000000000001"]
    assert claim["confidence"] == 0.93
    assert claim["status"] == "confirmed"
    assert claim["origins"] == 1
    assert claim["flags"] == ("single-source", "subject-unaware")
    assert claim["published"] == "2024-03-01"


def test_size_grows_with_the_articles_that_touch_a_node(built: nx.MultiDiGraph) -> None:
    assert built.nodes["claim:000000000001"]["size"] == pytest.approx(20 * 2**0.5, abs=0.01)
    assert built.nodes["outlet:tech-wire"]["size"] == 14.0


def test_absent_attributes_are_left_out(built: nx.MultiDiGraph) -> None:
    assert "url" not in built.nodes["article:a2"]
    assert not [v for _, data in built.nodes(data=True) for v in data.values() if v in (None, "")]


def test_same_graph_whatever_the_order(result: Result, built: nx.MultiDiGraph) -> None:
    turned = replace(
        result,
        articles=tuple(
            replace(annotated, mentions=annotated.mentions[::-1]) for annotated in reversed(result.articles)
        ),
    )
    again = provenance_graph(turned)
    assert list(again.nodes(data=True)) == list(built.nodes(data=True))
    assert list(again.edges(keys=True, data=True)) == list(built.edges(keys=True, data=True))


def test_edge_keys_differ_and_stay_when_articles_go(result: Result, built: nx.MultiDiGraph) -> None:
    keys = [key for _, _, key in built.edges(keys=True)]
    assert len(set(keys)) == len(keys)
    alone = provenance_graph(replace(result, articles=result.articles[:1], assessments=()))
    kept = {key for _, _, key, relation in alone.edges(keys=True, data="relation") if relation == "relayed_by"}
    assert kept <= set(keys)


def test_chain_that_comes_back_to_a_relay_keeps_every_step(result: Result) -> None:
    first = result.articles[0].mentions[0]
    a, b = Step("outlet:a", "A", "outlet"), Step("outlet:b", "B", "outlet")
    circular = replace(first, chain=(a, b, a, b))
    built = provenance_graph(
        replace(result, articles=(replace(result.articles[0], mentions=(circular,)),), assessments=())
    )
    assert edges_of(built, "relayed_by") == [("outlet:a", "outlet:b")] * 2 + [("outlet:b", "outlet:a")]


def test_mention_of_no_claim_is_kept_as_its_article_has_it(result: Result) -> None:
    built = provenance_graph(replace(result, assessments=()))
    assert ("mention:000000000001", "article:a1") in edges_of(built, "in")
    assert not [n for n, kind in built.nodes(data="kind") if kind == "claim"]


def test_source_without_a_chain_is_the_origin(result: Result) -> None:
    article = Article("a", "v", "", "Rain, says the bureau.")
    bureau = Source("organization:bureau", "the bureau", "organization")
    mention = Mention("f" * 12, "a", (), "Rain", kind="organization", source=bureau)
    built = provenance_graph(replace(result, articles=(Annotated(article, mentions=(mention,)),), assessments=()))
    assert edges_of(built, "attributed_to") == [("mention:ffffffffffff", "source:organization:bureau")]


def test_article_without_title_is_labelled_by_its_text(result: Result) -> None:
    article = Article("a", "v", "", "Rain " * 40)
    built = provenance_graph(replace(result, articles=(Annotated(article),), assessments=()))
    label = built.nodes["article:a"]["label"]
    assert label.startswith("Rain Rain") and label.endswith("…") and len(label) <= 60


def test_spellings_of_one_outlet_take_the_commonest(result: Result) -> None:
    articles = [
        Article(i, "v", "t", "x", outlet) for i, outlet in (("a", "THE EYE"), ("b", "The Eye"), ("c", "The Eye"))
    ]
    built = provenance_graph(replace(result, articles=tuple(map(Annotated, articles)), assessments=()))
    assert built.nodes["outlet:eye"]["label"] == "The Eye"


def test_outlet_whose_name_has_no_letters_still_has_an_id(result: Result) -> None:
    built = provenance_graph(replace(result, articles=(Annotated(Article("a", "v", "t", "x", "!?")),), assessments=()))
    (outlet,) = [n for n, kind in built.nodes(data="kind") if kind == "outlet"]
    assert len(outlet) > len("outlet:")


def test_stamp_rides_along(built: nx.MultiDiGraph) -> None:
    assert '"version": "0.1.0"' in built.graph["stamp"]
    assert '"as_of": "2024-04-02"' in built.graph["stamp"]


def test_outlet_is_one_with_and_without_its_article_and_under_its_initials(result: Result) -> None:
    names = ("The Dock Daily", "Dock Daily", "WSJ", "The Wall Street Journal")
    articles = [Annotated(Article(name, "v", "t", "x", name)) for name in names]
    built = provenance_graph(replace(result, articles=tuple(articles), assessments=()))
    outlets = [n for n, kind in built.nodes(data="kind") if kind == "outlet"]
    assert outlets == ["outlet:dock-daily", "outlet:wall-street-journal"]


def test_copied_text_is_an_edge_between_articles_with_its_share_and_words(result: Result) -> None:
    original, copy = result.articles[0].article, result.articles[1].article
    passage = (Span("text", 0, len(copy.text)), Span("text", 0, len(copy.text)))
    found = Copy(original.id, copy.id, 0.93, 0.4, (passage,))
    built = provenance_graph(replace(result, copies=(found,)))
    (edge,) = [data for _, _, data in built.edges(data=True) if data["relation"] == "copies"]
    assert edges_of(built, "copies") == [(f"article:{copy.id}", f"article:{original.id}")]
    assert (edge["weight"], edge["evidence"]) == (0.93, one_line(copy.text))
    unknown = provenance_graph(replace(result, copies=(replace(found, known=False),)))
    assert edges_of(unknown, "copies") == [] and len(edges_of(unknown, "shares_text")) == 1


def test_of_a_long_passage_the_beginning_is_evidence_enough(result: Result) -> None:
    article = Article("long", "v", "", "word " * 500)
    passage = (Span("text", 0, 2499), Span("text", 0, 2499))
    kept = replace(result, articles=(*result.articles, Annotated(article)))
    built = provenance_graph(replace(kept, copies=(Copy("a1", "long", 1.0, 1.0, (passage,)),)))
    (edge,) = [data for _, _, data in built.edges(data=True) if data["relation"] == "copies"]
    assert edge["end"] <= 200 and edge["evidence"].endswith("word")
