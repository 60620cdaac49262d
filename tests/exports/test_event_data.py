"""Events for event-data research: PLOVER's JSON Lines and GDELT's two tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import duckdb
import pandas
import pytest

import communique as cq
import handed
from communique.codes.plover import EVENT_TYPES
from communique.exports.gdelt import (
    EVENT_COLUMNS,
    EVENTS,
    MENTION_COLUMNS,
    MENTIONS,
    event_fields,
    number,
    write_gdelt,
)
from communique.exports.plover import coded, event_line


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> cq.Record:
    return handed.kept(tmp_path_factory.mktemp("events"))


def test_plover_has_every_event_with_id_date_and_type(record: cq.Record, tmp_path: Path) -> None:
    record.export("plover", tmp_path / "x.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "x.jsonl").read_text("utf-8").splitlines()]
    rows = {row.id: row for row in record.events()}
    assert [line["id"] for line in lines] == list(rows)
    texts = handed.texts(record)
    for line in lines:
        assert {"id", "date", "event", "mode", "actor", "recipient", "text", "status"} <= set(line)
        assert line["event"] in EVENT_TYPES
        cite = line["cite_info"][0]
        assert texts[cite["citation"]][cite["start"] : cite["end"]] == line["text"]
    frame = duckdb.read_json(str(tmp_path / "x.jsonl")).df()
    assert list(frame["id"]) == list(rows)


def test_what_is_planned_is_an_agreement_and_scores_nothing(record: cq.Record) -> None:
    planned = [row.to_json() for row in record.events() if row.status == "planned"]
    lines = [event_line(row) for row in planned]
    assert [line["event"] for line in lines] == ["AGREE"] * len(planned)
    assert {line["event_in_record"] for line in lines} == {"CONSULT"}
    assert {(line["quad_code"], line["event_scale"], line["mode"]) for line in lines} == {(1, None, None)}
    assert coded({"type": "RETREAT", "mode": "withdraw", "status": "planned"}) == ("RETREAT", "withdraw")
    assert coded({"type": "CONSULT", "mode": "visit", "status": "actual"}) == ("CONSULT", "visit")


def test_a_date_that_is_no_day_has_two_ends(record: cq.Record) -> None:
    (month,) = [row.to_json() for row in record.events() if row.date.edtf == "2019-06"]
    line = event_line(month)
    assert (line["date"], line["enddate"], line["date_edtf"]) == ("2019-06-01", "2019-06-30", "2019-06")
    unknown = event_line({**month, "date": {"edtf": "XXXX-01-19", "basis": "stated", "why": ""}})
    assert (unknown["date"], unknown["enddate"], unknown["date_edtf"]) == ("", None, "XXXX-01-19")


def tables(path: Path) -> tuple[pandas.DataFrame, pandas.DataFrame]:
    """Both tables as a reader of GDELT reads them: by the columns of its code book."""
    told: dict[str, Any] = {"sep": "\t", "header": None, "dtype": str, "keep_default_na": False, "quoting": 3}
    return (
        pandas.read_csv(path / EVENTS, names=EVENT_COLUMNS, **told),
        pandas.read_csv(path / MENTIONS, names=MENTION_COLUMNS, **told),
    )


def test_gdelt_has_its_columns_and_only_what_happened(record: cq.Record, tmp_path: Path) -> None:
    record.export("gdelt", tmp_path / "out")
    events, mentions = tables(tmp_path / "out")
    assert (len(EVENT_COLUMNS), len(MENTION_COLUMNS)) == (61, 16)
    for name, count in ((EVENTS, 61), (MENTIONS, 16)):
        lines = (tmp_path / "out" / name).read_text("utf-8").splitlines()
        assert {line.count("\t") for line in lines} == {count - 1}
    rows = {number(row.id): row for row in record.events()}
    assert list(events["GlobalEventID"].astype("int64")) == list(rows)
    met = events[events["EventRootCode"] == "04"].iloc[0]
    assert (met["Day"], met["Actor1Name"], met["Actor1CountryCode"]) == ("20190304", "ADA HOLM", "NOR")
    assert (met["Actor2Name"], met["QuadClass"], met["GoldsteinScale"]) == ("KIM DAE", "1", "2.5")
    planned = events[events["EventRootCode"] == "03"]
    assert len(planned) == 2 and set(planned["GoldsteinScale"]) == {""}
    assert sorted(planned["Day"]) == ["", "20190506"] and "201906" in set(planned["MonthYear"])
    texts = handed.texts(record)
    assert set(mentions["GlobalEventID"]) == set(events["GlobalEventID"])
    for _, mention in mentions.iterrows():
        extras = json.loads(mention["Extras"])
        assert texts[extras["article"]][extras["span"][0] : extras["span"][1]] == extras["quote"]
        assert number(extras["id"]) == int(mention["GlobalEventID"])
        at = int(mention["ActionCharOffset"])
        assert texts[extras["article"]][at:].startswith(("met", "will meet", "were fired"))


class Events:
    """One event, as given."""

    def __init__(self, **fields: Any) -> None:
        self._row = fields

    def rows(self, view: str) -> Any:
        return iter([self._row])


@pytest.mark.parametrize("status", ["denied", "called-off", "hypothetical", "conditional", "proposed"])
def test_gdelt_leaves_out_what_did_not_happen(record: cq.Record, tmp_path: Path, status: str) -> None:
    row = next(row for row in record.events() if row.status == "actual").to_json()
    write_gdelt(Events(**{**row, "status": status}), tmp_path)  # type: ignore[arg-type]
    assert (tmp_path / EVENTS).read_text() == (tmp_path / MENTIONS).read_text() == ""


def test_gdelt_names_organisations_by_cameo_and_no_false_day(record: cq.Record) -> None:
    row = next(row for row in record.events() if row.status == "actual").to_json()
    un = {"name": "the UN", "actor": "UNO", "country": "UNO", "role": None, "span": None}
    for edtf, day, month, year in (
        ("2019-03-05/2019-03-06", "", "201903", "2019"), ("2018-12-31/2019-01-01", "", "", ""),
        ("2019", "", "", "2019"),
        ("XXXX-01-19", "", "", ""), ("", "", "", ""),
    ):  # fmt: skip
        date = {"edtf": edtf, "basis": "stated", "why": ""}
        told = event_fields({**row, "actors": [un], "date": date}, event="AID", mode=None)
        assert (told["Day"], told["MonthYear"], told["Year"]) == (day, month, year), edtf
    assert (told["Actor1Code"], told["Actor1KnownGroupCode"], told["EventCode"]) == ("IGOUNO", "UNO", "070")


def test_an_article_without_a_day_does_not_hide_the_day_of_another(record: cq.Record) -> None:
    row = next(row.to_json() for row in record.events() if row.status == "actual")
    undated = {**row["evidence"][0], "published": {"edtf": "", "basis": "unknown", "why": ""}}
    told = event_fields({**row, "evidence": [undated, *row["evidence"]]}, event=row["type"], mode=row["mode"])
    assert told["DATEADDED"] == "20190304000000"
