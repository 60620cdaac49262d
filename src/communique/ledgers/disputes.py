"""Matters of which sides say contrary things: an accusation and its denial, a claim and its contrary.

It takes no accusation that nobody answers for a dispute, and no refusal of a demand; two reports that differ
in a number or a day are one where they tell the same act.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from communique.ledgers.deeds import Weights, trimmed, words
from communique.ledgers.gathering import one_sentence
from communique.ledgers.reported import Reported, days, in_order, row_id, side, sides
from communique.ledgers.states import is_state, named_in
from communique.model import Claim, Dispute, Entry, Who

DENIED = 0.5
"""Share of the lighter text's weight that an outright denial has in common with what it denies."""

CONTRARY = 0.7
"""The same of a statement that only has a "not" in it: many have one, few mean the other's words by it."""

WORDS = 3
"""Words in common of such a pair."""

ANSWERED = timedelta(days=45)
"""Days within which an answer is looked for; later ones speak of another occasion."""

DIFFERING = ("number", "when")
"""Fields in which reports of one act may contradict each other as sides do."""

ACT = "act:"
"""Opens the part of a single act that reports tell differently."""


@dataclass(slots=True)
class _Matter:
    """A dispute in the making: what is claimed and what is denied."""

    claims: list[Reported] = field(default_factory=list)
    denials: list[Reported] = field(default_factory=list)


def keys(act: Reported) -> Iterable[str]:
    """The states that a claim or denial is about or comes from; an act told differently by reports itself."""
    found = set()
    for entry in act.entries:
        if _claims(entry) or _denies(entry):
            found.update(_concerned(entry))
    if any(name in act.act.disagreements for name in DIFFERING):
        found.add(f"{ACT}{act.id}")
    return sorted(found)


def rows(key: str, acts: Sequence[Reported]) -> Iterable[Dispute]:
    """The disputes about one state, or the one about an act that reports tell differently."""
    if key.startswith(ACT):
        return [row for act in acts if (row := _differing(act)) is not None]
    claims = [act for act in acts if any(map(_claims, act.entries))]
    denials = [act for act in acts if any(map(_denies, act.entries))]
    weights = Weights.of([_matter(act) for act in acts])
    having: dict[str, list[Reported]] = {}
    for act in claims:
        for word in words(_matter(act)):
            having.setdefault(word, []).append(act)
    matters: list[_Matter] = []
    for denial in denials:
        near = {act.id: act for word in words(_matter(denial)) for act in having.get(word, ())}
        near.update((act.id, act) for act in claims if _told_with(act, denial))
        met = [act for act in in_order(near.values()) if _contrary(act, denial, weights)]
        if met:
            _join(matters, met, denial)
    return [_row(matter) for matter in matters if _owner(matter) == key]


# --- what an act says ---


def _claims(entry: Entry) -> bool:
    if entry.kind == "event":
        return entry.type == "ACCUSE" and entry.status == "actual"
    return entry.polarity == "affirm" and entry.act in ("accuse", "state", "announce")


def _denies(entry: Entry) -> bool:
    return (
        entry.kind == "statement" and entry.polarity == "deny" and entry.act in ("deny", "state", "announce")
    )


def _concerned(entry: Entry) -> set[str]:
    named = {code for _, code in named_in(entry.quote)}
    acting = {code for code in sides((*entry.actors, *entry.recipients)) if is_state(code)}
    return named | acting


def _matter(act: Reported) -> str:
    return trimmed(act.leading.quote)


def _contrary(claim: Reported, denial: Reported, weights: Weights) -> bool:
    """Whether a denial answers a claim: of other sides, of days not far apart, in words that they share."""
    if _speakers(claim) & _speakers(denial) or not _in_time(claim, denial):
        return False
    if _told_with(claim, denial):
        return True
    one, other = words(_matter(claim)), words(_matter(denial))
    tie = weights.tie(one, other)
    if any(entry.act == "deny" for entry in denial.entries):
        return tie >= DENIED and len(one & other) >= WORDS - 1
    accused = any(entry.act == "accuse" or entry.type == "ACCUSE" for entry in claim.entries)
    least = WORDS if accused else WORDS + 1
    return tie >= CONTRARY and len(one & other) >= least


def _told_with(claim: Reported, denial: Reported) -> bool:
    """Whether an outright denial stands in one sentence with a claim: "denied it after an agency said so"."""
    return any(
        entry.act == "deny" and one_sentence(claim, denial) and entry.nested_in not in ids
        for entry in denial.entries
        for ids in [{other.id for other in claim.entries}]
    )


def _speakers(act: Reported) -> frozenset[str]:
    return frozenset(code for entry in act.entries for code in sides(entry.actors))


def _in_time(claim: Reported, denial: Reported) -> bool:
    if not claim.first_day or not denial.first_day:
        return any(a.article == b.article for a in claim.entries for b in denial.entries)
    apart = date.fromisoformat(denial.first_day) - date.fromisoformat(claim.first_day)
    return abs(apart) <= ANSWERED


def _join(matters: list[_Matter], claims: Sequence[Reported], denial: Reported) -> None:
    """Adds a denial with what it denies to the matter that has any of these claims, or as a new one."""
    ids = {act.id for act in claims}
    for matter in matters:
        if ids & {act.id for act in matter.claims}:
            break
    else:
        matter = _Matter()
        matters.append(matter)
    known = {act.id for act in matter.claims}
    matter.claims.extend(act for act in claims if act.id not in known)
    matter.denials.append(denial)


def _owner(matter: _Matter) -> str:
    """The part that a dispute belongs to: the least that all of its denials and claims count in."""
    shared = [set(keys(act)) for act in (*matter.claims, *matter.denials)]
    common = set.intersection(*shared) or set.intersection(
        set(keys(matter.claims[0])), set(keys(matter.denials[0]))
    )
    return min((key for key in common if not key.startswith(ACT)), default="")


# --- rows ---


def _row(matter: _Matter) -> Dispute:
    acts = in_order([*matter.claims, *matter.denials])
    claims = [*_said(matter.claims, "affirm"), *_said(matter.denials, "deny")]
    first = min(matter.claims, key=lambda act: (act.first_day or "9999", act.id))
    return Dispute(
        id=row_id("x", [*matter.claims, *matter.denials]),
        acts=tuple(act.id for act in acts),
        when=acts[0].when,
        about=_matter(first),
        claims=tuple(claims),
    )


def _said(acts: Sequence[Reported], polarity: str) -> Iterator[Claim]:
    """What each side says, its acts together, in its first words."""
    by_side: dict[str, list[Reported]] = {}
    for act in acts:
        who = act.leading.actors[0] if act.leading.actors else None
        by_side.setdefault(side(who) if who else "", []).append(act)
    for several in by_side.values():
        speakers: tuple[Who, ...] = several[0].leading.actors
        yield Claim(
            who=speakers[0] if speakers else None,
            claim=_matter(several[0]),
            polarity="deny" if polarity == "deny" else "affirm",
            acts=tuple(act.id for act in several),
        )


def _differing(act: Reported) -> Dispute | None:
    """The dispute of reports that tell one act with other numbers or days."""
    told: dict[str, Entry] = {}
    for entry in sorted(act.entries, key=lambda entry: (days(entry.when)[0], entry.id)):
        value = (
            "; ".join(entry.args.get("number", ())) if "number" in act.act.disagreements else entry.when.edtf
        )
        if value:
            told.setdefault(value, entry)
    if len(told) < 2:
        return None
    return Dispute(
        id=row_id("x", [act]),
        acts=(act.id,),
        when=act.when,
        about=_matter(act),
        claims=tuple(
            Claim(who=None, claim=f"{value}: {trimmed(entry.quote)}", polarity="affirm", acts=(act.id,))
            for value, entry in sorted(told.items())
        ),
    )
