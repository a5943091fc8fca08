"""Annotated articles as files: what is read, and what is refused by its line."""

import pytest

from claims.errors import ReadError
from claims.evaluate.gold import Label, read_gold

SPANS = '"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 14]]'


def read(tmp_path, attribution):
    path = tmp_path / "gold.jsonl"
    path.write_text(f'{{"text": "Holm said so it is.", "attributions": [{attribution}]}}\n', encoding="utf-8")
    return list(read_gold(path))


def test_a_label_is_read_with_its_attribution(tmp_path):
    [article] = read(tmp_path, f'{{{SPANS}, "kind": "person", "stance": "denies", "hedged": true}}')
    assert article.labels == (Label("person", "denies", True),)


def test_no_label_is_none(tmp_path):
    [article] = read(tmp_path, f"{{{SPANS}}}")
    assert article.labels == ()


@pytest.mark.parametrize(
    ("attribution", "told"),
    [
        ('{"content": [[0, Infinity]]}', "whole numbers"),
        ('{"content": [[0, 1e999]]}', "whole numbers"),
        ('{"content": [[0.9, 2.7]]}', "whole numbers"),
        ('{"content": [[false, true]]}', "whole numbers"),
        ('{"content": [[0, 99]]}', "leaves the text"),
        (f'{{{SPANS}, "kind": "person", "hedged": "false"}}', "not true or false"),
        (f'{{{SPANS}, "stance": "denies"}}', "no kind None"),
        (f'{{{SPANS}, "kind": "oracle"}}', "no kind 'oracle'"),
        ("[" * 100_000, ""),
    ],
)
def test_what_is_no_attribution_is_refused_by_its_line(tmp_path, attribution, told):
    with pytest.raises(ReadError, match=r"gold\.jsonl:1") as refused:
        read(tmp_path, attribution)
    assert told in str(refused.value)
