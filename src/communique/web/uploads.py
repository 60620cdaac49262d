"""Takes the files of a form to a folder of their own, each under the name it was given.

It believes no name for a path, and keeps no more bytes than it says.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from starlette.datastructures import UploadFile
from starlette.requests import Request

from communique.errors import BadUse
from communique.exports import clean
from communique.web.text import _

MEGABYTE = 1_000_000
LARGEST_FILE = 100 * MEGABYTE
"""Bytes of one file: what the largest kind that is read, a Word file with its pictures, may have."""
LONGEST_UPLOAD = 200 * MEGABYTE
"""Bytes of one form: a folder of saved pages; more goes quicker by `communique read`."""
MOST_FILES = 50
MOST_FIELDS = 20
LONGEST_TEXT = 2 * MEGABYTE
"""Bytes of a pasted text: a long book."""
LONGEST_NAME = 120
"""Characters of a file's name that are kept; file systems take 255 bytes."""


def length(request: Request) -> int:
    """Bytes that a request says it sends."""
    told = request.headers.get("content-length", "0")
    return int(told) if told.isdecimal() and len(told) < 16 else LONGEST_UPLOAD + 1


async def drain(request: Request) -> None:
    """Lets what is too large pass by unread: a browser shows no answer before it has sent all."""
    async for _piece in request.stream():
        pass


def name_of(told: str) -> str:
    """A file's name as it may stand on a disk and on a page: no path, nothing hidden, not too long.

    Example:
        >>> name_of("C:\\\\saved\\\\talks 2018.html"), name_of("../../etc/passwd"), name_of("..")
        ('talks 2018.html', 'passwd', 'file')
    """
    bare = clean(told).replace("\\", "/").rpartition("/")[2]
    bare = "".join(letter for letter in bare if letter.isprintable()).strip().lstrip(".")
    stem, dot, suffix = bare.rpartition(".")
    if dot and len(suffix) <= 10:
        bare = f"{stem[: LONGEST_NAME - len(suffix) - 1]}.{suffix}"
    return bare[:LONGEST_NAME] or "file"


def keep(files: Sequence[UploadFile]) -> tuple[Path | None, tuple[tuple[str, Path], ...]]:
    """A folder with the files in it, and each file's name and place; no folder where there are no files.

    Raises:
        BadUse: a file is too large, or there is no room for them.
    """
    sent = [file for file in files if file.filename]
    if not sent:
        return None, ()
    for file in sent:
        if (file.size or 0) > LARGEST_FILE:
            raise BadUse(
                _("{name}: has {size} MB, and at most {most} MB are taken; nothing was read.").format(
                    name=name_of(file.filename or ""), size=round((file.size or 0) / MEGABYTE),
                    most=LARGEST_FILE // MEGABYTE,
                )
            )  # fmt: skip
    folder = Path(tempfile.mkdtemp(prefix="communique-upload-"))
    kept = []
    try:
        for place, file in enumerate(sent):
            name = name_of(file.filename or "")
            # Two files may have one name; each has a folder of its own.
            path = folder / str(place) / name
            path.parent.mkdir()
            with open(path, "wb") as out:
                file.file.seek(0)
                shutil.copyfileobj(file.file, out)
            kept.append((name, path))
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        raise BadUse(
            _("The files could not be kept ({why}); nothing was read. Make room and send them again.").format(
                why=error.strerror or error
            )
        ) from None
    return folder, tuple(kept)
