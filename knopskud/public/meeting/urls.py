"""The addresses of a plan's meetings and their papers, in Danish and, under `en/`, in English."""

from django.urls import re_path

from knopskud.core.addresses import MEETINGS
from knopskud.public.meeting.papers import agenda, minutes
from knopskud.public.meeting.views import meetings
from knopskud.public.voicing.urls import PLAN

ONE = f"{PLAN}{MEETINGS}(?P<number>[1-9][0-9]{{0,5}})/"

urlpatterns = [
    re_path(f"{PLAN}{MEETINGS}$", meetings, name="meetings"),
    re_path(rf"{ONE}dagsorden\.pdf$", agenda, name="meeting_agenda"),
    re_path(
        rf"{ONE}referat-(?P<version>[1-9][0-9]{{0,3}})\.(?P<ending>pdf|docx|json)$",
        minutes,
        name="meeting_minutes",
    ),
]
