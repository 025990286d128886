"""What travels: requests as a browser makes them, and what a page needs before it is seen."""

import gzip
import re
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection

import brotli

LINKED = re.compile(r"<(?:link|script|img)\b[^>]*?\s(?:href|src)=\"([^\"]+)\"[^>]*>")
NOT_FETCHED = re.compile(r"rel=\"(?:alternate|canonical|license|next|prev)\"")
IN_SHEET = re.compile(r"url\(\s*[\"']?(?!data:)([^\"')]+)")
UNPACKED: dict[str, Callable[[bytes], bytes]] = {"gzip": gzip.decompress, "br": brotli.decompress}
AROUND_HEADERS = len("HTTP/1.1 200 OK\r\n\r\n")
AROUND_ONE = len(": \r\n")


@dataclass(frozen=True)
class Received:
    """One answer: its status, its headers and its body as they came."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def size(self) -> int:
        """The bytes of the whole answer."""
        headers = sum(len(name) + len(value) + AROUND_ONE for name, value in self.headers)
        return AROUND_HEADERS + headers + len(self.body)

    def text(self) -> str:
        """The body as it is read."""
        encoding = next((v for name, v in self.headers if name.lower() == "content-encoding"), "")
        return UNPACKED.get(encoding, bytes)(self.body).decode()


def ask(port: int, path: str, accept: str = "gzip") -> Received:
    """Ask for one address. Raises OSError while nobody listens."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", path, headers={"Accept-Encoding": accept})
        answer = connection.getresponse()
        return Received(answer.status, tuple(answer.getheaders()), answer.read())
    finally:
        connection.close()


def needed_by(page: str, sheets: dict[str, str]) -> set[str]:
    """The addresses that a page fetches, with what its style sheets fetch; `sheets` are texts by address."""
    tags = [tag for tag in LINKED.finditer(page) if not NOT_FETCHED.search(tag.group())]
    found = {tag.group(1) for tag in tags if not tag.group(1).startswith("data:")}
    for address, sheet in sheets.items():
        folder = address.rpartition("/")[0]
        found |= {f"{folder}/{one}" for one in IN_SHEET.findall(sheet)}
    return found
