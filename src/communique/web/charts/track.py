"""Rows along time: acts by kind, rounds by talks, offices by holder, statements by topic.

A day is a point, what is known less exactly a band as long as it may be; what has not happened is hollow.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from communique.codes.plover import QUADS
from communique.views import Outline, Tally
from communique.web.charts.axis import Days, bins, grain, name_of, window
from communique.web.charts.drawing import (
    SHAPES,
    WIDE,
    Cell,
    Chart,
    Key,
    Mark,
    Window,
    box,
    figure,
    line,
    quad_of,
    symbol,
    words,
)
from communique.web.dates import told
from communique.web.text import N_, _, ngettext
from communique.web.verbs import said, typed
from communique.web.wording import plain, quad, segment

LEFT, RIGHT = 4, WIDE - 8
TOP = 8
NAME, POINT, GAP = 22, 11, 16
"""Heights: of a row's name, of a point in a pile, between rows."""
HIGHEST = 8
"""Points piled on one day before they stand closer, so that a busy day makes its row no higher."""
TALL = 46
"""Height of a row of bars."""
APART = 2
"""Between two bands of one step."""
MOST_POINTS = 300
"""Acts drawn one by one: of more, a bar stands for those of a step and leads to them."""
HAPPENED = ("actual", "held")

LANES = {"statement": N_("Statements"), "": N_("Events of no known kind")}
"""Names of rows that are no quad class."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Something on a row: its days, its shape and classes, whether it happened, what it says and opens."""

    first: dt.date
    last: dt.date
    kind: str
    tip: str
    href: str
    shape: str = "circle"
    hollow: bool = False
    turned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A row: its name, where the name leads, what stands on it, and a span that it covers as a whole."""

    name: str
    spots: tuple[Spot, ...]
    href: str = ""
    beside: str = ""
    span: tuple[dt.date, dt.date] | None = None


def lanes(
    rows: Sequence[Lane],
    *,
    name: str,
    title: str,
    about: str,
    keys: tuple[Key, ...],
    columns: tuple[str, ...],
    fields: tuple[str, ...],
    table: tuple[tuple[Cell, ...], ...],
    address: Callable[..., str] | None = None,
    zoomed: bool = False,
    shown: tuple[dt.date, dt.date] | None = None,
    published: Iterable[str] = (),
    notes: tuple[str, ...] = (),
) -> Chart | None:
    """Rows of points and bands; ``None`` where none has a day.

    ``address`` gives the page's address for other days, ``zoomed`` says that some were asked for;
    ``published`` are days of coverage, which keep one round of long ago from taking the whole width.
    """
    stretches = [(s.first, s.last) for row in rows for s in row.spots] + [r.span for r in rows if r.span]
    shown = shown or window(stretches, published=published, since=None, until=None)
    if shown is None or not rows:
        return None
    days = Days(*shown, LEFT, RIGHT)
    marks: list[Mark] = []
    y: float = TOP
    seen = [row for row in rows if any(days.holds(spot.first, spot.last) for spot in row.spots)]
    if away := len(rows) - len(seen):
        notes = (
            *notes,
            ngettext("%d row lies outside these days.", "%d rows lie outside these days.", away) % away,
        )
    for row in seen:
        made, y = _row(days, row, y)
        marks += made
    foot = y - GAP / 2
    return Chart(
        name=name,
        title=title,
        about=about,
        height=foot + 20,
        marks=(*days.marks(TOP, foot), *marks),
        columns=columns,
        fields=fields,
        rows=table,
        keys=keys,
        notes=notes,
        narrow=True,
        window=_window(days, address, zoomed) if address else None,
    )


def acts(
    found: Sequence[Tally],
    outlines: Callable[[], Sequence[Outline]],
    *,
    published: Iterable[str],
    address: Callable[..., str],
    since: str | None,
    until: str | None,
) -> Chart | None:
    """Dated acts in rows of their kinds, one by one where they are few and else counted in steps.

    Args:
        found: all dated acts of the filters by their days.
        outlines: gives these acts themselves; asked only where they are few.
        published: the days on which articles were published.
        address: the page's address with its filters, some changed.
    """
    dated = [(one, *_ends(one.first, one.last)) for one in found]
    shown = window(((a, b) for _one, a, b in dated), published=published, since=since, until=until)
    if shown is None:
        return None
    days = Days(*shown, LEFT, RIGHT)
    inside = [one for one in dated if days.holds(one[1], one[2])]
    size = grain(*shown)
    count = sum(one.count for one, _a, _b in inside)
    table = _table(inside, bins(*shown, size), size, address)
    lost = sum(one.count for one, a, b in dated if not days.holds(a, b))
    notes = (
        (ngettext("%d act lies outside these days.", "%d acts lie outside these days.", lost) % lost,)
        if lost
        else ()
    )
    title = _("Acts over time")
    if count > MOST_POINTS:
        about = _(
            "How many acts there are of each kind, counted %s; the pale part has not happened: planned, "
            "proposed, conditional or denied. Events share one scale, statements have their own."
        ) % _(COUNTED[size])
        return _counted(
            days,
            inside,
            size,
            address=address,
            title=title,
            about=about,
            table=table,
            notes=notes,
            zoomed=bool(since or until),
        )
    piles: dict[str, list[Spot]] = {name: [] for name in ("statement", *QUADS, "")}
    for act in outlines():
        if act.first and act.last:
            a, b = _ends(act.first, act.last)
            if days.holds(a, b):
                piles[quad_of(act.kind, act.type)].append(_spot(act, a, b))
    rows = [
        Lane(name=lane_name(name), spots=tuple(spots), beside=str(len(spots)))
        for name, spots in piles.items()
        if spots
    ]
    return lanes(
        rows,
        name="track",
        title=title,
        about=_(
            "Each mark is an act: a day is a point, a date known less exactly a band over the days it may "
            "be. Hollow: not happened, but planned, proposed, conditional or denied."
        ),
        keys=(),
        columns=table[0],
        fields=table[1],
        table=table[2],
        address=address,
        shown=shown,
        zoomed=bool(since or until),
        notes=notes,
    )


COUNTED = {"day": N_("by day"), "week": N_("by week"), "month": N_("by month"), "year": N_("by year")}


def lane_name(name: str) -> str:
    """What a row of acts is called."""
    return _(LANES[name]) if name in LANES else quad(name)


def _counted(
    days: Days,
    inside: Sequence[tuple[Tally, dt.date, dt.date]],
    size: str,
    *,
    address: Callable[..., str],
    title: str,
    about: str,
    table: tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[Cell, ...], ...]],
    notes: tuple[str, ...],
    zoomed: bool,
) -> Chart:
    steps = bins(days.first, days.last, size)
    heights: dict[str, Counter[tuple[int, bool]]] = {}
    loose: Counter[str] = Counter()
    step = _stepping(steps)
    for one, first, last in inside:
        lane = quad_of(one.kind, one.type)
        at = step(first, last)
        if at is None:
            loose[lane] += one.count
        else:
            if (piled := heights.get(lane)) is None:
                piled = heights[lane] = Counter()
            piled[at, one.status in HAPPENED or one.kind == "statement"] += one.count
    tallest = {
        said: max(
            (
                h[n, True] + h[n, False]
                for lane, h in heights.items()
                if (lane == "statement") == said
                for n in range(len(steps))
            ),
            default=1,
        )
        for said in (True, False)
    }
    marks: list[Mark] = []
    y: float = TOP
    for lane in ("statement", *QUADS, ""):
        if lane not in heights and not loose[lane]:
            continue
        counts = heights.get(lane, Counter())
        total = counts.total()
        marks.append(words(LEFT, y + 12, lane_name(lane), "lane-name"))
        beside = ngettext("%d act", "%d acts", total) % total
        if loose[lane]:
            beside += (
                " · " + ngettext("%d less exactly dated", "%d less exactly dated", loose[lane]) % loose[lane]
            )
        marks.append(words(RIGHT, y + 12, beside, "lane-count", anchor="end"))
        foot = y + NAME + TALL
        marks.append(line(LEFT, foot, RIGHT, foot, "grid zero"))
        for n, (first, last) in enumerate(steps):
            left, right = (
                days.at(first),
                days.at(last + dt.timedelta(days=1)) if last < days.last else days.right,
            )
            here = address(since=first.isoformat(), until=last.isoformat())
            above = foot
            for happened in (True, False):
                if number := counts[n, happened]:
                    high = number / tallest[lane == "statement"] * TALL
                    above -= high
                    tip = f"{name_of(first, size)}: " + ngettext("%d act", "%d acts", number) % number
                    tip += "" if happened else " " + _("not happened")
                    kind = f"bar {lane or 'statement'}{'' if happened else ' hollow'}"
                    marks.append(
                        box(
                            left,
                            above,
                            right - left - (1 if right - left > 4 else 0),
                            high,
                            kind,
                            tip=tip,
                            href=here,
                        )
                    )
        y = foot + GAP
    foot = y - GAP / 2
    return Chart(
        name="track",
        title=title,
        about=about,
        height=foot + 20,
        marks=(*days.marks(TOP, foot), *marks),
        columns=table[0],
        fields=table[1],
        rows=table[2],
        notes=notes,
        narrow=True,
        window=_window(days, address, zoomed),
    )


def _stepping(steps: Sequence[tuple[dt.date, dt.date]]) -> Callable[[dt.date, dt.date], int | None]:
    """Gives the number of the step that days fall into; ``None`` where they span several or none."""
    begins = [first for first, _last in steps]

    @cache
    def step(first: dt.date, last: dt.date) -> int | None:
        at = bisect_right(begins, first) - 1
        return at if at >= 0 and last <= steps[at][1] else None

    return step


def _table(
    inside: Sequence[tuple[Tally, dt.date, dt.date]],
    steps: Sequence[tuple[dt.date, dt.date]],
    size: str,
    address: Callable[..., str],
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[Cell, ...], ...]]:
    """Acts by step and kind, as many of them as happened beside; what spans steps has a line of its own."""
    counted: dict[int | None, Counter[str]] = {}
    step = _stepping(steps)
    for one, a, b in inside:
        counts = counted.get(at := step(a, b))
        if counts is None:
            counts = counted[at] = Counter()
        counts[quad_of(one.kind, one.type)] += one.count
        if one.status not in HAPPENED and one.kind != "statement":
            counts["-"] += one.count
    kinds = [name for name in ("statement", *QUADS, "") if any(name in counts for counts in counted.values())]
    columns = (_("From"), *(lane_name(name) for name in kinds), _("Not happened"))
    fields = ("from", *((name or "other").replace("-", "_") for name in kinds), "not_happened")
    rows = []
    for number in (*range(len(steps)), None):
        first, last = steps[number] if number is not None else (None, None)
        if counts := counted.get(number, Counter()):
            name = (
                Cell(_("dated less exactly"))
                if first is None or last is None
                else Cell(
                    name_of(first, size),
                    address(since=first.isoformat(), until=last.isoformat()),
                    first.isoformat(),
                )
            )
            rows.append((name, *(Cell(counts[kind]) for kind in kinds), Cell(counts["-"])))
    return columns, fields, tuple(rows)


def _spot(act: Outline, first: dt.date, last: dt.date) -> Spot:
    name = quad_of(act.kind, act.type)
    what = said(act.type) if act.kind == "statement" else typed(act.type, act.mode)
    hollow = act.kind == "event" and act.status not in HAPPENED
    tip = f"{_(act.kind)}: {what}, {told(act.date)}" + (f", {plain(act.status)}" if hollow else "")
    return Spot(
        first=first,
        last=last,
        kind=name or "plain",
        tip=tip,
        href=f"/acts/{segment(act.id)}",
        shape=SHAPES[name],
        hollow=hollow,
    )


@lru_cache(maxsize=16_384)  # decades of days; a busy record asks for each thousands of times
def _ends(first: str, last: str) -> tuple[dt.date, dt.date]:
    return dt.date.fromisoformat(first), dt.date.fromisoformat(last)


def _row(days: Days, row: Lane, top: float) -> tuple[list[Mark], float]:
    """The marks of one row, and where the next begins."""
    made = [words(LEFT, top + 12, row.name, "lane-name", href=row.href)]
    if row.beside:
        made.append(words(RIGHT, top + 12, row.beside, "lane-count", anchor="end"))
    points = [s for s in row.spots if s.first == s.last and days.holds(s.first, s.last)]
    bands = [s for s in row.spots if s.first != s.last and days.holds(s.first, s.last)]
    places, piled = _piles(days, points)
    stairs, deep = _stairs(days, bands)
    near = POINT * min(1.0, HIGHEST / max(piled, 1))
    base = top + NAME + max(piled, 1) * near - near / 2
    if row.span and days.holds(*row.span):
        left, right = days.at(row.span[0]), days.at(row.span[1] + dt.timedelta(days=1))
        made.append(line(left, base, max(right, left + 2), base, "lane-line long"))
    if points:
        made.append(line(LEFT, base + POINT / 2 + 1, RIGHT, base + POINT / 2 + 1, "lane-line"))
    for spot, (x, step) in zip(points, places, strict=True):
        y = base - step * near
        made.append(figure(symbol(spot.shape, x, y, 4.6), _kind(spot), tip=spot.tip, href=spot.href))
        if spot.turned:
            made.append(figure(symbol("ring", x, y, 7.5), "turned"))
    begin = base + POINT / 2 + 5 if points else top + NAME - 2
    for spot, (left, right, step) in zip(bands, stairs, strict=True):
        y = begin + step * 9
        made.append(
            box(left, y, right - left, 6, _kind(spot, band=True), tip=spot.tip, href=spot.href, round_=3)
        )
        if spot.turned:
            made.append(figure(symbol("ring", (left + right) / 2, y + 3, 4.5), "turned"))
    bottom = begin + deep * 9 if bands else base + POINT / 2
    return made, bottom + GAP


def _kind(spot: Spot, *, band: bool = False) -> str:
    return f"point{' band' if band else ''}{' hollow' if spot.hollow else ''} {spot.kind}"


def _piles(days: Days, spots: Sequence[Spot]) -> tuple[list[tuple[float, int]], int]:
    """Where each point stands, and its place in the pile of those too near to stand beside."""
    order = sorted(range(len(spots)), key=lambda n: spots[n].first)
    placed: dict[int, tuple[float, int]] = {}
    pile, at = 0, -1e9
    for number in order:
        x = days.middle(spots[number].first)
        pile, at = (pile + 1, at) if x - at < POINT - 1 else (0, x)
        placed[number] = (at, pile)
    return [placed[number] for number in range(len(spots))], max(
        (step for _x, step in placed.values()), default=-1
    ) + 1


def _stairs(days: Days, spots: Sequence[Spot]) -> tuple[list[tuple[float, float, int]], int]:
    """From where to where each band goes, and on which step below the points; none lies over another."""
    order = sorted(range(len(spots)), key=lambda n: (spots[n].first, spots[n].last))
    ends: list[float] = []
    placed: dict[int, tuple[float, float, int]] = {}
    for number in order:
        spot = spots[number]
        left = days.at(spot.first)
        right = days.at(spot.last + dt.timedelta(days=1)) if spot.last < days.last else days.right
        right = max(right - APART, left + 6)  # months that follow one another stand on one step
        step = next((n for n, end in enumerate(ends) if end <= left - APART), len(ends))
        ends[step : step + 1] = [right]
        placed[number] = (left, right, step)
    return [placed[number] for number in range(len(spots))], len(ends)


def _window(days: Days, address: Callable[..., str] | None, zoomed: bool) -> Window | None:
    if address is None:
        return None
    whole = address(since=None, until=None)
    return Window(
        first=days.first.isoformat(),
        last=days.last.isoformat(),
        left=days.left,
        right=days.right,
        address=whole,
        steps=_steps(days, address) + (((_("All days"), whole),) if zoomed else ()),
    )


def _steps(days: Days, address: Callable[..., str]) -> tuple[tuple[str, str], ...]:
    """Ways to other days without a mouse: as many before, as many after, the middle half."""
    long = dt.timedelta(days=days.count)
    quarter = dt.timedelta(days=days.count // 4)
    made = []
    for name, first, last in (
        (_("Earlier"), days.first - long, days.first - dt.timedelta(days=1)),
        (_("Later"), days.last + dt.timedelta(days=1), days.last + long),
        (_("Closer"), days.first + quarter, days.last - quarter),
    ):
        if first <= last:
            made.append((name, address(since=first.isoformat(), until=last.isoformat())))
    return tuple(made)
