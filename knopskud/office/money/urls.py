"""Addresses of a plan's money, under `penge/`."""

from django.urls import path

from knopskud.office.views import money, scenarios, sheets

urlpatterns = [
    path("", money.money, name="money"),
    path("sammenlign/", scenarios.compare, name="compare_scenarios"),
    path("excel/", sheets.take_out, name="take_out"),
    path("laes-ind/", sheets.read_in, name="read_in"),
    path("<slug:ref>/", money.money, name="scenario"),
    path("<slug:ref>/kopi/", scenarios.copy, name="copy_scenario"),
    path("<slug:ref>/gaeldende/", scenarios.choose, name="choose_scenario"),
    path("<slug:ref>/fjern/", scenarios.remove, name="remove_scenario"),
]
