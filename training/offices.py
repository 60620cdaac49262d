"""Compile the registry of office holders that the package ships from tables of Wikidata's.

    python -m training.offices --reference ../shared/reference/officeholders --out HOLDERS.CSV

It copies what its sources say and completes nothing: an unknown day stays empty, and a holder whose country
the table does not tell stays without one. Rows that end before they begin are left out and named.
"""

from __future__ import annotations

import argparse
import csv
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
    ("head-of-state", r"^(?:President|Acting President|Supreme Leader|Emperor)$"),
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
    """The rows, with a term that lies inside its holder's own term as deputy told as ``acting-...``.

    Wikidata gives the office to whoever stands in until the successor comes; a deputy who stays deputy has
    not been appointed, and the office is vacant.
    """
    deputies: dict[tuple[str, str, str], list[Row]] = {}
    for row in registry:
        if row.office.startswith("deputy-"):
            deputies.setdefault((row.wikidata, row.of, row.office.removeprefix("deputy-")), []).append(row)

    def inside(row: Row) -> bool:
        return bool(row.start and row.end) and any(
            own.start and own.start < row.start and (not own.end or row.end < own.end)
            for own in deputies.get((row.wikidata, row.of, row.office), ())
        )

    return [row._replace(office=f"acting-{row.office}") if inside(row) else row for row in registry]


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
