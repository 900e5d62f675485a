"""Edits that are about all measures: what they make of a large pack is worked out before they are made."""

from functools import partial

from cpdesk.domain.edits import Edit
from cpdesk.domain.review import ReviewedPack
from cpdesk.services.review_shelf import MOST_ANEW, foreseen
from cpdesk.ui.background import Background, Progress
from cpdesk.ui.controller import Controller


class LargeEdits:
    """Makes edits at once in a usual pack; in one of thousands of measures when another thread has reviewed it."""

    def __init__(self, controller: Controller, background: Background) -> None:
        self._controller = controller
        self._background = background

    def edit(self, edit: Edit) -> None:
        """Make the edit; what a person does meanwhile stands beside it."""
        now = ReviewedPack(self._controller.pack, self._controller.review)
        if len(now.pack.measures) <= MOST_ANEW:
            self._controller.edit(edit)
            return

        def work(_: Progress) -> ReviewedPack:
            return foreseen(now, edit)

        self._background.run(work, done=partial(self._make, edit), title="Reviewing all measures")

    def _make(self, edit: Edit, seen: ReviewedPack) -> None:
        self._controller.session.expect(seen)
        self._controller.edit(edit)
