"""What an officer found ready: which words, about which figures."""

from collections.abc import Iterable, Mapping

from cpdesk.domain.json_value import JsonValue, content_hash
from cpdesk.domain.measure import Measure
from cpdesk.domain.scorecard import Scorecard

Measures = Mapping[str, tuple[Scorecard, Measure]]


def ready_mark(text: JsonValue, keys: Iterable[str], measures: Measures) -> JsonValue:
    """Return what is kept when a text is found ready: its hash, and the figure that it explains for each measure.

    Words about last quarter's figure say nothing of this quarter's, so a mark counts only as long as the figures are
    those. What was ready for which period stays readable from the marks in the pack's records.
    """
    return {"text": content_hash(text), "about": {key: _figure(*measures[key]) for key in keys if key in measures}}


def is_ready(mark: JsonValue, text: JsonValue, keys: Iterable[str], measures: Measures, *, is_first: bool) -> bool:
    """Return whether a mark still holds: for these words, and for the figures as they stand.

    Packs of the first version kept the hash of the text alone; such a mark holds as long as no workbook has followed
    that which it was made about (`is_first`). A measure that shares the text since is left out of account.
    """
    if isinstance(mark, str):
        return is_first and mark == content_hash(text)
    if not isinstance(mark, Mapping) or mark.get("text") != content_hash(text):
        return False
    about = mark.get("about")
    if not isinstance(about, Mapping):
        return False
    explained = [key for key in keys if key in about and key in measures]
    is_about_nothing = not explained and bool(about)
    return not is_about_nothing and all(about[key] == _figure(*measures[key]) for key in explained)


def _figure(card: Scorecard, measure: Measure) -> str:
    """Return the current figure with its period, as a mark names it: 2019-20 Q1: 26."""
    period = card.current_period.code if card.current_period is not None else ""
    result = card.result(measure)
    return f"{period}: {result if result is not None else ''}"
