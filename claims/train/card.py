"""The model card: what the weights are, what they were trained on, what they are good and bad at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from claims.evaluate.as_text import interval
from claims.evaluate.metrics import Figure

if TYPE_CHECKING:
    from claims.train.run import Recipe, Trained

__all__ = ["card"]


def card(recipe: Recipe, trained: Trained) -> str:
    """The card of a model as Markdown."""
    plan = recipe.plan
    data = ", ".join(f"`{path.name}`" for path in recipe.data)
    bare = f"; taught on the bare text of {trained.bare} articles too" if trained.bare else ""
    taught = f", then {plan.taught} of a model of {recipe.layers} layers that these teach" if trained.taught else ""
    narrowed = f", then {plan.narrowed} once its middle was made {recipe.middle} wide" if trained.narrowed else ""
    return f"""\
# Attribution model

Finds who says what in English news: source, cue and content of each attribution. Written by `claims train`.

| | |
|---|---|
| encoder | {recipe.base_name or recipe.base.name}, fine-tuned; {recipe.layers} layers; integer weights of 7 bits, ONNX |
| heads | a tag for each word piece (source, cue, content); for each cue a chain over its source's and its content's pieces; names, learned from what spaCy's small English model finds; kind, stance and hedge where they are labelled |
| trained on | {trained.articles} annotated articles of {data}, {recipe.made} articles made from this package's constructions, and its written snippets {recipe.written} times over{bare} |
| chosen on | {trained.aside} articles of the same files, held aside: the confidence's weights, the threshold |
| plan | {plan.epochs} passes over all layers of the encoder{taught}{narrowed}; batches of {plan.batch} windows of {recipe.size} pieces, rate {plan.rate:g}, seed {plan.seed} |

## Figures

On the {trained.aside} articles held aside, on which the threshold was chosen as well; F1 with the 95 % interval over articles:

{_table(trained.figures)}

Figures on articles that chose nothing: run `claims evaluate` on them.

## Licence

The base keeps its licence, and what the weights were trained on its own; none of its text is in this folder.

## Known weaknesses

- English alone, and news alone; of running text in which nobody is cited it finds little, of scripts and forums it was never shown any.
- It is as good as its annotated articles are of one mind: what one reader calls an attribution ("hopes to", "a plan to"), another does not.
- A quotation without a cue goes to who spoke last before it, in its paragraph or the one before; where nobody was cited there, it belongs to nobody.
- Of attributions within attributions it gives the outermost.
- Its names are those of a small model, with that model's mistakes.
- Contents cut off by "..." and lines of chats and posts it knows from made examples more than from real ones.
"""


def _table(figures: Mapping[str, Figure]) -> str:
    rows = ["| | P | R | F1 | 95 % |", "|---|---|---|---|---|"]
    rows += [
        f"| {name} | {f.counts.precision:.3f} | {f.counts.recall:.3f} | {f.counts.f1:.3f} | {interval(f)} |"
        for name, f in figures.items()
    ]
    return "\n".join(rows)
