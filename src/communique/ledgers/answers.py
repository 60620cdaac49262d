"""What became of a proposal, as acts tell: who took it up, refused, blocked, adopted or replaced it.

It takes an answer for a proposal's where words, a sentence or a report in common tie the two; an answer that
ties to none tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from communique.languages.en.proposals import (
    ACCEPTING,
    ADOPTING,
    AT_A_DISTANCE,
    BLOCKING,
    DRAFTED,
    FAILED,
    JOINTLY,
    POINTING,
    REFUSING,
    STAGE,
    TAKING_BACK,
    TEXT,
    THING,
)
from communique.ledgers.deeds import SHARED, Weights, clause, deed, part, parties, words
from communique.ledgers.gathering import one_sentence
from communique.ledgers.naming import named_states
from communique.ledgers.putting import Put, forum_of, held_back, is_invitation, named_by, sentence
from communique.ledgers.reported import Reported, in_order, side, sides
from communique.ledgers.states import is_body, is_state
from communique.model import Change, Entry, When, Who

TIED = 0.5
"""Share of the lighter text's words in common from which an answer is a proposal's: half of what it says."""

TAKEN = 0.7
"""The same for one that accepts: sides agree to much, and seldom to what another proposed."""

UNSURE = 0.3
"""Confidence below which an event tells no answer: of such events fewer than a third are right."""

BACK = 1500
"""Characters behind a proposal in its report within which "the plan" means it: some ten sentences."""

BESIDE = 120
"""Characters behind a proposal within which the next sentence answers it."""

SOON = 45
"""Days within which sides that meet take up a proposal to meet; later meetings have other reasons."""

OTHER_VERB = r"\b(?:and|but|or)\b"
"""Where the words of one verb end and another's begin."""

_JOINTLY = re.compile(JOINTLY, re.IGNORECASE)
_POINTING = re.compile(POINTING, re.IGNORECASE)

NOBODYS = -1
"""Stands for a proposal of nobody known: what points back at it is no answer to an earlier one."""


@dataclass(frozen=True)
class Answer:
    """What one act tells of some proposal: the status, who brings it about, in which words."""

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
        if _passes(entry):
            return "adopted"
        return "accepted" if entry.type == "AGREE" and _accepts(entry, trigger) else None
    if _passes(entry):
        return "adopted"
    if entry.type == "RETREAT" and entry.status == "actual" and _takes_back(entry, trigger):
        return "withdrawn"
    return None


def _passes(entry: Entry) -> bool:
    """Whether a body passes something, whatever it does by it: it votes, adopts, imposes."""
    if entry.kind != "event" or entry.status != "actual" or entry.type in ("REQUEST", "REJECT", "CONSULT"):
        return False
    if not any(is_body(code) for code in sides(entry.actors)):
        return False
    voted = re.search(ADOPTING, part(entry, "trigger"), re.IGNORECASE) is not None
    return (voted and re.search(TEXT, sentence(entry), re.IGNORECASE) is not None) or entry.type == "SANCTION"


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


def told_of(
    groups: Sequence[Sequence[Put]], acts: Sequence[Reported], *, stages: Sequence[Sequence[Reported]]
) -> list[list[Change]]:
    """For each group of one proposal what changed its status; ``stages``: the acts that name its stages."""
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
    spots = _spots(groups, stages, acts)
    for answer in every:
        if (own := by_act.get(answer.act.id)) is not None:
            found[own].append(_change(answer))
            continue
        near = {at for word in weights.telling(words(answer.text)) for at in by_word.get(word, ())}
        near |= {at for entry in answer.act.entries for at in by_article.get(entry.article, ())}
        pointed = _pointed(answer, spots)
        if pointed is not None:
            near.add(pointed)
        ties = [
            (_tie(answer, groups[at], weights, names[at], pointed=at == pointed), groups[at][0].day, -at)
            for at in near
        ]
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


def _tie(
    answer: Answer, group: Sequence[Put], weights: Weights, names: frozenset[str], *, pointed: bool
) -> float:
    """How far an answer is that of a proposal: 0 to 1."""
    own = frozenset(code for put in group for code in put.sides)
    mine = bool(sides(answer.who) & own)
    if mine != (answer.status == "withdrawn") and answer.status != "adopted":
        return 0.0
    if answer.status == "adopted" and _is_draft_of(answer, group):
        return 1.0
    first = min((put.day for put in group if put.day), default="")
    if bool(first) != bool(answer.day) or answer.day < first:
        return 0.0
    if answer.status in ("blocked", "adopted") and not any(put.forum for put in group):
        return 0.0
    if answer.status == "adopted" and _passes(answer.act.leading) and not _is_body(answer.act.leading):
        return 0.0
    if answer.status == "accepted" and not _may_accept(answer, group):
        return 0.0
    entry = answer.act.leading
    here = any(one_sentence(answer.act, act) for put in group for act in put.acts)
    agreed = answer.status == "accepted" and _accepted(answer) is None
    if not agreed and here and sides(entry.recipients) & own:
        return 1.0  # told in one breath, and said to go to those who proposed
    if not agreed and (pointed or _next_to(answer, group, own)):
        return 1.0
    if not _concerned(answer, group, own):
        return 0.0
    if any(put.is_meeting for put in group) and _days(first, answer.day) > SOON:
        return 0.0
    both = [put for put in group if len((put.words - names) & words(answer.text)) >= SHARED]
    return max((weights.tie_of(put.what, answer.text, names=names) for put in both), default=0.0)


def _is_draft_of(answer: Answer, group: Sequence[Put]) -> bool:
    """Whether what a body passes is the draft of which the same report tells, put to it days before."""
    entry = answer.act.leading
    if not _passes(entry):
        return False
    told_in = {one.article for one in answer.act.entries}
    return any(
        re.search(r"\bdraft", sentence(put.first.leading), re.IGNORECASE) is not None
        and bool(put.articles & told_in)
        and (not put.first.first_day or 0 <= _days(put.day, answer.day) <= SOON)
        for put in group
    )


def _next_to(answer: Answer, group: Sequence[Put], own: frozenset[str]) -> bool:
    """Whether a refusal that goes to those who proposed is told right behind their proposal."""
    entry = answer.act.leading
    if answer.status != "refused" or not sides(entry.recipients) & own:
        return False
    start = _start(entry)
    return any(
        one.article == entry.article and 0 <= start - one.evidence.span.end <= BESIDE
        for put in group
        for act in put.acts
        for one in act.entries
    )


def _concerned(answer: Answer, group: Sequence[Put], own: frozenset[str]) -> bool:
    """Whether an answer names those who proposed, or comes from those to whom they did."""
    entry = answer.act.leading
    named = {*sides(entry.recipients), *named_states(entry.evidence.quote, beside=own)}
    asked = {code for put in group for code in (*sides(put.to), *named_states(put.what, beside=own))}
    bodies = answer.status in ("blocked", "adopted") and any(put.forum for put in group)
    return bool(named & own or sides(answer.who) & asked or bodies)


def _accepted(answer: Answer) -> re.Match[str] | None:
    entry = answer.act.leading
    told = part(entry, "trigger") or part(entry, "cue")
    return re.search(r"\b(?:accept|t[oa]\w*\s+up|said\s+yes)", told, re.IGNORECASE)


def _spots(
    groups: Sequence[Sequence[Put]], stages: Sequence[Sequence[Reported]], acts: Sequence[Reported]
) -> dict[str, list[tuple[int, int]]]:
    """Where each report tells of which proposal, in order; ``NOBODYS`` where of one that is no side's."""
    found: dict[str, list[tuple[int, int]]] = {}
    known: set[str] = set()
    for at, group in enumerate(groups):
        for act in (*(act for put in group for act in put.acts), *stages[at]):
            known.add(act.id)
            for entry in act.entries:
                found.setdefault(entry.article, []).append((entry.evidence.span.start, at))
    for act in acts:
        if act.id not in known and act.leading.kind == "statement" and act.leading.act == "propose":
            for entry in act.entries:
                found.setdefault(entry.article, []).append((entry.evidence.span.start, NOBODYS))
    return {article: sorted(spots) for article, spots in found.items()}


def _pointed(answer: Answer, spots: Mapping[str, Sequence[tuple[int, int]]]) -> int | None:
    """The proposal at which an answer points back: the last that its report told of before it."""
    entry = answer.act.leading
    opening, own, behind = clause(entry).partition(part(entry, "trigger") or answer.text)
    # What stands before another verb belongs to that: "denied breaking the resolutions and held up ...".
    text = f"{answer.text} {re.split(OTHER_VERB, opening)[-1]} {own} {behind}"
    if not _POINTING.search(text) and not re.search(STAGE, text, re.IGNORECASE):
        return None
    start = _start(entry)
    before = [at for place, at in spots.get(entry.article, ()) if 0 <= start - place <= BACK]
    return before[-1] if before and before[-1] != NOBODYS else None


def _start(entry: Entry) -> int:
    pieces = entry.evidence.parts.get("trigger", ()) or entry.evidence.parts.get("cue", ())
    return pieces[0].start if pieces else entry.evidence.span.end


def _days(one: str, other: str) -> int:
    if not one or not other:
        return 0
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


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
        # A meeting that was agreed, put in doubt and held is one act, known from the first plan on: held, it
        # takes up also what was proposed in between.
        known = (entry.status == "actual" and act.first_day) or act.known_day or ""
        if (
            not _meets(entry)
            or act.act.confidence < UNSURE
            or not there & own
            or not there & to
            or there - own - to
            or (_JOINTLY.search(first.what) and to - there)
            or not _is_it(entry, own=own, to=to, visit=is_invitation(first.what))
            or not first.day < known
            or not (known <= _later(first.day) or _same_report(act, group, visit=entry.mode == "visit"))
            or any(one_sentence(act, other) for put in group for other in put.acts)
        ):
            continue
        when = act.when if entry.status == "actual" and act.first_day else _told(act)
        who = tuple(one for one in (*entry.actors, *entry.recipients) if side(one) in to)
        yield Change(status="accepted", when=when, acts=(act.id,), who=who)
        return


def _same_report(act: Reported, group: Sequence[Put], *, visit: bool) -> bool:
    """Whether the report of a visit tells of the invitation to it, however long ago that was."""
    told_in = {entry.article for entry in act.entries}
    return visit and any(put.is_invitation and put.articles & told_in for put in group)


def _is_it(entry: Entry, *, own: frozenset[str], to: frozenset[str], visit: bool) -> bool:
    """Whether a meeting is of the kind that was proposed; a visit is those whom one invited coming to one."""
    if entry.mode == "phone" or re.search(AT_A_DISTANCE, clause(entry), re.IGNORECASE):
        return False
    if not visit:
        return True
    there = {*sides(entry.recipients), entry.place.country if entry.place else ""}
    return entry.mode == "visit" and bool(sides(entry.actors) & to) and bool(there & own)


def _replaced(later: Sequence[Put], before: Sequence[Sequence[Put]], weights: Weights) -> Iterator[int]:
    """Which earlier proposals of its own side a proposal says that it replaces."""
    first = later[0]
    if not first.sides or not first.replaces:
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


def _told(act: Reported) -> When:
    return When(edtf=act.known_day, basis="derived", why="the day of the report that tells it")
