"""The address of the page, in Danish, under `en/` in English, and in each language that the plan is told in."""

from django.urls import re_path

from knopskud.core.addresses import NEW_HERE
from knopskud.public.newcomers.views import in_tongue, new_here
from knopskud.public.voicing.urls import PLAN

TAG = r"(?P<tag>[A-Za-z0-9-]{2,30})/"

urlpatterns = [
    re_path(f"{PLAN}{NEW_HERE}$", new_here, name="new_here"),
    re_path(f"{PLAN}{NEW_HERE}{TAG}$", in_tongue, name="new_here_in_tongue"),
]
