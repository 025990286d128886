"""The leader hands the plan in: steps, reasons, one act, the package and its receipt, and opening it again."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.documents.unpacking import opened
from knopskud.editions import queries as editions
from knopskud.handins import queries
from knopskud.handins.models import Package
from knopskud.office import going
from knopskud.snapshot.types import PlanSnapshot
from tests.documents.forms.made import form, lines_of
from tests.documents.reading import Read
from tests.make import make_plan
from tests.office.cast import DESK, KEY, Cast, make_cast, now_in
from tests.office.filled import form_in, words_in

PAGE = f"{DESK}aflever/"
WHY = "Det kommer i november."
ANSWER = {"outcome": "granted", "granted": "100"}
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    return make_cast(ready())


def ready() -> PlanSnapshot:
    """The small plan with every text that the programme asks for: only attachments and approvals are open."""
    plan, text = make_plan(), "<p>Det står her.</p>"
    names = ("challenge", "target_groups", "evidence", "roles", "resources", "anchoring")
    filled = dict.fromkeys(names, text)
    agreement = {"purpose": text, "organisation": text}
    return plan.model_copy(
        update={
            "agreement": plan.agreement.model_copy(update=agreement),
            "sub_agreements": tuple(one.model_copy(update=filled) for one in plan.sub_agreements),
        }
    )


def reasons_in(typed: dict[str, list[str]]) -> dict[str, list[str]]:
    return {name: [WHY] for name in typed if name.startswith("why.")}


def hand_in(cast: Cast, **more: list[str]) -> Any:
    typed = form_in(cast.leader.get(PAGE).content)
    sent = {**typed, **reasons_in(typed), "seen": ["1"], "way": ["hand-in"], **more}
    return cast.leader.post(PAGE, sent, follow=True)


def test_one_act_locks_an_edition_and_keeps_its_package(cast: Cast) -> None:
    answer = hand_in(cast)
    said = words_in(answer.content)
    assert "Planen er afleveret" in said
    (edition,) = editions.editions_of(KEY)
    (kept,) = queries.hand_ins_of(cast.plan.partnership, KEY)
    assert (edition.kind, kept.edition, kept.digest) == ("hand_in", 1, edition.digest)
    package = cast.leader.get(f"{PAGE}1/pakke/")
    assert package["Content-Disposition"] == f'attachment; filename="{KEY}-aflevering-1.zip"'
    found = opened(package.content)
    assert found.digest == kept.package_digest
    handed = found.manifest.handed
    assert (handed.digest, handed.public_digest) == (edition.digest, edition.public_digest)
    assert "01 Følgebrev/foelgebrev.pdf" in found.contents
    receipt = cast.board.get(f"{PAGE}1/kvittering/").content.decode()
    assert f"--sha256 {kept.package_digest}" in receipt
    assert [one["why"] for one in kept.excuses] == [WHY] * len(kept.excuses)
    log = words_in(cast.leader.get(f"{DESK}log/").content)
    assert "afleverede udgave 1 til fonden" in log


def test_it_is_told_how_far_the_papers_and_the_package_have_come(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Words] = []
    monkeypatch.setattr(going, "_write", lambda path, made, of, words: told.append(words))
    hand_in(cast)
    assert list(dict.fromkeys(told)) == [going.PAPERS, going.PACKAGE]


def test_what_is_open_needs_a_reason_and_none_that_was_written_is_lost(cast: Cast) -> None:
    typed = form_in(cast.leader.get(PAGE).content)
    first, *others = reasons_in(typed)
    assert others
    answer = cast.leader.post(PAGE, {**typed, first: [WHY], "seen": ["1"], "way": ["hand-in"]})
    assert answer.status_code == 400
    assert words_in(answer.content).count("Skriv, hvorfor planen afleveres alligevel") == len(
        others
    )
    assert form_in(cast.leader.get(PAGE).content)[first] == [WHY]
    assert editions.editions_of(KEY) == []


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"seen": []}, "Sæt kryds ved, at papirerne er set igennem"),
        ({"digest": ["0" * 64]}, "Udkastet er ændret, siden du åbnede siden"),
        ({"why.approvals": ["Ring til 010190-1234"]}, "ligner et CPR-nummer"),
        ({"why.approvals": ["a" * 1001]}, "Teksten er for lang"),
    ],
)
def test_nothing_is_handed_in_unseen_or_with_civil_numbers(
    cast: Cast, more: dict[str, list[str]], told: str
) -> None:
    answer = hand_in(cast, **more)
    assert answer.status_code == 400
    assert told in words_in(answer.content)
    assert (editions.editions_of(KEY), queries.standing(cast.plan.partnership, KEY)) == ([], None)


def test_errors_stop_with_the_way_to_the_place(cast: Cast) -> None:
    address = f"{DESK}dele/i-1/"
    cast.editor.post(address, form_in(cast.editor.get(address).content) | {"source": [""]})
    page = cast.leader.get(PAGE).content
    assert "Det her stopper afleveringen" in words_in(page)
    assert f'href="{address}'.encode() in page
    answer = hand_in(cast)
    assert "før fejlene er rettet" in words_in(answer.content)
    assert editions.editions_of(KEY) == []


def test_everything_or_nothing(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**_: Any) -> None:
        raise Refused(Words("Nej", "No"))

    monkeypatch.setattr(Package.objects, "create", broken)
    assert hand_in(cast).status_code == 400
    assert editions.editions_of(KEY) == []
    assert queries.hand_ins_of(cast.plan.partnership, KEY) == []
    assert queries.excuses_of(cast.plan.partnership, KEY)


def test_it_is_opened_again_once_with_a_reason_and_handed_in_anew(cast: Cast) -> None:
    hand_in(cast)
    assert cast.leader.post(f"{PAGE}genaabn/", {"why": " "}).status_code == 400
    cast.leader.post(f"{PAGE}genaabn/", {"why": "Fonden bad om et nyt budget."})
    assert cast.leader.post(f"{PAGE}genaabn/", {"why": "Igen"}).status_code == 404
    page = words_in(cast.reader.get(PAGE).content)
    assert "Fonden bad om et nyt budget." in page
    activity = f"{DESK}dele/a-001/"
    cast.editor.post(activity, form_in(cast.editor.get(activity).content) | {"title": ["Aftentur"]})
    hand_in(cast)
    found = queries.hand_ins_of(cast.plan.partnership, KEY)
    assert [(one.number, one.edition) for one in found] == [(2, 2), (1, 1)]
    assert opened(cast.leader.get(f"{PAGE}1/pakke/").content).manifest.handed.edition == 1


def test_a_plan_that_stands_is_not_handed_in_twice(cast: Cast) -> None:
    sent = form_in(cast.leader.get(PAGE).content)
    hand_in(cast)
    again = cast.leader.post(PAGE, {**sent, **reasons_in(sent), "seen": ["1"], "way": ["hand-in"]})
    assert again.status_code == 400
    assert "allerede afleveret" in words_in(again.content)


def test_what_was_handed_in_is_never_changed(cast: Cast) -> None:
    hand_in(cast)
    cast.leader.post(f"{PAGE}1/svar/", ANSWER | {"day": f"{localdate()}"})
    cast.leader.post(f"{PAGE}genaabn/", {"why": "Et nyt budget."})
    for statement in (
        "UPDATE handins_handin SET edition = 2",
        "DELETE FROM handins_package",
        "UPDATE handins_reopening SET why = ''",
        "DELETE FROM handins_funderanswer",
    ):
        with pytest.raises(DatabaseError), connection.cursor() as cursor:
            cursor.execute(statement)


def test_editors_keep_reasons_and_readers_read_them(cast: Cast) -> None:
    typed = form_in(cast.editor.get(PAGE).content)
    answer = cast.editor.post(PAGE, {**typed, **reasons_in(typed), "way": ["keep"]}, follow=True)
    assert "Begrundelserne er gemt" in words_in(answer.content)
    assert WHY in words_in(cast.reader.get(PAGE).content)
    assert cast.reader.post(PAGE, {"way": "keep"}).status_code == 403


def test_the_letter_can_be_looked_at_before(cast: Cast) -> None:
    answer = cast.reader.get(f"{PAGE}foelgebrev/")
    assert answer.content.startswith(b"%PDF")
    assert "no-store" in answer["Cache-Control"]


def test_more_open_things_and_more_hand_ins_do_not_cost_more_queries(cast: Cast) -> None:
    counted: list[int] = []
    for _ in range(3):
        hand_in(cast)
        number = len(counted) + 1
        cast.leader.post(f"{PAGE}{number}/svar/", ANSWER | {"day": f"{localdate()}"})
        cast.leader.post(f"{PAGE}genaabn/", {"why": "Et nyt budget."})
        activity = f"{DESK}dele/a-001/"
        title = f"{now_in(cast.plan).activities[0].title}!"
        cast.editor.post(activity, form_in(cast.editor.get(activity).content) | {"title": [title]})
        with CaptureQueriesContext(connection) as found:
            assert cast.leader.get(PAGE).status_code == 200
        counted.append(len(found))
    assert counted[0] == counted[2] <= 20


def test_the_funders_forms_go_in_filled_and_one_that_cannot_be_needs_a_reason(cast: Cast) -> None:
    for name, line in (
        ("Ansøgning", "{{ plan.navn }} {{ udgave.nummer }}"),
        ("Bilag A", "{{ x }}"),
    ):
        file = SimpleUploadedFile("skema.docx", form(line))
        cast.leader.post(f"{DESK}skemaer/", {"file": file, "name": name})
    typed = form_in(cast.leader.get(PAGE).content)
    assert "why.form:2:1" in typed
    assert "“Bilag A” kan ikke udfyldes" in words_in(
        hand_in(cast, **{"why.form:2:1": [""]}).content
    )
    hand_in(cast)
    found = opened(cast.leader.get(f"{PAGE}1/pakke/").content)
    forms = [path for path in found.contents if path.startswith("07")]
    assert forms == ["07 Fondens skemaer/01-ansoegning.docx"]
    assert lines_of(found.contents[forms[0]]) == ["Eksempelparken helhedsplan 1"]
    listed = {one.path: one for one in found.manifest.files}
    assert (listed[forms[0]].title, listed[forms[0]].kind) == ("Ansøgning", "form")
    (kept,) = queries.hand_ins_of(cast.plan.partnership, KEY)
    assert "form:2:1" in [one["about"] for one in kept.excuses]
    letter = found.contents["01 Følgebrev/foelgebrev.pdf"]
    assert "07 Fondens skemaer" in Read(letter).text
