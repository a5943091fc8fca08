"""The sourcing labels of a content: what a source does toward the content, and whether that is hedged.

Pure functions on strings, so that they serve an extractor without a parse too. Each returns its label with
the words that decided it. The labels and their borderline rules are defined in docs/reference/sourcing.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from claims import negations
from claims.annotate import lexicon
from claims.model import Stance
from claims.text import has_any

__all__ = ["deliberates", "hedges_in", "hedges_within", "leaves_open", "stance_of", "turns_down"]

_LONGEST = 600  # characters that stances are told from: they show at the beginning
_BEGINNING = 12  # words of a content in which an answer shows
_BESIDE = 40  # characters before a hedge that may undo it
_WORD = re.compile(r"[\w’'-]+")
_QUOTE_MARKS = "“”\"'`‘’«»„「」 \t\n"
_NEGATED = re.compile(r"\b(?:not|cannot|never|neither|nor|no)\b|n['’]t\b", re.IGNORECASE)
_UNABLE = re.compile(
    r"\b(?:unable|impossible|fail(?:s|ed)?|yet|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)) to\b", re.IGNORECASE
)

_REJECTS = re.compile(
    r"\b(?:(?:is|are|was|were|be|been)(?: \w+)? (?:false|untrue|fake|baseless|nonsense|wrong|a lie|a hoax)"
    r"|(?:not|n['’]t)(?: at all| even)? (?:true|the case|accurate|correct)"
    r"|(?:not a (?:single )?word|none|nothing) of (?:it|this|that|the (?:sort|kind|report|story))"
    r" (?:is|was) (?:true|right|so|accurate)"
    r"|(?<!of )no such (?:plans?|talks?|deals?|discussions?|offers?|bids?|thing|agreement|intention|negotiations?)"
    r"|(?<!of )no such \w+ (?:took place|exists?|existed|happened|was (?:made|held|paid))"
    r"|could(?: not|n['’]t)? be further from the truth|at no time (?:did|have|has|had|was|were)"
    r"|contrary to (?:\w+ ){0,3}(?:reports?|rumou?rs?|claims?|speculation|suggestions?|allegations?)"
    r"|no truth|no basis|no substance|without foundation|nothing (?:in|to) (?:it|the (?:report|story|rumou?r)s?)"
    r"|(?:not|never|n['’]t)(?: \w+)? (?:in|in any|holding|having|engaged in)(?: any)?(?: \w+)?"
    r" (?:talks|discussions|negotiations)"
    r"|there (?:is|was|were|are|had been|have been|has been) no(?: \w+)?"
    r" (?:talks?|plans?|deal|discussions?|negotiations?|truth|offers?|bids?|agreement)"
    r"|there['’]s no (?:talks?|plan|deal|discussion|truth|offer|bid|agreement)"
    r"|(?:did|done|doing) nothing (?:wrong|illegal|improper|untoward)|nothing to do with (?:it|this|that|the|any)"
    r"|(?:never|did(?: not|n['’]t)) (?:touch(?:ed)?|set foot|happen(?:ed)?|occur(?:red)?|me?et (?:him|her|them|with))"
    r"|(?:simply|just|totally|completely|all|utterly|entirely) (?:untrue|false|nonsense|fiction|made[- ]up(?! of))"
    r"|(?:had|has|have|played|took) no (?:part|role|hand|involvement) in|not involved in"
    r"|(?:made|making) (?:it|this|that)(?: all)? up|(?:is|was|were|are|been) made[- ]up(?! of)"
    r"|pure (?:fiction|invention|fantasy)|out of thin air"
    r"|(?:figures?|numbers?|valuation|price|sum|dates?|accounts?|reports?|stor(?:y|ies)|claims?)\b[^.;]{0,60}?"
    r" (?:is|was|were|are|been)(?: never| not|n['’]t)(?: \w+)? (?:correct|true|right|accurate)\b(?! for)"
    r"|(?:did|do|does)(?: not|n['’]t) recogni[sz]e (?:that|this|the) (?:account|picture|description|figures?))\b",
    re.IGNORECASE,
)
# "Told parliament that they weren't": what was put about, turned round.
_BARE_NO = re.compile(
    r"^(?:that )?(?:it|he|she|they|there)"
    r" (?:(?:is|was|were|are|did|does|do|has|had|have|will|would)(?: not|n['’]t)|won['’]t)$",
    re.IGNORECASE,
)
_JUDGED_FALSE = re.compile(
    r"\b(?:false|untrue|nonsense|baseless|a lie|lies|fake|ridiculous|unfounded|inaccurate|a hoax"
    r"|fabricat\w+|forger(?:y|ies)|made[- ]up(?! of)|fiction|fantasy|invention|nonsensical|rubbish|garbage|fake news"
    r"|a smear|pure speculation)\b",
    re.IGNORECASE,
)
# What answers in a word what was put about, yes or no.
_YES = re.compile(
    r"^(?:(?:yes|yeah|yep|true|correct|guilty as charged|(?:that|it)(?: is|['’]s| was) (?:all )?(?:true|right|correct)"
    r"|it was (?:me|us|i)|(?:i|we) got it wrong|mea culpa)(?=\W*$|\W*?[,.:;!…—–])"
    r"|(?:i|we) (?:(?:can|do|must|have to|want to|will|would) )?(?:admit|confess|confirm|acknowledge|concede)"
    r"(?= (?:that|it|to)\b|\W*$))",
    re.IGNORECASE,
)
_NO = re.compile(
    r"^(?:no(?!\. ?\d)|nope|never|(?:absolutely|of course|certainly|definitely) not|not (?:true|so|at all)|far from it"
    r"|untrue|nonsense|rubbish|fake|false|lies|garbage)(?![-\w])(?=\W*$|\W*?[,.:;!…—–])|^no truth\b",
    re.IGNORECASE,
)
# Verbs of who holds against others what he says, and what makes it the contrary.
_HOLDS = re.compile(r"\b(?:insist|maintain|protest|swear|swore|assur|retort|counter)\w*\b", re.IGNORECASE)
_CONTRARY = re.compile(
    r"^(?:[\w’'-]+ ){0,6}?(?:(?:is|are|was|were|did|does|do|has|had|have)(?: not|n['’]t)"
    r"|never|neither|no(?!\. ?\d)|nothing|nobody|innocent)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"[^.!?]+\?$")
_AHEAD = re.compile(
    r"^(?:that )?(?:(?!(?:was|were|has|had|and|that|which|who|but|if)\b)[\w’'-]+ ){0,7}?"
    r"(?:will|won['’]t|shall|(?:is|are|am|was|were) going to|(?:plan|intend|expect|hope)(?:s|ed)? to"
    r"|should (?:turn|reach|pass|arrive|rise|fall|grow|start|end|launch|become))\b"
    r"|^(?:that )?\w+['’]ll\b",
    re.IGNORECASE,
)
_BACK_SHIFTED = re.compile(
    r"^(?:that )?(?:(?!(?:was|were|is|are|has|had|and|that|which|who|but|if)\b)[\w’'-]+ ){1,6}?"
    r"would(?:n['’]t)?\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"^(?:well, |look, )?i (?:\w+ly )?(?:think|believe|hope|feel|fear|suspect|guess|wish)\b"
    r"|^(?:that )?(?:he|she|they|it) (?:\w+ly )?(?:think|believe|hope|fear|suspect|wish)(?:s|d|es|ed)?\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(
    r"^(?:(?!(?:is|are|was|were|has|have|had|will|would|may|might|can|could|should|must|do|does|did"
    r"|plans|planned|wants|wanted|intends|hopes|hoped|expects|aims|seeks|needs|tries|tried|agreed|began|failed)\b)"
    r"[\w’'.-]+ ){0,6}?"
    r"(?:not )?to (?!the\b|a\b|an\b|his\b|her\b|their\b|its\b)[a-z]+",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"^(?:that|whether|if|why|how|what|when|who|where|about)\b", re.IGNORECASE)
_FIXED: tuple[tuple[re.Pattern[str], Stance], ...] = (
    (
        re.compile(
            r"\b(?:rul(?:e|es|ed|ing) out|push(?:es|ed)? back|shot down|shoots? down|knock(?:s|ed)? down"
            r"|laugh(?:s|ed|ing)? off|brush(?:es|ed|ing)? (?:aside|off)|shrug(?:s|ged|ging)? off"
            r"|t(?:ake|akes|ook|aking)(?: \w+)? issue with|beg(?:s|ged)? to differ|set(?:s|ting)? the record straight"
            r"|rebuttal of|(?:protest|maintain)(?:s|ed|ing)? (?:his|her|its|their) innocence|contrary to"
            r"|ple(?:ad|ads|aded|d) not guilty|rubbish(?:es|ed|ing))\b",
            re.I,
        ),
        "denies",
    ),
    (
        re.compile(
            r"\bcall(?:s|ed|ing)? (?:for|on|upon)\b|\bask(?:s|ed|ing)? for\b|\bappeal(?:s|ed)? (?:for|to)\b",
            re.I,
        ),
        "urges",
    ),
    (
        re.compile(
            r"\b(?:not|n['’]t|un)(?: \w+)? ?(?:clear|certain|known)\b|\bremains to be seen\b"
            r"|\bcast(?:s|ing)? doubt\b|\brais(?:e|es|ed) (?:questions|doubts)\b|\bwas(?:n['’]t| not) sure\b",
            re.I,
        ),
        "questions",
    ),
    (re.compile(r"\bmade? (?:it )?clear\b|\baccording to\b", re.I), "asserts"),
)


def leaves_open(content: str) -> bool:
    """Whether a content says, first of all, that a matter is not settled, which denies nothing.

    >>> leaves_open("No final decision has been taken"), leaves_open("no talks took place")
    (True, False)
    """
    return negations.leaves_open(content, at_once=True)


def stance_of(cue_text: str, content_text: str = "") -> tuple[Stance, str]:
    """What a source does toward a content, and the words that show it.

    Parameters
    ----------
    cue_text, content_text
        As they stand in the article; before a cue whose source says no ("neither …", "nobody …"), "not ".

    >>> stance_of("denied", "the report"), stance_of("declined", "to comment")
    (('denies', 'denied'), ('no_comment', 'declined to comment'))
    >>> stance_of("said", "it would open a second plant"), stance_of("said", "the plant was closed")
    (('predicts', 'would'), ('asserts', 'said'))
    """
    cue = " ".join(cue_text[:_LONGEST].split())
    content = re.sub(r"[“”\"«»„]|''|``", "", " ".join(content_text[:_LONGEST].split())).strip(_QUOTE_MARKS)
    return (
        _denial(cue, content)
        or _confirmation(cue, content)
        or _answer(cue, content)
        or _question(cue, content)
        or _of_cue(cue, content)
        or ("asserts", cue)
    )


Found = tuple[Stance, str]


@cache
def _words_with(cue: str) -> tuple[tuple[lexicon.Cue, str], ...]:
    """The known verbs, adjectives and nouns of a cue, the deciding one last, as (entry, word)."""
    verbs = [(c, w) for w in _WORD.findall(cue) if (c := lexicon.cue_of_form(w)) is not None]
    others = [
        (c, w)
        for w in _WORD.findall(cue)
        if (c := lexicon.cue(w, "adjective") or lexicon.cue(lexicon.singular(w), "noun")) is not None
    ]
    return tuple(others if others and not verbs else verbs or others)


_TURNED_DOWN = re.compile(
    r"\b(?:(?:laugh|brush|shrug|wav|bat|swat|shot|shoot|knock|slap)\w* (?:off|aside|away|down)"
    r"|pour\w* (?:cold water|scorn) (?:up)?on|(?:quash|scotch|rubbish|squash|trash)\w*)"
    r" (?:[\w’'-]+ ){0,3}"
    r"(?:reports?|rumou?rs?|claims?|suggestions?|speculation|talk|ideas?|notion|stor(?:y|ies)|allegations?)\b",
    re.IGNORECASE,
)


def turns_down(words: str) -> bool:
    """Whether the words between a source and a content turn down what was put about, whichever of them is the cue.

    >>> turns_down("laughed off the latest reports"), turns_down("brushed aside a chair as")
    (True, False)
    """
    return _TURNED_DOWN.search(words) is not None


def _denial(cue: str, content: str) -> Found | None:
    """Denied, dismissed, called it false; said that it is not so."""
    for entry, word in _words_with(cue):
        if entry.stance == "denies" and not _NEGATED.search(cue) and not re.search(r"confirm\w* (?:n?or) den", cue):
            return "denies", word
    if re.search(r"\b(?:call|label|describ|brand|dismiss)\w*\b", cue, re.IGNORECASE) and (
        m := _JUDGED_FALSE.search(content) or _JUDGED_FALSE.search(cue)
    ):
        return "denies", m[0]
    if re.search(r"\bple(?:ad|ads|aded|d)$", cue) and content.lower().startswith("not guilty"):
        return "denies", "not guilty"
    if leaves_open(content):
        return None
    known = [e for e, _ in _words_with(cue)]
    says = not known or any(e.stance in ("asserts", "believes") and "that" in e.takes for e in known)
    if says and (m := _REJECTS.search(content[:120]) or _BARE_NO.search(content) or _NO.search(content)):
        return "denies", m[0]
    if _HOLDS.search(cue) and (m := _CONTRARY.search(content)):
        return "denies", m[0]
    return None


# What two parties agree is an act of theirs, and bears out nobody's word.
_A_BARGAIN = re.compile(
    r"^(?!.*\b(?:is|are|was|were|has|have|had|will|would|should|must|could)\b)(?:(?!that\b)[\w’'-]+ ){0,3}"
    r"(?:terms?|deals?|fees?|prices?|plans?|sales?|contracts?|dates?|truce|ceasefire|merger|pact"
    r"|agreement|takeover|loan|package|budget|compromise|settlement|transfer|extension)\b",
    re.IGNORECASE,
)
# "The report was broadly accurate": what was put about is so.
_BORNE_OUT = re.compile(
    r"^(?:that )?(?:the|that|this|those|these|its?|their) (?:\w+ )?"
    r"(?:reports?|stor(?:y|ies)|accounts?|articles?|claims?|rumou?rs?|allegations?)"
    r" (?:is|was|are|were) (?:\w+ly )?(?:true|accurate|correct|right)\b",
    re.IGNORECASE,
)


_OWNS_UP = re.compile(
    r"\bple(?:ad|ads|aded|d|ading) guilty\b|\bown(?:s|ed|ing)? up\b|\bc(?:ome|omes|ame|oming) clean\b"
    r"|\bmade no secret\b|\b(?:bears?|bearing|bore) (?:\w+ )?out\b|\bback(?:s|ed|ing)? up\b"
    r"|\bin (?:a|an) (?:\w+ ){0,2}admission\b|\bby (?:his|her|its|their) own admission\b",
    re.IGNORECASE,
)


def _confirmation(cue: str, content: str) -> Found | None:
    """Confirmed, admitted; never where it was not."""
    for entry, word in _words_with(cue):
        if entry.lemma == "agree" and (
            _A_BARGAIN.match(content) or content.startswith("to ") or f"{word} to " in f"{cue} "
        ):
            return "asserts", word
        if entry.stance == "confirms":
            if not _NEGATED.search(cue) and not _UNABLE.search(cue):
                return "confirms", word
            if entry.lemma in {"verify", "authenticate", "corroborate"} or "independently" in cue:
                return "questions", cue
            if entry.lemma == "confirm":
                return "no_comment", cue
    if any("that" in e.takes and e.stance == "asserts" for e, _ in _words_with(cue)) and (
        m := _BORNE_OUT.search(content) or _YES.search(content)
    ):
        return "confirms", m[0]
    if (m := _OWNS_UP.search(cue)) and not _NEGATED.search(cue) and not _UNABLE.search(cue):
        return "confirms", m[0]
    return None


# What an answer within a quotation must name to be none: "We don't discuss rumors" is one, "… it at home" is not.
_TALK = re.compile(
    r"comment|rumou?r|speculation|talk|chatter|gossip|hearsay|hypothetical|reports|stories|get into|go into",
    re.IGNORECASE,
)
_SAYS_NOTHING = re.compile(r"\b(?:said|says|say|saying)$", re.IGNORECASE)


def _answer(cue: str, content: str) -> Found | None:
    """An answer that gives nothing, in the cue with the words right behind it, or at the content's start."""
    if _SAYS_NOTHING.search(cue) and re.match(
        r"nothing\b(?! but| more than|\s+(?:is|was|will|has|had|can|could)\b)", content, re.I
    ):
        return "no_comment", f"{cue} nothing"
    start = " ".join(content.split()[:_BEGINNING])
    whole = f"{cue} {start}".strip()
    low = whole.lower()
    for response in lexicon.response_patterns():
        if not has_any(low, response.stems):
            continue
        for text in (whole, start):
            m = response.pattern.search(text)
            if m is not None and text is start and response.stance == "no_comment" and not _TALK.search(m[0]):
                continue
            near = m is not None and (
                m.start() <= len(cue) + 1 if text is whole else len(text[: m.start()].split()) <= 4
            )
            if m is not None and near:
                return response.stance, m[0]
    return None


def _question(cue: str, content: str) -> Found | None:
    """Who says nothing but a question: "“Who signed this?” she said"."""
    known = _words_with(cue)
    if known and known[-1][0].stance in {"asserts", "urges"} and _QUESTION.fullmatch(content):
        return "questions", cue
    return None


def _of_cue(cue: str, content: str) -> Found | None:
    """By the cue's own word, with what the content adds: a plan, an order, an opinion."""
    for pattern, stance in _FIXED:
        if (m := pattern.search(cue)) and not (stance == "denies" and _NEGATED.search(cue)):
            return stance, m[0]
    if re.search(r"\bexpected to\b|\b(?:is|are|was|were) expected\b", cue):
        return "predicts", "expected"
    known = _words_with(cue)
    if not known:
        return None
    entry, word = known[-1]
    infinitive = _INFINITIVE.search(content) if not _CLAUSE.search(content) else None
    if entry.lemma in ("ask", "tell") and infinitive is not None and not _OPINION.search(content):
        return "urges", f"{word} {infinitive[0]}"
    if entry.negated is not None and _NEGATED.search(cue):
        return entry.negated, cue
    if entry.stance == "denies" and _NEGATED.search(cue):
        if entry.lemma == "dispute" and content.startswith("that "):
            return "confirms", cue  # "does not dispute that he fired the gun" grants it
        return "no_comment", cue  # "did not dispute the report": it neither bears it out nor rejects it
    if entry.stance == "no_comment":
        return "asserts", word  # "declined to run again" is no answer withheld
    if entry.stance == "asserts" and ("that" in entry.takes or "quote" in entry.takes):
        if m := _OPINION.search(content):
            return "believes", m[0]
        if m := _AHEAD.search(content):
            return "predicts", m[0].split()[-1]
        if (m := _BACK_SHIFTED.search(content)) and not re.search(r"\bif\b|\bwould have\b|\blike\b", content):
            return "predicts", m[0].split()[-1]
    return entry.stance, word


@lru_cache(maxsize=4096)  # the same contents are asked for their stance, their hedges and their type
def hedges_in(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open characters of the words that mark a content as less than certain, in order, without overlaps.

    The month of May, "could not", a bare "will" and "I think" are none.

    >>> text = "It may reportedly move in May."
    >>> [text[s:e] for s, e in hedges_in(text)]
    ['may', 'reportedly']
    """
    found: list[tuple[int, int]] = []
    first = len(text) - len(text.lstrip(_QUOTE_MARKS))
    low = text.lower()
    for hedge in lexicon.hedge_patterns():
        if not has_any(low, hedge.stems):
            continue
        for m in hedge.pattern.finditer(text):
            if not hedge.capital and m[0][0].isupper() and first < m.start():
                continue
            if hedge.not_before and hedge.not_before.match(text, m.end()):
                continue
            if hedge.not_after and hedge.not_after.search(text, max(0, m.start() - _BESIDE), m.start()):
                continue
            found.append(m.span())
    out: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda s: (s[0], -s[1])):
        if not out or start >= out[-1][1]:
            out.append((start, end))
    return tuple(out)


def deliberates(words: str) -> bool:
    """Whether hedging words only say that somebody weighs an act.

    >>> deliberates("considering"), deliberates("may")
    (True, False)
    """
    return any(h.deliberates and h.pattern.fullmatch(words) is not None for h in lexicon.hedge_patterns())


def hedges_within(text: str, pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The hedges in some stretches of a text: `pairs` and what is returned are half-open characters of `text`.

    >>> hedges_within("He said it may close.", [(8, 20)])
    [(11, 14)]
    """
    return [(s + hs, s + he) for s, e in pairs for hs, he in hedges_in(text[s:e])]
