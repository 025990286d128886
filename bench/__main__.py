"""usage: ./run bench [--long] [case ...]

Runs every case in bench/cases/ (or those that are named) and prints one table; writes nothing else.
--long takes the time that the goals speak of: a minute of writers, more rounds of everything.
A case is a module with `run(*, long)` that yields Figure or Missing; the next one is a copy of the last one.
"""

import os
import platform
import sys
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import bench.cases
from bench.figure import Broken, Figure, Missing, table

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "knopskud.project.settings")


def figures(names: list[str], *, long: bool) -> Iterator[Figure | Missing]:
    """Run the cases in turn; one that breaks is told and does not stop the others."""
    for name in names:
        print(f"{name} ...", file=sys.stderr, flush=True)
        try:
            yield from import_module(f"bench.cases.{name}").run(long=long)
        except Exception as error:  # noqa: BLE001 -- the table shows what broke
            yield Broken(name, f"{type(error).__name__}: {error}")


def main(given: list[str]) -> int:
    """Print the table; 1 when a goal was not reached or a case broke."""
    cases = sorted(module.name for module in iter_modules(bench.cases.__path__))
    asked = [word for word in given if not word.startswith("-")]
    options = {word for word in given if word.startswith("-")}
    if options - {"--long"} or set(asked) - set(cases):
        print(f"{__doc__}\ncases: {' '.join(cases)}", file=sys.stderr)
        return 2
    found = list(figures(asked or cases, long="--long" in options))
    print(machine(), table([figure.row() for figure in found]), sep="\n\n")
    return int(any(map(is_bad, found)))


def is_bad(figure: Figure | Missing) -> bool:
    """Whether a goal was not reached or a case broke; what is missing is no fault of ours."""
    if isinstance(figure, Figure):
        return figure.reached is False
    return isinstance(figure, Broken)


def machine() -> str:
    """What the figures were taken on, and how busy it is otherwise: above one a processor, take them again."""
    waiting = os.getloadavg()[1]
    return f"{os.cpu_count()} processors, Python {platform.python_version()}, {waiting:.1f} waiting on average"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
