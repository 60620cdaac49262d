"""Puts a finished file or folder in its place, and leaves nothing half-written there.

It refuses to write over a folder that no export made, over files that somebody added to one, and over a
record.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from communique.errors import BadUse

MARK = ".communique-export.json"
"""The file in every exported folder that says what made it and which files are its own."""

DATABASE = b"SQLite format 3\x00"
"""How a record begins: a slip of the keyboard must not write a table over it."""


@contextmanager
def file_at(path: Path) -> Iterator[Path]:
    """Gives where to write; the file takes its place at ``path`` when all is written, or not at all.

    Raises:
        BadUse: where ``path`` is a folder or a database, or lies in no folder.
    """
    if path.is_dir():
        raise BadUse(f"{path}: is a folder, and this format is one file; give the file's name too")
    if path.is_file() and _begins(path) == DATABASE:
        raise BadUse(f"{path}: is a record or another database; give the export a name of its own")
    # A pipe or a device has no place to be put into; where /dev/stdout is one, its real path is none, either.
    if path.exists() and not path.is_file():
        with tempfile.TemporaryDirectory() as work, path.open("wb") as out:
            yield Path(work) / "whole"
            with (Path(work) / "whole").open("rb") as written:
                shutil.copyfileobj(written, out)
        return
    path = Path(os.path.realpath(path))
    with _beside(path) as work:
        yield work / path.name
        os.replace(work / path.name, path)


@contextmanager
def folder_at(path: Path, *, form: str) -> Iterator[Path]:
    """Gives an empty folder to write into; it takes its place at ``path`` when all is written, or not at all.

    A folder that an export of the same format made there before is replaced; what a program keeps in it under
    a name with a dot before it (an editor's settings) stays.

    Raises:
        BadUse: where ``path`` is no folder of such an export, or holds files that are not its own.
    """
    path = Path(os.path.realpath(path))
    _refuse(path, form)
    with _beside(path) as work:
        new, old = work / "new", work / "old"
        new.mkdir()
        yield new
        names = sorted(file.relative_to(new).as_posix() for file in new.rglob("*") if file.is_file())
        mark = json.dumps({"format": form, "files": names}, ensure_ascii=False, indent=1) + "\n"
        (new / MARK).write_text(mark, encoding="utf-8", newline="\n")
        # Asked again: writing takes a while, and somebody may have put something there meanwhile.
        _exchange(path, new, old, kept=_refuse(path, form))


def _exchange(path: Path, new: Path, old: Path, *, kept: list[str]) -> None:
    """Puts ``new`` in the place of ``path`` with what is ``kept`` of it, or changes nothing."""
    try:
        if path.exists():
            os.replace(path, old)
        for name in kept:
            os.replace(old / name, new / name)
        os.replace(new, path)
    except BaseException:
        # What is left beside is deleted: nothing that is somebody's own may be there then.
        for name in kept:
            if not os.path.lexists(old / name) and os.path.lexists(new / name):
                os.replace(new / name, old / name)
        if old.exists() and not path.exists():
            os.replace(old, path)
        raise


def _refuse(path: Path, form: str) -> list[str]:
    """The hidden things in a folder that are to stay; stops where the folder is somebody's own."""
    if not path.exists():
        return []
    if not path.is_dir():
        raise BadUse(f"{path}: is a file, and {form} makes a folder; give another name")
    if Path.cwd().resolve().is_relative_to(path):  # whoever stands in it would stand in none afterwards
        raise BadUse(
            f"{path}: is the folder you are in, and is to be replaced whole; go out, or give another"
        )
    if not any(path.iterdir()):
        return []
    try:
        mark = json.loads((path / MARK).read_text(encoding="utf-8"))
        made, own = mark["format"], {*mark["files"], MARK}
    except (OSError, ValueError, KeyError, TypeError):
        raise BadUse(f"{path}: is not empty, and no export made it; give a new or empty folder") from None
    if made != form:
        raise BadUse(f"{path}: holds an export as {made}; give another folder for {form}")
    hidden = sorted(part.name for part in path.iterdir() if part.name.startswith(".") and part.name != MARK)
    for file in sorted(path.rglob("*")):
        name = file.relative_to(path)
        if not file.is_dir() and name.as_posix() not in own and name.parts[0] not in hidden:
            raise BadUse(f"{path}: holds {name}, which no export made; move it away, or give another folder")
    return hidden


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """A folder for work on the same disk, so that the last step is one renaming; gone afterwards."""
    if not path.parent.is_dir():
        raise BadUse(f"{path}: there is no folder {path.parent}; make it first, or give another place")
    with tempfile.TemporaryDirectory(prefix=f".{path.name}.", suffix=".part", dir=path.parent) as work:
        yield Path(work)


def _begins(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(len(DATABASE))
