"""A toy reader that goes through the front door: pages of one line a sentence, statements by one pattern.

It is given to `Worker` like any other engine, and can be sent to another process.
"""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from communique.errors import UnreadableInput
from communique.model import (
    Actor,
    Arg,
    Article,
    EngineName,
    Entry,
    Event,
    Evidence,
    Failure,
    Mention,
    Reading,
    Resolution,
    Role,
    Span,
    Statement,
    When,
    Who,
    digest,
)
from communique.pipeline import Worker

SAID = re.compile(r"(?P<source>[A-Z]\w+(?: [A-ZŠ]\w+)*) (?P<cue>said|denied|promised) (?P<content>[^.\n]+)\.")
ACTS = {"said": "state", "denied": "deny", "promised": "promise"}
DID = re.compile(
    r"^(?P<actors>[A-Z]\w+ [A-ZŠ]\w+|Shots) (?P<trigger>met|were fired at|will meet|will hold a summit with) "
    r"(?P<recipients>[^.\n]+?)"
    r"( on (?P<day>\S+))?\.$", re.M,
)  # fmt: skip
TO = re.compile(r"(?:North|South) Land ")
DAY = re.compile(r"^DATE (\S+)$", re.M)
COUNTRIES = {"Ada Holm": "NOR", "Juan Šefčik": "SVK", "Kim Dae": "KOR", "Nordland": "NOR"}
STATES = {"North Land": "NOR", "South Land": "KOR"}


@dataclass(frozen=True)
class Page:
    """One file to open; what `Piece` is to the real sources."""

    spec: str


def pages(folder: Path) -> list[Page]:
    return [Page(str(path)) for path in sorted(folder.glob("*.txt"))]


def open_page(page: Page) -> Iterator[Article | Failure]:
    """The file's articles, parted by lines of `===`; `BROKEN` stands for a file that cannot be opened."""
    raw = Path(page.spec).read_text("utf-8")
    if raw.startswith("BROKEN"):
        raise UnreadableInput(f"{page.spec}: is broken")
    if raw.startswith("BUG"):
        raise KeyError("a fault of the source")
    if raw.startswith("KILL-OPEN"):
        os.kill(os.getpid(), signal.SIGKILL)
    for text in raw.split("\n===\n"):
        name = Path(page.spec).stem
        yield make(text.strip(), doc=name, url=f"https://pages.example/{name}")


def make(text: str, *, doc: str, url: str | None = None) -> Article:
    """An article of this text, with a plain MinHash of its three-word shingles."""
    words = re.findall(r"\w+", text.lower())
    shingles = {" ".join(words[i : i + 3]) for i in range(max(1, len(words) - 2))}
    prints = tuple(min(int(digest(str(n), s, length=8), 16) for s in shingles) for n in range(32))
    return Article(
        id=digest(text, url or ""), doc=doc, text=text, url=url, outlet="Pages", title=text.split("\n")[0],
        fingerprint=prints,
    )  # fmt: skip


class Toy:
    """Finds `Name said words.`; a page that says so can slow it, break it or kill it."""

    name = EngineName(name="toy", version="1")

    def annotate(self, article: Article) -> Reading:
        text = article.text
        if "SLOW" in text:
            time.sleep(0.02)
        if "BUG-READ" in text:
            raise ZeroDivisionError("a fault of the engine")
        if "KILL-READ" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        found = list(SAID.finditer(text))
        return Reading(
            article=article.id,
            engine=self.name,
            sentences=tuple(Span(*m.span()) for m in re.finditer(r"[^\n]+", text)),
            mentions=tuple(
                Mention(span=Span(*m.span("source")), kind="person", chain=n) for n, m in enumerate(found)
            ),
            statements=tuple(self.statement(article, m) for m in found),
            events=(
                *(self.event(article, m) for m in DID.finditer(text)),
                *(self.uttered(article, m) for m in found if TO.match(m["content"])),
            ),
        )

    def event(self, article: Article, found: re.Match[str]) -> Event:
        sides = {} if found["actors"] == "Shots" else {
            name: (Span(*found.span(name)),) for name in ("actors", "recipients")
        }  # fmt: skip
        return Event(
            id="v-" + digest(article.id, self.name.version, str(found.start()), length=12),
            type="ASSAULT" if found["actors"] == "Shots" else "CONSULT",
            status="planned" if found["trigger"].startswith("will") else "actual",
            trigger=(Span(*found.span("trigger")),),
            args=(Arg(role="topic", span=Span(*found.span("day"))),) if found["day"] else (),
            confidence=0.5,
            **sides,
        )

    def uttered(self, article: Article, found: re.Match[str]) -> Event:
        """What is done by saying it to a state: the two are in touch."""
        start = found.start("content")
        return Event(
            id="u-" + digest(article.id, self.name.version, str(found.start()), length=12),
            type="CONSULT",
            trigger=(Span(*found.span("cue")),),
            actors=(Span(*found.span("source")),),
            recipients=(Span(start, start + len("North Land")),),
            made_by="s-" + digest(article.id, self.name.version, str(found.start()), length=12),
            confidence=0.5,
        )

    def statement(self, article: Article, found: re.Match[str]) -> Statement:
        return Statement(
            id="s-" + digest(article.id, self.name.version, str(found.start()), length=12),
            source=(Span(*found.span("source")),),
            cue=(Span(*found.span("cue")),),
            content=(Span(*found.span("content")),),
            act=ACTS[found["cue"]],
            polarity="deny" if found["cue"] == "denied" else "affirm",
            confidence=0.5,
        )


class BetterToy(Toy):
    """The next version: it leaves "that" out of a content, and mints other ids."""

    name = EngineName(name="toy", version="2")

    def statement(self, article: Article, found: re.Match[str]) -> Statement:
        old = super().statement(article, found)
        start = found.start("content") + (5 if found["content"].startswith("that ") else 0)
        parts = {"source": old.source, "cue": old.cue, "act": old.act, "polarity": old.polarity}
        return Statement(id=old.id, content=(Span(start, found.end("content")),), confidence=0.75, **parts)


def resolve(article: Article, reading: Reading) -> Resolution:
    """Names are actors; the page's `DATE` line is the day of all it says."""
    day = DAY.search(article.text)
    published = (
        When(edtf=day[1], basis="stated", why="the page's date line")
        if day
        else When(why="the page has no date")
    )
    entries, actors = [], {}
    for statement in reading.statements:
        source = statement.source[0]
        name = source.of(article.text)
        actor = "p-" + digest(name, length=8)
        line = article.text.count("\n", 0, source.start)
        sentence = [s for s in reading.sentences if s.covers(source)][0]
        evidence = Evidence(
            article=article.id,
            span=sentence,
            quote=sentence.of(article.text),
            parts={"source": statement.source, "cue": statement.cue, "content": statement.content},
        )
        country = COUNTRIES.get(name)
        actors[actor] = Actor(
            id=actor,
            name=name,
            kind="person",
            country=country,
            roles=(Role(title="envoy", evidence=(evidence,)),),
            aliases=(f"Envoy {name.split()[-1]}",),
        )
        entries.append(
            Entry(
                id=statement.id,
                kind="statement",
                article=article.id,
                evidence=evidence,
                actors=(Who(name=name, actor=actor, country=country, role="envoy", span=source),),
                when=When(edtf=published.edtf, basis="assumed" if day else "unknown", why=f"line {line}"),
                manner=statement.manner,
                act=statement.act,
                polarity=statement.polarity,
                quote=" … ".join(span.of(article.text) for span in statement.content),
                confidence=statement.confidence,
            )
        )
    for event in reading.events:
        day_told = event.args[0].span.of(article.text) if event.args else ""
        own = When(edtf=day_told, basis="stated") if day_told else When()
        if not day_told and event.status == "actual" and day:
            own = When(edtf=published.edtf, basis="assumed")
        sentence = next(s for s in reading.sentences if s.covers(event.trigger[0]))
        parts = {"trigger": event.trigger, "actors": event.actors, "recipients": event.recipients}
        evidence = Evidence(
            article=article.id, span=sentence, quote=sentence.of(article.text),
            parts={name: spans for name, spans in parts.items() if spans},
        )  # fmt: skip
        sides = {}
        for part in ("actors", "recipients"):
            names = [(span, span.of(article.text)) for span in parts[part]]
            sides[part] = tuple(
                Who(name=n, actor=_actor(n), country=STATES.get(n) or COUNTRIES.get(n), span=s)
                for s, n in names
            )
            for _, n in names:
                country = STATES.get(n) or COUNTRIES.get(n)
                kind = "state" if n in STATES else "person"
                made = Actor(id=_actor(n), name=n, kind=kind, country=country)
                actors.setdefault(made.id, made)
        entries.append(
            Entry(
                id=event.id,
                kind="event",
                article=article.id,
                evidence=evidence,
                when=own,
                type=event.type,
                status=event.status,
                quote=evidence.quote,
                confidence=event.confidence,
                told=published.edtf,
                made_by=event.made_by,
                **sides,
            )
        )
    return Resolution(
        article=article.id,
        published=published,
        mentions=tuple("p-" + digest(m.span.of(article.text), length=8) for m in reading.mentions),
        entries=tuple(entries),
        actors=tuple(actors.values()),
    )


def _actor(name: str) -> str:
    return STATES.get(name) or "p-" + digest(name, length=8)


class Scripted:
    """Real sentences, mentions and times; statements and events as a script has them for each text."""

    name = EngineName(name="scripted", version="1")

    def __init__(self, script: Callable[[str], tuple[tuple[Statement, ...], tuple[Event, ...]]]) -> None:
        self._script = script

    def annotate(self, article: Article) -> Reading:
        from communique.engines.mentions import mentions
        from communique.engines.sentences import sentences
        from communique.engines.times import times

        cut = sentences(article.text)
        statements, events = self._script(article.text)
        return Reading(
            article=article.id,
            engine=self.name,
            sentences=cut,
            mentions=mentions(article.text, cut),
            statements=statements,
            events=events,
            times=times(article.text),
        )


WORKER = Worker(engine=Toy, resolve=resolve, open=open_page)
BETTER = Worker(engine=BetterToy, resolve=resolve, open=open_page)


def dump(path: Path, *, derived: bool = False) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the record's tables but their times, in order of the first columns; full text too."""
    import sqlite3

    with sqlite3.connect(path) as connection:
        tables = [
            row[0]
            for row in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%!_fts%' ESCAPE '!' "
                "ORDER BY name"
            )
        ]
        if derived:
            tables = [t for t in tables if t not in ("articles", "readings", "decisions", "imports", "about")]
        found: dict[str, list[tuple[object, ...]]] = {}
        for table in tables:
            columns = [
                row[1]
                for row in connection.execute(f"PRAGMA table_info({table})")
                if row[1] not in ("read_at", "decided_at")
            ]
            quoted = ", ".join(f'"{c}"' for c in columns)
            found[table] = sorted(connection.execute(f"SELECT {quoted} FROM {table}"), key=repr)
        for word in ("port", "ferry", "talks"):
            found[f"entries with {word}"] = sorted(
                connection.execute("SELECT rowid FROM entries_fts WHERE entries_fts MATCH ?", (word,))
            )
    connection.close()
    return found


class Reporter(Scripted):
    """Real mentions; statements by the toy's pattern. Made without a script, so that it can be sent away."""

    name = EngineName(name="reporter", version="1")

    def __init__(self) -> None:
        super().__init__(told)


def told(text: str) -> tuple[tuple[Statement, ...], tuple[Event, ...]]:
    """What the toy's pattern finds in a text, and no events."""
    toy = Toy()
    made = make(text, doc="")
    return tuple(toy.statement(made, found) for found in SAID.finditer(text)), ()


REPORTER = Worker(engine=Reporter, open=open_page)
"""Resolves as the shipped worker does: whom an import brought shows in its records."""
