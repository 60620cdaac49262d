"""What a filter understands, what it refuses, and what each view shows for it."""

from __future__ import annotations

from pathlib import Path

import pytest

import served
from communique.errors import BadUse
from communique.pipeline import run
from communique.record import Record
from communique.store import open_store
from communique.views import VIEWS, Filter, how_many, last_acts, last_of
from toys import WORKER, pages


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    folder = tmp_path_factory.mktemp("pages")
    for name, text in {
        "a": "DATE 2019-03-04\nAda Holm said that the ferry would sail.\nKim Dae denied any border crossing.",
        "b": "DATE 2019-03\nJuan Šefčik promised that the bridge would stay open.",
        "c": "DATE 2019-05-01/2019-05-03\nAda Holm promised that the harbour would stay open.",
        "d": "No date here\nNordland said that it had nothing to add to this.",
    }.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    path = folder / "x.db"
    with open_store(path) as store:
        assert run(pages(folder), store, worker=WORKER).read == 4
    return Record(Path(path))


def shown(record: Record, view: str = "statements", **filters: object) -> list[str]:
    rows = record.view(view, **filters)
    if view == "articles":
        return sorted(row.doc for row in rows)
    if view == "actors":
        return sorted(row.name for row in rows)
    return sorted(row.evidence[0].doc + ":" + row.evidence[0].quote.split()[0] for row in rows)


@pytest.mark.parametrize("actor", ["Holm", "holm", "ADA HOLM", "Ada Holm", "Envoy Holm"])
def test_an_actor_by_name_surname_or_alias(record: Record, actor: str) -> None:
    assert shown(record, actor=actor) == ["a:Ada", "c:Ada"]
    assert shown(record, "articles", actor=actor) == ["a", "c"]
    assert shown(record, "actors", actor=actor) == ["Ada Holm"]


@pytest.mark.parametrize("actor", ["sefcik", "Šefčik", "SEFCIK"])
def test_diacritics_do_not_matter(record: Record, actor: str) -> None:
    assert shown(record, actor=actor) == ["b:Juan"]


@pytest.mark.parametrize("actor", ["Kim", "kim dae"])
def test_a_surname_that_stands_first(record: Record, actor: str) -> None:
    assert shown(record, actor=actor) == ["a:Kim"]


def test_an_actor_by_id_and_nobody(record: Record) -> None:
    (holm,) = record.actors(actor="Holm")
    assert shown(record, actor=holm.id) == shown(record, actor=holm.id.upper()) == ["a:Ada", "c:Ada"]
    assert shown(record, actor="Ada") == []  # a first name alone means nobody
    assert shown(record, actor="Zorro") == shown(record, "articles", actor="Zorro") == []
    assert shown(record, "timeline", actor="Holm", country="KOR") == []


@pytest.mark.parametrize(
    "country", ["KOR", "kor", "KR", "South Korea", "Korea, Republic of", "Republic of Korea"]
)
def test_a_country_by_code_or_name(record: Record, country: str) -> None:
    assert shown(record, country=country) == ["a:Kim"]
    assert shown(record, "articles", country=country) == ["a"]
    assert shown(record, "actors", country=country) == ["Kim Dae"]


def test_a_country_nobody_knows_is_refused(record: Record) -> None:
    with pytest.raises(BadUse, match="country 'Ruritania': is not known; give a code"):
        record.statements(country="Ruritania")
    assert shown(record, country="UN") == []  # known, and silent here


def test_about_is_full_text(record: Record) -> None:
    assert shown(record, about="harbours") == ["c:Ada"]
    assert shown(record, about='"stay open"') == ["b:Juan", "c:Ada"]
    assert shown(record, "articles", about="border") == ["a"]
    with pytest.raises(BadUse, match="no word"):
        record.statements(about="?")


@pytest.mark.parametrize(
    ("since", "until", "rows"),
    [
        ("2019-03-05", None, ["b:Juan", "c:Ada"]),  # March as a whole may be later than the 4th
        (None, "2019-03-03", ["b:Juan"]),
        ("2019-03-04", "2019-03-04", ["a:Ada", "a:Kim", "b:Juan"]),
        ("2019-05-03", "2019-06", ["c:Ada"]),
        ("2019", "2019", ["a:Ada", "a:Kim", "b:Juan", "c:Ada"]),
        ("2020", None, []),
    ],
)
def test_dates_known_in_part_match_where_they_may_fall_inside(
    record: Record, since: str | None, until: str | None, rows: list[str]
) -> None:
    assert shown(record, since=since, until=until) == rows
    assert shown(record, "timeline", since=since, until=until) == rows
    assert shown(record, "articles", since=since, until=until) == sorted({row[0] for row in rows})


def test_undated_acts_stand_in_statements_and_not_in_the_timeline(record: Record) -> None:
    assert "d:Nordland" in shown(record)
    assert "d:Nordland" not in shown(record, "timeline")


def test_type_status_and_limit(record: Record) -> None:
    assert shown(record, type="promise") == ["b:Juan", "c:Ada"]
    assert shown(record, "actors", type="person", country="Norway") == ["Ada Holm", "Nordland"]
    assert shown(record, status="actual") == shown(record)
    assert shown(record, status="planned") == []
    assert len(shown(record, limit=2)) == 2
    with pytest.raises(BadUse, match="type 'shout': a statement is one of state, deny"):
        record.statements(type="shout")


@pytest.mark.parametrize(
    ("view", "name", "value"),
    [
        ("statements", "on", "2019-03-04"),
        ("timeline", "on", "2019-03-04"),
        ("articles", "type", "deny"),
        ("articles", "status", "actual"),
        ("actors", "since", "2019"),
        ("actors", "about", "ferry"),
    ],
)
def test_a_filter_that_a_view_cannot_apply_is_not_passed_over(
    record: Record, view: str, name: str, value: str
) -> None:
    with pytest.raises(BadUse, match=f"--{name} does not apply to"):
        record.view(view, **{name: value})


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({"since": "yesterday"}, "since 'yesterday': is not a date"),
        ({"until": "2019-02-30"}, "is not a date"),
        ({"since": "XXXX-03"}, "needs a year"),
        ({"since": "2019-04", "until": "2019-03"}, "is after until"),
        ({"on": "2019-03"}, "must be one day"),
        ({"limit": 0}, "whole number from 1"),
        ({"limit": "many"}, "whole number from 1"),
        ({"limit": "-1"}, "whole number from 1"),
        ({"status": "done"}, "is none of actual"),
        ({"actor": "  "}, "is empty"),
        ({"colour": "red"}, "no filter colour"),
    ],
)
def test_what_cannot_be_understood_is_refused(given: dict[str, object], complaint: str) -> None:
    with pytest.raises(BadUse, match=complaint):
        Filter.parse(given)


def test_texts_as_a_page_has_them() -> None:
    assert Filter.parse({"limit": "5", "actor": "", "since": None}) == Filter(limit=5)
    wide = Filter(since="2019-02", until="2020-02")
    assert (wide.first_day, wide.last_day) == ("2019-02-01", "2020-02-29")


def test_the_newest_first_and_what_has_no_day_last(record: Record) -> None:
    def docs(**filters: object) -> list[str]:
        return [row.evidence[0].doc for row in record.statements(**filters)]

    assert docs(order="oldest") == docs()
    assert docs()[-1] == docs(order="newest")[-1] == "d"  # it has no day
    assert docs(order="newest")[:-1] == docs()[:-1][::-1]
    assert [row.doc for row in record.articles(order="newest")] == ["c", "a", "b", "d"]


@pytest.mark.parametrize("view", ["statements", "timeline", "events", "undertakings"])
@pytest.mark.parametrize("country", [None, "PRK"])
def test_pages_of_the_newest_first_hold_each_row_once(view: str, country: str | None) -> None:
    with Record(served.sample()) as kept:
        every = [row.id for row in kept.view(view, country=country, order="newest")]
        assert sorted(every) == sorted(row.id for row in kept.view(view, country=country))
        parts: list[str] = []
        for skip in range(0, len(every) + 1, 37):
            wanted = Filter(country=country, order="newest", limit=37)
            parts += [row.id for row in kept.view(view, wanted, skip=skip)]
    assert parts == every


def test_what_has_no_days_has_no_order(record: Record) -> None:
    with pytest.raises(BadUse, match="order"):
        record.actors(order="newest")
    with pytest.raises(BadUse, match="'latest': is none of oldest, newest"):
        Filter(order="latest")


@pytest.mark.parametrize("view", ["timeline", "statements", "events"])
@pytest.mark.parametrize("country", [None, "PRK"])
@pytest.mark.parametrize("order", [None, "newest"])
def test_a_list_of_a_frequent_word_is_that_of_a_rare_one(
    view: str, country: str | None, order: str | None
) -> None:
    wanted = Filter(about="talks", country=country, order=order, limit=20)
    found = []
    with Record(served.sample()) as kept:
        for frequent in (True, False):
            with kept.look() as look:
                look._frequent["talks"] = frequent  # in a record of this size no word is
                found.append([VIEWS[view].ids(look, wanted, skip) for skip in (0, 7, 290)])
    assert found[0] == found[1]
    assert found[0][0]


@pytest.mark.parametrize(("word", "some"), [("tests", True), ("talks", False), ("zebra", False)])
def test_rows_of_a_side_that_say_a_word(word: str, some: bool) -> None:
    with Record(served.sample()) as kept:
        both = {row.id for row in kept.undertakings(about=word, country="PRK")}
        apart = {row.id for row in kept.undertakings(about=word)}
        assert both == apart & {row.id for row in kept.undertakings(country="PRK")}
        assert bool(both) == some


@pytest.mark.parametrize("view", ["statements", "events"])
@pytest.mark.parametrize("words", ["talks", "tests", "zebra"])
def test_the_last_acts_of_words_and_their_number(view: str, words: str) -> None:
    wanted = Filter(about=words, country="PRK")
    with Record(served.sample()) as kept, kept.look() as look:
        known = last_acts(look, wanted, view=view, most=5), how_many(look, wanted, view=view)
        assert last_of(look, wanted, view=view, most=5) == known
        assert bool(known[1]) == (words != "zebra")
