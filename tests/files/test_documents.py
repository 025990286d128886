"""What a PDF, DOCX or XLSX is, is seen by its content; everything else is told no in plain words."""

import io
import zipfile
from datetime import UTC, datetime

import pytest
from django.db import connection
from django_scopes import scopes_disabled
from hypothesis import given, settings
from hypothesis import strategies as st

from knopskud.audit.models import Event
from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.files import office_open, pdf, refusals, store
from knopskud.files.actions import keep_document
from knopskud.files.models import StoredFile
from tests.editions.published import partnership
from tests.files.made import (
    TYPES,
    linking,
    make_office,
    make_pdf,
    make_photo,
    make_sheet,
)

AT = datetime(2017, 9, 1, 8, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def kept(data: bytes, name: str = "bilag") -> StoredFile:
    return keep_document(
        partnership=partnership(), content=io.BytesIO(data), name=name, by=None, at=AT
    )


def refused(data: bytes) -> Words:
    with pytest.raises(Refused) as found:
        kept(data)
    with scopes_disabled():
        assert not StoredFile.objects.exists()
    return found.value.message


@pytest.mark.parametrize(
    ("data", "kind"), [(make_pdf(), "pdf"), (make_office(), "docx"), (make_sheet(), "xlsx")]
)
def test_a_document_is_kept_as_it_is_with_its_record(data: bytes, kind: str) -> None:
    row = kept(data, "../../etc/Budget 2018.exe")
    assert (row.kind, row.name, row.size) == (kind, f"Budget 2018.{kind}", len(data))
    assert store.read(row.digest) == data
    with scopes_disabled():
        (event,) = Event.objects.filter(act="file.keep")
    assert event.after == {
        "digest": row.digest, "name": row.name, "kind": kind, "size": len(data)
    }  # fmt: skip


def bomb() -> bytes:
    """Some kilobytes that unpack to thirty million bytes."""
    return make_office(more={"word/media/nul.bin": b"\0" * 30_000_000})


def lying() -> bytes:
    """A zip whose list tells the same bytes twice, as the flattest bombs do."""
    data = bytearray(make_office(more={"a": b"x" * 500, "b": b"y" * 500}))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as opened:
        places = {one.filename: one.header_offset for one in opened.infolist()}
    at = data.rindex(b"PK\x01\x02")
    data[at + 42 : at + 46] = places["a"].to_bytes(4, "little")
    return bytes(data)


MACROS = TYPES.format(
    part="word/document.xml", kind="application/vnd.ms-word.document.macroEnabled.main+xml"
)
XXE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + TYPES.partition("?>")[2]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<html><script>alert(1)</script></html>", refusals.NO_DOCUMENT),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", refusals.NO_DOCUMENT),
        (b"GIF89a%PDF-1.7\n" + make_pdf(), refusals.NO_DOCUMENT),
        (b"\n" + make_pdf(), refusals.NO_DOCUMENT),
        (make_photo(), refusals.NO_DOCUMENT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, refusals.OLD_OFFICE),
        (b"", refusals.EMPTY),
        (make_pdf()[:-20], refusals.TORN_DOCUMENT),
        (make_pdf(after=b"<script>alert(1)</script>"), refusals.TORN_DOCUMENT),
        (make_pdf(after=make_office()), refusals.TORN_DOCUMENT),
        (b"%PDF-1.7\nstartxref\n999999\n%%EOF", refusals.TORN_DOCUMENT),
        (make_pdf(b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), refusals.MACROS),
        (make_pdf(b"/OpenAction << /S /Java#53cript /JS (1) >>"), refusals.MACROS),
        (make_pdf(b"/Names << /EmbeddedFiles 9 0 R >>"), refusals.MACROS),
        (b"PK\x03\x04" + b"\0" * 40, refusals.TORN_DOCUMENT),
        (b"MZ" + make_office(), refusals.NO_DOCUMENT),
        (make_office()[:-30], refusals.TORN_DOCUMENT),
        (make_office(kind="text/xml"), refusals.NO_DOCUMENT),
        (make_office(types=MACROS), refusals.MACROS),
        (make_office(more={"word/vbaProject.bin": b"x"}), refusals.MACROS),
        (make_office(more={"word/embeddings/a.exe": b"x"}), refusals.MACROS),
        (make_office(more={"../../ud.txt": b"x"}), refusals.TORN_DOCUMENT),
        (make_office(types=XXE), refusals.TORN_DOCUMENT),
        (make_office(types="<Types"), refusals.TORN_DOCUMENT),
        (make_office(types="<T>" + "x" * 3_000_000 + "</T>"), refusals.BOMB),
        (bomb(), refusals.BOMB),
        (lying(), refusals.TORN_DOCUMENT),
        (make_office(more={f"a{n}": b"" for n in range(3_001)}), refusals.BOMB),
        (linking("attachedTemplate", "https://eksempel.dk/ond.dotm"), refusals.FETCHES),
        (linking("attachedTemplate", "\\\\ond\\deling\\a.dotm"), refusals.FETCHES),
        (linking("oleObject", "file://ond/deling/a.xls"), refusals.FETCHES),
    ],
)  # fmt: skip
def test_tricks_are_refused_in_plain_words(data: bytes, words: Words) -> None:
    assert refused(data) == words


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("hyperlink", "https://eksempel.dk/"),
        ("attachedTemplate", "file:///C:\\Skabelon\\Normal.dotm"),
    ],
)
def test_ordinary_links_are_no_hindrance(kind: str, target: str) -> None:
    assert kept(linking(kind, target)).kind == "docx"


def test_a_civil_number_in_the_name_is_refused() -> None:
    with pytest.raises(Refused) as found:
        kept(make_pdf(), "Sag 010190-1234.pdf")
    assert found.value.message == refusals.CIVIL


@settings(max_examples=60)
@given(st.integers(0, 2_000), st.binary(max_size=40))
def test_spoilt_documents_are_refused_or_kept_but_never_a_crash(at: int, junk: bytes) -> None:
    for data in (make_pdf(), make_office()):
        spoilt = data[:at] + junk + data[at + len(junk) :]
        content = io.BytesIO(spoilt)
        told = ""
        try:
            if spoilt.startswith(b"PK"):
                told = office_open.kind_of(content)
            else:
                pdf.refuse_what_is_no_tame_pdf(content, len(spoilt))
        except Refused as error:
            told = error.message.da
        assert told or spoilt.startswith(b"%PDF") or spoilt != data


def test_the_row_cannot_be_changed_or_deleted() -> None:
    from django.db.utils import DatabaseError

    row = kept(make_pdf())
    with scopes_disabled():
        for act in (row.delete, lambda: StoredFile.objects.filter(pk=row.pk).update(name="x")):
            with pytest.raises(DatabaseError), connection.cursor():
                act()
