"""From a draft to an article: id, version, outlet, date, language, regions."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from claims.model import Article
from claims.moments import Moment
from claims.read.dates import publication_date
from claims.read.draft import MAX_CHARACTERS, Draft
from claims.read.language import language_of
from claims.read.problem import Problem, Report
from claims.read.regions import layout
from claims.text import one_line, short_hash

__all__ = ["article_of", "canonical_url"]

_DOMAIN = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/?", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_PORTS = {"http": 80, "https": 443}
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|igshid", re.IGNORECASE)


def canonical_url(url: str) -> str:
    """The address without what differs between links to one page: case, fragment, tracking, last slash.

    Nor does it keep a user's name and password, or the port that is the scheme's own.

    >>> canonical_url("HTTP://me:secret@Example.com:80/News/a/?utm_source=feed&p=2#top")
    'http://example.com/News/a?p=2'
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return url.strip()
    host = parts.hostname
    if not host:
        return url.strip()
    host = f"[{host}]" if ":" in host else host
    scheme = parts.scheme.lower()
    netloc = host if port is None or port == _PORTS.get(scheme) else f"{host}:{port}"
    kept = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(k)]
    query = urlencode(kept, quote_via=quote) if kept else ""
    return urlunsplit((scheme, netloc, parts.path.rstrip("/"), query, ""))


def article_of(draft: Draft, report: Report) -> Article | None:
    """The article of a draft; None, reported as an error, where it is too long or holds nothing.

    What the format does not tell of author and date is taken from the byline, if the text has one.
    """
    text, title = _encodable(draft.text, draft, report), one_line(_encodable(draft.title, draft, report))
    if len(text) > MAX_CHARACTERS:
        report(Problem(draft.where, f"article longer than {MAX_CHARACTERS:,} characters; split it", "error"))
        return None
    if not text.strip() and not title:
        if not draft.id and not draft.url:
            report(Problem(draft.where, "empty: no words in it", "error"))
            return None
        report(Problem(draft.where, "neither text nor title; kept, though it holds no claims"))
    controls = len(_CONTROL.findall(text))
    if controls:
        report(Problem(draft.where, f"{controls} control characters in the text; left as they are"))
    regions, told = layout(title, text, marks=draft.marks)
    outlet = _outlet(draft)
    published = _published(draft, report) or told.published
    version = short_hash(title, text)
    if draft.id:
        article_id = draft.id
    elif draft.url:
        article_id = canonical_url(draft.url)
    else:
        # The same words in two outlets are two articles.
        article_id = short_hash(title, text, outlet or "", published.iso() if published else "")
    language = language_of(text if len(text) > len(title) else title)
    if language != "en":
        report(
            Problem(
                draft.where,
                "not English, as far as script and words tell; kept, but no claims are read from it",
            )
        )
    return Article(
        id=article_id,
        version=version,
        title=title,
        text=text,
        outlet=outlet,
        author=draft.author or told.author or None,
        url=draft.url,
        published=published,
        regions=regions,
        language=language,
        where=draft.where,
        extra=draft.extra,
    )


def _encodable(text: str, draft: Draft, report: Report) -> str:
    """`text` with each lone surrogate, which no encoding can write, as U+FFFD: offsets stay as they are."""
    if text.isascii():
        return text
    text, count = _SURROGATE.subn("\ufffd", text)
    if count:
        report(Problem(draft.where, f"{count} broken \\u escapes (lone surrogates) are read as U+FFFD"))
    return text


def _published(draft: Draft, report: Report) -> Moment | None:
    words = (draft.published or "").strip()
    if not words:
        return None
    moment = publication_date(words)
    if moment is None:
        shown = words if len(words) <= 40 else words[:40] + "…"
        report(
            Problem(
                draft.where,
                f'no date can be read from "{shown}"; taken as not known (write it like 2013-06-18)',
            )
        )
    return moment


def _outlet(draft: Draft) -> str | None:
    """The outlet as given, else the page's own site name, else by the address; a domain as its outlet."""
    from claims.outlets import outlet_of_url

    for name in (draft.outlet, draft.site):
        if name and name.strip():
            named = one_line(name)
            return (outlet_of_url(named) or named) if _DOMAIN.fullmatch(named) else named
    return outlet_of_url(draft.url) if draft.url else None
