"""The steps that bring a record of an older version up to this one.

They never run backwards: a record is not taken back to an older form.
"""

REVISIONS = ("0001", "0002", "0003", "0004")
"""Every step, oldest first; a record at a step that is not listed was written by a newer version."""

READABLE = frozenset({"0001", "0002", "0003"})
"""Older forms that can be read as they are: the steps after them only add tables, which views do without."""
