"""Every address of the program, asked by everybody: an address that is not in the table fails the test."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import pytest
from django.db import transaction
from django.urls import URLPattern, URLResolver, get_resolver

from knopskud.accounts.models import Membership, User
from tests.margin.talking import begun
from tests.meetings.held import arranged
from tests.office.cast import DESK, KEY, Cast

SEE, FOUND, AWAY, NOT_HERE, NO, WRONG_METHOD = 200, 302, 302, 404, 403, 405
WHO = ("leader", "editor", "reviewer", "board", "reader", "stranger", "nobody")
ALL_IN = (SEE, SEE, SEE, SEE, SEE, NOT_HERE, AWAY)
WRITERS = (SEE, SEE, NO, NO, NO, NOT_HERE, AWAY)
LEADERS = (SEE, NO, NO, NO, NO, NOT_HERE, AWAY)
PEOPLE = "/kontor/partnerskaber/eksempelparken/hvem/"
COMMENTERS = (SEE, SEE, SEE, SEE, NO, NOT_HERE, AWAY)


class Row(NamedTuple):
    """One address: what each of `WHO` gets from looking at it and from posting to it."""

    path: str
    get: tuple[int, ...]
    post: tuple[int, ...]


def posting(*codes: int) -> tuple[int, ...]:
    """The stranger finds nothing; somebody who is signed out gets their text back with the way in."""
    return (*codes, NOT_HERE, NO)


NOT_POSTED = (WRONG_METHOD,) * 6 + (NO,)
NOT_LOOKED_AT = (WRONG_METHOD,) * 6 + (AWAY,)
GONE = (NOT_HERE,) * 6 + (AWAY,)  # there is no such change in the small plan
TAKERS = (NOT_HERE, NOT_HERE, NO, NOT_HERE, NO, NOT_HERE, AWAY)  # nothing was handed in
OWN = (SEE,) * 6 + (AWAY,)  # one's own account, whoever one is
OWN_WRONG = (400,) * 6 + (NO,)
OWN_DONE = (FOUND,) * 6 + (NO,)
COMING_IN = (FOUND,) * 6
LEADERS = (SEE, NO, NO, NO, NO, NOT_HERE, AWAY)
ANSWERING = posting(NOT_HERE, NOT_HERE, NO, NO, NO)  # nobody has said anything
ACCOUNT = "/kontor/konto/"
FACTORS = f"{ACCOUNT}ekstra-sikkerhed/"
TO_IT = (FOUND,) * 5 + (NOT_HERE, AWAY)  # on to the preview's own address
TABLE = {
    "office:account": Row(ACCOUNT, OWN, OWN_DONE),
    "office:password": Row(f"{ACCOUNT}adgangskode/", OWN, OWN_WRONG),
    "office:confirm": Row(f"{ACCOUNT}bekraeft/", OWN, OWN_WRONG),
    "office:sessions": Row(f"{ACCOUNT}enheder/", OWN, OWN_DONE),
    "office:factors": Row(FACTORS, OWN, NOT_POSTED),
    "office:add_app": Row(f"{FACTORS}app/", OWN, OWN_WRONG),
    "office:add_passkey": Row(f"{FACTORS}adgangsnoegle/", OWN, OWN_WRONG),
    "office:recovery": Row(f"{FACTORS}noedkoder/", (FOUND,) * 6 + (AWAY,), OWN_DONE),
    "office:remove_factor": Row(
        f"{FACTORS}1/fjern/", (NOT_HERE,) * 6 + (AWAY,), (NOT_HERE,) * 6 + (NO,)
    ),
    "office:second": Row("/kontor/log-ind/ekstra/", (*COMING_IN, AWAY), (*COMING_IN, AWAY)),
    "office:code": Row("/kontor/log-ind/kode/", (*COMING_IN, SEE), (*COMING_IN, 400)),
    "office:forgotten": Row("/kontor/log-ind/glemt/", (SEE,) * 7, (400,) * 7),
    "office:choose": Row("/kontor/log-ind/ny-adgangskode/1/x-y/", (410,) * 7, (410,) * 7),
    "openid_connect_login": Row("/kontor/log-ind/hos/1/", (NOT_HERE,) * 7, (WRONG_METHOD,) * 7),
    "openid_connect_callback": Row(
        "/kontor/log-ind/hos/1/retur/", (NOT_HERE,) * 7, (WRONG_METHOD,) * 7
    ),
    "office:demand": Row(
        "/kontor/partnerskaber/eksempelparken/sikkerhed/", LEADERS, posting(FOUND, NO, NO, NO, NO)
    ),
    "office:paper_languages": Row(
        "/kontor/partnerskaber/eksempelparken/papirer/", LEADERS, posting(FOUND, NO, NO, NO, NO)
    ),
    "office:own_calendar": Row(f"{ACCOUNT}kalender/", OWN, OWN_DONE),
    "office:calendar_feed": Row(
        f"/kontor/kalender/{'x' * 40}.ics", (NOT_HERE,) * 7, (WRONG_METHOD,) * 7
    ),
    "door": Row("/kontor", (FOUND,) * 7, (FOUND,) * 6 + (NO,)),
    "office:home": Row("/kontor/", (SEE,) * 6 + (AWAY,), NOT_POSTED),
    "office:tasks": Row("/kontor/opgaver/", (SEE,) * 6 + (AWAY,), NOT_POSTED),
    "office:sign_in": Row("/kontor/log-ind/", (FOUND,) * 6 + (SEE,), (FOUND,) * 6 + (400,)),
    "office:sign_out": Row("/kontor/log-ud/", (WRONG_METHOD,) * 7, (FOUND,) * 7),
    "office:speak": Row("/kontor/sprog/", (WRONG_METHOD,) * 7, (FOUND,) * 7),
    "office:new_plan": Row(
        "/kontor/partnerskaber/eksempelparken/ny-plan/", WRITERS, posting(400, 400, NO, NO, NO)
    ),
    "office:renew": Row(
        "/kontor/partnerskaber/eksempelparken/naeste-plan/", WRITERS, posting(400, 400, NO, NO, NO)
    ),
    "office:close": Row(
        f"{DESK}afslut/", (SEE, NO, NO, NO, NO, NOT_HERE, AWAY), posting(400, NO, NO, NO, NO)
    ),
    "office:people": Row(PEOPLE, ALL_IN, NOT_POSTED),
    "office:invite": Row(f"{PEOPLE}inviter/", LEADERS, posting(400, NO, NO, NO, NO)),
    "office:invite_again": Row(
        f"{PEOPLE}inviterede/999999/igen/", NOT_LOOKED_AT, posting(NOT_HERE, NO, NO, NO, NO)
    ),
    "office:withdraw": Row(
        f"{PEOPLE}inviterede/999999/fjern/", NOT_LOOKED_AT, posting(NOT_HERE, NO, NO, NO, NO)
    ),
    "office:invited": Row("/kontor/invitation/x/", (NOT_HERE,) * 7, (NOT_HERE,) * 7),
    "office:member": Row(f"{PEOPLE}{{member}}/", LEADERS, posting(400, NO, NO, NO, NO)),
    "office:leave": Row(f"{PEOPLE}{{member}}/fjern/", LEADERS, posting(FOUND, NO, NO, NO, NO)),
    "office:plan": Row(DESK, ALL_IN, NOT_POSTED),
    "office:ready": Row(f"{DESK}klar/", ALL_IN, NOT_POSTED),
    "office:happened": Row(
        f"{DESK}klar/trin/t-1/", NOT_LOOKED_AT, posting(NOT_HERE, NOT_HERE, NO, NO, NO)
    ),
    "office:progress": Row(f"{DESK}overblik/", ALL_IN, NOT_POSTED),
    "office:confirmations": Row(f"{DESK}bidrag/", ALL_IN, posting(NOT_HERE, NO, NO, NO, NO)),
    "office:confirmation": Row(
        f"{DESK}bidrag/1/", (NOT_HERE,) * 6 + (AWAY,), posting(*(NOT_HERE,) * 5)
    ),
    "office:editions": Row(f"{DESK}udgaver/", ALL_IN, NOT_POSTED),
    "office:edition": Row(f"{DESK}udgaver/1/", (NOT_HERE,) * 6 + (AWAY,), NOT_POSTED),
    "office:papers": Row(
        f"{DESK}udgaver/1/papirer/", (NOT_HERE,) * 6 + (AWAY,), posting(NOT_HERE, NO, NO, NO, NO)
    ),
    "office:take_down": Row(
        f"{DESK}udgaver/1/papirer/x.pdf/ned/",
        (NOT_HERE, NO, NO, NO, NO, NOT_HERE, AWAY),
        posting(NOT_HERE, NO, NO, NO, NO),
    ),
    "office:going": Row(f"{DESK}udgiv/saa-langt/x/", LEADERS, NOT_POSTED),
    "office:enter": Row(
        f"{DESK}udgaver/1/godkendt/af-1/", (NOT_HERE,) * 6 + (AWAY,), posting(*(NOT_HERE,) * 5)
    ),
    "office:file": Row(f"{DESK}planfil/", ALL_IN, NOT_POSTED),
    "office:changes": Row(f"{DESK}aendringer/", ALL_IN, NOT_POSTED),
    "office:log": Row(f"{DESK}log/", LEADERS, NOT_POSTED),
    "office:removed": Row(f"{DESK}fjernet/", ALL_IN, posting(400, 400, NO, NO, NO)),
    "office:unplan": Row(
        f"{DESK}udgiv/planlagt/1/traek-tilbage/", NOT_LOOKED_AT, posting(NOT_HERE, NO, NO, NO, NO)
    ),
    "office:preview": Row(f"{DESK}se/", TO_IT, NOT_POSTED),
    "office:preview_host": Row(f"{DESK}se/draft/", ALL_IN, NOT_POSTED),
    "office:preview_page": Row(f"{DESK}se/draft/{KEY}/", ALL_IN, NOT_POSTED),
    "office:preview_part": Row(f"{DESK}dele/a-001/se/", TO_IT, NOT_POSTED),
    "office:history": Row(f"{DESK}dele/a-001/historik/", ALL_IN, NOT_POSTED),
    "office:older": Row(
        f"{DESK}dele/a-001/historik/1/", GONE, posting(NOT_HERE, NOT_HERE, NO, NO, NO)
    ),
    "office:money": Row(f"{DESK}penge/", ALL_IN, posting(FOUND, FOUND, NO, NO, NO)),
    "office:take_out": Row(f"{DESK}penge/excel/", ALL_IN, NOT_POSTED),
    "office:read_in": Row(f"{DESK}penge/laes-ind/", WRITERS, posting(400, 400, NO, NO, NO)),
    "office:compare_scenarios": Row(f"{DESK}penge/sammenlign/", ALL_IN, NOT_POSTED),
    "office:copy_scenario": Row(
        f"{DESK}penge/sc-1/kopi/", WRITERS, posting(FOUND, FOUND, NO, NO, NO)
    ),
    "office:choose_scenario": Row(
        f"{DESK}penge/sc-1/gaeldende/", NOT_LOOKED_AT, posting(FOUND, FOUND, NO, NO, NO)
    ),
    "office:remove_scenario": Row(
        f"{DESK}penge/sc-1/fjern/", WRITERS, posting(400, 400, NO, NO, NO)
    ),
    "office:scenario": Row(f"{DESK}penge/sc-1/", ALL_IN, posting(FOUND, FOUND, NO, NO, NO)),
    "office:attachments": Row(f"{DESK}bilag/", ALL_IN, posting(NOT_HERE, NOT_HERE, NO, NO, NO)),
    "office:photo": Row(f"{DESK}foto/a-001/", ALL_IN, posting(400, 400, NO, NO, NO)),
    "office:kept_file": Row(f"{DESK}filer/{'0' * 64}/", GONE, NOT_POSTED),
    "office:publish": Row(f"{DESK}udgiv/", ALL_IN, posting(400, NO, NO, NO, NO)),
    "office:hand_in": Row(f"{DESK}aflever/", ALL_IN, posting(400, NO, NO, NO, NO)),
    "office:cover_letter": Row(f"{DESK}aflever/foelgebrev/", ALL_IN, NOT_POSTED),
    "office:reopen": Row(
        f"{DESK}aflever/genaabn/", NOT_LOOKED_AT, posting(NOT_HERE, NO, NO, NO, NO)
    ),
    "office:funder_answer": Row(
        f"{DESK}aflever/1/svar/", NOT_LOOKED_AT, posting(NOT_HERE, NO, NO, NO, NO)
    ),
    "office:granted": Row(
        f"{DESK}aflever/1/bevilget/", NOT_LOOKED_AT, posting(NOT_HERE, NO, NO, NO, NO)
    ),
    "office:voices": Row(f"{DESK}stemmer/", ALL_IN, NOT_POSTED),
    "office:enter_voice": Row(f"{DESK}stemmer/ny/", WRITERS, posting(400, 400, NO, NO, NO)),
    "office:open_voices": Row(f"{DESK}stemmer/aabent/", ALL_IN, posting(400, NO, NO, NO, NO)),
    "office:close_voices": Row(
        f"{DESK}stemmer/aabent/1/luk/", NOT_LOOKED_AT, posting(NOT_HERE, NO, NO, NO, NO)
    ),
    "office:voice": Row(f"{DESK}stemmer/1/", (NOT_HERE,) * 6 + (AWAY,), NOT_POSTED),
    "office:answer_voice": Row(f"{DESK}stemmer/1/svar/", NOT_LOOKED_AT, ANSWERING),
    "office:show_voice": Row(f"{DESK}stemmer/1/vis/", NOT_LOOKED_AT, ANSWERING),
    "office:hide_voice": Row(f"{DESK}stemmer/1/skjul/", NOT_LOOKED_AT, ANSWERING),
    "office:group_voice": Row(f"{DESK}stemmer/1/saml/", NOT_LOOKED_AT, ANSWERING),
    "office:grow_voice": Row(f"{DESK}stemmer/1/voks/", NOT_LOOKED_AT, ANSWERING),
    "office:take_up_voice": Row(f"{DESK}stemmer/1/moede/", NOT_LOOKED_AT, ANSWERING),
    "office:voice_picture": Row(
        f"{DESK}stemmer/1/foto.webp", (NOT_HERE,) * 6 + (AWAY,), NOT_POSTED
    ),
    "office:take_off_picture": Row(f"{DESK}stemmer/1/fjern-foto/", NOT_LOOKED_AT, ANSWERING),
    "office:settle_report": Row(f"{DESK}stemmer/anmeldelser/1/", NOT_LOOKED_AT, ANSWERING),
    "office:package": Row(f"{DESK}aflever/1/pakke/", TAKERS, NOT_POSTED),
    "office:receipt": Row(f"{DESK}aflever/1/kvittering/", TAKERS, NOT_POSTED),
    "office:translations": Row(f"{DESK}oversaettelser/", ALL_IN, NOT_POSTED),
    "office:translation": Row(f"{DESK}oversaettelser/ar/", ALL_IN, NOT_POSTED),
    "office:translate": Row(f"{DESK}oversaettelser/ar/d-1/", ALL_IN, NOT_POSTED),
    "office:send_translations": Row(f"{DESK}oversaettelser/ar/fil/", ALL_IN, NOT_POSTED),
    "office:read_translations": Row(
        f"{DESK}oversaettelser/ar/laes-ind/", WRITERS, posting(400, 400, NO, NO, NO)
    ),
    "office:write_translation": Row(
        f"{DESK}oversaettelser/ar/a-001/title/", NOT_LOOKED_AT, posting(FOUND, FOUND, NO, NO, NO)
    ),
    "office:blanks": Row(f"{DESK}skemaer/", ALL_IN, posting(400, NO, NO, NO, NO)),
    "office:blank": Row(f"{DESK}skemaer/1/", GONE, posting(NOT_HERE, NO, NO, NO, NO)),
    "office:blank_names": Row(f"{DESK}skemaer/navne/", ALL_IN, NOT_POSTED),
    "office:blank_starter": Row(f"{DESK}skemaer/begynd/", ALL_IN, NOT_POSTED),
    "office:fill_blank": Row(f"{DESK}skemaer/1/udfyld/", GONE, NOT_POSTED),
    "office:blank_file": Row(f"{DESK}skemaer/1/fil/1/", GONE, NOT_POSTED),
    "office:withdraw_blank": Row(
        f"{DESK}skemaer/1/ud-af-brug/", NOT_LOOKED_AT, posting(NOT_HERE, NO, NO, NO, NO)
    ),
    "office:meetings": Row(f"{DESK}moeder/", ALL_IN, NOT_POSTED),
    "office:new_meeting": Row(f"{DESK}moeder/nyt/", WRITERS, posting(400, 400, NO, NO, NO)),
    "office:meeting_rules": Row(f"{DESK}moeder/frister/", LEADERS, posting(400, NO, NO, NO, NO)),
    "office:meetings_calendar": Row(f"{DESK}moeder/kalender.ics", ALL_IN, NOT_POSTED),
    "office:meeting": Row(f"{DESK}moeder/1/", ALL_IN, posting(400, 400, NO, NO, NO)),
    "office:meeting_facts": Row(f"{DESK}moeder/1/fakta/", WRITERS, posting(400, 400, NO, NO, NO)),
    "office:agenda": Row(f"{DESK}moeder/1/dagsorden/", WRITERS, posting(400, 400, NO, NO, NO)),
    "office:agenda_paper": Row(f"{DESK}moeder/1/dagsorden.pdf", ALL_IN, NOT_POSTED),
    "office:room": Row(f"{DESK}moeder/1/skaerm/", ALL_IN, posting(FOUND, FOUND, NO, NO, NO)),
    "office:votes": Row(f"{DESK}moeder/1/stemmer/4/af-1/", LEADERS, posting(400, NO, NO, NO, NO)),
    "public:meetings": Row(f"/{KEY}/moeder/", (NOT_HERE,) * 7, (WRONG_METHOD,) * 7),
    "public:meeting_agenda": Row(
        f"/{KEY}/moeder/1/dagsorden.pdf", (NOT_HERE,) * 7, (WRONG_METHOD,) * 7
    ),
    "public:meeting_minutes": Row(
        f"/{KEY}/moeder/1/referat-1.pdf", (NOT_HERE,) * 7, (WRONG_METHOD,) * 7
    ),
    "office:minutes": Row(f"{DESK}moeder/1/referat/", WRITERS, posting(FOUND, FOUND, NO, NO, NO)),
    "office:new_part": Row(f"{DESK}ny/activity/", WRITERS, posting(400, 400, NO, NO, NO)),
    "office:part": Row(f"{DESK}dele/a-001/", ALL_IN, posting(400, 400, NO, NO, NO)),
    "office:matrix": Row(f"{DESK}delmaal/", ALL_IN, posting(FOUND, FOUND, NO, NO, NO)),
    "office:writing": Row(f"{DESK}skriv/d-1/", ALL_IN, NOT_POSTED),
    "office:piece": Row(
        f"{DESK}dele/d-1/her/title/",
        (FOUND, FOUND, NO, NO, NO, NOT_HERE, AWAY),
        posting(400, 400, NO, NO, NO),
    ),
    "office:move": Row(f"{DESK}dele/a-001/flyt/", NOT_LOOKED_AT, posting(FOUND, FOUND, NO, NO, NO)),
    "office:remove": Row(f"{DESK}dele/d-1/fjern/", WRITERS, posting(400, 400, NO, NO, NO)),
    "office:present": Row(f"{DESK}her/", ALL_IN, posting(SEE, SEE, NO, NO, NO)),
    "office:comment": Row(
        f"{DESK}dele/a-001/kommentar/", COMMENTERS, posting(400, 400, 400, 400, NO)
    ),
    "office:comments": Row(f"{DESK}kommentarer/", ALL_IN, NOT_POSTED),
    "office:thread": Row(f"{DESK}kommentarer/1/", ALL_IN, posting(400, 400, 400, 400, NO)),
    "office:settle": Row(
        f"{DESK}kommentarer/1/afslut/", NOT_LOOKED_AT, posting(FOUND, FOUND, FOUND, FOUND, NO)
    ),
    "office:edit_comment": Row(
        f"{DESK}kommentarer/1/ret/1/",
        (SEE, NO, NO, NO, NO, NOT_HERE, AWAY),
        posting(400, NO, NO, NO, NO),
    ),
    # a plan that is not published has none of these, for anybody
    "public:voices": Row(f"/{KEY}/stemmer/", (NOT_HERE,) * 7, (WRONG_METHOD,) * 7),
    "public:comment": Row(f"/{KEY}/stemmer/ny/", (NOT_HERE,) * 7, (NOT_HERE,) * 7),
    "public:ask_own": Row(f"/{KEY}/dine-oplysninger/se/", (WRONG_METHOD,) * 7, (NOT_HERE,) * 7),
    "public:own": Row(f"/{KEY}/dine-oplysninger/se/{'x' * 30}/", (NOT_HERE,) * 7, (NOT_HERE,) * 7),
    "public:voice": Row(f"/{KEY}/stemmer/abcdefgh/", (NOT_HERE,) * 7, (WRONG_METHOD,) * 7),
    "public:voice_picture": Row(
        f"/{KEY}/stemmer/abcdefgh/foto.webp", (NOT_HERE,) * 7, (WRONG_METHOD,) * 7
    ),
    "public:new_here": Row(f"/{KEY}/ny-her/", (NOT_HERE,) * 7, (WRONG_METHOD,) * 7),
    "public:new_here_in_tongue": Row(f"/{KEY}/ny-her/ar/", (NOT_HERE,) * 7, (WRONG_METHOD,) * 7),
    "public:support": Row(f"/{KEY}/stemmer/abcdefgh/stoet/", (WRONG_METHOD,) * 7, (NOT_HERE,) * 7),
    "public:report": Row(f"/{KEY}/stemmer/abcdefgh/anmeld/", (NOT_HERE,) * 7, (NOT_HERE,) * 7),
    "public:ideas": Row(f"/{KEY}/ideer/", (NOT_HERE,) * 7, (WRONG_METHOD,) * 7),
    "public:idea": Row(f"/{KEY}/ideer/ny/", (NOT_HERE,) * 7, (NOT_HERE,) * 7),
    "public:privacy": Row(f"/{KEY}/dine-oplysninger/", (NOT_HERE,) * 7, (WRONG_METHOD,) * 7),
    "public:search": Row("/soeg/", (SEE,) * 7, (WRONG_METHOD,) * 7),
    "public:search_plan": Row(f"/{KEY}/soeg/", (NOT_HERE,) * 7, (WRONG_METHOD,) * 7),
    "public:follow": Row(f"/{KEY}/foelg/", (NOT_HERE,) * 7, (NOT_HERE,) * 7),
    "public:say_yes": Row(f"/foelg/ja/{'x' * 20}/", (410,) * 7, (410,) * 7),
    "public:mine": Row(f"/foelg/mine/{'x' * 32}/", (SEE,) * 7, (SEE,) * 7),
    "public:not_found": Row("/findes-ikke/", (NOT_HERE,) * 7, (WRONG_METHOD,) * 7),
}


def names(resolver: Any, prefix: str = "") -> list[str]:
    found: list[str] = []
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            found += names(one, f"{one.namespace}:" if one.namespace else prefix)
        elif isinstance(one, URLPattern):
            found.append(f"{prefix}{one.name}")
    return found


def test_every_address_has_its_row() -> None:
    assert sorted(names(get_resolver())) == sorted(TABLE)


@contextmanager
def undone() -> Iterator[None]:
    """What is written inside is taken back, so that everybody comes to the same house."""
    block = transaction.atomic()
    block._from_testcase = True  # type: ignore[attr-defined]  # acts that must be outermost are so in a test
    with block:
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize("name", TABLE)
def test_everybody_gets_what_the_table_says(cast: Cast, name: str) -> None:
    row = TABLE[name]
    begun(cast.plan.partnership, User.objects.get(email="leader@eksempel.dk"))
    if name.startswith("office:") and "/moeder/" in row.path:
        arranged(cast.plan.partnership, edition=None)
    board = Membership.objects.get(
        user__email="board@eksempel.dk", partnership__slug="eksempelparken"
    )
    path, found = row.path.format(member=board.pk), {}
    for who in WHO:
        with undone():
            client = getattr(cast, who)
            looked, posted = client.get(path), client.post(path, {"title": ""})
            found[who] = (looked.status_code, posted.status_code)
    assert found == dict(zip(WHO, zip(row.get, row.post, strict=True), strict=True))


def test_a_stranger_cannot_tell_a_plan_from_none(cast: Cast) -> None:
    there, not_there = (cast.stranger.get(path) for path in (DESK, "/kontor/planer/findes-ikke/"))
    assert there.status_code == not_there.status_code == 404
    assert there.content == not_there.content


@pytest.mark.parametrize("ref", ["a-999", "x-1", "p-1-fjern", "d-1%00", "a-001'"])
def test_a_ref_that_is_not_there_is_not_found(cast: Cast, ref: str) -> None:
    assert cast.leader.get(f"{DESK}dele/{ref}/").status_code == NOT_HERE


def test_what_stands_once_cannot_be_added_or_removed(cast: Cast) -> None:
    assert cast.leader.get(f"{DESK}ny/plan/").status_code == NOT_HERE
    assert cast.leader.post(f"{DESK}dele/p-1/fjern/").status_code == NOT_HERE


def test_a_form_without_its_token_is_refused(cast: Cast) -> None:
    from django.test import Client

    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.get(email="leader@eksempel.dk"))
    assert client.post(f"{DESK}dele/a-001/flyt/", {"way": "up"}).status_code == NO


@pytest.mark.parametrize(
    "path",
    [
        "",
        "klar/",
        "udgiv/",
        "dele/d-1/",
        "dele/a-001/",
        "skriv/d-1/",
        "skriv/p-1/",
        "kommentarer/",
        "delmaal/",
    ],
)
def test_more_parts_do_not_cost_more_queries(cast: Cast, path: str) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from tests.office.filled import form_in

    counted = []
    for more in (0, 2):
        for number in range(more):
            typed = form_in(cast.editor.get(f"{DESK}ny/activity/?under=D-1").content)
            cast.editor.post(f"{DESK}ny/activity/", typed | {"title": [f"Ny {number}"]})
        with CaptureQueriesContext(connection) as queries:
            assert cast.leader.get(f"{DESK}{path}").status_code == SEE
        counted.append(len(queries))
    assert counted[0] == counted[1]
