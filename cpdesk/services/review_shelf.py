"""Reviews at hand: packs that were reviewed whole, so that one close to them need not be reviewed from the start."""

from collections import deque

from cpdesk.domain.change import PackChange
from cpdesk.domain.edits import Edit
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview, ReviewedPack, rename_people, review_pack, revise_review

MOST_ANEW = 500
"""How many measures are reviewed anew without a thought: a hundred of them take ten milliseconds."""
_MOST_KEPT = 4


class ReviewShelf:
    """Holds the last few reviewed packs: those before a large step, with those worked out where nobody waits.

    A review shares with another all that is alike in both, so a few of them take little room.
    """

    def __init__(self) -> None:
        self._kept: deque[ReviewedPack] = deque(maxlen=_MOST_KEPT)

    def keep(self, reviewed: ReviewedPack) -> None:
        """Hold a reviewed pack until others are more likely to be asked for."""
        self._kept.append(reviewed)

    def clear(self) -> None:
        """Let all of them go: another pack is open."""
        self._kept.clear()

    def reviewed(self, pack: BoardPack) -> ReviewedPack | None:
        """Return the pack with its review, made from the latest that is close to it; None where there is no such."""
        return next(filter(None, (_made_from(known, pack) for known in reversed(self._kept))), None)


def is_large(change: PackChange) -> bool:
    """Return whether so many measures are to be reviewed anew that a person would have to wait for it."""
    if change.has_new_measures:
        return True
    return len(change.after.measures) > MOST_ANEW and len(change.measures) > MOST_ANEW


def foreseen(now: ReviewedPack, edit: Edit) -> ReviewedPack:
    """Return what an edit will make of a pack, with its review.

    It is worked out where nobody waits, and handed to `Session.expect` before the edit is made.
    """
    changes = edit.changes(now.pack)
    change = PackChange(now.pack, now.pack.with_fields(changes), frozenset(changes))
    after = change.after
    review = reviewed_anew(now.review, change)
    review.count()
    _ = after.notes
    return ReviewedPack(after, review)


def reviewed_anew(before: PackReview, change: PackChange) -> PackReview:
    """Return the review of the pack after a change, made from the one before it as far as that goes."""
    if change.has_new_measures:
        return review_pack(change.after)
    if change.families == {"person"}:
        return rename_people(before, change.after, change.measures)
    return revise_review(before, change.after, change.measures)


def _made_from(known: ReviewedPack, pack: BoardPack) -> ReviewedPack | None:
    if any(pack.library.get(sha256) is not book for sha256, book in known.pack.library.items()):
        return None
    fields, wanted = known.pack.fields, pack.fields
    changed = {name: wanted.get(name) for name in {**fields, **wanted} if fields.get(name) != wanted.get(name)}
    after = known.pack
    for sha256, book in pack.library.items():
        after = after if sha256 in after.library else after.with_supplied(book)
    if not changed:
        return ReviewedPack(after, known.review)
    after = after.with_fields(changed)
    change = PackChange(known.pack, after, frozenset(changed))
    return None if is_large(change) else ReviewedPack(after, revise_review(known.review, after, change.measures))
