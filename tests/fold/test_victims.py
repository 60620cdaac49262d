"""What befell the same people or place on one day is one thing, whoever is said to have done it."""

from __future__ import annotations

from typing import Any

from communique.fold import entry_keys, fold
from communique.fold.victims import befell, keys
from communique.model import Entry, Evidence, Span, When, Who
from makers import CHILE, HOLM, NORWAY, VIDAL, deed

CREW, SAILORS = Who(name="21 sailors"), Who(name="the sailors of the Kvitfisk")
FREED = "The pirates freed 21 sailors of the Kvitfisk before dawn."
RELEASE = "Norway bargained for the release of the sailors of the Kvitfisk."


def told(article: str, quote: str, word: str, day: str = "2019-03-04", **fields: Any) -> Entry:
    at = quote.index(word)
    parts = {"trigger": (Span(at, at + len(word)),)}
    evidence = Evidence(article=article, span=Span(0, len(quote)), quote=quote, parts=parts)
    row: dict[str, Any] = {
        "type": "RETREAT", "mode": "release", "actors": (), "recipients": (CREW,), "told": day,
        "when": When(edtf=day, basis="assumed"),
    }  # fmt: skip
    return deed(quote, id=f"v-{article}", article=article, evidence=evidence, **{**row, **fields})


def one(a: Entry, b: Entry) -> bool:
    assert befell(a, b) == befell(b, a)
    return befell(a, b) and not set(keys(a)).isdisjoint(keys(b))


def test_who_freed_them_is_told_otherwise() -> None:
    pirates = told("a", FREED, "freed", actors=(Who(name="the pirates"),))
    state = told("b", RELEASE, "release", actors=(NORWAY,), recipients=(SAILORS,))
    assert one(pirates, state) and set(keys(state)) <= set(entry_keys(state))
    assert len(fold([pirates, state], copies={})) == 1
    assert not one(pirates, told("b", RELEASE, "release", "2019-03-05", recipients=(SAILORS,)))
    assert not one(pirates, told("b", RELEASE, "release", recipients=(Who(name="four convicts"),)))
    assert not one(pirates, told("b", RELEASE, "release", recipients=(SAILORS,), status="planned"))
    assert not one(pirates, told("b", "The sailors were let go.", "let go", recipients=(SAILORS,)))
    assert not one(pirates, told("a", RELEASE, "release", recipients=(SAILORS,)))


def test_two_persons_of_a_name_and_bodies_are_not_the_same_people() -> None:
    arrested = "The police arrested the harbour master of Kvitholm."
    held = {"type": "COERCE", "mode": "arrest"}
    first = told("a", arrested, "arrested", recipients=(HOLM, CREW), **held)
    assert not one(first, told("b", arrested, "arrested", recipients=(VIDAL, CREW), **held))
    body = Who(name="Harbour Guard", actor="o-guard")
    assert not one(
        told("a", arrested, "arrested", recipients=(body,), **held),
        told("b", arrested, "arrested", recipients=(body, CHILE), **held),
    )


RAMMED = "A lorry rammed the gate of the ferry pier at Kvitholm during the midsummer feast."
INJURED = "Dozens were injured when a lorry hit the ferry pier at Kvitholm during midsummer."


def test_an_attack_is_told_by_what_came_of_it() -> None:
    def hurt(article: str, quote: str, word: str, place: str = "Kvitholm", **fields: Any) -> Entry:
        row: dict[str, Any] = {"type": "ASSAULT", "mode": None, "args": {"place": (place,)}, **fields}
        return told(article, quote, word, **row)

    first = hurt("a", RAMMED, "rammed", actors=(Who(name="A lorry"),), recipients=())
    assert one(first, hurt("b", INJURED, "injured"))
    assert not one(first, hurt("b", INJURED, "injured", place="Bergen"))
    assert not one(first, hurt("b", "A boy was injured at Kvitholm.", "injured"))
    assert not one(first, hurt("b", INJURED, "injured", actors=(Who(name="police officers"),)))
    known = {"actors": (HOLM,)}
    assert not one(hurt("a", RAMMED, "rammed", **known), hurt("b", INJURED, "injured", actors=(VIDAL,)))
    assert one(hurt("a", RAMMED, "rammed", **known), hurt("b", INJURED, "injured"))


def test_it_has_keys_for_a_certain_day_only() -> None:
    assert keys(told("a", FREED, "freed", "2019-03")) == ()
    assert keys(told("a", FREED, "freed", status="planned")) == ()
    assert 0 < len(keys(told("a", RELEASE, "release", recipients=(SAILORS,)))) <= 3
    # A number has it looked for on the days beside as well.
    assert 0 < len(keys(told("a", FREED, "freed"))) <= 9


def test_an_attack_called_after_its_place_is_one_in_the_next_days_paper_too() -> None:
    def named(article: str, quote: str, day: str = "2019-03-04", **fields: Any) -> Entry:
        row: dict[str, Any] = {"type": "ASSAULT", "mode": None, "recipients": (), **fields}
        return told(article, quote, "attack", day, **row)

    first = named("a", "Images show the midsummer attack at Kvitholm ferry pier.")
    second = "Chile condemned the attack at Kvitholm during the midsummer feast."
    assert one(first, named("b", second))
    assert one(first, named("b", second, "2019-03-05"))
    assert not one(first, named("b", second, "2019-03-06"))
    assert not one(first, named("b", "He condemned the attack at Kvitholm.", "2019-03-05"))
    assert not one(first, named("b", "Another midsummer attack at Kvitholm ferry pier.", "2019-03-05"))
    assert not one(first, named("b", second.replace("Kvitholm", "Bergen")))


def test_who_was_let_go_is_told_a_day_late_where_they_are_counted() -> None:
    first = told("a", FREED, "freed")
    assert one(
        first, told("b", "Norway cheers as 21 sailors of the Kvitfisk are freed.", "freed", "2019-03-05")
    )
    two = told("b", "The sailors of the Kvitfisk were freed.", "freed", "2019-03-05", recipients=(SAILORS,))
    assert not one(first, two)


def test_an_attack_is_one_by_its_place_and_what_it_is_done_with() -> None:
    def hit(article: str, quote: str, word: str, day: str = "2019-03-04", **fields: Any) -> Entry:
        row: dict[str, Any] = {"type": "ASSAULT", "mode": None, "recipients": (), **fields}
        return told(article, quote, word, day, **row)

    rammed = "Revellers fled when a lorry rammed the market stalls of Kvitholm."
    crushed = "Twelve revellers died as the van crushed market stalls in Kvitholm."
    first = hit("a", rammed, "rammed")
    assert one(first, hit("b", crushed, "crushed"))
    assert one(first, hit("b", crushed, "crushed", "2019-03-05"))
    assert not one(first, hit("b", crushed, "crushed", "2019-03-06"))
    assert not one(first, hit("b", crushed.replace("van", "blast"), "crushed"))
    assert not one(first, hit("b", crushed.replace("Kvitholm", "Bergen"), "crushed"))
    assert not one(first, hit("b", crushed.replace("the van", "another van"), "crushed"))
    assert not one(first, hit("b", "A van hit a hut in Kvitholm.", "hit"))
    police = (Who(name="police officers"),)
    assert not one(first, hit("b", crushed, "crushed", actors=police))
    assert not one(hit("a", rammed, "rammed", actors=(HOLM,)), hit("b", crushed, "crushed", actors=(VIDAL,)))
