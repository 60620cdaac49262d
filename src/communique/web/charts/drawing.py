"""What a picture is made of: marks with a place, a name and a way to the acts behind them, and its table.

It draws no pixel and knows no colour: a template writes the marks as SVG, and the style sheet paints them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from communique.codes.plover import EVENT_TYPES
from communique.web.text import N_

Number = int | float

WIDE = 760
"""Units across a picture: about as many pixels as the page gives it on a desk."""
MOST_STOPS = 60
"""Marks that the Tab key stops at; of more, the table beside the picture has the links."""

SHAPES = {
    "verbal-cooperation": "circle", "material-cooperation": "square",
    "verbal-conflict": "triangle", "material-conflict": "diamond", "statement": "ring", "": "circle",
}  # fmt: skip
"""A shape for each quad class, so that no one has to tell them by colour."""
OTHER = N_("Other")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One shape: an SVG element's name and its geometry, its classes, what it says, where it leads."""

    shape: str
    at: Mapping[str, str | Number]
    kind: str = ""
    text: str = ""
    tip: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A line of the legend: a path in a box of 16 by 16, its classes, and what it stands for."""

    path: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A value of the table; ``href`` leads to the acts behind it, ``code`` is the value for programs."""

    value: str | Number
    href: str = ""
    code: str = ""

    @property
    def is_number(self) -> bool:
        """Whether it is set to the right, as figures are."""
        return not isinstance(self.value, str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The days (ISO) across a picture, between which places, and the addresses of other stretches of them.

    ``address`` shows a stretch chosen in the picture, once ``since`` and ``until`` are added to it.
    """

    first: str
    last: str
    left: Number
    right: Number
    address: str
    steps: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture with its table: both say the same.

    ``name`` is that of its files and its place in an address; ``columns`` heads the ``rows`` of the table,
    ``fields`` are the columns' names for programs. A phone scrolls a picture sideways, from its newest end;
    one that is ``narrow`` from its beginning, where its rows have their names; a ``whole`` one not at all.
    ``links`` lead to the picture drawn otherwise, each with its name; the one shown has no address.
    """

    name: str
    title: str
    about: str
    height: Number
    marks: tuple[Mark, ...]
    columns: tuple[str, ...]
    fields: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    width: Number = WIDE
    keys: tuple[Key, ...] = ()
    notes: tuple[str, ...] = ()
    window: Window | None = None
    whole: bool = False
    narrow: bool = False
    links: tuple[tuple[str, str], ...] = field(default=())

    @property
    def stops(self) -> bool:
        """Whether the Tab key stops at its marks."""
        return sum(bool(mark.href) for mark in self.marks) <= MOST_STOPS

    def records(self) -> Iterator[dict[str, str | Number]]:
        """The table's rows for programs."""
        for row in self.rows:
            yield {name: cell.code or cell.value for name, cell in zip(self.fields, row, strict=True)}


def symbol(shape: str, x: Number, y: Number, size: Number) -> str:
    """The path of a shape around a point; all cover about the same area.

    Example:
        >>> symbol("square", 10, 10, 5)
        'M5.6 5.6h8.8v8.8h-8.8z'
    """
    if shape == "square":
        a = round(size * 0.88, 1)
        return f"M{_short(x - a)} {_short(y - a)}h{_short(2 * a)}v{_short(2 * a)}h{_short(-2 * a)}z"
    if shape == "diamond":
        a = round(size * 1.25, 1)
        return f"M{_short(x)} {_short(y - a)}l{a} {a}l{-a} {a}l{-a} {-a}z"
    if shape == "triangle":  # pointing down, as hostile words do
        a = round(size * 1.2, 1)
        return f"M{_short(x - a)} {_short(y - a * 0.8)}h{_short(2 * a)}l{-a} {_short(a * 1.75)}z"
    r = _short(size)
    wide = _short(2 * size)
    return f"M{_short(x - size)} {_short(y)}a{r} {r} 0 1 0 {wide} 0a{r} {r} 0 1 0 {-wide} 0z"


def line(x1: Number, y1: Number, x2: Number, y2: Number, kind: str) -> Mark:
    """A straight line."""
    at = {"x1": _short(x1), "y1": _short(y1), "x2": _short(x2), "y2": _short(y2)}
    return Mark(shape="line", at=at, kind=kind)


def words(
    x: Number, y: Number, text: str, kind: str = "tick", *, anchor: str = "start", href: str = ""
) -> Mark:
    """A text that begins, is centred or ends at a point."""
    at = {"x": _short(x), "y": _short(y), "text-anchor": anchor}
    return Mark(shape="text", at=at, kind=kind, text=text, href=href, tip=text if href else "")


def box(
    x: Number, y: Number, width: Number, height: Number, kind: str,
    *, tip: str = "", href: str = "", round_: Number = 0,
) -> Mark:  # fmt: skip
    """A rectangle from its upper left corner."""
    at: dict[str, str | Number] = {
        "x": _short(x), "y": _short(y), "width": _short(max(width, 0.5)), "height": _short(max(height, 0.5)),
    }  # fmt: skip
    if round_:
        at["rx"] = round_
    return Mark(shape="rect", at=at, kind=kind, tip=tip, href=href)


def figure(d: str, kind: str, *, tip: str = "", href: str = "") -> Mark:
    """A path."""
    return Mark(shape="path", at={"d": d}, kind=kind, tip=tip, href=href)


def key(shape: str, kind: str, text: str) -> Key:
    """A line of the legend with a symbol."""
    return Key(path=symbol(shape, 8, 8, 5), kind=kind, text=text)


def quad_of(kind: str, type_: str) -> str:
    """The row of a track that an act belongs to: a statement, or the quad class of an event."""
    if kind == "statement":
        return "statement"
    return EVENT_TYPES[type_].quad if type_ in EVENT_TYPES else ""


def _short(value: Number) -> Number:
    """A place to a tenth of a unit, without a needless ".0"."""
    value = round(value, 1)
    return int(value) if value == int(value) else value
