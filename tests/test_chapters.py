"""Ledgers of a long history: made chapter by chapter, they are those that one pass over all of it makes."""

from __future__ import annotations

import random
import shutil
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

import toys
from communique.ledgers import FOLLOWED, Reported, chronicle, settle
from communique.model import Act, Article, Change, Round, Talks, Undertaking, When
from communique.pipeline import post
from communique.pipeline.keep import forget, keep, rebuild
from communique.record import Record
from communique.store import Store, open_store
from communique.store.pen import SINGLE
from makers import entry

DEEDS = ("reopen", "widen", "repair", "inspect", "flood", "paint", "fence", "lease", "sell", "rebuild")
SYLLABLES = ("ba", "ko", "lu", "mi", "ne", "po", "ra", "su", "ti", "vo")
LINES = 10
"""Promises an article: enough that a few dozen articles make a history of several chapters."""
ARTICLES = 12
FIRST = date(2015, 3, 2)


def line(number: int) -> str:
    """A promise unlike nearly all others; every seventh comes again two articles later."""
    words = random.Random(number if number % 7 else number // 21)
    a, b, c, d = ("".join(words.choices(SYLLABLES, k=3)) for _ in range(4))
    return f"Kim Dae promised that his country would {words.choice(DEEDS)} {a} and {b} for {c} of {d}."


def page(number: int) -> Article:
    """An article of its day with its promises; a day is told by two articles."""
    day = FIRST + timedelta(days=number // 2)
    lines = [line(number * LINES + at) for at in range(LINES)]
    return toys.make(
        f"DATE {day}\n" + "\n".join(lines), doc=f"p{number}", url=f"https://pages.example/{number}"
    )


PAGES = [page(number) for number in range(ARTICLES)]


def read(store: Store, number: int) -> None:
    reading = toys.Toy().annotate(PAGES[number])
    keep(store, PAGES[number], reading, toys.resolve(PAGES[number], reading), resolve=toys.resolve)


@given(st.randoms(use_true_random=False), st.sets(st.integers(0, ARTICLES - 1), max_size=3))
@settings(
    # No shrinking: each example reads dozens of articles.
    max_examples=2, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow],
)  # fmt: skip
def test_any_order_and_any_batches_come_to_what_a_rebuild_does(chance: random.Random, gone: set[int]) -> None:
    order = list(range(ARTICLES))
    chance.shuffle(order)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.db"
        with open_store(path) as store:
            for number in order:
                read(store, number)
                if chance.random() < 0.1:
                    post(store)
            for number in gone:
                forget(store, PAGES[number].id, by="", why="")
            post(store)
            with store.look() as look:
                assert len(look.history("undertakings|KOR", after=("", ""))) > FOLLOWED
                assert look.chapters("undertakings|KOR")
                assert not look.stale_parts()
            before = toys.dump(path)
            rebuild(store, resolve=toys.resolve)
            assert toys.dump(path) == before


def test_what_lies_between_two_places_that_changed_is_not_gone_through_again(tmp_path: Path) -> None:
    part, path = "undertakings|KOR", tmp_path / "x.db"
    gone = (FIRST - timedelta(days=9)).isoformat()
    closed: list[object] = []
    with open_store(path) as store:
        for number in range(ARTICLES - 1):
            read(store, number)
        post(store)
        read(store, ARTICLES - 1)
        with store.write() as pen:
            pen._mark([(part, gone)])  # as where all that was told of a day of long ago has gone
        with store.look() as look:
            last = (FIRST + timedelta(days=(ARTICLES - 1) // 2)).isoformat()
            assert (part, (gone, last), True) in look.changed_parts()
            between = [act for day, act in look.chapters(part) if gone < day < last]

        @event.listens_for(store.engine, "before_cursor_execute")
        def told(_: object, __: object, said: str, values: object, *___: object) -> None:
            closed.extend([values] if said.startswith("INSERT INTO chapters") else [])

        post(store)
    assert len(between) > 3 and closed
    assert not any(act in str(values) for act in between[1:-1] for values in closed)
    before = toys.dump(path)
    with open_store(path) as store:
        rebuild(store, resolve=toys.resolve)
    assert toys.dump(path) == before


@pytest.mark.parametrize("number", [4, 6, 7])
def test_what_is_told_again_of_long_ago_is_told_so_wherever_it_is_carried_on(
    number: int, long: Path, tmp_path: Path
) -> None:
    """Its id may stay, and which acts a chapter carries: what rests on it later is made anew all the same."""
    path = shutil.copy(long, tmp_path / "x.db")
    again = toys.make(
        f"DATE {FIRST}\n" + line(number).replace(".", " by then."), doc="again",
        url="https://pages.example/again",
    )  # fmt: skip
    reading = toys.Toy().annotate(again)
    with open_store(path) as store:
        keep(store, again, reading, toys.resolve(again, reading), resolve=toys.resolve)
        post(store)
        before = toys.dump(path)
        rebuild(store, resolve=toys.resolve)
    assert toys.dump(path) == before


def test_of_many_places_that_changed_the_first_and_the_last_are_kept(tmp_path: Path) -> None:
    days = [(FIRST + timedelta(days=number)).isoformat() for number in range(SINGLE + 1)]
    with open_store(tmp_path / "x.db") as store, store.write() as pen:
        pen._mark(("undertakings|KOR", day) for day in days[1:])
        assert pen.changed_parts() == [("undertakings|KOR", tuple(days[1:]), True)]
        pen._mark([("undertakings|KOR", days[0])])
        assert pen.changed_parts() == [("undertakings|KOR", (days[0], days[-1]), False)]
        pen._mark([("undertakings|KOR", days[3]), ("undertakings|KOR", "")])
        assert pen.changed_parts() == [("undertakings|KOR", ("", days[-1]), False)]
        pen._mark([("demands|KOR", ""), ("demands|KOR", days[0])])
        assert pen.changed_parts(limit=1) == [("demands|KOR", ("", days[0]), True)]


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of a side whose history is longer than a ledger looks back."""
    path = tmp_path_factory.mktemp("long") / "x.db"
    with open_store(path) as store:
        for number in range(ARTICLES):
            read(store, number)
        post(store)
    return path


def test_what_rests_is_still_shown(long: Path) -> None:
    with open_store(long) as store, store.look() as look:
        chapters = look.chapters("undertakings|KOR")
        resting = set().union(*(look.resting("undertakings|KOR", chapter=act) for _, act in chapters))
    with Record(long) as record:
        rows = record.undertakings()
        assert resting and resting < {row.id for row in rows}
        assert min(row.date.edtf for row in rows) < "2015-03-04" < max(row.date.edtf for row in rows)


def test_the_rows_are_those_of_the_whole_history_gone_through_once(long: Path) -> None:
    part = "undertakings|KOR"
    with open_store(long) as store, store.look() as look:
        history = look.history(part, after=("", ""))
        acts = [Reported(*told) for told in look.tellings(look.acts(name for _, name, _ in history))]
    rows = chronicle(part, acts)
    with Record(long) as record:
        assert {row.id for row in record.undertakings()} == {row.id for row in rows}
    assert len(acts) > FOLLOWED


def test_an_article_more_looks_at_a_bounded_number_of_acts(long: Path) -> None:
    """What is carried on never grows beyond the bound, however long the history."""
    with open_store(long) as store, store.look() as look:
        carried = [
            look.carried("undertakings|KOR", act) or () for _, act in look.chapters("undertakings|KOR")
        ]
    assert len(carried[-1]) >= FOLLOWED / 2
    assert max(map(len, carried)) <= FOLLOWED + 40


def promise(number: int, *, status: str = "pledged", origins: int = 1) -> tuple[Undertaking, Reported]:
    """A promise that one act makes, and that act."""
    name = f"s{number:04d}"
    when = When(edtf=(FIRST + timedelta(days=number)).isoformat(), basis="stated")
    told = entry(id=name, when=when)
    act = Act(id=name, kind="statement", entries=(name,), leading=name, reports=origins, origins=origins,
              when=when)  # fmt: skip
    row = Undertaking(id=f"u-{name}", acts=(name,), when=when, by=(), to=(), what="to reopen it",
                      history=(Change(status=status, when=when, acts=(name,)),))  # fmt: skip
    return row, Reported(act, (told,))


def settled(*made: tuple[Undertaking, Reported]) -> tuple[set[str], set[str]]:
    """Ids of the acts that are carried on, and of the rows that rest."""
    rows, acts = zip(*made, strict=True)
    carried, resting = settle(rows, acts, [act.id for act in acts])
    return set(carried), {row.id for row in resting}


def test_the_better_told_and_what_stands_is_followed_longest() -> None:
    made = [promise(number) for number in range(FOLLOWED * 2)]
    made[0] = promise(0, origins=3)
    made[1] = promise(1, status="kept", origins=3)
    carried, resting = settled(*made)
    assert len(carried) == FOLLOWED
    assert "s0000" in carried and "s0001" not in carried
    assert "u-s0001" in resting and "u-s0002" in resting and f"u-s{FOLLOWED * 2 - 1:04d}" not in resting


def test_acts_of_rows_that_rest_are_not_carried_and_the_latest_loose_ones_are() -> None:
    made = [promise(number) for number in range(FOLLOWED * 2)]
    rows, acts = zip(*made, strict=True)
    carried, resting = settle(rows[1:-1], acts, [act.id for act in acts])
    assert "s0000" in carried and acts[-1].id in carried
    assert not {name for row in resting for name in row.acts} & set(carried)


def test_a_row_of_very_many_acts_is_carried_by_its_first_and_its_latest() -> None:
    made = [promise(number) for number in range(FOLLOWED * 2)]
    rows, acts = zip(*made, strict=True)
    long_row = replace(rows[0], acts=tuple(act.id for act in acts))
    carried, resting = settle([long_row], acts, [act.id for act in acts])
    assert len(carried) == FOLLOWED and not resting
    assert carried[0] == acts[0].id and carried[-1] == acts[-1].id


def test_a_row_that_goes_by_what_it_is_about_never_rests() -> None:
    made = [promise(number) for number in range(FOLLOWED * 2)]
    rows, acts = zip(*made, strict=True)
    order = [act.id for act in acts]
    several = [replace(rows[0], acts=tuple(order[at::4])) for at in range(4)]
    carried, resting = settle(several, acts, order, named=True)
    assert not resting
    for row in several:
        # Each has its share, the first and the latest acts of it.
        assert row.acts[0] in carried and row.acts[-1] in carried
        assert len(set(row.acts) & set(carried)) <= FOLLOWED / 4 + FOLLOWED / 3


def test_of_talks_with_many_rounds_the_latest_rounds_are_carried_with_the_turns() -> None:
    made = [promise(number) for number in range(FOLLOWED * 3)]
    rows, acts = zip(*made, strict=True)
    order = tuple(act.id for act in acts)
    talks = Talks(
        id="t-1", acts=order, when=rows[0].when, name="talks", parties=(),
        rounds=tuple(Round(when=rows[at].when, acts=order[at : at + 6]) for at in range(0, len(order), 6)),
        history=(
            Change(status="proposed", when=rows[0].when, acts=order[:1]),
            Change(status="open", when=rows[9].when, acts=(order[9],)),
        ),
    )  # fmt: skip
    carried, resting = settle([talks], acts, order, named=True)
    assert not resting and len(carried) == FOLLOWED
    assert {order[0], order[9]} <= set(carried)
    # The latest acts, three acts of each of the latest rounds, and of the first years none but the turns.
    late = 6 * (FOLLOWED * 2 // 6)
    assert set(order[-(FOLLOWED // 3) :]) <= set(carried) and set(order[late : late + 3]) <= set(carried)
    assert order[late + 3] not in carried and not set(carried) & set(order[12:FOLLOWED])
