"""Which articles tell one story: a launch, a round of talks, a resolution, however many outlets cover it.

It shows the groups that are kept, and groups when it is asked where the record has changed and cannot be
written; it touches no act: one story is told by many, and people's decisions are on those.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from communique.store import Heading, Look
from communique.views.articles import openings
from communique.views.filter import Filter
from communique.views.listed import Listed
from communique.views.rows import INLINE, EvidenceRow, StoryRow

PREFIX = "story-"
"""What the id of a story begins with; the rest is that of an article."""


def one_story(look: Look, name: str) -> StoryRow | None:
    """The story with this id, or the one that an article tells; else ``None``."""
    story_of = _story_of(look)
    story = name.removeprefix(PREFIX) if name.startswith(PREFIX) else story_of.get(name, "")
    found = _told(look, story_of, [story]).get(story)
    return _rows_of(look, {story: found})[0] if found else None


def _ids(look: Look, wanted: Filter, skip: int) -> list[str]:
    """Stories by the day of their first article (or from their last back); a filter holds for any article."""
    wanted.refuse("stories", "type", "status", "on")
    found = look.find_article_ids(
        actors=wanted.actors(look),
        country=wanted.country_code(look),
        about=wanted.about,
        since=wanted.first_day,
        until=wanted.last_day,
        newest=wanted.newest,
    )
    story_of = _story_of(look)
    # An article that came while they were grouped is in none yet.
    shown = list(dict.fromkeys(story_of[name] for name in found if name in story_of))
    return shown[skip:][: wanted.limit]


def _rows(look: Look, ids: Sequence[str], wanted: Filter) -> list[StoryRow]:
    told = _told(look, _story_of(look), ids)
    return _rows_of(look, {name: told[name] for name in ids})


def _story_of(look: Look) -> dict[str, str]:
    if _is_kept(look):
        return look.story_of()
    from communique.pipeline import grouped

    return grouped(look)


def _is_kept(look: Look) -> bool:
    """Whether what is kept is to be shown: it is of this state of the log, or others bring it up."""
    kept, now = look.grouping()
    return kept == now or look.as_kept


def _told(look: Look, story_of: Mapping[str, str], ids: Sequence[str]) -> dict[str, list[str]]:
    """The articles of some stories, by date."""
    if _is_kept(look):
        return look.story_articles(ids)
    found: dict[str, list[str]] = {name: [] for name in ids}
    for name in look.find_article_ids():
        if story_of[name] in found:
            found[story_of[name]].append(name)
    return found


def _rows_of(look: Look, told: Mapping[str, Sequence[str]]) -> list[StoryRow]:
    known = look.headings(name for names in told.values() for name in names)
    groups = {story: [known[name] for name in names] for story, names in told.items()}
    first = openings(look, [heading for group in groups.values() for heading in group[:INLINE]])
    return [_row(story, group, first) for story, group in groups.items()]


def _row(
    name: str, headings: Sequence[Heading], first_words: Mapping[str, Sequence[EvidenceRow]]
) -> StoryRow:
    """A story under the title of its first article that is no copy."""
    first = next((heading for heading in headings if heading.copy_of is None), headings[0])
    dated = [heading.published for heading in headings if heading.published.edtf]
    return StoryRow(
        id=f"{PREFIX}{name}",
        reports=len(headings),
        origins=len({heading.copy_of or heading.id for heading in headings}),
        confidence=None,
        evidence=tuple(piece for heading in headings[:INLINE] for piece in first_words.get(heading.id, ())),
        title=first.title,
        first=dated[0] if dated else first.published,
        last=dated[-1] if dated else first.published,
        outlets=tuple(dict.fromkeys(heading.outlet for heading in headings if heading.outlet)),
        articles=tuple(heading.id for heading in headings),
    )


LISTED: Listed[StoryRow] = Listed(StoryRow, _ids, _rows)
"""The view as a list.

Raises:
    BadUse: for a filter that does not apply (``type``, ``status``, ``on``) or cannot be understood.
"""
