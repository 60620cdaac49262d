"""What pictures of the record count: acts by day, who acts upon whom, in which countries and where.

It gives numbers and ids, never words, and draws nothing.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codes.plover import EVENT_TYPES
from communique.store import Look, Outline, Site, Tally, Tie
from communique.views.filter import Filter
from communique.views.statements import sought

KINDS = {"timeline": None, "statements": "statement", "events": "event"}
"""Views whose rows are acts, and of which kind these are."""


def tallies(look: Look, wanted: Filter, *, view: str = "timeline") -> list[Tally]:
    """How many acts of each kind, type and status fall on which days; ``limit`` is passed over.

    Raises:
        BadUse: for a filter that does not apply (``on``) or cannot be understood.
    """
    wanted.refuse(view, "on")
    asked = sought(look, replace(wanted, limit=None), kind=KINDS[view], dated=True)
    return look.tallies(asked)


def outlines(
    look: Look, wanted: Filter, *, view: str = "timeline", between: tuple[str, str] | None = None
) -> list[Outline]:
    """The acts themselves in the view's order, without their words.

    ``between``: only what two sides (ids, or codes of countries) did to each other or together.

    Raises:
        BadUse: for a filter that does not apply (``on``) or cannot be understood.
    """
    wanted.refuse(view, "on")
    asked = sought(look, wanted, kind=KINDS[view], dated=view == "timeline")
    return look.outlines(replace(asked, between=between))


def days_of(look: Look, wanted: Filter) -> dict[str, int]:
    """How many lines of the timeline fall on each day; what is known by month or year only has none.

    Raises:
        BadUse: for a filter that does not apply (``on``) or cannot be understood.
    """
    wanted.refuse("timeline", "on")
    return look.days_told(sought(look, replace(wanted, limit=None), kind=None, dated=True))


def how_many(look: Look, wanted: Filter, *, view: str) -> int:
    """How many acts a filter finds.

    Raises:
        BadUse: for a filter that does not apply (``on``) or cannot be understood.
    """
    wanted.refuse(view, "on")
    return look.count_acts(
        sought(look, replace(wanted, limit=None), kind=KINDS[view], dated=view == "timeline")
    )


def last_acts(look: Look, wanted: Filter, *, view: str, most: int) -> list[str]:
    """Ids of the acts that begin last, the last first.

    Raises:
        BadUse: for a filter that does not apply (``on``) or cannot be understood.
    """
    wanted.refuse(view, "on")
    asked = sought(look, replace(wanted, limit=None), kind=KINDS[view], dated=True)
    return look.newest_acts(asked, limit=most)


def last_of(look: Look, wanted: Filter, *, view: str, most: int) -> tuple[list[str], int]:
    """What ``last_acts`` gives, and how many acts the filter finds in all.

    Raises:
        BadUse: for a filter that does not apply (``on``) or cannot be understood.
    """
    if wanted.about is None:
        return last_acts(look, wanted, view=view, most=most), how_many(look, wanted, view=view)
    # Words are looked up once for both: of a frequent one that takes as long as all the rest.
    wanted.refuse(view, "on")
    asked = sought(look, replace(wanted, limit=None), kind=KINDS[view], dated=view == "timeline")
    found = look.find_act_ids(asked)
    return look.newest_among(found, limit=most), len(found)


def learnt_acts(
    look: Look, wanted: Filter, *, view: str, most: int, between: tuple[str, str] | None = None
) -> list[str]:
    """Ids of the ``most`` acts of a view that the record learnt of last, the last first.

    Raises:
        BadUse: for a filter that does not apply (``on``) or cannot be understood.
    """
    wanted.refuse(view, "on")
    asked = sought(look, replace(wanted, limit=None), kind=KINDS[view], dated=view == "timeline")
    return look.newest_learnt(replace(asked, between=between), most=most)


def behind(look: Look, wanted: Filter, *, between: tuple[str, str]) -> int:
    """How many articles tell what two sides did to each other or together.

    Raises:
        BadUse: for a filter that does not apply (``on``) or cannot be understood.
    """
    wanted.refuse("events", "on")
    asked = sought(look, replace(wanted, limit=None), kind="event")
    return look.behind(replace(asked, between=between))


def ties(look: Look, wanted: Filter) -> list[Tie]:
    """Who acts upon whom, country by country, in events that happened.

    Raises:
        BadUse: for a filter that does not apply (``on``) or cannot be understood.
    """
    wanted.refuse("events", "on")
    happened = replace(wanted, limit=None, status=wanted.status or "actual")
    return look.ties(sought(look, happened, kind="event"))


def taking_part(look: Look, wanted: Filter) -> dict[str, int]:
    """In how many events each country takes part.

    Raises:
        BadUse: for a filter that does not apply (``on``) or cannot be understood.
    """
    wanted.refuse("events", "on")
    return look.present(sought(look, replace(wanted, limit=None), kind="event"))


def places(look: Look, wanted: Filter) -> tuple[dict[str, int], list[Site]]:
    """In how many events each country takes part, and how many happen at which place.

    Raises:
        BadUse: for a filter that does not apply (``on``) or cannot be understood.
    """
    wanted.refuse("events", "on")
    asked = sought(look, replace(wanted, limit=None), kind="event")
    return look.present(asked), look.sites(asked)


def score_of(type_: str, mode: str | None, status: str) -> float | None:
    """PLOVER's score of an event; ``None`` for one that has not happened or has no known type.

    Example:
        >>> score_of("CONSULT", "visit", "actual"), score_of("CONSULT", "visit", "planned")
        (4.0, None)
    """
    row = EVENT_TYPES.get(type_)
    if row is None or status != "actual":
        return None
    return row.modes.get(mode or "", row.score)
