"""Addresses of the funder's forms, under the plan's own."""

from django.urls import path

from knopskud.office.views import blank, blanks

urlpatterns = [
    path("", blanks.blanks, name="blanks"),
    path("<int:number>/", blank.blank, name="blank"),
    path("<int:number>/udfyld/", blank.fill, name="fill_blank"),
    path("<int:number>/fil/<int:version>/", blank.empty, name="blank_file"),
    path("<int:number>/ud-af-brug/", blank.withdraw, name="withdraw_blank"),
]
