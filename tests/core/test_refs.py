"""Refs are stable, unique and short."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knopskud.core.refs import HIGHEST, REF, next_ref, number_of, prefix_of

REFS = st.builds(
    "{}-{}".format,
    st.sampled_from(("A", "AF", "D", "DM")),
    st.integers(0, 40).map("{:03d}".format) | st.integers(HIGHEST - 2, HIGHEST).map(str),
)


def test_a_ref_has_a_prefix_and_a_number() -> None:
    assert (prefix_of("AF-012"), number_of("AF-012")) == ("AF", 12)


@pytest.mark.parametrize("ref", ["A-1", "A-012", "AF-999999"])
def test_a_ref(ref: str) -> None:
    assert REF.match(ref)


@pytest.mark.parametrize(
    "ref", ["", "A", "A-", "a-1", "ABC-1", "A-1234567", "A-1\n", "A-1 ", "A-٣"]
)
def test_what_is_no_ref(ref: str) -> None:
    assert not REF.match(ref)


@pytest.mark.parametrize(
    ("taken", "following"),
    [
        (set(), "A-001"),
        ({"A-001", "A-007"}, "A-008"),
        ({"AF-009", "D-3"}, "A-001"),
        ({"A-999"}, "A-1000"),
        ({"A-1", "A-2", f"A-{HIGHEST}"}, "A-003"),
    ],
)
def test_the_next_ref_comes_after_the_highest(taken: set[str], following: str) -> None:
    assert next_ref("A", taken) == following


@given(st.sampled_from(("A", "AF", "D", "DM")), st.sets(REFS, max_size=30))
def test_the_next_ref_is_never_taken(prefix: str, taken: set[str]) -> None:
    following = next_ref(prefix, taken)
    assert REF.match(following)
    assert prefix_of(following) == prefix
    assert number_of(following) not in {number_of(r) for r in taken if prefix_of(r) == prefix}
