"""The photo of an activity and of the plan: taken in, described and agreed to, or told what is missing beside the place."""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django_scopes import scopes_disabled
from PIL import Image

from knopskud.accounts.actions import give_role
from knopskud.accounts.models import Role
from knopskud.files import refusals
from knopskud.files.models import StoredFile
from knopskud.plan import actions
from knopskud.snapshot.types import Photo
from tests.files.made import make_pdf, make_photo, make_photo_with_place
from tests.make import make_photo_of
from tests.office.cast import BEGUN, DESK, Cast, now_in
from tests.office.filled import form_in, parsed, words_in

PAGE = f"{DESK}foto/a-001/"
WORDS = {
    "alt": "Tre unge maler en bænk 🌱",
    "credit": "Sekretariatet",
    "consent": "De unge har skrevet under i juni.",
}


def send(client: Client, data: bytes = b"", path: str = PAGE, **typed: str) -> Any:
    sent: dict[str, Any] = {k: v[0] for k, v in form_in(client.get(path).content).items()}
    del sent["photo"], sent["camera"]
    sent |= typed
    if data:
        sent["photo"] = SimpleUploadedFile("IMG_1234 صورة.jpg", data)
    return client.post(path, sent)


def photo_in(cast: Cast) -> tuple[Photo | None, str]:
    activity = now_in(cast.plan).activities[0]
    return activity.photo, activity.photo_consent


def test_a_photo_is_put_in_its_place(cast: Cast) -> None:
    answer = send(cast.editor, make_photo_with_place(), **WORDS)
    assert (answer.status_code, answer["Location"]) == (302, f"{DESK}skriv/a-001/#foto")
    photo, consent = photo_in(cast)
    assert photo is not None
    assert (photo.alt, photo.credit, consent) == tuple(WORDS.values())
    assert (photo.width, photo.height) == (1200, 1600)
    got = cast.reader.get(f"{DESK}filer/{photo.digest}/")
    shown = Image.open(io.BytesIO(b"".join(got.streaming_content)))  # type: ignore[attr-defined]  # it is streamed
    assert (shown.size, dict(shown.getexif())) == ((1200, 1600), {})
    assert (got["Content-Type"], got["Content-Disposition"][:6]) == ("image/webp", "inline")
    assert got["Content-Security-Policy"] == "default-src 'none'; sandbox"
    page = cast.reader.get(f"{DESK}skriv/a-001/").content
    assert WORDS["alt"] in [one.get("alt") for one in parsed(page).iter()]


def test_the_plan_has_a_photo_too_and_a_department_has_none(cast: Cast) -> None:
    assert send(cast.editor, make_photo(), f"{DESK}foto/p-1/", **WORDS).status_code == 302
    assert now_in(cast.plan).plan.photo is not None
    assert cast.editor.get(f"{DESK}foto/af-1/").status_code == 404


@pytest.mark.parametrize("missing", ["alt", "consent"])
def test_without_words_the_photo_waits_and_need_not_be_chosen_again(
    cast: Cast, missing: str
) -> None:
    answer = send(cast.editor, make_photo(), **(WORDS | {missing: " "}))
    assert answer.status_code == 400
    assert photo_in(cast) == (None, "")
    form = form_in(answer.content)
    assert {k: form[k][0].strip() for k in WORDS} == WORDS | {missing: ""}
    wrong = [one.get("id") for one in parsed(answer.content).iter() if one.get("aria-invalid")]
    assert wrong == [f"f-{missing}"]
    again = cast.editor.post(
        PAGE, {k: v[0] for k, v in form.items()} | {missing: "Nu står her noget"}
    )
    assert again.status_code == 302
    assert photo_in(cast)[0] is not None


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", refusals.NO_PHOTO),
        (make_pdf(), refusals.NO_PHOTO),
        (make_photo()[:3_000], refusals.TORN),
        (b"\x00\x00\x00\x18ftypheic" + b"\0" * 30, refusals.HEIC),
    ],
)
def test_what_is_no_photo_is_told_with_the_words_still_there(
    cast: Cast, data: bytes, words: Any
) -> None:
    answer = send(cast.editor, data, **WORDS)
    assert answer.status_code == 400
    assert words.da in words_in(answer.content)
    form = form_in(answer.content)
    assert {k: form[k][0].strip() for k in WORDS} == WORDS
    assert photo_in(cast) == (None, "")
    with scopes_disabled():
        assert not StoredFile.objects.exists()


def test_nothing_chosen_is_told(cast: Cast) -> None:
    answer = send(cast.editor, b"", **WORDS)
    assert answer.status_code == 400
    assert "Vælg et billede, eller tag et." in words_in(answer.content)


@pytest.mark.parametrize("name", ["alt", "credit", "consent"])
def test_a_civil_number_is_told_beside_its_field(cast: Cast, name: str) -> None:
    answer = send(cast.editor, make_photo(), **(WORDS | {name: "010190-1234"}))
    assert answer.status_code == 400
    wrong = [one.get("id") for one in parsed(answer.content).iter() if one.get("aria-invalid")]
    assert wrong == [f"f-{name}"]
    assert photo_in(cast) == (None, "")


def test_only_the_words_can_be_changed(cast: Cast) -> None:
    send(cast.editor, make_photo(), **WORDS)
    before, _ = photo_in(cast)
    assert before is not None
    send(cast.editor, alt="Fire unge maler en bænk")
    after, _ = photo_in(cast)
    assert after == before.model_copy(update={"alt": "Fire unge maler en bænk"})


def test_a_photo_can_be_taken_off(cast: Cast) -> None:
    send(cast.editor, make_photo(), **WORDS)
    send(cast.editor, act="take-off")
    assert photo_in(cast) == (None, "")


def test_somebody_elses_new_photo_is_not_lost_silently(cast: Cast) -> None:
    old = form_in(cast.leader.get(PAGE).content)
    send(cast.editor, make_photo(), **WORDS)
    sent: dict[str, Any] = {k: v[0] for k, v in old.items() if k not in ("photo", "camera")}
    sent |= WORDS | {"alt": "Et andet billede"}
    sent["photo"] = SimpleUploadedFile("b.jpg", make_photo((900, 700)))
    answer = cast.leader.post(PAGE, sent)
    assert answer.status_code == 409
    assert WORDS["alt"] in words_in(answer.content)
    again = {k: v[0] for k, v in form_in(answer.content).items()}
    assert cast.leader.post(PAGE, again).status_code == 302
    photo, _ = photo_in(cast)
    assert photo is not None
    assert (photo.alt, photo.width) == ("Et andet billede", 900)


def test_a_photo_of_another_partnership_cannot_be_taken_by_its_digest(cast: Cast) -> None:
    from tests.editions.published import partnership
    from tests.files.made import make_kept_photo

    other = make_kept_photo(partnership("fremmede"))
    answer = send(cast.editor, b"", kept=other.digest, **WORDS)
    assert answer.status_code == 400
    assert photo_in(cast) == (None, "")
    assert cast.editor.get(f"{DESK}filer/{other.digest}/").status_code == 404


def test_a_document_is_no_photo(cast: Cast) -> None:
    from tests.files.made import make_kept

    kept = make_kept(cast.plan.partnership)
    assert send(cast.editor, b"", kept=kept.digest, **WORDS).status_code == 400


def test_a_photo_that_the_plan_names_and_that_is_not_here_is_told(cast: Cast) -> None:
    photo = make_photo_of("Gården").model_dump(mode="json")
    actions.change_part(cast.plan, "A-001", fields={"photo": photo}, by=None, at=BEGUN)
    said = words_in(cast.editor.get(PAGE).content)
    assert "Planen nævner et billede, som ikke er her" in said


def test_an_editor_of_one_delaftale_gives_photos_to_its_activities_only(cast: Cast) -> None:
    only, of = {cast.plan.key: ["D-1"]}, cast.plan.partnership
    give_role(of, email="editor@eksempel.dk", role=Role.EDITOR, only=only, by=None, at=BEGUN)
    assert send(cast.editor, make_photo(), **WORDS).status_code == 302
    other = f"{DESK}foto/a-002/"
    assert cast.editor.get(other).status_code == 200
    assert cast.editor.post(other, WORDS).status_code == 403
    assert cast.editor.post(f"{DESK}bilag/", {"paper": "budget"}).status_code == 403


def test_photos_do_not_cost_more_queries(cast: Cast) -> None:
    counted: list[int] = []
    for ref in ("a-001", "a-002", "p-1"):
        send(cast.editor, make_photo(), f"{DESK}foto/{ref}/", **WORDS)
        with CaptureQueriesContext(connection) as queries:
            assert cast.leader.get(PAGE).status_code == 200
            assert cast.leader.get(f"{DESK}skriv/a-001/").status_code == 200
        counted.append(len(queries))
    assert counted[0] == counted[2] <= 40


def test_the_preview_shows_the_photo_before_it_is_published(cast: Cast) -> None:
    send(cast.editor, make_photo(), **WORDS)
    page = f"{DESK}se/draft/{cast.plan.key}/aktiviteter/a-001-tryghedsvandring/"
    (image,) = [one for one in parsed(cast.reader.get(page).content).iter() if one.get("srcset")]
    addresses = [image.get("src"), *(one.split()[0] for one in image.get("srcset").split(", "))]
    assert len(set(addresses)) == 2
    for address in addresses:
        got = cast.reader.get(address)
        assert (got.status_code, got["Content-Type"]) == (200, "image/webp")
        assert cast.stranger.get(address).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_publishing_tells_which_photo_is_not_fit_and_leads_to_it(cast: Cast) -> None:
    photo = make_photo_of("").model_dump(mode="json")
    actions.change_part(cast.plan, "A-001", fields={"photo": photo}, by=None, at=BEGUN)
    page = f"{DESK}udgiv/"
    answer = cast.leader.post(page, form_in(cast.leader.get(page).content))
    assert answer.status_code == 400
    said = words_in(answer.content)
    for told in ("er her ikke", "er ikke beskrevet", "mangler samtykke"):
        assert told in said


def test_what_is_missing_leads_to_the_photo_and_to_the_list_of_attachments(cast: Cast) -> None:
    photo = make_photo_of("").model_dump(mode="json")
    actions.change_part(cast.plan, "A-001", fields={"photo": photo}, by=None, at=BEGUN)
    page = parsed(cast.leader.get(f"{DESK}klar/").content)
    links = {one.get("href") for one in page.iter() if one.get("href")}
    assert {f"{PAGE}#f-alt", f"{PAGE}#f-consent", f"{DESK}bilag/"} <= links
