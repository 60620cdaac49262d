"""The seventh form of a record: what was read last is found without going through every text.

It adds indexes and nothing else.
"""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_articles_read_at", "articles", ["read_at", "number"], unique=False)
    op.create_index("ix_readings_read_at", "readings", ["read_at", "article", "turn"], unique=False)
