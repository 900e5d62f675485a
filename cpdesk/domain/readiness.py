"""What somebody found ready or approved: which words, about which figures, who said so, when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from cpdesk.domain.json_value import JsonValue, content_hash
from cpdesk.domain.measure import Measure
from cpdesk.domain.period import format_date
from cpdesk.domain.scorecard import Scorecard

Measures = Mapping[str, tuple[Scorecard, Measure]]


@dataclass(frozen=True, slots=True)
class SignOff:
    """Who said that a text is ready or approved, on which day; packs of the first version know neither."""

    name: str = ""
    day: date | None = None

    @property
    def words(self) -> str:
        """Return who and when, to stand behind what was said: by Jo Example on 3 September 2019."""
        who = f"by {self.name}" if self.name else ""
        return " ".join(filter(None, (who, f"on {format_date(self.day)}" if self.day else "")))


def mark(text: JsonValue, keys: Iterable[str], measures: Measures, sign_off: SignOff) -> JsonValue:
    """Return what is kept when a text is found ready or approved: its hash, the figures that it explains, who and when.

    Words about last quarter's figure say nothing of this quarter's, so a mark counts only as long as the figures are
    those. What was ready for which period stays readable from the marks in the pack's records.
    """
    return {
        "text": content_hash(text),
        "about": {key: _figure(*measures[key]) for key in keys if key in measures},
        "name": sign_off.name,
        "date": sign_off.day.isoformat() if sign_off.day else "",
    }


def holding(
    held: JsonValue, text: JsonValue, keys: Iterable[str], measures: Measures, *, is_first: bool
) -> SignOff | None:
    """Return who made a mark that still holds: for these words, and for the figures as they stand; else None.

    Packs of the first version kept the hash of the text alone; such a mark holds as long as no workbook has followed
    that which it was made about (`is_first`). A measure that shares the text since is left out of account.
    """
    if isinstance(held, str):
        return SignOff() if is_first and held == content_hash(text) else None
    if not isinstance(held, Mapping) or held.get("text") != content_hash(text):
        return None
    about = held.get("about")
    if not isinstance(about, Mapping):
        return None
    explained = [key for key in keys if key in about and key in measures]
    is_about_nothing = not explained and bool(about)
    if is_about_nothing or any(about[key] != _figure(*measures[key]) for key in explained):
        return None
    return sign_off(held)


def sign_off(held: JsonValue) -> SignOff:
    """Return who made a mark on which day, as far as it says so; raise ValueError for a day that is none."""
    if not isinstance(held, Mapping):
        return SignOff()
    day = held.get("date")
    return SignOff(str(held.get("name") or ""), date.fromisoformat(day) if isinstance(day, str) and day else None)


def _figure(card: Scorecard, measure: Measure) -> str:
    """Return the current figure with its period, as a mark names it: 2019-20 Q1: 26."""
    period = card.current_period.code if card.current_period is not None else ""
    result = card.result(measure)
    return f"{period}: {result if result is not None else ''}"
