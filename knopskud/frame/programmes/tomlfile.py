"""A TOML file that a host may have put anything into."""

import re
import tomllib
from pathlib import Path
from typing import Any

from knopskud.core.errors import Problem
from knopskud.core.words import Words

LARGEST = 200_000
"""Bytes of one file. Ours have five thousand."""
AT = re.compile(r" ?\(at line (?P<line>\d+), column (?P<column>\d+)\)\Z")
NO_FILE = Words("Det er ikke en almindelig fil.", "This is no ordinary file.")
TOO_LARGE = Words(
    "Filen er over {most} byte. En pulje fylder nogle få tusind.",
    "The file is over {most} bytes. A programme has a few thousand.",
)
NO_READING = Words("Filen kan ikke læses: {why}", "The file cannot be read: {why}")
NOT_UTF8 = Words(
    "Linje {line}: filen er ikke gemt som UTF-8. Gem den igen med kodningen UTF-8.",
    "Line {line}: the file is not saved as UTF-8. Save it again with the encoding UTF-8.",
)
NOT_TOML = Words(
    "Filen følger ikke reglerne for TOML. Læseren siger: {why}",
    "The file does not follow the rules of TOML. The reader says: {why}",
)
NOT_TOML_AT = Words(
    "Linje {line}, tegn {column} følger ikke reglerne for TOML. Læseren siger: {why}",
    "Line {line}, character {column} does not follow the rules of TOML. The reader says: {why}",
)
TOO_DEEP = Words("Filen har for mange { og [ inden i hinanden.", "Too many { and [ in each other.")


class Unreadable(ValueError):
    """A file that holds no TOML; `problem` says where and why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message.en)
        self.problem = problem


def read_toml(file: Path) -> dict[str, Any]:
    """What the file holds. Raises Unreadable; never waits for a pipe and never reads past the largest size."""
    text = _text(file)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Unreadable(_where(str(error))) from error
    except ValueError as error:  # a number of thousands of digits, a day that does not exist
        raise Unreadable(Problem("", NOT_TOML.filled(why=error))) from error
    except RecursionError as error:
        raise Unreadable(Problem("", TOO_DEEP)) from error


def _text(file: Path) -> str:
    try:
        if not file.is_file():
            raise Unreadable(Problem("", NO_FILE))
        with file.open("rb") as source:
            data = source.read(LARGEST + 1)
    except OSError as error:
        raise Unreadable(Problem("", NO_READING.filled(why=error.strerror))) from error
    if len(data) > LARGEST:
        raise Unreadable(Problem("", TOO_LARGE.filled(most=LARGEST)))
    try:
        return data.decode("utf-8-sig")  # some editors begin a file with a mark
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise Unreadable(Problem("", NOT_UTF8.filled(line=line))) from error


def _where(said: str) -> Problem:
    found = AT.search(said)
    if not found:
        return Problem("", NOT_TOML.filled(why=said))
    return Problem("", NOT_TOML_AT.filled(why=said[: found.start()], **found.groupdict()))
