"""The programme file that docs/programmes.md shows: what the docs promise is what the tests use."""

import re
from pathlib import Path

from knopskud.frame.programmes import Programme, load

DOCS = Path(__file__).parents[2] / "docs" / "programmes.md"
KEY = "grannskap-2026"


def example() -> str:
    """Return the whole example file as the docs show it."""
    (text,) = re.findall(r"^```toml\n(.*?)^```$", DOCS.read_text(encoding="utf-8"), re.M | re.S)
    return str(text)


def with_example(folder: Path) -> dict[str, Programme]:
    """Return the programmes of a host that has put the example into its folder."""
    (folder / "grannskap.toml").write_text(example(), encoding="utf-8")
    return load(folder)
