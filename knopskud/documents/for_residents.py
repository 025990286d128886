"""The papers that every afdeling has for its residents, as orders."""

from collections.abc import Callable, Iterator
from functools import partial

from knopskud.core.words import Words
from knopskud.documents.booklet import booklet, booklet_for_print, large
from knopskud.documents.folder import folder
from knopskud.documents.orders import PDF, Order, Source, file_name

STEMS = {
    "folder": "folder",
    "booklet": "haefte",
    "booklet-print": "haefte-til-udskrift",
    "folder-large": "folder-store-bogstaver",
}
"""How the file of each kind is called."""
TITLES = {
    "folder": Words("Folder til {name}", "Folder for {name}"),
    "booklet": Words("Hæfte til {name}", "Booklet for {name}"),
    "booklet-print": Words("Hæfte til {name}, til udskrift", "Booklet for {name}, for printing"),
    "folder-large": Words("Med store bogstaver: {name}", "In large type: {name}"),
}


def folders(source: Source) -> Iterator[Order]:
    """The folded sheet of every afdeling, in every language that the plan is told in."""
    return _each("folder", folder, source, source.tongues)


def booklets(source: Source) -> Iterator[Order]:
    """The booklet of every afdeling, to be read on a screen."""
    return _each("booklet", booklet, source)


def booklets_for_print(source: Source) -> Iterator[Order]:
    """The booklet of every afdeling, to be printed and folded."""
    return _each("booklet-print", booklet_for_print, source)


def large_folders(source: Source) -> Iterator[Order]:
    """What the folder tells, in large type."""
    return _each("folder-large", large, source)


def _each(
    kind: str, make: Callable[..., bytes], source: Source, tongues: tuple[str, ...] = ()
) -> Iterator[Order]:
    for part in source.plan.departments:
        called = TITLES[kind].filled(name=part.name)
        for tongue in tongues or (source.read_in,):
            said = {"department": part.ref, "language": tongue}
            made = partial(make, source.plan, source.programme, source.stamp, **said)
            name = file_name(STEMS[kind], part, tongue)
            yield Order(kind, called, PDF, part.ref, name, tongue, made)
