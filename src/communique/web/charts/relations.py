"""Two sides over time: the score of what they did to each other, how often, and how much was read meanwhile.

Only what happened is scored; what is known by its month only has no place among days, and is drawn as a band.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from statistics import fmean

from communique.codes.plover import EVENT_TYPES, QUADS
from communique.views import Outline, score_of
from communique.web.charts.axis import Days, bins, grain, name_of, window
from communique.web.charts.drawing import (
    SHAPES,
    WIDE,
    Cell,
    Chart,
    Mark,
    Window,
    box,
    figure,
    key,
    line,
    symbol,
    words,
)
from communique.web.dates import told
from communique.web.text import N_, _, ngettext
from communique.web.verbs import typed
from communique.web.wording import quad, segment

FULL = 10.0
"""The largest score of PLOVER's scale, either way."""
MOST_POINTS = 400
"""Acts drawn one by one; of more, the mean of each step is shown and its bar leads to them."""
ASIDE = 7
"""Units between points that would hide each other."""
LEFT, RIGHT = 46, WIDE - 8
SCORES, COUNTS, READ = (24, 204), (240, 340), (376, 420)
"""Top and foot of the three panels: scores, acts, articles read."""
BY = {"day": N_("by day"), "week": N_("by week"), "month": N_("by month"), "year": N_("by year")}
MEANS = {
    "day": N_("mean of a day"),
    "week": N_("mean of a week"),
    "month": N_("mean of a month"),
    "year": N_("mean of a year"),
}


def relations(
    acts: Sequence[Outline],
    *,
    published: Mapping[str, int],
    names: tuple[str, str],
    address: Callable[..., str],
    since: str | None = None,
    until: str | None = None,
    by: str | None = None,
) -> Chart | None:
    """Scores, numbers and coverage of two sides; ``None`` where nothing between them has a day and a score.

    Args:
        acts: events between the two; those that did not happen are passed over.
        published: articles of the whole record by day.
        address: the page's address with these filters, some changed.
        by: the step in which to count; by the length of the stretch where it is not given.
    """
    scored = [
        (act, score, dt.date.fromisoformat(act.first), dt.date.fromisoformat(act.last))
        for act in acts
        if (score := score_of(act.type, act.mode, act.status)) is not None and act.first and act.last
    ]
    shown = window(((a, b) for _act, _s, a, b in scored), published=published, since=since, until=until)
    if shown is None:
        return None
    days = Days(*shown, LEFT, RIGHT)
    size = by or grain(*shown)
    inside = [one for one in scored if days.holds(one[2], one[3])]
    steps = bins(*shown, size)
    marks: list[Mark] = [*days.marks(SCORES[0], READ[1])]
    rows: list[tuple[Cell, ...]] = []
    counted = [_step(inside, published, *step) for step in steps]
    tallest = max([*(max(one.good, one.bad) for one in counted), 1])
    most_read = max([*(one.read for one in counted), 1])
    marks += _frame(size, tallest, most_read)
    if len(inside) <= MOST_POINTS:
        marks += _points(days, inside)
    for one, (first, last) in zip(counted, steps, strict=True):
        here = address(since=first.isoformat(), until=last.isoformat()) + "#acts"
        marks += _bars(days, one, first, last, size, tallest, most_read, here)
        if one.good or one.bad or one.read:
            rows.append(
                (
                    Cell(name_of(first, size), here, first.isoformat()),
                    Cell(one.good),
                    Cell(one.bad),
                    Cell("" if one.mean is None else one.mean),
                    Cell(one.read),
                )
            )
    return Chart(
        name="relations",
        title=_("Cooperation and conflict over time"),
        about=_(
            "Events between %(one)s and %(other)s that happened, by PLOVER's score from −10 (conflict) to "
            "+10 (cooperation)."
        )
        % {"one": names[0], "other": names[1]},
        height=READ[1] + 20,
        narrow=True,
        marks=tuple(marks),
        columns=(_("From"), _("Cooperative"), _("Hostile"), _("Mean score"), _("Articles read")),
        fields=("from", "cooperative", "hostile", "mean_score", "articles_read"),
        rows=tuple(rows),
        keys=tuple(key(SHAPES[name], f"point {name}", quad(name)) for name in QUADS),
        notes=_notes(scored, inside, steps),
        window=Window(
            first=days.first.isoformat(),
            last=days.last.isoformat(),
            left=LEFT,
            right=RIGHT,
            address=address(since=None, until=None),
            steps=((_("All"), address(since=None, until=None)),) if since or until else (),
        ),
        links=tuple(
            (_(BY[name]), address(by=name) if name != size else "")
            for name in ("day", "week", "month", "year")
        ),
    )


class _Counted:
    """What happened in one step."""

    __slots__ = ("good", "bad", "mean", "read")

    def __init__(self, good: int, bad: int, mean: float | None, read: int) -> None:
        self.good, self.bad, self.mean, self.read = good, bad, mean, read


Scored = tuple[Outline, float, dt.date, dt.date]


def _step(acts: Sequence[Scored], published: Mapping[str, int], first: dt.date, last: dt.date) -> _Counted:
    own = [(act, score) for act, score, a, b in acts if first <= a and b <= last]
    good = sum(_good(act) for act, _score in own)
    read = sum(count for day, count in published.items() if first.isoformat() <= day <= last.isoformat())
    mean = round(fmean(score for _act, score in own), 1) if own else None
    return _Counted(good, len(own) - good, mean, read)


def _good(act: Outline) -> bool:
    return EVENT_TYPES[act.type].quad.endswith("cooperation")


def _frame(size: str, tallest: int, most_read: int) -> list[Mark]:
    """The panels' names and levels."""
    made = [words(0, SCORES[0] - 10, _("Score of each act; line:") + " " + _(MEANS[size]), "panel-name")]
    for score in (10.0, 5.0, 0.0, -5.0, -10.0):
        y = _up(score)
        made.append(line(LEFT, y, RIGHT, y, "grid zero" if not score else "grid"))
        made.append(words(LEFT - 7, y + 4, f"{score:+g}".replace("-", "−") if score else "0", anchor="end"))
    middle = (COUNTS[0] + COUNTS[1]) / 2
    made.append(words(0, COUNTS[0] - 10, _("Acts: cooperative above the line, hostile below"), "panel-name"))
    for count in (tallest, 0, -tallest):
        y = middle - count / tallest * (COUNTS[1] - COUNTS[0]) / 2
        made.append(line(LEFT, y, RIGHT, y, "grid zero" if not count else "grid"))
        made.append(words(LEFT - 7, y + 4, str(abs(count)), anchor="end"))
    made.append(words(0, READ[0] - 10, _("Articles read in the same time, about anybody"), "panel-name"))
    made.append(line(LEFT, READ[1], RIGHT, READ[1], "grid zero"))
    made.append(words(LEFT - 7, READ[0] + 4, str(most_read), anchor="end"))
    return made


def _up(score: float) -> float:
    half = (SCORES[1] - SCORES[0]) / 2
    return round((SCORES[0] + SCORES[1]) / 2 - max(-FULL, min(FULL, score)) / FULL * half, 1)


def _points(days: Days, acts: Sequence[Scored]) -> list[Mark]:
    """A mark for each act; those of one day and score stand beside each other."""
    beside: Counter[tuple[dt.date, dt.date, float]] = Counter()
    made = []
    for act, score, first, last in acts:
        made.append(_point(days, act, score, first, last, aside=beside[first, last, score] * ASIDE))
        beside[first, last, score] += 1
    return made


def _point(days: Days, act: Outline, score: float, first: dt.date, last: dt.date, *, aside: float) -> Mark:
    """A shape on its day, or a band over the days between which it falls."""
    name = EVENT_TYPES[act.type].quad
    what = typed(act.type, act.mode)
    tip = f"{what}, {told(act.date)}, {score:+g}"
    href = f"/acts/{segment(act.id)}"
    y = _up(score)
    if first == last:
        return figure(
            symbol(SHAPES[name], days.middle(first) + aside, y, 5), f"point {name}", tip=tip, href=href
        )
    x = days.at(first)
    end = days.at(last + dt.timedelta(days=1)) if last < days.last else days.right
    y -= aside / 2
    return box(x, y - 3, max(end - x, 6), 6, f"point band {name}", tip=tip, href=href, round_=3)


def _bars(
    days: Days,
    one: _Counted,
    first: dt.date,
    last: dt.date,
    size: str,
    tallest: int,
    most_read: int,
    here: str,
) -> list[Mark]:
    made = []
    left, right = days.at(first), days.at(last + dt.timedelta(days=1)) if last < days.last else days.right
    gap = 1 if right - left > 4 else 0
    width = right - left - gap
    middle, half = (COUNTS[0] + COUNTS[1]) / 2, (COUNTS[1] - COUNTS[0]) / 2
    named = name_of(first, size)
    if one.mean is not None:
        made.append(line(left, _up(one.mean), right, _up(one.mean), "mean"))
    if one.good:
        high = one.good / tallest * half
        tip = f"{named}: " + ngettext("%d cooperative act", "%d cooperative acts", one.good) % one.good
        made.append(box(left, middle - high, width, high, "bar good", tip=tip, href=here))
    if one.bad:
        high = one.bad / tallest * half
        tip = f"{named}: " + ngettext("%d hostile act", "%d hostile acts", one.bad) % one.bad
        made.append(box(left, middle, width, high, "bar bad", tip=tip, href=here))
    if one.read:
        high = one.read / most_read * (READ[1] - READ[0])
        tip = f"{named}: " + ngettext("%d article", "%d articles", one.read) % one.read
        into = f"/articles?since={first.isoformat()}&until={last.isoformat()}"
        made.append(box(left, READ[1] - high, width, high, "bar read", tip=tip, href=into))
    return made


def _notes(
    scored: Sequence[Scored], inside: Sequence[Scored], steps: Sequence[tuple[dt.date, dt.date]]
) -> tuple[str, ...]:
    notes = []
    if away := len(scored) - len(inside):
        notes.append(
            ngettext("%d act lies outside these days.", "%d acts lie outside these days.", away) % away
        )
    placed = sum(any(a <= one[2] and one[3] <= b for a, b in steps) for one in inside)
    if loose := len(inside) - placed:
        notes.append(
            ngettext(
                "%d act is known less exactly than the bars count and is in none; it is drawn as a band.",
                "%d acts are known less exactly than the bars count and are in none; they are bands.",
                loose,
            )
            % loose
        )
    if len(inside) > MOST_POINTS:
        notes.append(_("There are too many acts to draw each; the bars lead to them."))
    return tuple(notes)
