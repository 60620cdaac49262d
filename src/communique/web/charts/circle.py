"""With whom one side deals: itself in the middle, the others around, a line as thick as they deal often.

Lines between the others stand behind; whether a side is friendly nobody says, only what was done.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from communique.codes.plover import EVENT_TYPES
from communique.views import Tie
from communique.web.charts.drawing import Cell, Chart, Key, Mark, Number, box, figure, symbol, words
from communique.web.text import _, ngettext
from communique.web.wording import segment

MOST = 14
"""Counterparts drawn: their names fit around the circle; the table has all."""
WIDTH, HEIGHT = 760, 450
ACROSS, UP = 178, 172
"""Half the circle's axes; the names need the room at its sides, on a phone twice that of a desk."""
THICKEST, THINNEST = 13.0, 1.5
LONGEST = 26
"""Letters of a name beside a point."""
LINE = 13
"""Letters of a line of it: longer names are broken in two, so that they end inside the picture on a phone."""
STEP = 20
"""From line to line: room for a phone's larger letters."""
LETTER, PLATE = 9.6, 32
"""Width of a letter on a phone, and the height of the plate that has the name in the middle."""


def circle(
    ties: Sequence[Tie], *, centre: str, own: str, name: str, names: Callable[[str], str]
) -> Chart | None:
    """The counterparts of ``centre`` (a country's code, or an id); ``None`` where it has none.

    Args:
        own: the id that stands in addresses, such as a person's of that country.
        ties: who acted upon whom in events that happened; those between two counterparts are drawn behind.
        names: the name of a country or an actor.
    """
    good: Counter[frozenset[str]] = Counter()
    bad: Counter[frozenset[str]] = Counter()
    for tie in ties:
        if tie.type in EVENT_TYPES and tie.one != tie.other:
            pair = frozenset((tie.one, tie.other))
            (good if EVENT_TYPES[tie.type].quad.endswith("cooperation") else bad)[pair] += tie.count
    totals = good + bad
    dealt = {next(iter(pair - {centre})): count for pair, count in totals.items() if centre in pair}
    order = sorted(dealt, key=lambda other: (-dealt[other], other))
    if not order:
        return None
    shown = order[:MOST]
    places = _around(shown, totals)
    most = dealt[order[0]]
    marks: list[Mark] = []
    for pair, count in sorted(totals.items(), key=lambda item: sorted(item[0])):
        if centre not in pair and pair <= set(shown):
            (x1, y1), (x2, y2) = (places[other] for other in sorted(pair))
            width = THINNEST + (THICKEST - THINNEST) * min(1.0, count / most)
            marks.append(_edge(x1, y1, x2, y2, "edge far", width / 2))
    for other in shown:
        marks += _spokes(centre, own, other, places[other], good, bad, most, names(other))
    marks += _plate(name)
    for other in shown:
        x, y = places[other]
        href = f"/dyads/{segment(own)}/{segment(other)}"
        tip = f"{names(other)}: " + ngettext("%d event", "%d events", dealt[other]) % dealt[other]
        marks.append(figure(symbol("circle", x, y, 6.5), "hub", tip=tip, href=href))
        marks += _beside(x, y, names(other), href)
    rows = tuple(
        (
            Cell(names(other), f"/dyads/{segment(own)}/{segment(other)}", other),
            Cell(good[frozenset((centre, other))]),
            Cell(bad[frozenset((centre, other))]),
            Cell(dealt[other]),
        )
        for other in order
    )
    left = len(order) - len(shown)
    return Chart(
        name="counterparts",
        title=_("With whom"),
        about=_(
            "Events that happened between %(name)s and others; a thicker line stands for more. Grey lines: "
            "what these had with each other."
        )
        % {"name": name},
        width=WIDTH,
        height=HEIGHT,
        marks=tuple(marks),
        columns=(_("Counterpart"), _("Cooperative"), _("Hostile"), _("Events")),
        fields=("counterpart", "cooperative", "hostile", "events"),
        rows=rows,
        keys=(
            Key(path="M1 8h14", kind="edge wide", text=_("cooperative")),
            Key(path="M1 8h14", kind="edge bad wide", text=_("hostile")),
        ),
        whole=True,
        notes=(ngettext("%d more is in the table.", "%d more are in the table.", left) % left,)
        if left
        else (),
    )


def _around(shown: Sequence[str], totals: Mapping[frozenset[str], int]) -> dict[str, tuple[float, float]]:
    """Places around the circle: each next to the one it deals with most, the most dealt-with on top."""
    near: dict[str, Counter[str]] = defaultdict(Counter)
    for pair, count in totals.items():
        if pair <= set(shown):
            one, other = sorted(pair)
            near[one][other] += count
            near[other][one] += count
    order, left = [shown[0]], list(shown[1:])
    while left:
        found = max(left, key=lambda other: (near[order[-1]][other], -left.index(other)))
        order.append(found)
        left.remove(found)
    step = 2 * math.pi / len(order)
    return {
        other: (
            round(WIDTH / 2 + ACROSS * math.sin(number * step), 1),
            round(HEIGHT / 2 - UP * math.cos(number * step), 1),
        )
        for number, other in enumerate(order)
    }


def _spokes(
    centre: str,
    own: str,
    other: str,
    place: tuple[float, float],
    good: Counter[frozenset[str]],
    bad: Counter[frozenset[str]],
    most: int,
    name: str,
) -> list[Mark]:
    """A line of what was cooperative and one of what was hostile, side by side."""
    pair = frozenset((centre, other))
    both = [(good[pair], "edge"), (bad[pair], "edge bad")]
    drawn = [(count, kind, THINNEST + (THICKEST - THINNEST) * count / most) for count, kind in both if count]
    x, y = place
    across, down = x - WIDTH / 2, y - HEIGHT / 2
    long = math.hypot(across, down)
    offset = -sum(width for _c, _k, width in drawn) / 2 - (len(drawn) - 1)
    made = []
    for count, kind, width in drawn:
        aside = offset + width / 2
        dx, dy = -down / long * aside, across / long * aside
        said = _("cooperative") if kind == "edge" else _("hostile")
        made.append(
            _edge(
                WIDTH / 2 + dx,
                HEIGHT / 2 + dy,
                x + dx,
                y + dy,
                kind,
                width,
                tip=f"{name}: {count} {said}",
                href=f"/dyads/{segment(own)}/{segment(other)}",
            )
        )
        offset += width + 2
    return made


def _plate(name: str) -> list[Mark]:
    """The name in the middle on a plate of its own, under which all lines end."""
    lines = _lines(name)
    width = max(map(len, lines)) * LETTER + 24
    high = PLATE + (len(lines) - 1) * STEP
    made = [
        box(WIDTH / 2 - width / 2, HEIGHT / 2 - high / 2, width, high, "hub plate", round_=PLATE // 2),
    ]
    top = HEIGHT / 2 + 5 - (len(lines) - 1) * STEP / 2
    for number, words_ in enumerate(lines):
        made.append(words(WIDTH / 2, top + number * STEP, words_, "plate-name", anchor="middle"))
    return made


def _beside(x: float, y: float, name: str, href: str) -> list[Mark]:
    """The name of a counterpart outside the circle, in one line or two."""
    side = "start" if x > WIDTH / 2 + 60 else "end" if x < WIDTH / 2 - 60 else "middle"
    lines = _lines(name)
    more = (len(lines) - 1) * STEP
    if side == "middle":
        first = y - 14 - more if y < HEIGHT / 2 else y + 24
    else:
        first = y + 5 - more / 2
    dx = {"start": 13, "end": -13, "middle": 0}[side]
    return [
        words(x + dx, first + number * STEP, line, "hub-name", anchor=side, href=href)
        for number, line in enumerate(lines)
    ]


def _lines(name: str) -> list[str]:
    """A name in one line, or broken at the space or hyphen that is nearest its middle."""
    name = _cut(name)
    if len(name) <= LINE:
        return [name]
    ends = [at + (letter == "-") for at, letter in enumerate(name) if letter in " -" and at]
    if not ends:
        return [name]
    end = min(ends, key=lambda at: abs(at - len(name) / 2))
    return [name[:end].rstrip(), name[end:].lstrip()]


def _edge(
    x1: float, y1: float, x2: float, y2: float, kind: str, width: float, *, tip: str = "", href: str = ""
) -> Mark:
    at: dict[str, str | Number] = {
        "d": f"M{round(x1, 1)} {round(y1, 1)}L{round(x2, 1)} {round(y2, 1)}",
        "stroke-width": round(width, 1),
    }
    return Mark(shape="path", at=at, kind=kind, tip=tip, href=href)


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…"
