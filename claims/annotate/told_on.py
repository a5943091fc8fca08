"""Whom a "he" or "she" goes on to tell of, where the sentence before has no name: the last subject still."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.annotate.docs import Token
from claims.annotate.identity import Identities
from claims.annotate.lexicon import has_word
from claims.annotate.named import Named
from claims.annotate.parsed import Parsed
from claims.annotate.quotation import in_quotation
from claims.annotate.sexes import may_be
from claims.annotate.wordlists import bare_nouns, words

__all__ = ["told_on"]

_FORMS = {
    **dict.fromkeys(("he", "his", "him", "himself"), frozenset(("he", "his", "him", "himself"))),
    **dict.fromkeys(("she", "her", "hers", "herself"), frozenset(("she", "her", "hers", "herself"))),
}
_FAR = 8  # sentences back


def told_on(pronoun: Token, passage: int, parsed: Parsed, speaker: str = "") -> str | None:
    """The last one who was a subject before "he", with nobody between who may be meant as well.

    Looked for back in the article, sentence by sentence, past those that go on with "he" or name nobody. None where
    somebody without a name stands between ("the captain", "his son").
    """
    who = parsed.who
    if pronoun.lower_ not in _FORMS or _either(pronoun) or in_quotation(pronoun) or _leads_on(pronoun, passage, who):
        return None
    for at, tokens in _back(pronoun, passage, parsed):
        fit = _fit(pronoun, at, tokens, who)
        nameless = any(_is_somebody(t, pronoun) for t in tokens)
        if fit:
            one = len({n.name for n in fit}) == 1 and fit[-1].sort == "person"
            plain = one and any(n.subject for n in fit)
            if fit[-1].name == speaker:  # of whom "he" was not taken to be, as he speaks for another, or met one
                plain = plain and not any(t.tag_ == "NN" and _is_of_a_person(t.lower_, pronoun) for t in tokens)
            return fit[-1].name if plain else None
        if nameless:
            return None
    return None


def _back(pronoun: Token, passage: int, parsed: Parsed) -> Iterator[tuple[int, Sequence[Token]]]:
    """The words before a pronoun, sentence by sentence backwards, with their passages; no headlines and captions."""
    doc, last, left = pronoun.doc, pronoun.doc.sentence_of[pronoun.i], _FAR
    yield passage, doc.tokens[doc.sents[last].start : pronoun.i]
    for at in range(passage, -1, -1):
        if at in parsed.who.asides:
            return
        doc = parsed.docs[at]
        for sentence in reversed(doc.sents[: last if at == passage else len(doc.sents)]):
            yield at, sentence.tokens
            left -= 1
            if not left:
                return


def _fit(pronoun: Token, passage: int, tokens: Sequence[Token], who: Identities) -> list[Named]:
    named = who.within(passage, tokens[0].idx, tokens[-1].end_char) if tokens else []
    return [n for n in named if n.sort in {"person", "name"} and may_be(pronoun.lower_, n.name, who.sexes)]


def _leads_on(pronoun: Token, passage: int, who: Identities) -> bool:
    """Whether a name behind may be meant: "Along with her team, Ida Moe …"."""
    if pronoun.dep_ != "poss" and pronoun.head.dep_ != "advcl":
        return False
    return any(n.subject for n in _fit(pronoun, passage, pronoun.doc.tokens[pronoun.i + 1 : pronoun.sent.end], who))


def _either(pronoun: Token) -> bool:
    """Whether it is "he or she", who is anybody."""
    return [t.lower_ for t in pronoun.doc.tokens[pronoun.i + 1 : pronoun.i + 2]] == ["or"]


def _is_somebody(token: Token, pronoun: Token) -> bool:
    """Whether a word stands for a person without a name whom the pronoun may mean."""
    if token.lower_ in _FORMS[pronoun.lower_]:
        return in_quotation(token)
    if token.lower_ in words("persons", "nameless"):
        return True
    return token.tag_ == "NN" and _is_of_a_person(token.lower_, pronoun) and not _is_title(token)


def _is_of_a_person(noun: str, pronoun: Token) -> bool:
    kin = words("kin", "he" if "he" in _FORMS[pronoun.lower_] else "she")
    known = kin | words("persons", "epithets") | words("roles", "words") | words("titles", "words")
    return noun in known or has_word("person", noun) or bare_nouns().get(noun) == ("person",)


def _is_title(noun: Token) -> bool:
    """Whether a noun only says who a name is: "the captain, Julio Vance"; "his brother, Mark Holm" tells of another."""
    names = noun.dep_ in {"compound", "appos"} or any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in noun.children)
    return names and all(c.tag_ != "PRP$" for c in noun.children)
