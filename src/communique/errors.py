"""What can go wrong, as one tree.

It never decides what to do about it: a bad article becomes a recorded ``Failure``, a bad run stops.

    CommuniqueError
    ├── ArticleError            this article: the run goes on and the failure is recorded
    │   ├── UnreadableInput     not what its name says, broken, truncated, too large, unreachable
    │   ├── NothingToRead       empty, all furniture, a scan without text
    │   └── UnknownLanguage     a language that the reader does not know
    └── RunError                this run: it stops at once and says how to go on
        ├── BadUse              a wrong argument, filter, format or specification
        ├── MissingModel        the shipped model is absent or damaged
        └── RecordError         the record cannot be used
            ├── RecordTooNew    written by a newer version
            ├── RecordLocked    another process holds it
            ├── RecordFull      no space left on the disk
            ├── RecordChanged   what was to be judged is not any more as it was seen
            └── NoSuchEntry     nothing in the record has this id
"""

from __future__ import annotations


class CommuniqueError(Exception):
    """Root of every error that communique raises on purpose; its text names input and remedy."""


class ArticleError(CommuniqueError):
    """One article could not be read; the rest of the run is not touched."""


class UnreadableInput(ArticleError):
    """The input is not what its name says, is broken, truncated, too large or unreachable."""


class NothingToRead(ArticleError):
    """The input holds no article: it is empty, all furniture, or a scan without text."""


class UnknownLanguage(ArticleError):
    """The article is in a language that the reader does not know; the message names it."""


class RunError(CommuniqueError):
    """The run cannot go on."""


class BadUse(RunError):
    """A wrong argument, filter, format or specification."""


class MissingModel(RunError):
    """The shipped model is absent or damaged."""


class RecordError(RunError):
    """The record cannot be used."""


class RecordTooNew(RecordError):
    """The record was written by a newer version of communique."""


class RecordLocked(RecordError):
    """Another process holds the record."""


class RecordFull(RecordError):
    """The disk that holds the record is full."""


class RecordChanged(RecordError):
    """What was to be judged is not any more as whoever judges saw it; nothing was changed."""


class NoSuchEntry(RecordError):
    """Nothing in the record has this id."""
