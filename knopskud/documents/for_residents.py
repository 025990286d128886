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


def folders(source: Source) -> Iterator[Order]:
    """The folded sheet of every afdeling."""
    return _each("folder", folder, Words("Folder til {name}", "Folder for {name}"), source)


def booklets(source: Source) -> Iterator[Order]:
    """The booklet of every afdeling, to be read on a screen."""
    return _each("booklet", booklet, Words("Hæfte til {name}", "Booklet for {name}"), source)


def booklets_for_print(source: Source) -> Iterator[Order]:
    """The booklet of every afdeling, to be printed and folded."""
    title = Words("Hæfte til {name}, til udskrift", "Booklet for {name}, for printing")
    return _each("booklet-print", booklet_for_print, title, source)


def large_folders(source: Source) -> Iterator[Order]:
    """What the folder tells, in large type."""
    title = Words("Med store bogstaver: {name}", "In large type: {name}")
    return _each("folder-large", large, title, source)


def _each(kind: str, make: Callable[..., bytes], title: Words, source: Source) -> Iterator[Order]:
    for part in source.plan.departments:
        made = partial(
            make,
            source.plan,
            source.programme,
            source.stamp,
            department=part.ref,
            language=source.language,
        )
        name = file_name(STEMS[kind], part, source.language)
        called = title.filled(name=part.name)
        yield Order(kind, called, PDF, part.ref, name, source.language, made)
