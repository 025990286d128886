"""Is a package still what was handed in? Every file against the manifest, and the ZIP itself against how it was written."""

import stat
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from pydantic import ValidationError

from knopskud.core.errors import Invalid, KnopskudError, Problem
from knopskud.core.text import shown
from knopskud.core.words import Words
from knopskud.documents.contents import PLAN_FILE, PUBLIC_FILE
from knopskud.documents.package import (
    LARGEST,
    MANIFEST,
    MOST_FILES,
    Listed,
    Manifest,
    manifest_text,
    written,
)
from knopskud.snapshot.canonical import canonical, digest
from knopskud.snapshot.reading import read_parties, read_public
from knopskud.snapshot.types import PlanShape

NO_PACKAGE = Words("Filen er ikke en pakke, som er afleveret.", "The file is not a package that was handed in.")  # fmt: skip
CHANGED = Words(
    "Pakken er ikke længere den, der blev afleveret.",
    "The package is no longer the one that was handed in.",
)
TOO_LARGE = Words("Filen fylder over {most} MB.", "The file has more than {most} MB.")
NO_ZIP = Words(
    "Filen er ikke en ZIP-fil, eller den er ødelagt.", "The file is no ZIP file, or it is damaged."
)
NO_MANIFEST = Words(
    "Listen over filerne (manifest.json) mangler.", "The list of files (manifest.json) is missing."
)
STRANGE_MANIFEST = Words(
    "Listen over filerne kan ikke læses.", "The list of the files cannot be read."
)
TOO_MANY = Words("Pakken har flere end {most} filer.", "The package has more than {most} files.")
TWICE = Words("Filen står to gange i pakken.", "The file stands twice in the package.")
ASTRAY = Words(
    "Filens navn peger ud af pakken eller kan ikke bruges.",
    "The file's name leads out of the package or cannot be used.",
)
LINK = Words(
    "Det er ingen fil, men en henvisning eller en mappe.", "This is no file but a link or a folder."
)
SQUEEZED = Words(
    "Filen er pakket om: i en pakke ligger alt, som det er.",
    "The file has been packed anew: in a package everything lies as it is.",
)
BROKEN = Words("Filen er ødelagt.", "The file is damaged.")
MISSING = Words(
    "Filen mangler i pakken, men står på listen.",
    "The file is missing in the package, but it is listed.",
)
EXTRA = Words(
    "Filen hører ikke til: den står ikke på listen.", "The file does not belong: it is not listed."
)
OTHER = Words(
    "Filen er ændret siden afleveringen.", "The file has been changed since it was handed in."
)
OTHER_TEXT = Words(
    "Planens data er ikke den udgave, som listen nævner.",
    "The plan's data is not the edition that the list names.",
)
ADDED = Words(
    "Der er skrevet noget i filen ud over pakken: foran, bagved eller mellem filerne.",
    "Something beside the package has been written into the file: before, after or between its files.",
)


@dataclass(frozen=True)
class Opened:
    """A package that is as it was handed in. `digest` is its own SHA-256: the one on the receipt."""

    manifest: Manifest
    digest: str
    contents: Mapping[str, bytes]


def opened(data: bytes) -> Opened:
    """The package in these bytes. Raises Invalid with every file that is not as it was handed in.

    Whoever makes a wholly new package with a manifest of its own is not found out here: only the receipt's checksum tells.
    """
    infos = _infos(data)
    if problems := tuple(_strange(infos)):
        raise Invalid(CHANGED, problems)
    contents = _contents(data, infos)
    manifest = _manifest(contents.pop(MANIFEST, None))
    problems = (*_differing(manifest, contents), *_other_texts(manifest, contents))
    if problems:
        raise Invalid(CHANGED, problems)
    told = (MANIFEST, manifest_text(manifest))
    if written([told, *((path, contents[path]) for path in sorted(contents))]) != data:
        raise Invalid(CHANGED, (Problem("", ADDED),))
    return Opened(manifest, digest(data), contents)


def _infos(data: bytes) -> list[ZipInfo]:
    if len(data) > LARGEST:
        raise Invalid(NO_PACKAGE, (Problem("", TOO_LARGE.filled(most=LARGEST // 1024 // 1024)),))
    try:
        with ZipFile(BytesIO(data)) as package:
            return package.infolist()
    except Exception as error:  # zipfile has many words for bytes that are no ZIP
        raise Invalid(NO_PACKAGE, (Problem("", NO_ZIP),)) from error


def _strange(infos: list[ZipInfo]) -> Iterator[Problem]:
    """What no package has, told before anything in it is read."""
    if len(infos) > MOST_FILES + 1:
        yield Problem("", TOO_MANY.filled(most=MOST_FILES))
        return
    for name, count in Counter(info.filename for info in infos).items():
        if count > 1:
            yield Problem(shown(name, 200), TWICE)
    for info in infos:
        place, kind = shown(info.filename, 200), stat.S_IFMT(info.external_attr >> 16)
        if _leads_out(info):
            yield Problem(place, ASTRAY)
        if info.is_dir() or kind not in (0, stat.S_IFREG):
            yield Problem(place, LINK)
        elif info.compress_type != ZIP_STORED or info.file_size != info.compress_size:
            yield Problem(place, SQUEEZED)


def _leads_out(info: ZipInfo) -> bool:
    steps = info.filename.rstrip("/").split("/")
    hidden = info.orig_filename != info.filename or not info.filename.isprintable()
    signs = any(sign in info.filename for sign in "\\:")
    return hidden or signs or not {"", ".", ".."}.isdisjoint(steps)


def _contents(data: bytes, infos: list[ZipInfo]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    problems: list[Problem] = []
    with ZipFile(BytesIO(data)) as package:
        for info in infos:
            try:
                found[info.filename] = package.read(info)
            except (BadZipFile, RuntimeError, ValueError, EOFError, OSError, NotImplementedError):
                problems.append(Problem(info.filename, BROKEN))
    if problems:
        raise Invalid(CHANGED, tuple(problems))
    return found


def _manifest(text: bytes | None) -> Manifest:
    if text is None:
        raise Invalid(NO_PACKAGE, (Problem(MANIFEST, NO_MANIFEST),))
    try:
        found = Manifest.model_validate_json(text)
    except ValidationError as error:
        raise Invalid(NO_PACKAGE, (Problem(MANIFEST, STRANGE_MANIFEST),)) from error
    if manifest_text(found) != text:
        raise Invalid(NO_PACKAGE, (Problem(MANIFEST, STRANGE_MANIFEST),))
    return found


def _differing(manifest: Manifest, contents: Mapping[str, bytes]) -> Iterator[Problem]:
    listed: dict[str, Listed] = {}
    for one in manifest.files:
        if one.path in listed:
            yield Problem(shown(one.path, 200), TWICE)
        listed[one.path] = one
    for path, one in listed.items():
        content = contents.get(path)
        if content is None:
            yield Problem(shown(path, 200), MISSING)
        elif len(content) != one.size or digest(content) != one.sha256:
            yield Problem(path, OTHER)
    for path in contents:
        if path not in listed:
            yield Problem(path, EXTRA)


def _other_texts(manifest: Manifest, contents: Mapping[str, bytes]) -> Iterator[Problem]:
    """The data must be whole plans of the right kind, each with the digest that the manifest gives its edition."""
    handed = manifest.handed
    for path, read, expected in (
        (PLAN_FILE, read_parties, handed.parties_digest),
        (PUBLIC_FILE, read_public, handed.public_digest),
    ):
        text = contents.get(path)
        if text is None:
            yield Problem(path, MISSING)
            continue
        try:
            plan: PlanShape = read(text)
        except KnopskudError as error:
            yield Problem(path, error.message)
            continue
        same = canonical(plan) == text and digest(text) == expected
        if not same or plan.plan.key != handed.plan:
            yield Problem(path, OTHER_TEXT)
