"""A small invented record to hand over, and what it is read back with.

Its pages hold what a hostile page would try: a formula, a script, markup, an escape sequence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import communique as cq
import toys
from communique.model import When, Who
from communique.pipeline import run
from communique.store import open_store
from communique.views import VIEWS, Filter, Row, Selection, Table

HOSTILE = '=HYPERLINK("http://evil.example") <script>alert(1)</script> [[x]] & "quotes" \x1b[31mred'

PAGES = {
    "ferry": "Ferry talks\nDATE 2019-03-04\nAda Holm said that the ferry would sail in May.\n"
    "Ada Holm met Kim Dae.\nAda Holm will meet Juan Šefčik on 2019-05-06.\nShots were fired at Kim Dae.",
    "copy": "Another outlet\nDATE 2019-03-05\nAda Holm said that the ferry would sail in May.\n"
    "Kim Dae denied that the bridge would close on the next day.",
    "port": f"Port\nDATE 2019-04\nNordland promised {HOSTILE}.\nKim Dae will meet Ada Holm on 2019-06.",
    "undated": "No day\nJuan Šefčik said that nobody knew when.",
}
"""Four pages in the toy reader's language."""


def kept(folder: Path) -> cq.Record:
    """The record of ``PAGES`` in a new folder."""
    pages = folder / "pages"
    pages.mkdir(parents=True)
    for name, text in PAGES.items():
        (pages / f"{name}.txt").write_text(text, encoding="utf-8")
    record = cq.Record(folder / "handed.db", worker=toys.WORKER)
    with open_store(record.path) as store:
        assert run(toys.pages(pages), store, worker=toys.WORKER).read == len(PAGES)
    return record


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeRow(Row):
    """A row of a view that no format knows by name."""

    by: tuple[Who, ...]
    to: tuple[Who, ...]
    what: str
    deadline: When
    status: str
    history: tuple[Mapping[str, Any], ...]


def pledges(look: Any, wanted: Filter) -> Table[PledgeRow]:
    """One pledge for each statement, due at the end of 2019."""
    return Table(
        (
            PledgeRow(
                id="u-" + row.id, reports=row.reports, origins=row.origins, confidence=row.confidence,
                evidence=row.evidence, by=row.speakers, to=(), what=row.quote,
                deadline=When(edtf="2019-12-31", basis="stated"), status="pledged",
                history=({"status": "pledged", "date": row.said.edtf},),
            )
            for row in VIEWS["statements"](look, wanted)
        ),
        of=PledgeRow,
    )  # fmt: skip


@contextmanager
def with_pledges(record: cq.Record) -> Iterator[Selection]:
    """Everything in the record, with a view more than this version has."""
    with record.look() as look:
        yield Selection(look, Filter(), table={**VIEWS, "undertakings": pledges})


def texts(record: cq.Record) -> dict[str, str]:
    """The text of each article."""
    with record.look() as look:
        return {name: article.text for name in look.article_ids() if (article := look.article(name))}
