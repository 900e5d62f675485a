"""What an edit of rules would change: which measures get another rating, before anything is edited."""

from collections.abc import Callable
from dataclasses import dataclass

from cpdesk.domain.change import PackChange
from cpdesk.domain.edits import Edit
from cpdesk.domain.errors import CancelledError
from cpdesk.domain.measure_review import review_measure
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rating import Rating

_MOST_NAMES = 8


@dataclass(frozen=True, slots=True)
class RatingMove:
    """The measures whose rating goes from one to another, by their references."""

    before: Rating
    after: Rating
    names: tuple[str, ...]

    @property
    def words(self) -> str:
        """Return the move in words: 2 green to amber (1.4, 2.6)."""
        listed = ", ".join(self.names[:_MOST_NAMES])
        more = f" and {len(self.names) - _MOST_NAMES} more" if len(self.names) > _MOST_NAMES else ""
        return f"{len(self.names)} {_word(self.before)} to {_word(self.after)} ({listed}{more})"


@dataclass(frozen=True, slots=True)
class RulePreview:
    """The moves, those of most measures first; `measures` is how many the edit is about.

    `ahead` says from when something holds that rates no figure of now, such as: The rule holds from Q2 2019/20 on.
    """

    moves: tuple[RatingMove, ...]
    measures: int
    ahead: str = ""

    @property
    def count(self) -> int:
        """Return how many measures get another rating."""
        return sum(len(move.names) for move in self.moves)

    def sentence(self) -> str:
        """Return what would change now: 3 measures: 2 green to amber (1.4, 2.6), 1 red to amber (3.1)."""
        if not self.count:
            return f"No rating changes now. {self.ahead}" if self.ahead else "No measure gets another rating."
        what = "measure gets another rating" if self.count == 1 else "measures get another rating"
        moved = f"{self.count} {what}: {', '.join(move.words for move in self.moves)}."
        return f"{moved} {self.ahead}".rstrip()


def rule_preview(pack: BoardPack, edit: Edit, is_cancelled: Callable[[], bool] = lambda: False) -> RulePreview:
    """Return what the edit would do to the ratings that count; raise CancelledError where nobody waits any more.

    A rating that an officer set stays, whatever the rule.
    """
    changes = edit.changes(pack)
    after = pack.with_fields(changes)
    touched = PackChange(pack, after, frozenset(changes)).measures
    moves: dict[tuple[Rating, Rating], list[str]] = {}
    for pledge, keys in pack.pledges:
        for key in keys:
            if key not in touched:
                continue
            if is_cancelled():
                raise CancelledError
            now, then = (review_measure(each, key, pledge) for each in (pack, after))
            if now.rating.rag is not then.rating.rag:
                moves.setdefault((_bare(now.rating), _bare(then.rating)), []).append(
                    now.measure.ref or now.measure.title
                )
    found = [RatingMove(before, then, tuple(names)) for (before, then), names in moves.items()]
    return RulePreview(tuple(sorted(found, key=lambda move: -len(move.names))), len(touched))


def _bare(rating: Rating) -> Rating:
    """Return the rating without the reason for having none: those moves are told together."""
    return Rating(rating.rag)


def _word(rating: Rating) -> str:
    return rating.rag.value if rating.rag is not None else "not rated"
