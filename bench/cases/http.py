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
from bench.site import FRONT_PAGE, fetch, free_port, started

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
    for tool in ("nginx", "wrk"):
        if not shutil.which(tool):
            yield Missing("http: prepared page", f"apt-get install {tool}")
            return
    rounds, seconds = (5, 6) if long else (3, 2)
    with ExitStack() as stack:
        site = stack.enter_context(started())
        page = fetch(site.port, FRONT_PAGE, "gzip")
        yard = stack.enter_context(nginx(page))
        ours, theirs = [], []
        for _ in range(rounds):
            ours.append(load(site.port, FRONT_PAGE, seconds))
            theirs.append(load(yard, "/page.html", seconds))
    name = f"http: prepared page of {len(page):,} bytes against nginx"
    yield Figure(name, "1/s", tuple(ours), tuple(theirs), ratio_at_least=0.5)
    yield from against_rendering(ours, rounds=rounds)


def against_rendering(ours: list[float], *, rounds: int) -> Iterator[Figure | Missing]:
    """Compare with the same page made from its templates for every reader."""
    name = "http: prepared page against rendering it"
    render = renderer()
    if render is None:
        yield Missing(name, "knopskud.public has no page to render yet")
        return
    rendered = [1 / timed(render) for _ in range(rounds * 10)]
    yield Figure(name, "1/s", tuple(ours), tuple(rendered), ratio_at_least=100)


def renderer() -> Callable[[], object] | None:
    """Return what renders the front page from its edition, without a server around it."""
    return None


def timed(work: Callable[[], object]) -> float:
    """Return the seconds of processor time that `work` takes."""
    began = os.times()
    work()
    ended = os.times()
    return max(ended.user + ended.system - began.user - began.system, 1e-4)


def load(port: int, path: str, seconds: int) -> float:
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
