"""What a person may set in an entry, field by field, and how the entry stands with it.

It knows the contract's lists and refuses any value outside them; the quote and what an engine measured are
never set by anybody.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, get_args

from communique.codes.countries import COUNTRIES
from communique.codes.former_countries import OTHER_CODES
from communique.codes.organisations import ORGANISATIONS
from communique.codes.plover import EVENT_TYPES
from communique.fold.stems import plain
from communique.model import Decision, Entry, Manner, Place, Polarity, Speech, Status, When, Who
from communique.when import parse_edtf

ROLES = ("deadline", "forum", "instrument", "level", "measure", "number", "stage", "topic")
"""Parts of an event that are the article's words and no field of their own (the contract's list)."""

LONGEST = 500
"""Characters of a value: a condition or a spokesman's description is a clause, not a page."""

MOST = 50
"""Names on one side; a treaty's signatories fit, a list of voters does not."""

STATEMENT = (
    "actors", "manner", "act", "polarity", "when", "addressee", "venue", "condition", "nested_in",
)  # fmt: skip
EVENT = (
    "actors", "recipients", "type", "mode", "status", "when", "place", "condition", "reported_in", "made_by",
    *ROLES,
)  # fmt: skip
FIELDS = {"statement": STATEMENT, "event": EVENT}
"""The fields of each kind that can be set, by their names in an Entry; ``ROLES`` are in its ``args``."""

NAMES = {
    "speaker": "actors", "speakers": "actors", "actor": "actors", "recipient": "recipients",
    "said": "when", "date": "when",
}  # fmt: skip
"""What the views call some of them."""

SHOWN = {
    "statement": {"actors": "speakers", "when": "said"},
    "event": {"when": "date"},
}
"""What the views of a kind call some of them, the other way round."""

REFERENCES = frozenset({"nested_in", "reported_in", "made_by"})
"""Fields that name a statement of the same article, so that one value cannot hold for several tellings."""

OPTIONAL = frozenset(
    {"actors", "recipients", "mode", "when", "place", "addressee", "venue", "condition", *REFERENCES, *ROLES}
)
"""Fields that can be unknown or absent: an empty value says so."""

FIXED = {
    "quote": "the quote is the article's own words",
    "confidence": "the confidence is the reader's",
    "evidence": "the evidence is the article's own words",
    "cameo": "the CAMEO code follows from type and mode",
    "quad": "the quad class follows from the type",
    "score": "the score follows from type, mode and status",
    "occasion": "the occasion follows from speaker, day and venue",
    "disagreements": "disagreements follow from the reports",
    "reports": "reports are counted",
    "origins": "origins are counted",
    "id": "ids last",
}
"""What views show and nobody sets, each with the reason."""


def field_of(kind: str, asked: str) -> str:
    """The Entry's field that ``asked`` names in a statement or event.

    Raises:
        ValueError: where there is none, or none that can be set; the message lists those that can.

    Example:
        >>> field_of("statement", "speaker"), field_of("event", "args.deadline")
        ('actors', 'deadline')
    """
    name = asked.strip().lower().removeprefix("args.")
    name = NAMES.get(name, name)
    if name in FIELDS[kind]:
        return name
    if name in FIXED:
        raise ValueError(f"{asked!r} cannot be set: {FIXED[name]}")
    shown = ", ".join(field_shown(kind, field) for field in FIELDS[kind])
    raise ValueError(f"{'an' if kind == 'event' else 'a'} {kind} has no {asked!r} to set; it has {shown}")


def field_shown(kind: str, name: str) -> str:
    """What the views call an Entry's field.

    Example:
        >>> field_shown("statement", "actors")
        'speakers'
    """
    return SHOWN[kind].get(name, name)


def checked(field: str, value: str) -> str:
    """A value as it is kept in a decision, where it is one that the field can have.

    Args:
        field: as ``field_of`` gives it.
        value: a word of the contract's list, an EDTF date, the article's words, or JSON for somebody
            (a list of ``{"name", "actor", "country", "role"}``) and for a place; empty where unknown.

    Raises:
        ValueError: naming what the field can be.

    Example:
        >>> checked("status", "Planned"), checked("when", "2018-03")
        ('planned', '2018-03')
    """
    value = " ".join(value.split())
    if not value:
        if field not in OPTIONAL:
            raise ValueError(f"{field} cannot be empty; give a value")
        return ""
    if len(value) > LONGEST * MOST or (field not in WHO and len(value) > LONGEST):
        raise ValueError(f"{field} has {len(value)} characters; at most {LONGEST} are kept")
    if not value.isprintable():
        raise ValueError(f"{field} holds a control character; leave it out")
    return _READERS.get(field, _words)(value)


WHO = frozenset({"actors", "recipients"})


def kept_who(side: Sequence[Who]) -> str:
    """A side as a decision keeps it; where in the article somebody is named is left out.

    Example:
        >>> kept_who([Who(name="Peru", actor="PER", country="PER")])
        '[{"name": "Peru", "actor": "PER", "country": "PER", "role": null}]'
    """
    return json.dumps(
        [{"name": w.name, "actor": w.actor, "country": w.country, "role": w.role} for w in side],
        ensure_ascii=False,
    )


def kept_place(place: Place) -> str:
    """A place as a decision keeps it."""
    return json.dumps(
        {"name": place.name, "country": place.country, "precision": place.precision}, ensure_ascii=False
    )


def shown(value: str, field: str) -> str:
    """A kept value as a person reads it.

    Example:
        >>> shown('[{"name": "Peru", "actor": "PER", "country": "PER", "role": null}]', "actors")
        'Peru'
    """
    if not value:
        return "nobody" if field in WHO else "unknown" if field == "when" else "none"
    if field in WHO:
        return "; ".join(w.name + _code(w.country, w.actor) for w in _side(value))
    if field == "place":
        place = _located(value)
        return place.name + _code(place.country, None)
    return value


def told(entry: Entry, field: str) -> str:
    """What an entry has in a field, in the form of ``checked``."""
    if field in WHO:
        side = getattr(entry, field)
        return kept_who(side) if side else ""
    if field == "when":
        return entry.when.edtf
    if field == "place":
        return kept_place(entry.place) if entry.place else ""
    if field in ROLES:
        return "; ".join(entry.args.get(field, ()))
    return str(getattr(entry, field) or "")


def modes(type: str) -> tuple[str, ...]:
    """The modes of an event type.

    Example:
        >>> modes("CONSULT")[0], modes("AID")
        ('visit', ())
    """
    return tuple(EVENT_TYPES[type].modes) if type in EVENT_TYPES else ()


def choices(field: str, *, type: str | None = None) -> tuple[str, ...]:
    """The words that a field can have, of an event of ``type``; none where it is free or names somebody.

    Example:
        >>> choices("polarity"), choices("venue")
        (('affirm', 'deny'), ())
    """
    return modes(type or "") if field == "mode" else _WORDS.get(field, ())


def amended(entry: Entry, changes: Mapping[str, tuple[str, Decision]]) -> Entry:
    """``entry`` with each field set to its value; fields that its kind does not have are passed over.

    A mode that an amended type does not have falls away. Doing it twice changes nothing.

    Args:
        changes: by field, a value as ``checked`` gives it and the decision that says so.
    """
    for field, (value, decision) in sorted(changes.items()):
        if field in FIELDS[entry.kind]:
            entry = _with(entry, field, value, decision)
    if entry.mode and "type" in changes and entry.mode not in modes(entry.type or ""):
        entry = dataclasses.replace(entry, mode=None)
    return entry


def _with(entry: Entry, field: str, value: str, decision: Decision) -> Entry:
    if field in WHO:
        # Whom the article names keeps the place where it does, and the role that it gives.
        known = {w.actor or w.name: w for w in (*entry.actors, *entry.recipients)}
        side = _side(value) if value else ()
        made: Any = {field: tuple(_placed(who, known.get(who.actor or who.name)) for who in side)}
        return dataclasses.replace(entry, **made)
    if field == "when":
        why = f"{decision.by} on {decision.at[:10]}: {decision.why}"
        when = When(edtf=value, basis="stated" if value else "unknown", why=why)
        return dataclasses.replace(entry, when=when)
    if field == "place":
        place = _located(value) if value else None
        return dataclasses.replace(
            entry, place=place, args=_args(entry, "place", place.name if place else "")
        )
    if field in ROLES:
        return dataclasses.replace(entry, args=_args(entry, field, value))
    if field == "condition" and entry.kind == "event":
        entry = dataclasses.replace(entry, args=_args(entry, field, value))
    made = {field: value or None}
    return dataclasses.replace(entry, **made)


def _args(entry: Entry, role: str, words: str) -> dict[str, tuple[str, ...]]:
    args = {name: said for name, said in entry.args.items() if name != role}
    return args | {role: (words,)} if words else args


def _placed(who: Who, named: Who | None) -> Who:
    if named is None:
        return who
    return dataclasses.replace(who, role=who.role or named.role, span=named.span)


def _code(country: str | None, actor: str | None) -> str:
    return f" ({country})" if country and country != actor else ""


# --- what each field can be ---


def _among(*words: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        for word in words:
            if value.lower() == word.lower():
                return word
        raise ValueError(f"{value!r} is none of {', '.join(words)}")

    return read


def _mode(value: str) -> str:
    return _among(*dict.fromkeys(mode for row in EVENT_TYPES.values() for mode in row.modes))(value)


def _edtf(value: str) -> str:
    try:
        parsed = parse_edtf(value)
    except ValueError:
        raise ValueError(
            f"{value!r} is not a date; write a day, month or year such as 2018-03-20, 2018-03 or 2018, "
            "an interval such as 2018-03-05/2018-03-06, or nothing where it is unknown"
        ) from None
    return str(parsed)


def _words(value: str) -> str:
    return value


def _who(value: str) -> str:
    return kept_who(_side(value))


def _side(value: str) -> tuple[Who, ...]:
    rows = _json(value)
    if not isinstance(rows, list) or not 0 < len(rows) <= MOST:
        raise ValueError(f"a side is a list of 1 to {MOST}, each with a name")
    return tuple(_one(row) for row in rows)


def _one(row: Any) -> Who:
    told = _texts(row, ("name", "actor", "country", "role"))
    if told["country"]:
        told["country"] = country(told["country"])
    return Who(
        name=told["name"],
        actor=told["actor"] or None,
        country=told["country"] or None,
        role=told["role"] or None,
    )


def _place(value: str) -> str:
    return kept_place(_located(value))


def _located(value: str) -> Place:
    told = _texts(_json(value), ("name", "country", "precision"))
    if told["country"]:
        told["country"] = country(told["country"])
    return Place(**told)


def _json(value: str) -> Any:
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        raise ValueError(f"{value[:60]!r} is not in the form in which decisions keep it") from None


def _texts(row: Any, names: tuple[str, ...]) -> dict[str, str]:
    if not isinstance(row, dict) or set(row) - set(names):
        raise ValueError(f"{str(row)[:60]!r} must have {', '.join(names)} and nothing else")
    made = {name: row.get(name) or "" for name in names}
    for name, text in made.items():
        if not isinstance(text, str) or len(text) > LONGEST or not text.isprintable():
            raise ValueError(f"{name} {str(text)[:60]!r} must be a text of at most {LONGEST} characters")
    if not made["name"].strip():
        raise ValueError("somebody without a name: give at least the words by which the article names them")
    return made


def country(value: str) -> str:
    """The code of a country or organisation as the record writes it, from a code or a name.

    Raises:
        ValueError: where the lists have none of this name.

    Example:
        >>> country("pe"), country("Peru"), country("uno")
        ('PER', 'PER', 'UNO')
    """
    code = country_code(value)
    if code is None:
        raise ValueError(f"{value!r} is no country; give a code such as RUS or RU, or a name such as Russia")
    return code


def country_code(value: str) -> str | None:
    """The code of a state or organisation, from a code or a name; ``None`` where the lists lack it.

    Example:
        >>> country_code("the moon") is None
        True
    """
    return _countries().get(plain(value))


@cache
def _countries() -> dict[str, str]:
    import pycountry

    made: dict[str, str] = dict(OTHER_CODES)
    made.update((plain(code), code) for code in OTHER_CODES.values())
    for organisation in ORGANISATIONS:
        made.update((plain(name), organisation.code) for name in (organisation.code, *organisation.names))
    for known in pycountry.countries:
        for attribute in ("alpha_2", "alpha_3", "name", "official_name", "common_name"):
            if name := getattr(known, attribute, None):
                made[plain(name)] = known.alpha_3
    for state in COUNTRIES:  # last: what newspapers call a state goes before an organisation's short name
        made.update((plain(name), state.code) for name in (state.code, *state.names))
    return made


_WORDS: Mapping[str, tuple[str, ...]] = {
    "act": get_args(Speech),
    "manner": get_args(Manner),
    "polarity": get_args(Polarity),
    "status": get_args(Status),
    "type": tuple(EVENT_TYPES),
}

_READERS: Mapping[str, Callable[[str], str]] = {
    "actors": _who,
    "recipients": _who,
    "place": _place,
    "when": _edtf,
    "act": _among(*get_args(Speech)),
    "manner": _among(*get_args(Manner)),
    "polarity": _among(*get_args(Polarity)),
    "status": _among(*get_args(Status)),
    "type": _among(*EVENT_TYPES),
    "mode": _mode,
}
