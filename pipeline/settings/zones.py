"""Time zones by their names. Imported only where a time is worked out or shown: a machine may lack the database."""

from __future__ import annotations

import zoneinfo

from pipeline.errors import ConfigurationError


def zone(name: str) -> zoneinfo.ZoneInfo:
    """The time zone of that name.

    Raises:
        ConfigurationError: this machine has no time zone database, or not this zone.
    """
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        raise ConfigurationError(
            f"This machine knows no time zone {name!r}: install its time zone database (the package tzdata)."
        ) from None
