"""Reads a web archive (WARC): every page in it that a server sent whole, under the address it was asked for.

It never lets a broken end spoil what stands before it, and never takes a redirect, an error page, a picture
or a crawl's own notes for an article.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from pathlib import Path
from typing import IO, Any

from communique.errors import UnreadableInput
from communique.model import Failure
from communique.sources.ask import LARGEST_PAGE
from communique.sources.looks import look, mismatch
from communique.sources.piece import Draft, Piece, size, unopened

PAGES = {"text/html": "html", "application/xhtml+xml": "html", "application/pdf": "pdf"}
"""Plain text is left out of responses: in a crawl it is robots.txt, scripts and logs."""
MAGIC = (b"\x1f\x8b", b"WARC/", b"filedesc://")


def records(path: Path) -> Iterator[Piece | Failure]:
    """A piece for each page of an archive, and a ``Failure`` where it breaks off; order of the file."""
    found = False
    try:
        with open(path, "rb") as file:
            head = file.read(4096)
            if not head.startswith(MAGIC):
                yield _failure(path, str(mismatch(str(path), "a WARC", head)))
                return
            file.seek(0)
            for piece in _scan(file, path):
                found = True
                yield piece
    except OSError as error:
        yield _failure(path, str(unopened(str(path), error)))
        return
    if not found:
        yield _failure(path, "holds no page; of an archive, HTML and PDF with status 200 are read")


def _failure(path: Path, words: str) -> Failure:
    return Failure(
        spec=str(path), stage="read", error=words if words.startswith(f"{path}:") else f"{path}: {words}"
    )


def _scan(file: IO[bytes], path: Path) -> Iterator[Piece | Failure]:
    archive = _archive(file)
    end, last = 0, 0
    while True:
        try:
            record = next(archive, None)
            if record is None:
                break
            kind, url = _kind(record), record.rec_headers.get_header("WARC-Target-URI") or ""
            offset, length = archive.get_record_offset(), archive.get_record_length()
            end = offset + length
        except OSError:
            raise
        except Exception as error:  # warcio meets damage with errors of every kind, AttributeError among them
            yield _broken(path, end, error)
            return
        # What is left of the announced length is what the file no longer holds.
        announced = record.rec_headers.get_header("Content-Length")
        if not announced or getattr(record.raw_stream, "limit", 0) > 0:
            yield _broken(path, offset)
            return
        if kind:
            yield Piece(
                spec=f"{path}:{url or offset}",
                kind="warc",
                where=str(path),
                member=url,
                offset=offset,
                length=length,
                typed=False,
            )
        last = offset
    # warcio ends in silence where a packed record breaks off in its head, or lacks its last bytes.
    if _end(file, last, end) < os.fstat(file.fileno()).st_size:
        yield _broken(path, end)


def _archive(file: IO[bytes]) -> Any:
    from warcio.archiveiterator import ArchiveIterator

    class Archive(ArchiveIterator):  # type: ignore[misc]
        INC_RECORD = ""  # warcio's own words on standard error; the failure below says it once

    return Archive(file)


def _broken(path: Path, offset: int, error: Exception | None = None) -> Failure:
    if error is not None and "non-chunked gzip" in str(error):
        return _failure(
            path,
            "is packed as one whole, not record by record, and only its first record was read; "
            "gunzip it and read the .warc, or run: warcio recompress",
        )
    if not offset:
        return _failure(
            path, "is not a WARC, as its name says, or breaks off in its first record; download it again"
        )
    return _failure(
        path,
        f"breaks off or is damaged after byte {offset}; the pages before were read, "
        f"for the rest download it again",
    )


def _end(file: IO[bytes], last: int, end: int) -> int:
    """Where the last record, which starts at ``last``, ends; -1 where it breaks off."""
    file.seek(last)
    if file.read(2) != b"\x1f\x8b":
        return end + len(b"\r\n\r\n")
    file.seek(last)
    inflater = zlib.decompressobj(31)
    while not inflater.eof:
        if not (chunk := file.read(1 << 20)):
            return -1
        try:
            while chunk and not inflater.eof:
                inflater.decompress(chunk, 1 << 20)
                chunk = inflater.unconsumed_tail
        except zlib.error:
            return -1
    return file.tell() - len(inflater.unused_data)


def _kind(record: Any) -> str:
    if record.rec_type == "conversion":
        return "text"
    if record.rec_type == "response" and record.http_headers:
        if record.http_headers.get_statuscode() != "200":
            return ""
        return PAGES.get(_media(record.http_headers.get_header("Content-Type")), "")
    if record.rec_type == "resource":
        return PAGES.get(_media(record.rec_headers.get_header("Content-Type")), "")
    return ""


def _media(content_type: str | None) -> str:
    return (content_type or "").split(";")[0].strip().lower()


def drafts(piece: Piece) -> Iterator[Draft | Failure]:
    """The page of one record; its ``doc`` and URL are the address it was fetched from.

    Raises:
        UnreadableInput: the record is no longer where it was, too large, or packed in a way that is not read.
    """
    from communique.sources.readers import reader

    try:
        with open(piece.where, "rb") as file:
            file.seek(piece.offset)
            record = next(_archive(file))
            kind = _kind(record)
            body = record.content_stream().read(LARGEST_PAGE + 1)
            headers = record.http_headers
    except OSError as error:
        raise unopened(piece.spec, error) from error
    if len(body) > LARGEST_PAGE:
        raise UnreadableInput(
            f"{piece.spec}: has more than {size(LARGEST_PAGE)}, unpacked; save the article itself"
        )
    packed = (headers.get_header("Content-Encoding") or "").lower() if headers else ""
    if kind == "html" and packed not in ("", "gzip", "x-gzip", "deflate") and look(body)[0] == "binary":
        raise UnreadableInput(f"{piece.spec}: is packed with {packed}; pip install brotli, and read it again")
    found: Iterator[Draft | Failure]
    if kind == "html":
        from communique.sources.saved import page_drafts

        message = Message()
        message["content-type"] = (headers.get_header("Content-Type") if headers else "") or "text/html"
        found = page_drafts(
            body, piece=piece, url=piece.member or None, charset=message.get_content_charset("")
        )
    else:
        found = reader(kind)(replace(piece, kind=kind, payload=body))
    for index, draft in enumerate(found, start=1):
        if isinstance(draft, Draft):
            doc = piece.member or f"{piece.name}:{piece.offset}"
            draft = replace(
                draft, doc=doc if index == 1 else f"{doc}:{index}", url=draft.url or piece.member or None
            )
        yield draft
