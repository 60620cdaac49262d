"""What a neutral "said" amounts to where its main clause denies: a refusal, or the denial of a deed.

It leaves every other negated clause a statement: "the meeting will not take place" refuses nobody.
"""

from __future__ import annotations

import re

from communique.engines.cue import Cue
from communique.engines.rule import ActRule
from communique.engines.said import Said
from communique.languages.en import clauses as en
from communique.languages.en import speech

_ANSWERED_NO = re.compile(r"\?[”\"’']?[\s,]+[“\"‘']?(?:no|never)\b", re.IGNORECASE)
_MOVES = frozenset({"leave", "go", "set", "pass", "enter", "cross", "land"})
_WILL = frozenset({"plan", "plans", "intention", "intentions", "interest", "wish", "desire"})
_IT = (("this",), ("that",), ("it",))
_NONE = frozenset({"no", "not", "none", "nobody", "neither"})


def future_verb(said: Said) -> str:
    """The verb of "will do", "is going to do", "is to do"; empty where the clause is no future."""
    clause = said.clause
    if any(a in en.FUTURE for a in clause.auxiliaries):
        if clause.head in ("be", "continue") and clause.rest[:1] == ("to",) and len(clause.rest) > 1:
            return clause.rest[1]
        if clause.head in ("no", "neither", "never"):
            return next((w for w in clause.rest if w not in en.ADVERBS), "")
        return clause.head
    if clause.head == "going" and clause.rest[:1] == ("to",) and len(clause.rest) > 1:
        return clause.rest[1]
    return ""


def _refuses(cue: Cue, said: Said) -> bool:
    clause = said.clause
    if not (said.own or said.near) or not clause.negated:
        return False
    if said.manner == "direct" and any(a in ("would", "wouldn't") for a in clause.auxiliaries):
        return False
    if said.near and "have" in clause.auxiliaries:
        return False  # "Bonn would not have agreed" tells of a past that was not
    verb = future_verb(said)
    if verb:
        return (
            verb not in speech.REPRISAL and verb not in speech.NO_REFUSAL and "be" not in clause.auxiliaries
        )
    if any(a in ("can", "could", "cannot", "can't") for a in clause.auxiliaries):
        no_longer = clause.head == "no" and clause.rest[:1] == ("longer",)
        return no_longer or clause.head in ("accept", "agree", "honour", "honor")
    ready = clause.head in ("ready", "willing", "prepared") and any(a in en.BE for a in clause.auxiliaries)
    return (
        ready
        or clause.head in ("accept", "agree", "support", "consent")
        and clause.auxiliaries[:1] != ("did",)
    )


def _unwilling(cue: Cue, said: Said) -> bool:
    clause = said.clause
    if not (said.own or said.near):
        return False
    ahead = (clause.head, *clause.rest[:3])
    if any(a in ("would", "had") for a in clause.auxiliaries) and (
        "rather" in clause.auxiliaries or ahead[0] in ("sooner", "rather")
    ):
        return True
    has = any(a in ("have", "has", "had") for a in clause.auxiliaries)
    return clause.negated and has and any(w in _WILL for w in ahead)


def _none_will(cue: Cue, said: Said) -> bool:
    clause = said.clause
    if clause.question or not any(a in en.FUTURE for a in clause.auxiliaries):
        return False
    if clause.subject[:1] == ("there",):
        return clause.head == "no" and clause.rest[:1] != () and clause.rest[0] in speech.GRANTED
    if clause.subject[:1] == () or clause.subject[0] not in _NONE:
        return False
    verb = clause.head
    return "be" not in clause.auxiliaries and verb in speech.COMMITMENT | speech.YIELDING | _MOVES


def _denies_deed(cue: Cue, said: Said) -> bool:
    clause = said.clause
    if not (said.own or said.near) or not clause.negated or clause.question or "yet" in clause.words:
        return False
    if clause.head in speech.UNDONE_ONLY:
        return False
    aux = clause.auxiliaries
    if any(a in en.FUTURE or a in ("can", "could", "cannot", "may", "must", "should") for a in aux):
        return False
    perfect = any(a in ("have", "has", "had", "haven't", "hasn't", "hadn't") for a in aux)
    never = "never" in aux and any(a in en.BE for a in aux)
    if perfect or never:
        return clause.head not in en.DETERMINERS and clause.head not in ("no", "nothing", "")
    return any(a in ("do", "does", "don't", "doesn't") for a in aux) and clause.head in speech.CHARGED


def _denies_so(cue: Cue, said: Said) -> bool:
    words = said.clause.words
    return (
        _ANSWERED_NO.search(said.text) is not None
        or any(words[i : i + 4] in _OF_THE_KIND for i in range(min(8, len(words))))
        or _calls_untrue(said)
    )


_OF_THE_KIND = (("nothing", "of", "the", "kind"), ("nothing", "of", "the", "sort"))


def _calls_untrue(said: Said) -> bool:
    clause = said.clause
    if clause.negated or not any(a in en.BE for a in clause.auxiliaries):
        return False
    told = clause.subject in _IT or any(w in speech.CLAIMS for w in clause.subject)
    return told and any(w in speech.UNTRUE for w in (clause.head, *clause.rest[:2]))


NEGATION_RULES: tuple[ActRule, ...] = (
    ActRule(
        "it is not true", "deny", _denies_so,
        yes=(
            "[Did the frigate fire? Never], {the admiral} <said>.",
            "{The port captain} <said> [that reports of a blockade were false].",
            "[“The allegation is baseless,”] {the consulate} <said>.",
            "{Accra} <said> [it had done nothing of the kind].",
        ),
        no=(
            "{The port captain} <said> [the alarm was false].",
            "[Did the frigate fire? Yes], {the admiral} <said>.",
        ),
    ),
    ActRule(
        "we have no intention", "refuse", _unwilling,
        yes=(
            "{The Danish navy} <said> [it had no plans to escort tankers].",
            "[“I would rather walk home,”] {the delegate} <said>.",
            "{Accra} <said> [that it had no intention of paying].",
        ),
        no=(
            "{The Danish navy} <said> [the pirates had no plans].",
            "{Accra} <said> [it had no gold].",
        ),
    ),
    ActRule(
        "we will not", "refuse", _refuses,
        yes=(
            "[“We will never recognise the annexation,”] {the president} <said>.",
            "{Tallinn} <said> [it would not sign the protocol].",
            "[“We are not prepared to discuss the islands,”] {he} <said>.",
            "{The premier} <said> [Tallinn would not bow to the bank].",
            "{Tallinn} <said> [it could no longer honour the lease].",
        ),
        no=(
            "[“We will not be intimidated,”] {he} <said>.",
            "{Tallinn} <said> [Riga would not sign the protocol].",
            "[“We will not forget the dead,”] {the mayor} <said>.",
            "{The premier} <said> [Tallinn would not have signed].",
        ),
    ),
    ActRule(
        "no one of ours will", "refuse", _none_will,
        yes=(
            "{The Swede} <said> [no inspector would sign the list].",
            "[“There will be no compromise,”] {the marshal} <said>.",
            "[“Not one of my men will leave,”] {the colonel} <said>.",
        ),
        no=(
            "{The Swede} <said> [no inspector had signed the list].",
            "[“There will be no rain,”] {the marshal} <said>.",
        ),
    ),
    ActRule(
        "we did not do it", "deny", _denies_deed,
        yes=(
            "{Accra} <said> [it had never armed the rebels].",
            "[“We have not shelled the town,”] {the colonel} <said>.",
            "{The pilots} <said> [they had not crossed the line].",
            "{The ministry in Accra} <said> [Ghana does not interfere in elections].",
        ),
        no=(
            "{Accra} <said> [Lomé had never armed the rebels].",
            "[“We have not decided,”] {the colonel} <said>.",
            "{Accra} <said> [it had not yet replied].",
            "[“We do not sleep much,”] {the colonel} <said>.",
        ),
    ),
)  # fmt: skip
"""In order, before the rules for what is affirmed."""
