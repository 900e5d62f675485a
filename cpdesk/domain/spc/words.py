"""What a control chart says, in words that need no training."""

from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.spc.control_chart import Assurance, ControlPoint, Variation

COMMON = "Common cause: nothing in these figures says that anything has changed."
_LEADS = {
    Variation.IMPROVEMENT: "Improvement",
    Variation.CONCERN: "Concern",
    Variation.NEUTRAL: "A change",
}
_ASSURANCE = {
    Assurance.MET: "As it runs, the process will meet its target.",
    Assurance.MISSED: "As it runs, the process will miss its target.",
    Assurance.INCONSISTENT: "As it runs, the process will miss its target now and then.",
}


def variation_word(variation: Variation) -> str:
    """Return what a point says in one or two words: common cause, improvement, concern, a change."""
    return _LEADS[variation].lower() if variation in _LEADS else variation.value


def variation_sentence(point: ControlPoint, period: ReportingPeriod) -> str:
    """Return what the latest point says: that chance explains it, or what is seen and whether it is good."""
    if point.cause is None:
        return COMMON
    unjudged = ", which is neither good nor bad" if point.variation is Variation.NEUTRAL else ""
    return f"{_LEADS[point.variation]}: the figure for {period.label} {point.cause.words}{unjudged}."


def assurance_sentence(assurance: Assurance | None) -> str:
    """Return whether the process as it runs will meet its target; empty where nobody says a target or what is good."""
    return _ASSURANCE[assurance] if assurance is not None else ""
