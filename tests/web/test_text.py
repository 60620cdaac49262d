"""Every text of the interface is in the catalogue, and a page in another language has none left over.

The other language is made here: each text in brackets, so that one without them is seen at once.
"""

from __future__ import annotations

import datetime as dt
import gettext
import html
import importlib.util
import re
import shutil
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from fastapi.testclient import TestClient
from jinja2 import Environment, nodes

import served
from communique.codes.plover import EVENT_TYPES, QUADS
from communique.ledgers import LEDGERS
from communique.model import Speech, Status, to_json
from communique.record import Record
from communique.views import VIEWS, whole
from communique.web import app
from communique.web.dates import month, number, share, told
from communique.web.text import ENGLISH, Tongue, _, asked_for, language, ngettext, speaking, tongues
from conftest import ROOT

WEB = ROOT / "src" / "communique" / "web"
TEMPLATES = sorted((WEB / "templates").glob("*.html"))

READ = ("aria-label", "title", "placeholder", "alt")
"""Attributes that somebody sees or hears."""
UNREAD = ("script", "style", "code")
"""Elements with what a program reads, and with commands and ids."""
NAMES = {
    "communique", "CAMEO", "PLOVER", "JSON", "CSV", "CSL-JSON", "PNG", "SVG", "Atom", "GET", "POST", "UTC",
    "openapi.json",
}  # fmt: skip
"""Names that are the same in every language."""
BOTH = (False, True)
LETTERS = re.compile(r"[^\W\d_]{2,}")

PAGES = (
    "/", "/timeline", "/statements", "/events?country=PRK", "/undertakings?on=2018-06-01", "/demands",
    "/proposals", "/talks", "/sanctions", "/terms", "/disputes", "/positions", "/actors", "/actors/PRK",
    "/dyads/USA/PRK", "/articles", "/stories", "/search", "/search?q=talks", "/search?q=reindeer", "/sign-in",
    "/statements?actor=Lavrov&about=reindeer", "/decisions", "/add", "/changes", "/changes?since=2000-01-01",
    "/compare", "/compare?a=PRK&b=USA", "/map", "/map?actor=nobody",
)  # fmt: skip


def messages() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_messages", ROOT / "docs" / "messages.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def catalogue() -> Catalog:
    with (WEB / "locale" / "communique.pot").open("rb") as file:
        return read_po(file)


def test_the_catalogue_has_every_text() -> None:
    kept = (WEB / "locale" / "communique.pot").read_text("utf-8")
    assert kept == messages().collected(), "run `make messages`"


# --- templates ---


class Left(HTMLParser):
    """Words of a template that are no part of any call: texts between tags, and attributes that are read."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in UNREAD
        self.found += [value for name, value in attrs if name in READ and value and bare(value)]

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in UNREAD

    def handle_data(self, data: str) -> None:
        if not self.silent and bare(data):
            self.found.append(data.strip())


def bare(text: str) -> bool:
    """Whether there are words in a text other than names and addresses."""
    words = (word for word in re.split(r"[\s·]+", text.strip()) if LETTERS.search(word))
    return any(word not in NAMES and not word.startswith(("/", "https://")) for word in words)


def left(source: str) -> list[str]:
    """Words that a template says without asking the catalogue."""
    pieces, inside, skip = [], False, False
    for _line, kind, value in Environment(extensions=["jinja2.ext.i18n"]).lex(source):
        if kind == "data" and not skip:
            pieces.append(value)
        elif kind == "variable_begin":
            pieces.append("q1")  # stands for a value; good for a tag's name as well, and no word
        elif kind == "block_begin":
            inside = True
        elif kind == "name" and inside and value in ("trans", "endtrans"):
            skip = value == "trans"
        if kind == "name" or kind == "block_end":
            inside = False
    reader = Left()
    reader.feed("".join(pieces))
    return reader.found + [text for node in _outputs(source) for text in _shown(node)]


def _outputs(source: str) -> Iterator[nodes.Node]:
    for output in Environment(extensions=["jinja2.ext.i18n"]).parse(source).find_all(nodes.Output):
        yield from (node for node in output.nodes if not isinstance(node, nodes.TemplateData))


def _shown(node: nodes.Node) -> Iterator[str]:
    """Texts that an expression shows as they stand in it."""
    if isinstance(node, nodes.Const) and isinstance(node.value, str) and bare(node.value):
        # A status as a class, a part of an address: no word that is read begins in the lower case there.
        if not re.fullmatch(r"[a-z/?=&#-]+", node.value):
            yield node.value
    elif isinstance(node, nodes.CondExpr):
        yield from _shown(node.expr1)
        if node.expr2 is not None:
            yield from _shown(node.expr2)
    elif isinstance(node, (nodes.Or, nodes.And)):
        yield from (*_shown(node.left), *_shown(node.right))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_says_nothing_of_its_own(template: Path) -> None:
    assert left(template.read_text("utf-8")) == []


def test_a_text_that_was_not_asked_for_is_seen() -> None:
    assert left('<p>{{ _("Right") }}</p>{% trans count=3 %}{{ count }} row{% endtrans %}') == []
    assert left("<p>Wrong words</p>") == ["Wrong words"]
    assert left('<a title="Wrong words" class="right">{{ name }}</a>') == ["Wrong words"]
    assert left('{{ "Wrong words" if name else _("Right") }}') == ["Wrong words"]


# --- another language ---


@pytest.fixture(scope="module")
def brackets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a German in which each text is the English one in brackets."""
    folder = tmp_path_factory.mktemp("locale")
    made = Catalog(locale="de")
    for message in catalogue():
        if not message.id:
            continue
        if isinstance(message.id, tuple):
            made.add(message.id, tuple(f"⟦{text}⟧" for text in message.id))
        else:
            made.add(message.id, f"⟦{message.id}⟧")
    (folder / "de" / "LC_MESSAGES").mkdir(parents=True)
    with (folder / "de" / "LC_MESSAGES" / "communique.mo").open("wb") as file:
        write_mo(file, made)
    return folder


@pytest.fixture(scope="module")
def german(brackets: Path) -> TestClient:
    served_app = app(served.sample(), catalogues=brackets)
    return TestClient(served_app, base_url=served.HERE, headers={"accept-language": "de-AT, de;q=0.9"})


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for one in value.values() for text in strings(one))
        yield from (str(name) for name in value)
    elif isinstance(value, list):
        yield from (text for one in value for text in strings(one))


@pytest.fixture(scope="module")
def of_the_record(brackets: Path) -> str:
    """Every word that is the record's own, with its days as the other language writes them."""
    found: set[str] = set()
    with Record(served.sample()) as record:
        for view in VIEWS:
            for row in record.view(view).to_json():
                found |= set(strings(row))
        for article in record.articles():
            with record.look() as look:
                page = whole(look, article.id)
            assert page is not None
            found |= {page.text, page.byline, page.agency, *(cut.text for cut in page.cut)}
            found |= {one.line for one in page.told}
        ledgers = (row for view in LEDGERS for row in record.view(view))
        for row in (*record.statements(), *record.events(), *ledgers):
            for step in record.why(row.id):
                found |= {step.step, step.what, step.why or ""}
        found |= set(strings(record.search("talks", limit=200).to_json()))
        found |= set(strings(record.changes("2000").to_json()))
    found |= {"talks", "reindeer", "sample.db", *EVENT_TYPES}
    with speaking(tongues(brackets)["de"]):
        months = [dt.date(year, number, 1) for year in range(2015, 2020) for number in range(1, 13)]
        # Of an axis or a table.
        found |= {month(one, short=short, year=year) for one in months for short in BOTH for year in BOTH}
        weeks = (dt.date(2015, 1, 1) + dt.timedelta(days=number) for number in range(5 * 366))
        found |= {told(one.isoformat()) for one in weeks}
        found |= {told(text) for text in found if re.fullmatch(r"[\dX/-]{4,21}", text)}
    return "\n".join(" ".join(text.split()) for text in sorted(found)).casefold()


class Read(HTMLParser):
    """What somebody reads or hears of a page, piece by piece."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pieces += [value for name, value in attrs if name in READ and value]

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def untold(html: str, known: str) -> list[str]:
    """Pieces of a page that are neither of the catalogue nor of the record."""
    reader = Read()
    reader.feed(html)
    found = []
    # A text of the catalogue may have links and quotes of the record in it, and so reach over several pieces.
    whole_page, before = "\0".join(reader.pieces), None
    while before != whole_page:
        before, whole_page = whole_page, re.sub(r"⟦[^⟦⟧]*⟧", "\n", whole_page)
    for piece in whole_page.split("\0"):
        for part in re.split(r"[\n·]|, |: | – ", piece):
            words = " ".join(part.split()).strip("“”…()→← ")
            if bare(words) and words.casefold() not in known:
                found.append(words)
    return found


def in_full(record: Record, name: str) -> str:
    """The address of one row's page."""
    rows = {
        "statement": record.statements, "event": record.events, "article": record.articles,
        "undertaking": record.undertakings, "talks": record.talks, "story": record.stories,
    }[name]()  # fmt: skip
    room = {
        "statement": "acts", "event": "acts", "article": "articles", "undertaking": "undertakings",
        "talks": "talks", "story": "stories",
    }[name]  # fmt: skip
    return f"/{room}/{rows[-1].id}"


@pytest.mark.parametrize("name", ["statement", "event", "article", "undertaking", "talks", "story"])
def test_a_row_in_full_has_no_text_left(german: TestClient, of_the_record: str, name: str) -> None:
    with Record(served.sample()) as record:
        path = in_full(record, name)
    answer = german.get(path)
    assert answer.status_code == 200
    assert untold(answer.text, of_the_record) == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_in_another_language_has_no_text_left(
    german: TestClient, of_the_record: str, path: str
) -> None:
    answer = german.get(path)
    assert '<html lang="de">' in answer.text
    assert answer.headers["vary"] == "Accept-Language"
    assert "⟦" in answer.text
    assert untold(answer.text, of_the_record) == []


def test_what_people_decided_and_give_has_no_text_left(
    brackets: Path, of_the_record: str, tmp_path: Path
) -> None:
    shutil.copy(served.sample(), tmp_path / "sample.db")
    with Record(tmp_path / "sample.db") as record:
        act = next(row.id for row in record.statements() if row.reports > 1)
        gone = record.events()[0].id
        proposal = next(row for row in record.proposals() if row.stages)
        person = record.actors(type="person")[0]
        offices = [f"{role.title} ({role.of})" for role in person.roles]
        made = [
            record.confirm(act, by="Ada", why="reindeer"),
            record.amend(act, act="deny", why="reindeer", by="Ada"),
            record.watch(proposal.id, 1, country="PRK", by="Ada", why="reindeer"),
            record.retract(gone, why="reindeer", by="Ada"),
            record.undo(1, by="Ada"),
        ]
        lines = "\n".join(strings(record.decisions().to_json()))
        steps = [
            text
            for name in (act, gone, proposal.id)
            for step in record.why(name)
            for text in strings(to_json(step))
        ]
    with speaking(tongues(brackets)["de"]):
        days = [told(decision.at[:10]) for decision in made]
    known = "\n".join(
        (
            of_the_record,
            lines,
            "communique judge import",
            "reindeer://x",
            *days,
            *offices,
            *(" ".join(text.split()) for text in steps),
        )
    )
    german = TestClient(
        app(tmp_path / "sample.db", catalogues=brackets),
        base_url=served.HERE,
        headers={"accept-language": "de"},
    )
    form = html.unescape(re.findall(r'action="(/add\?csrf=[^"]+)"', german.get("/add").text)[0])
    job = german.post(
        form, data={"address": "reindeer://x"}, headers={"origin": served.HERE}, follow_redirects=False
    )
    for path in (
        "/decisions", f"/acts/{act}", f"/acts/{act}/amend", f"/acts/{act}/merge", f"/acts/{gone}",
        f"/proposals/{proposal.id}", f"/actors/{person.id}", f"/actors/{person.id}/merge",
        job.headers["location"], "/add",
    ):  # fmt: skip
        assert untold(german.get(path).text, known.casefold()) == [], path


def test_days_are_written_as_the_language_does(german: TestClient) -> None:
    page = german.get("/articles").text
    assert re.search(r"\d{1,2}\. (?:März|Mai|Juni|September) 2018", page)
    assert "September 2018" not in re.sub(r"\d\. September 2018", "", page)


def test_without_a_wish_it_is_english(german: TestClient) -> None:
    answer = german.get("/articles", headers={"accept-language": "fr"})
    assert '<html lang="en">' in answer.text
    assert "⟦" not in answer.text


# --- the language itself ---


@pytest.mark.parametrize(
    ("wish", "language"),
    [
        ("de", "de"), ("de-CH,en;q=0.5", "de"), ("en;q=0.9, de;q=0.4", "en"), ("fr, de;q=0.1", "de"),
        ("", "en"), ("*", "en"), ("de;q=0", "en"), ("de;q=much, en", "en"), ("x" * 10_000, "en"),
        ("../../etc/passwd", "en"), (";;;,,,", "en"),
    ],
)  # fmt: skip
def test_the_browser_chooses_among_the_languages_there_are(wish: str, language: str) -> None:
    known = {"en": ENGLISH, "de": Tongue("de", gettext.NullTranslations())}
    assert asked_for(wish, known).language == language


def test_a_number_takes_the_form_that_its_language_has(tmp_path: Path) -> None:
    made = Catalog(locale="pl")
    polish = ("%(count)s raport", "%(count)s raporty", "%(count)s raportów")
    made.add(("%(count)s report", "%(count)s reports"), polish)
    (tmp_path / "pl" / "LC_MESSAGES").mkdir(parents=True)
    with (tmp_path / "pl" / "LC_MESSAGES" / "communique.mo").open("wb") as file:
        write_mo(file, made)
    with speaking(tongues(tmp_path)["pl"]):
        assert language() == "pl"
        forms = [ngettext("%(count)s report", "%(count)s reports", count) for count in (1, 3, 5)]
        assert number(12_345) != "12,345"
        assert told("2018-03-20") == "20 marca 2018"
    assert tuple(forms) == polish
    assert language() == "en"


def test_in_english_days_and_numbers_are_as_the_record_tells_them() -> None:
    assert [told("2018-03-05/2018-03-06"), told(""), number(12_345), share(0.974)] == [
        "5–6 March 2018", "day not known", "12,345", "97 %",
    ]  # fmt: skip


def test_a_day_of_an_unknown_year_keeps_none() -> None:
    with speaking(Tongue("de", gettext.NullTranslations())):
        assert told("XXXX-05-31").startswith("31. Mai")
        assert "2000" not in told("XXXX-02-29/XXXX-03-01")
        assert told("201X") == "201X"


def test_every_code_that_pages_show_is_in_the_catalogue() -> None:
    statuses = {status for ledger in LEDGERS.values() for status in ledger.statuses}
    codes = statuses | {*get_args(Status), *get_args(Speech), *VIEWS}
    known = {message.id for message in catalogue() if isinstance(message.id, str)}
    assert {code.replace("-", " ").replace("_", " ") for code in codes} - known == set()
    assert len(QUADS) == len({_(quad) for quad in QUADS})
