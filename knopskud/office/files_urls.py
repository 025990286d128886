"""Addresses of a plan's photos and attachments, under the plan's own."""

from django.urls import path

from knopskud.office.views import attachments, files, photos

urlpatterns = [
    path("bilag/", attachments.attachments, name="attachments"),
    path("foto/<slug:ref>/", photos.photo, name="photo"),
    path("filer/<slug:digest>/", files.kept, name="kept_file"),
]
