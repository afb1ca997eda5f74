import shlex
import sys
from pathlib import Path

from pipeline.cli.schedules import cron, nightly_command, serve, systemd, windows
from pipeline.settings import Settings

SPACED = Path("/srv/our answers/100% FOI")
SETTINGS = Settings(nightly_hour=3, timezone="Europe/London")


def test_the_cron_line_survives_spaces_and_per_cent_signs() -> None:
    lines = cron(SPACED, SETTINGS).splitlines()
    assert "CRON_TZ=Europe/London" in lines
    schedule, command = lines[-1][:9], lines[-1][10:]
    assert schedule == "0 3 * * *"
    assert "%" not in command.replace(r"\%", "")
    assert shlex.split(command.replace(r"\%", "%")) == nightly_command(SPACED)


def test_the_systemd_timer_names_hour_and_zone_and_catches_up() -> None:
    text = systemd(SPACED, SETTINGS)
    assert "OnCalendar=*-*-* 03:00:00 Europe/London" in text
    assert "Persistent=true" in text
    assert f'"{str(SPACED).replace("%", "%%")}"' in text


def test_every_recipe_names_this_interpreter_and_the_project() -> None:
    project = Path("/srv/foi")
    for recipe in (cron, systemd, windows, serve):
        text = recipe(project, SETTINGS)
        assert sys.executable in text
        assert "flows.nightly --project" in text
        assert str(project) in text


def test_the_hour_follows_the_settings() -> None:
    late = Settings(nightly_hour=22)
    assert "0 22 * * *" in cron(SPACED, late)
    assert "/ST 22:00" in windows(SPACED, late)
