"""The photos of an edition: brought from where the draft keeps them, and kept with the edition for good.

Where that is, editions need not know: the program registers the way when it starts.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django_scopes import scope

from knopskud.accounts.models import Partnership
from knopskud.core.addresses import photo_name
from knopskud.core.errors import Problem, Refused
from knopskud.core.words import Words
from knopskud.editions.models import Edition, EditionPhoto, Picture
from knopskud.snapshot.canonical import digest
from knopskud.snapshot.public import every_part, public_part
from knopskud.snapshot.types import Part, Photo, PlanSnapshot

NOT_FIT = Words(
    "Planen kan ikke udgives, før dens fotos er i orden.",
    "The plan cannot be published before its photos are in order.",
)
GONE = Words(
    "Fotoet på “{called}” er her ikke. Læg det op igen, eller tag det af.",
    "The photo of “{called}” is not here. Upload it again, or take it off.",
)
UNDESCRIBED = Words(
    "Fotoet på “{called}” er ikke beskrevet for dem, der ikke kan se det.",
    "The photo of “{called}” is not described for those who cannot see it.",
)
WITHOUT_CONSENT = Words(
    "Der mangler samtykke til fotoet på “{called}”.",
    "Consent to the photo of “{called}” is missing.",
)


@dataclass(frozen=True)
class Shot:
    """The bytes of a photo in its large form and, where it has one, its small form."""

    large: bytes
    small: bytes | None


@dataclass(frozen=True)
class PhotoFile:
    """One form of a photo as it is kept with an edition, at the name that its address ends with."""

    name: str
    ref: str
    content: bytes
    digest: str


Source = Callable[[Partnership, str], Shot | None]
"""Gives the bytes of a partnership's photo by the digest of its large form; None when it has none like that."""
_registered: list[Source] = []


def register(source: Source) -> None:
    """Have photos brought in this way whenever an edition is published; the last one registered counts."""
    _registered[:] = [source]


def brought(partnership: Partnership, snapshot: PlanSnapshot) -> tuple[PhotoFile, ...]:
    """Both forms of every photo that residents may see.

    Raises Refused, with every part, for photos that are not there, not described, or without a note of consent.
    """
    problems: list[Problem] = []
    files: list[PhotoFile] = []
    for part, photo, shot in _shots(partnership, snapshot):
        consent = getattr(part, "photo_consent", "")
        wrong = ((GONE, shot is None), (UNDESCRIBED, not photo.alt), (WITHOUT_CONSENT, not consent))
        problems += [Problem(part.ref, one.filled(called=part.called)) for one, so in wrong if so]
        files += _files(part.ref, shot) if shot else ()
    if problems:
        raise Refused(NOT_FIT, tuple(problems))
    return tuple(files)


def there(partnership: Partnership, snapshot: PlanSnapshot) -> tuple[PhotoFile, ...]:
    """Both forms of those photos that are there, for looking at before anything is published."""
    shots = [(part, shot) for part, _, shot in _shots(partnership, snapshot)]
    return tuple(one for part, shot in shots if shot for one in _files(part.ref, shot))


def _shots(
    partnership: Partnership, snapshot: PlanSnapshot
) -> Iterator[tuple[Part, Photo, Shot | None]]:
    """Every photo that residents may see, with its part and, where they are found, its bytes."""
    for part in every_part(snapshot):
        photo = getattr(public_part(part), "photo", None)
        if photo is not None:
            shot = _registered[0](partnership, photo.digest) if _registered else None
            yield part, photo, shot


def _files(ref: str, shot: Shot) -> Iterator[PhotoFile]:
    yield PhotoFile(photo_name(ref), ref, shot.large, digest(shot.large))
    if shot.small is not None:
        yield PhotoFile(photo_name(ref, small=True), ref, shot.small, digest(shot.small))


def keep(edition: Edition, files: Sequence[PhotoFile]) -> None:
    """Keep the photos with the edition, in the transaction that its row is written in. Bytes that are there stay."""
    by_digest = {one.digest: one for one in files}
    with scope(partnership=edition.partnership):
        Picture.objects.bulk_create(
            (
                Picture(partnership=edition.partnership, digest=one.digest, content=one.content)
                for one in by_digest.values()
            ),
            ignore_conflicts=True,
        )
        pictures = Picture.objects.filter(partnership=edition.partnership, digest__in=by_digest)
        ids = dict(pictures.values_list("digest", "pk"))
        EditionPhoto.objects.bulk_create(
            EditionPhoto(edition=edition, name=one.name, ref=one.ref, picture_id=ids[one.digest])
            for one in files
        )
