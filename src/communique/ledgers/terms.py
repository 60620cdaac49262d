"""Terms: one noun that different speakers complete differently, found by how it is completed.

It knows no list of such nouns; it takes two things of one kind for no rivals, and what somebody is said to
say for nobody's own words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from communique.fold import plain
from communique.languages.en.ledgers import EMPTY
from communique.languages.en.word_shares import SHARES
from communique.languages.en.wording import (
    BEFORE_NAMES,
    BELONGING,
    COUNTED,
    DEED_NOUN,
    DIRECTIONS,
    MAKING_NOUN,
    PLACES,
    QUALIFYING,
)
from communique.ledgers.naming import called, named_states
from communique.ledgers.reported import REMEMBERED, Reported, in_order, named_id, side, sides, stems
from communique.ledgers.speaking import says, voices
from communique.ledgers.states import named_in
from communique.model import Entry, Term, Usage, Who

LONGEST = 6
"""Words of a name that completes a noun; longer runs are headlines."""

READ = 4000
"""Characters of a statement that are looked at: no person's sentence is longer, a hostile page's may be."""

BEFORE = 120
"""Characters before a noun among which what qualifies it stands."""

NOT_OWN = frozenset({"accuse", "deny", "refuse"})
"""Kinds of statement in which quoted words are those of the other side."""

_WORD = r"[^\W\d_][\w.'’-]*"
_OF = re.compile(rf"(?<![\w-])(?P<head>[A-Za-z][a-z]{{3,}}(?:-[a-z]+)*)\s+of\s+(?=(?P<rest>{_WORD}))")
_BARE = re.compile(rf"(?<![\w-])(?P<head>[A-Za-z][a-z-]{{5,}})(?![\w-])(?!\s+of\s+{_WORD})")
_BEFORE = re.compile(
    rf"(?:(?P<first>{_WORD})\s+)?(?P<how>(?:{QUALIFYING}(?:,\s*(?:and\s+)?|\s+and\s+|\s+))*)$", re.IGNORECASE
)
_OWNER = re.compile(
    rf"(?<![\w.-])(?P<name>(?:the\s+)?(?:[A-Z][\w.-]*\s+){{0,3}}[\w.-]+)['’]s?\s+(?P<how>(?:{QUALIFYING},?\s+(?:and\s+)?)*)"
    rf"(?P<head>[a-z][a-z-]{{5,}})(?![\w-])"
)
_TOKEN = re.compile(rf"{_WORD}|[,;:.!?…()\"“”‘–—]")


@dataclass(frozen=True, slots=True)
class _Said:
    """A noun as one statement completes it.

    ``name``: the words that tell what it names from other names, or a state's code; ``tie``: those by which
    it may mean a rival's matter; ``kind`` is state, place, name, or empty where it only qualifies.
    """

    head: str
    wording: str
    kind: str = ""
    name: frozenset[str] = frozenset()
    tie: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Use:
    """One wording of one user."""

    who: Who
    said: _Said
    acts: list[Reported] = field(default_factory=list)


def keys(act: Reported) -> Iterable[str]:
    """The nouns that an act completes, where a country or organisation speaks."""
    return sorted({said.head for entry in act.entries if voices(entry) for said in _completed(entry)})


def rows(key: str, acts: Sequence[Reported]) -> Iterable[Term]:
    """The matters of which users complete one noun differently."""
    uses = _uses(key, acts)
    named = [use for use in uses if use.said.name]
    for matter in _matters(key, [use.said for use in named]):
        meant = [use for use in named if use.said in matter]
        if (since := _rival(meant)) is None:
            continue
        # Words that only say how far or how surely are told too, where it is clear which matter is meant.
        alone = len({use.said.tie for use in named} - {said.tie for said in matter}) == 0
        shown = [*meant, *(use for use in uses if alone and not use.said.name)]
        yield _row(key, shown, matter, since)


# --- how statements complete a noun ---


def _completed(entry: Entry) -> Iterator[_Said]:
    """The nouns that a statement completes, each wording once."""
    if not says(entry):
        return
    text = " ".join(entry.quote[:READ].split())
    quoted_is_theirs = entry.act in NOT_OWN
    beside = frozenset(sides(entry.actors)) | {code for _, code in named_in(entry.evidence.quote)}
    found: dict[str, _Said] = {}
    for at, said in _phrases(text, beside):
        if quoted_is_theirs and text[:at].rstrip()[-1:] in ('"', "“", "‘"):
            continue
        found.setdefault(plain(said.wording), said)
    yield from found.values()


def _phrases(text: str, beside: frozenset[str]) -> Iterator[tuple[int, _Said]]:
    for match in _OF.finditer(text):
        head = _lemma(match["head"])
        how, first, at = _before(text, match.start("head"))
        if not _may_be_term(head) or (first.casefold() in COUNTED):
            continue
        name = _name_after(text, match.end())
        told = _told(head, name, beside)
        if told is not None:
            yield at, _Said(head, f"{how}{match['head']} of {name}", *told)
    for match in _OWNER.finditer(text):
        head = _lemma(match["head"])
        if re.search(MAKING_NOUN, head) and (told := _told(head, match["name"], beside)) is not None:
            yield match.start(), _Said(head, match[0], *told)
    for match in _BARE.finditer(text):
        head = _lemma(match["head"])
        how, first, at = _before(text, match.start("head"))
        if how and _may_be_term(head) and re.search(DEED_NOUN, head) and first.casefold() not in COUNTED:
            yield at, _Said(head, f"{how}{match['head']}")


def _before(text: str, at: int) -> tuple[str, str, int]:
    """The words before a noun that qualify it, the word before those, and where they begin."""
    match = _BEFORE.search(text[max(0, at - BEFORE) : at])
    if match is None:
        return "", "", at
    first, how = match["first"] or "", match["how"]
    return how, first, at - len(how)


@lru_cache(maxsize=REMEMBERED)
def _lemma(word: str) -> str:
    """A noun in one spelling."""
    return re.sub(r"is(?=ation$)", "iz", word.casefold())


@lru_cache(maxsize=REMEMBERED)
def _may_be_term(head: str) -> bool:
    """Whether a noun can name a matter: one thing, not many, and not what belongs to somebody."""
    several = head.endswith("s") and not head.endswith(("ss", "us", "is"))
    return not several and head not in BELONGING and head not in EMPTY


def _name_after(text: str, at: int) -> str:
    """The name behind "of": up to the first word that cannot belong to it."""
    end, words = at, 0
    for token in _TOKEN.finditer(text, at):
        word = token[0]
        if text[end : token.start()].strip() or words >= LONGEST or not word[0].isalpha():
            break
        fits = word[0].isupper() or word.casefold() in BEFORE_NAMES or re.search(PLACES, word)
        if not fits and not (words == 0 or _only_before(text[at:end])):
            break
        if word.casefold() in EMPTY and word.casefold() not in BEFORE_NAMES:
            break
        end, words = token.end(), words + 1
    return text[at:end].rstrip(" ,.")


def _only_before(text: str) -> bool:
    """Whether no name has begun yet: all words so far are small."""
    return all(not word[0].isupper() for word in text.split())


def _told(head: str, name: str, beside: frozenset[str]) -> tuple[str, frozenset[str], frozenset[str]] | None:
    """Kind, naming words and tying words of what completes a noun; ``None`` where it names nothing."""
    words = [word for word in name.split() if word.casefold() not in BEFORE_NAMES]
    if not words or re.search(r"['’]s?$", words[-1]):
        return None
    codes = named_states(name, beside=beside)
    last = words[-1]
    if len(codes) == 1 and plain(" ".join(words)) in {*called(codes[0]), "north", "south"}:
        return "state", frozenset(codes), _specific(called(codes[0])[0])
    place = re.search(PLACES, last, re.IGNORECASE) is not None
    capital = [word for word in words if word[0].isupper()]
    if not capital:
        return ("place", stems(last), stems(last)) if place else None
    if not last[0].isupper() and not place:
        return None
    named = stems(" ".join([*capital, last] if last not in capital else capital))
    if not named:
        return None
    kept = capital[:-1] if len(capital) > 1 and last in capital else capital
    tie = _specific(" ".join(kept)) or _specific(" ".join(capital)) or named
    return "place" if place else "name", named, tie


def _specific(name: str) -> frozenset[str]:
    """The words of a name that tie it to another: not those that only say where it lies."""
    return frozenset(map(_people, stems(name) - DIRECTIONS))


def _people(stem: str) -> str:
    """One stem for a land and its people, which five letters tell apart where the land has four."""
    return stem[:4]


# --- whether they rival ---


def _uses(key: str, acts: Sequence[Reported]) -> list[_Use]:
    uses: dict[tuple[str, str], _Use] = {}
    for act in in_order(acts):
        for entry in act.entries:
            for who in voices(entry):
                for said in _completed(entry):
                    if said.head != key:
                        continue
                    use = uses.setdefault((side(who), _same_wording(said)), _Use(who, said))
                    if not use.acts or use.acts[-1].id != act.id:
                        use.acts.append(act)
    return list(uses.values())


def _same_wording(said: _Said) -> str:
    """A wording without articles, in one spelling: by it uses are counted together."""
    words = [_lemma(word) for word in plain(said.wording).replace(",", "").split()]
    return " ".join(word for word in words if word not in BEFORE_NAMES or word == "of")


def _matters(key: str, several: Sequence[_Said]) -> list[list[_Said]]:
    """What is named, in groups of one matter: names that share a word of their own.

    Where none does, places that a noun of doing has for its objects are one matter, unless all are states.
    """
    groups: list[list[_Said]] = []
    for said in several:
        met = [group for group in groups if any(_kin(said, other) for other in group)]
        groups = [group for group in groups if group not in met]
        groups.append([said, *(other for group in met for other in group)])
    if re.search(DEED_NOUN, key) and key not in _common():
        lone = [g for g in groups if all(said.kind in ("state", "place") for said in g) and _single(g)]
        if len(lone) == len(groups) and any(said.kind == "place" for g in lone for said in g):
            states = {code for g in lone for said in g if said.kind == "state" for code in said.name}
            if len(states) <= 1:
                return [[said for group in groups for said in group]]
    return groups


def _single(group: Sequence[_Said]) -> bool:
    return len({said.name for said in group}) == 1


def _kin(one: _Said, other: _Said) -> bool:
    """Whether two names may mean one matter: the same, or of one word, but not two states."""
    if one.name == other.name:
        return True
    if one.kind == other.kind == "state":
        return False
    if one.kind == "" or other.kind == "":
        return False
    # "the peninsula" after "the Korean Peninsula".
    return bool(one.tie & other.tie) or one.name < other.name or other.name < one.name


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """Words that every twentieth article has: what completes them is another thing each time."""
    return frozenset(word for share, words in SHARES.items() if share >= 5 for word in words.split())


def _rival(uses: Sequence[_Use]) -> Reported | None:
    """The act by which a second user names another thing than the first; ``None`` where none does."""
    told = in_order({act.id: act for use in uses for act in use.acts}.values())
    by_act: dict[str, list[_Use]] = {}
    for use in uses:
        for act in use.acts:
            by_act.setdefault(act.id, []).append(use)
    before: list[_Use] = []
    for act in told:
        for use in by_act[act.id]:
            if any(side(use.who) != side(other.who) and _differ(use.said, other.said) for other in before):
                return act
            before.append(use)
    return None


def _differ(one: _Said, other: _Said) -> bool:
    """Whether two names are of different things, not one shortened: "the strait" was named before."""
    a, b = one.name, other.name
    if a == b:
        return False
    return bool(a - b and b - a) or bool((a ^ b) & DIRECTIONS)


# --- rows ---


def _row(key: str, uses: Sequence[_Use], matter: Sequence[_Said], since: Reported) -> Term:
    first: dict[str, int] = {}
    told = in_order({act.id: act for use in uses for act in use.acts}.values())
    place = {act.id: at for at, act in enumerate(told)}
    for use in uses:
        first[side(use.who)] = min(first.get(side(use.who), len(told)), place[use.acts[0].id])
    order = sorted(
        uses, key=lambda use: (first[side(use.who)], -len(use.acts), place[use.acts[0].id], use.said.wording)
    )
    anchor = Counter(word for said in matter for word in (said.tie or said.name))
    named = min(anchor, key=lambda word: (-anchor[word], word))
    return Term(
        id=named_id("w", key, named),
        acts=tuple(act.id for act in told),
        when=since.when,
        term=key,
        usages=tuple(
            Usage(who=use.who, wording=use.said.wording, acts=tuple(act.id for act in use.acts))
            for use in order
        ),
    )
