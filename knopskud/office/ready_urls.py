"""Addresses of approvals, under the plan's own."""

from django.urls import path

from knopskud.office.views import approvals, ready

urlpatterns = [
    path("overblik/", ready.progress, name="progress"),
    path("udgaver/", approvals.editions, name="editions"),
    path("udgaver/<int:number>/", approvals.edition, name="edition"),
    path("udgaver/<int:number>/godkendt/<slug:body>/", approvals.enter, name="enter"),
]
