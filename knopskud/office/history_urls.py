"""Addresses of a plan's past, under the plan's own."""

from django.urls import path

from knopskud.office.views import history

urlpatterns = [
    path("dele/<slug:ref>/historik/", history.part, name="history"),
    path("dele/<slug:ref>/historik/<int:event>/", history.older, name="older"),
]
