"""Tells from its first bytes what a file is, whatever its name says.

It never reads past the first kilobytes and never changes a file's kind in silence: a file that is not what
its name says is refused, and the message says what it is.
"""

from __future__ import annotations

import re

from communique.errors import UnreadableInput

HEAD = 4096
"""Bytes looked at: signatures stand in the first 16, an HTML tag may follow comments and blank lines."""

SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "pdf", "a PDF"),
    (b"PK\x03\x04", "zip", "a zip archive"),
    (b"PK\x05\x06", "zip", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole", "an old or password-protected Office file"),
    (b"\x1f\x8b", "gzip", "a gzip archive"),
    (b"{\\rtf", "rtf", "a Rich Text file"),
    (b"\xff\xd8\xff", "image", "a JPEG image"),
    (b"\x89PNG", "image", "a PNG image"),
    (b"GIF8", "image", "a GIF image"),
    (b"SQLite format 3\x00", "sqlite", "an SQLite database"),
    (b"WARC/", "warc", "a WARC archive"),
)
MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|article|meta|p|h1)[\s>]", re.I)
FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.I)
MAIL = re.compile(
    rb"(?:from|to|subject|date|received|return-path|mime-version|content-type|message-id|delivered-to"
    rb"|x-[\w-]+|dkim-signature|reply-to|sender|list-[\w-]+|authentication-results|arc-[\w-]+):",
    re.I,
)
MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def look(head: bytes) -> tuple[str, str]:
    """The kind that some first bytes show, and its name for a person; ``("text", "plain text")`` if nothing.

    Kinds: pdf zip ole gzip rtf image sqlite warc feed html json mail binary text.

    Example:
        >>> look(b"%PDF-1.7 ...")
        ('pdf', 'a PDF')
    """
    head = head[:HEAD]
    for signature, kind, name in SIGNATURES:
        if head.lstrip(b" \t\r\n").startswith(signature) or (kind == "pdf" and signature in head[:1024]):
            return kind, name
    if not head.startswith(MARKS) and b"\x00" in head:
        return "binary", "binary, not text"
    plain = head.replace(b"\x00", b"") if head.startswith(MARKS) else head
    start = plain.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if FEED.search(plain) and start.startswith(b"<"):
        return "feed", "an RSS or Atom feed"
    if start.startswith(b"<") and MARKUP.search(plain):
        return "html", "an HTML page"
    if start.startswith(b"{"):
        return "json", "JSON"
    if MAIL.match(start):
        return "mail", "a mail"
    return "text", "plain text"


REMEDIES = {
    "pdf": "rename it to end in .pdf",
    "zip": "unpack it, or rename it to end in .docx if it is a Word file",
    "ole": "save it as .docx without a password",
    "gzip": "unpack it, or rename it to end in .warc.gz if it is an archive of pages",
    "rtf": "save it as .docx or .txt",
    "warc": "rename it to end in .warc",
    "html": "rename it to end in .html",
    "feed": "give the feed's http(s) address instead",
    "mail": "rename it to end in .eml",
    "json": "rename it to end in .jsonl, with one article a line",
    "text": "rename it to end in .txt",
}


def mismatch(spec: str, claimed: str, head: bytes) -> UnreadableInput:
    """The error for a file that is not ``claimed`` ("a PDF"): it says what the file is instead, if known."""
    kind, name = look(head)
    if not head.strip():
        return UnreadableInput(f"{spec}: is empty, not {claimed}; save or download it again")
    remedy = REMEDIES.get(kind, "save or download it again")
    found = name if name not in (claimed, "plain text") else "damaged"
    if kind == "text":
        found = "plain text" if _readable(head) else "something else or damaged"
        remedy = remedy if _readable(head) else "save or download it again"
    elif found == "damaged":
        remedy = "save or download it again"
    return UnreadableInput(f"{spec}: is not {claimed}, as its name says, but {found}; {remedy}")


def _readable(head: bytes) -> bool:
    # A character may be cut at the end of the head: an error in the last 3 bytes says nothing.
    try:
        head[:HEAD].decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= min(len(head), HEAD) - 3
    return True
