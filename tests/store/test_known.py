"""Imported actors in a record: found by name, joined with what they hold, replaced when told anew."""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from communique.errors import RecordError, RecordFull
from communique.model import Actor, Role
from communique.store import Store, open_store
from makers import article, reading
from old_forms import take_back


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "x.db"


def known(
    source: str, name: str, *, actor: str = "", kind: str = "person", country: str | None = "NOR"
) -> Any:
    return {"source": source, "actor": actor or source, "kind": kind, "name": name, "country": country}


def named(source: str, *names: str) -> list[dict[str, Any]]:
    return [
        {"source": source, "place": at, "folded": name.lower().replace(" ", ""), "name": name}
        for at, name in enumerate(names)
    ]


def held(source: str, holder: str, post: str = "", **fields: Any) -> dict[str, Any]:
    row = {"source": source, "place": 0, "holder": holder, "post": post, "title": "", "of": None}
    return row | {"start": "", "end": ""} | fields


def add(store: Store, *actors: Any, names: list[Any] | None = None, roles: list[Any] | None = None) -> None:
    with store.write() as pen:
        pen.add_import("people.jsonl", [[a["source"] for a in actors], names, roles], anew=True)
        pen.add_known(actors=list(actors), names=names or [], roles=roles or [])


def found(store: Store, folded: str) -> tuple[Actor, ...]:
    with store.look() as look:
        return look.known(folded)


def test_an_actor_is_found_by_any_name_with_all_that_it_holds(path: Path) -> None:
    with open_store(path) as store:
        # What is held stands before the posts and bodies that it names.
        add(store, roles=[
            held("t1", "k1", "post1", start="2018", end="2019-06"), held("t2", "k1", "body1", title="Chair"),
            held("t3", "k1", "body1"), held("t4", "k1", "nowhere"),
            held("t5", "k1", "nowhere", title="Captain"),
        ])  # fmt: skip
        add(store, known("post1", "Minister of Ferries", kind="post"))
        add(
            store,
            known("k1", "Ada Holm"),
            known("body1", "Ferry Council", kind="organization", country="CHL"),
            names=named("k1", "Ada Holm", "Captain Holm") + named("body1", "Ferry Council"),
        )
        (holm,) = found(store, "captainholm")
        assert found(store, "adaholm") == (holm,)
        assert (holm.id, holm.name, holm.kind, holm.country) == ("k1", "Ada Holm", "person", "NOR")
        assert holm.aliases == ("Captain Holm",)
        assert set(holm.roles) == {
            Role(title="Minister of Ferries", of="NOR", start="2018", end="2019-06", basis="import"),
            Role(title="Chair, Ferry Council", of="CHL", basis="import"),
            Role(title="member of Ferry Council", of="CHL", basis="import"),
            Role(title="Captain", basis="import"),
        }
        assert [a.id for a in found(store, "ferrycouncil")] == ["body1"]
        assert found(store, "ministerofferries") == found(store, "nobody") == ()


def test_two_of_one_name_both_come_in_order_of_their_ids(path: Path) -> None:
    with open_store(path) as store:
        add(
            store,
            known("z", "Ada Holm"),
            known("a", "Ada Holm"),
            names=named("z", "Ada Holm") + named("a", "Ada Holm"),
        )
        assert [a.id for a in found(store, "adaholm")] == ["a", "z"]


def test_what_two_sources_tell_of_one_actor_is_put_together(path: Path) -> None:
    with open_store(path) as store:
        add(
            store,
            known("k1", "Ada Holm", actor="Q9", kind=""),
            known("k2", "A. Holm", actor="Q9", country="CHL"),
            names=named("k1", "Ada Holm") + named("k2", "A. Holm"),
            roles=[held("k1", "k1", title="Captain"), held("k2", "k2", title="Envoy")],
        )
        (holm,) = found(store, "a.holm")
        assert (holm.id, holm.kind, holm.country) == ("Q9", "person", None)
        assert {holm.name, *holm.aliases} == {"Ada Holm", "A. Holm"}
        assert {role.title for role in holm.roles} == {"Captain", "Envoy"}


def test_a_source_told_anew_is_replaced_whole(path: Path) -> None:
    with open_store(path) as store:
        add(
            store,
            known("k1", "Ada Holm"),
            names=named("k1", "Ada Holm", "Captain Holm"),
            roles=[held("k1", "k1", title="Captain")],
        )
        add(store, known("k1", "Ada Vik", country=None), names=named("k1", "Ada Vik"))
        assert found(store, "adaholm") == found(store, "captainholm") == ()
        assert found(store, "adavik") == (Actor(id="k1", name="Ada Vik", kind="person"),)


def test_a_part_is_logged_once(path: Path) -> None:
    with open_store(path) as store:
        with store.look() as look:
            assert not look.has_known()
        with store.write() as pen:
            assert pen.add_import("a.jsonl", {"actors": ["문재현"]}, anew=True)
            assert not pen.add_import("b.jsonl", {"actors": ["문재현"]}, anew=False)
            assert pen.add_import("a.jsonl", {"actors": []}, anew=True)
        with store.look() as look:
            assert look.has_known()
            assert list(look.imported()) == [{"actors": ["문재현"]}, {"actors": []}]


def test_a_part_that_holds_again_is_referred_to(path: Path) -> None:
    old, new = {"actors": ["문재현"]}, {"actors": ["문재인"]}
    with open_store(path) as store:
        with store.write() as pen:
            for body in (old, new, old, new, old):
                assert pen.add_import("a.jsonl", body, anew=True)
        with store.look() as look:
            assert list(look.imported()) == [old, new, old, new, old]
            assert len({id for id, _, _ in look.imported_since("")}) == 5
    with sqlite3.connect(path) as plain:
        (stored,) = plain.execute("SELECT count(*) FROM imports WHERE body LIKE '%actors%'").fetchone()
    assert stored == 2


def test_what_is_known_already_is_no_news(path: Path) -> None:
    told = [known("k1", "Ada Holm")], named("k1", "Ada Holm"), [held("k1", "k1", title="Captain")]
    with open_store(path) as store, store.write() as pen:
        assert pen.add_known(actors=told[0], names=told[1], roles=told[2])
        assert not pen.add_known(actors=told[0], names=told[1], roles=told[2])
        assert pen.add_known(actors=told[0], names=told[1], roles=[])
        assert pen.add_known(actors=told[0], names=told[1], roles=told[2])


def first_form(path: Path) -> str:
    """A record as version 0001 left it, with one article; the article's id."""
    made = article()
    with open_store(path) as store, store.write() as pen:
        pen.add_article(made)
        pen.add_reading(reading(made))
    take_back(path, "0001")
    return made.id


def test_a_record_of_the_first_form_is_brought_up(path: Path) -> None:
    made = first_form(path)
    with open_store(path) as store:
        with store.look() as look:
            assert look.article_ids() == [made]
        add(store, known("k1", "Ada Holm"), names=named("k1", "Ada Holm"))
        assert len(found(store, "adaholm")) == 1


def test_a_record_of_the_first_form_can_be_read_where_it_cannot_be_written(path: Path) -> None:
    made = first_form(path)
    before = path.read_bytes()
    with open_store(path, readonly=True) as store:
        with store.look() as look:
            assert look.article_ids() == [made]
            assert (look.has_known(), look.known("adaholm")) == (False, ())
        with pytest.raises(RecordError, match="read-only"), store.write():
            pass
    assert path.read_bytes() == before


def test_the_copy_that_an_older_record_is_read_from_goes_with_the_store(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_form(path)
    room = tmp_path / "room"
    room.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(room))
    with open_store(path, readonly=True):
        assert [copy.name for copy in room.rglob("*.db")] == ["record.db"]
    assert list(room.iterdir()) == []


def test_without_room_for_the_copy_it_is_said_what_to_do(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_form(path)
    before = path.read_bytes()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=1))
    with pytest.raises(RecordFull, match="writable and open it once, or set TMPDIR"):
        open_store(path, readonly=True)
    assert path.read_bytes() == before and list(tmp_path.glob("communique-*")) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_first_form_in_a_folder_without_permission_can_be_read(path: Path) -> None:
    made = first_form(path)
    path.chmod(stat.S_IRUSR)
    path.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with open_store(path) as store, store.look() as look:
            assert look.article_ids() == [made]
    finally:
        path.parent.chmod(stat.S_IRWXU)


def test_names_are_looked_up_by_an_index(path: Path) -> None:
    with open_store(path) as store:
        store.close()
    with sqlite3.connect(path) as plain:
        plan = plain.execute(
            "EXPLAIN QUERY PLAN SELECT source FROM known_names WHERE folded = 'x'"
        ).fetchall()
    plain.close()
    assert "ix_known_names_folded" in str(plan)
