"""A model's folder: what it must hold, and what is said where it does not."""

import json
import shutil

import pytest

from claims.annotate.extract import load_extractor
from claims.annotate.extract.encoder import BUNDLED, load_encoder
from claims.errors import ModelError


@pytest.fixture
def folder(tmp_path):
    for name in ("tokenizer.json", "settings.json", "model.onnx"):
        shutil.copy(BUNDLED / name, tmp_path / name)
    return tmp_path


def test_a_copy_runs_like_the_original(folder):
    texts = ["Holm said that the port was closed.", "The company declined to comment."]
    assert load_extractor(folder)(texts) == load_extractor()(texts)
    assert load_extractor(folder).stamp == load_extractor().stamp


def test_a_model_is_loaded_once():
    assert load_encoder() is load_encoder(BUNDLED)


def test_a_model_of_another_version_s_labels(folder, monkeypatch):
    monkeypatch.setattr("claims.annotate.extract.encoder.KINDS", ("person",))
    with pytest.raises(ModelError, match="this version's shape"):
        load_encoder(folder)


def test_a_tokenizer_without_marks(folder):
    told = (folder / "tokenizer.json").read_text(encoding="utf-8")
    (folder / "tokenizer.json").write_text(told.replace("[SEP]", "[sep]"), encoding="utf-8")
    with pytest.raises(ModelError, match=r"no \[SEP\]"):
        load_encoder(folder)


@pytest.mark.parametrize("name", ["tokenizer.json", "settings.json", "model.onnx"])
@pytest.mark.parametrize("words", ["", "{}", "no model"])
def test_a_file_that_is_none_of_a_model_s(folder, name, words):
    (folder / name).write_text(words, encoding="utf-8")
    with pytest.raises(ModelError, match="does not run"):
        load_encoder(folder)


@pytest.mark.parametrize(
    "change",
    [
        {"size": 600},
        {"size": 2},
        {"size": 1e400},
        {"keep": float("nan")},
        {"cue": "often"},
        {"faint": 0},
        {"weights": [1.0]},
        {"distance": [[0.0]]},
    ],
    ids=str,
)
def test_settings_out_of_range(folder, change):
    told = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
    (folder / "settings.json").write_text(json.dumps({**told, **change}), encoding="utf-8")
    with pytest.raises(ModelError, match="does not run"):
        load_encoder(folder)


def test_a_folder_without_a_model(tmp_path):
    with pytest.raises(ModelError, match="claims train"):
        load_encoder(tmp_path)
