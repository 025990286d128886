"""What is neither prepared nor living is not there: such an address gets the page that says so."""

from django.urls import include, re_path

from knopskud.public.views import not_found

app_name = "public"
urlpatterns = [
    re_path("", include("knopskud.public.following.urls")),
    re_path("", include("knopskud.public.searching.urls")),
    re_path("", include("knopskud.public.voicing.urls")),
    re_path("", include("knopskud.public.meeting.urls")),
    re_path("", include("knopskud.public.newcomers.urls")),
    re_path("", not_found, name="not_found"),
]
