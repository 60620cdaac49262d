"""The articles as CSL-JSON, for Zotero, pandoc and every citation program.

It cites what the page itself says: no author is made up from a byline, no day from a guess.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from communique.exports.rows import line
from communique.exports.telling import ends, evidence, flat, web_address
from communique.views import Selection


def write_csl(rows: Selection, path: Path) -> None:
    """A JSON array, an item an article (https://github.com/citation-style-language/schema, csl-data.json)."""
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
        count = 0
        for count, row in enumerate(rows.rows("articles"), 1):
            out.write(("[\n" if count == 1 else ",\n") + line(reference(row)))
        out.write("\n]\n" if count else "[]\n")


def reference(row: Mapping[str, Any]) -> dict[str, Any]:
    """One article as an item; ``abstract`` is its first sentence, ``note`` says which article it is here."""
    said = evidence(row)
    told = {
        "id": row["id"],
        "type": "article-newspaper",
        "title": flat(row["title"] or row["doc"]),
        "container-title": flat(row["outlet"]),
        "issued": _issued(row["published"]["edtf"]),
        "publisher-place": flat(row["place"]["name"]) if row["place"] else "",
        "URL": web_address(row["url"]),
        "language": row["language"],
        "abstract": flat(said[0]["quote"]) if said else "",
        "note": f"communique article {row['id']}" + (f"; copy of {row['copy_of']}" if row["copy_of"] else ""),
    }
    return {name: value for name, value in told.items() if value}


def _issued(edtf: str) -> dict[str, Any]:
    first, last = ends(edtf)
    if not first or not last:
        return {"literal": edtf} if edtf else {}
    return {"date-parts": [first] if first == last else [first, last]}
