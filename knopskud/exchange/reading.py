"""Files that the command is given."""

import sys
from pathlib import Path

from knopskud.core.errors import Invalid, KnopskudError
from knopskud.core.words import Words
from knopskud.frame.programmes import Programme, load
from knopskud.snapshot.jsonfile import LARGEST
from knopskud.snapshot.reading import read
from knopskud.snapshot.types import PlanSnapshot

STDIN = "-"
NO_FILE = Words("{file}: Filen findes ikke.", "{file}: there is no such file.")
FOLDER = Words("{file}: Det er en mappe, ikke en fil.", "{file}: this is a folder, not a file.")
FORBIDDEN = Words(
    "{file}: Du har ikke lov til at læse filen.", "{file}: you may not read this file."
)
UNREADABLE = Words("{file}: Filen kan ikke læses: {why}", "{file}: the file cannot be read: {why}")
NO_STDIN = Words("Der er ingen stdin at læse fra.", "There is no stdin to read from.")
IN_FILE = Words("{file}: {what}", "{file}: {what}")
NO_FOLDER = Words("{folder}: Der er ingen mappe med puljer.", "{folder}: there is no folder with programmes.")  # fmt: skip
STDIN_NAME = Words("stdin", "stdin")


def plan_in(file: str) -> PlanSnapshot:
    """The plan in a file, or on standard input for `-`. Raises Invalid with the file's name and the places in it."""
    try:
        return read(bytes_in(file))
    except KnopskudError as error:
        if not error.problems:  # then it already speaks of the file
            raise
        name = STDIN_NAME if file == STDIN else Words(file, file)
        raise Invalid(IN_FILE.filled(file=name, what=error.message), error.problems) from error


def programmes_in(folder: str | None) -> dict[str, Programme]:
    """The programmes that come along, and those in `folder`. Raises Invalid."""
    if folder is not None and not Path(folder).is_dir():
        raise Invalid(NO_FOLDER.filled(folder=folder))
    return load(Path(folder) if folder is not None else None)


def bytes_in(file: str, most: int = LARGEST) -> bytes:
    """The file's bytes, one more than is allowed at most: enough to see that it is too large. Raises Invalid."""
    if file == STDIN:
        if sys.stdin is None:
            raise Invalid(NO_STDIN)
        return sys.stdin.buffer.read(most + 1)
    try:
        with Path(file).open("rb") as source:
            return source.read(most + 1)
    except FileNotFoundError as error:
        raise Invalid(NO_FILE.filled(file=file)) from error
    except IsADirectoryError as error:
        raise Invalid(FOLDER.filled(file=file)) from error
    except PermissionError as error:
        raise Invalid(FORBIDDEN.filled(file=file)) from error
    except (OSError, ValueError) as error:
        raise Invalid(UNREADABLE.filled(file=file, why=error)) from error
