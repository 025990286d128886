"""Addresses of residents' meetings, under the plan's own."""

from django.urls import path

from knopskud.office.views.meetings import agenda, facts, minutes, one, room, rules, taking, votes

urlpatterns = [
    path("", one.every, name="meetings"),
    path("nyt/", facts.new, name="new_meeting"),
    path("frister/", rules.rules, name="meeting_rules"),
    path("kalender.ics", taking.days, name="meetings_calendar"),
    path("<int:number>/", one.one, name="meeting"),
    path("<int:number>/fakta/", facts.change, name="meeting_facts"),
    path("<int:number>/dagsorden/", agenda.agenda, name="agenda"),
    path("<int:number>/stemmer/<int:point>/<slug:ref>/", votes.votes, name="votes"),
    path("<int:number>/dagsorden.pdf", taking.paper, name="agenda_paper"),
    path("<int:number>/skaerm/", room.room, name="room"),
    path("<int:number>/referat/", minutes.minutes, name="minutes"),
]
