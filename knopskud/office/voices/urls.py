"""Addresses of residents' voices, under the plan's own."""

from django.urls import path

from knopskud.office.voices import answering, entering, listing, opening, picture, taking_up

urlpatterns = [
    path("", listing.listed, name="voices"),
    path("ny/", entering.enter, name="enter_voice"),
    path("aabent/", opening.opened, name="open_voices"),
    path("aabent/<int:number>/luk/", opening.close, name="close_voices"),
    path("<int:number>/", listing.one, name="voice"),
    path("<int:number>/svar/", answering.answer, name="answer_voice"),
    path("<int:number>/vis/", answering.show, name="show_voice"),
    path("<int:number>/skjul/", answering.hide, name="hide_voice"),
    path("<int:number>/saml/", answering.group, name="group_voice"),
    path("<int:number>/voks/", answering.grow, name="grow_voice"),
    path("<int:number>/moede/", taking_up.take_up, name="take_up_voice"),
    path("<int:number>/foto.webp", picture.picture, name="voice_picture"),
    path("<int:number>/fjern-foto/", picture.take_off, name="take_off_picture"),
    path("anmeldelser/<int:number>/", answering.settle, name="settle_report"),
]
