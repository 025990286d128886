"""Addresses of the texts in other languages, under the plan's own."""

from django.urls import path

from knopskud.office.translating import views

urlpatterns = [
    path("", views.languages, name="translations"),
    path("<str:tag>/", views.language, name="translation"),
    path("<str:tag>/<slug:ref>/", views.group, name="translate"),
    path("<str:tag>/<slug:ref>/<slug:field>/", views.write, name="write_translation"),
]
