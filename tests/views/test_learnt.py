"""What a record learnt last is the same as if all were looked at."""

from __future__ import annotations

import sqlite3

import pytest

import communique as cq
from communique.errors import BadUse
from communique.pipeline import run
from communique.store import Look, open_store
from communique.views import VIEWS, Filter
from communique.views import learnt as learnt_rows
from toys import WORKER, pages

SHIPS = ("ferry", "cable layer", "ice breaker", "pilot boat", "hospital ship")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> cq.Record:
    """Thirty articles, two read in each second; every third one repeats what another said."""
    folder = tmp_path_factory.mktemp("pages")
    for n in range(30):
        ship = SHIPS[n % 3 and n % 5]
        said = f"Kim Dae promised that the {ship} would sail on before the {n % 7 + 2}th of May."
        (folder / f"n{n:02}.txt").write_text(f"Day {n}\nDATE 2019-03-{n % 3 + 4:02}\n{said}\n")
    path = tmp_path_factory.mktemp("record") / "x.db"
    with open_store(path) as store:
        run(pages(folder), store, worker=WORKER)
    with sqlite3.connect(path) as plain:
        for table, number in (("articles", "number"), ("readings", "rowid")):
            plain.execute(f"UPDATE {table} SET read_at = printf('2026-01-01T00:00:%02d+00:00', {number} / 2)")
    plain.close()
    return cq.Record(path)


def moments(look: Look, view: str, rows: list[cq.Row]) -> dict[str, str]:
    """When each row was learnt, from all of its acts."""
    if view == "articles":
        return {name: first for name, (first, _last) in look.read_at(row.id for row in rows).items()}
    acts = {row.id: list(getattr(row, "acts", ())) or [row.id] for row in rows}
    known = look.learnt({act for names in acts.values() for act in names})
    return {name: min(known[act][0] for act in names) for name, names in acts.items()}


@pytest.mark.parametrize("view", ["timeline", "statements", "events", "articles", "undertakings"])
def test_the_last_ones_are_found(record: cq.Record, view: str) -> None:
    for wanted in (Filter(), Filter(since="2019-03-05"), Filter(about="ferry"), Filter(about="nowhere")):
        every = list(record.view(view, wanted))
        with record.look() as look:
            learned = moments(look, view, every)
            order = sorted(learned, key=lambda name: (learned[name], name), reverse=True)
            for most in (1, 3, 8):
                found = {row.id for row in learnt_rows(look, view, wanted, most=most)}
                assert found == set(order[:most]), (wanted, most)


def test_what_has_no_moment_is_refused(record: cq.Record) -> None:
    assert "stories" in VIEWS
    with record.look() as look, pytest.raises(BadUse, match="no moment"):
        learnt_rows(look, "stories", Filter(), most=3)


def test_readings_are_counted_from_a_moment_on(record: cq.Record) -> None:
    with record.look() as look:
        assert look.count_read_since("2026-01-01T00:00:13+00:00") == len(
            {name for name, at, _turn in look.read_since("2026-01-01T00:00:14+00:00")}
        )
        few = look.read_since("2026", most=5)
        assert [at for _name, at, _turn in few] == sorted(at for _name, at, _turn in few)
        assert 5 < len(few) <= 7
