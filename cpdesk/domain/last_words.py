"""What was written in the period before, to stand beside this period's words."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText


@dataclass(frozen=True, slots=True)
class LastWords:
    """A text of an earlier period, with the code of that period, empty where nobody knows it.

    `exempt` is the paragraph of Schedule 12A that it was left out of the public paper under, so that words taken up
    again do not become public by it; `action` is what was to be done then.
    """

    text: RichText
    period: str = ""
    exempt: str = ""
    action: RequiredAction = RequiredAction()

    @property
    def period_label(self) -> str:
        """Return the period as a paper writes it: Q1 2019/20; empty where nobody knows it."""
        return period_label(self.period)

    def is_like(self, text: RichText) -> bool:
        """Return whether a text says the same, word for word; having written nothing is no saying the same."""
        words = text.plain.split()
        return bool(words) and words == self.text.plain.split()

    def to_json(self) -> JsonValue:
        """Return it as a field holds it; what it has not is left out."""
        value: dict[str, JsonValue] = {"text": self.text.tidied().to_json(), "period": self.period}
        if self.exempt:
            value["exempt"] = self.exempt
        if not self.action.is_empty:
            value["action"] = self.action.to_json()
        return value

    @classmethod
    def from_json(cls, value: object) -> "LastWords | None":
        """Return what `to_json` wrote, None for nothing; raise ValueError for what is no text."""
        if not isinstance(value, Mapping):
            return None
        return cls(
            RichText.from_json(value.get("text")),
            str(value.get("period") or ""),
            str(value.get("exempt") or ""),
            RequiredAction.from_json(value.get("action")),
        )


def period_label(code: str) -> str:
    """Return the label of the period with that code; an unknown code as it stands."""
    try:
        return ReportingPeriod.from_code(code).label
    except ValueError:
        return code
