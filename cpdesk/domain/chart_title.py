"""The title of a chart: drafted from its figures, an officer's to accept or to change."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cpdesk.domain.chart_kind import ChartKind
from cpdesk.domain.exchange.fields import Fields
from cpdesk.domain.figure import Figure
from cpdesk.domain.json_value import JsonValue, content_hash


class TitleState(StrEnum):
    """How a title stands: drafted and not accepted, accepted as drafted, own words, own words on other figures."""

    DRAFTED = "drafted"
    ACCEPTED = "accepted"
    OWN = "own"
    OVERTAKEN = "overtaken"


@dataclass(frozen=True, slots=True)
class ChartTitle:
    """What a person wants above a chart: `drafted` is what stood there, `mark` that of the figures it is about."""

    text: str
    drafted: str
    mark: str

    @classmethod
    def from_json(cls, value: object) -> "ChartTitle":
        """Return the title that a field holds; raise DamagedDataError for what can be none."""
        said = Fields.of(value, "title")
        return cls(said.text("text"), said.text("drafted"), said.text("mark"))

    def to_json(self) -> JsonValue:
        """Return the title as a field holds it."""
        return {"text": self.text, "drafted": self.drafted, "mark": self.mark}

    @property
    def is_as_drafted(self) -> bool:
        """Return whether somebody accepted the draft as it was."""
        return self.text == self.drafted


Titles = Mapping[str, ChartTitle]


@dataclass(frozen=True, slots=True)
class ShownTitle:
    """The title that a paper prints, with what cpdesk would draft and how the two stand; `own` is what was written."""

    text: str
    drafted: str
    mark: str
    state: TitleState
    own: str = ""

    def written(self, text: str) -> ChartTitle:
        """Return the title as somebody says it now, of the figures as they stand."""
        return ChartTitle(" ".join(text.split()), self.drafted, self.mark)


def chart_of_measure(key: str, kind: ChartKind) -> str:
    """Return the id of the chart of that kind of a measure."""
    return f"{kind.value}:{key}"


def chart_measure(chart: str) -> str:
    """Return the key of the measure whose chart it is; of a chart of several, what cannot be a key of any."""
    kind, _, key = chart.partition(":")
    return key if kind in list(ChartKind) else ""


def shown_title(figure: Figure, held: ChartTitle | None) -> ShownTitle:
    """Return the title of a figure that has its drafted one.

    A draft that was accepted gives way to a new one once the figures say something else. So do an officer's own words
    while the chart shows other figures than those they were written on: they may no longer be true, and what the public
    part of a paper withholds must not be told by a title. They are kept, and stand again with the figures.
    """
    mark = content_hash([list(figure.header), [list(row) for row in figure.rows]])
    if held is None or not held.text or (held.is_as_drafted and held.text != figure.title):
        return ShownTitle(figure.title, figure.title, mark, TitleState.DRAFTED)
    if held.is_as_drafted:
        return ShownTitle(held.text, figure.title, mark, TitleState.ACCEPTED)
    is_of_these = held.mark == mark
    state = TitleState.OWN if is_of_these else TitleState.OVERTAKEN
    return ShownTitle(held.text if is_of_these else figure.title, figure.title, mark, state, held.text)
