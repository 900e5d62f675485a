"""Where things are kept on this computer."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Folders:
    """Where things are kept on this computer; None is the person's own place for them."""

    recovery: Path | None = None
    profiles: Path | None = None
    words: Path | None = None
