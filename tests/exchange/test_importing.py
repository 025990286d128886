"""`knopskud import`: a plan file becomes a draft, all of it or nothing."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError
from django_scopes import scopes_disabled

from knopskud.accounts.models import Partnership
from knopskud.audit.actions import record
from knopskud.audit.models import Event
from knopskud.plan.actions import plans
from knopskud.plan.models import Part, Plan
from knopskud.plan.queries import snapshot_of
from knopskud.snapshot.types import Attachment, PlanSnapshot
from tests.exchange.files import asked, mended, saved
from tests.make import make_activity, make_file_called, make_photo_of, make_plan

pytestmark = pytest.mark.django_db

KEY = make_plan().plan.key
TO = ("--partnership", "eksempelparken")
CHANGED = make_plan(activities=(make_activity(title="Aftentur"), *make_plan().activities[1:]))


@pytest.fixture(autouse=True)
def owner(db: None) -> Partnership:
    return Partnership.objects.create(slug="eksempelparken", name="Eksempelparken")


def kept() -> tuple[int, int, int]:
    """How many plans, parts and events there are."""
    with scopes_disabled():
        return Plan.objects.count(), Part.objects.count(), Event.objects.count()


def draft() -> PlanSnapshot:
    with scopes_disabled():
        return snapshot_of(Plan.objects.select_related("partnership").get(key=KEY))


def test_a_plan_file_becomes_a_draft(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked("import", saved(tmp_path), *TO) == 0
    assert draft() == make_plan()
    assert capsys.readouterr().out == f"{KEY}: Udkastet er oprettet med {kept()[1]} dele.\n"
    with scopes_disabled():
        event = Event.objects.get()
    assert (event.act, event.plan_key, event.by) == ("plan.load", KEY, None)


def test_as_json_it_says_what_was_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def answer(*more: str) -> dict[str, Any]:
        assert (
            asked("import", saved(tmp_path, CHANGED if more else None), *TO, "--json", *more) == 0
        )
        told: dict[str, Any] = json.loads(capsys.readouterr().out)
        return told

    of = {"plan": KEY, "partnership": "eksempelparken"}
    assert answer() == {**of, "act": "made", "parts": kept()[1], "missing": []}
    assert answer("--revise") == {**of, "act": "revised", "parts": 1, "missing": []}


def test_photos_and_files_that_did_not_come_along_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    walk, *others = make_plan().activities
    paper = Attachment(ref="BI-1", item="budget", title="Budget", file=make_file_called("b.pdf"))
    photo = make_photo_of("Gården")
    plan = make_plan(
        activities=(walk.model_copy(update={"photo": photo}), *others), attachments=(paper,)
    )
    assert asked("import", saved(tmp_path, plan), *TO) == 0
    _, told = capsys.readouterr().out.splitlines()
    assert told.endswith(": Fil: Budget (BI-1); Foto: Tryghedsvandring (A-001).")
    assert asked("import", saved(tmp_path, plan), *TO, "--revise", "--json") == 0
    missing = json.loads(capsys.readouterr().out)["missing"]
    assert {"ref": "A-001", "field": "photo", "sha256": photo.digest} in missing
    assert len(missing) == 2


def test_a_draft_that_is_there_is_revised_only_when_that_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked("import", saved(tmp_path), *TO) == 0
    file = saved(tmp_path, CHANGED)
    capsys.readouterr()
    assert asked("import", file, *TO) == 2
    assert capsys.readouterr().err == (
        f"knopskud: {KEY}: Udkastet findes allerede. --revise retter det til filens tekst.\n"
    )
    assert draft() == make_plan()
    assert asked("import", file, *TO, "--revise") == 0
    assert capsys.readouterr().out == f"{KEY}: Udkastet er rettet. Ændrede dele: 1.\n"
    assert draft() == CHANGED
    before = kept()
    assert asked("import", file, *TO, "--revise") == 0
    assert capsys.readouterr().out == f"{KEY}: Udkastet var allerede sådan.\n"
    assert kept() == before


def test_a_file_with_a_fault_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = mended(tmp_path, "contacts", 0, "title", to="")
    assert asked("import", file, *TO) == 2
    assert "\ncontacts[0].title (Rolle): " in capsys.readouterr().err
    assert kept() == (0, 0, 0)


def test_an_import_that_breaks_midway_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(**_: object) -> None:
        assert all(kept()[:2])  # what is undone was there
        raise DatabaseError("database or disk is full")

    monkeypatch.setattr(plans, "record", full)
    assert asked("import", saved(tmp_path), *TO) == 2
    assert capsys.readouterr().err.endswith(": database or disk is full\n")
    assert kept() == (0, 0, 0)


def test_a_revision_that_breaks_midway_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked("import", saved(tmp_path), *TO) == 0
    before, calls = kept(), list[str]()

    def full_at_last(**given: Any) -> Any:
        calls.append(given["ref"])
        if len(calls) == 2:
            raise DatabaseError("database or disk is full")
        return record(**given)

    monkeypatch.setattr(plans, "record", full_at_last)
    other = CHANGED.model_copy(update={"milestones": ()})
    assert asked("import", saved(tmp_path, other), *TO, "--revise") == 2
    assert calls == ["A-001", "M-1"]
    assert (kept(), draft()) == (before, make_plan())


def test_a_ref_that_was_removed_does_not_come_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    without = make_plan(milestones=())
    assert asked("import", saved(tmp_path), *TO) == 0
    assert asked("import", saved(tmp_path, without), *TO, "--revise") == 0
    assert asked("import", saved(tmp_path), *TO, "--revise") == 2
    assert "M-1 har hørt til noget, der er fjernet" in capsys.readouterr().err
    assert draft() == without


@pytest.mark.parametrize(
    ("argv", "complaint"),
    [
        (
            ["--partnership", "eksempel"],
            "Der er intet partnerskab, der hedder eksempel. Der er: eksempelparken, naboparken.",
        ),
        ([*TO, "--revise"], f"Der er intet udkast, der hedder {KEY}. Der er ingen endnu."),
    ],
)
def test_what_is_not_there_is_told_with_what_is(
    argv: list[str], complaint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Partnership.objects.create(slug="naboparken", name="Naboparken")
    assert asked("import", saved(tmp_path), *argv) == 2
    assert capsys.readouterr().err == f"knopskud: {complaint}\n"
    assert kept() == (0, 0, 0)


def test_another_partnerships_draft_is_not_revised(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Partnership.objects.create(slug="naboparken", name="Naboparken")
    assert asked("import", saved(tmp_path), *TO) == 0
    file = saved(tmp_path, CHANGED)
    assert asked("import", file, "--partnership", "naboparken", "--revise") == 2
    assert capsys.readouterr().err == (
        f"knopskud: {KEY} hører til et andet partnerskab, eksempelparken.\n"
    )
    assert draft() == make_plan()
