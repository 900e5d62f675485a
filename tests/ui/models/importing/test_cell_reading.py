"""How one cell was read."""

from dataclasses import replace

import pytest

from cpdesk.domain.measure import RagSource, SuppliedRating
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.rating import RagRating, RuleSource
from cpdesk.ui.models.importing.cell_reading import reading_of
from grid_builders import Cell, grid_cell
from pack_builders import SHEET, measure, scorecard


@pytest.mark.parametrize(
    ("text", "source", "known"),
    [
        ("G", RagSource.TEXT, "by what is written in the cell"),
        ("3", RagSource.TEXT, "by the number in the cell and what the key says of it"),
        ("3", RagSource.CONDITIONAL, "by the colour that a rule of the sheet gives the cell"),
    ],
)
def test_a_rating_is_known_as_the_cell_shows_it(text: str, source: RagSource, known: str) -> None:
    rating = SuppliedRating(RagRating.GREEN, source=source, place=CellPlace(SHEET, "G21"))
    item = replace(measure("1.1", "One", [1, 2, 3], "15"), supplied_rating=rating)
    found = reading_of(grid_cell(21, 7, Cell(text)), scorecard([item]), item)
    assert found is not None
    assert found.words == f"rated green, known {known}"


def test_a_rule_that_was_worked_out_is_called_so() -> None:
    rating = SuppliedRating(RagRating.GREEN, source=RagSource.TEXT, place=CellPlace(SHEET, "G21"))
    item = replace(measure("1.1", "One", [1, 2, 3], "15"), supplied_rating=rating)
    card = scorecard([item])
    worked_out = replace(card, rule_in_force=replace(card.rule_in_force, source=RuleSource.INFERRED))
    labels = []
    for each in (card, worked_out):
        found = reading_of(grid_cell(21, 7, Cell("G")), each, item)
        labels += [fact.label for fact in found.facts if fact.label.startswith("By ")] if found else []
    assert labels == ["By the rule", "By a rule worked out"]
