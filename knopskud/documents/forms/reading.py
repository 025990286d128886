"""What a form holds, read for one programme: what is wrong in it, and which names it fills."""

from collections.abc import Iterator
from dataclasses import dataclass

from knopskud.core.errors import Problem
from knopskud.core.words import Words
from knopskud.documents.forms.catalogue.whole import area_stem, names_of
from knopskud.documents.forms.checking import names_in, problems_in, untold
from knopskud.documents.forms.names import Kind, Name
from knopskud.documents.forms.package import opened
from knopskud.frame.programmes import Programme
from knopskud.snapshot.parties import PartiesPlan

PASSED_OVER = Words(
    "Planen har {count} delaftaler om {area}, men navne, der begynder med {named}, fortæller kun om den første. Brug {{{{ gentag delaftale }}}}.",
    "The plan has {count} sub-agreements about {area}, but names that begin with {named} tell of the first only. Use {{{{ gentag delaftale }}}}.",
)


@dataclass(frozen=True)
class Reading:
    """`problems` stand in the way of filling it; `untold` are texts that the programme asks for and the form does not name."""

    problems: tuple[Problem, ...]
    used: tuple[Name, ...]
    repeated: tuple[Kind, ...]
    untold: tuple[str, ...]

    def passes_over(self, plan: PartiesPlan, programme: Programme) -> Iterator[Words]:
        """Delaftaler that it cannot tell of: it asks by the number of a focus area that the plan has several about."""
        told = [one.written for one in self.used]
        for area in programme.areas:
            named = area_stem(area)
            count = sum(one.area == area.key for one in plan.sub_agreements)
            if count > 1 and any(one.startswith(f"{named}.") for one in told):
                yield PASSED_OVER.filled(count=count, area=area.name, named=named)


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
