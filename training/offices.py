"""Compile the registry of office holders that the package ships from tables of Wikidata's.

    python -m training.offices --reference ../shared/reference/officeholders --out HOLDERS.CSV

It copies what its sources say and completes nothing: an unknown day stays empty, and a holder whose country
the table does not tell stays without one. Rows that end before they begin are left out and named.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

FIRST_YEAR = "1990"
"""Holders who left before are of no use to coverage that anybody saves as a page."""

COUNTRY = {
    "china-ministers": "CHN", "japan-ministers": "JPN", "north-korea": "PRK", "russia-cabinet": "RUS",
    "south-korea-ministers": "KOR", "us-cabinet": "USA",
}  # fmt: skip
"""Whose offices a table lists; the table of the world says it in each title, or not at all."""

WORLD = (
    ("United Nations General Assembly", "UNO"), ("of the United Nations", "UNO"),
    ("International Court of Justice", "ICJ"), ("Arab Parliament", "ARL"), ("Council of Europe", "COE"),
    ("OSCE", "OSCE"), ("World Trade Organization", "WTO"),
)  # fmt: skip

SUBNATIONAL = re.compile(
    r"^(?:Lieutenant Governor|Mayor|Superintendent General)\b"
    r"|^Governor of (?!the (?:Central|People's) Bank|the Bank)"
    r"|^Secretary of State of |^Head of (?!the Corruption)"
    r"|^Prime Minister of Crimea|^President of (?:Bashkortostan|the Sakha)"
    r"|^Chairman of the People's Government|Federal District|^(?:Supreme Court )?Justice\b|^Supreme Court"
    r"|^President of the (?:Supreme People's|Constitutional) Court|^Chief Justice",
    re.IGNORECASE,
)
"""Offices of provinces and cities, and courts: "Secretary of State of Georgia" is no foreign minister."""

OFFICES: tuple[tuple[str, str], ...] = (
    # The first that fits counts; DEPUTY below comes before them all.
    ("secretary-general", r"^Secretary-General of the United Nations"),
    ("deputy-secretary-general", r"^Deputy Secretary-General of the United Nations"),
    ("under-secretary-general", r"^Under-Secretary-General of the United Nations"),
    ("director-general", r"^Director-General\b"),
    ("assembly-president", r"^President of the (?:United Nations General|Parliamentary) Assembly"),
    ("judge", r"(?:Judge|President) of the International Court"),  # its Vice President too
    ("commissioner", r"High Commissioner\b"),
    ("un-ambassador", r"^(?:Ambassador|Permanent Representative) to the United Nations$"),
    ("ambassador", r"^(?:Ambassador|Permanent Representative) to "),
    ("deputy-security-adviser", r"^Deputy National Security Advis[eo]r"),
    ("security-adviser", r"^National Security Advis[eo]r|^Director of the National Security Office"),
    ("deputy-spokesperson", r"Deputy Press Secretary"),
    ("spokesperson", r"Spoke(?:s)?person|Press Secretary"),
    ("deputy-foreign-minister",
     r"^(?:Deputy Secretary of State|Vice Foreign Minister|Deputy Minister of Foreign)"),
    ("assistant-foreign-minister", r"^(?:Under Secretary|Assistant Secretary) of State\b"),
    ("deputy-defence-minister", r"^Deputy Secretary of Defen[cs]e"),
    ("deputy-head-of-state", r"^Vice President$"),
    ("acting-head-of-state", r"^Acting President$"),
    ("head-of-state", r"^(?:President|Supreme Leader|Emperor)$"),
    ("head-of-government", r"^(?:Prime Minister|Premier|Premier of the State Council)$"),
    ("deputy-head-of-government", r"^(?:First )?(?:Deputy Prime Minister|Vice Premier)"),
    ("party-leader", r"^General Secretary of the Chinese Communist Party"),
    ("foreign-minister", r"^(?:Secretary of State|Minister (?:of|for) Foreign Affairs)$"),
    ("defence-minister", r"^(?:Secretary of Defence|Minister of (?:National )?Defen[cs]e)$"),
    ("unification-minister", r"^Minister of Reunification"),
    ("finance-minister", r"^(?:Secretary of the Treasury|Minister of Finance)$"),
    ("interior-minister",
     r"^(?:Minister of (?:the |Internal |Home )?(?:Interior|Affairs|Public Security)|Secretary of Homeland)"),
    ("justice-minister", r"^(?:Attorney General|Minister of Justice)$"),
    ("trade-minister",
     r"^(?:United States Trade|Secretary of Commerce)"
     r"|^Minister of (?:Commerce|Foreign Trade|Economy, Trade|Trade)"),
    ("energy-minister", r"^(?:Secretary of Energy|Minister of Energy)$"),
    ("intelligence-chief",
     r"^Director of (?:the CIA|National Intelligence|the Foreign Intelligence|the Federal Security|"
                           r"the National Intelligence|Cabinet Intelligence)|^Minister of State Security"),
    ("investigation-chief", r"^Director of the FBI$"),
    ("security-council-secretary", r"^Secretary of the Security Council"),
    ("cabinet-secretary", r"^Chief Cabinet Secretary"),
    ("chief-of-staff",
     r"^(?:White House Chief of Staff|Chief of Staff (?:to the President|of the Presidential))"),
    ("military-chief",
     r"^(?:Chief of (?:the )?(?:General|Joint) Staff|Chairman of the Joint Chiefs|Supreme Commander)"),
    ("state-councillor", r"^State Councill?or"),
    ("speaker", r"^(?:Speaker of|Chairman of the (?:Federation|State Duma|Supreme People)|"
                r"President of the (?:House of Councillors|Presidium))"),
    ("central-bank-governor",
     r"^(?:Governor of (?:the )?(?:Central |People's )?Bank|Chair of the Federal Reserve)"
     r"|^President of the Central Bank"),
    ("minister", r"^(?:Secretary of|Minister\b)"),
)  # fmt: skip

CONFIRMED = re.compile(
    r"^(?:Secretary of|Attorney General$|Ambassador to the United Nations$|United States Trade"
    r"|Administrator of|Director of (?:the CIA|National Intelligence|the FBI|the Office of Management))"
)
"""American offices that nobody holds before the Senate has agreed; until then somebody stands in."""

STOPGAP_DAYS = 180
"""Days below which a term in such an office that begins as the last holder leaves is a stand-in's. Of those
that follow at once 85 are shorter; of the next, with 182 to 192 days, some are in their own right."""

UNKNOWN = 1_000_000
"""The length of a term that has none yet, or whose days the table does not give."""

HEADS = frozenset({"head-of-state", "head-of-government"})
"""Offices that leave no time for another: whoever heads a state inside a term as minister stands in."""

DEPUTY = re.compile(r"^(?:(?:Senior )?Vice|Deputy|Under|Assistant|Acting Deputy)\b", re.IGNORECASE)


class Row(NamedTuple):
    """One term in office; days are EDTF, empty where none is given; ``source`` is the table's name."""

    person: str
    wikidata: str
    office: str
    title: str
    of: str
    start: str
    end: str
    source: str


def office_of(title: str) -> str:
    """The normalised office of a title; ``other`` where the list has none for it.

    Example:
        >>> office_of("Minister for Foreign Affairs"), office_of("Deputy Minister of Finance")
        ('foreign-minister', 'deputy-minister')
    """
    for office, pattern in OFFICES:
        if re.search(pattern, title, re.IGNORECASE):
            if DEPUTY.match(title) and not DEPUTY.match(office.replace("-", " ")) and office != "judge":
                continue
            return office
    return "deputy-minister" if DEPUTY.match(title) and re.search(r"Minister|Secretary", title) else "other"


def whose(table: str, title: str) -> str:
    """The country or organisation whose office it is; empty where neither table nor title tells."""
    if table in COUNTRY:
        return COUNTRY[table]
    return next((code for words, code in WORLD if words in title), "")


def rows(folder: Path, *, told: list[str]) -> Iterator[Row]:
    """Every term of the tables in ``folder`` that the registry keeps; what it drops is added to ``told``."""
    dropped: Counter[str] = Counter()
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for line in csv.DictReader(lines):
                title, start, end = line["position"].strip(), line["start"].strip(), line["end"].strip()
                if SUBNATIONAL.search(title):
                    dropped["of provinces, cities and courts"] += 1
                elif end and end[:4] < FIRST_YEAR:
                    dropped[f"ended before {FIRST_YEAR}"] += 1
                elif start and end and end < start[: len(end)]:
                    dropped["end before they start"] += 1
                    told.append(f"{path.name}: {line['person']}, {title}: {start} to {end}")
                else:
                    yield Row(
                        line["person"].strip(), line["personID"].strip(), office_of(title), title,
                        whose(path.stem, title), start, end, path.stem,
                    )  # fmt: skip
    told.extend(f"left out, {why}: {count}" for why, count in sorted(dropped.items()))


def stood_in(registry: Sequence[Row]) -> list[Row]:
    """The rows, with the terms of those who only stood in told as ``acting-...``: the office is vacant then.

    Wikidata gives the office to whoever stands in until the successor comes. Told apart are a term inside its
    holder's own term as deputy of the same office, or just before it; a head of state's or government's
    inside an own term as minister; and in the United States a short one in an office that the Senate
    confirms (``STOPGAP_DAYS``).
    """
    own: dict[tuple[str, str], list[Row]] = {}
    same: dict[tuple[str, str], list[Row]] = {}
    for row in registry:
        own.setdefault((row.wikidata, row.of), []).append(row)
        same.setdefault((row.of, row.title), []).append(row)

    def acts(row: Row) -> bool:
        if row.office.startswith(("acting-", "deputy-")) or not (row.start and row.end):
            return False
        mine = [other for other in own[row.wikidata, row.of] if other is not row and other.start]
        return (
            any(_for_himself(other, row) for other in mine)
            or (row.office in HEADS and any(_inside(row, other) for other in mine if _of_a_minister(other)))
            or _stopgap(row, same[row.of, row.title])
        )

    return [row._replace(office=f"acting-{row.office}") if acts(row) else row for row in registry]


def _for_himself(own: Row, row: Row) -> bool:
    """Whether ``own`` is a term as deputy in the office of ``row`` that runs on over it, or follows it."""
    lesser = DEPUTY.match(own.title)
    if lesser and own.title[lesser.end() :].strip() == row.title:
        return _inside(row, own) or own.start == row.end
    return own.office == f"deputy-{row.office}" and row.office != "minister" and _inside(row, own)


def _of_a_minister(row: Row) -> bool:
    return row.office.endswith("minister") or row.office == "deputy-head-of-government"


def _inside(row: Row, own: Row) -> bool:
    """Whether a term lies inside ``own``; a month or a year, where no day is known, runs to its last day."""
    return own.start <= row.start and (not own.end or row.end <= own.end + "-12-31"[len(own.end) - 4 :])


def _stopgap(row: Row, terms: Sequence[Row]) -> bool:
    """Whether an American term is a stand-in's by its shape; a part of its holder's longer term is not."""
    if row.source != "us-cabinet" or not CONFIRMED.match(row.title) or _length(row) >= STOPGAP_DAYS:
        return False
    start = dt.date.fromisoformat(row.start)
    others = [t for t in terms if t is not row and _length(t) < UNKNOWN]
    return any(abs((start - dt.date.fromisoformat(t.end)).days) <= 1 for t in others) and not any(
        t.wikidata == row.wikidata and t.start < row.start and _length(t) >= STOPGAP_DAYS for t in others
    )


def _length(row: Row) -> int:
    """Days of a term; ``UNKNOWN`` of one that has no end, or whose days are not known."""
    if not len(row.start) == len(row.end) == len("2018-03-20"):
        return UNKNOWN
    return (dt.date.fromisoformat(row.end) - dt.date.fromisoformat(row.start)).days


def coverage(registry: Sequence[Row]) -> Iterator[str]:
    """Lines of a Markdown table: whose offices, how many terms and persons, from when, which offices."""
    yield "| Of | Terms | Persons | From | Offices |"
    yield "|---|---|---|---|---|"
    for of in sorted({row.of for row in registry}):
        mine = [row for row in registry if row.of == of]
        offices = Counter(row.office for row in mine)
        known = ", ".join(f"{office} {count}" for office, count in offices.most_common() if office != "other")
        yield (
            f"| {of or 'not told'} | {len(mine)} | {len({row.wikidata for row in mine})} "
            f"| {min(row.start for row in mine)[:4]} | {known} |"
        )


def main(argv: Sequence[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m training.offices", description=__doc__)
    parser.add_argument("--reference", type=Path, required=True, help="folder with the source tables (CSV)")
    parser.add_argument("--out", type=Path, required=True, help="the registry to write (CSV)")
    parser.add_argument("--coverage", action="store_true", help="print the table of docs/registry.md")
    chosen = parser.parse_args(argv)
    told: list[str] = []
    registry = sorted(
        stood_in([*rows(chosen.reference, told=told)]),
        key=lambda r: (r.of, r.office, r.title, r.start, r.person),
    )
    with chosen.out.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(Row._fields)
        writer.writerows(registry)
    print(*told, f"kept: {len(registry)}", sep="\n", file=sys.stderr)
    if chosen.coverage:
        print(*coverage(registry), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
