"""What people are told of translations that are new, other or gone."""

from typing import Any

from knopskud.snapshot.diff import as_json, compare, summary
from knopskud.snapshot.diff.recorded import recorded_changes
from knopskud.snapshot.types import PlanSnapshot, Translation, digest_of
from tests.make import make_activity, make_plan


def said(language: str, text: str, field: str = "title", danish: str = "Før") -> Translation:
    return Translation(language=language, field=field, text=text, source=digest_of(danish))


def plan(*translations: Translation, **changes: Any) -> PlanSnapshot:
    return make_plan(activities=(make_activity(translations=translations, **changes),))


def test_languages_are_told_by_name_and_texts_word_by_word() -> None:
    older = plan(said("so", "Socod badbaado"), said("tr", "Güvenlik"))
    newer = plan(
        said("ar", "جولة"), said("ar", "مساء", "when"), said("so", "Socod nabad"), title="Ny"
    )
    (change,) = compare(older, newer).changes
    assert change.sentence.da == (
        "Aktiviteten “Tryghedsvandring” hedder nu “Ny”, har fået en oversættelse til arabisk, "
        "har en ændret oversættelse til somali og er ikke længere oversat til tyrkisk."
    )
    labels = [field.label.da for field in change.fields if field.name == "translations"]
    assert labels == [
        "Titel på arabisk",
        "Hvornår på arabisk",
        "Titel på somali",
        "Titel på tyrkisk",
    ]
    somali = next(field for field in change.fields if field.tongue == "so")
    assert [(run.kind, run.text) for run in somali.runs] == [
        ("same", "Socod "), ("removed", "badbaado"), ("added", "nabad"),
    ]  # fmt: skip


def test_a_translation_that_was_looked_at_again_is_told_so() -> None:
    (change,) = compare(plan(said("ar", "جولة")), plan(said("ar", "جولة", danish="Nu"))).changes
    (field,) = change.fields
    assert (
        field.newer.en == "The translation is the same. It was held against the Danish text again."
    )
    assert not field.only_look


def test_a_summary_tells_translations_apart_from_changed_activities() -> None:
    lines = [
        words.da for words in summary(compare(plan(), plan(said("ur", "سیر"), said("ar", "جولة"))))
    ]
    assert lines == ["Oversættelser til arabisk og urdu er nye eller ændrede."]


def test_data_and_records_tell_each_text() -> None:
    found = as_json(compare(plan(), plan(said("ur", "سیر"))))["changes"][0]["fields"]
    assert [
        (one["name"], one["language"], one["of"], one["older"], one["newer"]) for one in found
    ] == [("translations", "ur", "title", None, "سیر")]
    kept = {"translations": [said("ur", "سیر").model_dump(mode="json")]}
    (change,) = recorded_changes("activity", {}, kept, str)
    assert (change.label.en, change.newer.da) == ("Title in Urdu", "سیر")
