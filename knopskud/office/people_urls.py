"""Addresses of who is in a partnership."""

from django.urls import path

from knopskud.office.views import members, people

urlpatterns = [
    path("", people.people, name="people"),
    path("<int:number>/", members.member, name="member"),
    path("<int:number>/fjern/", members.leave, name="leave"),
]
