"""With whom one side deals: itself in the middle, the others around, a line as thick as they deal often.

Lines between the others stand behind; whether a side is friendly nobody says, only what was done.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from communique.codes.plover import EVENT_TYPES
from communique.views import Tie
from communique.web.charts.drawing import Cell, Chart, Key, Mark, Number, figure, symbol, words
from communique.web.text import _, ngettext
from communique.web.wording import segment

MOST = 14
"""Counterparts drawn: their names fit around the circle; the table has all."""
WIDTH, HEIGHT = 760, 450
ACROSS, UP = 210, 178
"""Half the circle's axes; the names need the room at its sides."""
THICKEST, THINNEST = 13.0, 1.5
LONGEST = 26
"""Letters of a name beside a point."""


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
    marks.append(figure(symbol("circle", WIDTH / 2, HEIGHT / 2, 9), "hub self"))
    marks.append(words(WIDTH / 2, HEIGHT / 2 - 16, name[:LONGEST], "hub-name", anchor="middle"))
    for other in shown:
        x, y = places[other]
        href = f"/dyads/{segment(own)}/{segment(other)}"
        tip = f"{names(other)}: " + ngettext("%d event", "%d events", dealt[other]) % dealt[other]
        marks.append(figure(symbol("circle", x, y, 6.5), "hub", tip=tip, href=href))
        side = "start" if x > WIDTH / 2 + 60 else "end" if x < WIDTH / 2 - 60 else "middle"
        dx = {"start": 12, "end": -12, "middle": 0}[side]
        dy = 4 if side != "middle" else (-13 if y < HEIGHT / 2 else 22)
        marks.append(words(x + dx, y + dy, _cut(names(other)), "hub-name", anchor=side, href=href))
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
