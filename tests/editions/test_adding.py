"""Papers that are made from an edition after it was published."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from django_scopes import scopes_disabled

from knopskud.accounts.models import Membership, Role
from knopskud.audit.models import Event
from knopskud.core.errors import Refused
from knopskud.editions import queries
from knopskud.editions.adding import add_papers, looked_at
from knopskud.editions.models import Edition
from knopskud.editions.reading import PaperInfo
from knopskud.editions.wishes import ForMeeting, ForMonth, InEnglish, Since, Wish
from tests.documents.reading import Read
from tests.editions.published import partnership, published
from tests.office.cast import make_user

pytestmark = pytest.mark.django_db
LATER = datetime(2017, 9, 28, 9, tzinfo=UTC)
OCTOBER = date(2017, 10, 3)


def for_egely(*kinds: str, **more: Any) -> ForMeeting:
    return ForMeeting("AF-1", frozenset(kinds or ("folder",)), more.pop("day", OCTOBER), **more)


def added(edition: Edition, wish: Wish) -> list[PaperInfo]:
    """What an edition has got by a wish, as it is listed."""
    add_papers(edition, wish, by=None, at=LATER)
    return [one for one in queries.public_edition(edition).papers if one.added]


def bytes_of(edition: Edition, name: str) -> bytes:
    return queries.paper_content(edition.plan_key, edition.number, name)


def test_a_folder_and_a_notice_for_another_meeting_are_kept_with_their_day() -> None:
    edition = published(partnership())
    wish = for_egely("folder", "meeting-notice", starts=time(19), place=" Det nye  fælleshus ")
    papers = added(edition, wish)
    assert [(one.name, one.title.da, one.ref, one.added) for one in papers] == [
        (
            "folder-af-1-egely-moede-2017-10-03.pdf",
            "Folder til Egely, møde 3. oktober 2017",
            "AF-1",
            date(2017, 9, 28),
        ),
        (
            "moedeopslag-af-1-egely-moede-2017-10-03.pdf",
            "Opslag om mødet: Egely, 3. oktober 2017",
            "AF-1",
            date(2017, 9, 28),
        ),
    ]
    for one in papers:
        said = Read(bytes_of(edition, one.name)).text
        assert "Tirsdag 3. oktober 2017" in said
        assert "Det nye fælleshus" in said
        assert "12. september" not in said
    with scopes_disabled():
        event = Event.objects.get(act="edition.add-papers")
    assert event.after == {"number": 1, "papers": [one.name for one in papers]}


def test_the_same_is_not_kept_twice_and_another_place_gets_a_number() -> None:
    edition = published(partnership())
    first = add_papers(edition, for_egely(place="Skolen"), by=None, at=LATER)
    again = add_papers(edition, for_egely(place="Skolen"), by=None, at=LATER)
    assert (again.new, again.there) == ((), first.new)
    other = add_papers(edition, for_egely(place="Kirken"), by=None, at=LATER)
    assert other.new == ("folder-af-1-egely-moede-2017-10-03-2.pdf",)
    assert (
        queries.papers_of(edition)[-1].title.da == "Folder til Egely, møde 3. oktober 2017 (nr. 2)"
    )


def test_a_calendar_comes_for_any_month_of_the_plan_and_for_one_afdeling() -> None:
    edition = published(partnership())
    papers = added(edition, ForMonth(date(2019, 5, 7), "AF-1"))
    assert [(one.name, one.title.da, one.ref, one.kind) for one in papers] == [
        ("kalender-2019-05-af-1-egely.pdf", "Kalender til Egely: maj 2019", "AF-1", "calendar")
    ]
    said = Read(bytes_of(edition, papers[0].name)).text
    assert "Det sker i maj 2019" in said
    whole = looked_at(edition, ForMonth(date(2019, 5, 1), language="en"))
    assert (whole.name, whole.title.en) == ("kalender-2019-05.en.pdf", "Calendar: May 2019")


def test_changes_are_marked_since_any_older_edition() -> None:
    owner = partnership()
    for days, title in enumerate(("Tryghedsvandring", "Aftentur", "Natvandring")):
        newest = published(owner, title, days=days)
    whole = added(newest, Since(1))
    part = added(newest, Since(1, "D-1"))[len(whole) :]
    assert [one.name for one in (*whole, *part)] == [
        "planen-med-aendringer-siden-udgave-1.pdf",
        "planen-med-aendringer-siden-udgave-1.docx",
        "delaftale-med-aendringer-d-1-tryghed-og-trivsel-siden-udgave-1.pdf",
        "delaftale-med-aendringer-d-1-tryghed-og-trivsel-siden-udgave-1.docx",
    ]
    assert part[0].title.da == "Tryghed og trivsel med ændringerne siden udgave 1"
    for one in (whole[0], part[0]):
        said = Read(bytes_of(newest, one.name)).text
        assert "Tryghedsvandring" in said
        assert "Natvandring" in said
        assert "Aftentur" not in said


def test_a_paper_comes_in_english_or_all_of_them() -> None:
    edition = published(partnership())
    assert [one.name for one in added(edition, InEnglish("folder", "AF-2"))] == [
        "folder-af-2-boegely.en.pdf"
    ]
    danish = sum(one.language == "da" for one in queries.papers_of(edition))
    assert len(added(edition, InEnglish())) == danish


@pytest.mark.parametrize(
    ("wish", "wrong"),
    [
        (for_egely(day=None), "Vælg mødets dag."),
        (ForMonth(None), "Vælg en måned."),
        (ForMonth(date(2022, 1, 1)), "Vælg en måned, hvor planen er i gang."),
        (ForMonth(date(2019, 1, 1), "AF-9"), "Vælg en afdeling."),
        (
            for_egely(day=date(2017, 9, 10)),
            "Mødet ligger før udgaven, som er fra 11. september 2017.",
        ),
        (
            for_egely(day=date(2022, 1, 1)),
            "Mødet ligger efter planens sidste dag, 31. december 2021.",
        ),
        (ForMeeting("AF-9", frozenset({"folder"}), OCTOBER), "Vælg en afdeling."),
        (for_egely("delaftale"), "Vælg mindst ét papir."),
        (for_egely(place="x" * 201), "Stedet må højst fylde 200 tegn."),
        (for_egely(place="010117-1234"), "Her står noget, der ligner et CPR-nummer. Slet det."),
        (InEnglish("folder", "AF-9"), "Det papir findes ikke."),
        (Since(1), "Vælg en ældre udgave."),
    ],
)
def test_what_cannot_be_made_is_refused_at_its_place(wish: Wish, wrong: str) -> None:
    edition = published(partnership())
    with pytest.raises(Refused) as refused:
        add_papers(edition, wish, by=None, at=LATER)
    told = [one.message.da for one in refused.value.problems] or [refused.value.message.da]
    assert told == [wrong]
    assert not [one for one in queries.papers_of(edition) if one.added_at]


def test_a_delaftale_that_has_not_changed_has_no_changes_to_mark() -> None:
    owner = partnership()
    published(owner)
    newest = published(owner, "Aftentur", days=1)
    with pytest.raises(Refused) as refused:
        add_papers(newest, Since(1, "D-2"), by=None, at=LATER)
    assert [one.place for one in refused.value.problems] == ["ref"]


def test_only_the_leader_adds_papers_and_looking_keeps_none() -> None:
    owner = partnership()
    edition = published(owner)
    editor = make_user("editor@eksempel.dk")
    Membership.objects.create(user=editor, partnership=owner, role=Role.EDITOR)
    with pytest.raises(Refused, match="Only the leader"):
        add_papers(edition, for_egely(), by=editor, at=LATER)
    assert looked_at(edition, for_egely()).make().startswith(b"%PDF")
    assert not [one for one in queries.papers_of(edition) if one.added_at]
