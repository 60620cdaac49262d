"""How each view is named, explained and filtered on its page.

It offers only filters that the view can apply.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any, get_args

from communique.codes.plover import EVENT_TYPES
from communique.model import Speech, Status
from communique.views import Filter
from communique.web.asking import FILTERS, ORDER, Asked
from communique.web.text import N_, _
from communique.web.verbs import choice
from communique.web.wording import day, plain

ABOUT: Mapping[str, str] = {
    "timeline": N_("Every dated act in order, each in one line."),
    "statements": N_("Who said what: every statement once, however many outlets carried it."),
    "events": N_("Who did what to whom, and whether it happened."),
    "undertakings": N_("What was promised, by whom to whom, and what became of it."),
    "demands": N_("What one side asks of another, and by what it was met."),
    "proposals": N_("What was put to others, in which stages, and who took or blocked it."),
    "talks": N_("Who meets whom in which format, round by round."),
    "sanctions": N_("Measures of one side against another, from proposal to lifting."),
    "terms": N_("Words that sides complete differently, each wording with its users."),
    "disputes": N_("Matters of which sides say contrary things, claim against claim."),
    "positions": N_("What each side holds on a topic, and when its words changed."),
    "actors": N_("Persons, states and organisations, those most often named first."),
    "articles": N_("What was read, with its copies counted once."),
    "stories": N_("Articles that tell one story, however many outlets cover it."),
}
LABELS: Mapping[str, str] = {
    "actor": N_("Actor"), "country": N_("Country"), "about": N_("Words"), "since": N_("From"),
    "until": N_("To"), "type": N_("Type"), "status": N_("Status"), "on": N_("Status as of"),
    "order": N_("Order"),
}  # fmt: skip
PARTS = (("about",), ("since", "until"), ("actor",), ("country",), ("type",), ("status",), ("on",))
"""Filters that are left out together where nothing fits all of them; those first that most often miss."""

HINTS: Mapping[str, str] = {
    "actor": N_("Lavrov, or an id"), "country": N_("RUS or Russia"), "about": N_("six-party talks"),
    "since": "2018-03", "until": "2018-03-20", "on": "2018-06-01",
}  # fmt: skip
"""What can be written, as an example in an empty field."""

STATUSES: Mapping[str, tuple[str, ...]] = {
    "undertakings": (
        "open", "pledged", "conditional", "under-way", "kept", "broken", "withdrawn", "lapsed", "unknown",
    ),
    "demands": ("open", "met"),
    "proposals": ("proposed", "accepted", "adopted", "blocked", "refused", "withdrawn", "superseded"),
    "talks": ("proposed", "open", "suspended", "ended"),
    "sanctions": ("proposed", "in-force", "eased", "lifted", "breach-alleged"),
    "positions": ("changed",),
    "events": get_args(Status),
    "timeline": get_args(Status),
}  # fmt: skip
"""What a ledger's rows can be; a text field where the contract fixes none."""
TYPES: Mapping[str, tuple[str, ...]] = {
    "statements": get_args(Speech),
    "events": tuple(EVENT_TYPES),
    "actors": ("person", "state", "organization"),
}

ORDERED: Mapping[str, str] = {"oldest": N_("oldest first"), "newest": N_("newest first")}
"""Which days a list begins with, in words."""

WATCHED = ("type", "actor", "country", "about", "status", "since")
"""Filters of a watch, in the order of its form."""

DAYS = {"timeline": "date", "statements": "said", "events": "date"}
"""Views that are read day by day, and the field with their day."""


def title(view: str) -> str:
    """The name of a view's page."""
    return _(view.capitalize())


def part(names: list[str]) -> str:
    """What a person calls these filters: the days are one."""
    return _("Days") if len(names) > 1 else _(LABELS[names[0]])


def about(view: str) -> str:
    """One sentence on what the page shows."""
    return _(ABOUT[view])


def fields(view: str, given: Mapping[str, str]) -> list[dict[str, Any]]:
    """The fields of the filter form, with what is set; a filter that the view lacks is none of them."""
    made = []
    for name in FILTERS[view]:
        choices: tuple[str, ...] = ()
        if name == "status":
            choices = STATUSES.get(view, ())
        if name == "type":
            choices = TYPES.get(view, ())
        if name == ORDER:
            choices = ("newest",)
        value = given.get(name, "")
        if value and choices and value not in choices:
            choices = (*choices, value)
        made.append(
            {
                "name": name, "label": _(LABELS[name]), "hint": _(HINTS.get(name, "")), "choices": choices,
                "value": value, "none": _(ORDERED["oldest"]) if name == ORDER else _("any"),
                "told": {one: _told(view, name, one) for one in choices},
            }
        )  # fmt: skip
    assert all(name in Filter.__dataclass_fields__ for name in FILTERS[view])
    return made


def _told(view: str, name: str, one: str) -> str:
    if name == ORDER:
        return _(ORDERED[one])
    return choice(view, one) if name == "type" else plain(one)


def turned(wish: Asked, here: str) -> tuple[str, str]:
    """What a list is called the other way round, and its address."""
    newest = wish.given.get(ORDER) != "newest"
    return _(ORDERED["newest" if newest else "oldest"]), wish.address(
        here, order="newest" if newest else None
    )


def watching() -> list[dict[str, str]]:
    """The fields by which a person says which acts would break a stage of a proposal."""
    hints = {**HINTS, "type": "MOBILIZE, threaten", "status": "actual"}
    return [{"name": name, "label": _(LABELS[name]), "hint": _(hints[name])} for name in WATCHED]


def by_day(view: str, rows: list[dict[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Rows under the day they share; of other views all under no heading."""
    if view not in DAYS:
        return [("", rows)]
    return list(_grouped(DAYS[view], rows))


def _grouped(field: str, rows: list[dict[str, Any]]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    for named, group in groupby(rows, key=lambda row: day(row[field])):
        yield named, list(group)
