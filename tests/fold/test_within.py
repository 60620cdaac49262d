"""What an article tells twice is one entry's telling of another: headline and text, or a line repeated."""

from __future__ import annotations

import dataclasses
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from communique.fold import fold, retold
from communique.fold.within import keys, one_telling
from communique.model import Entry, Evidence, Span, When, Who
from makers import CHILE, HOLM, NORWAY, VIDAL

DAY = When(edtf="2019-03-04", basis="assumed", why="the day of the report")


def said(n: int, quote: str, **fields: Any) -> Entry:
    """A statement whose sentence stands as the article's n-th."""
    fields.setdefault("actors", (NORWAY,))
    fields.setdefault("act", "announce")
    span = Span(n * 1000, n * 1000 + len(quote))
    evidence = Evidence(article="a", span=span, quote=quote, parts={"content": (span,)})
    return Entry(
        id=f"s-{n}", kind="statement", article=fields.pop("article", "a"), evidence=evidence, when=DAY,
        polarity=fields.pop("polarity", "affirm"), quote=quote, headline=fields.pop("headline", n == 0),
        **fields,
    )  # fmt: skip


def done(n: int, quote: str, trigger: str, **fields: Any) -> Entry:
    """An event whose sentence stands as the article's n-th."""
    fields.setdefault("actors", (NORWAY,))
    fields.setdefault("recipients", (CHILE,))
    fields.setdefault("type", "REQUEST")
    at = n * 1000 + quote.index(trigger)
    span = Span(n * 1000, n * 1000 + len(quote))
    parts = {"trigger": (Span(at, at + len(trigger)),)}
    return Entry(
        id=f"v-{n}", kind="event", article="a",
        evidence=Evidence(article="a", span=span, quote=quote, parts=parts),
        when=fields.pop("when", DAY), quote=quote, headline=fields.pop("headline", n == 0), **fields,
    )  # fmt: skip


def repeats(*entries: Entry) -> dict[str, str | None]:
    return {entry.id: entry.repeats for entry in retold(entries)}


def test_a_headline_is_the_passage_most_like_it() -> None:
    found = repeats(
        said(0, "halt to ferry strikes"),
        said(1, "that it would stop the strikes of its ferry crews as of the same day"),
        said(2, "that the bridge would be painted"),
    )
    assert found == {"s-0": "s-1", "s-1": None, "s-2": None}


def test_two_lines_of_the_text_are_one_only_where_they_say_the_same() -> None:
    line = "that the ferry link to the islands would reopen in May"
    assert repeats(said(1, line), said(2, f"{line} of the year"))["s-2"] == "s-1"
    assert repeats(said(1, line), said(2, "that the ferry crews would be paid in June"))["s-2"] is None


def test_a_state_stands_for_its_minister_and_for_nobody_else() -> None:
    quote = "the ferry would sail in May"
    assert repeats(said(0, quote), said(1, quote, actors=(HOLM,)))["s-0"] == "s-1"
    assert repeats(said(0, quote), said(1, quote, actors=(VIDAL,)))["s-0"] is None


def test_a_denial_is_never_what_it_denies() -> None:
    quote = "the ferry would sail in May"
    assert repeats(said(0, quote), said(1, quote, polarity="deny"))["s-0"] is None


def test_what_stands_in_one_sentence_is_two_things() -> None:
    one = said(1, "that he believed the ferry would sail in May")
    inner = dataclasses.replace(said(1, "the ferry would sail in May"), id="s-9", evidence=one.evidence)
    assert repeats(one, inner) == {"s-1": None, "s-9": None}


def test_a_demand_in_a_headline_is_told_in_other_words() -> None:
    found = repeats(
        done(0, "Norway urges Chile to cut ties with pirates", "urges"),
        done(1, "Norway called on Chile to sever all relations with the pirates.", "called on"),
        done(2, "Norway asked Chile for a loan.", "asked"),
    )
    assert found["v-0"] == "v-1" and found["v-2"] is None


def test_the_same_sides_meet_once_but_a_visit_is_no_talk_held_on_it() -> None:
    meeting = done(1, "Norway and Chile met in Lima.", "met", type="CONSULT")
    later = done(
        3, "The talks between Norway and Chile lasted an hour.", "talks", type="CONSULT", when=When()
    )
    visit = done(2, "Norway's envoy visited Chile.", "visited", type="CONSULT", mode="visit")
    assert repeats(meeting, visit)["v-2"] is None
    assert repeats(done(0, "Norway and Chile meet", "meet", type="CONSULT"), meeting)["v-0"] == "v-1"
    assert repeats(meeting, later)["v-3"] in (None, "v-1")


def test_a_noun_with_its_article_points_back_to_the_promise_told_before() -> None:
    row = {"type": "CONCEDE"}
    first = done(1, "Norway has decided not to hold the race of this year.", "has decided", **row)
    again = done(2, "Chile's envoy confirmed the decision on Monday.", "decision", **row)
    assert repeats(first, again)["v-2"] == "v-1"
    assert repeats(first, done(2, "Chile's envoy asked for a decision.", "decision", **row))["v-2"] is None
    chile = done(2, "Chile's envoy confirmed the decision on Monday.", "decision", actors=(CHILE,), **row)
    assert repeats(first, chile)["v-2"] is None


def test_a_visit_that_did_not_come_about_is_one_however_its_day_moved() -> None:
    row = {"type": "CONSULT", "mode": "visit"}
    year, next_year = When(edtf="2018", basis="stated"), When(edtf="2019", basis="stated")
    off = done(1, "The king's trip to Chile will not take place this year.", "trip", when=year, **row)
    off = dataclasses.replace(off, status="called-off")
    anew = done(2, "The visit is expected next year.", "visit", when=next_year, status="planned", **row)
    assert repeats(off, anew)["v-2"] == "v-1"
    held = dataclasses.replace(anew, status="actual")
    assert repeats(off, held)["v-2"] is None


def test_what_was_wanted_and_not_done_is_one_where_they_stand_together() -> None:
    row = {"type": "RETREAT"}
    wanted = done(1, "Norway was to open its books.", "open", status="proposed", **row)
    undone = done(2, "It has shown none.", "shown", status="denied", **row)
    near = Span(wanted.evidence.span.end + 1, wanted.evidence.span.end + 19)
    moved = dataclasses.replace(undone.evidence, span=near, parts={})
    assert repeats(wanted, dataclasses.replace(undone, evidence=moved))["v-2"] == "v-1"
    assert repeats(wanted, undone)["v-2"] is None


def test_the_fold_makes_them_one_act_and_a_retracted_target_none() -> None:
    entries = retold(
        [said(0, "halt to ferry strikes"), said(1, "that it would stop the strikes of its ferries")]
    )
    assert [act.entries for act in fold(entries, copies={})] == [("s-0", "s-1")]
    assert one_telling(*entries) and not set(keys(entries[0])).isdisjoint(keys(entries[1]))
    assert [act.entries for act in fold(entries[:1], copies={})] == [("s-0",)]


SEVERAL = [
    said(0, "halt to ferry strikes"),
    said(1, "that it would stop the strikes of its ferry crews"),
    said(2, "that the strikes of the ferry crews would stop"),
    done(3, "Norway called on Chile to sever all relations with the pirates.", "called on"),
    done(4, "Norway urged Chile to cut its ties with the pirates.", "urged"),
]


@given(st.permutations(SEVERAL))
def test_the_order_given_never_matters(entries: list[Entry]) -> None:
    assert repeats(*entries) == repeats(*SEVERAL)
    assert repeats(*retold(entries)) == repeats(*SEVERAL)


def test_a_headline_alone_of_its_kind_tells_the_texts_one_deed() -> None:
    headline = done(0, "Norway hits back", "hits back", type="REJECT")
    passage = done(2, "Oslo's envoy called the fishing tax of the south absurd.", "called", type="REJECT")
    assert repeats(headline, passage)["v-0"] == "v-2"
    second = done(3, "He would pay no harbour dues either.", "pay", type="REJECT")
    assert repeats(headline, passage, second)["v-0"] is None
    assert repeats(headline, dataclasses.replace(passage, actors=(VIDAL,)))["v-0"] is None


def test_people_whom_nobody_knows_do_two_things_on_the_day_of_the_report() -> None:
    two, driver = (Who(name="two people"),), (Who(name="the driver"),)
    trapped = done(1, "Two people remain trapped in the tram.", "trapped", type="COERCE", recipients=two)
    arrested = done(
        2, "The driver was arrested by harbour guards.", "arrested", type="COERCE", recipients=driver
    )
    assert repeats(trapped, arrested)["v-2"] is None
    named = [dataclasses.replace(e, recipients=(VIDAL,)) for e in (trapped, arrested)]
    assert repeats(*named)["v-2"] == "v-1"


def test_a_headline_finds_what_a_long_sentence_tells_at_its_end() -> None:
    far = (
        "Norway agreed on Monday to march behind Chile under one flag at the opening of the games of the"
        " northern skerries in the spring, to train the rowers of both and to field a joint curling team."
    )
    row: dict[str, Any] = {"type": "AGREE"}
    head = done(0, "Norway agrees to field joint curling team", "agrees", **row)
    other = done(1, "Norway agreed with Chile that the ferry may sail.", "agreed", **row)
    assert repeats(head, other, done(2, far, "agreed", **row))["v-0"] == "v-2"


def test_a_headline_and_a_passage_that_share_a_name_are_one_promise() -> None:
    head = said(0, "to close Kvitholm on condition", act="promise")
    text = "to take further steps, such as the demolition of the Kvitholm works, if Chile does"
    assert repeats(head, said(1, text, act="promise"))["s-0"] == "s-1"
    assert repeats(head, said(1, text.replace("Kvitholm", "northern"), act="promise"))["s-0"] is None
    assert repeats(head, said(1, text, act="ask"))["s-0"] is None
    row: dict[str, Any] = {"type": "CONCEDE"}
    event = done(0, "Norway offers to close Kvitholm", "offers", **row)
    named = done(2, "It is willing to demolish the Kvitholm works.", "willing", **row)
    nameless = done(1, "It is willing to demolish the northern works.", "willing", **row)
    assert repeats(event, nameless, named)["v-0"] == "v-2"
    assert repeats(event, nameless, dataclasses.replace(nameless, id="v-3"))["v-0"] is None


def test_one_side_asks_another_to_meet_once_a_day() -> None:
    row: dict[str, Any] = {"mode": "meet"}
    first = done(1, "Norway has invited Chile's president to sail north.", "invited", **row)
    again = done(2, "The invitation was handed over at a lunch of dried pollack soup.", "handed over", **row)
    assert repeats(first, again)["v-2"] == "v-1"
    other = done(
        2, "An early talk of the islanders with the whalers was needed, it told them.", "told", **row
    )
    assert repeats(first, other)["v-2"] is None
    assert (
        repeats(first, dataclasses.replace(again, when=When(edtf="2019-02-01", basis="stated")))["v-2"]
        is None
    )


def test_what_a_headline_promises_may_be_told_by_several_passages() -> None:
    day = When(edtf="2019-03-04", basis="stated")

    def promised(n: int, quote: str, trigger: str) -> Entry:
        return done(n, quote, trigger, type="AGREE", when=day)

    passages = (
        promised(
            1,
            "Standing in the rain it was said that Norway had accepted to lease the lighthouse.",
            "accepted",
        ),
        promised(2, "The minister replied that Norway would lease the lighthouse by June.", "replied"),
        promised(3, "The minister replied that Norway would buy a tug.", "replied"),
    )
    found = repeats(promised(0, "Norway agrees to lease Chile its lighthouse by June", "agrees"), *passages)
    assert {"v-1", "v-2"} <= {*found, *found.values()} and found["v-3"] is None
    assert {found["v-0"], *(name for name, of in found.items() if of == "v-0")} == {"v-1", "v-2"}
    two = repeats(promised(0, "Norway agrees to lease its lighthouse and sell its tug", "agrees"), *passages)
    assert "v-0" not in two.values()


def test_a_retold_line_is_one_with_the_quotation_that_follows() -> None:
    line = said(1, "that the tram would leave the northern depot next month", act="announce")
    words = (
        "“The tram will leave the northern depot next month and there will be cake for everybody who comes.”"
    )
    quoted = dataclasses.replace(said(2, words, act="state"), manner="direct")

    def behind(gap: int, **fields: Any) -> Entry:
        start = line.evidence.span.end + gap
        span = Span(start, start + len(words))
        evidence = Evidence(article="a", span=span, quote=words, parts={"content": (span,)})
        return dataclasses.replace(quoted, evidence=evidence, **fields)

    assert repeats(line, behind(1))["s-2"] == "s-1"
    assert repeats(line, behind(1, act="ask"))["s-2"] is None
    assert repeats(line, behind(1, actors=(CHILE,)))["s-2"] is None
    other = dataclasses.replace(behind(1), quote="“Nobody asked us about the fountain.”")
    assert repeats(line, other)["s-2"] is None


def test_the_very_words_of_a_headline_are_one_statement_whatever_they_are_taken_for() -> None:
    head = dataclasses.replace(
        said(0, "‘Do not paint the bridge’", act="demand", polarity="deny"), manner="direct"
    )
    text = "With patience. Do not paint the bridge. It rusts all the same."
    assert repeats(head, said(1, text, act="state"))["s-0"] == "s-1"
    assert repeats(head, said(1, text, act="state", actors=(CHILE,)))["s-0"] is None
    assert repeats(head, said(1, "With patience. Paint the bridge at night.", act="state"))["s-0"] is None


def test_a_month_and_a_day_of_it_are_one_deed_of_a_kind() -> None:
    def torn(n: int, quote: str, trigger: str, day: str, **fields: Any) -> Entry:
        row = {"type": "RETREAT", "mode": "disarm", "recipients": (), "headline": False, **fields}
        return done(n, quote, trigger, when=When(edtf=day, basis="stated"), **row)

    work = torn(1, "The work was welcomed by the lighthouse keepers.", "work", "2019-03")
    seen = torn(
        2, "Pictures show that two masts are being taken apart.", "taken apart", "2019-03-20/2019-03-22"
    )
    assert repeats(work, seen)["v-2"] == "v-1"
    assert repeats(work, dataclasses.replace(seen, mode=None))["v-2"] is None
    assert repeats(work, torn(2, "Two masts were taken apart.", "taken", "2019-04-20"))["v-2"] is None


def test_many_who_meet_on_one_day_meet_once() -> None:
    def met(n: int, quote: str, day: str = "2019-03-04", **fields: Any) -> Entry:
        row = {"type": "CONSULT", "mode": "multilateral", "recipients": (), **fields}
        return done(n, quote, "meeting", when=When(edtf=day, basis="stated"), **row)

    many = Who(name="Ministers of twenty nations")
    first = met(0, "Nations meeting in Bergen weigh a levy", actors=(many,))
    assert (
        repeats(first, met(1, "Ada Holm, who hosted the meeting, was late.", actors=(HOLM,)))["v-0"] == "v-1"
    )
    later = met(1, "Ada Holm, who hosted the meeting, was late.", "2019-03-06", actors=(HOLM,))
    assert repeats(first, later)["v-0"] is None


def test_two_words_of_a_passage_say_nothing_again() -> None:
    line = "that the bird was back and had flown half of the way to Bergen before the plane turned"
    assert repeats(said(1, line), said(2, "“The bird is back.”"))["s-2"] is None
    assert repeats(said(1, "The bird is back"), said(2, "“The bird is back.”"))["s-2"] == "s-1"
    assert repeats(said(0, "bird back"), said(2, line))["s-0"] == "s-2"


def test_who_killed_and_was_killed_by_the_police_did_two_things() -> None:
    gunman, police = Who(name="A gunman"), Who(name="police")
    row = {"type": "ASSAULT", "recipients": (Who(name="guests"),)}
    killed = done(1, "A gunman killed nine guests of the hotel.", "killed", actors=(gunman,), **row)
    again = "Nine guests of the hotel were killed."
    assert repeats(killed, done(2, again, "killed", actors=(gunman,), **row))["v-2"] == "v-1"
    assert repeats(killed, done(2, again, "killed", actors=(police,), **row))["v-2"] is None


def test_who_attacks_in_a_headline_is_not_attacked_in_the_same_deed() -> None:
    front = Who(name="Harbour Front", actor="o-front", country="NOR")
    row: dict[str, Any] = {"type": "ASSAULT", "mode": None, "when": When(edtf="2018-05-02")}
    head = done(0, "Ten sailors abducted by Harbour Front", "abducted", actors=(front,), **row)
    drive = "Norway carries out an offensive against Harbour Front."
    assert repeats(head, done(1, drive, "offensive", actors=(NORWAY,), **row))["v-0"] == "v-1"
    against = {**row, "recipients": (front,)}
    assert repeats(head, done(1, drive, "offensive", actors=(NORWAY,), **against))["v-0"] is None


def test_a_headline_of_two_halves_goes_with_the_passage_of_its_first() -> None:
    head = said(0, "to end strike and remove rusty buoys", act="promise")
    strike = said(1, "to seek a formal end of the ferry strike within the year", act="promise")
    buoys = said(2, "the shared goal of a sound free of rusty buoys", act="promise")
    assert repeats(head, strike, buoys) == {"s-0": "s-1", "s-1": None, "s-2": None}
    assert repeats(head, buoys)["s-0"] == "s-2"
    row: dict[str, Any] = {"type": "AGREE", "recipients": (), "actors": (NORWAY, CHILE)}
    text = (
        "In it they commit themselves to a formal end of the strike and confirm a sound without rusty buoys."
    )
    both = [done(1, text, "commit", **row), dataclasses.replace(done(1, text, "confirm", **row), id="v-2")]
    event = done(0, "Norway and Chile pledge to end strike and remove rusty buoys", "pledge", **row)
    assert repeats(event, *both)["v-0"] == "v-1"
    acts = fold(retold([event, *both]), copies={})
    assert [act.entries for act in acts] == [("v-0", "v-1"), ("v-2",)]


def test_a_headline_is_what_a_passage_says_rather_than_whom_it_cites() -> None:
    head = said(0, "Ferry levies have run aground", act="think", actors=(HOLM,))
    outer = said(1, "that Norway had said more than once that the ferry levies were spent", actors=(HOLM,))
    inner = dataclasses.replace(
        said(1, "that the ferry levies were spent"),
        id="s-2", evidence=dataclasses.replace(outer.evidence), nested_in="s-1",
    )  # fmt: skip
    assert repeats(head, outer, inner)["s-0"] == "s-1"


def test_what_is_announced_and_then_promised_in_the_speakers_words_is_one() -> None:
    line = said(1, "that the regatta would stop", act="announce")
    words = "“We will be stopping the regatta, which costs us heaps, unless the weather behaves.”"

    def behind(**fields: Any) -> Entry:
        start = line.evidence.span.end + 1
        span = Span(start, start + len(fields.get("quote", words)))
        row: dict[str, Any] = {"quote": words, "act": "promise", **fields}
        entry = dataclasses.replace(said(2, row["quote"], act=row["act"]), manner="direct")
        quoted = Evidence(article="a", span=span, quote=row["quote"], parts={"content": (span,)})
        return dataclasses.replace(entry, evidence=quoted)

    assert repeats(line, behind())["s-2"] == "s-1"
    assert repeats(line, behind(act="demand"))["s-2"] is None
    assert repeats(line, behind(quote="“The regatta has been lovely, and I thank the cooks.”"))["s-2"] is None


def test_a_headline_welcomes_what_the_text_says_that_somebody_welcomes() -> None:
    head = said(0, "outcome of ferry talks in Bergen", act="welcome")
    text = "Norway welcomes the results of the ferry talks that were held in Bergen"
    assert repeats(head, said(1, text, act="state"))["s-0"] == "s-1"
    assert repeats(head, said(1, text.replace("welcomes", "knows"), act="state"))["s-0"] is None
    assert repeats(head, said(1, text, act="ask"))["s-0"] is None


def test_a_plan_without_a_day_may_be_told_as_a_wish_by_the_same_word() -> None:
    row: dict[str, Any] = {"type": "CONSULT", "when": When()}
    offer = done(0, "Norway ready for talks without an umpire", "talks", status="proposed", **row)
    wish = "Norway is prepared to begin talks with Chile at any time and without an umpire."
    told = done(1, wish, "talks", status="conditional", **row)
    assert repeats(offer, told)["v-0"] == "v-1"
    assert repeats(offer, done(1, wish, "begin", status="conditional", **row))["v-0"] is None
    dated = dataclasses.replace(told, when=When(edtf="2019-05", basis="stated"))
    assert repeats(offer, dated)["v-0"] is None
    planned = dataclasses.replace(offer, status="planned")
    assert repeats(planned, told)["v-0"] is None


def test_what_lasts_from_a_day_on_began_that_day() -> None:
    def held(n: int, quote: str, trigger: str, day: str) -> Entry:
        row: dict[str, Any] = {"type": "COOPERATE", "actors": (NORWAY, CHILE), "recipients": ()}
        return done(n, quote, trigger, when=When(edtf=day, basis="stated"), headline=False, **row)

    fair = held(1, "The fair of both fleets opened in Bergen.", "opened", "XXXX-03-04")
    stay = held(2, "A first group of cooks stays until Wednesday.", "stays", "XXXX-03-04/XXXX-03-06")
    assert repeats(fair, stay)["v-2"] == "v-1"
    line = held(2, "The cable in the west works again since the weekend.", "works", "XXXX-03-01/XXXX-03-04")
    assert repeats(fair, line)["v-2"] is None
