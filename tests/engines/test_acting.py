"""Acts from scores: every score is written by hand, so that what is decoded can be told beforehand."""

import numpy as np
import pytest

from communique.engines.acting import NO_EDGE, NO_END, Acting, Bars, Links, spans_in
from communique.engines.decode import Window
from communique.engines.heads import (
    LINK_WIDTH,
    LINKS,
    MENTIONS,
    MODES,
    PLACES,
    REACH,
    STATUSES,
    TYPES,
    WIDTHS,
)

LOUD = 9.0
TEXT = ["Oslo", "will", "visit", "Kyiv", "by", "May"]


def scores(length):
    """A row of heads for each word: outside everywhere, nothing linked."""
    made = np.zeros((length, sum(WIDTHS.values())), np.float32)
    for head in ("outer", "inner", "trigger", "long", "short"):
        made[:, PLACES[head].start] = LOUD
    return made


def mark(made, head, kind, first, end):
    """Words ``first`` to ``end`` are one span of the head's kind."""
    for word in range(first, end):
        made[word, PLACES[head]] = 0
        made[word, PLACES[head].start + 1 + 2 * kind + (word > first)] = LOUD


def link(made, name, trigger, word):
    """``word`` is linked to the trigger, each pair through a number of its own."""
    start = LINKS.index(name) * LINK_WIDTH + word
    made[trigger, PLACES["from"].start + start] = LOUD
    made[word, PLACES["to"].start + start] = LOUD


LINKED = Links(np.zeros((2 * REACH + 1, len(LINKS)), np.float32), np.full(len(LINKS), -5, np.float32))


def acting(made, bars=None, loose=None):
    n = len(made)
    window = Window(0, np.zeros((n, 7), np.float32), np.zeros((n, n + 1)), np.zeros((n, n + 1)), made)
    breaks = np.array([True] + [False] * (n - 1))
    return Acting([window], n, breaks, links=LINKED, bars=bars or Bars(), loose=loose)


@pytest.fixture
def visit():
    made = scores(len(TEXT))
    mark(made, "outer", MENTIONS.index("state"), 0, 1)
    mark(made, "outer", MENTIONS.index("state"), 3, 4)
    mark(made, "trigger", TYPES.index("CONSULT"), 2, 3)
    mark(made, "short", 0, 4, 6)
    made[2, PLACES["status"].start + STATUSES.index("planned")] = LOUD
    made[2, PLACES["mode"].start + 1 + MODES.index("CONSULT:visit")] = LOUD
    for name, word in (("actor", 0), ("recipient", 3), ("part", 4)):
        link(made, name, 2, word)
    return made


ONE = np.zeros(len(TEXT), np.int64)


def test_an_event_has_type_mode_status_sides_and_parts(visit):
    (told,) = acting(visit).events(ONE)
    assert (told.trigger, told.type, told.mode, told.status) == ((2, 3), "CONSULT", "visit", "planned")
    assert told.actors == ((0, 1),)
    assert told.recipients == ((3, 4),)
    assert told.parts == (("deadline", (4, 6)),)


def test_a_side_in_another_paragraphs_sentence_is_none(visit):
    numbers = np.array([0, 2, 2, 2, 2, 2])
    (told,) = acting(visit).events(numbers)
    assert told.actors == ()
    assert told.recipients == ((3, 4),)


def test_nobody_is_both_sides(visit):
    visit[2, PLACES["from"].start + LINK_WIDTH + 0] = LOUD / 2
    visit[0, PLACES["to"].start + LINK_WIDTH + 0] = LOUD
    (told,) = acting(visit).events(ONE)
    assert told.actors == ((0, 1),)
    assert told.recipients == ((3, 4),)


def test_a_bar_that_is_higher_takes_the_event_away(visit):
    visit[2, PLACES["trigger"]] = 0
    visit[2, PLACES["trigger"].start] = 2.0
    visit[2, PLACES["trigger"].start + 1 + 2 * TYPES.index("CONSULT")] = 4.2
    assert [t.type for t in acting(visit, bars=Bars(trigger=0.5)).events(ONE)] == ["CONSULT"]
    assert acting(visit, bars=Bars(trigger=0.95)).events(ONE) == []
    assert acting(visit, bars=Bars(event=0.95)).events(ONE) == []


def test_a_mode_is_of_its_type(visit):
    visit[2, PLACES["mode"].start + 1 + MODES.index("ASSAULT:aerial")] = 2 * LOUD
    (told,) = acting(visit).events(ONE)
    assert told.mode == "visit"


def test_two_spans_that_touch_are_two_where_the_second_begins_anew():
    made = scores(4)
    mark(made, "outer", 0, 0, 2)
    mark(made, "outer", 0, 2, 4)
    found = spans_in(made[:, PLACES["outer"]], MENTIONS, np.array([True, False, False, False]))
    assert [named.words for named in found] == [(0, 2), (2, 4)]


def test_no_span_crosses_a_paragraph():
    made = scores(4)
    mark(made, "outer", 0, 0, 4)
    found = spans_in(made[:, PLACES["outer"]], MENTIONS, np.array([True, False, True, False]))
    assert [named.words for named in found] == [(0, 2), (2, 4)]


def test_what_the_inner_head_adds_is_a_mention_too():
    made = scores(3)
    mark(made, "outer", MENTIONS.index("place"), 0, 3)
    mark(made, "inner", MENTIONS.index("state"), 0, 1)
    found = acting(made).mentions
    assert [(named.words, named.kind) for named in found] == [((0, 1), "state"), ((0, 3), "place")]


def test_nothing_in_nothing_out():
    empty = Acting([], 0, np.zeros(0, bool), links=LINKED, bars=Bars())
    assert empty.events(np.zeros(0, np.int64)) == []
    assert empty.mentions == []


def test_no_name_ends_in_an_article_or_has_a_preposition_at_a_border():
    made = scores(4)
    mark(made, "outer", MENTIONS.index("state"), 0, 4)
    loose = np.array([NO_EDGE, 0, NO_EDGE, NO_END], np.int8)
    assert [named.words for named in acting(made, loose=loose).mentions] == [(1, 2)]
    made = scores(2)
    mark(made, "outer", MENTIONS.index("state"), 0, 2)
    assert acting(made, loose=np.array([NO_EDGE, NO_END], np.int8)).mentions == []


def test_the_likeliest_actor_below_the_bar_is_taken_where_nobody_else_is(visit):
    visit[2, PLACES["from"].start + LINKS.index("actor") * LINK_WIDTH] = 3.7
    ((quiet,), (lone,)) = (acting(visit, bars=Bars(lone_actor=bar)).events(ONE) for bar in (1.0, 0.2))
    assert quiet.actors == () and lone.actors == ((0, 1),)


@pytest.mark.parametrize(("gap", "sides"), [(NO_EDGE, ((3, 4),)), (0, ((0, 1), (3, 4)))])
def test_an_office_before_a_name_is_the_persons_also_behind_of_state(gap, sides):
    # "Secretary of State Tillerson visited": the office, "of", "State", the name, the trigger.
    made = scores(5)
    mark(made, "outer", MENTIONS.index("role"), 0, 1)
    mark(made, "outer", MENTIONS.index("person"), 3, 4)
    mark(made, "trigger", TYPES.index("CONSULT"), 4, 5)
    for word in (0, 3):
        link(made, "actor", 4, word)
    loose = np.array([0, gap, 0, 0, 0], np.int8)
    (told,) = acting(made, loose=loose).events(np.zeros(5, np.int64))
    assert told.actors == sides
