"""The edit that puts other words in the place of those that were found."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.edits.text import edit_of_text
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.narrative import draft_mark, text_mark
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_text import PackText, pack_texts
from cpdesk.domain.plain_english import capitalised
from cpdesk.domain.shortened import shortened
from cpdesk.domain.text_place import TextKind
from cpdesk.domain.text_replacing import with_replaced
from cpdesk.domain.text_search import Found, Span

_LONGEST_IN_LABEL = 30


@dataclass(frozen=True)
class ReplaceWords:
    """Put `words` in the place of all that was found, in one step.

    Only what still stands where it was found is replaced. A line that has to say something, a heading, an action or the
    reason for a rating, is left as it is where nothing would be left of it. With `keeps_capitals` they begin with a
    capital where those that they replace do. A text that cpdesk drafted stays marked as a draft: nobody has read it.
    """

    found: tuple[Found, ...]
    words: str
    keeps_capitals: bool = False

    @property
    def label(self) -> str:
        """Return what is done."""
        before = shortened(self.found[0].words, _LONGEST_IN_LABEL) if self.found else ""
        return f"replacing “{before}” with “{shortened(self.words, _LONGEST_IN_LABEL)}”"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of the texts with the words replaced."""
        changes: dict[str, JsonValue] = {}
        drafts = {section.id: section.source for section in pack.all_sections if section.is_draft}
        for text, spans in self._standing(pack).items():
            place, words = text.place, with_replaced(text.text, spans)
            edit = edit_of_text(pack, place, words)
            if edit is not None:
                changes.update(edit.changes(pack))  # no two texts share a field, so each edit may be made on this pack
            if place.kind is TextKind.SECTION and place.subject in drafts and not words.is_empty:
                mark = draft_mark(text_mark(words), drafts[place.subject])
                changes[fields.section(place.subject, "drafted")] = mark
        return changes

    def count(self, pack: BoardPack) -> int:
        """Return how many places the edit would put other words into."""
        return sum(
            len(spans)
            for text, spans in self._standing(pack).items()
            if edit_of_text(pack, text.place, with_replaced(text.text, spans)) is not None
        )

    def _standing(self, pack: BoardPack) -> Mapping[PackText, Mapping[Span, str]]:
        """Return the spans to replace in each text that is as it was when they were found, with what is put in."""
        now = {text.place: text for text in pack_texts(pack)}
        standing: dict[PackText, dict[Span, str]] = {}
        for found in self.found:
            text = now.get(found.within.place)
            words = self._words_for(found)
            if text is not None and text.text == found.within.text and found.words != words:
                standing.setdefault(text, {})[found.span] = words
        return standing

    def _words_for(self, found: Found) -> str:
        words = clean_text(self.words).replace("\n", " ")
        return capitalised(words) if self.keeps_capitals and found.words[:1].isupper() else words
