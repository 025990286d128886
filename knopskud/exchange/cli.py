"""The `knopskud` command: plan files without a server."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from knopskud.core.errors import KnopskudError, Refused
from knopskud.core.words import Words
from knopskud.exchange import arguments
from knopskud.exchange.telling import Voice

USABLE, UNUSABLE, INTERRUPTED = 0, 2, 130
CANNOT_WRITE = Words("Svaret kan ikke skrives: {why}", "The answer cannot be written: {why}")
MODULES = {
    "schema": "describing",
    "check": "checking",
    "diff": "comparing",
    "document": "printing",
    "fill": "filling",
    "import": "importing",
    "export": "exporting",
    "verify": "verifying",
}
"""The module of each command, read when it is asked for: the others need no database and start quickly."""
IN_DATABASE = {"import", "export"}


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments say; return the exit code (see `helping.EXIT_CODES`). Never raises for bad input."""
    try:
        code = _answer(sys.argv[1:] if argv is None else argv)
        if sys.stdout is not None:  # as it is where the caller closed it
            sys.stdout.flush()
    except BrokenPipeError:  # whoever read us has heard enough, such as `| head`
        _stop_writing()
        return UNUSABLE
    except OSError as error:  # files are told where they are used; what is left is our own output
        _stop_writing()
        Voice().refuse(Refused(CANNOT_WRITE.filled(why=error.strerror or error)))
        return UNUSABLE
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _answer(argv: Sequence[str]) -> int:
    try:
        asked = arguments.read(argv)
    except SystemExit as told:  # help was given, or a complaint
        return told.code if isinstance(told.code, int) else USABLE
    voice = Voice(asked.language, getattr(asked, "json", False))
    try:
        if asked.command in IN_DATABASE:
            import_module("knopskud.exchange.database").begin()
        code: int = import_module(f"knopskud.exchange.{MODULES[asked.command]}").run(asked, voice)
    except KnopskudError as error:
        voice.refuse(error)
        return UNUSABLE
    return code


def _stop_writing() -> None:
    """Python writes what is left when it ends, and would complain then."""
    if sys.stdout is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
