"""Addresses of what stands in the margin of a plan: comments, and who is writing where."""

from django.urls import path

from knopskud.office.views import comments, presence

urlpatterns = [
    path("dele/<slug:ref>/kommentar/", comments.begin, name="comment"),
    path("kommentarer/", comments.listed, name="comments"),
    path("kommentarer/<int:number>/", comments.thread, name="thread"),
    path("kommentarer/<int:number>/afslut/", comments.settle, name="settle"),
    path("kommentarer/<int:number>/ret/<int:comment>/", comments.edit, name="edit_comment"),
    path("her/", presence.present, name="present"),
]
