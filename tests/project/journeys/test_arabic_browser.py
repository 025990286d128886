"""A resident reads the draft in Arabic and comments on it; the staff answer, and the next edition tells what came of it."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.utils.timezone import localdate

from tests.office.cast import make_cast
from tests.project.journeys.phone import Phone
from tests.public.test_in_tongues import translated

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SAID = "لا يوجد ضوء بجانب الملعب."
ANSWER = "Tak. Lyset kommer med på den næste tur. شكراً"


def test_a_resident_reads_and_comments_in_arabic_and_sees_what_came_of_it(
    resident: Phone, staff: Phone
) -> None:
    make_cast(translated())
    staff.sign_in("leader")
    staff.follow("Eksempelparken helhedsplan", shows="Er den klar?")
    staff.publish()
    staff.follow("Stemmer", shows="Alle er set.")
    staff.follow("Hvornår er der åbent?", shows="Der har ikke været åbent endnu.")
    staff.fill(ends=str(localdate() + timedelta(days=7)))
    staff.press("Åbn", shows="Beboerne kan kommentere i de dage.")

    resident.open("/", shows="Eksempelparken helhedsplan")
    resident.follow("Eksempelparken helhedsplan", shows="Planen samler gode kræfter.")
    resident.follow("العربية", shows="خطة الحي")
    resident.follow("Tryghed og trivsel", shows="جولة الأمان")
    page = resident.tab
    assert page.locator("html").get_attribute("dir") == "rtl"
    danish = page.get_by_text("Vi mødes ved beboerhuset")
    assert (danish.get_attribute("lang"), danish.get_attribute("dir")) == ("da", "ltr")
    resident.follow("قولوا رأيكم", shows="اكتبوا بلغتكم")
    resident.fill(om="A-001", text=SAID, email="beboer@eksempel.dk")
    resident.press("Send إرسال", shows="شكراً. وصلنا ما كتبتم.")

    staff.follow("Stemmer", shows="Én venter på svar.")
    staff.follow("Om Tryghedsvandring", shows=SAID)
    staff.fill(state="looked_at", answer=ANSWER)
    staff.press("Svar", shows="den, der skrev, har fået brev")

    (letter,) = mail.outbox
    assert ANSWER in str(letter.body)
    links = re.findall(r"https?://[^/\s]+(/\S+/)", str(letter.body))
    resident.open(links[0], shows=ANSWER)
    assert "The text has changed since." not in resident.words

    staff.follow("Skriv", shows="På denne side")
    staff.follow("Tryghedsvandring", shows="Tekst til beboerne")
    staff.write("a-001-plain", "Vi går en tur i mørket og standser ved legepladsen.")
    staff.publish(why="En beboer savnede lys ved legepladsen.")

    resident.open(links[0], shows="The text has changed since.")
    resident.follow("See what has changed", shows="En beboer savnede lys ved legepladsen.")
