"""A vault of linked notes, one an actor, one an act, one an article, for Obsidian and any Markdown editor.

It gives an article's words no power over the page: nothing in them is markup, a link or a tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from communique.exports.rows import line
from communique.exports.telling import (
    clean,
    evidence,
    facts,
    flat,
    headline,
    named,
    once,
    short,
    sides,
    source_name,
    web_address,
    when,
    worded,
)
from communique.model import digest
from communique.views import Selection

MARKUP = re.compile(r"([\\`*_\[\]<>#|~^$=&%{}])")
"""Signs with a meaning in Markdown, or in Obsidian's own (== marks, %% comments, #tags)."""
SHOWN = re.compile(r"[\\`*\[\]<>#|~^$&{}]|==+|%%+")
"""What must not stand in a link's words, where no backslash helps: some programs show it."""
LINKING = re.compile(
    r"(?i)(?:(?<=\bhttp)|(?<=\bhttps)|(?<=\bftp)|(?<=\bmailto)|(?<=\bxmpp)):|(?<=\bwww)\.|(?<=\w)@(?=\w)"
)
"""What makes a link of an address that merely stands in a text (GitHub's Markdown, Obsidian)."""
OPENING = re.compile(r"^(\d{1,9})?((?(1)[.)]|[-+]))(?=\s|$)")
"""What makes a list of a line."""
UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
"""Names that Windows keeps for itself."""
LONGEST_NAME = 80

NOTES = {"statement": "statements", "event": "events"}
"""The folder of the act behind each kind of line."""


def write_markdown(rows: Selection, path: Path) -> None:
    """``timeline.md`` and a folder of notes for each other view; acts link to actors, articles, and back."""
    for view in rows.views:
        if view != "timeline":
            (path / view).mkdir()
    actors: set[str] = set()
    for row in rows.rows("actors"):
        actors.add(row["id"])
        _write(path / "actors" / _file(row["id"]), _actor(row))
    for row in rows.rows("articles"):
        _write(path / "articles" / _file(row["id"]), _article(row))
    for view in rows.views:
        if view in ("actors", "articles", "timeline"):
            continue
        for row in rows.rows(view):
            _write(path / view / _file(row["id"]), _act(view, row, actors))
            told = f"- {plain(when(row)['edtf'] or 'undated')} {link(view, row['id'], headline(view, row))}\n"
            for name in once(who["actor"] or "" for side in sides(row) for who in side):
                if name in actors:
                    _add(path / "actors" / _file(name), told)
            for name in once(one["article"] for one in evidence(row)):
                note = path / "articles" / _file(name)
                if note.exists():
                    _add(note, told)
    if "timeline" in rows.views:
        _timeline(rows, path / "timeline.md")


def plain(text: object) -> str:
    """A text on one line in which nothing is markup.

    Example:
        >>> print(plain("*see* [[secret]]"), plain("1. one"), plain("2018-03-05"))
        \\*see\\* \\[\\[secret\\]\\] 1\\. one 2018-03-05
    """
    escaped = LINKING.sub(r"\\\g<0>", MARKUP.sub(r"\\\1", flat(text)))
    return OPENING.sub(r"\g<1>\\\2", escaped)


def link(view: str, name: str, shown: str) -> str:
    """A link inside the vault.

    Example:
        >>> link("actors", "NOR", "<b>Norway</b> `x`")
        '[[actors/NOR|b Norway /b x]]'
    """
    words = SHOWN.sub(" ", flat(shown))
    return f"[[{view}/{_stem(name)}|{' '.join(words.split()) or _stem(name)}]]"


def _stem(name: str) -> str:
    """A file name for an id: itself, or with what no disk takes replaced and a digest that keeps it apart."""
    fit = UNSAFE.sub("_", name).strip(".")[:LONGEST_NAME]
    return fit if fit == name and not RESERVED.fullmatch(name) else f"{fit}-{digest(name, length=8)}"


def _file(name: str) -> str:
    return _stem(name) + ".md"


def _front(told: Mapping[str, Any]) -> Iterator[str]:
    """Properties of a note as YAML; a value is JSON, which YAML reads as it is."""
    yield "---\n"
    for name, value in told.items():
        if value not in (None, "", []):
            yield f"{name}: {line(clean(value) if isinstance(value, str) else value)}\n"
    yield "---\n"


def _actor(row: Mapping[str, Any]) -> Iterator[str]:
    aliases = once(flat(name) for name in (row["name"], *row["aliases"]))
    yield from _front(
        {
            "id": row["id"],
            "aliases": aliases,
            "kind": row["kind"],
            "country": row["country"],
            "tags": ["actor"],
        }
    )
    yield f"# {plain(named([{**row, 'actor': row['id']}]))}\n\n"
    for role in row["roles"]:
        of = f" of {plain(role['of'])}" if role["of"] else ""
        held = "–".join(part for part in (role["start"], role["end"]) if part)
        yield f"- {plain(role['title'])}{of}{' ' + plain(held) if held else ''} ({plain(role['basis'])})\n"
        yield from (f"  - {_source(one)}: {plain(one['quote'])}\n" for one in role["evidence"][:1])
    yield "\n"
    yield from _quotes(row)
    yield "## Acts\n\n"


def _article(row: Mapping[str, Any]) -> Iterator[str]:
    yield from _front(
        {"id": row["id"], "aliases": once([flat(row["title"])]), "outlet": row["outlet"], "url": row["url"],
         "published": row["published"]["edtf"], "copy_of": row["copy_of"], "tags": ["article"]}
    )  # fmt: skip
    yield f"# {plain(row['title'] or row['doc'])}\n\n"
    address = web_address(row["url"])
    told = (plain(row["outlet"]), plain(row["published"]["edtf"]), f"<{address}>" if address else "")
    yield " ".join(part for part in told if part) + "\n\n"
    yield from (f"> {plain(one['quote'])}\n\n" for one in evidence(row))
    yield "## Acts\n\n"


def _act(view: str, row: Mapping[str, Any], actors: set[str]) -> Iterator[str]:
    def person(who: Mapping[str, Any]) -> str:
        name = named(who)
        shown = link("actors", who["actor"], name) if who["actor"] in actors else plain(name)
        return f"{shown}, {plain(who['role'])}" if who.get("role") else shown

    title = headline(view, row)
    yield from _front(
        {
            "id": row["id"], "aliases": [short(title)], "date": when(row)["edtf"], "reports": row["reports"],
            "origins": row["origins"], "confidence": row["confidence"], "tags": [view],
        }
    )  # fmt: skip
    yield f"# {plain(title)}\n\n"
    for name, value in facts(row):
        yield f"- {plain(name)}: {worded(value, text=plain, person=person)}\n"
    yield "\n"
    yield from _quotes(row)


def _quotes(row: Mapping[str, Any]) -> Iterator[str]:
    for one in evidence(row):
        yield f"> {plain(one['quote'])}\n>\n> {_source(one)}\n\n"


def _source(one: Mapping[str, Any]) -> str:
    return link("articles", one["article"], source_name(one))


def _timeline(rows: Selection, path: Path) -> None:
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as out:
        out.write("# Timeline\n\n")
        for row in rows.rows("timeline"):
            view = NOTES.get(row["kind"], row["kind"])
            told = link(view, row["ref"], row["ref"]) if view in rows.views else plain(row["ref"])
            said = "; ".join(_source(one) for one in evidence(row)[:1])
            out.write(f"- {plain(row['date']['edtf'])} {plain(row['line'])} ({told}; {said})\n")


def _write(path: Path, lines: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as out:
        out.writelines(lines)


def _add(path: Path, told: str) -> None:
    with path.open("a", encoding="utf-8", errors="replace", newline="\n") as out:
        out.write(told)
