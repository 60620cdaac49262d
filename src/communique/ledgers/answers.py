"""What became of a proposal: who took it up, refused, blocked, adopted, withdrew or replaced it, as acts tell.

It takes an answer for a proposal's where words, a sentence or a report in common tie the two; an answer that
ties to none tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from communique.languages.en.proposals import (
    ACCEPTING,
    ADOPTING,
    BLOCKING,
    DRAFTED,
    FAILED,
    POINTING,
    REFUSING,
    REPLACING,
    TAKING_BACK,
    THING,
)
from communique.ledgers.deeds import Weights, clause, deed, part, parties, words
from communique.ledgers.gathering import one_sentence
from communique.ledgers.putting import Put, forum_of, held_back, named_by, sentence
from communique.ledgers.reported import Reported, in_order, side, sides
from communique.ledgers.states import is_state
from communique.model import Change, Entry, Who

TIED = 0.5
"""Share of the lighter text's words in common from which an answer is a proposal's: half of what it says."""

TAKEN = 0.7
"""The same for one that accepts: sides agree to much, and seldom to what another proposed."""

UNSURE = 0.3
"""Confidence below which an event tells no answer: of such events fewer than a third are right."""

SOON = 60
"""Days within which sides that meet take up a proposal to meet; later meetings have other reasons."""

_POINTING = re.compile(POINTING, re.IGNORECASE)


@dataclass(frozen=True)
class Answer:
    """What one act tells of some proposal: the status, who brings it about, the words that it says it with."""

    act: Reported
    status: str
    who: tuple[Who, ...]
    text: str

    @property
    def day(self) -> str:
        """The first day (ISO) that it can be of; empty where unknown."""
        return self.act.first_day or self.act.known_day


def answers(acts: Iterable[Reported]) -> list[Answer]:
    """What these acts tell of proposals, in order of days."""
    return [answer for act in in_order(acts) for answer in _of(act)]


def tells(entry: Entry) -> bool:
    """Whether an entry may tell what became of a proposal."""
    return _status(entry) is not None or _meets(entry)


def _of(act: Reported) -> Iterator[Answer]:
    entry = act.leading
    if entry.kind == "event" and act.act.confidence < UNSURE:
        return
    status = _status(entry)
    if status is None:
        return
    held = held_back(entry)
    who = held if held and status == "blocked" else parties(entry.actors)
    if who:
        text = entry.quote if entry.kind == "statement" else deed(entry) or clause(entry)
        yield Answer(act, status, tuple(who), text)


def _status(entry: Entry) -> str | None:
    """Which status an entry may tell; ``None`` where it answers nothing."""
    if held_back(entry):
        return "blocked"
    if entry.kind == "statement":
        if entry.act == "refuse":
            return "blocked" if _blocks(entry, part(entry, "cue")) else "refused"
        return "accepted" if _accepts(entry, part(entry, "cue")) and entry.polarity != "deny" else None
    if entry.status in ("hypothetical", "proposed", "conditional"):
        return None
    trigger, text = part(entry, "trigger"), clause(entry)
    if entry.type == "REJECT" and entry.status == "actual":
        if _takes_back(entry, trigger):
            return "withdrawn"
        return "blocked" if _blocks(entry, f"{trigger} {text}") else "refused"
    if entry.type in ("AGREE", "SUPPORT") and entry.status == "denied":
        return "blocked" if _blocks(entry, sentence(entry)) else "refused"
    if entry.type in ("AGREE", "SUPPORT", "COOPERATE", "SANCTION") and entry.status == "actual":
        if re.search(ADOPTING, trigger, re.IGNORECASE) and _is_body(entry):
            return "adopted"
        return "accepted" if entry.type == "AGREE" and _accepts(entry, trigger) else None
    if entry.type == "RETREAT" and entry.status == "actual" and _takes_back(entry, trigger):
        return "withdrawn"
    return None


def _blocks(entry: Entry, told: str) -> bool:
    drafted = forum_of(entry) is not None or re.search(DRAFTED, sentence(entry), re.IGNORECASE) is not None
    blocking = re.search(BLOCKING, told, re.IGNORECASE) is not None
    if re.search(REFUSING, told, re.IGNORECASE) and not re.search(FAILED, sentence(entry), re.IGNORECASE):
        return False
    return drafted and blocking


def _accepts(entry: Entry, told: str) -> bool:
    if entry.kind == "statement" and entry.act not in ("promise", "announce"):
        return False
    return re.search(ACCEPTING, told, re.IGNORECASE) is not None


def _takes_back(entry: Entry, trigger: str) -> bool:
    return (
        re.search(TAKING_BACK, trigger, re.IGNORECASE) is not None
        and re.search(rf"\b(?:{THING})\b", clause(entry), re.IGNORECASE) is not None
    )


def _is_body(entry: Entry) -> bool:
    return forum_of(entry) is not None and re.search(DRAFTED, sentence(entry), re.IGNORECASE) is not None


def _meets(entry: Entry) -> bool:
    if entry.kind != "event" or entry.type != "CONSULT" or entry.status not in ("actual", "planned"):
        return False
    return len([code for code in sides((*entry.actors, *entry.recipients)) if is_state(code)]) > 1


# --- whose answer it is ---


def told_of(groups: Sequence[Sequence[Put]], acts: Sequence[Reported]) -> list[list[Change]]:
    """For each group of one proposal what changed its status, in order of days."""
    found: list[list[Change]] = [[] for _ in groups]
    if not groups:
        return found
    every = answers(acts)
    weights = Weights.of([*(put.what for group in groups for put in group), *(one.text for one in every)])
    by_word: dict[str, set[int]] = {}
    by_article: dict[str, set[int]] = {}
    by_act: dict[str, int] = {}
    names = [named_by(group) for group in groups]
    for at, group in enumerate(groups):
        for put in group:
            for word in put.words:
                by_word.setdefault(word, set()).add(at)
            for article in put.articles:
                by_article.setdefault(article, set()).add(at)
            by_act.update((act.id, at) for act in put.acts if put.told_by_answer)
    for answer in every:
        if (own := by_act.get(answer.act.id)) is not None:
            found[own].append(_change(answer))
            continue
        near = {at for word in weights.telling(words(answer.text)) for at in by_word.get(word, ())}
        near |= {at for entry in answer.act.entries for at in by_article.get(entry.article, ())}
        ties = [(_tie(answer, groups[at], weights, names[at]), groups[at][0].day, -at) for at in near]
        tie, _, at = max(ties, default=(0.0, "", 0))
        if tie >= (TAKEN if answer.status == "accepted" else TIED):
            found[-at].append(_change(answer))
    for at, group in enumerate(groups):
        found[at].extend(_met(group, acts))
    for at, later in enumerate(groups):
        for earlier in _replaced(later, groups[:at], weights):
            found[earlier].append(
                Change(
                    status="superseded", when=later[0].first.when, acts=(later[0].first.id,), who=later[0].by
                )
            )
    return found


def _change(answer: Answer) -> Change:
    return Change(status=answer.status, when=answer.act.when, acts=(answer.act.id,), who=answer.who)


def _tie(answer: Answer, group: Sequence[Put], weights: Weights, names: frozenset[str]) -> float:
    """How far an answer is that of a proposal: 0 to 1."""
    own = frozenset(code for put in group for code in put.sides)
    mine = bool(sides(answer.who) & own)
    if mine != (answer.status == "withdrawn") and answer.status != "adopted":
        return 0.0
    first = min((put.day for put in group if put.day), default="")
    if bool(first) != bool(answer.day) or answer.day < first:
        return 0.0
    if answer.status in ("blocked", "adopted") and not any(put.forum for put in group):
        return 0.0
    if answer.status == "accepted" and not _may_accept(answer, group):
        return 0.0
    entry = answer.act.leading
    tie = max(weights.tie_of(put.what, answer.text, names=names) for put in group)
    here = any(one_sentence(answer.act, act) for put in group for act in put.acts)
    if here and sides(entry.recipients) & own:
        return 1.0  # told in one breath, and said to go to those who proposed
    points = _POINTING.search(answer.text) is not None or _POINTING.search(clause(entry)) is not None
    same = any(entry.article in put.articles for put in group)
    if points and here:
        return 1.0
    return max(tie, 0.9 if points and same else 0.0)


def _may_accept(answer: Answer, group: Sequence[Put]) -> bool:
    to = frozenset(side(who) for put in group for who in put.to)
    known = {code for code in to if is_state(code)}
    return not known or bool(sides(answer.who) & known)


def _met(group: Sequence[Put], acts: Sequence[Reported]) -> Iterator[Change]:
    """The first meeting of those who propose to meet with those to whom they propose it: it was taken up."""
    first = group[0]
    to = frozenset(code for put in group for code in sides(put.to) if is_state(code))
    if not first.is_meeting or not first.day or not to:
        return
    own = frozenset(code for put in group for code in put.sides)
    for act in acts:
        entry = act.leading
        there = sides((*entry.actors, *entry.recipients))
        if (
            not _meets(entry)
            or act.act.confidence < UNSURE
            or not there & own
            or not there & to
            or not first.day < (act.known_day or "") <= _later(first.day)
            or any(one_sentence(act, other) for put in group for other in put.acts)
        ):
            continue
        when = act.when if entry.status == "actual" and act.first_day else _told(act)
        who = tuple(one for one in (*entry.actors, *entry.recipients) if side(one) in to)
        yield Change(status="accepted", when=when, acts=(act.id,), who=who)
        return


def _replaced(later: Sequence[Put], before: Sequence[Sequence[Put]], weights: Weights) -> Iterator[int]:
    """Which earlier proposals of its own side a proposal says that it replaces."""
    first = later[0]
    if not first.sides or not re.search(REPLACING, sentence(first.first.leading), re.IGNORECASE):
        return
    for at, group in enumerate(before):
        if group[0].sides & first.sides and group[0].day < first.day:
            tie = weights.tie(group[0].words, first.words)
            if tie >= TIED:
                yield at


def _later(day: str) -> str:
    try:
        return date.fromordinal(date.fromisoformat(day).toordinal() + SOON).isoformat()
    except (ValueError, OverflowError):
        return day


def _told(act: Reported):  # type: ignore[no-untyped-def]
    from communique.model import When

    return When(edtf=act.known_day, basis="derived", why="the day of the report that tells it")
