"""Write a unit as one sentence that stands alone, with what comes from elsewhere [in brackets]."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from claims.annotate.docs import Token
from claims.annotate.lexicon import singular
from claims.annotate.split import Unit
from claims.annotate.wordlists import bare_nouns, words

__all__ = ["Resolve", "close_sentence", "standalone", "with_article"]

Resolve = Callable[[Token], str | None]


def standalone(unit: Unit, resolve: Resolve, *, lead: str = "") -> str:
    """The sentence of a unit: its own words, pronouns and bare references replaced by [what they stand for].

    Parameters
    ----------
    resolve
        What a token stands for, or None where it stands for itself.
    lead
        Words put in front, as they are ("[Liu Qiangdong] plans").
    """
    front = lead
    if unit.borrowed and not lead:
        front = "[" + f"{_words(unit.borrowed, resolve, brackets=False)} {unit.copula}".rstrip() + "]"
    body = [t for t in unit.tokens if t not in unit.dropped]
    text = _words(body, resolve, brackets=True)
    if unit.shared:
        text += f" [{_words(unit.shared, resolve, brackets=False)}]"
    return close_sentence(f"{front} {text}" if front else text)


def _words(tokens: Sequence[Token], resolve: Resolve, *, brackets: bool) -> str:
    pieces: list[str] = []
    last: Token | None = None
    skip_article = False
    given: set[str] = set()  # a name is put in once: further on the pronoun is plain
    for at, token in enumerate(tokens):
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if skip_article:
            skip_article = False
            name = resolve(token)
            if name is not None and name.casefold() == token.lower_:  # "the bank" stands for no other words
                pieces.append(_gap(last) + f"{tokens[at - 1].text} {token.text}")
                last = token
                continue
            if name is not None:
                pieces.append(_gap(last) + _named(name, token, brackets))
                last = token
                continue
        if (
            (token.lower_ in {"the", "this", "that"} or token.tag_ == "PRP$")
            and following is not None
            and following.i == token.i + 1
            and ((following.pos_ == "NOUN" and token.tag_ != "PRP$") or following.lower_ in {"two", "client"})
            and resolve(following) is not None
        ):
            skip_article = True
            continue
        if last is not None and _goes_on_apart(last, token, tokens):
            pieces.append(",")
        elif last is not None and token.i != last.i + 1 and pieces and pieces[-1].strip() == ",":
            pieces.pop()  # the comma that led into what was left out, and the one behind it
            if token.text == ",":
                last = token
                continue
        name = resolve(token) if token.pos_ == "PRON" or token.tag_ in {"PRP", "PRP$"} else None
        if name is not None and name in given:
            name = None
        given |= {name} if name is not None else set()
        inserted = bool(pieces) and pieces[-1].endswith("[")  # the article's own "[She]"
        text = token.text if name is None else _named(name, token, brackets and not inserted)
        if last is not None and token.i == last.i + 1 and pieces[-1].endswith("]") and token.lower_ in _SHORT:
            text = " " + _in_full(token)
        pieces.append((_gap(last) if last is None or token.i == last.i + 1 else " ") + text)
        last = token
    return re.sub(r"\s+", " ", "".join(pieces)).strip()


_SHORT = {"'s", "’s", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d", "'m", "’m"}
_FULL = {"re": "are", "ve": "have", "ll": "will", "m": "am"}


def _in_full(verb: Token) -> str:
    """A verb cut short, as it stands behind a name: "[The plants]'re" is "[The plants] are"."""
    end = verb.lower_[1:]
    if end == "s":
        done = verb.head.tag_ == "VBN" and (verb.dep_ == "aux" or any(c.dep_ == "dobj" for c in verb.head.children))
        return "has" if verb.lemma_ == "have" or done else "is"
    return _FULL.get(end) or ("had" if verb.head.tag_ == "VBN" else "would")


def _goes_on_apart(last: Token, token: Token, tokens: Sequence[Token]) -> bool:
    """Whether what follows words left out in commas is only strung on to the clause before them.

    "Two were hurt, | police said, | one of them badly": but "the mill, | police said, | is shut".
    """
    document = token.doc.tokens
    if token.i <= last.i + 2 or token.text == "," or last.text == ",":
        return False
    if document[last.i + 1].text != "," or document[token.i - 1].text != ",":
        return False
    opens = token.pos_ in {"NUM", "DET", "NOUN", "PROPN", "PRON"} or token.tag_ == "VBG"
    if token.ent_type_ in {"DATE", "TIME"} or not (opens or token.lower_ in {"among", "including"}):
        return False
    right = [t for t in tokens if t.i >= token.i]
    behind = {t.i for t in right}
    tops = [t for t in right if t.head.i not in behind and not t.is_punct]
    return bool(tops) and all(
        last.i < t.head.i < token.i or (t.dep_ in _STRUNG_ON and t.head.i <= last.i) for t in tops
    )


_STRUNG_ON = {"appos", "acl", "advcl", "relcl", "npadvmod", "advmod", "parataxis", "dep"}
_MANY = {"police", "people", *("some", "many", "others", "several", "both"), *("it", "they", "he", "she", "who")}
_DETERMINED = {
    *("a", "an", "the", "this", "that", "those", "these", "his", "her", "its"),
    *("one", "another", "two", "three", "some", "several"),
}
_OF_ONE = {"it", "its", "he", "his", "him", "she", "her"}


# Where the words that name somebody end and those that place him begin.
_BEHIND = re.compile(
    r",| (?:of|from|in|at|on|for|with|by|to|about|who|which|that|whose|familiar|close|briefed|involved"
    r"|working|seen|dated)\b"
)


def with_article(name: str) -> str:
    """The name of a source as it stands in a sentence: where it is one of a sort and no name, with an article.

    >>> [with_article(name) for name in ("bank", "police", "officials", "Acme", "aide to the mayor")]
    ['the bank', 'police', 'officials', 'Acme', 'the aide to the mayor']
    """
    noun = _BEHIND.split(name)[0].split()
    plain = all(re.fullmatch(r"[a-z][a-z-]*(?:[’']s)?", word) for word in noun)
    known = " " in name or name in bare_nouns() or name in words("roles", "words")  # no "fryd", who posts a picture
    bare = bool(noun) and plain and known and noun[-1] not in _MANY and singular(noun[-1]) == noun[-1]
    return f"the {name}" if bare and noun[0] not in _DETERMINED else name


def _gap(last: Token | None) -> str:
    return "" if last is None else " " * last.whitespace


def _named(name: str, token: Token, brackets: bool) -> str:
    if token.lower_ in {"i", "we"}:
        return f"{token.text} [{name}]" if brackets else name  # "[Maas] have never …" would not agree
    if token.lower_ in _OF_ONE:
        name = with_article(name)
    if token.tag_ == "PRP$" or _is_her_own(token):
        name += "’" if name.endswith("s") else "’s"
    return f"[{name}]" if brackets else name


def _is_her_own(token: Token) -> bool:
    """Whether "her" is a possessive that the tagger does not see: "called her account invented"."""
    behind = token.doc.tokens[token.i + 1 : token.i + 2]
    return token.lower_ == "her" and bool(behind) and behind[0].pos_ == "NOUN"


def close_sentence(text: str) -> str:
    """A capital in front, a full stop at the end, quotation marks that lack their partner dropped.

    >>> close_sentence("joining Tmall,”")
    'Joining Tmall.'
    """
    text = re.sub(r"\s+", " ", text).strip(" ,;:–—-")
    text = re.sub(r',?[”"]\s+[“"]', " ", text)  # a quotation that the speaker's name parted
    for left, right in (("“", "”"), ("‘", "’")):
        if text.count(left) > text.count(right) and left != "‘":
            text = text.replace(left, "")
        elif right == "”" and text.count(right) > text.count(left):
            text = text.replace(right, "")
    if text.count('"') % 2:
        text = text.replace('"', "")
    text = re.sub(r"\s+([,.;:!?])", r"\1", text)
    text = re.sub(r",(?:\s*,)+", ",", text)
    text = text.strip(" ,;:–—-")
    first = 1 if text.startswith("[") else 0
    if text[first : first + 1].islower():
        text = text[:first] + text[first].upper() + text[first + 1 :]
    if text and text[-1] not in ".!?…" and text[-2:] not in (".”", '."', "?”", "!”", "…”"):
        text += "."
    return text
