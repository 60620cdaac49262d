"""The vault, read by a Markdown parser: links that lead to notes, properties, no foreign markup."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

import communique as cq
import handed
from communique.exports.markdown import link, plain

LINK = re.compile(r"(?<!\\)\[\[([^\]|]+)\|([^\]]+)\]\]")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> cq.Record:
    return handed.kept(tmp_path_factory.mktemp("vault"))


def test_each_actor_and_act_is_a_note_and_links_lead_to_notes(record: cq.Record, tmp_path: Path) -> None:
    record.export("markdown", tmp_path / "vault")
    vault = tmp_path / "vault"
    for view in ("actors", "articles", "statements", "events"):
        assert {path.stem for path in (vault / view).iterdir()} == {row.id for row in record.view(view)}
    links = {target for path in vault.rglob("*.md") for target, _ in LINK.findall(path.read_text("utf-8"))}
    assert links
    assert [target for target in links if not (vault / f"{target}.md").is_file()] == []
    holm = next(row for row in record.actors() if row.name == "Ada Holm")
    note = (vault / "actors" / f"{holm.id}.md").read_text("utf-8")
    acts = {row.id for row in record.statements(actor=holm.id)} | {r.id for r in record.events(actor=holm.id)}
    told = {target.split("/")[1] for target, _ in LINK.findall(note.partition("## Acts")[2])}
    assert told == acts


def test_the_quote_is_read_as_it_is_and_nothing_in_it_acts(record: cq.Record, tmp_path: Path) -> None:
    record.export("markdown", tmp_path / "vault")
    (bad,) = [row for row in record.statements() if "HYPERLINK" in row.quote]
    note = (tmp_path / "vault" / "statements" / f"{bad.id}.md").read_text("utf-8")
    _, front, body = note.split("---\n", 2)
    properties = {line.partition(": ")[0]: json.loads(line.partition(": ")[2]) for line in front.splitlines()}
    assert (properties["id"], properties["date"]) == (bad.id, "2019-04")
    tokens = MarkdownIt("commonmark").parse(body)
    kinds = {child.type for token in tokens for child in token.children or ()}
    assert kinds <= {"text", "text_special", "softbreak"}
    assert "html_block" not in {token.type for token in tokens}
    shown = "".join(child.content for token in tokens for child in token.children or ())
    assert bad.evidence[0].quote.replace("\x1b", "") in shown


@pytest.mark.parametrize(
    "text", ["- a", "+ a", "1. a", "1) a", "# a", "> a", "*a*", "<b>", "[[a]]", "`a`", "2018-03-05"]
)
def test_no_text_is_markup(text: str) -> None:
    tokens = MarkdownIt("commonmark").parse(plain(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(child.content for child in tokens[1].children or ()) == text


def test_a_file_name_is_one_that_every_disk_takes() -> None:
    assert link("actors", "RUS", "Russia") == "[[actors/RUS|Russia]]"
    assert re.fullmatch(r"\[\[actors/CON-[0-9a-f]{8}\|x\]\]", link("actors", "CON", "x"))
    assert re.fullmatch(r"\[\[actors/_etc-[0-9a-f]{8}\|a b\]\]", link("actors", "../../etc", "a]]|b")) or (
        "/.." not in link("actors", "../../etc", "a]]|b")
    )


def test_the_words_of_a_link_are_no_markup(record: cq.Record) -> None:
    told = link(
        "events", "e-1", 'He <img src="https://evil.example/x.gif"> `a` *b* $c$ %%d%% ==e== &lt;b&gt;'
    )
    assert told == '[[events/e-1|He img src="https://evil.example/x.gif" a b c d e lt;b gt;]]'
    page = MarkdownIt("commonmark").render(told)
    assert "<img" not in page and "<code" not in page and "<em" not in page


@pytest.mark.parametrize(
    "told",
    ["see https://evil.example/x", "HTTP://evil.example", "www.evil.example", "ada@evil.example",
     "mailto:ada@evil.example"],
)  # fmt: skip
def test_an_address_in_a_text_is_no_link(told: str) -> None:
    read = MarkdownIt("commonmark").render(plain(told))
    assert read == f"<p>{told}</p>\n"
    assert not re.search(r"(?i)https?:|mailto:|www\.|\w@\w", plain(told))


def test_time_and_names_stay_as_they_are() -> None:
    assert plain("10:30, Mr. Holm: yes. @ada") == "10:30, Mr. Holm: yes. @ada"
