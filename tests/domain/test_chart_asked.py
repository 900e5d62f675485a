"""A text asks for charts by what people call measures, and how they want them drawn."""

import pytest

from cpdesk.domain.chart_asked import ChartAsked, asked_names, parted
from cpdesk.domain.chart_kind import ChartKind, GroupKind
from cpdesk.domain.insert import Insert, InsertKind
from cpdesk.domain.insert_search import find_insert, unmet_inserts
from cpdesk.domain.markup import parse_markup
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.review import review_pack
from cpdesk.domain.table import DataTable
from pack_builders import measure, pack_of, scorecard, workbook

CARDS = (
    scorecard(
        [
            measure("3.1", "Foster care", [1, 2, 3]),
            measure("3.2", "Kinship, with comparators", [1, 2, 3], row=22),
            measure("3.3", "Bed and breakfast", [1, 2, 3], row=23),
        ],
        "Placements",
    ),
    scorecard([measure("3.1", "Homes", [1, 2, 3])], "Homes", sheet="Homes"),
)
TABLE = DataTable(CellPlace("Virtual School", "A1"), "Year groups", ("Year", "Count"), (("1", "2"),))
PACK = pack_of(workbook(CARDS, tables=[TABLE]))
REVIEW = review_pack(PACK)


def found(about: str) -> object:
    return find_insert(PACK, REVIEW, Insert(InsertKind.CHART, about))


def asked(about: str) -> ChartAsked:
    chart = found(about)
    assert isinstance(chart, ChartAsked)
    return chart


@pytest.mark.parametrize(
    ("about", "what", "kind"),
    [
        ("3.2 with comparators", "3.2", ChartKind.COMPARED),
        ("3.2 as bars", "3.2", ChartKind.BARS),
        ("3.2 As A Run Chart", "3.2", ChartKind.RUN),
        ("3.2 as control chart", "3.2", ChartKind.CONTROL),
        ("3.2 against target", "3.2", ChartKind.TREND),
        ("3.2, 3.3 as parts", "3.2, 3.3", GroupKind.PARTS),
        ("3.2, 3.3, side by side", "3.2, 3.3", GroupKind.PANELS),
        ("3.2", "3.2", None),
        ("as bars", "as bars", None),
    ],
)
def test_the_manner_stands_behind_what_is_asked_for(about: str, what: str, kind: ChartKind | GroupKind | None) -> None:
    assert parted(about) == (what, kind)


def test_several_measures_are_named_with_commas_or_and() -> None:
    assert asked_names("3.1, 3.2 and 3.3 as parts") == ["3.1", "3.2", "3.3"]
    assert [item.measure.ref for item in asked("3.2 and 3.3").measures] == ["3.2", "3.3"]
    assert asked("3.2, 3.3 as parts").kind is GroupKind.PARTS


def test_a_measure_of_such_a_wording_is_meant_first() -> None:
    whole = found("kinship, with comparators")
    assert isinstance(whole, MeasureReview)
    assert isinstance(found("Bed and breakfast"), MeasureReview)
    assert asked("Bed and breakfast as bars").measures[0].measure.ref == "3.3"


def test_ratings_tables_and_scorecards_can_be_charted() -> None:
    assert asked("Ratings") == ChartAsked()
    assert asked("year groups").table == TABLE
    assert [item.measure.ref for item in asked("placements").measures] == ["3.1", "3.2", "3.3"]


@pytest.mark.parametrize("about", ["3.1 as bars", "3.2, 9.9", "3.2, 3.1", "3.2, 3.3 as bars", "3.2, 3.2", "Finances"])
def test_what_is_not_there_or_not_alone_is_not_drawn(about: str) -> None:
    assert found(about) is None


def test_a_text_is_told_which_of_several_measures_is_meant_in_vain() -> None:
    assert list(unmet_inserts(PACK, REVIEW, parse_markup("[[chart: 3.1, 3.2, 9.9]]"))) == [
        "asks for a chart with measure “3.1”, of which there are 2. Write its sheet too",
        "asks for a chart with measure “9.9”, which the pack does not have",
    ]


def test_each_chart_has_an_id_of_its_own() -> None:
    ids = [asked(about).chart for about in ("ratings", "3.2, 3.3", "3.2, 3.3 as parts", "year groups", "3.3 as bars")]
    assert ids == ["ratings:", "together:3.2, 3.3", "as parts:3.2, 3.3", "table:Virtual School!A1", "bars:3.3"]
