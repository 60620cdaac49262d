"""The door of the room where coverage comes in: what a user points at becomes articles.

Nothing behind it judges what an article says, and one bad input never stops the next: it becomes a
``Failure``.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.errors import ArticleError, RunError
from communique.model import Article, Failure
from communique.sources.feedtold import FeedTold, feed_told
from communique.sources.find import pieces
from communique.sources.frame import frame
from communique.sources.given import given_address, given_file, given_text
from communique.sources.piece import Draft, Piece

__all__ = [
    "FeedTold", "Piece", "articles", "feed_told", "frame", "given_address", "given_file", "given_text",
    "pieces",
]  # fmt: skip


def articles(piece: Piece) -> Iterator[Article | Failure]:
    """What one piece holds, in its order; a ``Failure`` of stage ``read`` stands for what cannot be read."""
    from communique.sources.readers import reader

    try:
        for draft in reader(piece.kind)(piece):
            yield draft if isinstance(draft, Failure) else _framed(draft, piece)
    except Exception as error:
        yield _failure(piece.spec, error)


def _framed(draft: Draft, piece: Piece) -> Article | Failure:
    try:
        return frame(
            draft.raw,
            doc=draft.doc,
            url=draft.url,
            outlet=draft.outlet,
            title=draft.title,
            published=draft.published,
            place=draft.place,
            language=draft.language,
            byline=draft.byline,
            verbatim=draft.verbatim,
            kind=draft.kind,
            hints=draft.hints,
        )
    except Exception as error:
        return _failure(draft.spec or piece.spec, error)


def _failure(spec: str, error: Exception) -> Failure:
    """One clear line: input, what is wrong, what to do.

    Raises:
        RunError: given back as it is, for it concerns more than this input.
    """
    if isinstance(error, RunError):
        raise error
    words = " ".join(str(error).split())
    if not isinstance(error, ArticleError):
        # A library's parser met what it was not made for: a hostile or damaged file must not end the run.
        words = (
            f"could not be read ({type(error).__name__}: {words[:200]}); "
            "open it and save it anew, as text if need be"
        )
    if not words.startswith(f"{spec}:"):
        words = f"{spec}: {words}"
    return Failure(spec=spec, stage="read", error=words)
