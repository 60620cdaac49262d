"""Turns the bytes of a text into characters, whatever program wrote them.

It never guesses past damage: a text whose bytes contradict its encoding is refused with the place of the
first bad byte, because a quotation with a wrong character in it is a misquotation.
"""

from __future__ import annotations

import codecs
import re

from communique.errors import UnreadableInput

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
MOST_CONTROLS = 0.01
"""Share of control characters above which a file is binary; texts have none but the odd form feed."""
MOST_ACCENTS = 0.15
"""Share of bytes above 127 up to which a text is taken as Western. French and Czech stay below 8 %; Russian,
Greek or Chinese in one of their own encodings start at 60 %."""
SAMPLE = 65_536
"""Bytes shown to charset-normalizer, whose time grows with them; more does not change its answer."""
UNDEFINED_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")


def universal(text: str) -> str:
    """The text with Python's universal newlines, as ``open(path).read()`` gives it."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def decode(content: bytes, *, spec: str) -> str:
    """Characters of a text in UTF-8, UTF-16 or UTF-32 (with a mark), Windows-1252 or another clear encoding.

    Newlines come out as ``\\n``; a byte-order mark is dropped. ``spec`` names the text in messages.

    Raises:
        UnreadableInput: binary, broken, or in no encoding that can be told.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            try:
                return universal(content[len(mark) :].decode(encoding))
            except UnicodeDecodeError as error:
                raise _broken(spec, error, content, encoding.upper().removesuffix("-LE")) from error
    if b"\x00" in content or len(CONTROLS.findall(content)) > MOST_CONTROLS * len(content):
        raise UnreadableInput(
            f"{spec}: is not text but binary (byte {_first_control(content)} is a control character); "
            f"give the file its true suffix, or save it as UTF-8 text"
        )
    try:
        return universal(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        return universal(_older(content, spec=spec, error=error))


def decode_verbatim(content: bytes, *, spec: str) -> str:
    """Characters exactly as ``open(path, encoding="utf-8").read()`` gives them.

    Raises:
        UnreadableInput: not valid UTF-8.
    """
    try:
        return universal(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise _broken(spec, error, content, "UTF-8") from error


def _older(content: bytes, *, spec: str, error: UnicodeDecodeError) -> str:
    lenient = content.decode("utf-8", "replace")
    bad = lenient.count("\ufffd")
    whole = sum(1 for character in lenient if character > "\x7f") - bad
    # Accented letters of Windows-1252 next to each other hardly ever form a valid UTF-8 sequence, so a text
    # with more good sequences than bad is UTF-8 that was damaged or cut.
    if whole > bad or (whole and error.reason == "unexpected end of data"):
        raise _broken(spec, error, content, "UTF-8") from error
    high = sum(1 for byte in content if byte > 0x7F)
    if high <= MOST_ACCENTS * len(content) and not UNDEFINED_1252.search(content):
        return content.decode("cp1252")
    from charset_normalizer import from_bytes

    best = from_bytes(content[:SAMPLE]).best()
    if best is not None:
        try:
            return content.decode(best.encoding)
        except UnicodeDecodeError:
            pass
    raise _broken(spec, error, content, "UTF-8") from error


def _broken(spec: str, error: UnicodeDecodeError, content: bytes, encoding: str) -> UnreadableInput:
    line = content.count(b"\n", 0, error.start) + 1
    return UnreadableInput(
        f"{spec}: has a broken encoding: byte {error.start} (line {line}) is not valid {encoding}; "
        f"open it in an editor, save it as UTF-8 and read it again"
    )


def _first_control(content: bytes) -> int:
    found = re.search(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]", content)
    return found.start() if found else 0
