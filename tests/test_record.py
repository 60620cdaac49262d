"""A record as Python programs use it: read, look, ask why, forget, rebuild."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pandas
import pytest

import communique as cq
import toys
from communique.errors import BadUse, NoSuchEntry, RecordError, RecordLocked
from communique.pipeline import Worker, run
from communique.store import open_store
from toys import WORKER, dump, pages

SECRET = "Quetzalcoatlus"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pages"
    made.mkdir()
    wire = (
        "Ada Holm said that the ferry talks would resume in the port of Nordhavn.\n"
        "Juan Šefčik promised that nobody would close the bridge before the summer of next year.\n"
        "The storm had closed both ports for most of the week and damaged two of the piers.\n"
    )
    (made / "a.txt").write_text(f"Ferry\nDATE 2019-03-04\n{wire}", encoding="utf-8")
    (made / "b.txt").write_text(f"Ferry\nDATE 2019-03-05\n{wire}", encoding="utf-8")
    (made / "c.txt").write_text(
        f"Border\nDATE 2019-03\nKim Dae denied that the patrol {SECRET} had crossed the river line.\n"
        "Ada Holm said that the ferry talks would resume in the port of Nordhavn.\n",
        encoding="utf-8",
    )
    (made / "d.txt").write_text("Nothing\nNordland said that it knew nothing of any of these reports.\n")
    return made


@pytest.fixture
def record(folder: Path, tmp_path: Path) -> cq.Record:
    record = cq.Record(tmp_path / "x.db", worker=WORKER)
    with open_store(record.path) as store:
        assert run(pages(folder), store, worker=WORKER).read == 4
    return record


def test_statements_count_origins_and_not_copies(record: cq.Record) -> None:
    rows = {row.quote: row for row in record.statements()}
    bridge = rows["that nobody would close the bridge before the summer of next year"]
    assert (bridge.reports, bridge.origins, bridge.act) == (2, 1, "promise")
    assert [e.doc for e in bridge.evidence] == ["a", "b"]
    assert bridge.speaker is not None and bridge.speaker.country == "SVK"
    assert rows["that it knew nothing of any of these reports"].said.edtf == ""


def test_articles_say_which_is_a_copy(record: cq.Record) -> None:
    rows = {row.doc: row for row in record.articles()}
    assert rows["b"].copy_of == rows["a"].id
    assert (rows["a"].reports, rows["b"].reports, rows["c"].reports) == (2, 2, 1)
    assert [row.doc for row in record.articles()] == ["c", "a", "b", "d"]  # undated last


def test_every_evidence_slices_to_its_quote(record: cq.Record) -> None:
    checked = 0
    with record.look() as look:
        for view in ("articles", "statements", "actors", "timeline"):
            for row in record.view(view):
                for evidence in row.evidence:
                    article = look.article(evidence.article)
                    assert article is not None and evidence.span.of(article.text) == evidence.quote
                    checked += 1
    assert checked > 20


def test_the_timeline_is_what_a_person_would_write(record: cq.Record) -> None:
    lines = [row.line for row in record.timeline()]
    assert lines[:1] + sorted(lines[1:]) == [
        f"March 2019: Kim Dae (KOR) denied that the patrol {SECRET} had crossed the river line",
        "4 March 2019: Ada Holm (NOR) said that the ferry talks would resume in the port of Nordhavn",
        "4 March 2019: Juan Šefčik (SVK) promised that nobody would close the bridge before the summer of "
        "next year",
    ]


def test_actors_have_names_roles_and_counts(record: cq.Record) -> None:
    rows = {row.name: row for row in record.actors()}
    holm = rows["Ada Holm"]
    assert (holm.reports, holm.origins, holm.country, holm.kind) == (3, 2, "NOR", "person")
    assert holm.aliases == ("Envoy Holm",)
    (role,) = holm.roles
    assert role.title == "envoy" and len(role.evidence) == 3
    assert next(iter(record.actors())).name == "Ada Holm"


def test_tables_hand_themselves_over(record: cq.Record) -> None:
    table = record.statements()
    frame = table.to_pandas()
    assert isinstance(frame, pandas.DataFrame)
    assert list(frame.columns) == list(table.columns) and len(frame) == len(table)
    empty = record.statements(actor="Nobody")
    assert (list(empty), empty.to_json()) == ([], [])
    assert list(empty.to_pandas().columns) == list(table.columns)
    assert json.loads(json.dumps(table.to_json()))[0]["id"] == table[0].id


def test_one_row_by_any_of_its_ids(record: cq.Record) -> None:
    row = next(row for row in record.statements() if row.reports == 3)
    with record.look() as look:
        (act,) = look.acts([row.id])
    assert len(act.entries) == 3
    for name in act.entries:
        assert record.one("statements", name).id == row.id
        assert record.one("timeline", name).id == row.id
    article = record.articles()[0]
    assert record.one("articles", article.id) == article
    actor = record.actors()[0]
    assert record.one("actors", actor.id) == actor
    for view in ("statements", "articles", "actors", "timeline"):
        with pytest.raises(NoSuchEntry, match="s-none: nothing in the record has this id"):
            record.one(view, "s-none")
    with pytest.raises(BadUse, match="there is no view 'quarrels'"):
        record.one("quarrels", row.id)


def test_search_finds_articles_and_statements(record: cq.Record) -> None:
    found = record.search("piers")
    assert [(row.kind, row.line) for row in found] == [("article", "Pages: Ferry")] * 2
    assert "two of the piers" in found[0].evidence[0].quote
    assert {row.kind for row in record.search("bridge")} == {"statement", "article"}
    assert record.search('"talks resume"') == []
    assert len(record.search("ferry", limit=2)) == 2
    assert len(record.search("ferry", limit=None)) > 3
    with pytest.raises(BadUse):
        record.search("  ")


def test_why_tells_each_step(record: cq.Record) -> None:
    row = next(row for row in record.statements() if row.reports == 3)
    steps = {step.step: step for step in record.why(row.id)}
    assert list(steps) == ["source", "speaker", "date", "merge"]
    assert steps["merge"].what == "3 tellings in 3 articles of 2 origins"
    assert "a copy of" in steps["merge"].why
    assert "envoy" in steps["speaker"].why
    assert steps["date"].what == "2019-03-04 (assumed)"
    with record.look() as look:
        (act,) = look.acts([row.id])
        by_day = {e.when.edtf: e.id for e in look.entries(act.entries).values() if e.id != act.id}
    day, other = next(pair for pair in by_day.items() if pair[0] != "2019-03-04")
    steps = {step.step: step for step in record.why(other)}
    assert steps["date"].what == "2019-03-04 (assumed)"
    assert steps["date in this article"].what == f"{day} (assumed)"
    copy = next(row for row in record.articles() if row.copy_of)
    steps = {step.step: step for step in record.why(copy.id)}
    assert steps["published"].why == "the page's date line"
    assert steps["copy"].what == copy.copy_of
    assert "copies" in {step.step for step in record.why(copy.copy_of or "")}
    actor = record.actors(actor="holm")[0]
    assert ("name", "Ada Holm") in [(step.step, step.what) for step in record.why(actor.id)]
    with pytest.raises(NoSuchEntry):
        record.why("nobody")


def files_of(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.glob(path.name + "*"))


def test_what_is_forgotten_is_nowhere_in_the_file(record: cq.Record, folder: Path) -> None:
    # Read by two engines and searched for, so that the log and every index have held it.
    with open_store(record.path) as store:
        run(pages(folder), store, worker=toys.BETTER)
    assert SECRET.encode() in files_of(record.path)
    assert len(record.search(SECRET)) == 2
    article = next(row for row in record.articles() if row.doc == "c")
    decision = record.forget(article.id, by="the clerk", why="a court's order")
    record.close()
    raw = files_of(record.path)
    for word in (SECRET, SECRET.lower(), SECRET.lower()[:8], "patrol", "river line"):
        assert word.encode() not in raw, word
    assert article.id.encode() in raw  # the removal itself is logged
    assert record.search(SECRET) == []
    assert [row.name for row in record.actors(country="KOR")] == []
    with record.look() as look:
        assert look.decisions("forget") == [decision]
    with pytest.raises(NoSuchEntry, match="was taken out of the record on"):
        record.one("articles", article.id)


def test_forgetting_an_original_makes_its_copy_one(record: cq.Record, folder: Path, tmp_path: Path) -> None:
    record.forget("a")  # by its doc
    (row,) = [row for row in record.articles() if row.doc == "b"]
    assert row.copy_of is None
    bridge = next(row for row in record.statements() if "bridge" in row.quote)
    assert (bridge.reports, bridge.origins) == (1, 1)
    # The same as a record that never held it.
    (folder / "a.txt").unlink()
    other = cq.Record(tmp_path / "other.db", worker=WORKER)
    with open_store(other.path) as store:
        run(pages(folder), store, worker=WORKER)
    for view in ("articles", "statements", "actors", "timeline"):
        assert record.view(view).to_json() == other.view(view).to_json()


def test_a_forgotten_page_is_not_read_again_until_allowed(record: cq.Record, folder: Path) -> None:
    article = next(row for row in record.articles() if row.doc == "c")
    record.forget(article.id)
    with open_store(record.path) as store:
        summary = run(pages(folder), store, worker=WORKER)
        assert (summary.read, summary.known, summary.failed) == (0, 3, 1)
        (failure,) = summary.failures
        assert failure.stage == "forgotten" and f"Record.allow('{article.id}')" in failure.error
        record.allow(article.id, why="the order was lifted")
        assert run(pages(folder), store, worker=WORKER).read == 1
    assert len(record.search(SECRET)) == 2
    record.forget(article.id)  # and it can be taken out once more
    assert record.search(SECRET) == []
    with pytest.raises(NoSuchEntry):
        record.allow("never-seen")


def test_forgetting_twice_is_no_fault_and_names_must_be_one_article(record: cq.Record, folder: Path) -> None:
    article = next(row for row in record.articles() if row.doc == "c")
    assert record.forget(article.url or "") == record.forget(article.id)
    with pytest.raises(NoSuchEntry, match="no article has this"):
        record.forget("nothing")
    (folder / "d.txt").write_text("Ada Holm said yes.\n===\nAda Holm said no.")
    with open_store(record.path) as store:
        run(pages(folder), store, worker=WORKER)
    with pytest.raises(BadUse, match="3 articles are called so; give an id"):
        record.forget("d")


def test_forgetting_says_where_the_old_pages_are_still_read(record: cq.Record) -> None:
    article = record.articles()[0]
    with open_store(record.path, wait=0.05) as other, other.look() as look:
        assert look.article_ids()
        impatient = open_store(record.path, wait=0.05)
        from communique.pipeline.keep import forget

        with pytest.raises(RecordLocked):
            forget(impatient, article.id, by="", why="")
        impatient.close()
    record.forget(article.id)
    record.close()
    assert article.title.encode() not in files_of(record.path)


def test_rebuild_gives_the_same_rows(record: cq.Record, folder: Path) -> None:
    with open_store(record.path) as store:
        run(pages(folder)[:2], store, worker=toys.BETTER)
    record.forget(record.articles()[0].id)
    before = dump(record.path)
    assert record.rebuild() == 3
    assert dump(record.path) == before


def broken_resolve(article: object, reading: object) -> object:
    raise ZeroDivisionError


def test_a_rebuild_that_stops_leaves_the_record_as_it_was(record: cq.Record) -> None:
    before = dump(record.path)
    other = cq.Record(record.path, worker=Worker(engine=toys.Toy, resolve=broken_resolve))
    with pytest.raises(ZeroDivisionError):
        other.rebuild()
    assert dump(record.path) == before


def test_looking_does_not_make_a_record(tmp_path: Path) -> None:
    record = cq.Record(tmp_path / "none.db")
    with pytest.raises(RecordError, match="there is no record here"):
        record.statements()
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(BadUse, match="nothing to read"):
        record.read()


def test_where_a_record_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COMMUNIQUE_RECORD", raising=False)
    assert cq.Record().path == Path("communique.db")
    monkeypatch.setenv("COMMUNIQUE_RECORD", str(tmp_path / "env.db"))
    assert cq.Record().path == tmp_path / "env.db"
    assert cq.Record("sqlite:///given.db").path == Path("given.db")
    assert repr(cq.Record("x.db")) == "Record('x.db')"
    with pytest.raises(BadUse, match="SQLite"):
        cq.Record("postgresql://host/db")


def test_a_filter_or_filters_but_not_both(record: cq.Record) -> None:
    assert record.statements(cq.Filter(actor="Holm")) == record.statements(actor="Holm")
    with pytest.raises(BadUse, match="not both"):
        record.statements(cq.Filter(actor="Holm"), country="NOR")
    with pytest.raises(BadUse, match="there is no filter colour"):
        record.statements(colour="red")


def test_importing_and_making_a_record_load_nothing_heavy() -> None:
    code = (
        "import sys, communique as cq; cq.Span; cq.RunError; first = set(sys.modules); cq.Record('x.db'); "
        "print([m for m in ('sqlalchemy', 'numpy', 'pandas') if m in first], 'onnxruntime' in sys.modules)"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, check=True)
    assert done.stdout.strip() == "[] False"


def test_public_names_are_all_there() -> None:
    for name in cq.__all__:
        if name != "__version__":
            assert getattr(cq, name) is not None
    assert set(cq.__all__) <= set(dir(cq))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        cq.nothing  # noqa: B018


def test_annotate_reads_a_string_as_it_is_and_a_file_as_a_page(tmp_path: Path) -> None:
    worker = Worker(engine=toys.Toy, resolve=toys.resolve)
    text = "  Ada Holm said that the ferry link between both of the ports would reopen in early May.\n"
    reading = cq.annotate(text, worker=worker)
    assert reading["article"]["text"] == text
    assert [s["speaker"]["name"] for s in reading["statements"]] == ["Ada Holm"]
    page = tmp_path / "ferry.v2.txt"
    page.write_text(text * 3, encoding="utf-8")
    assert cq.annotate(page, worker=worker)["doc"] == "ferry.v2"
    assert cq.annotate(page, worker=worker, verbatim=True)["article"]["text"] == text * 3


def test_annotate_says_what_is_wrong(tmp_path: Path) -> None:
    worker = Worker(engine=toys.Toy, resolve=toys.resolve)
    lines = tmp_path / "two.jsonl"
    lines.write_text('{"text": "Ada Holm said yes."}\n{"text": "Ada Holm said no."}\n')
    with pytest.raises(BadUse, match="holds 2 articles; `communique annotate"):
        cq.annotate(lines, worker=worker, verbatim=True)
    with pytest.raises(cq.ArticleError, match="none.txt"):
        cq.annotate(tmp_path / "none.txt", worker=worker)
    (tmp_path / "empty").mkdir()
    with pytest.raises(cq.ArticleError, match="empty"):
        cq.annotate(tmp_path / "empty", worker=worker)


def test_read_takes_what_the_sources_find(tmp_path: Path) -> None:
    lines = tmp_path / "pages.jsonl"
    lines.write_text(
        '{"text": "Ada Holm said that the ferry would sail.", "doc": "one", "published": "2019-03-04"}\n'
        '{"text": "Ada Holm denied that the bridge would close.", "doc": "two", "published": "soon"}\n'
        '{"text": "Ada Holm promised that the harbour would stay.", "doc": "three"}\n'
    )
    told: list[str] = []
    record = cq.Record(tmp_path / "x.db", worker=Worker(engine=toys.Toy, resolve=toys.resolve))
    summary = record.read(lines, verbatim=True, progress=lambda outcome: told.append(outcome.kind))
    assert (summary.read, summary.failed, told) == (2, 1, ["read", "failed", "read"])
    assert "soon" in summary.failures[0].error
    assert {row.doc for row in record.articles()} == {"one", "three"}
    assert record.read(lines, verbatim=True).known == 2
