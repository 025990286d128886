"""The published JSON Schema of a plan file, made from the types so that the two cannot part.

`python -m knopskud.snapshot.schema` writes it anew beside this module. What a schema cannot say (that links lead
somewhere, that days are in order) only the program's own reader checks.
"""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from knopskud.core.words import Words
from knopskud.snapshot.types import KINDS, LISTS, Choice, Label, PlanShape, PlanSnapshot, Rich
from knopskud.snapshot.types.base import Value

FILE = Path(__file__).with_name("helhedsplan-1.schema.json")
DRAFT = "https://json-schema.org/draft/2020-12/schema"
PLAN = Words("Boligsocial helhedsplan", "Plan for a social housing area")
REF = Words("Nummer", "Ref")
RICH = "HTML: p, h3, ul, ol, li, strong, em, a"

Data = dict[str, Any]


def schema(shape: type[PlanShape] = PlanSnapshot) -> Data:
    """The schema of `helhedsplan/1`, or of a projection of it (draft 2020-12): titles in Danish, descriptions in English."""
    made = shape.model_json_schema(by_alias=True, mode="validation")
    models = {model.__name__: model for model in _models(shape)}
    types = {name: _object(made["$defs"][name], models[name]) for name in sorted(made["$defs"])}
    named = str(shape.model_fields["schema_"].default).replace("/", ":")
    head = {"$schema": DRAFT, "$id": f"urn:knopskud:{named}"}
    return head | _object(made, shape) | {"required": ["schema", "plan"], "$defs": types}


def text(shape: type[PlanShape] = PlanSnapshot) -> str:
    """The schema as it is written to the file."""
    return json.dumps(schema(shape), ensure_ascii=False, indent=1) + "\n"


def _object(made: Data, model: type[BaseModel]) -> Data:
    fields = {(field.alias or name): field for name, field in model.model_fields.items()}
    properties = {
        name: _property(name, found, fields[name]) for name, found in made["properties"].items()
    }
    return {
        **_said(_words_of(model)),
        "type": "object",
        "properties": properties,
        "required": made.get("required", []),
        "additionalProperties": False,
    }


def _property(name: str, made: Data, field: FieldInfo) -> Data:
    words = _words(name, field)
    plain = {key: value for key, value in made.items() if key not in ("title", "default")}
    said = _said(words) | plain
    if any(isinstance(mark, Rich) for mark in field.metadata):
        said["contentMediaType"] = "text/html"
        said["$comment"] = RICH
    choice = next((mark for mark in field.metadata if isinstance(mark, Choice)), None)
    if choice:
        said["$comment"] = "; ".join(
            f"{value}: {w.da} / {w.en}" for value, w in choice.words.items()
        )
    if not field.is_required() and "$ref" not in made:
        said["default"] = made.get("default")
    return said


def _words(name: str, field: FieldInfo) -> Words:
    label = next((mark for mark in field.metadata if isinstance(mark, Label)), None)
    if label:
        return label.words
    if name in LISTS:
        return LISTS[name].words
    return KINDS[name].words if name in KINDS else REF if name == "ref" else Words("", "")


def _words_of(model: type[BaseModel]) -> Words:
    if issubclass(model, PlanShape):
        return PLAN
    return getattr(model, "words", Words("", ""))


def _said(words: Words) -> Data:
    """Title and description; nothing for what has no words."""
    return {"title": words.da, "description": words.en} if words.da else {}


def _models(model: type[BaseModel]) -> set[type[BaseModel]]:
    return {model} | {inner for one in Value.__subclasses__() for inner in _family(one)}


def _family(model: type[BaseModel]) -> set[type[BaseModel]]:
    return {model}.union(*(_family(inner) for inner in model.__subclasses__()))


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
