"""What the workbooks say where nobody has set a field of a measure."""

from dataclasses import replace

import pytest

from cpdesk.domain import field as fields
from cpdesk.domain.measure import Measure
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rating import RagRating
from cpdesk.domain.supplied_field import supplied_text
from pack_builders import measure, pack_of, scorecard, workbook

ABSENCE = replace(measure("2.6", "% below 90%", [17, 19, 26], "15", supplied=RagRating.AMBER), lead="Virtual\n School")


def pack_with(item: Measure = ABSENCE) -> BoardPack:
    return pack_of(workbook([scorecard([item])]))


@pytest.mark.parametrize(
    ("aspect", "text"),
    [
        ("lead", "Virtual School (as in the workbook)"),
        ("target", "15% (as in the workbook)"),
        ("polarity", "lower is better (as in the workbook)"),
        ("basis", ""),
        (
            "rule",
            (
                "Green: on or better than target. Amber: within 10% of target. Red: more than 10% worse than target."
                " (the workbook's key)"
            ),
        ),
        ("override", "Red (R), by the rule"),
        ("limits", ""),
    ],
)
def test_what_held_before_anybody_set_it_is_the_workbooks(aspect: str, text: str) -> None:
    assert supplied_text(pack_with(), fields.measure("2.6", aspect)) == text


def test_a_rating_that_no_rule_gives_is_the_workbooks() -> None:
    untargeted = measure("2.6", "% below 90%", [17, 19, 26], supplied=RagRating.AMBER)
    assert supplied_text(pack_with(untargeted), fields.measure("2.6", "override")) == "Amber (A) (as in the workbook)"


@pytest.mark.parametrize(
    "field", [fields.measure("9.9", "lead"), fields.detail("title"), fields.commentary("2.6", "text")]
)
def test_of_anything_else_they_say_nothing(field: str) -> None:
    assert supplied_text(pack_with(), field) == ""


def test_a_measure_without_a_lead_had_nothing_before() -> None:
    assert supplied_text(pack_with(replace(ABSENCE, lead="")), fields.measure("2.6", "lead")) == ""
