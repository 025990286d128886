"""What every living page has in common: its plan, its language, its look."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseForbidden
from django.templatetags.static import static
from django.utils.cache import patch_cache_control
from django.utils.timezone import localdate
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from knopskud.accounts.models import Partnership
from knopskud.core.words import Language, Words
from knopskud.public.page import Maker
from knopskud.public.voicing.newest import newest
from knopskud.public.volume import Volume

ELSEWHERE = Words("Det kom fra et andet sted.", "That came from another site.")
LOOK, SEND = ("GET", "HEAD"), ("POST",)


@dataclass(frozen=True)
class Here:
    """A plan that is read and written to in one language."""

    request: HttpRequest
    volume: Volume
    partnership: Partnership

    @property
    def key(self) -> str:
        """The plan's key."""
        return self.volume.edition.plan_key

    @property
    def language(self) -> Language:
        """The language of the address."""
        return self.volume.language

    def page(self, template: str, tail: str, status: int = 200, **values: Any) -> HttpResponse:
        """A page at `tail` under the plan's address. It is never stored on the way: it may show what somebody typed."""
        query = self.request.GET.urlencode() if self.request.method != "POST" else ""
        given: dict[str, Any] = {
            "volume": self.volume,
            "day_of": localdate,
            "query": query and f"?{query}",
        }
        rest = self.volume.rest + tail
        answer = made_page(f"voicing/{template}", self.language, rest, status, **given, **values)
        patch_cache_control(answer, no_store=True)
        return answer


def made_page(
    template: str, language: Language, rest: str, status: int = 200, **values: Any
) -> HttpResponse:
    """A page that is made for this request; how it may be stored on the way is for the caller to say."""
    made = Maker(static, settings.KNOPSKUD_BASE_URL).page(template, language, rest, **values)
    return HttpResponse(made.body, content_type=made.content_type, status=status)


def asked_for_anew(answer: HttpResponse) -> HttpResponse:
    """The answer, the same for everybody: it may be stored on the way, and each time it is asked whether it still holds."""
    patch_cache_control(answer, public=True, max_age=0, must_revalidate=True)
    return answer


Living = Callable[..., HttpResponse]


def living(*methods: str) -> Callable[[Living], Living]:
    """A page for everybody under a plan's address: the view gets `Here` for the request.

    Django's own token against other sites' forms is left out, since it needs a cookie and nobody gets one before an act
    of their own. What is sent here is anonymous, so another site could borrow nothing; forms that another site
    sends are refused all the same by where the browser says that they come from.
    """

    def wrap(view: Living) -> Living:
        @login_not_required
        @csrf_exempt
        @require_http_methods(methods)
        @wraps(view)
        def answered(
            request: HttpRequest, key: str, english: str | None = None, **more: Any
        ) -> HttpResponse:
            found = newest(key, "en" if english else "da")
            if found is None:
                raise Http404
            if request.method == "POST" and is_from_elsewhere(request):
                words = ELSEWHERE.said_in(found[0].language)
                return HttpResponseForbidden(words, content_type="text/plain; charset=utf-8")
            return view(Here(request, *found), **more)

        return answered

    return wrap


def is_from_elsewhere(request: HttpRequest) -> bool:
    """Whether the browser says that another site sent the form; one that says nothing is believed."""
    told = request.headers.get("Origin", "")
    if request.headers.get("Sec-Fetch-Site", "") == "cross-site":
        return True
    return told != "" and urlsplit(told).netloc != request.get_host()
