"""The tokens by which a team reaches a record: a name, a role and a hash each, in a file beside the record.

It keeps no secret: a token is shown once, when it is made, and one that was revoked never opens again.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, get_args

from communique.errors import BadUse, RecordError

Role = Literal["reader", "editor"]
"""What somebody may do: look, or also judge and add."""
ROLES: tuple[str, ...] = get_args(Role)

SUFFIX = ".tokens.json"
"""Behind the record's name. Not in the record: that is handed to others, and whom it knows is not theirs."""
SCHEMA = 1
SECRET_BYTES = 32
"""Of chance in a token: what nobody guesses needs no slow hash."""
LONGEST_NAME = 60
"""Characters of a token's name, which signs decisions."""


@dataclass(frozen=True, slots=True)
class Token:
    """Who may come in: the name that signs decisions, the role, the hash; when it was made, when revoked."""

    name: str
    role: Role
    hash: str
    made: str
    revoked: str | None = None


class TokenFile:
    """The tokens of the record at ``record``; read again whenever the file has changed.

    Raises:
        RecordError: where the file cannot be read or written, or holds something else.

    Example:
        >>> TokenFile(Path("talks.db")).path.name
        'talks.db.tokens.json'
    """

    def __init__(self, record: Path) -> None:
        self.record = record
        self.path = record.with_name(record.name + SUFFIX)
        self._seen: tuple[int, int, int] | None = None
        self._tokens: tuple[Token, ...] = ()

    def tokens(self) -> tuple[Token, ...]:
        """All of them in the order in which they were made, the revoked ones too."""
        try:
            told = self.path.stat()
        except FileNotFoundError:
            self._seen, self._tokens = None, ()
            return ()
        except OSError as error:
            raise self._broken(error.strerror or str(error)) from None
        seen = (told.st_mtime_ns, told.st_size, told.st_ino)
        if seen != self._seen:
            self._tokens = self._read()
            self._seen = seen
        return self._tokens

    def live(self) -> tuple[Token, ...]:
        """Those that open."""
        return tuple(token for token in self.tokens() if token.revoked is None)

    def add(self, name: str, *, role: str) -> str:
        """Makes a token and gives what it opens with, which is kept nowhere.

        Raises:
            BadUse: for a name that is taken, empty or too long, a role there is not, or where no record is.
        """
        if not self.record.is_file():
            raise BadUse(f"{self.record}: there is no record here; give --record, or read something first")
        name = " ".join(name.split())
        if not name or len(name) > LONGEST_NAME or not name.isprintable():
            raise BadUse(f"name {name[:80]!r}: give 1 to {LONGEST_NAME} characters that can be printed")
        if role not in ROLES:
            raise BadUse(f"role {role!r}: must be {' or '.join(ROLES)}")
        known = self.tokens()
        if any(token.name == name and token.revoked is None for token in known):
            raise BadUse(f"{name}: there is a token of this name; revoke it first, or give another name")
        secret = secrets.token_urlsafe(SECRET_BYTES)
        made = Token(name=name, role=role, hash=hashed(secret), made=_now())  # type: ignore[arg-type]
        self._write((*known, made))
        return secret

    def revoke(self, name: str) -> Token:
        """Shuts a token out for good, at once also where a server is running.

        Raises:
            BadUse: where no token of this name opens.
        """
        known = self.tokens()
        found = next((token for token in known if token.name == name and token.revoked is None), None)
        if found is None:
            names = ", ".join(token.name for token in self.live()) or "none"
            raise BadUse(f"{name}: no token of this name opens; these do: {names}")
        gone = Token(**{**asdict(found), "revoked": _now()})
        self._write(tuple(gone if token is found else token for token in known))
        return gone

    def _read(self) -> tuple[Token, ...]:
        try:
            told = json.loads(self.path.read_text(encoding="utf-8"))
            if told["schema"] != SCHEMA:
                raise self._broken(f"its form is {told['schema']!r}, and this version knows {SCHEMA}")
            return tuple(_token(one) for one in told["tokens"])
        except OSError as error:
            raise self._broken(error.strerror or str(error)) from None
        except (ValueError, KeyError, TypeError) as error:
            raise self._broken(f"it is no list of tokens ({error})") from None

    def _write(self, tokens: tuple[Token, ...]) -> None:
        """Whole or not at all; the new file is the lock that a second command meets."""
        new = self.path.with_name(self.path.name + ".new")
        body = json.dumps({"schema": SCHEMA, "tokens": [asdict(one) for one in tokens]}, indent=1) + "\n"
        try:
            # Nobody but the owner needs the hashes.
            handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            raise RecordError(
                f"{new}: another command writes tokens; try again, or remove the file if none does"
            ) from None
        except OSError as error:
            raise self._broken(error.strerror or str(error)) from None
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(body)
            new.replace(self.path)
        except OSError as error:
            raise self._broken(error.strerror or str(error)) from None
        finally:
            new.unlink(missing_ok=True)

    def _broken(self, why: str) -> RecordError:
        return RecordError(
            f"{self.path}: the tokens cannot be used ({why}); mend the file, or remove it and make new tokens"
        )


def hashed(secret: str) -> str:
    """The hash by which a secret is known (SHA-256; a token is long and random)."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def opened(secret: str, tokens: tuple[Token, ...]) -> Token | None:
    """The token that ``secret`` is, if any; it takes as long for one that is nearly right."""
    told = hashed(secret)
    found = [token for token in tokens if hmac.compare_digest(told, token.hash)]
    return found[0] if found else None


def _token(one: Mapping[str, Any]) -> Token:
    if one["role"] not in ROLES or not all(isinstance(one[key], str) for key in ("name", "hash", "made")):
        raise ValueError(f"{str(one)[:80]} is none")
    revoked = one["revoked"]
    return Token(
        name=one["name"], role=one["role"], hash=one["hash"], made=one["made"],
        revoked=None if revoked is None else str(revoked),
    )  # fmt: skip


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
