"""The package that is handed in: a ZIP of every paper, with a manifest that says what each file is and what it hashes to.

Everything is stored, never compressed, with one fixed date, so the same edition gives the same bytes on any machine, and
a package that is written again from its own contents is the same package. `unpacking` holds it to that.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Annotated, Literal
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from pydantic import BaseModel, ConfigDict, Field

from knopskud.core.words import Words
from knopskud.snapshot.canonical import digest

FORMAT = "knopskud-aflevering/1"
MANIFEST = "manifest.json"
LARGEST = 200 * 1024 * 1024
"""Bytes. A plan of 60 activities with twelve attachments of one MB each has 20 million."""
MOST_FILES = 2_000
PLAIN_FILE = 0o100644 << 16
LONG_AGO = (1980, 1, 1, 0, 0, 0)
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _Written(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Handed(_Written):
    """Which edition of which plan the package holds. `day` is written as 2017-10-13.

    `digest` is the SHA-256 of the whole text, which stays in the house; the two others are of the texts in the package.
    """

    plan: str
    plan_name: str
    programme: str
    edition: Annotated[int, Field(ge=1)]
    label: str
    label_en: str
    day: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]
    digest: Digest
    public_digest: Digest
    parties_digest: Digest


class Listed(_Written):
    """One file of the package as its manifest tells of it; `size` in bytes."""

    path: str
    title: str
    title_en: str
    kind: str
    content_type: str
    size: Annotated[int, Field(ge=0)]
    sha256: Digest


class Manifest(_Written):
    """All that a package says of itself."""

    format: Literal["knopskud-aflevering/1"]
    handed: Handed
    files: Annotated[list[Listed], Field(max_length=MOST_FILES)]


@dataclass(frozen=True)
class Entry:
    """One file that goes into a package."""

    path: str
    title: Words
    kind: str
    content_type: str
    content: bytes


def packed(handed: Handed, entries: Sequence[Entry]) -> bytes:
    """The package: its manifest, then every file in the order of their paths. Raises ValueError for a path twice."""
    ordered = sorted(entries, key=lambda one: one.path)
    paths = [one.path for one in ordered]
    if len({path.casefold() for path in [*paths, MANIFEST]}) != len(paths) + 1:
        raise ValueError("two files of a package have the same path")
    listed = [_listed(one) for one in ordered]
    manifest = Manifest(format="knopskud-aflevering/1", handed=handed, files=listed)
    told = (MANIFEST, manifest_text(manifest))
    return written([told, *((one.path, one.content) for one in ordered)])


def manifest_text(manifest: Manifest) -> bytes:
    """The manifest as a package holds it."""
    return manifest.model_dump_json(indent=1).encode() + b"\n"


def written(files: Sequence[tuple[str, bytes]]) -> bytes:
    """A ZIP of these files in this order, byte for byte the same wherever it is written."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as package:
        for path, content in files:
            info = ZipInfo(path, LONG_AGO)
            info.create_system, info.external_attr = 3, PLAIN_FILE
            package.writestr(info, content)
    return out.getvalue()


def _listed(one: Entry) -> Listed:
    return Listed(
        path=one.path,
        title=one.title.da,
        title_en=one.title.en,
        kind=one.kind,
        content_type=one.content_type,
        size=len(one.content),
        sha256=digest(one.content),
    )
