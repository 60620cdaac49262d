"""Words before an act that settle whether it happened."""

from __future__ import annotations

import pytest

from communique.engines.whether import settled
from communique.model import Event, Status
from makers import spot


@pytest.mark.parametrize(
    ("text", "trigger", "seen", "told"),
    [
        (
            "The council unanimously adopted a resolution tightening sanctions.",
            "tightening",
            "proposed",
            "actual",
        ),
        ("The house passed a series of laws cracking down on fraud.", "cracking down", "proposed", "actual"),
        ("The house passed two laws that ban imports.", "ban", "planned", "actual"),
        ("The house passed a bill banning imports.", "banning", "planned", "planned"),
        ("Lima wants a resolution tightening sanctions.", "tightening", "proposed", "proposed"),
        ("He repeated his scepticism about negotiating with Lima.", "negotiating", "actual", "hypothetical"),
        ("He spoke about negotiating with Lima.", "negotiating", "actual", "actual"),
        ("A hotline between the two is to be set up.", "hotline", "called-off", "planned"),
        ("The talks will be held in Lima. Chile cancelled a visit.", "talks", "called-off", "planned"),
        ("The talks will be cancelled.", "talks", "called-off", "called-off"),
        ("They scrapped the drill that would be held in May.", "drill", "called-off", "called-off"),
        ("The talks in Lima are no longer to be held.", "talks", "called-off", "called-off"),
        ("She spoke of planned meetings of the two heads of state.", "meetings", "actual", "planned"),
        ("She spoke of the planned and long disputed cuts.", "cuts", "actual", "actual"),
        ("She had planned to meet him and met her sister.", "met", "actual", "actual"),
        ("The proposed talks would open in Lima.", "talks", "actual", "proposed"),
        ("The unplanned talks opened in Lima.", "talks", "actual", "actual"),
        ("She hoped that her son had been freed.", "freed", "denied", "hypothetical"),
        ("Oslo reserves the right to use force.", "use force", "denied", "hypothetical"),
        ("She said that her son had been freed.", "freed", "actual", "actual"),
    ],
)
def test_a_status_that_the_words_settle(text: str, trigger: str, seen: Status, told: Status) -> None:
    event = Event(id="e", type="SANCTION", status=seen, trigger=(spot(text, trigger),))
    (one,) = settled(text, [event])
    assert one.status == told


def test_what_is_uttered_is_done() -> None:
    text = "They hope it had been promised."
    event = Event(id="e", type="AGREE", trigger=(spot(text, "promised"),), made_by="s-1")
    assert settled(text, [event]) == [event]
