"""`knopskud document`: papers of a plan that is not published."""

import json
from pathlib import Path

import pypdfium2
import pytest

from knopskud.documents import for_residents
from knopskud.documents.folder import folder
from knopskud.documents.shelves import SHELVES
from knopskud.documents.writer import PaperError
from knopskud.exchange import helping
from knopskud.snapshot.canonical import canonical, digest
from knopskud.snapshot.public import public
from tests.exchange.files import asked, mended, saved
from tests.make import make_activity, make_plan

pytestmark = pytest.mark.papers
ADDRESS = "https://plan.eksempel.dk/eksempelparken-2018-2021/"
DAY = ("--as-of", "2017-09-11")


def text_of(file: Path) -> str:
    """The letters on the pages of a PDF, in one line."""
    with pypdfium2.PdfDocument(file) as document:
        pages = [
            document[number].get_textpage().get_text_bounded() for number in range(len(document))
        ]
    return " ".join(" ".join(pages).split())


def test_a_folder_says_that_it_is_not_published_its_day_and_its_checksum(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "folder.pdf"
    plan = saved(tmp_path)
    wish = ("--department", "AF-1", *DAY, "--address", ADDRESS)
    assert asked("document", "folder", plan, "-o", str(out), *wish) == 0
    assert capsys.readouterr().out == f"{out}   Folder til Egely\n"
    text = text_of(out)
    assert "Ikke udgivet, 11. september 2017" in text
    assert digest(canonical(public(make_plan())))[:12] in text
    assert "plan.eksempel.dk" in text


def test_the_same_wish_gives_the_same_bytes(tmp_path: Path) -> None:
    plan = saved(tmp_path)
    for name in ("one.pdf", "other.pdf"):
        assert asked("document", "delaftale", plan, "--sub-agreement", "d-2", *DAY, "-o", str(tmp_path / name)) == 0  # fmt: skip
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "other.pdf").read_bytes()


def test_papers_are_made_in_english_too(tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    wish = ("--sub-agreement", "D-1", *DAY, "--language", "en", "-o", str(out))
    assert asked("document", "delaftale", saved(tmp_path), *wish) == 0
    assert "Not published, 11 September 2017" in text_of(out)


def test_papers_tell_only_what_residents_may_see(tmp_path: Path) -> None:
    plan = make_plan()
    hidden = make_activity("A-003", sub_agreement="D-2", title="Støtte", sub_goals=("DM-2",))
    hidden = hidden.model_copy(update={"reach": "targeted", "where": "Hemmelighuset"})
    seen = hidden.model_copy(update={"ref": "A-004", "reach": "open", "where": "Beboerhuset"})
    plan = plan.model_copy(update={"activities": (*plan.activities[:2], hidden, seen)})
    out = tmp_path / "paper.pdf"
    wish = ("--sub-agreement", "D-2", "-o", str(out))
    assert asked("document", "delaftale", saved(tmp_path, plan), *wish) == 0
    text = text_of(out)
    assert "Beboerhuset" in text
    assert "Hemmelighuset" not in text


def test_a_folder_that_exists_gets_all_of_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "papers"
    out.mkdir()
    assert asked("document", "folder", saved(tmp_path), "-o", str(out), "--json") == 0
    written = json.loads(capsys.readouterr().out)["written"]
    files = [Path(one["file"]) for one in written]
    assert sorted(out.iterdir()) == files
    assert [file.name for file in files] == ["folder-af-1-egely.pdf", "folder-af-2-boegely.pdf"]
    assert [(one["bytes"], one["sha256"]) for one in written] == [
        (file.stat().st_size, digest(file.read_bytes())) for file in files
    ]


def test_one_paper_may_go_to_stdout(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert asked("document", "folder", saved(tmp_path), "--department", "AF-2", "-o", "-") == 0
    assert capfdbinary.readouterr().out.startswith(b"%PDF")


def test_where_there_is_only_one_it_need_not_be_named(tmp_path: Path) -> None:
    plan = make_plan(
        departments=make_plan().departments[:1],
    )
    out = tmp_path / "folder.pdf"
    assert asked("document", "folder", saved(tmp_path, plan), "-o", str(out)) == 0
    assert "Egely" in text_of(out)


@pytest.mark.parametrize(
    ("argv", "complaint"),
    [
        (
            ["folder"],
            (
                "Vælg en af disse, eller giv en mappe, der findes, som -o for at få dem alle:\n"
                "  --department AF-1   Egely\n  --department AF-2   Bøgely\n"
            ),
        ),
        (
            ["delaftale", "--sub-agreement", "D-9"],
            (
                "D-9: Der er ingen sådan delaftale. Vælg en af disse:\n"
                "  --sub-agreement D-1   Tryghed og trivsel\n"
                "  --sub-agreement D-2   Kriminalpræventiv indsats\n"
            ),
        ),
        (["folder", "--sub-agreement", "D-1"], "--sub-agreement hører ikke til folder.\n"),
        (["delaftale", "--department", "AF-1"], "--department hører ikke til delaftale.\n"),
        (["plan", "--part", "D-1"], "--part hører ikke til plan.\n"),
        (
            ["notice", "--part", "A-9"],
            (
                "A-9: Der er ingen sådan aktivitet. Vælg en af disse:\n"
                "  --part A-001   Tryghedsvandring\n  --part A-002   Lommepengejob\n"
            ),
        ),
        (["plan-marked"], "plan-marked: Giv den ældre planfil med --since.\n"),
        (["calendar"], "Planen har intet at lave calendar af.\n"),
        (
            ["folder", "--as-of", "11. september"],
            "--as-of 11. september: Skriv en dag, der findes, som 2017-09-11.\n",
        ),
    ],
)
def test_an_unclear_wish_is_refused_with_the_choices(
    argv: list[str], complaint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "paper.pdf"
    kind, *more = argv
    assert asked("document", kind, saved(tmp_path), "-o", str(out), *more) == 2
    assert capsys.readouterr().err == f"knopskud: {complaint}"
    assert not out.exists()


@pytest.mark.parametrize(
    "address",
    [
        "plan.eksempel.dk",
        "javascript:x",
        "https://",
        "https://[x",
        "https://x/ y",
        f"https://x/{'y' * 300}",
    ],
)
def test_an_address_that_a_phone_cannot_open_is_refused(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wish = ("--department", "AF-1", "--address", address, "-o", str(tmp_path / "x.pdf"))
    assert asked("document", "folder", saved(tmp_path), *wish) == 2
    assert "Skriv en hel adresse på højst 300 tegn" in capsys.readouterr().err


def test_a_plan_without_departments_has_no_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = make_plan(
        departments=(),
        meetings=(),
        activities=(make_activity(departments=()),),
    )
    assert asked("document", "folder", saved(tmp_path, plan), "-o", str(tmp_path)) == 2
    assert capsys.readouterr().err == "knopskud: Planen har ingen afdeling.\n"


@pytest.mark.parametrize(
    ("steps", "place"),
    [(("plan", "programme"), "P-1: "), (("sub_agreements", 0, "area"), "D-1: ")],
)
def test_a_plan_that_does_not_fit_its_programme_gets_no_paper(
    steps: tuple[int | str, ...],
    place: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    plan = mended(tmp_path, *steps, to="egen-pulje")
    assert asked("document", "folder", plan, "--department", "AF-1", "-o", str(tmp_path)) == 2
    head, line = capsys.readouterr().err.splitlines()
    assert head == "knopskud: Papiret kan ikke laves, før planen passer til sin pulje."
    assert line.startswith(place)


def test_a_paper_that_cannot_be_set_is_told_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:

    def sets_one(*args: object, department: str, **more: object) -> bytes:
        if department == "AF-2":
            raise PaperError("no room")
        return folder(*args, department=department, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(for_residents, "folder", sets_one)
    out = tmp_path / "papers"
    out.mkdir()
    assert asked("document", "folder", saved(tmp_path), "-o", str(out)) == 2
    assert capsys.readouterr().err == "knopskud: folder-af-2-boegely.pdf kan ikke laves: no room\n"
    assert list(out.iterdir()) == []


def test_bytes_and_json_do_not_share_stdout(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wish = ("--department", "AF-1", "-o", "-", "--json")
    assert asked("document", "folder", saved(tmp_path), *wish) == 2
    told = capsys.readouterr()
    assert "--json og -o - kan ikke bruges sammen." in told.err
    assert set(json.loads(told.out)) == {"error"}


def test_every_kind_can_be_asked_for() -> None:
    assert {*helping.KINDS} == {"all"} | {kind for shelf in SHELVES for kind in shelf.kinds}


@pytest.mark.parametrize(
    ("kind", "name", "begins"),
    [
        ("strategic", "aftale.docx", b"PK"),
        ("budget", "budget.xlsx", b"PK"),
        ("notice", "opslag.pdf", b"%PDF"),
    ],
)
def test_one_paper_is_made_in_the_form_of_its_file(
    kind: str, name: str, begins: bytes, tmp_path: Path
) -> None:
    out = tmp_path / name
    wish = ("--part", "A-001") if kind == "notice" else ()
    assert asked("document", kind, saved(tmp_path), *wish, *DAY, "-o", str(out)) == 0
    assert out.read_bytes().startswith(begins)


def test_a_form_that_a_paper_does_not_have_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "folder.docx"
    wish = ("--department", "AF-1", "-o", str(out))
    assert asked("document", "folder", saved(tmp_path), *wish) == 2
    assert "folder laves som .pdf." in capsys.readouterr().err


def test_every_paper_of_a_plan_is_made_into_a_folder_also_with_its_changes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = saved(tmp_path)
    out = tmp_path / "papers"
    out.mkdir()
    wish = ("--parties", "--since", plan, *DAY, "-o", str(out), "--json")
    assert asked("document", "all", plan, *wish) == 0
    told = {Path(one["file"]).name for one in json.loads(capsys.readouterr().out)["written"]}
    assert told == {one.name for one in out.iterdir()}
    assert {
        "planen.docx",
        "planen-med-aendringer.pdf",
        "budget.xlsx",
        "strategisk-aftale.pdf",
    } <= told
    assert "Underskrift" in text_of(out / "strategisk-aftale.pdf")


def test_every_paper_needs_a_folder_that_exists(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked("document", "all", saved(tmp_path), "-o", str(tmp_path / "nothing")) == 2
    assert "mappe" in capsys.readouterr().err
