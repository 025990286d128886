"""What the server calls."""

import os

from knopskud.project.site import make_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "knopskud.project.settings")
application = make_application()

from knopskud.project import due  # noqa: E402 -- needs the apps

due.start()
