"""Pictures of every page of the web app, from the bundled sample: ``python docs/screenshots.py``.

Those that the pages of this folder show are kept in ``screenshots``; ``--all FOLDER`` makes every page at the
desk and on a phone, light and dark, to be looked at. It needs the extras ``test`` and ``docs``, and Chromium.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from communique.record import Record

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent))

from benchmarks.served import served  # noqa: E402 - the repository is no package to import from

KEPT = HERE / "screenshots"
PAGE = HERE / "web.md"
BEGIN, END = "<!-- screenshots, begin: made by docs/screenshots.py -->", "<!-- screenshots, end -->"

SIZES = {"desk": (1280, 900), "phone": (390, 844)}
"""A laptop's window, and a phone of middle size."""
SCHEMES = ("light", "dark")
QUALITY = 78
"""Of WebP: letters stay sharp, a page is 30 to 90 kB."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

PAGES = {
    "overview": ("/", "What is new, open and owed"),
    "timeline": ("/timeline?since=2018-05-01&until=2018-06-30", "The timeline"),
    "statements": ("/statements?actor=Lavrov", "What Lavrov said"),
    "events": ("/events?country=PRK&since=2018-05-01", "Who did what to whom"),
    "undertakings": ("/undertakings?country=PRK&on=2018-06-01", "What was promised by 1 June 2018"),
    "demands": ("/demands", "Demands, and what met them"),
    "proposals": ("/proposals", "Proposals and their stages"),
    "talks": ("/talks", "Talks, round by round"),
    "sanctions": ("/sanctions", "Sanctions"),
    "terms": ("/terms", "A word that sides complete differently"),
    "disputes": ("/disputes", "Accounts that contradict each other"),
    "positions": ("/positions", "Positions, and where they changed"),
    "actors": ("/actors", "Who acts"),
    "actor": ("/actors/PRK", "One actor"),
    "dyad": ("/dyads/USA/PRK", "What two states did to each other"),
    "compare": ("/compare?a=PRK&b=USA", "Two actors side by side"),
    "map": ("/map", "Where it happened"),
    "articles": ("/articles", "What was read"),
    "article": ("/articles/{article}", "An article with every entry marked"),
    "act": ("/acts/{act}", "One act, all its reports, and how it came about"),
    "undertaking": ("/undertakings/{undertaking}", "A promise in full, with its history"),
    "proposal": ("/proposals/{proposal}", "A proposal whose first stage is watched"),
    "stories": ("/stories", "Articles that tell one story"),
    "search": ("/search?q=denuclearization", "Search"),
    "changes": ("/changes?since=2000-01-01", "What changed since a day"),
    "decisions": ("/decisions", "What people decided"),
    "add": ("/add", "Adding coverage"),
    "sign-in": ("/sign-in", "Signing in"),
    "api": ("/api/v1/", "The REST API"),
    "nothing-found": ("/statements?actor=Lavrov&about=reindeer", "Nothing fits"),
    "not-found": ("/acts/s-none", "No such row"),
}  # fmt: skip
"""Every kind of page, with filters that show what it is for, and what a reader sees there."""

PHONE = ("overview", "undertakings", "article")
DARK = ("overview", "dyad")
"""Pages kept on a phone, and in the dark; all are kept at the desk in the light but the last two."""
NOT_KEPT = ("nothing-found", "not-found", "sign-in")


def kept(name: str, size: str, scheme: str) -> bool:
    """Whether the pages of this folder show it."""
    if name in NOT_KEPT:
        return False
    if scheme == "dark":
        return size == "desk" and name in DARK
    return size == "desk" or name in PHONE


def addresses(record: Path) -> dict[str, str]:
    """The pages with the ids of rows that show much: an act with several reports, a promise that was kept."""
    with Record(record) as kept_record:
        act = max(kept_record.statements(), key=lambda row: (row.reports, row.id))
        article = next(row for row in kept_record.articles() if row.doc == "halyard-2018-05-24-letter")
        promise = max(kept_record.undertakings(), key=lambda row: (len(row.history), row.reports, row.id))
        plan = next(row for row in kept_record.proposals() if row.stages)
    ids = {"act": act.id, "article": article.id, "undertaking": promise.id, "proposal": plan.id}
    return {name: path.format(**ids) for name, (path, _caption) in PAGES.items()}


def judged(record: Path) -> None:
    """Lets two invented analysts judge a few rows, so that the pages of decisions have something to show."""
    with Record(record) as kept_record:
        act = max(kept_record.statements(), key=lambda row: (row.reports, row.id))
        other, gone = kept_record.statements()[2].id, kept_record.events()[7].id
        kept_record.confirm(act.id, by="A. Holm", why="checked against the transcript")
        kept_record.amend(other, act="deny", by="R. Desk", why="the sentence denies it")
        plan = next(row for row in kept_record.proposals() if row.stages)  # as it is after the amendment
        kept_record.watch(plan.id, 1, type=["MOBILIZE", "THREATEN"], country="PRK", by="A. Holm")
        taken_back = kept_record.retract(gone, by="R. Desk", why="a rehearsal, it seems")
        kept_record.undo(taken_back.id, by="A. Holm", why="it took place")


def pictures(base: str, pages: dict[str, str], *, every: bool = False) -> Iterator[tuple[str, bytes]]:
    """Each picture as PNG with its name, such as ``overview-desk-light``; a page that fails is named."""
    browser_path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    # A container has no user namespaces for Chromium's sandbox.
    options = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=browser_path, args=options)
        for size, (width, height) in SIZES.items():
            for scheme in SCHEMES:
                context = browser.new_context(
                    viewport={"width": width, "height": height}, color_scheme=scheme,  # type: ignore[arg-type]
                    reduced_motion="reduce", locale="en-GB", timezone_id="UTC",
                )  # fmt: skip
                page = context.new_page()
                for name, path in pages.items():
                    if every or kept(name, size, scheme):
                        answer = page.goto(base + path, wait_until="networkidle")
                        if answer is None or answer.status != (404 if name == "not-found" else 200):
                            print(f"{path} fails; no picture of it is taken", file=sys.stderr)
                            continue
                        yield f"{name}-{size}-{scheme}", page.screenshot(animations="disabled")
                context.close()
        browser.close()


def gallery() -> str:
    """The kept pictures as a table of two columns, in the order of the pages."""
    files = [
        (f"{name}-{size}-{scheme}.webp", caption, size, scheme)
        for name, (_path, caption) in PAGES.items()
        for size in SIZES
        for scheme in SCHEMES
        if (KEPT / f"{name}-{size}-{scheme}.webp").is_file()
    ]
    cells = []
    for file, caption, size, scheme in files:
        how = ", ".join(
            word for word, told in (("on a phone", size == "phone"), ("dark", scheme == "dark")) if told
        )
        cells.append(f"![{caption}{f' ({how})' if how else ''}](screenshots/{file})")
    rows = [f"| {' | '.join(cells[start : start + 2])} |" for start in range(0, len(cells), 2)]
    return "\n".join(["| | |", "|---|---|", *rows])


def shown(page: str) -> str:
    """The page about the web app with the gallery between its marks."""
    before, rest = page.split(BEGIN)
    _old, after = rest.split(END)
    return f"{before}{BEGIN}\n{gallery()}\n{END}{after}"


def main() -> int:
    """Reads the sample, serves it, and takes the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--all", type=Path, metavar="FOLDER", help="every page in every form, as PNG")
    parser.add_argument("--record", type=Path, help="a record that is there, in place of the sample's")
    parser.add_argument("--only", nargs="*", default=[], help="names of pages")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        record = given.record or Path(folder) / "demo.db"
        if given.record is None:
            command = [sys.executable, "-m", "communique", "demo", "--record", str(record)]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            judged(record)
        pages = {
            name: path for name, path in addresses(record).items() if not given.only or name in given.only
        }
        if given.all is None and not given.only:
            shutil.rmtree(KEPT, ignore_errors=True)
        with served(record) as (base, _process):
            for name, picture in pictures(base, pages, every=given.all is not None):
                if given.all is not None:
                    given.all.mkdir(parents=True, exist_ok=True)
                    (given.all / f"{name}.png").write_bytes(picture)
                else:
                    KEPT.mkdir(exist_ok=True)
                    Image.open(io.BytesIO(picture)).convert("RGB").save(
                        KEPT / f"{name}.webp", quality=QUALITY, method=6
                    )
    if given.all is None:
        PAGE.write_text(shown(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
