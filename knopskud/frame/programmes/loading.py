"""Reading programmes: those that come with the program, and those in the host's own folder."""

from functools import cache
from pathlib import Path

from pydantic import ValidationError

from knopskud.core.errors import Invalid, Problem
from knopskud.core.words import Words
from knopskud.frame.programmes.guidance import guidance
from knopskud.frame.programmes.model import Programme
from knopskud.frame.programmes.sound import problems_of, source_problems
from knopskud.frame.programmes.tomlfile import Unreadable, read_toml
from knopskud.snapshot.reading import problems_in

OURS = Path(__file__).parent / "data"
NOT_USABLE = Words("Puljen i {file} kan ikke bruges.", "The programme in {file} cannot be used.")
TAKEN = Words(
    "{key} er allerede en anden puljes nøgle. Vælg en ny: en udgivet pulje ændres aldrig.",
    "{key} is another programme's key already. Choose a new one: a published programme never changes.",
)
KEY = Words("Nøgle", "Key")


def load(folder: Path | None = None) -> dict[str, Programme]:
    """Every programme by its key: ours, then those in `folder`, file by file in the order of names.

    Raises Invalid for the first file that cannot be used, with the places in it.
    """
    if folder is None:
        return dict(_ours())
    found, faults = load_all(folder)
    if faults:
        raise faults[0]
    return found


def load_all(folder: Path) -> tuple[dict[str, Programme], tuple[Invalid, ...]]:
    """The programmes that can be used, and why each other file in `folder` cannot."""
    found, faults = dict(_ours()), []
    files: dict[str, Path] = {}
    for file in files_in(folder):
        try:
            programme = read_programme(file)
        except Invalid as fault:
            faults.append(fault)
            continue
        if programme.key in found:
            faults.append(_invalid(file, Problem("key", TAKEN.filled(key=programme.key), KEY)))
        else:
            found[programme.key], files[programme.key] = programme, file
    lost = []
    for key, file in files.items():  # last, since the host's files may name each other
        if problems := source_problems(found[key], found):
            faults.append(_invalid(file, *problems))
            lost.append(key)
    usable = {key: programme for key, programme in found.items() if key not in lost}
    return usable, tuple(faults)


def files_in(folder: Path) -> tuple[Path, ...]:
    """The programme files of a folder by name; hidden ones are what editors and copying leave behind."""
    named = (file for file in folder.glob("*.toml") if not file.name.startswith("."))
    return tuple(sorted(named))


@cache
def _ours() -> dict[str, Programme]:
    found = [read_programme(file) for file in files_in(OURS)]
    said = guidance()
    return {one.key: one.model_copy(update={"expects": said.get(one.key, {})}) for one in found}


def read_programme(file: Path) -> Programme:
    """The programme in one TOML file. Raises Invalid with the places that are wrong."""
    try:
        programme = Programme.model_validate(read_toml(file))
    except Unreadable as error:
        raise _invalid(file, error.problem) from error
    except ValidationError as error:
        raise _invalid(file, *_innermost(problems_in(error, Programme))) from error
    if problems := problems_of(programme):
        raise _invalid(file, *problems)
    return programme


def _innermost(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Without what follows from others: a list with one faulty value is said to be too short as well."""
    return tuple(
        one
        for one in problems
        if not one.place or not any(p.place.startswith(f"{one.place}[") for p in problems)
    )


def _invalid(file: Path, *problems: Problem) -> Invalid:
    return Invalid(NOT_USABLE.filled(file=file.name), problems)
