"""Positions: what counts for and against a matter, what is a change, and what is nobody's view."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import communique as cq
from communique.ledgers import Reported, derive, keys
from communique.model import Position, Who
from communique.pipeline import run
from communique.store import open_store
from toys import WORKER, pages
from utterances import ADVISER, CHILE, PERU, said


def topics(act: Reported) -> list[str]:
    return [key.partition("|")[2] for key in keys(act) if key.startswith("positions")]


def rows(*acts: Reported, of: str = "PER exerc") -> list[Position]:
    return [row for row in derive(f"positions|{of}", acts) if isinstance(row, Position)]


FOR = said(PERU, "to call off the joint exercises", "2019-03-04", cue="refused", act="refuse")
STILL = said(PERU, "the exercises must continue", "2019-03-10", cue="said", act="state")
CONTRARY = said(
    PERU, "that the exercises with Chile would stop", "2019-05-01", cue="announced", act="announce"
)
LATER = said(PERU, "to suspend the next drill", "2019-06-01", cue="promised", act="promise")


def test_what_is_said_on_two_days_is_a_position() -> None:
    assert topics(FOR) == ["PER exerc"]
    (row,) = rows(FOR, STILL)
    assert (row.who.name, row.line, row.turns) == ("Peru", "the exercises must continue", ())
    assert row.topic == "exercises"
    assert row.since.edtf == "2019-03-04"
    assert row.when.edtf == "2019-03-10"


def test_on_one_day_it_is_none() -> None:
    same_day = said(PERU, "the exercises must continue", "2019-03-04", cue="said", act="state")
    undated = said(PERU, "the exercises must continue", "", cue="said", act="state")
    some_day = said(PERU, "the exercises must continue", "2019-03", cue="said", act="state")
    nonsense = said(PERU, "the exercises must continue", "soon", cue="said", act="state")
    for other in (same_day, undated, some_day, nonsense):
        assert rows(FOR, other) == []


def test_the_contrary_later_is_a_change_with_the_words_of_both() -> None:
    (row,) = rows(FOR, STILL, CONTRARY, LATER)
    (turn,) = row.turns
    assert (turn.when.edtf, turn.acts) == ("2019-05-01", (CONTRARY.id,))
    assert (turn.before, turn.after) == ("the exercises must continue", "the exercises with Chile would stop")
    assert (row.since.edtf, row.line) == ("2019-05-01", "to suspend the next drill")


def test_a_no_is_told_with_its_verb() -> None:
    (row,) = rows(STILL, said(PERU, "any halt to exercises", "2019-04-01", cue="rejected", act="refuse"))
    assert row.line == "rejected any halt to exercises"


PRO = ("must go on", 1)
CONTRA = ("would stop", -1)


@pytest.mark.parametrize(
    ("cue", "act", "content", "sign"),
    [
        ("said", "state", "it will not accept a freeze of its military exercises", 1),
        ("said", "state", "it had no plans to suspend any more exercises", 1),
        ("refused", "refuse", "any halt to exercises", 1),
        ("called for", "demand", "a halt to tests and large joint exercises", -1),
        ("rejected", "refuse", "the exercises", -1),
        ("said", "state", "the exercises were impossible", -1),
        ("said", "state", "no exercises should be held this year", -1),
        ("blamed", "accuse", "both the tests and the exercises for the crisis", -1),
        ("said", "state", "it is ready for exercises", 1),
        ("proposed", "propose", "joint exercises in May", 1),
        ("regretted", "state", "the cancellation of the exercises", 1),
        ("regretted", "state", "that Chile had called off the exercises", 1),
        ("regretted", "state", "the exercises", -1),
        ("wants", "think", "larger exercises", 1),
        ("have decided", "announce", "not to hold the exercises", -1),
        ("will not accept", "refuse", "the exercises", -1),
    ],
)  # fmt: skip
def test_for_and_against(cue: str, act: str, content: str, sign: int) -> None:
    """Beside a plain view of the same sign there is no change, beside one of the other there is."""
    for words, other in (PRO, CONTRA):
        plain = said(PERU, f"the exercises {words}", "2019-01-01", cue="said", act="state")
        (row,) = rows(plain, said(PERU, content, "2019-02-01", cue=cue, act=act))
        assert bool(row.turns) == (sign != other), content


@pytest.mark.parametrize(
    ("cue", "act", "content"),
    [
        ("said", "state", "the exercises began at noon"),  # a report
        ("said", "state", "that Chile would suspend its exercises"),  # of another's deed
        ("said", "state", "the envoy had pledged that exercises would stop"),  # hearsay
        ("said", "state", "the talks will go on if the exercises stop"),  # a condition
        ("asked", "ask", "whether exercises would stop"),
        ("denied", "deny", "that it had halted exercises"),
        ("said", "state", "it would stop testing missiles during exercises"),
        ("accused", "accuse", "Chile of lying about exercises"),
    ],
)  # fmt: skip
def test_what_takes_no_side(cue: str, act: str, content: str) -> None:
    assert rows(STILL, said(PERU, content, "2019-04-01", cue=cue, act=act)) == []


KEPT = said(PERU, "that it kept the sanctions fully", "2019-03-04", cue="insists", act="state")


@pytest.mark.parametrize(
    ("cue", "act", "content"),
    [
        ("has denied", "deny", "that it was in breach of the sanctions"),
        ("accused", "accuse", "Chile of evading the sanctions"),
        ("promised", "promise", "to carry out the resolutions"),
        ("called on", "demand", "Chile to comply with all resolutions"),
        ("said", "state", "the resolutions must be strictly observed"),
    ],
)
def test_whether_rules_are_kept_is_a_matter_of_its_own(cue: str, act: str, content: str) -> None:
    assert topics(said(PERU, content, cue=cue, act=act)) == ["PER keeping"]
    (row,) = rows(KEPT, said(PERU, content, "2019-04-01", cue=cue, act=act), of="PER keeping")
    assert (row.topic.split()[0], row.turns) == ("keeping", ())


@pytest.mark.parametrize(
    ("cue", "act", "content"),
    [
        ("said", "state", "the sanctions must stay"),  # whether there are to be any
        ("asked", "ask", "whether the sanctions were broken"),
        ("said", "state", "it broke off the talks over the sanctions"),
        ("has denied", "deny", "that it had bought the ships"),
    ],
)
def test_what_says_nothing_of_keeping_rules(cue: str, act: str, content: str) -> None:
    assert "PER keeping" not in topics(said(PERU, content, cue=cue, act=act))


def test_a_diplomatic_solution_is_talks_and_no_plans_are_no_matter() -> None:
    only = said(PERU, "there could only be a diplomatic solution", cue="said", act="state")
    assert topics(only) == ["PER talk"]
    assert topics(said(PERU, "a military solution is unacceptable", cue="said", act="state")) == ["PER solut"]
    none = said(PERU, "it had no plans to suspend the exercises", cue="said", act="state")
    assert topics(none) == ["PER exerc"]
    assert topics(said(PERU, "it supports the plan", cue="said", act="state")) == ["PER plan"]


def test_a_word_of_time_behind_a_noun_does_not_hide_it() -> None:
    assert topics(said(PERU, "the exercises first", cue="wants", act="think")) == ["PER exerc"]


def test_regret_is_no_accusation() -> None:
    again = said(PERU, "Chile's halt to exercises", "2019-04-01", cue="regrets", act="accuse")
    (row,) = rows(STILL, again)
    assert row.turns == ()


def test_pressure_embargo_and_sanctions_are_one_matter_and_tension_is_none() -> None:
    for content in ("the pressure must stay", "a full embargo must stay", "the restrictions must stay"):
        assert topics(said(PERU, content, cue="said", act="state")) == ["PER sanct"]
    assert topics(said(PERU, "the tension must end", cue="said", act="state")) == []


def test_a_view_without_a_side_counts_for_a_country_beside_one_that_takes_it() -> None:
    view = said(
        PERU,
        "the exercises are essentially a question of trust, which must grow",
        "2019-04-01",
        cue="said",
        act="think",
    )
    (row,) = rows(STILL, view)
    assert (row.acts, row.turns) == ((STILL.id, view.id), ())
    again = said(PERU, "it will look at the exercises once more", "2019-05-01", cue="said", act="state")
    assert rows(view, again) == []
    person = [
        said(ADVISER, act.leading.quote, act.first_day, cue="said", act="state") for act in (STILL, again)
    ]
    assert rows(*person, of="p-holm exerc") == []


@pytest.mark.parametrize(
    ("cue", "act", "content", "sign"),
    [
        ("asked", "demand", "everybody to return to suspension for suspension", 1),
        ("called for", "propose", "a double freeze of tests and exercises", 1),
        ("defended", "state", "suspension for suspension", 1),
        ("rebuffs", "refuse", "call to trade exercises for a halt to tests", -1),
        ("argued", "state", "exercises could not be traded for tests", -1),
        ("will not accept", "refuse", "a freeze of its exercises in return for a freeze of tests", -1),
    ],
)
def test_one_step_for_another_is_a_matter_of_its_own(cue: str, act: str, content: str, sign: int) -> None:
    assert "PER swap" in topics(said(PERU, content, cue=cue, act=act))
    offer = said(PERU, "a double freeze", "2019-01-01", cue="proposed", act="propose")
    (row,) = rows(offer, said(PERU, content, "2019-02-01", cue=cue, act=act), of="PER swap")
    assert bool(row.turns) == (sign < 0)


def test_who_offers_a_step_for_another_asks_for_neither_alone() -> None:
    assert topics(said(PERU, "a double freeze of tests and exercises", act="propose")) == ["PER swap"]
    refused = said(PERU, "a halt to exercises in return for a halt to tests", cue="rejected", act="refuse")
    assert "PER exerc" in topics(refused)  # who turns it down is for what he would have given
    assert "PER swap" not in topics(said(PERU, "a halt to exercises for the time being"))
    # Prisoners are exchanged for each other without any bargain of steps.
    assert "PER swap" in topics(said(PERU, "to trade the drills for a halt to tests", act="propose"))
    assert "PER swap" not in topics(said(PERU, "to trade the militants for the girls", act="propose"))


def test_a_threat_is_against_what_it_is_to_prevent() -> None:
    threat = said(PERU, "Chile will pay if larger exercises go ahead", "2019-04-01", cue="warned",
                  act="threaten")  # fmt: skip
    (row,) = rows(STILL, threat)
    assert len(row.turns) == 1
    other = said(PERU, "it will answer if the exercises are not called off", "2019-04-01", cue="warned",
                 act="threaten")  # fmt: skip
    assert all(not row.turns for row in rows(STILL, other))


def test_a_view_of_an_unknown_day_stands_at_the_report_that_tells_it() -> None:
    undated = said(
        PERU, "the exercises must go on", "", cue="has always said", act="state", told="2019-03-01"
    )
    (row,) = rows(undated, STILL)
    assert (row.since.edtf, row.when.edtf) == ("2019-03-01", "2019-03-10")
    late = said(PERU, "the exercises must go on", "", cue="has always said", act="state", told="2019-03-11")
    assert rows(late, STILL) == []  # it may have been said on that very day
    contrary = said(PERU, "the exercises must stop", "", cue="has said", act="state", told="2019-03-20")
    assert [row.turns for row in rows(FOR, STILL, contrary)] == [()]


@pytest.mark.parametrize(
    ("cue", "act", "content", "topic"),
    [
        ("urged", "demand", "Chile to return to the table without delay", "talk"),
        ("said", "state", "it was willing to sit down with the Chilean side", "meet"),
        ("said", "state", "an early return to dialogue was needed", "talk"),
        ("said", "state", "Dialogue was impossible", "talk"),
        ("hopes", "think", "to visit Lima", "visit"),
        ("said", "state", "it would like to see inspectors there", "verif"),
        ("said", "refuse", "it had no intention of meeting the envoys", "meet"),
        ("has denied", "deny", "that the sanctions can do harm", "sanct"),
    ],
)
def test_the_matter_in_other_words(cue: str, act: str, content: str, topic: str) -> None:
    assert f"PER {topic}" in topics(said(PERU, content, cue=cue, act=act))


@pytest.mark.parametrize(
    ("cue", "act", "content", "topic"),
    [
        ("said", "state", "it laid the reports on the table, which must be read", "talk"),
        ("proposed", "propose", "that families be allowed to visit the islands", "visit"),  # their deed
        ("said", "state", "Vidal hopes to make the visit yet", "visit"),  # her view
        ("called on", "demand", "all sides to stop trade that feeds exercises", "exerc"),  # describes it
        ("spoke in favour of", "propose", "projects, railways among them", "railw"),  # an example
        ("accused", "accuse", "the ships of passing oil", "ship"),  # who did it
        ("urged", "demand", "to cut diplomatic, trade and military ties", "trade"),  # a quality of the ties
        ("has denied", "deny", "that it had lifted sanctions", "sanct"),  # a deed
    ],
)
def test_what_is_told_beside_it_is_no_matter(cue: str, act: str, content: str, topic: str) -> None:
    found = said(PERU, content, "2019-04-01", cue=cue, act=act)
    clear = said(PERU, f"{topic}s must stay", "2019-01-01", cue="said", act="state")
    assert [row for row in rows(clear, found, of=f"PER {topic}") if found.id in row.acts and row.turns] == []
    assert not any(one.startswith(f"PER {topic}") for one in topics(found)) or topic == "visit"


def test_what_one_cannot_do_is_not_what_one_is_against() -> None:
    first = said(ADVISER, "it takes inspectors, and nobody should do without verification", "2019-01-01",
                 cue="said", act="state")  # fmt: skip
    later = said(ADVISER, "you cannot verify a handshake", "2019-02-01", cue="said", act="state")
    assert all(not row.turns for row in rows(first, later, of="p-holm verif"))


def test_promises_alone_are_undertakings() -> None:
    first = said(PERU, "to halt exercises", "2019-04-01", cue="promised", act="promise")
    assert rows(first, LATER) == []
    assert len(rows(first, LATER, CONTRARY)) == 1


def test_to_meet_or_not_is_one_matter_with_the_summit() -> None:
    first = said(PERU, "it would meet the Chileans in Lima", "2019-04-01", cue="said", act="announce")
    later = said(
        PERU, "it is inappropriate, at this time, to hold this summit", "2019-05-01", cue="said", act="state"
    )
    (row,) = rows(first, later, of="PER meet")
    assert [turn.when.edtf for turn in row.turns] == ["2019-05-01"]
    assert row.topic == "summit"


def test_others_hold_their_own() -> None:
    assert rows(STILL, said(CHILE, "the exercises must stop", "2019-04-01", cue="said", act="state")) == []


def test_a_person_who_speaks_for_nobody_speaks_for_himself() -> None:
    acts = [
        said(ADVISER, "the exercises must stop", day, cue="said", act="state")
        for day in ("2019-03-01", "2019-04-01")
    ]
    assert topics(acts[0]) == ["p-holm exerc"]
    (row,) = rows(*acts, of="p-holm exerc")
    assert row.who.name == "Ada Holm"
    unnamed = Who(name="an analyst", country="PER", role="analyst")
    assert topics(said(unnamed, "the exercises must stop")) == []


def test_an_endless_statement_is_read_to_its_bound() -> None:
    endless = said(
        PERU, "the exercises must stop, " + "and go on " * 50_000, "2019-04-01", cue="asked", act="demand"
    )
    (row,) = rows(STILL, endless)
    assert len(row.turns) == 1
    assert topics(said(PERU, "x" * 100_000)) == ["PER xxxxx"]


ALL = (FOR, STILL, CONTRARY, LATER)


@given(st.permutations(ALL))
def test_the_order_never_matters(acts: list[Reported]) -> None:
    assert rows(*acts) == rows(*ALL)


def test_the_id_is_of_side_and_matter() -> None:
    (one,) = rows(FOR, STILL)
    (more,) = rows(*ALL)
    assert one.id == more.id


@pytest.fixture
def record(tmp_path: Path) -> cq.Record:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, day, words in (
        ("a", "2019-03-04", "the exercises must continue"),
        ("b", "2019-03-09", "exercises would go on all year"),
        ("c", "2019-05-01", "the exercises would stop"),
    ):
        (folder / f"{name}.txt").write_text(f"Drill\nDATE {day}\nNordland said {words}.\n", encoding="utf-8")
    record = cq.Record(tmp_path / "x.db", worker=WORKER)
    with open_store(record.path) as store:
        assert run(pages(folder), store, worker=WORKER).read == 3
    return record


def test_as_of_a_day_only_what_was_said_by_then_holds(record: cq.Record) -> None:
    (now,) = record.positions()
    assert (now.line, now.since.edtf, len(now.changes)) == ("the exercises would stop", "2019-05-01", 1)
    (then,) = record.positions(on="2019-04-01")
    assert (then.line, then.since.edtf, then.changes) == ("exercises would go on all year", "2019-03-04", ())
    assert list(record.positions(on="2019-03-05")) == []


def test_why_leads_to_the_sentence_of_each_view(record: cq.Record) -> None:
    (row,) = record.positions()
    steps = record.why(row.id)
    assert [step.step for step in steps] == ["positions", "held", "held", "changed"]
    assert "“Nordland said the exercises would stop.”" in steps[-1].why


def test_steps_that_one_sentence_puts_forward_for_two_sides_are_one_scheme() -> None:
    both = said(
        PERU,
        "that Chile would halt its tests while Fiji would refrain from exercises",
        "2019-03-04",
        cue="proposed",
        act="propose",
    )
    one = said(PERU, "that Chile would halt its tests", "2019-03-04", cue="proposed", act="propose")
    named = said(PERU, '"suspension for suspension"', "2019-05-01", cue="defended", act="state")
    halts = said(PERU, "a halt to both tests and drills", "2019-06-01", cue="demanded", act="demand")
    assert topics(both) == topics(named) == topics(halts) == ["PER swap"]
    assert topics(one) == ["PER test"]
    assert len(rows(both, named, halts, of="PER swap")) == 1


def test_a_single_deed_that_is_condemned_counts_beside_the_practice() -> None:
    practice = said(PERU, "the tests", "2019-03-04", cue="condemned", act="accuse")
    deed = said(PERU, "the test", "2019-05-01", cue="condemned", act="accuse")
    again = said(PERU, "the test", "2019-06-01", cue="condemned", act="accuse")
    assert len(rows(practice, deed, of="PER test")) == 1
    assert rows(deed, again, of="PER test") == []


def test_a_war_declared_over_is_an_end_of_war_declaration() -> None:
    wanted = said(PERU, "the war declared over", "2019-03-04", cue="wants", act="demand")
    pressed = said(PERU, "an end-of-war declaration", "2019-05-01", cue="demanded", act="demand")
    assert topics(wanted) == topics(pressed) == ["PER decla"]
    assert topics(said(PERU, "the winner declared", "2019-03-04", cue="wants", act="demand")) != ["PER decla"]
