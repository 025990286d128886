"""Excel files as LibreOffice works them out: it is not told what the formulas come to."""

import re
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

KNOWN = re.compile(r"(<f>[^<]*</f>)<v>[^<]*</v>")


def recomputed(files: Sequence[bytes], folder: Path) -> list[Workbook]:
    """Every file with its formulas worked out anew, all in one start of LibreOffice."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice works the sums out: apt-get install libreoffice-calc-nogui")
    names = [f"{at}.xlsx" for at in range(len(files))]
    for name, content in zip(names, files, strict=True):
        (folder / name).write_bytes(_forgetful(content))
    out = folder / "out"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out), *names],
        cwd=folder, check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return [load_workbook(out / name, data_only=True) for name in names]


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
