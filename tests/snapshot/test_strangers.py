"""Whatever a file holds, reading it gives a plan or says what is wrong, in words that can be shown."""

import json
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from knopskud.core.errors import Invalid, Problem
from knopskud.snapshot.canonical import as_data
from knopskud.snapshot.reading import read
from knopskud.snapshot.types import PlanSnapshot
from tests.snapshot.data import in_bytes, whole
from tests.strategies import snapshots

PLAN = in_bytes(whole())
NAMES = st.sampled_from([*whole(), "ref", "amount", "period", "day", "x"]) | st.text(max_size=8)
leaves = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20)
    | st.sampled_from(["helhedsplan/0", "helhedsplan/1", "A-001", "2018-01-01", "1e99", "<p"])
)
values = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4)
)


def read_or_told(data: bytes) -> None:
    """A plan, or an error whose words can be written in both languages; anything else is a fault."""
    told: tuple[Problem, ...] = ()
    try:
        plan: PlanSnapshot | None = read(data)
    except Invalid as error:
        plan, told = None, error.problems
    assert plan is not None or told
    for problem in told:
        assert all(problem.message)
        assert problem.said_in("da").encode("utf-8")
        assert problem.said_in("en").encode("utf-8")


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    read_or_told(data)


@given(st.integers(0, len(PLAN)), st.binary(max_size=6))
def test_a_plan_with_a_piece_of_something_else_in_it(at: int, piece: bytes) -> None:
    read_or_told(PLAN[:at] + piece + PLAN[at + len(piece) :])
    read_or_told(PLAN[:at] + piece)


@given(st.sampled_from(["helhedsplan/0", "helhedsplan/1"]), st.dictionaries(NAMES, values))
@example("helhedsplan/0", {"plan": {"period": {"start": "²⁰¹⁸"}}, "sub_agreements": [{}]})
@example("helhedsplan/0", {"sub_goals": 1, "sub_agreements": [{"sub_goals": [{"ref": "DM-1"}]}]})
def test_any_values_under_a_schema_that_is_known(schema: str, data: dict[str, Any]) -> None:
    read_or_told(json.dumps({**data, "schema": schema}).encode())


@st.composite
def disturbed(draw: st.DrawFn) -> Any:
    """A valid plan with one value at a random place replaced by anything."""
    data = as_data(draw(snapshots()))
    at: Any = data
    while True:
        steps = list(at) if isinstance(at, dict) else list(range(len(at)))
        if not steps:
            return data
        step = draw(st.sampled_from(steps))
        if draw(st.booleans()) or not isinstance(at[step], dict | list):
            at[step] = draw(values)
            return data
        at = at[step]


@given(disturbed())
def test_a_plan_with_one_value_of_any_kind(data: Any) -> None:
    read_or_told(json.dumps(data).encode())
