"""What one day's paper tells in a line and the next day's at length is one, by the rare words of both."""

from __future__ import annotations

from typing import Any

import pytest

from communique.fold import entry_keys, fold, same_act
from communique.fold.evidence import evident
from communique.model import Entry, Evidence, Span, When, Who
from makers import CHILE, HOLM, NORWAY, VIDAL, deed

LINE = "that no radioactive brine had leaked"
LONG = "There was no leak of radioactive brine and no effect on the surroundings"


def said(article: str, day: str, quote: str = LINE, **fields: Any) -> Entry:
    span = Span(0, len(quote))
    row: dict[str, Any] = {
        "actors": (HOLM,), "act": "state", "polarity": "affirm", "told": day,
        "when": When(edtf=day, basis="assumed"), "confidence": 0.8,
    }  # fmt: skip
    return Entry(
        id=f"s-{article}", kind="statement", article=article, quote=quote,
        evidence=Evidence(article=article, span=span, quote=quote, parts={"content": (span,)}),
        **{**row, **fields},
    )  # fmt: skip


def did(article: str, quote: str, word: str, day: str = "2019-03-04", **fields: Any) -> Entry:
    at = quote.index(word)
    span = Span(0, len(quote))
    row: dict[str, Any] = {"type": "ACCUSE", "told": day, "when": When(edtf=day, basis="assumed")}
    evidence = Evidence(
        article=article, span=span, quote=quote, parts={"trigger": (Span(at, at + len(word)),)}
    )
    return deed(quote, id=f"v-{article}", article=article, evidence=evidence, **{**row, **fields})


def one(a: Entry, b: Entry) -> bool:
    assert evident(a, b) == evident(b, a)
    return evident(a, b) and not set(entry_keys(a)).isdisjoint(entry_keys(b))


def test_one_paper_quotes_at_length_what_another_tells_in_a_line() -> None:
    short, long = said("a", "2019-03-04"), said("b", "2019-03-04", LONG)
    assert one(short, long)
    assert len(fold([short, long], copies={})) == 1
    # The next day's report may tell the next briefing, unless a person's words are all there.
    state: dict[str, Any] = {"actors": (NORWAY,)}
    assert not one(said("a", "2019-03-04", **state), said("b", "2019-03-05", LONG, **state))
    assert not one(short, said("a", "2019-03-04", LONG))  # one page says two things


@pytest.mark.parametrize(
    "other", [{"actors": (VIDAL,)}, {"polarity": "deny"}, {"act": "promise"}, {"when": When()}]
)
def test_another_speaker_act_polarity_or_no_day_is_another_statement(other: dict[str, Any]) -> None:
    assert not one(said("a", "2019-03-04"), said("b", "2019-03-04", LONG, **other))


def test_days_that_both_state_must_be_one() -> None:
    monday, tuesday = (When(edtf=f"2019-03-0{n}", basis="stated") for n in (4, 5))
    assert not one(said("a", "2019-03-04", when=monday), said("b", "2019-03-05", LONG, when=tuesday))


def test_much_that_is_shared_makes_one_of_two_acts_of_speech() -> None:
    word = "that the lighthouse was built to exploit a vulnerability in the harbour's psychology"
    again = "that the lighthouse was exploiting a vulnerability in the psychology of the harbour"
    assert one(said("a", "2019-03-04", word, act="announce"), said("b", "2019-03-04", again))
    assert not one(said("a", "2019-03-04", act="announce"), said("b", "2019-03-04", LONG))


def test_the_name_of_a_story_alone_is_no_statement() -> None:
    assert not one(
        said("a", "2019-03-04", "plans for the Storm Petrel"),
        said("b", "2019-03-05", "the Storm Petrel cargo"),
    )


GIRL = Who(name="a teenage poacher", country="CHL")
OTHER = Who(name="a girl of sixteen", country="CHL")
INDICTED = (
    "A naval court on Monday indicted a teenage poacher on five charges, among them aggravated whaling."
)
CHARGED = "Norway indicted a girl of sixteen on five charges, aggravated whaling the gravest."


def test_people_without_a_name_are_their_countrys_and_a_state_stands_for_its_court() -> None:
    court = Who(name="a naval court", actor="o-court", country="NOR")
    first = did("a", INDICTED, "indicted", actors=(court,), recipients=(GIRL,))
    assert one(first, did("b", CHARGED, "indicted", actors=(NORWAY,), recipients=(OTHER,)))
    assert one(first, did("b", CHARGED, "indicted", actors=(NORWAY,), recipients=()))
    assert not one(first, did("b", CHARGED, "indicted", actors=(CHILE,), recipients=(OTHER,)))
    assert not one(first, did("b", CHARGED, "indicted", actors=(NORWAY,), recipients=(HOLM,)))
    unlike = "Norway indicted a girl of sixteen for reckless sailing."
    assert not one(first, did("b", unlike, "indicted", actors=(NORWAY,), recipients=(OTHER,)))


def test_deeds_must_share_more_and_leave_nobody_out() -> None:
    row: dict[str, Any] = {"type": "ASSAULT", "actors": ()}
    seventy = did(
        "a", "Seventy skaters drowned in a trawler raid in Kvitholm.", "raid", recipients=(GIRL,), **row
    )
    eighty = did(
        "b",
        "Eighty skaters died on Kvitholm's pier in a raid by trawler.",
        "raid",
        recipients=(OTHER,),
        **row,
    )
    assert one(seventy, eighty)
    assert not one(seventy, did("b", eighty.quote, "raid", recipients=(), **row))
    assert not one(seventy, did("b", "A raid in Kvitholm was feared.", "raid", recipients=(OTHER,), **row))
    assert not one(seventy, did("b", eighty.quote, "raid", recipients=(OTHER,), status="planned", **row))


def test_a_common_key_is_what_makes_the_record_find_them() -> None:
    assert same_act(said("a", "2019-03-04"), said("b", "2019-03-04", LONG))


def test_what_two_reports_of_a_week_tell_without_a_day_is_one_by_its_rare_words() -> None:
    row: dict[str, Any] = {"type": "RETREAT", "actors": (NORWAY,), "recipients": (), "when": When()}
    first = did("a", "Experts asked Norway to close its pigeon service for children.", "close", **row)
    text = "Pediatric experts called on Norway to abandon a pigeon service for children."
    assert one(first, did("b", text, "abandon", "2019-03-10", **row))
    assert len(fold([first, did("b", text, "abandon", "2019-03-10", **row)], copies={})) == 1
    assert not one(first, did("b", text, "abandon", "2019-03-20", **row))
    assert not one(first, did("b", text, "abandon", "2019-03-10", **{**row, "status": "planned"}))
    assert not one(first, did("b", text, "abandon", "2019-03-10", **{**row, "actors": (CHILE,)}))
    assert not one(first, did("b", "Norway may abandon whaling.", "abandon", "2019-03-10", **row))


def test_a_months_deed_to_people_without_a_name_is_one_by_mode_and_word() -> None:
    month = When(edtf="2019-03", basis="stated")
    row: dict[str, Any] = {"type": "RETREAT", "mode": "release", "actors": (NORWAY,), "when": month}
    freed = did("a", "Norway freed three poachers on the quay.", "freed", recipients=(GIRL,), **row)
    release = "I thank you for the release of the hostages, who are home."
    assert one(freed, did("b", release, "release", recipients=(OTHER,), **row))
    assert not one(freed, did("b", release, "home", recipients=(OTHER,), **row))
    assert not one(freed, did("b", release, "release", recipients=(OTHER,), **{**row, "mode": None}))
    assert not one(freed, did("b", release, "release", recipients=(HOLM,), **row))


def test_what_is_promised_stands_behind_the_word_for_it() -> None:
    row: dict[str, Any] = {"type": "CONCEDE", "actors": (HOLM,), "recipients": (CHILE,)}
    long = (
        "The harbour office announced on Monday, six days after the storm, that Holm had promised"
        " to halt the war games."
    )
    short = "At a briefing of more than an hour she announced that the drills would stop."
    assert one(did("a", long, "promised", **row), did("b", short, "announced", **row))
    other = "At a briefing of more than an hour she announced that the ferries would stop."
    assert not one(did("a", long, "promised", **row), did("b", other, "announced", **row))


def test_a_spokesmans_daily_line_does_not_hang_together_through_the_week() -> None:
    # Each day's demand shares more than half of its words with the next day's.
    goods = ("walnuts", "anchors", "turbines", "ledgers", "kelp", "saffron", "gravel", "cutlery", "sonnets")
    line = "that the lighthouse tariff on {} and {} must vanish without haggling"
    daily = [
        said(f"p{n}", f"2019-03-{n + 4:02}", line.format(goods[n], goods[n + 2]), act="demand")
        for n in range(7)
    ]
    assert len(fold(daily, copies={})) == 7


def test_what_was_done_by_words_in_a_month_is_told_by_most_of_its_sentence() -> None:
    april = {"type": "REJECT", "when": When(edtf="2019-04", basis="stated")}
    held = "In April it was Norway that held up a Chilean text until a reference to whaling was put back."
    text = (
        "In April Norway blocked a text of Chile because it wanted a reference to whaling put back into it."
    )
    blocked = did("b", text, "blocked", "2020-02-01", **april)
    assert one(did("a", held, "held up", **april), blocked)
    ferry = "In April Norway rejected a Chilean text on ferries."
    assert not one(did("a", ferry, "rejected", **april), blocked)
    may = {**april, "when": When(edtf="2019-05", basis="stated")}
    assert not one(did("a", held, "held up", **may), blocked)


def test_a_persons_sentence_stands_again_in_the_next_days_report() -> None:
    short, long = said("a", "2019-03-05"), said("b", "2019-03-04", LONG)
    assert one(short, long) and len(fold([short, long], copies={})) == 1
    assert one(said("a", "2019-03-06"), said("b", "2019-03-05", LONG, act="announce"))
    assert not one(said("a", "2019-03-06"), long)
    assert not one(said("a", "2019-03-05", "that radioactive brine had leaked into wells"), long)
    assert not one(said("a", "2019-03-05", "that brine leaked"), long)
    assert not one(said("a", "2019-03-05", polarity="deny"), long)
    assert not one(said("a", "2019-03-05", actors=(VIDAL,)), long)
    assert not one(said("a", "2019-03-05", act="demand"), long)
    at_length = f"{LONG}, nor had any tanker, trawler, lighthouse, harbour or warehouse been closed"
    assert not one(short, said("b", "2019-03-04", at_length))
    stated = When(edtf="2019-03-05", basis="stated")
    sure = said("b", "2019-03-04", LONG, when=When(edtf="2019-03-04", basis="stated"))
    assert not one(said("a", "2019-03-05", when=stated), sure)


def test_a_persons_sentence_is_retold_the_next_day_by_most_of_both() -> None:
    told = said(
        "a", "2019-03-05", "that divers had sealed the rusty valve of the trawler with tar and canvas"
    )
    quoted = said("b", "2019-03-04", "“Our divers sealed that rusty valve, with canvas and plenty of tar,”")
    assert one(told, quoted)
    other = said("b", "2019-03-04", "“Our divers sealed that rusty hatch, with planks and plenty of nails,”")
    assert not one(told, other)
