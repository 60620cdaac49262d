"""How the pages of this folder become a site: ``python docs/build_site.py`` (or ``make docs``) reads this.

It fetches nothing and names no server: the site is for a browser on a machine without a network as well.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

project = "communique"
author = PROJECT["authors"][0]["name"]
release = version = PROJECT["version"]
copyright = "The communique maintainers; Apache-2.0"

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["screenshots", "static", "*.py"]
nitpicky = False  # types of the standard library and of pandas have no page here, and none is fetched

# The pages are written for any reader of Markdown; only headings need an address here.
myst_heading_anchors = 4
myst_links_external_new_tab = False
# The notebook is run by its test and kept with what it printed.
nb_execution_mode = "off"

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
python_use_unqualified_type_names = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False
add_module_names = False

html_theme = "furo"
html_title = f"communique {release}"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sourcelink = False
html_favicon = "../src/communique/web/static/icon.svg"
html_last_updated_fmt = None
html_theme_options: dict[str, Any] = {
    "light_css_variables": {"color-brand-primary": "#1d4e89", "color-brand-content": "#1d4e89"},
    "dark_css_variables": {"color-brand-primary": "#8ab8ef", "color-brand-content": "#8ab8ef"},
}


def _told(app: Any, what: str, name: str, obj: Any, options: Any, lines: list[str]) -> None:
    """Docstrings are written to be read where they stand; here a drawing is kept as it was drawn."""
    drawn = False
    for number, line in enumerate(lines):
        # "``Record``s" is a word and its ending.
        lines[number] = re.sub(r"(\w``)(?=\w)", r"\1\\ ", line.replace("`` … ``", "“ … ”"))
        begins = line.startswith("    ") and number > 1 and not lines[number - 1] and not drawn
        if begins and what == "module" and not lines[number - 2].endswith("::"):
            lines[number - 1 : number - 1] = ["", "::"]
            drawn = True


def setup(app: Any) -> None:
    """Called by Sphinx."""
    app.connect("autodoc-process-docstring", _told)
