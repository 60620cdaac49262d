"""Groups the articles of a record into stories, and keeps the groups until the log has changed.

Every article may shift the words by which others are alike, so all are grouped anew; that is done when
somebody asks, not with every article.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from communique.fold import Telling, happened, stories
from communique.model import Entry
from communique.store import Heading, Look, Store

AT_ONCE = 200
"""Articles loaded at a time: each comes with its text."""


def group(store: Store) -> bool:
    """Keeps which articles tell one story, unless that is kept already; whether it was done now.

    Raises:
        RecordError: where the record cannot be written.
    """
    with store.look() as look:
        kept, now = look.grouping()
        if kept == now:
            return False
        found = grouped(look)
    with store.write(derived=True) as pen:
        # Who read meanwhile is in the next grouping: the mark is that of the moment looked at.
        known = set(pen.article_ids())
        pen.set_stories({name: story for name, story in found.items() if name in known}, mark=now)
    return True


def grouped(look: Look) -> dict[str, str]:
    """The story of every article, from its words, names and days, whatever is kept."""
    ids = look.find_article_ids()
    known = look.headings(ids)
    return stories(_tellings(look, {name: known[name] for name in ids}))


def _tellings(look: Look, headings: Mapping[str, Heading]) -> Iterator[Telling]:
    names = list(headings)
    for at in range(0, len(names), AT_ONCE):
        some = names[at : at + AT_ONCE]
        told: dict[str, list[Entry]] = {name: [] for name in some}
        for entry in look.entries_of(some).values():
            told[entry.article].append(entry)
        for name in some:
            article = look.article(name)
            assert article is not None  # it has a heading
            sides = [who for entry in told[name] for who in (*entry.actors, *entry.recipients)]
            places = [entry.place.name for entry in told[name] if entry.place is not None]
            yield Telling(
                article=name,
                title=article.title,
                text=article.text,
                published=headings[name].published.edtf,
                happened=happened(told[name]),
                names=frozenset([*(who.actor for who in sides if who.actor), *places]),
                fingerprint=article.fingerprint,
            )
