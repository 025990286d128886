"""Addresses: the office under /kontor/, everything else is the public site's."""

from importlib.util import find_spec

from django.urls import include, path
from django.views.generic import RedirectView

SURFACES = (("kontor/", "knopskud.office.urls"), ("", "knopskud.public.urls"))

handler403 = "knopskud.office.views.signing.forbidden"
handler404 = "knopskud.public.views.nobody"
# people type the address without its last slash
DOOR = RedirectView.as_view(pattern_name="office:home")
urlpatterns = [
    path("kontor", DOOR, name="door"),
    *(path(prefix, include(urls)) for prefix, urls in SURFACES if find_spec(urls)),
]
