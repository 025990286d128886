"""A published photo stands on its activity's page, in two sizes at permanent addresses, and moves nothing."""

import io
from typing import Any

import pytest
from PIL import Image

from knopskud.core.addresses import download_path, plan_path
from knopskud.public.packs import Entry
from knopskud.public.prepared import PreparedSite, read_whole, site_folder
from knopskud.public.shelf import Shelf
from tests.editions.published import partnership, published
from tests.editions.test_photos import plan_with
from tests.office.filled import parsed
from tests.public.answering import ask

pytestmark = pytest.mark.django_db
KEY = "eksempelparken-2018-2021"
LARGE, SMALL = (download_path(KEY, 1, name) for name in ("a-001.webp", "a-001-lille.webp"))
X = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture
def entries() -> dict[str, Entry]:
    """Every address after an edition with a photo, and one in which it was taken off."""
    owner = partnership()
    published(owner, snapshot=plan_with(owner))
    published(owner, snapshot=plan_with(owner, photo=None), days=1)
    return Shelf(site_folder()).entries()


def images(entry: Entry) -> list[Any]:
    return list(parsed(read_whole(entry)).iter(f"{X}img"))


def test_an_edition_keeps_its_photo_when_a_later_one_has_none(entries: dict[str, Entry]) -> None:
    old = plan_path(KEY, edition=1) + "aktiviteter/a-001-tryghedsvandring/"
    (image,) = images(entries[old])
    assert (image.get("src"), image.get("srcset")) == (SMALL, f"{SMALL} 800w, {LARGE} 1600w")
    assert (image.get("width"), image.get("height")) == ("1600", "1200")
    assert (image.get("alt"), image.get("loading")) == ("Gården", "lazy")
    new = plan_path(KEY) + "aktiviteter/a-001-tryghedsvandring/"
    assert images(entries[new]) == []


def test_a_photo_stands_nowhere_else(entries: dict[str, Entry]) -> None:
    pages = {
        path
        for path, entry in entries.items()
        if entry.content_type.startswith("text/html") and entry.status == 200 and images(entry)
    }
    tail = "udgaver/1/aktiviteter/a-001-tryghedsvandring/"
    assert pages == {plan_path(KEY) + tail, plan_path(KEY, "en") + tail}


def test_both_sizes_are_served_for_ever_with_a_tag() -> None:
    owner = partnership()
    published(owner, snapshot=plan_with(owner))
    site = PreparedSite(lambda *_: [b""], headers={"X-Content-Type-Options": "nosniff"})
    for path, size in ((LARGE, (1600, 1200)), (SMALL, (800, 600))):
        got = ask(site, path)
        assert Image.open(io.BytesIO(got.body)).size == size
        assert (got.status, got.headers["Content-Type"]) == (200, "image/webp")
        assert got.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        again = ask(site, path, HTTP_IF_NONE_MATCH=got.headers["ETag"])
        assert (again.status, again.body) == (304, b"")


def test_the_consent_is_in_no_public_byte(entries: dict[str, Entry]) -> None:
    assert [p for p, entry in entries.items() if b"Ingen kan kendes" in read_whole(entry)] == []
