"""Nothing is made ready for serving while something unsafe or unusable is in the way."""

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.management import call_command
from django.core.management.base import SystemCheckError


@pytest.mark.django_db
def test_a_broken_programme_file_of_the_host_stops_the_start(
    tmp_path: Path, settings: LazySettings
) -> None:
    (tmp_path / "egen.toml").write_text("key = ", encoding="utf-8")
    settings.KNOPSKUD_PROGRAMMES = tmp_path
    with pytest.raises(SystemCheckError, match=r"Puljen i egen\.toml kan ikke bruges"):
        call_command("ready")
