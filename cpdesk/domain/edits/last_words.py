"""Edits of what was written in the period before."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from cpdesk.domain import field as fields
from cpdesk.domain.commentary import Commentary
from cpdesk.domain.edits.commentary import WriteCommentary
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.last_words import LastWords
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.narrative import Section
from cpdesk.domain.pack import BoardPack


@dataclass(frozen=True)
class KeepLastWords:
    """Keep what the commentaries of some measures say as the words of the period that those are about now.

    It is made just before the workbook of a later period comes in. A commentary without words keeps what it has: the
    last thing that was written, under its own period.
    """

    keys: Collection[str]

    @property
    def label(self) -> str:
        """Return what is done."""
        return "commentary of the period before"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the field of the last words of each commentary."""
        listed = set(self.keys)
        return {
            fields.commentary(commentary.id, "last"): last_words(pack, commentary).to_json()
            for commentary in pack.commentaries.values()
            if not commentary.text.is_empty and listed.intersection(commentary.measures)
        }


@dataclass(frozen=True)
class StartFromLastWords:
    """Begin the commentary of a measure with what was written in the period before; exempt words stay exempt."""

    key: str

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"last period's words on {measure_name(self.key)}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of the commentary; nothing where it has words already, or there were none."""
        serving = pack.commentary_by_measure.get(self.key)
        if serving is None or serving.last is None or not serving.text.is_empty:
            return {}
        changes: dict[str, JsonValue] = dict(WriteCommentary(self.key, serving.last.text).changes(pack))
        if serving.last.exempt:
            changes[fields.commentary(serving.id, "exempt")] = serving.last.exempt
        return changes


@dataclass(frozen=True)
class StartSectionFromLastWords:
    """Begin a section with what stood there in the period before."""

    section: Section

    @property
    def label(self) -> str:
        """Return what is done."""
        return "last period's words in a section"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of the section; nothing where it has words already, or there were none."""
        last = self.section.last
        if last is None or not self.section.text.is_empty:
            return {}
        changes: dict[str, JsonValue] = {fields.section(self.section.id, "text"): last.text.tidied().to_json()}
        if last.exempt:
            changes[fields.section(self.section.id, "exempt")] = last.exempt
        return changes


def last_words(pack: BoardPack, commentary: Commentary) -> LastWords:
    """Return what a commentary says as the words of the period that its measures are about.

    An action without words is kept beside the last words that there were.
    """
    if commentary.text.is_empty and commentary.last is not None:
        return replace(commentary.last, action=commentary.action)
    periods = [pack.measures[key][0].current_period for key in commentary.measures if key in pack.measures]
    code = next((period.code for period in periods if period is not None), "")
    return LastWords(commentary.text, code, commentary.exempt, commentary.action)
