"""The person whom a description means: "the Vermont senator", "the retired surgeon", "the presumptive nominee"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.annotate.docs import Token, sentence_at
from claims.annotate.lexicon import has_word
from claims.annotate.named import Named
from claims.annotate.nouns import is_epithet
from claims.annotate.parsed import Parsed
from claims.annotate.quotation import in_quotation
from claims.annotate.sexes import may_be, told_sex
from claims.annotate.wordlists import bare_nouns, words
from claims.model import Source

__all__ = ["person_described"]

_FAR = 2  # passages back in which the one last cited is still the one described


def person_described(
    head: Token, tokens: Sequence[Token], index: int, parsed: Parsed, earlier: Sequence[Source]
) -> str | None:
    """Full name of the one person of the article whom a description with "the" means, or None.

    He whom the article called so, if there is but one; else the one who is told of just before; else the last one
    cited, where nobody else has been told of since.

    Parameters
    ----------
    head
        The noun among `tokens`, the words that name the source in passage `index`.
    earlier
        The sources cited before, in order.
    """
    if not _describes_one(head, tokens) or _is_told_as_another(head, index, parsed):
        return None
    if any(n.sort not in {"place", "name"} and not _is_party(n) for n in _named_in(tokens, index, parsed)):
        return None  # "the Acme founder" is whoever holds that post
    fit = _persons_before(head, index, parsed)
    called = {n.name for n in fit if n.name in parsed.who.called.get(head.lower_, ())}
    told = _told_of(fit, index, sentence_at(head.doc, head.idx), parsed)
    if len(called) == 1 or (called and told not in called):
        return called.pop() if len(called) == 1 else None
    return told or _last_cited(fit, index, parsed, earlier)


def _describes_one(head: Token, tokens: Sequence[Token]) -> bool:
    """Whether the words are "the", what somebody is, and no more: neither whose nor of what."""
    first, *rest = tokens
    if first.lower_ not in {"the", "this"} or head.tag_ not in {"NN", "NNP", "JJ"} or rest[-1:] != [head]:
        return False
    if not _is_person(head) or any(t.lower_ in words("persons", "of_others") for t in rest):
        return False
    return not any(t.tag_ in {"POS", "IN", "PRP$", "WP"} for t in rest)


def _is_person(noun: Token) -> bool:
    low = noun.lower_
    if low in words("persons", "parties"):
        return True
    if noun.tag_ == "NNP" or (has_word("anonymous", low) and low not in words("persons", "described")):
        return False
    return (
        is_epithet(noun)
        or low in words("persons", "described")
        or "person" in bare_nouns().get(low, ())
        or has_word("person", low)
    )


def _is_party(name: Named) -> bool:
    low = name.name.casefold()
    return low in words("persons", "of_parties") or low.split()[-1] in words("persons", "parties")


def _named_in(tokens: Sequence[Token], index: int, parsed: Parsed) -> list[Named]:
    return parsed.who.within(index, tokens[0].idx, tokens[-1].end_char)


def _is_told_as_another(head: Token, index: int, parsed: Parsed) -> bool:
    """Whether the article has told of one so called without a name: "a student …, the student said"."""
    if head.lower_ in words("persons", "parties"):
        return False
    one = re.compile(rf"\b(?:an?|one|another|every|any|each) (?:[\w-]+ ){{0,3}}?{re.escape(head.lower_)}\b(?! [A-Z])")
    return any(
        not _IS.search(text[: match.start()])
        for text in _texts_before(head, index, parsed)
        for match in one.finditer(text)
    )


# Behind these words "a student" is what somebody is: "Kell, a student", "Kell was a student", "as a student".
_IS = re.compile(r"(?:,|\b(?:is|was|be|been|being|becom\w+|became|as|once|not|of|'s|’s))\s*$")


def _texts_before(head: Token, index: int, parsed: Parsed) -> list[str]:
    whole = [d.text for i, d in enumerate(parsed.docs[:index]) if i not in parsed.who.asides]
    return [*whole, head.doc.text[: head.idx]]


def _persons_before(head: Token, index: int, parsed: Parsed) -> list[Named]:
    """The persons named before, outside of quotations, who may be of the sex that the noun tells."""
    sex = told_sex([head.lower_])
    return [
        n
        for n in parsed.who.named
        if n.sort == "person" and n.passage not in parsed.who.asides and (n.passage, n.start) < (index, head.idx)
        if sex is None or may_be(sex, n.name, parsed.who.sexes)
        if not _is_quoted(n, parsed)
    ]


def _told_of(fit: Sequence[Named], index: int, sentence: int, parsed: Parsed) -> str | None:
    """The one person told of just before: beside the main subject of the own sentence, else that of the one before.

    "Holm took on Moe after the front-runner had said …": the front-runner is Moe.
    """
    own = [n for n in fit if (n.passage, n.sentence) == (index, sentence)]
    if own:
        led = {n.name for n in own if n.main and n.subject}
        beside = {n.name for n in own} - led
        return beside.pop() if led and len(beside) == 1 else None
    place = (index, sentence - 1) if sentence else (index - 1, parsed.who.sentences[index - 1] - 1)
    main = {n.name for n in fit if (n.passage, n.sentence) == place and n.main and n.subject}
    return main.pop() if len(main) == 1 else None


def _last_cited(fit: Sequence[Named], index: int, parsed: Parsed, earlier: Sequence[Source]) -> str | None:
    """The last one cited, where it was in the passage before or this one, or he is the only one told of around."""
    last = earlier[-1] if earlier else None
    if last is None or last.kind != "person" or not any(n.name == last.name for n in fit):
        return None
    near = {n.name for n in fit if index - n.passage <= _FAR}
    since = parsed.passages[max(0, index - 1)].start
    just_now = any(s.part == "text" and s.start >= since for s in last.spans)
    return last.name if just_now or near == {last.name} else None


def _is_quoted(name: Named, parsed: Parsed) -> bool:
    """Whether a name stands in somebody's quoted words, which tell of others than the one who speaks."""
    token = parsed.docs[name.passage].touched(name.start, name.end).tokens
    return bool(token) and in_quotation(token[0])
