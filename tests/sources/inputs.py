"""Real files of every kind that is read, made small: a PDF, a Word file, a web archive, a local server.

Nothing here stands in for a part of the package; what is made here could be a user's own.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

import docx
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from communique.model import Article, Failure
from communique.sources import Piece, articles, pieces
from communique.sources.piece import Draft
from communique.sources.readers import reader

STORY = (
    "NORDHAVN, March 4. Nordland will reopen the ferry link with Southmark in May, its transport minister "
    "Ada Holm said on Monday.\n\n"
    '"We keep our word," Holm told reporters after a meeting with her Southmark counterpart Jens Brandt.\n\n'
    "Brandt denied that his government had blocked the port, and said that the talks would go on in April."
)
"""An invented report, long enough to be told for English and short enough to be read at a glance."""

SENTENCES = STORY.split("\n\n")


def read(spec: str | Path, *, verbatim: bool = False) -> list[Article | Failure]:
    """All that a spec comes to, through the front door."""
    found: list[Article | Failure] = []
    for piece in pieces(str(spec), verbatim=verbatim):
        found += [piece] if isinstance(piece, Failure) else articles(piece)
    return found


def read_one(spec: str | Path, *, verbatim: bool = False) -> Article:
    """The single article of a spec; the test fails with the failure's words if there is none."""
    found = read(spec, verbatim=verbatim)
    assert len(found) == 1, found
    assert isinstance(found[0], Article), found[0]
    return found[0]


def failure(spec: str | Path, *, verbatim: bool = False) -> Failure:
    """The single failure of a spec, which is one line that names the input."""
    found = read(spec, verbatim=verbatim)
    assert len(found) == 1, found
    return clear(found[0])


def clear(found: object) -> Failure:
    """A failure that says in one line which input, what is wrong, and (after a semicolon) what to do."""
    assert isinstance(found, Failure), found
    assert found.stage == "read"
    assert "\n" not in found.error
    assert found.error.startswith(f"{found.spec}: ")
    wrong, _, remedy = found.error.removeprefix(f"{found.spec}: ").partition("; ")
    assert wrong
    assert remedy
    return found


def drafts(piece: Piece) -> list[Draft]:
    """What a piece's reader hands to ``frame``."""
    found = list(reader(piece.kind)(piece))
    assert all(isinstance(draft, Draft) for draft in found), found
    return [draft for draft in found if isinstance(draft, Draft)]


def page(body: str = STORY, *, title: str = "Ferry link to reopen", head: str = "") -> str:
    """A small web page whose paragraphs are those of ``body``."""
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in body.split("\n\n"))
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{title}</title>{head}</head>"
        f"<body><main><article><h1>{title}</h1>{paragraphs}</article></main></body></html>"
    )


def pdf(*pages: list[tuple[float, float, float, str]], encrypt: bool = False) -> bytes:
    """A PDF; each page is a list of (x, y, size, words) in points, from the lower left, in Helvetica."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"", FONT]
    kids = []
    for lines in pages:
        drawn = "".join(
            f"BT /F1 {points} Tf {x} {y} Td ({_escaped(words)}) Tj ET\n" for x, y, points, words in lines
        ).encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 4 0 R >> >> >>" % len(objects)
        )
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (
        b" ".join(b"%d 0 R" % kid for kid in kids),
        len(kids),
    )
    objects[2] = ENCRYPTION if encrypt else b"<< /Producer (a test) >>"
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, held in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    lock = b" /Encrypt 3 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]"
    out += b"trailer << /Size %d /Root 1 0 R%s >>\n" % (len(objects) + 1, lock if encrypt else b"")
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
# Standard security, revision 2, with password hashes that the empty password does not give.
ENCRYPTION = b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (b"41" * 32, b"42" * 32)


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def column(
    *lines: str, top: float = 700, left: float = 72, points: float = 11
) -> list[tuple[float, float, float, str]]:
    """Lines below each other, one and a third of their size apart; an empty one is a paragraph's gap."""
    placed, y = [], top
    for words in lines:
        if words:
            placed.append((left, y, points, words))
        y -= points * 1.3
    return placed


def word(path: Path, *paragraphs: str, title: str = "") -> Path:
    """A Word file."""
    document = docx.Document()
    if title:
        document.add_paragraph(title, style="Title")
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(str(path))
    return path


@dataclass(frozen=True, kw_only=True)
class Fetched:
    """One answer in a web archive."""

    url: str
    body: bytes
    status: str = "200 OK"
    content_type: str = "text/html; charset=utf-8"
    kind: str = "response"
    headers: tuple[tuple[str, str], ...] = ()


def warc(*fetched: Fetched, gzip: bool) -> bytes:
    """A web archive, each record packed by itself if ``gzip``."""
    out = BytesIO()
    writer = WARCWriter(out, gzip=gzip)
    for one in fetched:
        if one.kind == "response":
            headers = StatusAndHeaders(
                one.status, [("Content-Type", one.content_type), *one.headers], protocol="HTTP/1.1"
            )
            record = writer.create_warc_record(
                one.url, "response", payload=BytesIO(one.body), http_headers=headers
            )
        else:
            record = writer.create_warc_record(
                one.url, one.kind, payload=BytesIO(one.body), warc_content_type=one.content_type
            )
        writer.write_record(record)
    return out.getvalue()


Reply = tuple[int, dict[str, str], bytes]
HTML = {"Content-Type": "text/html; charset=utf-8"}


@dataclass
class Site:
    """A server on this machine: what it answers to each path, and what it was asked."""

    address: str
    pages: dict[str, Reply | Callable[[dict[str, str]], Reply]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def paths(self) -> list[str]:
        """The paths that were asked for, robots.txt left out."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


@contextmanager
def site() -> Iterator[Site]:
    """A server with no pages yet; it answers 404 to what it does not have."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            made.asked.append((self.path, headers))
            reply = made.pages.get(self.path, (404, {}, b""))
            status, fields, body = reply(headers) if callable(reply) else reply
            self.send_response(status)
            for name, value in fields.items():
                self.send_header(name, value)
            if "Content-Length" not in fields:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            try:
                self.wfile.write(body)
            except OSError:
                pass  # the reader had enough

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made = Site(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
