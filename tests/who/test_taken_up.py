"""Whom "the airline", "the militants" and "the comedian" take up, and where they take up nobody."""

from __future__ import annotations

import pytest

from communique.engines.mentions import mentions
from communique.engines.sentences import sentences
from communique.model import Mention, Reading, Span
from communique.who import Cast, speakers
from makers import ENGINE, article


def told(text: str, source: str, *, bodies: tuple[str, ...] = (), place: int = -1) -> tuple[str, bool]:
    """The name of the speaker at the last (or given) place of ``source``, and whether it has an actor.

    ``bodies`` are names that the encoder marks as organizations, each wherever it stands.
    """
    made, cut = article(text), sentences(text)
    found = list(mentions(text, cut))
    for name in bodies:
        at = text.find(name)
        while at >= 0:
            span = Span(at, at + len(name))
            found = [m for m in found if not (m.span.start < span.end and span.start < m.span.end)]
            found.append(Mention(span=span, kind="organization", chain=None))
            at = text.find(name, at + 1)
    found.sort(key=lambda m: (m.span.start, -m.span.end))
    cast = Cast(made, Reading(article=made.id, engine=ENGINE, sentences=cut, mentions=tuple(found)))
    starts = [k for k in range(len(text)) if text.startswith(source, k)]
    (who,) = speakers(cast, (Span(starts[place], starts[place] + len(source)),))
    return who.name, who.actor is not None


@pytest.mark.parametrize(
    ("text", "source", "bodies", "name"),
    [
        ("Air Tasman cancelled a flight, Reuters wrote. Air Tasman was late. The airline apologised.",
         "The airline", ("Air Tasman", "Reuters"), "Air Tasman"),
        ("Norvex and Halden Steel merged. Norvex, a chipmaker, hired Halden Steel staff of Halden Steel. "
         "The chipmaker said no.", "The chipmaker", ("Norvex", "Halden Steel"), "Norvex"),
        ("Great Western Rail Authority opened. GWRA sued Selby Metro. The agency declined to say.",
         "The agency", ("Great Western Rail Authority", "GWRA", "Selby Metro"), "Great Western Rail Authority"),
        ("NATO left. The Taliban attacked, NATO said, and NATO left. The militants said so.",
         "The militants", ("NATO", "Taliban"), "Taliban"),
    ],
)  # fmt: skip
def test_a_noun_takes_up_the_body_that_is_called_so_or_named_most(
    text: str, source: str, bodies: tuple[str, ...], name: str
) -> None:
    assert told(text, source, bodies=bodies) == (name, True)


@pytest.mark.parametrize(
    ("text", "source", "bodies"),
    [
        ("Norvex sued Halden. Halden sued Norvex. The company said no.", "The company", ("Norvex", "Halden")),
        ("Norvex grew. Norvex hired. A company said no.", "A company", ("Norvex",)),
        ("It rained. The company said no.", "The company", ()),
    ],
)
def test_it_takes_up_nobody_where_two_are_as_likely_or_none_is_meant(
    text: str, source: str, bodies: tuple[str, ...]
) -> None:
    name, known = told(text, source, bodies=bodies)
    assert not known and "company" in name.lower()


def test_a_calling_takes_up_the_person_who_is_called_so() -> None:
    text = (
        "Comedian Sarah Whitlock met the banker Thomas Reed in May. Reed paid. He left early. "
        "The comedian said she was glad."
    )
    assert told(text, "The comedian") == ("Sarah Whitlock", True)


def test_a_calling_that_tells_the_gender_takes_up_who_has_it() -> None:
    text = "Sarah Whitlock met Thomas Reed in May. She sang. Reed paid. The actress said she was glad."
    assert told(text, "The actress") == ("Sarah Whitlock", True)


def test_a_word_for_anybody_takes_up_nobody() -> None:
    text = (
        "Thomas Reed opened the shop. The swimmer came, the teenager went. The teenager said he had waited."
    )
    assert not told(text, "The teenager")[1]
