"""Many writing processes at once, started together."""

import json
import os
import subprocess
import sys
from pathlib import Path

from bench.writer import Written

ROOT = Path(__file__).resolve().parents[1]


def write_together(url: str, *, writers: int, rows: int = 0, seconds: float = 0.0) -> list[Written]:
    """Let `writers` processes write to the database at `url`; its table must be there."""
    asked = ["--rows", str(rows), "--seconds", str(seconds)]
    environment = {**os.environ, "DATABASE_URL": url}
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "bench.writer", str(number), *asked],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(writers)
    ]
    for process in processes:
        assert process.stdout
        if process.stdout.readline() != "ready\n":
            raise RuntimeError("a writer did not start: its words are above")
    for process in processes:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    return [Written(**json.loads(process.communicate()[0])) for process in processes]


def in_own_process(url: str, act: str) -> None:
    """Run one function of bench.writer with its own database connection."""
    code = f"import os; from bench import writer; writer.configure(os.environ['DATABASE_URL']); writer.{act}()"
    environment = {**os.environ, "DATABASE_URL": url}
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, check=True)
