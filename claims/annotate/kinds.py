"""What kind of source a phrase names: person, organization, outlet, document, and so on."""

from __future__ import annotations

import re

from claims import outlets
from claims.annotate import lexicon, wordlists
from claims.annotate.lexicon import has_word, singular
from claims.model import Kind
from claims.names import organization_name

__all__ = ["kind_of", "speaks_for"]

Found = tuple[Kind, str]

_LONGEST = 300  # characters that are looked at: what decides stands in front

_DETERMINER = re.compile(r"^(?:the|a|an|one|another|this|that|these|those|its|his|her|their|our|my)\s+", re.IGNORECASE)
_ONE = re.compile(r"^(?:an?|one|another)\s", re.IGNORECASE)
_FEW = re.compile(r"^(?:two|three|four|five|six|seven|eight|nine|ten|both|a couple of|several)\s", re.IGNORECASE)
_LOOSE = re.compile(
    r"^(?:some|many|most|few|all|other|no|various|numerous|a number of|dozens of|hundreds of|thousands of)\s",
    re.I,
)
_AFTER_HEAD = re.compile(
    r"\s+(?:of|from|in|at|on|for|with|by|to|about|who|which|that|whose|familiar|close|briefed|involved|inside|within|near|"
    r"among|against|between|outside|under|across|around|through|via|speaking|writing|citing|released|published|conducted|"
    r"filed|obtained|seen|posted|reported|based|called|named|interviewed|working|representing|backing|supporting|opposed)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_REPORTING = frozenset(
    (
        "report",
        "article",
        "story",
        "analysis",
        "review",
        "investigation",
        "editorial",
        "headline",
        "coverage",
        "account",
    )
)
_JOURNALIST = frozenset(
    (
        "reporter",
        "correspondent",
        "columnist",
        "anchor",
        "moderator",
        "editor",
        "host",
        "interviewer",
        "journalist",
    )
)
_SPEAKS_FOR = re.compile(
    r"\bspokes(?:man|woman|person|people|men|women)\b|\brepresentatives?\b|(?<=['’]s )(?-i:rep)\b(?!\.)", re.IGNORECASE
)
# "Representatives for Acme", "an Acme representative", "a company representative": not a member of some house.
_REPRESENTS = re.compile(
    r"(?:(?:[Aa]n?|[Tt]he|[Tt]wo|[Ss]everal) )?(?:[Rr]epresentatives? (?:for|of)\b"
    r"|(?:company|firm|bank|club|airline|[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*)*) representatives?$)"
)
# "The vice president's spokeswoman", "lawyers for Quist": who speaks for one person.
_OF_A_ROLE = re.compile(r"^(?:the|his|her|their)\s(?:[\w-]+\s)*?(?P<role>[a-z-]+(?:\s[a-z-]+)?)['’]s\s", re.IGNORECASE)
_FOR_SOMEBODY = re.compile(
    r"^(?i:(?:an?|the|two|three|one of the|several) )?"
    r"(?i:lawyer|attorney|agent|publicist|solicitor|barrister|manager)s?"
    r" (?:for|of) (?P<who>(?:M[rs]{1,2}|Dr|Sen|Gov|Rep|Sir)\.? [A-Z][\w’'-]+|[A-Z][\w’'-]+ [A-Z][\w’'-]+)$"
)
_SHARE = re.compile(
    r"an? (?:third|quarter|fifth|tenth|half|majority|number|lot)(?: of\b|$)|one in \w+"
    r"|\w+ (?:out )?of (?:every )?(?:three|four|five|ten)\b"
)
# "The weekly Osk Mirror", "rating agency Stannard": what a name is stands before it.
_NAMED_AFTER = re.compile(r"(?P<what>[a-z][\w-]*) (?P<name>[A-Z][\w.&’'-]*(?: [A-Z&][\w.&’'-]*)*)$")
_POSSESSIVE = re.compile(r"^(?P<who>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*?)['’]s?\s+(?P<what>.+)$")
_ANONYMITY = re.compile(r"\b(?:on|under) (?:the )?condition of anonymity\b|\bnot to be (?:named|identified)\b")
_UNNAMED = re.compile(r"\b(?:anonymous|unnamed|unidentified) \w+")
_NAME_FIRST = re.compile(r"(?!(?:The|An?|One|Some|Two)\s)(?:[A-Z][\w.’'-]*\s+)+[A-Z][\w.’'-]*,\s")
_MARKS = "“”\"'`‘’«»„ \t\n,;:"
_BODIES = frozenset(("POLICE", "CONGRESS", "PARLIAMENT"))


def kind_of(source_text: str, *, head_label: str | None = None, antecedent: tuple[str, Kind] | None = None) -> Found:
    """The kind of a source and the words that decided it.

    Parameters
    ----------
    source_text
        The words that name the source; "" where nobody is named, which makes it `collective`.
    head_label
        The entity label of its head noun ("PERSON", "ORG", "GPE", "NORP", …), where a recognizer gave one.
    antecedent
        Name and kind of what a pronoun or a bare noun ("the company") refers to, where that was found.

    >>> kind_of("a senior official"), kind_of("critics"), kind_of("a Rona spokesman")
    (('anonymous', 'a senior official'), ('collective', 'critics'), ('organization', 'spokesman'))
    >>> kind_of("the company", antecedent=("Rona", "organization"))
    ('organization', 'Rona')
    """
    text = " ".join(source_text.split())[:_LONGEST].strip(_MARKS)
    if not text:
        return "collective", ""
    low = text.lower()
    if antecedent is not None:
        return antecedent[1], antecedent[0]
    first = re.split(r"\s*[,;(–—]\s*", text)[0]
    phrase = _AFTER_HEAD.sub("", first) or first
    words = re.findall(r"[\w’'.&-]+", phrase)
    head = re.sub(r"['’]s$", "", words[-1]).strip(".") if words else low
    return (
        _pronoun(low)
        or _withheld(low, named=_NAME_FIRST.match(text) is not None)
        or _speaks_for(text, first)
        or _name_beside(text, first, head)
        or _pinned(phrase)
        or _medium(text, phrase, head)
        or _body(low, phrase)
        or _named(phrase, head, head_label)
        or _common(low, phrase, head)
    )


def speaks_for(source_text: str) -> bool:
    """Whether a source's words name a spokesperson.

    >>> speaks_for("a spokeswoman for Velora, one of the bidders"), speaks_for("a banker")
    (True, False)
    """
    return _SPEAKS_FOR.search(re.split(r"[,;(]", source_text)[0]) is not None


def _pronoun(low: str) -> Found | None:
    if low in lexicon.words_of("author"):
        return "author", low
    if low in ("he", "she", "him", "her", "his", "himself", "herself", "who"):
        return "person", low
    if low in ("which", "that", "this"):
        return "document", low
    if low in ("it", "its", "itself"):
        return "organization", low
    if low in ("they", "them", "their", "you", "one", "people", "those", "it is", "there", "word"):
        return "collective", low
    return None


def _withheld(low: str, *, named: bool) -> Found | None:
    """ "People familiar with the matter", however they go on; of somebody `named`, "unnamed" means another."""
    for phrase in lexicon.phrases_of("anonymous"):
        if phrase in low:
            return "anonymous", phrase
    m = _ANONYMITY.search(low) or (None if named else _UNNAMED.search(low))
    return ("anonymous", m[0]) if m else None


def _speaks_for(text: str, first: str) -> Found | None:
    """A spokesman: a person if named or pinned to one, else the body that he speaks for."""
    for_one = _FOR_SOMEBODY.match(first)
    if (
        for_one is not None
        and organization_name(for_one["who"]) is None
        and not has_word("organization", for_one["who"].split()[-1])
    ):
        return "person", for_one[0]
    m = _SPEAKS_FOR.search(first)
    if m is None:
        return None
    of_role = _OF_A_ROLE.match(first[: m.start()])
    if of_role is not None and any(has_word("person", w) for w in (of_role["role"], of_role["role"].split()[-1])):
        return "person", of_role[0].strip()
    if m[0].lower().startswith("representative") and not _REPRESENTS.match(first):
        return None
    after = text[m.end() :]
    if re.match(r",?\s+(?:[A-Z][\w.’'-]+ )+[A-Z][\w’'-]+", after) or re.match(r"\s+[A-Z]\w+", after):
        return "person", m[0]
    if (
        re.match(r"[A-Z][\w.]+ [A-Z]", first[: m.start()])
        and not re.match(r"(?:The|A|An|One)\b", first)
        and "," in text[: m.start()]
    ):
        return "person", m[0]
    if re.match(r"\s+(?:for|of) (?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\.?\s", after):
        return "person", after.strip()
    return "organization", m[0]


def _name_beside(text: str, first: str, head: str) -> Found | None:
    """A person described, then named: "her lawyer, Ida Berg"."""
    name = re.match(r",\s+((?:[A-Z][\w.’'-]*\s+)+[A-Z][\w’'-]+)(?:,|$|\s\()", text[len(first) :])
    one = head.islower() and singular(head) == head
    if name is not None and one and (has_word("person", head) or has_word("anonymous", head)):
        return "person", name[1]
    return None


def _pinned(phrase: str) -> Found | None:
    """Somebody unnamed but pinned to a named one: "Scott's wife"."""
    m = _POSSESSIVE.match(phrase)
    if m is None:
        return None
    head = m["what"].split()[-1]
    if m["what"][:1].isupper() and head[:1].isupper():
        return None
    one = singular(head.lower()) == head.lower()
    if one and (has_word("person", head) or has_word("anonymous", head)):
        return "person", m[0]
    return None


def _medium(text: str, phrase: str, head: str) -> Found | None:
    """A medium by its name, its reporting, or its reporter."""
    low = singular(head.lower())
    if outlets.find(phrase) is not None:
        return "outlet", phrase
    what = _called(phrase)
    if what in wordlists.words("media", "nouns"):
        return "outlet", phrase
    named = _outlet_in(text)
    if named and low in _REPORTING | _JOURNALIST:
        return "outlet", f"{named} {head}"
    owner = re.match(r"^(?:the\s+)?(?P<who>.+?)['’]s?\s+(?:[A-Z][\w’'-]+\s*){2,3}$", phrase, re.IGNORECASE)
    if owner is not None and (outlets.find(owner["who"]) or _short_name(owner["who"])):
        return "outlet", owner["who"]
    if low in ("moderator", "interviewer", "correspondent") and not _name_behind(phrase, head):
        return "outlet", head
    if has_word("outlet", head) and (head.islower() or outlets.looks_like_outlet(phrase)):
        plain = low not in (
            "times",
            "post",
            "news",
            "journal",
            "herald",
            "columnist",
            "reporter",
            "host",
            "site",
            "station",
            "radio",
        )
        many = low != head.lower() and low not in ("daily", "weekly")
        if plain and not many and low not in ("paper",):
            return "outlet", head
        if (
            low == "paper"
            and re.match(r"^(?:the|a|an)\b", phrase, re.IGNORECASE)
            and not re.search(r"\b(?:research|page|position|white|discussion|working|green|dated)\b", phrase.lower())
        ):
            return "outlet", head
    if outlets.looks_like_outlet(phrase) and head[:1].isupper():
        return "outlet", phrase
    return None


def _called(phrase: str) -> str:
    """The common noun before a name that tells what it is; "" where there is none, or a post ("police Chief Holm")."""
    found = _NAMED_AFTER.search(phrase)
    if found is None or any(
        has_word("person", word.strip(".")) or word.endswith(".") for word in found["name"].split()
    ):
        return ""
    return found["what"]


def _short_name(owner: str) -> bool:
    """Whether a medium is called by its last word ("the Times' Ida Berg", "Post's Ida Berg")."""
    return re.fullmatch(r"[A-Z]\w+", owner) is not None and outlets.looks_like_outlet(f"the {owner}")


def _outlet_in(text: str) -> str | None:
    """The longest run of capitalised words in a phrase that is a known medium."""
    for run in re.findall(r"(?:[Tt]he )?[A-Z0-9][\w.&’'-]*(?: [A-Z0-9&][\w.&’'-]*)*", text):
        words = run.split()
        for size in range(min(len(words), 6), 0, -1):
            for at in range(len(words) - size + 1):
                name = re.sub(r"['’]s$", "", " ".join(words[at : at + size]))
                if outlets.find(name) is not None:
                    return name
    return None


def _name_behind(phrase: str, head: str) -> bool:
    return head[:1].isupper() and phrase != head


def _body(low: str, phrase: str) -> Found | None:
    """Bodies whose name says so: the White House, the RNC, police."""
    bare = _DETERMINER.sub("", low)
    return ("organization", phrase) if bare in lexicon.words_of("organization") else None


def _named(phrase: str, head: str, head_label: str | None) -> Found | None:
    """A name: by the recognizer's label, else by capitals and the words in it."""
    bare = _DETERMINER.sub("", phrase)
    words = bare.split()
    known = not bare.islower() and organization_name(bare) is not None  # "eBay", "3M"
    if not words or not (head[:1].isupper() or known):
        return None
    if len(words) == 1 and words[0] == phrase and head_label is None and _listed(head):
        return None  # a common noun at the beginning of a sentence
    if len(words) > 1 and head.isupper() and has_word("person", head):
        return "person", bare
    if has_word("collective", head) and singular(head.lower()) != head.lower():
        return "collective", head
    if re.match(r"(?:an?|one|another) |An? ", phrase) and has_word("collective", head) and head_label != "ORG":
        return "anonymous", phrase  # "one Republican involved in the talks"
    if head_label == "NORP":
        return "collective", head
    if has_word("document", head) and len(words) > 1 and head_label != "PERSON":
        return "document", head
    if has_word("organization", head):
        return "organization", head
    if head_label == "PERSON":
        return "person", bare
    what = _called(phrase)
    if what and has_word("organization", what) and not has_word("person", what):
        return "organization", bare
    if known:
        return "organization", bare
    if head.isupper() and len(head) > 1 and head.upper() not in _BODIES and head_label != "PERSON":
        return "organization", head
    if head_label in ("ORG", "FAC", "PRODUCT"):
        return "organization", bare
    if head_label in ("LAW", "WORK_OF_ART"):
        return "document", bare
    if head_label in ("GPE", "LOC"):
        return "organization", bare
    if phrase.lower().startswith("the ") and len(words) > 1 and not any(has_word("person", w) for w in words):
        return "organization", bare
    if re.search(r"[a-z]s$", head) and phrase.lower().startswith("the ") and len(words) == 1:
        return "collective", bare
    return "person", bare


def _listed(word: str) -> bool:
    return any(has_word(kind, word) for kind in ("anonymous", "collective", "document", "organization", "person"))


def _common(low: str, phrase: str, head: str) -> Found:
    """A common noun: by the lists, its number, and the word before it."""
    noun = singular(head.lower())
    many = noun != head.lower() or noun in ("people", "police", "media")
    if noun == "report" and (many or low == "report"):
        return "collective", head
    if _LOOSE.match(low) or low.split()[0] in (
        "some",
        "many",
        "most",
        "others",
        "those",
        "few",
        "everyone",
        "everybody",
        "nobody",
    ):
        if has_word("document", head) and not _people(head):
            return "document", head
        return "collective", phrase
    if _SHARE.match(low) or "percent" in low or re.search(r"\d+ ?%", low):
        return "collective", phrase
    if has_word("document", head):
        return "document", head
    if _people(head):
        if _ONE.match(low) or (_FEW.match(low) and not low.startswith("several")):
            return "anonymous", phrase
        if many and head.lower() in lexicon.words_of("organization"):
            return "organization", head
        if has_word("anonymous", head) and not (many and has_word("collective", head)):
            if not many and low.startswith("the ") and has_word("person", head):
                return "person", head
            return "anonymous", head
        if many or not has_word("person", head):
            return "collective", head
        return "person", head
    if has_word("organization", head):
        return ("collective" if many and noun not in ("police", "authority") else "organization"), head
    kinds: tuple[Kind, ...] = ("outlet", "collective", "person")
    for kind in kinds:
        if has_word(kind, head):
            return kind, head
    if _ONE.match(low):
        return "anonymous", phrase
    return ("collective" if many else "document"), phrase


def _people(head: str) -> bool:
    groups = ("anonymous", "person")
    if any(has_word(g, head) for g in groups):
        return True
    return has_word("collective", head) and not has_word("document", head)
