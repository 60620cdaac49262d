"""Brings actors from a file into a record: read once, kept in the log in parts, and laid out to be asked for.

It judges nobody: whom an article means by a name is settled when the article is resolved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from communique.model import Actor
from communique.pipeline import ImportSummary
from communique.who import ImportedActor, ImportedPost, ImportedTerm, LeftOut, folded, read_actors

if TYPE_CHECKING:
    from communique.store import Pen, Store

CHUNK = 1_000
"""Actors, posts and terms in one row of the log: some 200 KB of JSON, a tenth of a second to keep."""

CHUNK_NAMES = 20_000
"""Names and roles in one row, where actors have very many: a row is held in memory whole."""

TOLD = 20
"""Lines left out that are named one by one."""

Body = dict[str, Any]
Imported = ImportedActor | ImportedPost | ImportedTerm


@dataclass(slots=True)
class _Count:
    """What has been met so far."""

    found: Counter[str] = field(default_factory=Counter)
    reasons: list[str] = field(default_factory=list)


_LEFT = {
    "broken": "broken", "generic": "generic", "state": "states", "name": "long_names",
    "other kind": "other_kinds",
}  # fmt: skip
_KINDS = {"person": "persons", "organization": "organizations", "": "others"}


def import_actors(
    path: Path, store: Callable[[], Store], *, on_part: Callable[[str], None] | None = None
) -> ImportSummary:
    """Keeps the actors of a file in a record, a part a transaction; safe to repeat and to interrupt.

    A file of any size is read once, a part at a time. What one id of a source told before is replaced, by an
    older file too: what was imported last holds.

    Args:
        store: opens the record; not called where the file has nothing of use.
        on_part: told of each part kept.

    Raises:
        UnreadableInput: naming the file, what is wrong and what to do.
        RecordError: where the record cannot be written; the parts kept until then stay.
    """
    count = _Count()
    parts = _parts(read_actors(path), path.name, count)
    first = next(parts)  # a file without anything of use has raised by now
    opened = store()
    for number, body in enumerate(chain([first], parts), start=1):
        with opened.write() as pen:
            # A part that was imported before, and has been overtaken since, is what holds from now on.
            if pen.add_import(path.name, body, anew=lay_out(pen, body)):
                count.found["added"] += sum(map(len, body.values()))
        if on_part is not None:
            on_part(f"{path.name}, part {number}")
    return ImportSummary(**count.found, reasons=tuple(count.reasons))


def lay_out(pen: Pen, body: Mapping[str, Any]) -> bool:
    """Derives from a part of the log the rows in which its actors are looked up; whether these are others."""
    actors: dict[str, dict[str, Any]] = {}
    names: dict[str, list[dict[str, Any]]] = {}
    roles: dict[str, list[dict[str, Any]]] = {}
    for told in body["actors"]:
        source = told["source"]
        actors[source] = {"source": source, "actor": told["id"], "kind": told["kind"]} | _named(told)
        names[source] = [
            {"source": source, "place": at, "folded": folded(_bare(name, told["kind"])), "name": name}
            for at, name in enumerate(told["names"])
        ]
        roles[source] = [
            {"source": source, "place": at, "holder": source, "post": "", **role}
            for at, role in enumerate(told["roles"])
        ]
    for told in body["posts"]:
        source = told["source"]
        actors[source] = {"source": source, "actor": source, "kind": "post"} | _named(told)
        names[source], roles[source] = [], []
    for told in body["terms"]:
        source = told["source"]
        held = {name: told[name] for name in ("title", "start", "end")} | {"of": None}
        pairs = ((holder, post) for holder in told["holders"] for post in told["posts"])
        roles[source] = [
            {"source": source, "place": at, "holder": holder, "post": post, **held}
            for at, (holder, post) in enumerate(pairs)
        ]
    return pen.add_known(
        actors=list(actors.values()),
        names=list(chain.from_iterable(names.values())),
        roles=list(chain.from_iterable(roles.values())),
    )


def _bare(name: str, kind: str) -> str:
    """A body's name without its article, as articles are asked about it; a person's as it is."""
    return name[4:] if kind != "person" and name[:4].casefold() == "the " else name


def _named(told: Mapping[str, Any]) -> dict[str, Any]:
    return {"name": told["names"][0], "country": told["country"]}


def _parts(found: Iterable[Imported | LeftOut], file: str, count: _Count) -> Iterator[Body]:
    """The bodies of the log's rows, in the file's order; counts what goes by."""
    body, held, weight = _empty(), 0, 0
    for one in found:
        if isinstance(one, LeftOut):
            count.found[_LEFT[one.why]] += 1
            if one.reason and len(count.reasons) < TOLD:
                count.reasons.append(f"{file}, line {one.line}: {one.reason}")
            continue
        weight += _add(one, body, count.found)
        held += 1
        if held >= CHUNK or weight >= CHUNK_NAMES:
            yield body
            body, held, weight = _empty(), 0, 0
    if held:
        yield body


def _empty() -> Body:
    return {"actors": [], "posts": [], "terms": []}


def _add(one: Imported, body: Body, found: Counter[str]) -> int:
    """Puts one into a body; gives how many names and roles it has."""
    if isinstance(one, ImportedActor):
        actor = one.actor
        names = [actor.name, *actor.aliases]
        body["actors"].append(
            {
                "source": one.source,
                "id": actor.id,
                "kind": actor.kind,
                "country": actor.country,
                "names": names,
                "roles": _roles(actor),
            }
        )
        found[_KINDS[actor.kind]] += 1
        found["names"] += len(names)
        found["roles"] += len(actor.roles)
        return len(names) + len(actor.roles)
    if isinstance(one, ImportedPost):
        body["posts"].append({"source": one.source, "names": [one.name], "country": one.country})
        found["posts"] += 1
        return 1
    body["terms"].append(
        {
            "source": one.source,
            "holders": list(one.holders),
            "posts": list(one.posts),
            "title": one.title,
            "start": one.start,
            "end": one.end,
        }
    )
    held = len(one.holders) * len(one.posts)
    found["roles"] += held
    return held


def _roles(actor: Actor) -> list[dict[str, str | None]]:
    return [{"title": r.title, "of": r.of, "start": r.start, "end": r.end} for r in actor.roles]
