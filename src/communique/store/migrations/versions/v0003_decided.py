"""The third form of a record: tables for what people's decisions change in entries and acts.

It changes nothing that the second form has; they are empty until somebody decides something.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "told",
        sa.Column("entry", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("retracted", sa.String(), nullable=True),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_told_article")),
        sa.PrimaryKeyConstraint("entry", name=op.f("pk_told")),
    )
    op.create_index(op.f("ix_told_article"), "told", ["article"], unique=False)
    op.create_table(
        "decided",
        sa.Column("entry", sa.String(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("tie", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["entry"], ["entries.id"], name=op.f("fk_decided_entry")),
        sa.PrimaryKeyConstraint("entry", "decision", "tie", name=op.f("pk_decided")),
    )
    op.create_table(
        "neighbourhoods",
        sa.Column("entry", sa.String(), nullable=False),
        sa.Column("least", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["entry"], ["entries.id"], name=op.f("fk_neighbourhoods_entry")),
        sa.PrimaryKeyConstraint("entry", name=op.f("pk_neighbourhoods")),
    )
    op.create_index(op.f("ix_neighbourhoods_least"), "neighbourhoods", ["least"], unique=False)
