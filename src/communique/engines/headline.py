"""Headlines that name their speaker behind a dash or before a colon: "Talks to go on — Foreign Ministry".

It reads the headline alone, where no verb tells the encoder that somebody speaks; never the body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.engines.attribution import Attribution
from communique.engines.mentions import mentions
from communique.model import Span, Statement

BEHIND = re.compile(
    r"(?P<content>\S.{14,}?\S)[ \t]+(?P<cue>[—–-]|--)[ \t]+(?P<source>[^\s—–:-][^—–:\n]{1,60})"
)
BEFORE = re.compile(r"(?P<source>[^\s—–:-][^—–:\n]{1,40})(?P<cue>:)[ \t]+(?P<content>\S[^\n]{14,})")
SPEAKERS = frozenset({"person", "organization", "state", "role"})
PERSONS = frozenset({"person", "organization", "role"})
"""Before a colon a country is mostly the subject: "Sudan: thousands flee"."""
CONFIDENCE = 0.8
"""Set by hand, below that of a plain "X said": the form is sure, the border of the source less so."""
LONGEST = 300
"""Characters of a headline; what is longer is a paragraph."""


def headline(text: str, head: Span, taken: Sequence[Statement]) -> Attribution | None:
    """The statement that a headline makes by its form, or nothing.

    Args:
        head: the headline's stretch of ``text``.
        taken: the statements found by other means; where it already has this source, nothing is added.

    Example:
        >>> text = "Norway ready to host the talks — Foreign Ministry"
        >>> headline(text, Span(0, len(text)), ()).content
        (Span(start=0, end=30),)
    """
    line = head.of(text)
    if len(line) > LONGEST:
        return None
    for form, kinds in ((BEHIND, SPEAKERS), (BEFORE, PERSONS)):
        found = form.fullmatch(line)
        if found is not None and _speaks(found["source"], kinds):
            break
    else:
        return None
    spans = {
        name: Span(head.start + found.start(name), head.start + found.end(name)) for name in found.groupdict()
    }
    if any(piece.overlaps(spans["source"]) for one in taken for piece in one.source):
        return None
    return Attribution(
        source=(spans["source"],), cue=(spans["cue"],), content=(spans["content"],), confidence=CONFIDENCE
    )  # fmt: skip


def _speaks(words: str, kinds: frozenset[str]) -> bool:
    """Whether the words, and nothing beside them, name somebody who can speak."""
    return any(
        mention.kind in kinds and len(mention.span) >= len(words) - len("the ")
        for mention in mentions(words + " said so.")
        if mention.span.end <= len(words)
    )
