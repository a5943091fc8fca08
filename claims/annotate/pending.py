"""What the author asked and still waits for: "We have contacted Acme for comment", "Acme has been contacted"."""

from __future__ import annotations

import re

from claims.annotate.antecedents import antecedent
from claims.annotate.docs import Token, Words
from claims.annotate.drafts import Draft
from claims.annotate.parsed import Parsed
from claims.annotate.quotation import in_quotation
from claims.annotate.sources import author_of
from claims.annotate.split import noun_phrase
from claims.annotate.wordlists import words
from claims.model import Mention, Span, Step
from claims.text import short_hash

__all__ = ["pending"]

_OWN = re.compile(r"\b(?:we|i)\b")


def pending(parsed: Parsed) -> list[Draft]:
    """Open questions of the author's, as mentions that wait for an answer; at most one a sentence."""
    found: list[Draft] = []
    for index, doc in enumerate(parsed.docs):
        for number, sentence in enumerate(doc.sents):
            asked = next((name for verb in _asking(sentence) if (name := _asked(parsed, index, verb))), None)
            if asked is not None:
                span = parsed.passages[index].span(sentence.start_char, sentence.end_char)
                found.append(Draft(_waiting(parsed, span, asked), index, number, empty=True))
    return found


def _asking(sentence: Words) -> list[Token]:
    """The verbs with which the author says in a sentence that somebody was asked."""
    lower = sentence.text.casefold()
    if not _OWN.search(lower):
        return [t for t in sentence.tokens if _is_asked_by_nobody_named(t)]
    verbs, phrase = words("contact", "verbs"), any(p in lower for p in words("contact", "phrases"))
    asks = phrase or any(word in lower for word in words("contact", "answers"))
    fit = [t for t in sentence.tokens if (phrase or t.lemma_.lower() in verbs) and _is_the_author_s(t)]
    return [t for t in fit if (asks or t.lemma_.lower() not in words("contact", "of_many_uses")) and not _is_over(t)]


def _is_over(verb: Token) -> bool:
    """Whether somebody else is quoted so, or the answer is told: "We called Moe, who denied it"."""
    told = any(t.dep_ == "relcl" and any(c.lower_ == "who" for c in t.children) for t in verb.subtree)
    return told or in_quotation(verb)


_FOR = {"for", "about"}  # comment, a response; the claims


def _is_asked_by_nobody_named(verb: Token) -> bool:
    """Whether the sentence ends with somebody's having been asked: "Acme has been approached for comment."."""
    if verb.tag_ != "VBN" or verb.dep_ != "ROOT" or verb.lemma_.lower() not in words("contact", "verbs"):
        return False
    below = [c for c in verb.children if c.i > verb.i and not c.is_punct]
    passive = any(c.dep_ == "auxpass" for c in verb.children) and any(
        c.lower_ in {"has", "have"} for c in verb.children
    )
    return passive and (verb.lemma_ == "contact" or bool(below)) and all(c.lower_ in _FOR for c in below)


def _is_the_author_s(verb: Token) -> bool:
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    return subject is not None and subject.lower_ in {"we", "i"}


def _asked(parsed: Parsed, index: int, verb: Token) -> str | None:
    """Who was asked, by name: an object of the verb, else whom a pronoun or a bare noun behind it means."""
    passive = [c for c in verb.children if c.dep_ == "nsubjpass"]
    passive += [c for t in passive for c in t.children if c.dep_ == "appos"]  # "The lender, Corrie Bank, has been …"
    behind = passive or [t for t in verb.subtree if t.i > verb.i and not _is_in_a_clause(t, verb)]
    places = (t for t in behind if t.dep_ in {"dobj", "pobj", "nsubjpass", "appos"})
    whom = next((t for t in places if t.pos_ == "PROPN" or parsed.who.named_at(index, t.idx)), None)
    if whom is not None:
        named = parsed.who.resolve(noun_phrase(whom).text) or parsed.who.resolve(whom.text)
        named = named or ((noun_phrase(whom).text, "name") if passive else None)
    else:
        named = next(filter(None, (antecedent(t, index, parsed) for t in behind)), None)
    return named[0] if named is not None else None


def _is_in_a_clause(token: Token, verb: Token) -> bool:
    """Whether a word stands in a clause below a verb: "asked what they thought of Moe" asked not Moe."""
    below = [token, *token.ancestors]
    return any(t.pos_ in {"VERB", "AUX"} and t != token for t in below[: below.index(verb)])


def _waiting(parsed: Parsed, span: Span, asked: str) -> Mention:
    article, author = parsed.article, author_of(parsed.article)
    return Mention(
        id=short_hash(article.id, "pending", f"{span.part}:{span.start}:{span.end}"),
        article=article.id,
        spans=(span,),
        text=f"[The author] asked {asked} for an answer.",
        kind="author",
        stance="questions",
        toward="discusses",
        source=author,
        chain=(Step(author.id, author.name, "author"),),
        about=(asked,),
        response="pending",
        published=article.published,
        outlet=article.outlet,
    )
