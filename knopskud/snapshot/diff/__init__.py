"""Differences between any two plans, in words that residents understand, exact enough to be applied."""

from knopskud.snapshot.diff.apply import apply
from knopskud.snapshot.diff.compare import compare
from knopskud.snapshot.diff.data import as_json
from knopskud.snapshot.diff.difference import Difference
from knopskud.snapshot.diff.model import Change, FieldChange, Group, Run, YearRow
from knopskud.snapshot.diff.summary import summary

__all__ = [
    "Change",
    "Difference",
    "FieldChange",
    "Group",
    "Run",
    "YearRow",
    "apply",
    "as_json",
    "compare",
    "summary",
]
