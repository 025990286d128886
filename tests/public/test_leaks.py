"""Secrets planted in every field that is not public are in no byte that the public can fetch."""

import io
import json
import re
from collections.abc import Iterator
from zipfile import ZipFile

import pikepdf
import pypdfium2
import pytest

from knopskud.core.addresses import download_path
from knopskud.public.packs import Entry
from knopskud.public.prepared import read_whole, site_folder
from knopskud.public.shelf import Shelf
from knopskud.snapshot.public import TARGETED_HIDDEN
from tests.editions.published import partnership, published
from tests.public.secrets import AGES, OTHER_AMOUNT, SECRET, SMALL, plan_with_secrets, secrets_in

pytestmark = pytest.mark.papers
KEY = "eksempelparken-2018-2021"
FORBIDDEN = (
    SECRET,
    "8642",
    "8.642",
    str(SMALL),
    str(SMALL).replace(".", ","),
    f"{AGES.youngest}-{AGES.oldest}",
    f"{AGES.youngest}–{AGES.oldest}",
    "04.37-05",
    "04:37",
    str(OTHER_AMOUNT),
    f"{OTHER_AMOUNT:,}".replace(",", "."),
    f"{OTHER_AMOUNT:,}",
)


KEPT: dict[str, Entry] = {}
"""What was published once: the files stay where they are until the run ends."""


@pytest.fixture
def entries(db: None) -> dict[str, Entry]:
    """Every public address after two editions whose secrets differ."""
    if KEPT:
        return KEPT
    owner = partnership()
    first = plan_with_secrets()
    assert secrets_in(first) > 30
    published(owner, snapshot=first, reasons={"A-003": "Det er aftalt."})
    published(owner, snapshot=plan_with_secrets(" igen"), days=1, kind="draft")
    KEPT.update(Shelf(site_folder()).entries())
    return KEPT


def texts(entry: Entry) -> Iterator[str]:
    """Everything that can be read at an address, in every form that is sent."""
    body = read_whole(entry)
    if body.startswith(b"PK"):  # Word and Excel files are folders of XML
        with ZipFile(io.BytesIO(body)) as folder:
            yield from (folder.read(name).decode("latin-1") for name in folder.namelist())
            yield from (folder.read(name).decode(errors="ignore") for name in folder.namelist())
        return
    if not body.startswith(b"%PDF"):
        yield body.decode()
        return
    document = pypdfium2.PdfDocument(body)
    for page in document:
        yield page.get_textpage().get_text_range()
    document.close()
    with pikepdf.open(io.BytesIO(body)) as pdf:
        yield str(pdf.docinfo)
        for found in pdf.objects:
            if isinstance(found, pikepdf.Stream):
                data = found.read_bytes(pikepdf.StreamDecodeLevel.generalized)
                yield data.decode("latin-1")
                yield data.decode("utf-16-be", errors="ignore")
            else:
                yield str(found)


def test_secrets_are_in_no_public_byte(entries: dict[str, Entry]) -> None:
    leaks = {
        (path, word)
        for path, entry in entries.items()
        for text in texts(entry)
        for word in FORBIDDEN
        if word in text
    }
    assert leaks == set()


def test_what_is_public_is_found_by_the_same_search(entries: dict[str, Entry]) -> None:
    telling = {
        path.rpartition(".")[2]
        for path, entry in entries.items()
        if any("Fællesspisning" in text for text in texts(entry))
    }
    assert {"pdf", "json"} < telling


def test_a_targeted_activity_tells_nothing_in_the_data(entries: dict[str, Entry]) -> None:
    for number in (1, 2):
        data = json.loads(read_whole(entries[download_path(KEY, number, "plan.json")]))
        (activity,) = [one for one in data["activities"] if one["ref"] == "A-003"]
        told = {name: activity.get(name) for name in TARGETED_HIDDEN}
        assert [name for name, value in told.items() if value not in ("", [], None)] == ["ages"]
        assert set(told["ages"].values()) == {None}


def test_an_afdeling_does_not_show_whether_a_targeted_activity_is_there(
    entries: dict[str, Entry],
) -> None:
    pages = {
        path: read_whole(entry).decode()
        for path, entry in entries.items()
        if re.search(r"/afdelinger/af-\d", path)
    }
    afdelinger = {match[0] for path in pages if (match := re.search(r"af-\d", path))}
    assert afdelinger == {"af-1", "af-2", "af-9"}
    assert {"Støtte til unge" in page for page in pages.values()} == {True}
