"""Abbreviations whose full stop ends no sentence, and the words that English sentences begin with.

Data only: how they are used is the business of ``engines.sentences``.
"""

from __future__ import annotations


def _set(table: str) -> frozenset[str]:
    return frozenset(table.split())


BEFORE_NAME = _set(
    """
    mr mrs ms mx dr prof gen lt col maj capt cpt cmdr cdr adm brig sgt cpl pvt sen sens rep reps gov govs
    hon rev fr sr st ste ss mt ft messrs mme mlle amb pres min dep asst assoc supt insp det sec atty pfc
    spc msgr vice-adm maj-gen lt-gen brig-gen lt-col ald dir ing dipl sra mgr secy
    """
)
"""Titles: a name follows, so the full stop ends nothing."""

BEFORE_NUMBER = _set(
    """
    no nos art arts p pp vol vols fig figs ch sec sect para paras approx ca c rs res doc ext op cit
    """
)
"""They end nothing where a number follows ("No. 5"); elsewhere they are words ("He said no.")."""

MONTHS = _set(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
"""Months cut short: a day or year follows, or the sentence is over."""

NEVER_LAST = _set(
    """
    vs v cf viz e.g i.e eg ie incl al resp
    """
)
"""Something always follows these."""

OFTEN_LAST = _set(
    """
    inc corp ltd co bros llc plc jr esq etc dept univ assn est ave blvd rd sq ext ala ariz ark calif colo
    conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va
    vt wash wis wyo ont que alta mon tue tues wed thu thurs fri sat sun
    """
)
"""The sentence may or may not be over: the next word decides."""

STARTERS = _set(
    """
    The A An This That These Those He She It They We You I His Her Its Their Our My Your There Here In On
    At By For From With Without To As After Before Since During Until While When Where Why What Who Whose
    How If Unless Although Though Because Under Over Among Amid Despite According Asked Speaking Citing
    But And Or Nor So Yet Also However Moreover Meanwhile Still Then Thus Instead Nevertheless Nonetheless
    Later Earlier Last Next Now Today Yesterday Tomorrow Recently Once Both Each Some Many Most Several
    All Any Another Other Others Not No Neither Either Such Only Even Just Following Because Its Nobody
    Nothing Is Are Was Were Do Does Did Has Have Had Will Would Can Could Should May Might Must Let
    """
)
"""Words that begin a sentence and hardly ever stand second in a name."""

TAG_VERBS = _set(
    """
    said says asked asks added adds stressed noted replied answered told wrote tweeted stated continued
    declared warned insisted emphasized emphasised explained concluded recalled shouted joked quipped
    remarked argued acknowledged admitted exclaimed wondered inquired demanded
    """
)
"""Verbs that follow a quotation's question mark in the same sentence ("Will they come?" Peskov asked)."""
