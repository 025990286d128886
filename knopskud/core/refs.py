"""Stable public references: a kind's prefix, a dash and a number (`A-012`)."""

import re

REF = re.compile(r"[A-Z]{1,2}-[0-9]{1,6}\Z")
HIGHEST = 999_999


def prefix_of(ref: str) -> str:
    """The kind's prefix of a ref: `A` of `A-012`."""
    return ref.partition("-")[0]


def number_of(ref: str) -> int:
    """The number of a ref: 12 of `A-012`."""
    return int(ref.partition("-")[2])


def next_ref(prefix: str, taken: set[str]) -> str:
    """The next free ref for `prefix`, after the highest in `taken`; refs of removed parts are never used again
    as long as the caller counts them as taken. A plan file may use up the highest number; then the lowest free one.
    """
    used = {number_of(ref) for ref in taken if prefix_of(ref) == prefix}
    following = max(used, default=0) + 1
    if following > HIGHEST:
        following = next(number for number in range(1, HIGHEST) if number not in used)
    return f"{prefix}-{following:03d}"
