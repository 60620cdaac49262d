"""One sentence that two articles print within days tells one thing, however its people were read."""

from __future__ import annotations

from typing import Any

from communique.fold import entry_keys, fold
from communique.fold.reprint import keys, reprinted
from communique.model import Entry, Evidence, Span, When
from makers import CHILE, HOLM, NORWAY, VIDAL

SENTENCE = "A trawler rammed the pier of the northern ferry harbour at dawn, hurting seven sleeping dockers."
QUOTE = "The ferry was moored safely and nobody on board noticed."


def told(article: str, day: str, quote: str = SENTENCE, *, word: str = "rammed", **fields: Any) -> Entry:
    at = quote.index(word)
    evidence = Evidence(
        article=article, span=Span(0, len(quote)), quote=quote,
        parts={"trigger": (Span(at, at + len(word)),)},
    )  # fmt: skip
    row: dict[str, Any] = {
        "type": "ASSAULT", "actors": (NORWAY,), "recipients": (), "told": day,
        "when": When(edtf=day, basis="assumed"), "confidence": 0.8,
    }  # fmt: skip
    return Entry(
        id=f"v-{article}-{at}", kind="event", article=article, quote=quote,
        **{"evidence": evidence, **row, **fields},
    )  # fmt: skip


def quoted(article: str, day: str, quote: str = QUOTE, **fields: Any) -> Entry:
    span = Span(0, len(quote))
    evidence = Evidence(article=article, span=span, quote=quote, parts={"content": (span,)})
    row: dict[str, Any] = {
        "actors": (HOLM,), "told": day, "when": When(edtf=day, basis="assumed"), "act": "state",
        "polarity": "affirm", "confidence": 0.8,
    }  # fmt: skip
    return Entry(
        id=f"s-{article}", kind="statement", article=article, evidence=evidence, quote=quote,
        **{**row, **fields},
    )  # fmt: skip


def acts(*entries: Entry) -> int:
    return len(fold(entries, copies={}))


def test_a_later_paper_prints_the_sentence_again() -> None:
    assert acts(told("a", "2019-03-03"), told("b", "2019-03-06")) == 1
    assert acts(quoted("a", "2019-03-03"), quoted("b", "2019-03-06")) == 1
    # A date line before it, another reading of its people.
    longer = "OSLO - " + SENTENCE
    assert acts(told("a", "2019-03-03"), told("b", "2019-03-05", longer, actors=(), recipients=(CHILE,))) == 1
    assert acts(told("a", "2019-03-03", actors=()), told("b", "2019-03-03", actors=())) == 1


def test_it_is_another_thing_with_another_word_day_speaker_or_status() -> None:
    other = SENTENCE.replace("seven", "nine")
    assert acts(told("a", "2019-03-03", actors=()), told("b", "2019-03-06", other, actors=())) == 2
    assert acts(told("a", "2019-03-03"), told("b", "2019-03-20")) == 2
    stated = {"when": When(edtf="2019-03-01", basis="stated")}
    assert acts(told("a", "2019-03-03", **stated), told("b", "2019-03-06")) == 1
    assert (
        acts(
            told("a", "2019-03-03", **stated),
            told("b", "2019-03-06", when=When(edtf="2019-03-05", basis="stated")),
        )
        == 2
    )
    assert acts(told("a", "2019-03-03"), told("b", "2019-03-06", status="denied")) == 1
    undone = SENTENCE.replace("A trawler", "Not a trawler")
    assert acts(told("a", "2019-03-03"), told("b", "2019-03-06", undone, status="denied")) == 2
    assert acts(quoted("a", "2019-03-03"), quoted("b", "2019-03-06", actors=(VIDAL,))) == 2
    assert (
        acts(quoted("a", "2019-03-03", "No comment yet."), quoted("b", "2019-03-06", "No comment yet.")) == 2
    )


def test_two_deeds_of_one_sentence_stay_two() -> None:
    twice = SENTENCE[:-1] + ", and then rammed the customs shed."
    first = told("a", "2019-03-03", twice, actors=())
    at = twice.rindex("rammed")
    parts = {"trigger": (Span(at, at + 6),)}
    evidence = Evidence(article="b", span=Span(0, len(twice)), quote=twice, parts=parts)
    second = told("b", "2019-03-06", twice, actors=(), evidence=evidence)
    assert not reprinted(first, second) and not reprinted(second, first)
    assert reprinted(first, told("b", "2019-03-06", twice, actors=()))


def test_it_has_four_keys_at_most_and_shares_one_with_its_reprint() -> None:
    one, other = told("a", "2019-03-03"), told("b", "2019-03-10", "OSLO - " + SENTENCE)
    assert len(keys(one)) == 4 and set(keys(one)) <= set(entry_keys(one))
    assert not set(keys(one)).isdisjoint(keys(other))
    # A year of the same line stands under no common key, nor does a report of an unknown day.
    assert set(keys(one)).isdisjoint(keys(told("b", "2019-06-03")))
    assert keys(told("a", "2019-03")) == () == keys(told("a", "2019-03-03", "They rammed it."))
