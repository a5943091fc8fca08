"""The spaCy component: `nlp.add_pipe("claims")`, in any English pipeline, a blank one too.

It reads a document's text as one article without metadata, by the same way as `annotate_articles`, with a model of its
own: what it finds is what the command line finds. It leaves plain data, so that documents still go through `to_bytes`
and `DocBin(store_user_data=True)`:

- `doc._.claims`: a list of dicts, one a mention, its spans as characters of `doc.text`;
- `doc._.attributions`: a list of dicts with source, cue and content spans, kind, stance and hedged;
- `doc.spans["claims"]`: source, cue and content as labelled spans, for displaCy.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from claims.annotate import annotate_articles
from claims.annotate.extract import load_extractor
from claims.annotate.language import load_model
from claims.model import Annotated, Article, Mention, offsets, plain_attribution
from claims.read.language import language_of
from claims.read.regions import regions
from claims.text import short_hash

__all__ = ["DISPLACY_COLORS", "ClaimsComponent", "make_claims"]

DISPLACY_COLORS = {"SOURCE": "#f6d27a", "CUE": "#b9d8a8", "CONTENT": "#a9cce8"}


class ClaimsComponent:
    """Annotates a document's text as an article; see the module's docstring for what it leaves."""

    def __init__(
        self, name: str = "claims", *, spans_key: str = "claims", model: str = "", attributions: str = ""
    ) -> None:
        self.name = name
        self.spans_key = spans_key
        self.model = model
        self.attributions = attributions
        for attribute in ("claims", "attributions"):
            if not Doc.has_extension(attribute):
                Doc.set_extension(attribute, default=None)

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document in place and return it."""
        self.set_annotations(doc, self.predict(doc))
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        """Annotate documents one after the other, as they come.

        A document's passages are the batch; `batch_size` is taken since spaCy gives it, and changes nothing.
        """
        held: deque[Doc] = deque()

        def kept() -> Iterator[Doc]:
            for doc in stream:
                held.append(doc)
                yield doc

        for found in self._annotated(kept()):
            doc = held.popleft()
            self.set_annotations(doc, found)
            yield doc

    def predict(self, doc: Doc) -> Annotated:
        """What the document's text claims; changes nothing."""
        return next(self._annotated([doc]))

    def _annotated(self, docs: Iterable[Doc]) -> Iterator[Annotated]:
        extractor = load_extractor(Path(self.attributions) if self.attributions else None)
        articles = (_article(doc.text) for doc in docs)
        return annotate_articles(articles, nlp=load_model(self.model or None), extractor=extractor)

    def set_annotations(self, doc: Doc, annotated: Annotated) -> None:
        """Leave the findings on the document."""
        doc._.claims = [_mention(m) for m in annotated.mentions]
        doc._.attributions = [plain_attribution(a) for a in annotated.attributions]
        marks = [
            doc.char_span(s.start, s.end, label=label, alignment_mode="expand")
            for a in annotated.attributions
            for label, spans in (("SOURCE", a.source), ("CUE", a.cue), ("CONTENT", a.content))
            for s in spans
        ]
        doc.spans[self.spans_key] = [m for m in marks if m is not None]


# No postponed annotations in this module: older versions of spaCy read the factory's types as they stand.
@Language.factory(
    "claims",
    assigns=["doc._.claims", "doc._.attributions", "doc.spans"],
    default_config={"spans_key": "claims", "model": "", "attributions": ""},
)
def make_claims(nlp: Language, name: str, spans_key: str, model: str, attributions: str) -> ClaimsComponent:
    """Make the component.

    Parameters
    ----------
    spans_key
        Names the span group that it fills.
    model
        The spaCy package or path that it parses with; "" for the installed small English model.
    attributions
        The folder of the attribution model; "" for the package's own.
    """
    return ClaimsComponent(name, spans_key=spans_key, model=model, attributions=attributions)


def _article(text: str) -> Article:
    digest = short_hash(text)
    return Article(digest, digest, "", text, regions=regions("", text), language=language_of(text))


def _mention(m: Mention) -> dict[str, Any]:
    return {
        "id": m.id,
        "spans": offsets(m.spans),
        "text": m.text,
        "primary": m.primary,
        "type": m.type,
        "kind": m.kind,
        "stance": m.stance,
        "toward": m.toward,
        "hedged": m.hedged,
        "source": m.source.name if m.source is not None else None,
        "chain": [{"name": s.name, "kind": s.kind} for s in m.chain],
    }
