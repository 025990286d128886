"""A forgotten password: a letter with a link, and the page that it leads to."""

from datetime import datetime

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.tokens import default_token_generator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import base36_to_int, int_to_base36
from django.utils.timezone import now
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from knopskud.accounts.models import User
from knopskud.accounts.own import change_password
from knopskud.accounts.place import place_of
from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.office.entering import codes, letters
from knopskud.office.entering.asked import email_of
from knopskud.office.entering.sessions import end_others
from knopskud.office.who import language_of
from knopskud.web.letters import NotSentError

CHANGED = Words(
    "Din nye adgangskode er gemt. Log ind med den.",
    "Your new password is saved. Sign in with it.",
)


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def forgotten(request: HttpRequest) -> HttpResponse:
    """Send the letter. Whoever asks learns nothing of whether the e-mail is known."""
    email, problem = email_of(request), None
    if request.method == "POST":
        problem = _sent(request, email, now())
    values = {
        "email": email,
        "problem": problem,
        "is_sent": request.method == "POST" and problem is None,
    }
    status = 400 if problem else 200
    return render(request, "office/entering/forgotten.html", values, status=status)


@login_not_required
@never_cache
@sensitive_post_parameters("new")
@require_http_methods(["GET", "POST"])
def choose(request: HttpRequest, who: str, token: str) -> HttpResponse:
    """Choose a new password with the link from the letter."""
    user, problem = _of_link(who, token), None
    if user is not None and request.method == "POST":
        try:
            change_password(user, password=request.POST.get("new", ""), by=user, at=now())
        except Refused as error:
            problem = error.message
        else:
            end_others(user)
            letters.password_changed(user, speaks=language_of(request))
            return _back(request, user)
    values = {"user": user, "problem": problem}
    status = 400 if problem else 200 if user else 410
    return render(request, "office/entering/choose.html", values, status=status)


def _sent(request: HttpRequest, email: str, at: datetime) -> Words | None:
    """Send it, or say why not."""
    if problem := codes.refused(email, place_of(request), at=at):
        return problem
    user, speaks = codes.find(email), language_of(request)
    try:
        if user is None:
            letters.unknown(email, speaks=speaks)
        else:
            letters.forgotten(user, _link(user), speaks=speaks)
    except NotSentError as error:
        return error.message
    return None


def _link(user: User) -> str:
    """The page of the letter; its token works until the password changes, they sign in, or two hours have passed."""
    return reverse(
        "office:choose", args=[int_to_base36(user.pk), default_token_generator.make_token(user)]
    )


def _of_link(who: str, token: str) -> User | None:
    """Whose link it is, when it still works."""
    try:
        user = User.objects.filter(pk=base36_to_int(who), is_active=True).first()
    except (ValueError, OverflowError):
        return None
    return user if user and default_token_generator.check_token(user, token) else None


def _back(request: HttpRequest, user: User) -> HttpResponse:
    """The sign-in page, with what has happened."""
    values = {
        "email": user.email,
        "problem": None,
        "going": reverse("office:home"),
        "kept": (),
        "done": CHANGED,
    }
    return render(request, "office/sign_in.html", values)
