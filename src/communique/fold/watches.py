"""What people watch: acts that would break a stage of a proposal, by filters that a person chose.

It says which watches hold and checks what they may name; which acts fit is asked where the record is shown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

from communique.codes.plover import EVENT_TYPES
from communique.fold.fields import country
from communique.model import Speech, Status
from communique.when import parse_edtf

STAGE = "stage"
"""What a watch is on: the number of a stage, from 1, or its words."""

FILTERS = ("actor", "country", "about", "type", "status", "since")
"""What acts that break a stage must fit: as filters of the views; all that are given, together."""

TELLING = ("actor", "country", "about", "type")
"""Filters of which a watch needs one: by a status or day alone every act would break the stage."""

TYPES = (*EVENT_TYPES, *get_args(Speech))
"""What ``type`` can be: types of events and acts of statements."""

LONGEST = 200
"""Characters of a value."""


def checked(given: Mapping[str, str]) -> dict[str, str]:
    """A watch's stage and filters in the form in which decisions keep them.

    Args:
        given: ``stage`` and any of ``FILTERS``; several types are parted by commas.

    Raises:
        ValueError: naming the filter, what it cannot be and what it can.

    Example:
        >>> checked({"stage": " 1 ", "type": "mobilize, threaten", "country": "Norway"})
        {'country': 'NOR', 'stage': '1', 'type': 'MOBILIZE,threaten'}
    """
    made: dict[str, str] = {}
    for name, value in given.items():
        if name not in (STAGE, *FILTERS):
            raise ValueError(f"there is no filter {name[:40]!r} for a watch; there are {', '.join(FILTERS)}")
        text = " ".join(value.split())
        if not text or len(text) > LONGEST or not text.isprintable():
            raise ValueError(f"{name} {text[:60]!r} must be a text of 1 to {LONGEST} characters")
        made[name] = _value(name, text)
    if STAGE not in made:
        raise ValueError("which stage? give its number or words")
    if not set(made) & set(TELLING):
        raise ValueError(f"a watch needs at least one of {', '.join(TELLING)}, such as type=MOBILIZE")
    return dict(sorted(made.items()))


def _value(name: str, text: str) -> str:
    if name == "type":
        return ",".join(dict.fromkeys(_type(one.strip()) for one in text.split(",") if one.strip()))
    if name == "country":
        return country(text)
    if name == "about" and re.search(r"[^\W_]", text) is None:
        raise ValueError(f"about {text!r}: holds no word to look for")
    if name == "status" and text not in get_args(Status):
        raise ValueError(f"status {text!r}: an event is one of {', '.join(get_args(Status))}")
    if name == "since":
        try:
            if parse_edtf(text).first.year == "XXXX":
                raise ValueError
        except ValueError:
            raise ValueError(f"since {text!r}: is no day, month or year such as 2018-03-20") from None
    return text


def _type(text: str) -> str:
    """A type as the record writes it: an event's in capitals, a statement's act not.

    "threaten" is both: in capitals it is the event, otherwise the act; any other word is what it can be.
    """
    if text in TYPES:
        return text
    for told in (text.upper(), text.lower()):
        if told in TYPES:
            return told
    raise ValueError(f"type {text[:40]!r}: is none of {', '.join(TYPES)}")


def types_of(value: str) -> tuple[str, ...]:
    """The types that a watch names."""
    return tuple(value.split(",")) if value else ()
