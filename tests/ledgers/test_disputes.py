"""Disputes: a charge and its answer, in its words or beside it, and what reports tell differently."""

from __future__ import annotations

from dataclasses import replace
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
    lasting = counted("Peru sent 30 boats.", "b", "30", "2019-03-04/2019-03-09")
    act = reported(stated, lasting, disagreements=("when",))
    assert derive(f"disputes|act:{act.id}", [act]) == ()


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


def of_page(*acts: Reported) -> list[Dispute]:
    return [row for row in derive("disputes|page:a", acts) if isinstance(row, Dispute)]


THREW = said(PERU, "“Ruiz threw stones at the guards”", at=0)
FALSE = said(CHILE, "the charges were false", "deny", at=60)


def test_what_a_person_is_charged_with_is_answered_right_behind_though_no_side_is_named() -> None:
    assert "disputes|page:a" in keys(THREW)
    assert {"disputes|CHL", "disputes|page:a"} <= set(keys(FALSE))
    (row,) = of_page(THREW, FALSE)
    assert claims(row) == [("PER", "affirm"), ("CHL", "deny")]
    assert disputes(THREW, FALSE) == []


@pytest.mark.parametrize(
    "told",
    [
        # No hostile deed; of a side that is named; further off; told by the same side or by nobody's.
        said(PERU, "“Ruiz read books to the guards”", at=0),
        said(PERU, "“Chilean Ruiz threw stones at the guards”", at=0),
        said(CHILE, "“Ruiz threw stones at the guards”", at=0),
        said(Who(name="a neighbour"), "“Ruiz threw stones at the guards”", at=0),
    ],
)
def test_other_words_right_before_are_not_the_charges(told: Reported) -> None:
    assert of_page(told, FALSE) == []
    assert of_page(THREW, said(CHILE, "the charges were false", "deny", at=900)) == []
    assert of_page(THREW, said(CHILE, "the harvest had failed", "deny", at=60)) == []


def test_charges_against_the_side_itself_are_answered_in_its_own_part() -> None:
    charge = said(PERU, "Chile of evading the rules", "accuse", at=0)
    denial = said(CHILE, "the charge was false", "deny", at=60)
    assert len(disputes(charge, denial)) == 1
    assert of_page(charge, denial) == []


MOE = Who(name="Maria Moe", actor="p-moe", country="CHL", role="former minister")
RUIZ = Who(name="Juan Ruiz", actor="p-ruiz", country="CHL", role="president")


def test_two_people_of_one_country_contradict_where_one_names_the_other_s_criticism() -> None:
    charge = said(MOE, "the Chilean government of scaremongering", "accuse", at=0)
    answer = said(RUIZ, "Ms. Moe’s criticism as politically motivated", "deny", at=2000)
    (row,) = disputes(charge, answer)
    assert [(claim.who.name if claim.who else "", claim.polarity) for claim in row.claims] == [
        ("Maria Moe", "affirm"), ("Juan Ruiz", "deny"),
    ]  # fmt: skip
    assert disputes(charge, said(RUIZ, "Mr. Lind’s criticism as politically driven", "deny", at=2000)) == []
    assert disputes(charge, said(MOE, "Ms. Moe’s criticism as politically motivated", "deny", at=2000)) == []


def test_who_is_told_killed_and_who_unharmed() -> None:
    killed = said(PERU, "the raid on the Chilean consulate had left dozens dead", article="b")
    safe = said(CHILE, "“all staff of the consulate are safe and uninjured”")
    (row,) = disputes(killed, safe)
    assert claims(row) == [("PER", "affirm"), ("CHL", "deny")]
    elsewhere = said(CHILE, "“all pupils of the school are safe and uninjured”")
    assert disputes(killed, elsewhere) == []
    assert disputes(killed, said(CHILE, "“the staff of the consulate are tired”")) == []
    later = said(CHILE, "“all staff of the consulate are safe and uninjured”", day="2019-03-20")
    assert disputes(killed, later) == []


def test_what_a_denial_itself_tells_is_no_charge() -> None:
    sentence = "The firm said that Chile had never been charged with a crime."
    at = sentence.index("charged")
    content = Span(sentence.index("Chile"), len(sentence) - 1)
    denial = said(CHILE, "Chile had never been charged with a crime", "deny", sentence=sentence).leading
    denial = replace(denial, evidence=replace(denial.evidence, parts={"content": (content,)}))
    inside = deed(
        sentence, type="ACCUSE", article="a", actors=(PERU,), recipients=(CHILE,),
        evidence=Evidence(
            article="a", span=Span(0, len(sentence)), quote=sentence, parts={"trigger": (Span(at, at + 7),)}
        ),
    )  # fmt: skip
    assert disputes(reported(inside), reported(denial)) == []


def test_an_agency_that_only_tells_of_a_claim_makes_none_of_its_own() -> None:
    agency = Who(name="Reuters", actor="REUTERS", country="GBR")
    told = said(agency, "Peru said that Chile had sold arms to the rebels of the island")
    inner = said(PERU, "Chile had sold arms to the rebels of the island")
    (row,) = disputes(told, inner, said(CHILE, "that it had sold arms to the rebels", "deny", at=200))
    assert claims(row) == [("PER", "affirm"), ("CHL", "deny")]


def test_names_in_common_alone_do_not_answer() -> None:
    help_ = said(FIJI, "talks of the Red Lions and the Tana Front on the children had been helped", at=0)
    denial = said(CHILE, "that children were traded for Red Lions of the Tana Front", "deny", at=2000)
    assert disputes(help_, denial) == []
    traded = said(FIJI, "children were traded for four Red Lions of the Tana Front in Chile", at=0)
    assert len(disputes(traded, denial)) == 1


def test_who_finds_no_ground_for_a_measure_answers_all_that_explains_it() -> None:
    first = said(PERU, "one of the ships of passing oil at sea", "accuse", at=0)
    second = said(PERU, "the ship of hiding its name", "accuse", at=400)
    denial = said(CHILE, "that there was any ground for the sanctions", "deny", at=2000)
    (row,) = of_page(first, second, denial)
    assert claims(row) == [("PER", "affirm"), ("CHL", "deny")]
    assert {first.id, second.id} < set(row.acts)
    other = said(CHILE, "that there was any ground for hope", "deny", at=2000)
    assert of_page(first, second, other) == []
    assert of_page(said(CHILE, "one of the ships of passing oil at sea", "accuse", at=0), denial) == []


def test_a_wire_may_tell_the_charge_behind_the_denial_that_only_points_at_it() -> None:
    pointing = said(CHILE, "the reports in question as being at odds with the facts", "deny", at=0)
    charge = said(
        PERU, "that he was very disappointed that Chile was allowing oil to go to the rebels", at=600
    )
    assert len(disputes(pointing, charge)) == 1
    assert disputes(pointing, said(PERU, "that Chile was large", at=600)) == []
    assert disputes(said(CHILE, "that it looks away", "deny", at=0), charge) == []
    assert disputes(pointing, replace_day(charge, "2019-01-04")) == []


def replace_day(told: Reported, day: str) -> Reported:
    return reported(replace(told.leading, when=When(edtf=day, basis="stated", why="x")))


def test_a_dispute_has_a_side_that_is_known() -> None:
    nobody = Who(name="the two sides")
    charge = reported(deed("The two sides were accused of fraud.", type="ACCUSE", actors=(), article="a"))
    assert disputes(charge, said(nobody, "they had done nothing wrong", "deny"), of="the two sides") == []


def test_a_part_of_a_number_of_people_is_what_is_counted() -> None:
    some = counted("Peru freed 21 sailors.", "a", "21")
    of_all = counted("Peru freed 21 of the more than 200 sailors.", "b", "200")
    act = reported(some, of_all, disagreements=("number",))
    assert derive(f"disputes|act:{act.id}", [act]) == ()
    more = counted("Peru freed 200 sailors.", "b", "200")
    act = reported(some, more, disagreements=("number",))
    assert len(derive(f"disputes|act:{act.id}", [act])) == 1


def test_names_alone_and_what_is_called_alleged_are_no_claim() -> None:
    plain = said(PERU, "the swap of the crews took place in the port of Sorvik")
    denial = said(CHILE, "that the swap of the crews took place", "deny", at=60)
    assert len(disputes(plain, denial)) == 1
    alleged = said(PERU, "the alleged swap of the crews took place in the port of Sorvik")
    assert disputes(alleged, denial) == []
    names = said(PERU, "Chile, Fiji and the Port of Sorvik")
    other = said(CHILE, "that it had met Fiji in the Port of Sorvik", "deny", at=60)
    assert disputes(names, other) == []
    offices = said(PERU, "the king of Fiji and the president of Chile")
    wrong = said(CHILE, "any wrongdoing by the president of Chile and the king of Fiji", "deny", at=60)
    assert disputes(offices, wrong) == []


def test_an_accusing_verb_with_a_subject_of_its_own_is_not_of_the_name_before_it() -> None:
    def accusing(sentence: str) -> Reported:
        at = sentence.index("Peru")
        named = replace(PERU, span=Span(at, at + 4))
        cue = sentence.index("accuse")
        evidence = Evidence(
            article="a", span=Span(0, len(sentence)), quote=sentence,
            parts={"trigger": (Span(cue, cue + 6),)},
        )  # fmt: skip
        return reported(
            deed(
                sentence, evidence=evidence, type="ACCUSE", article="a", actors=(named,),
                recipients=(CHILE,), when=When(edtf="2019-03-04", basis="stated", why="x"),
            )
        )  # fmt: skip

    denial = said(CHILE, "the allegations", "deny", at=160)
    (row,) = disputes(accusing("Beside links to Peru, the leaked files also accuse Chile of fraud."), denial)
    assert claims(row) == [(None, "affirm"), ("CHL", "deny")]
    (row,) = disputes(accusing("Leaders of Peru, an old rival, accuse Chile of fraud."), denial)
    assert claims(row) == [("PER", "affirm"), ("CHL", "deny")]


def cued(by: Who, quote: str, cue: str, act: str = "state", *, at: int = 0) -> Reported:
    """A statement of article ``a`` in one sentence, its verb marked."""
    sentence = f"{by.name} {cue} {quote}."
    start = at + len(by.name) + 1
    one = said(by, quote, act, at=at, sentence=sentence).leading
    parts = {"cue": (Span(start, start + len(cue)),)}
    return reported(replace(one, evidence=replace(one.evidence, parts=parts)))


SKEPTICS = Who(name="Skeptics")


def test_an_objection_answers_what_is_only_claimed_right_before() -> None:
    claim = cued(PERU, "that the wells could still be used", "claims")
    end = claim.leading.evidence.span.end
    objection = cued(SKEPTICS, "that the field was empty in any case", "object", "refuse", at=end + 1)
    (row,) = of_page(claim, objection)
    assert [(c.who.name if c.who else "", c.polarity) for c in row.claims] == [
        ("Peru", "affirm"), ("Skeptics", "deny"),
    ]  # fmt: skip
    # Not what stands far before it, nor what a report tells as its own, nor an objection to a plan.
    assert of_page(claim, cued(SKEPTICS, "that the field was empty", "object", at=end + 400)) == []
    plain = cued(PERU, "that the wells were used", "said")
    assert "disputes|page:a" not in keys(plain)
    assert disputes(plain, objection, of="page:a") == []
    assert "disputes|page:a" not in keys(cued(SKEPTICS, "to the wells", "object", at=end + 1))


def test_a_side_that_denies_a_deed_of_its_own_answers_the_one_charge_that_names_nobody() -> None:
    denial = cued(CHILE, "that it looks away", "denies", "deny")
    charge = cued(PERU, "that some friends go around the rules", "complained", "accuse", at=200)
    (row,) = of_page(charge, denial)
    assert claims(row) == [("PER", "affirm"), ("CHL", "deny")]
    # A charge that names another, two charges, one far off, or a denial of another's deed: no answer.
    named = cued(PERU, "that Fiji goes around the rules", "complained", "accuse", at=200)
    assert of_page(named, denial) == []
    second = cued(PERU, "that some buy what is banned", "complained", "accuse", at=300)
    assert of_page(charge, second, denial) == []
    far = cued(PERU, "that some friends go around the rules", "complained", "accuse", at=2000)
    assert of_page(far, denial) == []
    for quote in ("that the harvest failed", "that it had sold arms to the rebels"):
        other = cued(CHILE, quote, "denies", "deny")
        assert "disputes|page:a" not in keys(other)
        assert of_page(charge, other) == []


def test_two_denials_of_one_charge_are_one_row() -> None:
    charge = cued(PERU, "that some friends go around the rules", "complained", "accuse", at=200)
    several = (
        cued(CHILE, "that it looks away", "denies", "deny"),
        cued(FIJI, "that it does so", "denies", "deny", at=90),
    )
    (row,) = of_page(charge, *several)
    assert sorted(claims(row)) == [("CHL", "deny"), ("FJI", "deny"), ("PER", "affirm")]
    assert of_page(*reversed(several), charge) == [row]
