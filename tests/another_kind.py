"""A second kind of report, for as long as a test runs."""

import sys
from dataclasses import replace
from types import ModuleType

import pytest

from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.outline import Outline
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from cpdesk.report import kinds
from cpdesk.report.kind_names import KIND_NAMES

SECTIONS = (
    Section("background", Part.BACKGROUND, text=RichText.of("A year has gone.")),
    Section("custom:year", Part.CUSTOM, "The year"),
)


def add_annual_report(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be a kind called annual: a module, with its name in the list."""
    module = ModuleType("cpdesk.report.kinds.annual")
    usual = kinds.report_kind()
    vars(module)["KIND"] = replace(
        usual,
        words=replace(usual.words, title="Annual report", optional_implications=("Carbon",), front={"author": "By"}),
        compose=_compose,
        starting_sections=_sections,
        paper_sections=_sections,
    )
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(kinds, "KIND_NAMES", (*KIND_NAMES, "annual"))


def _sections(_: BoardPack) -> tuple[Section, ...]:
    return SECTIONS


def _compose(pack: BoardPack, *, shows_exempt: bool) -> Outline:
    return Outline(title="A year", kind="Annual report", front=(), parts=())
