"""How the command speaks: words for people, or JSON for other programs."""

import json
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from errno import EBADF
from typing import Any, TextIO

from knopskud.core.errors import KnopskudError
from knopskud.core.text import shown
from knopskud.core.words import Language, Words

RED, GREEN, BOLD, PLAIN = "\033[31m", "\033[32m", "\033[1m", "\033[0m"


@dataclass(frozen=True)
class Voice:
    """Says things in one language, and says JSON instead where that was asked for."""

    language: Language = "da"
    as_json: bool = False

    def say(self, words: Words | str = "", indent: int = 0) -> None:
        """One thing for people, on standard output."""
        text = words if isinstance(words, str) else words.said_in(self.language)
        _write(sys.stdout, "".join(f"{' ' * indent}{line}\n" for line in text.splitlines() or [""]))

    def data(self, data: dict[str, Any]) -> None:
        """One JSON value for programs, on standard output."""
        text = json.dumps(data, ensure_ascii=False, indent=1)
        deliver(f"{text}\n".encode(errors="backslashreplace"))

    def refuse(self, error: KnopskudError) -> None:
        """What is wrong, on standard error; with JSON also as data on standard output."""
        if self.as_json:
            self.data({"error": _as_data(error)})
        with suppress(OSError):  # then there is nowhere left to complain; the exit code tells
            _write(sys.stderr, f"knopskud: {harmless(error.said_in(self.language))}\n")


def deliver(content: bytes) -> None:
    """Bytes on standard output. Raises OSError when there is none."""
    out = _there(sys.stdout)
    out.flush()
    out.buffer.write(content)
    out.flush()


def harmless(text: str) -> str:
    """The text with every character that could deceive or steer a terminal written out as `U+001B`.

    Plans hold none of them, but names of files may.
    """
    return shown(text.replace("\r", " "), len(text))


def in_colour() -> bool:
    """Whether standard output is a terminal whose owner has not asked for peace (https://no-color.org)."""
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def painted(text: str, colour: str) -> str:
    """The text in a colour, where there are colours."""
    return f"{colour}{text}{PLAIN}" if in_colour() else text


def _there(stream: TextIO | None) -> TextIO:
    """The stream; Python has None where the caller closed it, as in `>&-`."""
    if stream is None:
        raise OSError(EBADF, os.strerror(EBADF))
    return stream


def _write(to: TextIO | None, text: str) -> None:
    """Also for a terminal that does not know our letters: there they are replaced, not refused."""
    stream = _there(to)
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, errors="replace").decode(encoding))


def _as_data(error: KnopskudError) -> dict[str, Any]:
    return {
        "message": as_data(error.message),
        "problems": [
            {"place": one.place, "label": as_data(one.label), "message": as_data(one.message)}
            for one in error.problems
        ],
    }


def as_data(words: Words) -> dict[str, str]:
    """Both languages, so that a program need not ask twice."""
    return {"da": words.da, "en": words.en}
