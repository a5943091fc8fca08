"""Media that the archive shows: marked wherever they are cited, and the publisher never a step."""

from itertools import product

import pytest
from making import mention, said_by

from claims.link.outlets import with_known_outlets
from claims.model import Annotated, Article, Mention, Step
from claims.names import same_name

TEXT = "Acme will close its mill."


def archive(*told: tuple[str | None, Mention]) -> list[Annotated]:
    return [Annotated(Article(m.article, "v", "", "", outlet=outlet), mentions=(m,)) for outlet, m in told]


def test_an_unknown_mediums_name_is_no_organizations_where_the_archive_has_an_article_of_it() -> None:
    cites = mention("a", TEXT, outlet="Harbor Ledger", **said_by("Ryewood Signal"))
    own = mention("b", TEXT, outlet="The Ryewood Signal")
    marked = with_known_outlets(archive(("Harbor Ledger", cites), ("The Ryewood Signal", own)))[0]
    assert marked.kind == "outlet"
    assert marked.chain == (Step("outlet:the-ryewood-signal", "Ryewood Signal", "outlet"),)
    assert marked.source is not None
    assert (marked.source.id, marked.source.kind) == ("outlet:the-ryewood-signal", "outlet")


def test_a_name_that_no_article_of_the_archive_is_published_by_stays_what_it_was() -> None:
    cites = mention("a", TEXT, outlet="Harbor Ledger", **said_by("Ryewood Signal"))
    assert with_known_outlets(archive(("Harbor Ledger", cites), (None, mention("b", TEXT)))) == [
        cites,
        mention("b", TEXT),
    ]


def test_the_publisher_itself_leaves_the_chain() -> None:
    steps = (
        Step("anonymous:a:driver", "a driver", "anonymous"),
        Step("organization:r", "Ryewood Signal", "organization"),
    )
    told = mention("a", TEXT, outlet="The Ryewood Signal", kind="anonymous", chain=steps)
    (marked,) = with_known_outlets(archive(("The Ryewood Signal", told)))
    assert marked.chain == steps[:1]


@pytest.mark.parametrize("kind", ["anonymous", "collective", "outlet", "author"])
def test_what_is_no_name_of_a_body_is_left_alone(kind: str) -> None:
    told = mention("a", TEXT, **said_by("Ryewood Signal", kind))  # type: ignore[arg-type]
    assert with_known_outlets(archive(("Ryewood Signal", told))) == [told]


def test_every_outlet_of_the_same_name_is_found_without_asking_all() -> None:
    names = [
        *("Livewire", "Live Wire", "Lindmoor Bank", "Lindmoor", "Cook", "Tim Cook", "T. Cook", "Boston Globe"),
        *("Volkskrant", "Volkskrandt", "Globe", "Liu Qiangdong", "Liu", "The", "…", "Ryewood Signal", "BBC"),
    ]
    for name, outlet in product(names, names):
        told = mention("a", TEXT, **said_by(name))
        (marked,) = with_known_outlets(archive((outlet, told)))
        assert (marked.kind == "outlet") == same_name(name, outlet), (name, outlet)
