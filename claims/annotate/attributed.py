"""The claims in what somebody is cited for: the content of an attribution split, each part told in a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.annotate import lexicon
from claims.annotate.about import resolver
from claims.annotate.claimed import of_the_claim, told_of_a_noun
from claims.annotate.clause_heads import is_finite, subject_of
from claims.annotate.debunked import called_false, debunked_by
from claims.annotate.deeds import is_deed, is_plan
from claims.annotate.docs import Doc, Token, sentence_bounds, tokens_in, words_at
from claims.annotate.drafts import Draft, draft_of
from claims.annotate.extract import Spans
from claims.annotate.inner import bounds
from claims.annotate.nature import is_negated
from claims.annotate.parsed import Parsed
from claims.annotate.passed_on import passes_on
from claims.annotate.relayed import nested
from claims.annotate.retyped import as_background, as_deed, as_fact, as_it_seems, as_own_plan, without_source
from claims.annotate.scraps import hangs_in_air
from claims.annotate.sentences import quotations
from claims.annotate.sources import speaker_of
from claims.annotate.split import Unit, clause_around, clause_units, noun_phrase
from claims.annotate.stance import stance_of
from claims.annotate.standalone import standalone, with_article
from claims.annotate.told import Told
from claims.annotate.weighed import weighed_stance
from claims.annotate.with_cue import needs_cue, of_nobody, with_cue
from claims.annotate.wordlists import words
from claims.negations import leaves_open

__all__ = ["attributed"]


def attributed(parsed: Parsed, index: int, one: Told) -> list[Draft]:
    """The mentions in the content of one attribution, nested attributions resolved into longer chains."""
    drafts = _in_content(parsed, index, one)
    if one.raw.further:
        drafts += _in_content(parsed, index, _gone_on(parsed.docs[index], one))
    return drafts


def _gone_on(doc: Doc, one: Told) -> Told:
    """What a source is quoted for behind the sentence of its cue: it just says so, whatever it denied before."""
    raw = replace(one.raw, cue=(), content=_quoted(doc.text, one.raw.further), further=(), sorts=None)
    stance = weighed_stance("said", words_at(doc, raw.content), None)
    return replace(one, raw=raw, stance=stance, found=bounds(raw.content), retracts=False, guess=False)


def _quoted(text: str, spans: Spans) -> Spans:
    """Of some spans what stands in quotation marks, where anything does: not the writer's "She pauses." between two."""
    found = tuple((max(s, a), min(e, b)) for s, e in spans for a, b in quotations(text) if max(s, a) < min(e, b))
    return found or spans


def _in_content(parsed: Parsed, index: int, one: Told) -> list[Draft]:
    doc = parsed.docs[index]
    tokens = tokens_in(doc, one.raw.content)
    if not tokens or _asks(doc, one):
        return []
    debunked = debunked_by(parsed, index, one)
    rejected = tokens if debunked is not one else called_false(tokens)
    one = debunked
    inner = nested(parsed, index, one) if not rejected else None
    if inner is not None:
        return _in_content(parsed, index, inner)
    if rejected:
        one = replace(one, stance="denies")
    cue = tokens_in(doc, one.raw.cue)
    place = told_of_a_noun(tokens) if one.source is None else None
    alone = clause_around(place or cue[0], tokens) if cue and not rejected else None
    units = [alone] if alone is not None else clause_units(doc, [t.i for t in rejected or of_the_claim(tokens, cue)])
    units = [_of_the_noun(unit, cue) for unit in units]
    if _is_open(one, tokens):
        asides = [unit for unit in units if unit.relative]
        aside = {t.i for unit in asides for t in unit.tokens}
        units = [Unit(units[0].head, tuple(t for t in tokens if t.i not in aside)), *asides]
    if one.stance in {"no_comment", "unaware"}:
        own = one.stance == "no_comment" and bool(cue) and bool(units) and cue[-1].i < units[0].tokens[0].i
        units = [replace(unit, borrowed=()) if own else unit for unit in units[:1]]
    speaker = speaker_of(one.speaker)
    by_saying = one.stance == "questions" and stance_of(words_at(doc, one.raw.cue))[0] == "asserts"
    drafts = []
    whole = one
    for unit in units:
        resolve = resolver(parsed, index, speaker, tokens[0].idx, claim=unit.tokens[0].idx, phrases=True)
        one = _for_unit(doc, whole, unit) if len(units) > 1 and not rejected else whole
        hangs = hangs_in_air(unit, resolve) and (
            not cue or cue[-1].i != unit.tokens[0].i - 1
        )  # "be surprised | if it …"
        if (one.stance in _TELLS or by_saying) and (_is_question(doc, unit) or hangs):
            continue
        if unit is not units[0] and _AS_DID.match(" ".join(t.text for t in unit.tokens[:2])):
            continue  # "…, as did every treasurer before him"
        if one.stance == "confirms" and is_negated(unit):
            one = replace(one, stance="denies")  # "confirmed that it had received no offer"
        # "would not say whether it was so" is told with its cue; "said it was not aware of it" says so itself.
        bare_answer = one.source is not None and (
            one.stance == "no_comment" or (one.stance == "unaware" and unit.tokens[0].lower_ in {"whether", "if", "of"})
        )
        asks = unit.tokens[0].tag_ in {"WRB", "WP"} and one.stance in {"no_comment", "unaware"}
        whether = (asks or unit.tokens[0].lower_ in {"whether", "if"}) and unit.tokens[0].head == unit.head
        subject = bool(unit.borrowed) or subject_of(unit.head) in unit.tokens
        stands = not whether and subject and (is_finite(unit.head) or bool(unit.borrowed))
        finite = stands and not bare_answer
        adds = unit is not units[0] and _adds_to_a_quotation(unit, cue)
        goes_on = one.speaker is not None and unit is not units[0] and (adds or _speaks_on(unit, cue))
        if goes_on:
            verb = unit.tokens[0] if adds else unit.head
            one = replace(one, stance=stance_of(verb.text, " ".join(t.text for t in unit.tokens[1:]))[0])
        particle = bool(cue) and unit.tokens[0].dep_ == "prt" and unit.tokens[0].head in cue
        if particle and bare_answer:
            text = with_cue(doc, one, Unit(unit.head, unit.tokens), resolve)  # "hung | up when a reporter called"
        elif goes_on and one.speaker is not None:
            text = standalone(Unit(unit.head, unit.tokens), resolve, lead=f"[{with_article(one.speaker.name)}]")
        elif stands:  # also of an answer: "We never discuss market talk"
            text = standalone(_put_plainly(unit) if one.stance == "denies" else unit, resolve)
        elif len(units) > 1 and unit is not units[0] and len(unit.tokens) < 4:
            continue
        elif parsed.passages[index].region == "title" and not needs_cue(doc, one):
            text = standalone(unit, resolve)
        else:
            text = with_cue(doc, one, unit, resolve)
        told = one.stance in {"denies", "confirms"} or passes_on(words_at(doc, one.raw.cue))
        charged = unit.tokens[-1].lemma_.lower() in words("charges", "nouns")
        act = one.stance == "denies" and unit.tokens[-1].pos_ == "NOUN"  # "denied burglary"
        pointed = one.source is not None and told and (charged or act or unit.tokens[0].lower_ in _POINTS)
        if sum(t.is_alpha or t.like_num for t in unit.tokens) < 2 and not bare_answer and not pointed:
            continue
        if unit.tokens[0].lower_ == "of" and not any(t.pos_ in {"VERB", "AUX"} for t in unit.tokens):
            continue  # "reports of a merger sent its shares up"
        draft = draft_of(parsed, index, unit, text, one=one, bare=not finite)
        drafts.append(as_background(draft) if _names_only(unit, one, draft) else draft)
    if whole.source is None and any(t.lemma_ in {"seem", "appear", "look"} for t in tokens_in(doc, whole.raw.cue)):
        return [without_source(as_it_seems(d)) for d in drafts]
    name = whole.source.name.casefold() if whole.source is not None else ""
    if name in _NOBODY or name.startswith("of "):  # "some of them"
        return [without_source(as_background(d)) for d in drafts]
    if _asked_by_nobody(whole, cue) or name in _NOBODY_KNOWN:
        return [as_background(d) for d in drafts]
    if whole.stance == "denies" and _rules_out_doing(cue, tokens):
        return [as_own_plan(d) for d in drafts]
    if whole.stance in _MAY_BE_DEEDS and is_deed(doc, whole.raw) and whole.source is not None:
        return [as_deed(d) for d in drafts]
    if whole.stance == "urges" and any(t.lemma_.lower() in words("orders", "verbs") for t in cue):
        return [as_fact(d) for d in drafts]
    if is_plan(doc, whole.raw) and whole.source is not None and not _own_words(whole):
        return [without_source(d) for d in drafts]
    return drafts


_MAY_BE_DEEDS = {"denies", "confirms", "questions", "no_comment"}  # stances whose words are also those of deeds
_TELLS = {"asserts", "predicts", "believes"}
_SPEAKERS = ("person", "organization", "anonymous", "collective", "document", "outlet")
# What alone can be denied or confirmed: "Acme disputed this".
_POINTS = {"that", "this", "it", "these", "those", "them", "both"}
# Sources that are still pronouns, so that nobody is known to say so; and what asks, but is nobody.
_NOBODY_KNOWN = {"it", "that", "this", "which", "who"}
_NOBODY = {"nobody", "no one", "anyone", "anyone's", "anyone’s", "anybody", "anybody's", "anybody’s"}
_A_QUESTION = re.compile(r"(?:\w+ )?questions?", re.IGNORECASE)


def _asked_by_nobody(one: Told, cue: Sequence[Token]) -> bool:
    """Whether a question is put, and by nobody: "whether a price was agreed is not clear"."""
    if one.stance != "questions":
        return False
    name = one.source.name if one.source is not None else ""
    return not name or _A_QUESTION.fullmatch(name) is not None or [t.lower_ for t in cue[:1]] == ["question"]


def _is_open(one: Told, tokens: Sequence[Token]) -> bool:
    """Whether it is only unclear whether this or that is so, which is one question: "whether he fell or was pushed"."""
    nobody = one.source is None or one.source.name.casefold() in _NOBODY_KNOWN
    return one.stance == "questions" and nobody and tokens[0].lower_ in {"whether", "if"}


def _of_the_noun(unit: Unit, cue: Sequence[Token]) -> Unit:
    """A clause whose subject is the noun that its cue tells of: "the sheet, which Holm says | was leaked in May"."""
    subject = subject_of(unit.head)
    relative = next((t for t in cue if t.dep_ == "relcl"), None)
    if relative is None or subject is None or subject in unit.tokens or subject.lower_ not in {"which", "who", "that"}:
        return unit
    return replace(unit, borrowed=noun_phrase(relative.head).tokens)


def _rules_out_doing(cue: Sequence[Token], said: Sequence[Token]) -> bool:
    """Whether somebody will not do a thing: "ruled out paying more" denies nothing that was put about."""
    return any(t.lemma_ == "rule" for t in cue) and said[0].tag_ == "VBG"


def _put_plainly(unit: Unit) -> Unit:
    """What is denied, as it would be claimed: "there was any danger" without its "any"."""
    loose = tuple(
        t
        for t in unit.tokens
        if t.lower_ == "any" and t.dep_ == "det" and t != unit.tokens[0] and (t.head.tag_ == "NNS" or _is_mass(t.head))
    )
    return unit if is_negated(unit) else replace(unit, dropped=(*unit.dropped, *loose))


def _is_mass(noun: Token) -> bool:
    """Whether a noun in the singular stands without an article: "there was danger", "wrongdoing"."""
    return noun.tag_ == "NN" and noun.lower_ in words("mass", "nouns")


def _names_only(unit: Unit, one: Told, draft: Draft) -> bool:
    """Whether a claim's words only name a thing: "the ministry’s announcement, first reported by the Ledger"."""
    tells = any(t.pos_ in {"VERB", "AUX"} or t.like_num for t in (*unit.borrowed, *unit.tokens))
    answers = one.stance not in {"asserts", "predicts", "believes"}
    if tells or answers or draft.mention.in_headline:
        return False
    return draft.mention.text == standalone(Unit(unit.head, unit.tokens), _as_it_is)


def _as_it_is(token: Token) -> None:
    """Resolves nothing."""


def _is_question(doc: Doc, unit: Unit) -> bool:
    """Whether a clause ends in a question mark: "Why should the league pay for it?" asserts nothing."""
    behind = doc.tokens[unit.tokens[-1].i + 1 :][:1]
    return any(t.text.startswith("?") for t in (unit.tokens[-1], *behind))


_AS_DID = re.compile(r"as (?:did|do|does|had|have|has|was|were|is|are)$", re.IGNORECASE)


def _own_words(one: Told) -> bool:
    return len(one.chain) > 1 or (one.source is not None and one.source.kind in {"author", "anonymous", "collective"})


def _speaks_on(unit: Unit, cue: Sequence[Token]) -> bool:
    """Whether a clause that the parser gives to a thing is what the speaker goes on to do.

    "Holm said inflation had fallen but warned against optimism": inflation warns of nothing.
    """
    entry = lexicon.cue(unit.head.lemma_, "verb")
    rank = unit.head.tag_
    if entry is None or not unit.borrowed or rank not in {"VBD", "VBZ"} or all(t.tag_ != rank for t in cue):
        return False
    if rank == "VBZ":  # a headline's: "Acme admits its lorry hit the gate, blames ice"
        return unit.borrowed[-1].i < cue[0].i or unit.borrowed[0].lower_ in {"its", "his", "her", "their"}
    heads = [t for t in unit.borrowed if t.head not in unit.borrowed]
    return any(
        t.pos_ == "NOUN" and not any(lexicon.has_word(kind, t.lower_) for kind in _SPEAKERS) and not t.ent_type_
        for t in heads
    )


def _adds_to_a_quotation(unit: Unit, cue: Sequence[Token]) -> bool:
    """Whether a speaker's next verb, which the parser took for a noun, follows on a quotation.

    "Ida Moe admits that “it was late” and | apologises for it".
    """
    first = unit.tokens[0]
    before = [t.text for t in first.doc.tokens[max(0, first.i - 2) : first.i]]
    if len(before) < 2 or before[0] not in {'"', "”"} or before[1] != "and" or first.tag_ not in {"NNS", "VBZ"}:
        return False
    verb = first.lower_.removesuffix("s")
    tells = lexicon.cue(verb, "verb") is not None or verb in words("opinion", "feelings")
    return tells and any(t.tag_ == "VBZ" for t in cue)


def _for_unit(doc: Doc, one: Told, unit: Unit) -> Told:
    """The attribution as it bears on one of several units: "There were no talks" denies, what he said next need not."""
    if one.guess or of_nobody(doc, one):
        return one
    cue, said = words_at(doc, one.raw.cue) or "said", " ".join(t.text for t in unit.tokens)
    stance = weighed_stance(cue, said, one.raw.sorts)
    # What follows "no decision has been taken" denies by its own words or not at all.
    if (
        stance == "denies"
        and leaves_open(words_at(doc, one.raw.content), at_once=True)
        and stance_of(cue, said)[0] != "denies"
    ):
        stance = one.stance
    return replace(one, stance=stance)


_JUST = {"just", "exactly", "precisely"}  # "realize just how important it is"


def _asks(doc: Doc, one: Told) -> bool:
    """Whether an attribution makes no claim: a question of the author's, or one that tells only how or why."""
    content = tokens_in(doc, one.raw.content)
    first = next((t for t in content if t.lower_ not in _JUST), content[0])
    silent = one.stance in {"no_comment", "unaware"} and one.source is not None  # "would not say when it would open"
    if first.tag_ in {"WRB", "WP"} and first.lower_ != "who" and not (one.raw.source and first.i < 2) and not silent:
        return True
    last = next((t for t in reversed(content) if t.is_alpha), content[-1])
    if last != first and last.tag_ in {"WP", "WRB"} and not silent and not any(is_finite(t) for t in content):
        return True  # "Wait for what, they did not say"
    cue = one.raw.cue or one.raw.content
    sentence = words_at(doc, [sentence_bounds(doc, cue[0][0])])
    if sentence.rstrip(" \"'”’)").endswith("?") and not any(
        q in doc.text[s:e] for s, e in one.raw.content for q in '“”"'
    ):
        return True
    if one.stance == "questions" and not any(t.pos_ in {"VERB", "AUX"} for t in tokens_in(doc, one.raw.content)):
        return True
    own = one.source is not None and one.source.kind == "author"
    if own and any(t.lemma_.lower() in words("contact", "verbs") for t in tokens_in(doc, one.raw.cue)):
        return True
    return own and (
        (
            one.stance in {"no_comment", "questions"} and first.lower_ != "that"
        )  # "we could not verify that …" tells of one
        or not any(t.pos_ in {"VERB", "AUX"} for t in tokens_in(doc, one.raw.content))
    )
