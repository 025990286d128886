"""A PostgreSQL of the run's own, from the server's programs where they are installed."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.ports import free_port

INSTALL = "apt-get install postgresql"
NAME = "knopskud"


def programs() -> Path | None:
    """The folder of the newest PostgreSQL server's programs, or None where there is none."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if not found and (initdb := shutil.which("initdb")):
        return Path(initdb).resolve().parent
    return max(found, key=lambda path: int(path.parent.name.partition(".")[0]), default=None)


@contextmanager
def cluster(bin_: Path) -> Iterator[str]:
    """Start a cluster that keeps its promises to the disk, as a host's does; yield its DATABASE_URL."""
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="knopskud-bench-") as name:
        folder = Path(name)
        owner = _give_to_postgres(folder)

        def run(program: str, *given: str) -> None:
            command = [str(bin_ / program), *given]
            subprocess.run(
                command,
                cwd=folder,
                check=True,
                stdout=subprocess.DEVNULL,
                **owner,  # type: ignore[call-overload]
            )

        data = str(folder / "data")
        run("initdb", "-D", data, "-U", NAME, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        here = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder}"
        run("pg_ctl", "-D", data, "-w", "-l", str(folder / "log"), "-o", here, "start")
        try:
            run("createdb", "-h", "127.0.0.1", "-p", str(port), "-U", NAME, NAME)
            yield f"postgres://{NAME}@127.0.0.1:{port}/{NAME}"
        finally:
            run("pg_ctl", "-D", data, "-m", "fast", "-w", "stop")


def _give_to_postgres(folder: Path) -> dict[str, str]:
    """PostgreSQL refuses to run as root: then it runs as the user that its package has made."""
    if os.geteuid():
        return {}
    user = pwd.getpwnam("postgres")
    os.chown(folder, user.pw_uid, user.pw_gid)
    return {"user": "postgres", "group": "postgres"}
