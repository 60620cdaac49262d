"""One happening is one story in whatever words; the like happening two weeks later is another."""

from __future__ import annotations

import random
from time import process_time
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

import makers
from communique.fold import Telling, happened, stories, story_keys
from communique.fold.stories import NEAR
from communique.model import Entry, When
from communique.sources.fingerprint import fingerprint

FIRST_TEST = (
    "Nordland fired a Sturmvogel missile from its range at Kaldvik on Monday, and it fell into the sea after "
    "eleven minutes, Southmark's defence ministry said. Prime Minister Rosa Vidal called the launch reckless."
)
FIRST_AGAIN = (
    "Southmark protested on Tuesday against the launch of a missile by Nordland. The Sturmvogel had left the "
    "range at Kaldvik the day before and fell into the sea; Rosa Vidal summoned the ambassador over it."
)
SECOND_TEST = (
    "Nordland fired a second Sturmvogel missile from Kaldvik on Monday, Southmark's defence ministry said. "
    "It flew for nineteen minutes, over the Lund islands, whose fishermen were told to stay in port."
)
SECOND_AGAIN = (
    "Fishermen of the Lund islands stayed in port while a Sturmvogel missile flew over them for nineteen "
    "minutes. Nordland had launched it at Kaldvik; a second test of this kind, the defence ministry said."
)
FERRY = (
    "The ferry company will pay passengers back whose crossings were cancelled in the storm, its director "
    "told us. Two piers of the harbour are still closed, and repairs may take until the end of the summer."
)
LAUNCH = "MOBILIZE weapons"
FIRST, SECOND = (LAUNCH, "2019-03-04"), (LAUNCH, "2019-03-18")

TESTS = [
    Telling("a", "Nordland fires missile into sea", FIRST_TEST, "2019-03-04", (FIRST,)),
    Telling("b", "Southmark protests against missile", FIRST_AGAIN, "2019-03-05", (FIRST,)),
    # The second report names the first launch, too.
    Telling("c", "Nordland fires missile over islands", SECOND_TEST, "2019-03-18", (FIRST, SECOND)),
    Telling("d", "Islands kept in port by missile", SECOND_AGAIN, "2019-03-19", (SECOND,)),
]


def test_two_tests_two_weeks_apart_are_two_stories_each_told_twice() -> None:
    assert stories(TESTS) == {"a": "a", "b": "a", "c": "c", "d": "c"}


def test_a_late_report_of_the_first_test_goes_with_the_first() -> None:
    late = Telling("e", "Vidal still waits for a word on missile", FIRST_AGAIN, "2019-03-18", (FIRST,))
    assert stories([*TESTS, late])["e"] == "a"


def test_what_is_done_in_series_is_told_by_deeds_alone() -> None:
    def event(kind: str, day: str, **fields: Any) -> Entry:
        when = When(edtf=day, basis="stated", why="it says so")
        return makers.entry(makers.article(), kind="event", type=kind, when=when, **fields)

    assert happened(
        [
            event("SANCTION", "2019-03-05"),
            event("MOBILIZE", "2019-03-04", mode="weapons"),
            event("MOBILIZE", "2019-03-04", mode="weapons"),
            event("MOBILIZE", "2019-04-01", status="planned"),
            event("MOBILIZE", ""),
            event("ACCUSE", "2019-03-04", made_by="s-1"),
            event("CONSULT", "2019-03-04"),
        ]
    ) == (FIRST, ("SANCTION", "2019-03-05"))


def test_days_decide_where_words_do_not() -> None:
    # The same two reports, no launch dated: one story where they are of one day, two with months between.
    here = TESTS[1]._replace(happened=())
    there = TESTS[3]._replace(title="Islands kept in port", happened=(), published="2019-03-05")
    assert stories([here, there])["d"] == "b"
    assert stories([here, there._replace(published="2019-05-06")])["d"] == "d"


def test_other_news_of_the_day_is_another_story() -> None:
    found = stories([*TESTS, Telling("e", "Ferry passengers paid back", FERRY, "2019-03-04")])
    assert found["e"] == "e"
    assert found["b"] == "a"


def test_in_a_record_of_two_articles_words_still_tell() -> None:
    assert stories(TESTS[:2])["b"] == "a"
    assert stories([TESTS[0], Telling("e", "Ferry passengers paid back", FERRY, "2019-03-04")])["e"] == "e"


def test_copies_are_one_story_whatever_their_days() -> None:
    trimmed = FIRST_TEST + " Ends."
    copies = [
        Telling(
            "x",
            "Nordland fires missile",
            FIRST_TEST,
            "2019-03-04",
            (FIRST,),
            fingerprint=fingerprint(FIRST_TEST),
        ),
        Telling("y", "", trimmed, "2021-11-30", fingerprint=fingerprint(trimmed)),
    ]
    assert stories([*copies, *TESTS[2:]])["y"] == "x"


def test_an_article_without_a_day_of_its_own_is_placed_by_what_it_tells() -> None:
    undated = TESTS[3]._replace(published="")
    assert stories([*TESTS[:3], undated])["d"] == "c"
    assert stories([*TESTS[:3], undated._replace(text="", title="")])["d"] == "d"


def test_nothing_is_a_story_of_nothing_and_an_empty_article_of_itself() -> None:
    assert stories([]) == {}
    assert stories([Telling("a"), Telling("b")]) == {"a": "a", "b": "b"}
    assert story_keys(Telling("a")) == ()
    assert story_keys(Telling("a", text="They said on Monday that it was the minister's.")) == ()


def test_keys_leave_out_what_every_article_says() -> None:
    keys = story_keys(TESTS[0]._replace(names=frozenset({"Rosa Vidal"})))
    assert {"w-sturmvogel", "w-kaldvik", "n-rosa vidal"} <= set(keys)
    assert not {"w-said", "w-the", "w-monday"} & set(keys)


def test_a_chain_of_neighbours_is_not_one_story() -> None:
    # Each shares half of its words with the next, and none with the one after.
    words = [f"kaldvik{n} lund{n} vidal{n} sturmvogel{n} harbour{n} envoy{n}" for n in range(9)]
    chain = [Telling(f"{n}", "", f"{words[n]} {words[n + 1]}", "2019-03-04") for n in range(8)]
    found = stories(chain)
    assert found["7"] != found["0"]


WORDS = ["missile", "range", "islands", "ferry", "envoy", "Kaldvik", "Lund", "Vidal", "summit", "harbour"]
tellings = st.lists(
    st.builds(
        Telling,
        st.text("abcdef", min_size=1, max_size=2),
        st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join),
        st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join),
        st.sampled_from(["", "2019-03", "2019-03-04", "2019-03-06", "2019-04-01", "XXXX-03-04"]),
        st.sampled_from([(), (FIRST,), (SECOND,), (FIRST, SECOND)]),
        st.sampled_from([frozenset(), frozenset({"RUS"}), frozenset({"CHL", "NOR"})]),
        st.sampled_from([(), (1, 2, 3), (1, 2, 3, 4, 5, 6), (1, 2, 3, 4, 5, 7)]),
    ),
    max_size=12,
)


@given(tellings, st.randoms(use_true_random=False))
@settings(max_examples=75, deadline=None)
def test_order_never_matters_and_a_story_is_called_by_its_least_article(
    told: list[Telling], chance: random.Random
) -> None:
    found = stories(told)
    shuffled = told[:]
    chance.shuffle(shuffled)
    assert stories(shuffled) == found
    assert set(found) == {telling.article for telling in told}
    for article, first in found.items():
        assert first == min(a for a, f in found.items() if f == first) <= article


def invented(number: int, *, seed: int) -> list[Telling]:
    """Articles of a busy year, five to a story, each with words of its own, its story's and everybody's."""
    chance = random.Random(seed)
    common = [f"common{n}" for n in range(2000)]
    told = []
    for n in range(number):
        story = n // 5
        words = chance.choices(common, k=150) + [f"story{story}x{k}" for k in chance.sample(range(20), 12)]
        words += [f"own{n}x{k}" for k in range(20)]
        day = f"2019-{story % 12 + 1:02d}-{story % 28 + 1:02d}"
        names = frozenset({"RUS", "USA", f"p-{story % 50}"})
        told.append(Telling(f"{n:06d}", " ".join(words[150:154]), " ".join(words), day, names=names))
    return told


def test_cost_grows_with_the_articles_and_not_with_their_pairs() -> None:
    small, large = invented(200, seed=1), invented(800, seed=1)
    begun = process_time()
    assert len(set(stories(small).values())) == 40
    one = process_time()
    assert len(set(stories(large).values())) == 160
    # Four times the articles, sixteen times the pairs; eight leaves room for what is not steady in a clock.
    assert process_time() - one < 8 * (one - begun)


def test_a_story_that_more_tell_than_a_key_proposes_to_each_is_one_story() -> None:
    told = [TESTS[n % 2]._replace(article=f"{n:03d}") for n in range(6 * NEAR)]
    assert set(stories(told).values()) == {"000"}
