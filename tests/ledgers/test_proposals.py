"""Proposals: what is put to others, what only points at it, and what becomes of it by whose word."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.ledgers import Reported, derive, keys, status_on
from communique.model import Entry, Evidence, Proposal, Span, When, Who
from makers import deed, reported, spot

PERU = Who(name="Peru", actor="PER", country="PER")
CHILE = Who(name="Chile", actor="CHL", country="CHL")
FIJI = Who(name="Fiji", actor="FJI", country="FJI")
VIDAL = Who(name="Rosa Vidal", actor="p-vidal", country="CHL", role="foreign minister")


def on(day: str) -> When:
    return When(edtf=day, basis="stated", why="x") if day else When()


def place(quote: str) -> int:
    """Where a sentence stands in its article: each at a place of its own, in whatever order."""
    return crc32(quote.encode()) % 9000 * 1000


def moved(quote: str, words: str, at: int) -> Span:
    """Where words of a sentence stand in the article."""
    found = spot(quote, words)
    return Span(found.start + at, found.end + at)


def said(quote: str, cue: str, content: str, day: str = "2019-03-04", **fields: Any) -> Reported:
    """A statement told in one sentence: its cue and content as their words there."""
    fields.setdefault("act", "propose")
    fields.setdefault("actors", (PERU,))
    article = fields.setdefault("article", "a")
    fields.setdefault("id", f"s-{crc32((quote + day).encode()):010}")
    at = fields.pop("at", place(quote))
    evidence = Evidence(
        article=article,
        span=Span(at, at + len(quote)),
        quote=quote,
        parts={"cue": (moved(quote, cue, at),), "content": (moved(quote, content, at),)},
    )
    return reported(
        Entry(
            kind="statement",
            evidence=evidence,
            quote=content,
            when=on(day),
            polarity="affirm",
            confidence=0.8,
            **fields,
        )
    )


def did(quote: str, trigger: str, type: str, day: str = "2019-03-04", **fields: Any) -> Reported:
    """An event told in one sentence: its trigger as the words there."""
    fields.setdefault("actors", (CHILE,))
    fields.setdefault("recipients", ())
    article = fields.setdefault("article", "a")
    at = fields.pop("at", place(quote))
    evidence = Evidence(
        article=article,
        span=Span(at, at + len(quote)),
        quote=quote,
        parts={"trigger": (moved(quote, trigger, at),)},
    )
    fields.setdefault("id", f"e-{type.lower()}-{day}-{trigger.replace(' ', '-')}-{article}")
    return reported(deed(quote, evidence=evidence, when=on(day), type=type, **fields))


def rows(*acts: Reported, of: str = "2019") -> list[Proposal]:
    return [row for row in derive(f"proposals|{of}", acts) if isinstance(row, Proposal)]


def told(row: Proposal) -> list[tuple[str, list[str]]]:
    return [(change.status, [who.name for who in change.who]) for change in row.history]


FERRY = said(
    "Peru proposed to Chile that both navies leave the strait.",
    "proposed",
    "that both navies leave the strait",
    id="s-ferry",
    at=0,
)
REQUEST = did(
    "Peru proposed to Chile that both navies leave the strait.",
    "proposed",
    "REQUEST",
    actors=(PERU,),
    recipients=(CHILE,),
    made_by="s-ferry",
    id="e-ferry",
    at=0,
)


@pytest.mark.parametrize(
    ("content", "count"),
    [
        ("that the authorities of the two sides could meet at once", 1),
        ("please do not hesitate to call me or write", 1),
        ("that the two sides met in March", 0),  # a report
        ("that the two navies could meet in the strait", 0),  # a danger
    ],
)
def test_who_says_that_the_two_could_meet_proposes_it(content: str, count: int) -> None:
    told = said(f"Peru said {content}.", "said", content, act="state", at=0)
    assert len(rows(told)) == count


def test_who_denies_that_the_two_sides_can_meet_proposes_nothing() -> None:
    told = said(
        "Peru said that both sides could talk.", "said", "that both sides could talk", act="state", at=0
    )
    (entry,) = told.entries
    assert len(rows(told)) == 1
    assert rows(reported(replace(entry, polarity="deny"))) == []


def test_a_statement_and_the_event_that_it_makes_are_one_proposal() -> None:
    (row,) = rows(FERRY, REQUEST)
    assert row.what == "both navies leave the strait"
    assert ([who.name for who in row.by], [who.name for who in row.to]) == (["Peru"], ["Chile"])
    assert set(row.acts) == {"s-ferry", "e-ferry"} and row.id == "pr-e-ferry"
    assert told(row) == [("proposed", ["Peru"])]


def test_an_act_counts_in_its_year_and_those_beside_it() -> None:
    assert [part for part in keys(FERRY) if part.startswith("proposals")] == [
        "proposals|2018",
        "proposals|2019",
        "proposals|2020",
    ]
    made = [rows(FERRY, REQUEST, of=year) for year in ("2018", "2019", "2020")]
    assert [len(found) for found in made] == [0, 1, 0]


@pytest.mark.parametrize("day", ["", "XXXX-03-04"])
def test_what_has_no_day_stands_in_a_part_of_its_own(day: str) -> None:
    act = said("Peru proposed a joint patrol of the strait.", "proposed", "a joint patrol of the strait", day)
    assert [part for part in keys(act) if part.startswith("proposals")] == ["proposals|undated"]
    assert len(rows(act, of="undated")) == 1 and rows(act) == []


@pytest.mark.parametrize(
    "act",
    [
        said("Peru had floated that idea.", "floated", "that idea"),
        said(
            "Peru never proposed a joint patrol of the strait.",
            "never proposed",
            "a joint patrol of the strait",
        ),
        said(
            "An analyst proposed a joint patrol of the strait.",
            "proposed",
            "a joint patrol of the strait",
            actors=(Who(name="an analyst"),),
        ),
        said("Peru suggested a plot of the admirals.", "suggested", "a plot of the admirals"),
        said(
            "Peru demanded that Chile leave the strait.",
            "demanded",
            "that Chile leave the strait",
            act="demand",
        ),
        did("Peru urged Chile to leave the strait.", "urged", "REQUEST", actors=(PERU,), recipients=(CHILE,)),
        did(
            "Peru proposed leaving the strait together.",
            "proposed",
            "REQUEST",
            actors=(PERU,),
            confidence=0.2,
        ),
        did("Chile rejected the Peruvian minister.", "rejected", "REJECT"),
    ],
    ids=lambda act: act.leading.evidence.quote,
)
def test_what_only_points_denies_guesses_or_demands_puts_nothing(act: Reported) -> None:
    assert rows(act) == []


def test_repeated_it_is_one_and_another_of_the_same_side_is_another() -> None:
    again = said(
        "Peru repeated its proposal that the two navies leave the strait.",
        "proposal",
        "that the two navies leave the strait",
        "2019-04-01",
        article="b",
    )
    other = said("Peru proposed a bank for the islands.", "proposed", "a bank for the islands", "2019-03-09")
    assert len(rows(FERRY, again)) == 1
    assert sorted(row.what for row in rows(FERRY, again, other)) == [
        "a bank for the islands",
        "both navies leave the strait",
    ]


def test_what_two_sides_put_forward_in_one_report_is_one_plan() -> None:
    both = (PERU, FIJI)
    first = said(
        "Peru and Fiji propose three-step peace for the strait.",
        "propose",
        "three-step peace for the strait",
        actors=both,
    )
    second = said(
        "The two proposed that the navies refrain from drills.",
        "proposed",
        "that the navies refrain from drills",
        actors=both,
    )
    assert len(rows(first, second)) == 1
    assert (
        len(
            rows(
                *(
                    said(act.leading.evidence.quote, "propose", act.leading.quote, actors=(PERU,))
                    for act in (first, second)
                )
            )
        )
        == 2
    )


REFUSED = did(
    "Chile refused to let both navies leave the strait, as Peru wants.",
    "refused",
    "REJECT",
    "2019-03-06",
    article="b",
)


def test_a_refusal_is_tied_by_words_and_told_as_of_its_day() -> None:
    (row,) = rows(FERRY, REQUEST, REFUSED)
    assert told(row) == [("proposed", ["Peru"]), ("refused", ["Chile"])]
    days = ("2019-03-03", "2019-03-04", "2019-03-06")
    assert [status_on("proposals", row, day) for day in days] == ["", "proposed", "refused"]


def test_a_refusal_of_another_matter_or_before_it_changes_nothing() -> None:
    earlier = did("Chile refused to let both navies leave the strait.", "refused", "REJECT", "2019-02-06")
    other = did("Chile refused a Fijian loan.", "refused", "REJECT", "2019-03-06", article="b")
    own = did(
        "Peru refused to keep its navy in the strait.", "refused", "REJECT", "2019-03-06", actors=(PERU,)
    )
    (row,) = [row for row in rows(FERRY, earlier, other, own) if row.acts[0] == "s-ferry"]
    assert told(row) == [("proposed", ["Peru"])]


def test_what_points_back_means_the_proposal_told_before_it() -> None:
    text = "Peru proposed that both navies leave the strait. Chile accepted the idea at once."
    act = did(text, "accepted", "AGREE", "2019-03-05", at=0)
    (row,) = rows(FERRY, act)
    assert told(row)[-1] == ("accepted", ["Chile"])
    elsewhere = did("Chile accepted the idea at once.", "accepted", "AGREE", "2019-03-05", article="b")
    (row,) = rows(FERRY, elsewhere)
    assert told(row) == [("proposed", ["Peru"])]


def test_what_points_back_at_a_plan_of_nobody_known_is_no_answer_to_an_earlier_one() -> None:
    plan = "An old sailor proposed that both ports share the reef."
    nobodys = said(
        plan, "proposed", "that both ports share the reef", at=60, actors=(Who(name="an old sailor"),)
    )
    quote = "Chile accepted the idea at once."
    act = did(quote, "accepted", "AGREE", "2019-03-05", at=130)
    (row,) = rows(FERRY, act)
    assert told(row)[-1] == ("accepted", ["Chile"])
    (row,) = rows(FERRY, nobodys, act)
    assert told(row) == [("proposed", ["Peru"])]


def test_a_third_side_does_not_accept_what_was_put_to_another() -> None:
    text = "Peru proposed that both navies leave the strait. Fiji accepted the idea at once."
    act = did(text, "accepted", "AGREE", "2019-03-05", actors=(FIJI,), at=0)
    (row,) = rows(FERRY, REQUEST, act)
    assert told(row) == [("proposed", ["Peru"])]


VETO = did(
    "Chile blocked a Peruvian-drafted statement of the Security Council on fishing because it was long.",
    "blocked",
    "REJECT",
)


def test_a_draft_that_a_member_blocks_is_its_authors_proposal() -> None:
    (row,) = rows(VETO)
    assert [who.country for who in row.by] == ["PER"] and row.forum == "Security Council"
    assert row.what == "a Peruvian-drafted statement of the Security Council on fishing"
    assert told(row) == [("proposed", ["Peru"]), ("blocked", ["Chile"])]
    assert status_on("proposals", row, "2019-03-04") == "blocked"


@pytest.mark.parametrize(
    ("quote", "type", "what", "status"),
    [
        (
            "Fiji rejected a proposal by Chile to send observers.",
            "REJECT",
            "proposal by Chile to send observers",
            "refused",
        ),
        ("Fiji rejected Chile's plan to send observers.", "REJECT", "plan to send observers", "refused"),
        ("Fiji accepted the Chilean plan.", "AGREE", "Chilean plan", "accepted"),
        ("Fiji blocked a draft put forward by Chile.", "REJECT", "a draft put forward by Chile", "blocked"),
        ("Fiji held up the Chilean request.", "REJECT", "the Chilean request", "blocked"),
    ],
)
def test_an_answer_that_names_whose_the_thing_is_tells_of_a_proposal(
    quote: str, type: str, what: str, status: str
) -> None:
    (row,) = rows(did(quote, quote.split()[1], type, actors=(FIJI,)))
    assert ([who.country for who in row.by], row.what) == (["CHL"], what)
    assert told(row)[-1] == (status, ["Fiji"])


def test_a_request_for_comment_and_a_way_that_is_blocked_are_none() -> None:
    assert (
        rows(did("Fiji rejected a Chilean request for comment.", "rejected", "REJECT", actors=(FIJI,))) == []
    )
    assert (
        rows(did("Fiji blocked the road to the Chilean embassy.", "blocked", "REJECT", actors=(FIJI,))) == []
    )


def test_who_drafted_what_failed_may_be_told_in_another_sentence() -> None:
    blocked = did("Chile blocks Security Council statement on fishing.", "blocks", "REJECT", "2019-03-05")
    drafted = did(
        "The draft was circulated on Monday by Peru with the support of Fiji.",
        "support",
        "SUPPORT",
        actors=(PERU, FIJI),
    )
    (row,) = rows(blocked, drafted)
    assert [who.country for who in row.by] == ["PER"] and told(row)[-1] == ("blocked", ["Chile"])
    assert rows(drafted) == []


def test_one_veto_told_twice_is_one_and_another_draft_another() -> None:
    again = did(
        "Chile blocked the Peruvian-drafted statement on fishing in the Security Council.",
        "blocked",
        "REJECT",
        "2019-03-05",
        article="b",
    )
    other = did(
        "Chile vetoed a Fijian-drafted resolution of the Security Council on whales.",
        "vetoed",
        "REJECT",
        "2019-03-09",
        article="c",
    )
    (row,) = rows(VETO, again)
    assert [status for status, _ in told(row)] == ["proposed", "blocked"]
    assert len(rows(VETO, again, other)) == 2


def test_a_forum_that_passes_a_draft_adopts_it() -> None:
    drafted = said(
        "Peru proposed a resolution of the Security Council on whale fishing.",
        "proposed",
        "a resolution of the Security Council on whale fishing",
    )
    passed = did(
        "The Security Council adopted the resolution on whale fishing.",
        "adopted",
        "SUPPORT",
        "2019-03-09",
        actors=(Who(name="Security Council", actor="UNSC", country="UNO"),),
    )
    (row,) = rows(drafted, passed)
    assert [status for status, _ in told(row)] == ["proposed", "adopted"]


def test_its_own_side_takes_it_back() -> None:
    back = did(
        "Peru withdrew the plan that both navies leave the strait.",
        "withdrew",
        "RETREAT",
        "2019-03-09",
        actors=(PERU,),
        article="b",
    )
    (row,) = rows(FERRY, back)
    assert told(row)[-1] == ("withdrawn", ["Peru"])


def test_its_own_side_puts_another_in_its_place() -> None:
    later = said(
        "Peru proposed, in a revised plan, that both navies leave the strait at night.",
        "proposed",
        "that both navies leave the strait at night",
        "2020-02-01",
        article="b",
    )
    bank = said(
        "Peru proposed, in a revised plan, a bank for the islands.",
        "proposed",
        "a bank for the islands",
        "2019-05-01",
        article="b",
    )
    assert {change for row in rows(FERRY, bank) for change, _ in told(row)} == {"proposed"}
    first, second = rows(FERRY, later, of="2019") + rows(FERRY, later, of="2020")
    assert told(first)[-1] == ("superseded", ["Peru"]) and told(second) == [("proposed", ["Peru"])]
    assert status_on("proposals", first, "2020-01-31") == "proposed"


TALKS = said("Peru proposed talks with Chile in Lima.", "proposed", "talks with Chile in Lima", id="s-talks")
ASKED = did(
    "Peru proposed talks with Chile in Lima.",
    "proposed",
    "REQUEST",
    actors=(PERU,),
    recipients=(CHILE,),
    made_by="s-talks",
    mode="meet",
    id="e-talks",
)


@pytest.mark.parametrize(
    ("quote", "day", "status"),
    [
        ("Peru and Chile met in Lima.", "2019-03-10", "accepted"),
        ("Peru and Chile met in Lima.", "2019-08-10", "proposed"),
        ("Peru and Chile met by telephone.", "2019-03-10", "proposed"),
    ],
)
def test_sides_that_meet_soon_have_taken_up_a_proposal_to_meet(quote: str, day: str, status: str) -> None:
    met = did(quote, "met", "CONSULT", day, actors=(PERU, CHILE), article="b")
    (row,) = rows(TALKS, ASKED, met)
    assert told(row)[-1][0] == status


def test_a_meeting_planned_before_and_held_after_takes_up_what_was_proposed_in_between() -> None:
    held = did(
        "Peru and Chile met in Lima.", "met", "CONSULT", "2019-03-10", actors=(PERU, CHILE), article="b"
    )
    plan = replace(held.entries[0], id="e-plan", article="c", status="planned", told="2019-02-01")
    (row,) = rows(TALKS, ASKED, reported(*held.entries, plan))
    assert told(row)[-1][0] == "accepted"
    (row,) = rows(TALKS, ASKED, reported(plan))
    assert told(row)[-1][0] == "proposed"


def test_an_invitation_is_told_in_its_words_and_taken_up_by_whom_it_was_put_to() -> None:
    act = said(
        "Peru has invited President Rosa Vidal to visit Lima.",
        "invited",
        "President Rosa Vidal to visit Lima",
        id="s-invited",
    )
    (row,) = rows(act)
    assert row.what == "invited President Rosa Vidal to visit Lima"
    taken = did("Rosa Vidal accepted an invitation to visit Peru.", "accepted", "AGREE", actors=(VIDAL,))
    (row,) = rows(taken)
    assert [who.country for who in row.by] == ["PER"] and row.what == "invitation to visit Peru"
    assert told(row)[-1] == ("accepted", ["Rosa Vidal"])


def test_who_invites_to_a_country_is_of_it() -> None:
    act = did(
        "The minister handed Rosa Vidal an invitation to visit Peru.",
        "invitation",
        "REQUEST",
        actors=(VIDAL,),
        mode="meet",
    )
    (row,) = rows(act)
    assert ([who.country for who in row.by], [who.name for who in row.to]) == (["PER"], ["Rosa Vidal"])


def test_stages_stand_by_their_number_and_only_with_their_plan() -> None:
    plan = said(
        "Peru and Fiji propose a peace plan for the strait.",
        "propose",
        "a peace plan for the strait",
        actors=(PERU, FIJI),
        id="s-plan",
    )
    second = said(
        "At the second stage, it says, the navies would meet for drills.",
        "says",
        "At the second stage, it says, the navies would meet for drills",
        act="state",
    )
    first = said(
        "The first stage of the Peruvian-Fijian plan, the double halt, is over, Fiji said.",
        "said",
        "The first stage of the Peruvian-Fijian plan, the double halt, is over",
        "2019-05-01",
        act="state",
        actors=(FIJI,),
        article="b",
    )
    other = said(
        "The first stage of the Chilean plan, a school, is over, Fiji said.",
        "said",
        "The first stage of the Chilean plan, a school, is over",
        "2019-05-01",
        act="state",
        actors=(FIJI,),
        article="c",
    )
    (row,) = rows(plan, second, first, other)
    assert [stage.text for stage in row.stages][0] == "the double halt"
    assert len(row.stages) == 2 and row.stages[1].acts == (second.id,)


EVERY = [FERRY, REQUEST, REFUSED, VETO, TALKS, ASKED]


@given(st.permutations(EVERY))
def test_the_order_of_arrival_does_not_matter(acts: list[Reported]) -> None:
    assert rows(*acts) == rows(*EVERY)


@given(
    st.lists(
        st.sampled_from(["2018-12-31", "2019-01-01", "2019-07", "2019", "2020-02-30", "1/2"]), min_size=2
    )
)
def test_ids_are_unique_and_each_row_is_in_one_part(days: list[str]) -> None:
    acts = [
        said(
            f"Peru proposed the bridge number {at} over the {name} river.",
            "proposed",
            f"the bridge number {at} over the {name} river",
            day,
            id=f"s-{at:03}",
            article=str(at),
        )
        for at, (day, name) in enumerate(zip(days, "abcdefghijklmnopqrstuvwxyz" * 4, strict=False))
    ]
    parts = {part for act in acts for part in keys(act) if part.startswith("proposals")}
    found = [row.id for part in parts for row in derive(part, [act for act in acts if part in keys(act)])]
    assert len(found) == len(set(found)) > 0


UNITED = Who(name="United Nations", actor="UNO", country="UNO")


def test_to_urge_others_to_talk_is_a_demand_and_to_ask_for_a_meeting_a_proposal() -> None:
    def asked(quote: str, trigger: str) -> Reported:
        return did(
            quote, trigger, "REQUEST", mode="meet", actors=(PERU,), recipients=(CHILE,), made_by="s-none"
        )  # fmt: skip

    assert rows(asked("Peru urged Chile to return to the table without delay.", "urged")) == []
    (row,) = rows(asked("Peru had asked for the meeting of both navies.", "asked for"))
    assert [who.country for who in row.to] == ["CHL"]


def test_a_body_passes_the_draft_of_which_the_same_report_tells() -> None:
    draft = did(
        "An early Peruvian draft, circulated on Monday, had set it at a year.", "circulated", "REQUEST",
        actors=(PERU,), recipients=(UNITED,),
    )  # fmt: skip
    voted = did(
        "The Security Council imposed new sanctions.", "imposed", "SANCTION", "2019-03-05", actors=(UNITED,)
    )  # fmt: skip
    elsewhere = did(
        "The Security Council imposed new sanctions.", "imposed", "SANCTION", "2019-03-05",
        actors=(UNITED,), article="b",
    )  # fmt: skip
    assert [row.history[-1].status for row in rows(draft, voted)] == ["adopted"]
    assert [row.history[-1].status for row in rows(draft, elsewhere)] == ["proposed"]


def test_to_urge_what_is_no_meeting_proposes_none() -> None:
    for wish, count in (("reconsider the closing of the port", 0), ("visit Lima for the port", 1)):
        quote = f"Peru urged to {wish} at once."
        urged = did(quote, "urged", "REQUEST", mode="meet", actors=(PERU,), recipients=(CHILE,))
        assert len(rows(urged)) == count, wish


def test_the_resolution_of_a_body_is_no_proposal_by_it() -> None:
    assert rows(did("Chile rejected a UN resolution on the strait.", "rejected", "REJECT")) == []
    (row,) = rows(did("Chile rejected a Peruvian resolution on the strait.", "rejected", "REJECT"))
    assert [who.country for who in row.by] == ["PER"]


def test_the_invitation_told_before_puts_nothing_new() -> None:
    def invited(quote: str) -> list[Proposal]:
        return rows(did(quote, "invitation", "REQUEST", mode="meet", actors=(PERU,), recipients=(CHILE,)))

    assert invited("Chile would accept the invitation at a time to be determined.") == []
    assert len(invited("Chile received an invitation to visit the northern harbours.")) == 1


@pytest.mark.parametrize(
    ("what", "count"), [("to meet on Jan. 9 at the Peace House", 1), ("to meet over fish", 2)]
)
def test_a_bare_meeting_is_the_one_of_which_its_report_tells(what: str, count: int) -> None:
    first = did(
        "Peru proposed to hold high-level navy talks with Chile.", "proposed", "REQUEST", mode="meet",
        actors=(PERU,), recipients=(CHILE,),
    )  # fmt: skip
    again = did(
        f"Peru offered {what}.", "offered", "REQUEST", mode="meet", actors=(PERU,), recipients=(CHILE,)
    )  # fmt: skip
    assert len(rows(first, again)) == count


def test_whoever_invites_two_sides_invites_twice() -> None:
    def to(who: Who, name: str, day: str) -> Reported:
        return did(
            f"Peru invited {name} to visit the northern harbours.", "invited", "REQUEST", day,
            mode="meet", actors=(PERU,), recipients=(who,),
        )  # fmt: skip

    assert len(rows(to(CHILE, "Chile", "2019-03-04"), to(FIJI, "Fiji", "2019-03-20"))) == 2
    assert len(rows(to(CHILE, "Chile", "2019-03-04"), to(CHILE, "Chile", "2019-03-20"))) == 1


@pytest.mark.parametrize(("there", "status"), [((CHILE,), "proposed"), ((CHILE, FIJI), "accepted")])
def test_a_three_way_meeting_is_taken_up_by_all(there: tuple[Who, ...], status: str) -> None:
    three = did(
        "Peru suggested that a three-way meeting should follow in Suva.", "suggested", "REQUEST", mode="meet",
        actors=(PERU,), recipients=(CHILE, FIJI),
    )  # fmt: skip
    met = did("They held talks.", "held talks", "CONSULT", "2019-03-20", actors=(PERU,), recipients=there)
    (row,) = rows(three, met)
    assert row.history[-1].status == status


HANDED = "Peru handed over an invitation in Santiago on behalf of its president."


def test_who_invites_twice_in_a_few_days_invites_once() -> None:
    invited = said("Peru invited Rosa Vidal to visit Lima.", "invited", "Rosa Vidal to visit Lima")
    handed = did(
        HANDED, "invitation", "REQUEST", "2019-03-05",
        actors=(PERU,), recipients=(VIDAL,), mode="meet", article="b",
    )  # fmt: skip
    asked = did(
        "Peru invited Rosa Vidal to visit Lima.", "invited", "REQUEST", "2019-03-04",
        actors=(PERU,), recipients=(VIDAL,), mode="meet",
    )  # fmt: skip
    later = did(
        HANDED, "invitation", "REQUEST", "2019-11-05",
        actors=(PERU,), recipients=(VIDAL,), mode="meet", article="b",
    )  # fmt: skip
    assert len(rows(invited, asked, handed)) == 1
    assert len(rows(invited, asked, later)) == 2


def test_what_is_handed_in_and_turned_down_was_proposed_by_the_other() -> None:
    quote = "The list of eight observers was refused for days."
    (row,) = rows(did(quote, "was refused", "REJECT", recipients=(PERU,)))
    assert ([who.name for who in row.by], row.what) == (["Peru"], "The list of eight observers")
    assert told(row) == [("proposed", ["Peru"]), ("refused", ["Chile"])]
    assert (
        rows(did("The visit of eight observers was refused.", "was refused", "REJECT", recipients=(PERU,)))
        == []
    )


def test_a_proposal_of_a_day_without_a_year_is_of_its_report() -> None:
    quote = "Peru proposed to Chile that both navies leave the strait."
    (row,) = rows(
        said(quote, "proposed", "that both navies leave the strait", "XXXX-03-04", told="2019-03-06")
    )
    assert row.when.edtf == "2019-03-06"


def test_what_a_party_passes_that_binds_nobody_is_put_to_its_government() -> None:
    quote = "The ruling party approved a non-binding resolution to annex the islands of Tana."
    passed = said(quote, "approved", "a non-binding resolution to annex the islands of Tana", act="welcome")
    (row,) = rows(passed)
    assert row.what == "non-binding resolution to annex the islands of Tana"
    assert [who.name for who in row.by] == ["Peru"]
    bound = said(quote.replace("non-binding ", ""), "approved", "a resolution to annex the islands of Tana",
                 act="welcome")  # fmt: skip
    assert rows(bound) == []
    assembly = Who(name="General Assembly", actor="UNGA", country="UNO")
    of_a_body = said(quote, "approved", "a non-binding resolution to annex the islands of Tana",
                     act="welcome", actors=(assembly,))  # fmt: skip
    assert rows(of_a_body) == []
