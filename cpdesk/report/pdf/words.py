"""The words of a paper as data for its layout."""

import re
from collections.abc import Mapping, Sequence

from cpdesk.charts.letters import words_width
from cpdesk.charts.printable import printable
from cpdesk.domain.rich_text import Run
from cpdesk.report.links import is_safe_link
from cpdesk.report.printed_text import printed_line, printed_text

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]

_WIDEST = 0.95
"""The widest letter, as a share of the size of the type."""

_SIZE = 12
_MAY_BREAK = "\u200b"
"""A space of no width: a line may end here."""

_WORD = re.compile(r"[^\s-]+")


def text_value(text: str, room: float, *, bold: bool = True) -> str:
    """Return the text as it can be printed; a word that is wider than the room (in points) may break anywhere."""
    return _breaking(printable(printed_text(text)), room, bold=bold)


def line_value(text: str, room: float) -> str:
    """Return the text as `text_value` does, on one line."""
    return _breaking(printable(printed_line(text)), room)


def run_values(runs: Sequence[Run], room: float) -> list[Json]:
    """Return the runs of a text; one that looks like nothing in particular is its words alone."""
    return [_run_value(run, room) for run in runs if run.text]


def _run_value(run: Run, room: float) -> Json:
    words = text_value(run.text, room)
    looks = (("bold", run.bold), ("italic", run.italic), ("underline", run.underline))
    value: dict[str, Json] = {name: True for name, has_it in looks if has_it}
    if run.leads_to:
        value["to"] = run.leads_to
    elif is_safe_link(run.link):
        value["link"] = run.link.strip()
    return {"text": words, **value} if value else words


def _breaking(text: str, room: float, *, bold: bool = True) -> str:
    most = room / (_SIZE * _WIDEST)
    if len(text) <= most:
        return text
    return _WORD.sub(lambda word: _broken(word[0], room, bold=bold) if len(word[0]) > most else word[0], text)


def _broken(word: str, room: float, *, bold: bool) -> str:
    return word if words_width(word, _SIZE, bold=bold) <= room else _MAY_BREAK.join(word)
