"""Texts sent to translators as a file, and what comes back taken in: the good ones, and the others told."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate, now
from django.views.decorators.http import require_http_methods, require_safe

from knopskud.core.errors import Invalid, KnopskudError
from knopskud.core.tongues import tidy_tag, tongue
from knopskud.core.words import Words
from knopskud.exchange import xliff
from knopskud.files.uploads import upload_in
from knopskud.office.draft import Draft
from knopskud.office.translating.work import Work, work_in
from knopskud.office.who import user_of
from knopskud.plan import access, actions
from knopskud.snapshot.texts import Text

TYPE = "application/xliff+xml"
NO_FILE = Words("Vælg en fil.", "Choose a file.")
OTHER_PLAN = Words(
    "Filen hører til en anden plan: {key}.", "The file belongs to another plan: {key}."
)
OTHER_LANGUAGE = Words(
    "Filen er på {language}. Læs den ind på det sprogs side.",
    "The file is in {language}. Read it in on the page of that language.",
)
NO_LANGUAGE = Words("Filen siger ikke, hvilket sprog den er på.", "The file does not say which language it is in.")  # fmt: skip


@require_safe
def out(request: HttpRequest, key: str, tag: str) -> HttpResponse:
    """The texts as a file; with `?kun` those alone that are missing or outdated."""
    user = user_of(request)
    work = work_in(Draft(access.readable(user, key), user), tag)
    only = "kun" in request.GET
    texts = [one for one in work.texts if not only or one.state != "good"]
    answer = HttpResponse(xliff.written(key, tag, texts), content_type=TYPE)
    name = f"{key}-{tag}-{localdate(now()).isoformat()}.xlf"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_http_methods(["GET", "POST"])
def back(request: HttpRequest, key: str, tag: str) -> HttpResponse:
    """Where a file comes back; then what was taken and what was not, and why."""
    user = user_of(request)
    work = work_in(Draft(access.writable(user, key), user), tag)
    if request.method == "GET":
        return _page(request, work)
    try:
        report, wrong = _taken(request, work)
    except KnopskudError as error:
        return _page(request, work, status=400, error=error)
    fresh = work_in(Draft(work.draft.plan, user), tag)
    return _page(request, fresh, report=report, wrong=wrong)


Wrong = list[tuple[Text, KnopskudError]]


def _taken(request: HttpRequest, work: Work) -> tuple[xliff.Report, Wrong]:
    """Write what can be written. Raises Invalid and Refused for a file that is none of ours."""
    sent = upload_in(request, "file")
    if sent is None:
        raise Invalid(NO_FILE)
    package = xliff.read(sent.content.read(xliff.LARGEST + 1))
    _is_ours(work, package)
    report = xliff.judged(work.texts, package)
    wishes = {
        actions.Wording(one.text.part.ref, one.text.field, one.words, one.source): one
        for one in report.taken
    }
    draft, tag = work.draft, work.tongue.tag
    refused = actions.translate_many(draft.plan, tag, wishes, by=draft.user, at=now())
    wrong = [(wishes[wish].text, error) for wish, error in refused.items()]
    report.taken = [one for wish, one in wishes.items() if wish not in refused]
    return report, wrong


def _is_ours(work: Work, package: xliff.Package) -> None:
    if package.key != work.draft.plan.key:
        raise Invalid(OTHER_PLAN.filled(key=package.key[:60] or "?"))
    try:
        tag = tidy_tag(package.language)
    except ValueError as none:
        raise Invalid(NO_LANGUAGE) from none
    if tag.partition("-")[0] != work.tongue.tag.partition("-")[0]:
        raise Invalid(OTHER_LANGUAGE.filled(language=tongue(tag).words))


def _page(
    request: HttpRequest,
    work: Work,
    *,
    status: int = 200,
    error: KnopskudError | None = None,
    report: xliff.Report | None = None,
    wrong: Wrong | tuple[()] = (),
) -> HttpResponse:
    values = {
        "draft": work.draft, "work": work, "error": error, "report": report, "wrong": wrong,
        "not_open": [one for one in work.texts if one.state != "good"],
    }  # fmt: skip
    return render(request, "office/translating/back.html", values, status=status)
