"""A whole training, of a network so small that it learns nothing, on made articles; and what it leaves behind."""

import json
import shutil
from collections import Counter
from dataclasses import replace

import pytest

from claims.annotate.extract import load_extractor
from claims.annotate.extract.decode import TAGS
from claims.annotate.extract.encoder import BUNDLED
from claims.errors import ModelError, ReadError, UsageError
from claims.evaluate.gold import GoldArticle, read_gold
from claims.train.constructions import made_articles
from claims.train.examples import examples, held_aside, shortened, straightened
from claims.train.plan import Plan
from claims.train.run import Recipe, train


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    path = tmp_path_factory.mktemp("data") / "gold.jsonl"
    rows = [{"id": a.id, "text": a.text, "attributions": a.attributions} for a in made_articles(24, seed=5)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    pytest.importorskip("torch", reason="training needs the extra `train`")
    transformers = pytest.importorskip("transformers", reason="training needs the extra `train`")
    pytest.importorskip("onnx", reason="training needs the extra `train`")
    folder = tmp_path_factory.mktemp("base")
    config = transformers.BertConfig(
        hidden_size=24, num_hidden_layers=2, num_attention_heads=2, intermediate_size=32, max_position_embeddings=256
    )
    transformers.BertModel(config).save_pretrained(folder)
    shutil.copy(BUNDLED / "tokenizer.json", folder / "tokenizer.json")
    return folder


def recipe(data, base, **other):
    plan = Plan(epochs=1, batch=4)
    return Recipe((data,), base, layers=1, made=10, written=0, aside=0.3, size=96, plan=plan, **other)


def test_a_model_that_the_package_runs(data, base, tmp_path):
    told = []
    trained = train(recipe(data, base), tmp_path / "model", tell=lambda *step: told.append(step))
    assert trained.articles + trained.aside == 24
    assert told[-1][0] == told[-1][1] == len(told)
    names = {path.name for path in (tmp_path / "model").iterdir()}
    assert names == {"model.onnx", "tokenizer.json", "settings.json", "README.md"}
    card = (tmp_path / "model" / "README.md").read_text(encoding="utf-8")
    assert f"{trained.articles} annotated articles of `gold.jsonl`" in card
    assert "attributed" in card
    [read] = load_extractor(tmp_path / "model")(["Holm said that the port was closed."])
    assert read.names is not None


def test_the_same_recipe_gives_the_same_model(data, base, tmp_path):
    for name in ("one", "other"):
        train(recipe(data, base), tmp_path / name)
    for file in ("model.onnx", "settings.json"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "other" / file).read_bytes()


def test_a_model_is_taught_on_bare_text_too(data, base, tmp_path):
    bare = tmp_path / "bare.txt"
    bare.write_text("Holm said that the port was closed. The harbor has three cranes.\n", encoding="utf-8")
    told = []
    trained = train(recipe(data, base, unlabelled=(bare,)), tmp_path / "model", tell=lambda *step: told.append(step))
    assert (trained.taught, trained.bare) == (True, 1)
    assert told[-1][0] == told[-1][1] == len(told)
    assert "taught on the bare text of 1 articles" in (tmp_path / "model" / "README.md").read_text(encoding="utf-8")


def test_a_model_as_deep_as_its_base_is_not_taught(data, base, tmp_path):
    trained = train(replace(recipe(data, base), layers=2), tmp_path / "model")
    assert (trained.taught, trained.bare) == (False, 0)
    assert "teach" not in (tmp_path / "model" / "README.md").read_text(encoding="utf-8")


def test_a_model_whose_middle_is_made_narrower(data, base, tmp_path):
    told = []
    narrow = replace(recipe(data, base), layers=2, middle=20)
    trained = train(narrow, tmp_path / "model", tell=lambda *step: told.append(step))
    assert (trained.taught, trained.narrowed) == (False, True)
    assert told[-1][0] == told[-1][1] == len(told)
    assert "once its middle was made 20 wide" in (tmp_path / "model" / "README.md").read_text(encoding="utf-8")
    train(replace(narrow, middle=32), tmp_path / "wide")
    sizes = [(tmp_path / name / "model.onnx").stat().st_size for name in ("model", "wide")]
    assert sizes[0] < sizes[1]
    load_extractor(tmp_path / "model")(["Holm said that the port was closed."])


def test_units_that_tell_nothing_new_go_first(data, base):
    torch = pytest.importorskip("torch")
    from tokenizers import Tokenizer
    from transformers import AutoModel

    from claims.train.narrow import middle_of, narrower
    from claims.train.network import Network

    encoder = AutoModel.from_pretrained(str(base), attention_probs_dropout_prob=0.0)
    network = Network(encoder, 24).eval()
    for layer in encoder.encoder.layer:  # the second half of the units does what the first does
        first, second = layer.intermediate.dense, layer.output.dense
        with torch.no_grad():
            first.weight[16:], first.bias[16:] = first.weight[:16], first.bias[:16]
            second.weight[:, 16:] *= 3
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    some = [
        e
        for a in made_articles(12, seed=1)
        for e in examples(a, tokenizer, size=96, names=lambda texts: [[] for _ in texts])
    ]
    less = narrower(network, some, 16, seed=0, device="cpu")
    assert (middle_of(network), middle_of(less)) == (32, 16)
    ids = torch.tensor([some[0].window.ids])
    with torch.no_grad():
        whole, narrow = (n.rows(ids, torch.ones_like(ids)) for n in (network, less))
    assert (whole - narrow).abs().max() < 0.02 < whole.abs().mean()


def test_bare_text_that_is_not_there(data, base, tmp_path):
    with pytest.raises(ReadError, match=r"typo\.txt"):
        train(recipe(data, base, unlabelled=(tmp_path / "typo.txt",)), tmp_path / "model")


def test_a_folder_of_other_things_is_not_written_into(data, tmp_path):
    (tmp_path / "README.md").write_text("Mine.", encoding="utf-8")
    with pytest.raises(UsageError, match="other things"):
        train(recipe(data, tmp_path / "base"), tmp_path)
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "Mine."


def test_the_base_is_not_overwritten(data, tmp_path):
    with pytest.raises(UsageError, match="overwrite its base"):
        train(recipe(data, tmp_path), tmp_path)


def test_a_device_that_is_none(data, base, tmp_path):
    with pytest.raises(UsageError, match="no such device"):
        train(recipe(data, base), tmp_path / "model", device="banana")


def test_a_base_that_is_none(data, base, tmp_path):
    with pytest.raises(ModelError, match="encoder"):
        train(recipe(data, tmp_path), tmp_path / "model")


def test_too_few_articles(base, tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text('{"text": "Holm spoke.", "attributions": []}\n', encoding="utf-8")
    with pytest.raises(UsageError, match="too few"):
        train(recipe(path, base), tmp_path / "model")


def test_without_torch_it_says_what_to_install(data, tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "torch", None)
    with pytest.raises(ModelError, match=r"claims-provenance\[train\]"):
        train(recipe(data, tmp_path), tmp_path / "model")


def test_the_same_articles_are_held_aside_every_time(data):
    articles = list(read_gold(data))
    kept, aside = held_aside(articles, share=0.3)
    assert {a.id for a in held_aside(reversed(articles), share=0.3)[1]} == {a.id for a in aside}
    assert len(kept) + len(aside) == len(articles)


def test_straight_marks_move_no_span():
    curly = [GoldArticle("a", "“Wasn’t it,” he said.", ())]
    assert {a.text for seed in range(20) for a in straightened(curly, seed=seed)} == {
        "“Wasn’t it,” he said.",
        '"Wasn\'t it," he said.',
    }


def test_windows_taken_apart_lose_no_piece_and_no_link():
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(BUNDLED / "tokenizer.json"))
    tokenizer.no_padding()
    some = [
        example
        for article in made_articles(12, seed=1)
        for example in examples(article, tokenizer, size=192, names=lambda texts: [[(0, 4, "ORG")] for _ in texts])
    ]
    parts = list(shortened(some, seed=3, share=1.0))
    assert len(parts) > len(some)

    def roles(windows):
        return Counter(
            (piece, tag, name)
            for e in windows
            for s in e.window.segments
            for piece, tag, name in zip(*(of[s.first : s.last] for of in (e.window.ids, e.tags, e.names)), strict=True)
        )

    def cues(windows):
        return Counter(
            (*(e.window.ids[e.window.segments[k.segment].first + i] for i in k.cue), sum(k.content))
            for e in windows
            for k in e.links
        )

    assert roles(parts) == roles(some)
    assert cues(parts) == cues(some)
    for e in parts:
        assert len(e.window.ids) == len(e.tags) == len(e.names) == e.window.segments[-1].last + 1
        assert e.window.ids[0] == tokenizer.token_to_id("[CLS]")
        assert all(e.window.ids[s.last] == tokenizer.token_to_id("[SEP]") for s in e.window.segments)


def test_pieces_bear_the_roles_of_their_words():
    from tokenizers import Tokenizer

    text = "Holm said that the port was closed."
    gold = GoldArticle("a", text, ({"source": ((0, 4),), "cue": ((5, 9),), "content": ((10, 34),)},))
    tokenizer = Tokenizer.from_file(str(BUNDLED / "tokenizer.json"))
    tokenizer.no_padding()
    [one] = examples(gold, tokenizer, size=64, names=lambda texts: [[(0, 4, "PERSON")] for _ in texts])
    [segment] = one.window.segments
    found: dict[str, str] = {}
    for i, (start, end) in enumerate(segment.bounds):
        found[TAGS[one.tags[segment.first + i]]] = found.get(TAGS[one.tags[segment.first + i]], "") + text[start:end]
    assert found["B-cue"] == "said"
    assert found["B-content"] + found["I-content"] == "thattheportwasclosed"
    assert found["O"].endswith(".")
    assert one.names[segment.first] == 1
    assert [sum(link.content) for link in one.links] == [len(segment.bounds) - 1 - segment.bounds.index((5, 9)) - 1]
