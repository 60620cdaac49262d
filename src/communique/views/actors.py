"""Who acts in the record: persons, states, organisations, with the offices the articles give them.

It holds no opinion on anybody and tells no two persons apart that the reading did not.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.fold import Verdicts, plain
from communique.model import Role
from communique.store import ActorLine, Look
from communique.views.decisions import verdicts_of
from communique.views.evidence import evidence_row
from communique.views.filter import Filter
from communique.views.rows import INLINE, ActorRow, EvidenceRow, RoleRow, Table


def actors(look: Look, wanted: Filter) -> Table[ActorRow]:
    """Actors, those whom most articles name first; ``type`` is the kind (person, state, organization).

    Raises:
        BadUse: for a filter that does not apply (``about``, ``since``, ``until``, ``status``, ``on``).
    """
    wanted.refuse("actors", "about", "since", "until", "status", "on")
    found = look.find_actors(
        ids=wanted.actors(look), country=wanted.country_code(look), kind=wanted.type, limit=wanted.limit
    )
    return Table(actor_rows(look, found), of=ActorRow)


def actor_rows(look: Look, found: Sequence[ActorLine]) -> list[ActorRow]:
    """Actors as rows; ``confidence`` is that of the surest act, the evidence that of the surest five."""
    aliases = look.aliases(line.id for line in found)
    roles = look.roles(line.id for line in found)
    verdicts = verdicts_of(look)
    return [_row(look, line, aliases.get(line.id, []), roles.get(line.id, []), verdicts) for line in found]


def _row(look: Look, line: ActorLine, aliases: list[str], roles: list[Role], verdicts: Verdicts) -> ActorRow:
    naming = look.naming_articles([line.id])
    copies = look.copies(naming)
    entries = look.entries(look.acting_in(line.id, limit=INLINE))
    sure = sorted(entries.values(), key=lambda entry: (-entry.confidence, entry.id))
    headings = look.headings(entry.article for entry in sure)
    return ActorRow(
        id=line.id,
        reports=line.reports,
        origins=len({copies.get(article, article) for article in naming}),
        confidence=sure[0].confidence if sure else None,
        evidence=tuple(evidence_row(entry.evidence, headings) for entry in sure),
        decided=verdicts.about_actor(line.id),
        name=line.name,
        kind=line.kind,
        country=line.country,
        roles=_roles(look, roles),
        aliases=tuple(name for name in aliases if name != line.name),
    )


def _roles(look: Look, roles: Sequence[Role]) -> tuple[RoleRow, ...]:
    """Each office once, with the sentences of up to five articles that say so."""
    headings = look.headings(evidence.article for role in roles for evidence in role.evidence)
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
