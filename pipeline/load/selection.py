"""Which files to read again: by what read them, by authority, by name, or all. Always by content hash, oldest first."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from pipeline.load.store import Store
from pipeline.model.document import ReaderVersion
from pipeline.model.reading import Ending

_WAS_READ = (Ending.READ.value, Ending.READ_IN_PART.value)


@dataclass(frozen=True, slots=True)
class CurrentVersions:
    """The program as it is: its readers' versions, that of words and rules, and the media types that readers take."""

    readers: frozenset[ReaderVersion]
    interpretation: str
    media_types: frozenset[str]


def outdated(store: Store, current: CurrentVersions) -> tuple[str, ...]:
    """Files that today's program may read otherwise than they were read.

    Those that another version of a reader read or failed on, those whose figures were made by other rules or words,
    and those that no reader took while one takes them now. Not those that a person's password opened: they hold
    nothing but the unlocked file, which is chosen by itself.
    """
    pairs = sorted((reader.name, reader.version) for reader in current.readers)
    listed = ", ".join(["(?, ?)"] * len(pairs))
    taken = sorted(current.media_types)
    return _hashes(
        store,
        f"""read_at IS NOT NULL AND reader_name IS NOT 'unlock' AND (
            (ending IN (?, ?) AND interpretation_version <> ?)
            OR (reader_name IS NOT NULL AND (reader_name, reader_version) NOT IN (VALUES {listed}))
            OR (ending = ? AND media_type IN ({", ".join("?" * len(taken))})))""",
        (*_WAS_READ, current.interpretation, *(part for pair in pairs for part in pair), Ending.UNSUPPORTED, *taken),
    )


def all_read(store: Store) -> tuple[str, ...]:
    """Every file that was ever read to an ending."""
    return _hashes(store, "read_at IS NOT NULL", ())


def read_by(store: Store, reader_name: str, reader_version: str | None = None) -> tuple[str, ...]:
    """Files that a reader ("pdf") read or failed on last; of all its versions, or of one."""
    return _hashes(
        store,
        "read_at IS NOT NULL AND reader_name = ? AND (? IS NULL OR reader_version = ?)",
        (reader_name, reader_version, reader_version),
    )


def ended_as(store: Store, ending: Ending) -> tuple[str, ...]:
    """Files that ended this way."""
    return _hashes(store, "read_at IS NOT NULL AND ending = ?", (ending.value,))


def not_read_whole(store: Store) -> tuple[str, ...]:
    """Files that ended in any way but read whole."""
    return _hashes(store, "read_at IS NOT NULL AND ending <> ?", (Ending.READ.value,))


def of_authority(store: Store, name_or_slug: str) -> tuple[str, ...]:
    """Files that a body answered with, by its canonical name or its slug, in either case of letters."""
    return _hashes(
        store,
        """read_at IS NOT NULL AND content_hash IN (SELECT d.content_hash FROM documents AS d
            JOIN authorities AS a ON a.authority_name = d.authority_name
            WHERE lower(a.authority_name) = lower(?) OR a.slug = lower(?))""",
        (name_or_slug, name_or_slug),
    )


def named(store: Store, name_or_hash: str) -> tuple[str, ...]:
    """Files that came in under a name, or whose hash begins so (at least 6 characters)."""
    return _hashes(
        store,
        """read_at IS NOT NULL AND (content_hash IN (SELECT content_hash FROM receipts WHERE file_name = ?)
            OR (length(?) >= 6 AND substr(content_hash, 1, length(?)) = lower(?)))""",
        (name_or_hash,) * 4,
    )


def with_members(store: Store, content_hashes: Collection[str]) -> tuple[str, ...]:
    """The files, and whatever came inside them at any depth: what a letter says covers its attachments."""
    found = set(content_hashes)
    following: Iterable[str] = found
    while following:
        found |= set(following)
        following = {member for each in following for member in _members(store, each)} - found
    return tuple(each for each in _hashes(store, "read_at IS NOT NULL", ()) if each in found)


def _members(store: Store, content_hash: str) -> list[str]:
    """Files whose first receipt says that they came inside this one."""
    rows = store.db.conn.execute(
        """SELECT content_hash FROM receipts AS r WHERE parent_hash = ? AND r.rowid =
            (SELECT min(rowid) FROM receipts WHERE content_hash = r.content_hash)""",
        [content_hash],
    )
    return [row[0] for row in rows.fetchall()]


def _hashes(store: Store, condition: str, values: tuple[str | None, ...]) -> tuple[str, ...]:
    rows = store.db.conn.execute(
        f"SELECT content_hash FROM source_files WHERE {condition} ORDER BY first_received_at, content_hash",  # noqa: S608
        values,
    )
    return tuple(row[0] for row in rows.fetchall())
