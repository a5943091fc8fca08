"""What pronouns stand for, by `claims.annotate.meant`, and bare nouns, by `claims.annotate.called`.

What is not sure stays as it is written; a wrong name in brackets is worse than a pronoun.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claims.annotate.called import named_so, prominent_before, subject_beside
from claims.annotate.docs import Token, sentence_at
from claims.annotate.identity import Identities
from claims.annotate.it import is_weather
from claims.annotate.lexicon import has_word
from claims.annotate.meant import is_pronoun
from claims.annotate.nouns import ANY_FIRM, is_bare, is_epithet, sorts_of
from claims.annotate.parsed import Parsed
from claims.annotate.quotation import in_quotation
from claims.annotate.referent_features import KIND, fits
from claims.annotate.referents import Referent
from claims.annotate.split import noun_phrase
from claims.annotate.wordlists import bare_nouns

__all__ = ["antecedent", "likely_referent", "phrase_meant", "spoken_for"]

# From which probability on a pronoun gives way to what it stands for: about nine of ten are right above it.
_SURE = {"he": 0.6, "it": 0.65, "they": 0.65}
_SURE_OF_OBJECTS = 0.75
_SURE_OF_SPEAKERS = 0.5  # "Acme confirmed that it is in talks": a body mostly tells of itself
_SURE_OF_SAYERS = 0.9  # "Acme's share fell, Datum said. Its next phone …"
_NEXT = 0.35  # of the probability of the most likely one: where the next comes nearer, either may be meant
_LONG = 8  # words of a phrase that a bracket holds


def antecedent(
    token: Token, passage: int, parsed: Parsed, speaker: tuple[str, str] | None = None
) -> tuple[str, str] | None:
    """Full name and sort that a pronoun or a bare definite noun stands for, or None where nothing plain offers.

    Parameters
    ----------
    token
        A pronoun, or the head noun of a phrase such as "the company".
    passage
        The index of its passage.
    speaker
        Name and sort of the one whose words these are: "I" and "we" in a quotation are the speaker's own.
    """
    lower = token.lower_
    if lower in {"i", "me", "my"}:
        return speaker if speaker is not None and _may_be_meant(lower, speaker[0]) else None
    if lower in {"we", "us", "our"}:  # "we" are more than who speaks
        return None if speaker is None or speaker[1] in {"person", "anonymous", "people"} else speaker
    if is_pronoun(token):
        one = likely_referent(token, passage, parsed)
        return None if one is None else _named(one, token, passage, parsed, speaker)
    return _noun_stands_for(token, passage, parsed.who, speaker) if token.pos_ == "NOUN" and is_bare(token) else None


def phrase_meant(pronoun: Token, passage: int, parsed: Parsed) -> tuple[str, tuple[int, int]] | None:
    """What a pronoun stands for where that has no name, in the words of the article; and its passage and character.

    None where these words need others to say what they mean ("his site"), or are long.
    """
    one = likely_referent(pronoun, passage, parsed) if is_pronoun(pronoun) else None
    if one is None or one.name:
        return None
    nouns = [one.token] if one.key[0] == "noun" else _joined(one)
    phrases = [_phrase(noun, one.passage, parsed.who) for noun in nouns]
    if any(p is None for p in phrases):
        return None
    return " and ".join(p for p in phrases if p is not None), one.at


def likely_referent(pronoun: Token, passage: int, parsed: Parsed, *, least: float | None = None) -> Referent | None:
    """What a pronoun stands for, where that is at least as probable as `least`, or else as its place asks."""
    if _is_either(pronoun) or pronoun.lower_.endswith(("self", "selves")) or is_weather(pronoun):
        return None
    kind = KIND[pronoun.lower_]
    if least is None:
        least = _SURE[kind] if pronoun.dep_ in {"nsubj", "nsubjpass", "poss"} else _SURE_OF_OBJECTS
    speaker = parsed.meant.speaker(pronoun, passage)
    odds = parsed.meant.odds(pronoun, passage)
    best = odds.best[1]
    if best is None or not fits(kind, best):
        return None
    quoted = in_quotation(pronoun)
    if kind == "he" and quoted and speaker == best.key:
        return None  # in a quotation nobody calls himself "he"
    if kind == "it" and not quoted and speaker == best.key:
        least = min(least, _SURE_OF_SPEAKERS)
    if pronoun.i == pronoun.sent.start and pronoun.tag_ == "PRP$" and best.says:
        least = max(least, _SURE_OF_SAYERS)
    same = _name_of(best, parsed.who)
    fitting = [(p, one) for p, one in odds.referents if fits(kind, one)]
    others = [p for p, one in fitting if one is not best and not (same and _name_of(one, parsed.who) == same)]
    whole = odds.nothing + sum(p for p, _ in fitting)
    sure = (whole - odds.nothing - sum(others)) / whole
    if max(others, default=0.0) > _NEXT * sure * whole:
        return None  # two may be meant
    return best if sure >= least else None


def _name_of(one: Referent, who: Identities) -> str | None:
    """The name of a referent, be it that which a bare noun stands for ("the bank")."""
    if one.name or one.key[0] != "noun" or not is_bare(one.token):
        return one.name or None
    named = _noun_stands_for(one.token, one.passage, who, None)
    return named[0] if named is not None else None


def _is_either(pronoun: Token) -> bool:
    """Whether it is "he or she", who is anybody."""
    around = pronoun.doc.tokens[max(0, pronoun.i - 1) : pronoun.i + 2]
    return any(t.lower_ == "or" for t in around if t is not pronoun)


def _named(
    one: Referent, pronoun: Token, passage: int, parsed: Parsed, speaker: tuple[str, str] | None
) -> tuple[str, str] | None:
    """The name of a referent, be it that of who speaks."""
    if speaker is not None and parsed.meant.speaker(pronoun, passage) == one.key:
        other = parsed.meant.speaks_for(one)  # a lawyer's "he" is mostly not the lawyer
        return speaker if _may_be_meant(pronoun.lower_, speaker[0]) and not other else None
    if one.name:
        return one.name, one.sort
    if one.key[0] == "noun" and is_bare(one.token):
        return _noun_stands_for(one.token, one.passage, parsed.who, speaker)
    return None


def _joined(pair: Referent) -> list[Token]:
    return [pair.token, *(c for c in pair.token.children if c.dep_ == "conj")]


def _phrase(noun: Token, passage: int, who: Identities) -> str | None:
    name = next((n for n in who.by_passage[passage] if n.start <= noun.idx < n.end), None)
    if name is not None:
        return name.name
    words = noun_phrase(noun).tokens
    if len(words) > _LONG or any(map(_points, words)) or (noun.tag_ == "NN" and words[0].pos_ not in {"DET", "NUM"}):
        return None  # "that safety came first, and that it was helping the police"
    text = noun.doc.text[words[0].idx : words[-1].end_char]
    if words[0].lower_ in {"a", "an"}:
        return "the" + text[len(words[0].text) :]
    return text[0].lower() + text[1:] if words[0].pos_ in {"DET", "NUM", "ADJ", "NOUN"} else text


def _points(word: Token) -> bool:
    """Whether a word needs another to say what it is: "his site", "these videos"."""
    return word.pos_ == "PRON" or word.tag_ in {"PRP$", "POS"} or word.lower_ in _POINTING


_POINTING = {*("this", "that", "these", "those", "such"), *("no", "any", "every", "each", "another")}


def _noun_stands_for(
    token: Token, passage: int, who: Identities, speaker: tuple[str, str] | None
) -> tuple[str, str] | None:
    """Full name and sort that a bare noun stands for: "the company", "the striker"."""
    lower, offset = token.lower_, token.idx
    if speaker is not None and not _may_be_meant(lower, speaker[0]):
        speaker = None
    named = named_so(lower, passage, offset, who)
    if named is not None:
        return None if speaker is not None and named[0] == speaker[0] and in_quotation(token) else named
    if is_epithet(token):
        quoted = speaker is not None and in_quotation(token)
        subject = token.dep_ in {"nsubj", "nsubjpass", "poss"}
        return _told_of_just_before(token, passage, who) if subject and not quoted else None
    sorts = sorts_of(token)
    if not sorts:
        return None
    sentence = sentence_at(token.doc, token.idx)
    phrase = token.subtree  # "the Leeds-based grocer" is not Leeds
    barred = [*subject_beside(token, passage, who), *who.within(passage, phrase[0].idx, token.idx)]
    quoted = speaker is not None and in_quotation(token)
    if speaker is not None and speaker[1] == "outlet" and "outlet" not in sorts:
        barred = [*barred, *(n for n in who.named if n.name == speaker[0])]  # no medium calls itself "the chain"
    if quoted and speaker is not None and speaker[1] == "organization" and lower in ANY_FIRM:
        return speaker  # "The company confirms that it has received no offer," Acme said
    if speaker is not None and sorts == ("person",):  # nobody says "the chairwoman" of herself
        barred = [*barred, *(n for n in who.named if n.name == speaker[0])]
    found = prominent_before(lower, who, passage, offset, sentence, sorts, barred)
    if any(c.lower_ == "based" for c in token.children):  # so called to tell it from another
        bodies = [n for n in who.before(passage, offset, sorts) if n not in barred]
        leads = {n.name for n in bodies if n.main} if passage else set()
        plain = len({n.name for n in bodies}) == 1 or (found is not None and leads == {found.name})
        found = found if plain else None
    return None if found is None else (found.name, found.sort)


def _told_of_just_before(noun: Token, passage: int, who: Identities) -> tuple[str, str] | None:
    """The one person who is the subject of the sentence before "the striker", or of its own before it."""
    sentence = sentence_at(noun.doc, noun.idx)
    place = (passage, sentence - 1) if sentence else (passage - 1, who.sentences[passage - 1] - 1)
    persons = [n for n in who.before(passage, noun.idx, ("person",)) if n.subject]
    beside = {n.name for n in persons if (n.passage, n.sentence) == (passage, sentence)}
    near = beside or {n.name for n in persons if (n.passage, n.sentence) == place}
    return (near.pop(), "person") if len(near) == 1 else None


def _may_be_meant(pronoun: str, speaker: str) -> bool:
    """Whether a speaker's name may stand for a pronoun: not another pronoun, and no "spokeswoman" for "it"."""
    word = speaker.split()[-1] if speaker else ""
    last = word.lower()
    if last in KIND or (pronoun == "its" and word == last and has_word("document", last)):
        return False
    return KIND.get(pronoun, "he") == "he" or bare_nouns().get(last) != ("person",)


def spoken_for(head: Token, tokens: Sequence[Token], passage: int, who: Identities) -> str | None:
    """Full name of the body that a spokesperson speaks for, where the words do not name it.

    "A company spokesman" and "a spokesman for the ministry" speak for what these nouns stand for; a bare "spokesman"
    for the body that the sentences around are about, where that is plain.

    Parameters
    ----------
    head
        The spokesperson among `tokens`, the words that name the source.
    """
    offset, sentence = tokens[0].idx, sentence_at(head.doc, tokens[0].idx)
    sorts: Sequence[str] = ("organization",)
    for noun in (t for t in tokens if t.pos_ == "NOUN" and t != head):
        found = named_so(noun.lower_, passage, offset, who)
        if found is not None:
            return found[0]
        sorts = tuple(s for s in bare_nouns().get(noun.lower_, ()) if s in {"organization", "outlet"})
        break
    if not sorts or any(t.pos_ == "PROPN" for t in tokens):
        return None
    body = prominent_before(head.lower_, who, passage, offset, sentence, sorts)
    return _main_body(who, sorts) if body is None else body.name


def _main_body(who: Identities, sorts: Sequence[str]) -> str | None:
    """The body that an article names far more than any other, and is thus about; None where two may be meant."""
    bodies = [n.name for n in who.named if n.sort in sorts and n.sort == "organization"]
    first, second = [*Counter(bodies).most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] >= max(3, 2 * second[1]) else None
