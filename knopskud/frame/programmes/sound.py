"""What the fields of a programme must be together, each fault told at its place in the file."""

from collections.abc import Iterator, Mapping, Sequence

from pydantic.fields import FieldInfo

from knopskud.core.errors import Problem
from knopskud.core.words import Words
from knopskud.frame.programmes.model import Area, Body, Item, Programme
from knopskud.snapshot.types import KINDS, Choice, Label, LinkTo, StrategicAgreement, SubAgreement
from knopskud.snapshot.types.base import Part

DOUBLE = Words("{value} står også i {place}.", "{value} stands in {place} too.")
NO_AREA = Words(
    "Puljen har intet område {key}. Den har: {keys}.",
    "The programme has no area {key}. It has: {keys}.",
)
NO_FIELD = Words(
    "Der er ingen tekst {name} i {kind}. Vælg mellem: {names}.",
    "There is no text {name} in {kind}. Choose among: {names}.",
)
NO_TEXT = Words(
    "{name} er ikke en tekst i planen. Skriv slagsen og feltet som activity.plain.",
    "{name} is no text of the plan. Write its kind and field as activity.plain.",
)
NO_PLACE = Words(
    "{name} er ikke et felt i planen. Skriv slagsen og feltet som activity.full.",
    "{name} is no field of the plan. Write its kind and field as activity.full.",
)
BACKWARDS = Words("Den sidste dag ligger før den første.", "The last day lies before the first.")
ITSELF = Words("En pulje kan ikke bygge på sig selv.", "A programme cannot follow from itself.")
UNKNOWN = Words(
    "Der findes ingen pulje {key} med området {area}.",
    "There is no programme {key} with the area {area}.",
)
KEY, NUMBER = Words("Nøgle", "Key"), Words("Nummer", "Number")


def problems_of(programme: Programme) -> tuple[Problem, ...]:
    """What is wrong in the programme on its own."""
    return (
        *_doubled("areas", "key", programme.areas, KEY),
        *_doubled("areas", "number", programme.areas, NUMBER),
        *_doubled("attachments", "key", programme.attachments, KEY),
        *_doubled("approving_bodies", "key", programme.approving_bodies, KEY),
        *_required("required", programme.required, SubAgreement),
        *_required("required_agreement", programme.required_agreement, StrategicAgreement),
        *_limits(programme),
        *_expects(programme),
        *_backwards(programme),
        *_mapped(programme),
    )


def source_problems(
    programme: Programme, programmes: Mapping[str, Programme]
) -> tuple[Problem, ...]:
    """Mappings from areas that no programme has."""
    found = []
    for number, goes in enumerate(programme.from_):
        source = programmes.get(goes.programme)
        if source is None or not source.has_area(goes.area):
            words = UNKNOWN.filled(key=goes.programme, area=goes.area)
            found.append(
                Problem(f"from[{number}].area", words, Words("Ældre område", "Older area"))
            )
    return tuple(found)


def texts_of(part: type[Part]) -> tuple[str, ...]:
    """The fields of a part that people write texts in."""
    return tuple(
        name
        for name, field in part.model_fields.items()
        if field.annotation is str and name != "ref" and not _is_no_text(field)
    )


def _is_no_text(field: FieldInfo) -> bool:
    return any(
        isinstance(mark, (LinkTo, Choice)) or getattr(mark, "pattern", None)
        for mark in field.metadata
    )


def _doubled(
    place: str, name: str, values: Sequence[Area | Item | Body], label: Words
) -> Iterator[Problem]:
    first: dict[object, int] = {}
    for number, one in enumerate(values):
        value = getattr(one, name)
        if value in first:
            said = DOUBLE.filled(value=value, place=f"{place}[{first[value]}].{name}")
            yield Problem(f"{place}[{number}].{name}", said, label)
        first.setdefault(value, number)


def _required(place: str, names: tuple[str, ...], part: type[Part]) -> Iterator[Problem]:
    texts = [name for name in texts_of(part) if name not in ("title", "note")]
    for number, name in enumerate(names):
        if name not in texts:
            words = NO_FIELD.filled(name=name, kind=part.words, names=", ".join(texts))
            yield Problem(f"{place}[{number}]", words, _label(place))


def _limits(programme: Programme) -> Iterator[Problem]:
    for name in programme.limits:
        kind, _, field = name.partition(".")
        if kind not in KINDS or field not in texts_of(KINDS[kind]):
            yield Problem(f'limits."{name}"', NO_TEXT.filled(name=name), _label("limits"))


def _expects(programme: Programme) -> Iterator[Problem]:
    for name in programme.expects:
        kind, _, field = name.partition(".")
        if kind not in KINDS or field not in KINDS[kind].model_fields:
            words = NO_PLACE.filled(name=name)
            yield Problem(f'expects."{name}"', words, _label("expects"))


def _backwards(programme: Programme) -> Iterator[Problem]:
    for number, item in enumerate(programme.attachments):
        if item.plans_from and item.plans_until and item.plans_until < item.plans_from:
            label = Words("For planer til", "For plans until")
            yield Problem(f"attachments[{number}].plans_until", BACKWARDS, label)


def _mapped(programme: Programme) -> Iterator[Problem]:
    keys = ", ".join(area.key for area in programme.areas)
    for number, goes in enumerate(programme.from_):
        if goes.programme == programme.key:
            label = Words("Ældre pulje", "Older programme")
            yield Problem(f"from[{number}].programme", ITSELF, label)
        for at, key in enumerate(goes.to):
            if not programme.has_area(key):
                label = Words("Nye områder", "New areas")
                yield Problem(f"from[{number}].to[{at}]", NO_AREA.filled(key=key, keys=keys), label)


def _label(name: str) -> Words:
    marks = Programme.model_fields[name].metadata
    return next(mark.words for mark in marks if isinstance(mark, Label))
