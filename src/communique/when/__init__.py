"""When things were said and done: from the words of an article to dates of the calendar.

It never looks at a clock: an article's date comes from its own evidence, or stays unknown.
"""

from communique.when.article import OfficeHolders, date_article
from communique.when.date import date_time, date_times, timex_value
from communique.when.edtf import AT_THE_LATEST, Edtf, from_iso, intersect, parse_edtf
from communique.when.event import date_events
from communique.when.evidence import Bound
from communique.when.statement import date_statement, date_statements

__all__ = [
    "AT_THE_LATEST",
    "Bound",
    "Edtf",
    "OfficeHolders",
    "date_article",
    "date_events",
    "date_statement",
    "date_statements",
    "date_time",
    "date_times",
    "from_iso",
    "intersect",
    "parse_edtf",
    "timex_value",
]
