"""Annotated articles of this project's own: rumor reporting that political news hardly holds.

`constructions.toml` holds sentences with slots, which make up as many articles as are asked for, `snippets.txt` short
articles written as they are.

[s|Harbor Weekly] [c|reports] [t|that <fact>].     source, cue, content; <fact> is filled at random
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from claims.evaluate.gold import GoldArticle, Label, Roles, label_of

__all__ = ["made_articles", "marked", "snippets", "written_articles"]

_ROLE = {"s": "source", "c": "cue", "t": "content"}
_SLOT = re.compile(r"<([A-Za-z][\w.]*)>")
_MARK = re.compile(r"\[([sct])(\d*)\|")


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files("claims.train").joinpath("constructions.toml").read_text(encoding="utf-8"))


def _filled(line: str, rng: random.Random) -> str:
    """A line without slots; what fills one may hold others."""
    data = _data()

    def fill(slot: re.Match[str]) -> str:
        name = slot[1]
        if name.startswith("VP."):
            forms = rng.choice(data["VP"]["forms"])
            form = name[3:]
            if form == "will":
                return rng.choice(("will ", "is to ", "plans to ", "will not ", "would ", "may ")) + forms[0]
            if form == "is":
                return rng.choice(("is ", "is not ", "has been ")) + forms[3]
            if form == "has":
                return rng.choice(("has ", "had ")) + forms[4]
            return str(forms[("inf", "third", "past", "ing", "done").index(form)])
        return str(rng.choice(data["fill"][name]))

    while _SLOT.search(line):
        line = _SLOT.sub(fill, line)
    return line


def marked(line: str) -> tuple[str, tuple[Roles, ...]]:
    """A marked line as its text and its attributions, half-open characters of that text.

    >>> marked("[s|Holm] [c|said] [t|no].")
    ('Holm said no.', ({'source': ((0, 4),), 'cue': ((5, 9),), 'content': ((10, 12),)},))
    """
    text = ""
    found: dict[str, dict[str, list[tuple[int, int]]]] = {}
    at = 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        end = line.index("]", mark.end())
        spans = found.setdefault(mark[2] or "1", {"source": [], "cue": [], "content": []})
        spans[_ROLE[mark[1]]].append((len(text), len(text) + end - mark.end()))
        text += line[mark.end() : end]
        at = end + 1
    text += line[at:]
    attributions = tuple({role: tuple(pairs) for role, pairs in spans.items()} for spans in found.values())
    return text, attributions


def _moved(attribution: Roles, by: int) -> Roles:
    return {role: tuple((s + by, e + by) for s, e in pairs) for role, pairs in attribution.items()}


def _raised(line: str) -> str:
    """A line that begins with a capital letter, its first mark passed over."""
    letter = re.match(r"(?:[^\w\[]|\[[sct]\d*\|)*(\w)", line)
    return line if letter is None else line[: letter.start(1)] + letter[1].upper() + line[letter.end(1) :]


def _titled(text: str) -> str:
    """A headline with capitals; of the same length."""
    return re.sub(r"(?<![\w'’])[a-z](?=\w{2})", lambda m: m[0].upper(), text)


def _curled(text: str, rng: random.Random) -> str:
    """Curly quotation marks become straight ones now and then; of the same length."""
    return text.replace("“", '"').replace("”", '"') if rng.random() < 0.3 else text


def made_articles(count: int, *, seed: int = 0) -> Iterator[GoldArticle]:
    """Articles made of a headline or none and some paragraphs, the same ones for a seed."""
    rng = random.Random(seed)
    data = _data()
    lines = [line for group in data["text"].values() for line in group]
    titles = [line for group in data["headline"].values() for line in group]
    for number in range(count):
        parts: list[Sequence[str]] = []
        if rng.random() < 0.7:
            parts.append([rng.choice(titles)])
        for _ in range(rng.randint(2, 5)):
            pool = [
                rng.choice(lines if rng.random() < 0.6 else data["fill"]["plain"]) for _ in range(rng.randint(1, 4))
            ]
            parts.append([_raised(_filled(line, rng)) for line in pool])
        text, attributions = "", []
        for index, part in enumerate(parts):
            for line in part:
                words, found = marked(_filled(line, rng))
                if len(part) == 1 and index == 0 and line in titles and rng.random() < 0.5:
                    words = _titled(words)
                attributions += [_moved(a, len(text)) for a in found]
                text += _curled(words, rng) + " "
            text = text[:-1] + "\n\n"
        yield GoldArticle(f"made-{number}", text.rstrip(), tuple(attributions))


def snippets(text: str) -> Iterator[GoldArticle]:
    """The articles of a text in which each begins with a line "=== ", its name, and what it is labelled with.

    "2=organization/denies/hedged" labels the attribution of that number.

    >>> [a.text for a in snippets("=== one 1=person/asserts\\n[s1|Holm] [c1|said] [t1|no].\\n=== two\\nIt rained.")]
    ['Holm said no.', 'It rained.']
    """
    for part in re.split(r"^=== ", text, flags=re.MULTILINE)[1:]:
        heading, _, body = part.partition("\n")
        words, attributions = marked(body.strip())
        name, *labels = heading.split()
        told = dict(label.split("=") for label in labels)
        numbers = dict.fromkeys(mark[2] or "1" for mark in _MARK.finditer(body))
        yield GoldArticle(name, words, attributions, tuple(_label(told.get(n)) for n in numbers) if told else ())


def _label(told: str | None) -> Label | None:
    if told is None:
        return None
    kind, stance, *hedge = told.split("/")
    return label_of({"kind": kind, "stance": stance, "hedged": bool(hedge)})


def written_articles(times: int) -> list[GoldArticle]:
    """The articles of `snippets.txt`, so many times over."""
    return [*snippets(files("claims.train").joinpath("snippets.txt").read_text(encoding="utf-8"))] * times
