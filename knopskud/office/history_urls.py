"""Addresses of a plan's past, under the plan's own."""

from django.urls import path

from knopskud.office.views import changes, history, log, removed

urlpatterns = [
    path("aendringer/", changes.changes, name="changes"),
    path("log/", log.log, name="log"),
    path("fjernet/", removed.removed, name="removed"),
    path("dele/<slug:ref>/historik/", history.part, name="history"),
    path("dele/<slug:ref>/historik/<int:event>/", history.older, name="older"),
]
