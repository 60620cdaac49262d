"""The road: any number of jobs makes the same record, a bad page harms nothing, nor does reading again."""

from __future__ import annotations

import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import toys
from communique.errors import BadUse, RunError
from communique.model import Article, Failure, Reading
from communique.pipeline import Outcome, Pool, Worker, run, stream, text_piece
from communique.pipeline.pool import Here
from communique.store import open_store
from toys import BETTER, WORKER, Page, dump, pages


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pages"
    made.mkdir()
    for n in range(6):
        (made / f"p{n}.txt").write_text(
            f"Ferry {n}\nDATE 2019-03-0{n % 3 + 1}\n"
            "Ada Holm said that the ferry talks would resume in the port of Nordhavn.\n"
            f"Kim Dae denied that vessel number {n} had been stopped near the border.\n",
            encoding="utf-8",
        )
    return made


def views(path: Path) -> str:
    """All a reader of the record sees."""
    from communique.record import Record

    with Record(path) as record:
        return json.dumps(
            [record.view(name).to_json() for name in ("articles", "statements", "actors", "timeline")]
        )


def test_reading_again_changes_nothing(folder: Path, tmp_path: Path) -> None:
    with open_store(tmp_path / "x.db") as store:
        first = run(pages(folder), store, worker=WORKER)
        before = dump(tmp_path / "x.db")
        second = run(pages(folder), store, worker=WORKER)
    assert (first.read, first.known, first.failed) == (6, 0, 0)
    assert (second.read, second.known, second.failed) == (0, 6, 0)
    assert dump(tmp_path / "x.db") == before
    assert len(before["entries"]) == 12


def test_any_executor_makes_the_same_record(folder: Path, tmp_path: Path) -> None:
    (folder / "p3.txt").write_text("BROKEN")
    with open_store(tmp_path / "one.db") as store:
        one = run(pages(folder), store, worker=WORKER)
    with open_store(tmp_path / "two.db") as store:
        two = run(pages(folder), store, worker=WORKER, jobs=2)
    with open_store(tmp_path / "given.db") as store, ThreadPoolExecutor(3) as threads:
        given = run(pages(folder), store, worker=WORKER, jobs=3, executor=threads)
        assert threads.submit(int, "7").result() == 7  # left open for its owner
    assert one == two == given
    assert dump(tmp_path / "one.db") == dump(tmp_path / "two.db") == dump(tmp_path / "given.db")


def test_the_order_of_reading_does_not_matter(folder: Path, tmp_path: Path) -> None:
    for name, order in (("a.db", pages(folder)), ("b.db", pages(folder)[::-1])):
        with open_store(tmp_path / name) as store:
            run(order, store, worker=WORKER)
    assert views(tmp_path / "a.db") == views(tmp_path / "b.db")


def test_what_fails_is_named_and_the_rest_is_kept(folder: Path, tmp_path: Path) -> None:
    (folder / "p1.txt").write_text("BROKEN")
    (folder / "p2.txt").write_text("BUG")
    (folder / "p3.txt").write_text("Ferry BUG-READ\nAda Holm said yes.")
    told: list[Outcome] = []
    given = [Failure(spec="nowhere", stage="find", error="nowhere: is not there"), *pages(folder)]
    with open_store(tmp_path / "x.db") as store:
        summary = run(given, store, worker=WORKER, on_article=told.append)
    assert (summary.read, summary.failed) == (3, 4)
    assert [f.stage for f in summary.failures] == ["find", "read", "read", "annotate"]
    assert summary.failures[1].error == f"{folder / 'p1.txt'}: is broken"
    assert all("\n" not in f.error and f.spec in f.error for f in summary.failures)
    assert "ZeroDivisionError: a fault of the engine" in summary.failures[3].error
    assert [outcome.kind for outcome in told] == [
        "failed",
        "read",
        "failed",
        "failed",
        "failed",
        "read",
        "read",
    ]


def test_a_page_that_kills_its_worker_fails_alone(folder: Path, tmp_path: Path) -> None:
    (folder / "p2.txt").write_text("KILL-READ\nAda Holm said yes.")
    (folder / "p4.txt").write_text("KILL-OPEN")
    with open_store(tmp_path / "x.db") as store:
        summary = run(pages(folder), store, worker=WORKER, jobs=2)
    assert (summary.read, summary.failed) == (4, 2)
    assert [(Path(f.spec).name, f.stage) for f in summary.failures] == [
        ("p2.txt", "annotate"),
        ("p4.txt", "read"),
    ]
    assert all("killed the reader twice" in f.error for f in summary.failures)


class NoModel:
    def __init__(self) -> None:
        raise RunError("the model is absent; install communique again")


def test_what_stops_the_run_stops_it(folder: Path, tmp_path: Path) -> None:
    worker = Worker(engine=NoModel, resolve=toys.resolve, open=toys.open_page)
    for jobs in (1, 2):
        with open_store(tmp_path / "x.db") as store, pytest.raises(RunError, match="model is absent"):
            run(pages(folder), store, worker=worker, jobs=jobs)


def test_no_jobs_is_bad_use(folder: Path, tmp_path: Path) -> None:
    with open_store(tmp_path / "x.db") as store, pytest.raises(BadUse, match="--jobs 0"):
        run(pages(folder), store, worker=WORKER, jobs=0)


def test_few_pieces_are_asked_for_ahead(folder: Path) -> None:
    asked: list[str] = []

    def slowly() -> object:
        for page in pages(folder) * 10:
            asked.append(page.spec)
            yield page

    for jobs, most in ((1, 1), (2, 16)):
        asked.clear()
        found = stream(slowly(), worker=WORKER, jobs=jobs)
        next(found)
        assert len(asked) <= most
        found.close()


def test_threads_work_at_once_and_keep_the_order() -> None:
    both = threading.Barrier(2, timeout=60)

    def squared(n: int) -> int:
        if n < 2:
            both.wait()  # goes on only where a second one comes
        return n * n

    with Pool(threads=2) as pool:
        assert list(pool.each(squared, range(20), settled=Failure)) == [(n, n * n) for n in range(20)]
        assert pool.one(threading.get_ident) != threading.get_ident()


def test_what_one_thread_raises_ends_the_work_of_all() -> None:
    begun: list[int] = []

    def fails(n: int) -> int:
        begun.append(n)
        if n == 1:
            raise RunError("the disk is full")
        time.sleep(0.01)
        return n

    threads = threading.active_count()
    with pytest.raises(RunError, match="disk is full"), Pool(threads=2) as pool:
        list(pool.each(fails, range(1000), settled=Failure))
    assert len(begun) <= 10
    assert threading.active_count() == threads


def test_what_is_ready_is_given_before_more_is_asked_for() -> None:
    asked = []

    def slowly() -> object:
        for n in range(10):
            asked.append(n)
            yield n

    found = Pool(jobs=4, executor=Here()).each(abs, slowly(), settled=Failure)
    assert [next(found), next(found)] == [(0, 0), (1, 1)]
    assert asked == [0, 1]


class Counted(toys.Toy):
    made = 0

    def __init__(self) -> None:
        time.sleep(0.1)  # long enough for a second thread to come
        Counted.made += 1


def test_threads_load_one_model(folder: Path) -> None:
    worker = Worker(engine=Counted, resolve=toys.resolve, open=toys.open_page)
    with ThreadPoolExecutor(3) as threads:
        assert len(list(stream(pages(folder), worker=worker, jobs=3, executor=threads))) == 6
    assert Counted.made == 1


def test_articles_side_by_side_are_read_as_one_by_one() -> None:
    texts = [
        f'Envoy {name} Holm said on {day} that talks with Oslo would go on. "We will wait," she added.\n'
        for name, day in (("Ada", "Monday"), ("Eva", "5 March 2019"), ("Ida", "Friday"), ("Una", "Sunday"))
    ]
    given = [text_piece(text, verbatim=True) for text in texts]
    alone = [found for piece in given for found in stream([piece])]
    assert list(stream(given)) == alone
    assert [found[0].text for found in alone if not isinstance(found, Failure)] == texts


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_stream_keeps_the_order_and_equal_texts(tmp_path: Path, jobs: int) -> None:
    (tmp_path / "a.txt").write_text("Ada Holm said yes.\n===\nAda Holm said yes.\n===\nAda Holm said no.")
    (tmp_path / "b.txt").write_text("BROKEN")
    (tmp_path / "c.txt").write_text("Ada Holm said never.")
    found = list(stream(pages(tmp_path), worker=WORKER, jobs=jobs))
    assert [f.stage if isinstance(f, Failure) else f[0].text for f in found] == [
        "Ada Holm said yes.",
        "Ada Holm said yes.",
        "Ada Holm said no.",
        "read",
        "Ada Holm said never.",
    ]


def test_one_article_twice_in_a_run_is_kept_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ada Holm said yes.\n===\nAda Holm said yes.")
    for jobs in (1, 2):
        with open_store(tmp_path / f"x{jobs}.db") as store:
            summary = run(pages(tmp_path), store, worker=WORKER, jobs=jobs)
        assert (summary.read, summary.known) == (1, 1)


def test_a_better_engine_keeps_the_ids_and_adds_a_reading(folder: Path, tmp_path: Path) -> None:
    with open_store(tmp_path / "x.db") as store:
        run(pages(folder), store, worker=WORKER)
        with store.look() as look:
            old = {name: look.entries_of([name]) for name in look.article_ids()}
        again = run(pages(folder), store, worker=BETTER)
        assert (again.read, again.known) == (6, 0)
        with store.look() as look:
            for name, entries in old.items():
                new = look.entries_of([name])
                assert list(new) == list(entries)
                assert [e.confidence for e in new.values()] == [0.75, 0.75]
                assert all(not e.quote.startswith("that ") for e in new.values())
                assert [engine.version for engine, _ in look.engines(name)] == ["1", "2"]
        assert run(pages(folder), store, worker=WORKER).known == 6
        with store.look() as look:
            assert look.reading(name).engine.version == "2"


class OtherCut:
    """What a later version would make of the page: the same article, its text cut elsewhere."""

    def __call__(self, page: Page) -> object:
        for article in toys.open_page(page):
            assert isinstance(article, Article)
            yield Article(
                id=article.id, doc=article.doc, url=article.url, text=article.text.partition("\n")[2]
            )

    def __hash__(self) -> int:
        return 1


def test_offsets_stay_with_the_text_first_kept(folder: Path, tmp_path: Path) -> None:
    with open_store(tmp_path / "x.db") as store:
        run(pages(folder), store, worker=WORKER)
        worker = Worker(engine=toys.BetterToy, resolve=toys.resolve, open=OtherCut())
        assert run(pages(folder), store, worker=worker).read == 6
        with store.look() as look:
            for name in look.article_ids():
                article = look.article(name)
                assert article is not None and article.text.startswith("Ferry")
                for entry in look.entries_of([name]).values():
                    assert entry.evidence.span.of(article.text) == entry.evidence.quote


class Misquoting(toys.Toy):
    def annotate(self, article: Article) -> Reading:
        return super().annotate(toys.make(article.text.upper().replace("SAID", "said"), doc="x"))


def test_a_reading_that_does_not_hold_is_not_kept(folder: Path, tmp_path: Path) -> None:
    worker = Worker(engine=Misquoting, resolve=toys.resolve, open=toys.open_page)
    with open_store(tmp_path / "x.db") as store:
        summary = run(pages(folder), store, worker=worker)
        assert (summary.read, summary.failed) == (0, 6)
        assert "the reading is of another article" in summary.failures[0].error
        with store.look() as look:
            assert look.article_ids() == []


class Careless(toys.Toy):
    """Mints the same ids on every page."""

    def statement(self, article: Article, found: object) -> object:
        import dataclasses

        return dataclasses.replace(super().statement(article, found), id=f"s-{found.start()}")


def test_an_id_of_another_article_is_refused(folder: Path, tmp_path: Path) -> None:
    worker = Worker(engine=Careless, resolve=toys.resolve, open=toys.open_page)
    with open_store(tmp_path / "x.db") as store:
        summary = run(pages(folder), store, worker=worker)
    assert (summary.read, summary.failed) == (1, 5)
    assert {f.stage for f in summary.failures} == {"keep"}
