"""Which photos and files the parts of a plan carry. A plan names them by digest; their bytes travel another way."""

from collections.abc import Iterator
from dataclasses import dataclass

from knopskud.snapshot.public import every_part
from knopskud.snapshot.types import AttachedFile, Part, Photo, PlanShape

FIELDS = ("photo", "file")


@dataclass(frozen=True)
class Carried:
    """One photo or file, and the part and field that it stands in."""

    part: Part
    field: str
    what: Photo | AttachedFile

    @property
    def digest(self) -> str:
        """The SHA-256 of its bytes."""
        return self.what.digest


def carried_by(plan: PlanShape) -> Iterator[Carried]:
    """Every photo and file of a plan, part by part."""
    for part in every_part(plan):
        for name in FIELDS:
            what = getattr(part, name, None)
            if what is not None:
                yield Carried(part, name, what)
