"""Addresses of a plan's past, under the plan's own."""

from django.urls import path

from knopskud.office.views import changes, history, log, preview, publishing, removed

urlpatterns = [
    path("aendringer/", changes.changes, name="changes"),
    path("log/", log.log, name="log"),
    path("fjernet/", removed.removed, name="removed"),
    path("dele/<slug:ref>/historik/", history.part, name="history"),
    path("dele/<slug:ref>/historik/<int:event>/", history.older, name="older"),
    path("udgiv/planlagt/<int:planned>/traek-tilbage/", publishing.withdraw, name="unplan"),
    path("se/", preview.front, name="preview"),
    path("se/<slug:kind>/", preview.page, name="preview_host"),
    path("se/<slug:kind>/<path:path>", preview.page, name="preview_page"),
    path("dele/<slug:ref>/se/", preview.part, name="preview_part"),
]
