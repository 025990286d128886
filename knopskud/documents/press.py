"""Typst, kept warm: a press has its own copy of the templates and puts each paper's data beside them.

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
from weakref import finalize

TEMPLATES = Path(__file__).parent / "typst"


class Press:
    """One compiler with its fonts; makes one paper at a time."""

    def __init__(self) -> None:
        import typst  # noqa: PLC0415 - a server that only shows pages need not carry it

        self.folder = Path(tempfile.mkdtemp(prefix="knopskud-papers-"))
        self.owner = os.getpid()
        finalize(self, _gone, self.folder, self.owner)
        for template in TEMPLATES.glob("*.typ"):
            shutil.copyfile(template, self.folder / template.name)
        self._compiler: Any = typst.Compiler(
            root=str(self.folder), font_paths=[TEMPLATES / "fonts"], ignore_system_fonts=True
        )

    def made(
        self, template: str, files: Mapping[str, bytes], made_at: datetime, standards: list[str]
    ) -> object:
        """What Typst makes of the template and the files that it reads, which are taken away again.

        Raises what Typst raises.
        """
        try:
            for name, content in files.items():
                (self.folder / name).write_bytes(content)
            return self._compiler.compile(
                input=str(self.folder / f"{template}.typ"),
                pdf_standards=standards,
                pdf_tags=bool(standards),
                timestamp=made_at,
            )
        finally:
            for name in files:
                (self.folder / name).unlink(missing_ok=True)


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


def _gone(folder: Path, owner: int) -> None:
    if owner == os.getpid():
        shutil.rmtree(folder, ignore_errors=True)
