"""Addresses of the office, grouped by their object."""

from django.urls import include, path

from knopskud.office import account_urls
from knopskud.office.views import (
    closing,
    desk,
    invited,
    matrix,
    moving,
    new_parts,
    parts,
    pieces,
    plans,
    publishing,
    ready,
    removing,
    renewing,
    signing,
    tasks,
    writing,
)

app_name = "office"
urlpatterns = [
    path("", desk.home, name="home"),
    path("log-ind/", signing.sign_in, name="sign_in"),
    path("log-ud/", signing.sign_out, name="sign_out"),
    path("opgaver/", tasks.mine, name="tasks"),
    *account_urls.urlpatterns,
    path("sprog/", signing.speak, name="speak"),
    path("partnerskaber/<slug:slug>/ny-plan/", plans.new, name="new_plan"),
    path("partnerskaber/<slug:slug>/naeste-plan/", renewing.renew, name="renew"),
    path("invitation/<str:token>/", invited.invited, name="invited"),
    path("partnerskaber/<slug:slug>/hvem/", include("knopskud.office.people_urls")),
    path("planer/<slug:key>/", desk.plan, name="plan"),
    path("planer/<slug:key>/afslut/", closing.close, name="close"),
    path("planer/<slug:key>/klar/", ready.ready, name="ready"),
    path("planer/<slug:key>/klar/trin/<slug:ref>/", ready.happened, name="happened"),
    path("planer/<slug:key>/planfil/", plans.file, name="file"),
    path("planer/<slug:key>/penge/", include("knopskud.office.money.urls")),
    path("planer/<slug:key>/udgiv/", publishing.publish, name="publish"),
    path("planer/<slug:key>/ny/<slug:kind>/", new_parts.new, name="new_part"),
    path("planer/<slug:key>/dele/<slug:ref>/", parts.part, name="part"),
    path("planer/<slug:key>/delmaal/", matrix.matrix, name="matrix"),
    path("planer/<slug:key>/skriv/<slug:ref>/", writing.page, name="writing"),
    path("planer/<slug:key>/dele/<slug:ref>/her/<slug:name>/", pieces.piece, name="piece"),
    path("planer/<slug:key>/dele/<slug:ref>/flyt/", moving.move, name="move"),
    path("planer/<slug:key>/dele/<slug:ref>/fjern/", removing.remove, name="remove"),
    path("planer/<slug:key>/", include("knopskud.office.history_urls")),
    path("planer/<slug:key>/", include("knopskud.office.files_urls")),
    path("planer/<slug:key>/", include("knopskud.office.margin_urls")),
    path("planer/<slug:key>/", include("knopskud.office.ready_urls")),
    path("planer/<slug:key>/aflever/", include("knopskud.office.handing_in.urls")),
    path("planer/<slug:key>/stemmer/", include("knopskud.office.voices.urls")),
    path("planer/<slug:key>/oversaettelser/", include("knopskud.office.translating.urls")),
    path("planer/<slug:key>/skemaer/", include("knopskud.office.blanks.urls")),
]
