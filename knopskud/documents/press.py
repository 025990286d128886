"""Typst, kept warm: each paper is made in a folder of its own, of a copy of the templates with its data beside them.

Data is read as a file because Typst remembers what it has set for as long as its inputs are the same: two papers that
come in one after the other as files share every line that they have in common, as inputs none.
"""

import os
import shutil
import tempfile
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

TEMPLATES = Path(__file__).parent / "typst"


class Press:
    """One compiler with its fonts; makes one paper at a time."""

    def __init__(self) -> None:
        import typst  # noqa: PLC0415 - a server that only shows pages need not carry it

        self.owner = os.getpid()
        self._compiler: Any = typst.Compiler(
            font_paths=[TEMPLATES / "fonts"], ignore_system_fonts=True
        )

    def made(
        self, template: str, files: Mapping[str, bytes], made_at: datetime, standards: list[str]
    ) -> object:
        """What Typst makes of the template and the files that it reads; nothing of them stays on the disk.

        Raises what Typst raises.
        """
        with tempfile.TemporaryDirectory(prefix="knopskud-paper-") as name:
            folder = Path(name).resolve()
            for one in TEMPLATES.glob("*.typ"):
                shutil.copyfile(one, folder / one.name)
            for file, content in files.items():
                (folder / file).write_bytes(content)
            return self._compiler.compile(
                input=str(folder / f"{template}.typ"),
                root=str(folder),
                pdf_standards=standards,
                pdf_tags=bool(standards),
                timestamp=made_at,
            )


_idle: deque[Press] = deque()


@contextmanager
def press() -> Iterator[Press]:
    """A press that nobody else uses meanwhile, of this process; warm when one has been used before."""
    found = _taken() or Press()
    try:
        yield found
    finally:
        _idle.append(found)


def _taken() -> Press | None:
    while _idle:
        found = _idle.pop()
        if found.owner == os.getpid():
            return found
    return None
