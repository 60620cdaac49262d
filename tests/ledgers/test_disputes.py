"""Disputes: a charge and its answer, in its words or beside it, and what reports tell differently."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.ledgers import Reported, derive, keys
from communique.model import Dispute, Entry, Evidence, Span, When, Who
from makers import deed, digest, reported

PERU = Who(name="Peru", actor="PER", country="PER")
CHILE = Who(name="Chile", actor="CHL", country="CHL")
FIJI = Who(name="Fiji", actor="FJI", country="FJI")


def said(
    by: Who, quote: str, act: str = "state", day: str = "2019-03-04", *, at: int = 0, sentence: str = "",
    **fields: Any,
) -> Reported:  # fmt: skip
    """A statement whose sentence stands at a place of article ``a``."""
    sentence = sentence or f"{by.name}: {quote}."
    fields.setdefault("article", "a")
    fields.setdefault("polarity", "deny" if act == "deny" else "affirm")
    evidence = Evidence(article=fields["article"], span=Span(at, at + len(sentence)), quote=sentence)
    when = When(edtf=day, basis="stated", why="x") if day else When()
    return reported(
        Entry(
            id=f"s-{digest(by.name, quote, act, day, length=8)}", kind="statement", evidence=evidence,
            actors=(by,), when=when, act=act, quote=quote, manner="indirect", confidence=0.8, **fields,
        )
    )  # fmt: skip


def disputes(*acts: Reported, of: str = "CHL") -> list[Dispute]:
    return [row for row in derive(f"disputes|{of}", acts) if isinstance(row, Dispute)]


def claims(row: Dispute) -> list[tuple[str | None, str]]:
    return [(claim.who.country if claim.who else None, claim.polarity) for claim in row.claims]


CHARGE = said(PERU, "that Chile had sold arms to the rebels of the island", "accuse")
DENIAL = said(CHILE, "that it had sold arms to the rebels", "deny", "2019-03-09", article="b")


def test_a_charge_and_its_denial_are_a_dispute_wherever_they_are_told() -> None:
    (row,) = disputes(CHARGE, DENIAL)
    assert claims(row) == [("PER", "affirm"), ("CHL", "deny")]
    assert row.about == "Chile had sold arms to the rebels of the island"
    assert set(row.acts) == {CHARGE.id, DENIAL.id}
    assert row.id == f"x-{DENIAL.id}"


def test_only_the_part_of_the_side_that_denies_has_the_row() -> None:
    assert [part for part in keys(DENIAL) if part.startswith("disputes")] == ["disputes|CHL", ]  # fmt: skip
    assert "disputes|CHL" in keys(CHARGE)
    assert disputes(CHARGE, DENIAL, of="PER") == []


@pytest.mark.parametrize(
    "other",
    [
        # Nobody answers it; the same side says it; it is of another matter, or of another year.
        said(PERU, "that it had sold arms to the rebels", "deny", "2019-03-09", article="b"),
        said(CHILE, "that the harvest had failed", "deny", "2019-03-09", article="b"),
        said(CHILE, "that it had sold arms to the rebels", "deny", "2020-03-09", article="b"),
        # A refusal of what was asked is no denial, nor is a promise to leave a thing undone.
        said(CHILE, "to give back the arms of the rebels", "refuse", "2019-03-09", article="b"),
        said(CHILE, "not to sell arms to the rebels", "promise", "2019-03-09", article="b", polarity="deny"),
        said(CHILE, "arms for the rebels had been found", "state", "2019-03-09", article="b"),
    ],
)
def test_what_answers_no_charge_makes_no_row(other: Reported) -> None:
    assert disputes(CHARGE, other) == []
    assert disputes(CHARGE, other, of="PER") == []


def test_a_denial_in_other_words_answers_the_charge_told_right_before() -> None:
    charge = said(PERU, "Chile of evading the rules", "accuse", at=0)
    near = said(CHILE, "that it looks away", "deny", at=60)
    far = said(CHILE, "that it looks away", "deny", at=4000)
    before = said(CHILE, "that it looks away", "deny", at=0)
    assert len(disputes(charge, near)) == 1
    assert disputes(charge, far) == []
    assert disputes(said(PERU, "Chile of evading the rules", "accuse", at=200), before) == []
    elsewhere = said(CHILE, "that it looks away", "deny", at=60, article="b")
    assert disputes(charge, elsewhere) == []


def test_it_answers_no_charge_against_somebody_else() -> None:
    charge = said(PERU, "Fiji of evading the rules", "accuse", at=0)
    assert disputes(charge, said(CHILE, "that it looks away", "deny", at=60)) == []


def test_a_mere_claim_is_answered_only_if_it_stands_next_to_the_denial() -> None:
    claim = said(PERU, "Chile's talk of peace would not work", at=0, polarity="deny")
    assert len(disputes(claim, said(CHILE, "that the allies differ", "deny", at=60))) == 1
    assert disputes(claim, said(CHILE, "that the allies differ", "deny", at=320)) == []


@pytest.mark.parametrize(
    ("answer", "rows"),
    [
        ("Chile remains committed to what was agreed", 1),
        ("it has always carried out the resolutions strictly", 1),
        ("the accusations are groundless", 1),
        ("the accusation was at odds with the facts", 1),
        ("the weather was fine", 0),
    ],
)
def test_who_is_said_not_to_help_answers_that_he_remains_committed(answer: str, rows: int) -> None:
    charge = said(PERU, "Chile of no longer helping", "accuse", at=0)
    found = disputes(charge, said(CHILE, answer, at=60))
    assert len(found) == rows
    if found:
        assert claims(found[0]) == [("PER", "affirm"), ("CHL", "deny")]


@pytest.mark.parametrize(("behind", "rows"), [(900, 1), (4000, 0)])
def test_an_answer_may_come_first_and_the_charge_as_background(behind: int, rows: int) -> None:
    answer = said(CHILE, "Chile has been and remains [committed to its obligations]", at=0)
    charge = said(PERU, "that Chile was not helping at all", "accuse", at=behind, polarity="deny")
    assert len(disputes(answer, charge)) == rows
    of_another = said(PERU, "that Fiji was not helping at all", "accuse", at=behind, polarity="deny")
    assert disputes(answer, of_another) == []


def test_an_avowal_answers_only_a_charge_that_finds_something_lacking() -> None:
    mild = said(PERU, "Chile of being a rival", "accuse", at=0)
    assert disputes(mild, said(CHILE, "Chile remains committed to peace", at=60)) == []
    assert len(disputes(mild, said(CHILE, "that it is one", "deny", at=60))) == 1


def test_whoever_tells_what_another_denies_does_not_contradict_him() -> None:
    outer = said(PERU, "that Chile denied that it had sold arms to the rebels")
    inner = said(
        CHILE, "that it had sold arms to the rebels", "deny", nested_in=outer.leading.id,
        sentence="Peru said so.",
    )  # fmt: skip
    assert disputes(outer, inner) == []


def test_a_charge_that_stands_in_the_denials_sentence_is_shown_by_the_sentence() -> None:
    sentence = "Peru has called the drill a rehearsal for war, a charge that Chile denies."
    charge = said(PERU, "the drill a rehearsal for war", "accuse", sentence=sentence)
    (row,) = disputes(charge, said(CHILE, "a charge that", "deny", sentence=sentence), of="CHL")
    assert [claim.claim for claim in row.claims] == ["the drill a rehearsal for war", sentence.rstrip(".")]


def test_statements_that_both_deny_say_the_same() -> None:
    one = said(PERU, "the rebels of the island had not received arms", polarity="deny")
    other = said(CHILE, "the rebels of the island had not received arms", polarity="deny", article="b")
    assert disputes(one, other) == []
    says = said(PERU, "the rebels of the island had received arms")
    assert len(disputes(says, other)) == 1


def test_private_people_and_unsure_events_make_no_dispute() -> None:
    actor = Who(name="a film star", actor=None, country=None)
    assert [part for part in keys(said(actor, "any wrongdoing", "deny")) if part.startswith("disputes")] == []
    unsure = reported(deed("Peru accused Chile of fraud.", type="ACCUSE", confidence=0.2, actors=(PERU,)))
    assert [part for part in keys(unsure) if part.startswith("disputes")] == []


def charged(sentence: str, of: Who = CHILE, *, at: int = 0) -> Reported:
    """A charge against a side, as an event of article ``a``."""
    evidence = Evidence(article="a", span=Span(at, at + len(sentence)), quote=sentence)
    fields: Any = {"type": "ACCUSE", "actors": (PERU,), "recipients": (of,), "article": "a"}
    return reported(
        deed(sentence, evidence=evidence, when=When(edtf="2019-03-04", basis="stated", why="x"), **fields)
    )


def test_a_denial_far_behind_answers_the_charge_that_names_the_same_third() -> None:
    charge = charged("Peru took aim at Chile, whose likening it to Fiji had angered it.")
    denial = said(CHILE, "that it was following a Fijian model", "deny", at=900)
    assert len(disputes(charge, denial)) == 1
    other = said(CHILE, "that it was following a Kenyan model", "deny", at=900)
    assert disputes(charge, other) == []


def test_the_charge_that_a_denial_points_at_is_all_that_was_charged_before() -> None:
    first = charged("Peru blamed Chile for the failure.")
    second = said(PERU, "that Chile no longer helps", "accuse", at=300)
    row = disputes(first, second, said(CHILE, "the charge as contrary to the facts", "refuse", at=700))
    assert [set(one.acts) >= {first.id, second.id} for one in row] == [True]


def test_who_defends_the_thing_he_is_blamed_for_answers() -> None:
    charge = charged("Peru called Chile's naval exercise a provocation.")
    assert len(disputes(charge, said(CHILE, "The exercises were legal", at=800))) == 1
    assert disputes(charge, said(CHILE, "The fishing permits were legal", at=800)) == []
    assert disputes(charge, said(CHILE, "The exercises were long", at=800)) == []


def test_a_demand_implies_the_charge_that_is_denied_right_behind_it() -> None:
    sentence = "Chile must make amends for the sinking, Peru insisted."
    demand = said(PERU, "Chile must make amends", "demand", sentence=sentence, recipients=(CHILE,))
    denial = {"sentence": "Chile denies that it sank the ship.", "at": len(sentence) + 1}
    assert len(disputes(demand, said(CHILE, "that it sank the ship", "deny", **denial))) == 1
    refusal = {"sentence": "Chile ruled out that it would pay.", "at": len(sentence) + 1}
    assert disputes(demand, said(CHILE, "that it would pay", "deny", **refusal)) == []


def test_what_one_condemns_and_another_praises_in_one_sentence() -> None:
    sentence = "Peru denounced Chile's visit as a show, which Toll himself had called productive."
    praise = said(CHILE, "which … productive", sentence=sentence)
    assert len(disputes(charged(sentence), praise)) == 1
    assert disputes(charged(sentence), said(CHILE, "which … long", sentence=sentence)) == []


def test_two_descriptions_of_one_thing_in_one_sentence() -> None:
    sentence = "Peru wants it as a gesture, while Chile has described it as the first step to a treaty."
    claim = said(PERU, "it, as a gesture", "demand", sentence=sentence)
    other = said(CHILE, "it as the first step to a treaty", sentence=sentence)
    assert len(disputes(claim, other)) == 1
    plain = said(CHILE, "it is near", sentence=sentence)
    assert disputes(claim, plain) == []


@pytest.mark.parametrize(
    ("first", "second", "rows"),
    [
        ("the magnitude at 5.7", "6.3", 1),
        ("It climbed to 535 kilometers", "with an altitude of 2,802 kilometers", 1),
        ("It climbed to 4,475 kilometers", "It rose to about 4,500km", 0),
        ("It climbed to 2,000 kilometers", "The height was well above 1,000km", 0),
        ("It climbed to 535 kilometers", "It flew 950 kilometers", 0),
        ("It climbed to 535 kilometers", "6.3", 1),
        ("The harvest came to 535 tons", "6.3", 0),
    ],
)
def test_measurements_of_one_thing_that_differ(first: str, second: str, rows: int) -> None:
    one, other = said(PERU, first), said(CHILE, second, at=60)
    assert len(disputes(one, other, of="count:2019-03-04")) == rows
    if rows:
        assert "disputes|count:2019-03-04" in keys(one)
        elsewhere = said(CHILE, second, at=60, article="b")
        assert disputes(one, elsewhere, of="count:2019-03-04") == []


def test_a_land_is_named_beside_its_neighbour_and_a_bare_word_by_its_sentence() -> None:
    korea, north = (Who(name=code, actor=code, country=code) for code in ("KOR", "PRK"))
    raised = said(
        korea, "disarmament", sentence="When the South raised disarmament, the North's envoy spoke."
    )
    assert "disputes|PRK" in keys(raised)
    denied = said(north, "Reports that the subject was under discussion were false", "deny", at=60)
    assert len(disputes(raised, denied, of="PRK")) == 1
    assert "disputes|PRK" not in keys(said(PERU, "arms", sentence="Peru spoke of arms in the north."))


def test_what_a_side_must_make_good_is_a_charge_whatever_verb_tells_it() -> None:
    korea, north = (Who(name=code, actor=code, country=code) for code in ("KOR", "PRK"))
    told = said(korea, "The North would have to take steps over the sinking first")
    denied = said(
        north, "that it sank the ship", "deny", at=60, sentence="Pyongyang denies that it sank the ship."
    )
    (row,) = disputes(told, denied, of="PRK")
    assert claims(row) == [("KOR", "affirm"), ("PRK", "deny")]
    assert disputes(said(korea, "The North has taken part in the games again"), denied, of="PRK") == []


def test_who_is_disappointed_that_another_does_a_thing_blames_him() -> None:
    blamed = said(PERU, "he was very disappointed that Chile was letting oil through")
    denied = said(CHILE, "the reports as being at odds with the facts", "deny", at=80)
    assert len(disputes(blamed, denied)) == 1
    pleased = said(PERU, "he was very pleased that Chile was letting talks go on")
    assert disputes(pleased, denied) == []


def counted(quote: str, article: str, number: str, day: str = "2019-03-04", basis: Any = "stated") -> Entry:
    return deed(
        quote, type="AID", article=article, args={"number": (number,)}, id=f"v-{article}",
        when=When(edtf=day, basis=basis, why="x"),
    )  # fmt: skip


def test_reports_that_count_one_thing_otherwise_are_a_dispute() -> None:
    one, other = counted("Peru sent 30 boats.", "a", "30"), counted("Peru sent 45 boats to Fiji.", "b", "45")
    act = reported(one, other, disagreements=("number",))
    (part,) = [name for name in keys(act) if name.startswith("disputes|act:")]
    (row,) = derive(part, [act])
    assert isinstance(row, Dispute)
    assert [claim.claim for claim in row.claims] == [
        "30 boat: Peru sent 30 boats",
        "45 boat: Peru sent 45 boats to Fiji",
    ]
    assert all(claim.who is None for claim in row.claims)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (
            ("Some thirty reporters came.", "some thirty"),
            ("Two dozen foreign journalists came.", "two dozen"),
            1,
        ),
        (("Some thirty reporters came.", "some thirty"), ("30 journalists came.", "30"), 0),
        (("Twenty boats came.", "twenty"), ("Thirty sailors came.", "thirty"), 0),
        (("Twenty-five boats came.", "twenty-five"), ("Thirty boats came.", "thirty"), 1),
    ],
)
def test_numbers_in_words_count_and_what_they_count_has_several_names(
    one: Any, other: Any, told: int
) -> None:
    act = reported(counted(one[0], "a", one[1]), counted(other[0], "b", other[1]), disagreements=("number",))
    assert len(derive(f"disputes|act:{act.id}", [act])) == told


def test_a_plan_that_was_moved_is_no_dispute_about_its_day() -> None:
    planned = [
        deed(f"Peru will send boats {n}.", type="AID", article=n, id=f"v-{n}", status="planned",
             when=When(edtf=day, basis="stated", why="x"))
        for n, day in (("a", "2019-03-04"), ("b", "2019-04-09"))
    ]  # fmt: skip
    act = reported(*planned, disagreements=("when",))
    assert derive(f"disputes|act:{act.id}", [act]) == ()


def test_a_statement_that_is_dated_otherwise_is_no_dispute_of_its_own() -> None:
    other = said(CHILE, "that it had sold arms to the rebels", "deny", "2019-05-09", article="c").leading
    act = reported(DENIAL.leading, other, disagreements=("when",))
    assert [part for part in keys(act) if part.startswith("disputes")] == ["disputes|CHL"]


def test_numbers_of_other_things_and_assumed_days_contradict_nobody() -> None:
    boats, men = counted("Peru sent 30 boats.", "a", "30"), counted("Peru sent 900 sailors.", "b", "900")
    act = reported(boats, men, disagreements=("number",))
    assert derive(f"disputes|act:{act.id}", [act]) == ()
    stated = counted("Peru sent 30 boats.", "a", "30")
    assumed = counted("Peru sent 30 boats.", "b", "30", "2019-03-09", "assumed")
    act = reported(stated, assumed, disagreements=("when",))
    assert derive(f"disputes|act:{act.id}", [act]) == ()
    act = reported(stated, counted("Peru sent 30 boats.", "b", "30", "2019-03-09"), disagreements=("when",))
    assert len(derive(f"disputes|act:{act.id}", [act])) == 1


ALL = [
    CHARGE, DENIAL, said(FIJI, "that Chile had sold arms to the rebels", "accuse", "2019-03-02", article="c"),
    said(CHILE, "that arms were sold to rebels of the island", "deny", "2019-03-11", article="d"),
]  # fmt: skip


def test_charges_and_denials_of_one_matter_are_one_row() -> None:
    (row,) = disputes(*ALL)
    assert claims(row) == [("FJI", "affirm"), ("PER", "affirm"), ("CHL", "deny")]


@given(st.permutations(ALL))
def test_the_order_of_reading_does_not_matter(acts: list[Reported]) -> None:
    assert derive("disputes|CHL", acts) == derive("disputes|CHL", ALL)


def test_undated_and_impossible_days_tie_only_within_a_report() -> None:
    odd = said(CHILE, "that it had sold arms to the rebels", "deny", "2019-02-31", at=90)
    assert len(disputes(CHARGE, odd)) == 1
    none = said(CHILE, "that it had sold arms to the rebels", "deny", "", article="b")
    assert disputes(CHARGE, none) == []
