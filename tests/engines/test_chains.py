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


HOLM = "Norwegian Foreign Minister Ada Holm was calm. "

NEXT = [
    # text, the statements (source, content), then what is one referent with the first, and what is not
    (
        HOLM + "In his weekly speech Finnish leader Peter Virta wished her luck. He promised a ferry.",
        [], "Peter Virta", ["his", "Finnish leader", "He"], ["Ada Holm", "her"],
    ),
    (
        "President Ada Holm agreed. Speaking at her farm beside Swedish Prime Minister Bo Ek, the president "
        "voiced hope.",
        [], "Ada Holm", ["her", "the president"], ["Bo Ek", "Swedish Prime Minister"],
    ),
    (
        "The ferry will sail. Norway's transport adviser said so on Monday. Maria Moe told "
        "reporters that it was ready. The envoy left.",
        [], "Maria Moe", ["Norway's transport adviser", "The envoy"], [],
    ),
    (
        "Peter Virta is the guest. His spokesman said little. The spokesman, Maria Moe, added more.",
        [], "Maria Moe", ["His spokesman", "The spokesman"], ["Peter Virta", "His"],
    ),
    (
        "Peter Virta, the envoy said, understood that. Finnish envoy Maria Moe had met him.",
        [], "Peter Virta", ["him"], ["the envoy"],
    ),
    (
        "The president himself had called. President Odd Holm was on a farm.",
        [], "Odd Holm", ["The president", "himself"], [],
    ),
    (
        "Maria Moe of the Ferry Institute agreed. \"It is late,\" the analyst said.",
        [], "Maria Moe", ["the analyst"], [],
    ),
    (
        "Maria Moe, a Ferry Institute cook, agreed. Peter Virta did not. The analyst said more.",
        [], "Maria Moe", [], ["The analyst"],
    ),
    (
        "A Finnish spokesman, Maria Moe, agreed. Another guest, deputy mayor Peter Virta, did not.",
        [], "Peter Virta", ["deputy mayor"], ["Maria Moe", "A Finnish spokesman"],
    ),
    (
        "Finnish President Peter Virta, Norway's Prime Minister Ada Holm and others came.",
        [], "Peter Virta", ["Finnish President"], ["Norway's Prime Minister", "Ada Holm"],
    ),
    (
        "Deputy Foreign Minister Ada Holm agreed.",
        [], "Ada Holm", ["Deputy Foreign Minister"], ["Foreign", "Deputy"],
    ),
    (
        "After the storm in Turku Finnish President Peter Virta flew home. On Friday Norwegian envoy "
        "Ada Holm came.",
        [], "Peter Virta", ["Finnish President"], ["Turku Finnish President"],
    ),
    (
        "The report relied on three sources. They said that the road was shut.",
        [("They", "that the road was shut")], "three sources", ["They"], ["The report"],
    ),
    (
        "Maria Moe, an old skipper, slept. The name of Moe's boat is a nod to Ada Holm; she had built it.",
        [], "Ada Holm", ["she"], ["Maria Moe"],
    ),
    (
        "A ferry is late.\nA Finnish port boss denied that he knew. The remarks by Peter Virta came late.",
        [("A Finnish port boss", "that he knew")], "Peter Virta", ["A Finnish port boss"], [],
    ),
    (
        "A ferry is late.\nA Finnish port boss denied that he knew. The friend of Peter Virta came late.",
        [("A Finnish port boss", "that he knew")], "Peter Virta", [], ["A Finnish port boss"],
    ),
    (
        "“We thank the Fijian government,” Ada Holm said. The government paid.",
        [], "the Fijian government", [], ["The government"],
    ),
    (
        "Ada Holm thanked the Fijian government. The government paid.",
        [], "the Fijian government", ["The government"], [],
    ),
    (
        "Norway's spokesman Boris Holm agreed. Norway's envoy to the agency did not. The envoy left.",
        [], "Boris Holm", ["Norway's spokesman"], ["Norway's envoy to the agency", "The envoy"],
    ),
    (
        # Who is told of behind "which" is not who goes on.
        "Boris Holm was asked about ice. Citing the pact, which Mr. Virta opposed, he left.",
        [], "Boris Holm", ["he"], ["Virta"],
    ),
    (
        "Boris Holm was asked about ice. Mr. Virta opposed the pact, and he left.",
        [], "Virta", ["he"], ["Boris Holm"],
    ),
    (
        "Dominique Lind came with Peter. She slept.",
        [], "Dominique Lind", ["She"], [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said", "name", "same", "other"), NEXT, ids=[n[0][:40] for n in NEXT])
def test_who_is_meant_next(
    text: str, said: list[tuple[str, str]], name: str, same: list[str], other: list[str]
) -> None:
    def at(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    found = mentions(text, speech=[((at(source),), (at(content),)) for source, content in said])
    chain = next(m.chain for m in found if m.span.of(text) == name)
    assert chain is not None
    words = {m.span.of(text) for m in found if m.chain == chain}
    assert set(same) <= words
    assert not set(other) & words


def test_his_own_words_are_not_the_speakers_name() -> None:
    text = "Boris Holm met Peter Virta. What Virta feared, he explained, was ice."
    source = Span(text.index("he exp"), text.index(" explained"))
    content = Span(text.index("What"), text.index(", he"))
    by_words = {m.span.of(text): m.chain for m in mentions(text, speech=[((source,), (content,))])}
    assert by_words["he"] != by_words["Virta"]


def test_it_that_speaks_is_who_spoke_before() -> None:
    text = "The Finnish Foreign Ministry agreed. Rules of the European Union allow this, it pointed out."
    spoke = Span(0, text.index(" agreed"))
    it = Span(text.index("it pointed"), text.index(" pointed"))
    rules = Span(text.index("Rules"), text.index(", it"))
    found = mentions(text, speech=[((spoke,), ()), ((it,), (rules,))])
    by_words = {m.span.of(text): m.chain for m in found}
    assert by_words["it"] == by_words["The Finnish Foreign Ministry"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("The National Security Council met.", {"The National Security Council"}),
        ("The UN Security Council met.", {"UN Security Council"}),
        ("North and South Korea met. The North left.", {"North", "South Korea"}),
        ("North Sea ferries stopped. South Korea waited. The North wind blew.", {"South Korea"}),
    ],
)
def test_what_is_a_body_or_a_state(text: str, bodies: set[str]) -> None:
    assert {m.span.of(text) for m in mentions(text) if m.kind in ("organization", "state")} == bodies


@pytest.mark.parametrize(
    ("text", "name", "same", "other"),
    [
        (
            # A caption between a speaker and what he says.
            "Boris Holm of the Pilots' Union said the ferry was safe.\n"
            "Lawyer Peter Virta waits in the harbour of Turku. Lind Pictures/Per Lind\n"
            "\"It floats,\" he said.",
            "Boris Holm", ["he"], ["Peter Virta"],
        ),
        (
            # A label over a quotation is no caption.
            "Boris Holm left the harbour.\nPeter Virta, fire chief, on the ferry\n"
            "\"It floats,\" he said.",
            "Peter Virta", ["he"], ["Boris Holm"],
        ),
        (
            "When Holm had to leave, Virta led the talks. Boris Holm and Peter Virta are friends. "
            "While Holm was ill, Virta waited. He flew home.",
            "Peter Virta", ["He"], ["Boris Holm"],
        ),
        (
            "Per Lind hired Boris Holm. For Holm, working with Lind was hard. \"I am slow,\" he said.",
            "Boris Holm", ["he"], ["Per Lind"],
        ),
        (
            "Boris Holm retired after ten years as head coach of the Turku Herons. The coach wept.",
            "Boris Holm", ["The coach"], ["Herons"],
        ),
        (
            "The ship sank, spokeswoman for the festival Ada Holm told Lind. The spokeswoman wept.",
            "Ada Holm", ["The spokeswoman"], [],
        ),
        (
            "Boris Holm swam while his wife, Maria, waited. She wept.",
            "Maria", ["his wife", "She"], ["Boris Holm"],
        ),
        (
            "The Danish army denied it. \"Nobody fired,\" the military wrote.",
            "The Danish army", ["the military"], [],
        ),
        (
            "The Northern Fisheries Organization (NFO) met. The NFO rules on nets.",
            "The Northern Fisheries Organization", ["NFO"], [],
        ),
    ],
)  # fmt: skip
def test_what_stands_between_is_passed_over(text: str, name: str, same: list[str], other: list[str]) -> None:
    found = mentions(text)
    chain = next(m.chain for m in found if m.span.of(text) == name)
    words = {m.span.of(text) for m in found if m.chain == chain}
    assert chain is not None and set(same) <= words
    assert not set(other) & words


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Norvex Chairman Boris Holm left. In May Norvex paid.", {("Norvex", "organization")}),
        ("President Costa left. The Costa spokesman wept. Costa paid.", {("Costa", "person")}),
        ("Transport Commissioner Boris Holm left. Transport said nothing.", {("Boris Holm", "person")}),
        ("LOST AT SEA Boris Holm calls home.", {("Boris Holm", "person")}),
        ("Gale Force Arc S9 sails.", set()),
        ("Janis Brett Ekholm of Turku, who keeps bees, said so.", {("Janis Brett Ekholm", "person")}),
    ],
)
def test_who_is_a_person_and_what_a_body(text: str, kinds: set[tuple[str, str]]) -> None:
    found = {(m.span.of(text), m.kind) for m in mentions(text) if m.kind in ("person", "organization")}
    assert kinds <= found
    assert not any(words.isupper() or "S9" in words for words, _ in found)
    assert ("Costa", "organization") not in found and ("Norvex", "person") not in found
