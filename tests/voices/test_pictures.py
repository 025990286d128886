"""A photo with an idea: shrunk, asked about, seen by the staff first, and deleted with the idea."""

import io
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.timezone import localdate, now
from django_scopes import scopes_disabled
from PIL import Image

from knopskud.accounts.models import Partnership, Role
from knopskud.voices import actions, queries
from knopskud.voices.models import Picture, Voice
from tests.files.made import GPS_PLACE, make_photo, make_photo_with_place
from tests.office.cast import DESK, make_cast
from tests.office.filled import form_in
from tests.plan.drafting import make_person
from tests.public.spoken import IDEA, KEY, PLAN, form_at, opened, words_in

pytestmark = pytest.mark.django_db
SAID = {"title": "Fælles køkkenhave", "photo_alt": "Et tomt bed", "photo_ok": "1"}


@pytest.fixture
def ours(db: None) -> Partnership:
    return opened(is_open=False)


def photo(content: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile("have.jpg", content or make_photo_with_place(), "image/jpeg")


def form_of(client: Client) -> dict[str, Any]:
    return {name: value for name, value in form_at(client, IDEA).items() if name != "photo"} | SAID


def kept() -> int:
    with scopes_disabled():
        return Picture.objects.count()


def sent(client: Client) -> Voice:
    answer = client.post(IDEA, form_of(client) | {"photo": photo()})
    assert answer.status_code == 302, words_in(answer.content)
    voice = queries.by_code(answer["Location"].split("/")[-2])
    assert voice is not None
    return voice


def test_it_is_seen_when_somebody_has_looked_and_goes_when_the_idea_is_taken_back(
    ours: Partnership, client: Client
) -> None:
    one = sent(client)
    page, address = f"{PLAN}stemmer/{one.code}/", f"{PLAN}stemmer/{one.code}/foto.webp"
    assert one.is_shown  # shown first and read afterwards; the photo waits all the same
    assert "Det kan ses, når vi har set på det" in words_in(client.get(page).content)
    assert client.get(address).status_code == 404
    actions.answer(one, state="looked_at", by=make_person(ours, Role.EDITOR), at=now())
    assert client.get(address)["Content-Type"] == "image/webp"
    assert 'alt="Et tomt bed"' in client.get(page).content.decode()
    actions.hide(one, why="Vent.", by=None, at=now())
    assert client.get(address).status_code == 404
    actions.withdraw(one, at=now())
    assert kept() == 0


def test_what_is_wrong_stands_beside_it_and_a_good_photo_is_kept(
    ours: Partnership, client: Client
) -> None:
    form = form_of(client)
    torn = client.post(IDEA, form | {"photo": photo(b"nothing")})
    assert torn.status_code == 400
    assert "Det er ikke et foto, vi kan bruge" in words_in(torn.content)
    again = client.post(IDEA, form | {"photo": photo(), "title": "", "photo_alt": "", "photo_ok": ""})  # fmt: skip
    told = words_in(again.content)
    for words in ("Giv ideen et navn", "Skriv, hvad billedet viser", "når alle på billedet har sagt ja", "Dit billede er med"):  # fmt: skip
        assert words in told
    assert client.post(IDEA, form).status_code == 302  # the photo that came before
    (found,) = [queries.picture_of(one) for one in queries.in_office(ours, KEY)]
    assert found is not None
    assert (found.alt, max(found.width, found.height)) == ("Et tomt bed", 800)
    with Image.open(io.BytesIO(bytes(found.content))) as picture:
        assert (picture.format, dict(picture.getexif())) == ("WEBP", {})
    assert GPS_PLACE.encode() not in bytes(found.content)


def test_it_can_be_taken_off_again_and_one_without_an_idea_is_forgotten(
    ours: Partnership, client: Client
) -> None:
    form = form_of(client)
    client.post(IDEA, form | {"photo": photo(make_photo()), "title": ""})
    assert kept() == 1
    actions.forget_due(today=localdate(now()), at=now() + timedelta(hours=25))
    assert kept() == 0
    client.post(IDEA, form | {"photo": photo(make_photo()), "title": ""})
    assert client.post(IDEA, form | {"photo_off": "1"}).status_code == 302
    assert kept() == 0


def test_the_office_takes_one_in_shows_it_and_takes_it_off() -> None:
    cast = make_cast()
    page = f"{DESK}stemmer/"
    form = form_in(cast.editor.get(f"{page}ny/").content) | SAID | {"kind": "comment", "text": "Se"}
    refused = cast.editor.post(f"{page}ny/", form | {"photo": photo()})
    assert "Kun en idé kan have et billede" in words_in(refused.content)
    assert "Billedet er med" in words_in(refused.content)
    cast.editor.post(f"{page}ny/", {**form, "kind": "idea", "photo": ""})
    (one,) = queries.in_office(cast.plan.partnership, KEY)
    assert b'alt="Et tomt bed"' in cast.reader.get(f"{page}{one.pk}/").content
    assert cast.reader.get(f"{page}{one.pk}/foto.webp")["Content-Type"] == "image/webp"
    cast.editor.post(f"{page}{one.pk}/fjern-foto/")
    assert cast.reader.get(f"{page}{one.pk}/foto.webp").status_code == 404
    assert "slettede billedet til en idé" in words_in(cast.leader.get(f"{DESK}log/").content)
