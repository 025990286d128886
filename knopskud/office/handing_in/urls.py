"""Addresses of handing in, under the plan's own."""

from django.urls import path

from knopskud.office.views import answers, handing_in

urlpatterns = [
    path("", handing_in.hand_in, name="hand_in"),
    path("foelgebrev/", handing_in.letter, name="cover_letter"),
    path("genaabn/", handing_in.reopen, name="reopen"),
    path("<int:number>/svar/", answers.enter, name="funder_answer"),
    path("<int:number>/bevilget/", answers.grant, name="granted"),
    path("<int:number>/pakke/", handing_in.package, name="package"),
    path("<int:number>/kvittering/", handing_in.receipt, name="receipt"),
]
