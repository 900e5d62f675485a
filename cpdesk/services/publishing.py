"""Publishing: a pack as a paper, or as data."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from cpdesk.branding import load_branding
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.errors import CancelledError
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import MeasureReview, review_pack
from cpdesk.services.outputs import check_format, check_output
from cpdesk.store.atomic import write_whole

Progress = Callable[[int, int], None]

SUFFIXES = (".docx", ".csv")
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


@dataclass(frozen=True, slots=True)
class Missing:
    """What a paper still lacks, as a sentence; `kind` is detail, measure or section, `subject` which one."""

    text: str
    kind: Literal["detail", "measure", "section"]
    subject: str

    def __str__(self) -> str:
        return self.text


def export_report(
    pack: BoardPack,
    path: Path,
    *,
    kind: str = "briefing",
    part: str = "public",
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write the paper (.docx) or the data behind it (.csv) at `path`, in one step once it is whole.

    On failure, or when `cancelled` says so, what was there stays as it was. Raises CpdeskError with a
    sentence.
    """
    check_format(path, SUFFIXES)
    check_output(path)
    content = _data(pack) if path.suffix.casefold() == ".csv" else _paper(pack, kind, part, progress, cancelled)
    if cancelled is not None and cancelled():
        raise CancelledError
    write_whole(path, content)


def suggested_name(pack: BoardPack, part: str = "public") -> str:
    """Return a file name for the paper, made of its title and its meeting's date."""
    title = pack.details.title or pack.details.committee or "Briefing report"
    day = f"{pack.details.meeting_date.isoformat()} " if pack.details.meeting_date else ""
    mark = " (not for publication)" if part == "exempt" else ""
    safe = _NOT_IN_NAMES.sub(" ", f"{day}{title}")
    return f"{' '.join(safe.split())[:120].rstrip(' .')}{mark}.docx"


def before_export(pack: BoardPack) -> tuple[Missing, ...]:
    """Return what the paper still lacks, in the order of the paper; none of it stands in an export's way."""
    return (*_missing_details(pack), *_missing_commentary(pack), *_missing_sections(pack))


def _missing_details(pack: BoardPack) -> Iterator[Missing]:
    details = pack.details
    wanted = {
        "title": (details.title, "The report has no title."),
        "committee": (details.committee, "The committee is not named."),
        "meeting_date": (details.meeting_date, "The date of the meeting is not given."),
        "author": (details.author, "The author is not named."),
    }
    for name, (value, sentence) in wanted.items():
        if not value:
            yield Missing(sentence, "detail", name)


def _missing_commentary(pack: BoardPack) -> Iterator[Missing]:
    for review in review_pack(pack).measures.values():
        if review.is_owed:
            yield Missing(_owed_sentence(review), "measure", review.key)


def _owed_sentence(review: MeasureReview) -> str:
    if review.state is CommentaryState.DRAFT:
        return f"The commentary on {review.key} is still a draft."
    return f"Measure {review.key} is red and has no commentary."


def _missing_sections(pack: BoardPack) -> Iterator[Missing]:
    for section in pack.sections:
        if section.text.is_empty:
            name = section.heading or section.pledge or section.part.value.capitalize()
            yield Missing(f"“{name}” has no text.", "section", section.id)


def _paper(
    pack: BoardPack,
    kind: str,
    part: str,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> bytes:
    from cpdesk.report.compose import compose  # noqa: PLC0415 - the window paints before these load
    from cpdesk.report.word import write_word  # noqa: PLC0415

    outline = compose(pack, kind, part="exempt" if part == "exempt" else "public")
    return write_word(outline, load_branding(), progress=progress, cancelled=cancelled)


def _data(pack: BoardPack) -> bytes:
    from cpdesk.services.values import values_csv  # noqa: PLC0415 - pandas takes a while to load

    return values_csv(pack)
