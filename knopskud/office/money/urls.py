"""Addresses of a plan's money, under `penge/`."""

from django.urls import path

from knopskud.office.views import money

urlpatterns = [
    path("", money.money, name="money"),
    path("<slug:ref>/", money.money, name="scenario"),
]
