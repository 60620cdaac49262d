"""What the API says of itself is true: no answer is a fault, and each has the form that is described.

A few questions of every kind, always the same; for more of them run, beside a served record,
``schemathesis run http://127.0.0.1:8765/api/v1/openapi.json --checks not_a_server_error,...``.
"""

from __future__ import annotations

import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

import served
from communique.web import app

TRUE = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
)
"""What is held against each answer."""

HERE = {"Host": "127.0.0.1"}
API = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app(served.hostile()), headers=HERE)
CONTRADICTS = "nothing can be both"
"""The one thing that words alone say of questions: `since` is not after `until`."""
FITS = GenerationMode.POSITIVE

ASKED = settings(
    max_examples=3,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@API.exclude(method="POST").parametrize()
@ASKED
def test_every_answer_has_the_form_that_is_promised(case: schemathesis.Case) -> None:
    answer = case.call(headers=HERE)
    case.validate_response(answer, checks=list(TRUE), headers=HERE)
    fits = case.meta is not None and case.meta.generation.mode is FITS
    if fits and answer.status_code == 400:
        assert CONTRADICTS in answer.json()["detail"], "the description lets through what is refused"


@API.include(method="POST").parametrize()
@settings(ASKED, max_examples=20)
def test_a_decision_that_fits_the_description_is_understood(case: schemathesis.Case) -> None:
    answer = case.call(headers=HERE)
    case.validate_response(answer, checks=list(TRUE), headers=HERE)
    if case.meta is not None and case.meta.generation.mode is FITS:
        # Ids that no record has; a field or value that none has is words of the description.
        words = {400} if case.body["verb"] in ("amend", "watch") else set()
        assert answer.status_code in {404, 409} | words, answer.text
