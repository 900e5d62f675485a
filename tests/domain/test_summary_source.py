"""The mark of what a drafted summary speaks of."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from cpdesk.domain.edits import SetLead, SetRating, WriteCommentary
from cpdesk.domain.measure import Measure
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import RagRating, Rating, RatingOverride
from cpdesk.domain.review import review_pack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.summary_draft import draft_summary
from cpdesk.domain.summary_source import summary_source
from pack_builders import applied, measure, pack_of, scorecard, workbook
from sample_packs import ALL_PACKS

RED = measure("2.6", "% below 90% attendance", [17, 19, 26], "15", row=20)
GREEN = measure("3.5", "% endorsed", [88, 96, 97], "90", polarity=Polarity.HIGH, row=21)
BARE = measure("5.6", "Number in custody", [5, 4, 3], row=22)


def pack_with(*measures: Measure) -> BoardPack:
    return pack_of(workbook([scorecard(measures)]))


def source(pack: BoardPack, **earlier: RagRating) -> str:
    return summary_source(
        review_pack(pack), {key.lstrip("m").replace("_", "."): Rating(rag) for key, rag in earlier.items()}
    )


BEFORE = pack_with(RED, GREEN, BARE)


def result(item: Measure, number: str) -> Measure:
    made = measure(item.ref, item.title, [17, 19, number], "15", polarity=item.polarity, row=20)
    return replace(item, values=made.values)


@pytest.mark.parametrize(
    "changed",
    [
        lambda: pack_with(result(RED, "27"), GREEN, BARE),
        lambda: pack_with(replace(RED, title="% persistently absent"), GREEN, BARE),
        lambda: pack_with(measure("2.6", RED.title, [17, 19, 26], "14", row=20), GREEN, BARE),
        lambda: pack_with(RED, GREEN),
        lambda: pack_with(RED, measure("3.5", GREEN.title, [88, 98, 97], "90", polarity=Polarity.HIGH), BARE),
        lambda: applied(BEFORE, SetRating("3.5", RatingOverride(RagRating.AMBER, "checked", "A Writer"))),
    ],
    ids=["figure", "name", "target", "measures", "direction", "rating"],
)
def test_another_figure_name_target_or_rating_is_another_source(changed: Callable[[], BoardPack]) -> None:
    assert source(changed()) != source(BEFORE)


@pytest.mark.parametrize(
    "changed",
    [
        lambda: applied(BEFORE, SetLead("2.6", "Virtual School")),
        lambda: applied(BEFORE, WriteCommentary("2.6", RichText.of("Words."))),
        lambda: pack_with(RED, measure("3.5", GREEN.title, [88, 95, 98], "90", polarity=Polarity.HIGH), BARE),
    ],
    ids=["lead", "commentary", "green figure that it does not name"],
)
def test_what_it_does_not_speak_of_leaves_the_source(changed: Callable[[], BoardPack]) -> None:
    assert source(changed()) == source(BEFORE)


def test_another_rating_in_the_period_before_is_another_source() -> None:
    assert source(BEFORE, m2_6=RagRating.AMBER) != source(BEFORE, m2_6=RagRating.RED)


def test_a_pack_without_measures_has_no_source() -> None:
    assert source(BoardPack()) == ""


@pytest.mark.parametrize("name", sorted(ALL_PACKS))
def test_where_the_text_differs_the_source_does(name: str) -> None:
    pack = ALL_PACKS[name]()
    if not pack.measures:
        return
    key = next(iter(pack.measures))
    for rating in RagRating:
        other = applied(pack, SetRating(key, RatingOverride(rating, "checked", "A Writer")))
        one, two = review_pack(pack), review_pack(other)
        if draft_summary(one, {}) != draft_summary(two, {}):
            assert summary_source(one, {}) != summary_source(two, {})
