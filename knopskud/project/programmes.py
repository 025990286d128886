"""The host's own programmes are checked before every command, so that a broken file is told at start and breaks no page."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register  # noqa: A004 -- Django's name

from knopskud.core.errors import Invalid
from knopskud.frame.programmes import files_in, load_all


@register()
def programmes_are_usable(**_: Any) -> list[CheckMessage]:
    """Every file in KNOPSKUD_PROGRAMMES is a programme that can be used."""
    folder = settings.KNOPSKUD_PROGRAMMES
    return in_folder(Path(folder)) if folder else []


def in_folder(folder: Path) -> list[CheckMessage]:
    """What is wrong with the programme files of a folder, one error for each file."""
    try:
        _, faults = load_all(folder)
    except OSError as error:
        return [Error(f"KNOPSKUD_PROGRAMMES cannot be read: {error}", id="knopskud.E005")]
    found: list[CheckMessage] = [_told(fault, folder) for fault in faults]
    if not files_in(folder):
        hint = "Its files must be named something.toml."
        empty = f"KNOPSKUD_PROGRAMMES is {str(folder)!r}, which holds no programme"
        found.append(Warning(empty, hint=hint, id="knopskud.W001"))
    return found


def _told(fault: Invalid, folder: Path) -> CheckMessage:
    """Both languages, since the one who starts the server may read either."""
    hint = f"The files are in {folder}; docs/programmes.md says what they hold."
    said = f"{fault.said_in('da')}\n\n{fault.said_in('en')}"
    return Error(said, hint=hint, id="knopskud.E004")
