"""Reads a saved mail: a newsletter, a forwarded article, a press release, and what is attached to it.

It never takes the day a mail was sent for the day its article appeared (it is a hint among others), and
never a person who forwarded an article for the outlet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from communique.errors import ArticleError, UnreadableInput
from communique.model import DateHint, Failure
from communique.sources import exports
from communique.sources.decoding import decode, universal
from communique.sources.looks import look, mismatch
from communique.sources.piece import MEGABYTE, Draft, Piece, content

LARGEST_MAIL = 50 * MEGABYTE
"""Mail servers refuse more than 25 to 50 MB, attachments in base64 included."""
DEEPEST = 5
"""Mails inside mails; a chain of forwards as attachments is rarely longer than two."""
FEWEST_WORDS = 40
"""Words of a plain-text part below which it is taken for a notice ("view this mail in your browser") where
the mail has an HTML part too."""
ATTACHED = {
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "text/html": "html",
    "text/plain": "text",
}
HEADERS = ("from", "subject", "date", "received", "content-type")
"""A mail has one of these at least; a text whose first line ends in a colon has none."""
PASSED_ON = re.compile(r"^(?:(?:fwd?|re|aw|wg|tr)\s*:\s*)+", re.I)


def drafts(piece: Piece) -> Iterator[Draft | Failure]:
    """The text of an ``.eml`` file, then its attachments that can be read (doc NAME:INDEX).

    Raises:
        UnreadableInput: no mail, or too large.
    """
    held = content(piece, limit=LARGEST_MAIL, remedy="save its attachments and read those")
    if look(held)[0] not in ("mail", "text") or not re.match(rb"[!-9;-~]+:|From |>From ", held.lstrip()):
        raise mismatch(piece.spec, "a mail", held)
    message = BytesParser(policy=policy.default).parsebytes(held)
    if not isinstance(message, EmailMessage) or not any(name in message for name in HEADERS):
        raise mismatch(piece.spec, "a mail", held)
    found = list(_read(message, piece, depth=0))
    if not found:
        raise UnreadableInput(f"{piece.spec}: is a mail without a text; open it and save the article itself")
    yield from found[:1]
    for index, draft in enumerate(found[1:], start=2):
        if isinstance(draft, Draft):
            draft = replace(draft, doc=f"{piece.name}:{index}", spec=draft.spec or f"{piece.spec}:{index}")
        yield draft


def _read(message: EmailMessage, piece: Piece, *, depth: int) -> Iterator[Draft | Failure]:
    body = message.get_body(preferencelist=("plain", "html"))
    if body is not None:
        yield from _body(message, body, piece)
    if depth == DEEPEST:
        return
    for part in message.iter_attachments():
        if part.get_content_type() == "message/rfc822":
            inner = part.get_content()
            if isinstance(inner, EmailMessage):
                yield from _read(inner, piece, depth=depth + 1)
        elif part is not body and part.get_content_type() in ATTACHED and part.get_filename():
            yield from _attached(part, piece)


def _body(message: EmailMessage, body: MIMEPart, piece: Piece) -> Iterator[Draft | Failure]:
    markup = message.get_body(preferencelist=("html",))
    subject = PASSED_ON.sub("", str(message.get("subject", "")).strip())
    text = "" if body.get_content_type() == "text/html" else _text(body, spec=piece.spec)
    if markup is not None and len(text.split()) < FEWEST_WORDS:
        from communique.sources.saved import page_drafts

        for draft in page_drafts(_text(markup, spec=piece.spec), piece=piece):
            yield replace(
                draft,
                title=subject or draft.title,
                outlet=_outlet(message) or draft.outlet,
                hints=(*_sent(message), *draft.hints),
            )
        return
    if not text.strip():
        return
    if articles := exports.split(text, piece=piece):
        yield from articles
        return
    flowed = body.get_param("format", "") == "flowed"
    yield Draft(
        raw=_unflowed(text) if flowed else text,
        doc=piece.name,
        outlet=_outlet(message),
        title=subject,
        kind="mail",
        hints=_sent(message),
    )


def _text(part: MIMEPart, *, spec: str) -> str:
    held = part.get_payload(decode=True)
    held = held if isinstance(held, bytes) else b""
    charset = part.get_content_charset("utf-8")
    try:
        return universal(held.decode(charset))
    except (UnicodeDecodeError, LookupError):
        # The header is wrong about one mail in a hundred; the bytes themselves mostly tell.
        return decode(held, spec=spec)


def _unflowed(text: str) -> str:
    # RFC 3676: a line that ends in a space goes on; "-- " opens the signature.
    text = text.split("\n-- \n", maxsplit=1)[0]
    return re.sub(r" \n(?=\S)", " ", re.sub(r"^ ", "", text, flags=re.M))


def _outlet(message: EmailMessage) -> str:
    """The sender's name, of a mailing list only: any other sender is a person who passed an article on."""
    sender = message.get("from")
    addresses = getattr(sender, "addresses", ())
    if not addresses or not ("list-unsubscribe" in message or "list-id" in message):
        return ""
    return str(addresses[0].display_name)


def _sent(message: EmailMessage) -> tuple[DateHint, ...]:
    written = str(message.get("date", ""))
    try:
        day = parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return ()
    return (DateHint(kind="meta", text=f"Date: {written}", value=day),)


def _attached(part: MIMEPart, piece: Piece) -> Iterator[Draft | Failure]:
    from communique.sources.readers import reader

    name = part.get_filename() or ""
    spec = f"{piece.spec}:{name}"
    kind = ATTACHED[part.get_content_type()]
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return
    inner = Piece(spec=spec, kind=kind, where=name, payload=payload, typed=False)
    try:
        for draft in reader(kind)(inner):
            yield replace(draft, spec=spec) if isinstance(draft, Draft) else draft
    except ArticleError as error:
        yield Failure(spec=spec, stage="read", error=str(error))
