"""PLOVER, the event codes of the record: sixteen types, their modes, quad classes and scores.

It lists facts of the code book (PLOVER 1.0, Open Event Data Alliance); it never codes an event.
"""

from __future__ import annotations

from typing import NamedTuple


class EventType(NamedTuple):
    """One PLOVER type: quad class, score from -10 (conflict) to +10 (cooperation), its modes' scores."""

    name: str
    quad: str
    score: float
    modes: dict[str, float]


# type | quad class | score | mode=score ...
# ACCUSE: the published table prints +3.0, against its own quad class and its three modes (-2, -3.5, -3.5);
# their mean, -3.0, is taken.
_TABLE = """
AGREE|verbal-cooperation|2.5|
CONSULT|verbal-cooperation|2.5|visit=4.0 third-party=1.0 multilateral=4.0 phone=1.5
SUPPORT|verbal-cooperation|5.0|
CONCEDE|verbal-cooperation|4.5|
COOPERATE|material-cooperation|9.5|
AID|material-cooperation|10.0|
RETREAT|material-cooperation|6.5|withdraw=8.0 release=6.5 disarm=10.0 ceasefire=7.5 access=6.5 resign=4.5
REQUEST|verbal-conflict|0.0|assist=0.5 change=-1.0 yield=-1.0 meet=0.0
ACCUSE|verbal-conflict|-3.0|disapprove=-2.0 investigate=-3.5 allege=-3.5
REJECT|verbal-conflict|-2.0|assist=-1.5 change=-2.0 yield=-2.0 meet=-2.0
THREATEN|verbal-conflict|-3.5|restrict=-3.0 arrest=-3.5 relations=-3.5 expel=-3.5 territory=-4.0 violence=-3.5
PROTEST|material-conflict|-5.0|demo=-5.0 riot=-7.0 strike=-5.0 hunger=-4.5 boycott=-4.5 obstruct=-4.5
SANCTION|material-conflict|-6.0|convict=-6.0 expel=-5.5 withdraw=-6.0 discontinue=-6.0
MOBILIZE|material-conflict|-5.5|troops=-6.5 weapons=-6.5 police=-5.5 militia=-6.0
COERCE|material-conflict|-7.0|seize=-7.0 restrict=-7.0 censor=-6.5 curfew=-6.5 martial-law=-7.5 arrest=-7.0 deport=-7.0 withhold=-7.0 misinformation=-6.5 cyber=-7.0
ASSAULT|material-conflict|-9.0|abduct=-8.5 beat=-7.5 torture=-8.5 sexual=-8.5 targeted=-9.5 destroy=-8.5 primitive=-8.0 firearms=-9.0 explosives=-9.0 suicide-attack=-9.5 aerial=-9.5 drone=-9.5 heavy-weapons=-9.5 crowd-control=-7.5 unconventional=-10.0
"""  # noqa: E501


def _rows() -> dict[str, EventType]:
    types = {}
    for line in _TABLE.strip().splitlines():
        name, quad, score, modes = line.split("|")
        pairs = (mode.split("=") for mode in modes.split())
        types[name] = EventType(name, quad, float(score), {mode: float(value) for mode, value in pairs})
    return types


EVENT_TYPES: dict[str, EventType] = _rows()
"""PLOVER's types by name."""

QUADS: tuple[str, ...] = (
    "verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict",
)  # fmt: skip

EVENT_OF_SPEECH: dict[str, str] = {
    "accuse": "ACCUSE", "demand": "REQUEST", "propose": "REQUEST", "promise": "AGREE",
    "threaten": "THREATEN", "welcome": "SUPPORT", "refuse": "REJECT",
}  # fmt: skip
"""The type of the event that a statement of such an act makes by being uttered."""
