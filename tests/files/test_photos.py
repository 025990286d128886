"""A photo comes out as the picture alone: upright, in two sizes, with nothing about who took it where."""

import io
import struct
from datetime import UTC, datetime

import pytest
from django_scopes import scopes_disabled
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.files import photos, refusals, store
from knopskud.files.actions import keep_photo
from knopskud.files.models import StoredFile
from tests.editions.published import partnership
from tests.files.made import (
    GPS_PLACE,
    make_pdf,
    make_photo,
    make_photo_with_place,
    make_png_bomb,
)

AT = datetime(2017, 9, 1, 8, tzinfo=UTC)


def developed(data: bytes) -> photos.Developed:
    return photos.develop(io.BytesIO(data))


def refused(data: bytes) -> Words:
    with pytest.raises(Refused) as found:
        developed(data)
    return found.value.message


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_photo_is_shrunk_to_two_sizes(form: str) -> None:
    made = developed(make_photo((3000, 1500), form))
    assert (made.width, made.height) == (1600, 800)
    assert made.small is not None
    sizes = [Image.open(io.BytesIO(one)).size for one in (made.large, made.small)]
    assert sizes == [(1600, 800), (800, 400)]


def test_a_small_photo_stays_as_large_as_it_was() -> None:
    made = developed(make_photo((700, 500)))
    assert (made.width, made.height, made.small) == (700, 500, None)


def test_where_when_and_with_what_it_was_taken_is_gone() -> None:
    taken = make_photo_with_place()
    assert GPS_PLACE.encode() in taken
    made = developed(taken)
    for data in (made.large, made.small or b""):
        opened = Image.open(io.BytesIO(data))
        assert dict(opened.getexif()) == {}
        assert {"exif", "icc_profile", "xmp", "comment"} & set(opened.info) == set()
        for told in (GPS_PLACE.encode(), b"Telefonmager", b"2017:09", b"EXIF", b"Exif", b"ICCP"):
            assert told not in data


def test_a_photo_from_a_phone_held_upright_stands_upright() -> None:
    made = developed(make_photo_with_place(orientation=6))  # turned a quarter to the right
    assert (made.width, made.height) == (1200, 1600)
    red = Image.open(io.BytesIO(made.large)).convert("RGB").getpixel((1190, 10))
    assert isinstance(red, tuple)
    assert red[0] > 200
    assert red[1] < 60


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "1", "CMYK", "I;16"])
def test_every_kind_of_colours_can_be_used(mode: str) -> None:
    picture = Image.new("RGB", (600, 400), "green").convert("L" if mode == "I;16" else mode)
    made = io.BytesIO()
    picture.save(made, "JPEG" if mode == "CMYK" else "PNG")
    assert developed(made.getvalue()).width == 600


def test_what_is_clear_becomes_white() -> None:
    clear = io.BytesIO()
    Image.new("RGBA", (400, 400), (0, 0, 0, 0)).save(clear, "PNG")
    pixel = (
        Image.open(io.BytesIO(developed(clear.getvalue()).large)).convert("RGB").getpixel((9, 9))
    )
    assert isinstance(pixel, tuple)
    assert min(pixel) > 250


HEIC = struct.pack(">I", 24) + b"ftypheic" + b"\0" * 60


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (HEIC, refusals.HEIC),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", refusals.NO_PHOTO),
        (b"<html><body>hej</body></html>", refusals.NO_PHOTO),
        (b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", refusals.NO_PHOTO),
        (make_pdf(), refusals.NO_PHOTO),
        (make_photo()[:2_000], refusals.TORN),
        (make_photo(form="PNG")[:2_000], refusals.TORN),
        (make_png_bomb(), refusals.TOO_MANY_PIXELS),
        (make_photo((100, 80)), refusals.TOO_FEW_PIXELS.filled(least=240)),
    ],
)
def test_what_is_no_whole_photo_is_refused_in_plain_words(data: bytes, words: Words) -> None:
    assert refused(data) == words


def test_nothing_that_hangs_on_a_photo_comes_along() -> None:
    made = developed(make_photo() + b"<script>alert(1)</script>PK\x03\x04")
    assert b"<script>" not in made.large + (made.small or b"")


@settings(max_examples=40)
@given(st.integers(0, 4_000), st.binary(min_size=1, max_size=60))
def test_spoilt_photos_are_refused_or_developed_but_never_a_crash(at: int, junk: bytes) -> None:
    for form in ("JPEG", "PNG", "WEBP"):
        data = make_photo((400, 300), form)
        try:
            width = developed(data[:at] + junk + data[at + len(junk) :]).width
        except Refused as error:
            width = len(error.message.da)
        assert width > 0


@pytest.mark.django_db
def test_the_same_photo_twice_is_kept_once() -> None:
    owner, other = partnership(), partnership("naboen")
    data = make_photo_with_place()
    rows = [
        keep_photo(
            partnership=whose, content=io.BytesIO(data), name="👩‍🌾 في الحديقة.jpg", by=None, at=AT
        )
        for whose in (owner, owner, other)
    ]
    assert rows[0] == rows[1] != rows[2]
    assert {row.digest for row in rows} == {rows[0].digest}
    with scopes_disabled():
        assert StoredFile.objects.count() == 2
    assert rows[0].name == "👩‍🌾 في الحديقة.webp"
    assert Image.open(io.BytesIO(store.read(rows[0].small))).size == (600, 800)
