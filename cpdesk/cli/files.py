"""What the commands do with files: each refusal names the file that it is about."""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from cpdesk.cli.paper_options import PaperOptions
from cpdesk.cli.terminal import advise, is_advice_read, progress_bar, write_aside
from cpdesk.domain.errors import CpdeskError, PasswordNeededError
from cpdesk.domain.word_look import WordLook

if TYPE_CHECKING:  # each command loads what it needs, so that a workbook's reader starts at once
    from cpdesk.domain.house_template import HouseTemplate
    from cpdesk.domain.pack import BoardPack
    from cpdesk.services.import_draft import ImportDraft
    from cpdesk.services.opening import LoadedPack

_MOST_SAID = 3
Read = TypeVar("Read")
_PASSWORD = "CPDESK_PASSWORD"  # noqa: S105 - a variable's name


class UnusableError(Exception):
    """A file could not be used, or not written: one line that says which, why, and what to do."""

    def __init__(self, path: Path, why: CpdeskError) -> None:
        super().__init__(" ".join(f"cpdesk: {path}: {why}".split()))


@contextmanager
def about(path: Path) -> Iterator[None]:
    """Say of which file it is that a CpdeskError speaks."""
    try:
        yield
    except CpdeskError as why:
        raise UnusableError(path, why) from why


def read_workbooks(paths: Sequence[Path], answers: Path | None) -> "tuple[ImportDraft, ...]":
    """Return what is understood of the workbooks with what the answers file says."""
    if answers is None:
        return tuple(_read_workbook(path) for path in paths)
    from cpdesk.services.answering import answered  # noqa: PLC0415 - seldom needed
    from cpdesk.services.answers_file import read_answers  # noqa: PLC0415

    with about(answers):
        file = read_answers(answers)
    drafts = [_read_workbook(path) for path in paths]
    with about(answers), progress_bar("Reading with the answers"):
        passed_over: list[str] = []
        results = answered(drafts, file, passed_over=passed_over.append)
    write_aside(f"cpdesk: {answers}: {sentence}" for sentence in passed_over)
    return results


def say_defaults(draft: "ImportDraft", where: str) -> None:
    """Tell a script how many questions nobody answered, and where they stand; a terminal shows them all."""
    from cpdesk.services.left_open import defaults_taken  # noqa: PLC0415 - not needed for a pack

    taken = defaults_taken(draft.questions) if not sys.stdout.isatty() else ""
    if taken:
        write_aside([f"cpdesk: {draft.path}: {taken}. {where}"])


def _read_workbook(path: Path) -> "ImportDraft":
    return with_password(path, _read)


def with_password(path: Path, read: Callable[[Path, str | None], Read]) -> Read:
    """Return what is read of a file that may have a password, which is asked for on a terminal if need be."""
    with about(path):
        try:
            with progress_bar(f"Reading {path.name}"):
                return read(path, os.environ.get(_PASSWORD) or None)
        except PasswordNeededError as needed:
            if not (sys.stdin.isatty() and sys.stderr.isatty()):
                hint = f"Put the password that opens it in Excel into {_PASSWORD}."
                raise CpdeskError(needed.sentence, hint) from needed
        from getpass import getpass  # noqa: PLC0415 - seldom needed

        password = getpass(f"Password of {path.name}: ")
        with progress_bar(f"Reading {path.name}"):
            return read(path, password)


def _read(path: Path, password: str | None) -> "ImportDraft":
    from cpdesk.services.begin_draft import begin_draft  # noqa: PLC0415 - not needed for a pack

    draft = begin_draft(path, password=password)
    gc.freeze()  # it stays to the command's end: looking for garbage in a large one takes a second, and finds none
    return draft


def read_pack(path: Path) -> "LoadedPack":
    """Return what a pack file holds."""
    from cpdesk.services.opening import load_pack  # noqa: PLC0415 - not needed to look at a workbook

    with about(path), progress_bar(f"Reading {path.name}"):
        return load_pack(path)


def write_report(
    pack: "BoardPack",
    output: Path,
    paper: PaperOptions,
    *,
    for_editing: bool = False,
) -> None:
    """Write the report in hand or its figures, with a progress bar on a terminal; then say what the paper lacks.

    What is used of a house template is said too: it is judged before anything is written.
    """
    from cpdesk.domain.review import review_pack  # noqa: PLC0415 - not needed to look at a workbook
    from cpdesk.services.overtaken import overtaken_of  # noqa: PLC0415 - not needed to look at a workbook
    from cpdesk.services.publishing import PAPERS, export_report  # noqa: PLC0415
    from cpdesk.services.withheld_notes import still_missing, withheld_notes  # noqa: PLC0415

    house = read_house(paper.template, paper.styles) if paper.template is not None else None
    look = WordLook(paper.charts, for_editing)
    with about(output), progress_bar(f"Writing {output.name}") as progress:
        findings = export_report(pack, output, part=paper.part, look=look, house=house, progress=progress)
    review, is_public = review_pack(pack), paper.part == "public"
    said = (*findings, *(withheld_notes(pack, review=review, suffix=output.suffix) if is_public else ()))
    if output.suffix.casefold() in PAPERS:
        missing = tuple(map(str, still_missing(pack, review)))
        said = (*said, *map(str, overtaken_of(pack, review, part=paper.part)), *_missing_lines(missing))
    write_aside(f"cpdesk: {output}: {sentence}" for sentence in said)


def _missing_lines(missing: Sequence[str]) -> Iterator[str]:
    """Yield what a paper still lacks: each thing where somebody watches, the first few in one line for a script."""
    if is_advice_read():
        yield from (f"Still missing: {item}" for item in missing)
    elif missing:
        more = len(missing) - _MOST_SAID
        yield " ".join(("Still missing:", *missing[:_MOST_SAID], *([f"And {more:,} more."] if more > 0 else [])))


def read_house(template: Path, styles: Path | None) -> "HouseTemplate":
    """Return a house template with the styles chosen of it, saying on a terminal what was found and what is used."""
    from cpdesk.domain.house_template import HouseTemplate  # noqa: PLC0415 - seldom needed
    from cpdesk.services.house_template import read_template, report_lines, try_template  # noqa: PLC0415

    with about(template):
        content = read_template(template)
    chosen: dict[str, str] = {}
    if styles is not None:
        from cpdesk.services.house_styles import read_styles  # noqa: PLC0415 - seldom needed

        with about(styles):
            chosen = read_styles(styles, content)
    with about(template):
        if is_advice_read():
            advise([f"{template.name}: {line}" for line in report_lines(try_template(content, chosen))])
    return HouseTemplate(content, chosen)


def check_destination(output: Path, suffixes: tuple[str, ...], *inputs: Path | None) -> None:
    """Refuse an output that could never be right before any work is done for it."""
    from cpdesk.services.outputs import check_differs, check_format, check_output  # noqa: PLC0415 - not needed to look

    try:
        check_format(output, suffixes)
        for path in inputs:
            if path is not None:
                check_differs(output, path)
    except CpdeskError as why:
        raise click.UsageError(f"{output}: {why}") from why
    with about(output):
        check_output(output)
