"""Positions: what somebody says of one matter on different days, and where he says the contrary later.

It takes no report of facts for a view and no view of others for the speaker's own; words that are neither for
nor against a matter count for nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from communique.fold import plain
from communique.languages.en.ledgers import EMPTY, HOLDING, OBSERVERS
from communique.languages.en.stances import (
    ACCUSED,
    AGAINST,
    ALLOWING,
    AMONG_QUALITIES,
    ASIDES,
    BACKING,
    BEING,
    BESIDE_IT,
    BY_TALKS,
    CANNOT,
    CAPTIVES,
    CARRYING_NOUNS,
    CLAUSE_ENDS,
    CONDITIONS,
    DENIED_VIEW,
    DETERMINERS,
    ENDS_BEHIND,
    ENUMERATED,
    EXAMPLE_BEFORE,
    EXAMPLE_BEHIND,
    FURTHER,
    GENERAL,
    GOES_ON_BEHIND,
    HEARSAY,
    IDIOMS,
    INTENDED,
    KEEPING,
    KEPT_OR_BROKEN,
    MEETING,
    MODAL_BEHIND,
    NEGATED,
    NO_VIEW,
    NOUNS_WITH_TO,
    OF_ANOTHER,
    ONE_MATTER,
    OPENS_AS_NOUN,
    PLAIN_NOT,
    PUT_FORWARD,
    QUALITY,
    REFUSING,
    REGRETTING,
    RELATIVE,
    SMALL,
    STANCE,
    STEP,
    SUPPORT,
    SWAP,
    SWAPPED,
    TAKES_SIDES,
    TALKING,
    THREATENED_IF,
    UNCLEAR,
    VERB_MATTERS,
    VERBS_BEFORE,
    WANTING,
)
from communique.ledgers.deeds import deed, part, words
from communique.ledgers.naming import called, named_states
from communique.ledgers.reported import REMEMBERED, Reported, days, named_id, remembered
from communique.ledgers.speaking import person, says, voice
from communique.ledgers.states import is_state
from communique.model import Entry, Position, Turn, Who

READ = 2000
"""Characters of a statement that are looked at: no person's sentence is longer, a hostile page's may be."""

FIRST_MATTERS = 3
"""Matters of one statement that count: what comes later in it is told beside them."""

NEAR = 12
"""Words before a matter among which what is for or against it is looked for."""

BESIDE = 2
"""Words with a meaning of their own that may stand before the matter of a demand or promise ("to keep up the
momentum of ..."); behind more it is told beside another matter."""

NEGATING = 3
"""Words before a verb among which its negation stands."""

PHRASE = 3
"""Words of a matter's name at most: longer runs are headlines."""

OPENING = 3
"""First words of a statement among which its subject is named."""

SURE = 0.35
"""Confidence below which a statement is not looked at; a position rests on two of them at least."""

SHORTEST = 4
"""Letters of a noun that can be a matter."""

NOES = frozenset({"refuse", "deny"})
"""Kinds of statement whose verb says no to a matter, or to having broken a rule."""

NAMING = frozenset({"demand", "propose", "refuse"})
"""Kinds of statement that are for or against what they name, not what they describe it by."""

QUOTES = "\"“‘' "
"""What may stand before the first word of a quote."""

NO_NOUN = EMPTY | DETERMINERS | SMALL
"""Words that part nouns from each other."""

_TOKEN = re.compile(r"[^\W_](?:[\w.'’-]*[\w])?|[^\w\s]")


@dataclass(frozen=True, slots=True)
class _View:
    """What one statement says of one matter; ``sign`` is 1 for, -1 against, 0 where its words do not tell."""

    topic: str
    phrase: str
    sign: int


@dataclass(frozen=True, slots=True)
class _Taken:
    """A view as an act has it."""

    act: Reported
    entry: Entry
    who: Who
    view: _View


def keys(act: Reported) -> Iterable[str]:
    """Who speaks of what: a side and the stem of a matter, such as ``PER sanct``."""
    return sorted(
        {
            f"{_id(who)} {view.topic}"
            for entry in act.entries
            for who in _speakers(entry)
            for view in _views(entry, _id(who))
        }
    )


def rows(key: str, acts: Sequence[Reported]) -> Iterable[Position]:
    """What one side says of one matter, if it says it on two days."""
    named, _, topic = key.rpartition(" ")
    told = [one for act in sorted(acts, key=_told_by) if act.known_day and (one := _taken(act, named, topic))]
    # Where sides are taken on two days, words that take none are told beside the matter. A country's or an
    # observer's count where a side is taken once: other persons' words are mostly no view at all.
    taken = [one for one in told if one.view.sign]
    if not _on_days(taken) and (is_state(named) or any(map(_watches, told))):
        taken = told
    second = _second(taken) if taken else None
    if second is None or not any(map(_takes_side, taken)):
        return
    turns = list(_turns(taken))
    last = taken[-1]
    yield Position(
        id=named_id("o", named, topic),
        acts=tuple(one.act.id for one in taken),
        # Nothing said on a single day is a position yet.
        when=second.act.when,
        who=last.who,
        topic=_topic(taken),
        line=line(last.entry),
        since=turns[-1].when if turns else taken[0].act.known,
        turns=tuple(turns),
    )


def _takes_side(one: _Taken) -> bool:
    """Whether a view is for or against its matter, or denies what concerns it: promises are undertakings."""
    return (one.view.sign != 0 and one.entry.act != "promise") or one.entry.act == "deny"


def _watches(one: _Taken) -> bool:
    """Whether an observer of negotiations speaks."""
    return re.search(OBSERVERS, plain(one.who.role or "")) is not None


def _on_days(taken: Sequence[_Taken]) -> bool:
    """Whether views are of two days for certain: "in July" may be the fourth of July."""
    return bool(taken) and _second(taken) is not None


def _second(taken: Sequence[_Taken]) -> _Taken | None:
    """The first view that is certainly of a later day than another."""
    earliest = min(taken, key=lambda one: _last_day(one.act))
    return next((one for one in taken if _later(one, earliest)), None)


def _later(one: _Taken, other: _Taken) -> bool:
    return one.act.first_day > _last_day(other.act)


def _told_by(act: Reported) -> tuple[str, str]:
    """The order of a side's words: those of an unknown day stand at the day of the report that tells them."""
    return act.known_day, act.id


def _last_day(act: Reported) -> str:
    """The last day on which something can have been said: of an unknown day, that of the report."""
    return days(act.when)[1] or act.known_day


def line(entry: Entry) -> str:
    """What a statement says, as a position's line gives it; with its verb where that says no.

    Example: of "Peru refused to call off the drills" it is "refused to call off the drills".
    """
    parts, base = entry.evidence.parts, entry.evidence.span.start
    cue, content = parts.get("cue", ()), parts.get("content", ())
    if (
        cue
        and content
        and cue[0].start < content[0].start
        and re.search(REFUSING, part(entry, "cue"), re.IGNORECASE)
    ):
        return " ".join(entry.evidence.quote[cue[0].start - base : content[-1].end - base].split())
    return deed(entry)


# --- whose view ---


def _id(who: Who) -> str:
    """What a speaker is counted as: a country's or body's code, or a person's own id."""
    return who.actor or ""


@remembered
def _speakers(entry: Entry) -> list[Who]:
    """Those who take a view by a statement: their countries or bodies, or themselves."""
    if not says(entry, sure=SURE, noes=NOES):
        return []
    found = [voice(who) or person(who) for who in entry.actors]
    return list({_id(who): who for who in found if who is not None}.values())


def _taken(act: Reported, named: str, topic: str) -> _Taken | None:
    """The view of a side on a matter in the first telling of an act that has it."""
    for entry in sorted(act.entries, key=lambda one: (one.id != act.act.leading, one.id)):
        for who in _speakers(entry):
            if who.actor != named:
                continue
            for view in _views(entry, named):
                if view.topic == topic:
                    return _Taken(act, entry, who, view)
    return None


def _of_others(entry: Entry, text: str, named: str) -> bool:
    """Whether a statement tells what others do or think: its subject is a name, not the speaker's."""
    if entry.act in TAKES_SIDES or entry.act == "accuse" or _refusing(entry):
        return False
    if re.search(HEARSAY, text):
        return True
    opening = " ".join(text.split()[:OPENING])
    if any(plain(opening).startswith(name) for name in called(named)):
        return False
    if any(code != named for code in named_states(opening, beside=frozenset({named}))):
        return True
    if re.match(OF_ANOTHER, text):
        return True
    first, second = ([*text.split(), "", ""])[:2]
    if re.fullmatch(OPENS_AS_NOUN, first.lstrip(QUOTES)):
        return False
    return first[:1].isupper() and (_inside(entry) or second[:1].isupper())


def _inside(entry: Entry) -> bool:
    """Whether the words stand within a sentence, where a capital means a name."""
    pieces, base = entry.evidence.parts.get("content", ()), entry.evidence.span.start
    before = entry.evidence.quote[: pieces[0].start - base].rstrip() if pieces else ""
    quoted = entry.quote.lstrip()[:1] in ('"', "“", "‘", "'")
    return bool(before) and before[-1] not in "\"“‘'.:!?…" and not quoted


# --- matters ---


def _views(entry: Entry, named: str) -> list[_View]:
    """What a statement says of its first matters, each once; a history asks it of each act over and over."""
    known = _views_by_speaker(entry)
    if named not in known:
        known[named] = _views_of(entry, named)
    return known[named]


@remembered
def _views_by_speaker(entry: Entry) -> dict[str, list[_View]]:
    return {}


def _views_of(entry: Entry, named: str) -> list[_View]:
    text = _plainly(deed(entry)[:READ])
    if _of_others(entry, text, named):
        return []
    takes = entry.act in TAKES_SIDES | {"accuse", "deny"} or _refusing(entry)
    kept = _keeping(entry, text)
    if kept is not None and entry.act != "ask":
        return [kept]
    if entry.act == "deny" and not says(entry, sure=SURE) and not re.search(DENIED_VIEW, text):
        return []  # "denied that it had held drills" tells of a deed
    swap = _swap(entry, text)
    if not takes and not re.search(STANCE, text, re.IGNORECASE):
        return [swap] if swap is not None and swap.sign else []
    found: dict[str, _View] = {}
    start = re.search(CONDITIONS, text, re.IGNORECASE)
    end = start.start() if start and start.start() > 0 else len(text)
    for stem, phrase, at in _matters(text):
        # A condition takes no side on what it names.
        sign = (
            _sign(entry, text[:end], at, at + len(phrase))
            if at < end
            else _prevented(entry, text, at, phrase)
        )
        by_the_way = not sign and (
            (entry.act in NO_VIEW and not _is_condemned(entry, text[:at]))
            or re.search(BESIDE_IT, text[:at], re.IGNORECASE)
        )
        described = entry.act in NAMING and re.search(RELATIVE, text[:at], re.IGNORECASE)
        if described or _example(text, at, at + len(phrase)) or (swap is not None and swap.sign > 0):
            continue  # who offers a step for another asks for neither alone
        # Words that take a side tell more than an earlier mention that takes none.
        if not by_the_way and (stem not in found or (sign and not found[stem].sign)):
            found[stem] = _View(stem, phrase, sign)
        if len(found) == FIRST_MATTERS:
            break
    return [*([swap] if swap is not None else []), *found.values()]


@lru_cache(maxsize=REMEMBERED)
def _plainly(text: str) -> str:
    """A text with the plain words for its pictures."""
    for picture, word in IDIOMS.items():
        text = re.sub(picture, word, text, flags=re.IGNORECASE)
    return text


def _swap(entry: Entry, text: str) -> _View | None:
    """The view on two steps that are to be taken for each other, where a statement names them so."""
    found = re.search(SWAPPED, text, re.IGNORECASE)
    if found is None and _each_a_step(entry):
        return _View(SWAP, SWAP, 1)
    if found is None or entry.act in ("deny", "ask") or re.search(CAPTIVES, text, re.IGNORECASE):
        return None
    phrase = found[0] if len(found[0].split()) <= PHRASE else SWAP
    before = text[: found.start()]
    if _refusing(entry) or entry.act == "refuse" or re.search(PLAIN_NOT, before, re.IGNORECASE):
        return _View(SWAP, phrase, -1)
    backs = entry.act in TAKES_SIDES - {"threaten"} or re.search(
        f"{SUPPORT}|{WANTING}|{BACKING}", f"{part(entry, 'cue')} {before}", re.IGNORECASE
    )
    return _View(SWAP, phrase, 1 if backs else 0)


def _each_a_step(entry: Entry) -> bool:
    """Whether a sentence puts forward what two others are each to leave ("A to halt ..., B to end ...")."""
    told = entry.evidence.quote[:READ]
    if entry.act not in ("propose", "demand") or not re.search(PUT_FORWARD, told, re.IGNORECASE):
        return False
    own = {_id(who) for who in map(voice, entry.actors) if who is not None}
    asked = [
        set(named_states(piece)) - own
        for piece in re.split(r"\b(?:and|while)\b", told)
        if re.search(STEP, piece, re.IGNORECASE)
    ]
    stepping = [sides for sides in asked if sides]
    return any(a.isdisjoint(b) for a in stepping for b in stepping)


def _example(text: str, at: int, end: int) -> bool:
    """Whether ``text[at:end]`` is told as an example of the matter before it."""
    before = re.search(EXAMPLE_BEFORE, text[:at], re.IGNORECASE)
    return before is not None or re.match(EXAMPLE_BEHIND, text[end:], re.IGNORECASE) is not None


def _prevented(entry: Entry, text: str, at: int, phrase: str) -> int:
    """The side that a threat takes on what it is to prevent: "will answer if the drills go ahead"."""
    opened = list(re.finditer(THREATENED_IF, text[:at], re.IGNORECASE))
    if entry.act != "threaten" or not opened:
        return 0
    before, behind = text[opened[-1].end() : at], re.split(CLAUSE_ENDS, text[at + len(phrase) :])[0]
    if re.search(f"{PLAIN_NOT}|{AGAINST}", f"{before} {behind}", re.IGNORECASE):
        return 0
    return -1 if len(_own_words(before)) <= BESIDE else 0


def _is_condemned(entry: Entry, before: str) -> bool:
    """Whether a single deed is what is condemned: no topic by itself, it counts beside the practice."""
    return entry.act == "accuse" and _refusing(entry) and not words(before)


def _refusing(entry: Entry) -> bool:
    """Whether the verb of saying is against what follows it, or is a refusal's "not accept"."""
    cue = part(entry, "cue")
    negated = entry.act == "refuse" and re.search(PLAIN_NOT, cue, re.IGNORECASE) is not None
    return negated or re.search(REFUSING, cue, re.IGNORECASE) is not None


def _keeping(entry: Entry, text: str) -> _View | None:
    """The view that rules are kept or must be, where a statement is of that; ``None`` where it is not.

    Whoever denies to have broken them, blames others for it or calls on them to keep them is for keeping.
    """
    found = re.search(KEPT_OR_BROKEN, text, re.IGNORECASE)
    if found is None:
        return None
    rules = (found["rules"] or found["rules_first"]).lower()
    broken = found["broken"] or found["broken_behind"]
    negated = entry.polarity == "deny" or re.search(PLAIN_NOT, text[: found.start()], re.IGNORECASE)
    blamed = entry.act in ("accuse", "deny") or negated
    sign = 1 if not broken or blamed else 0
    if not broken and entry.act in NOES:
        sign = 0
    return _View(KEEPING, f"{KEEPING} the {rules}", sign)


@lru_cache(maxsize=REMEMBERED)
def _matters(text: str) -> tuple[tuple[str, str, int], ...]:
    """The nouns of a text on which sides can be taken: stem, words, where; in order."""
    found: list[tuple[str, str, int]] = []
    run: list[re.Match[str]] = []
    before = ""
    qualities = {row.start("among") for row in re.finditer(AMONG_QUALITIES, text)}
    for token in [*_TOKEN.finditer(text), None]:
        word = token[0] if token is not None else "."
        if token is not None and word[0].isalpha() and not _small(word):
            run.append(token)
            continue
        if run and (noun := _noun(run, before, word)) is not None and noun[2] not in qualities:
            found.append(noun)
        opens_noun = (
            word.casefold() == "to" and run and re.fullmatch(NOUNS_WITH_TO, run[-1][0], re.IGNORECASE)
        )
        run, before = [], "" if opens_noun else word
    return tuple(found)


@lru_cache(maxsize=REMEMBERED)
def _small(word: str) -> bool:
    """Whether a word parts nouns from each other: a small word, or one after which comes a verb."""
    return word.casefold() in NO_NOUN or re.match(VERBS_BEFORE, word, re.IGNORECASE) is not None


def _noun(run: Sequence[re.Match[str]], before: str, behind: str) -> tuple[str, str, int] | None:
    """The matter that a run of words names, if its last word is a noun with a meaning of its own."""
    words_of = list(run)
    if re.match(VERBS_BEFORE, before, re.IGNORECASE) and not _follows_noun(before, run):
        while words_of and words_of[0][0].endswith("ly"):
            words_of.pop(0)
        if words_of and (matter := _verb_matter(words_of[0][0])):
            return matter, words_of[0][0], words_of[0].start()
        words_of = words_of[1:]
    elif re.match(BEING, before, re.IGNORECASE) and len(words_of) == 1:
        return None
    elif len(words_of) > 1 and words_of[0][0].endswith("ing") and (matter := _verb_matter(words_of[0][0])):
        return matter, words_of[0][0], words_of[0].start()  # "of meeting the envoys"
    while words_of:
        last = words_of[-1]
        # A noun at the head of a statement has a capital there ("Dialogue was impossible").
        heads = not last.string[: last.start()].strip(QUOTES) and re.fullmatch(OPENS_AS_NOUN, last[0])
        word = last[0].lower() if heads else last[0]
        verb = len(words_of) > 1 and words_of[-2][0][0].isupper() and behind.casefold() in DETERMINERS
        if len(word) >= SHORTEST and not verb and (stem := _matter_stem(word)):
            if stem in INTENDED and before.casefold() == "no":
                return None  # "has no plans to ...": the matter is what comes next
            stem = _by_talks(words_of) or stem
            begin = last.start()
            for modifier in reversed(words_of[-PHRASE:-1]):
                if modifier[0][0].isupper() or modifier[0].endswith("ing"):
                    break
                begin = modifier.start()
            return stem, last.string[begin : last.end()], begin
        participle = word.endswith("ed")  # "the exercise scheduled"
        if not verb and not participle and not (words(word) & CARRYING_NOUNS):
            return None
        words_of.pop()
    return None


def _by_talks(run: Sequence[re.Match[str]]) -> str:
    """The stem of talks where a run of words means them by what they lead to ("a diplomatic solution")."""
    last = " ".join(word[0] for word in run[-2:])
    return TALKING if re.fullmatch(BY_TALKS, last, re.IGNORECASE) else ""


def _follows_noun(before: str, run: Sequence[re.Match[str]]) -> bool:
    """Whether "to" stands before a noun here ("a halt to exercises"): no verb behind it ends so."""
    return before.casefold() == "to" and run[0][0].endswith("s") and not run[0][0].endswith("ss")


@lru_cache(maxsize=REMEMBERED)
def _matter_stem(word: str) -> str:
    """The stem of a noun that can be a matter; empty for other words."""
    several = words(word)
    if len(several) != 1:
        return ""
    stem = next(iter(several))
    stem = ONE_MATTER.get(stem, stem)
    if stem in GENERAL or re.search(QUALITY, word, re.IGNORECASE) or word[0].isupper():
        return ""
    return stem


@lru_cache(maxsize=REMEMBERED)
def _verb_matter(word: str) -> str:
    """The matter that a verb is itself, such as to meet or to verify; empty for other verbs."""
    several = words(word)
    return VERB_MATTERS.get(next(iter(several)), "") if len(several) == 1 and word[0].islower() else ""


def _sign(entry: Entry, text: str, at: int, end: int) -> int:
    """Whether a statement is for or against a matter at ``text[at:end]``; 0 where its words do not tell."""
    if entry.act in ("deny", "ask"):
        return 0
    before = re.split(CLAUSE_ENDS, re.sub(ASIDES, " ", re.sub(ENUMERATED, " ", text)[:at]))[-1]
    if _verb_matter(text[at:end]) and re.match(VERBS_BEFORE, _last_word(before), re.IGNORECASE):
        near = " ".join(before.split()[-NEGATING:])
        if re.search(ALLOWING, before, re.IGNORECASE):
            return 0
        if entry.act not in NOES and re.search(CANNOT, near, re.IGNORECASE):
            return 0
        return -1 if re.search(PLAIN_NOT, near, re.IGNORECASE) else 1
    behind = re.split(CLAUSE_ENDS, text[end:].lstrip(" …"))[0]  # "…" only joins the pieces of a quote
    if entry.act == "accuse" and not re.search(REGRETTING, part(entry, "cue"), re.IGNORECASE):
        # A practice that is blamed itself ("both the tests and the drills for ..."): one launch that somebody
        # condemns is no matter to take sides on, and "of evading the ..." says nothing of what is evaded.
        blamed = text[at:end].endswith("s") and _is_object(before) and not re.search(PLAIN_NOT, before)
        blamed = blamed and not re.match(ACCUSED, text[end:])
        return -1 if blamed else 0
    refusing = _refusing(entry)
    told = _sign_behind(before, behind)
    if not told and not (re.match(MODAL_BEHIND, behind) and not _own_words(before)):
        told = _sign_before(entry, before)
    if refusing and not told:
        # What is refused: "rejected talks", "refuses an early summit".
        told = 1 if len(_own_words(before)) <= BESIDE else 0
    elif not told and entry.polarity == "affirm" and re.search(WANTING, part(entry, "cue"), re.IGNORECASE):
        # What is wanted: "wants a list", "insists on the tests".
        told = 1 if len(_own_words(before)) <= BESIDE and not re.search(PLAIN_NOT, before) else 0
    return -told if refusing else told


def _last_word(before: str) -> str:
    """The last word before a verb, adverbs left out."""
    return next((word for word in reversed(before.split()) if not word.endswith("ly")), "")


def _sign_behind(before: str, behind: str) -> int:
    if re.search(rf"{PLAIN_NOT}\s*$", " ".join(before.split()[-2:]), re.IGNORECASE) and re.search(
        r"^\s*(?:should|would|will|can|could|must)\b", behind
    ):
        return -1  # "no talks should be taken seriously"
    if re.search(GOES_ON_BEHIND, behind, re.IGNORECASE):
        return 1
    return -1 if re.search(ENDS_BEHIND, behind, re.IGNORECASE) else 0


def _sign_before(entry: Entry, before: str) -> int:
    near = " ".join(before.split()[-NEAR:])
    sign, at = 1, 0
    negated = list(re.finditer(NEGATED.replace("{against}", AGAINST), near, re.IGNORECASE))
    for found in negated:
        # "has no plans to suspend ..." is for it, "will not accept ..." against it.
        sign, at = (-sign if not re.fullmatch(AGAINST, found["what"], re.IGNORECASE) else sign), found.end()
    plain_nots = len(re.findall(PLAIN_NOT, near, re.IGNORECASE)) - len(negated)
    if plain_nots > 0:
        return 0
    ends = list(re.finditer(AGAINST, near[at:], re.IGNORECASE))
    if ends:
        last = near[at + ends[-1].end() :]
        if not _is_object(last):
            return 0
        return sign if len(ends) % 2 == 0 else -sign
    if negated:
        return sign
    if re.search(UNCLEAR, near, re.IGNORECASE):
        return 0
    if entry.act in ("demand", "propose", "promise", "welcome"):
        return 1 if len(_own_words(near)) <= BESIDE else 0
    return 1 if re.search(SUPPORT, near, re.IGNORECASE) else 0


def _is_object(between: str) -> bool:
    """Whether what follows is an object of the verb before these words: "to stop testing ..." is of testing,
    "to halt tests during ..." of tests; "a halt to tests and ..." goes on."""
    rest = re.sub(rf"^\s*(?:{FURTHER}|of)\s*", "", between, flags=re.IGNORECASE)
    if re.search(FURTHER, rest, re.IGNORECASE):
        return False
    # "inappropriate to hold a summit": holding, attending and the like say nothing of their own.
    own = [word for word in _own_words(rest) if not words(word) & HOLDING]
    return not own or re.search(r"\band\b|,", rest) is not None


def _own_words(text: str) -> list[str]:
    """Words with a meaning of their own, names and qualities apart."""
    return [
        word
        for word in _TOKEN.findall(text)
        if word[0].islower()
        and word not in NO_NOUN
        and (word.endswith("ing") or not re.search(QUALITY, word))
    ]


# --- rows ---


def _turns(taken: Sequence[_Taken]) -> Iterator[Turn]:
    """Where a later statement says the contrary of the one before that took a side."""
    held: _Taken | None = None
    for one in taken:
        if not one.view.sign:
            continue
        if held and not one.act.first_day:
            continue  # said before it was told, nobody knows when
        if held and held.view.sign != one.view.sign and _later(one, held):
            yield Turn(when=one.act.when, before=line(held.entry), after=line(one.entry), acts=(one.act.id,))
        held = one


def _topic(taken: Sequence[_Taken]) -> str:
    """The matter in the sources' words: the phrase that most statements have, else its last word."""
    told = [plain(one.view.phrase) for one in taken if one.view.phrase != MEETING] or ["meeting"]
    phrases, lasts = Counter(told), Counter(phrase.split()[-1] for phrase in told)
    last = min(lasts, key=lambda word: (-lasts[word], word))
    best = min(phrases, key=lambda phrase: (-phrases[phrase], phrase))
    whole = phrases[best] * 2 > len(taken) or best.startswith(KEEPING)
    return best if whole else last
