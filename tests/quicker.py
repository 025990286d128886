"""What every test would do anew although it comes out the same, done once."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from whitenoise.base import WhiteNoise


@contextmanager
def static_files_looked_through_once() -> Iterator[None]:
    """Every test client has a site of its own, and each would stat and hash the names of all static files."""
    look = WhiteNoise.update_files_dictionary
    known: dict[tuple[str, str], dict[str, Any]] = {}

    def looked(self: WhiteNoise, root: str, prefix: str) -> None:
        if (root, prefix) not in known:
            look(self, root, prefix)
            known[root, prefix] = dict(self.files)
        self.files |= known[root, prefix]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WhiteNoise, "update_files_dictionary", looked)
        yield
