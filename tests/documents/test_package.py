"""The package that is handed in: the same bytes everywhere, and nothing in it can be changed unseen."""

import json
import stat
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from knopskud.core.errors import Invalid
from knopskud.core.words import Words
from knopskud.documents import contents
from knopskud.documents.orders import PDF, Source
from knopskud.documents.package import Entry, manifest_text, packed, written
from knopskud.documents.papers import Paper
from knopskud.documents.unpacking import ADDED, CHANGED, EXTRA, MISSING, OTHER, Opened, opened
from knopskud.snapshot.canonical import canonical, digest
from knopskud.snapshot.parties import for_parties
from knopskud.snapshot.public import public
from knopskud.snapshot.types import PlanSnapshot
from tests.documents.made import make_stamp, programme_of
from tests.make import make_activity, make_plan

SECRET = "Nabostrid i nr. 14"
ATTACHMENT = Entry("04 Bilag/organisation.pdf", Words("Diagram", "Chart"), "attachment", PDF, b"%PDF-1.7 ")  # fmt: skip


def plan() -> PlanSnapshot:
    hidden = make_activity(reach="targeted", where="Kælderen", note=SECRET)
    return make_plan(activities=(hidden,))


@cache
def package() -> bytes:
    """One package of a small plan, whose papers stand for themselves: what they hold is asked elsewhere."""
    told = plan()
    source = Source(public(told), programme_of(told), make_stamp())
    folder = Paper("folder-af-1.pdf", Words("Folder", "Folder"), PDF, b"%PDF kept", "AF-1", "folder", "da")  # fmt: skip
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(contents, "papers", lambda *_, **__: (_delaftale(),))
        handed = contents.handed_of(told, source, digest(canonical(told)))
        return packed(handed, [*contents.made_of(told, source, [folder]), ATTACHMENT])


def _delaftale() -> Paper:
    return Paper(
        "delaftale-d-1.pdf", Words("Delaftale", "Agreement"), PDF, b"%PDF agreed", "D-1", "delaftale", "da"
    )  # fmt: skip


def files(data: bytes) -> list[tuple[str, bytes]]:
    with ZipFile(BytesIO(data)) as found:
        return [(info.filename, found.read(info)) for info in found.infolist()]


def problems(data: bytes) -> list[tuple[str, Words]]:
    with pytest.raises(Invalid) as told:
        opened(data)
    return [(one.place, one.message) for one in told.value.problems]


def test_a_package_holds_what_a_case_officer_looks_for() -> None:
    found = opened(package())
    assert list(found.contents) == [
        "02 Aftaler/delaftale-d-1.pdf",
        "03 Budget/budget.xlsx",
        "04 Bilag/organisation.pdf",
        "05 Til beboerne/folder-af-1.pdf",
        "06 Data/plan-offentlig.json",
        "06 Data/plan-parter.json",
        "06 Data/plan-parter.schema.json",
    ]
    assert found.digest == digest(package())
    handed = found.manifest.handed
    assert handed.plan == plan().plan.key
    assert (handed.edition, handed.day) == (1, "2017-09-11")
    assert handed.digest == digest(canonical(plan()))


def test_the_same_edition_gives_the_same_bytes() -> None:
    first = package()
    package.cache_clear()
    assert package() == first


def test_internal_notes_stay_in_the_house_and_the_public_text_tells_no_places() -> None:
    assert SECRET in canonical(plan()).decode()
    contents_of = opened(package()).contents
    assert [path for path, data in contents_of.items() if SECRET.encode() in data] == []
    book = load_workbook(BytesIO(contents_of[contents.BUDGET_FILE]))
    assert SECRET not in str([[c.value for row in s for c in row] for s in book])
    assert "Kælderen".encode() in contents_of[contents.PLAN_FILE]
    assert "Kælderen".encode() not in contents_of[contents.PUBLIC_FILE]


def test_the_schema_in_the_package_is_that_of_the_data_in_it() -> None:
    contents_of = opened(package()).contents
    schema = json.loads(contents_of[contents.SCHEMA_FILE])
    data = json.loads(contents_of[contents.PLAN_FILE])
    assert data["schema"] == schema["properties"]["schema"]["const"] == "helhedsplan-parter/1"
    assert set(data) == set(schema["properties"])


@settings(max_examples=60)
@given(where=st.integers(min_value=0), by=st.integers(1, 255))
def test_a_changed_byte_is_refused(where: int, by: int) -> None:
    data = bytearray(package())
    data[where % len(data)] ^= by
    assert problems(bytes(data))


@pytest.mark.parametrize("part", ["every header", "the end"])
def test_a_changed_byte_outside_the_files_is_refused(part: str) -> None:
    data, found = package(), opened(package())
    told = manifest_text(found.manifest)
    inside = range(data.index(told), data.index(told) + len(told))
    end = data.rindex(b"PK\x05\x06")
    places = range(inside.start) if part == "every header" else range(end, len(data))
    for place in places:
        changed = bytearray(data)
        changed[place] ^= 1
        assert problems(bytes(changed)), place


def test_a_file_that_was_changed_with_its_checksum_in_the_zip_is_named() -> None:
    other = [(path, data + b"!" if "organisation" in path else data) for path, data in files(package())]  # fmt: skip
    assert problems(written(other)) == [("04 Bilag/organisation.pdf", OTHER)]


def test_missing_and_extra_files_are_named() -> None:
    other = [one for one in files(package()) if "organisation" not in one[0]]
    told = problems(written([*other, ("09 Nyt.txt", b"x")]))
    assert told == [("04 Bilag/organisation.pdf", MISSING), ("09 Nyt.txt", EXTRA)]


@pytest.mark.parametrize("changed", [b"x%s", b"%sx"], ids=["before", "after"])
def test_what_is_written_around_a_package_is_seen(changed: bytes) -> None:
    assert problems(changed % package()) == [("", ADDED)]


def test_a_comment_or_another_order_is_seen() -> None:
    told, *others = files(package())
    assert problems(written([told, *reversed(others)])) == [("", ADDED)]
    out = BytesIO(package())
    with ZipFile(out, "a") as package_:
        package_.comment = b"hej"
    assert problems(out.getvalue())


@pytest.mark.parametrize(
    ("name", "mode", "squeezed"),
    [
        ("../ude.txt", stat.S_IFREG, False),
        ("/etc/passwd", stat.S_IFREG, False),
        ("a\\b.txt", stat.S_IFREG, False),
        ("manifest.json", stat.S_IFREG, False),
        ("mappe/", stat.S_IFDIR, False),
        ("genvej", stat.S_IFLNK, False),
        ("bombe.txt", stat.S_IFREG, True),
    ],
)
def test_tricks_are_refused_before_anything_is_read(
    name: str, mode: int, *, squeezed: bool
) -> None:
    out = BytesIO(package())
    with ZipFile(out, "a") as changed:
        info = ZipInfo(name)
        info.create_system, info.external_attr = 3, mode << 16
        if name == "manifest.json":
            with pytest.warns(UserWarning, match="Duplicate"):
                changed.writestr(info, b"x")
        else:
            changed.writestr(info, b"0" * 999_999, ZIP_DEFLATED if squeezed else None)
    with pytest.raises(Invalid) as told:
        opened(out.getvalue())
    assert told.value.message == CHANGED
    assert name.strip("/.") in told.value.problems[0].place


@pytest.mark.parametrize("data", [b"", b"PK", b"%PDF-1.7", written([]), written([("a", b"b")])])
def test_what_is_no_package_is_told_so(data: bytes) -> None:
    assert problems(data)


def test_data_of_another_text_is_refused_even_with_a_manifest_of_its_own() -> None:
    found: Opened = opened(package())
    other = canonical(for_parties(make_plan()))
    listed = [
        one.model_copy(update={"sha256": digest(other), "size": len(other)})
        if one.path == contents.PLAN_FILE
        else one
        for one in found.manifest.files
    ]
    manifest = found.manifest.model_copy(update={"files": listed})
    swapped = dict(found.contents) | {contents.PLAN_FILE: other}
    forged = written([("manifest.json", manifest_text(manifest)), *sorted(swapped.items())])
    assert [place for place, _ in problems(forged)] == [contents.PLAN_FILE]
