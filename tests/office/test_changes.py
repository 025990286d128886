"""What has changed since the newest edition, what was removed, and the log."""

import pytest
from django.test import Client

from knopskud.accounts.models import User
from tests.office.cast import DESK, Cast, make_cast, now_in
from tests.office.filled import form_in, words_in

PAGE, LOG, GONE = f"{DESK}aendringer/", f"{DESK}log/", f"{DESK}fjernet/"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    return make_cast()


def write(by: Client, ref: str, **typed: str) -> None:
    path = f"{DESK}dele/{ref}/"
    sent = form_in(by.get(path).content) | {k: [v] for k, v in typed.items()}
    assert by.post(path, sent).status_code == 302


def publish(cast: Cast) -> None:
    page = f"{DESK}udgiv/"
    cast.leader.post(page, form_in(cast.leader.get(page).content))


def test_before_the_first_edition_everything_is_new(cast: Cast) -> None:
    assert "ikke været udgivet før" in words_in(cast.reader.get(PAGE).content)


def test_every_change_is_told_with_who_made_it(cast: Cast) -> None:
    publish(cast)
    assert "ikke ændret noget i teksten siden udkast pr." in words_in(cast.reader.get(PAGE).content)
    write(cast.editor, "a-001", title="Aftentur")
    write(cast.leader, "a-001", plain="Kom med.")
    write(cast.leader, "d-1", short="Kort sagt.")
    cast.editor.post(f"{DESK}dele/a-002/fjern/")
    said = words_in(cast.reader.get(PAGE).content)
    assert "3 ændringer" in said
    assert "hedder nu “Aftentur”" in said
    assert "Af Editor, Leader" in said or "Af Leader, Editor" in said
    assert "er taget ud" in said


def test_changes_are_chosen_by_person_and_by_sub_agreement(cast: Cast) -> None:
    publish(cast)
    write(cast.editor, "a-001", title="Aftentur")
    write(cast.leader, "p-1", area="Parken og haven")
    editor = User.objects.get(email="editor@eksempel.dk").pk
    theirs = words_in(cast.reader.get(f"{PAGE}?person={editor}").content)
    assert "Viser 1 af 2" in theirs
    assert "Aftentur" in theirs
    whole = words_in(cast.reader.get(f"{PAGE}?delaftale=hele-planen").content)
    assert "Viser 1 af 2" in whole
    assert "haven" in whole
    assert "Viser 0 af 2" in words_in(cast.reader.get(f"{PAGE}?person=0&delaftale=x").content)


def test_what_was_removed_comes_back_under_its_own_ref(cast: Cast) -> None:
    before = now_in(cast.plan)
    assert "Der er ikke fjernet noget" in words_in(cast.editor.get(GONE).content)
    cast.editor.post(f"{DESK}dele/a-002/fjern/")
    title = before.activities[1].title
    page = cast.reader.get(GONE)
    assert title in words_in(page.content)
    assert b'name="ref"' not in page.content
    past = words_in(cast.reader.get(f"{DESK}dele/a-002/historik/").content)
    assert "Den er fjernet fra udkastet" in past
    done = cast.editor.post(GONE, {"ref": "A-002"}, follow=True)
    assert f"{title} er hentet tilbage" in words_in(done.content)
    assert {one.ref for one in now_in(cast.plan).activities} == {"A-001", "A-002", "A-003"}
    assert "hentede den tilbage" in words_in(cast.reader.get(f"{DESK}dele/a-002/historik/").content)


def test_links_that_are_gone_are_told_beside_what_was_removed(cast: Cast) -> None:
    new = form_in(cast.editor.get(f"{DESK}ny/sub-goal/?under=D-1").content)
    cast.editor.post(f"{DESK}ny/sub-goal/?under=D-1", new | {"text": ["Et mål mere"]})
    made = now_in(cast.plan).sub_goals[-1].ref
    typed = form_in(cast.editor.get(f"{DESK}dele/a-002/").content)
    cast.editor.post(f"{DESK}dele/a-002/", typed | {"sub_goals": [made]})
    for ref in ("a-002", made.lower()):
        assert cast.editor.post(f"{DESK}dele/{ref}/fjern/").status_code == 302
    refused = cast.editor.post(GONE, {"ref": "A-002"})
    assert refused.status_code == 400
    assert f"{made} findes ikke i planen" in words_in(refused.content)
    assert cast.editor.post(GONE, {"ref": "A-002", "without": "1"}).status_code == 302
    found = next(one for one in now_in(cast.plan).activities if one.ref == "A-002")
    assert found.sub_goals == ()


def test_the_log_says_who_did_what_in_words(cast: Cast) -> None:
    write(cast.editor, "a-001", title="Aftentur")
    cast.editor.post(f"{DESK}dele/a-003/flyt/", {"way": "up"})
    cast.editor.post(f"{DESK}dele/a-002/fjern/")
    publish(cast)
    said = words_in(cast.leader.get(LOG).content)
    assert "Leader udgav udgave 1: udkast." in said
    assert "Editor ændrede aktiviteten “Aftentur”: titel." in said
    assert "Editor fjernede aktiviteten “" in said
    assert "i rækken" in said
    assert "Værten begyndte planen." in said


def test_an_act_that_the_log_does_not_know_is_told_by_its_name(cast: Cast) -> None:
    from django.db import transaction

    from knopskud.audit.actions import record
    from tests.office.cast import BEGUN

    with transaction.atomic():
        of = cast.plan.partnership
        record(partnership=of, at=BEGUN, by=None, act="moon.land", plan_key=cast.plan.key)
        record(
            partnership=of, at=BEGUN, by=None, act="moon.touch", plan_key=cast.plan.key, ref="A-001"
        )
    said = words_in(cast.leader.get(LOG).content)
    assert "Værten gjorde noget andet (moon.land)" in said
    assert "gjorde noget ved aktiviteten" in said


@pytest.mark.parametrize("path", [PAGE, LOG, GONE])
def test_more_changes_do_not_cost_more_queries(cast: Cast, path: str) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    publish(cast)
    cast.leader.get(
        path
    )  # what was said of the publishing is read once and taken out of the session
    counted = []
    for refs in (("a-001",), ("a-002", "a-003", "d-1")):
        for ref in refs:
            write(cast.editor, ref, title=f"Nyt navn til {ref}")
        cast.editor.post(f"{DESK}dele/{'m-1' if len(refs) == 1 else 'a-002'}/fjern/")
        with CaptureQueriesContext(connection) as queries:
            assert cast.leader.get(path).status_code == 200
        counted.append(len(queries))
    assert counted[0] == counted[1] <= 20
