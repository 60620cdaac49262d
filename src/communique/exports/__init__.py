"""Hands the record to other tools, one format a function.

It reads no record itself: each writer takes rows of the contract, one at a time, and keeps none of them.
Another package adds a format by an entry point of the group ``communique.exports`` that names an ``Export``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from communique.errors import BadUse
from communique.exports.rows import cell, line, write_csv, write_json, write_jsonl
from communique.exports.target import file_at, folder_at
from communique.exports.telling import clean, short

if TYPE_CHECKING:
    from communique.views import Selection

__all__ = [
    "EXPORTS", "FORMATS", "GROUP", "Export", "Exported", "cell", "clean", "export", "export_names", "file_at",
    "find_export", "line", "reference", "short", "write_csv", "write_json", "write_jsonl",
]  # fmt: skip

Writer = Callable[[str, Iterable[Mapping[str, Any]], IO[str]], int]

FORMATS: Mapping[str, Writer] = {"json": write_json, "jsonl": write_jsonl, "csv": write_csv}
"""Every format of ``show`` by the name a user gives it; a writer takes the view's name, its rows and where
they go."""

GROUP = "communique.exports"
"""The group of entry points by which other packages bring formats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A format: what it is called and for whom, which views it needs, and what writes it.

    ``write`` takes the rows (``rows.rows("events")`` gives the contract's JSON, one at a time) and the path
    of a file to make, or of an empty folder where ``folder`` is set. ``views`` are those it needs, ``None``
    for all that there are. ``suffix`` ends a file's name; ``text`` says that the file can be printed.

    Example:
        ``Export(about="ids", suffix=".txt", text=True, views=("events",), write=write_ids)``
    """

    about: str
    write: Callable[[Selection, Path], None]
    suffix: str = ""
    folder: bool = False
    text: bool = False
    views: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written where: the views in it, and why others could not be."""

    path: Path
    views: tuple[str, ...]
    left_out: Mapping[str, str]


def _later(module: str, function: str) -> Callable[[Selection, Path], None]:
    """The writer in a module that is imported when it is first used: some bring a large library."""

    def write(rows: Selection, path: Path) -> None:
        getattr(import_module(f"communique.exports.{module}"), function)(rows, path)

    return write


ACTORS_OF_EVENTS = ("events", "actors")

EXPORTS: Mapping[str, Export] = {
    "plover": Export(
        about="events as JSON Lines in PLOVER's field names, for event-data research",
        write=_later("plover", "write_plover"), suffix=".jsonl", text=True, views=("events",),
    ),
    "csv": Export(
        about="a folder of CSV files with a data dictionary, for spreadsheets and statistics",
        write=_later("csv_folder", "write_csv_folder"), folder=True,
    ),
    "xlsx": Export(
        about="an Excel workbook, a sheet a view", write=_later("sheets", "write_xlsx"), suffix=".xlsx"
    ),
    "parquet": Export(
        about="a folder of Parquet files, for DuckDB, pandas, R and Spark",
        write=_later("parquet", "write_parquet"), folder=True,
    ),
    "gdelt": Export(
        about="events and mentions in GDELT 2.0's columns", write=_later("gdelt", "write_gdelt"),
        folder=True, views=("events",),
    ),
    "dyads": Export(
        about="acts between two countries by month, with the number of articles read, for statistics",
        write=_later("dyads", "write_dyads"), suffix=".csv", text=True, views=("events",),
    ),
    "ftm": Export(
        about="FollowTheMoney entities with the origin of every value, for Aleph and OpenSanctions' tools",
        write=_later("ftm", "write_ftm"), suffix=".jsonl", text=True,
        views=("actors", "articles", "statements", "events"),
    ),
    "webannotation": Export(
        about="every quote as a W3C Web Annotation, for annotation programs",
        write=_later("webannotation", "write_webannotation"), suffix=".jsonld", text=True,
    ),
    "timelinejs": Export(
        about="the timeline as TimelineJS reads it, for web pages",
        write=_later("timelinejs", "write_timelinejs"), suffix=".json", text=True, views=("timeline",),
    ),
    "ical": Export(
        about="meetings to come and deadlines, for calendars", write=_later("ical", "write_ical"),
        suffix=".ics", text=True,
    ),
    "gexf": Export(
        about="who acts upon whom over time, for Gephi", write=_later("gexf", "write_gexf"), suffix=".gexf",
        text=True, views=ACTORS_OF_EVENTS,
    ),
    "csl": Export(
        about="the articles as CSL-JSON, for Zotero and pandoc", write=_later("csl", "write_csl"),
        suffix=".json", text=True, views=("articles",),
    ),
    "markdown": Export(
        about="a vault of linked notes, for Obsidian", write=_later("markdown", "write_markdown"), folder=True
    ),
    "docx": Export(
        about="a chronology with its sources as footnotes, for Word", write=_later("docx", "write_docx"),
        suffix=".docx", views=("timeline",),
    ),
    "html": Export(
        about="one self-contained report, for any browser", write=_later("html", "write_html"),
        suffix=".html", text=True,
    ),
}  # fmt: skip
"""Every shipped format by the name a user gives it, in the order of the documentation."""


def reference(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of the view articles as one item of CSL-JSON, as the format ``csl`` has it.

    Example:
        ``reference(record.articles()[0].to_json())["type"] == "article-newspaper"``
    """
    from communique.exports import csl

    return csl.reference(row)


def export_names() -> tuple[str, ...]:
    """Names of the shipped formats and of those that installed packages bring."""
    others = {point.name for point in entry_points(group=GROUP)} - set(EXPORTS)
    return (*EXPORTS, *sorted(others))


def find_export(name: str) -> Export:
    """The format of this name; a shipped one goes before another package's.

    Raises:
        BadUse: where there is none, or a package's cannot be loaded.
    """
    if name in EXPORTS:
        return EXPORTS[name]
    for point in entry_points(group=GROUP, name=name):
        try:
            found = point.load()
        except Exception as error:  # whatever another package's import raises is that package's fault
            raise BadUse(
                f"format {name!r}: {point.value} cannot be loaded ({error}); see its package"
            ) from error
        if not isinstance(found, Export):
            raise BadUse(f"format {name!r}: {point.value} is no communique.exports.Export; see its package")
        return found
    raise BadUse(f"there is no format {name!r}; there are {', '.join(export_names())}")


def export(form: str, path: Path, rows: Selection) -> None:
    """Writes rows as a format; the file or folder is whole at ``path`` or not there at all.

    Raises:
        BadUse: for a format there is not, or a place that is not free for it.
    """
    found = find_export(form)
    place: AbstractContextManager[Path] = folder_at(path, form=form) if found.folder else file_at(path)
    with place as where:
        found.write(rows, where)
