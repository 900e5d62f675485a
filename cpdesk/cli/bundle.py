"""The command that makes a meeting's bundle."""

from pathlib import Path

import click

from cpdesk.cli.files import about, check_destination, read_house, read_pack
from cpdesk.cli.options import PACK, one_file, part_choice, writes
from cpdesk.cli.packs import say_details
from cpdesk.cli.paper_options import STYLES, TEMPLATE, check_styles
from cpdesk.cli.terminal import progress_bar, say, write_aside
from cpdesk.domain.errors import CpdeskError


@click.command()
@PACK
@writes("OUT.pdf|FOLDER", "Where to write: one PDF, or a folder of files; replaced when done.")
@part_choice("The public papers, or all with what is exempt under Schedule 12A.")
@one_file("--details", "DETAILS.toml", "The meeting and its agenda, where the pack does not say.")
@TEMPLATE
@STYLES
def bundle(
    pack: Path, *, output: Path, part: str, details: Path | None, template: Path | None, styles: Path | None
) -> None:
    """Bind the agenda of a meeting and its papers: one PDF, or a folder of files named for publication."""
    from cpdesk.services.session import Session  # noqa: PLC0415 - not needed to look at a workbook

    is_pdf = output.suffix.casefold() == ".pdf" and not output.is_dir()
    if is_pdf:
        check_destination(output, (".pdf",), pack, details)
    if is_pdf and template is not None:
        raise click.UsageError("--template is about papers in Word. Leave it out, or write a folder.")
    check_styles(template, styles)
    loaded = read_pack(pack)
    session = Session("")
    session.open(loaded.records, loaded.library, pack)
    if details is not None:
        say_details(session, details)
    house = read_house(template, styles) if template is not None else None
    with about(output), progress_bar(f"Writing {output.name}") as progress:
        if is_pdf:
            from cpdesk.services.bundling import export_bundle  # noqa: PLC0415 - each is loaded where it is used

            files: tuple[str, ...] = (output.name,)
            notes = export_bundle(session.pack, output, part=part, progress=progress)
        else:
            from cpdesk.services.bundle_folder import export_folder  # noqa: PLC0415

            _refuse_other_files(output)
            written = export_folder(session.pack, output, part=part, house=house, progress=progress)
            files, notes = written.files, written.notes
    say(files)
    write_aside(f"cpdesk: {output}: {note}" for note in notes)


def _refuse_other_files(output: Path) -> None:
    """Refuse a name that asks for a file of another format than PDF."""
    if output.suffix.casefold() in {".docx", ".xlsx", ".csv", ".cpdesk"}:
        raise CpdeskError(
            "A bundle is one PDF or a folder of files.", "Give it a name that ends in .pdf, or in nothing."
        )
