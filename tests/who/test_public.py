"""Private doings make no events of the record: stories of sports and stars, companies and accidents."""

from __future__ import annotations

from dataclasses import replace

import pytest

from communique.engines.mentions import mentions
from communique.engines.sentences import sentences
from communique.model import Entry, Evidence, Reading, Span, Who
from communique.who import Affairs, Cast
from makers import ENGINE, article

SPORTS = " ".join(f"The team trained hard on day {n} and the coach was pleased." for n in range(12))
POLITICS = " ".join(
    f"Norway and Chile spoke on day {n} and the prime minister was pleased." for n in range(12)
)
EVENT = Entry(
    id="e",
    kind="event",
    article="a",
    type="CONSULT",
    evidence=Evidence(article="a", span=Span(0, 3), quote="The", parts={"trigger": (Span(0, 3),)}),
)


def affairs(text: str) -> Affairs:
    cut = sentences(text)
    return Affairs(
        Cast(
            article(text, id="a"),
            Reading(article="a", engine=ENGINE, sentences=cut, mentions=mentions(text, cut)),
        )
    )


def test_private_doings_make_no_events() -> None:
    assert not affairs(SPORTS).are(EVENT)
    assert affairs(POLITICS).are(EVENT)


def test_a_short_text_tells_nothing_of_what_it_is_about() -> None:
    assert affairs("The coach met the team. All were pleased.").are(EVENT)


@pytest.mark.parametrize(
    ("entry", "kept"),
    [
        (replace(EVENT, actors=(Who(name="Norway", actor="NOR", country="NOR"),)), True),
        (replace(EVENT, actors=(Who(name="fans", country="NOR"),)), False),
        (replace(EVENT, actors=(Who(name="Ada Holm", actor="p-1"),)), False),
        (replace(EVENT, actors=(Who(name="Ada Holm", actor="p-1", country="NOR", role="singer"),)), False),
        (replace(EVENT, actors=(Who(name="Ada Holm", actor="p-1", country="NOR", role="minister"),)), True),
        (
            replace(
                EVENT,
                actors=(Who(name="Nordvik", actor="o-1"),),
                recipients=(Who(name="Sorvik", actor="o-2"),),
            ),
            True,
        ),
        (replace(EVENT, made_by="s-1"), True),
        (replace(EVENT, type="ASSAULT"), False),
    ],
)
def test_what_stays_of_a_story_of_sports(entry: Entry, kept: bool) -> None:
    assert affairs(SPORTS).are(entry) is kept


def violence(quote: str, victim: str) -> Entry:
    told = Evidence(article="a", span=Span(0, len(quote)), quote=quote, parts={"trigger": (Span(0, 1),)})
    return replace(EVENT, type="ASSAULT", evidence=told, recipients=(Who(name=victim),) if victim else ())


def test_violence_stays_wherever_it_is_told() -> None:
    text = SPORTS + " A gunman opened fire."
    assert affairs(text).are(violence("A gunman opened fire on the fans.", "the fans"))
    assert not affairs(text).are(violence("The coach hit the bench.", "the bench"))
    assert not affairs(text).are(violence("A gunman opened fire.", "")), "nobody did it and nobody suffered"
    assert not affairs(text).are(violence("The keeper fired his gun.", "a gorilla"))


def test_in_an_article_of_violence_no_side_need_be_told() -> None:
    text = SPORTS + " A gunman opened fire on the crowd." * 6
    assert affairs(text).are(violence("The attack was over.", ""))
    rockets = SPORTS + " The rocket rose into space." * 6
    assert not affairs(rockets).are(violence("The rocket blew up.", ""))
