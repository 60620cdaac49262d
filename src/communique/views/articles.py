"""What was read: every article with its outlet, date and place, and which are copies of another.

It shows no article's text; that is asked for by id.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model import Evidence
from communique.store import Heading, Look
from communique.views.evidence import evidence_row
from communique.views.filter import Filter
from communique.views.listed import Listed
from communique.views.rows import ArticleRow, EvidenceRow, Table


def articles(look: Look, wanted: Filter, *, skip: int = 0) -> Table[ArticleRow]:
    """Articles by the day they were published, undated ones last; ``actor``, ``country`` act in them.

    ``skip``: rows passed over; so in every view.

    Raises:
        BadUse: for a filter that does not apply (``type``, ``status``, ``on``) or cannot be understood.
    """
    return LISTED(look, wanted, skip=skip)


def _ids(look: Look, wanted: Filter, skip: int) -> list[str]:
    wanted.refuse("articles", "type", "status", "on")
    return look.find_article_ids(
        actors=wanted.actors(look),
        country=wanted.country_code(look),
        about=wanted.about,
        since=wanted.first_day,
        until=wanted.last_day,
        newest=wanted.newest,
        skip=skip,
        limit=wanted.limit,
    )


def _rows(look: Look, ids: Sequence[str], wanted: Filter) -> list[ArticleRow]:
    known = look.headings(ids)
    return article_rows(look, [known[name] for name in ids])


def article_rows(look: Look, headings: Sequence[Heading]) -> list[ArticleRow]:
    """Articles as rows; the evidence of each is its first sentence."""
    origins = [heading.copy_of or heading.id for heading in headings]
    groups = look.copy_groups(origins)
    first = openings(look, headings)
    return [
        ArticleRow(
            id=heading.id,
            reports=1 + len(groups.get(origin, ())),
            origins=1,
            confidence=None,
            evidence=first.get(heading.id, ()),
            url=heading.url,
            doc=heading.doc,
            outlet=heading.outlet,
            title=heading.title,
            published=heading.published,
            place=heading.place,
            language=heading.language,
            copy_of=heading.copy_of,
        )
        for heading, origin in zip(headings, origins, strict=True)
    ]


def openings(look: Look, headings: Sequence[Heading]) -> dict[str, tuple[EvidenceRow, ...]]:
    """The first sentence of each article; none of one without any."""
    by_id = {heading.id: heading for heading in headings}
    return {
        name: (evidence_row(Evidence(article=name, span=span, quote=quote), by_id),)
        for name, (span, quote) in look.openings(by_id).items()
    }


LISTED: Listed[ArticleRow] = Listed(ArticleRow, _ids, _rows)
"""The view as a list."""
