"""What is known of news media: their names, web domains, kinds and owners.

The facts stand in `data/outlets.csv`, the words that names of media are made of in `data/outlets_extra.csv`;
docs/reference/outlets.md describes the columns. Both are read at the first question and kept.

A name that is also a common word ("Time", "Fortune", "The Hill") is not taken for a medium everywhere:

    ambiguous   `find` takes the name
    ""          however it is capitalised, with or without "the"
    case        in its own capitals only: "the Verge", not "the verge"
    exact       letter for letter: "The Hill", not "the Hill", which is Congress
    context     only beside a word that says what it is: "Time magazine", "the website Quartz", "time.com"
    url         never; the row only gives a name to a web domain
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from claims.text import fold, one_line, slug

__all__ = ["Outlet", "find", "is_agency", "looks_like_outlet", "outlet_id", "outlet_of_url"]


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news medium, as far as the list knows it; "" stands for what it does not know.

    Parameters
    ----------
    name
        As a reader would write it, with "The" only where that belongs to it.
    domain
        Its main web domain, which may be a subdomain: "tech.sina.com.cn".
    kind
        agency, newspaper, magazine, journal, broadcaster, site, blog, portal, trade, aggregator,
        press-release or fact-check.
    country
        Two letters, ISO 3166.
    owner
        The group that owns it: two media of one owner are no independent origins.
    agency
        Whether others run its copy.
    """

    name: str
    domain: str
    kind: str = ""
    country: str = ""
    owner: str = ""
    agency: bool = False


class _Entry(NamedTuple):
    form: str
    mode: str
    row: tuple[str, ...]


class _Lists(NamedTuple):
    by_name: Mapping[str, list[_Entry]]
    by_domain: Mapping[str, tuple[str, ...]]


_LONGEST = 300  # characters of a name that are looked at
_ARTICLE = re.compile(r"(?:the|The|THE)\s+")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//")
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[\w-]{2,}")
# A trailing or leading word that says that the name beside it is a medium's.
_WHAT = (
    r"(?:newspaper|magazine|tabloid|weekly|daily|broadcaster|blog|portal|web ?site|wire service|"
    r"news (?:agency|site|service|website|blog|portal|channel))"
)
_AFTER = re.compile(rf"\s+{_WHAT}$", re.IGNORECASE)
_BEFORE = re.compile(rf"^(?:(?:the|an?)\s+)?(?:[a-z-]+\s+){{0,2}}{_WHAT}\s+(?=[A-Z0-9])")


def _asked(name: str) -> str:
    """A name as it is looked up: on one line, and none too long for the patterns."""
    return one_line(name)[:_LONGEST].rstrip()


def _without_article(name: str) -> str:
    return _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name


def _key(name: str) -> str:
    bare = _without_article(name)
    # Thousands of names are folded at the first question; the plain ones need no Unicode tables.
    return " ".join(bare.lower().split()) if bare.isascii() else fold(bare)


def _rows(table: str) -> Iterator[tuple[str, ...]]:
    lines = (files("claims") / "data" / table).read_text(encoding="utf-8").splitlines()
    return map(tuple, csv.reader(lines[1:]))


@cache
def _lists() -> _Lists:
    by_name: dict[str, list[_Entry]] = {}
    by_domain: dict[str, tuple[str, ...]] = {}
    for row in _rows("outlets.csv"):
        name, domains, aliases, mode = row[0], row[1], row[2], row[7]
        for domain in domains.split(";"):
            by_domain.setdefault(domain, row)
        if mode == "url":
            continue
        own = _key(name)
        by_name.setdefault(own, []).append(_Entry(name, mode or _by_shape(name), row))
        for alias in aliases.split(";") if aliases else ():
            key = _key(alias)
            alias_mode = mode if key == own and mode else _by_shape(alias)
            by_name.setdefault(key, []).append(_Entry(alias, alias_mode, row))
    return _Lists(by_name, by_domain)


def _outlet(row: tuple[str, ...]) -> Outlet:
    name, domains, _aliases, kind, country, owner, agency = row[:7]
    return Outlet(name, domains.partition(";")[0], kind, country, owner, agency == "1")


def _by_shape(form: str) -> str:
    """Initials are a name only in capitals: "AP" is one, "ap" and "who" are none."""
    return "case" if form.isupper() and len(form) <= 5 else ""


def _fits(entry: _Entry, asked: str) -> bool:
    if entry.mode == "":
        return True
    if entry.mode == "case":
        lacks_article = bool(_ARTICLE.match(entry.form)) and not _ARTICLE.match(asked)
        return not lacks_article and _without_article(entry.form) == _without_article(asked)
    return entry.mode == "exact" and entry.form == asked


def _named(asked: str, *, with_context: bool) -> Outlet | None:
    for entry in _lists().by_name.get(_key(asked), ()):
        if with_context or _fits(entry, asked):
            return _outlet(entry.row)
    return None


def find(name: str) -> Outlet | None:
    """The medium of that name, or None where the list has none or the name alone does not tell.

    A leading "the", a possessive, a bracket behind and words such as "magazine" or "news agency" may stand
    with it; "wsj.com" is found by its domain. The module's docstring says what ambiguous names need.

    >>> find("the Wall Street Journal") == find("WSJ") == find("wsj.com")
    True
    >>> find("Time"), find("Time magazine").name
    (None, 'Time')
    """
    asked = _asked(name)
    bare = re.sub(r"\s*\([^()]*\)$", "", asked)
    for form in dict.fromkeys((asked, bare, _POSSESSIVE.sub("", bare))):
        if outlet := _named(form, with_context=False):
            return outlet
        if _DOMAIN.fullmatch(form):
            row = _lists().by_domain.get(form.lower().removeprefix("www."))
            if row and row[7] != "url":
                return _outlet(row)
        core = _BEFORE.sub("", _AFTER.sub("", form))
        if core != form and (outlet := _named(core, with_context=core[:1].isupper() or core[:1].isdigit())):
            return outlet
    return None


def outlet_id(name: str) -> str:
    """The identity of a medium, equal for all the names that the list knows it by.

    Of a known one its name as in the list, of another the name as given; either without a leading "the".

    >>> outlet_id("the WSJ"), outlet_id("The Harbor Ledger")
    ('outlet:wall-street-journal', 'outlet:harbor-ledger')
    """
    outlet = find(name)
    return f"outlet:{slug(_without_article(outlet.name if outlet is not None else _asked(name)))}"


def is_agency(name: str) -> bool:
    """Whether the name is a news agency's, whose copy others run: by the list, else by its make.

    >>> is_agency("AFP"), is_agency("Harbor News Agency"), is_agency("Wall Street Journal")
    (True, True, False)
    """
    outlet = find(name)
    if outlet is not None:
        return outlet.agency
    words = _without_article(_asked(name)).split()
    return _made_as_agency(words)


def outlet_of_url(url_or_domain: str) -> str | None:
    """The name of the medium at a URL or bare domain, subdomains included.

    Of an unknown one the registered domain; None where there is no domain in it at all.

    >>> outlet_of_url("https://www.bbc.co.uk/news/1"), outlet_of_url("blog.example.co.uk")
    ('BBC', 'example.co.uk')
    """
    address = _SCHEME.sub("", url_or_domain.strip().lower())
    host = re.split(r"[/?#]", address, maxsplit=1)[0].rpartition("@")[2].partition(":")[0].strip(".")
    labels = host.split(".")
    if not _DOMAIN.fullmatch(host) or labels[-1].isdigit():
        return None
    by_domain = _lists().by_domain
    for first in range(len(labels) - 1):
        known = by_domain.get(".".join(labels[first:]))
        if known:
            return known[0]
    return _registered(host)


@cache
def _registered(host: str) -> str:
    # The snapshot of the public suffix list inside the package: nothing is fetched or kept on disk.
    import tldextract

    parts = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)(host)
    if parts.domain and parts.suffix:
        return f"{parts.domain}.{parts.suffix}"
    return ".".join(host.split(".")[-2:])


@cache
def _words() -> Mapping[str, frozenset[str]]:
    roles: dict[str, set[str]] = {}
    for word, role, _example, _source in _rows("outlets_extra.csv"):
        roles.setdefault(role, set()).add(word)
    return {role: frozenset(words) for role, words in roles.items()}


_SMALL = frozenset({"of", "and", "&", "de", "der", "du", "la", "le", "for", "in", "on"})
_CAMEL = re.compile(r"[A-Z0-9][\w]*?[a-z0-9]([A-Z][a-z]+|TV)")


def _made_as_agency(words: list[str]) -> bool:
    return len(words) > 2 and words[-2] in ("News", "Press") and words[-1] == "Agency" and words[0][0].isupper()


def looks_like_outlet(name: str) -> bool:
    """Whether a name is made like a news medium's, known or not.

    A known name passes (as `find` takes it). Else the last word has to be one that media are called by
    ("Ledger", "Daily", "News"), with capitals throughout. Words that also end persons' and companies' names
    ("Star", "Press", "Express") need "the" in front or two words before them; "Emily Post" is a person.

    >>> [looks_like_outlet(name) for name in ("The Harbor Ledger", "Eastbrook Daily", "the Ledger")]
    [True, True, True]
    >>> [looks_like_outlet(name) for name in ("Emily Post", "Post Holdings", "local news")]
    [False, False, False]
    """
    if find(name) is not None:
        return True
    asked = _POSSESSIVE.sub("", re.sub(r"\s*\([^()]*\)$", "", _asked(name)))
    with_article = bool(_ARTICLE.match(asked))
    words = _without_article(asked).split()
    if not words or not all(word in _SMALL or word[0].isupper() or word[0].isdigit() for word in words):
        return False
    role = _words()
    last = words[-1]
    if len(words) == 1:
        camel = _CAMEL.fullmatch(last)
        return (with_article and last in role["short"]) or bool(camel and camel.group(1) in role["head"])
    if _made_as_agency(words):
        return True
    if len(words) == 2 and words[0] in role["first_name"] and not with_article:
        return False
    if words[0] in role["never_first"]:
        return False
    if (last in ("Post", "Mail") and words[0] in role["never_post"]) or (
        last == "Tech" and words[0] in role["never_tech"]
    ):
        return False
    if last in role["head"] or (words[0] in role["lead"] and len(words) == 2):
        return True
    return last in role["weak"] and words[-2] != "University" and (with_article or len(words) >= 3)
