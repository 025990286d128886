"""A leader demands a second factor; members without one are led to set it up, and lose nothing."""

import pytest
from django.utils.timezone import now

from knopskud.accounts.models import Partnership, User
from knopskud.accounts.second_factor import factors_of
from tests.office.cast import DESK, Cast, now_in
from tests.office.filled import form_in, words_in
from tests.office.test_kept import carried
from tests.proving import shown, with_app

PLACE = "/kontor/partnerskaber/eksempelparken/sikkerhed/"
FACTORS = "/kontor/konto/ekstra-sikkerhed/"


@pytest.fixture
def demanded(cast: Cast) -> Cast:
    with_app(User.objects.get(email="leader@eksempel.dk"))
    assert cast.leader.post(PLACE, {"demanded": "1"}).status_code == 302
    return cast


def test_a_leader_needs_one_first(cast: Cast) -> None:
    answer = cast.leader.post(PLACE, {"demanded": "1"})
    assert answer.status_code == 400
    assert "Slå først ekstra sikkerhed til" in words_in(answer.content)
    assert not Partnership.objects.get(slug="eksempelparken").demands_second_factor


def test_the_leader_sees_who_has_none_and_demands_it_no_more(demanded: Cast) -> None:
    page = words_in(demanded.leader.get(PLACE).content)
    assert "Editor editor@eksempel.dk" in page
    assert "Leader leader@eksempel.dk" not in page
    demanded.leader.post(PLACE, {"demanded": "0"})
    assert demanded.editor.get(DESK).status_code == 200


def test_a_member_without_one_is_led_there_sets_it_up_and_gets_on(demanded: Cast) -> None:
    led = demanded.editor.get(DESK)
    assert led.headers["Location"].startswith(f"{FACTORS}?next=%2Fkontor%2Fplaner")
    page = words_in(demanded.editor.get(led.headers["Location"]).content)
    assert "Eksempelparken kræver ekstra sikkerhed" in page
    demanded.editor.get(f"{FACTORS}app/")
    seed = demanded.editor.session["app-seed"]
    added = demanded.editor.post(f"{FACTORS}app/", {"code": shown(seed, now()), "next": DESK})
    codes = demanded.editor.get(added.headers["Location"])
    assert "skriv nødkoderne ned" in words_in(codes.content)
    assert f'href="{DESK}"' in codes.content.decode()
    assert demanded.editor.get(DESK).status_code == 200


def test_what_a_member_had_typed_is_given_back(cast: Cast) -> None:
    place = f"{DESK}dele/a-001/"
    typed = form_in(cast.editor.get(place).content) | {"title": ["Aftentur"]}
    with_app(User.objects.get(email="leader@eksempel.dk"))
    cast.leader.post(PLACE, {"demanded": "1"})
    met = cast.editor.post(place, typed)
    assert met.status_code == 403
    assert "ikke gemt endnu" in words_in(met.content)
    with_app(User.objects.get(email="editor@eksempel.dk"), "ANDEN")
    address, fields = carried(met.content)
    assert cast.editor.post(address, fields).status_code == 302
    assert now_in(cast.plan).activities[0].title == "Aftentur"


@pytest.mark.parametrize(
    "path", [DESK, f"{DESK}klar/", f"{DESK}planfil/", f"{DESK}udgiv/", f"{DESK}dele/a-001/"]
)
def test_no_page_of_a_plan_is_seen_without_it(demanded: Cast, path: str) -> None:
    for client in (demanded.editor, demanded.board, demanded.reader):
        assert client.get(path).headers["Location"].startswith(FACTORS)
    assert demanded.stranger.get(path).status_code == 404


def test_the_last_one_cannot_be_removed_meanwhile(demanded: Cast) -> None:
    factor = factors_of(User.objects.get(email="leader@eksempel.dk")).get()
    answer = demanded.leader.post(f"{FACTORS}{factor.pk}/fjern/")
    assert answer.status_code == 400
    assert "Eksempelparken kræver" in words_in(answer.content)
