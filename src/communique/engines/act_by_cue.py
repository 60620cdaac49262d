"""What act a cue's word names, given how the content hangs on it: "asked whether" asks, "asked X to" demands.

It leaves neutral verbs ("said") to ``engines.act_by_content``.
"""

from __future__ import annotations

import re

from communique.engines import lexicon
from communique.engines.cue import Cue
from communique.engines.rule import ActRule
from communique.engines.said import Said
from communique.languages.en import clauses as en
from communique.languages.en import speech

_REJECTING = frozenset(
    {"reject", "dismiss", "shrug_off", "brush_off", "brush_aside", "shoot_down", "wave_off", "wave_away"}
)
_HARM = re.compile(
    r"\b(?:be|is|are) (?:met|answered|repaid|countered) (?:with|by)\b|\b(?:retaliat|punish|reprisal)"
)
"""What makes a warning a threat, though not any "said": "the news would be met with relief"."""

_OR_ELSE = re.compile(
    r"[\s,]or (?:else|face|see|be|lose|risk|suffer|forget|pay|we|they|it"
    r"|the [\w’'-]+(?: \w+){0,5} (?:will|would))\b"
)
_READY = frozenset({"readiness", "willingness", "preparedness", "commitment"})
_GIVEN = _READY | {"commitments", "pledge", "pledges", "promise", "vow"}
_OWN = frozenset({"its", "his", "her", "their", "our", "my"})
_AGAIN = frozenset({
    "affirm", "reaffirm", "reiterate", "restate", "renew", "repeat", "underline", "underscore", "stress",
    "emphasize", "emphasise",
})  # fmt: skip
"""Verbs by which a promise of one's own is given again; with a "that" they only state."""


def _words(said: Said, many: int = 12) -> tuple[str, ...]:
    return said.clause.words[:many]


def _no(cue: Cue, said: Said) -> bool:
    return cue.act == "state" and said.text.strip(" .,!;:“”\"'’‘").lower() in (
        "no",
        "never",
        "not so",
        "nope",
    )


def _question(cue: Cue, said: Said) -> bool:
    if cue.lemma not in (
        "ask",
        "question",
        "query",
        "inquire",
        "enquire",
        "wonder",
        "quiz",
        "press",
        "pose",
        "grill",
        "probe",
    ):
        return False
    if cue.kind == "noun" or cue.lemma == "wonder":
        return True
    about = "about" in (*cue.words, *cue.after[:1], *said.gap) or said.first == "about"
    return (
        about
        or said.shape in ("wh", "question")
        or (cue.lemma == "ask" and said.first in ("if", "when", "about"))
    )


def _asked_to(cue: Cue, said: Said) -> bool:
    if cue.lemma not in ("ask", "request", "beg", "press", "push", "pressure"):
        return False
    return (
        cue.entry == "ask_for"
        or said.shape in ("to", "object-to", "that")
        or (cue.lemma == "ask" and "for" in (*cue.after[:1], said.first))
    )


def _ordered(cue: Cue, said: Said) -> bool:
    if (
        cue.lemma not in speech.ORDERING
        or cue.noun
        or (cue.act != "state" and cue.lemma not in ("call", "encourage", "invite"))
    ):
        return False
    if cue.lemma in ("warn", "caution") and ("against" in (*cue.words, *said.gap) or said.first == "against"):
        return True
    if cue.passive:
        return said.shape == "to"  # "had been told [to turn back]"
    # "Called him a gift to the nation" names him; only "called on him to" asks.
    named = cue.entry == "call" and not {"on", "upon"} & {*cue.words, *cue.after[:1], *said.gap[:1]}
    return said.shape == "object-to" and cue.entry not in ("call_for", "call_off") and not named


def _names(cue: Cue) -> bool:
    if cue.negated:
        return False
    spoke_of = cue.lemma == "speak" and "of" in (*cue.words, *cue.after[:1])
    return spoke_of or (cue.lemma in speech.NAMING and cue.entry == cue.lemma)


def _named_untrue(cue: Cue, said: Said) -> bool:
    words = said.clause.words[:40]
    if not _names(cue) and cue.lemma != "dismiss":
        return False
    claim = any(w in speech.CLAIMS for w in words)
    return any(w in speech.UNTRUE and (claim or w not in ("lie", "lies")) for w in words)


def _named_badly(cue: Cue, said: Said) -> bool:
    return _names(cue) and any(w in en.INSULTS for w in said.clause.words[:40])


def _named_well(cue: Cue, said: Said) -> bool:
    return _names(cue) and any(w in en.COMPLIMENTS for w in said.clause.words[:40])


def _rejected_claim(cue: Cue, said: Said) -> bool:
    if cue.entry not in _REJECTING and cue.lemma not in ("reject", "dismiss", "rejection"):
        return False
    words = (*cue.words, *said.gap, *_words(said, 8))
    return said.shape in ("that",) or any(w in speech.CLAIMS for w in words)


_GUESSED = frozenset(
    {"be", "have", "take", "mean", "lead", "cause", "face", "explain", "happen", "become", "no", "not"}
)
"""After "suggested that it could" these guess at a fact; other verbs put forward a course."""


def _suggested(cue: Cue, said: Said) -> bool:
    if cue.lemma not in ("suggest", "suggestion", "advise", "counsel", "recommend"):
        return False
    if said.shape in ("ing", "to", "object-to"):
        return True
    aux = said.clause.auxiliaries[:1]
    if aux and aux[0] in ("should", "must", "might", "could"):
        if aux[0] == "could" and said.clause.head not in _GUESSED:
            return "have" not in said.clause.auxiliaries and "be" not in said.clause.auxiliaries
        if "able" in said.clause.words[:12] or said.clause.head == "able":
            return False  # what should be able to happen is expected, not asked for
        return aux[0] == "should" and cue.lemma == "suggest" or cue.lemma != "suggest"
    if said.shape == "phrase" and cue.lemma == "suggest" and cue.kind != "s" and not said.clause.subject:
        return not any(w in ("link", "links", "plot", "rift", "otherwise", "that") for w in _words(said, 4))
    if said.shape == "phrase" or not said.clause.auxiliaries:
        return any(w in speech.TALKING for w in _words(said, 8)) or _subjunctive(said)
    return False


def _is_third_person(words: tuple[str, ...], at: int) -> bool:
    """Whether a bare verb after this subject can only be a wish: "the two armies meet" may also state."""
    before = words[at - 1]
    if before in ("they", "we", "i", "you", "people"):
        return False
    return (
        not before.endswith("s")
        or before.endswith(("ss", "us"))
        or words[0] in ("the", "both", "all")
        or words[1:2] == ("the",)
    )


def _suggested_fact(cue: Cue, said: Said) -> bool:
    return cue.lemma in ("suggest", "suggestion", "suggestions") and said.shape in ("that", "clause")


def _subjunctive(said: Said) -> bool:
    """ "that the two sides meet": a bare verb after a third person."""
    words = _words(said, 12)
    early = words[:9]
    if "be" in early and not any(w in en.FINITE or w == "to" for w in early[: early.index("be")]):
        return True  # "that the rockets be stored"
    return (
        said.shape in ("that", "clause", "phrase")
        and any(
            (w in speech.COMMITMENT or w in speech.SUBJUNCTIVE)
            and i
            and _is_third_person(words, i)
            and not words[i - 1].endswith("ing")
            and words[i - 1] not in ("to", "the", "a", "of", "and", "in", "for")
            and words[i - 1] not in en.PREPOSITIONS
            for i, w in enumerate(words[:9])
        )
        and not said.clause.auxiliaries
    )


def _offered_else(cue: Cue, said: Said) -> bool:
    if cue.lemma not in ("offer", "offers") or cue.noun or said.shape in ("to", "that", "ing"):
        return False
    return not _has_goods(said) and not any(w in speech.OFFERED for w in _words(said, 10))


def _has_goods(said: Said) -> bool:
    words = _words(said, 10)
    return any(w in speech.GOODS or w[:1].isdigit() for w in words) and not any(
        w in speech.TALKING for w in words
    )


def _offered_goods(cue: Cue, said: Said) -> bool:
    if cue.lemma not in ("offer", "offers") or cue.negated or said.shape in ("that", "ing", "clause"):
        return False
    return said.shape != "to" and _has_goods(said)


def _agreed(cue: Cue, said: Said) -> bool:
    if cue.lemma not in ("agree", "agreement") or cue.negated or cue.entry not in (cue.lemma, "agree_to"):
        return False
    if said.first == "to" or said.shape in ("to", "object-to"):
        return True
    return any(a in en.FUTURE or a == "should" for a in said.clause.auxiliaries)


def _gave_word(cue: Cue, said: Said) -> bool:
    return cue.lemma == "word" and any(w in ("give", "gives", "gave", "given", "giving") for w in cue.words)


def _announced_truce(cue: Cue, said: Said) -> bool:
    return (
        cue.lemma in ("announce", "declare", "proclaim")
        and not (cue.negated or cue.passive)
        and said.shape in ("phrase", "wh")
        and any(w in ("ceasefire", "cease-fire", "truce", "cessation", "moratorium") for w in _words(said, 8))
    )


def _voiced_thought(cue: Cue, said: Said) -> bool:
    if cue.lemma not in speech.STRONG_LIGHT:
        return False
    words = _words(said, 3)
    return any(w in ("hope", "hopes", "desire", "wish", "belief", "doubt", "doubts") for w in words)


def _insisted_not(cue: Cue, said: Said) -> bool:
    clause = said.clause
    if cue.lemma not in ("insist", "swear", "assure") or not clause.negated or cue.negated:
        return False
    if clause.head in ("accept", "agree", "intend"):
        return False
    return bool(clause.auxiliaries or clause.subject) and not any(
        a in en.FUTURE or a in ("can", "could", "cannot", "must", "should", "may") for a in clause.auxiliaries
    )


def _protested_not(cue: Cue, said: Said) -> bool:
    return cue.lemma == "protest" and said.shape in ("that", "clause") and said.clause.negated


def _favours(cue: Cue, said: Said) -> bool:
    if cue.lemma not in ("support", "back", "favour", "favor", "oppose") or cue.negated:
        return False
    lasting = cue.kind in ("base", "s") and not any(w in en.FINITE for w in cue.words)
    return lasting or "long" in cue.words


def _denied_somebody(cue: Cue, said: Said) -> bool:
    if cue.lemma != "deny" or cue.noun or cue.passive:
        return False
    return (
        bool(said.gap)
        and said.shape == "phrase"
        and said.follows
        and not any(w.endswith("ly") or w in en.PREPOSITIONS or w in en.TEMPORAL for w in said.gap)
    )


def _insisted(cue: Cue, said: Said) -> bool:
    if cue.lemma not in ("insist", "insistence"):
        return False
    if said.clause.head == "to" and said.clause.auxiliaries[:1] in (("has",), ("have",), ("had",)):
        return not said.own
    if cue.entry in ("insist_on", "insist_upon"):
        return True
    if said.clause.auxiliaries[:1] and said.clause.auxiliaries[0] in ("must", "should"):
        return not said.own
    return said.shape == "that" and _subjunctive(said)


def _called_for_talks(cue: Cue, said: Said) -> bool:
    return (
        cue.entry in ("call_for", "appeal_for")
        and any(w in speech.TALKING for w in (*said.gap, *_words(said, 7)))
        or (
            cue.kind == "noun"
            and cue.lemma in ("call", "calls")
            and "for" in (*cue.after[:1], *cue.words)
            and any(w in speech.TALKING for w in _words(said, 7))
        )
    )


def _promised_harm(cue: Cue, said: Said) -> bool:
    if cue.act != "promise" and cue.lemma not in ("warn", "warning", "vow"):
        return False
    if cue.kind == "adjective":
        return False
    if cue.act == "promise":
        words = said.clause.words[:10]
        verb = said.clause.head or (words[0] if words else "")
        if said.clause.negated:
            return False
        return verb in speech.REPRISAL or any(
            w in ("revenge", "retaliation", "retribution", "vengeance", "reprisals") for w in words
        )
    if _HARM.search(said.text):
        return True
    future = any(w in en.FUTURE or w in ("may", "might") for w in said.clause.auxiliaries)
    return threatens(said) or ((said.own or said.near) and future and not said.clause.negated)


def threatens(said: Said) -> bool:
    """Whether a content holds out harm by the speaker's side."""
    if any(phrase in said.text for phrase in speech.CONSEQUENCES) or _orders_or_else(said):
        return True
    aux = said.clause.auxiliaries
    future = any(w in en.FUTURE for w in aux)
    return said.own and future and not said.clause.negated and said.clause.head in speech.REPRISAL


def _orders_or_else(said: Said) -> bool:
    """ "Leave by noon or be driven out": an order with what follows where it is not obeyed."""
    clause = said.clause
    ordered = clause.words[:1] != () and (
        clause.words[0] == "either" or lexicon.form_of(clause.words[0]) == "base"
    )
    ordered = ordered or any(a in ("must", "should") for a in clause.auxiliaries)
    return ordered and not clause.question and _OR_ELSE.search(said.text) is not None


def _assured(cue: Cue, said: Said) -> bool:
    return cue.lemma in ("assure", "ensure", "guarantee") and not (
        said.shape in ("to", "ing", "phrase") or any(w in en.FUTURE for w in said.clause.auxiliaries)
    )


def _readiness(cue: Cue, said: Said) -> bool:
    strong = cue.act in ("announce", "state") and (
        cue.act == "announce"
        or cue.lemma in speech.STRONG_LIGHT
        or cue.lemma in ("confirm", "signal", "indicate")
    )
    # "Affirmed their commitment to ...": the speaker's own, or it is somebody else's that is told.
    words = _words(said, 4)
    again = cue.lemma in _AGAIN and words[:1] != () and words[0] in _OWN and not _GIVEN.isdisjoint(words)
    return (
        (again or (strong and any(w in _READY for w in words)))
        and said.shape != "that"
        and not said.clause.auxiliaries[:1]
    )


def _voiced(cue: Cue, said: Said) -> bool:
    return (
        (cue.lemma in speech.STRONG_LIGHT or cue.lemma == "announce")
        and any(
            w in ("support", "endorsement", "gratitude", "thanks", "appreciation", "praise")
            for w in _words(said, 4)
        )
        and said.shape in ("phrase", "object-to")
    )


_KEEPING = frozenset(
    {
        "say",
        "disclose",
        "speculate",
        "confirm",
        "reveal",
        "discuss",
        "elaborate",
        "specify",
        "name",
        "identify",
    }
)
"""What one "would not" do: "would not say", "would neither confirm nor deny" refuse an answer."""


def _no_answer(cue: Cue, said: Said) -> bool:
    if cue.lemma in _KEEPING and (cue.negated or cue.nobody):
        return any(w in ("will", "would", "won't", "wouldn't", "neither") for w in cue.words)
    return (
        cue.negated
        and cue.lemma in ("respond", "reply", "answer", "comment", "return")
        and cue.kind == "base"
    )


def _swore_state(cue: Cue, said: Said) -> bool:
    return (
        cue.lemma in ("commit", "swear")
        and cue.act == "promise"
        and said.shape in ("that", "clause")
        and not any(w in en.FUTURE for w in said.clause.auxiliaries)
    )


CUE_RULES: tuple[ActRule, ...] = (
    ActRule(
        "said no", "deny", _no,
        yes=(
            "Asked whether Oslo would send ships, {Minister Berg} <said> [no].",
            "{The Paraguayan envoy} <replied>: [“No.”]",
            "Would the fleet sail? [“Never,”] {the admiral} <answered>.",
        ),
        no=(
            "{The minister} <said> [no ships had sailed].",
            "{He} <denied> [no charge].",
            "{Baroness Hale} <said> [the no vote had won].",
        ),
    ),
    ActRule(
        "no answer", "refuse", _no_answer,
        yes=(
            "{The Eritrean embassy} <did not respond> to [a request for comment].",
            "{The ministry in Minsk} <did not immediately reply> to [written questions].",
            "{The consul} <would not say> [how many had come].",
            "{The palace} <would neither confirm nor deny> [that he had left].",
        ),
        no=(
            "{Lima} <responded> to [the note within a day].",
            "{She} <has not said> [when the talks resume].",
            "{She} <could not say> [when the talks resume].",
        ),
    ),
    ActRule(
        "asked a question", "ask", _question,
        yes=(
            "{A Danish reporter} <asked> [whether the base would close].",
            "<Asked> [about the prisoners], the consul shrugged.",
            "{Senator Villar} <questioned> [why the treaty had not been published].",
            "[“Who fired first?”] {the judge} <asked>.",
            "{Reporters} <pressed> him [about the missing funds].",
            "{The delegates} <wondered> [how long the truce would hold].",
        ),
        no=(
            "{Angola} <asked> [its creditors to wait].",
            "{The premier} <asked> for [patience].",
            "{Madrid} <pressed> [Rabat to open the crossing].",
        ),
    ),
    ActRule(
        "asked for something", "demand", _asked_to,
        yes=(
            "{Angola} <asked> [its creditors to wait].",
            "{The premier} <asked> for [patience from the unions].",
            "{Kathmandu} <requested> [that the observers stay].",
            "{Madrid} <pressed> [Rabat to open the crossing].",
            "When <asked> [to leave], he complied.",
        ),
        no=("{The clerk} <asked> [if the seal was genuine].", "{He} <begged> [the question]."),
    ),
    ActRule(
        "told somebody to do it", "demand", _ordered,
        yes=(
            "{The general} <told> the crew [to turn back].",
            "{Ankara} <warned> [Nicosia not to drill].",
            "{The IMF} <warned> Accra <against> [new borrowing].",
            "{The king} <called on> [both parties to lay down arms].",
            "{The bishop} <reminded> [the junta to honour its word].",
            "The crew <had been told> [to turn back].",
        ),
        no=(
            "{The general} <told> reporters [that the crew had turned back].",
            "{Ankara} <warned> [that drilling could end badly].",
            "{The crew} <was told> [that the port was closed].",
        ),
    ),
    ActRule(
        "called it untrue", "deny", _named_untrue,
        yes=(
            "{Havana} <called> [the report pure fiction].",
            "{The abbot} <described> [the charges as lies].",
            "{The bank} <dismissed> [the letter as a forgery].",
        ),
        no=("{Havana} <called> [the novel a success].", "{The abbot} <denied> [writing fiction]."),
    ),
    ActRule(
        "called it something bad", "accuse", _named_badly,
        yes=(
            "{Havana} <called> [the embargo an act of aggression].",
            "{The spokeswoman} <described> [the raid as a flagrant provocation].",
            "{Gaborone} <branded> [the arrests illegal].",
            "{The consul} <spoke of> [an unprovoked aggression].",
        ),
        no=("{Havana} <called> [the visit useful].", "{The court} <called for> [an end to illegal arrests]."),
    ),
    ActRule(
        "called it something good", "welcome", _named_well,
        yes=(
            "{The Swiss mediator} <called> [the accord historic].",
            "{Dakar} <described> [the talks as constructive and frank].",
        ),
        no=("{The mediator} <called> [the session short].", "{Dakar} <did not call> [the talks productive]."),
    ),
    ActRule(
        "rejected a claim", "deny", _rejected_claim,
        yes=(
            "{Kigali} <rejected> [allegations that it arms the rebels].",
            "{The palace} <dismissed> [reports of a rift as fantasy].",
            "{Belgrade} <shrugged off> [the accusation].",
            "{The agency} <rejected> [the notion that inspectors were turned away].",
        ),
        no=("{Kigali} <rejected> [the ceasefire offer].", "{The palace} <dismissed> [two ministers]."),
    ),
    ActRule(
        "suggested a course", "propose", _suggested,
        yes=(
            "{Jakarta} <suggested> [holding a second round in Bali].",
            "{The Pole} <suggested> [that the two armies meet on the bridge].",
            "{Vienna} <suggested> [a summit of the five signatories].",
            "{The chairman} <suggested> [the sides should exchange lists].",
            "{Doctors} <recommended> [that the border remain shut].",
            "{The mayor} <suggested> [a shared ferry].",
            "{The mayor} <suggested> [that the guns be stored in a cellar].",
            "{The mayor} <suggested> [that the two ports could share a ferry].",
        ),
        no=(
            "{Jakarta} <suggested> [that the letter was forged].",
            "{A poll} <suggests> [most Danes favour the treaty].",
            "{The mayor} <suggested> [that the ferry could be late].",
            "{A poll} <suggests> [a link between rain and votes].",
            "{The palace} <suggested> [a foreign plot].",
            "{The mayor} <suggested> [that in the next days he should be able to free more of them].",
        ),
    ),
    ActRule(
        "suggested a fact", "state", _suggested_fact,
        yes=(
            "{Jakarta} <suggested> [that the letter was forged].",
            "{The envoy's} <suggestion> [that nobody had read the text] stung.",
        ),
        no=("{The envoy's} <suggestion> of [a joint patrol] was taken up.",),
    ),
    ActRule(
        "offered goods", "promise", _offered_goods,
        yes=(
            "{Muscat} <offered> [9,000 tonnes of wheat].",
            "{Muscat} <offered> [the islanders visas and a loan].",
            "{The bloc} <offered> [the island a two-year transition period].",
        ),
        no=("{Muscat} <offered> [talks on a loan].", "{Muscat} <offered> [to mediate]."),
    ),
    ActRule(
        "agreed to a course", "promise", _agreed,
        yes=(
            "{The two armies} <agreed> [to clear the mines].",
            "{Oslo} <agreed> [to a second round].",
            "{The ministers} <agreed> [that the bridge would be rebuilt].",
        ),
        no=("{Oslo} <agreed> [that the war was lost].", "{Oslo} <did not agree> [to wait]."),
    ),
    ActRule(
        "gave his word", "promise", _gave_word,
        yes=("{The colonel} <gave his word> [that the boats would return].",),
        no=("{The colonel's} <word> was [that the boats had left].",),
    ),
    ActRule(
        "declared a truce", "promise", _announced_truce,
        yes=("{The rebels} <declared> [a unilateral ceasefire from Friday].",),
        no=("{The rebels} <declared> [that the truce was over].", "[A truce] <was announced> in Goma."),
    ),
    ActRule(
        "voiced a hope", "think", _voiced_thought,
        yes=(
            "{Beirut} <voiced> [hope that the crew would be freed].",
            "{The queen} <expressed> [deep doubts about the truce].",
        ),
        no=("{Beirut} <expressed> [thanks for the hope it was given].", "{He} <saw> [hope]."),
    ),
    ActRule(
        "insisted that it was not so", "deny", _insisted_not,
        yes=(
            "{The captain} <swore> [that nobody was harmed].",
            "{The captain} <insisted> [there was no such chart].",
        ),
        no=(
            "{The captain} <swore> [that nobody would be harmed].",
            "{The captain} <insisted> [that all were safe].",
        ),
    ),
    ActRule(
        "protested that it was not so", "deny", _protested_not,
        yes=("{The captain} <protested> [that he had not crossed the line].",),
        no=("{The captain} <protested> [that they had rammed him].",),
    ),
    ActRule(
        "is for or against", "think", _favours,
        yes=("{Peru and Chile} <support> [the plan].", "{The union} <has long opposed> [any new base]."),
        no=("{Peru} <supported> [the plan].", "{Chile} <will support> [the plan]."),
    ),
    ActRule(
        "offered something else than a deal", "state", _offered_else,
        yes=("{The annex} <offers> [clues to the past].", "{The envoy} <offered> [a bleak picture]."),
        no=("{The envoy} <offered> [to mediate].", "{Muscat} <offered> [a loan of two billion dollars]."),
    ),
    ActRule(
        "denied somebody something", "refuse", _denied_somebody,
        yes=("{The junta} <denied> the envoy [a visa].", "{The court} <denied> the widow [her pension]."),
        no=("{The junta} <denied> on Monday [any role in the raid].", "{The junta} <denied> [it had fired]."),
    ),
    ActRule(
        "insisted that somebody do it", "demand", _insisted,
        yes=(
            "{Hanoi} <insisted on> [a full withdrawal].",
            "{The Greek side} <insisted> [that the name must change].",
            "{The senator} <insisted> [that the ambassador leave].",
            "{The senator} <insisted> [that the money had to be found first].",
        ),
        no=("{Hanoi} <insisted> [that it had kept the accord].", "{He} <insisted> [he was innocent]."),
    ),
    ActRule(
        "called for talks", "propose", _called_for_talks,
        yes=(
            "{Cairo} <called for> [talks on the dam].",
            "{The Pope} <called> for [an immediate dialogue between the factions].",
            "{Ottawa} repeated its <call for> [a conference of donors].",
        ),
        no=("{Cairo} <called for> [sanctions].", "{The union} <called off> [talks]."),
    ),
    ActRule(
        "promised or warned of harm", "threaten", _promised_harm,
        yes=(
            "{The colonels} <vowed> [to retaliate].",
            "{Tehran} <promised> [a swift revenge for the killing].",
            "{The marshal} <warned> [that any landing would be met with force].",
            "{Baku} <warned> [it would strike the depots].",
            "{The junta} <warned> [that the strikers will pay for this].",
            "{Baku} <warned> [it would leave the talks].",
            "{The premier} <warned> [that Baku would shut the port if the fleet came].",
            "{The marshal} <warned> [that further landings would invite punishment].",
        ),
        no=(
            "{The colonels} <vowed> [to return to barracks].",
            "{Tehran} <vowed> [not to attack shipping].",
            "{Forecasters} <warned> [that the dam could burst].",
            "{Forecasters} <warned> [that Baku would be hot].",
        ),
    ),
    ActRule(
        "assured of a fact", "state", _assured,
        yes=(
            "{The consul} <assured> families [that the pilots were alive].",
            "{He} <guaranteed> reporters [the file was complete].",
        ),
        no=("{The consul} <assured> families [that the pilots would be freed].",),
    ),
    ActRule(
        "swore to a fact", "state", _swore_state,
        yes=("{The witness} <swore> [that he had seen the order].",),
        no=("{The witness} <swore> [to tell the truth].", "{The regent} <swore> [that he would abdicate]."),
    ),
    ActRule(
        "readiness", "promise", _readiness,
        yes=(
            "{Astana} <announced> [its readiness to host the talks].",
            "{The rebels} <expressed> [willingness to trade prisoners].",
            "{Sofia} <confirmed> [its commitment to the pipeline].",
            "{Oslo and Lima} <affirmed> [their commitment to the principle of free passage].",
            "{The premier} <reiterated> [her pledge to close the mine].",
        ),
        no=(
            "{The envoy} <reiterated> [the rebels’ pledge to close the mine].",
            "{The envoy} <stressed> [that his pledge had been kept].",
            "{Astana} <announced> [that its readiness had been tested].",
            "{He} <expressed> [doubt].",
        ),
    ),
    ActRule(
        "voiced support", "welcome", _voiced,
        yes=(
            "{Beirut} <expressed> [support for the Arab plan].",
            "{The queen} <conveyed> [her gratitude to the crew].",
        ),
        no=("{Beirut} <expressed> [regret over the shelling].",),
    ),
)  # fmt: skip
"""In order: the first that holds decides. Else the act is the one the cue's word names."""
