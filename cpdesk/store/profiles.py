"""Import profiles on disk: one file each, in a folder of the user's own."""

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.store.atomic import write_whole
from cpdesk.store.profile_text import parse_profile, profile_text
from cpdesk.store.reading import read_text
from cpdesk.store.refusal import writing_refused

_SUFFIX = ".toml"
_LONGEST_NAME = 60
_MOST_BYTES = 64 * 1024 * 1024  # a workbook of 50,000 measures is known by 5 MB
_NOT_IN_NAMES = re.compile(r"[^\w-]+")


@dataclass(frozen=True)
class KeptProfiles:
    """The profiles of a folder, the newest first, and of each file that is of no use why it is."""

    profiles: tuple[ImportProfile, ...] = ()
    damaged: tuple[tuple[Path, CpdeskError], ...] = ()


def load_profiles(folder: Path) -> KeptProfiles:
    """Return the profiles that are kept; a damaged file is named and left as it is."""
    profiles, damaged = [], []
    for path in _files(folder):
        try:
            profiles.append(replace(parse_profile(read_text(path, most=_MOST_BYTES)), name=path.stem))
        except CpdeskError as why:
            damaged.append((path, why))
    return KeptProfiles(tuple(profiles), tuple(damaged))


def save_profile(folder: Path, profile: ImportProfile) -> Path:
    """Keep the profile in the file of its name, in place of one that it has; return the file.

    The folder and the file are for the user alone: wordings of measures are in them. Raises CpdeskError where it cannot
    be written.
    """
    path = folder / f"{file_name(profile.name)}{_SUFFIX}"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as cause:
        raise writing_refused(cause) from cause
    write_whole(path, profile_text(profile).encode("utf-8"), mode=0o600)
    return path


def forget_profile(folder: Path, name: str) -> None:
    """Remove the profile of that name, if there is one; raise CpdeskError where the computer refuses to."""
    try:
        (folder / f"{file_name(name)}{_SUFFIX}").unlink(missing_ok=True)
    except OSError as cause:
        raise writing_refused(cause) from cause


def file_name(name: str) -> str:
    """Return the name as every file system takes it."""
    return _NOT_IN_NAMES.sub(" ", name).strip()[:_LONGEST_NAME].strip() or "Workbook"


def _files(folder: Path) -> list[Path]:
    """Return the files of profiles, the newest first; none where the folder cannot be read."""
    try:
        found = [(entry.stat().st_mtime_ns, entry.name) for entry in os.scandir(folder) if entry.name.endswith(_SUFFIX)]
    except OSError:
        return []
    return [folder / name for _, name in sorted(found, reverse=True)]
