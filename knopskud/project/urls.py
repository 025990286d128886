"""Addresses: the office under /kontor/, everything else is the public site's."""

from importlib.util import find_spec

from django.urls import include, path
from django.views.generic import RedirectView

from knopskud.office.views.entering import provider

SURFACES = (("kontor/", "knopskud.office.urls"), ("", "knopskud.public.urls"))

handler403 = "knopskud.office.views.signing.forbidden"
handler404 = "knopskud.public.views.nobody"
# people type the address without its last slash
DOOR = RedirectView.as_view(pattern_name="office:home")
urlpatterns = [
    path("kontor", DOOR, name="door"),
    # the library asks for these two by names of its own
    path("kontor/log-ind/hos/<slug:provider_id>/", provider.leave, name="openid_connect_login"),
    path(
        "kontor/log-ind/hos/<slug:provider_id>/retur/",
        provider.back,
        name="openid_connect_callback",
    ),
    *(path(prefix, include(urls)) for prefix, urls in SURFACES if find_spec(urls)),
]
