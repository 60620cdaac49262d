"""Takes a record back to the form that an older version left it in, for the tests of bringing it up."""

from __future__ import annotations

import sqlite3
from pathlib import Path

STEPS: dict[str, tuple[str, ...]] = {
    "0008": (
        "DROP TABLE act_sides",
        "DROP INDEX ix_acts_site",
        "DROP INDEX ix_acts_learnt",
        "DROP INDEX ix_act_entries_number",
        "ALTER TABLE act_entries DROP COLUMN number",
        "ALTER TABLE act_entries DROP COLUMN made_by",
        *(
            f"ALTER TABLE acts DROP COLUMN {name}"
            for name in ("mode", "received", "learnt", "site", "site_country", "site_precision")
        ),
    ),
    "0007": ("DROP INDEX ix_articles_read_at", "DROP INDEX ix_readings_read_at"),
    "0006": (
        "DROP TABLE chapters",
        "DROP INDEX ix_act_parts_part",
        "DROP INDEX ix_ledger_rows_part",
        "ALTER TABLE act_parts DROP COLUMN day",
        "ALTER TABLE act_parts DROP COLUMN ends",
        "ALTER TABLE stale DROP COLUMN since",
        "ALTER TABLE stale DROP COLUMN until",
        "ALTER TABLE ledger_rows DROP COLUMN chapter",
        "CREATE INDEX ix_act_parts_part ON act_parts (part)",
        "CREATE INDEX ix_ledger_rows_part ON ledger_rows (part)",
    ),
    "0005": (
        "DROP TABLE ledger_states",
        "DROP TABLE stories",
        "DROP INDEX ix_acts_order",
        "DROP INDEX ix_entry_actors_sure",
        "DROP INDEX ix_actor_roles_actor",
        "DROP INDEX ix_actor_names_actor",
        "ALTER TABLE entries DROP COLUMN made_by",
        "ALTER TABLE entry_actors DROP COLUMN confidence",
        *(
            f"ALTER TABLE acts DROP COLUMN {name}"
            for name in ("day", "article", "type", "status", "place", "made")
        ),
        "CREATE INDEX ix_actor_roles_actor ON actor_roles (actor)",
        "CREATE INDEX ix_actor_names_actor ON actor_names (actor)",
    ),
    "0004": tuple(
        f"DROP TABLE {name}" for name in ("actor_namings", "ledger_acts", "ledger_rows", "stale", "act_parts")
    ),
    "0003": tuple(f"DROP TABLE {name}" for name in ("neighbourhoods", "decided", "told")),
    "0002": tuple(f"DROP TABLE {name}" for name in ("known_roles", "known_names", "known_actors")),
}
"""What undoes each step, the last one first."""


def take_back(path: Path, form: str) -> None:
    """Leaves the record at ``path`` as the version with this ``form`` would have it."""
    with sqlite3.connect(path) as plain:
        for step, undoing in STEPS.items():
            if step > form:
                for command in undoing:
                    plain.execute(command)
        plain.execute("UPDATE alembic_version SET version_num = ?", (form,))
    plain.close()
