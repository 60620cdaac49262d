"""Measures a record on itself: lines drawn at random, marked by a person, and the share that is right.

It changes nothing in the record and marks nothing itself: the marks stand in a file of their own beside it.
"""

from communique.audit.asking import ask
from communique.audit.draw import FIELDS, LINES, Draw, Line, draw, views_of
from communique.audit.marks import MARKS, NAME, Mark, MarkFile, read_marks
from communique.audit.precision import PrecisionRow, precision, wilson
from communique.audit.sheet import read_sheet, write_sheet

__all__ = [
    "FIELDS", "LINES", "MARKS", "NAME", "Draw", "Line", "Mark", "MarkFile", "PrecisionRow", "ask", "draw",
    "precision", "read_marks", "read_sheet", "views_of", "wilson", "write_sheet",
]  # fmt: skip
