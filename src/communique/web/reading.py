"""Reads what a visitor gives the record, one thing after another, in a process of its own beside the pages.

It keeps no text: a job knows what it was given, what became of each article, and no more. A page that kills
its reader, or a server that is stopped, leaves every article either whole in the record or not at all.
"""

from __future__ import annotations

import multiprocessing
import os
import secrets
import shutil
import signal
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Literal

from communique.errors import BadUse, CommuniqueError
from communique.record import Record, feed_told
from communique.web.text import _

State = Literal["waiting", "reading", "done", "stopped"]

MOST_WAITING = 30
"""Jobs that wait at once; with uploads of the largest size that is what a small disk holds."""
MOST_KEPT = 200
"""Jobs that are remembered, the newest; what older ones read is in the record all the same."""
MOST_TOLD = 2_000
"""Articles of one job that are told one by one: a feed has 500, an archive may have any number."""
LONGEST_READING = 3600.0
"""Seconds of one job. An article takes about a second, a feed's pages one more each; a server that sends a
byte now and then must not hold up everybody else's."""
POLITE = 5
"""How much the reader lets the pages go before it (``nice``)."""
GRACE = 5.0
"""Seconds in which a stopped reader is waited for before it is killed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What somebody gives to be read; ``folder`` holds the uploaded files, and goes when they are read."""

    addresses: tuple[str, ...] = ()
    files: tuple[tuple[str, Path], ...] = ()
    texts: tuple[dict[str, str], ...] = ()
    folder: Path | None = None

    def discard(self) -> None:
        """Removes the uploaded files."""
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def names(self) -> list[str]:
        """What it is called, piece by piece."""
        pasted = [fields.get("title", "").strip() or _("pasted text") for fields in self.texts]
        return [*self.addresses, *(name for name, _path in self.files), *pasted]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What became of one article: read, known before, or failed, and why."""

    kind: str
    spec: str
    article: str | None = None
    error: str = ""


@dataclass(slots=True, kw_only=True)
class Job:
    """One reading: who asked for it, what of, how far it is."""

    id: str
    by: str
    names: list[str]
    feed: str = ""
    state: State = "waiting"
    told: list[Told] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=lambda: {"read": 0, "known": 0, "failed": 0})
    trouble: str = ""
    asked: str = ""
    ended: str = ""

    @property
    def over(self) -> bool:
        """Whether nothing more will come."""
        return self.state in ("done", "stopped")


Ended = Callable[[Job], None]


class Desk:
    """Where jobs are handed in; its thread begins with the first one.

    ``ended`` is told of each job that is over. ``longest`` is in seconds.
    """

    def __init__(self, record: Record, *, longest: float = LONGEST_READING) -> None:
        self._record = record
        self._longest = longest
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._given: OrderedDict[str, tuple[Given, Ended | None]] = OrderedDict()
        self._change = threading.Condition()
        self._thread: threading.Thread | None = None
        self._running: tuple[str, Any] | None = None
        self._closed = False

    def hand_in(self, given: Given, *, by: str, feed: str = "", ended: Ended | None = None) -> Job:
        """Puts a job in the queue.

        Raises:
            BadUse: where there is nothing to read, too much waits, or the server is being stopped.
        """
        if not given.names:
            raise BadUse(_("Nothing was given: an address, a file or a text is needed."))
        with self._change:
            if self._closed or len(self._given) >= MOST_WAITING:
                raise BadUse(
                    _("{count} readings wait already; try again when some are done.").format(
                        count=len(self._given)
                    )
                )
            job = Job(id=secrets.token_urlsafe(9), by=by, names=given.names, feed=feed, asked=_now())
            self._jobs[job.id] = job
            self._given[job.id] = given, ended
            for old in list(self._jobs.values())[: max(0, len(self._jobs) - MOST_KEPT)]:
                if old.over:
                    del self._jobs[old.id]
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="communique-reading", daemon=True)
                self._thread.start()
            self._change.notify_all()
        return job

    def job(self, name: str) -> Job | None:
        """The job of this id, if it is remembered."""
        with self._change:
            return self._jobs.get(name)

    def jobs(self) -> list[Job]:
        """Those that are remembered, the newest first."""
        with self._change:
            return list(reversed(self._jobs.values()))

    def ahead(self, job: Job) -> int:
        """How many are read before this one."""
        with self._change:
            if job.id not in self._given:
                return 0
            return list(self._given).index(job.id) + (self._running is not None)

    def stop(self, name: str) -> None:
        """Stops a job, or takes it out of the queue; what it has read stays."""
        with self._change:
            job = self._jobs.get(name)
            if job is None or job.over:
                return
            job.trouble = _("Stopped by {name}.").format(name=job.by) if job.by else _("Stopped.")
            if taken := self._given.pop(name, None):
                self._over(job, taken[0], "stopped")
            elif self._running is not None and self._running[0] == name:
                self._running[1].terminate()

    def close(self) -> None:
        """Ends the reading that is under way and takes no more."""
        with self._change:
            self._closed = True
            for name, (given, _ended) in list(self._given.items()):
                self._jobs[name].trouble = _("The server was stopped; give it again.")
                self._over(self._jobs[name], given, "stopped")
            self._given.clear()
            if self._running is not None:
                self._running[1].terminate()
            self._change.notify_all()
            thread = self._thread
        if thread is not None:
            thread.join(GRACE * 2)

    # --- the thread ---

    def _work(self) -> None:
        while True:
            with self._change:
                while not self._given and not self._closed:
                    self._change.wait()
                if self._closed:
                    return
                name, (given, ended) = self._given.popitem(last=False)
                job = self._jobs[name]
                job.state = "reading"
                try:
                    process, told = self._begin(given)
                except OSError as error:
                    job.trouble = _("The reader could not be started ({why}); try again later.").format(
                        why=error.strerror or error
                    )
                    self._over(job, given, "stopped")
                    continue
                self._running = name, process
            try:
                self._listen(job, process, told)
            finally:
                with self._change:
                    self._running = None
                    self._over(job, given, "stopped" if job.trouble else "done")
                if ended is not None:
                    ended(job)

    def _begin(self, given: Given) -> tuple[Any, Connection]:
        # A fresh interpreter: a copy of this one would share its threads' locks and the record's connection.
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe(duplex=False)
        process = context.Process(target=_read, args=(self._record, given, there), daemon=True)
        process.start()
        there.close()
        return process, here

    def _listen(self, job: Job, process: Any, told: Connection) -> None:
        end = time.monotonic() + self._longest
        finished = False
        try:
            while True:
                left = end - time.monotonic()
                if left <= 0 or not told.poll(left):
                    job.trouble = job.trouble or _(
                        "It took longer than {minutes} minutes and was stopped; give the rest in parts."
                    ).format(minutes=round(self._longest / 60) or 1)
                    process.terminate()
                    break
                message = told.recv()
                if message is None:
                    finished = True
                    break
                if isinstance(message, str):
                    job.trouble = message
                    continue
                with self._change:
                    job.counts[message.kind] += 1
                    if len(job.told) < MOST_TOLD:
                        job.told.append(message)
        except EOFError:
            pass
        finally:
            told.close()
        process.join(GRACE)
        if process.is_alive():
            process.kill()
            process.join()
        if not finished and not job.trouble:
            job.trouble = (
                _("The server was stopped while this was read; give it again, what was read is known.")
                if self._closed
                else _(
                    "Reading it ended the reader (a damaged file, or too large for the memory?); what came "
                    "before is kept. Leave the last one out and give the others again."
                )
            )

    def _over(self, job: Job, given: Given, state: State) -> None:
        job.state = state
        job.ended = _now()
        given.discard()


def _read(record: Record, given: Given, told: Connection) -> None:
    """What the reader's process does."""
    # Ctrl-C goes to the whole group; the server says when the reader is to stop.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(POLITE)

    def tell(outcome: Any) -> None:
        failure = outcome.failure
        spec = outcome.spec if failure is None else failure.spec
        told.send(
            Told(
                kind=outcome.kind, spec=spec, article=outcome.article,
                error="" if failure is None else failure.error,
            )
        )  # fmt: skip

    try:
        with record:
            record.receive(
                addresses=given.addresses, files=given.files, texts=given.texts, progress=tell
            )  # fmt: skip
        told.send(None)
    except BrokenPipeError:
        pass  # nobody listens: the server is gone
    except CommuniqueError as error:
        told.send(str(error))
        told.send(None)


def title_of(feed: str) -> tuple[str, int] | None:
    """The title of a feed that was read here, and the pause that it asks for; ``None`` where it is none."""
    found = feed_told(feed)
    return None if found is None else (found.title, found.pause)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
