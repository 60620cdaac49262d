"""Records for the tests of the web app: some reports of the sample, and a page that means harm.

Each is read once a run, by the real road; the tests only look.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fastapi.testclient import TestClient

import toys
from communique.model import Article, Cut
from communique.pipeline import Worker, run
from communique.record import Record
from communique.store import open_store
from communique.web import app
from conftest import ROOT

HERE = "http://127.0.0.1"
REPORTS = (
    "*vancouver*",
    "*called-off*",
    "*trump-accepts*",
    "*roadmap*",
    "*2018-09-*",
    "*tunnels*",
    "*second-summit*",
    "*06-12-singapore*",
    "*oil-cap*",
    "*2018-12-*",
)
"""Reports of the sample that fill every ledger but few seconds."""

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>"
QUOTE = f'the port {SCRIPT} "&amp; would open'


@cache
def _folder() -> Path:
    made = Path(tempfile.mkdtemp(prefix="communique-served-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


@cache
def sample() -> Path:
    """A record of some of the bundled reports, read by the shipped reader."""
    path = _folder() / "sample.db"
    files = sorted({str(file) for name in REPORTS for file in (ROOT / "examples").glob(name)})
    with Record(path) as record:
        assert record.read(*files).failed == 0
    return path


def open_hostile(page: toys.Page) -> Iterator[Article]:
    """An article with markup wherever an article has words."""
    text = (
        f"Harbour {SCRIPT}\nDATE 2019-03-04\nAda Holm said that {QUOTE}.\nAda Holm met Kim Dae on 2019-03-04."
    )
    yield Article(
        id="hostile-1", doc=f"doc{SCRIPT}", text=text, url="javascript:alert(1)",
        outlet=f"Outlet{SCRIPT}", title=f"Harbour {SCRIPT}", byline=f"By{SCRIPT}", agency=f"Agency{SCRIPT}",
        cut=(Cut(text=f"menu{SCRIPT}", kind="menu"),), fingerprint=tuple(range(32)),
    )  # fmt: skip


@cache
def hostile() -> Path:
    """A record of one page that means harm, read by the toy reader."""
    path = _folder() / "hostile.db"
    worker = Worker(engine=toys.Toy, resolve=toys.resolve, open=open_hostile)
    with open_store(path) as store:
        assert run([toys.Page("hostile.txt")], store, worker=worker).read == 1
    return path


def client(record: Path, *, host: str = "127.0.0.1", token: str | None = None) -> TestClient:
    """A client of the app over a record; faults of the app are answered, not raised."""
    served = app(record, host=host, token=token)
    return TestClient(served, base_url=HERE, raise_server_exceptions=False, follow_redirects=False)
