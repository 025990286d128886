"""A plan is begun, from nothing or from a plan file, and can be taken along as a file."""

from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from knopskud.plan.actions import change_part
from knopskud.plan.models import Plan
from knopskud.snapshot.canonical import canonical
from tests.make import make_head, make_photo_of, make_plan
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


def test_each_fault_of_the_small_form_is_told_once_and_beside_its_field(cast: Cast) -> None:
    page = cast.editor.post(NEW, {"way": "empty", "name": "X"}).content
    assert words_in(page).count("Her skal stå en dato") == 2
    for name in (b"start", b"end"):
        assert b'id="f-' + name + b'-error"' in page
    late = cast.editor.post(NEW, TYPED | {"end": "2026-01-01"}).content
    assert words_in(late).count("slutter, før den begynder") == 1
    assert b'id="f-end-error"' in late


def test_what_is_wrong_in_a_file_is_not_told_beside_the_other_form(cast: Cast) -> None:
    wrong = canonical(make_plan()).replace(b'"name":"', b'"name":"\\u202e', 1)
    file = SimpleUploadedFile("plan.json", wrong)
    page = cast.editor.post(NEW, {"way": "file", "file": file}).content
    assert "usynligt styretegn" in words_in(page)
    assert b'id="f-name-error"' not in page


def test_a_plan_was_last_changed_when_any_part_of_it_was(cast: Cast) -> None:
    at = datetime(2017, 10, 3, 8, tzinfo=UTC)
    change_part(cast.plan, "A-001", fields={"title": "Aftentur"}, by=None, at=at)
    assert "sidst ændret 3. oktober 2017" in words_in(cast.editor.get("/kontor/").content)


def test_a_plan_file_goes_out_and_comes_in_again_as_the_same_plan(cast: Cast) -> None:
    data = cast.reader.get(f"{DESK}planfil/").content
    assert data == canonical(now_in(cast.plan))
    other = make_plan(plan=make_head(key="en-anden"))
    file = SimpleUploadedFile("plan.json", canonical(other))
    cast.editor.post(NEW, {"way": "file", "file": file})
    with scope(partnership=cast.plan.partnership):
        assert now_in(Plan.objects.get(key="en-anden")) == other


def test_photos_that_did_not_come_along_with_a_plan_file_are_told(cast: Cast) -> None:
    head = make_head(key="en-anden", photo=make_photo_of("Husene"))
    file = SimpleUploadedFile("plan.json", canonical(make_plan(plan=head)))
    page = cast.editor.post(NEW, {"way": "file", "file": file}, follow=True).content
    assert "som ikke er her. Læg dem op igen: Foto: Eksempelparken helhedsplan (P-1)." in words_in(
        page
    )


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
