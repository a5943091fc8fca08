"""What pronouns stand for, and, by `claims.annotate.called`, bare nouns.

Only plain evidence counts: the nearest fitting subject before a pronoun, the body that an article names most for "the
company". What does not resolve stays as it is written; a wrong name in brackets is worse than a pronoun.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claims.annotate import lexicon
from claims.annotate.asked_about import asked_about
from claims.annotate.called import named_so, prominent_before, subject_beside
from claims.annotate.docs import Token, sentence_at
from claims.annotate.identity import Identities
from claims.annotate.in_own_words import SPEAKERS, spoken, spoken_of, they_speak
from claims.annotate.it import (
    bare_subject,
    follows_common_subject,
    goes_on_about_a_thing,
    is_dummy,
    is_expletive,
    is_judged,
    opens,
    stands_by_a_story,
)
from claims.annotate.lexicon import has_word
from claims.annotate.named import Named
from claims.annotate.nouns import ANY_FIRM, is_bare, is_epithet, sorts_of
from claims.annotate.quotation import in_quotation
from claims.annotate.sexes import may_be
from claims.annotate.wordlists import bare_nouns

__all__ = ["antecedent", "spoken_for"]


def _subject_before(pronoun: Token, who: Identities, passage: int, sentence: int, sorts: Sequence[str]) -> Named | None:
    """The antecedent of a pronoun: the last fitting subject of its own sentence, else that of the sentence before.

    For persons, a name that is no subject will do where the sentence has no other.
    """
    asked = asked_about(pronoun)
    fit = [n for n in who.before(passage, pronoun.idx, sorts) if may_be(pronoun.lower_, n.name, who.sexes)]
    fit = [n for n in fit if n.passage != passage or n.start not in asked]
    own = [n for n in fit if (n.passage, n.sentence) == (passage, sentence)]
    place = (passage, sentence - 1) if sentence else (passage - 1, who.sentences[passage - 1] - 1)
    before = [n for n in fit if (n.passage, n.sentence) == place]
    persons = "person" in sorts
    leading = [n for n in own if n.subject] or (own if persons else [])
    leading = leading or [n for n in before if n.main or (persons and n.subject)] or (before if persons else [])
    if pronoun.dep_ == "poss" and opens(pronoun) and not persons:
        # "Acme's share fell, Datum said. Its next phone …"
        told_of = [n for n in before if n.passage != passage or not _says(pronoun, n)]
        told_of = [n for n in told_of if n.subject] or told_of
        leading = told_of if len({n.name for n in told_of}) == 1 else leading
    if persons and len({n.name for n in leading}) > 1:
        return None  # two people fit
    return leading[-1] if leading else None


def _told_of_just_before(noun: Token, passage: int, who: Identities) -> tuple[str, str] | None:
    """The one person who is the subject of the sentence before "the striker", or of its own before it."""
    sentence = sentence_at(noun.doc, noun.idx)
    place = (passage, sentence - 1) if sentence else (passage - 1, who.sentences[passage - 1] - 1)
    persons = [n for n in who.before(passage, noun.idx, ("person",)) if n.subject]
    beside = {n.name for n in persons if (n.passage, n.sentence) == (passage, sentence)}
    near = beside or {n.name for n in persons if (n.passage, n.sentence) == place}
    return (near.pop(), "person") if len(near) == 1 else None


def _says(pronoun: Token, name: Named) -> bool:
    """Whether a name of the same passage is the subject of a verb of saying."""
    last = next((t for t in pronoun.doc.tokens if t.idx < name.end <= t.end_char), None)
    if last is not None and last.dep_ == "appos":
        last = last.head  # "the research firm Datum said"
    return last is not None and last.dep_ == "nsubj" and lexicon.cue(last.head.lemma_, "verb") is not None


_SORT_OF_PRONOUN = {
    **dict.fromkeys(("he", "she", "him", "his", "her", "himself", "herself"), ("person",)),
    **dict.fromkeys(("it", "its", "itself"), ("organization", "outlet", "name", "thing")),
}


def antecedent(
    token: Token, passage: int, who: Identities, speaker: tuple[str, str] | None = None, start: int = 0
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
    start
        Where the speaker's words begin (characters of the passage): a name in them is nearer than the speaker.
    """
    lower = token.lower_
    if speaker is not None and (not _may_be_meant(lower, speaker[0]) or (speaker[1] == "outlet" and opens(token))):
        speaker = None
    if lower in {"i", "me", "my"}:
        return speaker
    if lower in {"we", "us", "our"}:  # "we" are more than who speaks
        return None if speaker is not None and speaker[1] in {"person", "anonymous", "people"} else speaker
    offset = token.idx
    if lower == "it" and token.dep_ in {"nsubj", "nsubjpass"} and (is_expletive(token) or is_dummy(token)):
        return None
    if lower in {"they", "their"}:
        return speaker if speaker is not None and they_speak(token, passage, who, speaker, start) else None
    if lower in _SORT_OF_PRONOUN:
        sorts = _SORT_OF_PRONOUN[lower]
        if sorts == ("person",) and in_quotation(token):
            return spoken_of(token, passage, who, speaker, start)
        if speaker is not None and speaker[1] in SPEAKERS[lower] and may_be(lower, speaker[0], who.sexes):
            return spoken(token, passage, who, speaker, start, sorts)
    elif token.pos_ == "NOUN" and is_bare(token):
        named = named_so(lower, passage, offset, who)
        if named is not None:
            return None if speaker is not None and named[0] == speaker[0] and in_quotation(token) else named
        if is_epithet(token):
            quoted = speaker is not None and in_quotation(token)
            subject = token.dep_ in {"nsubj", "nsubjpass", "poss"}
            return _told_of_just_before(token, passage, who) if subject and not quoted else None
        sorts = sorts_of(token)
    else:
        return None
    if not sorts:
        return None
    if lower == "it" and stands_by_a_story(token):
        media = who.before(passage, offset, ("outlet",))
        return (media[-1].name, "outlet") if media else None
    sentence = sentence_at(token.doc, token.idx)
    if lower in {"it", "its", "itself"} and (follows_common_subject(token, passage, who) or is_judged(token)):
        return None
    if lower == "it" and goes_on_about_a_thing(token):
        return None
    if lower in {"it", "its", "itself"} and (noun := bare_subject(token, passage, who)) is not None:
        return antecedent(noun, passage, who, speaker, start)
    if lower in _SORT_OF_PRONOUN:
        found = _subject_before(token, who, passage, sentence, sorts)
        if found is not None and _has_for_object(token, found.name, passage, who):
            return None
        elsewhere = found is not None and (found.passage, found.sentence) != (passage, sentence)
        if elsewhere and token.dep_ == "poss" and not opens(token):
            return None  # a possessive mostly points into its own sentence
    else:
        phrase = token.subtree  # "the Leeds-based grocer" is not Leeds
        barred = [*subject_beside(token, passage, who), *who.within(passage, phrase[0].idx, token.idx)]
        quoted = speaker is not None and in_quotation(token)
        if speaker is not None and speaker[1] == "outlet" and "outlet" not in sorts:
            barred = [*barred, *(n for n in who.named if n.name == speaker[0])]  # no medium calls itself "the chain"
        if quoted and speaker is not None and speaker[1] == "organization" and lower in ANY_FIRM:
            return speaker  # "The company confirms that it has received no offer," Acme said
        if quoted and speaker is not None and sorts == ("person",):  # nobody says "the chairwoman" of herself
            barred = [*barred, *(n for n in who.named if n.name == speaker[0])]
        found = prominent_before(lower, who, passage, offset, sentence, sorts, barred)
        if any(c.lower_ == "based" for c in token.children):  # so called to tell it from another
            bodies = [n for n in who.before(passage, offset, sorts) if n not in barred]
            leads = {n.name for n in bodies if n.main} if passage else set()
            plain = len({n.name for n in bodies}) == 1 or (found is not None and leads == {found.name})
            found = found if plain else None
    return None if found is None else (found.name, found.sort)


def _has_for_object(subject: Token, name: str, passage: int, who: Identities) -> bool:
    """Whether a name stands behind the verb of which a pronoun is the subject: "it courted Holm" is not Holm."""
    if subject.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    objects = [c for c in subject.head.children if c.dep_ in {"dobj", "dative", "attr"}]
    return any(n.name == name for c in objects for n in who.within(passage, c.subtree[0].idx, c.end_char))


def _may_be_meant(pronoun: str, speaker: str) -> bool:
    """Whether a speaker's name may stand for a pronoun: not another pronoun, and no "spokeswoman" for "it"."""
    word = speaker.split()[-1] if speaker else ""
    last = word.lower()
    if last in _SORT_OF_PRONOUN or (pronoun == "its" and word == last and has_word("document", last)):
        return False
    return _SORT_OF_PRONOUN.get(pronoun, ("person",)) == ("person",) or bare_nouns().get(last) != ("person",)


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
