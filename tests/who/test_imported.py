"""Files of actors, in both forms: what is taken, what is left out and why, and what can harm nobody."""

from __future__ import annotations

import datetime as dt
import io
import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.errors import UnreadableInput
from communique.model import Actor, Role
from communique.who import (
    ImportedActor,
    ImportedPost,
    ImportedTerm,
    LeftOut,
    folded,
    normalise,
    read_actors,
)
from communique.who.followthemoney import entities
from communique.who.known import roles_on
from communique.who.petrarch import dictionary
from communique.who.sourced import LONGEST_LINE, clean, country_code, edtf, lines, names_of


def entity(schema: str, id: str = "x-1", **properties: Any) -> str:
    return json.dumps({"id": id, "schema": schema, "properties": properties}, ensure_ascii=False)


def ftm(*told: str | bytes) -> list[Any]:
    raw = b"\n".join(one if isinstance(one, bytes) else one.encode() for one in told)
    return list(entities(lines(io.BytesIO(raw))))


def petrarch(text: str) -> list[Any]:
    return list(dictionary(lines(io.BytesIO(text.encode()))))


def actor(text: str) -> Actor:
    (found,) = petrarch(text)
    assert isinstance(found, ImportedActor)
    return found.actor


def reason(found: Any) -> str:
    assert isinstance(found, LeftOut), found
    assert found.why == "broken"
    return found.reason


# --- FollowTheMoney ---


def test_a_person_with_names_country_and_titles() -> None:
    (found,) = ftm(
        entity(
            "Person",
            "NK-7",
            name=["Ada Holm", "Ада Хольм"],
            alias=["Ada M. Holm", "Ada Holm"],
            weakAlias=["Ada"],
            nationality=["no"],
            country=["cl"],
            position=["Captain"],
        )
    )
    assert found == ImportedActor(
        source="NK-7",
        actor=Actor(
            id="NK-7",
            name="Ada Holm",
            kind="person",
            country="NOR",
            roles=(Role(title="Captain", basis="import"),),
            aliases=("Ада Хольм", "Ada M. Holm"),
        ),
    )


@pytest.mark.parametrize(
    ("schema", "kind"),
    [("Person", "person"), ("Organization", "organization"), ("PublicBody", "organization"),
     ("Company", "organization"), ("LegalEntity", "")],
)  # fmt: skip
def test_schemas_tell_kinds(schema: str, kind: str) -> None:
    (found,) = ftm(entity(schema, name=["Harbour Trust"]))
    assert found.actor.kind == kind


@pytest.mark.parametrize(
    ("id", "wikidata", "expected"),
    [("NK-7", ["Q42000001"], "Q42000001"), ("Q42000002", [], "Q42000002"), ("NK-7", ["q4", "Q0"], "NK-7"),
     ("Q42000002", ["Q42000001"], "Q42000001")],
)  # fmt: skip
def test_the_wikidata_id_is_the_records(id: str, wikidata: list[str], expected: str) -> None:
    (found,) = ftm(entity("Person", id, name=["Ada Holm"], wikidataId=wikidata))
    assert (found.source, found.actor.id) == (id, expected)


@pytest.mark.parametrize(
    "id", ["NOR", "UNO", "SUN", "XKX", "NORLEG", "p-0123456789abcdef", "a-0123456789abcdef"]
)
def test_nobody_takes_an_id_of_the_records_own(id: str) -> None:
    (found,) = ftm(entity("Person", id, name=["Ada Holm"]))
    assert "one of the record's own" in reason(found)


@pytest.mark.parametrize(
    ("code", "country"),
    [("no", "NOR"), ("KR", "KOR"), ("nor", "NOR"), ("xk", "XKX"), ("su", "SUN"), ("yucs", "YUG"),
     ("dd", "DDR"), ("gb-sct", "GBR"), ("tw", "TWN"), ("zz", None), ("", None), ("Norway", None)],
)  # fmt: skip
def test_countries_come_by_code(code: str, country: str | None) -> None:
    assert country_code(code) == country


def test_two_nationalities_are_none_that_is_known() -> None:
    (found,) = ftm(entity("Person", name=["Ada Holm"], nationality=["no", "cl"], country=["no"]))
    assert found.actor.country is None


def test_posts_and_terms_whatever_comes_first() -> None:
    told = [
        entity("Occupancy", "t-1", holder=["NK-7"], post=["P-1"], startDate=["2018", "2018-02-01"],
               endDate=["2019"]),
        entity("Position", "P-1", name=["Minister of Ferries"], country=["no"]),
        entity("Membership", "t-2", member=[{"id": "NK-7", "schema": "Person"}], organization="B-1",
               role=["Chair"]),
    ]  # fmt: skip
    found = ftm(*told)
    assert found == [
        ImportedTerm(source="t-1", holders=("NK-7",), posts=("P-1",), start="2018-02-01", end="2019"),
        ImportedPost(source="P-1", name="Minister of Ferries", country="NOR"),
        ImportedTerm(source="t-2", holders=("NK-7",), posts=("B-1",), title="Chair"),
    ]
    assert ftm(*reversed(told)) == list(reversed(found))


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("nonsense", "is not JSON (Expecting value at column 1)"),
        ("[1, 2]", "is not a JSON object"),
        ("{}", 'has no "schema"'),
        (b"\xff\xfe{}", "is not valid UTF-8"),
        ('{"a":' + "[" * 100_000, "is not JSON (too deep)"),
        ('{"id": 1' + "0" * 10_000 + "}", "is not JSON (a number too long)"),
        (entity("Person", ""), 'has no "id"'),
        (entity("Person", "x" * 500, name=["Ada Holm"]), 'has no "id"'),
        (entity("Person", "a\x1bb", name=["Ada Holm"]), "characters that are not printed"),
        (json.dumps({"id": "x", "schema": "Person"}), 'has no "properties"'),
        (json.dumps({"id": "x", "schema": "Person", "properties": []}), 'has no "properties"'),
        (entity("Person", alias=[], name=[7, None, " \x00 "]), "has no name"),
        (entity("Occupancy", post=["P-1"]), 'has no "holder"'),
        (entity("Membership", member=["x"]), 'has no "organization"'),
        (entity("Occupancy", holder=["x"], post=["y"], startDate=["2019-02-31"]), "no date of the calendar"),
        (entity("Occupancy", holder=["x"], post=["y"], startDate=["soon"]), "'soon', which is no date"),
        (entity("Occupancy", holder=["x"], post=["y"], startDate=["2019"], endDate=["2018-12"]),
         "ends (2018-12) before it starts (2019)"),
        (entity("Occupancy", holder=[f"h{n}" for n in range(200)], post=["y"]), "more than 100 terms"),
        (entity("Occupancy", holder=["a\nb"], post=["y"]), '"holder" that is no id'),
    ],
    ids=range(19),
)  # fmt: skip
def test_a_broken_line_is_named_and_spoils_no_other(line: str | bytes, wrong: str) -> None:
    before, found, after = ftm(entity("Person", name=["A B"]), line, entity("Person", name=["C D"]))
    assert wrong in reason(found)
    assert (before.actor.name, found.line, after.actor.name) == ("A B", 2, "C D")


def test_other_schemas_are_counted() -> None:
    assert ftm(entity("Sanction", "s-1", entity=["NK-7"])) == [LeftOut(line=1, why="other kind")]


def test_a_line_of_a_gigabyte_is_never_held() -> None:
    class Endless(io.RawIOBase):
        """One line of a gigabyte, made as it is read."""

        left = 1_000_000_000

        def readline(self, limit: int | None = -1, /) -> bytes:
            given = min(limit or 0, self.left)
            self.left -= given
            return b"x" * given

    tracemalloc.start()
    found = list(entities(lines(Endless())))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert f"{LONGEST_LINE:,} bytes" in reason(found[0])
    assert len(found) == 1
    assert peak < 20 * LONGEST_LINE


# --- dictionaries ---

HOLM = """\
# An invented dictionary.
ADA_HOLM_  [NORELI] ; the captain
+CAPTAIN_HOLM_   # as sailors say
\t[NORGOVMIL 090120-170120]
    [NORGOV >20180101]
"""


def test_a_name_its_synonyms_and_its_terms() -> None:
    found = actor(HOLM)
    assert (found.name, found.aliases, found.kind, found.country) == (
        "ADA HOLM",
        ("CAPTAIN HOLM",),
        "",
        "NOR",
    )
    assert {(r.title, r.start, r.end) for r in found.roles} == {
        ("government, armed forces", "2009-01-20", "2017-01-20"),
        ("government", "2018-01-01", ""),
        # The code without days holds whenever none with days does.
        ("elite", "", "2009-01-19"),
        ("elite", "2017-01-21", "2017-12-31"),
    }
    assert {(r.of, r.basis) for r in found.roles} == {("NOR", "import")}
    assert found.id.startswith("a-")
    assert found.id == actor("Ada-Holm [NORMIL]").id != actor("ADA_HOLM_ [CHLMIL]").id


terms = st.lists(
    st.tuples(st.dates(dt.date(1931, 1, 1), dt.date(2030, 12, 31)), st.integers(0, 5000)), max_size=4
)


@given(terms, st.dates(dt.date(1931, 1, 1), dt.date(2030, 12, 31)))
def test_a_code_without_days_holds_when_and_only_when_none_with_days_does(
    told: list[tuple[dt.date, int]], day: dt.date
) -> None:
    spans = [(first, first + dt.timedelta(days)) for first, days in told]
    text = "ADA_HOLM_ [NORELI]" + "".join(f"\n\t[NORGOV {a:%Y%m%d}-{b:%Y%m%d}]" for a, b in spans)
    held = {role.title for role in roles_on(actor(text), day.isoformat())}
    assert held == ({"government"} if any(a <= day <= b for a, b in spans) else {"elite"})


@pytest.mark.parametrize(
    ("restriction", "start", "end"),
    [
        ("<090120", "", "2009-01-20"),
        (">090120", "2009-01-20", ""),
        ("> 090120", "2009-01-20", ""),
        ("090120-170120", "2009-01-20", "2017-01-20"),
        ("19090120-090120", "1909-01-20", "2009-01-20"),
        ("300101-310101", "2030-01-01", "1931-01-01"),
        ("310101-19320101", "1931-01-01", "1932-01-01"),
        ("00010101-99991231", "0001-01-01", "9999-12-31"),
    ],
)
def test_restrictions(restriction: str, start: str, end: str) -> None:
    found = petrarch(f"ADA_HOLM_\n\t[NORGOV {restriction}]")
    if start > end > "":
        assert "ends before it starts" in reason(found[0])
    else:
        assert [(r.start, r.end) for r in found[0].actor.roles] == [(start, end)]


@pytest.mark.parametrize("date", ["20090230", "090230", "2004017", "soon", "00000101", "٠٩٠١٢٠", ""])
def test_an_impossible_date_is_named_and_the_actor_stays(date: str) -> None:
    broken, found = petrarch(f"ADA_HOLM_\n\t[NORGOV {date}-20210101]\n\t[NORMIL]")
    assert (broken.line, "no date of the calendar" in reason(broken)) == (2, True)
    assert [r.title for r in found.actor.roles] == ["armed forces"]


@pytest.mark.parametrize(
    ("code", "country", "title", "of"),
    [
        ("NOR", "NOR", None, None),
        ("NORGOV", "NOR", "government", "NOR"),
        ("ROMMIL", "ROU", "armed forces", "ROU"),
        ("SUNSPY", "SUN", "intelligence service", "SUN"),
        ("NORREBXYZ", "NOR", "rebels", "NOR"),
        ("REB", None, "rebels", None),
        ("NGO", None, "non-governmental organization", None),
        ("MNC", None, "multinational company", None),
        ("IGOUNOHLH", "UNO", "international organization, health", "UNO"),
        ("IGOWSTNAT", "NATO", "international organization", "NATO"),
        ("XYZGOV", None, "government", None),
        ("---", None, None, None),
    ],
)
def test_codes(code: str, country: str | None, title: str | None, of: str | None) -> None:
    found = actor(f"HARBOUR_FRONT_ [{code}]")
    assert found.country == country
    assert [(r.title, r.of) for r in found.roles] == ([(title, of)] if title else [])


def test_codes_of_two_countries_leave_the_country_open() -> None:
    found = actor("ADA_HOLM_ [NORGOV 900101-991231] [IGOUNO >20000101]")
    assert found.country is None
    assert {r.of for r in found.roles} == {"NOR", "UNO"}


@pytest.mark.parametrize(
    "generic",
    [
        "SOLDIER {} [~MIL]",
        "CONGRESS!PERSON! [~LEG]",
        "RELIEF_WORKER_ [NGO~]",
        "!MINIST! = MINISTER, MINISTRY",
    ],
)
def test_generic_agents_are_left_out_with_all_that_follows(generic: str) -> None:
    found = petrarch(f"{generic}\n+TROOPER_\n\t[~COP 99]\nADA_HOLM_ [NORGOV]")
    assert found[0] == LeftOut(line=1, why="generic")
    assert [one.actor.name for one in found[1:]] == ["ADA HOLM"]


def test_names_of_states_are_left_to_the_shipped_tables() -> None:
    found = petrarch("NORWAY_  [NOR]\n+OSLO_\nNORWAY_PARTY_ [NOROPP]")
    assert found[0] == LeftOut(line=1, why="state")
    assert found[1].actor.name == "NORWAY PARTY"


def test_comments_of_every_kind() -> None:
    text = "<!-- one --> ADA_HOLM_ [NORGOV] # <!-- none\n<!-- two\nKIM_DAE_ [KORGOV]\n--> +ADA_\n; three\n#"
    (found,) = petrarch(text)
    assert (found.actor.name, found.actor.aliases) == ("ADA HOLM", ("ADA",))
    *_, broken = petrarch("ADA_HOLM_ [NORGOV]\n<!-- never closed\nKIM_DAE_ [KORGOV]")
    assert (broken.line, reason(broken)) == (2, "opens a comment that nothing closes")


def test_what_stands_before_the_first_name_is_broken() -> None:
    first, second, third = petrarch("+HOLM_\n\t[NORGOV]\nADA_HOLM_ [!!]")
    assert (reason(first), first.line, second.line) == ("stands before the first name", 1, 2)
    assert third.why == "generic"
    assert "none" in reason(petrarch("ADA_HOLM_ [no]")[0])


def test_a_name_with_a_million_synonyms_fills_no_memory() -> None:
    text = "ADA_HOLM_ [NORGOV]\n" + "+HOLM_%d\n" * 50_000 % tuple(range(50_000))
    found = petrarch(text)
    assert len(found[-1].actor.aliases) < 1_000
    assert sum(isinstance(one, LeftOut) for one in found) > 0


# --- names, dates, files ---


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Ada\x1b[31m\n Holm\x00", "Ada[31m Holm"), ("\u202eAda Holm", "Ada Holm"), ("문재현", "문재현"),
     ("Ада  Хольм", "Ада Хольм"), ("Ada\ud800 Holm", "Ada Holm"), ("Ada\u2028Holm", "Ada Holm"),
     ("\x07", "")],
)  # fmt: skip
def test_names_are_cleaned_and_keep_their_script(name: str, expected: str) -> None:
    assert clean(name) == expected


def test_long_names_are_left_out() -> None:
    left: list[LeftOut] = []
    assert names_of(["x" * 201, "Ada Holm", "x" * 200], line=3, left=left) == ("Ada Holm", "x" * 200)
    assert left == [LeftOut(line=3, why="name")]


def test_folding_is_normalise_and_leaves_no_script_empty() -> None:
    assert folded("Ada HOLM-Vik") == normalise("ada holmvik")
    assert folded("문재현") == folded("문재현") != folded("문재연")
    assert folded("† ‡") == "† ‡"


@given(st.text())
def test_whatever_a_name_is_it_can_be_kept(name: str) -> None:
    plain = clean(name)
    plain.encode("utf-8")
    folded(plain).encode("utf-8")
    assert clean(plain) == plain
    assert bool(plain) == bool(folded(plain))


@pytest.mark.parametrize(
    ("told", "expected"),
    [("2019", "2019"), ("2019-03", "2019-03"), ("2019-03-04", "2019-03-04"), ("2019-03-04T09:00:00+01:00",
     "2019-03-04"), ("2019-3-4", None), ("0000", None), ("2019-13", None), ("２０１９", None), ("", None)],
)  # fmt: skip
def test_dates(told: str, expected: str | None) -> None:
    if expected is None:
        with pytest.raises(ValueError, match="no date"):
            edtf(told)
    else:
        assert edtf(told) == expected


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "people.txt"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("\n  \n# a comment\n" + entity("Person", name=["Ada Holm"]), "Ada Holm"),
        ("\ufeff" + entity("Person", name=["Ada Holm"]), "Ada Holm"),
        ("; a comment\n<!-- another -->\nADA_HOLM_ [NORGOV]", "ADA HOLM"),
        ("\ufeffADA_HOLM_ [NORGOV]\r\n", "ADA HOLM"),
    ],
)
def test_the_first_line_tells_the_form(file: Path, text: str, name: str) -> None:
    file.write_text(text, encoding="utf-8")
    actors = [found.actor.name for found in read_actors(file) if isinstance(found, ImportedActor)]
    assert actors == [name]


@pytest.mark.parametrize(
    ("raw", "wrong", "remedy"),
    [
        (b"", "holds no actor", "one JSON object a line"),
        (b"# nothing\n\n", "holds no actor", "one JSON object a line"),
        (b"[{}]", "is one JSON array", "jq -c"),
        (b"  \n [\n", "is one JSON array", "jq -c"),
        (b'{"half": ', "holds no actor (line 1 is not JSON", "one JSON object a line"),
        (b"\x00\xff\x00\xff" * 1000, "holds no actor", "PETRARCH-style dictionary"),
        (b"NORWAY_ [NOR]\n", "holds no actor", "PETRARCH-style dictionary"),
    ],
)
def test_a_file_of_no_use_is_refused(file: Path, raw: bytes, wrong: str, remedy: str) -> None:
    file.write_bytes(raw)
    with pytest.raises(UnreadableInput) as raised:
        list(read_actors(file))
    for words in (str(file), wrong, remedy):
        assert words in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.jsonl"):
        with pytest.raises(UnreadableInput, match="cannot be read"):
            list(read_actors(path))
