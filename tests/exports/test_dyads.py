"""Counts by pair and month: as pandas counts them from the rows, with everything read as denominator."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas
import pytest

import communique as cq
import handed
from communique.exports.dyads import COLUMNS, month_of, pairs, write_dyads


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> cq.Record:
    return handed.kept(tmp_path_factory.mktemp("dyads"))


def table(path: Path) -> pandas.DataFrame:
    """The file as a researcher reads it: months and codes are texts ("NA" is Namibia to some)."""
    told = pandas.read_csv(path, dtype={"month": str, "a": str, "b": str}, keep_default_na=False)
    assert tuple(told.columns) == COLUMNS
    return told


def event(actors: str, recipients: str = "", **fields: Any) -> dict[str, Any]:
    return {
        "actors": [{"country": code or None} for code in actors.split("+")],
        "recipients": [{"country": code or None} for code in recipients.split("+")] if recipients else [],
        "date": {"edtf": "2019-03-04"}, "status": "actual", "quad": "verbal-cooperation", "score": 2.5,
        "reports": 1, **fields,
    }  # fmt: skip


class Rows:
    """Events and articles, as given."""

    def __init__(self, *events: dict[str, Any], read: dict[str, int]) -> None:
        self._events, self._read = events, read

    def rows(self, view: str) -> Any:
        assert view == "events"
        return iter(self._events)

    def read(self) -> Any:
        for edtf, count in self._read.items():
            for n in range(count):
                yield {"published": {"edtf": edtf}, "copy_of": "a" if n == 1 else None}


def written(tmp_path: Path, *events: dict[str, Any], read: dict[str, int]) -> pandas.DataFrame:
    write_dyads(Rows(*events, read=read), tmp_path / "d.csv")  # type: ignore[arg-type]
    return table(tmp_path / "d.csv")


def test_only_what_happened_is_scored(tmp_path: Path) -> None:
    told = written(
        tmp_path,
        event("NOR", "CHL", reports=3),
        event("NOR", "CHL", quad="material-conflict", score=-9.0),
        event("NOR", "CHL", status="planned", score=None, reports=2),
        event("NOR", "CHL", status="denied", score=None, quad="material-conflict"),
        read={"2019-03-01": 5},
    )
    (line,) = told.to_dict("records")
    assert line == {
        "month": "2019-03", "a": "NOR", "b": "CHL", "acts": 4, "actual": 2, "verbal_cooperation": 1,
        "material_cooperation": 0, "verbal_conflict": 0, "material_conflict": 1, "scored": 2,
        "score_sum": -6.5, "score_mean": -3.25, "reports": 7, "articles": 5, "articles_without_copies": 4,
    }  # fmt: skip


def test_a_month_in_which_nothing_was_found_keeps_its_denominator(tmp_path: Path) -> None:
    told = written(tmp_path, event("NOR", "CHL"), read={"2019-03": 2, "2019-04-30": 7, "2019": 1})
    months = told.set_index("month")
    assert list(months.index) == ["", "2019-03", "2019-04"]
    assert list(months["articles"]) == [1, 2, 7]
    assert list(months["a"]) == ["", "NOR", ""] and list(months["acts"]) == [0, 1, 0]
    assert months.loc["2019-04", "score_mean"] == ""


@pytest.mark.parametrize(
    ("actors", "recipients", "found"),
    [
        ("NOR", "CHL", ["NOR>CHL"]),
        ("NOR+CHL", "", ["CHL>NOR", "NOR>CHL"]),  # they meet
        ("NOR+NOR", "CHL", ["NOR>CHL"]),  # two ministers of one country are one side
        ("NOR+CHL", "CHL", ["NOR>CHL"]),
        ("NOR", "NOR", []),
        ("NOR", "", []),
        ("", "CHL", []),
        ("NOR+CHL", "+", []),  # upon somebody of no known country: not upon each other
    ],
)
def test_pairs_are_ordered_and_of_two_countries(actors: str, recipients: str, found: list[str]) -> None:
    assert [f"{a}>{b}" for a, b in pairs(event(actors, recipients))] == found


@pytest.mark.parametrize(
    ("edtf", "month"),
    [
        ("2019-03-04", "2019-03"), ("2019-03", "2019-03"), ("2019-03-04/2019-03-09", "2019-03"),
        ("2019-03-30/2019-04-01", ""), ("2019", ""), ("XXXX-03-04", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_month_is_known_or_it_is_not(edtf: str, month: str) -> None:
    assert month_of({"edtf": edtf}) == month


def test_it_is_what_the_rows_come_to(record: cq.Record, tmp_path: Path) -> None:
    told = table(record.export("dyads", tmp_path / "d.csv").path)
    events = record.events().to_pandas()
    events["month"] = [month_of(date) for date in events["date"]]
    exploded = pandas.DataFrame(
        [
            {"month": row.month, "pair": pair, "actual": row.status == "actual", "score": row.score}
            for row in events.itertuples()
            for pair in pairs({"actors": row.actors, "recipients": row.recipients})
        ]
    )
    assert len(exploded) >= 3
    grouped = exploded.groupby(["month", "pair"])
    acts, actual, score = grouped.size(), grouped["actual"].sum(), grouped["score"].sum()
    lines = told[told["a"] != ""]
    assert len(lines) == len(acts)
    for line in lines.itertuples():
        key = (line.month, (line.a, line.b))
        assert (line.acts, line.actual) == (acts[key], actual[key])
        assert float(line.score_sum or 0) == pytest.approx(score[key])
    articles = record.articles().to_pandas()
    read = pandas.Series([month_of(date) for date in articles["published"]]).value_counts()
    assert told.groupby("month")["articles"].first().to_dict() == {
        month: read.get(month, 0) for month in {*told["month"], *read.index}
    }


def test_a_filter_takes_acts_away_and_no_article(record: cq.Record, tmp_path: Path) -> None:
    whole = table(record.export("dyads", tmp_path / "a.csv").path)
    part = table(record.export("dyads", tmp_path / "b.csv", status="planned").path)
    assert part["actual"].sum() == 0 < part["acts"].sum() < whole["acts"].sum()
    both = whole.groupby("month")["articles"].first(), part.groupby("month")["articles"].first()
    assert both[0].loc["2019-03"] == both[1].loc["2019-03"] > 0
