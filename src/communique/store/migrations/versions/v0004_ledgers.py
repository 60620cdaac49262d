"""The fourth form of a record: tables for the ledgers, and how many articles give an actor each name.

What the record holds already is marked, so that its ledgers are made when they are first asked for.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "act_parts",
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["act"], ["acts.id"], name=op.f("fk_act_parts_act")),
        sa.PrimaryKeyConstraint("act", "part", name=op.f("pk_act_parts")),
    )
    op.create_index("ix_act_parts_part", "act_parts", ["part"], unique=False)
    stale = op.create_table(
        "stale",
        sa.Column("part", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("part", name=op.f("pk_stale")),
    )
    op.create_table(
        "ledger_rows",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("ledger", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("date", sa.String(), nullable=False),
        sa.Column("date_from", sa.String(), nullable=True),
        sa.Column("date_to", sa.String(), nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_rows")),
    )
    op.create_index("ix_ledger_rows_part", "ledger_rows", ["part"], unique=False)
    op.create_index("ix_ledger_rows_ledger", "ledger_rows", ["ledger", "date_from"], unique=False)
    op.create_table(
        "ledger_acts",
        sa.Column("row", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["row"], ["ledger_rows.id"], name=op.f("fk_ledger_acts_row")),
        sa.PrimaryKeyConstraint("row", "act", name=op.f("pk_ledger_acts")),
    )
    op.create_index("ix_ledger_acts_act", "ledger_acts", ["act"], unique=False)
    op.create_table(
        "actor_namings",
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("actor", "name", "kind", "country", name=op.f("pk_actor_namings")),
    )
    op.execute(
        "INSERT INTO actor_namings (actor, name, kind, country, reports) "
        "SELECT actor, name, kind, coalesce(country, ''), count(*) FROM actor_names WHERE place = 0 "
        "GROUP BY actor, name, kind, coalesce(country, '')"
    )
    if op.get_bind().execute(sa.text("SELECT 1 FROM acts LIMIT 1")).first() is not None:
        op.bulk_insert(stale, [{"part": ""}])
