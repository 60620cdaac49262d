"""The sixth form of a record: ledgers with a long history are made chapter by chapter.

Rows stay as they are; a part is made by chapters when one of its acts changes for the next time.
"""

import hashlib

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

CHAPTER = 40
BLOCK = 5000


def upgrade() -> None:
    op.create_table(
        "chapters",
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("carried", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("part", "act", name=op.f("pk_chapters")),
    )
    op.create_index("ix_chapters_part", "chapters", ["part", "day", "act"], unique=False)
    op.add_column("act_parts", sa.Column("day", sa.String(), nullable=False, server_default=""))
    op.add_column("act_parts", sa.Column("ends", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("stale", sa.Column("since", sa.String(), nullable=False, server_default=""))
    op.add_column("stale", sa.Column("until", sa.String(), nullable=False, server_default="9999"))
    op.add_column("ledger_rows", sa.Column("chapter", sa.String(), nullable=False, server_default=""))
    op.drop_index("ix_act_parts_part", "act_parts")
    op.create_index("ix_act_parts_part", "act_parts", ["part", "day", "act"], unique=False)
    op.drop_index("ix_ledger_rows_part", "ledger_rows")
    op.create_index("ix_ledger_rows_part", "ledger_rows", ["part", "chapter"], unique=False)
    _place()


def _number(act: str) -> int:
    told = act.encode("utf-8", "surrogatepass")
    return int(hashlib.sha256(len(told).to_bytes(8, "big") + told).hexdigest()[:16], 16)


def _place() -> None:
    """Sets of each act the day on which it was first reported, and whether it ends a chapter."""
    bind = op.get_bind()
    acts = sa.table("acts", sa.column("id"), sa.column("date_from"))
    days = {act: first or "" for act, first in bind.execute(sa.select(acts.c.id, acts.c.date_from))}
    told: dict[str, str] = {}
    entries = sa.table("entries", sa.column("id"), sa.column("article"))
    members = sa.table("act_entries", sa.column("act"), sa.column("entry"))
    articles = sa.table("resolutions", sa.column("article"), sa.column("published_from"))
    for act, day in bind.execute(
        sa.select(members.c.act, sa.func.min(articles.c.published_from))
        .select_from(
            members.join(entries, entries.c.id == members.c.entry).join(
                articles, articles.c.article == entries.c.article
            )
        )
        .where(articles.c.published_from.is_not(None))
        .group_by(members.c.act)
    ):
        told[act] = day
    placed = [
        {
            "of": act,
            "at": told.get(act) or day,
            "last": _number(act) % CHAPTER == 0,
        }
        for act, day in sorted(days.items())
    ]
    parts = sa.table("act_parts", sa.column("act"), sa.column("day"), sa.column("ends"))
    change = (
        sa.update(parts)
        .where(parts.c.act == sa.bindparam("of"))
        .values(day=sa.bindparam("at"), ends=sa.bindparam("last", type_=sa.Boolean()))
    )
    for start in range(0, len(placed), BLOCK):
        bind.execute(change, placed[start : start + BLOCK])
