"""Lets several workers read at once, and goes on when one of them dies.

It decides nothing about articles and keeps nothing: it hands out work and gives back what comes of it.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from communique.errors import BadUse, RunError

A = TypeVar("A")
R = TypeVar("R")
S = TypeVar("S")

WINDOW = 4
"""Pieces handed out to each worker ahead of time: enough that none waits for the next, few enough that a
folder of a million pages is never held in memory."""


class Here(Executor):
    """Does each piece of work at once, in this process."""

    def submit(self, fn: Callable[..., R], /, *args: Any, **kwargs: Any) -> Future[R]:
        """The finished work."""
        future: Future[R] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@dataclass(frozen=True, slots=True)
class Task(Generic[A, R]):
    """One piece of work handed out, and to whom."""

    work: Callable[[A], R]
    argument: A
    future: Future[R]
    executor: Executor


class Died(Exception):
    """The worker died twice over one piece of work, the second time alone with it."""


class Pool:
    """Workers in other processes, or this process where ``jobs`` is 1; a context manager.

    ``threads`` is how many work at once in this process: only for work that lets another thread go on, as a
    model's library does. Given an ``executor`` it uses that one instead, and leaves it open at the end.

    Raises:
        BadUse: where ``jobs`` is less than 1.
    """

    def __init__(self, *, jobs: int = 1, threads: int = 1, executor: Executor | None = None) -> None:
        if jobs < 1:
            raise BadUse(f"--jobs {jobs}: at least one is needed")
        self._jobs = jobs
        self._threads = threads
        self._given = executor
        self._executor: Executor | None = executor
        self._alone: Executor | None = None
        at_once = threads if jobs == 1 and executor is None else jobs
        self.window = 1 if at_once == 1 and executor is None else WINDOW * at_once

    def each(
        self, work: Callable[[A], R], arguments: Iterable[A | S], *, settled: type[S]
    ) -> Iterator[tuple[A | S, R | Died | None]]:
        """Each argument with what ``work`` makes of it, in the order given; asks for few arguments ahead.

        An argument of the type ``settled`` needs no work: it only keeps its place, with ``None``.

        Raises:
            Whatever ``work`` raises.
        """
        waiting: deque[Any] = deque()  # of Task[A, R] and S; an isinstance of a type variable narrows nothing
        for argument in arguments:
            waiting.append(
                argument if isinstance(argument, settled) else self._hand_out(work, cast(A, argument))
            )
            # What is ready goes out at once: the next argument may be long in coming.
            while waiting and (len(waiting) >= self.window or _is_ready(waiting[0])):
                yield self._next(waiting)
        while waiting:
            yield self._next(waiting)

    def one(self, work: Callable[[], R]) -> R:
        """What ``work`` gives, done by a worker.

        Raises:
            RunError: where no worker lives long enough to do it.
        """
        made = self._taken_back(self._hand_out(_call, work))
        if isinstance(made, Died):
            raise RunError(f"the reader's process died as it started ({made}); is there memory for --jobs?")
        return made

    def _next(self, waiting: deque[Any]) -> tuple[Any, Any]:
        task = waiting.popleft()
        return (task.argument, self._taken_back(task)) if isinstance(task, Task) else (task, None)

    def _hand_out(self, work: Callable[[A], R], argument: A) -> Task[A, R]:
        if self._executor is None:
            self._executor = self._begun()
        executor = self._executor
        try:
            return Task(work, argument, executor.submit(work, argument), executor)
        except BrokenExecutor as error:
            # It died since the last piece: the piece is not to blame, but is tried alone like the others.
            future: Future[R] = Future()
            future.set_exception(error)
            return Task(work, argument, future, executor)

    def _begun(self) -> Executor:
        if self._jobs > 1:
            return processes(self._jobs)
        return Here() if self._threads == 1 else ThreadPoolExecutor(self._threads, "reader")

    def _taken_back(self, task: Task[A, R]) -> R | Died:
        try:
            return task.future.result()
        except BrokenExecutor:
            # Nobody knows which of the pieces in hand killed the worker, so each is tried alone.
            if self._executor is task.executor and self._given is None:
                task.executor.shutdown(wait=False, cancel_futures=True)
                self._executor = None
            return self._try_alone(task)

    def _try_alone(self, task: Task[A, R]) -> R | Died:
        if self._alone is None:
            self._alone = processes(1)
        try:
            return self._alone.submit(task.work, task.argument).result()
        except BrokenExecutor as error:
            self._alone = None
            return Died(str(error))

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        for executor in (self._alone, None if self._given else self._executor):
            if executor is not None:
                executor.shutdown(wait=True, cancel_futures=True)


def _is_ready(waiting: Any) -> bool:
    return not isinstance(waiting, Task) or waiting.future.done()


def processes(count: int) -> ProcessPoolExecutor:
    """``count`` fresh processes; they end with this one, even where it is killed."""
    import multiprocessing

    # "spawn" is the same everywhere and inherits no open record.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(count, mp_context=context, initializer=_begin)


def _call(work: Callable[[], R]) -> R:
    return work()


def _begin() -> None:
    # Ctrl-C goes to every process of the terminal; only the first one is to act on it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    import multiprocessing

    # A killed parent tells its children nothing, and they would wait for work for ever.
    if (parent := multiprocessing.parent_process()) is not None:
        parent.join()
        os._exit(1)
