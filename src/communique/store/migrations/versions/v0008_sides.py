"""The eighth form of a record: the sides of each act stand beside it, with its mode and place.

It derives nothing that the seventh form does not have.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "act_entries", sa.Column("number", sa.Integer(), nullable=False, server_default=sa.text("0"))
    )
    op.add_column("act_entries", sa.Column("made_by", sa.String(), nullable=True))
    op.execute(
        "UPDATE act_entries SET (number, made_by) = "
        "(SELECT entries.number, entries.made_by FROM entries WHERE entries.id = act_entries.entry)"
    )
    op.create_index("ix_act_entries_number", "act_entries", ["number", "act"], unique=False)
    for name in ("mode", "site", "site_country", "site_precision"):
        op.add_column("acts", sa.Column(name, sa.String(), nullable=False, server_default=sa.text("''")))
    for name in ("received", "learnt"):
        op.add_column("acts", sa.Column(name, sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.execute(
        "UPDATE acts SET (mode, site, site_country, site_precision) = (SELECT "
        "coalesce(json_extract(body, '$.mode'), ''), coalesce(json_extract(body, '$.place.name'), ''), "
        "coalesce(json_extract(body, '$.place.country'), ''), "
        "coalesce(json_extract(body, '$.place.precision'), '') FROM entries WHERE entries.id = leading), "
        "received = (SELECT count(*) FROM entry_actors WHERE entry_actors.entry = acts.leading "
        "AND entry_actors.part = 'recipient'), "
        "learnt = (SELECT min(act_entries.number) FROM act_entries WHERE act_entries.act = acts.id)"
    )
    op.create_index("ix_acts_learnt", "acts", ["learnt"], unique=False)
    op.create_index(
        "ix_acts_site",
        "acts",
        ["site", "site_country", "site_precision", "status", "kind", "day", "date_to"],
        unique=False,
    )
    op.create_table(
        "act_sides",
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("date_to", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("made", sa.Integer(), nullable=False),
        sa.Column("learnt", sa.Integer(), nullable=False),
        sa.Column("does", sa.Integer(), nullable=False),
        sa.Column("gets", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["act"], ["acts.id"], name=op.f("fk_act_sides_act")),
        sa.PrimaryKeyConstraint("side", "day", "date_to", "article", "place", name=op.f("pk_act_sides")),
        sqlite_with_rowid=False,
    )
    # 1: acts or receives in the leading entry as a member of a country, 2: as the party itself.
    mention = (
        "SELECT act_entries.act AS act, {side} AS side, "
        "CASE WHEN entry_actors.entry = acts.leading AND part = 'actor' THEN {how} ELSE 0 END AS does, "
        "CASE WHEN entry_actors.entry = acts.leading AND part = 'recipient' THEN {how} ELSE 0 END AS gets "
        "FROM act_entries JOIN acts ON acts.id = act_entries.act "
        "JOIN entry_actors ON entry_actors.entry = act_entries.entry WHERE {side} IS NOT NULL"
    )
    actor = mention.format(
        side="entry_actors.actor", how="CASE WHEN entry_actors.country IS NULL THEN 2 ELSE 1 END"
    )
    country = mention.format(side="entry_actors.country", how="2")
    op.execute(
        "INSERT INTO act_sides "
        "(side, day, date_to, article, place, act, kind, type, status, made, learnt, does, gets) "
        "SELECT side, day, coalesce(date_to, ''), article, place, id, kind, type, status, made, learnt, "
        f"max(does), max(gets) FROM ({actor} UNION ALL {country}) AS mentions "
        "JOIN acts ON acts.id = mentions.act GROUP BY side, id "
        "ORDER BY side, day, coalesce(date_to, ''), article, place"
    )
    op.create_index("ix_act_sides_act", "act_sides", ["act", "does", "gets"], unique=False)
