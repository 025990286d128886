"""Reading programmes: those that come with the program, and those in the host's own folder."""

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from knopskud.core.errors import Invalid, Problem
from knopskud.core.words import Words
from knopskud.frame.programmes.model import Programme
from knopskud.snapshot.reading import problems_in

OURS = Path(__file__).parent / "data"
LARGEST = 200_000
"""Bytes of one file that are read. Ours have five thousand."""
NOT_USABLE = Words("Puljen i {file} kan ikke bruges.", "The programme in {file} cannot be used.")
UNREADABLE = Words("Filen kan ikke læses: {why}", "The file cannot be read: {why}")
TAKEN = Words(
    "Nøglen {key} er allerede en anden puljes. Vælg en ny nøgle: en udgivet pulje ændres aldrig.",
    "The key {key} is another programme's already. Choose a new key: a published programme never changes.",
)
UNKNOWN = Words(
    "Der findes ingen pulje {key} med området {area}.",
    "There is no programme {key} with the area {area}.",
)
KEY = Words("Nøgle", "Key")


def load(folder: Path | None = None) -> dict[str, Programme]:
    """Every programme by its key: ours, then those in `folder`, file by file in the order of names.

    Raises Invalid for the first file that cannot be used, with the places in it.
    """
    found = dict(_ours())
    if folder is not None:
        for file in sorted(folder.glob("*.toml")):
            _add(found, file)
        _check_sources(found, sorted(folder.glob("*.toml")))
    return found


@cache
def _ours() -> dict[str, Programme]:
    found: dict[str, Programme] = {}
    for file in sorted(OURS.glob("*.toml")):
        _add(found, file)
    return found


def _add(found: dict[str, Programme], file: Path) -> None:
    programme = read_programme(file)
    if programme.key in found:
        raise _invalid(file, Problem("key", TAKEN.filled(key=programme.key), KEY))
    found[programme.key] = programme


def read_programme(file: Path) -> Programme:
    """The programme in one TOML file. Raises Invalid with the places that are wrong."""
    try:
        with file.open("rb") as source:
            data = source.read(LARGEST)  # what is cut off by this is no whole programme
        read = tomllib.loads(data.decode("utf-8"))
    except (OSError, ValueError) as error:  # broken UTF-8 and TOML are ValueErrors
        raise _invalid(file, Problem("", UNREADABLE.filled(why=error))) from error
    try:
        return Programme.model_validate(read)
    except ValidationError as error:
        raise _invalid(file, *problems_in(error, Programme)) from error


def _check_sources(found: dict[str, Programme], files: Iterable[Path]) -> None:
    """A mapping comes from areas that exist. Checked last, since the host's files may name each other."""
    for file in files:
        for number, goes in enumerate(read_programme(file).from_):
            source = found.get(goes.programme)
            if source is None or not source.has_area(goes.area):
                words = UNKNOWN.filled(key=goes.programme, area=goes.area)
                raise _invalid(file, Problem(f"from[{number}]", words))


def _invalid(file: Path, *problems: Problem) -> Invalid:
    return Invalid(NOT_USABLE.filled(file=file.name), problems)
