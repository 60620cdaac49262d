"""Undertakings: what is a promise and what is none, when two are one, and what tells how it ended."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.ledgers import Reported, derive, keys, status_on
from communique.model import Entry, Evidence, Span, Undertaking, When, Who
from makers import deed, entry, reported, spot

PERU = Who(name="Peru", actor="PER", country="PER")
CHILE = Who(name="Chile", actor="CHL", country="CHL")
VEGA = Who(name="Marta Vega", actor="p-vega", country="PER", role="foreign minister")
RUIZ = Who(name="Juan Ruiz", actor="p-ruiz", country="CHL", role="president")

FIRST, LATER, LAST = "2019-03-04", "2019-04-01", "2019-06-01"


def day(edtf: str) -> When:
    return When(edtf=edtf, basis="stated", why="x") if edtf else When()


def said(text: str, content: str, on: str = FIRST, *, cue: str = "promised", **fields: Any) -> Entry:
    """A statement in one sentence of an article of its own."""
    fields.setdefault("article", f"article of {text}")
    fields.setdefault("id", f"s-{text}")
    fields.setdefault("act", "promise")
    fields.setdefault("actors", (VEGA,))
    parts = {"cue": (spot(text, cue),), "content": (spot(text, content),)}
    if source := fields.pop("source", ""):
        parts["source"] = (spot(text, source),)
    evidence = Evidence(article=fields["article"], span=Span(0, len(text)), quote=text, parts=parts)
    return entry(evidence=evidence, when=day(on), quote=content, **fields)


def done(text: str, trigger: str, on: str = FIRST, **fields: Any) -> Entry:
    """An event in one sentence of an article of its own."""
    fields.setdefault("article", f"article of {text}")
    fields.setdefault("id", f"v-{fields.get('type')}-{text}")
    fields.setdefault("actors", (PERU,))
    fields.setdefault("recipients", ())
    parts = {"trigger": (spot(text, trigger),)}
    evidence = Evidence(article=fields["article"], span=Span(0, len(text)), quote=text, parts=parts)
    return deed(text, evidence=evidence, when=day(on), **fields)


def rows(*told: Entry | Reported, of: str = "PER") -> list[Undertaking]:
    acts = [one if isinstance(one, Reported) else reported(one) for one in told]
    part = f"undertakings|{of}"
    found = derive(part, [act for act in acts if part in keys(act)])
    return [row for row in found if isinstance(row, Undertaking)]


def only(*told: Entry | Reported, of: str = "PER") -> Undertaking:
    (row,) = rows(*told, of=of)
    return row


def fate(*told: Entry | Reported) -> list[tuple[str, str]]:
    """Status and day of each change of the one row."""
    return [(change.status, change.when.edtf) for change in only(*told).history]


PLEDGE = said(
    "Vega promised to withdraw the patrol boats from the disputed strait.",
    "to withdraw the patrol boats from the disputed strait",
)
HALT = said("Vega promised to halt the missile tests.", "to halt the missile tests")


# --- what is a promise ---


def test_a_promise_is_a_row_with_its_sides_and_words() -> None:
    agreed = done(
        "Peru agreed with Chile to reopen the border post.", "agreed", type="AGREE",
        recipients=(Who(name="Chile", actor="CHL", country="CHL", span=Span(17, 22)),),
    )  # fmt: skip
    row = only(agreed)
    assert row.what == "to reopen the border post"
    assert ([who.name for who in row.by], [who.name for who in row.to]) == (["Peru"], ["Chile"])
    assert row.id == f"u-{agreed.id}"
    assert status_on("undertakings", row, FIRST) == "pledged"
    assert row.history[0].acts == (agreed.id,)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Vega announced that Peru would release the crew.", "that Peru would release the crew"),
        ("Vega announced a halt to missile tests.", "a halt to missile tests"),
    ],
)
def test_an_announced_halt_of_ones_own_is_one(text: str, content: str) -> None:
    assert len(rows(said(text, content, cue="announced", act="announce"))) == 1


@pytest.mark.parametrize(
    "told",
    [
        said("Vega did not promise to withdraw the boats.", "to withdraw the boats", cue="did not promise"),
        said("Vega announced that Peru would end the talks.", "that Peru would end the talks",
             cue="announced", act="announce"),
        said("Vega announced that Peru had seized a ship.", "that Peru had seized a ship",
             cue="announced", act="announce"),
        said("Vega said that Chile would withdraw its boats.", "that Chile would withdraw its boats",
             cue="said"),
        said("Ruiz replied that he would withdraw the boats, Vega added.", "that he would withdraw the boats",
             cue="added", source="Vega"),
        said("Vega said that Peru would withdraw its boats.", "that Peru would withdraw its boats",
             cue="said", act="state"),
        said("An analyst promised to send the list of boats.", "to send the list of boats",
             actors=(Who(name="Ana Gil", actor="p-gil", country="PER", role="analyst"),)),
        said("Nobody promised to withdraw the patrol boats.", "to withdraw the patrol boats",
             actors=(Who(name="Nobody"),)),
        done("Peru denied that it had agreed to withdraw its boats.", "agreed", type="AGREE",
             status="denied"),
        done("Peru agreed without hesitation.", "agreed", type="AGREE"),
        done("The offer of Peru was well received abroad.", "offer", type="AGREE"),
        done("Peru hinted to send the two patrol boats.", "hinted", type="AGREE", confidence=0.3),
        done("Peru promised to send the two patrol boats.", "promised", type="AGREE", confidence=0.1),
        done("Peru will send the two patrol boats.", "send", type="AID", status="planned"),
    ],
)  # fmt: skip
def test_what_binds_nobody_is_none(told: Entry) -> None:
    assert [row for of in ("PER", "nobody", "p-gil") for row in rows(told, of=of)] == []


def test_an_unsure_event_counts_where_its_word_promises_or_two_tell_it() -> None:
    pledged = done("Peru pledged to send two patrol boats.", "pledged", type="AGREE", confidence=0.3)
    hinted = done("Peru hinted to send two patrol boats.", "hinted", type="AGREE", confidence=0.3)
    again = done("Peru also hinted to send two patrol boats.", "hinted", type="AGREE", confidence=0.3)
    assert (len(rows(pledged)), len(rows(hinted)), len(rows(hinted, again))) == (1, 0, 1)


def test_sides_may_agree_that_one_of_them_will_do_it() -> None:
    told = said(
        "Chile and Peru agreed that Chile would send a fleet.", "that Chile would send a fleet",
        cue="agreed", actors=(VEGA, RUIZ),
    )  # fmt: skip
    assert rows(told) == [], "one part has it: that of the least side"
    assert [who.country for who in only(told, of="CHL").by] == ["CHL"], "the one that will do it"
    named = said(
        "Vega and Ruiz agreed that Ruiz would visit Lima.", "that Ruiz would visit Lima",
        cue="agreed", actors=(VEGA, RUIZ),
    )  # fmt: skip
    assert [who.name for who in only(named, of="CHL").by] == ["Juan Ruiz"]
    both = said(
        "Vega and Ruiz agreed that they would send a fleet.", "that they would send a fleet",
        cue="agreed", actors=(VEGA, RUIZ),
    )  # fmt: skip
    assert len(only(both, of="CHL").by) == 2


# --- one row a promise ---


def test_a_statement_and_the_event_that_it_makes_are_one_row() -> None:
    made = done(
        PLEDGE.evidence.quote, "promised", type="CONCEDE", article=PLEDGE.article, made_by=PLEDGE.id,
        recipients=(CHILE,),
    )  # fmt: skip
    row = only(PLEDGE, made)
    assert row.what == "to withdraw the patrol boats from the disputed strait"
    assert [who.name for who in row.to] == ["Chile"]
    assert set(row.acts) == {PLEDGE.id, made.id}
    assert row.id == f"u-{min(PLEDGE.id, made.id)}"


def test_a_promise_repeated_is_no_change_and_another_deed_another_row() -> None:
    again = said("Vega pledged to pull the patrol boats out of the strait.",
                 "to pull the patrol boats out of the strait", LATER, cue="pledged")  # fmt: skip
    other = said("Vega promised to publish the treaty.", "to publish the treaty", LATER)
    assert fate(PLEDGE, again) == [("pledged", FIRST)]
    assert only(PLEDGE, again).id == f"u-{PLEDGE.id}"
    assert len(rows(PLEDGE, other)) == 2
    assert rows(PLEDGE, said("Ruiz promised to withdraw the patrol boats from the disputed strait.",
                             "to withdraw the patrol boats from the disputed strait", actors=(RUIZ,)),
                of="PER") == [only(PLEDGE)]  # fmt: skip


def test_two_deeds_of_one_sentence_are_two_rows_where_the_entries_part_them() -> None:
    text = "Vega announced that Peru would stop testing missiles and would close its test site."
    content = "that Peru would stop testing missiles and would close its test site"
    told = said(text, content, cue="announced", act="announce")
    stop = done(text, "stop", LAST, type="RETREAT", status="planned", article=told.article, id="v-stop")
    close = done(text, "close", "", type="RETREAT", status="planned", article=told.article, id="v-close")
    found = rows(told, stop, close)
    assert [(row.id, row.what) for row in found] == [
        (f"u-{told.id}", "Peru would stop testing missiles"),
        (f"u-{told.id}-2", "would close its test site"),
    ]
    assert [row.due.edtf for row in found] == [LAST, ""], "the day of the deed promised is its due day"
    assert len(rows(told)) == 1


@pytest.mark.parametrize(
    ("content", "deeds"),
    [
        ("to halt the missile tests and to close the test site",
         ["to halt the missile tests", "to close the test site"]),
        ("to open a liaison office, to rebuild the railway and to hold reunions of families",
         ["to open a liaison office", "to rebuild the railway", "to hold reunions of families"]),
        ("to bring the ferry back to Callao and to the islands",
         ["to bring the ferry back to Callao and to the islands"]),
        ("to halt the missile tests and the launches", ["to halt the missile tests and the launches"]),
    ],
)  # fmt: skip
def test_infinitives_side_by_side_are_deeds_of_their_own(content: str, deeds: list[str]) -> None:
    told = said(f"Vega promised {content}.", content)
    assert sorted(row.what for row in rows(told)) == sorted(deeds)


def test_what_is_left_undone_is_one_row_only_where_it_is_the_same() -> None:
    none = said("Vega said that it would conduct no missile tests.", "that it would conduct no missile tests",
                cue="said")  # fmt: skip
    refrain = said("Vega promised to refrain from missile tests.", "to refrain from missile tests", LATER)
    assert len(rows(none, refrain)) == 1
    use = said("Vega promised not to use missiles in the strait.", "not to use missiles in the strait", LATER)
    assert len(rows(none, use)) == 2


def test_two_promises_of_the_very_same_deed_are_one_row() -> None:
    close = said("Vega offered to close the Callao works.", "to close the Callao works", cue="offered")
    steps = said("Vega promised further steps, such as an end of the works.",
                 "further steps, such as an end of the works", LATER)  # fmt: skip
    planned = [
        done(close.evidence.quote, "close", "", type="RETREAT", status="planned", article=close.article),
        done(steps.evidence.quote, "end", "", type="RETREAT", status="planned", article=steps.article),
    ]
    assert len(rows(close, steps, reported(*planned))) == 1
    assert len(rows(close, steps, *planned)) == 2


@pytest.mark.parametrize(
    ("told", "count"),
    [
        (said("Peru is willing to help with the railway, Vega said.",
              "Peru is willing to help with the railway", cue="said", act="state"), 1),
        (said("Chile is willing to help with the railway, Vega said.",
              "Chile is willing to help with the railway", cue="said", act="state"), 0),
        (said("Vega vowed never to tolerate a blockade.", "to tolerate a blockade", cue="vowed never"), 1),
        (said("Vega never vowed to lift the blockade.", "to lift the blockade", cue="never vowed"), 0),
        (done("Peru might then offer to share the fishing grounds.", "offer", type="AGREE"), 0),
        (done("Peru repeated its offer of emergency aid for the islands.", "offer", type="AGREE"), 1),
        (done("Peru accepted on Wednesday without an explanation.", "accepted", type="AGREE"), 0),
    ],
)  # fmt: skip
def test_readiness_is_an_offer_and_a_mere_possibility_none(told: Entry, count: int) -> None:
    assert len(rows(told)) == count


# --- condition and deadline ---


@pytest.mark.parametrize(
    ("condition", "status"),
    [
        ("if Chile lifts its blockade", "conditional"),
        ("in return for an end of the blockade", "conditional"),
        ("unless Chile attacks the islands", "pledged"),
        ("if they", "pledged"),
        ("measures of all kinds", "pledged"),
        (None, "pledged"),
    ],
)
def test_only_a_condition_makes_a_promise_conditional(condition: str | None, status: str) -> None:
    assert status_on("undertakings", only(entry_with(condition)), FIRST) == status


def entry_with(condition: str | None) -> Entry:
    return said(
        "Vega promised to free the sailors.", "to free the sailors", condition=condition, id="s-freed"
    )


def test_a_plain_condition_is_found_in_the_words_too() -> None:
    text = "Vega promised to free the sailors provided that Chile lifts the blockade."
    row = only(said(text, text.removeprefix("Vega promised ").removesuffix(".")))
    assert (row.what, row.condition) == ("to free the sailors", "provided that Chile lifts the blockade")


def test_action_for_action() -> None:
    promise = entry_with("if Chile lifts its naval blockade")
    lifted = done(
        "Chile lifted the naval blockade.", "lifted", LATER, type="RETREAT", actors=(CHILE,),
        recipients=(PERU,),
    )  # fmt: skip
    spoke = done(
        "Chile praised the naval museum.", "praised", LATER, type="SUPPORT", actors=(CHILE,),
        recipients=(PERU,),
    )  # fmt: skip
    assert fate(promise, spoke) == [("conditional", FIRST)]
    assert fate(promise, spoke, lifted) == [("conditional", FIRST), ("pledged", LATER)]
    row = only(promise, lifted)
    assert [status_on("undertakings", row, on) for on in (FIRST, LATER)] == ["conditional", "pledged"]


def test_it_lapses_once_the_deadline_is_over_and_nothing_tells_its_end() -> None:
    promise = said("Vega promised to free the sailors by May.", "to free the sailors by May",
                   due=day("2019-05"))  # fmt: skip
    row = only(promise)
    assert [status_on("undertakings", row, on) for on in ("2019-05-31", "2019-06-01")] == [
        "pledged",
        "lapsed",
    ]
    freed = done("Peru freed the sailors.", "freed", LATER, type="RETREAT", mode="release")
    assert status_on("undertakings", only(promise, freed), LAST) == "kept"


# --- what became of it ---


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (done("Peru withdrew the patrol boats.", "withdrew", LATER, type="RETREAT"), "kept"),
        (done("Peru began to withdraw the patrol boats.", "withdraw", LATER, type="RETREAT"), "under-way"),
        (done("Peru refused to withdraw the patrol boats.", "refused", LATER, type="REJECT"), "withdrawn"),
        (done("Peru called off the pull-out of the patrol boats.", "called off", LATER, type="RETREAT",
              status="called-off"), "withdrawn"),
        (said("Vega said that the patrol boats had been withdrawn from the strait.",
              "that the patrol boats had been withdrawn from the strait", LATER, cue="said", act="state"),
         "kept"),
        (said("Vega refused to withdraw patrol boats from the strait.",
              "to withdraw patrol boats from the strait", LATER, cue="refused", act="refuse"), "withdrawn"),
    ],
)  # fmt: skip
def test_later_acts_of_the_side_tell_the_end(told: Entry, status: str) -> None:
    assert fate(PLEDGE, told) == [("pledged", FIRST), (status, LATER)]
    assert only(PLEDGE, told).history[1].acts == (told.id,)


@pytest.mark.parametrize(
    "told",
    [
        done("Peru withdrew the patrol boats.", "withdrew", "2019-03-03", type="RETREAT"),
        done("Peru withdrew the patrol boats.", "withdrew", "", type="RETREAT"),
        done("Peru withdrew the patrol boats.", "withdrew", "not a date", type="RETREAT"),
        done("Chile withdrew the patrol boats.", "withdrew", LATER, type="RETREAT", actors=(CHILE,)),
        done("Peru withdrew its ambassador.", "withdrew", LATER, type="RETREAT"),
        done("Peru may withdraw the patrol boats.", "withdraw", LATER, type="RETREAT", status="planned"),
        done("Peru withdrew the patrol boats.", "withdrew", LATER, type="RETREAT", confidence=0.2),
        done(PLEDGE.evidence.quote, "withdraw", LATER, type="RETREAT", article=PLEDGE.article),
        said("Ruiz said that the patrol boats had been withdrawn from the strait.",
             "that the patrol boats had been withdrawn from the strait", LATER, cue="said", act="state",
             actors=(RUIZ,)),
    ],
)  # fmt: skip
def test_what_is_earlier_undated_elsewhere_or_unsure_tells_nothing(told: Entry) -> None:
    assert fate(PLEDGE, told) == [("pledged", FIRST)]


def test_a_deed_without_a_day_of_its_own_is_done_by_its_report() -> None:
    told = done("Peru has withdrawn the patrol boats.", "withdrawn", "", type="RETREAT", told=LATER)
    assert fate(PLEDGE, told) == [("pledged", FIRST), ("kept", LATER)]
    tested = done("Peru fired missiles in tests.", "tests", "", type="MOBILIZE", told=LATER)
    assert fate(HALT, tested) == [("pledged", FIRST)], "what breaks a promise must be known to be later"


def test_a_deed_whose_report_tells_no_year_is_done_by_the_report() -> None:
    told = done("Peru withdrew the patrol boats from the strait.", "withdrew", "XXXX-05-02", type="RETREAT",
                told="2019-05-03")  # fmt: skip
    assert fate(PLEDGE, told)[-1] == ("kept", "2019-05-03")
    bare = done("Peru withdrew the patrol boats from the strait.", "withdrew", "XXXX-05-02", type="RETREAT")
    assert fate(PLEDGE, bare) == [("pledged", FIRST)]


def test_a_deed_counts_in_the_words_of_every_report_and_as_begun_where_most_say_so() -> None:
    bare = done("The boats are back in port.", "are back", LATER, type="RETREAT", confidence=0.9)
    full = done("Peru withdrew its patrol boats from the disputed strait.", "withdrew", LATER, type="RETREAT")
    assert fate(PLEDGE, bare) == [("pledged", FIRST)]
    assert fate(PLEDGE, reported(bare, full))[-1] == ("kept", LATER)
    begun = [
        done(
            f"Peru began to withdraw patrol boats from the strait {when}.", "withdraw", LATER, type="RETREAT"
        )
        for when in ("on Monday", "early on Monday")
    ]
    assert fate(PLEDGE, reported(full, *begun))[-1] == ("under-way", LATER)


def test_what_is_called_off_counts_in_the_words_of_one_report_only() -> None:
    other = done("Peru called off the cruise of the tall ships.", "called off", LATER, type="SANCTION")
    aside = done("Peru called off a cruise of patrol boats in the disputed strait.", "called off", LATER,
                 type="SANCTION")  # fmt: skip
    assert fate(PLEDGE, reported(other, aside)) == [("pledged", FIRST)]


def test_the_telling_that_says_the_deed_founds_the_row() -> None:
    short = done("Peru confirmed the decision.", "decision", type="CONCEDE", confidence=0.9)
    full = done("Peru decided not to hold the autumn cruise.", "decided", type="CONCEDE", confidence=0.6)
    assert only(reported(short, full)).what == "not to hold the autumn cruise"
    assert rows(reported(short)) == []


def test_to_work_toward_a_thing_is_never_done_by_one_deed() -> None:
    toward = said("Vega promised to work toward withdrawal of patrol boats from the strait.",
                  "to work toward withdrawal of patrol boats from the strait")  # fmt: skip
    told = done("Peru withdrew the patrol boats from the strait.", "withdrew", LATER, type="RETREAT")
    assert fate(toward, told)[-1] == ("under-way", LATER)
    assert fate(PLEDGE, told)[-1] == ("kept", LATER)


@pytest.mark.parametrize(
    ("content", "status"),
    [
        ("that she regrets not having come to Chile", "broken"),
        ("that she regrets not having come to Fiji", "pledged"),  # another journey
        ("that Ruiz regrets not having come to Peru", "pledged"),  # another's
        ("that she regrets the rain in Chile", "pledged"),
    ],
)
def test_who_regrets_not_having_come_has_broken_the_word(content: str, status: str) -> None:
    visit = said("Vega promised to visit Chile in the near future.", "to visit Chile in the near future")
    told = said(f"Vega wrote {content}.", content, LATER, cue="wrote", act="state")
    assert fate(visit, told)[-1][0] == status


@pytest.mark.parametrize(("freed", "status"), [("21", "under-way"), ("218", "kept"), ("220", "kept")])
def test_a_number_promised_is_not_kept_by_fewer(freed: str, status: str) -> None:
    pledge = said("Vega promised to free 218 sailors held there.", "to free 218 sailors held there")
    told = done(f"Peru freed {freed} sailors held there.", "freed", LATER, type="RETREAT")
    assert fate(pledge, told)[-1] == (status, LATER)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Peru freed sailors held there in a limited number.", "under-way"),
        ("Peru freed a first group of sailors held there.", "under-way"),
        ("Peru freed the sailors held there.", "kept"),
    ],
)
def test_a_promise_done_in_part_is_under_way(told: str, status: str) -> None:
    pledge = said("Vega promised to free the sailors held there.", "to free the sailors held there")
    assert fate(pledge, done(told, "freed", LATER, type="RETREAT"))[-1] == (status, LATER)


def test_a_deed_that_names_what_was_not_done_keeps_nothing() -> None:
    letter = done("Peru thanked Chile and regretted its failure to withdraw patrol boats from the strait.",
                  "thanked", LATER, type="SUPPORT", recipients=(CHILE,))  # fmt: skip
    assert fate(PLEDGE, letter) == [("pledged", FIRST)]
    thanks = done("Peru withdrew the patrol boats from the strait.", "withdrew", LATER, type="SUPPORT")
    assert fate(PLEDGE, thanks)[-1] == ("kept", LATER)


def test_a_meeting_planned_called_off_and_held_is_read_as_all_three() -> None:
    meet = said("Vega promised that she would meet Chile's Ruiz.", "that she would meet Chile's Ruiz",
                due=day(LAST), actors=(VEGA,))  # fmt: skip
    sides = {"type": "CONSULT", "actors": (VEGA, RUIZ)}
    act = reported(
        done("Vega announced the meeting with Ruiz.", "meeting", LAST, status="planned", **sides),
        done(
            "Vega cancelled the meeting.",
            "meeting",
            LAST,
            status="called-off",
            told=LATER,
            **sides,
        ),
        done("Vega held the meeting with Ruiz.", "meeting", LAST, **sides),
    )
    assert [status for status, _ in fate(meet, act)][-1] == "kept"


def test_who_is_ready_at_any_time_stays_so_and_the_meeting_of_the_promise_is_not_the_promised_one() -> None:
    held = done("Vega met Ruiz for talks.", "talks", LATER, type="CONSULT", actors=(VEGA, RUIZ))
    ready = said("Vega promised talks with Chile at any time.", "talks with Chile at any time")
    assert fate(ready, held) == [("pledged", FIRST)]
    talks = said("Vega promised to hold talks with Chile.", "to hold talks with Chile")
    assert fate(talks, held) == [("pledged", FIRST), ("kept", LATER)]
    there = said("Vega promised to hold talks with Chile.", "to hold talks with Chile", LATER)
    assert fate(there, held) == [("pledged", LATER)]


def test_a_sentence_that_looks_back_on_a_promise_tells_its_end() -> None:
    text = "Peru freed the crew two weeks after Vega promised to free them."
    promise = said(text, "to free them", article="one")
    kept = {"type": "RETREAT", "mode": "release", "recipients": (CHILE,), "article": "one"}
    freed = done(text, "freed", LATER, **kept)
    planned = done(text, "free them", "", status="planned", id="v-planned", **kept)
    assert fate(promise, freed, planned) == [("pledged", FIRST), ("kept", LATER)]


def test_a_part_of_the_kind_of_deed_is_a_step_and_no_test_told_later_keeps_up_a_halt() -> None:
    disarm = said("Vega promised to work toward complete disarmament.", "to work toward complete disarmament")
    blown = done("Peru blew up a tunnel.", "blew up", LATER, type="RETREAT", mode="disarm")
    left = done("Peru left a tunnel.", "left", LATER, type="RETREAT", mode="withdraw")
    assert fate(disarm, blown) == [("pledged", FIRST), ("under-way", LATER)]
    assert fate(disarm, left) == [("pledged", FIRST)]
    none = done("Peru has not held missile tests since.", "tests", FIRST, type="MOBILIZE", status="denied",
                told=LATER)  # fmt: skip
    assert fate(HALT, none) == [("pledged", FIRST), ("under-way", LATER)]


def test_an_occasion_left_out_is_kept_when_its_time_has_come() -> None:
    promise = said("Vega promised to suspend the Condor Shield exercise.",
                   "to suspend the Condor Shield exercise")  # fmt: skip
    off = {"type": "COOPERATE", "status": "called-off", "told": LATER}
    planned_off = done("Peru cancelled the Condor Shield exercise.", "exercise", LATER, **off)
    not_held = done("The Condor Shield exercise was not held.", "held", LATER, **off)
    assert fate(promise, planned_off)[-1] == ("under-way", LATER)
    assert fate(promise, not_held)[-1] == ("kept", LATER)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (done("Peru suspended its missile tests.", "suspended", LATER, type="RETREAT"), "under-way"),
        (done("Peru test-fired a missile and announced more missile tests.", "test-fired", LATER,
              type="MOBILIZE", mode="weapons"), "broken"),
        (done("Peru's missile tests were called off.", "tests", LATER, type="MOBILIZE",
              status="called-off"), "under-way"),
    ],
)  # fmt: skip
def test_lasting_behaviour_is_kept_up_or_broken_never_done(told: Entry, status: str) -> None:
    assert fate(HALT, told) == [("pledged", FIRST), (status, LATER)]


def test_a_missed_deadline_that_a_source_tells_is_broken() -> None:
    promise = said("Vega promised to free the sailors by May.", "to free the sailors by May",
                   due=day("2019-05"))  # fmt: skip
    text = "Ruiz said that Peru had not freed the sailors."
    told = said(text, "that Peru had not freed the sailors", LAST, cue="said", act="state", actors=(RUIZ,))
    early = said(text, "that Peru had not freed the sailors", LATER, cue="said", act="state", actors=(RUIZ,))
    assert fate(promise, told) == [("pledged", FIRST), ("broken", LAST)]
    assert fate(promise, early) == [("pledged", FIRST)]


def test_contrary_reports_of_one_day_leave_it_unknown() -> None:
    close = said("Vega promised to close the missile site.", "to close the missile site")
    closed = done("Peru closed the missile site.", "closed", LATER, type="RETREAT")
    again = done("Peru used the missile site again.", "used", LATER, type="MOBILIZE")
    assert fate(close, closed) == [("pledged", FIRST), ("kept", LATER)]
    assert fate(close, closed, again) == [("pledged", FIRST), ("unknown", LATER)]


def test_given_again_after_it_was_taken_back_it_stands_again() -> None:
    refused = done("Peru refused to withdraw the patrol boats.", "refused", LATER, type="REJECT")
    again = said("Vega promised anew to withdraw the patrol boats.", "to withdraw the patrol boats", LAST)
    assert [status for status, _ in fate(PLEDGE, refused, again)] == ["pledged", "withdrawn", "pledged"]


MEETING = said("Vega promised to meet Juan Ruiz of Chile in Lima.", "to meet Juan Ruiz of Chile in Lima")


@pytest.mark.parametrize(
    ("text", "fields", "status"),
    [
        ("Vega met Juan Ruiz in Lima.", {"actors": (VEGA, RUIZ)}, "kept"),
        ("Peru's envoy met Juan Ruiz for lunch.", {"actors": (
            Who(name="Eva Sol", actor="p-sol", country="PER"), RUIZ)}, ""),
        ("Vega met a banker in Lima.", {"actors": (VEGA,)}, ""),
        ("Vega cancelled her meeting with Juan Ruiz.", {"actors": (VEGA, RUIZ), "status": "called-off"},
         "withdrawn"),
        ("Juan Ruiz cancelled his meeting with Vega.", {"actors": (RUIZ, VEGA), "status": "called-off"}, ""),
    ],
)  # fmt: skip
def test_a_promise_to_meet_is_kept_by_meeting_the_one_it_names(
    text: str, fields: dict[str, Any], status: str
) -> None:
    trigger = "met" if "met" in text.split() else "cancelled"
    first = fields["actors"][0]
    named = tuple(
        Who(name=who.name, actor=who.actor, country=who.country, span=Span(at, at + 1))
        for who, at in zip(fields["actors"], count(0, 25), strict=False)
    )
    told = done(text, trigger, LATER, type="CONSULT", **{**fields, "actors": named})
    assert first.name.split()[-1] in text or first.name == "Eva Sol"
    expected = [("pledged", FIRST), *([(status, LATER)] if status else [])]
    assert fate(MEETING, told) == expected


# --- laws ---

STORY = [
    reported(one)
    for one in (
        PLEDGE, HALT, MEETING, entry_with("if Chile lifts its naval blockade"),
        said("Vega pledged to pull the patrol boats out.", "to pull the patrol boats out", LATER,
             cue="pledged"),
        done("Peru withdrew the patrol boats.", "withdrew", LATER, type="RETREAT"),
        done("Peru refused to withdraw the patrol boats.", "refused", LATER, type="REJECT"),
        done("Peru suspended its missile tests.", "suspended", LAST, type="RETREAT"),
        done("Peru agreed to withdraw boats.", "agreed", "", type="AGREE"),
        done("Peru agreed to host the missile conference.", "agreed", "bad", type="AGREE"),
        done("Chile lifted the naval blockade.", "lifted", LATER, type="RETREAT", actors=(CHILE,),
             recipients=(PERU,)),
    )
]  # fmt: skip


@given(st.permutations(STORY))
def test_the_order_of_reading_does_not_matter(acts: list[Reported]) -> None:
    assert derive("undertakings|PER", acts) == derive("undertakings|PER", STORY)


@given(st.lists(st.sampled_from(STORY), unique_by=lambda act: act.id))
def test_ids_are_unique_changes_are_told_and_no_row_is_elsewhere(acts: list[Reported]) -> None:
    known = {act.id for act in acts}
    parts = {part for act in acts for part in keys(act) if part.startswith("undertakings|")}
    found = [row for part in sorted(parts) for row in derive(part, [a for a in acts if part in keys(a)])]
    assert len({row.id for row in found}) == len(found)
    for row in found:
        assert isinstance(row, Undertaking)
        assert set(row.acts) <= known
        assert all(change.acts and set(change.acts) <= set(row.acts) for change in row.history)


# --- what is told again in other words ---


@pytest.mark.parametrize(
    ("told", "count"),
    [
        (
            said(
                "Vega agreed to halt all planning for the drill.",
                "to halt all planning for the drill",
                cue="agreed",
            ),
            1,
        ),
        (
            said(
                "Vega agreed to halt all planning for the strike.",
                "to halt all planning for the strike",
                cue="agreed",
            ),
            2,
        ),
    ],
)
def test_the_thing_is_the_one_that_the_same_report_has_named(told: Entry, count: int) -> None:
    first = said(
        "Vega promised to suspend the Condor exercise due in August.",
        "to suspend the Condor exercise due in August",
        article=told.article,
    )
    found = rows(first, told)
    assert len(found) == count
    assert "to suspend the Condor exercise due in August" in {row.what for row in found}


def test_who_accepts_an_invitation_promises_the_meeting_of_the_same_report() -> None:
    text = "She would accept the invitation at a place to be determined, Vega said."
    taken = said(text, text.removesuffix(", Vega said."), cue="said")
    here = said("Vega said she would meet Ruiz.", "she would meet Ruiz", cue="said", article=taken.article)
    elsewhere = said("Vega said she would meet Ruiz.", "she would meet Ruiz", cue="said", article="other")
    assert [row.what for row in rows(here, taken)] == ["she would meet Ruiz"]
    assert len(rows(elsewhere, taken)) == 2


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("to close Ilo on condition", "to take further steps, such as the dismantlement of the Ilo works", 1),
        (
            "to close Ilo on condition",
            "to take further steps, such as the dismantlement of the Tacna works",
            2,
        ),
        ("to send a team to the Andean Games", "to compete at the Andean Games", 1),
        ("to send a team to the Andean Games", "to compete at the Winter Games", 2),
        ("to send a team to the Andean Games", "to pay for the Andean Games", 2),
    ],
)
def test_deeds_of_one_kind_that_name_one_thing_are_one(one: str, other: str, count: int) -> None:
    told = [said(f"Vega promised {what}.", what, article="a", id=f"s-{what}") for what in (one, other)]
    assert len(rows(*told)) == count


def test_a_deed_that_only_points_back_is_no_row_of_its_own() -> None:
    assert rows(said("Vega promised to restore both.", "to restore both")) == []
    assert len(rows(said("Vega promised to restore both lines.", "to restore both lines"))) == 1


def test_a_joke_binds_nobody() -> None:
    text = "Vega told Ruiz that she would never wake him again, a joke about the missile tests."
    content = "that she would never wake him again"
    assert rows(said(text, content, cue="told")) == []
    assert len(rows(said(text.replace("a joke", "a reference"), content, cue="told"))) == 1


# --- days and parts ---


@pytest.mark.parametrize(
    ("what", "due"),
    [
        ("to hold a concert before the Games begin on Feb. 9", "2020-02-09"),
        ("to hand over the boats by 9 April", "2019-04-09"),
        ("to hold a concert after the Games end on Feb. 9", ""),
        ("to hand over the boats by 31 April", ""),
    ],
)
def test_a_day_that_the_words_name_is_the_deadline(what: str, due: str) -> None:
    row = only(said(f"Vega promised {what}.", what))
    assert row.due.edtf == due
    if due:
        assert [status_on("undertakings", row, day) for day in (due, "2021-01-01")] == ["pledged", "lapsed"]


def test_the_day_on_which_it_was_done_is_no_deadline() -> None:
    text = "Peru freed 55 sailors."
    promise = said("Vega and Ruiz promised to free the sailors.", "to free the sailors", actors=(VEGA, RUIZ))
    begun = done(text, "freed", LATER, type="RETREAT", mode="release", recipients=(CHILE,))
    row = only(promise, begun, of="CHL") if rows(promise, begun, of="CHL") else only(promise, begun)
    # What both promise and one of them does for the other is under way, and no day ends it.
    assert [change.status for change in row.history] == ["pledged", "under-way"]
    assert status_on("undertakings", row, "2030-01-01") == "under-way"


def test_a_promise_of_a_day_without_a_year_counts_from_its_report() -> None:
    row = only(said("Vega promised to free the crew.", "to free the crew", "XXXX-03-04", told="2019-03-06"))
    assert row.when.edtf == "2019-03-06"


def test_a_report_of_another_time_zone_may_tell_the_deed_a_day_before() -> None:
    halt = said("Vega promised to suspend the missile tests.", "to suspend the missile tests", "2019-03-05")
    assumed = When(edtf="2019-03-04", basis="assumed", why="x")
    text = "Peru has suspended its missile tests."
    told = done(text, "has suspended", "2019-03-04", type="RETREAT")
    before = [change.status for change in only(halt, told).history]
    slack = [change.status for change in only(halt, replace(told, when=assumed)).history]
    assert (before, slack) == (["pledged"], ["pledged", "under-way"])


def test_what_is_told_not_to_have_been_held_is_told_after_its_time() -> None:
    text = (
        "The promise of March, to suspend the drills, was kept: Condor Shield, due in August, was not held."
    )
    promise = said(
        "Vega promised to suspend the Condor Shield exercise of August.",
        "to suspend the Condor Shield exercise of August",
    )
    back = said(text, "to suspend the drills", cue="promise", article="later", actors=(RUIZ,))
    kept = {"status": "called-off", "type": "COOPERATE", "article": "later", "told": "2019-08-29"}
    missed = done(text, "held", "2019-08", args={"topic": ("Condor Shield",)}, **kept)
    row = only(promise, back, missed)
    assert [(change.status, change.when.edtf) for change in row.history][-1] == ("kept", "2019-08-29")


def test_a_side_that_calls_a_deed_a_first_step_toward_it_tells_that_it_is_begun() -> None:
    goal = said("Vega promised to seek a coast free of nuclear weapons.", "a coast free of nuclear weapons")
    for words, status in (("complete denuclearization", "under-way"), ("prosperity", "pledged")):
        text = f"The demolition was a first step toward {words}, Peru said."
        step = said(text, text.removesuffix(", Peru said."), LATER, cue="said", act="welcome")
        assert fate(goal, step)[-1][0] == status


def test_a_pledge_told_as_somebody_s_own_needs_no_second_word_for_it() -> None:
    own = done(
        "Peru, praised for its pledge to rescue the crew, did little.", "pledge", type="AGREE", confidence=0.1
    )
    assert only(own).what.startswith("to rescue the crew")
    other = done("Peru told of a pledge to rescue the crew.", "pledge", type="AGREE", confidence=0.1)
    assert rows(other) == []


def test_allegiance_and_what_private_people_promise_bind_no_side() -> None:
    sworn = done("Peru pledged allegiance to the old cause of its kings.", "pledged", type="AGREE")
    assert rows(sworn) == []
    banker = Who(name="Ada Holm", actor="p-h", country="PER", role="president of Fjord Bank")
    text = "Holm promised to open the books of the archive."
    assert rows(said(text, "to open the books of the archive", actors=(banker,))) == []
    governor = replace(banker, role="governor of the central bank")
    assert len(rows(said(text, "to open the books of the archive", actors=(governor,)))) == 1
    paper = Who(name="NPR", actor="NPR", country="PER")
    assert rows(said(text.replace("Holm", "NPR"), "to open the books of the archive", actors=(paper,))) == []


# --- a promise told by several reports ---


def told_together(*entries: Entry, leading: Entry) -> Reported:
    """One act of several reports."""
    acts = reported(*sorted(entries, key=lambda one: one.id))
    return Reported(replace(acts.act, leading=leading.id), acts.entries)


def test_a_promise_counts_in_the_words_of_every_report_that_tells_it() -> None:
    bare = said("Vega promised to come in the near future.", "to come in the near future", article="late")
    full = said("Vega promised to visit Chile in spring.", "to visit Chile in spring")
    regret = said(
        "Vega wrote that she regrets not having come to Chile.",
        "that she regrets not having come to Chile", LAST, cue="wrote", act="state",
    )  # fmt: skip
    alone = only(bare, regret)
    both = only(told_together(bare, full, leading=bare), regret)
    assert [[change.status for change in row.history] for row in (alone, both)] == [
        ["pledged"], ["pledged", "broken"],
    ]  # fmt: skip


def test_two_acts_are_one_promise_by_any_of_their_wordings() -> None:
    games = said("Vega promised to stop the war games for now.", "to stop the war games for now")
    again = said("Vega promised to stop the drills with Chile.", "to stop the drills with Chile", article="b")
    new = said(
        "Vega said the drills with Chile would stop.", "the drills with Chile would stop", LATER, cue="said"
    )
    assert len(rows(told_together(games, again, leading=games), new)) == 1
    other = said(
        "Vega said the trawling off Arica would stop.", "the trawling off Arica would stop", LATER, cue="said"
    )
    assert len(rows(told_together(games, again, leading=games), other)) == 2


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("The boats were withdrawn, as Peru had promised on March 4.", ["pledged", "kept"]),
        ("Peru had promised that the patrol boats would be withdrawn.", ["pledged"]),
    ],
)
def test_a_sentence_that_looks_back_on_the_promise_tells_its_fate(text: str, statuses: list[str]) -> None:
    back = done(text, "promised", FIRST, type="AGREE", article="late")
    first = done("Peru agreed to withdraw the patrol boats.", "agreed", FIRST, type="AGREE")
    act = told_together(first, back, leading=first)
    # A page without a year: the deed counts from its report.
    gone = done(text, "withdrawn", "XXXX-04-01", type="RETREAT", article="late", told=LATER)
    assert [change.status for change in only(act, gone).history] == statuses


@pytest.mark.parametrize(
    ("name", "count"),
    [("the Lima-based firm", 0), ("a Peruvian chipmaker", 0), ("Peruvian lawmakers", 1), ("Peru", 1)],
)
def test_a_business_promises_nothing_whatever_the_country_of_its_seat(name: str, count: int) -> None:
    text = f"{name.capitalize()} promised to open the books of the archive."
    who = Who(name=name, actor=None, country="PER")
    assert len(rows(said(text, "to open the books of the archive", actors=(who,)))) == count


@pytest.mark.parametrize(
    ("freed", "status"),
    [("the sailors", "under-way"), ("21 sailors", "under-way"), ("all 218 sailors", "kept")],
)
def test_a_side_that_tells_no_number_has_not_kept_one(freed: str, status: str) -> None:
    pledge = said("Vega promised to free the 218 sailors held there.", "to free the 218 sailors held there")
    content = f"{freed} held there have been freed"
    told = said(f"Vega said {content}.", content, LATER, cue="said", act="announce")
    assert fate(pledge, told)[-1] == (status, LATER)


@pytest.mark.parametrize(
    ("content", "count"),
    [
        # What one thing will do to another nobody can keep; what somebody will do he can.
        ("lower tolls would boost trade", 0),
        ("the new port would quickly lead to more jobs", 0),
        ("it would boost trade", 1),
        ("the government would boost trade with the islands", 1),
        ("the new port would be opened to all", 1),
    ],
)
def test_what_is_only_foretold_is_no_promise(content: str, count: int) -> None:
    assert len(rows(said(f"Vega promised that {content}.", f"that {content}"))) == count


def test_a_deed_ends_where_the_main_clause_goes_on() -> None:
    quote = "Vega, who rose on her pledge to free the sailors, has been praised for her calm."
    assert only(done(quote, "pledge", type="AGREE", actors=(VEGA,))).what == "to free the sailors"
    # Outside of a relative clause nothing is cut off.
    quote = "Vega gave a pledge to free the sailors, has been praised for it since."
    assert "has been praised" in only(done(quote, "pledge", type="AGREE", actors=(VEGA,))).what
