from __future__ import annotations

from typing import get_args

import pytest

from communique.engines import lexicon
from communique.languages.en import speech
from communique.model import Speech

ACTS = set(get_args(Speech))


@pytest.mark.parametrize("table", [speech.VERBS, speech.NOUNS, speech.ADJECTIVES, speech.PERFORMATIVES])
def test_tables_are_keyed_by_acts(table):
    assert set(table) <= ACTS


def test_every_act_has_verbs():
    assert set(speech.VERBS) == ACTS


def test_the_lexicon_is_wide():
    lemmas = {entry for table in speech.VERBS.values() for entry in table.split()}
    assert len(lemmas) > 600


def test_no_verb_stands_twice_in_one_act():
    for act, table in speech.VERBS.items():
        entries = table.split()
        assert len(entries) == len(set(entries)), (act, sorted(e for e in entries if entries.count(e) > 1))


def test_words_are_plain_lower_case():
    for table in (*speech.VERBS.values(), *speech.NOUNS.values(), *speech.ADJECTIVES.values()):
        for entry in table.split():
            assert entry == entry.lower()
            assert entry.replace("_", "").replace("-", "").isalpha(), entry


INFLECTIONS = """
said/say/past says/say/s denied/deny/past denies/deny/s denying/deny/ing vowed/vow/past begged/beg/past
urging/urge/ing accuses/accuse/s lashed/lash/past swore/swear/past sworn/swear/participle
undertook/undertake/past planned/plan/past vetoed/veto/past vetoes/veto/s agreeing/agree/ing
rebutted/rebut/past shrugged/shrug/past told/tell/past wrote/write/past written/write/participle
put/put/base criticised/criticise/past worried/worry/past admitted/admit/past
"""


@pytest.mark.parametrize(("form", "lemma", "kind"), [entry.split("/") for entry in INFLECTIONS.split()])
def test_inflections(form, lemma, kind):
    assert lexicon.verb(form) == (lemma, kind)


@pytest.mark.parametrize(
    ("entry", "act"),
    [
        ("say", "state"), ("deny", "deny"), ("accuse", "accuse"), ("condemn", "accuse"), ("urge", "demand"),
        ("call_on", "demand"), ("propose", "propose"), ("pledge", "promise"), ("threaten", "threaten"),
        (
            "hail", "welcome"), ("rule_out", "refuse"), ("ask", "ask"), ("unveil", "announce"), ("believe",
            "think",
        ),
        ("call", "state"), ("call_off", "refuse"), ("take_issue_with", "accuse"), ("agree_to", "promise"),
    ],
)  # fmt: skip
def test_acts_of_verbs(entry, act):
    assert lexicon.act_of_verb(entry) == act


NOUNS = """
warning/state pledges/promise accusations/accuse calls/demand threat/threaten denial/deny proposal/propose
refusal/refuse praise/welcome opinion/think
"""


@pytest.mark.parametrize(("noun", "act"), [entry.split("/") for entry in NOUNS.split()])
def test_acts_of_nouns(noun, act):
    assert lexicon.act_of_noun(noun) == act


def test_unknown_words_have_no_act():
    assert lexicon.verb("xylophone") is None
    assert lexicon.act_of_noun("xylophone") is None
    assert lexicon.act_of_adjective("xylophone") is None
    assert lexicon.act_of_verb("xylophone") is None
    assert lexicon.phrases_of("xylophone") == ()
