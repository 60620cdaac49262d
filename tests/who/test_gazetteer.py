"""Names of states and organisations lead to their actor; adjectives and capitals to a country."""

from __future__ import annotations

import pytest

from communique.who import body_actor, lookup, terms_in


@pytest.mark.parametrize(
    ("name", "actor", "country"),
    [
        ("Seoul", "KOR", "KOR"),
        ("the Kremlin", "RUS", "RUS"),
        ("MOSCOW", "RUS", "RUS"),
        ("Quai d’Orsay", "FRA", "FRA"),
        ("The Hague", "NLD", "NLD"),
        ("the Netherlands", "NLD", "NLD"),
        ("Arab League", "ARL", "ARL"),
        ("the Security Council", "UNSC", "UNO"),
        ("IAEA", "IAEA", "IAEA"),
        ("Xinhua", "XINHUA", "CHN"),
        ("FSB", "RUS", "RUS"),
        ("the North", "PRK", "PRK"),
        ("U.S.", "USA", "USA"),
    ],
)
def test_lookup(name: str, actor: str, country: str) -> None:
    known = lookup(name)
    assert known is not None
    assert (known.actor, known.country) == (actor, country)


@pytest.mark.parametrize("name", ["Nordland", "the ministry", "us", "turkey", "Peace", ""])
def test_lookup_of_strangers(name: str) -> None:
    assert lookup(name) is None


def test_a_city_has_a_country_and_no_actor() -> None:
    known = lookup("Geneva")
    assert known is not None
    assert (known.actor, known.country) == (None, "CHE")


def test_terms_in_a_phrase() -> None:
    assert [k.country for _, k in terms_in("the Guinea-Bissau delegation to the UN")] == ["GNB", "UNO"]
    assert [k.country for _, k in terms_in("a Nigerian officer from Niger")] == ["NGA", "NER"]
    assert terms_in("the Polishing committee") == ()


@pytest.mark.parametrize(
    ("words", "country", "actor"),
    [
        ("the Peruvian Foreign Ministry", "PER", "PER"),
        ("Hungary's government", "HUN", "HUN"),
        ("the Ghanaian embassy in Rome", "GHA", "GHA"),
        ("Norway's Ministry of Defence", "NOR", "NOR"),
        ("the Danish parliament", "DNK", "DNKLEG"),
        ("Kenya's Supreme Court", "KEN", "KENJUD"),
        ("NATO", "", "NATO"),
        ("a company", "", None),
    ],
)
def test_bodies(words: str, country: str, actor: str | None) -> None:
    assert body_actor(words, country=country) == actor


def test_a_body_of_its_own_keeps_one_id() -> None:
    one = body_actor("the Nordland Ferry Company", country="NOR")
    assert one is not None
    assert one.startswith("o-")
    assert one == body_actor("Nordland ferry company".title(), country="NOR")
