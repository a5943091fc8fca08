"""The readers behind `claims check`: what they are trained on, and a training of two too small to learn anything."""

import json
import shutil

import numpy as np
import pytest

from claims.annotate.extract.encoder import BUNDLED
from claims.errors import ModelError, ReadError, UsageError
from claims.neural import STANCES
from claims.train.rumors import FILES, Rumors, read_rumors

NONE = Rumors({}, (), {}, ())

STORIES = {
    "mill": (
        "Acme will sell its mill.",
        "Acme will sell its mill to Borley, it said.",
        "Acme denied that it will sell.",
    ),
    "bear": ("A bear swam to Harlow.", "A bear swam to Harlow, rangers said.", "No bear swam to Harlow, rangers said."),
    "comet": ("A comet fell on Lund.", "A comet fell on Lund, a farmer said.", "The comet of Lund was a hoax."),
    "ferry": ("The ferry to Oxney sank.", "The ferry to Oxney sank at dawn.", "The ferry to Oxney did not sink."),
}


def rows_of(name):
    for key, (claim, told, denied) in STORIES.items():
        if name == "claims.jsonl":
            yield {"claim_id": key, "claim": claim}
        elif name == "headlines.jsonl":
            yield {"claim_id": key, "title": told, "stance": "for"}
            yield {"claim_id": key, "title": denied, "stance": "against"}
            yield {"claim_id": key, "title": f"Report: {claim}", "stance": "observing"}
        elif name == "pages.jsonl":
            yield {"claim_id": key, "title": f"Rumor of the day: {key}", "stance": "against"}
        elif name == "bodies.jsonl":
            yield {"id": f"{key}-1", "claim_id": key, "text": f"{told} More is to follow."}
            yield {"id": f"{key}-2", "claim_id": key, "text": f"{denied} It rained."}
        else:
            yield {"headline": told, "body": f"{key}-1", "stance": "agree"}
            yield {"headline": told, "body": f"{key}-2", "stance": "disagree"}
            other = next(k for k in STORIES if k != key)
            yield {"headline": told, "body": f"{other}-1", "stance": "unrelated"}


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "rumors"
    place.mkdir()
    for name in FILES:
        (place / name).write_text("".join(json.dumps(row) + "\n" for row in rows_of(name)), encoding="utf-8")
    return place


def test_rumors_are_read_with_whose_claim_each_pair_is_of(folder):
    rumors = read_rumors(folder)
    assert rumors.claims["mill"] == "Acme will sell its mill."
    assert rumors.body_stances() == {f"{k}-{n}": s for k in STORIES for n, s in ((1, "agree"), (2, "disagree"))}
    unrelated = [pair for pair in rumors.pairs if pair.stance == "unrelated"]
    assert {pair.claims for pair in unrelated} == {("mill", "bear"), *((k, "mill") for k in STORIES if k != "mill")}


def test_a_title_over_a_page_is_not_one_whose_own_stance_was_told(folder):
    titles = read_rumors(folder).titles
    assert {title.words: title.alone for title in titles if title.claim == "mill"} == {
        STORIES["mill"][1]: True,
        STORIES["mill"][2]: True,
        "Report: Acme will sell its mill.": True,
        "Rumor of the day: mill": False,
    }


def test_what_is_set_aside_leaves_nothing_behind(folder):
    left = read_rumors(folder).without({"mill", "bear"})
    assert set(left.claims) == {"comet", "ferry"}
    assert {title.claim for title in left.titles} == {"comet", "ferry"}
    assert {claim for claim, _ in left.bodies.values()} == {"comet", "ferry"}
    assert all({"mill", "bear"}.isdisjoint(pair.claims) for pair in left.pairs)
    assert left.pairs


def test_a_missing_file_and_a_line_of_another_format_are_named(folder):
    (folder / "headlines.jsonl").write_text('{"claim_id": "mill"}\n', encoding="utf-8")
    with pytest.raises(ReadError, match=r"headlines\.jsonl:1"):
        read_rumors(folder)
    (folder / "headlines.jsonl").unlink()
    with pytest.raises(UsageError, match=r"headlines\.jsonl"):
        read_rumors(folder)


def test_the_last_step_finds_what_its_figures_tell():
    from claims.check.features import PAIR_FEATURES
    from claims.train.stacked import fitted, weights_text

    rng = np.random.default_rng(0)
    stances = [STANCES[at % 4] for at in range(200)]
    rows = rng.normal(size=(200, len(PAIR_FEATURES)))
    for at, stance in enumerate(stances):
        rows[at, STANCES.index(stance)] += 4
    weights = fitted(rows, stances, [str(at % 10) for at in range(200)])
    found = (np.column_stack([rows, np.ones(200)]) @ weights).argmax(1)
    assert np.mean([STANCES[at] == stance for at, stance in zip(found, stances, strict=True)]) > 0.9
    text = weights_text(weights, "made rows")
    assert all(f"\n{name} = [" in text for name in PAIR_FEATURES)


def encoder(place, width):
    pytest.importorskip("torch", reason="training needs the extra `train`")
    transformers = pytest.importorskip("transformers", reason="training needs the extra `train`")
    pytest.importorskip("onnx", reason="training needs the extra `train`")
    config = transformers.BertConfig(
        hidden_size=width, num_hidden_layers=3, num_attention_heads=2, intermediate_size=32, max_position_embeddings=512
    )
    transformers.BertModel(config).save_pretrained(place)
    shutil.copy(BUNDLED / "tokenizer.json", place / "tokenizer.json")
    return place


def test_a_base_that_is_none_is_told(tmp_path):
    encoder(tmp_path / "base", 24)
    from claims.train.readers import write_vectors

    with pytest.raises(ModelError, match="holds no encoder"):
        write_vectors(tmp_path / "nowhere", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_device_that_is_none_is_told(tmp_path):
    pytest.importorskip("torch", reason="training needs the extra `train`")
    from claims.train.readers import train_readers
    from claims.train.stance import StancePlan

    with pytest.raises(UsageError, match="--device toaster"):
        train_readers(NONE, tmp_path, tmp_path / "out", StancePlan(), device="toaster")


def test_fewer_claims_than_folds_are_refused(tmp_path):
    pytest.importorskip("torch", reason="training needs the extra `train`")
    from claims.train.readers import train_readers
    from claims.train.stance import StancePlan

    with pytest.raises(UsageError, match="0 claims are too few for 5 folds"):
        train_readers(NONE, tmp_path, tmp_path / "out", StancePlan())


def test_an_encoder_of_another_width_is_told_before_training_begins(folder, tmp_path):
    base = encoder(tmp_path / "base", 24)
    from claims.train.readers import train_readers
    from claims.train.stance import StancePlan

    with pytest.raises(ModelError, match="24 wide, not 384"):
        train_readers(read_rumors(folder), base, tmp_path / "out", StancePlan(), folds=2)
    assert not (tmp_path / "out").exists()


def test_readers_that_the_package_runs_the_same_each_time(folder, tmp_path, monkeypatch):
    base = encoder(tmp_path / "base", 384)
    from claims.check import article_sentences, asked, judged
    from claims.model import Article
    from claims.neural.session import use
    from claims.train import readers
    from claims.train.readers import train_readers
    from claims.train.stance import StancePlan

    written = readers.written_pairs()
    monkeypatch.setattr(readers, "written_pairs", lambda hard=True: written[:16])
    plan = StancePlan(passes=0.05, titles=8, apart=8, made=8)
    for name in ("one", "other"):
        train_readers(read_rumors(folder), base, tmp_path / name, plan, folds=2)
    files = {path.name for path in (tmp_path / "one").iterdir()}
    assert files == {"vectors.onnx", "stance.onnx", "tokenizer.json", "stance.toml"}
    for file in sorted(files):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "other" / file).read_bytes(), file
    rain = Article(id="a", version="", title="", text="Rain.")
    with use(tmp_path / "one"):
        found = judged(asked("Acme will sell its mill."), article_sentences(rain))
    assert found.stance in STANCES
