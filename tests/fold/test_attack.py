"""A page about one attack tells it by its steps, its claim and its aim; each such passage is of that one."""

from __future__ import annotations

from typing import Any

from communique.fold.attack import one_attack
from communique.model import Entry, When, Who
from makers import CHILE, HOLM, NORWAY, told_by

PIER = Who(name="the ferry pier", actor="o-pier")
CROWD = Who(name="a crowd")
DRIVER = Who(name="the driver")
POLICE = Who(name="Police")
DAY = When(edtf="2019-03-04", basis="assumed")
AUTUMN = When(edtf="2018-11-05", basis="stated")


def told(at: int, quote: str, word: str, **fields: Any) -> Entry:
    row: dict[str, Any] = {"type": "ASSAULT", "mode": None, **fields}
    return told_by(quote, word, at=at * 200, id=f"v-{at}", article="page", **row)


def of(*entries: Entry, found: dict[str, str] | None = None) -> dict[str, str]:
    return dict(one_attack(entries, found or {}))


LEAD = told(
    1,
    "A lorry rammed the pier at Kvitholm.",
    "rammed",
    recipients=(PIER,),
    args={"place": ("Kvitholm",)},
)


def test_steps_of_the_attack_are_of_it() -> None:
    for quote, word, fields in (
        ("The lorry ran two anglers over.", "ran", {"recipients": (CROWD,)}),
        ("He drove on and crushed a kiosk.", "crushed", {}),
        ("The attacker opened fire on them.", "opened fire", {"actors": (Who(name="The attacker"),)}),
        ("The driver then opened fire.", "opened fire", {}),
        ("A van hit the crowd at Kvitholm.", "hit", {"args": {"place": ("Kvitholm",)}}),
    ):
        assert of(LEAD, told(2, quote, word, **fields)) == {"v-2": "v-1"}, quote


def test_another_day_place_doer_or_means_tells_another_deed() -> None:
    for quote, word, fields in (
        ("In March another lorry rammed a kiosk.", "rammed", {}),
        ("A lorry rammed a kiosk.", "rammed", {"when": AUTUMN}),
        ("A lorry rammed a kiosk.", "rammed", {"args": {"place": ("Bergen",)}}),
        ("A lorry of Chile rammed a kiosk.", "rammed", {"actors": (CHILE,)}),
        ("Then shots were heard.", "shots", {}),
        ("After the lorry came the shooting of a guard.", "shooting", {"recipients": (Who(name="a guard"),)}),
        ("Lorries were banned after the Bergen attack.", "attack", {}),
        ("The police fired at the lorry.", "fired", {"actors": (POLICE,)}),
        ("Somebody set fire to the lorry.", "set fire", {"recipients": (Who(name="the lorry"),)}),
        ("Lorries are used in attacks.", "attacks", {}),
        ("A lorry may hit the quay, too.", "hit", {"status": "hypothetical"}),
    ):
        assert of(LEAD, told(2, quote, word, **fields)) == {}, quote


def test_who_claims_it_is_of_it_whoever_that_is() -> None:
    claim = "Chile's Harbour Front claimed responsibility for the attack."
    assert of(LEAD, told(2, claim, "attack", actors=(CHILE,))) == {"v-2": "v-1"}
    here = claim.replace("attack.", "attack in Kvitholm, a tweet said.")
    assert of(LEAD, told(2, here, "attack", actors=(CHILE,))) == {"v-2": "v-1"}
    assert of(LEAD, told(2, here.replace("Kvitholm", "Lima"), "attack", actors=(CHILE,))) == {}
    assert of(LEAD, told(2, claim.replace("the attack", "an attack"), "attack", actors=(CHILE,))) == {}


def test_what_it_was_for_is_of_it() -> None:
    aim = "They were sent “with a mission to destroy the pier”."
    wanted: dict[str, Any] = {"recipients": (PIER,), "status": "hypothetical"}
    assert of(LEAD, told(2, aim, "destroy", **wanted)) == {"v-2": "v-1"}
    assert of(LEAD, told(2, aim, "destroy", **{**wanted, "recipients": (HOLM,)})) == {}
    assert of(LEAD, told(2, "Norway may destroy the pier.", "destroy", **wanted)) == {}


def test_that_the_police_shot_the_driver_is_one_deed_and_another_one() -> None:
    shot = told(2, "Police shot the driver.", "shot", actors=(POLICE,), recipients=(DRIVER,))
    dead = told(3, "He was shot dead after a mile.", "shot dead", recipients=(Who(name="He"),))
    assert of(LEAD, shot, dead) == {"v-3": "v-2"}
    # What was taken for a telling of the doer's death before is not drawn into the attack with it.
    fled = told(4, "The driver fired on the crowd.", "fired", recipients=(CROWD,))
    assert of(LEAD, shot, dead, fled, found={"v-4": "v-3"}) == {"v-3": "v-2"}


def test_what_repeats_a_step_goes_with_it() -> None:
    step = told(3, "The lorry ran two anglers over.", "ran", recipients=(CROWD,))
    before = told(2, "Two anglers were run over.", "run", recipients=(CROWD,))
    assert of(LEAD, before, step, found={"v-3": "v-2"}) == {"v-2": "v-1"}


def test_a_sum_of_attacks_is_not_drawn_in_by_what_repeats_it() -> None:
    step = told(3, "The lorry ran two anglers over.", "ran", recipients=(CROWD,))
    summed = told(2, "Attacks are common.", "Attacks")
    assert of(LEAD, summed, step, found={"v-3": "v-2"}) == {}


def test_a_list_of_attacks_tells_no_one_attack() -> None:
    step = told(9, "The lorry ran two anglers over.", "ran", recipients=(CROWD,))
    others = [
        told(at, "A bomb went off.", "went off", when=When(edtf=f"201{at}-11-05", basis="stated"))
        for at in (2, 3, 4)
    ]
    assert of(LEAD, *others, step) == {}
    assert of(LEAD, *others[:2], step) == {"v-9": "v-1"}


def test_an_attack_told_only_far_below_is_not_what_the_page_is_about() -> None:
    far = told(5, "A lorry rammed the pier at Kvitholm.", "rammed", recipients=(PIER,))
    assert of(far, told(6, "The lorry ran two anglers over.", "ran", recipients=(CROWD,))) == {}


def test_a_person_named_twice_as_the_doer_is_the_doer() -> None:
    first = told(2, "Holm left the lorry and fired.", "fired", actors=(HOLM,))
    second = told(3, "Holm crushed a kiosk with his lorry.", "crushed", actors=(HOLM,))
    assert of(LEAD, first, second) == {"v-3": "v-1"}  # the shots are another means
    assert of(LEAD, second) == {}
    state = told(3, "Norway's lorry crushed a kiosk.", "crushed", actors=(NORWAY,))
    assert of(LEAD, state, told(4, "Norway's lorry hit a hut.", "hit", actors=(NORWAY,))) == {}
