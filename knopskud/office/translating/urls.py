"""Addresses of the texts in other languages, under the plan's own."""

from django.urls import path

from knopskud.office.translating import files, views

urlpatterns = [
    path("", views.languages, name="translations"),
    path("<str:tag>/", views.language, name="translation"),
    path("<str:tag>/fil/", files.out, name="send_translations"),
    path("<str:tag>/laes-ind/", files.back, name="read_translations"),
    path("<str:tag>/<slug:ref>/", views.group, name="translate"),
    path("<str:tag>/<slug:ref>/<slug:field>/", views.write, name="write_translation"),
]
