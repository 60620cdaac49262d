"""Writes into a record, one transaction at a time: all of it is kept, or nothing.

It writes what it is given and derives nothing: what an article comes to is worked out before it gets here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Table, Text, bindparam, cast, delete, func, insert, select, update

from communique.model import (
    Act,
    Actor,
    Article,
    Decision,
    Entry,
    LedgerRow,
    Reading,
    Resolution,
    digest,
    to_json,
)
from communique.store import sides
from communique.store.look import ACTORS, AGAIN, CHUNK, GROUPED, Look, _chunks, changed_places
from communique.store.opening import written
from communique.store.tables import (
    DERIVED,
    KNOWN,
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

WRITTEN = 16_384
"""Rows of ledgers whose JSON is not made anew while they stay the same: those that a desk follows."""

SINGLE = 8
"""Changed places of a part that are kept one by one, at most: an article tells of today and now and then of
one day long ago, and what lies between need not be gone through. Of more the first and the last are kept."""

PLACES = 1_000_000
"""Entry numbers to an article, so that an entry's number follows from its article's; no text has as many."""


class Pen(Look):
    """One transaction that writes; given by ``Store.write()``. It sees what it has written."""

    # --- the log ---

    def add_article(self, article: Article) -> None:
        """Appends an article."""
        self._connection.execute(insert(articles).values(**to_json(article), read_at=_now()))

    def add_reading(self, reading: Reading) -> None:
        """Appends a reading of an article that is there."""
        turn = self._connection.scalar(
            select(func.coalesce(func.max(readings.c.turn), 0)).where(readings.c.article == reading.article)
        )
        self._connection.execute(
            insert(readings).values(
                article=reading.article,
                turn=(turn or 0) + 1,
                engine=reading.engine.name,
                version=reading.engine.version,
                body=to_json(reading),
                read_at=_now(),
            )
        )

    def add_decision(self, decision: Decision) -> None:
        """Appends a person's decision."""
        self._connection.execute(
            insert(decisions).values(
                id=decision.id,
                verb=decision.verb,
                concerns=list(decision.on),
                decided_by=decision.by,
                decided_at=decision.at,
                reason=decision.why,
                changes=dict(decision.set),
            )
        )

    def add_import(self, name: str, body: Any, *, anew: bool) -> bool:
        """Appends a part of a file of actors, ``name``; whether that told the log anything.

        One part is kept once: where it was imported before, a row that refers to it is appended, and only
        with ``anew``.

        Args:
            body: JSON-ready; what the part says, from which everything about it can be derived.
            anew: whether it holds now and did not before, since other imports came between.
        """
        number, kind = "i-" + digest(ACTORS, json.dumps(body, ensure_ascii=False)), ACTORS
        if self._connection.scalar(select(imports.c.number).where(imports.c.id == number)) is not None:
            if not anew:
                return False
            last = self._connection.scalar(select(func.max(imports.c.number)))
            kind, body = AGAIN, {"again": number}
            number = "i-" + digest(AGAIN, number, str(last))
        self._connection.execute(
            insert(imports).values(id=number, kind=kind, name=name, body=body, imported_at=_now())
        )
        return True

    def remove_article(self, article: str) -> None:
        """Takes an article and its readings out of the log; what was derived from it must be gone before."""
        self._connection.exec_driver_sql("PRAGMA secure_delete = ON")
        self._connection.execute(delete(readings).where(readings.c.article == article))
        self._connection.execute(delete(articles).where(articles.c.id == article))

    # --- what one article comes to ---

    def add_resolution(
        self,
        resolution: Resolution,
        *,
        published: tuple[str | None, str | None],
        keys: Sequence[str],
        entry_keys_of: Mapping[str, Sequence[str]],
        names: Mapping[str, Sequence[tuple[str, str, str]]],
    ) -> None:
        """Keeps an article's date, entries and actors.

        ``published``: first and last day; ``keys``: of its fingerprint; ``entry_keys_of``: of each entry;
        ``names``: for each actor ``(name, folded, surname)``, the one it goes by in this article first.
        """
        article = resolution.article
        self._connection.execute(
            insert(resolutions).values(
                article=article,
                published=resolution.published.edtf,
                published_from=published[0],
                published_to=published[1],
                published_basis=resolution.published.basis,
                published_why=resolution.published.why,
                place=to_json(resolution.place),
                mentions=list(resolution.mentions),
                times=to_json(resolution.times),
            )
        )
        self._many(article_keys, [{"article": article, "key": key} for key in sorted(set(keys))])
        number = self._connection.scalar(select(articles.c.number).where(articles.c.id == article)) or 0
        self._many(
            entries,
            [_entry(entry, number=number * PLACES + at) for at, entry in enumerate(resolution.entries)],
        )
        self._many(entry_actors, [row for entry in resolution.entries for row in _entry_actors(entry)])
        self._many(
            entry_keys,
            [
                {"entry": entry.id, "key": key}
                for entry in resolution.entries
                for key in sorted(set(entry_keys_of[entry.id]))
            ],
        )
        self._add_actors(article, resolution.actors, names)

    def _add_actors(
        self, article: str, found: Iterable[Actor], names: Mapping[str, Sequence[tuple[str, str, str]]]
    ) -> None:
        # One statement a table, not one an actor: these were half of what keeping an article cost.
        found = list(found)
        known = self._known_among({actor.id for actor in found})
        self._many(
            actors,
            [
                {"id": a.id, "name": a.name, "kind": a.kind, "country": a.country, "reports": 0}
                for a in {actor.id: actor for actor in found if actor.id not in known}.values()
            ],
        )
        self._many(
            actor_names,
            [
                {
                    "article": article, "actor": actor.id, "place": at, "name": name, "folded": folded,
                    "surname": surname, "kind": actor.kind, "country": actor.country,
                }
                for actor in found
                for at, (name, folded, surname) in enumerate(names[actor.id])
            ],
        )  # fmt: skip
        self._count_one_more(
            [(a.id, names[a.id][0][0], a.kind, a.country or "") for a in found if names[a.id]]
        )
        self._many(
            actor_roles,
            [
                {"article": article, "actor": actor.id, "place": at, **to_json(role)}
                for actor in found
                for at, role in enumerate(actor.roles)
            ],
        )

    def _known_among(self, ids: Iterable[str]) -> set[str]:
        return {
            name
            for some in _chunks(sorted(ids))
            for name in self._connection.scalars(select(actors.c.id).where(actors.c.id.in_(some)))
        }

    def _count_one_more(self, namings: Sequence[tuple[str, str, str, str]]) -> None:
        """Counts an article that gives actors these names: of each actor, name, kind and country."""
        table = actor_namings.c
        stand: set[tuple[str, str, str, str]] = set()
        for at in range(0, len(namings), CHUNK // 2):  # each gives the query two values
            some = namings[at : at + CHUNK // 2]
            query = select(table.actor, table.name, table.kind, table.country).where(
                table.actor.in_([actor for actor, *_ in some]), table.name.in_([name for _, name, *_ in some])
            )
            stand |= {(r.actor, r.name, r.kind, r.country) for r in self._connection.execute(query)}
        if again := [naming for naming in namings if naming in stand]:
            self._connection.execute(
                update(actor_namings)
                .where(
                    table.actor == bindparam("of_actor"),
                    table.name == bindparam("of_name"),
                    table.kind == bindparam("of_kind"),
                    table.country == bindparam("of_country"),
                )
                .values(reports=table.reports + 1),
                [
                    {"of_actor": actor, "of_name": name, "of_kind": kind, "of_country": country}
                    for actor, name, kind, country in again
                ],
            )
        self._many(
            actor_namings,
            [
                {"actor": actor, "name": name, "kind": kind, "country": country, "reports": 1}
                for actor, name, kind, country in namings
                if (actor, name, kind, country) not in stand
            ],
        )

    def _count_one_less(self, actor: str, name: str, kind: str, country: str | None) -> None:
        """Takes back one article that gave an actor this name."""
        table = actor_namings.c
        here = (
            table.actor == actor,
            table.name == name,
            table.kind == kind,
            table.country == (country or ""),
        )
        self._connection.execute(update(actor_namings).where(*here).values(reports=table.reports - 1))
        self._connection.execute(delete(actor_namings).where(*here, table.reports <= 0))

    def name_actor(self, actor: str, *, name: str, kind: str, country: str | None, reports: int) -> None:
        """Sets what an actor is shown as."""
        values = {"name": name, "kind": kind, "country": country, "reports": reports}
        changed = self._connection.execute(update(actors).where(actors.c.id == actor).values(**values))
        if not changed.rowcount:
            self._connection.execute(insert(actors).values(id=actor, **values))

    def drop_actor(self, actor: str) -> None:
        """Takes out an actor whom no article names any longer."""
        self._connection.execute(delete(actors).where(actors.c.id == actor))

    def actors_in(self, article: str) -> list[str]:
        """Ids of the actors that an article names."""
        return list(
            self._connection.scalars(
                select(actor_names.c.actor).where(actor_names.c.article == article).distinct()
            )
        )

    def clear(self, article: str) -> None:
        """Takes out what was derived from an article; its entries must be in no act, no article its copy."""
        given = select(actor_names).where(actor_names.c.article == article, actor_names.c.place == 0)
        for row in self._connection.execute(given).all():
            self._count_one_less(row.actor, row.name, row.kind, row.country)
        own = select(entries.c.id).where(entries.c.article == article)
        for table in (entry_keys, entry_actors, decided, neighbourhoods):
            self._connection.execute(delete(table).where(table.c.entry.in_(own)))
        for table in (stories, told, entries, article_keys, actor_names, actor_roles, resolutions):
            self._connection.execute(delete(table).where(table.c.article == article))

    def clear_all(self) -> None:
        """Takes out everything that is derived."""
        self._connection.execute(update(resolutions).values(copy_of=None))
        for table in DERIVED:
            self._connection.execute(delete(table))
        self._connection.execute(delete(about).where(about.c.name == GROUPED))

    # --- what decisions come to ---

    def add_told(self, found: Iterable[tuple[Entry, str | None]]) -> None:
        """Keeps entries as their articles tell them, each with the decision that withdrew it, if any."""
        self._many(
            told,
            [
                {"entry": entry.id, "article": entry.article, "retracted": retracted, "body": to_json(entry)}
                for entry, retracted in found
            ],
        )

    def add_decided(self, found: Mapping[str, Iterable[str]], *, tie: bool) -> None:
        """Keeps which decisions hold of each entry; ``tie``: those that join it with others or part it."""
        self._many(
            decided,
            [
                {"entry": entry, "decision": decision, "tie": tie}
                for entry, ids in sorted(found.items())
                for decision in ids
            ],
        )

    def set_decided(self, found: Mapping[str, Iterable[str]]) -> None:
        """Keeps anew which decisions change or confirm each of these entries; what ties them stays."""
        for chunk in _chunks(found):
            self._connection.execute(delete(decided).where(decided.c.entry.in_(chunk), ~decided.c.tie))
        self.add_decided(found, tie=False)

    def add_neighbourhood(self, names: Iterable[str]) -> None:
        """Keeps that these entries are to be folded together."""
        kept = sorted(names)
        self._many(neighbourhoods, [{"entry": name, "least": kept[0]} for name in kept])

    def untie(self, names: Iterable[str]) -> None:
        """Takes out what decisions tie these entries to, and which are folded together with them."""
        for chunk in _chunks(names):
            self._connection.execute(delete(decided).where(decided.c.entry.in_(chunk), decided.c.tie))
            self._connection.execute(delete(neighbourhoods).where(neighbourhoods.c.entry.in_(chunk)))

    # --- what imports come to ---

    def add_known(
        self,
        *,
        actors: list[dict[str, Any]],
        names: list[dict[str, Any]],
        roles: list[dict[str, Any]],
    ) -> bool:
        """Keeps imported actors and posts, their names and roles, as rows of the tables of that name.

        What the same sources told before is replaced; whether that was anything else.
        """
        told: dict[Table, list[dict[str, Any]]] = {
            known_actors: actors,
            known_names: names,
            known_roles: roles,
        }
        chunks = list(_chunks(sorted({row["source"] for rows in told.values() for row in rows})))
        before = {
            table: [
                dict(row._mapping)
                for chunk in chunks
                for row in self._connection.execute(select(table).where(table.c.source.in_(chunk)))
            ]
            for table in told
        }
        if all(_in_order(before[table]) == _in_order(rows) for table, rows in told.items()):
            return False
        for chunk in chunks:
            for table in KNOWN:
                self._connection.execute(delete(table).where(table.c.source.in_(chunk)))
        for table, rows in told.items():
            self._many(table, rows)
        return True

    def clear_known(self) -> None:
        """Takes out everything that is derived from imports."""
        for table in KNOWN:
            self._connection.execute(delete(table))

    # --- what several come to ---

    def set_copies(self, origins: Mapping[str, str | None]) -> None:
        """Sets which article each one counts with; none for an original."""
        for article, origin in sorted(origins.items()):
            self._connection.execute(
                update(resolutions).where(resolutions.c.article == article).values(copy_of=origin)
            )

    def drop_acts(self, ids: Iterable[str]) -> None:
        """Takes out acts; their entries stay."""
        gone = list(ids)
        self._mark(self.places_of(gone))
        for chunk in _chunks(gone):
            self._connection.execute(delete(act_parts).where(act_parts.c.act.in_(chunk)))
            self._connection.execute(delete(act_sides).where(act_sides.c.act.in_(chunk)))
            self._connection.execute(delete(act_entries).where(act_entries.c.act.in_(chunk)))
            self._connection.execute(delete(acts).where(acts.c.id.in_(chunk)))

    def add_acts(self, found: Iterable[tuple[Act, tuple[str | None, str | None]]]) -> None:
        """Keeps acts, each with its first and last day."""
        rows: list[dict[str, Any]] = []
        members: list[dict[str, Any]] = []
        for act, (first, last) in found:
            rows.append(
                {
                    "id": act.id, "kind": act.kind, "leading": act.leading, "reports": act.reports,
                    "origins": act.origins, "date": act.when.edtf, "date_from": first, "date_to": last,
                    "basis": act.when.basis, "why": act.when.why, "confidence": act.confidence,
                    "disagreements": list(act.disagreements),
                }
            )  # fmt: skip
            members.extend({"act": act.id, "entry": entry} for entry in act.entries)
        self._many(acts, rows)
        self._many(act_entries, members)
        for chunk in _chunks(row["id"] for row in rows):
            own = {
                name: select(entries.c[name]).where(entries.c.id == act_entries.c.entry).scalar_subquery()
                for name in ("number", "made_by")
            }
            self._connection.execute(update(act_entries).where(act_entries.c.act.in_(chunk)).values(own))
            self._connection.execute(_ordered().where(acts.c.id.in_(chunk)))
            self._connection.execute(sides.adding(chunk))

    # --- ledgers ---

    def add_parts(self, found: Mapping[str, tuple[Mapping[str, bool], str]]) -> None:
        """Keeps in which parts of the ledgers each act counts; their rows are to be made anew.

        ``found``: of each act its parts, each with whether it ends a chapter there, and its place in them.
        """
        rows: list[dict[str, Any]] = [
            {"act": act, "part": part, "day": day, "ends": ends}
            for act, (parts, day) in sorted(found.items())
            for part, ends in parts.items()
        ]
        self._many(act_parts, rows)
        self._mark((row["part"], row["day"]) for row in rows)

    def clear_parts(self) -> None:
        """Takes out which acts count where, so that it can be kept of every act anew."""
        self._connection.execute(delete(act_parts))
        self._connection.execute(delete(chapters))
        self._connection.execute(update(ledger_rows).values(chapter=""))

    def set_chapters(self, found: Mapping[tuple[str, str], tuple[str, Sequence[str]]]) -> None:
        """Closes chapters of parts' histories, or replaces what was kept of them.

        ``found``: of each part and the act with which its chapter ends the place and the acts carried on.
        """
        self.drop_chapters(found)
        self._many(
            chapters,
            [
                {"part": part, "act": act, "day": day, "carried": list(carried)}
                for (part, act), (day, carried) in found.items()
            ],
        )

    def drop_chapters(self, ended: Iterable[tuple[str, str]]) -> None:
        """Takes out chapters, each of a part and ended by an act; rows that rest in them stay."""
        if places := [{"of_part": part, "of_act": act} for part, act in ended]:
            meant = chapters.c.part == bindparam("of_part"), chapters.c.act == bindparam("of_act")
            self._connection.execute(delete(chapters).where(*meant), places)

    def parts_done(self, parts: Iterable[str]) -> None:
        """Takes note that these parts' rows are made; the empty one: that every act has its parts."""
        for chunk in _chunks(parts):
            self._connection.execute(delete(stale).where(stale.c.part.in_(chunk)))

    def set_rows(
        self,
        found: Mapping[
            tuple[str, str],
            Iterable[tuple[LedgerRow, tuple[str | None, str | None], Sequence[tuple[str, str]]]],
        ],
    ) -> dict[tuple[str, str], set[str]]:
        """Replaces the rows of parts of ledgers; with each row its first and last day, and its states.

        A state is a day (ISO, empty for the start) and the status that holds from then on.

        A row that moved here from elsewhere is taken from there; one that stands here already is not written.

        Args:
            found: of each part and closed chapter of it all rows that are to rest there; of a part and no
                chapter (empty) all rows of it that are followed.

        Returns:
            Of each part and chapter the ids of the rows that stood there before.
        """
        old = self._rows(found)
        made: list[dict[str, Any]] = []
        resting: list[dict[str, Any]] = []
        holding: list[dict[str, Any]] = []
        gone: set[str] = set()
        for (part, chapter), rows in found.items():
            stood = old.get((part, chapter), {})
            names: set[str] = set()
            for row, (first, last), states in rows:
                names.add(row.id)
                body = _written(row)
                if stood.get(row.id) == (body, first, last, list(states)):
                    continue
                gone.add(row.id)
                made.append(
                    {
                        "id": row.id, "ledger": part.partition("|")[0], "part": part, "chapter": chapter,
                        "date": row.when.edtf, "date_from": first, "date_to": last, "body": to_json(row),
                    }
                )  # fmt: skip
                resting.extend({"row": row.id, "act": act} for act in dict.fromkeys(row.acts))
                holding.extend({"row": row.id, "since": day, "status": status} for day, status in states)
            gone |= stood.keys() - names
        for chunk in _chunks(sorted(gone)):
            for table in (ledger_acts, ledger_states):
                self._connection.execute(delete(table).where(table.c.row.in_(chunk)))
            self._connection.execute(delete(ledger_rows).where(ledger_rows.c.id.in_(chunk)))
        self._many(ledger_rows, made)
        self._many(ledger_acts, resting)
        self._many(ledger_states, holding)
        return {place: set(rows) for place, rows in old.items()}

    def _rows(self, places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], dict[str, tuple[Any, ...]]]:
        """What stands of the rows of parts and chapters: of each its body, first and last day, and states.

        The body is given as it is written: to make values of it in order to compare them was a third of what
        the ledgers of one more article cost.
        """
        here = ledger_rows.c
        wanted = set(places)
        found: dict[tuple[str, str], dict[str, tuple[Any, ...]]] = {}
        body = cast(here.body, Text).label("body")
        query = select(here.part, here.chapter, here.id, body, here.date_from, here.date_to)
        rows: list[Any] = []
        in_order = sorted(wanted)
        for at in range(0, len(in_order), CHUNK // 2):  # each gives the query two values
            several, here_of = zip(*in_order[at : at + CHUNK // 2], strict=True)
            # By pairs SQLite would look through all rows.
            meant = here.part.in_(set(several)), here.chapter.in_(set(here_of))
            for row in self._connection.execute(query.where(*meant)):
                if (row.part, row.chapter) in wanted:
                    rows.append(row)
        states: dict[str, list[tuple[str, str]]] = {}
        for ids in _chunks(row.id for row in rows):
            held = select(ledger_states).where(ledger_states.c.row.in_(ids)).order_by(ledger_states.c.since)
            for one in self._connection.execute(held):
                states.setdefault(one.row, []).append((one.since, one.status))
        for row in rows:
            stands = row.body, row.date_from, row.date_to, states.get(row.id, [])
            found.setdefault((row.part, row.chapter), {})[row.id] = stands
        return found

    # --- stories ---

    def set_stories(self, found: Mapping[str, str], *, mark: str) -> None:
        """Replaces which story each article tells; ``mark``: of the log that they were grouped from."""
        self._connection.execute(delete(stories))
        self._many(stories, [{"article": name, "story": story} for name, story in found.items()])
        self._connection.execute(delete(about).where(about.c.name == GROUPED))
        self._connection.execute(insert(about).values(name=GROUPED, value=mark))

    def _mark(self, places: Iterable[tuple[str, str]]) -> None:
        """Marks parts as changed, at these places of their histories."""
        new: dict[str, set[str]] = {}
        for part, day in places:
            new.setdefault(part, set()).add(day)
        for chunk in _chunks(sorted(new)):
            rows = self._connection.execute(select(stale).where(stale.c.part.in_(chunk)))
            known = {row.part: row for row in rows}
            self._many(
                stale,
                [{"part": part, **_changed(new[part], every=True)} for part in chunk if part not in known],
            )
            for part, row in known.items():
                before, every = changed_places(row)
                values = _changed({*before, *new[part]}, every=every)
                if values != {"since": row.since, "until": row.until}:
                    self._connection.execute(update(stale).where(stale.c.part == part).values(values))

    def _many(self, table: Any, rows: list[dict[str, Any]]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)


def _changed(places: Iterable[str], *, every: bool) -> dict[str, str]:
    """What is kept of a part's changed places: all of them, if these are ``every`` one and few."""
    last_first = sorted(places, reverse=True)
    told = last_first if every and len(last_first) <= SINGLE else last_first[:1]
    return {"since": last_first[-1], "until": " ".join(told)}


def _in_order(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows of imported actors, names or roles, by their keys."""
    return sorted(rows, key=lambda row: (row["source"], row.get("place", 0)))


@lru_cache(maxsize=WRITTEN)
def _written(row: LedgerRow) -> str:
    """A row as the file has it, in JSON; most of a part come out as they stood, and are only compared."""
    return written(to_json(row))


def _entry(entry: Entry, *, number: int) -> dict[str, Any]:
    return {
        "number": number,
        "id": entry.id,
        "kind": entry.kind,
        "article": entry.article,
        "type": (entry.act if entry.kind == "statement" else entry.type) or "",
        "status": entry.status,
        "who": "; ".join(who.name for who in entry.actors),
        "quote": entry.quote,
        "date": entry.when.edtf,
        "confidence": entry.confidence,
        "body": to_json(entry),
        "made_by": entry.made_by,
    }


def _entry_actors(entry: Entry) -> list[dict[str, Any]]:
    return [
        {
            "entry": entry.id, "part": part, "place": at, "name": who.name, "actor": who.actor,
            "country": who.country, "confidence": entry.confidence,
        }
        for part, sides in (("actor", entry.actors), ("recipient", entry.recipients))
        for at, who in enumerate(sides)
    ]  # fmt: skip


def _ordered() -> Any:
    """Sets what lists are ordered and filtered by, from the leading entries of acts that are there."""
    telling = select(func.count(act_entries.c.made_by)).where(act_entries.c.act == acts.c.id)

    first = select(func.min(act_entries.c.number)).where(act_entries.c.act == acts.c.id)
    received = select(func.count()).where(
        entry_actors.c.entry == acts.c.leading, entry_actors.c.part == "recipient"
    )

    def leading(column: Any) -> Any:
        return select(column).where(entries.c.id == acts.c.leading).scalar_subquery()

    def written(*names: str) -> Any:
        return leading(func.coalesce(entries.c.body[names if len(names) > 1 else names[0]].as_string(), ""))

    return update(acts).values(
        day=func.coalesce(acts.c.date_from, UNDATED),
        article=leading(entries.c.article),
        place=leading(entries.c.number),
        type=leading(func.lower(entries.c.type)),
        status=leading(entries.c.status),
        made=telling.scalar_subquery(),
        learnt=first.scalar_subquery(),
        mode=written("mode"),
        received=received.scalar_subquery(),
        site=written("place", "name"),
        site_country=written("place", "country"),
        site_precision=written("place", "precision"),
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
