"""Addresses: the office under /kontor/, everything else is the public site's."""

from importlib.util import find_spec

from django.urls import include, path

SURFACES = (("kontor/", "knopskud.office.urls"), ("", "knopskud.public.urls"))

handler403 = "knopskud.office.views.signing.forbidden"
handler404 = "knopskud.public.views.nobody"
urlpatterns = [path(prefix, include(urls)) for prefix, urls in SURFACES if find_spec(urls)]
