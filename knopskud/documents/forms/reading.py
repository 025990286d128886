"""What a form holds, read for one programme: what is wrong in it, and which names it fills."""

from dataclasses import dataclass

from knopskud.core.errors import Problem
from knopskud.documents.forms.catalogue.whole import names_of
from knopskud.documents.forms.checking import names_in, problems_in, untold
from knopskud.documents.forms.names import Kind, Name
from knopskud.documents.forms.package import opened
from knopskud.frame.programmes import Programme


@dataclass(frozen=True)
class Reading:
    """`problems` stand in the way of filling it; `untold` are texts that the programme asks for and the form does not name."""

    problems: tuple[Problem, ...]
    used: tuple[Name, ...]
    repeated: tuple[Kind, ...]
    untold: tuple[str, ...]


def reading_of(form: bytes, programme: Programme) -> Reading:
    """The form as it is understood. Raises Invalid for a file that is no tame Word document."""
    package, names = opened(form), names_of(programme)
    written = names_in(package)
    found = (names.found(one) for one in written)
    asked = (names.repeated(one) for one in written)
    return Reading(
        problems=problems_in(package, names),
        used=tuple(dict.fromkeys(one for one in found if one)),
        repeated=tuple(dict.fromkeys(one for one in asked if isinstance(one, Kind))),
        untold=untold(package, programme),
    )
