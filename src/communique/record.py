"""A record: everything that was read, and what it comes to, in one file.

It shows and adds; it changes nothing that an article said, and takes an article out only when told to.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from communique.errors import (
    BadUse,
    NoSuchEntry,
    NothingToRead,
    RecordError,
    RecordLocked,
    UnreadableInput,
)
from communique.model import Failure

if TYPE_CHECKING:
    from communique.audit import Draw
    from communique.exports import Exported
    from communique.model import Article, Decision, Reading, Resolution
    from communique.pipeline import DecisionImport, FeedTold, ImportSummary, Outcome, Summary, Worker
    from communique.store import Look, Store
    from communique.views import (
        ActorRow,
        ArticleRow,
        ChangeRow,
        DecisionRow,
        DemandRow,
        DisputeRow,
        EventRow,
        Filter,
        PositionRow,
        ProposalRow,
        Row,
        SanctionRow,
        SearchRow,
        StatementRow,
        Step,
        StoryRow,
        Table,
        TalksRow,
        TermRow,
        TimelineRow,
        UndertakingRow,
    )

DEFAULT = "communique.db"
"""The record of the folder one works in."""


class Record:
    """The record at ``where`` (a path or ``sqlite:///path``), $COMMUNIQUE_RECORD, or communique.db here.

    The file is opened when something is asked of it, and made when something is read into it. ``worker``
    reads with another engine than the shipped one. A context manager.

    Raises:
        BadUse: for an address that is no SQLite file's.

    Example:
        >>> Record("talks.db").path.name
        'talks.db'
    """

    def __init__(self, where: str | Path | None = None, *, worker: Worker | None = None) -> None:
        from communique.store import locate

        self.path = locate(where if where is not None else os.environ.get("COMMUNIQUE_RECORD") or DEFAULT)
        self._worker = worker
        self._store: Store | None = None
        self._opening = threading.Lock()
        self._opened = 0
        self._upkeep: Callable[[], None] | None = None

    # --- adding ---

    def read(
        self,
        *specs: str | Path,
        jobs: int = 1,
        verbatim: bool = False,
        progress: Callable[[Outcome], None] | None = None,
    ) -> Summary:
        """Adds what ``specs`` (files, folders, addresses, ``-``) hold; safe to repeat, safe to interrupt.

        ``jobs`` processes read; ``progress`` is told of each article. What fails is in the Summary, the rest
        is kept.

        Raises:
            RunError: where the run cannot go on; what was read until then is kept.
        """
        from communique import pipeline

        if not specs:
            raise BadUse("nothing to read: give at least one file, folder or address")
        pieces = pipeline.pieces(*map(str, specs), verbatim=verbatim)
        return pipeline.run(
            pieces, self._open(create=True), worker=self._worker, jobs=jobs, on_article=progress
        )

    def receive(
        self,
        *,
        addresses: Iterable[str] = (),
        files: Iterable[tuple[str, Path]] = (),
        texts: Iterable[Mapping[str, str]] = (),
        jobs: int = 1,
        progress: Callable[[Outcome], None] | None = None,
    ) -> Summary:
        """Adds what somebody hands over who does not sit at this machine, as ``read`` adds what its user has.

        ``addresses`` never reach into this machine's own network, nor other ports than 80 and 443; ``files``
        are names as they were given and where the bytes lie: what they hold decides how they are opened;
        ``texts`` have the fields of a line of JSON Lines (``text``, ``title``, ``url``, ``published`` ...).

        Raises:
            RunError: where the run cannot go on; what was read until then is kept.

        Example:
            ``record.receive(texts=[{"text": "Oslo said it would come.", "published": "2018-03-20"}])``
        """
        from communique import pipeline

        pieces = pipeline.given(addresses=addresses, files=files, texts=texts)
        return pipeline.run(
            pieces, self._open(create=True), worker=self._worker, jobs=jobs, on_article=progress
        )

    def import_actors(
        self, path: str | Path, *, progress: Callable[[str], None] | None = None
    ) -> ImportSummary:
        """Adds the actors of a file: FollowTheMoney's JSON Lines, or a PETRARCH-style dictionary.

        Articles read from now on may mean them where the shipped tables know nobody; ``rebuild`` asks for
        them in those read before. Safe to repeat and to interrupt; ``progress`` is told of each part kept.
        What could not be used is in the summary, the rest is kept.

        Raises:
            UnreadableInput: naming the file, what is wrong and what to do. RecordError: not to be written.

        Example:
            ``Record("talks.db").import_actors("people.jsonl").persons``
        """
        from communique import pipeline

        return pipeline.import_actors(Path(path), lambda: self._open(create=True), on_part=progress)

    def forget(self, article: str, *, by: str = "", why: str = "") -> Decision:
        """Takes an article (its id, URL or ``doc``) and all that rests on it out; the removal is logged.

        Nothing of its text is left in the file. Reading the page again is refused until ``allow`` is called.
        A copy of the same text under another address is another article.

        Raises:
            NoSuchEntry: where there is no such article. BadUse: where several are meant.
            RecordLocked: where another process still reads the file's old pages; then call it again.
        """
        from communique.pipeline import keep

        store = self._open(create=False)
        return keep.forget(store, self._article_id(store, article), by=_signing(by), why=why)

    def allow(self, article: str, *, by: str = "", why: str = "") -> Decision:
        """Lets a forgotten article (its id) be read again; its text must come from its source again.

        Raises:
            NoSuchEntry: where no such article was forgotten.
        """
        from communique.pipeline import keep

        return keep.allow(self._open(create=False), article, by=_signing(by), why=why)

    # --- judging ---

    def same(
        self, *names: str, by: str = "", why: str = "", seen: Mapping[str, str] | None = None
    ) -> Decision:
        """Says that statements, events or actors (their ids) are one; see docs/decisions.md.

        ``seen``: here and below, what ``marks`` gave for ids when whoever decides looked at them.

        Raises:
            NoSuchEntry: for an id that leads nowhere. BadUse: fewer than two, or of different kinds.
            RecordChanged: where one of ``seen`` has changed since; nothing was decided then.

        Example:
            ``record.same("s-1", "s-2", by="A. Holm", why="one press conference")``
        """
        from communique.pipeline import decide

        with self._deciding() as (store, resolve):
            return decide.same(store, names, by=_signing(by), why=why, resolve=resolve, seen=seen)

    def different(
        self, one: str, other: str, *, by: str = "", why: str = "", seen: Mapping[str, str] | None = None
    ) -> Decision:
        """Says that two statements, events or actors (their ids) are not one.

        Raises:
            NoSuchEntry: for an id that leads nowhere. BadUse: where both are one entry, or not of one kind.
        """
        from communique.pipeline import decide

        with self._deciding() as (store, resolve):
            return decide.different(store, (one, other), by=_signing(by), why=why, resolve=resolve, seen=seen)

    def confirm(
        self,
        *names: str,
        only: bool = False,
        by: str = "",
        why: str = "",
        seen: Mapping[str, str] | None = None,
    ) -> Decision:
        """Says that somebody looked at statements or events and found them right; no value changes.

        An act's id stands for all its tellings; with ``only``, for the one entry of this id.

        Raises:
            NoSuchEntry: for an id that leads nowhere. BadUse: for an actor or article, or none.

        Example:
            ``record.confirm("s-1", by="A. Holm")``
        """
        from communique.pipeline import decide

        with self._deciding() as (store, resolve):
            return decide.confirm(
                store, names, only=only, by=_signing(by), why=why, resolve=resolve, seen=seen
            )

    def marks(self, *names: str) -> dict[str, str]:
        """A mark of what each id (a decision's, too) leads to, which differs once anything of it has changed.

        Given as ``seen`` to a decision it makes sure that what is judged is what was looked at.

        Example:
            ``record.retract("s-1", why="a hoax", seen=record.marks("s-1"))``
        """
        from communique.pipeline import decide

        with self.look() as look:
            return decide.marks(look, names)

    def retract(
        self,
        name: str,
        *,
        only: bool = False,
        by: str = "",
        why: str = "",
        seen: Mapping[str, str] | None = None,
    ) -> Decision:
        """Takes a statement or event out of every view but ``why`` and ``changes``.

        An act's id stands for all its tellings; with ``only``, for the one entry of this id.

        Raises:
            NoSuchEntry: for an id that leads nowhere. BadUse: for an actor or article.
        """
        from communique.pipeline import decide

        with self._deciding() as (store, resolve):
            return decide.retract(
                store, name, only=only, by=_signing(by), why=why, resolve=resolve, seen=seen
            )

    def amend(
        self,
        name: str,
        values: Mapping[str, Any] | None = None,
        *,
        why: str,
        only: bool = False,
        by: str = "",
        seen: Mapping[str, str] | None = None,
        **fields: Any,
    ) -> Decision:
        """Sets fields of a statement or event, as the views call them; ``None`` or "" where unknown.

        They are given as keywords, or as ``values``.

        Somebody is an actor's id, a name, or a ``Who``; several are a list, or parted by ``;``. An act's id
        stands for all its tellings; with ``only``, for the one entry of this id.

        Raises:
            NoSuchEntry: for an id that leads nowhere.
            BadUse: naming the field, what it cannot be and what it can, or where no reason is given.

        Example:
            ``record.amend("s-1", speaker="Ada Holm", act="deny", why="misread")``
        """
        from communique.pipeline import decide

        given = {**(values or {}), **fields}
        with self._deciding() as (store, resolve):
            return decide.amend(
                store, name, given, only=only, by=_signing(by), why=why, resolve=resolve, seen=seen
            )

    def watch(
        self,
        proposal: str,
        stage: int | str,
        filters: Mapping[str, Any] | None = None,
        *,
        by: str = "",
        why: str = "",
        seen: Mapping[str, str] | None = None,
        **given: Any,
    ) -> Decision:
        """Ties a stage of a proposal (its number or words) to acts that would break it.

        ``actor``, ``country``, ``about``, ``type`` (several are a list), ``status``, ``since`` (default: the
        proposal's day): given as keywords, or as ``filters``. Whether the stage holds is asked with the view.

        Raises:
            NoSuchEntry: for an id that leads nowhere.
            BadUse: for what is no proposal, a number of no stage, or a filter that cannot be understood.

        Example:
            ``record.watch("pr-1", 1, country="PRK", type=["MOBILIZE", "THREATEN"], why="the freeze")``
        """
        from communique.pipeline import decide

        self.post()
        with self._deciding() as (store, resolve):
            return decide.watch(
                store,
                proposal,
                str(stage),
                {**(filters or {}), **given},
                by=_signing(by),
                why=why,
                resolve=resolve,
                seen=seen,
            )

    def undo(
        self,
        decision: int | str,
        *,
        by: str = "",
        why: str = "",
        seen: Mapping[str, str] | None = None,
    ) -> Decision:
        """Takes a decision back, by its number in this record or its id; that is a decision, too.

        Raises:
            NoSuchEntry: where there is none. BadUse: where it is undone already.
        """
        from communique.pipeline import decide

        with self._deciding() as (store, resolve):
            return decide.undo(store, decision, by=_signing(by), why=why, resolve=resolve, seen=seen)

    def decisions(self) -> Table[DecisionRow]:
        """Every decision in the order in which it came, with whether it holds."""
        from communique import views

        with self.look() as look:
            return views.decisions(look)

    def export_decisions(self, out: str | Path | IO[str]) -> int:
        """Writes the decisions on entries and actors as JSON Lines, for another record; gives how many.

        Raises:
            OSError: where the file cannot be written. BadUse: for the name of a folder or a record.
        """
        from communique.exports import file_at
        from communique.pipeline import decide

        with self.look() as look:
            found = decide.exported(look)
        if isinstance(out, (str, Path)):
            with file_at(Path(out)) as whole, whole.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(f"{line}\n" for line in decide.lines(found))
        else:
            out.writelines(f"{line}\n" for line in decide.lines(found))
        return len(found)

    def import_decisions(self, path: str | Path) -> DecisionImport:
        """Takes over the decisions of another record's file, all or none; safe to repeat.

        Who decided and when stay as they are, so that the newest of two that contradict each other holds,
        wherever it was taken. Contradictions between people are in the answer.

        Raises:
            UnreadableInput: naming file and line, what is wrong and what to do; also for a newer version's.
        """
        from communique.pipeline import decide

        with self._deciding() as (store, resolve):
            return decide.import_decisions(store, Path(path), resolve=resolve)

    @contextmanager
    def _deciding(self) -> Iterator[tuple[Store, Callable[[Article, Reading], Resolution]]]:
        """The record to write a decision into, and what resolves the articles that it touches."""
        from communique import pipeline

        store = self._open(create=False)
        with pipeline.knowing(self._worker or pipeline.Worker(), store) as worker:
            yield store, worker.resolve

    def rebuild(self, *, progress: Callable[[str], None] | None = None) -> int:
        """Derives everything again from what was read and judged; gives the number of articles.

        It is one transaction: stopped half-way, the record is as it was.
        """
        from communique import pipeline

        return pipeline.rebuild(self._open(create=False), worker=self._worker, on_article=progress)

    # --- looking ---

    def articles(self, wanted: Filter | None = None, **filters: Any) -> Table[ArticleRow]:
        """What was read, by date; filters as in ``Filter``."""
        from communique import views

        with self.look() as look:
            return views.articles(look, _filter(wanted, filters))

    def statements(self, wanted: Filter | None = None, **filters: Any) -> Table[StatementRow]:
        """Who said what, by date; filters as in ``Filter``."""
        from communique import views

        with self.look() as look:
            return views.statements(look, _filter(wanted, filters))

    def events(self, wanted: Filter | None = None, **filters: Any) -> Table[EventRow]:
        """Who did what to whom, by date; filters as in ``Filter``."""
        from communique import views

        with self.look() as look:
            return views.events(look, _filter(wanted, filters))

    def actors(self, wanted: Filter | None = None, **filters: Any) -> Table[ActorRow]:
        """Who acts, those whom most articles name first; filters as in ``Filter``."""
        from communique import views

        with self.look() as look:
            return views.actors(look, _filter(wanted, filters))

    def stories(self, wanted: Filter | None = None, **filters: Any) -> Table[StoryRow]:
        """Which articles tell one story; filters as in ``Filter``."""
        return self.view("stories", wanted, **filters)

    def timeline(self, wanted: Filter | None = None, **filters: Any) -> Table[TimelineRow]:
        """Dated acts in order, each in one line; filters as in ``Filter``."""
        from communique import views

        with self.look() as look:
            return views.timeline(look, _filter(wanted, filters))

    def undertakings(self, wanted: Filter | None = None, **filters: Any) -> Table[UndertakingRow]:
        """Who promised what to whom, and what became of it as of the day ``on``."""
        return self.view("undertakings", wanted, **filters)

    def demands(self, wanted: Filter | None = None, **filters: Any) -> Table[DemandRow]:
        """Who asks what of whom, and by what it was met."""
        return self.view("demands", wanted, **filters)

    def proposals(self, wanted: Filter | None = None, **filters: Any) -> Table[ProposalRow]:
        """What was put to others, in which stages, and what became of it."""
        return self.view("proposals", wanted, **filters)

    def talks(self, wanted: Filter | None = None, **filters: Any) -> Table[TalksRow]:
        """Who meets whom in which format, round by round."""
        return self.view("talks", wanted, **filters)

    def sanctions(self, wanted: Filter | None = None, **filters: Any) -> Table[SanctionRow]:
        """Who imposes what on whom, by which instrument."""
        return self.view("sanctions", wanted, **filters)

    def terms(self, wanted: Filter | None = None, **filters: Any) -> Table[TermRow]:
        """Words that sides complete differently."""
        return self.view("terms", wanted, **filters)

    def disputes(self, wanted: Filter | None = None, **filters: Any) -> Table[DisputeRow]:
        """Matters of which sides say contrary things."""
        return self.view("disputes", wanted, **filters)

    def positions(self, wanted: Filter | None = None, **filters: Any) -> Table[PositionRow]:
        """What somebody says on a topic, and where it changed."""
        return self.view("positions", wanted, **filters)

    def view(self, name: str, wanted: Filter | None = None, *, skip: int = 0, **filters: Any) -> Table[Any]:
        """Any view by its name; ``skip``: rows passed over.

        Raises:
            BadUse: for a view that this version does not have.
        """
        from communique import views

        if name not in views.VIEWS:
            raise BadUse(f"there is no view {name!r}; there are {', '.join(views.VIEWS)}")
        self.post()
        if name == "stories":
            self._group()
        with self.look() as look:
            return views.VIEWS[name](look, _filter(wanted, filters), skip=skip)

    @contextmanager
    def each(self, name: str, wanted: Filter | None = None, *, skip: int = 0) -> Iterator[Iterator[Row]]:
        """The rows of a view one after another, a few in memory at a time, all of one moment of the record.

        Raises:
            BadUse: for a view that this version does not have, or a filter that it cannot apply.

        Example:
            ``with record.each("statements") as rows: print(sum(row.reports for row in rows))``
        """
        from communique import views

        if name not in views.VIEWS:
            raise BadUse(f"there is no view {name!r}; there are {', '.join(views.VIEWS)}")
        self.post()
        if name == "stories":
            self._group()
        with self.look() as look:
            yield views.VIEWS[name].each(look, _filter(wanted, {}), skip=skip)

    def learnt(self, view: str, wanted: Filter, *, most: int) -> list[Row]:
        """The ``most`` rows of a view that the record learnt of last, in no order.

        Raises:
            BadUse: for actors and stories, which have no such moment, or a filter that cannot be applied.
        """
        from communique import views

        self.post()
        with self.look() as look:
            return views.learnt(look, view, wanted, most=most)

    def one(self, view: str, name: str) -> Row:
        """One row of a view in full, by its id or that of any of its entries.

        Raises:
            NoSuchEntry: where nothing has this id. BadUse: for a view that this version does not have.
        """
        from communique import views

        self.post()
        if view == "stories":
            self._group()
        with self.look() as look:
            return views.one(look, view, name)

    def search(self, words: str, *, limit: int | None = 20) -> Table[SearchRow]:
        """What holds all of ``words`` (or a "phrase in quotes"), the best match first.

        Raises:
            BadUse: where there is no word to look for.
        """
        from communique import views

        with self.look() as look:
            return views.search(look, words, limit=limit)

    def changes(self, since: str, *, limit: int | None = None) -> Table[ChangeRow]:
        """What was added, changed or withdrawn since a day, a date-time or a decision, the oldest first.

        Raises:
            BadUse: where ``since`` is none of these.

        Example:
            ``[row.line for row in record.changes("2026-03-20") if row.change == "withdrawn"]``
        """
        from communique import views

        with self.look() as look:
            return views.changes(look, since, limit=limit)

    def why(self, name: str) -> list[Step]:
        """How an entry, act, article, actor or decision came to be as it is, step by step.

        Raises:
            NoSuchEntry: where nothing has this id.
        """
        from communique import views

        with self.look() as look:
            return views.why(look, name)

    def audit(self, *, lines: int = 50, seed: int | None = None, view: str = "all", **filters: Any) -> Draw:
        """Draws lines at random for a person to mark; nothing in the record changes.

        ``view``: statements, events, a ledger's name, or "all" for statements and events. The same ``seed``
        draws the same lines; without one, one is chosen and told. ``communique.audit`` marks and counts.

        Raises:
            BadUse: for a view that cannot be audited, a filter that it cannot apply, or where nothing fits.

        Example:
            ``[line.claims for line in record.audit(lines=20, seed=7, view="events").lines]``
        """
        import secrets

        from communique import audit, views

        names = audit.views_of(view)
        wanted = _filter(None, filters)
        wanted.refuse("an audit", "limit")
        self.post()
        with self.look() as look:
            rows = views.select(look, wanted, names=names)
            return audit.draw(
                ((name, row) for name in rows.views for row in rows.rows(name)),
                view=view, lines=lines, filters=filters,
                seed=secrets.randbelow(1_000_000) if seed is None else seed,
            )  # fmt: skip

    # --- handing over ---

    def export(
        self,
        format: str,
        path: str | Path | None = None,
        wanted: Filter | Mapping[str, Any] | None = None,
        **filters: Any,
    ) -> Exported:
        """Writes what filters find for other tools: ``plover``, ``csv``, ``xlsx`` ... (``exports.EXPORTS``).

        ``path`` is the file's, or the folder's where the format is one; by default it is called communique
        and stands here. A folder is replaced only if the same format made it; nothing half-written stays.

        Raises:
            BadUse: for a format or filter there is not, or a place that is not free.

        Example:
            ``Record("talks.db").export("xlsx", "talks.xlsx", actor="Lavrov").path``
        """
        from communique import exports, views

        found = exports.find_export(format)
        default = f"communique-{format}" if found.folder else f"communique{found.suffix}"
        where = Path(path) if path is not None else Path(default)
        if isinstance(wanted, Mapping):
            filters.update(wanted)
            wanted = None
        self.post()
        with self.look() as look:
            rows = views.select(look, _filter(wanted, filters), names=found.views)
            exports.export(format, where, rows)
        return exports.Exported(path=where, views=rows.views, left_out=dict(rows.left_out))

    @contextmanager
    def look(self) -> Iterator[Look]:
        """One moment of the record, for several views that are to agree."""
        with self._open(create=False).look() as look:
            look.as_kept = self._upkeep is not None
            yield look

    # --- the file ---

    @property
    def writable(self) -> bool:
        """Whether anything can be added to the record, or decided about it; not where it has gone."""
        try:
            return self._open(create=False).writable
        except RecordError:
            return False

    def state(self) -> tuple[int, int]:
        """A mark that differs once anything has been written into the file, or another stands in its place.

        What was counted under one mark need not be counted again; the marks of two ``Record``s differ.
        """
        store = self._open(create=False)
        return self._opened, store.version()

    def close(self) -> None:
        """Lets go of the file; asking for something opens it again."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def __enter__(self) -> Record:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __reduce__(self) -> tuple[Any, ...]:
        """Goes to another process as its address and its worker; the file is opened there anew."""
        return _again, (str(self.path), self._worker)

    def __repr__(self) -> str:
        return f"Record({str(self.path)!r})"

    def post(self) -> None:
        """Makes rows of ledgers whose acts have changed, where the record can be written now.

        A run that was killed leaves some; one that goes on makes them at its end, and until then those of
        before are shown.
        """
        if self._upkeep is not None:
            self._upkeep()
            return
        from communique import pipeline

        store = self._open(create=False)
        if store.derives:
            with suppress(RecordLocked):
                pipeline.post(store)

    def _group(self) -> None:
        """Keeps which articles tell one story, where that has changed and the record can be written now."""
        if self._upkeep is not None:
            self._upkeep()
            return
        from communique import pipeline

        store = self._open(create=False)
        if store.derives:
            with suppress(RecordLocked):
                pipeline.group(store)

    def leave_upkeep(self, settle: Callable[[], None]) -> None:
        """From now on views make no rows of ledgers and no stories, but ask ``settle`` for them.

        It may come back before they are made: views show what is there. So a page never waits for a long
        history that somebody has just read in.

        Example:
            ``record.leave_upkeep(lambda: None)`` shows what is there, and lets ``bring_up`` be called apart
        """
        self._upkeep = settle

    def waiting(self) -> tuple[int, int]:
        """How many parts of ledgers have changed since their rows were made, and articles since the stories.

        Both are 0 where nothing can be made, since the record cannot be written.
        """
        store = self._open(create=False)
        if not store.derives:
            return 0, 0
        with store.look() as look:
            kept, now = look.grouping()
            return look.count_stale(), 0 if kept == now else look.counts()["articles"]

    def bring_up(self) -> None:
        """Makes rows of ledgers and stories, where they have changed and the record can be written now."""
        from communique import pipeline

        store = self._open(create=False)
        if store.derives:
            with suppress(RecordLocked):
                pipeline.post(store)
                pipeline.group(store)

    def _open(self, *, create: bool) -> Store:
        from communique.store import open_store

        with self._opening:
            if self._store is not None and not self._store.is_there:
                # Removed or replaced while it was open: from now on the file at the path is asked.
                self._store.close()
                self._store = None
            if self._store is None:
                self._store = open_store(self.path, create=create)
                self._opened += 1
            return self._store

    def _article_id(self, store: Store, name: str) -> str:
        with store.look() as look:
            found = look.named_articles(name)
            if len(found) > 1:
                raise BadUse(f"{name}: {len(found)} articles are called so; give an id: {', '.join(found)}")
            if found:
                return found[0]
            if look.forgotten(name):
                return name
        raise NoSuchEntry(
            f"{name}: no article has this id, address or name; `communique show articles` lists them"
        )


def _again(where: str, worker: Worker | None) -> Record:
    return Record(where, worker=worker)


def feed_told(url: str) -> FeedTold | None:
    """What a feed said of itself when it was last read on this machine; ``None`` where none was read there.

    Its title, and the pause in seconds that it asks for between two visits.
    """
    from communique import pipeline

    return pipeline.feed_told(url)


def annotate(
    text: str | Path, *, verbatim: bool | None = None, worker: Worker | None = None
) -> dict[str, Any]:
    """The contract's Reading of a string (taken as text) or of the one article in a file (a ``Path``).

    ``verbatim`` cuts nothing, so that offsets are into what was given; a string is read so unless told
    otherwise, a file is taken as a saved page. ``worker`` may bring another engine.

    Raises:
        UnreadableInput: naming the input, what is wrong and what to do. NothingToRead: no article in it.
        BadUse: where the file holds several articles.

    Example:
        ``annotate("Oslo said the talks would resume.")["statements"][0]["speaker"]["name"]``
    """
    from communique import pipeline
    from communique.views import reading_json

    if isinstance(text, Path):
        pieces = pipeline.pieces(str(text), verbatim=bool(verbatim))
    else:
        pieces = iter([pipeline.text_piece(text, verbatim=True if verbatim is None else verbatim)])
    found = list(pipeline.stream(pieces, worker=worker))
    if len(found) > 1:
        raise BadUse(
            f"{text}: holds {len(found)} articles; `communique annotate {text}` gives one line for each"
        )
    if not found:
        raise NothingToRead(f"{text}: holds no article; check that it is the file you mean")
    if isinstance(found[0], Failure):
        raise UnreadableInput(found[0].error)
    return reading_json(*found[0])


def _filter(wanted: Filter | None, given: dict[str, Any]) -> Filter:
    from communique.views import Filter

    if wanted is not None and given:
        raise BadUse("give a Filter or single filters, not both")
    return wanted if wanted is not None else Filter.parse(given)


def _signing(by: str) -> str:
    """Who decides: the user of this computer where nobody is named."""
    import getpass

    if by.strip():
        return by
    try:
        return getpass.getuser().strip() or "unknown"
    except (KeyError, OSError, ImportError):  # Windows without $USERNAME: before Python 3.13 an ImportError
        return "unknown"
