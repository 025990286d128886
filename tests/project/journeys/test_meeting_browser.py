"""A meeting from its notice to its published minutes: proposals in time and too late, the screen, a no and the law beside it."""

import re
from datetime import timedelta

import pytest

from tests.office.cast import make_cast
from tests.project.journeys.clock import Clock
from tests.project.journeys.phone import Phone

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BOTH = "Egely, Bøgely"


def propose(staff: Phone, text: str, shows: str) -> None:
    """Enter a proposal that came today."""
    if not staff.tab.locator("[name=proposal]").last.is_visible():
        staff.tab.get_by_text("Skriv et forslag ind").click()
    staff.fill(proposal=text)
    staff.press("Gem", shows="Forslaget er skrevet ind.", within=staff.tab.locator("#forslag"))
    proposal = staff.tab.locator("#forslag li").filter(has_text=text)
    assert shows in proposal.inner_text()


def vote(staff: Phone, department: str, **figures: str) -> None:
    """Enter what one afdeling said to the plan."""
    staff.follow(re.compile(f"Skriv stemmer ind.*{department}"), shows="Hvordan blev der stemt?")
    staff.fill(**figures)
    staff.press("Gem stemmerne", shows=f"{department}: stemmerne er skrevet ind.")


def come_in(staff: Phone) -> None:
    """Come back to the meeting on another day."""
    staff.sign_in("leader")
    staff.follow("Eksempelparken helhedsplan", shows="Er den klar?")
    staff.follow("Møder", shows="Frister for møder")
    staff.follow(BOTH, shows="Indkaldelsen skal ud")


def call_the_meeting(staff: Phone, clock: Clock) -> None:
    """Make it ready, make its folder and notice, and write down that residents are called."""
    staff.follow("Møder", shows="Der er ingen møder endnu.")
    staff.follow("Nyt møde", shows="Hvad er det for et møde?")
    for name in ("Egely", "Bøgely"):
        staff.tab.get_by_label(name).check()
    day = clock.today + timedelta(days=40)
    staff.fill(kind="joint", day=str(day), starts="00:00", place="Fælleshuset")
    staff.press("Gem", shows="Mødet er klar til at blive forberedt.")
    staff.follow("Folder og opslag", shows="Til et andet afdelingsmøde")
    assert staff.tab.get_by_label("Sted").input_value() == "Fælleshuset"
    staff.press("Lav papirerne", shows="2 filer er lavet og ligger på listen.")
    staff.follow("Møder", shows="Frister for møder")
    staff.follow(BOTH, shows="Indkaldelsen skal ud")
    sent(staff, clock, "called", shows="Dagen for indkaldelsen er gemt.")


def sent(staff: Phone, clock: Clock, what: str, shows: str) -> None:
    """Write down that something was sent out today."""
    staff.fill(**{what: str(clock.today)})
    form = staff.tab.locator("#frister form").filter(has=staff.tab.locator(f"[name={what}]"))
    staff.press("Gem", shows=shows, within=form)


def show_the_room(staff: Phone) -> None:
    """Step from the agenda to the vote on the screen in the room."""
    staff.follow("Vis på skærmen i salen", shows="Velkommen, og valg af dirigent")
    for point in range(1, 5):
        staff.press("Næste →", shows=f"Punkt {point}")
    staff.sees("27 imod")
    staff.follow(BOTH, shows="Huslejen må ikke stige.")


def carry_it_through(staff: Phone, clock: Clock) -> None:
    """Write the decision under § 37(4) beside the no."""
    staff.follow(re.compile("Ret.*Bøgely"), shows="Nejet og almenboligloven")
    staff.tab.get_by_text("Skriv ind, at planen gennemføres alligevel").click()
    staff.fill(who="Repræsentantskabet", override_day=str(clock.today), why="Planen dækker alle.")
    staff.press("Gem", shows="det står nu ved siden af nejet", within=staff.tab.locator("#lov"))


def write_minutes(staff: Phone) -> None:
    staff.follow("Skriv referat", shows="Referat af mødet")
    staff.tab.locator(".tiptap").click()
    staff.tab.keyboard.type("Mødet talte om huslejen.")
    staff.press("Gem og udgiv", shows="Mødet talte om huslejen.")


def test_a_meeting_goes_from_its_notice_to_its_minutes_with_a_no_in_one_afdeling(
    clock: Clock, resident: Phone, staff: Phone
) -> None:
    make_cast()
    staff.sign_in("leader")
    staff.follow("Eksempelparken helhedsplan", shows="Er den klar?")
    staff.publish()
    resident.open("/", shows="Eksempelparken helhedsplan")
    resident.follow("Eksempelparken helhedsplan", shows="Planen samler gode kræfter.")
    resident.follow("Møder", shows="Der er ikke indkaldt til møder endnu.")

    call_the_meeting(staff, clock)
    propose(staff, "En bænk ved legepladsen.", shows="i rette tid")
    resident.follow("Møder", shows="Har du et forslag, skal vi have det senest")
    assert "En bænk ved legepladsen." in resident.words

    clock.goes(days=33)
    come_in(staff)
    propose(staff, "Ny maling i vaskeriet.", shows="for sent")
    sent(staff, clock, "papers", shows="Dagen for papirerne er gemt.")
    resident.follow("Møder", shows="Fristen for forslag er gået.")

    clock.goes(days=7)
    come_in(staff)
    vote(staff, "Egely", homes="40", yes="61", no="9")
    vote(staff, "Bøgely", homes="20", yes="8", no="27", note="Huslejen må ikke stige.")
    show_the_room(staff)
    carry_it_through(staff, clock)
    write_minutes(staff)
    resident.follow("Møder", shows="Bøgely sagde nej")
    resident.sees("Repræsentantskabet")
    resident.tab.get_by_text("Referat", exact=True).click()
    resident.sees("Mødet talte om huslejen.")
    resident.sees("om udgave 1")

    staff.follow("Skriv", shows="På denne side")
    staff.follow("Tryghedsvandring", shows="Tekst til beboerne")
    staff.write("a-001-plain", "Vi går en tur hver måned.")
    staff.publish(why="Mødet bad om det.")
    resident.follow("Møder", shows="Bøgely sagde nej")
    resident.follow("udgave 1", shows="Du læser en gammel udgave")
