"""What people decided is told as a person would: in a sentence, each act by its line, with a way to it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import served
from communique.record import Record
from communique.views import Deed, Meant, deeds
from communique.web.deeds import sentence

ADA = Meant(kind="actor", line="Ada Holm", ref="p-1")
MET = Meant(kind="event", line="4 March 2019: Ada Holm met Kim Dae", ref="e-1")
SAID = Meant(kind="statement", line="Ada Holm said the port would open", ref="s-1")
GONE = Meant(kind="statement", line="the port would open", ref="")


def told(verb: str, *on: Meant, **more: object) -> str:
    """The sentence without its tags, quotes as a page shows them."""
    deed = Deed(
        **{"id": "d-1", "number": 1, "verb": verb, "by": "R. Desk", "why": "", "on": on, "set": {}, **more}
    )
    return re.sub(r"<[^>]+>", "", re.sub(r"</?q>", "'", str(sentence(deed))))


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        (told("confirm", SAID), "R. Desk looked at 'Ada Holm said the port would open' and found it right."),
        (
            told("confirm", *[MET] * 5),
            "R. Desk found right: " + ", ".join([f"'{MET.line}'"] * 3) + " and 2 more.",
        ),
        (told("same", SAID, MET), f"R. Desk found these to be one act: '{SAID.line}' and '{MET.line}'."),
        (told("same", SAID), f"R. Desk found several reports to tell one act: '{SAID.line}'."),
        (told("same", ADA, ADA, actors=True), "R. Desk found these to be one actor: Ada Holm and Ada Holm."),
        (told("different", ADA, MET), f"R. Desk found these to be two acts: Ada Holm and '{MET.line}'."),
        (told("retract", GONE), "R. Desk took 'the port would open' out of the record."),
        (
            told("amend", SAID, set={"act": "deny", "venue": ""}),
            f"R. Desk corrected '{SAID.line}': act is now deny, venue is now not known.",
        ),
        (
            told("watch", MET, set={"type": "MOBILIZE,threaten"}, stage="a halt"),
            f"R. Desk watches the stage 'a halt' of '{MET.line}'. "
            "It would be broken by acts with type MOBILIZE, threaten.",
        ),
        (told("retract", by=""), "Somebody took nothing that is still in the record out of the record."),
        (
            told("undo", undone=Deed(
                id="d-0", number=7, verb="retract", by="A. Holm", why="", on=(GONE,), set={},
            )),
            "R. Desk took back decision #7: A. Holm took 'the port would open' out of the record.",
        ),
    ],
)  # fmt: skip
def test_a_decision_is_a_sentence(deed: str, words: str) -> None:
    assert deed == words


def test_its_names_lead_to_what_they_name_and_hostile_ones_are_words() -> None:
    bad = Meant(kind="event", line=served.SCRIPT, ref='e"><script>')
    deed = Deed(id="d-1", number=1, verb="same", by=served.SCRIPT, why="", on=(SAID, bad), set={})
    page = str(sentence(deed))
    assert '<a href="/acts/s-1">' in page
    assert "<script" not in page and "onerror=alert(1)>" not in page


def test_a_line_of_its_own_braces_is_a_word_like_any() -> None:
    odd = Meant(kind="event", line="{who} met {0} %s", ref="e-2")
    assert "'{who} met {0} %s'" in told("retract", odd)


@pytest.fixture
def judged(tmp_path: Path) -> Path:
    """A record in which an editor decided a few things, and took one back."""
    path = tmp_path / "judged.db"
    shutil.copy(served.sample(), path)
    with Record(path) as record:
        one, other = (row.id for row in record.statements()[:2])
        gone = record.events()[0].id
        record.confirm(one, by="A. Holm", why="heard it")
        record.amend(other, act="deny", by="A. Holm", why="misread")
        taken = record.retract(gone, by="R. Desk", why="a rumour")
        record.undo(taken.id, by="A. Holm")
        record.retract(gone, by="R. Desk", why="a rumour all the same")
        people = [row.id for row in record.actors(type="person")[:2]]
        record.same(*people, by="A. Holm")
    return path


def test_changes_and_decisions_tell_them_so_with_no_raw_line(judged: Path) -> None:
    client: TestClient = served.client(judged)
    with Record(judged) as record:
        lines = [row.line for row in record.decisions()]
        first = record.statements()[0].id
    with Record(served.sample()) as record:
        people = [(row.id, row.name) for row in record.actors(type="person")[:2]]
    for path in ("/changes?since=2000&kind=decision", "/decisions"):
        page = client.get(path).text
        for line in lines:
            assert line not in page, path
        assert f'href="/acts/{first}"' in page
        assert "found it right" in page and "out of the record" in page and "took back decision #3" in page
        assert "found these to be one actor" in page
        for name, called in people:  # the one that is gone as well
            assert called in page and f">{name}<" not in page
        assert "because heard it" in page
    assert "because heard it" in client.get("/changes?since=2000&kind=decision").text


def test_what_was_withdrawn_is_told_in_its_articles_words(judged: Path) -> None:
    with Record(judged) as record, record.look() as look:
        found = deeds(look, [row.id for row in record.decisions()])
    verbs = {deed.number: deed for deed in found.values()}
    assert [verbs[number].verb for number in sorted(verbs)] == [
        "confirm", "amend", "retract", "undo", "retract", "same",
    ]  # fmt: skip
    assert verbs[4].undone is not None and verbs[4].undone.id == verbs[3].id
    (gone,) = verbs[5].on
    assert gone.ref == "" and gone.kind == "event" and len(gone.line) > 10
    assert verbs[2].set == {"act": "deny"}
    assert verbs[6].actors and verbs[6].set == {}
