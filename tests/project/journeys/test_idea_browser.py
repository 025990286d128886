"""An idea on a slip of paper: written in, put with its like, voted on at a meeting, and grown into an activity of the plan."""

import re
from datetime import timedelta

import pytest

from tests.office.cast import make_cast
from tests.project.journeys.clock import Clock
from tests.project.journeys.phone import Phone

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
IDEA, AGAIN = "Fælles køkkenhave", "En have til alle"
POINT = f"Idé fra en beboer: {IDEA}"


def write_in(staff: Phone, title: str) -> None:
    """Write in what stands on a slip of paper."""
    staff.follow("Stemmer", shows="Stemmer og ideer")
    staff.follow("Skriv en ind fra papir eller samtale", shows="Skriv det, som det blev sagt.")
    staff.fill(kind="idea", source="paper", title=title, text="Vi vil dyrke grøntsager bag blok 4.")
    staff.press("Gem", shows="Den er skrevet ind og tæller som alle andre.")


def call_a_meeting(staff: Phone, clock: Clock) -> None:
    staff.follow("Møder", shows="Der er ingen møder endnu.")
    staff.follow("Nyt møde", shows="Hvad er det for et møde?")
    staff.tab.get_by_label("Egely").check()
    staff.fill(day=str(clock.today + timedelta(days=30)), starts="00:00", place="Fælleshuset")
    staff.press("Gem", shows="Mødet er klar til at blive forberedt.")
    staff.fill(called=str(clock.today))
    called = staff.tab.locator("#frister form").first
    staff.press("Gem", shows="Dagen for indkaldelsen er gemt.", within=called)


def open_the_idea(staff: Phone) -> None:
    staff.follow("Stemmer", shows="Stemmer og ideer")
    staff.follow("Ideer", shows=IDEA)
    staff.follow(IDEA, shows="På papir")


def test_an_idea_on_paper_is_voted_on_grows_and_tells_its_story_in_the_next_edition(
    clock: Clock, resident: Phone, staff: Phone
) -> None:
    make_cast()
    staff.sign_in("leader")
    staff.follow("Eksempelparken helhedsplan", shows="Er den klar?")
    staff.publish()

    write_in(staff, IDEA)
    write_in(staff, AGAIN)
    staff.tab.get_by_label("Samme idé som").select_option(label=IDEA)
    together = staff.tab.locator("#saml")
    staff.press("Gem", shows="Det er gemt, hvad den ligner.", within=together)
    staff.follow(IDEA, shows="På papir")
    staff.fill(state="looked_at", answer="Tak. Den tager vi op.")
    staff.press("Svar", shows="Svaret er gemt, og alle kan læse det.")

    call_a_meeting(staff, clock)
    open_the_idea(staff)
    staff.tab.get_by_label("Hvilket møde?").select_option(index=1)
    staff.press("Sæt den på dagsordenen", shows="Ideen er kommet på dagsordenen.")
    staff.tab.get_by_label("Hvor vokser den?").select_option("D-1")
    staff.press("Lad den vokse", shows="Ideen er vokset til en aktivitet i udkastet.")
    resident.open("/", shows="Eksempelparken helhedsplan")
    resident.follow("Eksempelparken helhedsplan", shows="Planen samler gode kræfter.")
    resident.follow("Se ideerne", shows="Beboernes ideer")
    resident.follow(IDEA, shows="Tak. Den tager vi op.")
    resident.sees("En aktivitet, der kommer med i en senere udgave af planen")

    clock.goes(days=30)
    staff.sign_in("leader")
    staff.follow("Eksempelparken helhedsplan", shows="Er den klar?")
    staff.follow("Møder", shows="Frister for møder")
    staff.follow("Egely", shows=POINT)
    votes = staff.tab.get_by_role("region", name=f"Stemmer: {POINT}")
    staff.follow(re.compile("Skriv stemmer ind"), shows="Hvordan blev der stemt?", within=votes)
    staff.fill(homes="40", yes="52", no="7")
    staff.press("Gem stemmerne", shows="Egely: stemmerne er skrevet ind.")
    staff.publish()

    resident.open("/", shows="Eksempelparken helhedsplan")
    resident.follow("Eksempelparken helhedsplan", shows="Planen samler gode kræfter.")
    resident.follow("Se alle ændringer og hvorfor", shows=f"En idé fra en beboer: {IDEA}")
    resident.follow("Planen", shows="Planen samler gode kræfter.")
    leaf = resident.tab.locator("#traeet svg")
    resident.follow(re.compile(IDEA), shows="Groet af en idé", within=leaf)
    resident.follow(IDEA, shows="52 for, 7 imod.")
    resident.sees("Det er den blevet til")
    became = resident.tab.locator("section", has_text="Det er den blevet til")
    resident.follow(IDEA, shows="Groet af en idé", within=became)
