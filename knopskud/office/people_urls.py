"""Addresses of who is in a partnership."""

from django.urls import path

from knopskud.office.views import invitations, members, people

urlpatterns = [
    path("", people.people, name="people"),
    path("inviter/", invitations.invite, name="invite"),
    path("inviterede/<int:number>/igen/", invitations.again, name="invite_again"),
    path("inviterede/<int:number>/fjern/", invitations.withdraw, name="withdraw"),
    path("<int:number>/", members.member, name="member"),
    path("<int:number>/fjern/", members.leave, name="leave"),
]
