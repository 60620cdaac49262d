"""Builds the pages of this folder as a site: ``python docs/build_site.py [--out FOLDER] [--ask-the-web]``.

A warning is an error, and so are a link that leads nowhere and a script, style, font or picture that is
fetched from elsewhere. Addresses of other sites are listed in ``site-links.txt`` beside the site; they are
asked for only with ``--ask-the-web``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import lxml.html

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "build" / "site"
LISTED = "links.txt"

LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "video": "src"}
"""Elements by which a page fetches something, and where they name it."""
FETCHING = ("stylesheet", "icon", "shortcut icon", "preload")


def build(out: Path) -> int:
    """Builds the site; gives Sphinx's exit status, which a warning makes 1."""
    from sphinx.cmd.build import build_main

    trees = out.with_name(f"{out.name}-trees")
    # Everything anew (-E): Sphinx does not see that a docstring changed, and tells an old fault only once.
    strict = ["-q", "-E", "-W", "--keep-going", "-b", "html"]
    return int(build_main([*strict, "-d", str(trees), str(HERE), str(out)]))


def faults(site: Path) -> list[str]:
    """Every link of the site that leads nowhere, and whatever a page would fetch from elsewhere."""
    found = []
    for page in sorted(site.rglob("*.html")):
        for tag, address in _addresses(page):
            parts = urlsplit(address)
            where = f"{page.relative_to(site)}: {address}"
            if parts.scheme or parts.netloc:
                if tag != "a" and parts.scheme != "data":
                    found.append(f"{where} is fetched from elsewhere")
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            if not target.is_file():
                found.append(f"{where} leads to no page")
            elif target.suffix == ".html" and unquote(parts.fragment) not in _anchors(target):
                found.append(f"{where} leads to no heading of that page")
    for style in sorted(site.rglob("*.css")):
        text = style.read_text("utf-8")
        if "url(http" in text or "url(//" in text or '@import "http' in text:
            found.append(f"{style.relative_to(site)} fetches from elsewhere")
    return found


def external(site: Path) -> list[str]:
    """Addresses of other sites to which the pages link, in order."""
    links = (address for page in site.rglob("*.html") for tag, address in _addresses(page) if tag == "a")
    return sorted({address for address in links if urlsplit(address).scheme in ("http", "https")})


def unreachable(addresses: list[str]) -> list[str]:
    """Those that do not answer, with what they said instead."""
    import httpx

    found = []
    with httpx.Client(follow_redirects=True, timeout=20) as client:
        for address in addresses:
            try:
                status = client.get(address).status_code
            except httpx.HTTPError as error:
                found.append(f"{address}: {error or type(error).__name__}")
                continue
            if status >= 400:
                found.append(f"{address}: {status}")
    return found


def _addresses(page: Path) -> Iterator[tuple[str, str]]:
    for node in _tree(page).iter("a", *LOADED):
        rel = node.get("rel", "")
        address = node.get(LOADED.get(node.tag, "href"))
        # <link rel=canonical> and the like name a page and fetch none.
        if address and (node.tag != "link" or rel in FETCHING):
            yield node.tag, address


@cache
def _tree(page: Path) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(page.read_bytes())


@cache
def _anchors(page: Path) -> frozenset[str]:
    named = {node.get("name") for node in _tree(page).iter("a")}
    return frozenset({node.get("id") for node in _tree(page).iter()} | named | {"", "top"}) - {None}


def main() -> int:
    """Builds and checks; 0 where nothing is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--out", type=Path, default=OUT, help="the folder of the site")
    parser.add_argument("--ask-the-web", action="store_true", help="asks whether other sites' pages answer")
    given = parser.parse_args()
    out = given.out.resolve()
    if build(out):
        return 1
    links = external(out)
    out.with_name(f"{out.name}-{LISTED}").write_text("".join(f"{link}\n" for link in links), encoding="utf-8")
    wrong = faults(out) + (unreachable(links) if given.ask_the_web else [])
    for line in wrong:
        print(line, file=sys.stderr)
    pages = len(list(out.rglob("*.html")))
    print(f"{out}: {pages} pages, {len(links)} addresses elsewhere, {len(wrong)} faults", file=sys.stderr)
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
