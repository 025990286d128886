"""The yardstick of papers: the same words as plain HTML, printed by a headless browser."""

import shutil
import subprocess
from html import escape
from pathlib import Path

from knopskud.documents.content.model import (
    Block,
    Bullets,
    Content,
    Facts,
    Heading,
    Paragraph,
    Runs,
    Signatures,
    Table,
)

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
STYLE = "@page{size:A4;margin:24mm}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid}"


def html(content: Content) -> str:
    """The blocks as a page; enough of a look to be fair."""
    told = "".join(_block(block) for block in content.blocks)
    title = escape(content.title)
    return f"<!doctype html><html lang=da><meta charset=utf-8><title>{title}</title><style>{STYLE}</style><h1>{title}</h1>{told}"


def printed(page: Path) -> bytes:
    """The PDF that a browser prints. Raises FileNotFoundError without a browser."""
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        raise FileNotFoundError("apt-get install chromium")
    out = page.with_suffix(".pdf")
    quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    profile = f"--user-data-dir={page.parent / 'profile'}"
    subprocess.run(
        [browser, *quiet, profile, f"--print-to-pdf={out}", page.as_uri()],
        check=True,
        capture_output=True,
    )
    return out.read_bytes()


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"<h{block.level}>{_runs(block.runs)}</h{block.level}>"
        case Paragraph():
            return f"<p>{_runs(block.runs)}</p>"
        case Bullets():
            return f"<ul>{''.join(f'<li>{_runs(x.runs)}</li>' for x in block.items)}</ul>"
        case Facts():
            rows = (f"<dt>{escape(x.name)}<dd>{_runs(x.runs)}" for x in block.facts)
            return f"<dl>{''.join(rows)}</dl>"
        case Table():
            head = "".join(f"<th>{escape(x.title)}" for x in block.columns)
            rows = ("<tr>" + "".join(f"<td>{_runs(cell)}" for cell in x.cells) for x in block.rows)
            return f"<table><thead><tr>{head}</thead>{''.join(rows)}</table>"
        case Signatures():
            return "".join(f"<p>{escape(x.party)}</p>" for x in block.lines)
    return ""


def _runs(runs: Runs) -> str:
    return "".join(escape(run.text) for run in runs)
