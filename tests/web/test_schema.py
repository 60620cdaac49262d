"""What the API says of itself is true: no answer is a fault, and each has the form that is described.

A few questions of every kind, always the same; for more of them run, beside a served record,
``schemathesis run http://127.0.0.1:8765/api/v1/openapi.json --checks not_a_server_error,...``.
"""

from __future__ import annotations

import schemathesis
from hypothesis import HealthCheck, Phase, settings
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
"""What is held against each answer. That a date is none, or a word no status, only the record can tell: such
questions fit the description and are answered 400; and what is sent from elsewhere by a method that changes
things is refused (403) before anybody asks whether there is such a method."""

HERE = {"Host": "127.0.0.1"}
API = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app(served.hostile()), headers=HERE)
API = API.exclude(method="POST")


@API.parametrize()
@settings(
    max_examples=3,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_every_answer_has_the_form_that_is_promised(case: schemathesis.Case) -> None:
    case.call_and_validate(checks=list(TRUE), headers=HERE)
