"""Excel files as LibreOffice works them out: it is not told what the formulas come to."""

import re
import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook

from tests.office_suite import converted

KNOWN = re.compile(r"(<f>[^<]*</f>)<v>[^<]*</v>")


def recomputed(files: Sequence[bytes], folder: Path) -> list[Workbook]:
    """Every file with its formulas worked out anew, all in one start of LibreOffice."""
    named = {f"{at}.xlsx": _forgetful(content) for at, content in enumerate(files)}
    made = converted(named, "xlsx:Calc MS Excel 2007 XML", folder)
    return [load_workbook(BytesIO(made[name]), data_only=True) for name in named]


def _forgetful(content: bytes) -> bytes:
    """The file without what its formulas came to."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name.startswith("xl/worksheets/sheet"):
                text = KNOWN.sub(r"\1", text.decode()).encode()
            new.writestr(name, text)
    return out.getvalue()
