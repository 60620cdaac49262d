"""What somebody decides at a page or by the API, understood and taken into the record.

It takes nothing that the command line would refuse, and asks a reason for what changes or withdraws a line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import FormData

from communique.errors import BadUse, NoSuchEntry
from communique.model import Decision
from communique.record import Record

VERBS = ("confirm", "same", "different", "retract", "amend", "watch", "undo")
"""What can be decided here."""
MOST = 100
"""Ids of one decision: a page has half as many rows."""
LONGEST_ID = 200
LONGEST_WHY = 2_000
"""Characters, as decisions keep them."""
SET = "set-"
"""Before the name of a field that a form sets; ``WAS`` before that with its value when the form was made."""
WAS = "was-"
STAGE = "stage"
"""What a watch sets besides its filters."""
BULK = ("confirm", "same")
"""What can be said of several chosen rows of a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be decided: ``set`` has an amendment's fields, or a watch's stage and filters; ``seen`` the
    marks of what was looked at.
    """

    verb: str
    on: tuple[str, ...]
    why: str = ""
    only: bool = False
    set: Mapping[str, str] = field(default_factory=dict)
    seen: Mapping[str, str] | None = None


def take(record: Record, wish: Wish, *, by: str) -> Decision:
    """Takes a decision into the record, signed by ``by``.

    Raises:
        BadUse: for what cannot be decided, with what to do. NoSuchEntry: for an id that leads nowhere.
        RecordChanged: where something is not as it was ``seen``; nothing is decided then.
    """
    verb, on, why = wish.verb, wish.on, printable(wish.why)
    given = {printable(name): printable(value) for name, value in wish.set.items()}
    for name, value in wish.set.items():
        if value.strip() and not printable(value):
            told = f"{verb}: {printable(name)[:40]!r} is set to signs that cannot be printed; leave it out"
            raise BadUse(told)
    if verb not in VERBS:
        raise BadUse(f"verb {verb[:40]!r}: must be one of {', '.join(VERBS)}")
    if not on or len(on) > MOST or any(len(name) > LONGEST_ID or not name.strip() for name in on):
        raise BadUse(f"{verb} needs 1 to {MOST} ids of at most {LONGEST_ID} characters each, not {len(on)}")
    seen = wish.seen or {}
    if len(seen) > MOST:
        raise BadUse(f"seen has {len(seen)} marks; give those of the ids alone")
    for name in (*on, *seen):
        if printable(name) != name:
            raise NoSuchEntry(f"{name!a}: no id has such signs; `communique show statements` lists ids")
    if given and verb not in ("amend", "watch"):
        raise BadUse(f"{verb} sets no fields; leave set out, or amend")
    if verb in ("retract", "amend") and not why.strip():
        raise BadUse(f"{verb} needs its reason, so that others can follow it; give why")
    if verb in ("retract", "amend", "watch", "undo") and len(on) != 1:
        raise BadUse(f"{verb} is on one id, not {len(on)}; send one decision for each")
    if verb == "different" and len(on) != 2:
        raise BadUse(f"different is on two ids, not {len(on)}; say it pair by pair")
    if verb == "confirm":
        return record.confirm(*on, only=wish.only, by=by, why=why, seen=wish.seen)
    if verb == "same":
        return record.same(*on, by=by, why=why, seen=wish.seen)
    if verb == "different":
        return record.different(*on, by=by, why=why, seen=wish.seen)
    if verb == "retract":
        return record.retract(on[0], only=wish.only, by=by, why=why, seen=wish.seen)
    if verb == "amend":
        return record.amend(on[0], given, why=why, only=wish.only, by=by, seen=wish.seen)
    if verb == "watch":
        stage = given.get(STAGE, "")
        if not stage.strip():
            raise BadUse("watch needs the stage, by its number or its words; give set.stage")
        filters = {name: value for name, value in given.items() if name != STAGE}
        return record.watch(on[0], stage, filters, by=by, why=why, seen=wish.seen)
    return record.undo(on[0], by=by, why=why, seen=wish.seen)


def printable(text: str) -> str:
    """What of a text can be printed: a reason pasted from a page brings marks that nobody sees.

    Example:
        >>> printable("mis\\u00adread \\u200bhere")
        'misread here'
    """
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())


def of_form(form: FormData) -> Wish:
    """What a form asks for: ``verb``, ``id`` and ``seen`` ("ID MARK") as often as needed, ``why``, ``only``.

    A button of one row in a list sends ``one`` ("VERB ID"), which goes before the rows that are ticked. An
    amendment sets only fields that differ from what the form was made with.
    """
    verb, ids = _text(form, "verb"), [value for value in form.getlist("id") if isinstance(value, str)]
    if one := _text(form, "one"):
        verb, _, name = one.partition(" ")
        ids = [name]
    told = {
        name: mark
        for value in form.getlist("seen")
        if isinstance(value, str)
        for name, _, mark in [value.partition(" ")]
    }
    target = _text(form, "scope")
    only = bool(target)
    if only:
        # One telling of the act: its mark is its act's.
        mark = next(iter(told.values()), None)
        ids, told = [target], {} if mark is None else {target: mark}
    given = {
        name.removeprefix(SET): value.strip()
        for name, value in form.multi_items()
        if name.startswith(SET) and isinstance(value, str)
        if " ".join(value.split()) != " ".join(_text(form, WAS + name.removeprefix(SET)).split())
    }
    seen = {name: told[name] for name in ids if name in told}
    return Wish(
        verb=verb, on=tuple(dict.fromkeys(name.strip() for name in ids if name.strip())),
        why=_text(form, "why"), only=only, set=given, seen=seen or None,
    )  # fmt: skip


def of_json(body: Any, *, tag: str = "") -> Wish:
    """What a program asks for; ``tag`` is an ``If-Match`` that stands for the mark of the first id.

    Raises:
        BadUse: naming the field that is not what it must be.
    """
    if not isinstance(body, dict):
        raise BadUse("the body must be a JSON object with verb and on")
    if unknown := sorted(set(map(str, body)) - {"verb", "on", "set", "why", "only", "seen"}):
        raise BadUse(f"a decision has no {', '.join(unknown)[:80]}; it has verb, on, set, why, only, seen")
    verb, on, why, only = body.get("verb"), body.get("on"), body.get("why", ""), body.get("only", False)
    if not isinstance(verb, str):
        raise BadUse(f"verb must be one of {', '.join(VERBS)}")
    if not isinstance(on, list) or not all(isinstance(name, str) for name in on):
        raise BadUse("on must be a list of ids")
    if not isinstance(why, str) or not isinstance(only, bool):
        raise BadUse("why must be a text and only true or false")
    given, seen = _texts("set", body.get("set")), _texts("seen", body.get("seen"))
    if tag and tag != "*":
        seen.setdefault(on[0] if on else "", tag)
    return Wish(
        verb=verb, on=tuple(dict.fromkeys(on)), why=why, only=only, set=given,
        seen={name: mark for name, mark in seen.items() if name} or None,
    )  # fmt: skip


def _texts(what: str, value: Any) -> dict[str, str]:
    if value is None:
        return {}
    if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
        raise BadUse(f"{what} must be an object of texts")
    return dict(value)


def _text(form: FormData, name: str) -> str:
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


def back_to(path: str, *, otherwise: str) -> str:
    """The page of this app to go back to; ``otherwise`` where ``path`` is none, or might lead elsewhere.

    Example:
        >>> back_to("/statements?actor=Lavrov#s-1", otherwise="/"), back_to("//evil.example", otherwise="/")
        ('/statements?actor=Lavrov#s-1', '/')
    """
    fine = path.startswith("/") and not path.startswith(("//", "/\\")) and len(path) <= LONGEST_BACK
    return path if fine and path.isascii() and path.isprintable() and "\\" not in path else otherwise


LONGEST_BACK = 4_000
"""Characters of an address to go back to: as long as one may be."""


def ids_of(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """The acts that rows of a list are about: a row's own id, or what its line refers to."""
    return [str(row.get("ref") or row["id"]) for row in rows]
