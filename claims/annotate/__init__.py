"""Annotate: from articles to attributions and mentions. The only step that knows spaCy.

passages → attributions (extract, inner) → parse → identities → sources, chains, units → mentions → the whole article
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from claims.model import Annotated, Article, Attribution

if TYPE_CHECKING:
    from spacy.language import Language

    from claims.annotate.docs import Doc
    from claims.annotate.drafts import Draft
    from claims.annotate.extract import Extractor, Reading
    from claims.annotate.inner import Inner
    from claims.annotate.passages import Passage
    from claims.annotate.told import Told

__all__ = ["annotate_articles", "annotate_parsed", "drafted", "prepared"]


def annotate_articles(
    articles: Iterable[Article], *, nlp: Language | None = None, extractor: Extractor | None = None
) -> Iterator[Annotated]:
    """Annotate articles one by one, in the order given.

    What is said of an article depends on that article alone, and so its passages are parsed as a batch of their own.
    One that is plainly not in English is passed through without mentions.

    Parameters
    ----------
    nlp
        A spaCy pipeline with tagger, parser and lemmatizer; the bundled one by default. Where it has no entity
        recognizer, the extractor's names are taken.
    extractor
        What finds attributions; the trained model of this package by default.

    Raises
    ------
    ModelError
        Where no language model is installed, the pipeline lacks a part, or the attribution model does not load.
    """
    for article, parts in prepared(articles, nlp=nlp, extractor=extractor):
        yield Annotated(article) if parts is None else annotate_parsed(article, *parts)


Parts = tuple["Sequence[Passage]", "Sequence[Doc]", "Sequence[Reading]", "Inner"]


def prepared(
    articles: Iterable[Article], *, nlp: Language | None = None, extractor: Extractor | None = None
) -> Iterator[tuple[Article, Parts | None]]:
    """Each article with its passages, their parses, and what the extractor reads in them; None of one not in English.

    Raises
    ------
    ModelError
        As `annotate_articles`.
    """
    from claims.annotate.extract import load_extractor
    from claims.annotate.inner import inner
    from claims.annotate.language import load_model, parsed_docs, require_parts
    from claims.annotate.passages import passages

    ready = False
    for article in articles:
        if article.language != "en":
            yield article, None
            continue
        if nlp is None:
            nlp = load_model()
        if not ready:
            extractor = extractor if extractor is not None else load_extractor()
            require_parts(nlp)
            ready = True
        cut = passages(article)
        assert extractor is not None
        texts = [p.text for p in cut]
        read = extractor(texts)
        docs = parsed_docs(nlp, texts, [one.names for one in read])
        yield article, (cut, docs, read, inner(texts, read, extractor))


# From which probability on an attribution makes a claim, where no plain word of saying does; the others stand among the
# attributions alone.
_LEAST_SURE = 0.35


def annotate_parsed(
    article: Article, cut: Sequence[Passage], docs: Sequence[Doc], read: Sequence[Reading], within: Inner
) -> Annotated:
    """Annotate an article whose passages are parsed and read: `docs[i]` is the parse of `cut[i].text`."""
    from claims.annotate.answers import answered
    from claims.annotate.described import described

    flat, drafts = drafted(article, cut, docs, read, within)
    return Annotated(
        article,
        tuple(sorted(flat["text"], key=lambda a: a.content)),
        tuple(flat["title"]),
        described(article, [d.mention for d in answered(drafts)]),
    )


def drafted(
    article: Article, cut: Sequence[Passage], docs: Sequence[Doc], read: Sequence[Reading], within: Inner
) -> tuple[Mapping[str, Sequence[Attribution]], list[Draft]]:
    """The attributions of an article's parts, and its mentions before it is known what its answers answer."""
    from claims.annotate.according_behind import according_behind
    from claims.annotate.attributed import attributed
    from claims.annotate.chains import dateline_steps
    from claims.annotate.corrections import corrected
    from claims.annotate.deeds import says_plainly
    from claims.annotate.drafts import span_order
    from claims.annotate.identity import identities
    from claims.annotate.meant import Meant
    from claims.annotate.named_later import named_later
    from claims.annotate.parsed import Parsed
    from claims.annotate.passed_on import passed_on
    from claims.annotate.pending import pending
    from claims.annotate.scraps import is_scrap, tells_which
    from claims.annotate.silent import is_of_calls, silent
    from claims.annotate.stated import headline_alone, stated
    from claims.annotate.told import told
    from claims.annotate.turned import is_turned
    from claims.annotate.unheard import with_unheard
    from claims.annotate.whole import carried, credited, with_primary

    who = identities(docs, [i for i, p in enumerate(cut) if p.region in {"title", "caption"}])
    meant = Meant(docs, who, [one.attributions for one in read])
    parsed = Parsed(article, tuple(cut), tuple(docs), who, meant, within, dateline_steps(article))
    drafts: list[Draft] = []
    earlier: list[Told] = []
    flat: dict[str, list[Attribution]] = {"title": [], "text": []}
    # The headline comes last: it speaks of sources that the text describes.
    for index in sorted(range(len(cut)), key=lambda i: cut[i].region == "title"):
        spoken = told(parsed, index, with_unheard(docs[index], read[index].attributions), earlier)
        flat[cut[index].part] += [one.flat for one in spoken]
        spoken = [one for one in spoken if one.raw.confidence >= _LEAST_SURE or says_plainly(docs[index], one.raw)]
        spoken = [one for one in spoken if not is_turned(docs[index], one)]
        if cut[index].region != "title":
            spoken = [o for o in spoken if not is_scrap(docs[index], o) and not tells_which(docs[index], o)]
        quiet = silent(parsed, index, spoken, earlier)
        flat[cut[index].part] += [one.flat for one in quiet if not is_of_calls(one.raw)]
        spoken += quiet
        earlier += spoken
        for one in spoken:
            drafts += attributed(parsed, index, one)
        drafts += stated(parsed, index, spoken)
    drafts = _once(sorted(drafts, key=span_order)) or headline_alone(parsed)
    drafts = corrected(parsed, credited(article, carried(passed_on(named_later(according_behind(parsed, drafts))))))
    drafts = with_primary(article, drafts)
    asked = pending(parsed)
    waits = {(one.passage, one.sentence) for one in asked}
    # That somebody was asked is no news, nor is it what somebody urges.
    drafts = [d for d in drafts if d.mention.stance not in _NO_NEWS or (d.passage, d.sentence) not in waits]
    return flat, sorted([*drafts, *asked], key=span_order)


_NO_NEWS = {"asserts", "urges"}


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts without repeats of the same words or of the same sentence; of two, the one with a chain stays."""
    best: dict[str, Draft] = {}
    told: set[tuple[int, int, str, tuple[str, ...]]] = set()
    for draft in drafts:
        sentence = (draft.passage, draft.sentence, draft.mention.text, tuple(s.id for s in draft.mention.chain))
        if sentence in told and draft.mention.id not in best:
            continue  # "according to Concord Wire, which first reported it"
        told.add(sentence)
        known = best.get(draft.mention.id)
        if known is None or (draft.mention.chain and not known.mention.chain):
            best[draft.mention.id] = draft
    return [d for d in drafts if best.get(d.mention.id) is d]
