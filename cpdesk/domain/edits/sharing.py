"""The edits that say which measures a commentary serves."""

from collections.abc import Sequence
from dataclasses import dataclass

from cpdesk.domain import field as fields
from cpdesk.domain.commentary import Commentary
from cpdesk.domain.edits.edit import Changes
from cpdesk.domain.exemption import grounds_of
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.measure_name import measure_name
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_commentary import named_measures
from cpdesk.domain.rich_text import Block, RichText, Run

_TAKEN_IN = ("text", "ready", "approved", "exempt", "interest", "action", "last", "pledge")


@dataclass(frozen=True)
class ShareCommentary:
    """Let the commentary of a measure serve several, in the order of the scorecard; with `pledge`, all of that pledge.

    A text that one of them had alone is kept below it; words that nobody confirmed together are a draft again. Where
    any of the texts is exempt, the shared one is: nothing becomes public by being put together. A commentary on a whole
    pledge leaves alone those of its measures that have words of their own and are not among `keys`.
    """

    key: str
    keys: tuple[str, ...]
    pledge: str = ""

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"measures that the commentary on {measure_name(self.key)} serves"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of the shared commentary, and of those that it replaces or takes measures from."""
        serving = pack.commentary_by_measure.get(self.key) or Commentary(
            free_commentary_id(pack, self.key), (self.key,)
        )
        wanted = {self.key, *self.keys}
        by_pledge = self._of_pledge(pack)
        named = [key for key in pack.measures if key in wanted and key not in by_pledge]
        others = self._others(pack, serving, wanted)
        taken_in = [other for other in others if self._is_taken_in(other, wanted)]
        changes: dict[str, JsonValue] = {fields.commentary(serving.id, "measures"): list(named)}
        if self.pledge != serving.pledge:
            changes[fields.commentary(serving.id, "pledge")] = self.pledge or None
        for other in others:
            left = [key for key in named_measures(pack.fields, other.id) if key not in wanted]
            changes[fields.commentary(other.id, "measures")] = list(left)
        for commentary_id in self._emptied(pack, serving, by_pledge):
            changes[fields.commentary(commentary_id, "measures")] = []
        for other in taken_in:
            changes |= {
                name: None for aspect in _TAKEN_IN if (name := fields.commentary(other.id, aspect)) in pack.fields
            }
        return changes | _joined(serving, taken_in)

    def _of_pledge(self, pack: BoardPack) -> frozenset[str]:
        return frozenset(key for pledge, keys in pack.pledges if pledge.heading == self.pledge for key in keys)

    def _others(self, pack: BoardPack, serving: Commentary, wanted: set[str]) -> list[Commentary]:
        """Return the commentaries that have something that this one is to have now."""
        found = {
            other.id: other for key in pack.measures if key in wanted and (other := pack.commentary_by_measure.get(key))
        }
        if self.pledge:
            found |= {other.id: other for other in pack.commentaries.values() if other.pledge == self.pledge}
        found.pop(serving.id, None)
        return list(found.values())

    def _is_taken_in(self, other: Commentary, wanted: set[str]) -> bool:
        if other.pledge:
            return other.pledge == self.pledge
        return set(other.measures) <= wanted

    def _emptied(self, pack: BoardPack, serving: Commentary, by_pledge: frozenset[str]) -> list[str]:
        """Return the commentaries without words whose measures the pledge's is to serve."""
        return [
            other.id
            for other in pack.commentaries.values()
            if other.id != serving.id and other.says_nothing and not other.pledge and {*other.measures} & by_pledge
        ]


@dataclass(frozen=True)
class BeginOwnCommentary:
    """Let a measure have words of its own in place of those on its whole pledge."""

    key: str

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"commentary of its own on {measure_name(self.key)}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of an empty commentary that names the measure."""
        serving = pack.commentary_by_measure.get(self.key)
        if serving is None or not serving.pledge:
            return {}
        own = free_commentary_id(pack, self.key)
        left = [key for key in named_measures(pack.fields, serving.id) if key != self.key]
        return {
            fields.commentary(serving.id, "measures"): list(left),
            fields.commentary(own, "measures"): [self.key],
            fields.commentary(own, "text"): None,
        }


@dataclass(frozen=True)
class UsePledgeCommentary:
    """Let a measure that has no words of its own go with those on its whole pledge."""

    key: str

    @property
    def label(self) -> str:
        """Return what is done."""
        return f"commentary of the pledge for {measure_name(self.key)}"

    def changes(self, pack: BoardPack) -> Changes:
        """Return the fields of its own commentary, which names it no more; nothing where that has words."""
        serving = pack.commentary_by_measure.get(self.key)
        if serving is None or serving.pledge or not serving.says_nothing:
            return {}
        left = [key for key in named_measures(pack.fields, serving.id) if key != self.key]
        return {fields.commentary(serving.id, "measures"): list(left)}


def free_commentary_id(pack: BoardPack, key: str) -> str:
    """Return an id for a commentary that is begun for a measure: its key, unless another's words go by that."""
    count, candidate = 1, key
    while (held := pack.commentaries.get(candidate)) and (held.pledge or {*held.measures} - {key}):
        count += 1
        candidate = f"{key} ({count})"
    return candidate


def all_grounds(*commentaries: Commentary) -> str:
    """Return every paragraph of Schedule 12A that any of the commentaries is exempt under: `1, 2`."""
    return ", ".join(grounds_of(*(commentary.exempt for commentary in commentaries)))


def _joined(serving: Commentary, taken_in: Sequence[Commentary]) -> dict[str, JsonValue]:
    """Return what a commentary says once others are taken into it; a second action goes on as words below the text."""
    changes: dict[str, JsonValue] = {}
    action, blocks = serving.action, list(serving.text.blocks)
    for other in taken_in:
        blocks += other.text.blocks
        if action.is_empty:
            action = other.action
        elif not other.action.is_empty:
            blocks.append(Block((Run(other.action.sentence),)))
    if action != serving.action:
        changes[fields.commentary(serving.id, "action")] = action.to_json()
    last = next((item.last for item in (serving, *taken_in) if item.last is not None), None)
    if last is not None and serving.last is None:
        changes[fields.commentary(serving.id, "last")] = last.to_json()
    if tuple(blocks) != serving.text.blocks:
        changes[fields.commentary(serving.id, "text")] = RichText(tuple(blocks)).tidied().to_json()
        changes[fields.commentary(serving.id, "ready")] = None
        changes[fields.commentary(serving.id, "approved")] = None
    said = [other for other in taken_in if not other.says_nothing]
    if said:
        changes[fields.commentary(serving.id, "exempt")] = all_grounds(serving, *said) or None
        interests = dict.fromkeys(item.interest for item in (serving, *said) if item.interest)
        changes[fields.commentary(serving.id, "interest")] = " ".join(interests) or None
    return changes
