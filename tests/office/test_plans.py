"""A plan is begun, from nothing or from a plan file, and can be taken along as a file."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from knopskud.plan.models import Plan
from knopskud.snapshot.canonical import canonical
from tests.make import make_head, make_plan
from tests.office.cast import DESK, KEY, Cast, now_in
from tests.office.filled import words_in

NEW = "/kontor/partnerskaber/eksempelparken/ny-plan/"
TYPED = {
    "way": "empty",
    "name": "Ærøparken 2027",
    "key": "",
    "programme": "lbf-2019-26",
    "start": "2027-01-01",
    "end": "2030-12-31",
}


def keys(cast: Cast) -> list[str]:
    with scope(partnership=cast.plan.partnership):
        return [plan.key for plan in Plan.objects.order_by("pk")]


def test_an_empty_plan_gets_its_short_name_from_its_name(cast: Cast) -> None:
    answer = cast.editor.post(NEW, TYPED, follow=True)
    assert keys(cast) == [KEY, "aeroeparken-2027"]
    assert "Ærøparken 2027" in words_in(answer.content)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"name": ""}, "Skriv noget her"),
        ({"key": "Ikke Godt"}, "små bogstaver"),
        ({"key": KEY}, "findes allerede en plan"),
        ({"start": "i morgen"}, "Her skal stå en dato"),
        ({"end": "2026-01-01"}, "slutter, før den begynder"),
    ],
)
def test_what_cannot_be_a_plan_comes_back_with_the_reason(
    cast: Cast, typed: dict[str, str], said: str
) -> None:
    answer = cast.editor.post(NEW, TYPED | typed)
    assert answer.status_code == 400
    assert said in words_in(answer.content)
    assert keys(cast) == [KEY]


def test_a_plan_file_goes_out_and_comes_in_again_as_the_same_plan(cast: Cast) -> None:
    data = cast.reader.get(f"{DESK}planfil/").content
    assert data == canonical(now_in(cast.plan))
    other = make_plan(plan=make_head(key="en-anden"))
    file = SimpleUploadedFile("plan.json", canonical(other))
    cast.editor.post(NEW, {"way": "file", "file": file})
    with scope(partnership=cast.plan.partnership):
        assert now_in(Plan.objects.get(key="en-anden")) == other


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "JSON"),
        (b"{", "JSON"),
        (b'{"schema": "helhedsplan/9"}', "helhedsplan/9"),
        (canonical(make_plan()), "findes allerede en plan"),
        (b" " * (5 * 1024 * 1024 + 1), "for stor"),
    ],
)
def test_a_file_that_is_no_plan_is_explained_and_nothing_is_read(
    cast: Cast, data: bytes, said: str
) -> None:
    answer = cast.editor.post(NEW, {"way": "file", "file": SimpleUploadedFile("x.json", data)})
    assert answer.status_code == 400
    assert said in words_in(answer.content)
    assert keys(cast) == [KEY]
