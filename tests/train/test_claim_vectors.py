"""Vectors that tell claims of one story apart: the pairs, and what training does to them."""

import pytest

torch = pytest.importorskip("torch", reason="training needs the extra `train`")
transformers = pytest.importorskip("transformers", reason="training needs the extra `train`")


@pytest.fixture
def network():
    from claims.train.claim_vectors import VectorsNet

    torch.manual_seed(3)
    config = transformers.BertConfig(hidden_size=24, num_hidden_layers=3, num_attention_heads=2, intermediate_size=32)
    return VectorsNet(transformers.BertModel(config))


def cosine(network, tokenizer, a, b):
    network.eval()
    with torch.no_grad():
        one, other = (network(torch.tensor([tokenizer.encode(text).ids])) for text in (a, b))
    return float((one.vector * other.vector).sum()), float((one.claim * other.claim).sum())


def test_pairs_are_of_one_story_and_none_is_both():
    from claims.train.claim_vectors import written_pairs

    pairs = written_pairs()
    assert sum(p.same for p in pairs) >= 300
    assert sum(not p.same for p in pairs) >= 500
    assert len({frozenset((p.a, p.b)) for p in pairs}) == len(pairs)


def test_claims_are_pushed_apart_and_the_story_stays(network):
    from claims.neural.session import bundled
    from claims.train.claim_vectors import ClaimPlan, fit_claim_vectors, pairs_in

    tokenizer = bundled("vectors").tokenizer
    pairs = pairs_in(
        '[[story]]\ntold = ["Acme will sell its mill.", "Acme is selling the mill.", "Acme will hire a new chief."]\n'
        "same = [[0, 1]]\napart = [[0, 2], [1, 2]]\n"
    )
    before = cosine(network, tokenizer, pairs[0].a, pairs[0].b), cosine(network, tokenizer, pairs[1].a, pairs[1].b)
    fit_claim_vectors(network, tokenizer, pairs, (), ClaimPlan(passes=30, rate=2e-3))
    after = cosine(network, tokenizer, pairs[0].a, pairs[0].b), cosine(network, tokenizer, pairs[1].a, pairs[1].b)
    assert [round(story, 4) for story, _ in before] == [round(story, 4) for story, _ in after]
    assert after[0][1] - after[1][1] > before[0][1] - before[1][1] + 0.1


def test_the_mean_of_two_fits_is_between_them(network):
    from copy import deepcopy

    from claims.neural.session import bundled
    from claims.train.claim_vectors import ClaimPlan, fit_claim_vectors, fit_mean, written_pairs

    tokenizer, plan = bundled("vectors").tokenizer, ClaimPlan(passes=1, rate=1e-3)
    sets = (written_pairs(hard=False)[:16], written_pairs()[-16:])
    fits = []
    torch.manual_seed(5)
    for pairs in sets:
        one = deepcopy(network)
        fit_claim_vectors(one, tokenizer, pairs, (), plan)
        fits.append(next(one.upper.parameters()).detach())
    torch.manual_seed(5)  # the same units are dropped
    fit_mean(network, tokenizer, sets, (), plan)
    assert not torch.equal(*fits)
    assert torch.allclose(next(network.upper.parameters()).detach(), (fits[0] + fits[1]) / 2, atol=1e-6)


def test_gold_pairs_are_not_among_those_trained_on():
    from pathlib import Path

    from claims.train.claim_vectors import pairs_in, written_pairs

    gold = Path(__file__).parents[1] / "gold" / "pairs.toml"
    trained = {text for pair in written_pairs() for text in (pair.a, pair.b)}
    assert trained.isdisjoint(text for pair in pairs_in(gold.read_text(encoding="utf-8")) for text in (pair.a, pair.b))
