"""How a row of a ledger came to its status: each change on its day, because of the sentence that tells it.

It repeats what the row rests on and judges nothing anew; it leaves out no change, whatever day is asked
elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from communique.ledgers import LEDGERS, days, status_on
from communique.model import (
    UNKNOWN,
    Act,
    Change,
    Demand,
    Dispute,
    Entry,
    LedgerRow,
    Position,
    Term,
    Undertaking,
    When,
    from_json,
)
from communique.store import Look
from communique.views.lines import named

FIELDS = ("what", "measure", "name", "term", "topic", "about")
"""Where a row has its matter in words, by the ledger's kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One link of the chain: what changed (``step``), to what and when, and because of what."""

    step: str
    what: str
    why: str = ""


def chain(look: Look, name: str) -> list[Link]:
    """The links behind a row of any ledger; empty where no such row has this id."""
    for ledger, kind in LEDGERS.items():
        for body in look.find_rows(ledger, ids=[name]):
            row = from_json(kind.of, body)
            if row.id == name:
                return _links(look, ledger, row)
    return []


def _links(look: Look, ledger: str, row: LedgerRow) -> list[Link]:
    changes: tuple[Change, ...] = getattr(row, "history", ()) or getattr(row, "met", ())
    acts = {act.id: act for act in look.acts(sorted({*row.acts, *(a for one in changes for a in one.acts)}))}
    entries = look.entries(act.leading for act in acts.values())
    known = [acts[act] for act in row.acts if act in acts]
    links = [
        Link(
            step=ledger,
            what=_what(row),
            why=f"rests on {len(known)} act{'s' if len(known) != 1 else ''}, the first: "
            f"{_because(known[:1], entries)}",
        )
    ]
    for change in changes:
        told = [acts[act] for act in change.acts if act in acts]
        who = f" by {', '.join(named(one) for one in change.who)}" if change.who else ""
        links.append(
            Link(
                step=change.status,
                what=f"on {_day(change.when)}{who}",
                why=f"because of {_because(told, entries)}; {change.when.why}".rstrip("; "),
            )
        )
    links += _said(row, acts, entries)
    due = getattr(row, "due", UNKNOWN)
    if due.edtf:
        words = getattr(row, "deadline", None)
        links.append(
            Link(step="deadline", what=_day(due), why=f"the article has {words!r}" if words else due.why)
        )
    last = days(due)[1]
    if isinstance(row, Undertaking) and last and status_on(ledger, row, "9999-12-31") == "lapsed":
        links.append(Link(step="lapsed", what=f"after {last}", why="no act tells how it ended"))
    if isinstance(row, Demand) and not changes:
        links.append(
            Link(step="open", what="met by nothing yet", why="no later act of the side asked ties to it")
        )
    return links


def _said(row: LedgerRow, acts: dict[str, Act], entries: dict[str, Entry]) -> list[Link]:
    """Who completes a term how, who says or denies what, what somebody held and where that changed."""
    if isinstance(row, Term):
        return [
            Link(
                step="wording",
                what=f"{named(use.who)}: “{use.wording}”",
                why=f"because of {_because([acts[act] for act in use.acts if act in acts], entries)}",
            )
            for use in row.usages
        ]
    if isinstance(row, Dispute):
        return [
            Link(
                step="denies" if claim.polarity == "deny" else "says",
                what=f"{named(claim.who) if claim.who else 'a report'}: {claim.claim}",
                why=f"because of {_because([acts[act] for act in claim.acts if act in acts], entries)}",
            )
            for claim in row.claims
        ]
    if not isinstance(row, Position):
        return []
    turned = {act for turn in row.turns for act in turn.acts}
    words = {act: (turn.before, turn.after) for turn in row.turns for act in turn.acts}
    return [
        Link(
            step="changed" if act.id in turned else "held",
            what=f"on {_day(act.when)}"
            + (f" from “{words[act.id][0]}” to “{words[act.id][1]}”" if act.id in turned else ""),
            why=f"because of {_because([act], entries)}",
        )
        for act in (acts[name] for name in row.acts if name in acts)
    ]


def _what(row: LedgerRow) -> str:
    sides = getattr(row, "by", ()) or ((row.who,) if isinstance(row, Position) else ())
    matter = next(
        (str(text) for text in (getattr(row, field, "") for field in FIELDS) if text),
        row.id,
    )
    given = getattr(row, "condition", None)
    told = f"{', '.join(named(who) for who in sides)}: {matter}" if sides else matter
    return f"{told} ({given})" if given and given not in told else told


def _day(when: When) -> str:
    return when.edtf or "a day unknown"


def _because(acts: Iterable[Act], entries: dict[str, Entry]) -> str:
    """The sentences that tell something, each with its act's id."""
    told = []
    for act in acts:
        entry = entries[act.leading]
        kind = (
            entry.act
            if entry.kind == "statement"
            else " ".join(
                part
                for part in (entry.type, entry.mode, "" if entry.status == "actual" else entry.status)
                if part
            )
        )
        told.append(f"“{' '.join(entry.evidence.quote.split())}” ({act.id}: {kind})")
    return "; ".join(told)
