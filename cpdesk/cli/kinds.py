"""The kind of report that a command is asked for."""

from pathlib import Path

import click

from cpdesk.services.reports import REPORT_KINDS

_SUFFIX = ".toml"


class ReportKindType(click.ParamType[str | Path]):
    """One of cpdesk's kinds by its name, or a council's own by the path of its file."""

    name = "kind"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002 - as click has it
        """Return what help shows in its place."""
        return f"[{'|'.join(REPORT_KINDS)}|KIND{_SUFFIX}]"

    def convert(self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None) -> str | Path:
        """Return the name, or the path of a file that ends in .toml."""
        if isinstance(value, Path) or value in REPORT_KINDS:
            return value
        if value.casefold().endswith(_SUFFIX):
            return Path(value)
        choice = ", ".join(map(repr, REPORT_KINDS))
        said = f"{value!r} is not one of {choice}, nor a file whose name ends in {_SUFFIX}."
        raise click.BadParameter(said, ctx, param)
