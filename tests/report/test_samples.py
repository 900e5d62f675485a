"""Papers from the sample workbooks, as the importer reads them."""

from functools import cache
from pathlib import Path

import pytest

from cpdesk.branding import load_branding
from cpdesk.domain.pack import BoardPack
from cpdesk.excel.reader import read_workbook
from cpdesk.report.accessibility import check_document
from cpdesk.report.compose import compose
from cpdesk.report.kinds.briefing import KIND
from cpdesk.report.word import write_word
from cpdesk.resources import resource_path
from outline_text import spoken
from pack_builders import applied, details, pack_of, sections
from schema import schema_errors

SAMPLES = (
    "cheshire-east-q1-2019-20",
    "medway-annual-2019-20",
    "monthly-dashboard-2019-20",
    "kent-recommendations-2019",
)


@cache
def pack(name: str) -> BoardPack:
    workbook = read_workbook(resource_path("samples", f"{name}.xlsx"))
    begun = pack_of(workbook.with_keys(), edits=details())
    return applied(begun, *sections(*KIND.starting_sections(begun)))


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_gives_a_valid_paper(name: str, tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(write_word(compose(pack(name)), load_branding()))
    assert schema_errors(path) == []


@pytest.mark.parametrize("part", ["public", "exempt"])
@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_gives_an_accessible_paper(name: str, part: str) -> None:
    outline = compose(pack(name), part="exempt" if part == "exempt" else "public")
    assert check_document(write_word(outline, load_branding())) == ()


def test_the_first_quarter_has_its_counts_and_its_red_measures() -> None:
    text = spoken(compose(pack(SAMPLES[0])))
    assert "Of the 43 rated measures, " in text
    for ref in ("2.6", "2.15", "3.1", "3.2", "3.5", "4.2"):
        assert f"Measure {ref}: " in text
    assert "The workbook shows amber; by the scorecard's key, more than 10% worse than target, it is red." in text


def test_every_figure_of_a_measure_has_its_cell() -> None:
    text = spoken(compose(pack(SAMPLES[0])))
    assert "2017/18 | 17% | D21\n2018/19 | 19% | E21\nQ1 2019/20 | 26% | F21\nTarget | 15% | J21" in text
