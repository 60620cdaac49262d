"""Looks up what a word does in speech: the act of a verb in any of its forms, of a noun, of an adjective.

It knows words one at a time and never reads a sentence.
"""

from __future__ import annotations

from functools import cache

from communique.languages.en import speech
from communique.model import Speech

_VOWELS = "aeiou"


def inflect(lemma: str) -> dict[str, str]:
    """The forms of an English verb, each with its kind: base, s, past, participle or ing."""
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        stem, past = lemma[:-1], lemma + "d"
    elif lemma.endswith("e"):
        stem, past = lemma, lemma + "d"
    elif lemma.endswith("y") and len(lemma) > 1 and lemma[-2] not in _VOWELS:
        stem, past = lemma, lemma[:-1] + "ied"
    elif lemma in speech.DOUBLING:
        stem, past = lemma + lemma[-1], lemma + lemma[-1] + "ed"
    else:
        stem, past = lemma, lemma + "ed"
    if lemma.endswith("y") and len(lemma) > 1 and lemma[-2] not in _VOWELS:
        third = lemma[:-1] + "ies"
    elif lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        third = lemma + "es"
    else:
        third = lemma + "s"
    forms = {lemma: "base", third: "s", stem + "ing": "ing"}
    if lemma in speech.IRREGULAR:
        simple, participle = speech.IRREGULAR[lemma]
        forms.setdefault(participle, "participle")
        if forms.get(simple) != "base":
            forms[simple] = "past"
    else:
        forms[past] = "past"
    return forms


_Forms = dict[str, tuple[str, str]]
_Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@cache
def _verbs() -> tuple[_Forms, dict[str, Speech], _Phrases]:
    acts: dict[str, Speech] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    lemmas: set[str] = set(speech.LIGHT_VERBS)
    for act, table in speech.VERBS.items():
        for entry in table.split():
            acts[entry] = act  # type: ignore[assignment]  # the tables' keys are acts; a test says so
            head, *rest = entry.split("_")
            lemmas.add(head)
            if rest:
                phrases.setdefault(head, []).append((tuple(rest), entry))
    forms: dict[str, tuple[str, str]] = {}
    for lemma in sorted(lemmas):
        for form, kind in inflect(lemma).items():
            # A lemma's own base form is never taken by an inflection of another.
            if kind == "base" or form not in forms:
                forms[form] = (lemma, kind)
    longest = {head: tuple(sorted(found, key=lambda p: -len(p[0]))) for head, found in phrases.items()}
    return forms, acts, longest


@cache
def _nouns() -> dict[str, Speech]:
    nouns: dict[str, Speech] = {}
    for act, table in speech.NOUNS.items():
        for noun in table.split():
            nouns[noun] = act  # type: ignore[assignment]
            plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
            nouns.setdefault(plural, act)  # type: ignore[arg-type]
    return nouns


@cache
def _adjectives() -> dict[str, Speech]:
    return {word: act for act, table in speech.ADJECTIVES.items() for word in table.split()}  # type: ignore[misc]


@cache
def _plain() -> dict[str, str]:
    forms: dict[str, str] = {}
    for lemma in sorted(speech.PLAIN_VERBS | speech.COMMITMENT | speech.REPRISAL):
        for form, kind in inflect(lemma).items():
            forms.setdefault(form, kind)
    return forms


def form_of(word: str) -> str | None:
    """The form (base, s, past, participle, ing) of a lower-case word that can be a verb, of speech or not."""
    known = _verbs()[0].get(word)
    return known[1] if known is not None else _plain().get(word)


def verb(word: str) -> tuple[str, str] | None:
    """Lemma and form kind of a lower-case word that can be a verb of speech, else ``None``."""
    return _verbs()[0].get(word)


def act_of_verb(lemma: str) -> Speech | None:
    """The act of a verb lemma, or of a lemma with its particle ("call_on")."""
    return _verbs()[1].get(lemma)


def phrases_of(lemma: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """What may follow a verb to change its act: (words, entry) pairs, longest first."""
    return _verbs()[2].get(lemma, ())


def act_of_noun(word: str) -> Speech | None:
    """The act that a lower-case noun names."""
    return _nouns().get(word)


def act_of_adjective(word: str) -> Speech | None:
    """The act of a lower-case adjective after "be"."""
    return _adjectives().get(word)
