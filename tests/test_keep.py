"""Keeping one article more refolds what it touches: the record is what reading all of them at once makes."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import toys
from communique.fold import SPREAD
from communique.pipeline import post
from communique.pipeline.keep import keep, rebuild
from communique.store import Store, open_store


def read(store: Store, name: str, text: str) -> None:
    article = toys.make(text, doc=name, url=f"https://pages.example/{name}")
    reading = toys.Toy().annotate(article)
    keep(store, article, reading, toys.resolve(article, reading), resolve=toys.resolve)


def test_what_is_told_by_its_year_stays_with_its_act_until_too_much_fits(tmp_path: Path) -> None:
    """That an article brings the day with which it is too much is noticed, and so is what comes after."""
    path, together = tmp_path / "x.db", []
    with open_store(path) as store:
        read(store, "year", "DATE 2019-12-01\nAda Holm met Juan Šefčik on 2019.")
        read(store, "day", "DATE 2019-01-03\nAda Holm met Juan Šefčik on 2019-01-02.")
        for number in range(SPREAD + 3):
            day = date(2019, 3, 1) + timedelta(days=5 * number)
            read(store, f"n{number}", f"DATE {day}\nNorth Land met Juan Šefčik on {day}.")
            post(store)
            before = toys.dump(path)
            rebuild(store, resolve=toys.resolve)
            assert toys.dump(path) == before, number
            with store.look() as look:
                together.append(any(len(act.entries) == 2 for act in look.acts(look.act_ids())))
    assert together == [True] * (SPREAD - 1) + [False] * 4
