"""What is exempt in a pack, kept from a public paper of it that comes back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from cpdesk.domain.folded import bare_line
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.public_pack import public_pack
from cpdesk.domain.returned_edit import HowFound, ReturnedEdit
from cpdesk.domain.returned_text import reads_alike
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.shortened import shortened
from cpdesk.domain.text_place import TextPlace
from cpdesk.domain.withheld_line import is_withheld_line, with_exempt_blocks, withheld_lines, without_withheld_lines
from cpdesk.domain.withheld_text import WITHHELD, exempt_text
from cpdesk.services.returning.proposing import Comparison
from cpdesk.services.returning.texts import text_at

_LONGEST = 120


@dataclass
class Guard:
    """Lets no edit replace or delete what a public paper withholds, nor take in what stands in the place of it.

    Whichever paper the document was taken for: one with lines that stand in the place of what is exempt is public.
    """

    comparison: Comparison
    is_public: bool
    dropped: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, comparison: Comparison, *, is_public: bool) -> "Guard":
        """Return that of a comparison; `is_public` says that the document was taken for the public part."""
        own = _own_lines(comparison)
        holds = any(
            is_withheld_line(item.words) and bare_line(item.words) not in own for item in comparison.paper.paragraphs
        )
        return cls(comparison, is_public or holds)

    def kept(self, edits: Iterable[ReturnedEdit]) -> Iterator[ReturnedEdit]:
        """Yield the edits as they may be accepted, without those of which nothing is left."""
        for edit in edits:
            safe = self._safe(edit)
            if safe is not None:
                yield safe

    def remarks(self) -> Iterator[str]:
        """Yield what somebody wrote into a line that stands in the place of exempt words, as it is taken nowhere."""
        printed = {bare_line(item.words) for item in self.comparison.printed}
        for words in dict.fromkeys(self.dropped):
            if bare_line(words) not in printed:
                said = shortened(words, _LONGEST)
                yield f"“{said}” stands in the place of exempt words, and is not taken in. The exempt words stay."

    @cached_property
    def _own(self) -> frozenset[str]:
        return _own_lines(self.comparison)

    @cached_property
    def _publics(self) -> tuple[tuple[BoardPack, BoardPack], ...]:
        packs = (self.comparison.sent, self.comparison.now)
        return tuple((pack, public_pack(pack)) for pack in packs)

    def _safe(self, edit: ReturnedEdit) -> ReturnedEdit | None:
        lines = withheld_lines(edit.after, self._own)
        self.dropped += lines
        after = without_withheld_lines(edit.after, self._own)
        came = without_withheld_lines(edit.returned, self._own)
        if edit.place is None:
            return None if after.is_empty else replace(edit, after=after, returned=came)
        if not self.is_public:
            return edit
        if self._is_hidden(edit.place):
            return self._beside(edit, after)
        if edit.how is HowFound.MISSING:
            after = exempt_text(edit.before)
        after = with_exempt_blocks(after, edit.before)
        return None if reads_alike(after, edit.before) else replace(edit, after=after, returned=came)

    def _beside(self, edit: ReturnedEdit, after: RichText) -> ReturnedEdit | None:
        """Return words that came where the public paper has none of the text's own, for a person to place; or None."""
        if edit.how is HowFound.MISSING or after.is_empty or reads_alike(after, edit.before):
            return None
        remark = f"“{edit.name}” is exempt and not in the public paper: its words stay as they are."
        return replace(
            edit,
            place=None,
            name="New words",
            before=RichText(),
            sent=RichText(),
            after=after,
            returned=after,
            how=HowFound.ASKED,
            changed_here=False,
            is_torn=False,
            remark=remark,
        )

    def _is_hidden(self, place: TextPlace) -> bool:
        """Return whether the public paper has nothing of a text: it was exempt when it was written, or is by now."""
        return any(_is_withheld(pack, public, place) for pack, public in self._publics)


def _is_withheld(pack: BoardPack, public: BoardPack, place: TextPlace) -> bool:
    whole, shown = text_at(pack, place), text_at(public, place)
    if whole is None or whole == shown:
        return False
    return shown is None or shown == WITHHELD or not place.is_rich


def _own_lines(comparison: Comparison) -> frozenset[str]:
    """Return the lines of texts that somebody wrote as a public paper writes what it withholds."""
    places = {item.source.place for item in comparison.printed if item.source is not None}
    texts = (text_at(pack, place) for pack in (comparison.sent, comparison.now) for place in places)
    lines = {bare_line(block.plain) for text in texts if text is not None for block in text.blocks}
    return frozenset(line for line in lines if is_withheld_line(line))
