"""What a phrase about time says by its words alone, in the notation that programs share (TIMEX3).

It does not look for phrases and does not know what day it is: "last Friday" stays a Friday of some week.
"""

from __future__ import annotations

import calendar as _calendar
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from communique.languages.en import time as words
from communique.model import TimeKind

_BEHIND = 6
"""Letters that hold "or", a number, "full", a unit and the dashes between them."""

TWO_DIGIT_YEARS = 50
"""'49 is 2049 and '50 is 1950: the usual window of date libraries (POSIX has 69), moved so that the years of
the post-war order, which newspapers shorten most, keep their century."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a phrase says; ``skip`` and ``length`` (letters from the phrase's first) cut it shorter."""

    type: TimeKind
    value: str
    mod: str = ""
    anchor: Literal["", "report", "story"] = ""
    shift: str = ""
    skip: int = 0
    length: int = 0


class Phrase:
    """A run of word classes that may be a time: its letters and, by index, its words."""

    __slots__ = ("name", "_line", "first", "last", "_text", "_starts", "_ends", "letters")

    def __init__(
        self, name: str, line: str, first: int, last: int, text: str, starts: list[int], ends: list[int]
    ) -> None:
        self.name, self.first, self.last = name, first, last
        self._line, self._text, self._starts, self._ends = line, text, starts, ends
        self.letters = line[first:last]

    def cut(self, first: int, last: int) -> Phrase:
        """The part of it from letter ``first`` to ``last``."""
        return Phrase(
            self.name, self._line, self.first + first, self.first + last, self._text, self._starts, self._ends
        )

    def behind(self) -> Phrase:
        """The six letters behind it, where a word that it needs may stand."""
        last = min(self.last + _BEHIND, len(self._line))
        return Phrase(self.name, self._line, self.last, last, self._text, self._starts, self._ends)

    def raw(self, index: int) -> str:
        """The word as written; ``index`` counts from the phrase's first."""
        at = self.first + index
        return self._text[self._starts[at] : self._ends[at]]

    def word(self, index: int) -> str:
        """The word in lower case."""
        return self.raw(index).lower()

    def words_of(self, letters: str) -> list[str]:
        """The phrase's words of the given classes, in order."""
        return [self.word(i) for i, letter in enumerate(self.letters) if letter in letters]

    @property
    def before(self) -> str:
        """Class of the token before the phrase; ``|`` at the start of the text."""
        return self._line[self.first - 1] if self.first else "|"

    @property
    def after(self) -> str:
        """Class of the token after the phrase; ``|`` at the end of the text."""
        return self._line[self.last] if self.last < len(self._line) else "|"

    def text_before(self, length: int = 24) -> str:
        """The characters before the phrase."""
        start = self._starts[self.first]
        return self._text[max(0, start - length) : start]

    def text_after(self, length: int = 24) -> str:
        """The characters after the phrase."""
        end = self._ends[self.last - 1]
        return self._text[end : end + length]

    def last_word_before(self) -> str:
        """The word that stands right before, in its own case; empty where a mark or nothing does."""
        found = re.search(r"([^\W\d_]+)[.]?\s*$", self.text_before())
        return found[1] if found else ""

    def next_word(self) -> str:
        """The word that stands right after, in its own case; empty where a mark or nothing does."""
        found = re.match(r"\s*([^\W\d_]+)", self.text_after())
        return found[1] if found else ""

    def mentions(self, pattern: str) -> bool:
        """Whether the whole text has ``pattern`` anywhere."""
        return _mentions(self._text, pattern)


@lru_cache(maxsize=16)
def _mentions(text: str, pattern: str) -> bool:
    # Kept for the text at hand: asked again at each "May", it would take time by the square.
    return re.search(pattern, text) is not None


# What the pieces of a phrase say


def _month(word: str) -> int:
    key = word.rstrip(".")
    return words.MONTHS.get(key) or words.SHORT_MONTHS[key]


def _weekday(word: str) -> int:
    key = word.rstrip(".")
    return words.WEEKDAYS.get(key) or words.SHORT_WEEKDAYS[key]


def _day(word: str) -> int:
    return words.ORDINALS.get(word) or int(re.sub(r"\D", "", word))


def _short_year(word: str) -> str:
    number = int(word[-2:])
    return f"{2000 + number if number < TWO_DIGIT_YEARS else 1900 + number}"


def _shade(phrase: Phrase, upto: int) -> str:
    """TIMEX3's mod (or ``H1``, ``H2``) of the words before index ``upto``: early, the end of, first half."""
    lead = phrase.letters[:upto]
    for i, letter in enumerate(lead):
        word = phrase.word(i)
        if letter == "z":
            part = words.PARTS[word]
            earlier = [phrase.word(j) for j in range(i)]
            late = any(w in words.LAST or w in ("second", "latter", "late", "later") for w in earlier)
            if part == "HALF" and i and lead[i - 1] not in "eLE-":
                return ""
            if part == "HALF":
                return "H2" if late else "H1" if len(earlier) > ("the" in earlier) else ""
            if part == "PART":
                return "END" if late else "START" if len(earlier) > ("the" in earlier) else ""
            return part
        if letter == "E":
            return words.POSITIONS[word]
        if letter == "l":
            return words.LATER[word]
        if letter in "Le" and re.match(r"[dcv]?[uhrU]f", lead[i + 1 :]):
            return "END" if word in words.LAST else "START" if word == "first" else ""
    return ""


def _half(mod: str, value: str, month: int | None) -> tuple[str, str]:
    """A half of a year has a value of its own; a half of a month is its beginning or end."""
    if mod not in ("H1", "H2"):
        return value, mod
    if month is None and re.fullmatch(r"[\dX]{4}", value):
        return f"{value}-{mod}", ""
    return value, "START" if mod == "H1" else "END"


def _turn(
    found: list[str], *, named: bool, unit: str = "", the: bool = False
) -> tuple[Literal["", "report", "story"], str]:
    """Anchor and shift of words such as last, the following, this; ``named`` where a name follows them."""
    if not found:
        return "", ""
    story = any(w in words.FROM_THE_STORY for w in found) or (the and "next" in found)
    way = "<" if any(w in words.LAST for w in found) else ">" if any(w in words.NEXT for w in found) else "="
    anchor: Literal["report", "story"] = "story" if story else "report"
    return anchor, way if named else {"<": "-", ">": "", "=": ""}[way] + _iso(0 if way == "=" else 1, unit)


def _iso(amount: float | str, unit: str) -> str:
    """An ISO 8601 duration: ``_iso(2, "W")`` is ``P2W``; ``T`` units go behind the ``T``."""
    found = re.fullmatch(r"(\d*)(\D+)", unit)
    assert found is not None
    factor, letter = int(found[1] or 1), found[2]
    if letter == "Q":
        factor, letter = 3, "M"
    if isinstance(amount, str):
        return f"P{'T' if letter[0] == 'T' else ''}{amount}{letter.lstrip('T') if letter != 'T' else ''}"
    number = f"{amount * factor:g}"
    return f"PT{number}{letter[1:]}" if letter[0] == "T" else f"P{number}{letter}"


def _long(amount: float | str, unit: str) -> str:
    """A TIMEX3 duration, which has units of its own for quarters, decades and centuries: P2DE."""
    if amount == 0.5 and unit in ("10Y", "100Y", "1000Y"):
        return _iso(amount, unit)
    if unit in _LONG_UNITS:
        number = amount if isinstance(amount, str) else f"{amount:g}"
        return f"P{number}{_LONG_UNITS[unit]}"
    if unit == "TH" and amount == 0.5:
        return "PT30M"
    return _iso(amount, unit)


_LONG_UNITS = {"Q": "Q", "10Y": "DE", "100Y": "CE", "1000Y": "ML"}


def _granule(unit: str) -> str:
    """The value of a date that is known to the unit and no finer, all digits open."""
    if unit.endswith("D"):
        return "XXXX-XX-XX"
    if unit.endswith("W"):
        return "XXXX-WXX"
    if unit == "M":
        return "XXXX-XX"
    if unit == "Q":
        return "XXXX-QX"
    if unit in ("10Y", "100Y", "1000Y"):
        return {"10Y": "XXX", "100Y": "XX", "1000Y": "X"}[unit]
    return "XXXX-XX-XXTXX" if unit[0] == "T" else "XXXX"


def _unit(word: str) -> str:
    return "TS" if word == words.SECOND else words.UNITS.get(word) or words.PLURAL_UNITS[word]


def _count(phrase: Phrase, upto: int) -> float | None:
    """The number that the words before index ``upto`` spell; ``None`` for several, a few, or no number."""
    total: float | None = None
    current = 0.0
    for i in range(upto):
        letter, word = phrase.letters[i], phrase.word(i)
        if letter in "dny":
            try:
                current, total = float(word.replace(",", "")), total or 0.0
            except ValueError:
                return None
        elif letter == "#":
            current, total = (current or 1) * words.CARDINALS[word], total or 0.0
        elif letter == "c":
            current, total = current + words.CARDINALS[word], total or 0.0
        elif letter == "a" and total is None and phrase.letters[i + 1 : i + 2] != "z":
            current, total = 1.0, 0.0
        elif letter == "v":
            return None
        elif letter == "z" and word == "half":
            current, total = (0.5 if total is None else current + 0.5), total or 0.0
    return None if total is None else total + current


def _clock(word: str) -> str:
    found = re.match(r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?\s?(a|p)?", word)
    if re.fullmatch(r"\d{4}", word):
        return f"{word[:2]}:{word[2:]}"
    if not found:
        return ""
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if hour > 24 or minute > 59 or (half and not 1 <= hour <= 12):
        return ""
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}"


def _time_of_day(phrase: Phrase) -> str:
    for i, letter in enumerate(phrase.letters):
        if letter == "p":
            return words.DAYPARTS[phrase.word(i)]
        if letter == "P":
            return words.DAY_POINTS[phrase.word(i)]
    return ""


def _with_time(value: str, part: str) -> tuple[TimeKind, str]:
    return ("TIME", f"{value}T{part}") if part else ("DATE", value)


# Phrases, by kind


def iso(phrase: Phrase) -> Found | None:
    """2018-03-20, with or without a time."""
    raw = phrase.raw(0)
    if not _is_day(int(raw[5:7]), int(raw[8:10]), int(raw[:4])):
        return None
    return Found("TIME" if "T" in raw else "DATE", raw)


def slash(phrase: Phrase) -> Found | None:
    """20/03/2018, 3/20/18, 20.03.2018: a value only as exact as the order of day and month is certain."""
    parts = re.split(r"[/.]", phrase.raw(0))
    one, two, year = int(parts[0]), int(parts[1]), parts[2]
    if len(year) == 2:
        if "." in phrase.raw(0):
            return None
        year = _short_year(year)
    dotted = "." in phrase.raw(0)
    orders = {(one, two) for day_first in (True,) if _is_day(two, one, int(year)) and (dotted or day_first)}
    if not dotted and _is_day(one, two, int(year)):
        orders.add((two, one))
    if not orders or not 1000 <= int(year) < 2200:
        return None
    if len(orders) == 2 and one != two:
        return Found("DATE", year)
    day, month_ = next(iter(orders))
    return Found("DATE", f"{year}-{month_:02}-{day:02}")


def _is_day(month_: int, day: int, year: int | None = None) -> bool:
    if not 1 <= month_ <= 12 or (year is not None and not 1 <= year <= 9999):
        return False
    return 1 <= day <= _calendar.monthrange(year if year is not None else 2000, month_)[1]


def date(phrase: Phrase) -> Found | None:
    """A day or days of a month: March 5-6, Tuesday, 20 March 2018, the first of May last year."""
    letters = phrase.letters
    months = [i for i, c in enumerate(letters) if c in "mMb"]
    near = [
        i
        for i, c in enumerate(letters)
        if c in "do"
        and any(abs(i - j) <= 4 for j in months)
        and not re.match(r"[-c]*[uhrU]", letters[i + 1 :])
    ]
    if not near and "e" in letters:
        near = [i for i, c in enumerate(letters) if c == "e" and letters[i + 1 : i + 2] == "f"][-1:]
    if not near:
        return None
    if letters[near[-1]] == "d" and _counts_people(phrase, near[-1]):
        at = months[-1]
        month_alone = len(near) == 1 and at < near[0] and phrase.before in "iBA"
        return Found(*_plain_month(phrase, at), length=at + 1) if month_alone and at == 0 else None
    digits = [phrase.word(i) for i in near]
    if months[0] > 0 and letters[months[0]] == "M" and phrase.word(months[0] - 1) in words.GIVEN_OR_TITLE:
        return None
    year_, bc = _year_of(phrase)
    numbers = [_month(phrase.word(i)) for i in months]
    days = [_day(d) for d in digits]
    if any(not _is_day(numbers[min(i, len(numbers) - 1)], d) for i, d in enumerate(days)):
        return None
    if year_.isdigit() and not bc and not _is_day(numbers[-1], days[-1], int(year_)):
        return None
    first = min(near[0], months[0])
    turning = [phrase.word(i) for i in range(first, len(letters)) if letters[i] in "LGT"]
    if turning and _unit(phrase.words_of("uhr")[-1]) != "Y":
        return None
    anchor, shift = _turn(turning, named=False, unit="Y") if turning else ("", "")
    if (year_, numbers, days) == ("XXXX", [9], [11]) and re.match(words.ATTACKED, phrase.text_after(40)):
        return Found("DATE", words.LONG_HOLIDAYS["9/11"])
    stem = f"BC{year_}" if bc else year_
    value = f"{stem}-{numbers[0]:02}-{days[0]:02}"
    if len(days) > 1 and len(months) > 1:
        # Two full dates are two expressions, as TIMEX3 has it; the first takes the year of the second.
        dash = next(i for i, c in enumerate(letters) if c in "-~" and i > first)
        borrowed = _year_before(stem, numbers)
        return Found(
            "DATE", f"{borrowed}-{numbers[0]:02}-{days[0]:02}", anchor=anchor, shift=shift, length=dash
        )
    if len(days) > 1:
        value += f"/{stem}-{numbers[0]:02}-{days[1]:02}"
        if days[1] <= days[0]:
            return None
        return Found("DATE", value, anchor=anchor, shift=shift)
    kind, value = _with_time(value, _time_of_day(phrase))
    return Found(kind, value, mod=_shade(phrase, first), anchor=anchor, shift=shift)


def _year_before(year_: str, months: list[int]) -> str:
    # "December 30-January 2, 2018" names the year of its end.
    return f"{int(year_) - 1:04}" if year_.isdigit() and months[-1] < months[0] else year_


def _counts_people(phrase: Phrase, at: int) -> bool:
    """Whether the day number at the end is a count ("in March 20 people"), not a day."""
    return at == len(phrase.letters) - 1 and phrase.next_word().lower() in words.COUNTED


def _year_of(phrase: Phrase) -> tuple[str, bool]:
    bc = any(words.ERAS[w] == "BC" for w in phrase.words_of("@"))
    for i, letter in enumerate(phrase.letters):
        if letter == "y":
            return phrase.word(i), bc
        if letter == "j":
            return _short_year(phrase.word(i)), bc
    return "XXXX", bc


def month(phrase: Phrase) -> Found | None:
    """A month: late November last year, mid-March 2018, last May, June."""
    letters = phrase.letters
    months = [i for i, c in enumerate(letters) if c in "mMb"]
    first = months[0]
    year_, bc = _year_of(phrase)
    if year_ != "XXXX" and "," in letters and phrase.before == "d":
        return None
    turning = [phrase.word(i) for i in range(first) if letters[i] in "LGT" and letters[i + 1] in "mMb"]
    skip = 0
    if "that" in turning:
        skip, turning = first, []
    behind = [phrase.word(i) for i in range(first, len(letters)) if letters[i] in "LGT"]
    if behind and _unit(phrase.words_of("uhr")[-1]) != "Y":
        return Found(*_plain_month(phrase, first), length=months[-1] + 1) if _stands(phrase, first) else None
    if year_ == "XXXX" and not behind and not turning and not _stands(phrase, first - skip):
        return None
    number = _month(phrase.word(months[-1]))
    stem = f"BC{year_}" if bc else year_
    mod = _shade(phrase, first - len(turning)) if not skip else ""
    anchor, shift = _turn(turning, named=True)
    if behind:
        anchor, shift = _turn(behind, named=False, unit="Y")
    value = f"{stem}-{number:02}"
    if len(months) > 1:
        both = [_month(phrase.word(i)) for i in months]
        value = f"{_year_before(stem, both)}-{both[0]:02}"
        return Found("DATE", value, mod=mod, anchor=anchor, shift=shift, length=first + 1)
    value, mod = _half(mod, value, number)
    part = _time_of_day(phrase) if any(c in letters[:first] for c in "pP") else ""
    if part:
        return None
    return Found("DATE", value, mod=mod, anchor=anchor, shift=shift, skip=skip)


def _plain_month(phrase: Phrase, first: int) -> tuple[TimeKind, str]:
    return "DATE", f"XXXX-{_month(phrase.word(first)):02}"


def _stands(phrase: Phrase, first: int) -> bool:
    """Whether a month without day or year is a month and not a verb, a name or a stray abbreviation."""
    at = [i for i, c in enumerate(phrase.letters) if c in "mMb"][-1]
    letter, word = phrase.letters[at], phrase.word(at).rstrip(".")
    led = bool(set(phrase.letters[:at]) & set("EzLGTlU"))
    placed = led or phrase.before in "iBAq>~-" or (phrase.before == "&" and phrase.after != "x")
    if letter == "b":
        dotted = phrase.letters[at + 1 : at + 2] == "." or phrase.after == "."
        return placed and (dotted or phrase.before == "i") and not _surname_follows(phrase)
    if letter == "M":
        if phrase.last_word_before().lower() in words.GIVEN_OR_TITLE:
            return False
        if (
            word == "may"
            and not led
            and phrase.last_word_before().lower() not in ("in", "since", "until", "during")
        ):
            named = phrase.mentions(r"(?:Theresa|Mrs\.?|Ms\.?|Minister|PM) May\b")
            return placed and not named and not _surname_follows(phrase)
        return (placed or phrase.before == "f") and not _surname_follows(phrase)
    if word in words.NAMES_TOO and phrase.last_word_before().lower() == "on":
        return not _surname_follows(phrase)
    if word in words.NAMES_TOO and not placed:
        return not _surname_follows(phrase) and not phrase.last_word_before()[:1].isupper()
    return not (phrase.before == "x" and phrase.last_word_before()[:1].isupper() and word in words.NAMES_TOO)


def _surname_follows(phrase: Phrase) -> bool:
    return phrase.after == "x" and phrase.next_word()[:1].isupper() and phrase.raw(0)[:1].isupper()


def holiday(phrase: Phrase) -> Found | None:
    """A feast or memorial day: Christmas, last Easter, Thanksgiving 2016."""
    at = phrase.letters.index("H")
    name = re.sub(r"[’‘]", "'", phrase.word(at))
    known = words.LONG_HOLIDAYS.get(name) or words.HOLIDAYS[name]
    year_, _ = _year_of(phrase)
    before = [phrase.word(i) for i in range(at) if phrase.letters[i] in "LGT"]
    behind = [phrase.word(i) for i in range(at, len(phrase.letters)) if phrase.letters[i] in "LGT"]
    if "that" in before:
        return Found("DATE", f"XXXX-{known}", skip=at)
    anchor, shift = _turn(before, named=True)
    if behind:
        anchor, shift = _turn(behind, named=False, unit="Y")
    if len(known) == 10:
        return Found("DATE", known)
    return Found("DATE", f"{year_}-{known}", anchor=anchor, shift=shift)


def decade(phrase: Phrase) -> Found | None:
    """The 1990s, the mid-'80s, the early nineties."""
    at = phrase.letters.index("Y")
    word = phrase.word(at)
    mod = _shade(phrase, at)
    if word in words.DECADES:
        century_ = [w for w in phrase.words_of("c") if w in ("nineteen", "eighteen")]
        if not century_ and phrase.letters[0] not in "tE" and phrase.before not in "it":
            return None
        return Found(
            "DATE",
            {"eighteen": "18"}.get(century_[0] if century_ else "", "19") + words.DECADES[word],
            mod=mod,
        )
    digits = re.sub(r"\D", "", word)
    if len(digits) == 4 and re.search(r"['’]", word) and not set(phrase.letters[:at]) & set("tE"):
        # "Vision 2030's goals" is of one year, "the 1930's" are ten.
        return Found("DATE", digits)
    if len(digits) == 4:
        return Found("DATE", digits[:3] if digits[2] != "0" or digits[1] == "0" else digits[:3], mod=mod)
    if phrase.letters[0] not in "tE" and phrase.before not in "it" and word[0].isdigit():
        return None
    if phrase.last_word_before().lower() in words.POSSESSIVES and word[0].isdigit():
        # "In my early 20s" is an age.
        return None
    return Found("DATE", ("20" if digits[0] in "012" else "19") + digits[0], mod=mod)


def century(phrase: Phrase) -> Found | None:
    """The 19th century, the late twentieth century."""
    at = re.search(r"(?:[eo]|c-?e)-?r", phrase.letters)
    if at is None or phrase.words_of("r")[-1] != "century":
        return None
    spelled = [phrase.word(i) for i in range(at.start(), at.end()) if phrase.letters[i] in "ceo"]
    number = sum(int(words.CARDINALS.get(w) or _day(w)) for w in spelled)
    if number < 5 and spelled[0] in words.ORDINALS and not any(c in phrase.letters for c in "@"):
        return None
    stem = f"{number - 1:02}"
    if any(words.ERAS[w] == "BC" for w in phrase.words_of("@")):
        stem = f"BC{stem}"
    return Found("DATE", stem, mod=_shade(phrase, at.start()).replace("H1", "START").replace("H2", "END"))


def year(phrase: Phrase) -> Found | None:
    """A year or years: early 2018, 2015-16, 492 BC, the end of 1999, '98."""
    letters = phrase.letters
    at = next(i for i, c in enumerate(letters) if c in "yjdn")
    mod = _shade(phrase, at)
    if "@" in letters:
        era = words.ERAS[phrase.words_of("@")[0]]
        digits = re.sub(r"\D", "", phrase.word(at))
        if not phrase.raw(len(letters) - 1).isupper() or not 1 <= int(digits) <= 9999:
            return None
        return Found("DATE", f"{era}{int(digits):04}", mod=mod)
    if letters[at] == "j":
        if phrase.before not in "if" and not mod:
            return None
        return Found("DATE", _short_year(phrase.word(at)), mod=mod)
    if not _is_year(phrase, at, mod):
        return None
    value = phrase.word(at)
    if at and not mod and "I" not in letters[:at] and "year" not in phrase.words_of("u"):
        return Found("DATE", value, skip=at, length=at + 1)
    if len(letters) > at + 1:
        end = phrase.word(at + 2)
        full = end if len(end) == 4 else value[: 4 - len(end)] + end
        if not (0 < int(full) - int(value) < 100 and len(end) in (2, 4)):
            return Found("DATE", value, mod=mod, length=at + 1)
        if len(end) == 4:
            return Found("DATE", value, mod=mod, length=at + 1)
        return Found("DATE", f"{value}/{full}", mod=mod)
    value, mod = _half(mod, value, None)
    return Found("DATE", value, mod=mod)


def _is_year(phrase: Phrase, at: int, mod: str) -> bool:
    """Whether a number of four digits is a year: by its size, and by what stands beside it."""
    number = int(phrase.word(at))
    follows = phrase.next_word()
    placed = bool(mod) or phrase.before in "ifABE&t~->" or phrase.text_before(2).endswith("(")
    if re.match(r"[-~]y", phrase.letters[at + 1 :]):
        # "Western front, 1861-1863": one year places the other.
        placed = placed or 0 < int(phrase.word(at + 2)) - number < 100
    if phrase.before == "q" and phrase.last_word_before().lower() not in ("around", "about", "circa"):
        return False
    if follows.lower() in words.COUNTED or phrase.after in "U%":
        return False
    if re.match(r"\s?(?:%|°|km\b|kg\b|m\b)", phrase.text_after()):
        return False
    if (
        number % 100 == 0
        and follows.islower()
        and follows.endswith("s")
        and len(follows) > 3
        and follows != "was"
    ):
        return False
    if re.search(
        r"(?:[A-Z]{2,}|[Nn]o|[Rr]esolution|[Ff]light|[Cc]ase|[Rr]oute|[Rr]ule|[Rr]oom|[Ss]ection|page|line)[.]?\s?[-#]?$",
        phrase.text_before(),
    ):
        return False
    return 1900 <= number < 2100 or (placed and 1000 <= number < 2200)


def ago(phrase: Phrase) -> Found | None:
    """Two days ago, three months later, a year earlier, a week from now."""
    letters = phrase.letters
    at = max(i for i, c in enumerate(letters) if c in "uhrUe")
    if letters[at] == "e" and phrase.word(at) != words.SECOND:
        return None
    unit_ = _unit(phrase.word(at))
    count = _count(phrase, len(letters) - 1 if "&" in letters[at:] else at)
    last = phrase.word(len(letters) - 1)
    mod = _approximately(phrase)
    if letters[-1] == "g" or last == "earlier":
        anchor: Literal["report", "story"] = "report" if letters[-1] == "g" else "story"
        sign = "-"
    else:
        anchor, sign = ("report" if letters[-1] == "N" else "story"), ""
    if count is None and letters[0] == "U" and phrase.last_word_before().lower() in words.MULTITUDES:
        return Found("DATE", "PAST_REF")
    if count is None:
        reference = "PAST_REF" if sign else "FUTURE_REF"
        return Found(
            "DATE", reference if anchor == "report" else _granule(unit_), mod=mod, anchor=anchor,
            shift=sign + _iso("X", unit_),
        )  # fmt: skip
    kind: TimeKind = "TIME" if unit_[0] == "T" else "DATE"
    granule = _granule(unit_)
    if count != int(count):
        # One step finer: half a century ago was a year, half a year ago a month.
        granule = "XXXX" if unit_ in ("10Y", "100Y", "1000Y") else "XXXX-XX" if unit_ == "Y" else "XXXX-XX-XX"
    return Found(kind, granule, mod=mod, anchor=anchor, shift=sign + _iso(count, unit_))


def back(phrase: Phrase) -> Found | None:
    """The same quarter last year, the year-earlier month, year-ago: the unit told before, a year back."""
    letters = phrase.letters
    if letters[0] == "t" and letters[1] == "T":
        if phrase.word(1) != "same":
            return None
        unit_ = _unit(phrase.word(2))
        tail = phrase.words_of("LGTgl")[1:]
        step = _unit(phrase.words_of("uhr")[-1])
        if step != "Y" or not set(tail) & (words.LAST | words.AGO | {"earlier"}):
            return None
    else:
        at = letters.index("-")
        if phrase.word(at - 1) != "year" or phrase.word(at + 1) == "later":
            return None
        unit_ = _unit(phrase.word(len(letters) - 1)) if len(letters) > at + 2 else "Y"
    if unit_[0] == "T":
        return None
    return Found("DATE", _granule(unit_), anchor="story", shift="-P1Y")


def shared(phrase: Phrase) -> Found | None:
    """The "two" of "two or three weeks", "two to three weeks": a number whose unit stands behind the next."""
    behind = phrase.behind()
    joint = behind.letters[0]
    if joint == "i" and behind.word(0) not in ("to", "till", "until"):
        return None
    at = next(i for i, c in enumerate(behind.letters) if c in "uhrU")
    count = _count(phrase, len(phrase.letters))
    if count is None or re.match(r"-?\+", behind.letters[at + 1 :]) and "old" in behind.words_of("+"):
        return None
    return Found("DURATION", _long(count, _unit(behind.word(at))), mod=_approximately(phrase))


def _approximately(phrase: Phrase) -> str:
    lead = re.match(r"[iq^>]*", phrase.letters)
    found = [phrase.word(i) for i in range(lead.end() if lead else 0) if phrase.letters[i] in "q^"]
    return words.APPROXIMATELY[found[-1]] if found else ""


def named_day(phrase: Phrase) -> Found | None:
    """Yesterday morning, today, the day after tomorrow, late tonight."""
    letters = phrase.letters
    at = letters.index("D")
    days = words.DAY_NAMES[phrase.word(at)]
    if re.match(r"tu[BA]D", letters):
        if phrase.word(1) != "day":
            return Found("DATE", "XXXX-XX-XX", anchor="report", shift=_days(days), skip=3)
        days += -1 if letters[2] == "B" else 1
    if phrase.word(at) == "today" and phrase.text_before(4).rstrip()[-4:] in ("USA", " USA"):
        return None
    part = "NI" if phrase.word(at) == "tonight" else _time_of_day(phrase)
    kind, value = _with_time("XXXX-XX-XX", part)
    return Found(kind, value, mod=_shade(phrase, at), anchor="report", shift=_days(days))


def _days(days: int) -> str:
    return f"{'-' if days < 0 else ''}P{abs(days)}D"


def day_before(phrase: Phrase) -> Found | None:
    """The day before, two weeks after: where nothing follows that they are counted from."""
    letters = phrase.letters
    at = max(i for i, c in enumerate(letters) if c in "uhrUe")
    if (
        phrase.word(at) == "second"
        or phrase.after == "i"
        and phrase.text_after(6).split()[:1] not in (["in"], ["at"], ["by"], ["on"])
    ):
        return None
    unit_ = _unit(phrase.word(at))
    count = 1.0 if letters[0] == "t" else _count(phrase, at)
    if count is None or count != int(count):
        return None
    sign = "-" if letters[-1] == "B" else ""
    return Found("DATE", _granule(unit_), anchor="story", shift=sign + _iso(count, unit_))


def weekday(phrase: Phrase) -> Found | None:
    """Tuesday, last Friday, early on Monday, Tuesday night, Friday of next week."""
    letters = phrase.letters
    at = next(i for i, c in enumerate(letters) if c in "wW")
    hours = "U" in letters[:at]
    if hours and phrase.words_of("U")[0] != "hours":
        return None
    if letters[at] == "W" and (phrase.before != "i" or letters[at + 1 : at + 2] not in (".", "")):
        return None
    if (
        letters[at] == "W"
        and phrase.word(at) in ("sun", "sat", "mon", "wed")
        and letters[at + 1 : at + 2] != "."
    ):
        return None
    if phrase.next_word()[:1].isupper() and phrase.next_word().lower() in words.NAMED_AFTER_A_DAY:
        return None
    turning = [phrase.word(i) for i in range(at) if letters[i] in "LGT"]
    skip = 0
    if "that" in turning and "same" not in turning or turning == ["following"] and "t" not in letters[:at]:
        # "He said that Friday's vote", "following Friday's vote"
        skip, turning = at, []
    behind = [phrase.word(i) for i in range(at, len(letters)) if letters[i] in "LGT"]
    value = f"XXXX-WXX-{_weekday(phrase.word(at))}"
    if behind:
        tail = next(i for i, c in enumerate(letters) if i > at and c in "uhrV")
        if phrase.word(tail) not in ("week", "weekend"):
            return Found("DATE", value, skip=skip, length=at + 1)
        anchor, shift = _turn(behind, named=False, unit="W")
        return Found("DATE", value, anchor=anchor, shift=shift, skip=skip)
    anchor, shift = _turn(turning, named=True)
    mod = "" if skip else _shade(phrase, at)
    if letters[-2:] == "iP" and phrase.word(len(letters) - 2) != "at":
        # "From Friday until midnight" is two times, "Friday at noon" one.
        return Found(
            "DATE", value, mod=mod, anchor=anchor, shift=shift, skip=skip, length=letters.rindex("i")
        )
    small = ("MO" if mod == "START" else "NI") if hours else ""
    kind, value = _with_time(value, _time_of_day(phrase) or small)
    return Found(kind, value, mod=mod, anchor=anchor, shift=shift, skip=skip)


def season(phrase: Phrase) -> Found | None:
    """Spring 2018, the winter of 1914, last summer, this fall."""
    letters = phrase.letters
    at = max(i for i, c in enumerate(letters) if c in "SF")
    year_, _ = _year_of(phrase)
    turning = [phrase.word(i) for i in range(at) if letters[i] in "LGT"]
    behind = [phrase.word(i) for i in range(at, len(letters)) if letters[i] in "LGT"]
    fixed = year_ != "XXXX" or bool(turning) or bool(behind)
    if (
        letters[at] == "F"
        and not fixed
        and (letters[0] != "t" or phrase.before != "i" or phrase.after == "f")
    ):
        return None
    if letters[at] == "S" and not fixed and letters[0] not in "tE" and phrase.before not in "ifBA&":
        # "A summer offensive" tells a kind of offensive: marked, but no one date.
        springs = phrase.word(at) == "spring" and (
            phrase.next_word().lower() in words.WATER or phrase.last_word_before().lower() in words.WATER
        )
        if springs or phrase.raw(at)[0].isupper() or not phrase.next_word().islower():
            return None
        return Found("SET", f"XXXX-{words.SEASONS[phrase.word(at)]}", skip=at)
    if letters[at] == "S" and phrase.raw(at)[0].isupper() and not fixed and phrase.before == "x":
        return None
    if "that" in turning and len(letters) == at + 1 and phrase.after in "x":
        return None
    name = "FA" if letters[at] == "F" else words.SEASONS[phrase.word(at)]
    mod = _shade(phrase, at)
    if behind:
        if _unit(phrase.words_of("uhr")[-1]) != "Y":
            return None
        anchor, shift = _turn(behind, named=False, unit="Y")
    else:
        anchor, shift = _turn(turning, named=True)
    return Found(
        "DATE",
        f"{year_}-{name}",
        mod=mod.replace("H1", "START").replace("H2", "END"),
        anchor=anchor,
        shift=shift,
    )


def quarter(phrase: Phrase) -> Found | None:
    """The first quarter of 2018, the third quarter, second-quarter."""
    number = words.ORDINALS[phrase.words_of("e")[0]]
    if number > 4:
        return None
    year_, _ = _year_of(phrase)
    if "'" in phrase.letters and not year_.isdigit() and phrase.words_of("uhr")[0] != "year":
        return None
    turning = phrase.words_of("LGT")
    anchor, shift = _turn(turning, named=False, unit="Y") if turning else ("", "")
    return Found("DATE", f"{year_}-Q{number}", anchor=anchor, shift=shift)


def unit(phrase: Phrase) -> Found | None:
    """Last week, the following day, earlier this month, the end of the year, the weekend."""
    letters = phrase.letters
    at = max(i for i, c in enumerate(letters) if c in "uhrVpP")
    turning_at = [i for i, c in enumerate(letters) if c in "LGT" and i < at]
    if letters[0] in "uhr" and letters[-1] == "z":
        unit_ = _unit(phrase.word(0))
        ends = phrase.word(len(letters) - 1) == "end" and unit_ in ("M", "Q", "Y")
        return Found("DATE", _granule(unit_), mod="END") if ends else None
    heads = [i for i, c in enumerate(letters) if c in "uhrVpP" and (not turning_at or i > turning_at[-1])]
    head = heads[0]
    # "the first days of last week": the turning words next to the head are the head's, others are a part's
    own: list[int] = []
    for i in reversed(turning_at):
        if set(letters[i + 1 : head]) <= set("LGTeI"):
            own.insert(0, i)
    turning = [phrase.word(i) for i in own]
    first = own[0] if own else head
    the = letters[first - 1 : first] == "t" if first else False
    mod = _shade(phrase, first)
    part = _time_of_day(phrase)
    letter, word = letters[head], phrase.word(head)
    if phrase.raw(head).istitle() and head:
        # "This Week" is a programme and the "Man of the Year" no date; titles lose a "Last Year" by it.
        return None
    if letter == "V":
        if word == "weekends" and not turning:
            return Found("SET", "XXXX-WXX-WE")
        anchor, shift = _turn(turning, named=True)
        return Found("DATE", "XXXX-WXX-WE", mod=mod, anchor=anchor, shift=shift)
    if letter in "pP":
        if "very" in turning and len(turning) == 1:
            return None
        if not turning:
            return None
        if "that" in turning and phrase.after == "x" and phrase.word(head) in ("dawn", "sunset"):
            return None
        anchor, way = _turn(turning, named=True, the=the)
        shift = "-P1D" if way == "<" else "P1D" if way == ">" else "P0D"
        return Found("TIME", f"XXXX-XX-XXT{part}", mod=mod, anchor=anchor, shift=shift)
    unit_ = _unit(word)
    if not turning:
        # "the end of the year", "later in the day": the unit in which the story stands
        if unit_[0] == "T" or unit_ not in ("D", "W", "M", "Y", "Q", "10Y", "100Y"):
            return None
        if re.match(r"\s*(?:of|war|conflict)\b", phrase.text_after()):
            return None
        if not mod:
            # "for the year,": the one told before
            ends = phrase.before == "i" and (
                phrase.after in ",.|;" or unit_ == "Q" and phrase.after not in "-f"
            )
            partly = phrase.before == "f" and re.search(words.MOST_OF, phrase.text_before()) is not None
            told = unit_ in ("W", "M", "Q", "Y") and (ends or partly or "I" in letters)
            return Found("DATE", _granule(unit_), anchor="story", shift=_iso(0, unit_)) if told else None
        value = _granule(unit_)
        value, mod = _half(mod, value, None)
        # "later in the day" goes on from the day told; "the end of the year" is the report's in a report.
        return Found("DATE", value, mod=mod, anchor="story" if unit_ == "D" else "", shift=_iso(0, unit_))
    if set(turning) == {"very"} or ("those" in turning) or ("these" in turning):
        return None
    if turning[0] == "that" and turning[-1] in ("this", "last", "next"):
        skip = own[-1]
        # "He said that last year ..."
        found = unit(phrase.cut(skip, len(letters)))
        return found and replace(found, skip=found.skip + skip)
    if "e" in letters[own[-1] : head]:
        return None
    if unit_[0] == "T":
        if turning == ["last"] and word == "minute":
            return None
        if "last" in turning or "past" in turning:
            return Found("DURATION", _iso(1, unit_), anchor="report")
        return None if word == "minute" else Found("TIME", _granule(unit_), anchor="story", shift="P0D")
    # "in the past year" is a stretch that ends now; "last year" is a calendar year
    if the and not mod and (turning == ["past"] or turning == ["last"]):
        if phrase.after == "f" and turning == ["last"]:
            return None
        return Found("DURATION", _long(1, unit_), anchor="report", shift="-" + _iso(1, unit_))
    if turning == ["past"] and not the:
        return Found("DURATION", _long(1, unit_), anchor="report", shift="-" + _iso(1, unit_))
    anchor, shift = _turn(turning, named=False, unit=unit_, the=the and unit_ in ("D", "W", "M", "Y"))
    if unit_ == "D":
        if turning in (["last"], ["current"], ["past"]):
            return None
        anchor = "report" if turning == ["this"] else "story"
    if "that" in turning and the:
        return None
    value = _granule(unit_)
    value, mod = _half(mod, value, None)
    kind, value = _with_time(value, part) if unit_ == "D" and part else ("DATE", value)
    return Found(kind, value, mod=mod, anchor=anchor, shift=shift)


def span(phrase: Phrase) -> Found | None:
    """The past three years, the next 10 days, recent weeks, the last 24 hours."""
    letters = phrase.letters
    at = max(i for i, c in enumerate(letters) if c in "uhrU")
    unit_ = _unit(phrase.word(at))
    turning = phrase.words_of("LGT")
    has_count = any(c in letters[:at] for c in "dnycv")
    if not has_count and not turning:
        return None
    if "that" in turning and not has_count:
        return None
    if set(turning) & {"these", "those"} and phrase.word(at) == "days" and not has_count:
        return Found("DATE", "PRESENT_REF" if "these" in turning else "PAST_REF")
    count = _count(phrase, at)
    if not has_count and set(turning) & words.COMING:
        return Found("DATE", "FUTURE_REF")
    length_, step = (make("X" if count is None else count, unit_) for make in (_long, _iso))
    if turning and (set(turning) & words.LAST) and "first" not in phrase.words_of("e"):
        ends_now = not set(turning) & words.FROM_THE_STORY
        return Found("DURATION", length_, anchor="report" if ends_now else "story", shift="-" + step)
    if set(turning) & words.NEXT:
        return Found(
            "DURATION",
            length_,
            anchor="story" if set(turning) & words.FROM_THE_STORY else "report",
            shift=step,
        )
    return Found("DURATION", length_)


def length(phrase: Phrase) -> Found | None:
    """Two weeks, a two-day visit, for years, half an hour, 55-year-old."""
    letters = phrase.letters
    at = max(i for i, c in enumerate(letters) if c in "uhrUe")
    word = phrase.word(at)
    if letters[at] == "e" and (
        word != words.SECOND or letters[0] == "a" or not any(c in letters for c in "dn")
    ):
        return None
    if letters[at] == "h" and (letters[0] == "a" or letters[0] in "cqz"):
        return None
    if letters[0] == "z" and phrase.word(0) != "half" or phrase.last_word_before() == "as" and "v" in letters:
        # "A third in as many years" counts the other number.
        return None
    unit_ = _unit(word)
    if unit_ == "Y" and re.search(r"\blight[ -]$", phrase.text_before(6), re.IGNORECASE):
        return None
    if (
        word == "hours"
        and letters in ("U", "tU")
        and phrase.after == "f"
        and phrase.last_word_before() in words.SMALL_HOURS
    ):
        # "The wee hours of Monday": a time of that Monday.
        return None
    if word == "quarters" and (phrase.after == "f" or "-" in letters or "v" in letters):
        return None
    if letters[-1] == "+" and phrase.word(len(letters) - 1) == "old" and letters[0] not in "U":
        # Ages date nothing. TIMEX2 marked them; HeidelTime's English rules, made for newswire in TIMEX3,
        # take them out again (resources_rules_durationrules.txt, its negative rules).
        return None
    if letters in ("U", "tU"):
        if phrase.before not in "iqAB>&" and phrase.after not in "fAB" and phrase.before != "x":
            return None
        spent = phrase.last_word_before().lower() in words.SPENDING or phrase.next_word() in words.APART
        if (
            phrase.before == "x"
            and phrase.after not in "fABg"
            and not spent
            or word == "minutes"
            or word == "quarters"
        ):
            return None
        return Found("DURATION", _long("X", unit_))
    if letters[0] == "a" and len(letters) == 2 and phrase.before in "dnc*U":
        return Found("SET", _iso(1, unit_))
    if letters[0] == "a" and letters[-2:] == "-+":
        # "A week-long visit"
        return Found("DURATION", _long(1, unit_), skip=1)
    if letters[1:2] == "-" and letters[0] in "uhrU":
        return Found("DURATION", _long(1 if letters[0] != "U" else "X", unit_))
    upto = len(letters) if "&" in letters[at:] else at
    count = _count(phrase, upto)
    mod = _approximately(phrase)
    vague = count is None
    if vague and words.TO_THE_PAST in phrase.words_of("v"):
        return Found("DATE", "PAST_REF")
    return Found("DURATION", _long("X" if vague else count or 0, unit_), mod=mod)


def often(phrase: Phrase) -> Found | None:
    """Every Monday, daily, each year, once a week, per month, Mondays."""
    letters = phrase.letters
    if letters == "Z":
        raw = phrase.raw(0)
        if raw[0].isupper() and (phrase.next_word()[:1].isupper() or phrase.before == "x"):
            return None
        if phrase.next_word()[:1].isupper() and phrase.last_word_before()[:1].isupper():
            # "The French daily Le Monde"
            return None
        return Found("SET", words.OFTEN[raw.lower()])
    if letters == "k":
        return Found("SET", f"XXXX-WXX-{words.WEEKDAYS[phrase.word(0)[:-1]]}")
    at = len(letters) - 1
    letter, word = letters[at], phrase.word(at)
    if letters[0] == "%" and phrase.last_word_before().lower() in words.SPEEDS:
        return None
    if letter in "uhrU":
        count = _count(phrase, at) if letters[0] == "R" else 1.0
        if "I" in letters:
            count = 2.0 if phrase.words_of("I") == ["other"] else 1.0
        unit_ = _unit(word)
        if letters[0] == "R" and letter == "U" and count is None and "v" not in letters:
            return None
        return Found("SET", _iso("X" if count is None and "v" in letters else count or 1, unit_))
    if letter == "w":
        return Found("SET", f"XXXX-WXX-{_weekday(word)}")
    if letter == "m":
        return Found("SET", f"XXXX-{_month(word):02}")
    if letter == "S":
        return Found("SET", f"XXXX-{words.SEASONS[word]}")
    if letter == "V":
        return Found("SET", "XXXX-WXX-WE")
    return Found("SET", f"XXXX-XX-XXT{_time_of_day(phrase)}")


def clock(phrase: Phrase) -> Found | None:
    """6 p.m., 18:30 GMT on Tuesday, March 20 at 5 pm."""
    letters = phrase.letters
    at = letters.index("C")
    hour = _clock(phrase.word(at))
    if not hour:
        return None
    if (
        ("." not in phrase.word(at) and "m" not in phrase.word(at))
        and len(letters) == 1
        and phrase.before == "x"
    ):
        return None
    if _time_of_day(phrase) in ("AF", "EV", "NI") and "o" in phrase.word(at) and 3 < int(hour[:2]) < 12:
        # "Eight o'clock at night" counts from noon; "one at night" does not.
        hour = f"{int(hour[:2]) + 12:02}{hour[2:]}"
    rest = [i for i, c in enumerate(letters) if c in "mMbwWD"]
    if not rest:
        today = phrase.words_of("T") == ["this"]
        return Found("TIME", f"XXXX-XX-XXT{hour}", anchor="report" if today else "story", shift="P0D")
    day = _part_of(phrase, at)
    if day is None:
        return Found("TIME", f"XXXX-XX-XXT{hour}", anchor="story", shift="P0D", skip=at, length=at + 1)
    value = day.value.partition("T")[0]
    return Found("TIME", f"{value}T{hour}", anchor=day.anchor, shift=day.shift)


def _part_of(phrase: Phrase, at: int) -> Found | None:
    """What the day beside a clock time says."""
    letters = phrase.letters
    first, last = (0, at) if at else (at + 1, len(letters))
    while first < last and letters[first] in "Q,i":
        first += 1
    while last > first and letters[last - 1] in "Q,i":
        last -= 1
    inner = phrase.cut(first, last)
    if "D" in inner.letters:
        return named_day(inner)
    return date(inner) if any(c in inner.letters for c in "mMb") else weekday(inner)


def daypart(phrase: Phrase) -> Found | None:
    """The morning, one evening, midnight: a part of the day that the story tells."""
    letters = phrase.letters
    if letters[-1] == "P":
        if (
            phrase.word(0) in ("dawn", "dusk", "sunrise", "sunset", "daybreak", "nightfall")
            and phrase.before not in "iBA"
        ):
            return None
        if phrase.raw(0)[0].isupper() and phrase.before == "x":
            return None
    elif letters == "p":
        # "By evening", "until morning"; "in evening dress" has no such word before it.
        if phrase.last_word_before().lower() not in ("by", "until", "till") or phrase.after == "x":
            return None
    elif (
        letters[0] == "t"
        and phrase.before != "i"
        and "E" not in letters
        or letters[0] == "c"
        and phrase.word(0) != "one"
    ):
        return None
    return Found(
        "TIME",
        f"XXXX-XX-XXT{_time_of_day(phrase)}",
        mod=_shade(phrase, len(letters) - 1),
        anchor="story",
        shift="P0D",
    )


def reference(phrase: Phrase) -> Found | None:
    """Now, recently, soon, the past, the near future."""
    letters, word = phrase.letters, phrase.word(len(phrase.letters) - 1)
    if letters == "tL":
        return Found("DATE", "PAST_REF") if word == "past" and phrase.before in "if" else None
    if letters == "N":
        return Found("DATE", "PRESENT_REF")
    if letters == "J":
        return Found("DATE", "PAST_REF") if word != "formerly" else None
    named = phrase.raw(len(letters) - 1).istitle() and letters[0] != "t"
    return None if named else Found("DATE", "FUTURE_REF")
