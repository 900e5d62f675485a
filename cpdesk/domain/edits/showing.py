"""Edits of how figures are shown."""

from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.arrow_language import ArrowLanguage
from cpdesk.domain.chart_kind import ChartKind
from cpdesk.domain.chart_title import ChartTitle, chart_measure
from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.exchange.showing import about_to_json, rebases_to_json
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.spc.stated_cause import StatedCause


@dataclass(frozen=True)
class ShowLimits:
    """Draw the chart of a measure, or of all (an empty key), with control limits or without.

    What is set for all is so for all: choices for single measures end with it.
    """

    key: str
    are_shown: bool

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"control limits of {measure_name(self.key)}" if self.key else "control limits"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the measure, none where it is shown as all are; or the pack's, with those it ends."""
        showing = pack.showing
        if self.key:
            is_as_all = self.are_shown == showing.for_all.has_limits
            limits = fields.measure(self.key, "limits")
            return {limits: None if is_as_all else self.are_shown, fields.measure(self.key, "chart"): None}
        single = {fields.measure(key, "limits"): None for key in showing.limits}
        return {fields.CONTROL_LIMITS: True if self.are_shown else None, **single}


@dataclass(frozen=True)
class ChooseChart:
    """Give a measure a chart of that kind; None is the usual one.

    A control chart is one with limits, which packs of any age know of a measure.
    """

    key: str
    kind: ChartKind | None

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"kind of chart of {measure_name(self.key)}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of the measure that say so."""
        is_control = self.kind is ChartKind.CONTROL
        is_as_all = is_control == pack.showing.for_all.has_limits
        chart = None if is_control or self.kind is None else self.kind.value
        limits = None if is_as_all or self.kind is None else is_control
        return {fields.measure(self.key, "limits"): limits, fields.measure(self.key, "chart"): chart}


@dataclass(frozen=True)
class SetChartTitle:
    """Give a chart a title, accept the one that was drafted, or (None) leave it to cpdesk again."""

    chart: str
    title: ChartTitle | None

    @property
    def label(self) -> str:
        """Return what is done."""
        key = chart_measure(self.chart)
        return f"title of the chart of {measure_name(key)}" if key else "title of a chart"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the title."""
        held = self.title.to_json() if self.title is not None and self.title.text else None
        return {fields.chart_title(self.chart): held}


@dataclass(frozen=True)
class SetRebases:
    """Draw the limits of a measure anew from those periods on, each for its stated reason."""

    key: str
    causes: tuple[StatedCause, ...]

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"where the limits of {measure_name(self.key)} are drawn anew"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the causes."""
        return {fields.measure(self.key, "rebases"): rebases_to_json(self.causes) if self.causes else None}


@dataclass(frozen=True)
class DescribeComparator:
    """Say where a comparator's figures were published and of which group, for all measures or (a key) for one."""

    name: str
    about: ComparatorAbout
    key: str = ""

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"what is known of {self.name}" + (f" for {measure_name(self.key)}" if self.key else "")

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the comparator, or that of the measure with its other comparators as they were."""
        said = about_to_json(self.about)
        if not self.key:
            return {fields.comparator(self.name): said or None}
        own = {name: about_to_json(about) for name, about in pack.showing.abouts.get(self.key, {}).items()}
        merged = {name: about for name, about in {**own, self.name: said}.items() if about}
        return {fields.measure(self.key, "comparators"): merged or None}


@dataclass(frozen=True)
class SetArrows:
    """Let the arrows of all directions of travel follow performance or the figure."""

    language: ArrowLanguage

    @property
    def label(self) -> str:
        """Return what is done."""
        return "arrows"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the arrows; the usual ones need no field."""
        is_usual = self.language is ArrowLanguage.PERFORMANCE
        return {fields.ARROWS: None if is_usual else self.language.value}


@dataclass(frozen=True)
class CompareWithBoth:
    """Compare with the previous period and with the same period last year, or with what the scorecard says alone."""

    are_both: bool

    @property
    def label(self) -> str:
        """Return what is done."""
        return "what figures are compared with"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field that says so."""
        return {fields.BOTH_DIRECTIONS: True if self.are_both else None}
