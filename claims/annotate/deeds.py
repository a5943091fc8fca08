"""What looks like somebody's words and is none: what he asks for himself, does, plans, or makes possible."""

from __future__ import annotations

import re

from claims.annotate.clause_heads import is_finite
from claims.annotate.docs import Doc, tokens_in, words_at
from claims.annotate.extract import RawAttribution
from claims.annotate.inner import bounds
from claims.annotate.kinds import kind_of
from claims.annotate.lexicon import cue as cue_of
from claims.annotate.lexicon import has_word
from claims.annotate.nature import is_possibility
from claims.annotate.wordlists import bare_nouns, words

__all__ = ["UNNAMED", "is_deed", "is_no_word", "is_plan", "says_plainly"]


UNNAMED = re.compile(
    r"(?:has |have |had )?\b(?:declined|asked|wished|wanted|requested|refused|insisted|spoke|granted)\b"
    r".{0,30}\b(?:to be (?:named|identified|quoted)|anonymity|anonymously)\b",
    re.IGNORECASE,
)
_ANONYMITY = re.compile(
    r"\b(?:asked|requested|wished|wanted|insisted|spoke|declined|refused|agreed"
    r"|(?:not|n[’']t) (?:been )?(?:authorized|authorised|allowed|permitted))\b"
    r".{0,40}\b(?:named|identified|anonymity|anonymously|publicly|discuss|speak|talk|the record|the media|reporters)\b",
    re.IGNORECASE | re.DOTALL,
)


def _asks_anonymity(doc: Doc, raw: RawAttribution) -> bool:
    """Whether a clause only says why a source stays unnamed ("who asked not to be named"): no claim, no answer."""
    start, end = bounds(tuple(sorted((*raw.source, *raw.cue, *raw.content))))
    if UNNAMED.match(doc.text[raw.cue[0][0] if raw.cue else start : end]):
        return True
    source = tokens_in(doc, raw.source)
    if len(source) != 1 or source[0].lower_ not in {"who", "they", "he", "she"}:
        return False
    return _ANONYMITY.search(doc.text[start:end]) is not None


def is_no_word(doc: Doc, raw: RawAttribution) -> bool:
    """Whether an attribution passes on no words: a wish to stay unnamed, a chance, an effect, an inference, a deal.

    Nor does it where a document was only made known by somebody.
    """
    none = (_merely_possible, _makes_possible, _infers, _asks_anonymity, _agrees_terms, _makes_known)
    return any(one(doc, raw) for one in none)


def _makes_known(doc: Doc, raw: RawAttribution) -> bool:
    """Whether a document was made known, and nothing is told of what it says: "The memo was leaked by Holm"."""
    said = tokens_in(doc, raw.content)
    noun = said[-1] if said else None
    if noun is None or len(said) > 3 or noun.dep_ != "nsubjpass" or not has_word("document", noun.lower_):
        return False
    return noun.head.lemma_.lower() in words("makes_known", "verbs") and noun.head in tokens_in(doc, raw.cue)


def _agrees_terms(doc: Doc, raw: RawAttribution) -> bool:
    """Whether terms are agreed, and no claim: "Aldermoor have agreed a fee of £38 million"."""
    cue, said = tokens_in(doc, raw.cue), tokens_in(doc, raw.content)
    if not said or said[0].text in _OPENS or not any(t.lemma_ == "agree" for t in cue):
        return False
    inside = {t.i for t in said}
    top = next((t for t in said if t.head.i not in inside), said[0])
    return top.pos_ in {"NOUN", "PROPN", "NUM", "SYM"} and top.lemma_.lower() not in words("empty_content", "nouns")


_OPENS = {"“", '"', "that", "to", "with", "whether"}


def _merely_possible(doc: Doc, raw: RawAttribution) -> bool:
    """Whether an attribution stands under "it is possible that …": the author's guess that somebody thinks so."""
    cue = tokens_in(doc, raw.cue)
    return bool(cue) and any(is_possibility(a) for a in cue[-1].ancestors)


def _makes_possible(doc: Doc, raw: RawAttribution) -> bool:
    """Whether a thing is told to make something possible: "The product will allow shops to write"."""
    cue, who, said = tokens_in(doc, raw.cue), tokens_in(doc, raw.source), tokens_in(doc, raw.content)
    verbs = [t for t in cue if t.pos_ == "VERB"]
    if not who or not said or len(verbs) != 1 or verbs[0].lemma_.lower() not in words("enabling", "verbs"):
        return False
    thing = not any(t.ent_type_ in {"PERSON", "ORG"} or t.pos_ == "PRON" for t in who)
    someone = kind_of(words_at(doc, raw.source))[0] in {"person", "anonymous", "collective", "organization"}
    return thing and not someone and said[0].lower_ != "that" and any(t.tag_ == "TO" for t in said)


def _infers(doc: Doc, raw: RawAttribution) -> bool:
    """Whether the author reads something off what he told: "and it suggests that Holm would rather go it alone"."""
    who, verbs = tokens_in(doc, raw.source), [t for t in tokens_in(doc, raw.cue) if t.pos_ == "VERB"]
    points = len(who) == 1 and who[0].lower_ in {"it", "this", "that"}
    return points and len(verbs) == 1 and verbs[0].lemma_.lower() in words("inference", "verbs")


def says_plainly(doc: Doc, raw: RawAttribution) -> bool:
    """Whether the cue holds a plain verb of saying ("saying", "told"), or a figure is put at so many."""
    cue = tokens_in(doc, raw.cue)
    entries = (cue_of(t.lemma_.lower(), "verb") for t in cue)
    if any(e is not None and e.stance == "asserts" and {"that", "quote"} <= e.takes for e in entries):
        return True
    ats = (c for t in cue if t.lemma_ == "put" for c in t.children if c.lower_ == "at")
    return any(g.dep_ == "pobj" and any(t.like_num for t in g.subtree) for at in ats for g in at.children)


def is_deed(doc: Doc, raw: RawAttribution) -> bool:
    """Whether the cue tells what was done to a thing or a person, and not what was said of a claim.

    An offer is rejected, a permit denied, a minister dismissed, a judge confirmed, a suspect questioned; who refuses
    to pay keeps no answer back.
    """
    content = tokens_in(doc, raw.content)
    inside = {t.i for t in content}
    top = next((t for t in content if t.head.i not in inside), None)
    cue = {t.lemma_.lower() for t in tokens_in(doc, raw.cue)}
    if top is None:
        return False
    noun = top.lemma_.lower()
    if top.tag_ == "VB" and cue & words("refused", "lemmas"):
        return noun not in words("refused", "tells") and cue_of(noun, "verb") is None
    if cue & words("refused", "lemmas") and any(cue_of(verb, "verb") for verb in cue - words("refused", "lemmas")):
        return False  # "refused to confirm the deal"
    if cue & words("refusals", "lemmas") and noun in words("refusals", "nouns"):
        return True
    told = noun in words("empty_content", "nouns") | words("refusals", "told") or any(is_finite(t) for t in content)
    if cue & words("refusals", "of_things") and not told and top.pos_ == "NOUN":
        return True
    called = (top, *(c for c in top.children if c.dep_ == "compound"))  # "Judge Alma Reyes-Whit"
    person = any(t.ent_type_ == "PERSON" or t.lemma_.lower() in words("refusals", "people") for t in called)
    person = person or bare_nouns().get(noun) == ("person",)
    return person and bool(cue & words("refusals", "of_people"))


def is_plan(doc: Doc, raw: RawAttribution) -> bool:
    """Whether the cue tells what somebody means to do, not what somebody said."""
    cue = tokens_in(doc, raw.cue)
    if any(t.lemma_.lower() in words("plans", "lemmas") for t in cue):
        return True
    content = tokens_in(doc, raw.content)
    infinitive = bool(content) and (content[0].tag_ == "TO" or (cue[-1:] and cue[-1].tag_ == "TO"))
    if infinitive and any(t.lemma_.lower() in words("plans", "deeds") for t in cue):
        return True
    if cue and cue[-1].lower_ == "for" and any(t.lemma_.lower() in words("plans", "steps") for t in cue):
        return True
    aims = any(t.lemma_.lower() in words("plans", "nouns") for t in cue)
    return aims and not any(t.pos_ == "VERB" and cue_of(t.lemma_.lower(), "verb") for t in cue)
