"""Annotated articles as one web page: who is quoted, the words that say so, and what they are quoted for.

The page stands alone: no script, nothing loaded from anywhere. Articles come from strangers, so every word of
theirs is escaped, and a content security policy forbids whatever might slip through.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from claims.model import Annotated, Mention, Part, Span
from claims.report.visible import visible
from claims.report.words import count, sourced, when

__all__ = ["marked_html"]

_STYLE = """
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif;
  color: #1b1b1b; background: #fff; }
h2 { line-height: 1.3; }
h2, .text, li { overflow-wrap: anywhere; unicode-bidi: isolate; }
.text { white-space: pre-wrap; }
.article { border-top: 1px solid #ccc; margin-top: 2.5rem; }
.facts, .labels { color: #5a5a5a; font-size: .875rem; }
.source { font-weight: 600; border-bottom: 3px solid #0072b2; }
.cue { font-style: italic; border-bottom: 3px dotted #d55e00; }
.content { background: #fff3b8; }
.source.content, .cue.content { background: #ffe58a; }
.silent { color: #767676; }
li { margin: .6rem 0; }
:target::before { content: "▸ "; color: #d55e00; }
@media (prefers-color-scheme: dark) {
  body { color: #eaeaea; background: #161616; }
  .facts, .labels, .silent { color: #a0a0a0; }
  .source { border-color: #56b4e9; }
  .cue { border-color: #e69f00; }
  .content { background: #4a4012; }
  .source.content, .cue.content { background: #66570f; }
  a { color: #8ec9f0; }
}
"""

_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"

_HEAD = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Marked articles</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>Marked articles</h1>
<p class="facts">Marked are the <span class="source">source</span>, the <span class="cue">cue</span> and the
<span class="content">content</span> of each attribution.
<span class="silent">Grey text</span> gives no claims.</p>
"""

_SILENT = ("byline", "dateline", "credit", "comments", "furniture")


@dataclass(frozen=True, slots=True)
class _Mark:
    """A stretch of one part, `start` ≤ offset < `end`, with the class that shows it and a note for it."""

    start: int
    end: int
    name: str
    note: str


def marked_html(annotated: Sequence[Annotated]) -> str:
    """One self-contained HTML page of articles with their attributions marked and their mentions listed.

    The text content of each article's ``div.text`` is the article's text, character by character, but for
    NUL and lone surrogates, which no page can hold: each of them becomes U+FFFD.

    >>> from claims.model import Article
    >>> page = marked_html([Annotated(Article("a", "v", "A & B", "Said <he>."))])
    >>> "A &amp; B" in page, "Said &lt;he&gt;." in page
    (True, True)
    """
    articles = "".join(_article(number, each) for number, each in enumerate(annotated, 1))
    return f"{_HEAD}{articles}</body>\n</html>\n"


def _article(number: int, annotated: Annotated) -> str:
    article = annotated.article
    facts = [visible(article.outlet or ""), visible(article.author or ""), when(article.published)]
    if article.language != "en":
        facts.append("not in English: no claims read from it")
    shown = " · ".join(escape(fact) for fact in facts if fact)
    title = _marked(article.title, "title", number, annotated) or "(no title)"
    listed = "".join(_mention(number, place, mention) for place, mention in enumerate(annotated.mentions, 1))
    return (
        f'<div class="article" id="a{number}">\n'
        f"<h2>{title}</h2>\n"
        f'<p class="facts">{shown}{_link(article.url)}</p>\n'
        f'<div class="text">{_marked(article.text, "text", number, annotated)}</div>\n'
        f"<h3>{count(len(annotated.mentions), 'mention')}</h3>\n<ol>\n{listed}</ol>\n</div>\n"
    )


def _link(url: str | None) -> str:
    if not url:
        return ""
    address = escape(visible(url))
    # Only the web's own schemes become links: "javascript:" must never be one click away.
    if not re.match(r"https?://", url, re.IGNORECASE):
        return f" · {address}"
    return f' · <a href="{address}" rel="noopener noreferrer">{address}</a>'


def _mention(number: int, place: int, mention: Mention) -> str:
    labels = [
        mention.type,
        mention.kind,
        mention.stance.replace("_", " "),
        "hedged" if mention.hedged else "",
    ]
    if mention.response:
        labels.append(f"response: {mention.response.replace('_', ' ')}")
    if mention.primary:
        labels.append("main claim")
    text = escape(visible(mention.text))
    words = f'<a href="#a{number}m{place}">{text}</a>' if mention.spans else text
    cue = f" · cue: “{escape(visible(mention.cue))}”" if mention.cue else ""
    told = " · ".join(label for label in labels if label)
    return f'<li>{words}<br>\n<span class="labels">{escape(sourced(mention))}{cue} · {told}</span></li>\n'


# ── the text ────────────────────────────────────────────────────────────────────────────────────────────


def _marked(text: str, part: Part, number: int, annotated: Annotated) -> str:
    """One part of an article with its marks, cut wherever one begins or ends, so that they may overlap."""
    marks = [m for m in _marks(annotated, part, len(text)) if m.start < m.end]
    targets = _targets(annotated.mentions, part, number)
    edges = {0, len(text), *targets, *(m.start for m in marks), *(m.end for m in marks)}
    cuts = sorted(edge for edge in edges if edge <= len(text))
    out = []
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        out += [f'<span id="{target}"></span>' for target in targets.get(start, ())]
        over = [mark for mark in marks if mark.start <= start < mark.end]
        words = _characters(text[start:end])
        if over and words:
            names = " ".join(sorted({mark.name for mark in over}))
            notes = "; ".join(dict.fromkeys(mark.note for mark in over))
            words = f'<span class="{names}" title="{escape(notes)}">{words}</span>'
        out.append(words)
    return "".join(out)


def _marks(annotated: Annotated, part: Part, length: int) -> Iterable[_Mark]:
    """Marks of one part, cut to its length."""
    for region in annotated.article.regions:
        if region.kind in _SILENT and region.span.part == part:
            note = f"{region.kind}: gives no claims"
            yield _Mark(region.span.start, min(region.span.end, length), "silent", note)
    for number, each in enumerate([*annotated.title_attributions, *annotated.attributions], 1):
        labels = f"{each.kind}, {each.stance.replace('_', ' ')}{', hedged' if each.hedged else ''}"
        for name, spans in (("source", each.source), ("cue", each.cue), ("content", each.content)):
            for span in spans:
                if span.part == part:
                    note = f"{name} of attribution {number} ({labels})"
                    yield _Mark(span.start, min(span.end, length), name, note)


def _targets(mentions: Sequence[Mention], part: Part, number: int) -> dict[int, list[str]]:
    """Where each mention begins that begins in this part, with the id that its line in the list leads to."""
    targets: dict[int, list[str]] = {}
    for place, mention in enumerate(mentions, 1):
        first: Span | None = mention.spans[0] if mention.spans else None
        if first and first.part == part:
            targets.setdefault(first.start, []).append(f"a{number}m{place}")
    return targets


def _characters(text: str) -> str:
    # A bare "\r" would be read back as "\n".
    plain = re.sub("[\x00\ud800-\udfff]", "\ufffd", text)
    return escape(plain).replace("\r", "&#13;")
