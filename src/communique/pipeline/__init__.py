"""The road: pieces of coverage in, a record out, on one core or many.

It judges nothing and knows no command: it opens, reads, resolves, keeps, and says what became of each.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from communique.errors import ArticleError
from communique.model import Article, Failure
from communique.pipeline.pool import Died, Pool
from communique.pipeline.worker import (
    Engine,
    Read,
    ShippedEngine,
    ShippedResolve,
    Worker,
    shipped_resolve,
    side_by_side,
    threads,
)

if TYPE_CHECKING:
    from communique.fold import Conflict
    from communique.sources import FeedTold, Piece
    from communique.store import Look, Store

__all__ = [
    "DecisionImport",
    "Engine",
    "FeedTold",
    "ImportSummary",
    "Outcome",
    "Pool",
    "Read",
    "ShippedEngine",
    "ShippedResolve",
    "Summary",
    "Worker",
    "feed_told",
    "given",
    "group",
    "grouped",
    "import_actors",
    "knowing",
    "pieces",
    "post",
    "rebuild",
    "run",
    "stream",
    "text_piece",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one article: ``read`` now, ``known`` before, or ``failed`` with its Failure."""

    kind: Literal["read", "known", "failed"]
    spec: str
    article: str | None = None
    failure: Failure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What became of all of them: how many, and each Failure."""

    read: int = 0
    known: int = 0
    failed: int = 0
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportSummary:
    """What a file of actors held, and what of it was left out.

    ``others``: actors of whom the file does not say whether they are persons; ``roles``: who held what, and
    titles; ``added``: persons, bodies, posts and terms of the parts that tell the record anything else than
    what held before;
    ``broken``: lines that could not be used, of which ``reasons`` names the first; ``generic``: words for
    anybody of a sort; ``states``: names of states, which the shipped tables have; ``long_names``: names too
    long or too many; ``other_kinds``: entities that are no actors.
    """

    persons: int = 0
    organizations: int = 0
    others: int = 0
    posts: int = 0
    names: int = 0
    roles: int = 0
    added: int = 0
    broken: int = 0
    generic: int = 0
    states: int = 0
    long_names: int = 0
    other_kinds: int = 0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionImport:
    """What a file of decisions held: how many are new here, and how many were here before.

    ``conflicts``: where its decisions and this record's contradict each other, with the side that holds.
    """

    added: int = 0
    known: int = 0
    conflicts: tuple[Conflict, ...] = ()


def pieces(*specs: str, verbatim: bool = False) -> Iterator[Piece | Failure]:
    """What files, folders and addresses hold, one piece after another."""
    from communique import sources

    for spec in specs:
        yield from sources.pieces(spec, verbatim=verbatim)


def import_actors(
    path: Path, store: Callable[[], Store], *, on_part: Callable[[str], None] | None = None
) -> ImportSummary:
    """Keeps the actors of a file in the record that ``store`` opens; what it held, and what was left out.

    Raises:
        UnreadableInput: naming the file, what is wrong and what to do; then no record is opened.
        RecordError: where the record cannot be written.
    """
    from communique.pipeline import imports

    return imports.import_actors(path, store, on_part=on_part)


def given(
    *,
    addresses: Iterable[str] = (),
    files: Iterable[tuple[str, Path]] = (),
    texts: Iterable[Mapping[str, str]] = (),
) -> Iterator[Piece | Failure]:
    """What somebody hands over who does not sit at this machine, one piece after another.

    ``addresses`` of the open internet alone; ``files`` with the names they were given; ``texts`` with what is
    known of them, in the fields of a line of JSON Lines.
    """
    from communique import sources

    for address in addresses:
        yield from sources.given_address(address)
    for name, path in files:
        yield from sources.given_file(path, name=name)
    for fields in texts:
        yield from sources.given_text(fields)


def feed_told(url: str) -> FeedTold | None:
    """What a feed said of itself when it was last read here: its title, the pause it asks for (seconds)."""
    from communique import sources

    return sources.feed_told(url)


def text_piece(text: str, *, verbatim: bool) -> Piece:
    """A string as a piece of coverage."""
    from communique.sources import Piece

    return Piece(spec="text", kind="text", where="", payload=text, verbatim=verbatim)


def run(
    pieces: Iterable[Piece | Failure],
    store: Store,
    *,
    worker: Worker | None = None,
    jobs: int = 1,
    executor: Executor | None = None,
    on_article: Callable[[Outcome], None] | None = None,
) -> Summary:
    """Reads ``pieces`` into ``store``, an article a transaction, with ``jobs`` processes or an ``executor``.

    Articles are kept in the order of ``pieces`` whoever reads them, so that any number of jobs makes the same
    record. What the record holds already is opened but not read again.

    Raises:
        RunError: where the run cannot go on; what was kept until then stays.
    """
    road, pieces = _road(pieces, worker=worker, jobs=jobs, executor=executor)
    counts = {"read": 0, "known": 0, "failed": 0}
    failures: list[Failure] = []
    with (
        knowing(road.worker, store) as worker,
        # Whatever stops the run, nobody reads any longer when the record is let go of.
        closing(_outcomes(pieces, store, replace(road, worker=worker))) as outcomes,
    ):
        for outcome in outcomes:
            counts[outcome.kind] += 1
            if outcome.failure is not None:
                failures.append(outcome.failure)
            if on_article is not None:
                on_article(outcome)
    post(store)
    return Summary(**counts, failures=tuple(failures))


def group(store: Store) -> bool:
    """Keeps which articles tell one story, unless that is kept already; whether it was done now.

    Raises:
        RecordError: where the record cannot be written.
    """
    from communique.pipeline import grouping

    return grouping.group(store)


def grouped(look: Look) -> dict[str, str]:
    """The story of every article, from its words, names and days, whatever is kept."""
    from communique.pipeline import grouping

    return grouping.grouped(look)


def post(store: Store) -> int:
    """Makes the rows of ledgers whose acts have changed; a run that was killed leaves this to the next one.

    Raises:
        RecordError: where the record cannot be written.
    """
    from communique.pipeline import posting

    return posting.post(store)


def rebuild(
    store: Store, *, worker: Worker | None = None, on_article: Callable[[str], None] | None = None
) -> int:
    """Derives everything again from the log of ``store``; how many articles it rests on.

    Raises:
        RecordError: where the record cannot be written.
    """
    from communique.pipeline import keep

    with knowing(worker or Worker(), store) as resolving:
        return keep.rebuild(store, resolve=resolving.resolve, on_article=on_article)


@contextmanager
def knowing(worker: Worker, store: Store) -> Iterator[Worker]:
    """The worker, asking for the actors imported into ``store`` where there are any.

    A worker with a ``resolve`` of its own keeps it; where nothing was imported, nothing is asked.
    """
    with store.look() as look:
        asks = worker.resolve is shipped_resolve and look.has_known()
    if not asks:
        yield worker
        return
    resolve = ShippedResolve(store.path.absolute())
    try:
        yield replace(worker, resolve=resolve)
    finally:
        # A connection left open would keep the record's side files beside it.
        resolve.close()


def stream(
    pieces: Iterable[Piece | Failure],
    *,
    worker: Worker | None = None,
    jobs: int = 1,
    executor: Executor | None = None,
) -> Iterator[Read | Failure]:
    """Each article of ``pieces`` as read, in their order, without a record; equal texts each on their own.

    Raises:
        RunError: where the run cannot go on.
    """
    road, pieces = _road(pieces, worker=worker, jobs=jobs, executor=executor)
    with road.opening as opening, road.reading as reading:
        for found in _read(reading, road.worker, _articles(opening, road.worker, pieces)):
            yield found if not isinstance(found, Outcome) else _failed(found)


Labelled = tuple[str, Article]


@dataclass(frozen=True, slots=True)
class _Road:
    """Who opens pieces, who reads articles, and where."""

    worker: Worker
    opening: Pool
    reading: Pool


def _road(
    pieces: Iterable[Piece | Failure], *, worker: Worker | None, jobs: int, executor: Executor | None
) -> tuple[_Road, Iterable[Piece | Failure]]:
    """How to read ``pieces``, which come back whole.

    With one process and the shipped reader, several articles are read side by side, a thread each, which is
    faster than one after the other with all threads; a piece that comes alone has all of them. Pieces are
    opened by one thread: not every library that opens a format may be used by two.
    """
    if worker is None and jobs == 1 and executor is None and (at_once := side_by_side()) > 1:
        coming = iter(pieces)
        first = list(islice(coming, 2))
        pieces = chain(first, coming)
        if len(first) > 1:
            worker = Worker(engine=ShippedEngine(threads(at_once)))
            return _Road(worker, Pool(), Pool(threads=at_once)), pieces
    pool = Pool(jobs=jobs, executor=executor)
    return _Road(worker or Worker(engine=ShippedEngine(threads(jobs))), pool, pool), pieces


def _outcomes(pieces: Iterable[Piece | Failure], store: Store, road: _Road) -> Generator[Outcome, None, None]:
    from communique.pipeline.keep import keep

    worker = road.worker
    with road.opening as opening, road.reading as reading:
        fresh = _unknown(reading, worker, store, _articles(opening, worker, pieces))
        for found in _read(reading, worker, fresh):
            if isinstance(found, Outcome):
                yield found
            elif isinstance(found, Failure):
                yield Outcome(kind="failed", spec=found.spec, failure=found)
            else:
                article = found[0]
                try:
                    added = keep(store, *found, resolve=worker.resolve)
                except ArticleError as error:
                    failure = Failure(spec=article.doc, stage="keep", error=str(error))
                    yield Outcome(kind="failed", spec=article.doc, article=article.id, failure=failure)
                    continue
                yield Outcome(kind="read" if added else "known", spec=article.doc, article=article.id)


def _failed(outcome: Outcome) -> Failure:
    assert outcome.failure is not None
    return outcome.failure


def _articles(pool: Pool, worker: Worker, pieces: Iterable[Piece | Failure]) -> Iterator[Labelled | Outcome]:
    """What the pieces hold, each article with what messages call it."""
    for piece, found in pool.each(worker.articles, pieces, settled=Failure):
        if isinstance(piece, Failure):
            yield Outcome(kind="failed", spec=piece.spec, failure=piece)
            continue
        if isinstance(found, Died):
            error = (
                f"{piece.spec}: opening it killed the reader twice (too large for the memory?); leave it out"
            )
            found = [Failure(spec=piece.spec, stage="read", error=error)]
        for article in found or ():
            if isinstance(article, Failure):
                yield Outcome(kind="failed", spec=article.spec, failure=article)
            elif len(found or ()) == 1:
                yield piece.spec, article
            else:
                yield f"{piece.spec} ({article.doc})", article


def _unknown(
    pool: Pool, worker: Worker, store: Store, found: Iterator[Labelled | Outcome]
) -> Iterator[Labelled | Outcome]:
    """Those that the record does not hold as this engine reads them, with the text that it holds."""
    engine = None
    for labelled in found:
        if isinstance(labelled, Outcome):
            yield labelled
            continue
        spec, article = labelled
        engine = engine or pool.one(worker.name)
        with store.look() as look:
            if gone := look.forgotten(article.id):
                error = (
                    f"{spec}: was taken out of the record on {gone.at[:10]} and is not read again; to allow "
                    f"it, call Record.allow({article.id!r})"
                )
                failure = Failure(spec=spec, stage="forgotten", error=error)
                yield Outcome(kind="failed", spec=spec, article=article.id, failure=failure)
            elif look.was_read_by(article.id, engine):
                yield Outcome(kind="known", spec=spec, article=article.id)
            else:
                # Offsets refer for ever to the text first kept, however a later version would cut it.
                yield spec, look.article(article.id) or article


def _read(
    pool: Pool, worker: Worker, found: Iterator[Labelled | Outcome]
) -> Iterator[Read | Failure | Outcome]:
    for labelled, made in pool.each(worker.read, found, settled=Outcome):
        if isinstance(labelled, Outcome):
            yield labelled
        elif isinstance(made, Died):
            spec = labelled[0]
            error = f"{spec}: reading it killed the reader twice (too large for the memory?); leave it out"
            yield Failure(spec=spec, stage="annotate", error=error)
        elif made is not None:
            yield made
