"""The address of a plan's meetings, in Danish and, under `en/`, in English."""

from django.urls import re_path

from knopskud.core.addresses import MEETINGS
from knopskud.public.meeting.views import meetings
from knopskud.public.voicing.urls import PLAN

urlpatterns = [re_path(f"{PLAN}{MEETINGS}$", meetings, name="meetings")]
