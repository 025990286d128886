"""The switch from one state of the site to the next."""

import json
from pathlib import Path

import pytest

from knopskud.public.packs import DamagedPackError, Pack
from knopskud.public.page import Page
from knopskud.public.shelf import CURRENT, Pointer, Shelf, Shelved
from tests.public.answering import put


def pages(word: str) -> list[Page]:
    return [Page("/", f"<p>{word}</p>".encode()), Page(f"/{word}/", word.encode())]


def body(shelf: Shelf, path: str) -> bytes | None:
    import gzip

    entry = shelf.entries().get(path)
    return gzip.decompress(entry.read("gzip") or b"") if entry else None


def test_readers_go_from_the_whole_of_the_old_to_the_whole_of_the_new(tmp_path: Path) -> None:
    put(tmp_path, pages("old"))
    shelf = Shelf(tmp_path)
    before = shelf.entries()
    put(tmp_path, pages("new"))
    assert body(shelf, "/") == b"<p>new</p>"
    assert body(shelf, "/old/") is None
    assert set(before) == {"/", "/old/"}


def test_the_mapping_stays_the_same_until_something_is_published(tmp_path: Path) -> None:
    put(tmp_path, pages("old"))
    shelf = Shelf(tmp_path)
    assert shelf.entries() is shelf.entries()


def test_pages_that_a_reader_has_found_outlive_their_file(tmp_path: Path) -> None:
    put(tmp_path, pages("old"))
    entry = Shelf(tmp_path).entries()["/"]
    for path in tmp_path.glob("*.pack"):
        path.unlink()
    assert entry.read("br")


def test_the_same_pages_have_the_same_name(tmp_path: Path) -> None:
    put(tmp_path, pages("same"))
    put(tmp_path, pages("same"))
    assert len(list(tmp_path.glob("*.pack"))) == 1


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"made_by": "x"}', b"\xff\xfe"])
def test_a_pointer_that_cannot_be_understood_leaves_the_site_as_it_was(
    tmp_path: Path, content: bytes
) -> None:
    put(tmp_path, pages("old"))
    shelf = Shelf(tmp_path)
    assert body(shelf, "/") == b"<p>old</p>"
    (tmp_path / CURRENT).write_bytes(content)
    assert body(shelf, "/") == b"<p>old</p>"


def test_a_damaged_pack_is_not_read(tmp_path: Path) -> None:
    put(tmp_path, pages("old"))
    (pack,) = tmp_path.glob("*.pack")
    whole = pack.read_bytes()
    for broken in (b"", whole[:-1], whole[1:], whole.replace(b'"/old/"', b'"/new/"')):
        pack.write_bytes(broken)
        with pytest.raises(DamagedPackError):
            Pack(pack)
        assert Shelf(tmp_path).entries() == {}


def test_a_missing_pack_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    put(tmp_path, pages("old"))
    shelf = Shelf(tmp_path)
    shelf.entries()
    Pointer("test", {"": Shelved("gone-0.pack")}).write(tmp_path / CURRENT)
    assert body(shelf, "/") == b"<p>old</p>"


def test_a_pointer_is_read_as_it_was_written(tmp_path: Path) -> None:
    pointer = Pointer("x", {"æ": Shelved("f", ((1, "d"), (2, "e")), ("b",))}, ("æ", 2, "e"))
    pointer.write(tmp_path / CURRENT)
    assert Pointer.read(tmp_path / CURRENT) == pointer
    assert json.loads((tmp_path / CURRENT).read_bytes())["made_by"] == "x"
