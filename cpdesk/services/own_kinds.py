"""A council's own kinds of report: read from a file, kept in the pack."""

from dataclasses import dataclass
from pathlib import Path

from cpdesk.domain import field as fields
from cpdesk.domain.edits import SetFields
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.section_id import slug
from cpdesk.report.kind_file import KindFile
from cpdesk.report.kind_names import KIND_NAMES
from cpdesk.report.kinds import own_report_kind
from cpdesk.report.own_kind import check_own_file
from cpdesk.store.atomic import write_whole
from cpdesk.store.reading import read_text


@dataclass(frozen=True)
class OwnKind:
    """A kind of report by the name that packs give it, with the text of its file and what that says."""

    name: str
    text: str
    file: KindFile


def read_own_kind(path: Path) -> OwnKind:
    """Return the kind of report of a file, called as the file is.

    Raises CpdeskError that says what of the file cannot be understood, and where.
    """
    name = slug(path.stem)
    if not name or name in (*KIND_NAMES, "common"):
        raise CpdeskError(f"A council's own kind of report cannot be called “{path.stem}”.", "Rename the file.")
    text = read_text(path)
    check_own_file(text)
    return kind_from_text(name, text)


def write_own_kind(path: Path, own: OwnKind) -> None:
    """Write the file of a kind, for another pack to read; raise CpdeskError where it cannot be written."""
    write_whole(path, own.text.encode("utf-8"))


def kind_from_text(name: str, text: str) -> OwnKind:
    """Return the kind of report that a file of that text describes; raise CpdeskError as `read_own_kind` does."""
    return OwnKind(name, text, own_report_kind(name, text).file)


def keep_kind(own: OwnKind) -> SetFields:
    """Return the edit that keeps a kind in the pack, in place of another version of it."""
    return SetFields(f"kind of report “{own.file.words.title}”", {fields.kind(own.name): own.text})


def own_kinds(pack: BoardPack) -> tuple[OwnKind, ...]:
    """Return the council's own kinds that a pack keeps, in the order of their names."""
    parted = ((fields.parts(name), text) for name, text in pack.fields.items())
    found = {subject: text for (family, subject, _), text in parted if family == "kind" and isinstance(text, str)}
    return tuple(kind_from_text(name, found[name]) for name in sorted(found))


def kind_in_hand(pack: BoardPack) -> str | OwnKind:
    """Return the kind of the report that a pack has in hand: one of cpdesk's by its name, or the council's own."""
    text = pack.fields.get(fields.kind(pack.kind))
    is_own = isinstance(text, str) and pack.kind not in KIND_NAMES
    return kind_from_text(pack.kind, text) if is_own and isinstance(text, str) else pack.kind
