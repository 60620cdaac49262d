"""Which articles tell one story: a launch, a round of talks, a resolution, however many outlets cover it.

It groups when it is asked, since every article may shift the words by which others are alike; it touches no
act: one story is told by many, and people's decisions are on those.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from communique.fold import Telling, happened, stories
from communique.store import Heading, Look
from communique.views.articles import opening
from communique.views.filter import Filter
from communique.views.rows import INLINE, StoryRow, Table

AT_ONCE = 200
"""Articles loaded at a time: each comes with its text."""


def story_rows(look: Look, wanted: Filter) -> Table[StoryRow]:
    """Stories by the day of their first article, undated ones last; a filter holds for any article.

    Raises:
        BadUse: for a filter that does not apply (``type``, ``status``, ``on``) or cannot be understood.
    """
    wanted.refuse("stories", "type", "status", "on")
    found = look.find_articles(
        actors=wanted.actors(look),
        country=wanted.country_code(look),
        about=wanted.about,
        since=wanted.first_day,
        until=wanted.last_day,
    )
    every = {heading.id: heading for heading in look.find_articles()}
    groups: dict[str, list[Heading]] = {}
    story_of = stories(_tellings(look, every))
    for name, heading in every.items():  # by date
        groups.setdefault(story_of[name], []).append(heading)
    shown = dict.fromkeys(story_of[heading.id] for heading in found)
    rows = [_row(look, name, groups[name]) for name in [*shown][: wanted.limit]]
    return Table(rows, of=StoryRow)


def _tellings(look: Look, headings: Mapping[str, Heading]) -> Iterator[Telling]:
    names = list(headings)
    for at in range(0, len(names), AT_ONCE):
        some = names[at : at + AT_ONCE]
        entries = look.entries_of(some).values()
        for name in some:
            article, told = look.article(name), [entry for entry in entries if entry.article == name]
            assert article is not None  # it has a heading
            sides = [who for entry in told for who in (*entry.actors, *entry.recipients)]
            places = [entry.place.name for entry in told if entry.place is not None]
            yield Telling(
                article=name,
                title=article.title,
                text=article.text,
                published=headings[name].published.edtf,
                happened=happened(told),
                names=frozenset([*(who.actor for who in sides if who.actor), *places]),
                fingerprint=article.fingerprint,
            )


def _row(look: Look, name: str, headings: Sequence[Heading]) -> StoryRow:
    """A story under the title of its first article that is no copy."""
    first = next((heading for heading in headings if heading.copy_of is None), headings[0])
    dated = [heading.published for heading in headings if heading.published.edtf]
    return StoryRow(
        id=f"story-{name}",
        reports=len(headings),
        origins=len({heading.copy_of or heading.id for heading in headings}),
        confidence=None,
        evidence=tuple(piece for heading in headings[:INLINE] for piece in opening(look, heading)),
        title=first.title,
        first=dated[0] if dated else first.published,
        last=dated[-1] if dated else first.published,
        outlets=tuple(dict.fromkeys(heading.outlet for heading in headings if heading.outlet)),
        articles=tuple(heading.id for heading in headings),
    )
