"""The funder's own form, filled with a plan: names become texts, rows repeat, and nothing in a text is ever run."""

import io
import zipfile

import docx
import pytest

from knopskud.core.errors import Invalid
from knopskud.snapshot.types import SubAgreement
from tests.documents.forms.made import fill, form, lines_of, rows_of
from tests.documents.made import NASTY
from tests.make import make_activity, make_head, make_plan

NO_FORM = "not a Word document"


def test_a_name_becomes_what_the_plan_says_and_the_words_around_it_stay() -> None:
    made = fill(form("Planen hedder {{ plan.navn }}, og den søger {{ Plan . Navn }}."))
    name = "Eksempelparken helhedsplan"
    assert lines_of(made) == [f"Planen hedder {name}, og den søger {name}."]


def test_a_name_that_word_has_split_keeps_its_look() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Navn: ")
    for piece in ("{{ pl", "an.na", "vn }}"):
        paragraph.add_run(piece).bold = True
    file = io.BytesIO()
    document.save(file)
    runs = docx.Document(io.BytesIO(fill(file.getvalue()))).paragraphs[0].runs
    assert [(one.text, one.bold) for one in runs if one.text] == [
        ("Navn: ", None),
        ("Eksempelparken helhedsplan", True),
    ]


def test_a_row_is_repeated_for_each_thing_and_emptied_for_none() -> None:
    rows = [("Aktivitet", "Hvornår"), ("{{ aktivitet.titel }}", "{{ aktivitet.hvornår }}")]
    plan = make_plan(activities=(make_activity("A-001", title="Fest", when="Maj"), make_activity("A-002", title="Tur", when="Juni")))  # fmt: skip
    assert rows_of(fill(form(rows=rows), plan)) == [["Aktivitet", "Hvornår"], ["Fest", "Maj"], ["Tur", "Juni"]]  # fmt: skip
    empty = make_plan(activities=(), milestones=())
    assert rows_of(fill(form(rows=rows), empty)) == [["Aktivitet", "Hvornår"], ["", ""]]


def test_what_stands_between_is_repeated_for_each_delaftale_with_its_own_activities() -> None:
    content = form("{{ gentag delaftale }}", "{{ delaftale.navn }}", "- {{ aktivitet.titel }}", "{{ slut }}", "Færdig")  # fmt: skip
    plan = make_plan(
        activities=(
            make_activity("A-001", title="Fest", sub_agreement="D-1"),
            make_activity("A-002", title="Job", sub_agreement="D-2"),
        )
    )
    told = lines_of(fill(content, plan))
    assert told == ["Tryghed og trivsel", "- Fest", "Kriminalpræventiv indsats", "- Job", "Færdig"]


def test_a_formatted_text_becomes_paragraphs_and_real_lists() -> None:
    first = make_plan().sub_agreements[0]
    text = "<p>Vi <strong>vil</strong></p><ul><li>mødes</li><li>hjælpe</li></ul><p>Slut</p>"
    agreement = SubAgreement.model_validate({**first.model_dump(), "purpose": text})
    plan = make_plan(sub_agreements=(agreement, *make_plan().sub_agreements[1:]))
    made = fill(form("Formål: {{ delaftale_1.formål }}"), plan)
    paragraphs = docx.Document(io.BytesIO(made)).paragraphs
    assert [one.text for one in paragraphs] == ["Formål: Vi vil", "mødes", "hjælpe", "Slut"]
    assert [bool(one._p.xpath("./w:pPr/w:numPr")) for one in paragraphs] == [False, True, True, False]  # fmt: skip
    assert [run.text for run in paragraphs[0].runs if run.bold] == ["vil"]


def test_what_looks_like_names_or_markup_in_a_plan_stays_text() -> None:
    text = f"{NASTY} {{{{ plan.kommune }}}} {{% for x in y %}} <w:p/>"
    made = fill(form("{{ plan.navn }}"), make_plan(plan=make_head(name=text)))
    assert lines_of(made) == [text]


def test_the_same_plan_and_form_give_the_same_bytes() -> None:
    content = form("{{ plan.navn }}", rows=[("{{ part.navn }}",)])
    assert fill(content) == fill(content)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Her {{ plan.nvan }} bor vi", "Mente du {{ plan.navn }}?"),
        ("Her {{ plan.navn } bor vi", "to krøllede parenteser"),
        ("{% for x in y %}", "Kommandoer"),
        ("{{ gentag delaftale }}", "mangler {{ slut }}"),
        ("tekst {{ slut }}", "parvis"),
        ("{{ aktivitet.titel }} {{ delmål.tekst }}", "to lister"),
        ("Ingen navne", "ingen feltnavne"),
    ],
)
def test_a_form_that_cannot_be_used_is_explained_where_it_is_wrong(line: str, said: str) -> None:
    with pytest.raises(Invalid) as told:
        fill(form(line))
    assert [one for one in told.value.problems if said in one.message.da]
    assert all(one.place in line or "gentag" in one.place for one in told.value.problems)


def _with(name: str, data: bytes) -> bytes:
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(form("{{ plan.navn }}"))) as old,
        zipfile.ZipFile(made, "w") as new,
    ):
        for info in old.infolist():
            new.writestr(info.filename, data if info.filename == name else old.read(info))
    return made.getvalue()


DTD = b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7",
        b"PK\x03\x04",
        _with("word/document.xml", DTD),
        _with("word/document.xml", b"<w:p>"),
    ],
)
def test_what_is_no_tame_word_file_is_refused(content: bytes) -> None:
    with pytest.raises(Invalid) as told:
        fill(content)
    assert told.value.message.da
    assert told.value.problems == ()
