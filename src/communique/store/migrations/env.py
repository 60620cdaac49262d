"""Runs the steps on the connection that the store hands over.

It reads no configuration file and opens no database.
"""

from alembic import context

from communique.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
