"""What each mention does to its claim, settled once the claim's other mentions are known.

The annotation of one article gives a first answer by stance. Here polarity, who speaks, and time are added:
only a statement that is known to be later can confirm, unless its own words say that it does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.lexicon import lexicon
from claims.link.features import acts_of, is_negated, stems_of
from claims.model import Mention, Toward
from claims.moments import order
from claims.names import concerns, same_name
from claims.negations import leaves_open, tells_a_denial
from claims.numbers import far_apart, numbers_of, shared_numbers
from claims.order import follows, told_at
from claims.text import fold

__all__ = ["is_another_matter", "is_content", "is_positive", "settle", "subjects"]

_ANSWERS_WITHOUT_CONTENT = ("no_comment", "unaware", "pending", "not_asked")


def is_content(mention: Mention) -> bool:
    """Whether a mention states something itself, rather than declining, not knowing or keeping silent."""
    return (
        mention.response not in _ANSWERS_WITHOUT_CONTENT
        and mention.stance not in ("no_comment", "unaware")
        and not (mention.answers is not None and mention.response is not None)
    )


def is_positive(mentions: Sequence[Mention]) -> bool:
    """Whether the claim is put in the positive: it is, unless every mention that states it negates it.

    Or tells that somebody denied it, and nothing of who had said so.
    """
    stated = [m for m in mentions if is_content(m)]
    return not stated or not all(_is_negative(m) for m in stated)


def _is_negative(mention: Mention) -> bool:
    """Whether its own words put it in the negative: "there was no offer", "[Acme] denied any offer"."""
    return is_negated(mention) or tells_a_denial(mention)


def subjects(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Those whom the claim is about, most often named first: a name that a third of its mentions know.

    Names that only a stray mention speaks of are left out: whoever bears one could else confirm the claim.
    """
    stated = [m for m in mentions if is_content(m)]
    times: Counter[str] = Counter()
    wording: dict[str, str] = {}
    for mention in stated:
        for name in dict.fromkeys(mention.about):
            times[fold(name)] += 1
            wording[fold(name)] = min(name, wording.get(fold(name), name))
    least = max(1, -(-len(stated) // 3))
    return tuple(wording[key] for key in sorted(times, key=lambda k: (-times[k], k)) if times[key] >= least)


@dataclass(frozen=True, slots=True)
class _Put:
    """How a claim is put: in the positive or not, which acts it tells of, and whether it is somebody's denial."""

    positive: bool
    acts: frozenset[str]
    denial: bool = False


def _put(mentions: Sequence[Mention]) -> _Put:
    stated = [m for m in mentions if is_content(m) and not is_negated(m)] if len(mentions) > 1 else []
    acts = frozenset().union(*(acts_of(m.text) for m in stated))
    return _Put(is_positive(mentions), acts, all(tells_a_denial(m) for m in mentions if is_content(m)))


def settle(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of one claim, each with its `toward` settled; in the order given."""
    about, put = subjects(mentions), _put(mentions)
    return tuple(replace(m, toward=_toward(m, mentions, about, put)) for m in mentions)


def _toward(mention: Mention, mentions: Sequence[Mention], about: Sequence[str], put: _Put) -> Toward:
    """The first of these that fits: no answer, taken back, doubted, denied, confirmed; else by stance."""
    if mention.response in ("pending", "not_asked"):
        return "discusses"
    if mention.stance == "no_comment" or mention.response == "no_comment":
        return "no_comment"
    if mention.stance == "unaware" or mention.response == "unaware":
        return "unaware"
    if mention.toward == "retracts" or _takes_back(mention):
        return "retracts"
    if mention.kind == "author" and mention.stance in ("questions", "believes"):
        return "discusses"
    if mention.stance == "questions":
        return "questions"
    if mention.negated and leaves_open(mention.text):
        return "discusses"
    if _gives_the_figure(mention, mentions):
        return "supports"
    if _is_of_the_body(mention, mentions) or _was_overtaken(mention, mentions):
        return "discusses"
    if _denies(mention, put) or _came_to_nothing(mention, mentions):
        return "discusses" if _came_too_soon(mention, mentions, put) else "denies"
    if (
        _only_inquires(mention, mentions)
        or _only_saw_a_paper(mention, mentions)
        or _affirms_no_death(mention, mentions)
    ):
        return "discusses"
    if _confirms(mention, mentions, about, put) or _happened(mention, mentions):
        return "confirms"
    return "repeats" if mention.kind == "unattributed" else "supports"


_INQUIRY = re.compile(
    r"\b(?:investigat\w*|prob(?:e|es|ed|ing)|inquir\w+|enquir\w+|(?:look|looks|looked|looking) into|under review)\b",
    re.IGNORECASE,
)


def _only_inquires(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether it tells that a matter is looked into, where others put forward that it is so.

    Who confirms that it investigates an officer has not confirmed what the officer is said to have done.
    """
    if not _INQUIRY.search(mention.text):
        return False
    others = [m for m in mentions if m.article != mention.article and is_content(m)]
    return bool(others) and not any(_INQUIRY.search(m.text) for m in others)


_SAW_A_PAPER = re.compile(
    r"\b(?:seen|saw|read|received|got|shown|given|sent|handed)\b(?: \w+){0,3} "
    r"(?P<paper>memo|report|letter|document|briefing|e-?mail|paper|note|warning|file)s?\b",
    re.IGNORECASE,
)


def _only_saw_a_paper(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether it grants that somebody had a paper on the matter, where others tell what stands in it and of no paper.

    Who admits that she had seen a memo on the deaths has not confirmed the deaths.
    """
    saw = _SAW_A_PAPER.search(mention.text)
    if saw is None or "confirms" not in (mention.stance, mention.response):
        return False
    others = [m for m in mentions if m.article != mention.article and is_content(m)]
    return bool(others) and not any(saw["paper"].casefold() in m.text.casefold() for m in others)


_DEATHS = frozenset(("kill", "die", "wound"))
_TOLL = re.compile(r"\b(?:toll|dead|deaths?|fatalit\w+|casualt\w+)\b", re.IGNORECASE)


def _affirms_no_death(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether it admits something where most others tell of dead or wounded, of whom it says nothing.

    Who admits that a drone of his hit a depot has not confirmed that six were killed there.
    """
    if "confirms" not in (mention.stance, mention.response) or mention.answers is not None:
        return False
    others = [m for m in mentions if is_content(m) and not _same_source(m, mention)]
    return 2 * sum(map(_tells_of_deaths, others)) > len(others) and not _tells_of_deaths(mention)


def _tells_of_deaths(mention: Mention) -> bool:
    return bool(_DEATHS & acts_of(mention.text)) or _TOLL.search(mention.text) is not None


def _came_to_nothing(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether it tells that what others put about has failed: "the move has collapsed"."""
    fails = lexicon().fails
    if mention.hedged or mention.type != "fact" or not fails & acts_of(mention.text):
        return False
    others = [m for m in mentions if m.article != mention.article and is_content(m)]
    return bool(others) and not any(fails & acts_of(m.text) for m in others)


def _takes_back(mention: Mention) -> bool:
    """Whether its words say that an earlier report is withdrawn."""
    known = lexicon()
    cue, text = f" {fold(mention.cue)} ", f" {fold(mention.text)} "
    return any(f" {w} " in cue for w in known.retract_cues) or any(f" {w} " in text for w in known.retract_texts)


def _denies(mention: Mention, put: _Put) -> bool:
    """Whether it says that the claim is not so, or tells its contrary.

    "Said there were no talks" is annotated as a denial whose words are negated: against a claim put in the
    positive both marks tell the same. Where the claim itself is the negative, its words support it.
    """
    if mention.stance == "denies" or mention.response == "denies":
        return put.positive or not (put.denial or _is_negative(mention))
    return _is_negative(mention) == put.positive or (put.positive and _tells_the_contrary(mention, put))


def _gives_the_figure(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether what is taken for a denial gives the very figure that others tell, in a plain word of its own.

    "There are nine dead, and any other figure is invention" answers who says that there are more: it bears out nine.
    """
    if "denies" not in (mention.stance, mention.response) or _is_negative(mention) or mention.text.startswith("["):
        return False
    own = _ON.sub("", mention.text)
    counted = [n for n in numbers_of(own) if n.unit not in ("date", "year")]
    if not counted or _UNTRUE.search(own):
        return False
    others = [m for m in mentions if m is not mention and is_content(m) and not is_negated(m)]
    return any(shared_numbers(counted, numbers_of(m.text)) for m in others)


def _is_of_the_body(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether it is the bare denial of one whose own ministry is cited, in his article, for what he is put to.

    A minister who "dismissed it as a rumor" has not denied the toll that his ministry gave out: he meant another thing.
    """
    if mention.response != "denies" or not mention.text.startswith("[") or mention.source is None:
        return False
    told = next((m for m in mentions if m.id == mention.answers), None)
    if told is None or told.source is None or told.source.kind != "organization":
        return False
    body, role = told.source.name.split()[-1:], mention.source.role.split()[-1:]
    heads = bool(body and role) and body[0].endswith("ministry") and fold(role[0]) == "minister"
    return heads or same_name(mention.source.name, told.source.name)


def _was_overtaken(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether it is a bare denial of what its own article tells as done, and says to be confirmed: an older word.

    "It is nonsense", she told a radio station on Friday, of rumors that she would go; on Monday she went.
    """
    if mention.response != "denies" or stems_of(_UNTRUE.sub("", _ON.sub("", mention.text))):
        return False
    told = next((m for m in mentions if m.id == mention.answers), None)
    if told is None or (told.kind, told.type, told.tense, told.hedged) != ("unattributed", "fact", "past", False):
        return False
    return any(m.answers == told.id and m.response == "confirms" for m in mentions)


_ON = re.compile(r" \[on: [^\]]*\]")
_UNTRUE = re.compile(
    r"\b(?:wrong|false|untrue|fals\w+|nonsense|fantas\w+|invent\w+|fiction\w*|fabricat\w+|lies?|rubbish|absurd|baseless|"
    r"exaggerat\w+|inflated|denie[sd]|deny|myth)\b",
    re.IGNORECASE,
)


def _tells_the_contrary(mention: Mention, put: _Put) -> bool:
    """Whether it tells what cannot be where the claim is so: "is alive", of one who is said to have been killed."""
    contrary = lexicon().contrary
    if not any(put.acts & others for others in contrary.values()):
        return False
    acts = acts_of(mention.text)
    ruled_out = {other for act in acts for other in contrary.get(act, ())}
    return bool(ruled_out & put.acts) and not ruled_out & acts


def _came_too_soon(mention: Mention, mentions: Sequence[Mention], put: _Put) -> bool:
    """Whether a plain remark to the contrary was made before anybody put the claim about, so that it answers none.

    Who "denied" something in so many words answered what was about then, and denies it.
    """
    if mention.said is None or mention.stance == "denies" or mention.response == "denies":
        return False
    others = [m for m in mentions if is_content(m) and m.toward != "retracts" and not _denies(m, put)]
    return bool(others) and all(order(mention.said, told_at(m)) == "before" for m in others)


def _confirms(mention: Mention, mentions: Sequence[Mention], about: Sequence[str], put: _Put) -> bool:
    """Whether one whom the claim is about, or a document, affirms openly what others put about before."""
    if not (_on_record(mention) and (mention.kind == "document" or _is_subject(mention, about))):
        return False
    if mention.stance == "confirms" or mention.response == "confirms":
        return True  # the cue itself says that it was put about before
    if mention.hedged or mention.stance not in ("asserts", "predicts"):
        return False
    # Whoever repeats a forecast settles nothing; but announcing a plan of one's own does.
    if mention.type == "forecast" and (mention.kind == "document" or not acts_of(mention.text)):
        return False
    own = [m for m in mentions if _same_source(m, mention)]
    if any(_denies(m, put) and m.article == mention.article for m in own):
        return False  # who denies it has not affirmed it by what he goes on to say
    return any(
        follows(mention, other)
        # What others say after the subject's own announcement is its echo.
        and not any(follows(other, mine) for mine in own)
        for other in mentions
        if is_content(other)
        and not _denies(other, put)
        and not _same_source(other, mention)
        and not far_apart(mention.text, other.text)
    )


def is_another_matter(mention: Mention, mentions: Sequence[Mention], about: Sequence[str]) -> bool:
    """Whether what would confirm a claim speaks of something else: no act, or no word, is in what others tell.

    What articles are mainly about can be one thing where their first sentences are not: who grants talks has not
    affirmed an offer.
    """
    if mention.answers is not None or mention.response not in (None, "confirms"):
        return False
    if not _confirms(mention, mentions, about, _put(mentions)):
        return False
    others = [m for m in mentions if is_content(m) and not _same_source(m, mention) and not _is_subject(m, about)]
    own = _told(mention)
    if not own or not others:
        return False
    return all(own.isdisjoint(_told(other)) for other in others) or _other_act(mention, others)


def _other_act(mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether it tells of acts, some of the others do, and none of them of one that may be the same event."""
    own, theirs = acts_of(mention.text), [acts_of(other.text) for other in others]
    if not own or not any(theirs):
        return False
    near = lexicon().near
    return not any(x == y or (x, y) in near for acts in theirs for x in own for y in acts)


def _told(mention: Mention) -> frozenset[str]:
    """The acts and the stems of a mention, names left out."""
    names = {stem for name in mention.about for stem in stems_of(name)}
    return acts_of(mention.text) | (frozenset(stems_of(mention.text)) - names)


def _on_record(mention: Mention) -> bool:
    """Whether a named source speaks openly: not through "reports", nor through somebody unnamed."""
    if mention.kind not in ("person", "organization", "document"):
        return False
    return all(step.kind not in ("anonymous", "collective") for step in mention.chain)


def _is_subject(mention: Mention, about: Sequence[str]) -> bool:
    source = mention.source
    if source is None:
        return False
    return any(concerns(name, about) for name in (source.name, source.role) if name)


def _same_source(a: Mention, b: Mention) -> bool:
    if a.source is None or b.source is None:
        return a is b
    return a.source.id == b.source.id or (a.kind == b.kind and same_name(a.source.name, b.source.name))


def _happened(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether it tells as done, on the outlet's own account, what was still ahead in an earlier article.

    A restatement in the present, or of what was told as past before, is an echo: it confirms nothing.
    """
    if mention.kind != "unattributed" or mention.hedged or mention.tense != "past" or mention.type != "fact":
        return False
    return any(
        follows(mention, other) and _was_ahead(other) and not _late(mention, other)
        for other in mentions
        if is_content(other) and not is_negated(other)
    )


def _was_ahead(mention: Mention) -> bool:
    if mention.tense == "past":
        return False
    return mention.tense == "future" or mention.type == "forecast" or mention.hedged or mention.stance == "predicts"


def _late(mention: Mention, forecast: Mention) -> bool:
    """Whether it is told after the forecast fell due, and not as having happened within that year."""
    due = forecast.due
    if due is None or order(due, mention.published) != "before":
        return False
    return not any(n.unit == "year" and due.start.year == n.value for n in numbers_of(mention.text))
