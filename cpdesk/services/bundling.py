"""The meeting's bundle as one PDF."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from cpdesk.branding import load_branding
from cpdesk.domain.agenda import Meeting, meeting_of
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_english import joined
from cpdesk.report.bundle import ListedItem, bind, listed_items
from cpdesk.services.outputs import check_format, check_output
from cpdesk.services.previewing import Pages
from cpdesk.services.publishing import safe_name
from cpdesk.services.withheld_notes import telling_notes, withheld_notes
from cpdesk.store.atomic import write_whole

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]

_NEEDED = ("committee", "day", "time", "place")


def export_bundle(
    pack: BoardPack,
    path: Path,
    *,
    part: str = "public",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[str, ...]:
    """Write the agenda and its papers as one PDF at `path`, in one step once whole.

    Return sentences on what a person should know of it. On failure, or when `cancelled` says so, what was there stays
    as it was. Raises CpdeskError with a sentence.
    """
    check_format(path, (".pdf",))
    check_output(path)
    listed = listed_items(pack)
    write_whole(path, bundle_pdf(pack, listed, part=part, progress=progress, cancelled=cancelled))
    return bundle_notes(pack, listed, part=part)


def bundle_pdf(
    pack: BoardPack,
    listed: Sequence[ListedItem],
    *,
    part: str = "public",
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> bytes:
    """Return the bundle of that part: the same bytes for the same pack."""
    from cpdesk.report.pdf.press import Press  # noqa: PLC0415 - the window paints before this loads

    bundle = bind(pack, listed, shows_exempt=part == "exempt")
    return Press(load_branding()).bound(bundle, progress=progress, cancelled=cancelled)


def bundle_notes(pack: BoardPack, listed: Sequence[ListedItem], *, part: str) -> tuple[str, ...]:
    """Return what a person should know of a bundle: what its agenda lacks, whose pages nobody checked, what tells.

    A public one says of each of its reports what an export of that alone says.
    """
    told = _of_reports(listed) if part != "exempt" else ()
    return tuple(dict.fromkeys((*_notes(meeting_of(pack.fields), listed, part), *told)))


def suggested_bundle_name(pack: BoardPack, part: str = "public", suffix: str = ".pdf") -> str:
    """Return a name for the bundle, made of the committee and the day of its meeting."""
    meeting = meeting_of(pack.fields)
    day = f"{meeting.day.isoformat()} " if meeting.day else ""
    mark = " (not for publication)" if part == "exempt" else ""
    named = safe_name(f"{day}{meeting.committee or 'Meeting'} – papers")
    return f"{named}{mark}{suffix}"


def _notes(meeting: Meeting, listed: Sequence[ListedItem], part: str) -> Iterator[str]:
    missing = [{"day": "date"}.get(name, name) for name in _NEEDED if not getattr(meeting, name)]
    if missing:
        yield f"The agenda does not say the meeting’s {joined(missing)}."
    shown = (one for one in listed if part == "exempt" or not one.item.is_exempt)
    names = [f"“{one.title}” (item {one.number})" for one in shown if one.outside is not None]
    if names:
        were = "was" if len(names) == 1 else "were"
        yield (
            f"{joined(names)} {were} made elsewhere: cpdesk has not checked the pages, which have no tags, so the "
            "bundle does not say that it is accessible (PDF/UA)."
        )
    bare = [one.number for one in listed if one.item.is_exempt and not one.item.interest.strip()]
    if bare:
        yield f"Exempt without a public-interest statement: item{'' if len(bare) == 1 else 's'} {joined(bare)}."
    if part != "exempt" and any(one.item.is_exempt or one.is_partly_exempt for one in listed):
        withheld = sum(one.item.is_exempt for one in listed)
        yield (
            f"Withheld from this public bundle: {withheld} item{'' if withheld == 1 else 's'} of Part 2."
            if (withheld)
            else "What is exempt in the reports was left out of this public bundle."
        )


def _of_reports(listed: Sequence[ListedItem]) -> Iterator[str]:
    """Yield how much each open paper withholds, and which of its texts speak of that."""
    for one in listed:
        if one.source is not None and not one.item.is_exempt:
            notes = withheld_notes(one.source) if one.is_partly_exempt else telling_notes(one.source)
            yield from (f"Item {one.number}: {note}" for note in notes)


def bundle_pages(
    pack: BoardPack, part: str = "public", progress: Progress | None = None, cancelled: Cancelled | None = None
) -> Pages:
    """Return the pages of the bundle: the very PDF that an export writes, drawn."""
    from cpdesk.report.pdf.pages import PaperPages  # noqa: PLC0415 - the window paints before this loads

    return PaperPages(bundle_pdf(pack, listed_items(pack), part=part, progress=progress, cancelled=cancelled))
