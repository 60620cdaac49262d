"""The fifth form of a record: what lists are ordered and filtered by stands beside each act.

It derives nothing that the fourth form does not have; states of ledgers' rows, and stories, are made when
they are first asked for.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("entries", sa.Column("made_by", sa.String(), nullable=True))
    op.execute(
        "UPDATE entries SET made_by = json_extract(body, '$.made_by') "
        "WHERE kind = 'event' AND json_extract(body, '$.made_by') IS NOT NULL"
    )
    op.add_column(
        "entry_actors", sa.Column("confidence", sa.Float(), nullable=False, server_default=sa.text("0"))
    )
    op.execute(
        "UPDATE entry_actors SET confidence = "
        "(SELECT confidence FROM entries WHERE entries.id = entry_actors.entry)"
    )
    op.create_index("ix_entry_actors_sure", "entry_actors", ["actor", "confidence", "entry"], unique=False)
    for name in ("day", "article", "type", "status"):
        op.add_column("acts", sa.Column(name, sa.String(), nullable=False, server_default=sa.text("''")))
    for name in ("place", "made"):
        op.add_column("acts", sa.Column(name, sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.execute(
        "UPDATE acts SET (article, place, type, status) = "
        "(SELECT article, number, lower(type), status FROM entries WHERE entries.id = acts.leading), "
        "day = coalesce(date_from, '9999-99-99'), "
        "made = (SELECT count(made_by) FROM act_entries JOIN entries ON entries.id = act_entries.entry "
        "WHERE act_entries.act = acts.id)"
    )
    op.create_index(
        "ix_acts_order",
        "acts",
        ["day", "date_to", "article", "place", "id", "kind", "type", "status", "made"],
        unique=False,
    )
    # Offices and names of somebody whom every article names are told apart in the index alone.
    op.drop_index("ix_actor_roles_actor", "actor_roles")
    op.create_index(
        "ix_actor_roles_actor",
        "actor_roles",
        ["actor", "title", "of", "start", "end", "basis", "article", "place"],
        unique=False,
    )
    op.drop_index("ix_actor_names_actor", "actor_names")
    op.create_index("ix_actor_names_actor", "actor_names", ["actor", "name", "article"], unique=False)
    op.create_table(
        "ledger_states",
        sa.Column("row", sa.String(), nullable=False),
        sa.Column("since", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["row"], ["ledger_rows.id"], name=op.f("fk_ledger_states_row")),
        sa.PrimaryKeyConstraint("row", "since", name=op.f("pk_ledger_states")),
    )
    op.create_table(
        "stories",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("story", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_stories_article")),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_stories")),
    )
    op.create_index("ix_stories_story", "stories", ["story"], unique=False)
    bind = op.get_bind()
    if bind.execute(sa.text("SELECT 1 FROM ledger_rows LIMIT 1")).first() is not None:
        # Every part with rows is made again: only then is it known from which day on each state holds.
        op.execute(
            "INSERT INTO stale (part) SELECT DISTINCT part FROM ledger_rows "
            "WHERE part NOT IN (SELECT part FROM stale)"
        )
