"""The bundled sample's answer sheets: where, in the text of a report, each statement of its key stands.

It locates strings and nothing else: it never reads a report with the package, and never guesses where a
sentence that was changed or cut might have stood.
"""

from __future__ import annotations

import email
import email.policy
import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from communique.model import Span

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
KEYS = EXAMPLES / "keys"

OUTSIDE_BODY = ("title", "deck")
"""Places that a reader may keep apart from an article's text; statements there are dropped if absent."""

_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|article|main|section|header|footer|nav|aside|figure|figcaption|title|"
    r"time|br|body|html|a|span|button)\b[^>]*>",
    re.IGNORECASE,
)
_INLINE = re.compile(r"<[^>]+>")
_UNSEEN = re.compile(r"<(head|script|style)\b.*?</\1>|<!--.*?-->|<!doctype[^>]*>", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyStatement:
    """One statement of a key with its spans in the text at hand; ``found`` is false if it is not there."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: Mapping[str, str | None] | None
    speakers: tuple[Mapping[str, str | None], ...]
    act: str
    polarity: str
    manner: str
    nested: bool
    where: str
    found: bool = True


def keys() -> list[dict[str, Any]]:
    """All keys of the sample, in order of ``doc``."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(KEYS.glob("*.json"))]


def occurrences(piece: str, text: str, *, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Where ``piece`` stands in ``text[start:end]`` as whole words, any run of white space for any other."""
    pattern = r"\s+".join(re.escape(word) for word in piece.split())
    first, last = piece.lstrip()[:1], piece.rstrip()[-1:]
    if first.isalnum():
        pattern = r"(?<!\w)" + pattern
    if last.isalnum():
        pattern += r"(?!\w)"
    for match in re.compile(pattern).finditer(text, start, len(text) if end is None else end):
        yield Span(match.start(), match.end())


def _piece(wanted: str, text: str, around: Span) -> Span:
    words, _, number = wanted.rpartition("#")
    if not words or not number.isdigit():
        words, number = wanted, ""
    found = list(occurrences(words, text, start=around.start, end=around.end))
    if not found:
        raise LookupError(f"{words!r} is not in {around.of(text)!r}")
    if not number and len(found) > 1:
        raise LookupError(f"{words!r} stands {len(found)} times in {around.of(text)!r}: add #1, #2 ...")
    try:
        return found[int(number or 1) - 1]
    except IndexError:
        raise LookupError(f"{wanted!r}: only {len(found)} in {around.of(text)!r}") from None


def _passage(statement: Mapping[str, Any], text: str) -> Span | None:
    found = list(occurrences(statement["in"], text))
    outside = statement["where"] in OUTSIDE_BODY
    if not found and outside:
        return None
    if not found:
        raise LookupError(f"the passage {statement['in']!r} is not in the text")
    if len(found) > 1 and not outside:
        raise LookupError(f"the passage {statement['in']!r} stands {len(found)} times in the text")
    return found[0]


def spans_of(key: Mapping[str, Any], text: str, *, lenient: bool = False) -> list[KeyStatement]:
    """The key's statements with their spans in ``text``; those of a title or deck that is absent are dropped.

    Args:
        key: one file of ``examples/keys``.
        text: the report's text, furniture cut or not; code points.
        lenient: whether a statement that the text no longer holds comes back without spans and ``found``
            false, for a scorer to count as missed, instead of being an error.

    Raises:
        LookupError: where a passage or a piece is absent or stands more than once.
    """
    located = []
    for statement in key["statements"]:
        try:
            passage = _passage(statement, text)
            if passage is None:
                continue
            source, cue, content = (
                tuple(sorted(_piece(piece, text, passage) for piece in statement[role]))
                for role in ("source", "cue", "content")
            )
            found = True
        except LookupError as error:
            if not lenient:
                raise LookupError(f"{key['doc']}: {error}") from None
            source = cue = content = ()
            found = False
        located.append(
            KeyStatement(
                source=source,
                cue=cue,
                content=content,
                speaker=statement["speaker"],
                speakers=tuple(statement["speakers"]),
                act=statement["act"],
                polarity=statement["polarity"],
                manner=statement["manner"],
                nested=statement["nested"],
                where=statement["where"],
                found=found,
            )
        )
    return located


def seen(page: str) -> str:
    """What a browser shows of an HTML page, one line a block: menus, captions and all."""
    page = _UNSEEN.sub(" ", page)
    page = _INLINE.sub("", _BLOCK.sub("\n", page))
    return re.sub(r"[ \t]*\n\s*", "\n", html.unescape(page)).strip() + "\n"


def page_text(key: Mapping[str, Any]) -> str:
    """The text of the file a key belongs to, nothing cut: of HTML what is seen, of a feed the one story."""
    path = EXAMPLES / key["file"]
    raw = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        return seen(raw)
    if path.suffix == ".jsonl":
        stories = {story["doc"]: story["text"] for story in map(json.loads, raw.splitlines())}
        return str(stories[key["doc"]])
    if path.suffix == ".eml":
        message = email.message_from_string(raw, policy=email.policy.default)
        return str(message.get_content())
    return raw
