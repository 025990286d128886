"""Where one searches: in all plans and in one, in Danish and, under `en/`, in English."""

from django.urls import re_path

from knopskud.core.addresses import SEARCH
from knopskud.public.searching import views
from knopskud.public.voicing.urls import PLAN

urlpatterns = [
    re_path(rf"^(?P<english>en/)?{SEARCH}$", views.everywhere, name="search"),
    re_path(f"{PLAN}{SEARCH}$", views.in_plan, name="search_plan"),
]
