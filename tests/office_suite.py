"""LibreOffice, which opens our Word and Excel files as a reader would. One start takes seconds: convert many files at once."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

HOW = "LibreOffice opens the files: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui"


def converted(files: Mapping[str, bytes], to: str, folder: Path) -> dict[str, bytes]:
    """Every file by its name as LibreOffice saves it, `to` being `txt:Text` or the like. Skips where it is missing.

    Fails for a file that LibreOffice cannot open.
    """
    office = shutil.which("soffice")
    if office is None:
        if os.environ.get("KNOPSKUD_REQUIRE_OFFICE") == "1":
            pytest.fail(HOW)
        pytest.skip(HOW)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", to, "--outdir", "out", *files],
        cwd=folder,
        check=True,
        capture_output=True,
        timeout=240,
    )
    ending = to.partition(":")[0]
    return {name: (folder / "out" / name).with_suffix(f".{ending}").read_bytes() for name in files}
