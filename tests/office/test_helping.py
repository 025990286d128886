"""Every field of the large parts has its help, and the programme has its say."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

import pytest

from knopskud.frame.programmes import load
from knopskud.frame.programmes.guidance import guidance
from knopskud.frame.programmes.sound import problems_of
from knopskud.office.forms.advice import ADVICE
from knopskud.office.forms.form import FIXED
from knopskud.office.forms.helping import help_for
from knopskud.office.forms.shapes import Shape, shapes_of
from knopskud.snapshot.types import KINDS
from tests.office.cast import DESK, Cast
from tests.office.filled import words_in

HELPED = ("plan", "agreement", "sub_agreement", "activity", "sub_goal", "indicator", "data_point")


def fields(kind: str, shapes: Iterable[Shape]) -> Iterator[tuple[str, str]]:
    for shape in shapes:
        yield kind, shape.name
        if shape.widget in ("group", "rows"):
            yield from fields(f"{kind}.{shape.name}", shape.inner)


@pytest.mark.parametrize("kind", HELPED)
def test_every_field_has_help(kind: str) -> None:
    all_fields = [one for one in fields(kind, shapes_of(kind)) if one not in FIXED]
    assert [one for one in all_fields if help_for(*one) is None] == []


def test_help_is_for_fields_that_are_there() -> None:
    there = {one for kind in KINDS for one in fields(kind, shapes_of(kind))}
    assert set(ADVICE) - there == set()
    assert all(words.da and words.en for words in ADVICE.values())


def test_the_programme_has_its_say_first() -> None:
    programme = load()["lbf-2015-18"]
    said = help_for("sub_agreement", "challenge", programme)
    assert said
    assert said.da.startswith("Landsbyggefonden kræver feltet. Skriv de sociale udfordringer")
    other = programme.model_copy(
        update={"minimum_local_share": Decimal("0.125"), "normal_years": 3, "expects": {}}
    )
    assert "Mindst 12,5 % skal" in str(help_for("agreement", "economy", other))
    assert "normalt 3 år" in str(help_for("plan", "period", other))
    assert help_for("sub_agreement", "short", other) == ADVICE["sub_agreement", "short"]


def test_our_own_guidance_is_for_fields_and_programmes_that_are_there() -> None:
    ours = load()
    assert set(guidance()) <= set(ours)
    assert [problem for one in ours.values() for problem in problems_of(one)] == []


def test_help_stands_beside_the_field(cast: Cast) -> None:
    page = words_in(cast.editor.get(f"{DESK}dele/d-1/").content)
    assert "Fonden lægger vægt på, at arbejdet bygger på viden." in page
