"""What is known of news media: their names, web domains, kinds and owners.

The facts stand in `data/outlets.csv` and in a user's own file (`claims.gazetteer`), the words that names of media are
made of in `data/outlets_extra.csv`; docs/reference/outlets.md describes the columns.

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
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claims.gazetteer import Entry, OutletRow, entries, row_of_domain, without_article
from claims.shipped import shipped_text
from claims.text import one_line

if TYPE_CHECKING:
    from tldextract import TLDExtract

__all__ = ["Outlet", "find", "looks_like_outlet", "outlet_of_url"]


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
        One of `claims.gazetteer.KINDS`; an agency's copy is run by others.
    country
        Two letters, ISO 3166.
    owner
        The group that owns it: two media of one owner are no independent origins.
    """

    name: str
    domain: str
    kind: str = ""
    country: str = ""
    owner: str = ""


_LONGEST = 300  # characters of a name that are looked at
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//")
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[\w-]{2,}")
# A trailing or leading word that says that the name beside it is a medium's.
_WHAT = (
    r"(?:newspaper|magazine|journal|tabloid|weekly|daily|broadcaster|blog|portal|web ?site|wire service|newswire|"
    r"(?:TV|television|radio) (?:channel|station|network)|fact-check(?:er|ing (?:web ?)?site)|"
    r"news (?:agency|site|service|website|blog|portal|channel))"
)
_AFTER = re.compile(rf"\s+{_WHAT}$", re.IGNORECASE)
# "The paper Metro" is a medium, "a Nature paper" a study.
_BEFORE = re.compile(rf"^(?:(?:[Tt]he|[Aa]n?)\s+)?(?:[a-z-]+\s+){{0,2}}(?:{_WHAT}|paper)\s+(?=[A-Z0-9])")


def _asked(name: str) -> str:
    """A name as it is looked up: on one line, and none too long for the patterns."""
    return one_line(name)[:_LONGEST].rstrip()


def _outlet(row: OutletRow) -> Outlet:
    return Outlet(row.name, row.domain.partition(";")[0], row.kind, row.country, row.owner)


def _fits(entry: Entry, asked: str) -> bool:
    if entry.ambiguous == "":
        return True
    if entry.ambiguous == "case":
        bare = without_article(entry.form)
        lacks_article = bare != entry.form and without_article(asked) == asked
        return not lacks_article and bare == without_article(asked)
    return entry.ambiguous == "exact" and entry.form == asked


def _named(asked: str, *, with_context: bool) -> Outlet | None:
    for entry in entries(asked):
        if entry.row.ambiguous != "url" and (with_context or _fits(entry, asked)):
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
        if _DOMAIN.fullmatch(form):
            row = row_of_domain(form.lower().removeprefix("www."))
            if row is not None and row.ambiguous != "url":
                return _outlet(row)
        if outlet := _named(form, with_context=False):
            return outlet
        core = _BEFORE.sub("", _AFTER.sub("", form))
        if core != form and (outlet := _named(core, with_context=core[:1].isupper() or core[:1].isdigit())):
            return outlet
    return None


def outlet_of_url(url_or_domain: str) -> str | None:
    """The name of the medium at a URL or bare domain, subdomains included.

    Of an unknown one the registered domain; where that is a host of other people's pages, each subdomain is a
    medium of its own. None where there is no domain in it at all.

    >>> outlet_of_url("https://www.bbc.co.uk/news/1"), outlet_of_url("blog.example.co.uk")
    ('BBC', 'example.co.uk')
    >>> outlet_of_url("https://harborledger.substack.com/p/1")
    'harborledger.substack.com'
    """
    address = _SCHEME.sub("", url_or_domain.strip().lower())
    host = re.split(r"[/?#]", address, maxsplit=1)[0].rpartition("@")[2].partition(":")[0].strip(".")
    labels = host.split(".")
    if not _DOMAIN.fullmatch(host) or labels[-1].isdigit():
        return None
    if labels[0] == "www":
        del labels[0]
    for first in range(len(labels) - 1):
        known = row_of_domain(".".join(labels[first:]))
        if known is not None:
            return ".".join(labels[first - 1 :]) if first and known.kind == "host" else known.name
    return _registered(host)


@cache
def _suffixes() -> TLDExtract:
    """The snapshot of the public suffix list inside the package: nothing is fetched or kept on disk."""
    from tldextract import TLDExtract

    return TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)


def _registered(host: str) -> str:
    parts = _suffixes()(host)
    if parts.domain and parts.suffix:
        return f"{parts.domain}.{parts.suffix}"
    return ".".join(host.split(".")[-2:])


@cache
def _words() -> Mapping[str, frozenset[str]]:
    roles: dict[str, set[str]] = {}
    text = shipped_text("outlets_extra.csv")
    for word, role, _example, _source in csv.reader(text.splitlines()[1:]):
        roles.setdefault(role, set()).add(word)
    return {role: frozenset(words) for role, words in roles.items()}


_SMALL = frozenset(
    {
        "of",
        "and",
        "&",
        "de",
        "der",
        "du",
        "la",
        "le",
        "for",
        "in",
        "on",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "dello",
        "di",
    }
)
_CAMEL = re.compile(r"[A-Z0-9][\w]*?[a-z0-9]([A-Z][a-z]+|TV)")


def _made_as_agency(words: list[str]) -> bool:
    return len(words) > 2 and words[-2] in ("News", "Press") and words[-1] == "Agency" and words[0][0].isupper()


def looks_like_outlet(name: str) -> bool:
    """Whether a name is made like a news medium's, known or not.

    A known name passes (as `find` takes it), one that the list gives to a domain alone does not. Else the last
    word has to be one that media are called by ("Ledger", "Daily", "News"), with capitals throughout. Words that
    also end persons' and companies' names ("Star", "Press", "Express") need "the" in front or two words before
    them; "Emily Post" is a person.

    >>> [looks_like_outlet(name) for name in ("The Harbor Ledger", "Eastbrook Daily", "the Ledger")]
    [True, True, True]
    >>> [looks_like_outlet(name) for name in ("Emily Post", "Post Holdings", "local news")]
    [False, False, False]
    """
    if find(name) is not None:
        return True
    asked = _POSSESSIVE.sub("", re.sub(r"\s*\([^()]*\)$", "", _asked(name)))
    if any(entry.ambiguous == "url" for entry in entries(asked)):
        return False
    with_article = without_article(asked) != asked
    words = without_article(asked).split()
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
    if words[0] in role["front"] and len(words) > 1:
        return True
    if last in role["head"] or (words[0] in role["lead"] and len(words) == 2):
        return True
    return last in role["weak"] and words[-2] != "University" and (with_article or len(words) >= 3)
