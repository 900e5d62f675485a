"""Publishing: a pack as a paper, or as data."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from cpdesk.branding import load_branding
from cpdesk.domain.chart_form import ChartForm
from cpdesk.domain.errors import CancelledError
from cpdesk.domain.exemption import paragraphs_words
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.public_pack import public_pack
from cpdesk.domain.review import review_pack
from cpdesk.report.kinds import kind_of
from cpdesk.services.outputs import check_format, check_output
from cpdesk.store.atomic import write_whole

Progress = Callable[[int, int], None]

PAPERS = (".docx", ".pdf")
TABLES_SUFFIX = ".xlsx"
SUFFIXES = (*PAPERS, TABLES_SUFFIX, ".csv")
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


@dataclass(frozen=True)
class _Look:
    """How a Word report is to look: in a house template or our own, to come back or not, its charts put in how."""

    template: bytes | None
    styles: Mapping[str, str] | None
    for_editing: bool
    charts: ChartForm


def export_report(  # noqa: PLR0913 - each is a choice of whoever exports
    pack: BoardPack,
    path: Path,
    *,
    part: str = "public",
    template: bytes | None = None,
    styles: Mapping[str, str] | None = None,
    charts: ChartForm = ChartForm.PICTURE,
    for_editing: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[str, ...]:
    """Write the report in hand (.docx, .pdf) or the data behind it (.xlsx, .csv) at `path`, in one step once whole.

    `template` is a house template that the report is written in, as `house_template.read_template` gives it; `styles`
    are those of it that a person chose, by the label of their role. `charts` says how the charts of a .docx are put in.
    A Word report `for_editing` is to come back: each text stands in a content control by which it is known then.

    Return sentences on what a person should know of the file. On failure, or when `cancelled` says so, what was there
    stays as it was. Raises CpdeskError with a sentence.
    """
    check_format(path, SUFFIXES)
    check_output(path)
    suffix = path.suffix.casefold()
    findings: tuple[str, ...]
    if suffix in PAPERS:
        look = _Look(template, styles, for_editing, charts)
        content, findings = _paper(pack, part, suffix, look, progress, cancelled), ()
    else:
        content, findings = _figures(pack, suffix, part, progress, cancelled)
    if cancelled is not None and cancelled():
        raise CancelledError
    write_whole(path, content)
    return findings


def _figures(
    pack: BoardPack,
    suffix: str,
    part: str,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> tuple[bytes, tuple[str, ...]]:
    if suffix == TABLES_SUFFIX:
        return _tables(pack, part, progress, cancelled)
    return _data(_part(pack, part)), ()


def suggested_name(pack: BoardPack, part: str = "public") -> str:
    """Return a file name for the report in hand, made of its title and its meeting's date.

    Where the pack has several reports, and the title does not tell which of them it is, its kind is said too.
    That of the exempt part says that it is not for publication, under which paragraphs of Schedule 12A.
    """
    kind = kind_of(pack).words.title
    title = pack.details.title or pack.details.committee or kind
    if len(pack.reports) > 1 and kind.casefold() not in title.casefold():
        title = f"{title} - {kind}"
    day = f"{pack.details.meeting_date.isoformat()} " if pack.details.meeting_date else ""
    mark = f" (not for publication{_grounds(pack)})" if part == "exempt" else ""
    return f"{safe_name(f'{day}{title}')}{mark}.docx"


def safe_name(words: str) -> str:
    """Return words as a file may be called on any computer, cut short where they are long."""
    safe = _NOT_IN_NAMES.sub(" ", words)
    return " ".join(safe.split())[:120].rstrip(" .")


def _grounds(pack: BoardPack) -> str:
    from cpdesk.report.exempt import exempt_grounds  # noqa: PLC0415 - the window paints before this loads

    grounds = exempt_grounds(pack, review_pack(pack), kind_of(pack).paper_sections(pack))
    return f", {paragraphs_words(' '.join(grounds))}" if grounds else ""


def _paper(
    pack: BoardPack,
    part: str,
    suffix: str,
    look: _Look,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> bytes:
    from cpdesk.report.compose import compose  # noqa: PLC0415 - the window paints before these load

    outline = compose(pack, part="exempt" if part == "exempt" else "public")
    if suffix == ".pdf":
        from cpdesk.report.pdf.writer import write_pdf  # noqa: PLC0415

        return write_pdf(outline, load_branding(), progress=progress, cancelled=cancelled)
    editing = look.for_editing
    if look.template is None:
        from cpdesk.report.word import write_word  # noqa: PLC0415

        return write_word(
            outline,
            load_branding(),
            charts=look.charts,
            for_editing=editing,
            progress=progress,
            cancelled=cancelled,
        )
    from cpdesk.report.template import write_in_house  # noqa: PLC0415 - seldom needed
    from cpdesk.report.word.look import WordLook  # noqa: PLC0415
    from cpdesk.services.house_template import paper_fields  # noqa: PLC0415

    return write_in_house(
        outline,
        load_branding(),
        look.template,
        paper_fields(pack),
        chosen=look.styles,
        look=WordLook(look.charts, editing),
        progress=progress,
        cancelled=cancelled,
    ).document


def _tables(
    pack: BoardPack,
    part: str,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> tuple[bytes, tuple[str, ...]]:
    from cpdesk.excel.write.writer import write_workbook  # noqa: PLC0415 - the window paints before these load
    from cpdesk.services.data_book.book import data_book  # noqa: PLC0415

    book = data_book(pack, shows_exempt=part == "exempt")
    content, cut = write_workbook(book, progress=progress, cancelled=cancelled)
    return content, (*book.findings, *cut)


def _part(pack: BoardPack, part: str) -> BoardPack:
    return pack if part == "exempt" else public_pack(pack)


def _data(pack: BoardPack) -> bytes:
    from cpdesk.services.values import values_csv  # noqa: PLC0415 - pandas takes a while to load

    return values_csv(pack)
