"""Reads the date line that opens a report: "NORDHAVN, May 4. /NPA/." gives place, day and agency.

It refuses to take a first sentence for one: capitals, a date, an agency or a dash have to agree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.languages.en import furniture as words
from communique.model import Place
from communique.sources.dates import DATE, first_date
from communique.sources.furniture import key


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Where, when and by which agency a report was filed: the words, the place, the date as EDTF, the
    agency."""

    text: str
    place: str = ""
    value: str = ""
    agency: str = ""


_WORD = r"[^\W\d_a-z][\w.'’/-]*"
_PLACE = rf"(?P<place>{_WORD}(?:(?: (?:de|la|of|al|el|the|do|dos|am))?[ ]{_WORD}){{0,3}}?)"
_REGION = rf"(?P<region>(?:,\s?{_WORD}(?:[ ]{_WORD}){{0,2}}?){{0,2}}?)"
_DATELINE = re.compile(
    rf"[\"“(]?(?:{_PLACE}{_REGION}(?=[ ,.(/–—-]))?(?:(?:^|[,.]?\s|,)(?P<date>(?i:{DATE})))?[.,]?\s?"
    r"(?:/(?P<slashed>[^\W\d_][^/()]{1,29})/|\((?P<bracketed>[^\W\d_][^()\d]{1,39})\)|(?<=\d),\s(?P<plain>[A-Z]{2,8})(?=\s?[-–—]))?"
    r"\s?(?P<close>[.,:;]?\s?[-–—]{1,3}(?=\s|[^\W\d_a-z]|[\"“])|(?<=[/)])[.:]?(?=\s)|(?<=\d)[.:](?=\s)|(?<=\d\.)(?=\s))"
)


def dateline(text: str) -> Dateline | None:
    """The date line that opens a paragraph, or ``None``.

    Example:
        >>> dateline("NORDHAVN, May 4. /NPA/. The ferry sails.").place
        'Nordhavn'
    """
    match = _DATELINE.match(text[:160])
    if not match or not match.group().strip():
        return None
    place, date = match["place"] or "", match["date"] or ""
    agency = (match["slashed"] or match["bracketed"] or match["plain"] or "").strip()
    known = agency.lower() in words.AGENCIES
    if agency and not known and (len(agency.split()) > 4 or agency[0].islower()):
        return None
    opens = text[match.end() :].lstrip()[:1]
    dash = match["close"].strip().endswith(("-", "–", "—")) and (
        opens.isupper() or opens in "\"“'‘" or opens.isdigit()
    )
    if not place:
        return _filed(match, date, agency) if dash and (known or (date and agency)) else None
    capitals = place.upper() == place and len(place) >= 3
    if capitals and (key(place).split()[0] in words.NOT_PLACES or place.lower() in words.AGENCIES):
        return None
    if (
        capitals
        and (agency or date or dash)
        or date
        and (known or dash)
        or known
        and match["bracketed"]
        and dash
    ):
        return _filed(match, date, agency)
    return None


def _filed(match: re.Match[str], date: str, agency: str) -> Dateline:
    _, value = first_date(date)
    first = agency.lower().split(" ")[0]
    name = words.AGENCIES.get(agency.lower()) or words.AGENCIES.get(first) or agency
    return Dateline(
        text=match.group().strip().rstrip("-–— "),
        place=_written(match["place"] or ""),
        value=value,
        agency=name,
    )


def _written(place: str) -> str:
    """A place in capitals as it is normally written: "RIO DE JANEIRO" is "Rio de Janeiro"."""
    place = place.rstrip(".,") if place.count(".") == 1 and place.endswith(".") else place
    if place.upper() != place:
        return place
    small = {"De", "La", "Of", "Al", "El", "The"}
    said = [
        re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), w) if not re.search(r"\.\w", w) else w
        for w in place.split()
    ]
    return " ".join(w.lower() if i and w in small else w for i, w in enumerate(said))


def place_of(name: str) -> Place | None:
    """A city by its name as written; its country is for others to find."""
    return Place(name=name, precision="city") if name else None
