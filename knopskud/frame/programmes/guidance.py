"""What the office says beside a field of a plan in one of our own programmes."""

from pathlib import Path

from knopskud.core.words import Words
from knopskud.frame.programmes.model import Said, Value
from knopskud.frame.programmes.tomlfile import read_toml
from knopskud.snapshot.types.fields import Key

FILE = Path(__file__).parent / "guidance.toml"


class Guidance(Value):
    """Words beside fields, by kind and field, for some programmes."""

    programmes: tuple[Key, ...]
    expects: dict[str, Said]


class Whole(Value):
    """The whole file."""

    guidance: tuple[Guidance, ...]


def guidance() -> dict[str, dict[str, Words]]:
    """The words by programme, kind and field. The later ones of the file win."""
    found: dict[str, dict[str, Words]] = {}
    for one in Whole.model_validate(read_toml(FILE)).guidance:
        for key in one.programmes:
            found.setdefault(key, {}).update(one.expects)
    return found
