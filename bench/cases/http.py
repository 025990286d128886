"""The plan's front page: prepared bytes against nginx with the same bytes, and against rendering it."""

import gzip
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.figure import Figure, Missing
from bench.ports import free_port
from bench.site import FRONT_PAGE, fetch, started
from bench.timing import of_the_processor
from knopskud.demo import story
from knopskud.editions.kinds import label_of
from knopskud.editions.reading import PublicEdition
from knopskud.frame.programmes import load
from knopskud.public.comparing import Compared
from knopskud.public.page import Maker
from knopskud.public.pages import plan_page
from knopskud.public.volume import Opened, Volume
from knopskud.snapshot.public import public

NGINX = """
{user}
daemon off;
worker_processes 2;
pid {folder}/nginx.pid;
error_log stderr error;
events {{ worker_connections 512; }}
http {{
  access_log off;
  types {{ text/html html; }}
  sendfile on;
  keepalive_requests 1000000;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  server {{ listen 127.0.0.1:{port}; root {folder}; gzip_static on; }}
}}
"""


def run(*, long: bool) -> Iterator[Figure | Missing]:
    """Load each in turn, round after round, so that a slow moment meets them all."""
    if not shutil.which("wrk"):
        yield Missing("http: prepared page", "apt-get install wrk")
        return
    rounds, seconds = (5, 6) if long else (3, 2)
    ours, theirs = [], []
    with ExitStack() as stack:
        site = stack.enter_context(started())
        page = fetch(site.port, FRONT_PAGE, "gzip")
        yard = stack.enter_context(nginx(page)) if shutil.which("nginx") else None
        for _ in range(rounds):
            ours.append(rate(site.port, FRONT_PAGE, seconds))
            if yard:
                theirs.append(rate(yard, "/page.html", seconds))
    name = f"http: prepared page of {len(page):,} bytes against nginx"
    if theirs:
        yield Figure(name, "1/s", tuple(ours), tuple(theirs), ratio_at_least=0.5)
    else:
        yield Missing(name, "apt-get install nginx")
    yield from against_rendering(ours, rounds=rounds)


def against_rendering(ours: list[float], *, rounds: int) -> Iterator[Figure]:
    """Compare with the same page made from its template for every reader, by all processors, with nothing else to do."""
    render = renderer()
    render()  # reads the template and the words' functions once
    processors = os.cpu_count() or 1
    made = [processors / of_the_processor(render) for _ in range(rounds * 10)]
    name = "http: prepared page against rendering it"
    yield Figure(name, "1/s", tuple(ours), tuple(made), ratio_at_least=100)


def renderer() -> Callable[[], object]:
    """Return what renders the front page from its edition: no database, no request, the differences found already."""
    older, newer = (shown(told, number) for number, told in enumerate(story.editions()[-2:], 2))
    opened = Opened(newer, load()[newer.plan.plan.programme])
    since = Compared((older, newer))
    maker = Maker(lambda name: f"/static/{name}")
    return lambda: plan_page(maker, Volume(opened, "da", opened), since)


def shown(told: story.Told, number: int) -> PublicEdition:
    """An edition of the story as residents see it."""
    plan, day = public(told.snapshot), told.at.date()
    label = label_of(told.kind, day)
    return PublicEdition(
        plan.plan.key, number, label, told.kind, day, "0" * 64, "0" * 64, plan, told.reasons
    )


def rate(port: int, path: str, seconds: int) -> float:
    """Return the requests per second that wrk counts with 32 connections."""
    url = f"http://127.0.0.1:{port}{path}"
    command = ["wrk", "-t1", "-c32", f"-d{seconds}s", "-H", "Accept-Encoding: gzip", url]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in said or "Socket errors" in said:
        raise RuntimeError(said)
    found = re.search(r"Requests/sec:\s+([\d.]+)", said)
    assert found
    return float(found.group(1))


@contextmanager
def nginx(page: bytes) -> Iterator[int]:
    """Serve the same compressed bytes from a file; yield the port."""
    port = free_port()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "page.html.gz").write_bytes(page)
        (folder / "page.html").write_bytes(gzip.decompress(page))
        user = "user root;" if os.geteuid() == 0 else ""
        (folder / "nginx.conf").write_text(
            NGINX.format(folder=folder, port=port, user=user), "utf-8"
        )
        command = ["nginx", "-p", name, "-c", str(folder / "nginx.conf")]
        with subprocess.Popen(command) as process:
            try:
                wait_until_served(port, page)
                yield port
            finally:
                process.terminate()


def wait_until_served(port: int, page: bytes) -> None:
    """Return when nginx hands out exactly our bytes."""
    for _ in range(10_000):
        try:
            assert fetch(port, "/page.html") == page
        except ConnectionRefusedError:
            continue
        return
    raise RuntimeError("nginx does not answer")
