"""What a text asks for is found in the pack, by what people call it."""

import pytest

from cpdesk.domain.insert import Insert, InsertKind
from cpdesk.domain.insert_search import find_insert, unmet_inserts
from cpdesk.domain.markup import parse_markup
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.review import review_pack
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.table import DataTable
from cpdesk.domain.tracker import Tracker
from pack_builders import measure, pack_of, scorecard, workbook

CARDS = (
    scorecard([measure("2.6", "Attendance", [17, 19, 26])], "Schools  and\nhomes"),
    scorecard([measure("3.1", "Foster care", [1, 2, 3])], "Stability", sheet="Stability"),
    scorecard([measure("3.1", "Kinship care", [1, 2, 3])], "Stability", sheet="Kin"),
)
TABLE = DataTable(CellPlace("Virtual School", "A1"), "Year groups", ("Year", "Count"), (("1", "2"),))
TRACKER = Tracker("Progress", ())
PACK = pack_of(workbook(CARDS, tables=[TABLE], trackers=[TRACKER]))
REVIEW = review_pack(PACK)


def found(text: str) -> object:
    kind, _, about = text.partition(": ")
    return find_insert(PACK, REVIEW, Insert(InsertKind(kind), about))


def why(text: str) -> list[str]:
    return list(unmet_inserts(PACK, REVIEW, parse_markup(text)))


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("chart: 2.6", "Attendance"),
        ("figures: attendance", "Attendance"),
        ("chart: Scorecard Q1!2.6", "Attendance"),
        ("figures: Kinship care", "Kinship care"),
    ],
)
def test_a_measure_goes_by_reference_or_wording(asked: str, title: str) -> None:
    review = found(asked)
    assert isinstance(review, MeasureReview)
    assert review.measure.title == title


@pytest.mark.parametrize("asked", ["scorecard: schools and homes", "scorecard: Scorecard Q1!a4"])
def test_a_scorecard_goes_by_title_or_cell(asked: str) -> None:
    card = found(asked)
    assert isinstance(card, Scorecard)
    assert card.title == CARDS[0].title


def test_tables_and_trackers_are_found_where_the_workbook_has_them() -> None:
    assert found("table: year groups") == found("table: Virtual School!A1") == TABLE
    assert found("tracker: PROGRESS") == TRACKER


@pytest.mark.parametrize("asked", ["chart: 9.9", "scorecard: Stability", "table: Stability", "tracker: Year groups"])
def test_what_is_not_there_or_not_alone_is_not_found(asked: str) -> None:
    assert found(asked) is None


def test_a_text_is_told_what_it_asks_for_in_vain() -> None:
    assert why("Words.\n\n[[chart: 2.6]]") == []
    assert why("[[figures: 9.9]]\n\n[[scorecard: Stability]]\n\n[[chrt: 2.6]]") == [
        "asks for a table of the figures of measure “9.9”, which the pack does not have",
        "asks for a scorecard “Stability”, of which there are 2. Write its sheet and cell, as in Sheet!A4",
        (
            "has “[[chrt: 2.6]]”, which asks for nothing that there is. "
            "It may ask for: chart, figures, scorecard, table, tracker"
        ),
    ]
