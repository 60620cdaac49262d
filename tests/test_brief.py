"""The short way to write the corpus of acts: what it makes, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from training.corpus.acts import spans
from training.corpus.brief import main, texts

NOTES = """\
== East Asia | 2010s
> Seoul's minister met him, the ministry said, after Oslo had asked for it; nobody replied.
m role 1 Seoul's minister; state 2 Seoul
m person 3 him; organization 4 the ministry; state 5 Oslo
s state affirm: the ministry | said | Seoul's minister met him // after Oslo had asked for it
e CONSULT/visit denied: met | Seoul's minister | him | topic=it | in=0

> It rained.

== Africa | 1990s | article | 1994-05-02
> One paragraph.
> Another.
m place 1 One
"""


def made(notes: str) -> list[tuple[dict[str, object], str]]:
    return [(row, trouble) for _, row, trouble in texts(notes, "x")]


def test_notes_become_lines_that_the_corpus_takes() -> None:
    (first, _), (quiet, _), (article, _) = made(NOTES)
    row = spans(first)
    assert row["id"] == "x-0001" and len(row["mentions"]) == 5
    (event,) = row["events"]
    assert (event["type"], event["mode"], event["status"], event["reported_in"]) == (
        "CONSULT", "visit", "denied", 0,
    )  # fmt: skip
    assert len(row["statements"][0]["content"]) == 2
    assert quiet["text"] == "It rained." and quiet["events"] == []
    assert article["text"] == "One paragraph.\n\nAnother."
    assert (article["kind"], article["date"], article["region"]) == ("article", "1994-05-02", "Africa")


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("m state 1 Bergen", "not in the text: 'Bergen'"),
        ("e CONSULT actual: rained | | | topic", "lacks its '='"),
        ("e DANCE actual: rained", "type 'DANCE'"),
        ("s state affirm: | rained | It | when=now", "is none of condition"),
        ("what is this", "a line begins with"),
        ("m state", "line 3"),
    ],
)
def test_what_does_not_fit_is_named_with_its_line(line: str, complaint: str) -> None:
    ((_, trouble),) = made(f"== Europe | 2010s\n> It rained.\n{line}\n")
    assert complaint in trouble


def test_the_command_writes_what_fits_and_says_what_does_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes, out = tmp_path / "notes.txt", tmp_path / "made.jsonl"
    notes.write_text(NOTES + "\n> It snowed.\nm state 1 Bergen\n", encoding="utf-8")
    assert main([str(notes), "--prefix", "x", "--out", str(out)]) == 1
    assert [json.loads(line)["id"] for line in out.read_text(encoding="utf-8").splitlines()] == [
        "x-0001", "x-0002", "x-0003",
    ]  # fmt: skip
    told = capsys.readouterr()
    assert "3 texts written, 1 left out" in told.out and "notes.txt:15: x-0004" in told.err
