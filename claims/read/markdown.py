"""Markdown with front matter: the words a reader sees, and what the front matter tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from claims.model import Region, RegionKind
from claims.read.blocks import Blocks
from claims.read.draft import Draft
from claims.read.fields import draft_of_fields
from claims.read.problem import Problem, Report

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["front_matter", "markdown_draft", "rendered"]

_FENCE = re.compile(r"\A---[ \t]*\n(?P<matter>.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_KEY = re.compile(r"(?P<key>[A-Za-z_][\w-]*)[ \t]*:[ \t]+(?P<value>\S.*)")
_MOST_FRONT_MATTER = 64_000
_MOST_COLLECTIONS = 500


def markdown_draft(source: str, where: str, report: Report) -> Draft:
    """The draft of one Markdown file; text and offsets are those of the words without markup."""
    told, body = front_matter(source, where, report)
    text, marks, heading = rendered(body)
    draft = draft_of_fields(told, text, where, report, marks=marks)
    # A first-level heading that opens the text is its title, unless the front matter has another.
    if heading and not draft.title:
        draft = draft_of_fields({**told, "title": heading}, text, where, report, marks=marks)
    return draft


def front_matter(source: str, where: str, report: Report) -> tuple[dict[str, Any], str]:
    """What stands between the "---" lines at the top, as strings, and the source below it.

    Front matter that is no YAML is read line by line for plain `key: value`, with a warning; what is no
    mapping at all counts as text.
    """
    found = _FENCE.match(source)
    if found is None:
        if _KEY.match(source.partition("\n")[2]) and source.startswith("---\n"):
            report(Problem(f"{where}:1", 'front matter is not closed by a line "---"; read as text'))
        return {}, source
    matter = found["matter"]
    if not matter.strip():
        return {}, source[found.end() :]
    if len(matter) > _MOST_FRONT_MATTER:
        report(Problem(f"{where}:1", f"front matter of {len(matter):,} characters is too long; read as text"))
        return {}, source
    told, why, line = _yaml(matter)
    if told is not None:
        return told, source[found.end() :]
    plain = {
        m["key"]: m["value"].strip().strip("\"'") for row in matter.split("\n") if (m := _KEY.fullmatch(row.rstrip()))
    }
    if not plain:
        report(Problem(f"{where}:{line}", f"front matter cannot be read ({why}); read as text"))
        return {}, source
    report(Problem(f"{where}:{line}", f"front matter is not valid YAML ({why}); read line by line"))
    return plain, source[found.end() :]


def _yaml(matter: str) -> tuple[dict[str, Any] | None, str, int]:
    """The mapping that the YAML holds, every scalar a string; else None, why, and the line of the file."""
    import yaml

    opening = (yaml.FlowMappingStartToken, yaml.FlowSequenceStartToken, yaml.BlockMappingStartToken)
    try:
        # An alias can unfold to more than memory holds; no front matter needs one.
        collections = 0
        for token in yaml.scan(matter):
            if isinstance(token, yaml.AliasToken):
                return None, "an alias is not read", token.start_mark.line + 2
            # Scanning costs the square of how deep they are nested.
            collections += isinstance(token, opening)
            if collections > _MOST_COLLECTIONS:
                return None, "too many lists and mappings in it", token.start_mark.line + 2
        told = yaml.load(matter, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        return None, str(error.problem or "broken"), (mark.line if mark else 0) + 2
    except yaml.YAMLError:
        return None, "a character that YAML does not allow", 2
    except RecursionError:
        return None, "nested too deep", 2
    if not isinstance(told, dict):
        return None, "no keys with values", 2
    return {str(key): value for key, value in told.items()}, "", 0


def rendered(body: str) -> tuple[str, tuple[Region, ...], str]:
    """The words of Markdown, with its quotes and captions, and the heading that opens it.

    Paragraphs stand apart by a blank line. Links give their text, emphasis nothing, images their alternative
    text as a caption below the paragraph; HTML is dropped. The heading is "" unless a first-level one opens
    the text.

    >>> text, marks, heading = rendered("# Prices\\n\\nThey *rose*, [says](x.html) Doe.\\n\\n> So it was.")
    >>> text, heading
    ('Prices\\n\\nThey rose, says Doe.\\n\\nSo it was.', 'Prices')
    >>> [(m.kind, m.span.start, m.span.end) for m in marks]
    [('quotation', 30, 40)]
    """
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body)
    blocks = Blocks()
    heading = ""
    quoted = 0
    row: list[str] | None = None
    for at, token in enumerate(tokens):
        if token.type in ("blockquote_open", "blockquote_close"):
            quoted += token.nesting
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            blocks.add("\t".join(row))
            row = None
        elif token.type in ("fence", "code_block"):
            blocks.add(token.content.rstrip("\n"))
        elif token.type == "inline":
            words, images = _inline(token.children or [])
            if row is not None:
                row.append(words)
                continue
            if blocks.empty and tokens[at - 1].type == "heading_open" and tokens[at - 1].tag == "h1":
                heading = " ".join(words.split())
            kind: RegionKind | None = "quotation" if quoted else None
            blocks.add(words, kind)
            for alt in images:
                blocks.add(alt, "caption")
    text, marks = blocks.done()
    return text, marks, heading


def _inline(children: list[Token]) -> tuple[str, list[str]]:
    """The words of a paragraph, and the alternative texts of its images."""
    words: list[str] = []
    images: list[str] = []
    for child in children:
        if child.type in ("text", "code_inline"):
            words.append(child.content)
        elif child.type == "softbreak":
            words.append(" ")
        elif child.type == "hardbreak":
            words.append("\n")
        elif child.type == "image":
            images.append(" ".join(child.content.split()))
    return "".join(words).strip(), images
