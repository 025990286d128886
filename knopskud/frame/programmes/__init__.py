"""The funders' grant programmes (puljer): data files, and the values that are made from them."""

from knopskud.frame.programmes.loading import files_in, load, load_all, read_programme
from knopskud.frame.programmes.model import Area, Body, Goes, Item, Programme

__all__ = [
    "Area",
    "Body",
    "Goes",
    "Item",
    "Programme",
    "files_in",
    "load",
    "load_all",
    "read_programme",
]
