"""The pages as a site: built without a warning, every link leads somewhere, nothing is borrowed.

Skipped where what builds it (the extra ``docs``) is not installed.
"""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from conftest import ROOT

for needed in ("sphinx", "myst_nb", "furo"):
    pytest.importorskip(needed, reason="the site is built with the extra `docs`")


@pytest.fixture(scope="module")
def building() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_build_site", ROOT / "docs" / "build_site.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("docs") / "site"
    # A process of its own: Sphinx and what it loads warn of each other's next versions.
    command = [sys.executable, str(ROOT / "docs" / "build_site.py"), "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return out


def test_every_link_leads_somewhere_and_nothing_comes_from_elsewhere(
    building: ModuleType, site: Path
) -> None:
    assert building.faults(site) == []


def test_every_page_is_in_the_site(site: Path) -> None:
    pages = {page.stem for page in (ROOT / "docs").glob("*.md")} | {"from-files-to-dyads"}
    assert pages - {page.stem for page in site.glob("*.html")} == set()


def test_the_first_page_leads_to_every_other(site: Path) -> None:
    first = (site / "index.html").read_text("utf-8")
    body = first[first.index("<article") : first.index("</article>")]
    others = {page.name for page in site.glob("*.html")} - {
        "index.html", "genindex.html", "search.html", "py-modindex.html",
    }  # fmt: skip
    assert {name for name in others if f'href="{name}' not in body} == set()


def test_the_reference_has_the_docstrings(site: Path) -> None:
    page = (site / "reference.html").read_text("utf-8")
    assert 'id="communique.record.Record.undertakings"' in page
    told = re.sub(r"<[^>]+>", "", page)
    assert "Who promised what to whom, and what became of it as of the day on." in told
    assert "├── ArticleError" in told


def test_a_broken_link_and_a_borrowed_script_are_found(building: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "one.html").write_text(
        '<h1 id="top-of-it">One</h1><a href="one.html#top-of-it">right</a><a href="one.html#gone">x</a>'
        '<a href="two.html">x</a><a href="https://example.org/">elsewhere, but only a link</a>'
        '<script src="https://cdn.example.org/x.js"></script>',
        encoding="utf-8",
    )
    assert [fault.removeprefix("one.html: ") for fault in building.faults(tmp_path)] == [
        "one.html#gone leads to no heading of that page",
        "two.html leads to no page",
        "https://cdn.example.org/x.js is fetched from elsewhere",
    ]
    assert building.external(tmp_path) == ["https://example.org/"]
