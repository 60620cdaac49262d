"""What to show of the record: whose words, about what, from when to when.

It refuses a value that cannot be understood, and a filter that a view cannot apply, rather than pass over it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, get_args

from communique.errors import BadUse
from communique.fold import country_code, plain
from communique.ledgers import LEDGERS
from communique.model import Status
from communique.views.decisions import stand_in
from communique.when import Edtf, parse_edtf

if TYPE_CHECKING:
    from communique.store import Look

STATUSES = tuple(
    dict.fromkeys(
        (*get_args(Status), *(s for ledger in LEDGERS.values() for s in ledger.statuses), "changed")
    )
)
"""Every status that an event or a row of a ledger can have or be asked by."""

ORDERS = ("oldest", "newest")
"""Which days a list begins with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What a view is to show; every field that is set must hold.

    ``actor``: id, name or surname; ``country``: ISO alpha-3 or alpha-2, an organisation's code, or a name;
    ``about``: words of the quote or text; ``since``, ``until``: a day, month or year (EDTF), a date known
    only in part matches where it may fall inside; ``type``: a statement's act or an event's type; ``status``;
    ``on``: status as of that day; ``limit``: rows at most; ``order``: ``oldest`` (as where none is given) or
    ``newest``, which begins with the last days; what has no day stands last in both.

    Raises:
        BadUse: naming the value and what would be understood.

    Example:
        >>> Filter(since="2018-03").first_day
        '2018-03-01'
    """

    actor: str | None = None
    country: str | None = None
    about: str | None = None
    since: str | None = None
    until: str | None = None
    type: str | None = None
    status: str | None = None
    on: str | None = None
    limit: int | None = None
    order: str | None = None

    def __post_init__(self) -> None:
        for name in ("actor", "country", "about", "type", "status"):
            value = getattr(self, name)
            if value is not None and (not isinstance(value, str) or not value.strip()):
                raise BadUse(f"{name} {value!r}: is empty; leave it out or say which")
        for name in ("since", "until", "on"):
            if getattr(self, name) is not None:
                _date(name, getattr(self, name))
        if self.on is not None and _date("on", self.on).precision != "day":
            raise BadUse(f"on {self.on!r}: must be one day, such as 2018-03-20")
        if self.first_day and self.last_day and self.first_day > self.last_day:
            raise BadUse(f"since {self.since!r} is after until {self.until!r}; nothing can be both")
        if self.limit is not None and (
            not isinstance(self.limit, int) or isinstance(self.limit, bool) or self.limit < 1
        ):
            raise BadUse(f"limit {self.limit!r}: must be a whole number from 1 up")
        if self.order is not None and self.order not in ORDERS:
            raise BadUse(f"order {self.order!r}: is none of {', '.join(ORDERS)}")
        if self.status is not None and self.status not in STATUSES:
            raise BadUse(f"status {self.status!r}: is none of {', '.join(STATUSES)}")

    @classmethod
    def parse(cls, given: Mapping[str, Any]) -> Filter:
        """The filter that names and texts give, as a command line or a page's address has them.

        Raises:
            BadUse: for a name that is no filter, or a value that cannot be understood.
        """
        known = {f.name for f in fields(cls)}
        if unknown := sorted(set(given) - known):
            raise BadUse(f"there is no filter {', '.join(unknown)}; there are {', '.join(sorted(known))}")
        values = {name: value for name, value in given.items() if value is not None and value != ""}
        limit = values.get("limit")
        if isinstance(limit, str):
            if not limit.strip().isdecimal():
                raise BadUse(f"limit {limit!r}: must be a whole number from 1 up")
            values["limit"] = int(limit)
        return cls(**values)

    @property
    def first_day(self) -> str | None:
        """The first day (ISO) that ``since`` allows."""
        return None if self.since is None else _date("since", self.since).earliest.isoformat()

    @property
    def last_day(self) -> str | None:
        """The last day (ISO) that ``until`` allows."""
        return None if self.until is None else _date("until", self.until).latest.isoformat()

    @property
    def newest(self) -> bool:
        """Whether a list begins with the last days."""
        return self.order == "newest"

    def refuse(self, view: str, *names: str) -> None:
        """Stops where one of the filters ``names`` is set, which ``view`` cannot apply.

        Raises:
            BadUse: naming the filter and the view.
        """
        for name in names:
            if getattr(self, name) is not None:
                raise BadUse(f"--{name} does not apply to {view}; leave it out")

    def actors(self, look: Look) -> tuple[str, ...] | None:
        """Ids of the actors meant, ``None`` where any will do; empty where nobody is called so."""
        if self.actor is None:
            return None
        stands = stand_in(look, self.actor)
        exact = look.find_actors(ids=[stands, self.actor, self.actor.upper(), self.actor.lower()])
        if exact:
            return tuple(line.id for line in exact)
        return tuple(look.actors_named(plain(self.actor)))

    def country_code(self, look: Look) -> str | None:
        """The code of the country meant.

        Raises:
            BadUse: where neither the lists nor the record know such a country.
        """
        if self.country is None:
            return None
        asked = plain(self.country)
        if code := country_code(self.country):
            return code
        for actor in look.find_actors(ids=look.actors_named(asked)):
            if actor.kind != "person":
                return actor.country or actor.id
        if look.find_actors(country=self.country.upper(), limit=1):
            return self.country.upper()
        raise BadUse(
            f"country {self.country!r}: is not known; give a code such as RUS or RU, or a name such as Russia"
        )


def _date(name: str, value: str) -> Edtf:
    try:
        edtf = parse_edtf(value)
    except (ValueError, TypeError, AttributeError):
        raise BadUse(
            f"{name} {value!r}: is not a date; write a day, month or year such as 2018-03-20, 2018-03 or 2018"
        ) from None
    if edtf.first.year == "XXXX":
        raise BadUse(f"{name} {value!r}: needs a year")
    return edtf
