"""Finds what a record holds, as it stood at one moment.

It judges nothing and writes nothing: who is one person, what is one act, is settled before it is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from sqlalchemy import CTE, Connection, Row, Select, Text, and_, case, cast, func, or_, select

from communique.model import (
    Act,
    Actor,
    Article,
    Decision,
    EngineName,
    Entry,
    Place,
    Reading,
    Role,
    Span,
    When,
    from_json,
)
from communique.store import learnt, search, sides, tallies
from communique.store.joined import InOrder
from communique.store.lines import ActLine, ActorLine, Heading, Sought
from communique.store.tables import (
    UNDATED,
    about,
    act_entries,
    act_parts,
    act_sides,
    actor_names,
    actor_namings,
    actor_roles,
    actors,
    acts,
    article_keys,
    articles,
    chapters,
    decided,
    decisions,
    entries,
    entry_actors,
    entry_keys,
    imports,
    known_actors,
    known_names,
    known_roles,
    ledger_acts,
    ledger_rows,
    ledger_states,
    neighbourhoods,
    readings,
    resolutions,
    stale,
    stories,
    told,
)
from communique.store.tallies import Site, Tie

ACTORS, AGAIN = "actors", "again"
"""The kinds of an import: one brings actors; one says that an earlier one, overtaken since, holds again."""

POST = "post"
"""The kind of an imported office: it is held, and does not act."""

JUDGED = ("same", "different", "retract", "amend", "confirm", "watch")
"""Verbs of the decisions that say something of entries and actors."""

GROUPED = "grouped"
"""The fact of the file that says of which state of the log its stories are."""

ORDER = (acts.c.day, acts.c.date_to, acts.c.article, acts.c.place, acts.c.id)
"""By date, undated ones last. Of one day what one article leads stays together, in the order of its text."""

OF_A_SIDE = (act_sides.c.day, act_sides.c.date_to, act_sides.c.article, act_sides.c.place)
"""The same, where the acts of one side are gone through."""

CHUNK = 500
"""Values in one ``IN (...)``: SQLite's oldest limit on a statement's variables is 999."""

FREQUENT = 8_000
"""Tellings with a word from which on a list of acts is gone through for it (see ``_is_frequent``)."""
SOON = 300
"""Rows of such a list that are found by looking at each act in turn."""

ENTRIES = 65_536
"""Entries whose written form is not read anew while it stays the same: those at which the ledgers of a desk's
record look again with each article are fewer. One takes some 4 kB."""


class Look:
    """One moment of a record, to read from; given by ``Store.look()``.

    ``as_kept``: what others bring up to date, such as stories, is shown as it is kept.
    """

    as_kept = False

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._said: dict[str, CTE] = {}
        self._frequent: dict[str, bool] = {}

    # --- the log ---

    def article(self, article: str) -> Article | None:
        """The article with this id, its text with it."""
        row = self._connection.execute(select(articles).where(articles.c.id == article)).first()
        return None if row is None else _article(row)

    def article_ids(self) -> list[str]:
        """Every article's id, in the order in which they were first read."""
        return list(self._connection.scalars(select(articles.c.id).order_by(articles.c.number)))

    def named_articles(self, name: str) -> list[str]:
        """Ids of the articles whose id, URL or ``doc`` is ``name``; the first of these that fits."""
        for column in (articles.c.id, articles.c.url, articles.c.doc):
            found = self._connection.scalars(
                select(articles.c.id).where(column == name).order_by(articles.c.number)
            ).all()
            if found:
                return list(found)
        return []

    def reading(self, article: str, *, turn: int | None = None) -> Reading | None:
        """The article's last reading, or an earlier one; ``turn`` counts from 1."""
        query = select(readings.c.body).where(readings.c.article == article)
        if turn is not None:
            query = query.where(readings.c.turn == turn)
        body = self._connection.scalar(query.order_by(readings.c.turn.desc()).limit(1))
        return None if body is None else from_json(Reading, body)

    def engines(self, article: str) -> list[tuple[EngineName, str]]:
        """Which engines read the article, and when (UTC), the first first."""
        rows = self._connection.execute(
            select(readings.c.engine, readings.c.version, readings.c.read_at)
            .where(readings.c.article == article)
            .order_by(readings.c.turn)
        )
        return [(EngineName(name=r.engine, version=r.version), r.read_at) for r in rows]

    def read_since(
        self, at: str, *, until: str | None = None, most: int | None = None, turned: bool = False
    ) -> list[tuple[str, str, int]]:
        """Article, time (UTC, by the second) and turn of each reading from ``at`` on, in order.

        ``until``: only those before it; ``most``: of them the last, so many and all of one second with the
        first; ``turned``: only of articles that were read before.
        """
        return learnt.newest_readings(self._connection, since=at, until=until, most=most, turned=turned)

    def count_read_since(self, at: str) -> int:
        """How many articles were read after a moment (UTC, by the second)."""
        return learnt.count_read_since(self._connection, at)

    def imported_since(self, at: str) -> list[tuple[str, str, str]]:
        """Id, file and time (UTC, by the second) of each part of an import from ``at`` on, in order."""
        query = select(imports.c.id, imports.c.name, imports.c.imported_at)
        rows = self._connection.execute(query.where(imports.c.imported_at >= at).order_by(imports.c.number))
        return [(row[0], row[1], row[2]) for row in rows]

    def was_read_by(self, article: str, engine: EngineName) -> bool:
        """Whether this engine in this version has read the article."""
        where = and_(
            readings.c.article == article,
            readings.c.engine == engine.name,
            readings.c.version == engine.version,
        )
        return self._connection.execute(select(readings.c.turn).where(where)).first() is not None

    def decisions(self, *verbs: str) -> list[Decision]:
        """People's decisions in the order in which they came; all of them, or those of some verbs."""
        return list(self.numbered_decisions(*verbs).values())

    def numbered_decisions(self, *verbs: str) -> dict[int, Decision]:
        """The same, each by the number it has in this record."""
        query = select(decisions).order_by(decisions.c.number)
        if verbs:
            query = query.where(decisions.c.verb.in_(verbs))
        return {
            r.number: Decision(
                id=r.id,
                verb=r.verb,
                on=tuple(r.concerns),
                by=r.decided_by,
                at=r.decided_at,
                why=r.reason,
                set=r.changes,
            )
            for r in self._connection.execute(query)
        }

    def forgotten(self, article: str) -> Decision | None:
        """The decision that took the article out for good, unless it has been undone."""
        undone = {name for decision in self.decisions("undo") for name in decision.on}
        for decision in reversed(self.decisions("forget")):
            if article in decision.on and decision.id not in undone:
                return decision
        return None

    # --- articles as lines ---

    def headings(self, ids: Iterable[str]) -> dict[str, Heading]:
        """What is known of these articles without their text."""
        found = {}
        for chunk in _chunks(ids):
            for row in self._connection.execute(_heading_query().where(articles.c.id.in_(chunk))):
                found[row.id] = _heading(row)
        return found

    def find_article_ids(
        self,
        *,
        actors: Sequence[str] | None = None,
        country: str | None = None,
        about: str | None = None,
        since: str | None = None,
        until: str | None = None,
        newest: bool = False,
        skip: int = 0,
        limit: int | None = None,
    ) -> list[str]:
        """Ids of articles by date, undated ones last; dates are ISO days and match where they intersect."""
        first = resolutions.c.published_from
        query = select(resolutions.c.article).order_by(
            first.is_(None), first.desc() if newest else first, resolutions.c.article
        )
        query = _between(query, resolutions.c.published_from, resolutions.c.published_to, since, until)
        if actors is not None or country is not None:
            # By numbers, which the index of entries holds: their rows, with all they say, are not opened.
            inside = select(entries.c.number // learnt.PLACES)
            inside = inside.join(entry_actors, entry_actors.c.entry == entries.c.id)
            named = articles.c.number.in_(inside.where(*_acting(actors, country)))
            query = query.where(resolutions.c.article.in_(select(articles.c.id).where(named)))
        if about is not None:
            matching = select(articles.c.id).where(articles.c.number.in_(self._matching("articles", about)))
            query = query.where(resolutions.c.article.in_(matching))
        return list(self._connection.scalars(_part(query, skip, limit)))

    def count_articles(self, about: str) -> int:
        """How many articles hold the words."""
        found = self._matching("articles", about).subquery()
        return self._connection.scalar(select(func.count()).select_from(found)) or 0

    def openings(self, ids: Iterable[str]) -> dict[str, tuple[Span, str]]:
        """The first sentence of each of these articles, as last read, and its place."""
        found: dict[str, tuple[Span, str]] = {}
        last = readings.alias()
        newest = select(func.max(last.c.turn)).where(last.c.article == readings.c.article).scalar_subquery()
        for chunk in _chunks(ids):
            rows = self._connection.execute(
                select(articles.c.id, articles.c.text, readings.c.body[("sentences", 0)].as_json())
                .join(readings, readings.c.article == articles.c.id)
                .where(articles.c.id.in_(chunk), readings.c.turn == newest)
            )
            for name, text, sentence in rows:
                if sentence is not None:
                    span = Span(sentence[0], sentence[1])
                    found[name] = span, span.of(text)
        return found

    def copies(self, ids: Iterable[str]) -> dict[str, str]:
        """Those of these articles that are copies, and the article each counts with."""
        found: dict[str, str] = {}
        for chunk in _chunks(ids):
            rows = self._connection.execute(
                select(resolutions.c.article, resolutions.c.copy_of).where(
                    resolutions.c.article.in_(chunk), resolutions.c.copy_of.is_not(None)
                )
            )
            found.update((row.article, row.copy_of) for row in rows)
        return found

    def copy_groups(self, ids: Iterable[str]) -> dict[str, list[str]]:
        """For each origin among ``ids``, the articles that copy it."""
        found: dict[str, list[str]] = {}
        for chunk in _chunks(ids):
            rows = self._connection.execute(
                select(resolutions.c.copy_of, resolutions.c.article)
                .where(resolutions.c.copy_of.in_(chunk))
                .order_by(resolutions.c.article)
            )
            for row in rows:
                found.setdefault(row.copy_of, []).append(row.article)
        return found

    def prints(self, ids: Iterable[str]) -> dict[str, tuple[tuple[int, ...], str | None]]:
        """Fingerprint and first day that each of these articles can be of."""
        found: dict[str, tuple[tuple[int, ...], str | None]] = {}
        for chunk in _chunks(ids):
            rows = self._connection.execute(_print_query().where(articles.c.id.in_(chunk)))
            found.update((row.id, (tuple(row.fingerprint), row.published_from)) for row in rows)
        return found

    def near(self, article: str) -> dict[str, tuple[tuple[int, ...], str | None]]:
        """Articles that share a fingerprint key with this one: fingerprint and first day each can be of."""
        keys = select(article_keys.c.key).where(article_keys.c.article == article)
        sharing = select(article_keys.c.article).where(article_keys.c.key.in_(keys))
        rows = self._connection.execute(_print_query().where(articles.c.id.in_(sharing)))
        return {row.id: (tuple(row.fingerprint), row.published_from) for row in rows}

    def resolved(self, article: str) -> tuple[When, tuple[str | None, ...], tuple[When, ...]] | None:
        """The article's date, the actor of each mention, the date of each time expression."""
        row = self._connection.execute(select(resolutions).where(resolutions.c.article == article)).first()
        if row is None:
            return None
        return _published(row), tuple(row.mentions), tuple(from_json(When, w) for w in row.times)

    # --- entries and acts ---

    def entries(self, ids: Iterable[str]) -> dict[str, Entry]:
        """The entries with these ids."""
        found: dict[str, Entry] = {}
        for chunk in _chunks(ids):
            rows = self._connection.execute(
                select(entries.c.id, cast(entries.c.body, Text)).where(entries.c.id.in_(chunk))
            ).all()
            found.update((name, _entry(body)) for name, body in rows)
        return found

    def entries_of(self, articles: Iterable[str]) -> dict[str, Entry]:
        """The entries of these articles, in the order of the page."""
        found: dict[str, Entry] = {}
        for chunk in _chunks(articles):
            rows = self._connection.execute(
                select(entries.c.id, entries.c.body)
                .where(entries.c.article.in_(chunk))
                .order_by(entries.c.number)
            )
            found.update((row.id, from_json(Entry, row.body)) for row in rows)
        return found

    def told(self, ids: Iterable[str]) -> dict[str, tuple[Entry, str | None]]:
        """Those of these entries that people's decisions changed, as their articles tell them.

        With each the decision that withdrew it, ``None`` where it still stands.
        """
        found: dict[str, tuple[Entry, str | None]] = {}
        if not self.has_decided():
            return found
        for chunk in _chunks(ids):
            for row in self._connection.execute(select(told).where(told.c.entry.in_(chunk))):
                found[row.entry] = from_json(Entry, row.body), row.retracted
        return found

    def called_before(self, actors: Iterable[str]) -> dict[str, str]:
        """What articles call those of these actors whom people's decisions made one with another."""
        found: dict[str, str] = {}
        if not self.has_decided():
            return found
        for actor in actors:
            query = select(told.c.body).where(cast(told.c.body, Text).contains(f'"{actor}"', autoescape=True))
            if (body := self._connection.scalar(query.order_by(told.c.entry).limit(1))) is not None:
                entry = from_json(Entry, body)
                people = (*entry.actors, *entry.recipients)
                found.update((actor, who.name) for who in people if who.actor == actor)
        return found

    def decided(self, ids: Iterable[str]) -> dict[str, list[str]]:
        """For each of these acts, the decisions that hold of any of its entries, the oldest first."""
        found: dict[str, list[str]] = {}
        if not self.has_decided():
            return found
        for chunk in _chunks(ids):
            rows = self._connection.execute(
                select(act_entries.c.act, decided.c.decision, decisions.c.decided_at)
                .join(decided, decided.c.entry == act_entries.c.entry)
                .join(decisions, decisions.c.id == decided.c.decision)
                .where(act_entries.c.act.in_(chunk))
                .distinct()
                .order_by(decisions.c.decided_at, decided.c.decision)
            )
            for row in rows:
                found.setdefault(row.act, []).append(row.decision)
        return found

    def has_decided(self) -> bool:
        """Whether people have decided anything of entries or actors."""
        query = select(decisions.c.number).where(decisions.c.verb.in_(JUDGED)).limit(1)
        return self._connection.execute(query).first() is not None

    def neighbours(self, ids: Iterable[str]) -> set[str]:
        """Entries that are folded together with any of these, since people said "same" or "different"."""
        found: set[str] = set()
        for chunk in _chunks(ids):
            least = select(neighbourhoods.c.least).where(neighbourhoods.c.entry.in_(chunk))
            found.update(
                self._connection.scalars(
                    select(neighbourhoods.c.entry).where(neighbourhoods.c.least.in_(least))
                )
            )
        return found

    def candidates(self, ids: Iterable[str]) -> dict[str, dict[str, Entry]]:
        """For each of these entries the others that share a key with it."""
        keys_of: dict[str, list[str]] = {}
        own = entry_keys.c
        for chunk in _chunks(ids):
            for row in self._connection.execute(select(own.entry, own.key).where(own.entry.in_(chunk))):
                keys_of.setdefault(row.key, []).append(row.entry)
        sharing: dict[str, set[str]] = {}
        for chunk in _chunks(keys_of):
            for row in self._connection.execute(select(own.entry, own.key).where(own.key.in_(chunk))):
                for name in keys_of[row.key]:
                    sharing.setdefault(name, set()).add(row.entry)
        known = self.entries(sorted(set().union(*sharing.values())))
        return {
            name: {other: known[other] for other in sorted(several - {name})}
            for name, several in sharing.items()
        }

    def under(self, keys: Iterable[str]) -> dict[str, Entry]:
        """Entries that have one of these keys."""
        found: dict[str, Entry] = {}
        for chunk in _chunks(keys):
            rows = self._connection.execute(
                select(entries.c.id, cast(entries.c.body, Text)).where(
                    entries.c.id.in_(select(entry_keys.c.entry).where(entry_keys.c.key.in_(chunk)))
                )
            )
            found.update((row.id, _entry(row[1])) for row in rows)
        return found

    def taken(self, keys: Iterable[str]) -> list[str]:
        """Those of these keys that some entry has."""
        found: list[str] = []
        for chunk in _chunks(keys):
            rows = self._connection.execute(
                select(entry_keys.c.key).distinct().where(entry_keys.c.key.in_(chunk))
            )
            found.extend(row.key for row in rows)
        return found

    def taken_between(self, first: str, last: str, *, most: int) -> list[str]:
        """The first keys of those from one to another, both with them, that some entry has; ``most`` of them.

        To ask for each day of a year by its own key took longer than all else that one such telling costs.
        """
        here = entry_keys.c.key
        query = select(here).distinct().where(here.between(first, last)).order_by(here).limit(most)
        return list(self._connection.scalars(query))

    def learnt(self, ids: Iterable[str]) -> dict[str, tuple[str, str]]:
        """When the first and the last article that tells each of these acts was read (UTC)."""
        found: dict[str, tuple[str, str]] = {}
        for chunk in _chunks(ids):
            rows = self._connection.execute(
                select(act_entries.c.act, func.min(articles.c.read_at), func.max(articles.c.read_at))
                .join(entries, entries.c.id == act_entries.c.entry)
                .join(articles, articles.c.id == entries.c.article)
                .where(act_entries.c.act.in_(chunk))
                .group_by(act_entries.c.act)
            )
            found.update((row[0], (row[1], row[2])) for row in rows)
        return found

    def read_at(self, ids: Iterable[str]) -> dict[str, tuple[str, str]]:
        """When each of these articles was first and last read (UTC)."""
        found: dict[str, tuple[str, str]] = {}
        for chunk in _chunks(ids):
            rows = self._connection.execute(
                select(readings.c.article, func.min(readings.c.read_at), func.max(readings.c.read_at))
                .where(readings.c.article.in_(chunk))
                .group_by(readings.c.article)
            )
            found.update((row[0], (row[1], row[2])) for row in rows)
        return found

    def newest_learnt(self, sought: Sought, *, most: int) -> list[str]:
        """Ids of the ``most`` acts sought that the record learnt of last, the last first."""
        of = _table(sought)
        query = self._every(sought).with_only_columns(_id(of), of.c.learnt)
        return learnt.newest_acts(self._connection, query, most=most)

    def newest_row_ids(self, ids: Sequence[str], *, most: int) -> list[str]:
        """The ``most`` of these rows of ledgers that the record learnt of last, the last first."""
        return learnt.newest_rows(self._connection, ids, most=most)

    def newest_article_ids(self, ids: Sequence[str], *, most: int) -> list[str]:
        """The ``most`` of these articles that were read last, the last first."""
        return learnt.newest_articles(self._connection, ids, most=most)

    def articles_of(self, ids: Iterable[str]) -> dict[str, str]:
        """For each of these entries, the article that it stands in."""
        found: dict[str, str] = {}
        for chunk in _chunks(ids):
            rows = self._connection.execute(
                select(entries.c.id, entries.c.article).where(entries.c.id.in_(chunk))
            )
            found.update((row.id, row.article) for row in rows)
        return found

    def acts_of(self, ids: Iterable[str]) -> dict[str, str]:
        """For each of these entries, the act it is part of."""
        found: dict[str, str] = {}
        for chunk in _chunks(ids):
            rows = self._connection.execute(
                select(act_entries.c.entry, act_entries.c.act).where(act_entries.c.entry.in_(chunk))
            )
            found.update((row.entry, row.act) for row in rows)
        return found

    def find_acts(self, sought: Sought) -> list[Act]:
        """Acts by date, undated ones last, then as articles have them; dates match where they intersect."""
        if sought.ids is None:
            query = _part(self._listed(sought, acts), sought.skip, sought.limit)
            return self._acts(self._connection.execute(query).all())
        query = select(acts).where(*self._conditions(acts, sought)).order_by(*ORDER)
        rows: list[Row[Any]] = []
        for chunk in _chunks(sought.ids):
            rows.extend(self._connection.execute(query.where(acts.c.id.in_(chunk))))
        return self._acts(rows[sought.skip :][: sought.limit])

    def find_act_ids(self, sought: Sought) -> list[str]:
        """The ids of the acts that ``find_acts`` gives, in its order; ``ids`` is not for it."""
        if sought.newest:
            return self._newest_ids(sought)
        return list(self._connection.scalars(_part(self._listed(sought), sought.skip, sought.limit)))

    def _newest_ids(self, sought: Sought) -> list[str]:
        """The dated ones from the last day back, then those without a day.

        Two questions, since an index is gone through one way at a time.
        """
        own = _table(sought).c.day
        dated = self._gone_through(sought, None, in_order=True).where(own < UNDATED)
        dated = dated.order_by(*(column.desc() for column in _order(sought)))
        found = list(self._connection.scalars(_part(dated, sought.skip, sought.limit)))
        if sought.dated or (sought.limit is not None and len(found) == sought.limit):
            return found
        before = sought.skip + len(found)
        if sought.skip and not found:
            every = self._every(sought).where(own < UNDATED).with_only_columns(func.count())
            before = self._connection.scalar(every) or 0
        rest = self._listed(sought).where(own >= UNDATED)
        left = None if sought.limit is None else sought.limit - len(found)
        return found + list(self._connection.scalars(_part(rest, max(sought.skip - before, 0), left)))

    def count_acts(self, sought: Sought) -> int:
        """How many acts ``find_acts`` would give without bounds; ``ids`` is not for it."""
        query = self._every(sought).with_only_columns(func.count())
        return self._connection.scalar(query) or 0

    def newest_acts(self, sought: Sought, *, limit: int) -> list[str]:
        """Ids of the acts that are of a day or begin on one: the last first, then the most reported."""
        of = _table(sought)
        query = (
            self._every(sought, acts)
            .with_only_columns(acts.c.id)
            .where(func.substr(acts.c.date, 1, 10) == of.c.day)
            .order_by(of.c.day.desc(), acts.c.reports.desc(), acts.c.confidence.desc(), *ORDER)
        )
        return list(self._connection.scalars(query.limit(limit)))

    def newest_among(self, ids: Sequence[str], *, limit: int) -> list[str]:
        """Those of these acts that ``newest_acts`` would give, in its order."""
        own = acts.c
        found: list[tuple[Any, ...]] = []
        for chunk in _chunks(ids):
            query = select(own.day, own.reports, own.confidence, own.date_to, own.article, own.place, own.id)
            query = query.where(own.id.in_(chunk), func.substr(own.date, 1, 10) == own.day)
            found += map(tuple, self._connection.execute(query).all())
        found.sort(key=lambda row: (-row[1], -row[2], row[0], *row[3:]))
        found.sort(key=lambda row: row[0], reverse=True)
        return [row[-1] for row in found[:limit]]

    def days_told(self, sought: Sought) -> dict[str, int]:
        """How many acts fall on each day; what is known by month or year only has none."""
        # By what the index of lists has: to read each act's row for its date took twenty times as long.
        query = (
            select(acts.c.day, func.count())
            .where(*self._conditions(acts, sought), acts.c.day == acts.c.date_to)
            .group_by(acts.c.day)
        )
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def each_act(self, sought: Sought) -> Iterator[list[Act]]:
        """The acts that ``find_acts`` gives, in its order, a few hundred at a time; ``ids`` is not for it."""
        query = _part(self._listed(sought, acts), sought.skip, sought.limit)
        found = self._connection.execute(query, execution_options={"yield_per": CHUNK})
        for rows in found.partitions():
            yield self._acts(rows)

    def _listed(self, sought: Sought, shown: Any = None) -> Select[Any]:
        """Acts in their order: their ids, or the rows of ``acts`` where that is ``shown``."""
        return self._gone_through(sought, shown, in_order=True).order_by(*_order(sought))

    def _every(self, sought: Sought, shown: Any = None) -> Select[Any]:
        """The same in no order, for counting."""
        return self._gone_through(sought, shown, in_order=False)

    def _gone_through(self, sought: Sought, shown: Any, *, in_order: bool) -> Select[Any]:
        """From all acts, or from those of the one side that is sought."""
        of = _table(sought)
        where = self._conditions(of, sought, in_order=in_order)
        if shown is None:
            return select(_id(of)).where(*where)
        if of is acts:
            return select(acts).where(*where)
        return select(acts).join(act_sides, act_sides.c.act == acts.c.id).where(*where)

    def _conditions(
        self, of: Any, sought: Sought, *, in_order: bool = True, maker_of: bool = False
    ) -> list[Any]:
        """What must hold of a row of ``of`` (``acts``, ``act_sides``, or an alias); ``ids`` is not looked at.

        ``in_order``: the first rows of a list are wanted; otherwise all rows, as for counting;
        ``maker_of``: asked of the acts that made one act by being said.
        """
        where: list[Any] = []
        # An expression, not the column: else SQLite goes through all that fits one condition, thousands of
        # acts for each row (30 s for a timeline of one country), and not through the list in its order.
        own = _id(of) + "" if in_order else _id(of)
        if sought.since is not None:
            where.append(of.c.date_to >= sought.since)
        if sought.until is not None:
            where.append(of.c.day <= sought.until)
        if sought.kind is not None:
            where.append(of.c.kind == sought.kind)
        if sought.type is not None:
            where.append(of.c.type == sought.type.lower())
        if sought.status is not None:
            where.append(of.c.status == sought.status)
        if sought.dated:
            where.append(of.c.day < UNDATED)
        driving = None if of is acts or "side" not in of.c else sides.driving(sought)
        if driving is not None:
            where.append(of.c.side == driving)
        if sought.between is not None and driving is not None:
            where.append(sides.meets(of, sought.between[1]))
        elif sought.between is not None:
            where.append(own.in_(sides.between(*sought.between)))
        if (sought.actors, sought.country) != (None, None) and (driving is None or sought.between):
            where.append(own.in_(sides.taking_part(sought.actors, sought.country)))
        if sought.about is not None and in_order and not maker_of and self._comes_soon(sought):
            # Every few acts of the list say it: looking at each takes less than finding all that do.
            telling = act_entries.alias()
            saying = (telling.c.number + 0).in_(self._matching("entries", sought.about))
            where.append(select(telling.c.act).where(telling.c.act == _id(of), saying).exists())
        elif sought.about is not None:
            # Of a rare word the few acts are found and put in order; of a frequent one all are gone through.
            rare = not maker_of and in_order and not self._is_frequent(sought.about)
            where.append((_id(of) if rare else own).in_(self._saying(sought.about)))
        if sought.once:
            maker = acts.alias()
            apart = self._conditions(maker, replace(sought, once=False), maker_of=True)
            where.append(or_(of.c.made == 0, ~_made_by(_id(of), maker).where(*apart).exists()))
        return where

    def acts_as(self, ids: Sequence[str]) -> list[Act]:
        """The acts with these ids, in the order given."""
        known = {act.id: act for act in self.acts(ids)}
        return [known[name] for name in ids if name in known]

    def acts(self, ids: Iterable[str]) -> list[Act]:
        """The acts with these ids, by date."""
        return self.find_acts(Sought(ids=tuple(ids)))

    def _acts(self, rows: Sequence[Row[Any]]) -> list[Act]:
        members: dict[str, list[str]] = {}
        for chunk in _chunks(row.id for row in rows):
            for row in self._connection.execute(
                select(act_entries).where(act_entries.c.act.in_(chunk)).order_by(act_entries.c.entry)
            ):
                members.setdefault(row.act, []).append(row.entry)
        return [
            Act(
                id=row.id,
                kind=row.kind,
                entries=tuple(members[row.id]),
                leading=row.leading,
                reports=row.reports,
                origins=row.origins,
                when=When(edtf=row.date, basis=row.basis, why=row.why),
                confidence=row.confidence,
                disagreements=tuple(row.disagreements),
            )
            for row in rows
        ]

    def tellings(self, found: Sequence[Act]) -> list[tuple[Act, tuple[Entry, ...]]]:
        """Acts, each with the entries that tell it, in the order of their ids."""
        known = self.entries(name for act in found for name in act.entries)
        return [(act, tuple(known[name] for name in act.entries)) for act in found]

    def told_acts(self, ids: Iterable[str]) -> list[tuple[Act, tuple[Entry, ...]]]:
        """The acts with these ids in no order, each with the entries that tell it, in the order of their ids.

        Two statements and nothing besides: of a desk's record a thousand are looked at with each new article.
        """
        names = list(ids)
        members: dict[str, dict[str, Entry]] = {}
        here = acts.c
        shown = select(
            here.id, here.kind, here.leading, here.reports, here.origins, here.date, here.basis, here.why,
            here.confidence, cast(here.disagreements, Text),
        )  # fmt: skip
        telling = select(act_entries.c.act, entries.c.id, cast(entries.c.body, Text)).join(
            entries, entries.c.id == act_entries.c.entry
        )
        found: list[tuple[Act, tuple[Entry, ...]]] = []
        for chunk in _chunks(names):
            for act, entry, body in self._connection.execute(telling.where(act_entries.c.act.in_(chunk))):
                members.setdefault(act, {})[entry] = _entry(body)
            for row in self._connection.execute(shown.where(here.id.in_(chunk))):
                name, kind, leading, reports, origins, edtf, basis, why, confidence, differing = row
                told_by = members[name]
                order = tuple(sorted(told_by)) if len(told_by) > 1 else tuple(told_by)
                act = Act(
                    id=name, kind=kind, entries=order, leading=leading, reports=reports, origins=origins,
                    when=_when(edtf, basis, why), confidence=confidence,
                    disagreements=() if differing == "[]" else tuple(json.loads(differing)),
                )  # fmt: skip
                found.append((act, tuple(told_by[one] for one in order)))
        return found

    # --- figures ---

    def outlines(self, sought: Sought) -> list[tallies.Outline]:
        """The acts that ``find_acts`` gives, in its order, without their words."""
        return tallies.outlines(self._connection, self._listed(sought, acts).limit(sought.limit))

    def tallies(self, sought: Sought) -> list[tallies.Tally]:
        """How many acts of each kind, type and status fall on which days."""
        return tallies.tallies(self._connection, self._every(sought), of=_table(sought))

    def ties(self, sought: Sought) -> list[Tie]:
        """Who acts upon whom, or together with whom, and how often."""
        every = sides.driving(sought) is None and sought.about is None and sought.actors is None
        return tallies.ties(self._connection, self._every(sought, acts), most=every)

    def sites(self, sought: Sought) -> list[Site]:
        """The places of acts, and how many happen there."""
        return tallies.sites(self._connection, self._every(sought, acts))

    def present(self, sought: Sought) -> dict[str, int]:
        """In how many acts each country takes part; who has no country stands by his own id."""
        if sought.actors is None and sought.country is None:
            return tallies.present(self._connection, self._conditions(act_sides, sought, in_order=False))
        return tallies.present(self._connection, [act_sides.c.act.in_(self._every(sought))])

    def behind(self, sought: Sought) -> int:
        """In how many articles these acts are told."""
        return tallies.behind(self._connection, self._every(sought))

    def published(self) -> dict[str, int]:
        """How many articles were published on each day."""
        return tallies.published(self._connection)

    # --- ledgers ---

    def stale_parts(self, *, limit: int | None = None) -> list[str]:
        """Parts of ledgers whose acts have changed since their rows were made, the empty one first."""
        return list(self._connection.scalars(select(stale.c.part).order_by(stale.c.part).limit(limit)))

    def count_stale(self) -> int:
        """How many parts of ledgers have changed since their rows were made."""
        return self._connection.scalar(select(func.count()).select_from(stale)) or 0

    def changed_parts(self, *, limit: int | None = None) -> list[tuple[str, tuple[str, ...], bool]]:
        """These parts, each with the places of its history that changed, in order.

        And whether those are all: else they are the first and the last, and any between may have changed.
        """
        query = select(stale.c.part, stale.c.since, stale.c.until).order_by(stale.c.part).limit(limit)
        return [(row.part, *changed_places(row)) for row in self._connection.execute(query)]

    def places_of(self, ids: Iterable[str]) -> list[tuple[str, str]]:
        """The parts of ledgers in which any of these acts counts, each with the act's place in it."""
        found: list[tuple[str, str]] = []
        for chunk in _chunks(ids):
            query = select(act_parts.c.part, act_parts.c.day).where(act_parts.c.act.in_(chunk))
            found.extend((row.part, row.day) for row in self._connection.execute(query))
        return found

    def chapters(self, part: str) -> list[tuple[str, str]]:
        """The closed chapters of a part in order: the place and the id of the act that ends each."""
        query = select(chapters.c.day, chapters.c.act).where(chapters.c.part == part)
        rows = self._connection.execute(query.order_by(chapters.c.day, chapters.c.act))
        return [(row.day, row.act) for row in rows]

    def chapters_before(self, parts: Iterable[str]) -> dict[str, tuple[str, str, tuple[str, ...]]]:
        """Of each of these changed parts the last closed chapter that ends before what changed.

        The place and the id of the act that ends it, and the acts that it carries on.
        """
        found: dict[str, tuple[str, str, tuple[str, ...]]] = {}
        here = chapters.c
        query = select(chapters).join(stale, stale.c.part == here.part).where(here.day == _border(stale))
        for chunk in _chunks(parts):
            rows = self._connection.execute(query.where(stale.c.part.in_(chunk)).order_by(here.act))
            found.update((row.part, (row.day, row.act, tuple(row.carried))) for row in rows)
        return found

    def chapters_since(self, parts: Iterable[str]) -> dict[str, list[tuple[str, str, tuple[str, ...]]]]:
        """The closed chapters of each of these changed parts from the first change on, in order."""
        found: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {}
        here = chapters.c
        query = select(chapters).join(stale, stale.c.part == here.part).where(here.day >= stale.c.since)
        for chunk in _chunks(parts):
            rows = self._connection.execute(query.where(stale.c.part.in_(chunk)).order_by(here.day, here.act))
            for row in rows:
                found.setdefault(row.part, []).append((row.day, row.act, tuple(row.carried)))
        return found

    def history_since(self, parts: Iterable[str]) -> dict[str, list[tuple[str, str, bool]]]:
        """The acts of each of these changed parts from the border before what changed on, that day's all.

        In order: place, id, whether a chapter ends with it.
        """
        found: dict[str, list[tuple[str, str, bool]]] = {}
        here = act_parts.c
        query = (
            select(here.part, here.day, here.act, here.ends)
            .join(stale, stale.c.part == here.part)
            .where(here.day >= func.coalesce(_border(stale), ""))
            .order_by(here.part, here.day, here.act)
        )
        for chunk in _chunks(parts):
            for row in self._connection.execute(query.where(stale.c.part.in_(chunk))):
                found.setdefault(row.part, []).append((row.day, row.act, row.ends))
        return found

    def carried(self, part: str, chapter: str) -> tuple[str, ...] | None:
        """The acts that a closed chapter carries on; ``None`` where there is no such chapter."""
        told = self._connection.scalar(
            select(chapters.c.carried).where(chapters.c.part == part, chapters.c.act == chapter)
        )
        return None if told is None else tuple(told)

    def history(self, part: str, *, after: tuple[str, str]) -> list[tuple[str, str, bool]]:
        """The acts of a part after a place and act, in order: place, id, whether a chapter ends with it."""
        here = act_parts.c
        query = (
            select(here.day, here.act, here.ends)
            .where(here.part == part, here.day >= after[0])
            .where(or_(here.day > after[0], here.act > after[1]))
            .order_by(here.day, here.act)
        )
        return [(row.day, row.act, row.ends) for row in self._connection.execute(query)]

    def resting(self, part: str, *, chapter: str) -> set[str]:
        """Ids of the rows that rest in a closed chapter of a part."""
        here = ledger_rows.c
        return set(
            self._connection.scalars(select(here.id).where(here.part == part, here.chapter == chapter))
        )

    def rests_in(self, ids: Iterable[str]) -> dict[str, tuple[str, str]]:
        """Those of these rows that rest in a closed chapter, each with its part and that chapter."""
        found: dict[str, tuple[str, str]] = {}
        here = ledger_rows.c
        for chunk in _chunks(ids):
            query = select(here.id, here.part, here.chapter).where(here.id.in_(chunk), here.chapter != "")
            found.update((row.id, (row.part, row.chapter)) for row in self._connection.execute(query))
        return found

    def act_ids(self) -> list[str]:
        """Every act's id, in order."""
        return list(self._connection.scalars(select(acts.c.id).order_by(acts.c.id)))

    def find_row_ids(
        self,
        ledger: str,
        *,
        ids: Sequence[str] | None = None,
        actors: Sequence[str] | None = None,
        country: str | None = None,
        about: str | None = None,
        since: str | None = None,
        until: str | None = None,
        begun: str | None = None,
        status: tuple[Sequence[str], str] | None = None,
        newest: bool = False,
        skip: int = 0,
        limit: int | None = None,
    ) -> list[str]:
        """Ids of a ledger's rows by the day they begin, undated ones last.

        ``ids``: of rows or of acts that they rest on; ``begun``: by this day, or on an unknown one;
        ``status``: one of these holds on a day (``(["kept"], "2018-06-30")``); ``since``, ``until``: the
        row's own day or that of any act; otherwise as in ``Sought``: any act of a row counts.
        """
        own = ledger_rows.c
        days = (own.date_from, own.date_to)
        query = (
            select(own.id)
            .where(own.ledger == ledger)
            .order_by(own.date_from.is_(None), *((c.desc() if newest else c) for c in days), own.id)
        )
        if ids is not None:
            resting = select(ledger_acts.c.row).where(ledger_acts.c.act.in_(list(ids)))
            query = query.where(or_(own.id.in_(list(ids)), own.id.in_(resting)))
        if actors is not None or country is not None:
            inside = sides.taking_part(actors, country)
            resting = select(ledger_acts.c.row).where(ledger_acts.c.act.in_(inside))
            query = query.where(own.id.in_(resting))
        if about is not None and actors is None and country is None:
            resting = select(ledger_acts.c.row).where(ledger_acts.c.act.in_(self._saying(about)))
            query = query.where(own.id.in_(resting))
        elif about is not None:
            # A side's rows are few, the acts that say a frequent word many: row by row, and by the number,
            # not by its index, or SQLite would begin with the words.
            rests, telling = ledger_acts.alias(), act_entries.alias()
            saying = (telling.c.number + 0).in_(self._matching("entries", about))
            both = InOrder(rests, telling, telling.c.act == rests.c.act)
            query = query.where(
                select(rests.c.row).select_from(both).where(rests.c.row == own.id, saying).exists()
            )
        if begun is not None:
            query = query.where(or_(own.date_from.is_(None), own.date_from <= begun))
        if status is not None:
            query = query.where(_state_on(own.id, status[1]).in_(list(status[0])))
        if since is not None or until is not None:
            inside = select(ledger_acts.c.row).join(acts, acts.c.id == ledger_acts.c.act)
            inside = _between(inside, acts.c.date_from, acts.c.date_to, since, until)
            beginning = [own.date_to >= since] if since is not None else []
            beginning += [own.date_from <= until] if until is not None else []
            query = query.where(or_(and_(*beginning), own.id.in_(inside)))
        return list(self._connection.scalars(_part(query, skip, limit)))

    def row_bodies(self, ids: Iterable[str]) -> dict[str, Any]:
        """The bodies of these rows of ledgers."""
        found: dict[str, Any] = {}
        for chunk in _chunks(ids):
            rows = self._connection.execute(
                select(ledger_rows.c.id, ledger_rows.c.body).where(ledger_rows.c.id.in_(chunk))
            )
            found.update((row.id, row.body) for row in rows)
        return found

    def find_rows(self, ledger: str, *, ids: Sequence[str] | None = None) -> list[Any]:
        """The bodies of a ledger's rows in the order of ``find_row_ids``."""
        names = self.find_row_ids(ledger, ids=ids)
        bodies = self.row_bodies(names)
        return [bodies[name] for name in names]

    def count_rows(self) -> dict[str, int]:
        """How many rows each ledger has."""
        query = select(ledger_rows.c.ledger, func.count()).group_by(ledger_rows.c.ledger)
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def newest_states(
        self, ledgers: Iterable[str], day: str, *, limit: int
    ) -> list[tuple[str, str, str, str]]:
        """The last changes of status until a day: ledger, row, the day and the new status, the newest first.

        What a row begins with is no change.
        """
        earlier = ledger_states.alias()
        before = select(earlier.c.row).where(
            earlier.c.row == ledger_states.c.row,
            earlier.c.since < ledger_states.c.since,
            earlier.c.status != "",
        )
        rows = self._connection.execute(
            select(ledger_rows.c.ledger, ledger_rows.c.id, ledger_states.c.since, ledger_states.c.status)
            .join(ledger_rows, ledger_rows.c.id == ledger_states.c.row)
            .where(
                ledger_rows.c.ledger.in_(list(ledgers)),
                ledger_states.c.since <= day,
                ledger_states.c.since > "",
                before.exists(),
            )
            .order_by(ledger_states.c.since.desc(), ledger_states.c.row)
            .limit(limit)
        )
        return [(row[0], row[1], row[2], row[3]) for row in rows]

    def act_lines(self, ids: Iterable[str]) -> dict[str, ActLine]:
        """What is known of these acts without their tellings' bodies."""
        found: dict[str, ActLine] = {}
        for chunk in _chunks(ids):
            rows = self._connection.execute(
                select(acts.c.id, acts.c.leading, acts.c.date, acts.c.basis, acts.c.why, acts.c.confidence)
                .where(acts.c.id.in_(chunk))
            ).all()  # fmt: skip
            for row in rows:
                when = When(edtf=row.date, basis=row.basis, why=row.why)
                found[row.id] = ActLine(id=row.id, leading=row.leading, when=when, confidence=row.confidence)
        return found

    def telling_articles(self, ids: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
        """For each of these acts, the articles that tell it, each with the one that it counts with."""
        found: dict[str, list[tuple[str, str]]] = {}
        for chunk in _chunks(ids):
            rows = self._connection.execute(
                select(
                    act_entries.c.act,
                    entries.c.article,
                    func.coalesce(resolutions.c.copy_of, resolutions.c.article),
                )
                .join(entries, entries.c.id == act_entries.c.entry)
                .join(resolutions, resolutions.c.article == entries.c.article)
                .where(act_entries.c.act.in_(chunk))
            ).all()
            for act, article, origin in rows:
                found.setdefault(act, []).append((article, origin))
        return found

    def told_by(self, ids: Iterable[str]) -> dict[str, list[str]]:
        """For each of these acts, its tellings, in the order of their ids."""
        found: dict[str, list[str]] = {}
        for chunk in _chunks(ids):
            rows = self._connection.execute(
                select(act_entries.c.act, act_entries.c.entry)
                .where(act_entries.c.act.in_(chunk))
                .order_by(act_entries.c.entry)
            ).all()
            for act, entry in rows:
                found.setdefault(act, []).append(entry)
        return found

    # --- stories ---

    def grouping(self) -> tuple[str, str]:
        """Of which state of the log the stories are, empty where of none; and the state that it is in."""
        last = self._connection.scalar(select(about.c.value).where(about.c.name == GROUPED))
        counted = (
            select(func.count()).select_from(resolutions),
            select(func.count()).select_from(readings),
            select(func.count()).select_from(imports),
            select(func.coalesce(func.max(decisions.c.number), 0)),
        )
        return last or "", ".".join(str(self._connection.scalar(query)) for query in counted)

    def story_of(self) -> dict[str, str]:
        """The story that each article tells, as last grouped."""
        rows = self._connection.execute(select(stories.c.article, stories.c.story))
        return {row[0]: row[1] for row in rows}

    def story_articles(self, ids: Iterable[str]) -> dict[str, list[str]]:
        """The articles of these stories by date, undated ones last."""
        found: dict[str, list[str]] = {}
        for chunk in _chunks(ids):
            rows = self._connection.execute(
                select(stories.c.story, stories.c.article)
                .join(resolutions, resolutions.c.article == stories.c.article)
                .where(stories.c.story.in_(chunk))
                .order_by(
                    resolutions.c.published_from.is_(None), resolutions.c.published_from, stories.c.article
                )
            )
            for story, article in rows:
                found.setdefault(story, []).append(article)
        return found

    def last_day(self) -> str | None:
        """The last day (ISO) that any article was published on, as far as known."""
        last: str | None = self._connection.scalar(select(func.max(resolutions.c.published_to)))
        return last

    # --- actors ---

    def find_actors(
        self,
        *,
        ids: Sequence[str] | None = None,
        country: str | None = None,
        kind: str | None = None,
        skip: int = 0,
        limit: int | None = None,
    ) -> list[ActorLine]:
        """Actors, those whom most articles name first, then by name and id."""
        query = select(actors).order_by(actors.c.reports.desc(), actors.c.name, actors.c.id)
        if country is not None:
            query = query.where(or_(actors.c.country == country, actors.c.id == country))
        if kind is not None:
            query = query.where(actors.c.kind == kind)
        asked = [_part(query, skip, limit)]
        if ids is not None:
            asked = [query.where(actors.c.id.in_(chunk)) for chunk in _chunks(ids)]
        found = [
            ActorLine(id=r.id, name=r.name, kind=r.kind, country=r.country, reports=r.reports)
            for one in asked
            for r in self._connection.execute(one)
        ]
        if len(asked) > 1:
            found.sort(key=lambda line: (-line.reports, line.name, line.id))
        return found if ids is None else found[skip:][:limit]

    def actors_named(self, plain: str) -> list[str]:
        """Ids of the actors whose folded name, alias or surname is ``plain``; nobody's is empty."""
        if not plain:
            return []
        found = self._connection.scalars(
            select(actor_names.c.actor)
            .where(or_(actor_names.c.folded == plain, actor_names.c.surname == plain))
            .distinct()
            .order_by(actor_names.c.actor)
        )
        return list(found)

    def namings(self, actor: str) -> list[tuple[str, str, str | None, int]]:
        """Name, kind, country of an actor as articles give it, and how many articles do."""
        table = actor_namings.c
        rows = self._connection.execute(
            select(table.name, table.kind, table.country, table.reports)
            .where(table.actor == actor)
            .order_by(table.name, table.kind, table.country)
        )
        return [(row[0], row[1], row[2] or None, row[3]) for row in rows]

    def aliases(self, ids: Iterable[str]) -> dict[str, list[str]]:
        """Every name that the articles have for these actors, sorted."""
        found: dict[str, list[str]] = {}
        for chunk in _chunks(ids):
            rows = self._connection.execute(
                select(actor_names.c.actor, actor_names.c.name)
                .where(actor_names.c.actor.in_(chunk))
                .distinct()
                .order_by(actor_names.c.actor, actor_names.c.name)
            )
            for row in rows:
                found.setdefault(row.actor, []).append(row.name)
        return found

    def roles(self, ids: Iterable[str], *, most: int | None = None) -> dict[str, list[Role]]:
        """What the articles say these actors hold, one role an article that says so.

        ``most``: of what is said in the same words, so many; ten thousand articles may call him minister.
        """
        found: dict[str, list[Role]] = {}
        own = actor_roles.c
        said = (own.actor, own.title, own.of, own.start, own.end, own.basis)
        for chunk in _chunks(ids):
            wanted: list[Any] = [own.actor.in_(chunk)]
            if most is not None:
                kinds = self._connection.execute(select(*said).where(own.actor.in_(chunk)).distinct()).all()
                wanted = [
                    and_(*(c.is_(None) if v is None else c == v for c, v in zip(said, kind, strict=True)))
                    for kind in kinds
                ]
            rows: list[Row[Any]] = []
            for where in wanted:
                query = (
                    select(actor_roles).where(where).order_by(own.actor, own.title, own.article, own.place)
                )
                rows.extend(self._connection.execute(query.limit(most)))
            rows.sort(key=lambda row: (row.actor, row.title, row.article, row.place))
            for row in rows:
                body = {
                    "title": row.title, "of": row.of, "start": row.start, "end": row.end,
                    "basis": row.basis, "evidence": row.evidence,
                }  # fmt: skip
                found.setdefault(row.actor, []).append(from_json(Role, body))
        return found

    def naming_origins(self, ids: Iterable[str]) -> dict[str, int]:
        """In how many independent articles each of these actors is named: copies of one count once."""
        found: dict[str, int] = {}
        naming, origin = actor_names.alias(), actor_names.alias()
        for chunk in _chunks(ids):
            counted = select(actors.c.id, actors.c.reports).where(actors.c.id.in_(chunk))
            found.update((row.id, row.reports) for row in self._connection.execute(counted))
            # Only copies can count with another article; where that one names somebody too, they add nothing.
            named = and_(
                origin.c.article == resolutions.c.copy_of,
                origin.c.actor == naming.c.actor,
                origin.c.place == 0,
            )
            alone = func.count(case((origin.c.actor.is_(None), resolutions.c.copy_of)).distinct())
            query = (
                select(naming.c.actor, func.count(), alone)
                # The copies first, which are few, not all articles that name them.
                .select_from(
                    InOrder(resolutions, naming, naming.c.article == resolutions.c.article).outerjoin(
                        origin, named
                    )
                )
                .where(resolutions.c.copy_of.is_not(None), naming.c.place == 0)
                .where(naming.c.actor.in_(chunk))
                .group_by(naming.c.actor)
            )
            for actor, copies, apart in self._connection.execute(query):
                found[actor] += apart - copies
        return found

    def naming_articles(self, ids: Iterable[str]) -> set[str]:
        """Ids of the articles that name any of these actors."""
        found: set[str] = set()
        for chunk in _chunks(ids):
            found.update(
                self._connection.scalars(select(actor_names.c.article).where(actor_names.c.actor.in_(chunk)))
            )
        return found

    def articles_with(self, ids: Iterable[str]) -> set[str]:
        """Ids of the articles in whose entries any of these actors is on a side."""
        found: set[str] = set()
        for chunk in _chunks(ids):
            found.update(
                self._connection.scalars(
                    select(entries.c.article)
                    .join(entry_actors, entry_actors.c.entry == entries.c.id)
                    .where(entry_actors.c.actor.in_(chunk))
                )
            )
        return found

    def acting_in(self, actor: str, *, limit: int) -> list[str]:
        """Ids of entries in which the actor acts, the surest first."""
        own = entry_actors.c
        # Somebody stands in an entry at most twice or thrice, as who acts and as whom it befalls.
        for most in (4 * limit, None):
            rows = self._connection.scalars(
                select(own.entry)
                .where(own.actor == actor)
                .order_by(own.confidence.desc(), own.entry)
                .limit(most)
            ).all()
            found = list(dict.fromkeys(rows))
            if len(found) >= limit or most is None or len(rows) < most:
                break
        return found[:limit]

    # --- actors that were imported ---

    def has_known(self) -> bool:
        """Whether any actors were imported."""
        return self._connection.execute(_imported(imports.c.number).limit(1)).first() is not None

    def imported(self) -> Iterator[Any]:
        """The body of each import of actors in the order in which they came; some come more than once."""
        for number in self._connection.scalars(_imported(imports.c.number)).all():
            query = select(imports.c.kind, imports.c.body).where(imports.c.number == number)
            kind, body = self._connection.execute(query).one()
            if kind == AGAIN:
                body = self._connection.scalar(select(imports.c.body).where(imports.c.id == body["again"]))
            yield body

    def known(self, folded: str) -> tuple[Actor, ...]:
        """The imported persons and bodies that bear a name, by their id, with every name and role of theirs.

        Args:
            folded: the name as the import folded it.

        What several sources tell of one actor is put together; a country that they disagree on is none.

        Example:
            ``look.known("adaholm")[0].roles[0].title == "Minister of Transport"``
        """
        if not self.has_known():
            return ()
        named = select(known_names.c.source).where(known_names.c.folded == folded)
        meant = select(known_actors.c.actor).where(
            known_actors.c.source.in_(named), known_actors.c.kind != POST
        )
        sources: dict[str, list[Row[Any]]] = {}
        for row in self._connection.execute(
            select(known_actors)
            .where(known_actors.c.actor.in_(meant), known_actors.c.kind != POST)
            .order_by(known_actors.c.actor, known_actors.c.source)
        ):
            sources.setdefault(row.actor, []).append(row)
        return tuple(self._known(actor, rows) for actor, rows in sources.items())

    def _known(self, actor: str, rows: Sequence[Row[Any]]) -> Actor:
        ids = [row.source for row in rows]
        names: dict[str, None] = {row.name: None for row in rows}
        for chunk in _chunks(ids):
            query = select(known_names.c.name).where(known_names.c.source.in_(chunk))
            ordered = query.order_by(known_names.c.source, known_names.c.place)
            names.update(dict.fromkeys(self._connection.scalars(ordered)))
        countries = {row.country for row in rows if row.country}
        first, *others = names
        return Actor(
            id=actor,
            name=first,
            kind=next((row.kind for row in rows if row.kind), ""),
            country=countries.pop() if len(countries) == 1 else None,
            roles=tuple(dict.fromkeys(self._known_roles(ids))),
            aliases=tuple(others),
        )

    def _known_roles(self, holders: Sequence[str]) -> Iterator[Role]:
        """What the sources say that these hold; nothing of a post that none of them tells of."""
        post = known_actors.alias()
        for chunk in _chunks(holders):
            rows = self._connection.execute(
                select(known_roles, post.c.kind, post.c.name, post.c.country)
                .join(post, post.c.source == known_roles.c.post, isouter=True)
                .where(known_roles.c.holder.in_(chunk))
                .order_by(known_roles.c.start, known_roles.c.end, known_roles.c.source, known_roles.c.place)
            )
            for row in rows:
                title = row.title
                if row.kind == POST:
                    title = row.name
                elif row.name is not None:
                    title = f"{row.title}, {row.name}" if row.title else f"member of {row.name}"
                if title:
                    yield Role(
                        title=title,
                        of=row.of or row.country,
                        start=row.start,
                        end=row.end,
                        basis="import",
                    )

    # --- words ---

    def search(
        self, words: str, *, limit: int | None
    ) -> tuple[list[tuple[str, float]], list[tuple[str, float]]]:
        """Ids of the articles and of the entries that hold the words, each with its rank, best first.

        Raises:
            BadUse: where there is no word to look for.
        """
        return (
            self._ranked(articles, search.ranked(self._connection, "articles", words, limit=limit)),
            self._ranked(entries, search.ranked(self._connection, "entries", words, limit=limit)),
        )

    def _saying(self, words: str) -> Select[tuple[str]]:
        """Ids of the acts of which a telling's quote holds the words; in one statement looked up once."""
        if words not in self._said:
            number = act_entries.c.number
            said = select(act_entries.c.act).where(number.in_(self._matching("entries", words)))
            self._said[words] = said.cte(f"said_{len(self._said)}")
        return select(self._said[words].c.act)

    def _comes_soon(self, sought: Sought) -> bool:
        """Whether the first rows of a list are asked for, and of a word that a list is full of."""
        first = sought.limit is not None and sought.skip + sought.limit <= SOON
        return first and sought.about is not None and self._is_frequent(sought.about)

    def _is_frequent(self, words: str) -> bool:
        """Whether so many tellings hold the words that a list soon comes upon one."""
        if words not in self._frequent:
            some = self._matching("entries", words).limit(FREQUENT).subquery()
            found = self._connection.scalar(select(func.count()).select_from(some)) or 0
            self._frequent[words] = found == FREQUENT
        return self._frequent[words]

    def _matching(self, table: str, words: str) -> Select[tuple[int]]:
        return search.matching(self._connection.dialect.name, table, words)

    def _ranked(self, table: Any, found: list[tuple[int, float]]) -> list[tuple[str, float]]:
        ids: dict[int, str] = {}
        for chunk in _chunks(number for number, _ in found):
            rows = self._connection.execute(
                select(table.c.number, table.c.id).where(table.c.number.in_(chunk))
            )
            ids.update((row.number, row.id) for row in rows)
        return [(ids[number], rank) for number, rank in found]

    def counts(self) -> Mapping[str, int]:
        """How many articles, entries, acts and actors there are."""
        tables = {"articles": articles, "entries": entries, "acts": acts, "actors": actors}
        return {
            name: self._connection.scalar(select(func.count()).select_from(table)) or 0
            for name, table in tables.items()
        }


@lru_cache(maxsize=ENTRIES)
def _when(edtf: str, basis: Any, why: str) -> When:
    return When(edtf=edtf, basis=basis, why=why)


@lru_cache(maxsize=ENTRIES)
def _entry(body: str) -> Entry:
    return from_json(Entry, json.loads(body))


def _state_on(row: Any, day: str) -> Any:
    """The status of a ledger's row on a day (ISO)."""
    return (
        select(ledger_states.c.status)
        .where(ledger_states.c.row == row, ledger_states.c.since <= day)
        .order_by(ledger_states.c.since.desc())
        .limit(1)
        .correlate(ledger_rows)
        .scalar_subquery()
    )


def changed_places(row: Any) -> tuple[tuple[str, ...], bool]:
    """The places that a row of ``stale`` names, in order, and whether those are all that changed."""
    places = tuple(row.until.split(" "))
    if len(places) > 1 or row.since == row.until:
        return places[::-1], True
    return (row.since, *places), False


def _border(changed: Any) -> Any:
    """The place at which the last chapter of a changed part ends that ends before the change."""
    return (
        select(func.max(chapters.c.day))
        .where(chapters.c.part == changed.c.part, chapters.c.day < changed.c.since)
        .correlate(changed)
        .scalar_subquery()
    )


def _imported(column: Any) -> Select[Any]:
    """Selects of the imports of actors, in the order in which they came."""
    return select(column).where(imports.c.kind.in_((ACTORS, AGAIN))).order_by(imports.c.number)


def _chunks(values: Iterable[Any]) -> Iterator[list[Any]]:
    distinct = list(dict.fromkeys(values))
    for at in range(0, len(distinct), CHUNK):
        yield distinct[at : at + CHUNK]


def _between(query: Select[Any], first: Any, last: Any, since: str | None, until: str | None) -> Select[Any]:
    if since is not None:
        query = query.where(last >= since)
    if until is not None:
        query = query.where(first <= until)
    return query


def _acting(ids: Sequence[str] | None, country: str | None) -> list[Any]:
    where: list[Any] = []
    if ids is not None:
        where.append(entry_actors.c.actor.in_(list(ids)))
    if country is not None:
        where.append(or_(entry_actors.c.country == country, entry_actors.c.actor == country))
    return where


def _table(sought: Sought) -> Any:
    """What is gone through for the acts sought: those of one side, where one is sought, or all."""
    return acts if sides.driving(sought) is None else act_sides


def _order(sought: Sought) -> tuple[Any, ...]:
    return OF_A_SIDE if _table(sought) is act_sides else ORDER


def _id(of: Any) -> Any:
    """The id of the act, in a row of ``acts`` or of ``act_sides``, or of an alias of one."""
    return of.c.act if "act" in of.c else of.c.id


def _made_by(act: Any, maker: Any) -> Select[Any]:
    """The acts (``maker``) that made one of the outer query (``act``, its id) by being said."""
    telling, made = act_entries.alias(), act_entries.alias()
    return (
        select(maker.c.id)
        .join(telling, telling.c.act == maker.c.id)
        .join(made, made.c.made_by == telling.c.entry)
        .where(made.c.act == act)
        .correlate(act.table)
    )


def _part(query: Select[Any], skip: int, limit: int | None) -> Select[Any]:
    """So many rows of a query, after those passed over."""
    return query.limit(limit if limit is not None or not skip else -1).offset(skip or None)


def _heading_query() -> Select[Any]:
    return select(
        articles.c.number,
        articles.c.id,
        articles.c.doc,
        articles.c.url,
        articles.c.outlet,
        articles.c.title,
        resolutions.c.place,
        articles.c.language,
        resolutions.c.published,
        resolutions.c.published_basis,
        resolutions.c.published_why,
        resolutions.c.copy_of,
    ).join(resolutions, resolutions.c.article == articles.c.id)


def _print_query() -> Select[Any]:
    return select(articles.c.id, articles.c.fingerprint, resolutions.c.published_from).join(
        resolutions, resolutions.c.article == articles.c.id
    )


def _published(row: Row[Any]) -> When:
    return When(edtf=row.published, basis=row.published_basis, why=row.published_why)


def _heading(row: Row[Any]) -> Heading:
    return Heading(
        number=row.number,
        id=row.id,
        doc=row.doc,
        url=row.url,
        outlet=row.outlet,
        title=row.title,
        place=None if row.place is None else from_json(Place, row.place),
        language=row.language,
        published=_published(row),
        copy_of=row.copy_of,
    )


def _article(row: Row[Any]) -> Article:
    names = (
        "id", "doc", "text", "url", "outlet", "title", "byline", "agency", "language", "place", "hints",
        "heads", "cut", "fingerprint",
    )  # fmt: skip
    return from_json(Article, {name: getattr(row, name) for name in names})
