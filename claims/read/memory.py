"""An article from words in memory."""

from __future__ import annotations

from claims.errors import ReadError
from claims.model import Article
from claims.read.draft import Draft
from claims.read.identify import article_of
from claims.read.problem import Problem

__all__ = ["read_text"]


def read_text(
    text: str,
    *,
    title: str = "",
    outlet: str | None = None,
    author: str | None = None,
    published: str | None = None,
    url: str | None = None,
    id: str | None = None,
) -> Article:
    """The article that some text is, its regions, byline, date and id found as for a file.

    Parameters
    ----------
    published
        The publication date as printed: "2024-03-05", "8:30 am on Jun 18, 2013".

    Raises
    ------
    ReadError
        Where text and title hold no words, or the text is too long.

    Examples
    --------
    >>> article = read_text("Acme may close its mill.", outlet="Riverton Courier", published="2024-03-05")
    >>> article.published.iso(), article.outlet
    ('2024-03-05', 'Riverton Courier')
    """
    problems: list[Problem] = []
    draft = Draft(text, "", title, id, url, outlet, None, author, published)
    article = article_of(draft, problems.append)
    if article is None:
        raise ReadError(problems[-1].what if problems else "no article in these words")
    return article
