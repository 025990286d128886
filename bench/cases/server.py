"""The server at rest: its memory, and how soon after its start it answers."""

from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure
from bench.site import FRONT_PAGE, Site, fetch, started


def run(*, long: bool) -> Iterator[Figure]:
    """Start the server three times, or seven."""
    memory, first_pages = [], []
    for _ in range(7 if long else 3):
        with started() as site:
            first_pages.append(site.first_page)
            for _again in range(8):  # both workers have answered a page
                fetch(site.port, FRONT_PAGE)
            memory.append(pss(site))
    yield Figure("server: first page after start", "s", tuple(first_pages), at_most=1.0)
    yield Figure("server: idle memory of all its processes, PSS", "MB", tuple(memory), at_most=150)


def pss(site: Site) -> float:
    """Return the proportional memory of the server's processes in MB."""
    kilobytes = 0
    for pid in site.pids():
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
        kilobytes += next(
            int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")
        )
    return kilobytes / 1024
