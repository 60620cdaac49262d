"""Collects every text of the web app for translators: ``python docs/messages.py`` (or ``make messages``).

It writes the catalogue without line numbers and without a clock, so that it changes only when a text does.
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import write_po

WEB = Path(__file__).resolve().parent.parent / "src" / "communique" / "web"
CATALOGUE = WEB / "locale" / "communique.pot"

METHODS = [("**.py", "python"), ("templates/**.html", "jinja2")]
OPTIONS = {"templates/**.html": {"newstyle_gettext": "true", "silent": "false"}}
KEYWORDS = {**DEFAULT_KEYWORDS, "N_": None}
"""``N_`` marks a text that stands in a table and is translated where it is shown."""

STAMPS = (
    "Project-Id-Version|POT-Creation-Date|PO-Revision-Date|Report-Msgid-Bugs-To|Last-Translator|Language-Team"
    "|Generated-By"
)
HEADER = """\
# Every text of communique's web app.
# Apache-2.0, as the package.
#"""


def collected() -> str:
    """The catalogue as a file has it."""
    catalogue = Catalog(project="communique", header_comment=HEADER, fuzzy=False)
    found = extract_from_dir(
        WEB, method_map=METHODS, options_map=OPTIONS, keywords=KEYWORDS, comment_tags=("translators:",)
    )
    for file, _line, message, comments, context in sorted(found, key=lambda one: (one[0], one[1])):
        catalogue.add(message, locations=[(file, 1)], auto_comments=comments, context=context)
    out = io.BytesIO()
    write_po(out, catalogue, include_lineno=False, width=110)
    text = out.getvalue().decode("utf-8")
    # What a clock, an address or a version of Babel would put into it is nothing to translate.
    return re.sub(rf'^"(?:{STAMPS}): .*\n', "", text, flags=re.MULTILINE)


if __name__ == "__main__":
    CATALOGUE.parent.mkdir(exist_ok=True)
    CATALOGUE.write_text(collected(), encoding="utf-8", newline="\n")
    print(f"wrote {CATALOGUE}", file=sys.stderr)
