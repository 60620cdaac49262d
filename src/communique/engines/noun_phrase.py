"""Where a noun phrase ends that begins at a given place: "reporters", "the UN Security Council".

It reads forward only and stops early rather than late.
"""

from __future__ import annotations

import re

from communique.engines import lexicon
from communique.languages.en import clauses as en
from communique.model import Span

MOST_WORDS = 14
"""A longer run without a small word in between is no noun phrase but a heading or a list."""

_PIECE = re.compile(
    r"[ \t\u00a0]*(?P<word>(?:Mr|Mrs|Ms|Dr|Gen|Sen|Sens|Rep|Gov|Lt|Col|Maj|Capt|Adm|Prof|St|Rev|Jr)\.(?=\s)"
    r"|(?:[A-Z]\.)+(?=[\s,]|[’']s)(?:[’']s)?|[^\W_]+(?:[.’'\-&/][^\W_]+)*(?:['’](?=\s))?|[“\"‘,;:.()!?—–-])"
)


def noun_phrase(text: str, start: int, stop: int) -> Span | None:
    """The noun phrase that begins at ``start`` (or the next word) and ends before ``stop``, else ``None``."""
    begin = end = -1
    named = plural = False
    count, last = 0, ""
    at = start
    while count < MOST_WORDS:
        piece = _PIECE.match(text, at, stop)
        if piece is None:
            break
        word, low = piece["word"], piece["word"].lower()
        capital = word[0].isupper() or word[0].isdigit()
        if not word[0].isalnum():
            if not _opens_title(text, word, piece.end(), stop, end):
                break
            close = re.compile(r"[”\"’]").search(text, piece.end(), min(stop, piece.end() + 60))
            if close is None:
                break
            end, at = close.end(), close.end()
            continue
        if count == 0 and low in en.OBJECTS and low not in en.AUDIENCES:
            return Span(piece.start("word"), piece.end())
        if low in ("of", "and", "&") and count:
            if not _continues(text, piece.end(), stop, low, named=named):
                break
            plural = False
        elif _stops(low, word, capital=capital, inside=count > 0 and named) or (
            count and _opens_another(text, end, low, last, capital=capital, named=named, plural=plural)
        ):
            break
        named = capital or (named and low in en.NAME_LINKS)
        plural = not capital and low.endswith("s") and not low.endswith(("ss", "us", "’s", "'s"))
        if begin < 0:
            begin = piece.start("word")
        end = at = piece.end()
        last = low
        count += 1
    if begin < 0:
        return None
    found = text[begin:end]
    if found.lower() in en.DETERMINERS and found.lower() not in ("all", "both", "many", "some", "several"):
        return None
    return Span(begin, end)


def _stops(low: str, word: str, *, capital: bool, inside: bool) -> bool:
    """Whether a small word or a day ends the phrase; "USA TODAY" and "Mr. May" do not."""
    if low in en.TEMPORAL:
        return not (
            capital and inside and (low in ("may", "march", "now") or (word.isupper() and len(word) > 3))
        )
    return low in en.NP_STOPS and not (len(word) > 1 and word.isupper())


def _opens_another(
    text: str, end: int, low: str, last: str, *, capital: bool, named: bool, plural: bool
) -> bool:
    """Whether a word begins something new: "told journalists | Moscow had", "Reuters | published"."""
    if low in en.DETERMINERS and last not in en.DETERMINERS and not _linked(text, end):
        return True
    if capital:
        return plural and not named
    return (named and _is_verb(low)) or (low.endswith(("ed", "ing")) and (plural or named))


def _opens_title(text: str, mark: str, after: int, stop: int, end: int) -> bool:
    """ "ABC's “This Week”": a quoted name that an owner comes before."""
    return (
        mark in '“"‘'
        and after < stop
        and text[after].isupper()
        and end > 1
        and text[end - 2 : end] in ("'s", "’s")
    )


def _linked(text: str, end: int) -> bool:
    return text[max(0, end - 3) : end] in (" of", "and")


def _continues(text: str, at: int, stop: int, link: str, *, named: bool) -> bool:
    """Whether "of" or "and" is followed by more of the same phrase."""
    following = _PIECE.match(text, at, stop)
    if following is None or not following["word"][0].isalnum():
        return False
    low = following["word"].lower()
    if low in en.NP_STOPS or low in en.TEMPORAL or (low.endswith("ing") and len(low) > 5):
        return False
    if link == "of" or low in en.DETERMINERS or following["word"][0].isupper():
        return link == "of" or named or not following["word"][0].isupper()
    return not _is_verb(low) and low.endswith("s")


def _is_verb(low: str) -> bool:
    known = lexicon.verb(low)
    return known is not None and known[1] in ("past", "s", "participle")
