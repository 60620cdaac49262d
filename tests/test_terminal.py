"""What a person sees: the quote in its sentence, and nothing that a page could do to the screen."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from communique.terminal import in_sentence, one_line, plain, printable, show_row, show_rows
from makers import row

HOSTILE = "\x1b[31mred\x1b[0m\x1b]0;title\x07\x9b2J\u202egnorw\x08\r"


@pytest.mark.parametrize(
    ("hostile", "safe"),
    [
        ("\x1b[2J\x1b[1;1Hgone", "gone"),
        ("\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\", "click"),
        ("\x1b]0;the rest must stay", "]0;the rest must stay"),
        ("\x9b31mred", "red"),
        ("a\rb\x00c\x7fd", "abcd"),
        ("he said \u202eno\u202c", "he said no"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
    ],
)
def test_a_page_cannot_drive_the_terminal(hostile: str, safe: str) -> None:
    assert printable(hostile) == safe


@given(st.text())
def test_nothing_printed_is_a_control_character(text: str) -> None:
    assert not [
        sign for sign in printable(text) if (sign < " " and sign not in "\n\t") or "\x7f" <= sign <= "\x9f"
    ]
    assert "\n" not in one_line(text)
    assert printable(printable(text)) == printable(text)


def test_the_parts_are_told_apart_where_they_stand() -> None:
    text = in_sentence(row()["evidence"][0])
    coloured = {str(span.style): text.plain[span.start : span.end] for span in text.spans if span.style}
    assert coloured == {
        "bold cyan": "Nordland's transport minister Ada Holm",
        "bold yellow": "said",
        "green": "the ferry link would reopen in May",
    }
    assert text.plain == row()["evidence"][0]["quote"]


def test_colours_stay_in_place_in_a_hostile_sentence() -> None:
    quote = "\x1b[31mHolm\x1b[0m said \x1b[1mno"
    said = quote.index("said")
    evidence = {"quote": quote, "span": [100, 100 + len(quote)], "parts": {"cue": [[100 + said, 104 + said]]}}
    text = in_sentence(evidence)
    assert text.plain == "Holm said no"
    assert [text.plain[s.start : s.end] for s in text.spans if s.style] == ["said"]


def shown(view: str, *rows: dict) -> str:
    out = io.StringIO()
    assert show_rows(view, rows, out=out) == len(rows)
    return out.getvalue()


def test_without_a_terminal_there_is_no_colour_and_lines_are_wrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    long = "word " * 60
    evidence = {**row()["evidence"][0], "quote": long, "parts": {}}
    told = shown("statements", row(), row(evidence=[evidence]))
    assert "\x1b" not in told
    assert max(map(len, told.splitlines())) <= 100
    assert "2019-03-04  Ada Holm, transport minister (NOR)  announce" in told
    assert "  e-holm · 0.83 · 3 reports, 2 independent · Nordland Courier, 2019-03-04" in told
    assert not [line for line in told.splitlines() if line != line.rstrip()]
    assert "colours" not in told


def test_markup_of_an_article_is_text() -> None:
    evidence = {**row()["evidence"][0], "quote": "[bold]not bold[/bold] :smile:", "parts": {}}
    assert "[bold]not bold[/bold] :smile:" in shown("statements", row(evidence=[evidence]))


def test_a_denial_and_the_unknown_are_said() -> None:
    told = shown(
        "statements", row(polarity="deny", speaker=None, said={"edtf": "", "basis": "unknown", "why": ""})
    )
    assert "day unknown  somebody unnamed  announce (denies)" in told


def test_a_hostile_row_is_harmless_everywhere() -> None:
    who = {**row()["speaker"], "name": HOSTILE, "role": HOSTILE}
    evidence = {**row()["evidence"][0], "outlet": HOSTILE, "doc": HOSTILE, "url": HOSTILE, "quote": HOSTILE}
    hostile = row(speaker=who, speakers=[who], venue=HOSTILE, evidence=[evidence], id=HOSTILE)
    out = io.StringIO()
    show_row(hostile, out=out)
    told = (
        out.getvalue() + shown("statements", hostile) + shown("articles", {"title": HOSTILE, "id": HOSTILE})
    )
    assert not set(told) & set("\x1b\x9b\x07\x08\r\u202e")


def test_a_row_in_full_shows_every_field() -> None:
    out = io.StringIO()
    show_row(row(venue="at the harbour"), out=out)
    told = out.getvalue()
    assert "venue       at the harbour" in told
    assert "said        2019-03-04 (assumed, the day of the report)" in told
    assert "speaker     Ada Holm, transport minister (NOR, p-holm)" in told
    assert "condition   -" in told
    assert row()["evidence"][0]["quote"] in " ".join(told.split()), "as wide as the terminal is"


def test_tables_leave_out_what_nobody_knows_and_never_break_an_id() -> None:
    rows = [
        {
            "published": {"edtf": "2019-03-04"},
            "outlet": "Courier",
            "title": "t " * 90,
            "place": None,
            "id": "a" * 16,
        }
    ]
    told = shown("articles", *rows)
    assert "place" not in told
    assert "a" * 16 in told
    assert "2019-03-04" in told


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "-"),
        ([], "-"),
        (0, "0"),
        (0.5, "0.50"),
        ({"edtf": "", "basis": "unknown", "why": ""}, "unknown (unknown)"),
        ({"name": "Oslo", "country": "NOR", "precision": "city"}, "Oslo (NOR, city)"),
        (
            {"title": "minister", "of": "NOR", "start": "2018", "end": "", "basis": "stated"},
            "minister (NOR, 2018, stated)",
        ),
        (["a", "b"], "a\nb"),
    ],
)
def test_values_in_words(value: object, words: str) -> None:
    assert plain(value) == words


def happened(**fields: object) -> dict[str, Any]:
    """A row of ``show events``: Ada Holm will meet Rosa Vidal in Lima."""
    quote = "Ada Holm will meet Rosa Vidal in Lima."
    who = {"name": "Ada Holm", "actor": "p-holm", "country": "NOR", "role": None, "span": [0, 8]}
    evidence = {
        **row()["evidence"][0], "quote": quote, "span": [0, len(quote)],
        "parts": {"trigger": [[14, 18]], "actors": [[0, 8]], "recipients": [[19, 29]]},
    }  # fmt: skip
    return {
        "id": "v-met", "reports": 1, "origins": 1, "confidence": 0.8, "type": "CONSULT", "mode": "visit",
        "status": "planned", "actors": [who], "recipients": [{**who, "name": "Rosa Vidal", "country": "CHL"}],
        "date": {"edtf": "2019-06", "basis": "stated", "why": ""},
        "place": {"name": "Lima", "country": "PER"},
        "cameo": "042", "quad": "verbal-cooperation", "score": None, "disagreements": ["status"],
        "args": {"place": ["in Lima"]}, "condition": None, "reported_in": None, "made_by": None,
        "evidence": [evidence],
    } | fields  # fmt: skip


def test_an_event_is_a_card_that_says_what_has_not_happened() -> None:
    told = shown("events", happened(), happened(status="actual", actors=[], recipients=[], place=None))
    assert "2019-06  planned: Ada Holm (NOR)  CONSULT (visit)  Rosa Vidal (CHL)  in Lima" in told
    assert "2019-06  somebody unnamed  CONSULT (visit)\n" in told
    assert "v-met · 0.80 · the reports differ in status · Nordland Courier, 2019-03-04" in told


def test_the_sides_and_the_trigger_are_told_apart() -> None:
    text = in_sentence(happened()["evidence"][0])
    coloured = {str(span.style): text.plain[span.start : span.end] for span in text.spans if span.style}
    assert coloured == {"bold cyan": "Ada Holm", "bold yellow": "meet", "bold magenta": "Rosa Vidal"}


def test_an_event_in_full_shows_every_field_and_a_hostile_one_is_harmless() -> None:
    out = io.StringIO()
    show_row(happened(), out=out)
    told = out.getvalue()
    assert "cameo          042" in told
    assert "args           place: in Lima" in told
    who = {**happened()["actors"][0], "name": HOSTILE}
    hostile = happened(
        actors=[who], recipients=[who], place={"name": HOSTILE}, args={HOSTILE: [HOSTILE]}, condition=HOSTILE
    )
    show_row(hostile, out=out)
    assert not set(out.getvalue() + shown("events", hostile)) & set("\x1b\x9b\x07\x08\r\u202e")


def test_on_a_terminal_the_colours_are_explained() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    out = Terminal()
    show_rows("statements", [row()], out=out)
    if Console(file=Terminal()).color_system:  # NO_COLOR and TERM=dumb are the user's to set
        assert "colours" in out.getvalue()
        assert "\x1b[" in out.getvalue()
    else:
        assert "\x1b[" not in out.getvalue()


def promised(**fields: object) -> dict[str, Any]:
    """A row of ``show undertakings``: Ada Holm promises Rosa Vidal to reopen the ferry, and does it."""
    first, told = row()["evidence"][0], happened()["evidence"][0]
    holm, vidal = happened()["actors"][0], happened()["recipients"][0]
    day = {"edtf": "2019-03-04", "basis": "stated", "why": ""}
    changes = [
        {"status": status, "date": {**day, "edtf": on}, "who": [holm], "acts": ["s"], "evidence": [piece]}
        for status, on, piece in (("pledged", "2019-03-04", first), ("kept", "2019-06", told))
    ]
    return {
        "id": "u-s-holm", "reports": 2, "origins": 2, "confidence": 0.8, "evidence": [first], "decided": [],
        "by": [holm], "to": [vidal], "what": "to reopen the ferry", "condition": "if the ice melts",
        "deadline": {"edtf": "2019-07", "basis": "stated", "why": "by July"}, "date": day, "status": "kept",
        "history": changes, "acts": ["s", "v"],
    } | fields  # fmt: skip


def test_a_promise_is_a_card_that_tells_its_fate_in_words_and_sentences() -> None:
    told = shown("undertakings", promised())
    assert "2019-03-04  Ada Holm (NOR)  to Rosa Vidal (CHL)  kept" in told
    for line in (
        "to reopen the ferry", "condition: if the ice melts", "deadline: 2019-07 (by July)",
        "pledged 2019-03-04 · kept 2019-06", "Ada Holm will meet Rosa Vidal in Lima.",
        "u-s-holm · 0.80 · 2 reports, 2 independent · Nordland Courier",
    ):  # fmt: skip
        assert f"  {line}" in told
    unknown = {"edtf": "", "basis": "unknown", "why": ""}
    bare = promised(
        to=[], condition=None, deadline=unknown, date=unknown, history=promised()["history"][:1],
        status="pledged",
    )  # fmt: skip
    told = shown("undertakings", bare)
    assert "day unknown  Ada Holm (NOR)  pledged" in told
    assert "deadline" not in told
    assert "·" not in told.split("\n")[2]


def test_a_demand_is_a_card_that_tells_by_what_it_was_met() -> None:
    asked = promised(status="met", of=promised()["to"], met_by=promised()["history"][1:])
    del asked["history"], asked["to"]
    told = shown("demands", {**asked, "met_by": [{**asked["met_by"][0], "status": "met"}]})
    assert "2019-03-04  Ada Holm (NOR)  of Rosa Vidal (CHL)  met" in told
    assert "  met 2019-06\n" in told
    assert "  Ada Holm will meet Rosa Vidal in Lima.\n" in told


def worded(**fields: object) -> dict[str, Any]:
    """A row of ``show terms``: what Ada Holm and Rosa Vidal call by one noun."""
    first, told = row()["evidence"][0], happened()["evidence"][0]
    holm, vidal = happened()["actors"][0], happened()["recipients"][0]
    usages = [
        {
            "who": who, "country": who["country"], "wording": words, "count": count, "acts": ["s"],
            "evidence": [piece],
        }
        for who, words, count, piece in (
            (holm, "opening of the strait", 2, first), (holm, "full opening", 1, first),
            (vidal, "opening of the island", 1, told),
        )
    ]  # fmt: skip
    day = {"edtf": "2019-03-04", "basis": "stated", "why": ""}
    return {
        "id": "w-1", "reports": 2, "origins": 2, "confidence": 0.8, "evidence": [first, told], "decided": [],
        "term": "opening", "usages": usages, "date": day, "acts": ["s", "v"],
    } | fields  # fmt: skip


def test_a_term_is_a_card_with_the_wordings_of_each_user() -> None:
    told = shown("terms", worded())
    assert "2019-03-04  opening  3 wordings of 2 users" in told
    for line in (
        "Ada Holm (NOR): “opening of the strait” (2) · “full opening” (1)",
        "Rosa Vidal (CHL): “opening of the island” (1)",
        "Ada Holm will meet Rosa Vidal in Lima.",
    ):
        assert f"  {line}" in told
    who = {**worded()["usages"][0]["who"], "name": HOSTILE}
    hostile = worded(term=HOSTILE, usages=[{**worded()["usages"][0], "who": who, "wording": HOSTILE}])
    assert not set(shown("terms", hostile)) & set("\x1b\x9b\x07\x08\r\u202e")


def talked(**fields: object) -> dict[str, Any]:
    """A row of ``show talks``: Nordland and Chile plan a summit and hold it in Lima."""
    first, told = row()["evidence"][0], happened()["evidence"][0]
    day = {"edtf": "2019-03-04", "basis": "stated", "why": ""}
    history = [
        {"status": status, "date": {**day, "edtf": on}, "who": [], "acts": ["v"], "evidence": [piece]}
        for status, on, piece in (("proposed", "2019-03-04", first), ("open", "2019-05-09", told))
    ]
    place = {"name": "Lima", "country": "PER", "precision": "city"}
    meeting = {
        "date": {**day, "edtf": "2019-05-09"}, "place": place, "level": "leaders", "status": "held",
        "outcome": "to reopen the ferry", "history": [], "acts": ["v"], "evidence": [told],
    }  # fmt: skip
    return {
        "id": "t-1", "reports": 2, "origins": 2, "confidence": 0.8, "evidence": [first], "decided": [],
        "name": "Chile–Norway talks", "host": None, "end": {"edtf": "", "basis": "unknown", "why": ""},
        "parties": happened()["actors"] + happened()["recipients"],
        "place": place, "start": {**day, "edtf": "2019-05-09"},
        "status": "open", "rounds": [meeting], "history": history, "acts": ["v"],
    } | fields  # fmt: skip


def test_a_measure_is_a_card_with_its_instrument_and_who_calls_it_broken() -> None:
    told, holm, vidal = happened()["evidence"][0], happened()["actors"][0], happened()["recipients"][0]
    days = ({"edtf": day, "basis": "stated", "why": ""} for day in ("2019-03-04", "2019-05-01"))
    history = [
        {"status": status, "date": day, "who": who, "acts": ["v"], "evidence": [told]}
        for status, day, who in zip(("in-force", "breach-alleged"), days, ([], [vidal]), strict=True)
    ]
    measure = {
        "id": "m-1", "reports": 1, "origins": 1, "confidence": 0.8, "evidence": [told], "decided": [],
        "by": [holm], "against": [vidal], "measure": "an arms embargo", "instrument": "Resolution 1234",
        "date": history[0]["date"], "status": "breach-alleged", "history": history, "acts": ["v"],
    }  # fmt: skip
    card = shown("sanctions", measure)
    for line in (
        "2019-03-04  Ada Holm (NOR)  against Rosa Vidal (CHL)  breach-alleged", "  an arms embargo",
        "  instrument: Resolution 1234",
        "  in-force 2019-03-04 · breach-alleged 2019-05-01 by Rosa Vidal (CHL)",
    ):  # fmt: skip
        assert line in card
    assert "instrument" not in shown("sanctions", {**measure, "instrument": None})


def test_talks_are_a_card_with_their_rounds() -> None:
    told = shown("talks", talked())
    assert "2019-05-09  Chile–Norway talks  open" in told
    for line in (
        "Ada Holm (NOR), Rosa Vidal (CHL)", "proposed 2019-03-04 · open 2019-05-09",
        "  2019-05-09  held  leaders  in Lima: to reopen the ferry", "Ada Holm will meet Rosa Vidal in Lima.",
    ):  # fmt: skip
        assert f"  {line}" in told
    nowhere = {"edtf": "", "basis": "unknown", "why": ""}
    assert "not held yet  Chile–Norway talks  open" in shown("talks", talked(start=nowhere))
    hostile = talked(name=HOSTILE, rounds=[{**talked()["rounds"][0], "level": HOSTILE, "outcome": HOSTILE}])
    assert not set(shown("talks", hostile)) & set("\x1b\x9b\x07\x08\r\u202e")


def test_a_dispute_is_a_card_with_what_each_side_says() -> None:
    first, told = row()["evidence"][0], happened()["evidence"][0]
    holm, vidal = happened()["actors"][0], happened()["recipients"][0]
    day = {"edtf": "2019-03-04", "basis": "stated", "why": ""}
    claims = [
        {"who": who, "claim": words, "polarity": polarity, "date": day, "acts": ["s"], "evidence": [piece]}
        for who, words, polarity, piece in (
            (holm, "Chile blocks the port", "affirm", first), (vidal, "the port is open", "deny", told),
            (None, "two ports", "affirm", told),
        )
    ]  # fmt: skip
    dispute = {
        "id": "x-1", "reports": 2, "origins": 2, "confidence": 0.8, "evidence": [first], "decided": [],
        "about": "the port", "claims": claims, "date": day, "acts": ["s"],
    }  # fmt: skip
    card = shown("disputes", dispute)
    assert "2019-03-04  Ada Holm (NOR) against Rosa Vidal (CHL) against a report" in card
    for line in (
        "  Ada Holm (NOR) says: Chile blocks the port", "  Rosa Vidal (CHL) denies: the port is open",
        "  a report says: two ports", "Ada Holm will meet Rosa Vidal in Lima.",
    ):  # fmt: skip
        assert f"  {line}" in card
    hostile = {**dispute, "about": HOSTILE, "claims": [{**claims[0], "claim": HOSTILE}]}
    assert not set(shown("disputes", hostile)) & set("\x1b\x9b\x07\x08\r\u202e")


def test_a_position_is_a_card_with_its_line_and_what_was_held_before() -> None:
    first, told = row()["evidence"][0], happened()["evidence"][0]
    day = {"edtf": "2019-06-01", "basis": "stated", "why": ""}
    change = {"date": day, "from": "must go on", "to": "will stop", "acts": ["v"], "evidence": [told]}
    held = {
        "id": "o-1", "reports": 2, "origins": 2, "confidence": 0.8, "evidence": [first, told], "decided": [],
        "who": happened()["actors"][0], "topic": "drills", "line": "will stop", "since": day,
        "changes": [change], "acts": ["s", "v"],
    }  # fmt: skip
    shows = shown("positions", held)
    assert "2019-06-01  Ada Holm (NOR)  on drills  changed once" in shows
    assert "  changed 2019-06-01: from “must go on” to “will stop”" in shows
    assert "  Ada Holm will meet Rosa Vidal in Lima.\n" in shows
    same = shown("positions", {**held, "changes": []})
    assert "changed" not in same
    assert "  Ada Holm will meet Rosa Vidal in Lima.\n" in same


def test_a_promise_in_full_tells_each_change_in_a_line_and_a_hostile_one_is_harmless() -> None:
    out = io.StringIO()
    show_row(promised(), out=out)
    assert "kept 2019-06: “Ada Holm will meet Rosa Vidal in Lima.”" in " ".join(out.getvalue().split())
    who = {**promised()["by"][0], "name": HOSTILE}
    hostile = promised(
        by=[who], to=[who], what=HOSTILE, condition=HOSTILE, status=HOSTILE,
        deadline={"edtf": "2019", "basis": "stated", "why": HOSTILE},
    )  # fmt: skip
    show_row(hostile, out=out)
    assert not set(out.getvalue() + shown("undertakings", hostile)) & set("\x1b\x9b\x07\x08\r\u202e")
