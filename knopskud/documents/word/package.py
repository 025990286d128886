"""The parts of a Word file put together into one file: the same bytes for the same parts."""

import io
import zipfile
from collections.abc import Mapping

from knopskud.documents.content.model import Content
from knopskud.documents.word.furniture import RELATIONS
from knopskud.documents.word.ids import Ids
from knopskud.documents.word.styles import LOCALES
from knopskud.documents.word.xml import Xml, tag, text

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OLDEST = (1980, 1, 1, 0, 0, 0)
"""The first day that a ZIP file knows; the paper's own day stands in its properties."""
OFFICE = "application/vnd.openxmlformats-officedocument"
PARTS = {
    "document": ("rId1", "word/document.xml", f"{OFFICE}.wordprocessingml.document.main+xml"),
    "styles": ("rId1", "word/styles.xml", f"{OFFICE}.wordprocessingml.styles+xml"),
    "numbering": ("rId2", "word/numbering.xml", f"{OFFICE}.wordprocessingml.numbering+xml"),
    "settings": ("rId3", "word/settings.xml", f"{OFFICE}.wordprocessingml.settings+xml"),
    "header": ("rId11", "word/header1.xml", f"{OFFICE}.wordprocessingml.header+xml"),
    "footer": ("rId12", "word/footer1.xml", f"{OFFICE}.wordprocessingml.footer+xml"),
    "header lying": ("rId13", "word/header2.xml", f"{OFFICE}.wordprocessingml.header+xml"),
    "footer lying": ("rId14", "word/footer2.xml", f"{OFFICE}.wordprocessingml.footer+xml"),
    "header first": ("rId15", "word/header3.xml", f"{OFFICE}.wordprocessingml.header+xml"),
}
CORE = "application/vnd.openxmlformats-package.core-properties+xml"
RELS = "application/vnd.openxmlformats-package.relationships+xml"
APP = f"{OFFICE}.extended-properties+xml"


def packed(parts: Mapping[str, Xml], content: Content, ids: Ids) -> bytes:
    """The file made of its parts, by their names in `PARTS`."""
    files = {PARTS[name][1]: made for name, made in parts.items()}
    files |= {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _root(),
        "docProps/app.xml": _app(),
        "docProps/core.xml": _core(content, ids.moment),
        "word/_rels/document.xml.rels": _relations(ids),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, (DECLARATION + files[name]).encode())
    return stream.getvalue()


def _types() -> Xml:
    kinds = [("rels", RELS), ("xml", "application/xml")]
    parts = [(name, kind) for _, name, kind in PARTS.values()]
    parts += [("docProps/core.xml", CORE), ("docProps/app.xml", APP)]
    return tag(
        "Types",
        {"xmlns": f"{PACKAGE}/content-types"},
        *(tag("Default", {"Extension": end, "ContentType": kind}) for end, kind in kinds),
        *(tag("Override", {"PartName": f"/{name}", "ContentType": kind}) for name, kind in parts),
    )


def _root() -> Xml:
    core = f"{PACKAGE}/relationships/metadata/core-properties"
    return _all_relations(
        _relation("rId1", f"{RELATIONS}/officeDocument", "word/document.xml"),
        _relation("rId2", core, "docProps/core.xml"),
        _relation("rId3", f"{RELATIONS}/extended-properties", "docProps/app.xml"),
    )


def _relations(ids: Ids) -> Xml:
    own = [
        _relation(key, f"{RELATIONS}/{name.split()[0]}", path.removeprefix("word/"))
        for name, (key, path, _) in PARTS.items()
        if name != "document"
    ]
    links = [
        _relation(key, f"{RELATIONS}/hyperlink", address, outside=True)
        for address, key in ids.links.items()
    ]
    return _all_relations(*own, *links)


def _all_relations(*inner: Xml) -> Xml:
    return tag("Relationships", {"xmlns": f"{PACKAGE}/relationships"}, *inner)


def _relation(key: str, kind: str, target: str, *, outside: bool = False) -> Xml:
    told = {"Id": key, "Type": kind, "Target": target}
    return tag("Relationship", told | ({"TargetMode": "External"} if outside else {}))


def _core(content: Content, moment: str) -> Xml:
    """Title, author, keywords, language and days, as Word shows them under File."""
    dc, terms = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
    spaces = {"xmlns:cp": f"{PACKAGE}/metadata/core-properties", "xmlns:dc": dc, "xmlns:dcterms": terms, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance"}  # fmt: skip
    stamp, day = content.stamp, {"xsi:type": "dcterms:W3CDTF"}
    return tag(
        "cp:coreProperties",
        spaces,
        tag("dc:title", {}, text(content.title)),
        tag("dc:subject", {}, text(stamp.edition_label.said_in(content.language))),
        tag("dc:creator", {}, text(stamp.plan_name)),
        tag("cp:keywords", {}, text(", ".join((stamp.digest, *content.keywords)))),
        tag("cp:lastModifiedBy", {}, text(stamp.plan_name)),
        tag("dcterms:created", day, text(moment)),
        tag("dcterms:modified", day, text(moment)),
        tag("dc:language", {}, text(LOCALES[content.language])),
    )


def _app() -> Xml:
    space = RELATIONS.replace("relationships", "extended-properties")
    return tag("Properties", {"xmlns": space}, tag("Application", {}, text("Knopskud")))
