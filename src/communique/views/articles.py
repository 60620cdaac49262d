"""What was read: every article with its outlet, date and place, and which are copies of another.

It shows no article's text; that is asked for by id.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model import Evidence
from communique.store import Heading, Look
from communique.views.evidence import evidence_row
from communique.views.filter import Filter
from communique.views.rows import ArticleRow, EvidenceRow, Table


def articles(look: Look, wanted: Filter) -> Table[ArticleRow]:
    """Articles by the day they were published, undated ones last; ``actor``, ``country`` act in them.

    Raises:
        BadUse: for a filter that does not apply (``type``, ``status``, ``on``) or cannot be understood.
    """
    wanted.refuse("articles", "type", "status", "on")
    found = look.find_articles(
        actors=wanted.actors(look),
        country=wanted.country_code(look),
        about=wanted.about,
        since=wanted.first_day,
        until=wanted.last_day,
        limit=wanted.limit,
    )
    return Table(article_rows(look, found), of=ArticleRow)


def article_rows(look: Look, headings: Sequence[Heading]) -> list[ArticleRow]:
    """Articles as rows; the evidence of each is its first sentence."""
    origins = [heading.copy_of or heading.id for heading in headings]
    groups = look.copy_groups(origins)
    return [
        ArticleRow(
            id=heading.id,
            reports=1 + len(groups.get(origin, ())),
            origins=1,
            confidence=None,
            evidence=opening(look, heading),
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


def opening(look: Look, heading: Heading) -> tuple[EvidenceRow, ...]:
    article, reading = look.article(heading.id), look.reading(heading.id)
    if article is None or reading is None or not reading.sentences:
        return ()
    span = reading.sentences[0]
    evidence = Evidence(article=heading.id, span=span, quote=span.of(article.text))
    return (evidence_row(evidence, {heading.id: heading}),)
