"""What a person may set: the contract's lists, dates, names and places, and nothing else."""

from __future__ import annotations

import dataclasses

import pytest

from communique.fold import fields
from communique.model import Decision, Place, Who
from makers import HOLM, VIDAL, deed, entry

SET = Decision(id="d-1", verb="amend", on=("e",), by="Ada", at="2026-01-02T00:00:00+00:00", why="misread")


@pytest.mark.parametrize(
    ("kind", "asked", "field"),
    [
        ("statement", "speaker", "actors"), ("statement", "Speakers", "actors"),
        ("statement", "said", "when"),
        ("event", "date", "when"), ("event", "args.deadline", "deadline"), ("event", "mode", "mode"),
    ],
)  # fmt: skip
def test_fields_have_the_names_of_the_views(kind: str, asked: str, field: str) -> None:
    assert fields.field_of(kind, asked) == field


@pytest.mark.parametrize(
    ("kind", "asked", "told"),
    [
        ("statement", "quote", "article's own words"), ("event", "score", "follows from"),
        ("statement", "type", "a statement has no 'type' to set; it has speakers, manner, act"),
        ("event", "act", "an event has no 'act'"), ("event", "=", "has no"),
    ],
)  # fmt: skip
def test_what_cannot_be_set_is_refused_with_what_can(kind: str, asked: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        fields.field_of(kind, asked)


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        ("act", " Deny ", "deny"), ("status", "Called-Off", "called-off"), ("type", "reject", "REJECT"),
        ("mode", "VISIT", "visit"), ("when", "2018-03-05/2018-03-06", "2018-03-05/2018-03-06"),
        ("when", "", ""), ("mode", "", ""), ("venue", "in  the\u00a0hall", "in the hall"),
    ],
)  # fmt: skip
def test_values_are_kept_in_one_form(field: str, value: str, kept: str) -> None:
    assert fields.checked(field, value) == kept
    assert fields.checked(field, kept) == kept


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("act", "shout", "'shout' is none of state, deny"), ("act", "", "cannot be empty"),
        ("polarity", "yes", "affirm, deny"), ("when", "soon", "is not a date"),
        ("when", "2018-02-30", "date"),
        ("type", "DANCE", "AGREE"), ("mode", "waltz", "is none of"), ("venue", "x" * 501, "at most 500"),
        ("venue", "a\x1b[31m", "control character"), ("venue", "a\u202eb", "control character"),
        ("actors", "Ada Holm", "not in the form"), ("actors", "[]", "1 to 50"),
        ("actors", "[" * 9_000, "form"),
        ("actors", '[{"name": ""}]', "without a name"),
        ("actors", '[{"name": "A", "age": "3"}]', "nothing else"),
        ("actors", '[{"name": "A", "country": "Atlantis"}]', "is no country"), ("actors", "[1]", "must have"),
        ("place", '{"name": "Oslo", "country": "??"}', "is no country"),
        ("place", '{"name": 3}', "must be a text"),
    ],
)  # fmt: skip
def test_other_values_are_refused_with_what_would_do(field: str, value: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        fields.checked(field, value)


def test_every_field_can_be_set_and_shown() -> None:
    values = {
        "actors": fields.kept_who([VIDAL]), "recipients": fields.kept_who([HOLM]), "type": "ASSAULT",
        "mode": "beat",
        "status": "denied", "when": "2018", "place": fields.kept_place(Place(name="Lima", country="PER")),
        "manner": "mixed", "act": "ask", "polarity": "deny", "addressee": "reporters", "venue": "in Lima",
        "condition": "only if paid", "nested_in": "s-1", "reported_in": "s-1", "made_by": "s-1",
    } | {role: f"some {role}" for role in fields.ROLES}  # fmt: skip
    for kind, made in (("statement", entry()), ("event", deed())):
        assert set(fields.FIELDS[kind]) <= set(values)
        changes = {field: (values[field], SET) for field in fields.FIELDS[kind]}
        after = fields.amended(made, changes)
        for field in fields.FIELDS[kind]:
            assert fields.told(after, field) == fields.checked(field, values[field])
            assert fields.shown(values[field], field)
        assert fields.amended(after, changes) == after
        assert (after.quote, after.evidence, after.confidence) == (made.quote, made.evidence, made.confidence)
        emptied = {field: ("", SET) for field in fields.FIELDS[kind] if field in fields.OPTIONAL}
        bare = fields.amended(after, emptied)
        assert all(fields.told(bare, field) == "" for field in emptied)
        assert bare.args == {}


def test_whom_the_article_names_keeps_place_and_role() -> None:
    made = deed(actors=(dataclasses.replace(HOLM, span=None),))
    plain = Who(name="Ada Holm", actor="p-holm", country="NOR")
    after = fields.amended(made, {"recipients": (fields.kept_who([plain]), SET)})
    assert after.recipients == (dataclasses.replace(HOLM, span=None),)


def test_a_mode_that_the_new_type_lacks_falls_away() -> None:
    made = deed(mode="visit")
    assert fields.amended(made, {"type": ("REJECT", SET)}).mode is None
    assert fields.amended(made, {"type": ("CONSULT", SET)}).mode == "visit"
    both = fields.amended(made, {"type": ("REJECT", SET), "mode": ("meet", SET)})
    assert (both.type, both.mode) == ("REJECT", "meet")


def test_a_day_says_who_set_it() -> None:
    when = fields.amended(entry(), {"when": ("2018-03", SET)}).when
    assert (when.edtf, when.basis, when.why) == ("2018-03", "stated", "Ada on 2026-01-02: misread")
    assert fields.amended(entry(), {"when": ("", SET)}).when.basis == "unknown"
