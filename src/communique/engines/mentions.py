"""Finds whom and what an article names: persons, offices, states, bodies, places, weapons, papers, meetings.

It says where they stand and which of them are the same; who they are in the world is not its business.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from communique.engines.chains import chain
from communique.engines.found import Found, Page
from communique.engines.names import names
from communique.engines.phrases import phrases
from communique.engines.sentences import sentences as split
from communique.engines.terms import match_terms, tokenize
from communique.engines.things import things
from communique.languages.en.around_names import OBLIQUE
from communique.languages.en.names import PRONOUNS
from communique.model import Mention, Span

Speech = tuple[Sequence[Span], Sequence[Span]]
"""The source and content pieces of one attribution."""


def mentions(
    text: str, sentences: Sequence[Span] | None = None, *, speech: Sequence[Speech] = ()
) -> tuple[Mention, ...]:
    """What ``text`` names, in reading order, each with the number of its chain.

    ``speech`` gives (source, content) spans of attributions, so that "I" and "we" in a quotation are its
    speaker's; without it the rules go by the reporting verb beside the quotation.
    """
    page = read_page(text, tuple(sentences) if sentences is not None else split(text))
    found = see(page)
    chain(page, found, speech=speech)
    made = [
        Mention(
            span=Span(page.words.starts[f.first], page.words.ends[f.last - 1]),
            kind=f.kind,
            chain=f.chain if f.chain >= 0 else None,
        )
        for f in found
    ]
    return tuple(sorted(made, key=lambda m: (m.span.start, -m.span.end)))


def read_page(text: str, sentences: tuple[Span, ...]) -> Page:
    """The tokens of ``text`` with terms, sentence numbers and quotation marks."""
    words = tokenize(text)
    terms = match_terms(words)
    inside: dict[int, int] = {}
    for i, (j, _) in terms.items():
        for k in range(i, j):
            inside[k] = i
    begins = [s.start for s in sentences]
    sentence_of = _numbers(begins, words.starts)
    firsts = set()
    previous = -1
    for i, number in enumerate(sentence_of):
        if number != previous and words.forms[i] not in ('"', "“", "‘", "'", "(", "-", "—"):
            firsts.add(i)
            previous = number
    return Page(
        text=text,
        words=words,
        terms=terms,
        inside=inside,
        sentence_of=sentence_of,
        sentence_starts=frozenset(firsts),
        quoted=_quoted(text, words.forms, words.starts),
        sentences=sentences,
    )


def _numbers(begins: list[int], starts: list[int]) -> list[int]:
    """For every token the number of the last sentence that begins no later; both stand in order."""
    numbers: list[int] = []
    number, low = 0, 0
    for begin in begins[1:]:
        high = bisect_left(starts, begin, low)
        numbers += [number] * (high - low)
        number, low = number + 1, high
    return numbers + [number] * (len(starts) - low)


def _quoted(text: str, forms: list[str], starts: list[int]) -> list[bool]:
    """For every token whether it stands in quotation marks; an open quotation ends with its paragraph."""
    marks = []
    is_open = False
    previous = 0
    for form, start in zip(forms, starts, strict=True):
        if is_open and text.find("\n", previous, start) >= 0:
            is_open = False
        if form == "“" or form == "«":
            is_open = True
        elif form == "”" or form == "»":
            is_open = False
        elif form == '"':
            is_open = not is_open
        marks.append(is_open)
        previous = start
    return marks


def see(page: Page) -> list[Found]:
    """Everything that the rules find on ``page``, in reading order, not yet joined into chains."""
    noun_phrases = phrases(page)
    found = noun_phrases + names(page, noun_phrases) + things(page) + _pronouns(page)
    for f in found:
        f.quoted = page.quoted[f.first]
        f.sentence = page.sentence_of[f.first]
        # A name leaves its article outside: "of the European Union".
        at = f.first - 1 if f.first and page.words.lower[f.first - 1] == "the" else f.first
        before = page.words.lower[at - 1] if at else ""
        # "according to X": X is who speaks.
        told = before == "to" and at > 1 and page.words.lower[at - 2] == "according"
        f.oblique = before in OBLIQUE and not told
        after = page.words.lower[f.last] if f.last < len(page.words.lower) else ""
        f.owner = after == "'s" or (after in ("'", "’") and page.words.lower[f.last - 1].endswith("s"))
    # A phrase before the names inside it, so that a title is met before its bearer.
    return sorted(found, key=lambda f: (f.first, -f.last))


def _pronouns(page: Page) -> list[Found]:
    found = []
    forms = page.words.forms
    for i, word in enumerate(page.words.lower):
        told = PRONOUNS.get(word)
        if told is None or (word == "us" and forms[i] != "us") or (word == "i" and forms[i] != "I"):
            continue
        gender, number = told
        found.append(
            Found(
                i,
                i + 1,
                "person" if gender != "n" else "organization",
                "pronoun",
                head=word,
                gender=gender,
                plural=number == "p",
            )
        )
    return found
