"""Two actors side by side: what each says on which topic, since when, and where its line changed.

It sets words beside words; who is right it does not say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.datastructures import QueryParams

from communique.errors import BadUse
from communique.record import Record
from communique.views import LEDGER_VIEWS, Filter, brief, last_of, statement_rows, ties
from communique.web import answering, charts
from communique.web.asking import Asked, asked
from communique.web.naming import named
from communique.web.remembered import Remembered
from communique.web.text import _

router = APIRouter()

OWN = ("a", "b", "topic")
APPLY = ("since", "until")
"""Filters beside the two actors and the topic."""
SHOWN = 12
"""Statements of each side on the page; all are behind its heading."""
MOST = 40
"""Positions of a side that are looked at, the last ones to begin; all are in its list."""
SUGGESTED = 10
"""Pairs offered where none was asked for: those that deal with each other most."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: as the address calls it, its name, the filter that finds it, what it holds and said."""

    asked: str
    name: str
    by: str
    positions: list[dict[str, Any]]
    said: list[dict[str, Any]]
    count: int


@dataclass(frozen=True, slots=True)
class Two:
    """What the address asks for."""

    a: str
    b: str
    topic: str
    wish: Asked

    def address(self, **changed: str | None) -> str:
        """The page's address with its two actors, some filters changed."""
        own = {"a": self.a, "b": self.b, "topic": self.topic or None}
        return self.wish.address("/compare", **{**own, **changed})


@router.get("/compare")
def compare(request: Request) -> Response:
    """Two actors side by side, or a form that asks which."""
    two = _two(request)
    sides = _sides(request, two) if two.a and two.b else []
    chart = _chart(request, two, sides)
    return answering.page(
        request,
        "compare.html",
        title=" – ".join(side.name for side in sides) or _("Compare"),
        two=two,
        sides=sides,
        topics=_topics(sides),
        suggested=[] if sides else _suggested(request),
        charts=[chart] if chart else [],
        query=two.address().removeprefix("/compare"),
        here="/compare",
    )


@router.get("/compare.{form}")
def rows(request: Request, form: str) -> Response:
    """The positions of the two with a sentence for each, for programs; their list has more."""
    if form not in ("json", "csv"):
        raise BadUse(f"there is no form {form!r} of a comparison; there are json and csv")
    two = _asked_both(request)
    found = [row for side in _sides(request, two) for row in side.positions]
    return answering.rows("positions", ({k: v for k, v in row.items() if k != "said"} for row in found), form)


@router.get("/compare/{name}")
def twin(request: Request, name: str) -> Response:
    """The table of the picture."""
    two = _asked_both(request)
    return answering.chart({"topics": _chart(request, two, _sides(request, two))}, name)


def _asked_both(request: Request) -> Two:
    two = _two(request)
    if not (two.a and two.b):
        raise BadUse("a and b: give two actors, such as /compare?a=RUS&b=USA")
    return two


def _two(request: Request) -> Two:
    given = request.query_params
    wish = asked(QueryParams([(name, value) for name, value in given.multi_items() if name not in OWN]))
    if wrong := sorted(set(wish.given) - set(APPLY)):
        raise BadUse(f"{', '.join(wrong)} does not apply here; there are {', '.join((*OWN, *APPLY))}")
    a, b, topic = (given.get(name, "").strip() for name in OWN)
    if a and a == b:
        raise BadUse(f"{a!r} twice: choose two different actors")
    return Two(a=a, b=b, topic=topic, wish=wish)


def _sides(request: Request, two: Two) -> list[Side]:
    record: Record = request.app.state.record
    remembered: Remembered = request.app.state.remembered
    rest = {"about": two.topic or None, **{name: two.wish.given.get(name) for name in APPLY}}
    made = []
    for name in (two.a, two.b):
        kept = ("side", name, tuple(sorted((k, v) for k, v in rest.items() if v)))
        made.append(remembered.get(kept, lambda name=name: _side(record, name, rest)))  # type: ignore[misc]
    return made


def _side(record: Record, name: str, rest: dict[str, Any]) -> Side:
    """What one side holds and said; a country's persons speak for it."""
    by = "actor"
    if len(name) == 3 and name.isalpha():
        with record.look() as look:
            by = "country" if look.find_actors(country=name.upper(), limit=1) else by
    wanted = Filter.parse({by: name, **rest})
    with record.look() as look:
        ids = wanted.actors(look)
        if ids is not None and not ids:
            raise BadUse(
                f"{name!r}: nobody in the record is called so; give a name, an id or a country's code"
            )
        code = wanted.country_code(look)
        last, count = last_of(look, wanted, view="statements", most=SHOWN)
        said = statement_rows(look, look.acts(last))
        held = LEDGER_VIEWS["positions"].ids(look, wanted, 0)[-MOST:]
        rows, dates = brief(look, held, wanted, name="positions")
    positions = [
        row.to_json() for row in rows if (row.who.country == code if code else row.who.actor in (ids or ()))
    ]
    for row in positions:
        row["said"] = {act: dates[act] for act in row["acts"] if act in dates}
    known = ids[0] if ids else str(code)
    return Side(
        asked=name, name=named(record, [known])(known), by=by, positions=positions,
        said=[row.to_json() for row in reversed(said)], count=count,
    )  # fmt: skip


def _chart(request: Request, two: Two, sides: list[Side]) -> charts.Chart | None:
    if len(sides) != 2:
        return None
    record: Record = request.app.state.record
    with record.look() as look:
        published = look.published()
    return charts.topics(
        (sides[0].positions, sides[1].positions),
        names=(sides[0].name, sides[1].name),
        published=published,
        address=two.address,
        zoomed=bool(two.wish.given),
    )


def _topics(sides: list[Side]) -> list[tuple[str, list[list[dict[str, Any]]]]]:
    """Topics with what each side holds on them, those of both first."""
    found: dict[str, list[list[dict[str, Any]]]] = {}
    for number, side in enumerate(sides):
        for row in side.positions:
            found.setdefault(row["topic"], [[], []])[number].append(row)
    order = sorted(
        found.items(),
        key=lambda one: (not all(one[1]), -sum(len(r["acts"]) for s in one[1] for r in s), one[0]),
    )
    return order[:SHOWN]


def _suggested(request: Request) -> list[tuple[str, str, str]]:
    """Pairs that deal with each other most: their codes, and both names."""
    record: Record = request.app.state.record
    remembered: Remembered = request.app.state.remembered

    def between() -> list[Any]:
        with record.look() as look:
            return ties(look, Filter())

    counts: dict[tuple[str, str], int] = {}
    for tie in remembered.get("ties", between):
        one, other = sorted((tie.one, tie.other))
        counts[one, other] = counts.get((one, other), 0) + tie.count
    most = sorted(counts, key=lambda pair: (-counts[pair], pair))[:SUGGESTED]
    names = named(record, {name for pair in most for name in pair})
    return [(one, other, f"{names(one)} – {names(other)}") for one, other in most]
