"""Dates as a news page prints them, in its header, its captions and its date line, turned into EDTF.

It refuses to guess: where day and month could be read either way only the year is given, and no date is
measured against today's.
"""

from __future__ import annotations

import datetime
import re

from communique.languages.en.furniture import MONTHS

_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]|20)\d\d"

DATE = (
    rf"(?:(?P<m1>{_MONTH})\s+(?P<d1>{_DAY})(?!\d|:)(?:,?\s+(?P<y1>{_YEAR})\b)?"
    rf"|(?<![\d:])(?P<d2>{_DAY})\s+(?P<m2>{_MONTH})(?:,?\s+(?P<y2>{_YEAR})(?!\d\d\d))?"
    rf"|(?P<y3>{_YEAR})[-./](?P<n3>\d{{1,2}})[-./](?P<d3>\d{{1,2}})(?!\d)"
    rf"|(?<!\d)(?P<a4>\d{{1,2}})(?P<sep>[-./])(?P<b4>\d{{1,2}})(?P=sep)(?P<y4>{_YEAR})(?!\d\d\d)"
    rf"|(?P<m5>{_MONTH})\s+(?P<y5>{_YEAR})\b)"
)
_DATE = re.compile(DATE, re.IGNORECASE)
_TOKENS = re.compile(
    re.sub(r"\?P<\w+>", "?:", DATE.replace("(?P=sep)", "[-./]"))
    + r"|\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?"
    r"|T?\d\d:\d\d(?::\d\d)?(?:[+-]\d\d:?\d\d|Z)?"
    r"|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
    r"|\b(?:gmt|utc|msk|kst|jst|est|edt|et|pst|pdt|bst|cet|cest|ist|moscow time|local time|seoul time)\b"
    r"(?:\s?[+-]\s?\d{1,2}(?::?\d\d)?)?"
    r"|\b(?:(?:first |last |originally )?"
    r"(?:published|updated|posted|created|modified|issued|update|added|released)"
    r"|date|time|publication date|published on|release date|today is|today|now|as of|at|on|yesterday"
    r"|edited)\b"
    r"|\b\d+\s+(?:minutes?|mins?|hours?|days?|weeks?)\s+ago\b"
    r"|\bmin(?:ute)?s? read\b|\b\d+\s*min(?:ute)?s?\s+read",
    re.IGNORECASE,
)
_STAMP = re.compile(r"\d|today|yesterday", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_LABEL = re.compile(
    r"publish|updated?\b|posted|created|issued|modified|released?\b|date\b|added|edited", re.IGNORECASE
)
_CLOCK = re.compile(r"(?<![T\d])\d\d:\d\d:\d\d|today|now\b|as of|ago\b|yesterday|time\b", re.IGNORECASE)


def first_date(text: str) -> tuple[str, str]:
    """The first date in a text: its words and its value as EDTF; two empty strings where there is none.

    Example:
        >>> first_date("Danang, Saturday, Nov. 11, 2017")
        ('Nov. 11, 2017', '2017-11-11')
    """
    for match in _DATE.finditer(text):
        if value := _value(match):
            return match.group().strip(), value
    return "", ""


def _value(match: re.Match[str]) -> str:
    g = match.groupdict()
    if g["y5"]:
        return f"{g['y5']}-{_month(g['m5']):02d}"
    if g["m1"] or g["m2"]:
        month, day = _month(g["m1"] or g["m2"]), int(re.sub(r"\D", "", g["d1"] or g["d2"]))
        return _day(g["y1"] or g["y2"] or "XXXX", month, day)
    if g["y3"]:
        return _day(g["y3"], int(g["n3"]), int(g["d3"]))
    a, b = int(g["a4"]), int(g["b4"])
    if a == b or b > 12 or a > 12 or g["sep"] == ".":
        return _day(g["y4"], a, b) if b > 12 else _day(g["y4"], b, a)
    return str(g["y4"])  # 03/10/2017: third of October or tenth of March


def _month(word: str) -> int:
    return MONTHS[word.lower().rstrip(".")]


def _day(year: str, month: int, day: int) -> str:
    try:
        datetime.date(2000 if year == "XXXX" else int(year), month, day)
    except ValueError:
        return ""
    return f"{year}-{month:02d}-{day:02d}"


def beside_dates(text: str) -> str | None:
    """What a line says beside dates, times and their labels; ``None`` where it holds no date or time.

    Example:
        >>> beside_dates("All News 14:05 May 04, 2019")
        'All News'
    """
    if len(text) > 120 or not _STAMP.search(text):
        return None
    rest, found = _TOKENS.subn(" ", text)
    return " ".join(re.findall(r"[^\W_]+", rest)) if found else None


def stamp(text: str) -> bool:
    """Whether a line holds a date or a time of day and nothing else."""
    return beside_dates(text) == ""


def labelled(text: str) -> bool:
    """Whether a date carries a word such as "Published" or "Updated"."""
    return _LABEL.search(text) is not None


def ticking(text: str) -> bool:
    """Whether a date carries a word or seconds as a page's clock does."""
    return _CLOCK.search(text) is not None


def weekday(text: str) -> bool:
    """Whether a date names the day of the week, as the clock at the top of a page does."""
    return _WEEKDAY.search(text) is not None


def apart(a: str, b: str) -> int:
    """Days between two EDTF days, years left aside where one has none; 0 where either is no whole day.

    Example:
        >>> apart("XXXX-12-30", "2018-01-02")
        3
    """
    if len(a) != 10 or len(b) != 10 or "X" in a[5:] + b[5:]:
        return 0
    yearless = "X" in a[:4] + b[:4]
    first, second = (datetime.date(2000 if yearless else int(v[:4]), int(v[5:7]), int(v[8:])) for v in (a, b))
    days = abs((first - second).days)
    return min(days, 366 - days) if yearless else days


_IN_URL = re.compile(
    r"/(?P<y>(?:19|20)\d\d)(?:(?P<sep>[/-])(?P<m>0?[1-9]|1[0-2]|[a-z]{3})(?P=sep)(?P<d>3[01]|[0-2]?\d)(?=[/-]|$)"
    r"|(?P<m2>0[1-9]|1[0-2])(?P<d2>[0-2]\d|3[01])(?=[/-]|$|\d{6,}))",
    re.IGNORECASE,
)


_MIXED_URL = re.compile(r"/(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])/(?P<d>0[1-9]|[12]\d|3[01])(?=/|$)")
_MONTH_URL = re.compile(
    r"/(?P<y>(?:19|20)\d\d)/(?P<m>0[1-9]|1[0-2])/(?=[^/\d][^/]*)"
    r"|-(?P<y2>20\d\d)-(?P<m2>[1-9]|1[0-2])(?=[?/]|$)"
)


def url_date(url: str) -> str:
    """The day or the month that an address carries, as EDTF; empty where it carries none.

    Example:
        >>> url_date("https://courier.example/2018/mar/20/talks"), url_date("https://a.example/2018/02/talks/")
        ('2018-03-20', '2018-02')
    """
    if mixed := _MIXED_URL.search(url):
        return _day(mixed["y"], int(mixed["m"]), int(mixed["d"]))
    match = _IN_URL.search(url)
    if not match:
        month_only = _MONTH_URL.search(url)
        if month_only is None:
            return ""
        return f"{month_only['y'] or month_only['y2']}-{int(month_only['m'] or month_only['m2']):02}"
    month = match["m"] or match["m2"]
    number = MONTHS.get(month.lower(), 0) if month.isalpha() else int(month)
    return _day(match["y"], number, int(match["d"] or match["d2"]))
