"""Two speakers side by side: on which topics each spoke, when, and where one changed the line.

It sets no position against another: what agrees and what does not the reader judges by the words.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from communique.web.charts.axis import stretch
from communique.web.charts.drawing import Cell, Chart, Key, key, symbol
from communique.web.charts.track import Lane, Spot, lanes
from communique.web.dates import told
from communique.web.text import _, ngettext
from communique.web.wording import segment

MOST = 12
"""Topics drawn, those of both first; the table has all."""
MOST_MARKS = 30
"""Days on which one side spoke on a topic that are marked one by one; of more, a band stands for a month."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")
SHAPES = ("circle", "diamond")
KINDS = ("one", "two")

Held = Sequence[Mapping[str, Any]]
"""Positions of one side as rows; ``said`` in each: the dates (EDTF) of its acts by their ids."""


def topics(
    sides: tuple[Held, Held],
    *,
    names: tuple[str, str],
    published: Iterable[str],
    address: Callable[..., str],
    zoomed: bool,
) -> Chart | None:
    """Topics in rows, each with what the two said on it; ``None`` where neither holds one with a day."""
    by_topic: dict[str, list[list[Mapping[str, Any]]]] = {}
    for number, rows in enumerate(sides):
        for row in rows:
            by_topic.setdefault(row["topic"], [[], []])[number].append(row)
    order = sorted(by_topic, key=lambda topic: (not all(by_topic[topic]), -_said(by_topic[topic]), topic))
    made: list[Lane] = []
    table: list[tuple[Cell, ...]] = []
    left = 0
    for topic in order:
        spots: list[Spot] = []
        drawn = len(made) < MOST
        for number, rows in enumerate(by_topic[topic]):
            for row in rows:
                if drawn:
                    spots += _spots(row, names[number], number)
                table.append(
                    (
                        Cell(topic),
                        Cell(names[number]),
                        Cell(row["line"], f"/positions/{segment(row['id'])}"),
                        Cell(told(row["since"]["edtf"]), "", row["since"]["edtf"]),
                        Cell(len(row["changes"])),
                        Cell(len(row["acts"])),
                    )
                )
        if spots:
            who = _("both") if all(by_topic[topic]) else names[0 if by_topic[topic][0] else 1]
            made.append(Lane(name=topic, spots=tuple(spots), beside=who))
        elif not drawn:
            left += any(map(_is_dated, chain(*by_topic[topic])))
    return lanes(
        made,
        name="topics",
        title=_("Who spoke on what, and when"),
        about=_(
            "Each mark is a statement or deed by which a side took its line on the topic; a ring marks where "
            "its line changed."
        ),
        keys=(
            key(SHAPES[0], "point one", names[0]),
            key(SHAPES[1], "point two", names[1]),
            Key(path=symbol("ring", 8, 8, 6), kind="turned", text=_("line changed")),
        ),
        columns=(_("Topic"), _("Who"), _("Line"), _("Since"), _("Changes"), _("Acts")),
        fields=("topic", "who", "line", "since", "changes", "acts"),
        table=tuple(table),
        published=published,
        address=address,
        zoomed=zoomed,
        notes=(ngettext("%d more topic is in the table.", "%d more topics are in the table.", left) % left,)
        if left > 0
        else (),
    )


def _is_dated(row: Mapping[str, Any]) -> bool:
    return any(stretch(edtf) is not None for edtf in row["said"].values())


def _said(both: Sequence[Sequence[Mapping[str, Any]]]) -> int:
    return sum(len(row["acts"]) for rows in both for row in rows)


def _seen_apart(said: Mapping[str, str]) -> dict[str, list[str]]:
    """Acts by what a mark stands for: their day, or where there are too many to tell apart their month."""
    by_day: dict[str, list[str]] = {}
    for act, edtf in said.items():
        by_day.setdefault(edtf, []).append(act)
    if len(by_day) <= MOST_MARKS:
        return by_day
    by_month: dict[str, list[str]] = {}
    for edtf, acts in by_day.items():
        by_month.setdefault(edtf[:7] if DAY.fullmatch(edtf) else edtf, []).extend(acts)
    return by_month


def _spots(row: Mapping[str, Any], name: str, side: int) -> list[Spot]:
    turns = {act for turn in row["changes"] for act in turn["acts"]}
    made = []
    for edtf, acts in _seen_apart(row["said"]).items():
        days: tuple[dt.date, dt.date] | None = stretch(edtf)
        if days is not None:
            # One mark for a day: of two in one place only one is seen, and its act leads to the others.
            act = next((name for name in acts if name in turns), acts[0])
            made.append(
                Spot(
                    first=days[0],
                    last=days[1],
                    kind=KINDS[side],
                    shape=SHAPES[side],
                    turned=act in turns,
                    tip=f"{name}, {told(edtf)}: {row['topic']}",
                    href=f"/acts/{segment(act)}",
                )
            )
    return made
