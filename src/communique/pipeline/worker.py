"""Takes one piece of coverage down the road: opens it, reads it, and says who and when.

It writes to no record, so that a page that kills its worker can harm nothing that was kept; it looks into
one only for the actors that somebody imported.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from communique.errors import ArticleError, RunError
from communique.model import Article, EngineName, Entry, Failure, Reading, Resolution

if TYPE_CHECKING:
    from communique.sources import Piece
    from communique.store import Store

SIDE_BY_SIDE = 4
"""Articles that one process reads at once, at most. The rules run one at a time and take a tenth of an
article's time: with more, threads would wait for each other. Each holds some 150 MB while it reads."""

Read = tuple[Article, Reading, Resolution]
"""An article, what the engine saw in it, and what that comes to."""


class Engine(Protocol):
    """What reads an article; ``name`` says which engine and version it is."""

    @property
    def name(self) -> EngineName: ...

    def annotate(self, article: Article) -> Reading: ...


@dataclass(frozen=True, slots=True)
class ShippedEngine:
    """Makes the reader that comes with the package; ``threads`` for one article, all cores where ``None``."""

    threads: int | None = None

    def __call__(self) -> Engine:
        from communique.engines import Reader

        reader: Engine = Reader(threads=self.threads)
        return reader


def shipped_open(piece: Piece) -> Iterator[Article | Failure]:
    """The articles of a piece, as ``communique.sources`` finds them."""
    from communique.sources import articles

    return articles(piece)


def shipped_resolve(article: Article, reading: Reading) -> Resolution:
    """Who and when, as ``communique.resolve`` settles them."""
    from communique.resolve import resolve

    resolution: Resolution = resolve(article, reading)
    return resolution


@dataclass(frozen=True, slots=True)
class ShippedResolve:
    """As ``shipped_resolve``, with the actors that were imported into the record at ``record``.

    Goes to another process as it is. The record is opened to read, once a process, when first asked.
    """

    record: Path

    def __call__(self, article: Article, reading: Reading) -> Resolution:
        """Who and when; one article sees one moment of the record.

        Raises:
            RecordError: the record cannot be read.
        """
        from communique.resolve import resolve

        with _opened(self.record).look() as look:
            resolution: Resolution = resolve(article, reading, known=look.known)
            return resolution

    def close(self) -> None:
        """Lets go of the record in this process; asking again opens it again."""
        with _OPENING:
            kept = _STORES.pop(self.record, None)
        if kept is not None:
            kept[1].close()


def _opened(record: Path) -> Store:
    """The record, opened to read; anew where another file has taken its place."""
    from communique.store import open_store

    with _OPENING:
        told = os.stat(record) if record.exists() else None
        file = None if told is None else (told.st_dev, told.st_ino)
        kept = _STORES.get(record)
        if kept is not None and kept[0] == file:
            return kept[1]
        if kept is not None:
            del _STORES[record]
            kept[1].close()
        store = open_store(record, create=False, readonly=True)
        _STORES[record] = (file, store)
        return store


_OPENING = threading.Lock()
_STORES: dict[Path, tuple[tuple[int, int] | None, Store]] = {}


@dataclass(frozen=True, slots=True)
class Worker:
    """Opens pieces and reads articles; goes to another process as it is, and loads its model there once.

    ``engine`` makes an engine (a class or a function of a module; it must be hashable), ``open`` gives the
    articles of a piece, ``resolve`` who and when.
    """

    engine: Callable[[], Engine] = ShippedEngine()
    resolve: Callable[[Article, Reading], Resolution] = shipped_resolve
    open: Callable[[Any], Iterator[Article | Failure]] = shipped_open

    def name(self) -> EngineName:
        """Which engine reads here."""
        return _made(self.engine).name

    def articles(self, piece: Piece) -> list[Article | Failure]:
        """What a piece holds; a piece that cannot be opened is one Failure."""
        found: list[Article | Failure] = []
        try:
            for article in self.open(piece):
                found.append(article)
        except ArticleError as error:
            found.append(Failure(spec=piece.spec, stage="read", error=str(error)))
        except RunError:
            raise
        except Exception as error:
            found.append(fault(piece.spec, "read", error))
        return found

    def read(self, labelled: tuple[str, Article]) -> Read | Failure:
        """What an article says, who and when; ``labelled`` is what messages call it, and the article."""
        spec, article = labelled
        stage = "annotate"
        try:
            reading = _made(self.engine).annotate(article)
            stage = "resolve"
            resolution = self.resolve(article, reading)
            stage = "check"
            if wrong := unsound(article, reading, resolution):
                return Failure(spec=spec, stage=stage, error=f"{spec}: {wrong}; please report this page")
            return article, reading, resolution
        except ArticleError as error:
            return Failure(spec=spec, stage=stage, error=str(error))
        except RunError:
            raise
        except Exception as error:
            return fault(spec, stage, error)


def unsound(article: Article, reading: Reading, resolution: Resolution) -> str:
    """What is wrong with a reading that must not be kept, empty where nothing is.

    Every quote must stand in the text where it is said to, every id must be one finding's, and the text must
    be what any program can store.
    """
    try:
        article.text.encode("utf-8")
    except UnicodeEncodeError as error:
        return f"the text has half a character at {error.start}"
    if (reading.article, resolution.article) != (article.id, article.id):
        return "the reading is of another article"
    ids = [entry.id for entry in resolution.entries]
    if len(set(ids)) != len(ids):
        return "two findings have one id"
    if len(resolution.mentions) != len(reading.mentions) or len(resolution.times) != len(reading.times):
        return "mentions and their actors do not match"
    return next((wrong for entry in resolution.entries if (wrong := _misquoted(article, entry))), "")


def _misquoted(article: Article, entry: Entry) -> str:
    evidence = entry.evidence
    if evidence.article != article.id or entry.article != article.id:
        return f"entry {entry.id} rests on another article"
    if not evidence.quote or evidence.span.of(article.text) != evidence.quote:
        return f"the quote of entry {entry.id} does not stand where it is said to"
    if any(span.end > len(article.text) for spans in evidence.parts.values() for span in spans):
        return f"a part of entry {entry.id} lies outside the text"
    return ""


def fault(spec: str, stage: str, error: BaseException) -> Failure:
    """The failure for a fault of this package: one line, with what to do."""
    reason = " ".join(f"{type(error).__name__}: {error}".split())
    return Failure(
        spec=spec,
        stage=stage,
        error=f"{spec}: could not be read ({reason}); this is a fault of communique, please report it",
    )


def _made(engine: Callable[[], Engine]) -> Engine:
    # Two threads that begin together would otherwise each load the model.
    with _MAKING:
        return _kept(engine)


@cache
def _kept(engine: Callable[[], Engine]) -> Engine:
    return engine()


_MAKING = threading.Lock()


def threads(jobs: int) -> int | None:
    """Threads for one article where ``jobs`` are read at once; ``None`` leaves it to the engine."""
    return None if jobs <= 1 else max(1, (os.cpu_count() or 1) // jobs)


def side_by_side() -> int:
    """How many articles one process reads at once: one a core, up to ``SIDE_BY_SIDE``."""
    return max(1, min(os.cpu_count() or 1, SIDE_BY_SIDE))
