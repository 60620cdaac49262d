"""Which mentions of an article are the same person, state or body."""

from __future__ import annotations

import pytest

from communique.engines.mentions import mentions
from communique.engines.people import family_first
from communique.model import Span

MEETING = (
    "Estonian Foreign Minister Kadri Tamm met her Angolan counterpart João Lopes in Vienna on Monday. "
    "Tamm said the talks were frank. She added that Tallinn would wait.\n"
    '"We have time," the Estonian minister told reporters. "I am in no hurry."\n'
    "Lopes left early. He declined to comment."
)

KOREA = (
    "Park Min-seo, director of the National Security Office for the South Korean President, flew to Tokyo. "
    "There she met Japanese Prime Minister Kenji Mori and his spokesman Taro Abe. Mori said little. "
    "South Korea's national security adviser called the talks useful. Park left on Friday."
)

KREMLIN = (
    'Kremlin spokesman Oleg Dorin said Moscow was ready. "Russia keeps its word," Dorin said. '
    "The Kremlin representative named no date. In his opinion, Washington delays the talks."
)

CAST = [
    (
        "After the call with the Maltese leader, Boris Dahl told reporters that he was content.",
        "Boris Dahl", ["he"], ["the Maltese leader"],
    ),
    # text, the name, what else is the same referent, what is not
    (MEETING, "Kadri Tamm", ["Estonian Foreign Minister", "Tamm", "She", "the Estonian minister", "We",
     "I"], ["Lopes", "He"]),
    (MEETING, "João Lopes", ["Lopes", "He"], ["Tamm", "She", "the Estonian minister"]),
    (KOREA, "Park Min-seo", ["she", "Park", "South Korea's national security adviser"], ["Mori", "his",
     "Taro Abe"]),
    (KOREA, "Kenji Mori", ["Japanese Prime Minister", "Mori", "his"], ["Park", "she", "Taro Abe"]),
    (KREMLIN, "Oleg Dorin", ["Kremlin spokesman", "Dorin", "The Kremlin representative", "his"], ["Moscow",
     "Russia"]),
    (KREMLIN, "Moscow", ["Russia"], ["Washington", "Dorin"]),
    (
        "Zambian President Grace Phiri spoke first. Vice President Joseph Banda followed. The president "
        "smiled. He did not.",
        "Grace Phiri", ["The president"], ["He", "Joseph Banda"],
    ),
    (
        "Chinese envoy Liu Wenjing and Polish ambassador Jan Nowak spoke. Liu was brief. The Polish "
        "diplomat was not.",
        "Jan Nowak", ["The Polish diplomat"], ["Liu", "Liu Wenjing"],
    ),
    (
        "Widow Terry Novak wrote to the court. \"I waited,\" she said. Her lawyer, Paul Reyes, agreed. "
        "The lawyer filed it.",
        "Paul Reyes", ["Her lawyer", "The lawyer"], ["she", "Terry Novak"],
    ),
    (
        "Mr. Costa spoke. Maria Costa listened. President Costa left; he was late.",
        "Maria Costa", [], ["he", "Costa"],
    ),
    (
        "Oman's foreign ministry denied it. \"It is false,\" the ministry said. Its spokesman gave no name.",
        "Oman's foreign ministry", ["the ministry"], ["Oman"],
    ),
    (
        "Defence Secretary Tom Hale and Secretary of State Ann Bright arrived. The top diplomat spoke; "
        "the Pentagon chief did not.",
        "Ann Bright", ["The top diplomat"], ["the Pentagon chief", "Tom Hale"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "same", "other"), CAST, ids=[f"{n}-{i}" for i, (_, n, _, _) in enumerate(CAST)]
)
def test_chains(text: str, name: str, same: list[str], other: list[str]) -> None:
    found = mentions(text)
    chain = next(m.chain for m in found if m.span.of(text) == name)
    assert chain is not None
    words = {m.span.of(text) for m in found if m.chain == chain}
    assert set(same) <= words
    assert not set(other) & words


def test_i_and_we_belong_to_the_speaker_that_the_reader_found() -> None:
    text = "“We will not sign,” ran the reply of Nauru’s envoy Tom Detudamo. Fijian envoy Sam Rabuka left."
    source = Span(text.index("Nauru"), text.index(". Fijian"))
    content = Span(0, text.index(" ran"))
    found = mentions(text, speech=[((source,), (content,))])
    by_words = {m.span.of(text): m.chain for m in found}
    assert by_words["We"] == by_words["Tom Detudamo"]
    assert by_words["We"] != by_words["Sam Rabuka"]


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Park Min-seo", True), ("Kim Jong Un", True), ("Wang Lihong", True), ("Nguyen Van Minh", True),
         ("Ban Ki-moon", True),
        ("Kim Philby", False), ("Lee Harvey", False), ("Tony Tan", False), ("Anna-Lena Wolf", False),
         ("Kim", False),
        ("Lee van Cleef", False), ("Chung", False),
    ],
)  # fmt: skip
def test_family_name_first(name: str, first: bool) -> None:
    assert family_first(name.split()) is first


def test_a_given_name_of_the_east_never_stands_alone() -> None:
    text = "Park Min-seo spoke. Min-seo is a common name. Park left."
    found = mentions(text)
    chain = next(m.chain for m in found if m.span.of(text) == "Park Min-seo")
    assert {m.span.of(text) for m in found if m.chain == chain} == {"Park Min-seo", "Park"}
