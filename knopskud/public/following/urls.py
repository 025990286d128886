"""Where one follows a plan, and where the letters' links lead."""

from django.urls import re_path

from knopskud.core.addresses import FOLLOW
from knopskud.public.following import views
from knopskud.public.following.links import MINE, YES
from knopskud.public.voicing.urls import PLAN

HOST = rf"^(?P<english>en/)?{FOLLOW}"

urlpatterns = [
    re_path(rf"{HOST}{YES}(?P<token>[A-Za-z0-9:_-]{{10,300}})/$", views.say_yes, name="say_yes"),
    re_path(rf"{HOST}{MINE}(?P<key>[A-Za-z0-9_-]{{20,40}})/$", views.mine, name="mine"),
    re_path(f"{PLAN}{FOLLOW}$", views.follow, name="follow"),
]
