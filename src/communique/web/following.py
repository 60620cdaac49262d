"""The feeds that a record follows: which, how often, when they were last read and what came of it.

It reads no feed more often than the feed itself asks for, nor than every fifteen minutes, and keeps nothing
of what a feed says: that goes to the record as from any other reading.
"""

from __future__ import annotations

import json
import os
import tempfile
import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from communique.errors import BadUse, RecordError
from communique.web.reading import Desk, Given, Job, title_of
from communique.web.text import N_, _

SUFFIX = ".feeds.json"
"""Behind the record's name. Not in the record: what somebody means to read is no evidence, and a record that
is handed on or rebuilt must not begin to ask servers for pages."""
SCHEMA = 1
SHORTEST = 15 * 60
"""Seconds between two visits at least: news sites build their feeds anew every five to fifteen minutes."""
LONGEST = 24 * 3600
"""Seconds between two visits at most, however often a feed has failed: most come back within a day."""
EVERY: Mapping[int, str] = {
    SHORTEST: N_("every 15 minutes"), 3600: N_("every hour"), 6 * 3600: N_("every 6 hours"),
    LONGEST: N_("every day"),
}  # fmt: skip
"""The intervals that can be chosen."""
MOST = 200
"""Feeds of one record: with more, one after the other would not be read in time."""
LONGEST_URL = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed that is followed; times are UTC, ``every`` and ``pause`` seconds, ``failed`` times in a row."""

    url: str
    every: int
    added: str
    by: str = ""
    title: str = ""
    pause: int = 0
    last: str = ""
    next: str = ""
    read: int = 0
    failed: int = 0
    trouble: str = ""

    @property
    def interval(self) -> int:
        """Seconds between two visits: as chosen, as the feed asks, and longer after each failure."""
        wanted = max(self.every, self.pause, SHORTEST)
        return wanted if not self.failed else max(wanted, min(LONGEST, wanted * 2 ** min(self.failed, 8)))


class FeedFile:
    """The feeds of the record at ``record``, in a file beside it.

    Raises:
        RecordError: where the file cannot be read or written, or holds something else.
    """

    def __init__(self, record: Path) -> None:
        self.path = record.with_name(record.name + SUFFIX)
        self._lock = threading.Lock()

    def feeds(self) -> list[Feed]:
        """All of them, in the order in which they were added."""
        try:
            told = json.loads(self.path.read_text(encoding="utf-8"))
            if told["schema"] != SCHEMA:
                raise self._broken(f"its form is {told['schema']!r}, and this version knows {SCHEMA}")
            return [_feed(one) for one in told["feeds"]]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise self._broken(error.strerror or str(error)) from None
        except (ValueError, KeyError, TypeError) as error:
            raise self._broken(f"it is no list of feeds ({error})") from None

    def follow(self, url: str, *, every: int, by: str) -> Feed:
        """Adds a feed, due at once; one that is followed already gets the new interval.

        Raises:
            BadUse: for what is no address of the web, an interval there is not, or one feed too many.
        """
        url = url.strip()
        if not url.lower().startswith(("http://", "https://")) or len(url) > LONGEST_URL:
            raise BadUse(_("{url}: is no http(s) address of a feed.").format(url=repr(url[:100])))
        if "@" in url.partition("://")[2].split("/")[0]:
            raise BadUse(_("The address holds a name and password; give it without them."))
        if every not in EVERY:
            raise BadUse(_("{every}: is none of the intervals offered.").format(every=every))
        with self._lock:
            feeds = self.feeds()
            known = next((feed for feed in feeds if feed.url == url), None)
            if known is None and len(feeds) >= MOST:
                raise BadUse(_("{most} feeds are followed; stop following one first.").format(most=MOST))
            made = replace(known, every=every) if known else Feed(url=url, every=every, added=_now(), by=by)
            self._write([feed for feed in feeds if feed.url != url] + [made])
        return made

    def leave(self, url: str) -> None:
        """Stops following a feed; what was read of it stays."""
        with self._lock:
            self._write([feed for feed in self.feeds() if feed.url != url])

    def due(self, now: datetime) -> list[Feed]:
        """Feeds whose next visit has come, those that wait longest first."""
        found = [feed for feed in self.feeds() if not feed.next or feed.next <= _stamp(now)]
        return sorted(found, key=lambda feed: feed.next)

    def begin(self, url: str, now: datetime) -> bool:
        """Puts the next visit off, before the feed is read; whether the feed is still followed."""

        def later(feed: Feed) -> Feed:
            return replace(feed, next=_stamp(now + timedelta(seconds=feed.interval)))

        return self._change(url, later)

    def end(self, url: str, job: Job, now: datetime) -> None:
        """Keeps what became of a visit."""
        told = title_of(url)
        first = next((one.error for one in job.told if one.spec == url and one.kind == "failed"), job.trouble)

        def change(feed: Feed) -> Feed:
            failed = feed.failed + 1 if first else 0
            trouble = first
            if told is None and not first:
                trouble = _("This is a page and no feed: it is read again each time.")
            changed = replace(
                feed, last=_stamp(now), failed=failed, trouble=trouble, read=feed.read + job.counts["read"],
                title=told[0] if told else feed.title, pause=told[1] if told else feed.pause,
            )  # fmt: skip
            return replace(changed, next=_stamp(now + timedelta(seconds=changed.interval)))

        self._change(url, change)

    def _change(self, url: str, change: Callable[[Feed], Feed]) -> bool:
        with self._lock:
            feeds = self.feeds()
            if not any(feed.url == url for feed in feeds):
                return False
            self._write([change(feed) if feed.url == url else feed for feed in feeds])
            return True

    def _write(self, feeds: list[Feed]) -> None:
        body = json.dumps({"schema": SCHEMA, "feeds": [asdict(one) for one in feeds]}, indent=1) + "\n"
        try:
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=self.path.name)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(body)
            os.replace(name, self.path)
        except OSError as error:
            raise self._broken(error.strerror or str(error)) from None

    def _broken(self, why: str) -> RecordError:
        return RecordError(
            f"{self.path}: the feeds cannot be used ({why}); mend the file, or remove it and follow them anew"
        )


class Follower:
    """Hands in the feeds that are due, as long as the app is served."""

    LOOKS = 20.0
    """Seconds between two looks at what is due: an interval is kept to within that."""

    def __init__(self, file: FeedFile, desk: Desk) -> None:
        self.file = file
        self._desk = desk
        self._over = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begins to look."""
        self._thread = threading.Thread(target=self._work, name="communique-following", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Looks no more."""
        self._over.set()
        if self._thread is not None:
            self._thread.join(self.LOOKS)

    def look(self, now: datetime | None = None) -> list[Job]:
        """Hands in what is due; the jobs of it."""
        now = now or datetime.now(UTC)
        found = []
        for feed in self.file.due(now):
            if job := self.read(feed.url, by=feed.by, now=now):
                found.append(job)
        return found

    def read(self, url: str, *, by: str, now: datetime | None = None) -> Job | None:
        """Hands in one feed now, whether it is due or not; ``None`` where it is read already or not followed.

        Raises:
            BadUse: where too much waits.
        """
        now = now or datetime.now(UTC)
        if any(job.feed == url and not job.over for job in self._desk.jobs()):
            return None
        if not self.file.begin(url, now):
            return None
        return self._desk.hand_in(
            Given(addresses=(url,)), by=by, feed=url,
            ended=lambda job: self.file.end(url, job, datetime.now(UTC)),
        )  # fmt: skip

    def _work(self) -> None:
        while not self._over.is_set():
            try:
                self.look()
            except (BadUse, RecordError):
                pass  # too much waits, or the file is broken: its page says so, and the next look tries again
            self._over.wait(self.LOOKS)


def _feed(one: Mapping[str, Any]) -> Feed:
    numbers = ("every", "pause", "read", "failed")
    told = {name: int(one[name]) if name in numbers else str(one[name]) for name in Feed.__dataclass_fields__}
    return Feed(**told)  # type: ignore[arg-type]


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def _now() -> str:
    return _stamp(datetime.now(UTC))
