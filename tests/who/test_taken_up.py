"""Whom "the airline", "the militants" and "the comedian" take up, and where they take up nobody."""

from __future__ import annotations

import pytest

from communique.engines.mentions import mentions
from communique.engines.sentences import sentences
from communique.model import Mention, Reading, Span, Statement
from communique.who import Cast, speakers
from makers import ENGINE, article, spot


def told(
    text: str,
    source: str,
    *,
    bodies: tuple[str, ...] = (),
    place: int = -1,
    speaking: tuple[tuple[str, str], ...] = (),
) -> tuple[str, bool]:
    """The name of the speaker at the last (or given) place of ``source``, and whether it has an actor.

    ``bodies`` are names that the encoder marks as organizations, each wherever it stands; ``speaking`` are
    the source and the cue of statements.
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
    said = tuple(
        Statement(id=str(n), source=(spot(text, who),), cue=(spot(text, cue),), content=(spot(text, cue),))
        for n, (who, cue) in enumerate(speaking)
    )
    cast = Cast(
        made,
        Reading(article=made.id, engine=ENGINE, sentences=cut, mentions=tuple(found), statements=said),
    )
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
         "The agency", ("Great Western Rail Authority", "GWRA", "Selby Metro"),
         "Great Western Rail Authority"),
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


@pytest.mark.parametrize(
    ("text", "source", "bodies", "name"),
    [
        ("Norvex made the Arc Pad. The Arc Pad and the Arc Pad broke. The company said no.",
         "The company", ("Norvex", "Arc Pad"), "Norvex"),
        ("Authorities say so. Turku Transit Bureau agreed. The agency said no.", "The agency",
         ("Authorities", "Turku Transit Bureau"), "Turku Transit Bureau"),
        ("The ferry of Norvex sank. Lind/Arcadia. The company said no.", "The company", ("Norvex", "Arcadia"),
         "Norvex"),
    ],
)  # fmt: skip
def test_things_and_credits_are_no_companies(
    text: str, source: str, bodies: tuple[str, ...], name: str
) -> None:
    assert told(text, source, bodies=bodies) == (name, True)


def test_a_body_that_speaks_outweighs_its_product() -> None:
    text = "Norvex agreed. Arc Pad sold, and Arc Pad broke. The company said no."
    both = ("Norvex", "Arc Pad")
    assert told(text, "The company", bodies=both) == ("Arc Pad", True)
    assert told(text, "The company", bodies=both, speaking=(("Norvex", "agreed"),)) == ("Norvex", True)


def test_a_calling_without_gender_is_who_has_spoken_most() -> None:
    text = (
        "Peter Virta said yes. Maria Holm drove. \"It is late,\" Virta said. Maria Holm crashed. "
        "The director said no."
    )  # fmt: skip
    assert told(text, "The director") == ("The director", False)
    assert told(text, "The director", speaking=(("Peter Virta", "said yes"),)) == ("Peter Virta", True)


def test_a_pronoun_takes_up_what_its_noun_takes_up() -> None:
    text = "Maria Holm sailed. Peter Virta flew. The actress waited, so she said no."
    assert told(text, "she") == ("Maria Holm", True)


def test_who_is_named_in_a_teaser_is_not_taken_up() -> None:
    text = "Maria Holm sailed.\nShips for Anna Lind, Anna Lind\nThe actress said no."
    assert told(text, "The actress") == ("Maria Holm", True)


def test_whose_kin_speaks_is_not_taken_up() -> None:
    text = "Peter Virta sailed. The boy slept. The boy's grandfather said no."
    assert told(text, "The boy's grandfather") == ("The boy's grandfather", False)


def test_who_is_taken_up_has_his_own_country() -> None:
    text = (
        "The domain was sold by an Omani company. Norvex grew. The firm said no. "
        "Norvex hired, and Norvex sued. The Cincinnati Zoo was shut. The zoo said no."
    )
    made, cut = article(text), sentences(text)
    found = [m for m in mentions(text, cut) if "Cincinnati" not in m.span.of(text)]
    marked = [("Norvex", n) for n in range(3)] + [("Cincinnati Zoo", 0)]
    found += [Mention(span=spot(text, name, nth=n), kind="organization", chain=None) for name, n in marked]
    found.sort(key=lambda m: (m.span.start, -m.span.end))
    cast = Cast(made, Reading(article=made.id, engine=ENGINE, sentences=cut, mentions=tuple(found)))
    (firm,) = speakers(cast, (spot(text, "The firm"),))
    (zoo,) = speakers(cast, (spot(text, "The zoo"),))
    assert (firm.name, firm.country) == ("Norvex", None)
    assert (zoo.name, zoo.country) == ("Cincinnati Zoo", "USA")
