"""Reads FollowTheMoney's JSON Lines, as OpenSanctions and exports of Wikidata write them, one entity a line.

It takes persons, bodies, posts and who held them; what else such files hold (sanctions, addresses, owners) is
counted and left. See https://followthemoney.tech/explorer/ for the schemas.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from communique.model import Actor, Role
from communique.who.holders import begin, end
from communique.who.sourced import (
    IMPORT,
    LONGEST_ID,
    NOT_UTF8,
    TOO_LONG,
    Imported,
    ImportedActor,
    ImportedPost,
    ImportedTerm,
    LeftOut,
    clean,
    country_code,
    edtf,
    names_of,
    reserved,
)

KINDS = {
    "Person": "person", "Organization": "organization", "PublicBody": "organization",
    "Company": "organization", "LegalEntity": "",
}  # fmt: skip
"""The kind of actor that each schema tells of; a LegalEntity may be a person or a body."""

TERMS = {"Occupancy": ("holder", "post"), "Membership": ("member", "organization")}
"""Schemas that say who held what, and the properties that name the two."""

COUNTRIES = ("nationality", "citizenship", "jurisdiction", "mainCountry", "country")
"""Properties with countries, the most telling first."""

MOST_TERMS = 100
"""Holders times posts in one line; real ones have one of each."""

WIKIDATA = re.compile(r"Q[1-9][0-9]{0,11}")

Properties = dict[str, list[str]]


class Broken(ValueError):
    """What is wrong with a line, in words that go on from "line 7"."""


def entities(held: Iterator[tuple[int, bytes | None]]) -> Iterator[Imported | LeftOut]:
    """The actors, posts and terms of numbered lines, and each line or name left out.

    Example:
        ``{"id": "x1", "schema": "Person", "properties": {"name": ["Ada Holm"], "country": ["no"]}}``
    """
    for number, line in held:
        if line is not None and not line.strip():
            continue
        left: list[LeftOut] = []
        try:
            found = _entity(line, number, left)
        except Broken as broken:
            yield LeftOut(line=number, why="broken", reason=str(broken))
            continue
        yield from left
        if found is not None:
            yield found


def _entity(line: bytes | None, number: int, left: list[LeftOut]) -> Imported | None:
    if line is None:
        raise Broken(TOO_LONG)
    loaded = _loaded(line)
    schema = loaded.get("schema")
    if not isinstance(schema, str):
        raise Broken('has no "schema"')
    read = _READ.get(schema)
    if read is None:
        left.append(LeftOut(line=number, why="other kind"))
        return None
    source = loaded.get("id")
    if not isinstance(source, str) or not source.strip() or len(source) > LONGEST_ID:
        raise Broken(f'has no "id" of at most {LONGEST_ID} characters')
    if source != clean(source):
        raise Broken(f'has an "id" with characters that are not printed: {clean(source)[:40]!r}')
    told = loaded.get("properties")
    if not isinstance(told, dict):
        raise Broken('has no "properties"')
    return read(schema, source, _properties(told), number, left)


def _loaded(line: bytes) -> dict[str, Any]:
    try:
        loaded: Any = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Broken(NOT_UTF8) from None
    except json.JSONDecodeError as error:
        raise Broken(f"is not JSON ({error.msg} at column {error.colno})") from None
    except RecursionError:
        raise Broken("is not JSON (too deep)") from None
    except ValueError:  # Python reads no number of more than 4,300 digits
        raise Broken("is not JSON (a number too long)") from None
    if not isinstance(loaded, dict):
        raise Broken("is not a JSON object")
    return loaded


def _properties(told: dict[str, Any]) -> Properties:
    """The texts of each property; of an entity written inside another its id."""
    found: Properties = {}
    for name, values in told.items():
        texts = []
        for value in values if isinstance(values, list) else [values]:
            text = value.get("id") if isinstance(value, dict) else value
            if isinstance(text, str) and text.strip():
                texts.append(text)
        found[name] = texts
    return found


def _actor(schema: str, source: str, told: Properties, number: int, left: list[LeftOut]) -> ImportedActor:
    names = names_of([*told.get("name", ()), *told.get("alias", ())], line=number, left=left)
    if not names:
        raise Broken("has no name")
    ids = [one for one in (*told.get("wikidataId", ()), source) if WIKIDATA.fullmatch(one)]
    if not ids and reserved(source):
        raise Broken(f'has the "id" {source!r}, which is one of the record\'s own')
    titles = names_of(told.get("position", ()), line=number, left=left)
    actor = Actor(
        id=ids[0] if ids else source,
        name=names[0],
        kind=KINDS[schema],
        country=_country(told),
        roles=tuple(Role(title=title, basis=IMPORT) for title in titles),
        aliases=names[1:],
    )
    return ImportedActor(source=source, actor=actor)


def _post(schema: str, source: str, told: Properties, number: int, left: list[LeftOut]) -> ImportedPost:
    names = names_of(told.get("name", ()), line=number, left=left)
    if not names:
        raise Broken("has no name")
    return ImportedPost(source=source, name=names[0], country=_country(told))


def _term(schema: str, source: str, told: Properties, number: int, left: list[LeftOut]) -> ImportedTerm:
    who, what = TERMS[schema]
    for name in (who, what):
        if not told.get(name):
            raise Broken(f'has no "{name}"')
        if any(len(one) > LONGEST_ID or one != clean(one) for one in told[name]):
            raise Broken(f'has a "{name}" that is no id')
    if len(told[who]) * len(told[what]) > MOST_TERMS:
        raise Broken(f"names more than {MOST_TERMS} terms")
    title = next(iter(names_of(told.get("role", ()), line=number, left=left)), "")
    start, ends = _date(told, "startDate"), _date(told, "endDate")
    if start and ends and begin(start) > end(ends):
        raise Broken(f"ends ({ends}) before it starts ({start})")
    return ImportedTerm(
        source=source,
        holders=tuple(dict.fromkeys(told[who])),
        posts=tuple(dict.fromkeys(told[what])),
        title=title,
        start=start,
        end=ends,
    )


_READ: dict[str, Callable[[str, str, Properties, int, list[LeftOut]], Imported]] = {
    **dict.fromkeys(KINDS, _actor),
    **dict.fromkeys(TERMS, _term),
    "Position": _post,
}


def _date(told: Properties, name: str) -> str:
    """The date of a property, the most exact where several are told; empty where none is."""
    try:
        dates = [edtf(value) for value in told.get(name, ())]
    except ValueError as error:
        raise Broken(f'has the "{name}" {error}') from None
    return max(sorted(dates), key=len, default="")


def _country(told: Properties) -> str | None:
    """The country told by the most telling property; none where that tells of several."""
    for name in COUNTRIES:
        values = told.get(name)
        if values and (found := {code for value in values if (code := country_code(value))}):
            return found.pop() if len(found) == 1 else None
    return None
