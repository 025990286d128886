"""What is not prepared is not there: every address that reaches Django here gets the page that says so."""

from django.urls import re_path

from knopskud.public.views import not_found

app_name = "public"
urlpatterns = [re_path("", not_found, name="not_found")]
