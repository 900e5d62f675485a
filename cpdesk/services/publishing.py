"""Publishing: a pack as a paper, or as data."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from cpdesk.branding import load_branding
from cpdesk.domain.errors import CancelledError
from cpdesk.domain.exemption import paragraphs_words
from cpdesk.domain.house_template import HouseTemplate
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.public_pack import public_pack
from cpdesk.domain.review import review_pack
from cpdesk.domain.word_look import PUBLISHED, WordLook
from cpdesk.report.kinds import kind_of
from cpdesk.services.outputs import check_format, check_output
from cpdesk.store.atomic import write_whole

if TYPE_CHECKING:  # the window paints before a paper loads
    from cpdesk.domain.outline import Outline

Progress = Callable[[int, int], None]

PAPERS = (".docx", ".pdf")
TABLES_SUFFIX = ".xlsx"
SUFFIXES = (*PAPERS, TABLES_SUFFIX, ".csv")
_SLASH_WITHIN = re.compile(r"(?<=\w)[/\\](?=\w)")
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


def export_report(
    pack: BoardPack,
    path: Path,
    *,
    part: str = "public",
    look: WordLook = PUBLISHED,
    house: HouseTemplate | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[str, ...]:
    """Write the report in hand (.docx, .pdf) or the data behind it (.xlsx, .csv) at `path`, in one step once whole.

    `look` says how a Word report is written, and `house` in which template of a council's; the other formats have but
    one look.

    Return sentences on what a person should know of the file. On failure, or when `cancelled` says so, what was there
    stays as it was. Raises CpdeskError with a sentence.
    """
    check_format(path, SUFFIXES)
    check_output(path)
    suffix = path.suffix.casefold()
    findings: tuple[str, ...] = ()
    if suffix == ".docx":
        content = _word(pack, part, look, house, progress, cancelled)
    elif suffix == ".pdf":
        content = _pdf(pack, part, progress, cancelled)
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
    return _data(_part(pack, part), part), ()


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
    mark = publication_mark(_grounds(pack)) if part == "exempt" else ""
    return f"{safe_name(f'{day}{title}')}{mark}.docx"


def publication_mark(grounds: Iterable[str]) -> str:
    """Return what stands at the end of a file's name that is not for publication, with the paragraphs it relies on."""
    numbers = " ".join(grounds)
    return f" (not for publication{f', {paragraphs_words(numbers)}' if numbers else ''})"


def safe_name(words: str) -> str:
    """Return words as a file may be called on any computer, cut short where they are long: 2019/20 is 2019-20."""
    safe = _NOT_IN_NAMES.sub(" ", _SLASH_WITHIN.sub("-", words))
    return " ".join(safe.split())[:120].rstrip(" .")


def _grounds(pack: BoardPack) -> tuple[str, ...]:
    from cpdesk.report.exempt import grounds_of_paper  # noqa: PLC0415 - the window paints before this loads

    return grounds_of_paper(kind_of(pack).file, pack, review_pack(pack), kind_of(pack).paper_sections(pack))


def _outline(pack: BoardPack, part: str) -> "Outline":
    from cpdesk.report.compose import compose  # noqa: PLC0415 - the window paints before this loads

    return compose(pack, part="exempt" if part == "exempt" else "public")


def _word(
    pack: BoardPack,
    part: str,
    look: WordLook,
    house: HouseTemplate | None,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> bytes:
    outline, branding = _outline(pack, part), load_branding()
    if house is None:
        from cpdesk.report.word import write_word  # noqa: PLC0415 - the window paints before this loads

        return write_word(outline, branding, look=look, progress=progress, cancelled=cancelled)
    from cpdesk.report.template import write_in_house  # noqa: PLC0415 - seldom needed
    from cpdesk.services.house_template import paper_fields  # noqa: PLC0415

    fields = paper_fields(pack)
    return write_in_house(outline, branding, house, fields, look=look, progress=progress, cancelled=cancelled).document


def _pdf(
    pack: BoardPack,
    part: str,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> bytes:
    from cpdesk.report.pdf.writer import write_pdf  # noqa: PLC0415 - the window paints before this loads

    return write_pdf(_outline(pack, part), load_branding(), progress=progress, cancelled=cancelled)


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


def _data(pack: BoardPack, part: str) -> bytes:
    from cpdesk.services.values import values_csv  # noqa: PLC0415 - pandas takes a while to load

    return values_csv(pack, shows_exempt=part == "exempt")
