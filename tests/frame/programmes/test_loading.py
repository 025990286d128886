"""A host's own folder of programmes: what can be used, and what is told of a file that cannot [R1]."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from knopskud.core.errors import Invalid
from knopskud.frame.programmes import load, read_programme
from knopskud.frame.programmes.loading import OURS, load_all
from knopskud.frame.programmes.tomlfile import LARGEST

BUILT_IN = (OURS / "lbf-2015-18.toml").read_text(encoding="utf-8")
OWN = BUILT_IN.replace('key = "lbf-2015-18"', 'key = "egen-pulje"', 1)


def placed(folder: Path, text: str = OWN, name: str = "egen.toml") -> Path:
    """Put a programme file into the folder."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def changed(old: str, new: str) -> str:
    """The host's programme with its first `old` made `new`."""
    assert old in OWN
    return OWN.replace(old, new, 1)


def test_the_host_s_programmes_stand_beside_ours(tmp_path: Path) -> None:
    placed(tmp_path)
    assert list(load(tmp_path)) == [*load(), "egen-pulje"]


def test_other_files_and_what_editors_leave_behind_are_not_read(tmp_path: Path) -> None:
    placed(tmp_path, "x", "readme.md")
    placed(tmp_path, "x", ".egen.toml")
    placed(tmp_path, "x", "egen.toml~")
    assert load(tmp_path) == load()


def test_a_file_of_windows_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "egen.toml").write_bytes(b"\xef\xbb\xbf" + OWN.replace("\n", "\r\n").encode())
    assert "egen-pulje" in load(tmp_path)


def test_a_link_to_a_file_can_be_used(tmp_path: Path) -> None:
    """Kubernetes and Nix place files as links."""
    file = placed(tmp_path, name="elsewhere.txt")
    (tmp_path / "egen.toml").symlink_to(file)
    assert "egen-pulje" in load(tmp_path)


def test_the_host_s_files_may_build_on_each_other_in_any_order(tmp_path: Path) -> None:
    placed(tmp_path, name="b.toml")
    later = changed('key = "egen-pulje"', 'key = "naeste-pulje"')
    later = later.replace(
        'programme = "lbf-2011-14"\narea = "sundhed"',
        'programme = "egen-pulje"\narea = "tryghed-og-trivsel"',
    )
    placed(tmp_path, later, "a.toml")
    assert set(load(tmp_path)) - set(load()) == {"egen-pulje", "naeste-pulje"}


@pytest.mark.parametrize(
    ("text", "place", "danish", "english"),
    [
        (changed("version = 1", 'version = 1\nfarve = "x"'), "farve", "intet felt", "no field"),
        (changed("number = 2", "number = 1"), "areas[1].number (Nummer)", "areas[0].number", "too"),
        (
            changed('key = "kriminalpraeventiv-indsats"', 'key = "tryghed-og-trivsel"'),
            "areas[1].key (Nøgle)", "areas[0].key", "too",
        ),
        (changed("#37693b", "#ffee00"), "areas[0].colour (Farve)", "for lys", "too light"),
        (changed("#97cf99", "#37693b"), "areas[0].dark_colour (Farve i mørke)", "for mørk", "too dark"),
        (changed("#37693b", "green"), "areas[0].colour (Farve)", "ikke en farve", "no colour"),
        (changed('"hands"', '"star"'), "areas[0].symbol (Tegn)", "'leaf'", "'leaf'"),
        (changed('"0.25"', "25"), "minimum_local_share (Mindste lokale andel)", "over 1", "above 1"),
        (changed('"0.25"', "-0.1"), "minimum_local_share (Mindste lokale andel)", "under 0", "below 0"),
        (changed('"0.25"', "nan"), "minimum_local_share (Mindste lokale andel)", "tal", "number"),
        (changed('"challenge"', '"kald"'), "required[0]", "kald", "kald"),
        (changed("activity.plain", "activity.plan"), 'limits."activity.plan"', "ikke en tekst", "no text"),
        (changed("[limits]", '[expects]\n"activity.who" = { da = "Hvem?", en = "Who?" }\n[limits]'), 'expects."activity.who"', "ikke et felt", "no field"),
        (changed('country = "DK"', 'country = "Danmark"'), "country (Land)", "DK", "DK"),
        (changed("normal_years = 4\n", ""), "normal_years (Normal periode)", "Mangler", "Missing"),
        (changed("pulje/1", "pulje/9"), "schema", "pulje/1", "pulje/1"),
        (
            changed('name = { da = "Tryghed og trivsel", en = "Safety and well-being" }', 'name = "Tryghed"'),
            "areas[0].name (Navn)", "begge sprog", "Both languages",
        ),
        (changed("Tryghed og trivsel", "Tryghed\\u202e"), "areas[0].name (Navn)", "U+202E", "U+202E"),
        (changed('to = ["kriminal', 'to = ["kriminel'), "from[0].to[0]", "tryghed-og-trivsel", "no area"),
        (changed('"lbf-2011-14"', '"lbf-1999"'), "from[0].area (Ældre område)", "lbf-1999", "lbf-1999"),
        (changed('"boern-unge-og-familie"', '"boern"'), "from[0].area (Ældre område)", "boern", "boern"),
        (changed('"lbf-2011-14"', '"egen-pulje"'), "from[0].programme", "sig selv", "itself"),
        (BUILT_IN, "key (Nøgle)", "en udgivet pulje ændres aldrig", "never changes"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_file_place_and_what_is_wrong(
    tmp_path: Path, text: str, place: str, danish: str, english: str
) -> None:
    placed(tmp_path, text)
    _, (fault,) = load_all(tmp_path)
    first, *lines = fault.said_in("da").splitlines()
    assert first == "Puljen i egen.toml kan ikke bruges."
    assert [line for line in lines if line.startswith(place) and danish in line]
    assert "The programme in egen.toml cannot be used." in fault.said_in("en")
    assert english in fault.said_in("en")


def nothing(file: Path) -> None:
    """Write an empty file."""
    file.touch()


def broken_toml(file: Path) -> None:
    file.write_text('schema = "pulje/1"\nkey = \n', encoding="utf-8")


def latin_1(file: Path) -> None:
    file.write_bytes(OWN.encode("latin-1"))


def huge(file: Path) -> None:
    file.write_text(OWN + "# x\n" * LARGEST, encoding="utf-8")


def deep(file: Path) -> None:
    file.write_text("key = " + "[" * 50_000, encoding="utf-8")


def pipe(file: Path) -> None:
    """A pipe that nobody writes to would be waited for."""
    os.mkfifo(file)


def lost_link(file: Path) -> None:
    file.symlink_to(file.parent / "nowhere")


def ring(file: Path) -> None:
    file.symlink_to(file)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (nothing, "schema"),
        (broken_toml, "Line 2"),
        (latin_1, "UTF-8"),
        (huge, str(LARGEST)),
        (deep, "egen.toml"),
        (Path.mkdir, "no ordinary file"),
        (pipe, "no ordinary file"),
        (lost_link, "no ordinary file"),
        (ring, "no ordinary file"),
    ],
)
def test_what_is_no_programme_file_is_told(
    tmp_path: Path, make: Callable[[Path], None], said: str
) -> None:
    make(tmp_path / "egen.toml")
    usable, (fault,) = load_all(tmp_path)
    assert usable == load()
    assert said in fault.said_in("en")
    assert re.search(r"egen\.toml", fault.said_in("da"))


def test_every_fault_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    placed(tmp_path, changed("number = 2", "number = 1").replace('"challenge"', '"kald"'), "a.toml")
    placed(tmp_path, "key =", "b.toml")
    placed(tmp_path, name="c.toml")
    usable, faults = load_all(tmp_path)
    assert [len(fault.problems) for fault in faults] == [2, 1]
    assert "egen-pulje" in usable


def test_loading_stops_at_a_broken_file(tmp_path: Path) -> None:
    placed(tmp_path, "key =")
    with pytest.raises(Invalid):
        load(tmp_path)


def test_a_programme_that_builds_on_a_lost_one_is_not_used(tmp_path: Path) -> None:
    placed(tmp_path, changed('"lbf-2011-14"', '"lbf-1999"'))
    assert load_all(tmp_path)[0] == load()


def test_a_file_says_the_same_every_time(tmp_path: Path) -> None:
    file = placed(tmp_path)
    assert read_programme(file) == read_programme(file)
