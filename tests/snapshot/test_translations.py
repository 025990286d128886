"""What a translation may be: of a text that residents read, once in each language, and not endlessly long."""

from typing import Any

import pytest

from knopskud.core.errors import Invalid
from knopskud.snapshot.canonical import canonical
from knopskud.snapshot.parts import validate_fields
from knopskud.snapshot.types import (
    KINDS,
    Activity,
    Private,
    Translation,
    digest_of,
    translatable,
)
from tests.make import make_activity, make_plan


def said(language: str = "ar", field: str = "title", text: str = "جولة الأمان") -> dict[str, Any]:
    return {"language": language, "field": field, "text": text, "source": digest_of("Lysfest")}


def problems(*translations: dict[str, Any], kind: str = "activity") -> list[str]:
    fields = {"sub_agreement": "D-1", "title": "Lysfest", "translations": list(translations)}
    with pytest.raises(Invalid) as refused:
        validate_fields(kind, "A-001", fields)
    return [one.message.da for one in refused.value.problems]


@pytest.mark.parametrize(
    ("translations", "message"),
    [
        ([said("dansk")], "Skriv sprogets kode, for eksempel ar eller pt-BR."),
        ([said("da")], "Dansk er det, der bliver oversat. Vælg et andet sprog."),
        ([said(field="note")], "Teksten “note” kan ikke oversættes."),
        ([said(field="full")], "Teksten “full” kan ikke oversættes."),
        ([said(), said("AR")], "Der er to oversættelser af samme tekst til arabisk."),
        ([said(text=" ")], "Skriv noget her."),
        ([said(text="a" * 601)], "Oversættelsen til arabisk er for lang. Den må højst fylde 600 tegn."),
        ([said("so", text="a\nb")], "Skriv oversættelsen til somali på én linje."),
    ],
)  # fmt: skip
def test_what_is_no_translation_is_refused_in_words(
    translations: list[dict[str, Any]], message: str
) -> None:
    assert message in problems(*translations)


def test_kinds_that_residents_do_not_read_have_no_translations() -> None:
    assert problems(said(), kind="partner") != []
    assert {kind for kind, part in KINDS.items() if translatable(part)} == {
        "plan", "department", "meeting", "step", "sub_agreement", "activity", "contact",
    }  # fmt: skip


def test_nothing_private_can_be_translated() -> None:
    for part in KINDS.values():
        for name in translatable(part):
            marks = part.model_fields[name].metadata
            assert not any(mark is Private or isinstance(mark, Private) for mark in marks), name


def test_they_stand_in_one_order_with_one_spelling_and_tidied() -> None:
    typed = [said("UR", text="سیر"), said("ar", "when", " الخميس  مساءً "), said("ar", "title")]
    made = validate_fields("activity", "A-001", {"sub_agreement": "D-1", "title": "Lysfest", "translations": typed})  # fmt: skip
    assert isinstance(made, Activity)
    assert [(t.language, t.field) for t in made.translations] == [
        ("ar", "title"), ("ar", "when"), ("ur", "title"),
    ]  # fmt: skip
    assert made.translations[1].text == "الخميس مساءً"


def test_a_plan_without_translations_is_written_as_before_there_were_any() -> None:
    assert b"translations" not in canonical(make_plan())
    one = Translation(**said())
    assert b"translations" in canonical(make_plan(activities=(make_activity(translations=(one,)),)))
