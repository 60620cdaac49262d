"""Events and their mentions in the columns of GDELT 2.0, two tab-separated files without a header.

It leaves out what did not happen: GDELT has no column for a status, and its readers would count a denied
attack as one. What is planned of the cooperative types is an expressed intent (CAMEO 03), as PLOVER asks.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from communique.codes.cameo import CAMEO
from communique.codes.cameo_actors import BODIES
from communique.codes.plover import QUADS
from communique.exports.plover import coded
from communique.exports.rows import line
from communique.exports.telling import days, evidence, flat, pieces, point, web_address
from communique.model import digest
from communique.views import Selection

EVENTS = "gdelt.export.CSV"
MENTIONS = "gdelt.mentions.CSV"
"""Names with GDELT's own endings."""

ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code",
    "Type1Code", "Type2Code", "Type3Code",
)  # fmt: skip
PLACE = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")

EVENT_COLUMNS = (
    "GlobalEventID", "Day", "MonthYear", "Year", "FractionDate",
    *(f"Actor1{name}" for name in ACTOR), *(f"Actor2{name}" for name in ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone",
    *(f"Actor1Geo_{name}" for name in PLACE), *(f"Actor2Geo_{name}" for name in PLACE),
    *(f"ActionGeo_{name}" for name in PLACE), "DATEADDED", "SOURCEURL",
)  # fmt: skip
"""The 61 columns of an event, in order (GDELT Event Codebook 2.0, 2015)."""

MENTION_COLUMNS = (
    "GlobalEventID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName",
    "MentionIdentifier", "SentenceID", "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset",
    "InRawText", "Confidence", "MentionDocLen", "MentionDocTone", "MentionDocTranslationInfo", "Extras",
)  # fmt: skip
"""The 16 columns of a mention; ``Extras``, left by GDELT to later use, has id, status and quote as JSON."""

WEB_PAGE, CITATION = "1", "2"
"""MentionType: a page with its address, or a text by its name."""

GROUPS = {code: group for group, code in BODIES.items()}
"""CAMEO's code of each organisation that has one."""


def write_gdelt(rows: Selection, path: Path) -> None:
    """``gdelt.export.CSV`` (61 columns) and ``gdelt.mentions.CSV`` (16), both tab-separated."""
    with (
        (path / EVENTS).open("w", encoding="utf-8", errors="replace", newline="\n") as events,
        (path / MENTIONS).open("w", encoding="utf-8", errors="replace", newline="\n") as mentions,
    ):
        for row in rows.rows("events"):
            event, mode = coded(row)
            if row["status"] != "actual" and event == row["type"]:
                continue
            told = event_fields(row, event=event, mode=mode)
            events.write("\t".join(flat(told.get(name)) for name in EVENT_COLUMNS) + "\n")
            for one in evidence(row):
                said = mention_fields(row, one, event=told)
                mentions.write("\t".join(flat(said.get(name)) for name in MENTION_COLUMNS) + "\n")


def number(name: str) -> int:
    """GDELT's ids are numbers: 60 bits of the digest of ours, so that a 64-bit column holds them."""
    return int(digest(name, length=15), 16)


def event_fields(row: Mapping[str, Any], *, event: str, mode: str | None) -> dict[str, Any]:
    """An event by GDELT's column names; columns that we know nothing of are absent."""
    date = point(row["date"]["edtf"].partition("/")[0])
    year, month, day = ([*(f"{part:02d}" for part in date), "", ""] if date else ["", "", ""])[:3]
    year = year.zfill(4) if year else ""
    # Of an interval that a single day would misstate, only what both ends share is a date to GDELT.
    span = days(row["date"]["edtf"])
    if span and "/" in row["date"]["edtf"]:
        same_month = (span[0].year, span[0].month) == (span[1].year, span[1].month)
        day, month = "", month if same_month else ""
        year = year if span[0].year == span[1].year else ""
    first, second = _pair(row)
    code = CAMEO.get((event, mode), CAMEO.get((event, None), ""))
    said = evidence(row)
    quad = QUADS[0] if event != row["type"] else row["quad"]
    fraction = f"{int(year) + ((span[0].timetuple().tm_yday - 1) / 365):.4f}" if span and day and year else ""
    return {
        "GlobalEventID": number(row["id"]),
        "Day": f"{year}{month}{day}" if day else "",
        "MonthYear": f"{year}{month}" if year and month else "",
        "Year": year,
        "FractionDate": fraction,
        **_actor("Actor1", first),
        **_actor("Actor2", second),
        "IsRootEvent": 1 if row["origins"] else 0,
        "EventCode": code + "0" if len(code) == 2 else code,
        "EventBaseCode": code + "0" if len(code) == 2 else code,
        "EventRootCode": code[:2],
        "QuadClass": QUADS.index(quad) + 1 if quad in QUADS else "",
        "GoldsteinScale": row["score"],
        "NumMentions": row["reports"],
        "NumSources": len({one["outlet"] for one in said}),
        "NumArticles": row["reports"],
        **_place(row["place"]),
        "DATEADDED": min(filter(None, (_stamp(one["published"]["edtf"]) for one in said)), default=""),
        "SOURCEURL": _address(said[0]) if said else "",
    }


def mention_fields(
    row: Mapping[str, Any], one: Mapping[str, Any], *, event: Mapping[str, Any]
) -> dict[str, Any]:
    """One article's telling of an event by GDELT's column names; offsets count in the article's text."""
    starts = {name: start + one["span"][0] for name, start, _ in reversed(list(pieces(one, *one["parts"])))}
    extras = {
        "id": row["id"],
        "article": one["article"],
        "status": row["status"],
        "type": row["type"],
        "actors": [who["name"] for who in row["actors"]],
        "recipients": [who["name"] for who in row["recipients"]],
        "span": one["span"],
        "quote": one["quote"],
    }
    return {
        "GlobalEventID": event["GlobalEventID"],
        "EventTimeDate": event["Day"] and f"{event['Day']}000000",
        "MentionTimeDate": _stamp(one["published"]["edtf"]),
        "MentionType": WEB_PAGE if web_address(one["url"]) else CITATION,
        "MentionSourceName": one["outlet"],
        "MentionIdentifier": _address(one),
        "Actor1CharOffset": starts.get("actors", -1),
        "Actor2CharOffset": starts.get("recipients", -1),
        "ActionCharOffset": starts.get("trigger", -1),
        "InRawText": 1,
        "Confidence": round(100 * (row["confidence"] or 0)),
        "Extras": line(extras),
    }


def _pair(row: Mapping[str, Any]) -> tuple[Mapping[str, Any] | None, Mapping[str, Any] | None]:
    """GDELT's two actors: the first of each side, or the first two who act together."""
    acting, receiving = row["actors"], row["recipients"]
    first = acting[0] if acting else None
    second = receiving[0] if receiving else acting[1] if len(acting) > 1 else None
    return first, second


def _actor(prefix: str, who: Mapping[str, Any] | None) -> dict[str, Any]:
    if who is None:
        return {}
    country = who["country"] or ""
    told = {f"{prefix}Name": who["name"].upper()}
    if group := GROUPS.get(country):
        codes = {"Code": f"IGO{group}", "KnownGroupCode": group, "Type1Code": "IGO"}
    else:
        codes = {"Code": country, "CountryCode": country if len(country) == 3 else ""}
    return told | {f"{prefix}{name}": code for name, code in codes.items()}


def _place(place: Mapping[str, Any] | None) -> dict[str, Any]:
    if place is None:
        return {}
    return {"ActionGeo_FullName": place["name"]}


def _stamp(edtf: str) -> str:
    """A day as GDELT's fourteen digits; empty where the day is not known."""
    date = point(edtf)
    return "{:04d}{:02d}{:02d}000000".format(*date) if len(date) == 3 else ""


def _address(one: Mapping[str, Any]) -> str:
    return web_address(one["url"]) or one["doc"]
