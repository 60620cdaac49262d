"""What a neutral "said" amounts to: a promise, a demand, a threat, an accusation, by its main clause.

It decides only what the clause says plainly of the speaker's own side or of another; the rest states.
"""

from __future__ import annotations

from communique.engines import lexicon
from communique.engines.act_by_condition import CONDITION_RULES, orders
from communique.engines.act_by_cue import threatens
from communique.engines.act_by_negation import NEGATION_RULES, future_verb
from communique.engines.cue import Cue
from communique.engines.rule import ActRule
from communique.engines.said import Said
from communique.languages.en import clauses as en
from communique.languages.en import speech
from communique.model import Speech

_PERFORMED: dict[str, Speech] = {
    entry: act  # type: ignore[misc]
    for act, table in speech.PERFORMATIVES.items()
    for entry in table.split()
}
_READY = frozenset({"ready", "willing", "prepared", "committed"})


def performed(said: Said) -> Speech | None:
    """The act that the speaker's side performs by naming it: "we welcome", "we would like to ask"."""
    clause = said.clause
    if not said.own or clause.negated:
        return None
    head, rest = clause.head, clause.rest
    if head in ("like", "want", "wish") and rest[:1] == ("to",) and len(rest) > 1:
        if clause.auxiliaries[:1] not in ((), ("would",)) and head == "like":
            return None
        head, rest = rest[1], rest[2:]
        while head in en.ADVERBS and rest:
            head, rest = rest[0], rest[1:]
    elif any(
        a in en.FINITE and a not in ("do", "does", "did", "have", "has", "had", "can", "must")
        for a in clause.auxiliaries
    ):
        return _state_of_mind(said)
    known = lexicon.verb(head)
    if known is None:
        return None
    for words, entry in lexicon.phrases_of(known[0]):
        if rest[: len(words)] == words and entry in _PERFORMED:
            return _PERFORMED[entry]
    act = _PERFORMED.get(known[0])
    if known[0] == "ask" and "to" not in rest[:10]:
        return None
    if known[0] in ("suggest", "insist") and rest[:1] == ("that",) and "should" not in rest[:12]:
        return None
    return act


def _state_of_mind(said: Said) -> Speech | None:
    """ "We are grateful", "Rome is calling on", "we are pleased"."""
    clause = said.clause
    if not clause.auxiliaries or not all(
        a in en.BE or a in en.ADVERBS or a.endswith("ly") or a in ("have", "has") for a in clause.auxiliaries
    ):
        return None
    act = lexicon.act_of_adjective(clause.head)
    if act == "welcome":
        return act
    known = lexicon.verb(clause.head)
    if known is None or known[1] != "ing":
        return None
    for words, entry in lexicon.phrases_of(known[0]):
        if clause.rest[: len(words)] == words and entry in _PERFORMED:
            return _PERFORMED[entry]
    return _PERFORMED.get(known[0])


def _performs(act: Speech) -> object:
    def when(cue: Cue, said: Said) -> bool:
        return performed(said) == act

    return when


def _promises(cue: Cue, said: Said) -> bool:
    clause = said.clause
    if not said.own and not (said.near and clause.head in _READY):
        return False
    verb = future_verb(said)
    if verb:
        if clause.negated:
            return verb in speech.REPRISAL
        return (
            verb in speech.COMMITMENT
            and "would" not in clause.auxiliaries
            or (
                verb in speech.COMMITMENT and said.manner != "direct" and clause.subject[0] not in ("i", "we")
            )
        )
    if clause.negated:
        return False
    if clause.head in _READY and any(a in en.BE for a in clause.auxiliaries):
        return (
            clause.rest[:1] in (("to",), ("for",))
            or len(clause.rest) > 1
            and "to" in clause.rest[:3]
            or "for" in clause.rest[:2]
        )
    if clause.head in ("stands", "stand", "stood") and clause.rest[:1] == ("ready",):
        return True
    return clause.head in ("agreed", "undertakes", "undertook") and clause.rest[:1] == ("to",)


def _threatens(cue: Cue, said: Said) -> bool:
    return threatens(said)


def _demands(cue: Cue, said: Said) -> bool:
    clause = said.clause
    if clause.question:
        return False
    words = clause.words
    if said.manner == "direct" and words[:1] and words[0] in speech.IMPERATIVES and not clause.subject:
        return True
    if orders(said):
        return True
    if (
        not clause.subject
        or said.own
        or clause.subject[0] in ("i", "we", "our", "my", "there", "this", "that", "it")
    ):
        return False
    modal = clause.auxiliaries[:1] and clause.auxiliaries[0] in (*speech.PRESSING, "shouldn't", "mustn't")
    if not modal:
        needs = clause.head in ("needs", "need") and clause.rest[:1] == ("to",)
        has = clause.auxiliaries[:1] in (("has",), ("have",)) and clause.head == "to"
        if not (needs or has):
            return False
    head = (
        clause.head
        if modal
        else clause.rest[1]
        if clause.head in ("needs", "need") and len(clause.rest) > 1
        else (clause.rest[0] if clause.rest else "")
    )
    be = "be" in clause.auxiliaries or head == "be"
    if be:
        verb = clause.head if head != "be" else (clause.rest[0] if clause.rest else "")
        return verb in speech.DEMANDED
    if head in ("have", "know", "understand", "remember", "prove", "come", "occur", "happen"):
        return False
    last = clause.subject[-1]
    if not modal:
        # "has to" and "needs to" analyse as often as they ask: only of a side or an office
        return said.sided or last in speech.PARTIES
    return (
        said.sided
        or last in speech.PARTIES
        or (clause.raw_subject[-1][:1].isupper() and clause.subject[0] not in ("the",))
    )


def _proposes(cue: Cue, said: Said) -> bool:
    return said.clause.words[:2] in (("let", "us"), ("let", "'s")) and said.manner == "direct"


def _accuses(cue: Cue, said: Said) -> bool:
    clause = said.clause
    if (
        said.own
        or not clause.subject
        or clause.subject[0] in ("i", "we", "it", "this", "there", "our", "my")
        or clause.question
    ):
        return False
    if any(
        a in en.FUTURE or a in ("could", "might", "may", "should", "must", "can", "cannot")
        for a in clause.auxiliaries
    ):
        return False
    be = any(a in en.BE for a in clause.auxiliaries)
    ahead = clause.rest[:3]
    if clause.negated:
        duty = clause.head.removesuffix("ing").removesuffix("ed").removesuffix("e")
        owed = any(duty and duty == d.removesuffix("e") for d in speech.DUTIES)
        return owed and clause.head.endswith(("ing", "ed", *speech.DUTIES))
    if be and (clause.head == "to" and ahead[:1] == ("blame",) or clause.head == "guilty"):
        return True
    if be and clause.head == "responsible" and ahead[:1] == ("for",):
        return not any(
            w in en.COMPLIMENTS or w in ("security", "defence", "defense", "policy") for w in clause.rest[:8]
        )
    if clause.head in ("failed", "fails", "failing") and ahead[:1] == ("to",):
        return said.sided or clause.subject[-1] in speech.PARTIES
    if clause.head in ("broke", "broken", "breaking", "breaks"):
        return any(
            w
            in (
                "promise",
                "promises",
                "word",
                "pledge",
                "pledges",
                "agreement",
                "treaty",
                "accord",
                "truce",
                "ceasefire",
                "law",
                "rules",
                "commitments",
                "obligations",
            )
            for w in clause.rest[:6]
        )
    if be and clause.head in speech.MISCONDUCT:
        return clause.head.endswith("ing")  # "is violated" and "was deceived" tell of victims
    if clause.head in speech.MISCONDUCT:
        return True
    past = lexicon.form_of(clause.head) in ("past", "participle") or "had" in clause.auxiliaries
    return said.sided and past and not be and clause.head in speech.VIOLENCE


def _suffered(cue: Cue, said: Said) -> bool:
    clause = said.clause
    return (
        said.own
        and not clause.negated
        and any(a in ("was", "were", "been") for a in clause.auxiliaries)
        and clause.head in speech.VIOLENCE
    )


def _censures(cue: Cue, said: Said) -> bool:
    clause = said.clause
    if said.own or clause.negated or clause.question or not any(a in en.BE for a in clause.auxiliaries):
        return False
    if any(a not in en.BE and not a.endswith("ly") and a not in en.ADVERBS for a in clause.auxiliaries):
        return False
    near = (clause.head, *clause.rest[:3])
    return any(
        w in speech.CENSURES and not any(b in en.PREPOSITIONS for b in near[:i]) for i, w in enumerate(near)
    )


def _announces(cue: Cue, said: Said) -> bool:
    clause = said.clause
    if clause.negated or clause.question or not any(a in en.BE for a in clause.auxiliaries):
        return False
    if any(a in en.FUTURE or a in ("may", "might", "could", "should", "must") for a in clause.auxiliaries):
        return False
    if clause.head in speech.CALLED_OFF:
        return True
    return (said.own or said.near) and clause.head in speech.STEPS


def _regrets(cue: Cue, said: Said) -> bool:
    thing = cue.lemma != "regret" or cue.kind == "noun" or said.shape != "that"
    return not thing and said.sided and not said.own


def _asks(cue: Cue, said: Said) -> bool:
    return said.shape == "question" and said.manner == "direct"


CONTENT_RULES: tuple[ActRule, ...] = (
    ActRule(
        "asks", "ask", _asks,
        yes=(
            "[“Where are the twelve fishermen?”] {the governor} <said>.",
            "{He} <said>: [“Who gains by this?”]",
        ),
        no=("[“Where are they? They are safe,”] {he} <said>.", "{He} <said> [the question was open]."),
    ),
    ActRule(
        "we welcome", "welcome", _performs("welcome"),  # type: ignore[arg-type]
        yes=(
            "[“We welcome the exchange of prisoners,”] {the Omani envoy} <said>.",
            "{The Norwegian minister} <said> [that his country highly appreciated the gesture].",
            "[“In this regard, we hail the accord of Tana,”] {she} <said>.",
            "{Spokeswoman Ana Reis of the Portuguese government} <said> [Lisbon welcomes the ruling].",
            "[“We are grateful to the crew,”] {the consul} <said>.",
        ),
        no=(
            "{The Norwegian minister} <said> [that Chad welcomed the gesture].",
            "[“We do not welcome tanks,”] {the mayor} <said>.",
            "[“The crowd cheered us,”] {he} <said>.",
        ),
    ),
    ActRule(
        "we condemn", "accuse", _performs("accuse"),  # type: ignore[arg-type]
        yes=(
            "[“We strongly condemn the shelling of Goma,”] {he} <said>.",
            "{The Bolivian foreign minister} <said> [that Bolivia deplores the coup].",
        ),
        no=("[“They condemn what they do not read,”] {he} <said>.",),
    ),
    ActRule(
        "we call on", "demand", _performs("demand"),  # type: ignore[arg-type]
        yes=(
            "[“We call on both armies to hold fire,”] {the cardinal} <said>.",
            "[“We would like to ask Hungary to open its border,”] {he} <said>.",
            "[“I urge the rebels to come to Doha,”] {the mediator} <wrote>.",
            "[“We are calling on Manila to recall its boats,”] {she} <said>.",
        ),
        no=(
            "[“We ask ourselves what went wrong,”] {he} <said>.",
            "[“They call on us every winter,”] {the abbot} <said>.",
        ),
    ),
    ActRule(
        "we propose", "propose", _performs("propose"),  # type: ignore[arg-type]
        yes=(
            "[“We propose a joint fund,”] {Minister Okello} <said>.",
            "[“We would like to invite the parties to Nairobi,”] {he} <said>.",
        ),
        no=("[“We suggest that the map is wrong,”] {he} <said>.",),
    ),
    ActRule(
        "we refuse", "refuse", _performs("refuse"),  # type: ignore[arg-type]
        yes=(
            "[“We reject this ultimatum,”] {the prime minister} <said>.",
            "{The Danish minister} <said> [Denmark rules out any sale].",
        ),
        no=("[“The court rejects such pleas,”] {the lawyer} <said>.",),
    ),
    ActRule(
        "we deny", "deny", _performs("deny"),  # type: ignore[arg-type]
        yes=("[“We categorically deny this,”] {the embassy} <said>.",),
        no=("[“They deny it,”] {the embassy} <said>.",),
    ),
    ActRule(
        "we pledge", "promise", _performs("promise"),  # type: ignore[arg-type]
        yes=("[“We pledge two battalions,”] {the Irish minister} <said>.",),
        no=("[“Donors pledge much,”] {the aid chief} <said>.",),
    ),
    ActRule(
        "we threaten", "threaten", _threatens,
        yes=(
            "[“If they cross the river we will strike their capital,”] {the marshal} <said>.",
            "{He} <said> [that whoever fired would pay a heavy price].",
            "[“There will be serious consequences,”] {the envoy} <said>.",
        ),
        no=(
            "[“We will not attack anybody,”] {the marshal} <said>.",
            "{He} <said> [the rebels struck the capital].",
        ),
    ),
    *CONDITION_RULES,
    *NEGATION_RULES,
    ActRule(
        "we will", "promise", _promises,
        yes=(
            "[“We will provide forty buses,”] {the mayor} <said>.",
            "{Canada} <said> [it would send two frigates].",
            "{The ministry} <said> [it was ready to resume the flights].",
            "{The Kenyan president} <said> [Nairobi would host the talks].",
            "{The rebels} <said> [they would hand over the port].",
            "{The junta} <said> [it would hold elections].",
            "[“I am prepared to meet him anywhere,”] {she} <said>.",
            "[“Of course we’ll share the data,”] {the agency's head} <said>.",
            "{The Chilean foreign minister} <said> [Chile is ready for dialogue].",
        ),
        no=(
            "[“We will see,”] {he} <said>.",
            "{Canada} <said> [Denmark would send two frigates].",
            "{The ministry} <said> [it would be difficult].",
            "{Sanders} <said> [the general is ready to talk].",
        ),
    ),
    ActRule(
        "they must", "demand", _demands,
        yes=(
            "{The envoy} <said> [Serbia must hand over the archives].",
            "[“The two sides should return to the table,”] {Annan} <said>.",
            "{She} <said> [the sanctions must be lifted].",
            "[“Stop the shelling,”] {the bishop} <said>.",
            "[“Give us the keys and we shall talk,”] {the bishop} <said>.",
            "{The bishop} <told> the gunners: [Stop shelling our roofs].",
            "{The Dutch premier} <said> [that Hungary needs to explain itself].",
        ),
        no=(
            "[“We must learn from this,”] {he} <said>.",
            "{He} <said> [it should rain by Friday].",
            "{He} <said> [the results should be known soon].",
            "[“Should they come?”] {he} <said>.",
            "{He} <said> [help the mission gave was late].",
        ),
    ),
    ActRule(
        "let us", "propose", _proposes,
        yes=(
            "[“Let us open the archives together,”] {the chancellor} <said>.",
            "[“Let’s meet in May,”] {he} <wrote>.",
        ),
        no=("[“They let us pass,”] {he} <said>.",),
    ),
    ActRule(
        "we are leaving", "announce", _announces,
        yes=(
            "{Quito} <said> [it was withdrawing its consul].",
            "{The ministry} <said> [that the regatta had been postponed].",
        ),
        no=(
            "{Quito} <said> [Lima was withdrawing its consul].",
            "{The ministry} <said> [that the regatta could be postponed].",
            "{Quito} <said> [it was drilling on its own shelf].",
        ),
    ),
    ActRule(
        "it regrets that they did", "accuse", _regrets,
        yes=("{The bloc} <regretted> [that Peru had left the pact].",),
        no=("{The bloc} <regretted> [that the snow had come].", "{Lima} <regrets> [the delay]."),
    ),
    ActRule(
        "they are not helping", "accuse", _accuses,
        yes=(
            "{The US president} <said> [that Peru was not helping at all].",
            "{He} <said> [Eritrea had violated the truce].",
            "{London} <said> [the militia is to blame for the famine].",
            "{Yerevan} <said> [that Baku has failed to withdraw its guns].",
            "[“They lied to the inspectors,”] {the ambassador} <said>.",
            "{The commissioner} <said> [Budapest broke its promise].",
            "{Lima} <said> [that Bolivian guns had shelled a ferry].",
            "{The envoy} <said> [Baku was ignoring the accord].",
        ),
        no=(
            "[“We have violated nothing,”] {he} <said>.",
            "{He} <said> [Eritrea could violate the truce].",
            "{He} <said> [the ministry is responsible for security].",
            "{The doctor} <said> [the boy was deceived].",
            "{The doctor} <said> [the gunmen had shelled the ferry].",
        ),
    ),
    ActRule(
        "we were attacked", "accuse", _suffered,
        yes=(
            "{Lima} <said> [its navy had been rammed twice].",
            "[“We were shelled all night,”] {the mayor} <said>.",
        ),
        no=(
            "{The police} <said> [that two men were shelled].",
            "[“We were not bombed,”] {the mayor} <said>.",
        ),
    ),
    ActRule(
        "it is unacceptable", "accuse", _censures,
        yes=(
            "{The consul} <said> [the closure was totally unacceptable].",
            "[“This is piracy,”] {the shipowner} <said>.",
            "{He} <said> [that the launch was a grave violation of the treaty].",
        ),
        no=(
            "{The consul} <said> [the closure was not illegal].",
            "{He} <said> [the court was asked about the illegal launch].",
            "{He} <said> [it would be unacceptable].",
        ),
    ),
)  # fmt: skip
"""In order, for neutral cues: the first that holds decides; else the speaker states."""
