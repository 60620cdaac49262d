"""Whom an article means among the actors that somebody brought: exactly one, or nobody."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from communique.engines.mentions import mentions
from communique.engines.sentences import sentences
from communique.model import Actor, Mention, Reading, Role, Span, Statement
from communique.resolve import resolve
from communique.who import Cast, body_id, folded, person_id
from communique.who.known import KnownActors, full, meant, roles_on
from makers import ENGINE, article, spot

CAPTAIN = Role(title="Captain", basis="import")
MINISTER = Role(
    title="Minister of Ferries", of="NOR", start="2018-01-01", end="2019-06", basis="import"
)  # fmt: skip


def person(id: str = "Q9", name: str = "Ada Holm", country: str | None = "NOR", **fields: object) -> Actor:
    kind = str(fields.pop("kind", "person"))
    return Actor(id=id, name=name, kind=kind, country=country, **fields)  # type: ignore[arg-type]


def bearers(*actors: Actor) -> KnownActors:
    """Asks for names as a record does."""

    def known(name: str) -> Sequence[Actor]:
        return tuple(a for a in actors if name in map(folded, (a.name, *a.aliases)))

    return known


def cast(text: str, *actors: Actor, day: str = "", seen: tuple[Mention, ...] | None = None) -> Cast:
    made = article(text, place=None)
    cut = sentences(text)
    seen = mentions(text, cut) if seen is None else seen
    reading = Reading(article=made.id, engine=ENGINE, sentences=cut, mentions=seen)
    return Cast(made, reading, day=day, known=bearers(*actors))


def who(text: str, *actors: Actor, day: str = "") -> Actor:
    """The one person of a text."""
    (found,) = [a for a in cast(text, *actors, day=day).actors() if a.kind == "person"]
    return found


# --- choosing ---


@pytest.mark.parametrize(
    ("actors", "country", "named", "id"),
    [
        ([person()], "", [], "Q9"),
        ([person()], "NOR", [], "Q9"),
        ([person(country=None)], "CHL", [], "Q9"),
        ([person()], "CHL", [], None),  # another state's
        ([person()], "UNO", [], "Q9"),  # who works for the United Nations may be Norwegian
        ([person(), person("Q8", country="CHL")], "", [], None),
        ([person(), person("Q8", country="CHL")], "CHL", [], "Q8"),
        ([person(), person("Q8", country="CHL")], "", ["CHL", "PER"], "Q8"),
        ([person(), person("Q8", country="CHL")], "", ["CHL", "NOR"], None),
        ([person(), person("Q8")], "NOR", ["NOR"], None),
        ([person(kind="organization")], "", [], None),
        ([person(kind="")], "", [], "Q9"),
        ([], "", [], None),
    ],
)
def test_exactly_one_must_remain(actors: list[Actor], country: str, named: list[str], id: str | None) -> None:
    found = meant("Ada Holm", bearers(*actors), kind="person", country=country, named=named)
    assert (found and found.id) == id


@pytest.mark.parametrize("name", ["Ada Holm", "Ада Хольм", "문재현", "渡辺健", "สมชาย"])
def test_a_full_name_may_be_meant(name: str) -> None:
    assert full(name)


@pytest.mark.parametrize("name", ["Holm", "Хольм", "문", "Ö", ""])
def test_a_part_of_a_name_is_never_enough(name: str) -> None:
    assert not full(name)


@pytest.mark.parametrize(
    ("day", "titles"),
    [
        ("2018-01-01", ["Captain", "Minister of Ferries"]),
        ("2019", ["Captain", "Minister of Ferries"]),
        ("2019-06-30", ["Captain", "Minister of Ferries"]),
        ("2019-07-01", ["Captain"]),
        ("2017-12-31", ["Captain"]),
        ("", ["Captain"]),
        ("XXXX-01-19", ["Captain"]),
    ],
)
def test_roles_of_a_day(day: str, titles: list[str]) -> None:
    assert [role.title for role in roles_on(person(roles=(CAPTAIN, MINISTER)), day)] == titles


# --- in an article ---


def test_a_person_whom_the_tables_lack_is_the_imported_one() -> None:
    found = who("Ada Holm said no. Holm was calm.", person(roles=(CAPTAIN, MINISTER)), day="2018-03-05")
    assert (found.id, found.name, found.country) == ("Q9", "Ada Holm", "NOR")
    assert found.roles == (CAPTAIN, MINISTER)


def test_case_accents_and_hyphens_do_not_matter_but_all_else_does() -> None:
    seen = (Mention(span=Span(0, len("Ada Holm-Vik")), kind="person", chain=0),)
    for name in ("ADA HOLM VIK", "Ada Holm-Vík"):
        (found,) = cast("Ada Holm-Vik said no.", person(name=name), seen=seen).actors()
        assert found.id == "Q9"
    assert who("Ada M. Holm said no.", person()).id == person_id("Ada M. Holm", country=None)
    assert who("Ada Holm said no.", person(name="A. Holm", aliases=("Ada Holm",))).id == "Q9"


def test_the_articles_own_words_win() -> None:
    assert who("Peruvian Foreign Minister Ada Holm said no.", person()).id == person_id(
        "Ada Holm", country="PER"
    )
    told = who("Peruvian Foreign Minister Ada Holm said no.", person(country=None))
    assert (told.id, told.country) == ("Q9", "PER")
    assert told.roles[0].basis == "stated"


def test_where_neither_tells_the_country_it_is_found_as_for_anybody() -> None:
    told = who("Peru was calm. In Lima, Foreign Minister Ada Holm said no.", person(country=None))
    assert (told.id, told.country) == ("Q9", "PER")


def test_of_two_the_one_of_a_country_that_the_article_names() -> None:
    two = (person(), person("Q8", country="CHL"))
    assert who("Ada Holm said that Norway was calm.", *two).id == "Q9"
    assert who("Ada Holm said that Chile was calm.", *two).id == "Q8"
    assert who("Ada Holm said no.", *two).id == person_id("Ada Holm", country=None)


def test_the_registry_goes_before_an_import() -> None:
    impostor = person("Q1", name="Sergei Lavrov", country="RUS")
    assert who("Russian Foreign Minister Sergei Lavrov said no.", impostor, day="2018-03-05").id == "Q58217"


def test_a_family_name_alone_is_not_asked_for() -> None:
    assert who("Mr. Holm said no.", person(name="Holm")).id == person_id("Holm", country=None)


@pytest.mark.parametrize("name", ["문재현", "Ада Хольм"])
def test_names_of_other_scripts(name: str) -> None:
    text = f"{name} said no."
    seen = (Mention(span=Span(0, len(name)), kind="person", chain=0),)
    (found,) = cast(text, person(name=name), seen=seen).actors()
    assert found.id == "Q9"


COUNCIL = person("Q7", name="Nordland Ferry Council", kind="organization", roles=(CAPTAIN,))


def body(text: str, name: str, *actors: Actor) -> Actor:
    seen = (Mention(span=spot(text, name), kind="organization", chain=0),)
    (found,) = cast(text, *actors, seen=seen).actors()
    return found


def test_a_body_whom_the_tables_lack_is_the_imported_one() -> None:
    found = body("The Nordland Ferry Council said no.", "The Nordland Ferry Council", COUNCIL)
    assert (found.id, found.country, found.kind, found.roles) == ("Q7", "NOR", "organization", (CAPTAIN,))
    either = person("a-7", name="NORDLAND FERRY COUNCIL", kind="", country=None)
    assert body("The Nordland Ferry Council said no.", "The Nordland Ferry Council", either).id == "a-7"


def test_the_tables_and_the_state_behind_a_ministry_go_before_an_import() -> None:
    union = person("Q6", name="European Union", kind="organization")
    assert body("The European Union said no.", "The European Union", union).id == "EU"
    ministry = person("Q5", name="Norwegian Foreign Ministry", kind="organization")
    assert (
        body("The Norwegian Foreign Ministry said no.", "The Norwegian Foreign Ministry", ministry).id
        == "NOR"
    )


def test_two_bodies_of_one_name_are_nobody() -> None:
    other = person("Q4", name="Nordland Ferry Council", kind="organization")
    found = body("The Nordland Ferry Council said no.", "The Nordland Ferry Council", COUNCIL, other)
    assert found.id == body_id("Nordland Ferry Council", country=None)


# --- through resolve ---

TEXT = "Ada Holm said that the ferry would sail. Norway was calm."


def resolution(known: Callable[[str], Sequence[Actor]] | None) -> object:
    cut = sentences(TEXT)
    told = Statement(id="s", source=(spot(TEXT, "Ada Holm"),), cue=(spot(TEXT, "said"),),
                     content=(spot(TEXT, "that the ferry would sail"),))  # fmt: skip
    reading = Reading(
        article="a", engine=ENGINE, sentences=cut, mentions=mentions(TEXT, cut), statements=(told,)
    )
    return resolve(article(TEXT, id="a"), reading, known=known)


def test_resolving_with_known_actors_is_pure() -> None:
    found = resolution(bearers(person(roles=(CAPTAIN,))))
    assert found == resolution(bearers(person(roles=(CAPTAIN,)))) != resolution(None)
    assert found.entries[0].actors[0].actor == "Q9"  # type: ignore[attr-defined]
    assert resolution(bearers()) == resolution(None)


def test_only_folded_names_are_asked_for_and_only_what_nobody_knows() -> None:
    asked: list[str] = []

    def known(name: str) -> Sequence[Actor]:
        asked.append(name)
        return ()

    resolution(known)
    assert set(asked) == {"adaholm"}
