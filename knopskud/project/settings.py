"""Django's settings. What a host may choose is in environment.py; the rest is decided here."""

import os
import sys
from typing import Any

from jinja2 import StrictUndefined

from knopskud.project import headers
from knopskud.project.environment import CHECKOUT, read
from knopskud.project.refused import SettingError

try:
    ENVIRONMENT = read(os.environ)
except SettingError as error:
    sys.exit(f"knopskud: {error}")

PACKAGE = CHECKOUT / "knopskud"
KNOPSKUD_VAR = ENVIRONMENT.var
KNOPSKUD_PROGRAMMES = ENVIRONMENT.programmes
KNOPSKUD_BASE_URL = ENVIRONMENT.base_url

DEBUG = ENVIRONMENT.debug
SECRET_KEY = ENVIRONMENT.secret_key
ALLOWED_HOSTS = sorted({ENVIRONMENT.host, "127.0.0.1", "localhost", "[::1]"})
ROOT_URLCONF = "knopskud.project.urls"
WSGI_APPLICATION = "knopskud.project.wsgi.application"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_prose_editor",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    # only where there is a provider: it loads a library for asking other hosts into every worker
    *(["allauth.socialaccount.providers.openid_connect"] if ENVIRONMENT.providers else []),
    "knopskud.accounts",
    "knopskud.audit",
    "knopskud.plan",
    "knopskud.editions",
    "knopskud.approvals",
    "knopskud.files",
    "knopskud.handins",
    "knopskud.blanks",
    "knopskud.margin",
    "knopskud.meetings",
    "knopskud.voices",
    "knopskud.following",
    "knopskud.web",
    "knopskud.public",
    "knopskud.office",
    "knopskud.demo",
    "knopskud.project",
]
MIDDLEWARE = [
    "knopskud.project.headers.SecurityHeaders",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "knopskud.web.language.ChosenLanguage",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "knopskud.office.signed_in.SignInFirst",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

DATABASES = {"default": ENVIRONMENT.database}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Our pages are Jinja2; a name that does not exist is an error and never an empty place on a page.
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [PACKAGE / surface / "templates" for surface in ("web", "public", "office")],
        "OPTIONS": {
            "environment": "knopskud.web.environment.environment",
            "undefined": StrictUndefined,
            "trim_blocks": True,
            "lstrip_blocks": True,
        },
    },
    {"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True},
]

AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "/kontor/log-ind/"
LOGIN_REDIRECT_URL = "/kontor/"
LOGOUT_REDIRECT_URL = "/"
PASSWORD_RESET_TIMEOUT = 2 * 60 * 60
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("UserAttributeSimilarityValidator", {}),
        ("MinimumLengthValidator", {"min_length": 12}),
        ("CommonPasswordValidator", {}),
    )
]

# The library keeps second factors, sessions and the conversation with providers; pages and flows are our own
# (docs/decisions/0011), so nothing of it signs anybody up.
ACCOUNT_ADAPTER = "knopskud.accounts.adapters.AccountAdapter"
MFA_ADAPTER = "knopskud.accounts.adapters.SecondFactorAdapter"
SOCIALACCOUNT_ADAPTER = "knopskud.office.entering.provider.ProviderAdapter"
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {"APPS": [one.as_app() for one in ENVIRONMENT.providers]}
}
KNOPSKUD_OIDC = ENVIRONMENT.providers
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]

# Nobody gets a session before signing in: messages live in the session, and nothing public writes one.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SESSION_COOKIE_AGE = 12 * 60 * 60  # a working day
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENVIRONMENT.https
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "knopskud.office.views.signing.stale"
CSRF_TRUSTED_ORIGINS = [KNOPSKUD_BASE_URL]

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.https else None
SECURE_SSL_REDIRECT = ENVIRONMENT.https
SECURE_HSTS_SECONDS = headers.HSTS_SECONDS if ENVIRONMENT.https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = False
# Other names under the host's domain are not ours to bind to TLS, nor is the browsers' preload list.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_REFERRER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {"DIRECTIVES": headers.CSP}

LANGUAGE_CODE = "da"
LANGUAGES = [("da", "Dansk"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "sprog"
TIME_ZONE = "Europe/Copenhagen"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = KNOPSKUD_VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "knopskud.project.statics.CompressedOnce"},
}

globals().update(ENVIRONMENT.mail)  # EMAIL_... and DEFAULT_FROM_EMAIL
FILE_UPLOAD_HANDLERS = [
    "knopskud.files.receiving.Bounded",  # before the others, so that what is too large is never written
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_NUMBER_FIELDS = (
    20_000  # a reason for each change, and plans may have thousands of parts
)
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024  # a plan file is at most a few hundred kilobytes

# Without DEBUG Django is silent on the console; a host wants to see what went wrong.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "django.request": {"level": "ERROR"},  # every page that is not found is no news
        "knopskud": {"level": "INFO"},
    },
}
