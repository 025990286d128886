"""Static files as they are kept for serving: named by their hash, and compressed once."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from whitenoise.compress import Compressor
from whitenoise.storage import CompressedManifestStaticFilesStorage


class Whole(Compressor):  # type: ignore[misc]  # no types
    """Writes a compressed file whole or not at all, since nobody writes it again."""

    def write_data(self, path: str, data: bytes, suffix: str, stat_result: os.stat_result) -> str:
        """Write beside the file, then rename. Returns where it lies."""
        half = super().write_data(path, data, f"{suffix}.half", stat_result)
        return str(Path(half).replace(f"{path}{suffix}"))


class CompressedOnce(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # no types
    """Compresses what pages name, which is the name with the hash, and leaves be what an earlier start compressed.

    A name with a hash stands for the same bytes for ever. Compressing takes most of a first start, and half of that
    would go to source maps, which only developers' tools ask for.
    """

    def create_compressor(self, **options: Any) -> Compressor:
        """Make one that writes whole files."""
        return Whole(**options)

    def compress_files(self, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Compress what is new. Yields each file with the name of its compressed form."""
        named = sorted(set(self.hashed_files.values()) & set(paths))
        wanted = (at for at in named if not at.endswith(".map"))
        new = [at for at in wanted if not Path(f"{self.path(at)}.gz").exists()]
        yield from super().compress_files(new)
