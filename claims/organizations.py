"""Companies and other bodies under several names, and the stock tickers that stand for them.

The facts stand in `data/organizations.csv`; docs/reference/organizations.md describes the columns. `claims.names`
compares names with them.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from claims.shipped import shipped_text

__all__ = ["TICKER", "Organization", "organizations", "with_ticker"]

# "(NASDAQ: SINA)", "(NYSE:BABA; HKEX: 9988)": a bracket of exchanges and codes.
_EXCHANGE = (
    r"(?:NASDAQ|Nasdaq|NYSE|AMEX|OTC|OTCMKTS|LSE|LON|HKEX|HKG|HK|SEHK|SSE|SZSE|SHA|SHE|TSE|TYO|TSX|ASX|BSE|NSE|FRA|"
    r"ETR|XETRA|KRX|TWSE|TPE|SGX)(?: [A-Z]\w+)?"
)
_LISTING = rf"{_EXCHANGE}\s?:\s?(?P<code>[A-Z]{{1,5}}(?:\.[A-Z]{{1,2}})?|\d{{3,6}}(?:\.[A-Z]{{2}})?)"
TICKER = re.compile(rf"\(\s?{_LISTING}\s?(?:[;,][^()]{{0,80}})?\)")


class Organization(NamedTuple):
    """One body: the name that it has in every article, its other names, and its codes at stock exchanges."""

    name: str
    aliases: tuple[str, ...]
    tickers: tuple[str, ...]


@cache
def organizations() -> tuple[Organization, ...]:
    """All bodies of the table, in its order."""
    text = shipped_text("organizations.csv")
    return tuple(
        Organization(name, *(tuple(filter(None, of.split(";"))) for of in (aliases, tickers)))
        for name, aliases, tickers, _source in csv.reader(text.splitlines()[1:])
    )


@cache
def _by_ticker() -> Mapping[str, str]:
    return {code: one.name for one in organizations() for code in one.tickers}


def with_ticker(name: str) -> str:
    """A name without the ticker behind it; of a ticker alone the company's name, where the table has it.

    A code means a company only behind an exchange: "IT" and "ALL" are words.

    >>> with_ticker("Sina (Nasdaq: SINA)"), with_ticker("(NYSE: BABA)"), with_ticker("IT (New York)")
    ('Sina', 'Alibaba', 'IT (New York)')
    """
    found = TICKER.search(name)
    if found is None:
        return name
    before = name[: found.start()].strip()
    return before or _by_ticker().get(found["code"].partition(".")[0], name)
