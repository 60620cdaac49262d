"""The second form of a record: tables for the actors that somebody imports.

It changes nothing that the first form has; they are empty until actors are imported.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "known_actors",
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("source", name=op.f("pk_known_actors")),
    )
    op.create_index("ix_known_actors_actor", "known_actors", ["actor"], unique=False)
    op.create_table(
        "known_names",
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("source", "place", name=op.f("pk_known_names")),
    )
    op.create_index("ix_known_names_folded", "known_names", ["folded"], unique=False)
    op.create_table(
        "known_roles",
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("holder", sa.String(), nullable=False),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("of", sa.String(), nullable=True),
        sa.Column("start", sa.String(), nullable=False),
        sa.Column("end", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("source", "place", name=op.f("pk_known_roles")),
    )
    op.create_index("ix_known_roles_holder", "known_roles", ["holder"], unique=False)
