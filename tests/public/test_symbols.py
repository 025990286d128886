"""The symbols of focus areas: one for every name that a programme may use, and shown only to the eye."""

import re

from knopskud.frame.programmes import load
from knopskud.frame.programmes.model import SYMBOLS as NAMES
from knopskud.public.symbols import SYMBOLS
from tests.public.made import KEY, site
from tests.public.reading import parsed

SVG = "{http://www.w3.org/2000/svg}"


def test_every_symbol_that_a_programme_may_name_is_drawn() -> None:
    assert set(SYMBOLS) == set(NAMES)
    assert len(set(SYMBOLS.values())) == len(NAMES)
    for path in SYMBOLS.values():
        assert re.fullmatch(r"(?:[MmLlHhVvCcAazZ]|-?[0-9.]+|\s)+", path), path


def test_a_delaftale_shows_its_area_s_symbol_on_its_page_and_on_its_card() -> None:
    areas = {area.key: area for area in load()["lbf-2015-18"].areas}
    first = SYMBOLS[areas["tryghed-og-trivsel"].symbol]
    for path in (f"/{KEY}/", f"/{KEY}/delaftaler/d-1-tryghed-og-trivsel/"):
        marks = [
            mark
            for mark in parsed(site()[path]).iter(SVG + "svg")
            if any(drawn.get("d") == first for drawn in mark.iter(SVG + "path"))
        ]
        assert [mark.get("aria-hidden") for mark in marks] == ["true"], path
