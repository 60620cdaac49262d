"""Whether the speaker holds the main clause to be so, or not so.

It weighs no hedges and reads no irony; a negation in a clause below the main one does not count.
"""

from __future__ import annotations

from communique.engines.cue import Cue
from communique.engines.rule import FieldRule
from communique.engines.said import Said
from communique.languages.en import speech
from communique.model import Polarity, Speech

DOUBTING = frozenset({"doubt", "dispute", "disagree", "disbelieve"})


def polarity(cue: Cue, said: Said, act: Speech) -> Polarity:
    """``deny`` by the cue ("denied", "does not believe") or by a negation in the content's main clause."""
    if act == "deny":
        # "did not deny that ..." lets it stand
        return "affirm" if cue.negated and cue.act == "deny" else "deny"
    if act == "ask":
        return "affirm"
    if cue.nobody and not cue.negated:
        return "affirm" if said.clause.negated or cue.lemma in DOUBTING else "deny"
    if cue.lemma in DOUBTING:
        return "affirm" if cue.negated else "deny"
    if cue.negated and cue.lemma in speech.NEG_RAISING:
        return "affirm" if said.clause.negated else "deny"
    return "deny" if said.clause.negated else "affirm"


RULES: tuple[FieldRule, ...] = (
    FieldRule(
        "by the cue",
        yes=(
            ("{Kampala} <denied> [arming the rebels].", "deny"),
            ("{The bank} <refuted> [the report].", "deny"),
            ("{She} <did not deny> [that the call took place].", "affirm"),
            ("{The bank} <rejected> [claims that it was broke].", "deny"),
            ("{The marshal} <does not believe> [the truce will hold].", "deny"),
            ("{Few in Oslo} <doubt> [the treaty will pass].", "deny"),
            ("{He} <did not doubt> [that they would come].", "affirm"),
            ("{Rome} <never recognised> [the protectorate].", "deny"),
            ("Would he resign? {The premier} <said> [no].", "deny"),
            ("{The king} <refused> [to sign].", "affirm"),
            ("{Neither bank} <expects> [a recovery].", "deny"),
            ("{Nobody in Oslo} <thought> [the treaty would pass].", "deny"),
            ("{Not one deputy} <admits> [that he took money].", "deny"),
        ),
    ),
    FieldRule(
        "by the main clause",
        yes=(
            ("{The envoy} <said> [Tunis does not recognise the council].", "deny"),
            ("{He} <said> [there was no alternative to the talks].", "deny"),
            ("{He} <said> [Lagos sees no sense in a boycott].", "deny"),
            ("[“Nobody wants another war,”] {she} <said>.", "deny"),
            ("[“Never will we forget it,”] {she} <said>.", "deny"),
            ("[“I don’t think that it will rain,”] {the pilot} <said>.", "deny"),
            ("[“I think it isn’t over,”] {the coach} <said>.", "deny"),
            ("{He} <said> [the pact that was signed in Vienna would not hold].", "deny"),
            ("[“If they shoot, we won’t run,”] {the sergeant} <said>.", "deny"),
            ("[“Clearly if they shoot, we won’t run,”] {the sergeant} <said>.", "deny"),
            ("[“We are, of course, not going to sign,”] {he} <said>.", "deny"),
            ("[“No, the plan is alive,”] {he} <said>.", "deny"),
            ("{The bishop} <urged> [Lima not to carry out the sentence].", "deny"),
            ("{He} <said> [Gen. Acosta would not resign].", "deny"),
            ("{He} <said> [neither side had won].", "deny"),
            ("[Did the frigate fire? Never], {the admiral} <said>.", "deny"),
            ("{He} <told> the crew [to sell no more tickets].", "deny"),
            ("{He} <said> [the envoy need not wait].", "deny"),
            ("[“There is no secret pact,”] {she} <said>.", "deny"),
            ("[Had they asked, we would not have come], {he} <said>.", "deny"),
            ("{He} <said> [reports of a truce were false].", "deny"),
        ),
    ),
    FieldRule(
        "not by a clause below it, or an idiom",
        yes=(
            ("{He} <said> [Seoul backs the plan because it does not trust the army].", "affirm"),
            ("{He} <said> [countries that do not pay will lose their vote].", "affirm"),
            ("{He} <said> [the armies agreed not to fire].", "affirm"),
            ("{He} <said> [not only Chile but also Peru had signed].", "affirm"),
            ("[“We cannot but agree,”] {she} <said>.", "affirm"),
            ("[“We have no choice but to sign,”] {she} <said>.", "affirm"),
            ("{He} <said> [Ghana helps the mission, not Togo].", "affirm"),
            ("{He} <said> [Cairo was ready for talks with no preconditions].", "affirm"),
            ("{He} <said> [it would stop if there were no answer].", "affirm"),
            ("{He} <made> it [no secret that he was pleased].", "affirm"),
            ("{He} <said> [they need to go now].", "affirm"),
            ("{He} <said> [no doubt the ice would melt].", "affirm"),
            ("[“Didn’t they promise to leave?”] {she} <asked>.", "affirm"),
            ("{The paper} <mocked> [the mayor for not having read the law].", "affirm"),
            ("{He} <said> [it was a matter the council had not discussed].", "affirm"),
        ),
    ),
)
