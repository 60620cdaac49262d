"""What a neutral "said" amounts to where it sets a condition: a threat ("unless"), a promise ("once").

It weighs no condition; without a side of the speaker's own or a verb of harm or giving it decides nothing.
"""

from __future__ import annotations

import re
from functools import cache

from communique.engines import lexicon
from communique.engines.cue import Cue
from communique.engines.rule import ActRule
from communique.engines.said import Said
from communique.languages.en import clauses as en
from communique.languages.en import speech

_GRANTING = (
    "provided", "as long as", "so long as", "once", "in exchange", "in return", "only if", "only when",
    "only after", "only once", "as soon as", "the day", "the hour", "the moment", "the minute",
    "on condition", "on the condition", "if and only", "if, and only",
)  # fmt: skip
_WHOEVER = re.compile(
    r"\W*(?:that\s)?(?:whoever|anyone who|any \w+(?: \w+)? (?:that|which|who))\b"
    r".{3,160}?\b(?:will|would|shall|should|may)\b",
    re.IGNORECASE,
)
_ONE_MORE = re.compile(r"\W*(?:one more|another)\s[^.!?]{3,80}?[,\s]and\s", re.IGNORECASE)
_AND_THEN = re.compile(
    r"[\s,…]and\s[“\"]?(?:(?:[\w’'-]+\s){1,5}?(?:will|shall|goes|is|are|would)\b|(?:we|you)[’']ll\b)"
)


@cache
def _forms(lemmas: frozenset[str]) -> frozenset[str]:
    return frozenset(form for lemma in lemmas for form in lexicon.inflect(lemma))


def _future(said: Said) -> bool:
    aux = said.clause.auxiliaries
    return any(a in en.FUTURE or a in ("may", "might") for a in aux) and "have" not in aux


def _threatens(cue: Cue, said: Said) -> bool:
    clause, on = said.clause, said.proviso
    if clause.question or not on:
        return False
    if clause.head in _forms(speech.GIVING):
        return False
    if on.startswith("unless"):
        return _future(said) and not ((said.own or said.near) and clause.negated) and clause.head != "be"
    if not on.startswith(("if ", "should ", "were ")) or clause.negated:
        return False
    ours = said.own or said.near or clause.subject[:1] == ("our",)
    return (
        _future(said)
        and (ours or clause.head in _forms(speech.HARSH))
        or ours
        and clause.head in _forms(speech.HARSH)
    )


def _promises(cue: Cue, said: Said) -> bool:
    clause, on = said.clause, said.proviso
    if clause.question or clause.negated or not on or not (_future(said) or _ready(said)):
        return False
    if on.startswith(_GRANTING):
        return True
    return on.startswith(("if ", "should ", "when ")) and clause.head in _forms(speech.GIVING)


def _ready(said: Said) -> bool:
    return said.clause.head in ("ready", "prepared", "willing") and said.clause.rest[:1] == ("to",)


def _whoever(cue: Cue, said: Said) -> bool:
    return _WHOEVER.match(said.text) is not None and not said.clause.question


def orders(said: Said) -> bool:
    """Whether a content opens with an order: "Close the gate", "Stop jamming us"."""
    words = said.clause.words
    if len(words) < 2 or said.clause.question or said.shape in ("that", "to", "object-to", "wh"):
        return False
    if lexicon.form_of(words[0]) != "base" or words[0] in en.FINITE or words[0] == "let":
        return False
    subject = said.clause.subject
    plain = (not subject or "and" in subject) and said.text.lstrip("“\"‘' ")[:1].isupper()
    if said.manner != "direct" and not plain:
        return False  # "said [help the mission gave was late]"
    after = words[1]
    return after in en.DETERMINERS or after in en.OBJECTS or (after.endswith("ing") and words[0] == "stop")


def _or_and(cue: Cue, said: Said) -> bool:
    """ "One more word and ...", "touch our envoys and ...": what comes if it is done."""
    if _ONE_MORE.match(said.text):
        return True
    if said.clause.words[:1] in (("give",), ("let",), ("come",), ("wait",)):
        return False
    return orders(said) and _AND_THEN.search(said.text) is not None


CONDITION_RULES: tuple[ActRule, ...] = (
    ActRule(
        "one more and", "threaten", _or_and,
        yes=(
            "[“One more raid, and the ferry stops,”] {the harbour master} <said>.",
            "[Touch our pilots and your port will close], {the admiral} <wrote>.",
        ),
        no=(
            "[“One more round of talks was held,”] {the envoy} <said>.",
            "[“Give us fuel and we will sail,”] {the admiral} <said>.",
        ),
    ),
    ActRule(
        "whoever does it will", "threaten", _whoever,
        yes=(
            "{The emir} <said> [that anyone who touches the wells will lose his hand].",
            "[“Any ship that crosses the line will be boarded,”] {the captain} <said>.",
        ),
        no=("{The emir} <said> [that anyone who came was fed].", "{He} <said> [the wells will run dry]."),
    ),
    ActRule(
        "we will unless", "threaten", _threatens,
        yes=(
            "{Quito} <said> [it would recall its consul unless the boat was freed].",
            "[“If the boat is not freed, we shall close the strait,”] {the minister} <said>.",
            "{The Peruvian admiral} <said> [the navy would block the port if the boat sailed].",
        ),
        no=(
            "{Quito} <said> [it would lift the ban if the boat was freed].",
            "[“We will be easing the ban unless the boat sails,”] {the minister} <said>.",
            "{The farmer} <said> [the rice would rot if the rain went on].",
            "{Quito} <said> [it would not sign unless the boat was freed].",
        ),
    ),
    ActRule(
        "we will once", "promise", _promises,
        yes=(
            "{Quito} <said> [the padlocks would come off once the fine was paid].",
            "{The envoy} <said> [Lima might drop its claim if the river was dredged].",
            "{The rebels} <said> [that they would leave the hill the day the road opened].",
        ),
        no=(
            "{Quito} <said> [the padlocks came off once the fine was paid].",
            "{The farmer} <said> [the rice would rot if the rain went on].",
        ),
    ),
)  # fmt: skip
"""In order, before the rules that look at the main clause alone."""
