"""The funder's programmes as they are published [R1, R4]."""

from decimal import Decimal
from hashlib import sha256

import pytest

from knopskud.frame.mapping import areas_map
from knopskud.frame.programmes import Programme, load
from knopskud.frame.programmes.loading import OURS

AREAS = {
    "lbf-2011-14": [
        "Børn, unge og familie",
        "Uddannelse, beskæftigelse og erhverv",
        "Beboernetværk, inddragelse og demokrati",
        "Sundhed",
        "Udsatte grupper",
        "Kultur og fritid",
        "Image og kommunikation",
    ],
    "lbf-2015-18": [
        "Tryghed og trivsel",
        "Kriminalpræventiv indsats",
        "Uddannelse og beskæftigelse",
        "Forebyggelse og forældreansvar",
    ],
    "lbf-2019-26": [
        "Uddannelse og livschancer",
        "Beskæftigelse",
        "Kriminalitetsforebyggelse",
        "Sammenhængskraft og medborgerskab",
    ],
}
PUBLISHED = {
    "lbf-2011-14.toml": "8f6159adec87f8818aed01189d0620a2ee140b7cac8515b1b4cb29982f830641",
    "lbf-2015-18.toml": "e6c1a9521bbabe3cf6b2aa4e6c1fce31e4e66cabfebf48d4d3038c30f4cecb8b",
    "lbf-2019-26.toml": "f91e7039499c5654c7dffd1b9eb0e9d4b65e5468312dc8085d97d069aa3d0c46",
}
"""SHA-256 of the files: a new programme adds a line, and no line is ever changed."""
programmes = pytest.mark.parametrize("programme", load().values(), ids=load())


def test_the_three_programmes_of_the_fund_are_built_in() -> None:
    named = {key: [area.name.da for area in one.areas] for key, one in load().items()}
    assert named == AREAS


@programmes
def test_the_areas_are_numbered_in_their_order_and_look_different(programme: Programme) -> None:
    count = len(programme.areas)
    assert [area.number for area in programme.areas] == list(range(1, count + 1))
    for look in ("colour", "dark_colour", "symbol"):
        assert len({getattr(area, look) for area in programme.areas}) == count


@programmes
def test_the_fund_pays_three_quarters_of_four_years(programme: Programme) -> None:
    assert (programme.normal_years, programme.minimum_local_share) == (4, Decimal("0.25"))
    assert programme.approving_bodies[-1].key == "funder"


def test_every_older_area_went_somewhere_and_every_newer_one_came_from_somewhere() -> None:
    for older, newer in (("lbf-2011-14", "lbf-2015-18"), ("lbf-2015-18", "lbf-2019-26")):
        went = areas_map(load(), older, newer)
        assert [area for area, to in went.items() if not to] == []
        reached = {key for to in went.values() for key in to}
        assert reached == {area.key for area in load()[newer].areas}


def test_the_mapping_is_many_to_many() -> None:
    went = areas_map(load(), "lbf-2015-18", "lbf-2019-26")
    assert went["uddannelse-og-beskaeftigelse"] == ("uddannelse-og-livschancer", "beskaeftigelse")
    crime = [area for area, to in went.items() if "kriminalitetsforebyggelse" in to]
    assert crime == ["tryghed-og-trivsel", "kriminalpraeventiv-indsats"]


def test_the_mapping_reaches_over_the_programme_in_between() -> None:
    went = areas_map(load(), "lbf-2011-14", "lbf-2019-26")
    assert went["beboernetvaerk-inddragelse-og-demokrati"] == (
        "kriminalitetsforebyggelse",
        "sammenhaengskraft-og-medborgerskab",
    )


def test_a_published_programme_never_changes() -> None:
    """Editions say which programme they were written in. A correction is a new file with a key of its own."""
    assert {
        file.name: sha256(file.read_bytes()).hexdigest() for file in OURS.iterdir()
    } == PUBLISHED
