"""Addresses of the funder's forms, under the plan's own."""

from django.urls import path

from knopskud.office.views import blank, blanks, names

urlpatterns = [
    path("", blanks.blanks, name="blanks"),
    path("navne/", names.names, name="blank_names"),
    path("begynd/", names.begin, name="blank_starter"),
    path("<int:number>/", blank.blank, name="blank"),
    path("<int:number>/udfyld/", blank.fill, name="fill_blank"),
    path("<int:number>/fil/<int:version>/", blank.empty, name="blank_file"),
    path("<int:number>/ud-af-brug/", blank.withdraw, name="withdraw_blank"),
]
