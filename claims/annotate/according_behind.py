"""Whose word it was, told a sentence later: "Rovers have agreed a fee. That's according to the Herald, which …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.annotate.chains import not_publisher
from claims.annotate.drafts import Draft, with_mention
from claims.annotate.parsed import Parsed
from claims.annotate.sources import as_step, source_of
from claims.annotate.split import noun_phrase

__all__ = ["according_behind"]

_THAT_IS = re.compile(r"(?:That|This|It)(?:['’]s| is| was)(?: all)? according to\b")


def according_behind(parsed: Parsed, drafts: Sequence[Draft]) -> list[Draft]:
    """Give what stands right before "That's according to X", without a source of its own, to X."""
    out = list(drafts)
    for index, doc in enumerate(parsed.docs):
        for number, sentence in enumerate(doc.sents):
            if _THAT_IS.match(sentence.text) is None or (index == 0 and number == 0):
                continue
            to = next((t for t in sentence.tokens if t.lower_ == "to" and t.head.lower_ == "according"), None)
            who = next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None
            if who is None or to is None:
                continue
            phrase = noun_phrase(who)
            source = source_of(parsed, index, [(phrase.start_char, phrase.end_char)])
            if source is None:
                continue
            before = (index, number - 1) if number else (index - 1, len(parsed.docs[index - 1].sents) - 1)
            cue = parsed.spans(index, [(to.head.idx, to.end_char)])
            told = {
                "source": source,
                "kind": source.kind,
                "chain": not_publisher((as_step(source),), parsed.article),
                "cue": "according to",
                "cue_spans": cue,
                "toward": "supports",
            }
            out = [
                with_mention(d, **told) if (d.passage, d.sentence) == before and not d.mention.chain else d for d in out
            ]
    return out
