"""From the leader's form through a letter to somebody who signs in: and every way in which that can go wrong."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.test import Client, override_settings
from django.utils.timezone import now
from django_scopes import scope

from knopskud.accounts.inviting import invite as invite_act
from knopskud.accounts.links import token_of
from knopskud.accounts.models import Invitation, Membership, Role, User
from tests.office.cast import PASSWORD, Cast, client_of, make_user
from tests.office.filled import words_in
from tests.postbox import Postbox

pytestmark = pytest.mark.django_db

PEOPLE = "/kontor/partnerskaber/eksempelparken/hvem/"
INVITE = f"{PEOPLE}inviter/"
NEW = "ny@eksempel.dk"
SENT = {"email": NEW, "role": "board"}
TYPED = {"name": "Ny i bestyrelsen", "password": "tre gule cykler"}


def waiting(cast: Cast) -> list[Invitation]:
    with scope(partnership=cast.plan.partnership):
        return list(Invitation.objects.order_by("pk"))


def link_in(postbox: Postbox) -> str:
    """The path of the link in the newest letter."""
    (link,) = re.findall(r"^http\S+/invitation/\S+$", postbox.texts()[-1], re.MULTILINE)
    return str(urlsplit(link).path)


def invited(cast: Cast, email: str = NEW) -> str:
    """The path of a link that somebody was sent just now."""
    of = cast.plan.partnership
    made = invite_act(of, email=email, role=Role.READER, by=None, at=now())
    return f"/kontor/invitation/{token_of(made)}/"


def test_from_the_form_through_the_letter_to_the_plans(cast: Cast, postbox: Postbox) -> None:
    answer = cast.leader.post(INVITE, SENT, follow=True)
    assert f"Invitationen er sendt til {NEW}." in words_in(answer.content)
    assert f"{NEW} Bestyrelse" in words_in(answer.content)
    (letter,) = postbox.letters
    assert (letter["To"], letter["Subject"]) == (NEW, "Invitation til Eksempelparken")
    assert "Leader inviterer dig til Eksempelparken" in postbox.texts()[0]
    assert "Din rolle bliver: Bestyrelse. Du må læse udkastet" in postbox.texts()[0]
    somebody, link = Client(), link_in(postbox)
    said = words_in(somebody.get(link).content)
    assert "Leader har inviteret dig. Din rolle bliver: Bestyrelse." in said
    welcome = somebody.post(link, TYPED, follow=True)
    assert welcome.redirect_chain == [("/kontor/", 302)]
    assert "Velkommen. Du er nu med i Eksempelparken." in words_in(welcome.content)
    assert "Ny i bestyrelsen" in words_in(cast.leader.get(PEOPLE).content)
    assert waiting(cast) == []
    again = Client()
    sign_in = {"email": NEW, "password": TYPED["password"]}
    assert again.post("/kontor/log-ind/", sign_in).status_code == 302


def test_who_is_known_signs_in_and_says_yes(cast: Cast) -> None:
    user = make_user(NEW, "Kendt")
    link, somebody = invited(cast), Client()
    body = somebody.get(link).content
    assert "Du har allerede adgang til Knopskud." in words_in(body)
    assert somebody.post(link, TYPED).status_code == 400
    (way,) = re.findall(r'href="(/kontor/log-ind/\?next=[^"]+)"', body.decode())
    typed = {"email": NEW, "password": PASSWORD, "next": link}
    assert somebody.get(way).status_code == 200
    assert somebody.post("/kontor/log-ind/", typed).headers["Location"] == link
    assert somebody.post(link).status_code == 302
    assert Membership.objects.get(user=user).role == "reader"
    user.refresh_from_db()
    assert (user.name, user.check_password(PASSWORD)) == ("Kendt", True)


def test_who_is_signed_in_as_somebody_else_is_told(cast: Cast) -> None:
    link = invited(cast)
    said = words_in(cast.stranger.get(link).content)
    assert f"Invitationen er til {NEW}, men du er logget ind som fremmed@eksempel.dk." in said
    answer = cast.stranger.post(link, TYPED)
    assert (answer.status_code, User.objects.filter(email=NEW).exists()) == (400, False)
    assert len(waiting(cast)) == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"name": ""}, "Skriv et navn"),
        ({"name": "Ny 010190-1234"}, "CPR-nummer"),
        ({"password": "kort!7"}, "for nem at gætte"),
        ({"name": "Ny\0", "password": "\0"}, "for nem at gætte"),
    ],
)
def test_what_is_wrong_is_told_and_the_name_stays(
    cast: Cast, typed: dict[str, str], said: str
) -> None:
    link, sent = invited(cast), TYPED | typed
    answer = Client().post(link, sent)
    assert answer.status_code == 400
    assert said in words_in(answer.content)
    assert sent["password"].encode() not in answer.content or sent["password"] == "\0"
    assert len(waiting(cast)) == 1


def test_a_used_a_withdrawn_and_an_old_link_say_what_to_do(cast: Cast) -> None:
    used, withdrawn, old = (invited(cast, f"{one}@eksempel.dk") for one in ("a", "b", "c"))
    assert Client().post(used, TYPED).status_code == 302
    number = waiting(cast)[0].pk
    cast.leader.post(f"{PEOPLE}inviterede/{number}/fjern/")
    with scope(partnership=cast.plan.partnership):
        Invitation.objects.update(sent_at=now() - timedelta(days=14))
    for link in (used, withdrawn, old):
        answer = Client().get(link)
        assert answer.status_code == 404
        assert "Invitationen gælder ikke længere" in words_in(answer.content)
        assert Client().post(link, TYPED).status_code == 404
    assert "Udløbet" in words_in(cast.leader.get(PEOPLE).content)


def test_a_letter_that_does_not_leave_is_told_and_can_be_sent_again(
    cast: Cast, postbox: Postbox
) -> None:
    with override_settings(EMAIL_PORT=1):
        answer = cast.leader.post(INVITE, SENT, follow=True)
    said = words_in(answer.content)
    assert "Brevet kunne ikke sendes lige nu." in said
    assert "Brevet kom ikke af sted" in said
    (one,) = waiting(cast)
    older = f"/kontor/invitation/{token_of(one)}/"
    answer = cast.leader.post(f"{PEOPLE}inviterede/{one.pk}/igen/", follow=True)
    assert "Brevet kom ikke af sted" not in words_in(answer.content)
    assert Client().get(older).status_code == 404
    assert Client().get(link_in(postbox)).status_code == 200


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (SENT | {"email": "ingen adresse"}, "ingen adresse er ikke en e-mailadresse."),
        (SENT | {"email": "BOARD@eksempel.dk"}, "BOARD@eksempel.dk er allerede med."),
        (SENT | {"email": "010190-1234@eksempel.dk"}, "CPR-nummer"),
        ({"email": NEW}, "Vælg en rolle."),
        ({"email": NEW, "role": "editor", "reach": "some"}, "Vælg mindst én delaftale"),
    ],
)
def test_what_cannot_be_invited_is_told_and_nothing_typed_is_lost(
    cast: Cast, postbox: Postbox, sent: dict[str, str], said: str
) -> None:
    answer = cast.leader.post(INVITE, sent)
    assert answer.status_code == 400
    assert said in words_in(answer.content)
    assert f'value="{sent["email"]}"' in answer.content.decode()
    assert (postbox.letters, waiting(cast)) == ([], [])


def test_a_seat_on_the_board_is_passed_on_in_one_go(cast: Cast) -> None:
    number = Membership.objects.get(user__email="board@eksempel.dk").pk
    answer = cast.leader.post(f"{PEOPLE}{number}/fjern/", {"then": "invite"})
    assert answer.headers["Location"] == f"{INVITE}?rolle=board"
    assert 'value="board" checked' in cast.leader.get(answer.headers["Location"]).content.decode()


def test_only_leaders_see_who_is_invited(cast: Cast) -> None:
    invited(cast)
    assert NEW in words_in(cast.leader.get(PEOPLE).content)
    assert NEW not in words_in(cast.editor.get(PEOPLE).content)


def test_the_letter_speaks_as_the_leader_does(cast: Cast, postbox: Postbox) -> None:
    cast.leader.cookies["sprog"] = "en"
    cast.leader.post(INVITE, SENT)
    assert postbox.letters[0]["Subject"] == "Invitation to Eksempelparken"
    assert "Your role will be: Board. You may read the draft" in postbox.texts()[0]


def test_somebody_who_is_in_elsewhere_keeps_their_other_roles(cast: Cast) -> None:
    user = User.objects.get(email="fremmed@eksempel.dk")
    link = invited(cast, "FREMMED@eksempel.dk")
    assert client_of(user).post(link).status_code == 302
    roles = Membership.objects.filter(user=user).order_by("partnership__slug")
    assert list(roles.values_list("partnership__slug", "role")) == [
        ("eksempelparken", "reader"), ("naboen", "leader"),
    ]  # fmt: skip
