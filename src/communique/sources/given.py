"""Takes what somebody hands over who sits elsewhere: an uploaded file, a pasted text, an address of the web.

It believes no name: what a file holds decides how it is opened, a name that says otherwise is refused, and
an address never leads into this machine's own network.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from communique.model import Failure, digest
from communique.sources.fetch import without_password
from communique.sources.find import REMEDIES as SUFFIXES
from communique.sources.find import kind_of
from communique.sources.jsonlines import FIELDS, lines
from communique.sources.looks import HEAD, SIGNATURES, look
from communique.sources.looks import REMEDIES as INSTEAD
from communique.sources.piece import LARGEST_TEXT, Piece, size, unopened

BY_CONTENT = {
    "text": "text", "html": "html", "pdf": "pdf", "zip": "docx", "mail": "eml", "json": "jsonl",
    "warc": "warc", "gzip": "warc",
}  # fmt: skip
"""How content is read that no suffix says anything of; what is none of these is refused with its name."""
SAVED_PAGE = b"multipart/related"
"""In the head of a mail: a page with its pictures, as browsers save one (MHTML), and no letter."""
PASTED = "pasted text"


def given_address(address: str) -> Iterator[Piece | Failure]:
    """A page, document or feed of the open internet."""
    address = address.strip()
    if not address.lower().startswith(("http://", "https://")):
        yield _failure(address or "address", "is no http(s) address; write it as a browser shows it")
        return
    if "@" in address.partition("://")[2].split("/")[0]:
        # A password is not even repeated: what is said of this address is kept and shown.
        spec = without_password(address)
        yield _failure(spec, "held a name and password; give the address without them")
        return
    yield Piece(spec=address, kind="url", where=address, typed=False)


def given_text(fields: Mapping[str, str]) -> Iterator[Piece | Failure]:
    """A text as somebody pasted it, with what he knows of it: the fields of a line of JSON Lines."""
    known = {name: fields[name].strip() for name in FIELDS if fields.get(name, "").strip()}
    spec = known.get("title", PASTED)[:80]
    if "text" not in known:
        yield _failure(spec, "is empty; paste the article's words")
        return
    if len(known["text"].encode("utf-8", "replace")) > LARGEST_TEXT:
        yield _failure(spec, f"has more than {size(LARGEST_TEXT)}; upload it as a file, in parts")
        return
    known.setdefault("doc", known.get("url") or f"pasted-{digest(known['text'], length=10)}")
    yield Piece(
        spec=spec, kind="jsonl", where=PASTED, member="1", payload=json.dumps(known), typed=False
    )  # fmt: skip


def given_file(path: Path, *, name: str) -> Iterator[Piece | Failure]:
    """What the file at ``path`` holds, called ``name``; the path is of no account to the record.

    ``path`` ends in ``name``'s own stem, for an article is called by it.
    """
    try:
        with open(path, "rb") as file:
            head = file.read(HEAD)
    except OSError as error:
        yield Failure(spec=name, stage="read", error=str(unopened(name, error)))
        return
    if not head.strip():
        yield _failure(name, "is empty; save or download it again")
        return
    found, what = look(head)
    claimed = kind_of(name)
    kind = claimed or _kind(found, head)
    if not kind:
        yield _failure(name, f"is {what}, which is not read; {_remedy(name, found)}")
    elif claimed and _otherwise(claimed, found):
        yield _failure(name, f"is not what its name says, but {what}; {_remedy('', found)}")
    elif kind == "jsonl":
        yield from _json_lines(path, name)
    elif kind == "warc":
        from communique.sources.warc import records

        for record in records(path):
            # What the archive's reader says names the file as the giver knows it, not where it lies.
            spec = record.spec.replace(str(path), name)
            if isinstance(record, Failure):
                yield Failure(spec=spec, stage="read", error=record.error.replace(str(path), name))
            else:
                yield replace(record, spec=spec, typed=False)
    else:
        yield Piece(spec=name, kind=kind, where=str(path), typed=False)


def _kind(found: str, head: bytes) -> str:
    if found == "mail" and SAVED_PAGE in head.lower():
        return "mhtml"
    return BY_CONTENT.get(found, "")


UNMISTAKABLE = {kind for _, kind, _ in SIGNATURES} | {"binary"}
"""What the first bytes say for certain. Whether letters are a page, a mail or a text the readers judge."""
OPENED_BY = {"pdf": {"pdf"}, "docx": {"zip"}, "warc": {"warc", "gzip"}}


def _otherwise(claimed: str, found: str) -> bool:
    if claimed in OPENED_BY:
        return found not in OPENED_BY[claimed]
    return found in UNMISTAKABLE


def _remedy(name: str, found: str) -> str:
    suffix = Path(name).suffix.lower()
    return SUFFIXES.get(suffix) or INSTEAD.get(found) or "save the article's words as .txt, .pdf or .docx"


def _json_lines(path: Path, name: str) -> Iterator[Piece | Failure]:
    with open(path, "rb") as file:
        for line in lines(file):
            yield Piece(
                spec=f"{name}:{line.number}", kind="jsonl", where=str(path), member=str(line.number),
                offset=line.offset, length=line.length, typed=False,
            )  # fmt: skip


def _failure(spec: str, error: str) -> Failure:
    return Failure(spec=spec, stage="read", error=f"{spec}: {error}")
