"""The steps that bring a record of an older version up to this one.

They never run backwards: a record is not taken back to an older form.
"""

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")
"""Every step, oldest first; a record at a step that is not listed was written by a newer version."""
