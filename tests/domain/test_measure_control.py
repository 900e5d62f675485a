"""The control chart of a measure in a pack."""

import pytest

from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.edits import Edit, SetBasis, SetRebases, ShowLimits
from cpdesk.domain.measure_control import MeasureControl, measure_control, rebase_periods
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.review import review_pack
from cpdesk.domain.spc.stated_cause import StatedCause
from pack_builders import measure, pack_of, scorecard, workbook

QUARTERS = tuple(ReportingPeriod.quarter(2016 + at // 4, at % 4 + 1) for at in range(16))
STEADY = [20, 22, 19, 21, 23, 20, 22, 18, 21, 20, 22, 21, 19, 20, 22]
RAISED = [30, 31, 30, 32, 31, 30, 33, 31, 40, 41, 40, 42, 41, 43, 42, 44]
CAUSE = StatedCause(QUARTERS[8], "A new team took over")


def control(
    results: list[int], *edits: Edit, polarity: Polarity | None = Polarity.LOW, target: str = "15"
) -> MeasureControl:
    item = measure("1", "% of pupils", results, target, periods=QUARTERS[-len(results) :], polarity=polarity)
    pack = pack_of(
        workbook([scorecard([item], current=QUARTERS[-1])]), edits=(SetBasis("1", MeasureBasis.IN_PERIOD), *edits)
    )
    return measure_control(review_pack(pack).measures["1"])


def test_a_steady_series_says_that_nothing_has_changed_and_whether_the_target_is_within_reach() -> None:
    assert control([*STEADY, 21]).sentences == (
        "Common cause: nothing in these figures says that anything has changed.",
        "As it runs, the process will miss its target.",
    )
    assert control([*STEADY, 21], target="20").sentences[1] == (
        "As it runs, the process will miss its target now and then."
    )
    assert control([*STEADY, 21], target="40").sentences[1] == "As it runs, the process will meet its target."


@pytest.mark.parametrize(
    ("polarity", "sentence"),
    [
        (Polarity.LOW, "Concern: the figure for Q4 2019/20 lies above the limits of chance."),
        (Polarity.HIGH, "Improvement: the figure for Q4 2019/20 lies above the limits of chance."),
        (
            None,
            "A change: the figure for Q4 2019/20 lies above the limits of chance, which is neither good nor bad.",
        ),
    ],
)
def test_a_signal_is_said_with_whether_it_is_good(polarity: Polarity | None, sentence: str) -> None:
    assert control([*STEADY, 33], polarity=polarity).sentences[0] == sentence


def test_a_short_series_has_no_limits_and_says_why() -> None:
    found = control([20, 22, 19])
    assert found.chart is None
    assert found.sentences == ("Limits need 12 figures in a row; there are 3.",)


def test_limits_are_drawn_anew_for_the_stated_cause_and_the_sentence_names_it() -> None:
    found = control(RAISED, SetRebases("1", (CAUSE,)))
    assert found.sentences[-2:] == (
        "Limits are drawn anew from Q1 2018/19: A new team took over.",
        "The latest limits rest on 8 figures and may still move until there are 12.",
    )
    before, after = found.point(QUARTERS[7]), found.point(QUARTERS[8])
    assert before is not None
    assert after is not None
    assert before.limits.upper < after.limits.lower


def test_a_cause_with_too_few_figures_since_waits() -> None:
    late = StatedCause(QUARTERS[15], "A new way of counting")
    found = control(RAISED, SetRebases("1", (late,)))
    assert (found.causes, found.waiting) == ((), (late,))
    assert found.sentences[-1] == (
        "Limits are not yet drawn anew from Q4 2019/20: that takes two figures on either side."
    )


def test_a_cause_of_a_period_that_is_charted_no_more_is_passed_over() -> None:
    old = StatedCause(ReportingPeriod.quarter(2001, 1), "Long ago")
    assert control(RAISED, SetRebases("1", (old,))) == control(RAISED)


def test_a_cause_needs_a_reason() -> None:
    with pytest.raises(ValueError, match="stated reason"):
        StatedCause(QUARTERS[8], " ")


def test_periods_to_choose_from_leave_two_figures_on_either_side() -> None:
    assert rebase_periods(control(RAISED)) == QUARTERS[2:15]


def test_limits_set_for_all_end_the_choices_for_single_measures() -> None:
    item = measure("1", "% of pupils", STEADY, periods=QUARTERS[:15])
    pack = pack_of(workbook([scorecard([item])]), edits=[ShowLimits("1", are_shown=True)])
    assert pack.showing.of("1").has_limits
    off = pack.with_fields(ShowLimits("1", are_shown=False).changes(pack))
    assert off.fields.keys() == pack_of(workbook([scorecard([item])])).fields.keys()
    for_all = pack.with_fields(ShowLimits("", are_shown=True).changes(pack))
    assert for_all.showing.limits == {}
    assert for_all.showing.of("1").has_limits
    but_one = for_all.with_fields(ShowLimits("1", are_shown=False).changes(for_all))
    assert not but_one.showing.of("1").has_limits
