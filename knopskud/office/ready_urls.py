"""Addresses of editions with their approvals and papers, under the plan's own."""

from django.urls import path

from knopskud.office.views import approvals, confirmations, going, more_papers, ready, taking_down

urlpatterns = [
    path("overblik/", ready.progress, name="progress"),
    path("bidrag/", confirmations.all_of_them, name="confirmations"),
    path("bidrag/<int:number>/", confirmations.one, name="confirmation"),
    path("udgaver/", approvals.editions, name="editions"),
    path("udgaver/<int:number>/", approvals.edition, name="edition"),
    path("udgaver/<int:number>/papirer/", more_papers.papers, name="papers"),
    path("udgaver/<int:number>/papirer/<str:name>/ned/", taking_down.one, name="take_down"),
    path("udgiv/saa-langt/<slug:run>/", going.going, name="going"),
    path("udgaver/<int:number>/godkendt/<slug:body>/", approvals.enter, name="enter"),
]
