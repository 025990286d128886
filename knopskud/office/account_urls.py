"""Addresses of the ways in and of one's own account."""

from django.urls import path

from knopskud.office.views import paper_languages
from knopskud.office.views.account import (
    adding,
    calendars,
    confirming,
    demanding,
    factors,
    overview,
    passwords,
    recovery,
    sessions,
)
from knopskud.office.views.entering import code, forgotten, second

urlpatterns = [
    path("partnerskaber/<slug:slug>/papirer/", paper_languages.choose, name="paper_languages"),
    path("log-ind/kode/", code.code, name="code"),
    path("log-ind/glemt/", forgotten.forgotten, name="forgotten"),
    path("log-ind/ny-adgangskode/<slug:who>/<slug:token>/", forgotten.choose, name="choose"),
    path("log-ind/ekstra/", second.second, name="second"),
    path("partnerskaber/<slug:slug>/sikkerhed/", demanding.demand, name="demand"),
    path("konto/", overview.account, name="account"),
    path("konto/adgangskode/", passwords.change, name="password"),
    path("konto/bekraeft/", confirming.confirm, name="confirm"),
    path("konto/kalender/", calendars.address, name="own_calendar"),
    path("kalender/<slug:token>.ics", calendars.feed, name="calendar_feed"),
    path("konto/enheder/", sessions.places, name="sessions"),
    path("konto/ekstra-sikkerhed/", factors.overview, name="factors"),
    path("konto/ekstra-sikkerhed/app/", adding.app, name="add_app"),
    path("konto/ekstra-sikkerhed/adgangsnoegle/", adding.passkey, name="add_passkey"),
    path("konto/ekstra-sikkerhed/noedkoder/", recovery.codes, name="recovery"),
    path("konto/ekstra-sikkerhed/<int:pk>/fjern/", factors.remove, name="remove_factor"),
]
