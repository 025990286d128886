"""The headers that every answer carries, from Django and from the prepared pages alike."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

HSTS_SECONDS = 365 * 24 * 60 * 60
CSP: dict[str, list[str]] = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],  # CSS carries its small symbols as data
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
    "base-uri": ["'none'"],
}
ALWAYS: dict[str, str] = {
    "Content-Security-Policy": "; ".join(f"{name} {' '.join(of)}" for name, of in CSP.items()),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def security_headers(*, https: bool) -> dict[str, str]:
    """Return the headers for an answer that does not pass through Django."""
    hsts = {"Strict-Transport-Security": f"max-age={HSTS_SECONDS}"} if https else {}
    return {**ALWAYS, **hsts}


class SecurityHeaders:
    """Put the headers on what Django answers; what says nothing about caching is never stored."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in ALWAYS.items():
            response.headers.setdefault(name, value)
        response.headers.setdefault("Cache-Control", "no-store")
        return response
