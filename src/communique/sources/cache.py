"""Keeps the pages that were fetched, so that a server is asked only whether they have changed.

It never answers for a server: a kept page is used after the server has said that it is still the same.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from communique.model import digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A page as it was fetched. ``fetched`` is in seconds since 1970."""

    url: str
    body: bytes
    content_type: str = ""
    etag: str = ""
    modified: str = ""
    fetched: float = 0.0


def cache_folder() -> Path:
    """``$COMMUNIQUE_CACHE``, else the folder that this system has for caches."""
    if named := os.environ.get("COMMUNIQUE_CACHE"):
        return Path(named)
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("communique", appauthor=False))


class Cache:
    """Pages in one folder, a file each; a folder that cannot be written makes a cache that forgets."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "pages"

    def get(self, url: str) -> Kept | None:
        """The page last kept under ``url``; a damaged file counts as none."""
        try:
            head, body = self._path(url).read_bytes().split(b"\n", maxsplit=1)
            kept = Kept(**json.loads(head), body=body)
        except (OSError, ValueError, TypeError):
            return None
        return kept if kept.url == url else None

    def put(self, kept: Kept) -> None:
        """Keep a page in place of the one under its URL; readers see the old one or the new one, whole."""
        head = asdict(kept)
        del head["body"]
        head["fetched"] = kept.fetched or time.time()
        path = self._path(kept.url)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(json.dumps(head).encode() + b"\n" + kept.body)
            os.replace(name, path)
        except OSError:
            pass  # a full or read-only disk costs a second fetch, not the article

    def _path(self, url: str) -> Path:
        name = digest(url, length=40)
        return self._folder / name[:2] / name
