"""Annotated articles in any number, made by varying real ones: those of the seeds and of the gold articles.

What is told in a few of these articles, thirty things, makes a story, which one to twelve articles tell, twenty
things each. In each story

- names are replaced by names made up, of which few are in many stories and most in one or two;
- two of three other words are replaced by words of news, drawn as often as they are in news;
- figures are replaced by others;
- common acts ("buy", "deny") stay: they are told in story after story.

Each article leaves a word out here, puts one in there, and tells acts in other words. Sources, chains, answers,
polarity and tense are those of the real mentions. All from one seed.

So made, half of the words of 28,500 mentions are in at most 2 of 1,000 mentions and a tenth in more than 13; in as many
mentions of Emergent's articles (151 claims) it is 3 and 15.
"""

import csv
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from importlib.resources import files
from itertools import accumulate, product
from pathlib import Path
from typing import NamedTuple

from claims.annotate import annotate_articles
from claims.lexicon import lexicon, stem
from claims.model import Annotated, Article, Mention, Span, Step
from claims.moments import moment_of
from claims.read import read_articles
from claims.text import fold, short_hash, slug
from claims.train.constructions import snippets

__all__ = ["TOLD", "Thing", "made_articles", "real_things"]

TOLD, KNOWN = 20, 30  # things that an article tells, and those that there are to tell of its story
ROOT = Path(__file__).parents[2]
DAY = [moment_of(datetime(2019, 1, 1) + timedelta(days=n), "day") for n in range(400)]
SYLLABLES = ("Vel", "Tor", "Mar", "Lin", "Har", "Pin", "Cal", "Nor", "Bren", "Dal", "Ash", "Quil", "Sut", "Ost", "Wick")
ENDS = ("row", "mere", "vik", "stone", "ford", "well", "gate", "sen", "ling", "mark", "tova", "dane")
NAMES = ["".join(parts) for parts in product(SYLLABLES, ("", "a", "o", "en", "is"), ENDS)]
OUTLETS = [f"{a} {b}" for a in ("Amber", "Birch", "Cedar", "Dune", "Elm") for b in ("Courier", "Ledger", "Gazette")]
UNNAMED = ("anonymous", "collective")
TOKEN = re.compile(r"[^\W_]+|[\W_]+")


class Thing(NamedTuple):
    """A real mention, and the words of names in its article."""

    mention: Mention
    names: frozenset[str]


def real_things() -> list[list[Thing]]:
    """The mentions of the real articles, article by article; what an article is mainly about first."""
    articles = list(read_articles([ROOT / "seeds"]))
    for name in ("articles", "snippets"):
        text = (ROOT / "tests" / "gold" / f"{name}.txt").read_text(encoding="utf-8")
        articles += [Article(f"{name}{one.id}", "v", "", one.text) for one in snippets(text)]
    return [_things(one.mentions) for one in annotate_articles(articles) if one.mentions]


def _things(mentions: Sequence[Mention]) -> list[Thing]:
    named = [name for m in mentions for name in (*m.about, *(step.name for step in m.chain))]
    # What stands with a capital within a sentence is a name as well.
    inside = [word for m in mentions for word in re.findall(r"[^\W\d_]+", m.text)[1:]]
    capital = frozenset(w for name in named for w in re.findall(r"[^\W\d_]+", name) if w[0].isupper())
    names = capital | {w for w in inside if w[0].isupper()}
    names = frozenset(w for w in names if fold(w) not in lexicon().stops)
    return [Thing(m, names) for m in sorted(mentions, key=lambda m: not m.primary)]


def _background() -> tuple[list[str], list[int]]:
    """Words of news articles, and in how many articles each was counted."""
    text = (files("claims") / "data" / "words.csv").read_text(encoding="utf-8")
    rows = [row for row in csv.DictReader(text.splitlines()) if row["stem"].isalpha() and len(row["stem"]) > 2]
    return [row["stem"] for row in rows], list(accumulate(int(row["documents"]) for row in rows))


WORDS, TOTALS = _background()


def _acts() -> dict[str, list[str]]:
    """For each stem of an act, the stems that tell the same act."""
    groups: dict[str, list[str]] = {}
    for one, group in lexicon().groups.items():
        if " " not in one:
            groups.setdefault(group, []).append(one)
    return {one: groups[group] for one, group in lexicon().groups.items() if group in groups}


ACTS = _acts()


class _Story:
    """What there is to tell, and what stands in this story for the words of the real mentions."""

    def __init__(self, real: Sequence[Sequence[Thing]], chance: random.Random) -> None:
        self.chance = chance
        self.things: list[Thing] = []
        while len(self.things) < KNOWN:
            self.things += chance.choice(real)
        del self.things[KNOWN:]
        self.words = chance.choices(WORDS, cum_weights=TOTALS, k=30)
        self.began = chance.randrange(len(DAY) - 30)
        self._instead: dict[tuple[str, bool], str] = {}

    def told(self, text: str, names: frozenset[str]) -> str:
        """The text with what stands for its words in this story."""
        return "".join(self._word(token, token in names) for token in TOKEN.findall(text))

    def retold(self, text: str) -> str:
        """Such a text with a word less or more, and acts in other words."""
        chance, found = self.chance, list[str]()
        for token in TOKEN.findall(text):
            drawn, same = chance.random(), ACTS.get(stem(fold(token)))
            if same and drawn < 0.3:
                found.append(chance.choice(same))
            elif drawn > 0.9 and token.islower() and not _is_plain(token):
                continue
            else:
                found.append(f"{chance.choice(self.words)} {token}" if drawn > 0.75 and token.islower() else token)
        return "".join(found)

    def _word(self, token: str, named: bool) -> str:
        if not token[0].isalnum() or (not named and _is_plain(token)):
            return token
        key = (token if named else fold(token), named)
        if key not in self._instead:
            self._instead[key] = self._drawn(token, named)
        return self._instead[key]

    def _drawn(self, token: str, named: bool) -> str:
        chance = self.chance
        if named:
            # A few names are in many stories, most in one or two.
            at = int(30 * (chance.paretovariate(0.35) - 1))
            return NAMES[at % len(NAMES)] + (NAMES[at // len(NAMES) % len(NAMES)].lower() if at >= len(NAMES) else "")
        if token[0].isdigit():
            return "".join(chance.choice("123456789") if c.isdigit() else c for c in token)
        return chance.choices(WORDS, cum_weights=TOTALS)[0] if chance.random() < 2 / 3 else token


def _is_plain(word: str) -> bool:
    """Whether a word is as common in one story as in another: a stop word, a short one, an act."""
    folded = fold(word)
    known = lexicon()
    return len(folded) < 3 or folded in known.stops or folded in known.exact or stem(folded) in known.groups


def made_articles(count: int, real: Sequence[Sequence[Thing]]) -> list[Annotated]:
    """Articles of twenty mentions, so many mentions in all."""
    return list(_made(count // TOLD, real, random.Random(7)))


def _made(count: int, real: Sequence[Sequence[Thing]], chance: random.Random) -> Iterator[Annotated]:
    made = 0
    while made < count:
        story = _Story(real, chance)
        for _ in range(min(count - made, chance.choice((1, 2, 3, 5, 8, 12)))):
            yield _article(f"article{made:06}", story)
            made += 1


def _article(name: str, story: _Story) -> Annotated:
    chance = story.chance
    outlet, day = chance.choice(OUTLETS), DAY[story.began + chance.randrange(30)]
    kept = [0, *sorted(chance.sample(range(1, KNOWN), TOLD - 1))]
    ids = {story.things[at].mention.id: short_hash(name, str(at)) for at in kept}
    text, mentions = "", list[Mention]()
    for at in kept:
        real, names = story.things[at]
        words = story.retold(story.told(real.text, names)) or "Nothing is known"
        text, start = f"{text}{words} ", len(text)
        chain = tuple(_step(step, name, story, names) for step in real.chain)
        source = real.source
        if source is not None:
            called = story.told(source.name, names)
            source = replace(source, id=_identity(source.kind, called, name), name=called, spans=(), description=None)
        mentions.append(
            replace(
                real,
                id=short_hash(name, str(at)),
                article=name,
                spans=(Span("text", start, start + len(words)),),
                text=words,
                primary=at == 0,
                hedges=(),
                cue_spans=(),
                source=source,
                chain=chain,
                about=tuple(dict.fromkeys(story.told(one, names) for one in real.about)),
                answers=ids.get(real.answers or ""),
                published=day,
                said=None,
                due=None,
                outlet=outlet,
            )
        )
    # What no mention is taken from: words of the story, and words as they come.
    text += " ".join([*chance.choices(story.words, k=60), *chance.choices(WORDS, cum_weights=TOTALS, k=120)])
    article = Article(name, "v", mentions[0].text, text, outlet=outlet, published=day)
    return Annotated(article, mentions=tuple(mentions))


def _step(step: Step, article: str, story: _Story, names: frozenset[str]) -> Step:
    called = story.told(step.name, names)
    return Step(_identity(step.kind, called, article), called, step.kind)


def _identity(kind: str, name: str, article: str) -> str:
    return f"{kind}:{article}:{slug(name)}" if kind in UNNAMED else f"{kind}:{slug(name)}"
