"""The kind of a source once the names in its words are known, and whether it stands whatever the context."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.annotate.docs import Token
from claims.annotate.lexicon import has_word
from claims.annotate.source_names import core
from claims.annotate.speaking_for import speaks_for
from claims.annotate.wordlists import words
from claims.model import Kind
from claims.names import organization_name
from claims.outlets import find, looks_like_outlet

__all__ = ["in_context", "is_settled", "label_of"]
_BOTH = re.compile(
    r"^(?:(?:both|the two|all three) (?:companies|firms|sides|parties|groups|banks|airlines|carriers|clubs)"
    r"|the (?:companies|firms|airlines|carriers|clubs))\b",
    re.IGNORECASE,
)


def in_context(
    kind: Kind, text: str, tokens: Sequence[Token], head: Token, names: Sequence[tuple[str, str, bool]]
) -> Kind:
    """The kind of a source's words once the names in them are known."""
    if (
        kind == "collective"
        and head.tag_ == "NN"
        and tokens[0].lower_ in {"the", "its", "their"}
        and head.lemma_ in words("roles", "words")
    ):
        return "person"  # "the leader of its biggest union": one person, pinned down by the post
    if kind == "organization" and speaks_for(text) and names and all(sort == "person" for _, sort, _ in names):
        return "person"  # the spokesman of a person speaks for a person
    if kind == "anonymous" and re.match(r"(?:an? )?reps? (?:for|of) ", text, re.IGNORECASE) and names:
        return "person" if names[0][1] == "person" else "organization"
    if kind == "collective" and _BOTH.match(text):
        return "organization"
    if kind in {"person", "organization", "document"} and any(here and sort == "outlet" for _, sort, here in names):
        return "outlet"
    called = head.tag_ == "NN" and any(here and sort == "person" for _, sort, here in names)
    if called and (
        kind == "anonymous" or (kind in {"collective", "document"} and not has_word("document", head.lower_))
    ):
        return "person"  # "the envoy of Marrowland, Piet Osk"
    return kind


def is_settled(kind: Kind, head: Token, name: str, text: str) -> bool:
    """Whether a kind stands whatever the context.

    It does for a known medium or company, for who speaks for one on the record, and for the crowd: "reports", "rumors".
    """
    if text.casefold().startswith("neither "):
        return True  # two, of whom the rule names the first
    if kind == "outlet":
        return find(name) is not None or (head.text[:1].isupper() and looks_like_outlet(text))
    if kind == "organization":
        suffix = name.split()[-1].casefold().strip(".") if name else ""
        return organization_name(name) is not None or speaks_for(text) or suffix in words("bodies", "suffixes")
    if (
        kind == "anonymous"
        and has_word("anonymous", head.lower_)
        and core(text).casefold()
        in (
            head.lower_,
            f"my {head.lower_}",
        )
    ):
        return True  # a headline's "Worker says", a blog's "my contact"
    if kind == "collective" and text.casefold() in {"report", "word", "rumor", "rumour"}:
        return True
    return kind == "collective" and head.tag_ == "NNS" and head.lemma_.lower() in {"report", "rumor", "rumour"}


def label_of(head: Token, names: Sequence[tuple[str, str, bool]]) -> str | None:
    """The entity label of a source's head: that of the name which it is, else the recognizer's own."""
    sort = next((s for _, s, at_head in names if at_head), None)
    if sort is None:
        return None
    return {"person": "PERSON", "organization": "ORG", "outlet": "ORG", "place": "GPE"}.get(
        sort, head.ent_type_ or "ORG"
    )
