"""The tables of a record: what was read and judged, and what was made of it.

It only describes; nothing here reads or writes. The log (articles, readings, decisions, imports) is
append-only, but for the removal of an article that the law demands; all else can be derived again from it.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# --- the log -----------------------------------------------------------------------------------------------

about = Table(
    "about",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)
"""Facts about the file itself: the number of its JSON form, the version that made it."""

articles = Table(
    "articles",
    metadata,
    Column("number", Integer, primary_key=True),  # full-text search needs a whole number that lasts
    Column("id", String, nullable=False, unique=True),
    Column("doc", String, nullable=False),
    Column("url", String, index=True),
    Column("outlet", String, nullable=False),
    Column("title", Text, nullable=False),
    Column("byline", Text, nullable=False),
    Column("agency", String, nullable=False),
    Column("language", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("place", JSON(none_as_null=True)),
    Column("hints", JSON, nullable=False),
    Column("heads", JSON, nullable=False),
    Column("cut", JSON, nullable=False),
    Column("fingerprint", JSON, nullable=False),
    Column("read_at", String, nullable=False),
    Index("ix_articles_doc", "doc"),
    Index("ix_articles_read_at", "read_at", "number"),
)

readings = Table(
    "readings",
    metadata,
    Column("article", String, ForeignKey("articles.id"), nullable=False),
    Column("turn", Integer, nullable=False),  # 1 is the first reading; the last one counts
    Column("engine", String, nullable=False),
    Column("version", String, nullable=False),
    Column("body", JSON, nullable=False),
    Column("read_at", String, nullable=False),
    PrimaryKeyConstraint("article", "turn"),
    UniqueConstraint("article", "engine", "version"),
    Index("ix_readings_read_at", "read_at", "article", "turn"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("verb", String, nullable=False),
    Column("concerns", JSON, nullable=False),  # ids of entries, actors, articles or decisions
    Column("decided_by", String, nullable=False),
    Column("decided_at", String, nullable=False),
    Column("reason", Text, nullable=False),
    Column("changes", JSON, nullable=False),
)

imports = Table(
    "imports",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("name", String, nullable=False),
    Column("body", JSON, nullable=False),
    Column("imported_at", String, nullable=False),
)

# --- derived -----------------------------------------------------------------------------------------------

resolutions = Table(
    "resolutions",
    metadata,
    Column("article", String, ForeignKey("articles.id"), primary_key=True),
    Column("published", String, nullable=False),  # EDTF, empty if unknown
    Column("published_from", String),
    Column("published_to", String),
    Column("published_basis", String, nullable=False),
    Column("published_why", Text, nullable=False),
    Column("place", JSON(none_as_null=True)),  # the date line's, with its country
    Column("copy_of", String, ForeignKey("articles.id"), index=True),
    Column("mentions", JSON, nullable=False),  # beside the reading's mentions: an actor id or null
    Column("times", JSON, nullable=False),  # beside the reading's times
    Index("ix_resolutions_published_from", "published_from"),
)

article_keys = Table(
    "article_keys",
    metadata,
    Column("article", String, ForeignKey("articles.id"), nullable=False),
    Column("key", String, nullable=False),
    PrimaryKeyConstraint("article", "key"),
    Index("ix_article_keys_key", "key"),
)

entries = Table(
    "entries",
    metadata,
    Column("number", Integer, primary_key=True),  # the article's number, then the place inside it
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("article", String, ForeignKey("articles.id"), nullable=False, index=True),
    Column("type", String, nullable=False),  # a statement's act (deny, promise ...), an event's type
    Column("status", String, nullable=False),
    Column("who", Text, nullable=False),  # names, joined by "; "
    Column("quote", Text, nullable=False),
    Column("date", String, nullable=False),  # EDTF, empty if unknown
    Column("confidence", Float, nullable=False),
    Column("body", JSON, nullable=False),
    Column("made_by", String),  # of an event: the statement that made it by being said
)

entry_actors = Table(
    "entry_actors",
    metadata,
    Column("entry", String, ForeignKey("entries.id"), nullable=False),
    Column("part", String, nullable=False),  # actor (a speaker, or who does it) or recipient
    Column("place", Integer, nullable=False),
    Column("name", String, nullable=False),
    Column("actor", String, index=True),
    Column("country", String, index=True),
    Column("confidence", Float, nullable=False, server_default=text("0")),  # the entry's
    PrimaryKeyConstraint("entry", "part", "place"),
    Index("ix_entry_actors_sure", "actor", "confidence", "entry"),
)

entry_keys = Table(
    "entry_keys",
    metadata,
    Column("entry", String, ForeignKey("entries.id"), nullable=False),
    Column("key", String, nullable=False),
    PrimaryKeyConstraint("entry", "key"),
    Index("ix_entry_keys_key", "key"),
)

acts = Table(
    "acts",
    metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("leading", String, ForeignKey("entries.id"), nullable=False),
    Column("reports", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("date", String, nullable=False),
    Column("date_from", String),
    Column("date_to", String),
    Column("basis", String, nullable=False),
    Column("why", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("disagreements", JSON, nullable=False),
    # What lists are ordered and filtered by: of the leading entry, so that a page is read from one index.
    Column("day", String, nullable=False, server_default=text("''")),  # date_from; UNDATED where unknown
    Column("article", String, nullable=False, server_default=text("''")),
    Column("type", String, nullable=False, server_default=text("''")),  # lower case
    Column("status", String, nullable=False, server_default=text("''")),
    Column("place", Integer, nullable=False, server_default=text("0")),  # the entry's number
    Column("made", Integer, nullable=False, server_default=text("0")),  # tellings that a statement made
    # What feeds go by, and what pictures count, of the leading entry as well; empty if unknown.
    Column("learnt", Integer, nullable=False, server_default=text("0")),  # the first telling's number
    Column("mode", String, nullable=False, server_default=text("''")),
    Column("received", Integer, nullable=False, server_default=text("0")),  # how many it is done to
    Column("site", String, nullable=False, server_default=text("''")),  # the name of its place,
    Column("site_country", String, nullable=False, server_default=text("''")),  # the state that it is in,
    Column("site_precision", String, nullable=False, server_default=text("''")),  # and how exactly it is told
    Index("ix_acts_date_from", "date_from"),
    Index("ix_acts_leading", "leading"),
    Index("ix_acts_order", "day", "date_to", "article", "place", "id", "kind", "type", "status", "made"),
    Index("ix_acts_learnt", "learnt"),
    Index("ix_acts_site", "site", "site_country", "site_precision", "status", "kind", "day", "date_to"),
)

UNDATED = "9999-99-99"
"""The ``day`` of acts whose date is not known: they come last."""

act_entries = Table(
    "act_entries",
    metadata,
    Column("act", String, ForeignKey("acts.id"), nullable=False),
    Column("entry", String, ForeignKey("entries.id"), nullable=False, unique=True),
    # As in entries, whose rows are long.
    Column("number", Integer, nullable=False, server_default=text("0")),
    Column("made_by", String),
    PrimaryKeyConstraint("act", "entry"),
    Index("ix_act_entries_number", "number", "act"),
)

act_sides = Table(
    "act_sides",
    metadata,
    Column("side", String, nullable=False),  # an actor's id, or a country's code
    # As in acts, so that the acts of a side are read in the order of lists from one place.
    Column("day", String, nullable=False),
    Column("date_to", String, nullable=False),  # empty if unknown
    Column("article", String, nullable=False),
    Column("place", Integer, nullable=False),
    Column("act", String, ForeignKey("acts.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("type", String, nullable=False),
    Column("status", String, nullable=False),
    Column("made", Integer, nullable=False),
    Column("learnt", Integer, nullable=False),
    Column("does", Integer, nullable=False),  # in the leading entry: not, as a member, or as the party itself
    Column("gets", Integer, nullable=False),
    PrimaryKeyConstraint("side", "day", "date_to", "article", "place"),
    Index("ix_act_sides_act", "act", "does", "gets"),
    sqlite_with_rowid=False,
)
"""Who takes part in each act by any of its tellings, once each."""

told = Table(
    "told",
    metadata,
    Column("entry", String, primary_key=True),
    Column("article", String, ForeignKey("articles.id"), nullable=False, index=True),
    Column("retracted", String),  # the decision that withdrew it; then it stands in no other table
    Column("body", JSON, nullable=False),
)
"""Entries as their articles tell them, where people's decisions changed or withdrew them."""

decided = Table(
    "decided",
    metadata,
    Column("entry", String, ForeignKey("entries.id"), nullable=False),
    Column("decision", String, nullable=False),
    Column("tie", Boolean, nullable=False),  # joins it with others or parts it from them, or sets something
    PrimaryKeyConstraint("entry", "decision", "tie"),
)

neighbourhoods = Table(
    "neighbourhoods",
    metadata,
    Column("entry", String, ForeignKey("entries.id"), primary_key=True),
    Column("least", String, nullable=False, index=True),
)
"""Entries near which people said "same" or "different", by the least id of those to be folded together."""

act_parts = Table(
    "act_parts",
    metadata,
    Column("act", String, ForeignKey("acts.id"), nullable=False),
    Column("part", String, nullable=False),  # of a ledger, such as "undertakings|PRK"
    Column("day", String, nullable=False, server_default=text("''")),  # its place in the part's history
    Column("ends", Boolean, nullable=False, server_default=false()),  # whether a chapter ends with it
    PrimaryKeyConstraint("act", "part"),
    Index("ix_act_parts_part", "part", "day", "act"),
)
"""In which parts of the ledgers each act counts, and where in their history it stands."""

stale = Table(
    "stale",
    metadata,
    Column("part", String, primary_key=True),
    Column("since", String, nullable=False, server_default=text("''")),  # the first place that changed,
    # ... and the last, or, the last first and with spaces between, all that did where those are few.
    Column("until", String, nullable=False, server_default=text("'9999'")),
)
"""Parts of ledgers whose acts have changed since their rows were made; an empty one: no act has parts yet."""

chapters = Table(
    "chapters",
    metadata,
    Column("part", String, nullable=False),
    Column("act", String, nullable=False),  # with which it ends
    Column("day", String, nullable=False),
    Column("carried", JSON, nullable=False),  # ids of the acts that the next chapter begins with
    PrimaryKeyConstraint("part", "act"),
    Index("ix_chapters_part", "part", "day", "act"),
)
"""The chapters of parts with a long history that are closed; the one after them is open."""

ledger_rows = Table(
    "ledger_rows",
    metadata,
    Column("id", String, primary_key=True),
    Column("ledger", String, nullable=False),
    Column("part", String, nullable=False),
    Column("chapter", String, nullable=False, server_default=text("''")),  # where it rests, if it does
    Column("date", String, nullable=False),  # the day it begins: EDTF, empty if unknown
    Column("date_from", String),
    Column("date_to", String),
    Column("body", JSON, nullable=False),
    Index("ix_ledger_rows_part", "part", "chapter"),
    Index("ix_ledger_rows_ledger", "ledger", "date_from"),
)

# Acts come and go before the rows that rest on them are made anew: no foreign keys.
ledger_acts = Table(
    "ledger_acts",
    metadata,
    Column("row", String, ForeignKey("ledger_rows.id"), nullable=False),
    Column("act", String, nullable=False),
    PrimaryKeyConstraint("row", "act"),
    Index("ix_ledger_acts_act", "act"),
)

ledger_states = Table(
    "ledger_states",
    metadata,
    Column("row", String, ForeignKey("ledger_rows.id"), nullable=False),
    Column("since", String, nullable=False),  # ISO day from which it holds; empty: from the start
    Column("status", String, nullable=False),
    PrimaryKeyConstraint("row", "since"),
)
"""Each status of a ledger's row, where its rows have one, from the day on which it begins."""

stories = Table(
    "stories",
    metadata,
    Column("article", String, ForeignKey("articles.id"), primary_key=True),
    Column("story", String, nullable=False, index=True),
)
"""Which articles tell one story, as they were last grouped; ``about`` says of which state of the log."""

actors = Table(
    "actors",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("country", String),
    Column("reports", Integer, nullable=False),
    Index("ix_actors_country", "country"),
)

actor_names = Table(
    "actor_names",
    metadata,
    Column("article", String, ForeignKey("articles.id"), nullable=False),
    Column("actor", String, ForeignKey("actors.id"), nullable=False),
    Column("place", Integer, nullable=False),  # 0 is the name the article resolves to, then its aliases
    Column("name", String, nullable=False),
    Column("folded", String, nullable=False),  # lower case, no diacritics
    Column("surname", String, nullable=False),  # folded; empty where the actor is no person
    Column("kind", String, nullable=False),
    Column("country", String),
    PrimaryKeyConstraint("article", "actor", "place"),
    Index("ix_actor_names_actor", "actor", "name", "article"),
    Index("ix_actor_names_folded", "folded"),
    Index("ix_actor_names_surname", "surname"),
)

actor_namings = Table(
    "actor_namings",
    metadata,
    Column("actor", String, nullable=False),
    Column("name", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("country", String, nullable=False),  # empty if unknown
    Column("reports", Integer, nullable=False),
    PrimaryKeyConstraint("actor", "name", "kind", "country"),
)
"""How many articles resolve to an actor under which name, kept as they come and go: counted anew for each
article, the rows of whoever is in all of them would make the last article cost more than the first."""

actor_roles = Table(
    "actor_roles",
    metadata,
    Column("article", String, nullable=False),
    Column("actor", String, nullable=False),
    Column("place", Integer, nullable=False),
    Column("title", String, nullable=False),
    Column("of", String),
    Column("start", String, nullable=False),
    Column("end", String, nullable=False),
    Column("basis", String, nullable=False),
    Column("evidence", JSON, nullable=False),
    PrimaryKeyConstraint("article", "actor", "place"),
    ForeignKeyConstraint(["article"], ["articles.id"]),
    ForeignKeyConstraint(["actor"], ["actors.id"]),
    Index("ix_actor_roles_actor", "actor", "title", "of", "start", "end", "basis", "article", "place"),
)

known_actors = Table(
    "known_actors",
    metadata,
    Column("source", String, primary_key=True),  # the id that the imported file gives
    Column("actor", String, nullable=False),  # the record's; several sources may tell of one
    Column("kind", String, nullable=False),  # person, organization, empty where not told; or post
    Column("name", String, nullable=False),
    Column("country", String),
    Index("ix_known_actors_actor", "actor"),
)

known_names = Table(
    "known_names",
    metadata,
    Column("source", String, nullable=False),
    Column("place", Integer, nullable=False),  # 0 is the first name
    Column("folded", String, nullable=False),  # as names are compared
    Column("name", String, nullable=False),
    PrimaryKeyConstraint("source", "place"),
    Index("ix_known_names_folded", "folded"),
)

# Holders and posts are named by their source's ids, and may come in later or never: no foreign keys.
known_roles = Table(
    "known_roles",
    metadata,
    Column("source", String, nullable=False),  # what tells of it: a term of its own, or the actor
    Column("place", Integer, nullable=False),
    Column("holder", String, nullable=False),
    Column("post", String, nullable=False),  # a post or body; empty where the title says it all
    Column("title", String, nullable=False),
    Column("of", String),
    Column("start", String, nullable=False),
    Column("end", String, nullable=False),
    PrimaryKeyConstraint("source", "place"),
    Index("ix_known_roles_holder", "holder"),
)

LOG = (articles, readings, decisions, imports)
"""Append-only tables, from which the others follow."""

DERIVED = (
    stories, ledger_states, ledger_acts, ledger_rows, chapters, stale, act_parts, neighbourhoods, decided,
    told, actor_roles, actor_namings, actor_names, actors, act_sides, act_entries, acts, entry_keys,
    entry_actors, entries, article_keys, resolutions,
)  # fmt: skip
"""Tables derived from articles, in an order in which they can be emptied."""

KNOWN = (known_roles, known_names, known_actors)
"""Tables derived from imports alone."""
