"""Writes the sample of every kind of paper in every format into a folder: `python tests/rebuilding.py FOLDER DAYS`.

The clock is put forward by so many days for all that writes files.
"""

import datetime as dt
import locale
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cpdesk.branding import load_branding
from cpdesk.domain import outline
from cpdesk.domain.chart_form import ChartForm
from cpdesk.domain.word_look import WordLook
from cpdesk.report.kind_names import KIND_NAMES
from cpdesk.report.word import write_word
from cpdesk.services.publishing import SUFFIXES, export_report
from kind_papers import HOUSES, PARTS, marked_pack, outline_of, pdf_paper, word_paper

_ASKING = ("cpdesk", "docx", "openpyxl", "xlsxwriter", "zipfile", "PIL", "typst", "csv")


class _Real(type):
    """The class of a class that takes whatever is of the real one for its own."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, cls.__mro__[1])


def put_forward(days: int) -> None:
    """Let the clock be so many days ahead for whoever asks for the time or the day, in ours or in what writes files.

    A day asks `time.time` for what day it is; a moment does not.
    """
    ahead = dt.timedelta(days=days)
    real_time = time.time

    class Moment(dt.datetime, metaclass=_Real):
        """A time that is ahead."""

        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> Any:
            return dt.datetime.now(tz) + ahead

        @classmethod
        def utcnow(cls) -> Any:
            return dt.datetime.now(dt.UTC).replace(tzinfo=None) + ahead

        @classmethod
        def today(cls) -> Any:
            return dt.datetime.now(dt.UTC).replace(tzinfo=None) + ahead

    time.time = lambda: real_time() + ahead.total_seconds()
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in _ASKING:
            for held, value in list(vars(module).items()):
                if value is dt.datetime:
                    setattr(module, held, Moment)


def write_all(folder: Path) -> None:
    """Write everything; what is written is told apart by its name."""
    for kind in KIND_NAMES:
        for part in PARTS:
            (folder / f"{kind}-{part}.docx").write_bytes(word_paper(kind, part))
            (folder / f"{kind}-{part}.pdf").write_bytes(pdf_paper(kind, part))
        (folder / f"{kind}-house.docx").write_bytes(word_paper(kind, "public", HOUSES[0]))
    for look in (WordLook(ChartForm.VECTOR), WordLook(ChartForm.EDITABLE), WordLook(for_editing=True)):
        name = f"briefing-{look.charts}{'-for-editing' if look.for_editing else ''}.docx"
        (folder / name).write_bytes(write_word(outline_of("briefing", "public"), load_branding(), look=look))
    for kind in ("briefing", "annual", "tracker", "cover"):
        for suffix in (".xlsx", ".csv"):
            export_report(marked_pack(kind), folder / f"{kind}{suffix}")


if __name__ == "__main__":
    locale.setlocale(locale.LC_ALL, "")
    with TemporaryDirectory() as before:  # what is loaded when it is needed is there before the clock is put forward
        for ending in SUFFIXES:
            export_report(marked_pack("tracker"), Path(before) / f"tracker{ending}")
    put_forward(int(sys.argv[2]))
    write_all(Path(sys.argv[1]))
    print(vars(outline)["date"].today().isoformat())
