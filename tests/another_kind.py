"""A second kind of report, for as long as a test runs."""

import sys
from dataclasses import replace
from types import ModuleType

import pytest

from cpdesk.domain.outline import Outline
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview
from cpdesk.report import kinds
from cpdesk.report.draught import Draught
from cpdesk.report.kind_file import KindFile
from cpdesk.report.kind_names import KIND_NAMES
from cpdesk.report.kind_part import KindPart, Need

PARTS = (KindPart("background"), KindPart("year"), KindPart("contacts", need=Need.OFFERED))


def add_yearly_report(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be a kind called yearly: a module, with its name in the list."""
    module = ModuleType("cpdesk.report.kinds.yearly")
    usual = kinds.report_kind().file
    words = replace(
        usual.words,
        title="Yearly report",
        optional_implications=("Carbon",),
        front={"author": "By"},
        headings={**usual.words.headings, "year": "The year", "contacts": "Contacts"},
    )
    vars(module)["KIND"] = kinds.ReportKind(KindFile("yearly", PARTS, words), _compose)
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(kinds, "KIND_NAMES", (*KIND_NAMES, "yearly"))


def _compose(file: KindFile, pack: BoardPack, review: PackReview, *, shows_exempt: bool) -> Draught:
    return Draught((), (), lambda chapters, appendices: Outline("A year", file.words.title, front=(), parts=()))
