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
from claims.annotate.lexicon import has_word
from claims.annotate.named import Named
from claims.annotate.nouns import ANY_FIRM, is_bare, is_epithet, sorts_of
from claims.annotate.sexes import may_be
from claims.annotate.speaking_for import speaks_for
from claims.annotate.wordlists import bare_nouns, words

__all__ = ["antecedent", "in_quotation", "spoken_for"]


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
    if pronoun.dep_ == "poss" and _opens(pronoun) and not persons:
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
# Of which sort a speaker is who may be meant by a pronoun in his own words; "people" are several without a name.
_SPEAKERS = {
    **dict.fromkeys(("he", "she", "him", "his", "her", "himself", "herself"), ("person", "anonymous")),
    **dict.fromkeys(("it", "its", "itself"), ("organization", "outlet")),
    **dict.fromkeys(("they", "their"), ("people", "organization")),
}


def _spoken(
    token: Token, passage: int, who: Identities, speaker: tuple[str, str], start: int, sorts: Sequence[str]
) -> tuple[str, str] | None:
    """Whom a pronoun stands for in what somebody is cited for: a subject named there, else the speaker.

    None where another may be meant as well: "told Reyes that his time was over", "said the ferry sank when it …",
    "met the mayor and said he would resign", a spokesman's or a lawyer's "he".
    """
    fit = [
        n for n in who.within(passage, start, token.idx) if n.sort in sorts and may_be(token.lower_, n.name, who.sexes)
    ]
    within = [n for n in fit if n.subject]
    if within:
        return within[-1].name, within[-1].sort
    if token.dep_ == "poss" and any(n.name != speaker[0] for n in fit):
        return None
    if speaker[1] == "anonymous" and _another_may_be(token, passage, who):
        return None
    if sorts == ("person",) and (
        _speaks_for_another(speaker[0], who) or _person_dealt_with(token, passage, who, start)
    ):
        return None
    if token.lower_ in {"it", "its", "itself"} and (
        _speaks_of_a_thing(token, passage, start, who) or (speaker[1] == "outlet" and _has_subject(token, start))
    ):
        return None
    return speaker


def _spoken_of(
    pronoun: Token, passage: int, who: Identities, speaker: tuple[str, str] | None, start: int
) -> tuple[str, str] | None:
    """Whom "he" or "she" stands for in a quotation: never who speaks, but the one other who was named just before.

    None where two were, or where somebody was told of without a name ("my sister", "the captain").
    """
    if speaker is None:
        return None
    fit = [
        n
        for n in who.before(passage, pronoun.idx, ("person",))
        if n.name != speaker[0] and n.passage >= passage - 1 and may_be(pronoun.lower_, n.name, who.sexes)
    ]
    within = [n for n in fit if n.passage == passage and n.start >= start and n.subject]
    if within:
        return within[-1].name, within[-1].sort
    named = who.within(passage, 0, pronoun.idx)
    nameless = (
        t
        for t in pronoun.doc.tokens[: pronoun.i]
        if t.tag_ == "NN"
        and bare_nouns().get(t.lower_) == ("person",)
        and not any(n.start <= t.idx < n.end for n in named)
    )
    if len({n.name for n in fit}) != 1 or any(not _is_title(t) for t in nameless):
        return None
    return fit[-1].name, fit[-1].sort


def _is_title(noun: Token) -> bool:
    """Whether a noun only says who a name is: "the captain, Julio Vance", "coach Neil Harcastle"."""
    return noun.dep_ in {"compound", "appos"} or any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in noun.children)


def _speaks_for_another(speaker: str, who: Identities) -> bool:
    return any(speaker in names and speaks_for(noun) for noun, names in who.called.items())


def _person_dealt_with(pronoun: Token, passage: int, who: Identities, start: int) -> bool:
    """Whether its sentence told of another person before the words cited: "met the mayor and said he …"."""
    doc = pronoun.doc
    before = [
        t for t in doc.tokens[pronoun.sent.start : pronoun.i] if t.idx < start and t.dep_ in {"dobj", "pobj", "dative"}
    ]
    named = who.within(passage, doc.tokens[pronoun.sent.start].idx, start)
    kin = words("kin", "she") if pronoun.lower_ in {"she", "her"} else words("kin", "he")
    if any(t.lower_ in kin for t in doc.tokens[pronoun.sent.start : pronoun.i] if t.idx < start):
        return True
    for token in before:
        name = next((n for n in named if n.start <= token.idx < n.end), None)
        called = name.name if name is not None and name.sort == "person" else ""
        if name is None and token.tag_ == "NN" and bare_nouns().get(token.lower_) == ("person",):
            called = token.lower_
        if called and may_be(pronoun.lower_, called, who.sexes):
            return True
    return False


def _another_may_be(pronoun: Token, passage: int, who: Identities) -> bool:
    """Whether somebody with a name was told of just before an unnamed source spoke of "him" or "her"."""
    sentence = sentence_at(pronoun.doc, pronoun.idx)
    near = (n for n in who.before(passage, pronoun.idx, ("person",)) if may_be(pronoun.lower_, n.name, who.sexes))
    return any(n.passage != passage or sentence - n.sentence <= 1 for n in near)


def _speaks_of_a_thing(it: Token, passage: int, start: int, who: Identities) -> bool:
    """Whether "it" may be a thing without a name: one told of before it there, or what is judged ("it was low")."""
    things = [
        t
        for t in it.doc.tokens[it.sent.start : it.i]
        if t.idx >= start
        and t.dep_ in {"nsubj", "nsubjpass"}
        and t.tag_ == "NN"
        and not (t.lower_ in bare_nouns() and is_bare(t))
        and not any(n.start <= t.idx < n.end for n in who.within(passage, start, it.idx))
    ]
    return bool(things) or _is_judged(it)


def _has_subject(it: Token, start: int) -> bool:
    """Whether a noun stands as a subject before it in words that begin at a character."""
    before = it.doc.tokens[it.sent.start : it.i]
    return any(t.idx >= start and t.dep_ in {"nsubj", "nsubjpass"} and t.pos_ == "NOUN" for t in before)


def _is_in_a_state(it: Token) -> bool:
    """Whether "it" is said to be what only a body is: "it was ready to sell"."""
    return any(c.dep_ == "acomp" and c.lower_ in words("bodies", "states") for c in it.head.children)


def _is_judged(it: Token) -> bool:
    """Whether "it" is said to be what no body is: "it was too low", not "it was ready"."""
    judged = [c for c in it.head.children if c.dep_ in {"acomp", "attr"} and c.i > it.i]
    copula = it.dep_ == "nsubj" and it.head.lemma_ == "be" and bool(judged)
    return copula and not any(c.lower_ in words("bodies", "states") for c in judged)


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
    if speaker is not None and (not _may_be_meant(lower, speaker[0]) or (speaker[1] == "outlet" and _opens(token))):
        speaker = None
    if lower in {"i", "me", "my"}:
        return speaker
    if lower in {"we", "us", "our"}:  # "we" are more than who speaks
        return None if speaker is not None and speaker[1] in {"person", "anonymous", "people"} else speaker
    offset = token.idx
    if lower == "it" and token.dep_ in {"nsubj", "nsubjpass"} and (_expletive(token) or _dummy(token)):
        return None
    if lower in {"they", "their"}:
        return speaker if speaker is not None and _they_speak(token, passage, who, speaker, start) else None
    if lower in _SORT_OF_PRONOUN:
        sorts = _SORT_OF_PRONOUN[lower]
        if sorts == ("person",) and in_quotation(token):
            return _spoken_of(token, passage, who, speaker, start)
        if speaker is not None and speaker[1] in _SPEAKERS[lower] and may_be(lower, speaker[0], who.sexes):
            return _spoken(token, passage, who, speaker, start, sorts)
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
    if lower == "it" and _stands_by_a_story(token):
        media = who.before(passage, offset, ("outlet",))
        return (media[-1].name, "outlet") if media else None
    sentence = sentence_at(token.doc, token.idx)
    if lower in {"it", "its", "itself"} and (_follows_common_subject(token, passage, who) or _is_judged(token)):
        return None
    if lower == "it" and _goes_on_about_a_thing(token):
        return None
    if lower in {"it", "its", "itself"} and (noun := _bare_subject(token, passage, who)) is not None:
        return antecedent(noun, passage, who, speaker, start)
    if lower in _SORT_OF_PRONOUN:
        found = _subject_before(token, who, passage, sentence, sorts)
        if found is not None and _has_for_object(token, found.name, passage, who):
            return None
        elsewhere = found is not None and (found.passage, found.sentence) != (passage, sentence)
        if elsewhere and token.dep_ == "poss" and not _opens(token):
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


def _opens(pronoun: Token) -> bool:
    """Whether a pronoun is the first word of its sentence: then it points back."""
    return all(t.is_punct for t in pronoun.doc.tokens[pronoun.sent.start : pronoun.i])


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


def _they_speak(they: Token, passage: int, who: Identities, speaker: tuple[str, str], start: int) -> bool:
    """Whether "they" are those who speak: it is the first subject of their words, which are no quotation."""
    if (
        speaker[1] not in _SPEAKERS[they.lower_]
        or in_quotation(they)
        or they.dep_ not in {"nsubj", "nsubjpass", "poss"}
    ):
        return False
    before = they.doc.tokens[they.sent.start : they.i]
    if any(t.idx >= start and t.pos_ in {"NOUN", "PROPN"} for t in before):
        return False
    if speaker[1] == "people":
        return True
    others = (t for t in before if t.tag_ == "NNS" and not any(c.lower_ == "they" for c in t.children))
    return they.dep_ != "poss" and not any(t.dep_ in {"dobj", "nsubjpass"} for t in others)


def in_quotation(token: Token) -> bool:
    """Whether a word stands in a quotation, so that "I" and "we" are not the author's.

    The next mark behind it closes one, also where the quotation began a paragraph earlier.
    """
    after = token.doc.text[token.idx :]
    curly = next((c for c in after if c in "“”"), None)
    return curly == "”" or (curly is None and after.count('"') % 2 == 1)


def _stands_by_a_story(it: Token) -> bool:
    """Whether "it" is a medium, as what it stands by tells: "It stood by its story"."""
    by = next((c for c in it.head.children if c.lower_ == "by"), None) if it.head.lemma_ == "stand" else None
    return by is not None and any(c.lower_ in words("stands_by", "of_media") for c in by.children)


def _dummy(it: Token) -> bool:
    """Whether "it" opens a sentence with "is" or "was": mostly it stands for the matter at hand."""
    return (
        it.head.lemma_ == "be"
        and not _is_in_a_state(it)
        and it.head.pos_ == "AUX"
        and it.head.dep_ in {"ROOT", "ccomp"}
        and it.i <= it.sent.start + 1
    )


def _expletive(it: Token) -> bool:
    """Whether "it" stands for a clause to come ("It is likely that …", "it's time to …"), not for a name."""
    verb = it.head
    if verb.lemma_ in words("weather", "verbs") and not any(
        c.dep_ in {"dobj", "ccomp", "xcomp"} for c in verb.children
    ):
        return True
    if _is_in_a_state(it):
        return False
    clause = any(
        c.dep_ in {"ccomp", "xcomp", "advcl", "csubj", "relcl"} and c.i > verb.i and not _says_when(c)
        for c in verb.children
    )
    below = any(
        g.dep_ in {"acl", "relcl", "xcomp", "ccomp"}
        for c in verb.children
        if c.dep_ in {"attr", "acomp"}
        for g in c.children
    )
    return verb.lemma_ in {"be", "seem", "appear", "take", "remain", "turn", "happen"} and (
        clause or below or verb.lemma_ != "be"
    )


def _says_when(clause: Token) -> bool:
    """Whether a clause tells when or why: "it was in talks, after the Ledger reported …" stands for somebody."""
    return clause.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in _WHEN for c in clause.children)


def _goes_on_about_a_thing(it: Token) -> bool:
    """Whether "it" opens a sentence on a thing that somebody told of: "The console costs $479, Acme said. It is …".

    Not where it does what only a body does ("It employs 40").
    """
    begin = it.sent.start
    if not begin or not _opens(it) or it.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    says = it.doc.tokens[begin - 1].sent.root
    said = next((c for c in says.children if c.dep_ == "ccomp" and c.i < says.i), None)
    thing = next((c for c in said.children if c.dep_ in {"nsubj", "nsubjpass"}), None) if said is not None else None
    if thing is None or thing.tag_ != "NN" or "organization" in bare_nouns().get(thing.lower_, ()):
        return False
    return it.dep_ == "nsubjpass" or it.head.lemma_ in words("things", "verbs")


def _bare_subject(it: Token, passage: int, who: Identities) -> Token | None:
    """The bare noun that is the last subject before "it": "The lender has been slow since it …".

    Of the sentence before only where "it" begins its own; None where a name or a noun of another sort comes between.
    """
    doc = it.doc
    begin = it.sent.start
    if _opens(it) and begin:
        begin = doc.tokens[begin - 1].sent.start
    last = next(
        (
            t
            for t in reversed(doc.tokens[begin : it.i])
            if t.dep_ in {"nsubj", "nsubjpass"} and (t.sent.start == it.sent.start or t.head.dep_ == "ROOT")
        ),
        None,
    )
    if last is None or not is_bare(last) or "organization" not in bare_nouns().get(last.lower_, ()):
        return None
    return None if who.within(passage, last.end_char, it.idx) and _opens(it) else last


_WHEN = {"after", "although", "as", "because", "before", "since", "though", "until", "while"}


def _follows_common_subject(it: Token, passage: int, who: Identities) -> bool:
    """Whether the last subject before "it" in its sentence is a thing without a name ("the door … after it froze")."""
    before = it.doc.tokens[it.sent.start : it.i]
    subjects = [t for t in before if t.dep_ in {"nsubj", "nsubjpass"} and t.pos_ in {"NOUN", "PROPN"}]
    if not subjects:
        return False
    last = subjects[-1]
    named = who.within(passage, 0, it.idx)
    apposed = [c.idx for c in last.children if c.dep_ == "appos"]
    if any(n.sort == "person" and n.start <= at < n.end for n in named for at in apposed):
        return False  # "The bank's head, Carl Brandt, said it would wait": he is no "it"
    return not any(n.start <= last.idx < n.end for n in named) and not is_bare(last)
