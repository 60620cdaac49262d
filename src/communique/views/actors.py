"""Who acts in the record: persons, states, organisations, with the offices the articles give them.

It holds no opinion on anybody and tells no two persons apart that the reading did not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from communique.fold import Verdicts, plain
from communique.model import Entry, Role
from communique.store import ActorLine, Heading, Look
from communique.views.decisions import verdicts_of
from communique.views.evidence import evidence_row
from communique.views.filter import Filter
from communique.views.listed import Listed
from communique.views.rows import INLINE, ActorRow, EvidenceRow, RoleRow, Table


def actors(look: Look, wanted: Filter, *, skip: int = 0) -> Table[ActorRow]:
    """Actors, those whom most articles name first; ``type`` is the kind (person, state, organization).

    Raises:
        BadUse: for a filter that does not apply (``about``, ``since``, ``until``, ``status``, ``on``).
    """
    return LISTED(look, wanted, skip=skip)


def _ids(look: Look, wanted: Filter, skip: int) -> list[str]:
    wanted.refuse("actors", "about", "since", "until", "status", "on", "order")
    found = look.find_actors(
        ids=wanted.actors(look), country=wanted.country_code(look), kind=wanted.type, skip=skip,
        limit=wanted.limit,
    )  # fmt: skip
    return [line.id for line in found]


def _rows(look: Look, ids: Sequence[str], wanted: Filter) -> list[ActorRow]:
    return actor_rows(look, look.find_actors(ids=ids))


def actor_rows(look: Look, found: Sequence[ActorLine]) -> list[ActorRow]:
    """Actors as rows; ``confidence`` is that of the surest act, the evidence that of the surest five."""
    ids = [line.id for line in found]
    aliases, origins = look.aliases(ids), look.naming_origins(ids)
    roles = look.roles(ids, most=INLINE)
    surest = {name: look.acting_in(name, limit=INLINE) for name in ids}
    entries = look.entries(name for names in surest.values() for name in names)
    said = [e.article for held in roles.values() for role in held for e in role.evidence]
    headings = look.headings([*(entry.article for entry in entries.values()), *said])
    verdicts = verdicts_of(look)
    return [
        _row(
            line,
            [entries[name] for name in surest[line.id]],
            origins=origins.get(line.id, 0),
            aliases=aliases.get(line.id, []),
            roles=roles.get(line.id, []),
            headings=headings,
            verdicts=verdicts,
        )
        for line in found
    ]


def _row(
    line: ActorLine,
    entries: Sequence[Entry],
    *,
    origins: int,
    aliases: Sequence[str],
    roles: Sequence[Role],
    headings: Mapping[str, Heading],
    verdicts: Verdicts,
) -> ActorRow:
    sure = sorted(entries, key=lambda entry: (-entry.confidence, entry.id))
    return ActorRow(
        id=line.id,
        reports=line.reports,
        origins=origins,
        confidence=sure[0].confidence if sure else None,
        evidence=tuple(evidence_row(entry.evidence, headings) for entry in sure),
        decided=verdicts.about_actor(line.id),
        name=line.name,
        kind=line.kind,
        country=line.country,
        roles=_roles(roles, headings),
        aliases=tuple(name for name in aliases if name != line.name),
    )


def _roles(roles: Sequence[Role], headings: Mapping[str, Heading]) -> tuple[RoleRow, ...]:
    """Each office once, with the sentences of up to five articles that say so."""
    found: dict[tuple[str, ...], RoleRow] = {}
    for role in roles:
        key = (plain(role.title), role.of or "", role.start, role.end, role.basis)
        said = tuple(evidence_row(evidence, headings) for evidence in role.evidence)
        earlier: tuple[EvidenceRow, ...] = found[key].evidence if key in found else ()
        found[key] = RoleRow(
            title=found[key].title if key in found else role.title,
            of=role.of,
            start=role.start,
            end=role.end,
            basis=role.basis,
            evidence=(*earlier, *said)[:INLINE],
        )
    return tuple(found.values())


LISTED: Listed[ActorRow] = Listed(ActorRow, _ids, _rows)
"""The view as a list."""
