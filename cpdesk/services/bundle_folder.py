"""The meeting's bundle as a folder of files, named for publication."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cpdesk.branding import load_branding
from cpdesk.domain.errors import CancelledError
from cpdesk.domain.exempt_list import exempt_things
from cpdesk.domain.house_template import HouseTemplate
from cpdesk.domain.outline import Outline
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import review_pack
from cpdesk.report.bundle import ListedItem, listed_items
from cpdesk.report.bundle.agenda_paper import agenda_paper, shown_title
from cpdesk.report.bundle.agenda_words import agenda_words
from cpdesk.report.bundle.binding import bound_outline
from cpdesk.report.bundle.listed import grounds_of_item
from cpdesk.report.exempt import grounds_of_things
from cpdesk.report.kinds import kind_of
from cpdesk.report.printed_matter import book_matter, paper_matter
from cpdesk.services.bundling import Cancelled, Progress, bundle_notes
from cpdesk.services.publishing import export_report, publication_mark, safe_name
from cpdesk.store.folder import whole_folder, written_in

if TYPE_CHECKING:  # the window paints before a paper loads
    from cpdesk.report.template import PaperFields

PUBLIC, EXEMPT = "Public", "Exempt – not for publication"
_DATA = (".xlsx", ".csv")
_LONGEST = 80


@dataclass(frozen=True)
class WrittenFolder:
    """The files that were written, by their names below the folder, with what a person should know of them."""

    files: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class _File:
    """A file to come: its name, with what writes it."""

    name: str
    write: Callable[[Path], None]


def export_folder(
    pack: BoardPack,
    folder: Path,
    *,
    part: str = "public",
    house: HouseTemplate | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> WrittenFolder:
    """Write the agenda, its papers and their data into a folder; with the exempt part, that in a folder of its own.

    The Word documents are in the council's `house` template, where there is one.
    All are there once all are whole: what was there before stays where anything goes wrong. `progress` hears of each
    file; `cancelled` is asked before each, and a yes raises CancelledError. Raises CpdeskError with a sentence.
    """
    listed = listed_items(pack)
    parts = [(PUBLIC, False), (EXEMPT, True)] if part == "exempt" else [(PUBLIC, False)]
    with whole_folder(folder) as fresh:
        steps = [
            (name, file)
            for name, shows_exempt in parts
            for file in _files(pack, listed, house, shows_exempt=shows_exempt)
        ]
        for done, (name, file) in enumerate(steps):
            if cancelled is not None and cancelled():
                raise CancelledError
            (fresh / name).mkdir(exist_ok=True)
            file.write(fresh / name / file.name)
            if progress is not None:
                progress(done + 1, len(steps))
        files = written_in(fresh)
    return WrittenFolder(files, bundle_notes(pack, listed, part=part))


def _files(
    pack: BoardPack, listed: Sequence[ListedItem], house: HouseTemplate | None, *, shows_exempt: bool
) -> Iterator[_File]:
    """Yield the files of a part: the agenda, then each item's, then the figures behind them."""
    from cpdesk.services.house_template import agenda_fields, paper_fields  # noqa: PLC0415 - the window paints before

    agenda = agenda_paper(pack, listed, shows_exempt=shows_exempt).outline
    yield from _papers("Agenda", agenda, house, lambda: agenda_fields(pack, agenda))
    with_data: list[BoardPack] = []
    for one in listed:
        mark = _mark(one) if shows_exempt else ""
        stem = f"{_stem(one)}{mark}"
        outline = bound_outline(one, shows_exempt=shows_exempt)
        if outline is not None:
            yield from _papers(stem, outline, house, partial(paper_fields, one.source or pack))
        elif one.outside is not None and (shows_exempt or not one.item.is_exempt):
            yield _File(f"{stem}.pdf", _writer(one.outside.content))
        source = one.source
        if source is None or outline is None or any(_same(source, other) for other in with_data):
            continue
        if _same(source, pack) or _prints_figures(source):
            with_data.append(source)
            name = "Data" if _same(source, pack) else f"{_stem(one)} – data"
            name += publication_mark(_grounds_of_data(source)) if shows_exempt and _grounds_of_data(source) else ""
            part = "exempt" if shows_exempt else "public"
            yield from (_File(f"{name}{suffix}", _data_writer(source, part)) for suffix in _DATA if source.measures)


def _prints_figures(source: BoardPack) -> bool:
    """Return whether the report in hand prints figures beside those that answers to minutes link to.

    The whole scorecard is no data of another pack's tracker.
    """
    kind = kind_of(source)
    matter = paper_matter(kind.file, source, review_pack(source), kind.paper_sections(source))
    linked = {link.subject for item in source.minutes for link in item.links}
    return bool(matter.measures - linked or matter.tables)


def _same(one: BoardPack, other: BoardPack) -> bool:
    """Return whether two are the same pack, whichever of its reports is in hand: their figures are one file."""
    return one.of("") is other.of("") or (one.fields == other.fields and one.library.keys() == other.library.keys())


def _stem(one: ListedItem) -> str:
    """Return what a file of an item is called: as the public agenda has it, so that no name of a child is in it."""
    title = shown_title(one, agenda_words(), shows_exempt=False)
    return f"Item {one.sort_name} – {_cut(safe_name(title))}".rstrip(" –")


def _cut(words: str) -> str:
    """Return words that are no longer than a file name has room for: as many whole ones as that are."""
    if len(words) <= _LONGEST:
        return words
    return (words[: _LONGEST + 1].rpartition(" ")[0] or words[:_LONGEST]).rstrip(" .,;–-")


def _mark(one: ListedItem) -> str:
    """Return what the name of an item's file ends in where the file is not for publication: it may be sent on alone."""
    grounds = grounds_of_item(one)
    return publication_mark(grounds) if grounds else ""


def _grounds_of_data(source: BoardPack) -> tuple[str, ...]:
    return grounds_of_things(exempt_things(source, book_matter(source, review_pack(source))))


def _papers(
    stem: str, outline: Outline, house: HouseTemplate | None, fields: "Callable[[], PaperFields]"
) -> Iterator[_File]:
    """Yield a paper as Word and as PDF; only the one knows a house template, whose front sheet has the `fields`."""
    from cpdesk.report.pdf.writer import write_pdf  # noqa: PLC0415 - the window paints before these load
    from cpdesk.report.word import write_word  # noqa: PLC0415

    branding = load_branding()

    def word(path: Path) -> None:
        if house is None:
            _put(path, write_word(outline, branding))
        else:
            from cpdesk.report.template import write_in_house  # noqa: PLC0415 - seldom needed

            _put(path, write_in_house(outline, branding, house, fields()).document)

    yield _File(f"{stem}.docx", word)
    yield _File(f"{stem}.pdf", lambda path: _put(path, write_pdf(outline, branding)))


def _writer(content: bytes) -> Callable[[Path], None]:
    return lambda path: _put(path, content)


def _data_writer(source: BoardPack, part: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        export_report(source, path, part=part)

    return write


def _put(path: Path, content: bytes) -> None:
    path.write_bytes(content)
