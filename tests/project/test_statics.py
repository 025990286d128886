"""Static files are compressed under the names that pages use, and once."""

from pathlib import Path

from knopskud.project.statics import CompressedOnce


def started(folder: Path) -> list[str]:
    """Process the files as each start does; return what lies there."""
    storage = CompressedOnce(location=folder, base_url="/static/")
    list(storage.post_process({"a.css": (storage, "a.css")}))
    return sorted(file.name for file in folder.iterdir())


def test_the_name_with_the_hash_is_compressed_and_a_second_start_leaves_it_be(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.css").write_text("a { color: red }\n" * 99, encoding="utf-8")
    there = started(tmp_path)
    (named,) = (name for name in there if name.endswith(".css") and name != "a.css")
    assert there == sorted(["a.css", named, f"{named}.br", f"{named}.gz", "staticfiles.json"])
    (tmp_path / f"{named}.br").write_bytes(b"from the first start")
    assert started(tmp_path) == there
    assert (tmp_path / f"{named}.br").read_bytes() == b"from the first start"


def test_what_was_not_compressed_to_its_end_is_compressed_again(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a { color: red }\n" * 99, encoding="utf-8")
    there = started(tmp_path)
    for name in there:
        if name.endswith((".br", ".gz")):
            (tmp_path / name).unlink()
    assert started(tmp_path) == there
