"""Who may come in and what they may do: named tokens, readers and editors, a token that was revoked."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import served
from communique.cli import main
from communique.errors import BadUse, RecordError
from communique.record import Record
from communique.web import app, tokens
from communique.web.safety import COOKIE
from communique.web.token_file import TokenFile

HERE = {"origin": served.HERE}
READER, EDITOR = "a-long-enough-token-42", "another-long-token-43"


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "x.db"
    path.write_bytes(served.hostile().read_bytes())
    return path


def client(record: Path, **given: object) -> TestClient:
    made = app(record, **given)  # type: ignore[arg-type]
    return TestClient(made, base_url=served.HERE, raise_server_exceptions=False, follow_redirects=False)


def bearer(secret: str) -> dict[str, str]:
    return {"authorization": f"Bearer {secret}"}


def confirm(at: TestClient, record: Path, secret: str) -> int:
    body = {"verb": "confirm", "on": [Record(record).statements()[0].id]}
    return at.post("/api/v1/decisions", json=body, headers=bearer(secret)).status_code


def test_readers_look_and_editors_judge(record: Path) -> None:
    at = client(record, token=READER, editor_token=EDITOR, signs="The desk")
    assert at.get("/statements", headers=bearer(READER)).status_code == 200
    assert confirm(at, record, READER) == 403
    assert confirm(at, record, EDITOR) == 201
    assert Record(record).decisions()[0].by == "The desk"
    assert confirm(at, record, "no-token-of-anybody") == 401
    with pytest.raises(BadUse, match="differ"):
        app(record, token=READER, editor_token=READER)


def test_a_named_token_signs_what_it_decides(record: Path) -> None:
    at = client(record, host="0.0.0.0", token=READER)
    secret = tokens(record).add("A. Holm", role="editor")
    assert confirm(at, record, secret) == 201, "a token that is made while the server runs opens it"
    assert Record(record).decisions()[0].by == "A. Holm"


def test_a_token_is_kept_as_a_hash_by_its_owner_alone(record: Path) -> None:
    kept = tokens(record)
    secret = kept.add("A. Holm", role="reader")
    assert secret not in kept.path.read_text()
    assert len(secret) >= 40
    if os.name == "posix":
        assert stat.S_IMODE(kept.path.stat().st_mode) == 0o600
    assert [(one.name, one.role, one.revoked) for one in kept.tokens()] == [("A. Holm", "reader", None)]


def test_a_revoked_token_is_out_at_once_and_told_so(record: Path) -> None:
    kept = tokens(record)
    secret = kept.add("A. Holm", role="editor")
    kept.add("B. Lind", role="reader")
    at = client(record)
    assert at.post("/sign-in", data={"token": secret}, headers=HERE).status_code == 303
    page = at.get("/statements")
    assert (page.status_code, "A. Holm" in page.text) == (200, True)
    # By another process, as an administrator would.
    assert main(["token", "revoke", "A. Holm", "--record", str(record)]) == 0
    shut = at.get("/statements")
    assert (shut.status_code, "was revoked" in shut.text, "Harbour" in shut.text) == (401, True, False)
    assert at.get("/api/v1/statements").json()["detail"].startswith("The token was revoked")
    assert confirm(at, record, secret) == 401
    again = at.post("/sign-in", data={"token": secret}, headers=HERE)
    assert (again.status_code, "was revoked" in again.text) == (401, True)
    assert kept.tokens()[0].revoked is not None


def test_whoever_signs_out_is_out(record: Path) -> None:
    at = client(record, token=READER)
    at.post("/sign-in", data={"token": READER}, headers=HERE)
    page = at.get("/").text
    field = page.split('action="/sign-out"')[1].split('value="')[1].split('"')[0]
    session = at.cookies[COOKIE]
    assert at.post("/sign-out", data={"csrf": "other"}, headers=HERE).status_code == 403
    assert at.post("/sign-out", data={"csrf": field}, headers=HERE).status_code == 303
    assert at.get("/", headers={"cookie": f"{COOKIE}={session}"}).status_code == 401


def test_a_form_of_one_visit_does_not_serve_another(record: Path) -> None:
    first, second = (client(record, editor_token=EDITOR) for _ in range(2))
    second.app = first.app
    name = Record(record).statements()[0].id
    for one in (first, second):
        assert one.post("/sign-in", data={"token": EDITOR}, headers=HERE).status_code == 303
    field = first.get(f"/acts/{name}").text.split('name="csrf" value="')[1].split('"')[0]
    form = {"csrf": field, "verb": "confirm", "id": name}
    assert second.post("/decisions", data=form, headers=HERE).status_code == 403
    assert first.post("/decisions", data=form, headers=HERE).status_code == 303


def test_what_was_locked_is_never_opened_by_losing_the_file(record: Path) -> None:
    kept = tokens(record)
    kept.add("A. Holm", role="editor")
    at = client(record)
    assert at.get("/statements").status_code == 401
    kept.path.unlink()
    assert at.get("/statements").status_code == 401
    kept.path.write_text("{")
    assert at.get("/statements").status_code == 401


def test_the_user_of_this_machine_is_editor_unless_all_may_only_look(record: Path) -> None:
    assert "csrf" in client(record).get("/statements").text
    assert "csrf" not in client(record, read_only=True).get("/statements").text


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("{", "no list of tokens"),
        ('{"schema": 9, "tokens": []}', "form is 9"),
        ('{"schema": 1, "tokens": [{"name": 1}]}', "no list of tokens"),
        ('{"schema": 1, "tokens": [{"name": "A", "role": "owner", "hash": "", "made": "", "revoked": null}]}',
         "no list of tokens"),
    ],
)  # fmt: skip
def test_a_broken_file_of_tokens_stops_the_server_and_says_so(record: Path, body: str, told: str) -> None:
    TokenFile(record).path.write_text(body)
    with pytest.raises(RecordError, match=told):
        app(record)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["add", " "], "characters"),
        (["add", "x" * 61], "characters"),
        (["add", "A\x1b[2J"], "characters"),
        (["add", "B", "--role", "owner"], "reader or editor"),
        (["add", "A. Holm"], "revoke it first"),
        (["revoke", "C"], "A. Holm"),
    ],
)
def test_bad_use_of_tokens_is_one_line(
    capsys: pytest.CaptureFixture[str], record: Path, words: list[str], named: str
) -> None:
    tokens(record).add("A. Holm", role="reader")
    assert main(["token", *words, "--record", str(record)]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert named in told.err
    assert [one.name for one in tokens(record).live()] == ["A. Holm"]


def test_no_token_is_made_for_a_record_that_is_not_there(tmp_path: Path) -> None:
    assert main(["token", "add", "A", "--record", str(tmp_path / "none.db")]) == 2
    assert list(tmp_path.iterdir()) == []


def test_two_commands_at_once_lose_no_token(record: Path) -> None:
    kept = tokens(record)
    lock = kept.path.with_name(kept.path.name + ".new")
    lock.touch()
    with pytest.raises(RecordError, match="another command"):
        kept.add("A. Holm", role="reader")
    lock.unlink()
    assert kept.add("A. Holm", role="reader")


def test_the_command_shows_a_token_once(capsys: pytest.CaptureFixture[str], record: Path) -> None:
    assert main(["token", "add", "A. Holm", "--role", "editor", "--record", str(record)]) == 0
    made = capsys.readouterr()
    secret = made.out.strip()
    assert confirm(client(record), record, secret) == 201
    assert main(["token", "list", "--record", str(record), "--format", "json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["name"], row["role"], row["revoked"]) == ("A. Holm", "editor", None)
    assert secret not in json.dumps(row)
