"""A plan read in another language: what is translated, what stands in Danish, and what is older than the Danish text."""

from hypothesis import given, settings

from knopskud.snapshot.public import every_part, public
from knopskud.snapshot.translated import in_tongue, tongues_of
from knopskud.snapshot.types import (
    Part,
    PlanSnapshot,
    Translation,
    danish_of,
    danish_texts,
    digest_of,
    translations_of,
)
from tests.make import make_activity, make_head, make_plan
from tests.strategies import snapshots

TITLE, WHERE = "Tryghedsvandring", "Vi mødes ved beboerhuset"


def said(field: str, text: str, danish: str, language: str = "ar") -> Translation:
    return Translation(language=language, field=field, text=text, source=digest_of(danish))


def there(part: Part, field: str, tongue: str) -> str:
    every = translations_of(part)
    return next((t.text for t in every if (t.field, t.language) == (field, tongue)), "")


@given(snapshots())
@settings(max_examples=25)
def test_in_danish_a_plan_is_itself(plan: PlanSnapshot) -> None:
    read = in_tongue(plan, "da")
    assert (read.plan, read.danish, read.outdated) == (plan, frozenset(), frozenset())


@given(snapshots())
@settings(max_examples=40)
def test_every_text_stands_there_translated_or_in_danish_and_nothing_else_changes(
    plan: PlanSnapshot,
) -> None:
    for tongue in (*tongues_of(plan), "fi"):
        read = in_tongue(plan, tongue)
        for was, now in zip(every_part(plan), every_part(read.plan), strict=True):
            texts = dict(danish_texts(was))
            for field, danish in texts.items():
                expected = there(was, field, tongue) or danish
                assert danish_of(now, field) == expected
                assert ((was.ref, field) in read.danish) == (not there(was, field, tongue))
            assert now.model_copy(update={f: getattr(was, f) for f in texts}) == was
        assert read.danish.isdisjoint(read.outdated)


def test_a_text_tells_its_language_and_whether_the_danish_has_changed_since() -> None:
    translations = (said("title", "جولة الأمان", TITLE), said("where", "عند البيت", "Ved porten"))
    plan = public(make_plan(activities=(make_activity(translations=translations),)))
    read = in_tongue(plan, "ar")
    activity = read.plan.activities[0]
    assert (activity.title, activity.where) == ("جولة الأمان", "عند البيت")
    assert read.tongue_of("A-001", "title") == "ar"
    assert read.tongue_of("A-001", "plain") == "da"
    assert not read.is_outdated("A-001", "title")
    assert read.is_outdated("A-001", "where")
    assert tongues_of(plan) == ("ar",)


def test_several_lines_are_several_lines_in_every_language() -> None:
    lines = "Planen samler gode kræfter.\nDen varer fire år."
    one = said("in_short", "Qorshuhu waa midayn.\n\nWaa afar sano.", lines, "so")
    read = in_tongue(make_plan(plan=make_head(translations=(one,))), "so")
    assert read.plan.plan.in_short == ("Qorshuhu waa midayn.", "Waa afar sano.")
    assert not read.is_outdated("P-1", "in_short")


def test_a_text_that_is_gone_in_danish_is_gone() -> None:
    activity = make_activity(where="", translations=(said("where", "عند البيت", WHERE),))
    read = in_tongue(make_plan(activities=(activity,)), "ar")
    assert read.plan.activities[0].where == ""
    assert ("A-001", "where") not in read.danish | read.outdated
