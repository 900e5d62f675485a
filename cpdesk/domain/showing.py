"""How the figures of a pack are shown, as somebody set it in the pack: limits, arrows, what comparators are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from cpdesk.domain import field as fields
from cpdesk.domain.arrow_language import ArrowLanguage
from cpdesk.domain.chart_kind import ChartKind
from cpdesk.domain.chart_title import ChartTitle, Titles, chart_of_measure
from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.exchange.showing import abouts_from_json, rebases_from_json
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.spc.stated_cause import StatedCause

Abouts = Mapping[str, ComparatorAbout]


def _nothing() -> Mapping[str, ComparatorAbout]:
    return MappingProxyType({})


@dataclass(frozen=True)
class MeasureShowing:
    """How one measure is shown.

    `chart` is the kind that was chosen for it, None for the usual; `titles` are those of its charts by their ids;
    `abouts` has what is known of its comparators by name.
    """

    has_limits: bool = False
    rebases: tuple[StatedCause, ...] = ()
    arrows: ArrowLanguage = ArrowLanguage.PERFORMANCE
    has_both_directions: bool = False
    abouts: Abouts = field(default_factory=_nothing)
    chart: ChartKind | None = None
    titles: Titles = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class PackShowing:
    """What is set for all measures, with what is set for single ones by their keys.

    These are fields of the pack and no one's own preference: the committee's paper and every colleague's window show
    the same charts, the choice is on record, and undo takes it back.
    """

    for_all: MeasureShowing = MeasureShowing()
    limits: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))
    rebases: Mapping[str, tuple[StatedCause, ...]] = field(default_factory=lambda: MappingProxyType({}))
    abouts: Mapping[str, Abouts] = field(default_factory=lambda: MappingProxyType({}))
    charts: Mapping[str, ChartKind] = field(default_factory=lambda: MappingProxyType({}))
    titles: Titles = field(default_factory=lambda: MappingProxyType({}))

    def of(self, key: str) -> MeasureShowing:
        """Return how the measure of that key is shown: as set for it, else as for all."""
        charts = [chart_of_measure(key, kind) for kind in ChartKind]
        titles = {chart: self.titles[chart] for chart in charts if chart in self.titles}
        own_fields = (self.limits, self.rebases, self.abouts, self.charts)
        if not titles and all(key not in held for held in own_fields):
            return self.for_all
        own = self.abouts.get(key, {})
        shared = self.for_all.abouts
        merged = {name: own.get(name, ComparatorAbout()).over(shared.get(name, ComparatorAbout())) for name in own}
        return MeasureShowing(
            self.limits.get(key, self.for_all.has_limits) and key not in self.charts,
            self.rebases.get(key, ()),
            self.for_all.arrows,
            self.for_all.has_both_directions,
            {**shared, **merged},
            self.charts.get(key),
            titles,
        )


def pack_showing(held: Mapping[str, JsonValue]) -> PackShowing:
    """Return what the fields of a pack say, fields that were checked as they came in."""
    limits: dict[str, bool] = {}
    rebases: dict[str, tuple[StatedCause, ...]] = {}
    abouts: dict[str, Abouts] = {}
    shared: dict[str, ComparatorAbout] = {}
    charts: dict[str, ChartKind] = {}
    titles: dict[str, ChartTitle] = {}
    for name, value in held.items():
        match fields.parts(name):
            case ("measure", key, "limits"):
                limits[key] = value is True
            case ("measure", key, "rebases"):
                rebases[key] = rebases_from_json(value)
            case ("measure", key, "comparators"):
                abouts[key] = abouts_from_json(value)
            case ("measure", key, "chart"):
                charts[key] = ChartKind(str(value))
            case ("chart", chart, "title"):
                titles[chart] = ChartTitle.from_json(value)
            case ("comparator", whose, "about"):
                shared[whose] = abouts_from_json({whose: value})[whose]
    arrows = held.get(fields.ARROWS)
    for_all = MeasureShowing(
        has_limits=held.get(fields.CONTROL_LIMITS) is True,
        arrows=ArrowLanguage(str(arrows)) if arrows is not None else ArrowLanguage.PERFORMANCE,
        has_both_directions=held.get(fields.BOTH_DIRECTIONS) is True,
        abouts=shared,
    )
    return PackShowing(for_all, limits, rebases, abouts, charts, titles)
