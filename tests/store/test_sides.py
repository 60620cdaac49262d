"""What is kept of each act's sides says the same as its tellings, on the bundled sample."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

import served
from communique.model import Act, Entry, Who
from communique.record import Record
from communique.store import Look
from communique.store.lines import Sought

Told = list[tuple[Act, tuple[Entry, ...]]]


@pytest.fixture(scope="module")
def look() -> Iterator[Look]:
    with Record(served.sample()) as record, record.look() as found:
        yield found


@pytest.fixture(scope="module")
def told(look: Look) -> Told:
    """Every act in the order of lists, with its tellings."""
    return look.tellings(look.find_acts(Sought()))


def test_acts_are_the_same_in_whatever_way_they_are_looked_up(look: Look, told: Told) -> None:
    assert {act.id: (act, entries) for act, entries in look.told_acts(act.id for act, _ in told)} == {
        act.id: (act, entries) for act, entries in told
    }


def leading(act: Act, entries: tuple[Entry, ...]) -> Entry:
    return next(entry for entry in entries if entry.id == act.leading)


def sides(*who: Who) -> set[str]:
    return {side for one in who for side in (one.actor, one.country) if side}


def parties(who: tuple[Who, ...]) -> set[str]:
    return {side for one in who if (side := one.country or one.actor)}


def having(told: Told, side: str) -> list[str]:
    return [a.id for a, entries in told if any(side in sides(*e.actors, *e.recipients) for e in entries)]


@pytest.mark.parametrize("side", ["PRK", "USA", "RUS", "CHN"])
@pytest.mark.parametrize("kind", [None, "statement", "event"])
def test_the_acts_of_a_country(look: Look, told: Told, side: str, kind: str | None) -> None:
    of = [(a, entries) for a, entries in told if kind in (None, a.kind)]
    wanted = having(of, side)
    assert len(wanted) > 5
    asked = Sought(country=side, kind=kind)
    assert look.find_act_ids(asked) == wanted
    assert [act.id for act in look.find_acts(asked)] == wanted
    assert [act.id for acts in look.each_act(asked) for act in acts] == wanted
    assert look.count_acts(asked) == len(wanted)
    assert look.count_acts(Sought(actors=(side,), kind=kind)) == len(having(of, side))
    part = Sought(country=side, kind=kind, since="2018-03-01", until="2018-06-30", skip=2, limit=3)
    dated = [a.id for a in look.find_acts(Sought(kind=kind, since="2018-03-01", until="2018-06-30"))]
    assert look.find_act_ids(part) == [name for name in dated if name in wanted][2:5]


def test_the_acts_of_several_and_of_one_for_a_country(look: Look, told: Told) -> None:
    persons = Counter(
        who.actor for _, entries in told for e in entries for who in e.actors if who.actor and who.country
    )
    one, other = (name for name, _ in persons.most_common(2))
    several = look.find_act_ids(Sought(actors=(one, other)))
    both = set(having(told, one)) | set(having(told, other))
    assert several == [act.id for act, _ in told if act.id in both]
    country = next(w.country for _, es in told for e in es for w in e.actors if w.actor == one and w.country)
    found = look.find_act_ids(Sought(actors=(one,), country=country))
    assert found == [
        act.id
        for act, entries in told
        if any(w.actor == one and w.country == country for e in entries for w in (*e.actors, *e.recipients))
    ]


def test_what_two_sides_do_to_each_other_or_together(look: Look, told: Told) -> None:
    def deal(entry: Entry, a: str, b: str) -> bool:
        doing, getting = sides(*entry.actors), sides(*entry.recipients)
        return (a in doing and b in doing | getting) or (b in doing and a in getting)

    found = look.outlines(Sought(kind="event", between=("USA", "PRK")))
    wanted = [a for a, es in told if a.kind == "event" and deal(leading(a, es), "USA", "PRK")]
    assert [one.id for one in found] == [act.id for act in wanted]
    assert len(wanted) > 10
    kept = {act.id: leading(act, entries) for act, entries in told}
    assert [(one.type, one.mode) for one in found] == [(kept[a.id].type, kept[a.id].mode) for a in wanted]
    articles = {e.article for a, entries in told if a in wanted for e in entries}
    assert look.behind(Sought(kind="event", between=("PRK", "USA"))) == len(articles)


def test_who_acts_upon_whom(look: Look, told: Told) -> None:
    counted: Counter[tuple[str, str, str | None, str | None, bool]] = Counter()
    taking: Counter[str] = Counter()
    for act, entries in told:
        if act.kind != "event":
            continue
        told_first = leading(act, entries)
        doing, getting = parties(told_first.actors), parties(told_first.recipients)
        taking.update(doing | getting)
        pairs = {(a, b, False) for a in doing for b in getting if a != b}
        if not told_first.recipients:
            pairs |= {(a, b, True) for a in doing for b in doing if a < b}
        counted.update((a, b, told_first.type, told_first.mode, mutual) for a, b, mutual in pairs)
    found = look.ties(Sought(kind="event"))
    assert {(t.one, t.other, t.type, t.mode, t.mutual): t.count for t in found} == counted
    assert look.present(Sought(kind="event")) == taking
    korean = look.present(Sought(kind="event", country="KOR"))
    assert 0 < korean["KOR"] <= taking["KOR"]
    assert korean.keys() < taking.keys()


def test_where_acts_happen(look: Look, told: Told) -> None:
    wanted = Counter(
        (e.place.name, e.place.country, e.place.precision, e.status)
        for act, entries in told
        if act.kind == "event" and (e := leading(act, entries)).place is not None
    )
    found = look.sites(Sought(kind="event"))
    assert {(s.name, s.country, s.precision, s.status): s.count for s in found} == wanted
    assert wanted
