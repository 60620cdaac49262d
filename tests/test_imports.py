"""Imported actors: in the log once, in every article from then on, and in the older ones by a rebuild."""

from __future__ import annotations

import json
import os
import pickle
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import toys
from communique.errors import UnreadableInput
from communique.model import Reading, Resolution
from communique.pipeline import ShippedResolve, Worker, run
from communique.pipeline.worker import _STORES
from communique.record import Record, annotate
from communique.store import open_store
from communique.who import person_id
from toys import REPORTER, dump, pages

MEGABYTES = 100
"""What 200,000 actors may add to the memory of a process: a part of the log and what it is made into."""

SECONDS = 90
"""A guard against a file read over and over, not a measure: it takes some seconds on a machine at rest."""


def entity(schema: str, id: str, **properties: Any) -> str:
    return json.dumps({"id": id, "schema": schema, "properties": properties}, ensure_ascii=False)


PEOPLE = [
    entity("Occupancy", "t-1", holder=["NK-1"], post=["P-1"], startDate=["2018"], endDate=["2019-12-31"]),
    entity(
        "Person", "NK-1", name=["Ada Holm"], country=["no"], wikidataId=["Q42000001"], position=["Captain"]
    ),
    entity("Position", "P-1", name=["Minister of Ferries"], country=["no"]),
    entity("Person", "NK-2", name=["Kim Dae"], country=["kr"]),
    entity("Person", "NK-3", name=["Kim Dae"], country=["cl"]),
    entity("Organization", "NK-4", name=["Nordland"], jurisdiction=["no"]),
    entity("Membership", "t-2", member=["NK-1"], organization=["NK-4"]),
]

DICTIONARY = """\
# An invented dictionary.
ADA_HOLM_ [NORELI]
\t[NORGOV 180101-191231]
JUAN_SEFCIK_ [SVKOPP]
SAILOR_ {} [~CVL]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pages"
    made.mkdir()
    (made / "a.txt").write_text(
        "Ferry\nAda Holm said that the ferry would sail.\nKim Dae denied that.\nKim Dae is from South Korea."
    )
    (made / "b.txt").write_text(
        "Ferry\nKim Dae said that.\nAda Holm promised that.\nJuan Šefčik denied that."
    )
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "people.jsonl"
    made.write_text("\n".join(PEOPLE), encoding="utf-8")
    return made


def read(path: Path, folder: Path, **how: Any) -> None:
    with open_store(path) as store:
        assert run(pages(folder), store, worker=REPORTER, **how).failed == 0


def ids(path: Path) -> dict[str, str]:
    with Record(path) as record:
        return {row.name: row.id for row in record.actors()}


def same(path: Path) -> dict[str, Any]:
    """All of a record but when and in which order its log came."""
    return {name: rows for name, rows in dump(path).items() if name not in ("imports", "about")}


def test_an_import_says_what_came_in_and_is_logged_once(file: Path, tmp_path: Path) -> None:
    parts: list[str] = []
    with Record(tmp_path / "x.db") as record:
        first = record.import_actors(file, progress=parts.append)
        again = record.import_actors(str(file))
    assert (first.persons, first.organizations, first.others, first.posts) == (3, 1, 0, 1)
    assert (first.names, first.roles, first.added) == (4, 3, 7)
    assert (first.broken, first.reasons, parts) == (0, (), ["people.jsonl, part 1"])
    assert again.added == 0
    assert again.persons == 3
    assert len(dump(tmp_path / "x.db")["imports"]) == 1


def test_articles_mean_the_imported(file: Path, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with Record(path) as record:
        record.import_actors(file)
    read(path, folder)
    with Record(path) as record:
        rows = {row.id: row for row in record.actors()}
    holm = rows["Q42000001"]
    assert (holm.name, holm.country, holm.reports) == ("Ada Holm", "NOR", 2)
    # No day of the article is known: what has days is not told.
    assert {(r.title, r.basis, r.of) for r in holm.roles} == {
        ("Captain", "import", None), ("member of Nordland", "import", "NOR"),
    }  # fmt: skip
    # One article names South Korea; the other leaves it open which of two is meant.
    assert rows["NK-2"].reports == 1
    assert rows[person_id("Kim Dae", country=None)].reports == 1


def test_read_before_or_after_an_import_is_the_same_once_rebuilt(
    file: Path, folder: Path, tmp_path: Path
) -> None:
    early, late = tmp_path / "early.db", tmp_path / "late.db"
    with Record(early) as record:
        record.import_actors(file)
    read(early, folder)
    read(late, folder)
    assert "Q42000001" not in ids(late).values()
    with Record(late, worker=REPORTER) as record:
        record.import_actors(file)
        assert "Q42000001" not in ids(late).values()
        assert record.rebuild() == 2
    assert same(early) == same(late)
    assert ids(early) == ids(late)
    with Record(early, worker=REPORTER) as record:
        record.rebuild()
    assert same(early) == same(late)


def test_any_number_of_jobs_makes_the_same_record(file: Path, folder: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.db", tmp_path / "two.db"
    for path, jobs in ((one, 1), (two, 2)):
        with Record(path) as record:
            record.import_actors(file)
        read(path, folder, jobs=jobs)
    assert same(one) == same(two)
    assert ids(two)["Ada Holm"] == "Q42000001"


def test_a_dictionary_too(folder: Path, tmp_path: Path) -> None:
    path, file = tmp_path / "x.db", tmp_path / "actors.txt"
    file.write_text(DICTIONARY)
    with Record(path) as record:
        summary = record.import_actors(file)
    assert (summary.others, summary.names, summary.generic, summary.broken) == (2, 2, 1, 0)
    read(path, folder)
    with Record(path) as record:
        rows = {row.name: row for row in record.actors()}
    assert rows["Ada Holm"].id.startswith("a-")
    assert (rows["Juan Šefčik"].country, rows["Juan Šefčik"].kind) == ("SVK", "person")
    assert [role.title for role in rows["Juan Šefčik"].roles] == ["opposition"]


def test_the_article_of_a_bodys_name_does_not_matter(tmp_path: Path) -> None:
    file = tmp_path / "people.jsonl"
    file.write_text(
        entity("Company", "NK-5", name=["The Harbour Line"])
        + "\n"
        + entity("Person", "NK-6", name=["The Rock"])
    )
    with Record(tmp_path / "x.db") as record:
        record.import_actors(file)
        with record.look() as look:
            assert [a.name for a in look.known("harbourline")] == ["The Harbour Line"]
            assert (look.known("rock"), len(look.known("therock"))) == ((), 1)


def test_a_later_file_replaces_what_an_earlier_one_told_of_an_id(file: Path, tmp_path: Path) -> None:
    path, newer = tmp_path / "x.db", tmp_path / "newer.jsonl"
    newer.write_text(
        entity("Person", "NK-1", name=["Ada Vik"]) + "\n" + entity("Person", "NK-1", name=["Ada Berg"])
    )
    with Record(path) as record:
        record.import_actors(file)
        record.import_actors(newer)
        before = dump(path)
        with record.look() as look:
            assert (look.known("adaholm"), look.known("adavik")) == ((), ())
            (berg,) = look.known("adaberg")
        # Its terms are told by lines of their own, and stay.
        assert {role.title for role in berg.roles} == {"Minister of Ferries", "member of Nordland"}
        record.rebuild()
        assert dump(path) == before


def test_an_older_file_imported_last_holds(file: Path, tmp_path: Path) -> None:
    path, newer = tmp_path / "x.db", tmp_path / "newer.jsonl"
    newer.write_text(
        entity("Person", "NK-1", name=["Ada Vik"])
        + "\n"
        + entity("Occupancy", "t-1", holder=["NK-1"], post=["P-1"])
    )
    with Record(path) as record:
        record.import_actors(file)
        kept = {name: rows for name, rows in dump(path).items() if name.startswith("known")}
        assert record.import_actors(newer).added == 2
        older = record.import_actors(file)
        assert (older.added, older.persons) == (7, 3)
        with record.look() as look:
            assert look.known("adavik") == ()
            (holm,) = look.known("adaholm")
        assert ("2018", "2019-12-31") in {(role.start, role.end) for role in holm.roles}
        before = dump(path)
        assert {name: before[name] for name in kept} == kept
        assert record.import_actors(file).added == 0
        record.rebuild()
        assert dump(path) == before
        assert record.import_actors(newer).added == 2
        record.rebuild()
        with record.look() as look:
            assert look.known("adaholm") == ()
    # Each file is in the log whole once, and referred to where it is imported anew.
    assert ["again" if '"again"' in str(row) else "whole" for row in dump(path)["imports"]] == [
        "whole", "whole", "again", "again",
    ]  # fmt: skip


def test_broken_lines_are_named_and_the_first_only(tmp_path: Path) -> None:
    file = tmp_path / "people.jsonl"
    file.write_text("\n".join(["{", *PEOPLE, *["{"] * 30, entity("Sanction", "s")]))
    with Record(tmp_path / "x.db") as record:
        summary = record.import_actors(file)
    assert (summary.persons, summary.broken, len(summary.reasons), summary.other_kinds) == (3, 31, 20, 1)
    assert summary.reasons[0].startswith("people.jsonl, line 1: is not JSON")


@pytest.mark.parametrize("raw", [b"", b"[]", b"{", b"\xff" * 100])
def test_a_file_of_no_use_makes_no_record(raw: bytes, tmp_path: Path) -> None:
    file = tmp_path / "people.jsonl"
    file.write_bytes(raw)
    with pytest.raises(UnreadableInput, match=r"people\.jsonl"), Record(tmp_path / "x.db") as record:
        record.import_actors(file)
    assert not (tmp_path / "x.db").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows does not tell how much memory a process has had")
def test_many_actors_stream(tmp_path: Path) -> None:
    file, path = tmp_path / "people.jsonl", tmp_path / "x.db"
    many = 200_000
    with file.open("w", encoding="utf-8") as out:
        out.writelines(
            entity("Person", f"NK-{n}", name=[f"Ada Holm {n}"], country=["no"]) + "\n" for n in range(many)
        )
    with Record(path) as record:
        record.import_actors(_small(tmp_path))  # whatever is loaded once is loaded now
        before, began = _peak(), time.process_time()
        summary = record.import_actors(file)
        took, grown = time.process_time() - began, _peak() - before
        with record.look() as look:
            assert [a.id for a in look.known(f"adaholm{many - 1}")] == [f"NK-{many - 1}"]
    assert (summary.persons, summary.added) == (many, many)
    assert grown < MEGABYTES, f"{grown:.0f} MB"
    assert took < SECONDS, f"{took:.0f} s"


def _small(folder: Path) -> Path:
    file = folder / "small.jsonl"
    file.write_text(entity("Person", "NK-0", name=["Kim Dae"]))
    return file


def _peak() -> float:
    """The most memory that this process has had, in megabytes."""
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def test_an_actor_with_very_many_names_makes_parts_smaller(tmp_path: Path) -> None:
    file = tmp_path / "people.jsonl"
    names = [f"Ada Holm {n}" for n in range(900)]
    file.write_text("\n".join(entity("Person", f"NK-{n}", name=names) for n in range(60)))
    parts: list[str] = []
    with Record(tmp_path / "x.db") as record:
        assert record.import_actors(file, progress=parts.append).names == 60 * 900
        with record.look() as look:
            assert len(look.known("adaholm7")) == 60
    assert len(parts) == 3


# --- who asks, and who does not ---


class Counting:
    """Counts how often it is asked who and when."""

    asked = 0

    def __call__(self, article: Any, reading: Reading) -> Resolution:
        Counting.asked += 1
        return toys.resolve(article, reading)


def test_a_worker_with_a_resolve_of_its_own_keeps_it(file: Path, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with Record(path) as record:
        record.import_actors(file)
    worker = Worker(engine=toys.Toy, resolve=Counting(), open=toys.open_page)
    with open_store(path) as store:
        run(pages(folder), store, worker=worker)
    assert Counting.asked == 2


@pytest.fixture
def resolver(file: Path, tmp_path: Path) -> Iterator[ShippedResolve]:
    with Record(tmp_path / "x.db") as record:
        record.import_actors(file)
    made = ShippedResolve(tmp_path / "x.db")
    yield made
    made.close()


def test_the_resolver_goes_to_another_process_and_opens_its_record_once(resolver: ShippedResolve) -> None:
    assert pickle.loads(pickle.dumps(resolver)) == resolver
    article = toys.make("Ada Holm said that the ferry would sail.", doc="a")
    reading = toys.Reporter().annotate(article)
    first = resolver(article, reading)
    kept = _STORES[resolver.record]
    assert resolver(article, reading) == first
    assert _STORES[resolver.record] is kept
    assert [a.id for a in first.actors] == ["Q42000001"]
    resolver.close()
    assert resolver.record not in _STORES


def test_a_record_that_took_anothers_place_is_opened_anew(resolver: ShippedResolve, tmp_path: Path) -> None:
    article = toys.make("Ada Holm said that the ferry would sail.", doc="a")
    reading = toys.Reporter().annotate(article)
    assert [a.id for a in resolver(article, reading).actors] == ["Q42000001"]
    open_store(tmp_path / "other.db").close()
    (tmp_path / "other.db").replace(resolver.record)
    assert [a.id for a in resolver(article, reading).actors] == [person_id("Ada Holm", country=None)]


def test_a_finished_read_leaves_no_file_beside_the_record(file: Path, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with Record(path) as record:
        record.import_actors(file)
    for jobs in (1, 2):
        read(path, folder, jobs=jobs)
        assert sorted(tmp_path.glob("x.db*")) == [path]
    with Record(path, worker=REPORTER) as record:
        record.rebuild()
    assert sorted(tmp_path.glob("x.db*")) == [path]


def test_a_run_that_stops_leaves_none_either(file: Path, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with Record(path) as record:
        record.import_actors(file)

    def stop(outcome: object) -> None:
        raise ZeroDivisionError

    with open_store(path) as store, pytest.raises(ZeroDivisionError):
        run(pages(folder), store, worker=REPORTER, on_article=stop)
    assert sorted(tmp_path.glob("x.db*")) == [path]


def test_annotating_knows_no_imports(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_RECORD", str(tmp_path / "x.db"))
    with Record() as record:
        record.import_actors(file)
    reading = annotate("Ada Holm said that the ferry would sail.", worker=Worker(engine=toys.Reporter))
    assert reading["statements"][0]["speaker"]["actor"] == person_id("Ada Holm", country=None)
