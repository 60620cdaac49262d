"""The first form of a record: the log, what is derived from it, full text, and two plain views.

It is never edited once released: a later form is another step.
"""

import sqlalchemy as sa
from alembic import op

from communique.store.search import setup

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# Plain views for whoever opens the file with another tool.
VIEWS = {
    "statements": """
        SELECT acts.id, acts.date, entries.who, entries.type AS act, entries.quote, acts.reports,
               acts.origins, acts.confidence, articles.outlet, articles.title, articles.url
        FROM acts JOIN entries ON entries.id = acts.leading JOIN articles ON articles.id = entries.article
        WHERE acts.kind = 'statement'
    """,
    "coverage": """
        SELECT articles.id, resolutions.published, articles.outlet, articles.title, articles.doc,
               articles.url, articles.language, resolutions.copy_of
        FROM articles JOIN resolutions ON resolutions.article = articles.id
    """,
}


def upgrade() -> None:
    op.create_table(
        "about",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_about")),
    )
    op.create_table(
        "actors",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actors")),
    )
    op.create_index("ix_actors_country", "actors", ["country"], unique=False)
    op.create_table(
        "articles",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("doc", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("outlet", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("byline", sa.Text(), nullable=False),
        sa.Column("agency", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("place", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("hints", sa.JSON(), nullable=False),
        sa.Column("heads", sa.JSON(), nullable=False),
        sa.Column("cut", sa.JSON(), nullable=False),
        sa.Column("fingerprint", sa.JSON(), nullable=False),
        sa.Column("read_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_articles")),
        sa.UniqueConstraint("id", name=op.f("uq_articles_id")),
    )
    op.create_index("ix_articles_doc", "articles", ["doc"], unique=False)
    op.create_index(op.f("ix_articles_url"), "articles", ["url"], unique=False)
    op.create_table(
        "decisions",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("concerns", sa.JSON(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_at", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_decisions")),
        sa.UniqueConstraint("id", name=op.f("uq_decisions_id")),
    )
    op.create_table(
        "imports",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("imported_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_imports")),
        sa.UniqueConstraint("id", name=op.f("uq_imports_id")),
    )
    op.create_table(
        "actor_names",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("surname", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["actor"], ["actors.id"], name=op.f("fk_actor_names_actor")),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_actor_names_article")),
        sa.PrimaryKeyConstraint("article", "actor", "place", name=op.f("pk_actor_names")),
    )
    op.create_index("ix_actor_names_actor", "actor_names", ["actor"], unique=False)
    op.create_index("ix_actor_names_folded", "actor_names", ["folded"], unique=False)
    op.create_index("ix_actor_names_surname", "actor_names", ["surname"], unique=False)
    op.create_table(
        "actor_roles",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("of", sa.String(), nullable=True),
        sa.Column("start", sa.String(), nullable=False),
        sa.Column("end", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["actor"], ["actors.id"], name=op.f("fk_actor_roles_actor")),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_actor_roles_article")),
        sa.PrimaryKeyConstraint("article", "actor", "place", name=op.f("pk_actor_roles")),
    )
    op.create_index("ix_actor_roles_actor", "actor_roles", ["actor"], unique=False)
    op.create_table(
        "article_keys",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_article_keys_article")),
        sa.PrimaryKeyConstraint("article", "key", name=op.f("pk_article_keys")),
    )
    op.create_index("ix_article_keys_key", "article_keys", ["key"], unique=False)
    op.create_table(
        "entries",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("date", sa.String(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_entries_article")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_entries")),
        sa.UniqueConstraint("id", name=op.f("uq_entries_id")),
    )
    op.create_index(op.f("ix_entries_article"), "entries", ["article"], unique=False)
    op.create_table(
        "readings",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("read_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_readings_article")),
        sa.PrimaryKeyConstraint("article", "turn", name=op.f("pk_readings")),
        sa.UniqueConstraint("article", "engine", "version", name=op.f("uq_readings_article_engine_version")),
    )
    op.create_table(
        "resolutions",
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("published", sa.String(), nullable=False),
        sa.Column("published_from", sa.String(), nullable=True),
        sa.Column("published_to", sa.String(), nullable=True),
        sa.Column("published_basis", sa.String(), nullable=False),
        sa.Column("published_why", sa.Text(), nullable=False),
        sa.Column("place", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("copy_of", sa.String(), nullable=True),
        sa.Column("mentions", sa.JSON(), nullable=False),
        sa.Column("times", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["article"], ["articles.id"], name=op.f("fk_resolutions_article")),
        sa.ForeignKeyConstraint(["copy_of"], ["articles.id"], name=op.f("fk_resolutions_copy_of")),
        sa.PrimaryKeyConstraint("article", name=op.f("pk_resolutions")),
    )
    op.create_index(op.f("ix_resolutions_copy_of"), "resolutions", ["copy_of"], unique=False)
    op.create_index("ix_resolutions_published_from", "resolutions", ["published_from"], unique=False)
    op.create_table(
        "acts",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("leading", sa.String(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("origins", sa.Integer(), nullable=False),
        sa.Column("date", sa.String(), nullable=False),
        sa.Column("date_from", sa.String(), nullable=True),
        sa.Column("date_to", sa.String(), nullable=True),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("disagreements", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["leading"], ["entries.id"], name=op.f("fk_acts_leading")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acts")),
    )
    op.create_index("ix_acts_date_from", "acts", ["date_from"], unique=False)
    op.create_index("ix_acts_leading", "acts", ["leading"], unique=False)
    op.create_table(
        "entry_actors",
        sa.Column("entry", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["entry"], ["entries.id"], name=op.f("fk_entry_actors_entry")),
        sa.PrimaryKeyConstraint("entry", "part", "place", name=op.f("pk_entry_actors")),
    )
    op.create_index(op.f("ix_entry_actors_actor"), "entry_actors", ["actor"], unique=False)
    op.create_index(op.f("ix_entry_actors_country"), "entry_actors", ["country"], unique=False)
    op.create_table(
        "entry_keys",
        sa.Column("entry", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["entry"], ["entries.id"], name=op.f("fk_entry_keys_entry")),
        sa.PrimaryKeyConstraint("entry", "key", name=op.f("pk_entry_keys")),
    )
    op.create_index("ix_entry_keys_key", "entry_keys", ["key"], unique=False)
    op.create_table(
        "act_entries",
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("entry", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["act"], ["acts.id"], name=op.f("fk_act_entries_act")),
        sa.ForeignKeyConstraint(["entry"], ["entries.id"], name=op.f("fk_act_entries_entry")),
        sa.PrimaryKeyConstraint("act", "entry", name=op.f("pk_act_entries")),
        sa.UniqueConstraint("entry", name=op.f("uq_act_entries_entry")),
    )
    for name, select in VIEWS.items():
        op.execute(f"CREATE VIEW {name} AS {select}")
    for statement in setup(op.get_context().dialect.name):
        op.execute(sa.text(statement))
