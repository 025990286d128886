"""Is every photo that residents would see described, and has everybody on it said yes?"""

from collections.abc import Iterator

from knopskud.core.words import Words
from knopskud.frame.findings import Finding
from knopskud.frame.looking import Looking, found
from knopskud.snapshot.public import every_part, public_part
from knopskud.snapshot.types import Part, Photo


def described(at: Looking) -> Iterator[Finding]:
    """The photo has an alternative text [R21]."""
    for part, photo in _shown(at):
        if not photo.alt:
            yield found(
                "photo.alt",
                part.ref,
                "photo",
                Words("Fotoet på “{called}” er ikke beskrevet.", "The photo of “{called}” is not described.").filled(called=part.called),
                Words("Skriv, hvad det viser, til dem, der ikke kan se det.", "Write what it shows, for those who cannot see it."),
            )  # fmt: skip


def consented(at: Looking) -> Iterator[Finding]:
    """There is a note of who has consented to the photo [R20]."""
    for part, _ in _shown(at):
        if not getattr(part, "photo_consent", ""):
            yield found(
                "photo.consent",
                part.ref,
                "photo_consent",
                Words("Der mangler samtykke til fotoet på “{called}”.", "Consent to the photo of “{called}” is missing.").filled(called=part.called),
                Words("Skriv, hvordan de, der ses, har sagt ja, eller at ingen kan kendes.", "Write how those who are seen have said yes, or that nobody can be recognised."),
            )  # fmt: skip


def _shown(at: Looking) -> Iterator[tuple[Part, Photo]]:
    """The photos that residents would see; those of targeted activities stay inside."""
    for part in every_part(at.plan):
        photo = getattr(part, "photo", None)
        if photo is not None and getattr(public_part(part), "photo", None) is not None:
            yield part, photo


ALL = (described, consented)
