"""Files for tests: good ones of every kind, and the tricks that people play with them."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from PIL import Image, TiffImagePlugin

from knopskud.accounts.models import Partnership
from knopskud.files.actions import keep_document, keep_photo
from knopskud.files.models import StoredFile

GPS_PLACE = "55.6761"
TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/{part}" ContentType="{kind}"/></Types>"""
RELS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>"""
LINK = '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}" TargetMode="External"/>'
OFFICE = "application/vnd.openxmlformats-officedocument."
WORD = f"{OFFICE}wordprocessingml.document.main+xml"
EXCEL = f"{OFFICE}spreadsheetml.sheet.main+xml"


def make_kept(owner: Partnership) -> StoredFile:
    """A PDF that a partnership has."""
    return keep_document(
        partnership=owner,
        content=io.BytesIO(make_pdf()),
        name="bilag.pdf",
        by=None,
        at=datetime(2017, 9, 1, 8, tzinfo=UTC),
    )


def make_photo(size: tuple[int, int] = (2000, 1500), form: str = "JPEG", **options: Any) -> bytes:
    """A picture whose upper left corner is red and whose rest is green."""
    picture = Image.new(options.pop("mode", "RGB"), size, "green")
    picture.paste("red", (0, 0, size[0] // 4, size[1] // 4))
    made = io.BytesIO()
    picture.save(made, form, **options)
    return made.getvalue()


def make_photo_with_place(orientation: int = 6) -> bytes:
    """A photo as a phone takes it: lying on its side, with where, when and with what it was taken."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Telefonmager"
    exif[0x0132] = "2017:09:11 18:30:00"
    whole = TiffImagePlugin.IFDRational
    exif.get_ifd(0x8825).update(
        {1: "N", 2: (whole(55), whole(40), whole(34)), 3: "E", 29: "2017:09:11"}
    )
    comment = f"GPS {GPS_PLACE}".encode()
    return make_photo(exif=exif, comment=comment, icc_profile=_srgb())


def _srgb() -> bytes:
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def make_png_bomb() -> bytes:
    """A PNG of a few bytes that says that it has ten billion pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    head = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"0" * 99))
        + chunk(b"IEND", b"")
    )


def make_pdf(inside: bytes = b"", after: bytes = b"") -> bytes:
    """The smallest PDF with one empty page; `inside` stands in its catalogue."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R " + inside + b" >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
    ]
    made, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    index = len(made)
    made += b"xref\n0 4\n0000000000 65535 f \n"
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % index
    return bytes(made) + after


def make_office(
    kind: str = WORD,
    part: str = "word/document.xml",
    more: Mapping[str, str | bytes] | None = None,
    types: str = "",
) -> bytes:
    """A small Word document or Excel sheet, with `more` entries."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("[Content_Types].xml", types or TYPES.format(part=part, kind=kind))
        opened.writestr("_rels/.rels", RELS.format(links=""))
        opened.writestr(part, "<w/>")
        for name, data in (more or {}).items():
            opened.writestr(name, data)
    return made.getvalue()


def make_sheet() -> bytes:
    """A small Excel sheet."""
    return make_office(EXCEL, "xl/workbook.xml")


def linking(kind: str, target: str) -> bytes:
    """A Word document with a link to somewhere else."""
    rels = RELS.format(links=LINK.format(kind=kind, target=target))
    return make_office(more={"word/_rels/document.xml.rels": rels})


def make_kept_photo(owner: Partnership) -> StoredFile:
    """A photo that a partnership has, in both sizes."""
    return keep_photo(
        partnership=owner,
        content=io.BytesIO(make_photo()),
        name="foto.jpg",
        by=None,
        at=datetime(2017, 9, 1, 8, tzinfo=UTC),
    )
