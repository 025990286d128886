"""Values that every template is given."""

from dataclasses import is_dataclass
from typing import Any

from knopskud.core.words import Language, Words
from knopskud.documents.stamp import Stamp
from knopskud.frame.programmes import Area

UNPRINTED = Words(
    "Tegn, som papiret ikke kan vise, er udeladt eller står som □. Læs dem på planens side.",
    "Letters that this paper cannot show are left out or stand as □. Read them on the plan's page.",
)


def area_data(area: Area, language: Language) -> dict[str, Any]:
    """A focus area's number, name and colour."""
    return {"number": area.number, "name": area.name.said_in(language), "colour": area.colour}


def stamp_data(stamp: Stamp, language: Language) -> dict[str, str]:
    """The stamp in words."""
    return {
        "plan": stamp.plan_name,
        "label": stamp.edition_label.said_in(language),
        "digest": stamp.short_digest,
        "address": stamp.address,
    }


def plain_data(value: Any) -> Any:
    """A value of dataclasses as dictionaries and lists; `asdict` would copy every text in it and take four times as long."""
    if is_dataclass(value):
        return {name: plain_data(one) for name, one in vars(value).items()}
    return [plain_data(one) for one in value] if isinstance(value, tuple | list) else value
