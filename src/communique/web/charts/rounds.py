"""Talks and offices as rows along time, each from its beginning to its end.

An office without a known end reaches to the last day of coverage; that it goes on nobody says.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from communique.web.charts.axis import stretch
from communique.web.charts.drawing import Cell, Chart, key
from communique.web.charts.track import Lane, Spot, lanes
from communique.web.dates import told
from communique.web.text import _, ngettext
from communique.web.wording import plain, segment

MOST = 25
"""Talks drawn: more rows than a screen or two are read as a list."""
HELD = ("held", "ended")
OFF = "called-off"
REACH = 60
"""Days that an office is drawn for where only its beginning or its end is known and no coverage follows."""


def rounds(
    rows: Sequence[Mapping[str, Any]],
    *,
    published: Iterable[str],
    address: Callable[..., str],
    zoomed: bool = False,
) -> Chart | None:
    """Talks in rows, round by round; ``None`` where no round has a day."""
    made, table = [], []
    for row in rows:
        spots = []
        for one in row["rounds"]:
            table.append(_line(row, one))
            days = stretch(one["date"]["edtf"])
            if days is not None:
                spots.append(_round(row, one, *days))
        if spots:
            ends = [day for spot in spots for day in (spot.first, spot.last)]
            count = ngettext("%d round", "%d rounds", len(row["rounds"])) % len(row["rounds"])
            made.append(
                Lane(
                    name=row["name"],
                    href=f"/talks/{segment(row['id'])}",
                    spots=tuple(spots),
                    beside=f"{plain(row['status'])} · {count}",
                    span=(min(ends), max(ends)),
                )
            )
    made.sort(key=lambda lane: lane.span or (dt.date.min, dt.date.min))
    drawn = made[-MOST:]
    left = len(made) - len(drawn)
    note = (
        ngettext("%d row of earlier talks is not drawn.", "%d rows of earlier talks are not drawn.", left)
        % left
    )
    return lanes(
        drawn,
        name="rounds",
        title=_("Round by round"),
        about=_(
            "Each mark is a meeting: filled where it was held, hollow where it was planned or postponed. A "
            "band is as long as the day is uncertain."
        ),
        keys=(
            key("circle", "point", _("held")),
            key("circle", "point hollow", _("planned or postponed")),
            key("diamond", "point gone", _("called off")),
        ),
        columns=(_("Talks"), _("Round"), _("Status"), _("Level"), _("Place")),
        fields=("talks", "date", "status", "level", "place"),
        table=tuple(table),
        notes=(note,) if left else (),
        address=address,
        zoomed=zoomed,
        published=published,
    )


def offices(row: Mapping[str, Any], *, last: str | None) -> Chart | None:
    """The offices of an actor in rows; ``last`` is the last day of coverage. ``None`` where none is dated."""
    made, table = [], []
    today = dt.date.fromisoformat(last) if last else None
    for role in row["roles"]:
        table.append(
            (
                Cell(role["title"]),
                Cell(role["of"] or ""),
                Cell(role["start"]),
                Cell(role["end"]),
                Cell(_(role["basis"])),
            )
        )
        start, end = stretch(role["start"] or ""), stretch(role["end"] or "")
        if start is None and end is None:
            continue
        begin = start[0] if start else end[0] - dt.timedelta(days=REACH) if end else None
        until = end[1] if end else max(filter(None, (today, begin)), default=None)
        if begin is None or until is None:
            continue
        until = max(until, begin + dt.timedelta(days=1))
        named = f"{role['start'] or '…'} – {role['end'] or '…'}"
        spot = Spot(
            first=begin,
            last=until,
            kind="office",
            tip=f"{role['title']}, {named}",
            href="",
            hollow=start is None or end is None,
        )
        made.append(
            Lane(name=role["title"] + (f" · {role['of']}" if role["of"] else ""), spots=(spot,), beside=named)
        )
    return lanes(
        made,
        name="offices",
        title=_("Offices over time"),
        about=_(
            "From when to when, as a registry or the articles have it; hollow where an end is not known."
        ),
        keys=(),
        columns=(_("Office"), _("Of"), _("Start"), _("End"), _("Known from")),
        fields=("title", "of", "start", "end", "basis"),
        table=tuple(table),
    )


def _round(row: Mapping[str, Any], one: Mapping[str, Any], first: dt.date, last: dt.date) -> Spot:
    told_place = one["place"]["name"] if one["place"] else ""
    parts = [told(one["date"]["edtf"]), plain(one["status"]), one["level"], told_place]
    return Spot(
        first=first,
        last=last,
        kind="gone" if one["status"] == OFF else "meeting",
        shape="diamond" if one["status"] == OFF else "circle",
        hollow=one["status"] not in HELD and one["status"] != OFF,
        tip=f"{row['name']}: " + ", ".join(part for part in parts if part),
        href=f"/acts/{segment(one['acts'][0])}" if one["acts"] else f"/talks/{segment(row['id'])}",
    )


def _line(row: Mapping[str, Any], one: Mapping[str, Any]) -> tuple[Cell, ...]:
    return (
        Cell(row["name"], f"/talks/{segment(row['id'])}"),
        Cell(
            told(one["date"]["edtf"]),
            f"/acts/{segment(one['acts'][0])}" if one["acts"] else "",
            one["date"]["edtf"],
        ),
        Cell(plain(one["status"]), "", one["status"]),
        Cell(one["level"] or ""),
        Cell(one["place"]["name"] if one["place"] else ""),
    )
