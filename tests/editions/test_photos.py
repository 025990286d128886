"""Photos are kept with the edition that shows them, whatever becomes of the draft; without words and consent none is shown."""

from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django_scopes import scopes_disabled

from knopskud.accounts.models import Partnership
from knopskud.core.errors import Refused
from knopskud.editions import queries
from knopskud.editions.models import EditionPhoto, Picture
from knopskud.files import store
from knopskud.snapshot.canonical import digest
from knopskud.snapshot.types import PlanSnapshot
from tests.editions.published import partnership, published
from tests.files.made import make_kept_photo
from tests.make import make_photo_of, make_plan

pytestmark = pytest.mark.django_db
AGREED = {"photo_consent": "Ingen kan kendes."}


def plan_with(owner: Partnership, ref: str = "A-001", **changes: Any) -> PlanSnapshot:
    """The small plan with a photo of the partnership's on one activity."""
    kept = make_kept_photo(owner)
    shown = make_photo_of("Gården", digest=kept.digest, width=kept.width, height=kept.height)
    fields: dict[str, Any] = {"photo": shown, **AGREED, **changes}
    plan = make_plan()
    return plan.model_copy(
        update={
            "activities": tuple(
                one.model_copy(update=fields) if one.ref == ref else one for one in plan.activities
            )
        }
    )


def refused(owner: Partnership, plan: PlanSnapshot) -> list[str]:
    with pytest.raises(Refused) as found:
        published(owner, snapshot=plan)
    with scopes_disabled():
        assert not EditionPhoto.objects.exists()
    return [f"{one.place}: {one.message.da}" for one in found.value.problems]


def test_both_forms_are_kept_with_the_edition(var: Path) -> None:
    owner = partnership()
    plan = plan_with(owner)
    edition = published(owner, snapshot=plan)
    shown = queries.public_edition(edition).photos
    assert [one.name for one in shown] == ["a-001.webp", "a-001-lille.webp"]
    photo = plan.activities[0].photo
    assert photo is not None
    assert shown[0].digest == photo.digest
    for path in (var / "files").rglob("*"):
        if path.is_file():
            path.unlink()
    data = queries.photo_content(edition.plan_key, 1, "a-001.webp")
    assert digest(data) == photo.digest


def test_the_same_photo_in_many_editions_is_kept_once() -> None:
    owner = partnership()
    for day, title in enumerate(("Aftentur", "Natur", "Tur")):
        published(owner, snapshot=plan_with(owner, title=title), days=day)
    with scopes_disabled():
        assert (Picture.objects.count(), EditionPhoto.objects.count()) == (2, 6)


def test_a_photo_that_is_not_here_stops_the_publishing() -> None:
    owner = partnership()
    plan = plan_with(owner, photo=make_photo_of("Gården"))
    (told,) = refused(owner, plan)
    assert told.startswith("A-001: Fotoet på “Tryghedsvandring” er her ikke.")


def test_a_damaged_photo_stops_the_publishing() -> None:
    owner = partnership()
    plan = plan_with(owner)
    photo = plan.activities[0].photo
    assert photo is not None
    store.path_of(photo.digest).write_bytes(b"RIFF")
    assert refused(owner, plan)


def test_anothers_photo_cannot_be_published_by_its_digest() -> None:
    plan = plan_with(partnership("naboen"))
    assert refused(partnership(), plan)


@pytest.mark.parametrize("changes", [{"photo_consent": ""}, {"alt": ""}])
def test_without_words_or_consent_no_photo_is_shown(changes: dict[str, str]) -> None:
    owner = partnership()
    plan = plan_with(owner, **{k: v for k, v in changes.items() if k == "photo_consent"})
    photo = plan.activities[0].photo
    assert photo is not None
    if "alt" in changes:
        plan = plan_with(owner, photo=photo.model_copy(update=changes))
    assert len(refused(owner, plan)) == 1


def test_the_photo_of_a_targeted_activity_stays_inside() -> None:
    owner = partnership()
    edition = published(owner, snapshot=plan_with(owner, "A-003", photo_consent=""))
    assert queries.public_edition(edition).photos == ()
    with scopes_disabled():
        assert not Picture.objects.exists()


@pytest.mark.parametrize("table", ["editions_picture", "editions_editionphoto"])
def test_what_is_kept_cannot_be_changed_or_deleted(table: str) -> None:
    owner = partnership()
    published(owner, snapshot=plan_with(owner))
    for statement in (f"UPDATE {table} SET id = id", f"DELETE FROM {table}"):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            connection.cursor().execute(statement)
