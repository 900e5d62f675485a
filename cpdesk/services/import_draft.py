"""An import before it enters the pack: a workbook as understood so far, with the answers given about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.finding import Finding
from cpdesk.domain.grid import WorkbookGrid
from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile, ScorecardShape
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.understanding import SheetMap, Understanding

DIFFERENCES = frozenset(
    {
        "sheet-new",
        "sheet-gone",
        "column-new",
        "column-gone",
        "heading-renamed",
        "measure-new",
        "measure-gone",
        "measure-reworded",
        "period-carried",
        "basis-changed",
    }
)
"""The codes of findings that say what differs from last time."""


@dataclass(frozen=True)
class ImportDraft:
    """A workbook as understood under a profile: nothing is in the pack yet.

    `profile` is what is in force: the answers that were kept, carried on to this workbook, with those given here.
    `known_as` is the name of the kept profile, empty without one; `kept` are its answers as
    they hold now, `earlier` as they were given. The password stays in memory.
    """

    path: Path
    grid: WorkbookGrid
    understanding: Understanding
    profile: ImportProfile = ImportProfile()
    known_as: str = ""
    kept: tuple[ImportAnswer, ...] = ()
    earlier: tuple[ImportAnswer, ...] = ()
    opened_sheets: frozenset[str] = frozenset()
    password: str | None = field(default=None, repr=False, compare=False)

    @property
    def supplied(self) -> SuppliedWorkbook:
        """Return the workbook as it would enter the pack."""
        return self.understanding.supplied

    @property
    def questions(self) -> tuple[ImportQuestion, ...]:
        """Return the questions that are still open."""
        return self.supplied.questions

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return what a person should look at, what differs from last time among it."""
        return self.supplied.findings

    @property
    def differences(self) -> tuple[str, ...]:
        """Return a sentence for each thing that differs from last time."""
        return tuple(finding.text for finding in self.findings if finding.code in DIFFERENCES)

    @property
    def answers(self) -> tuple[ImportAnswer, ...]:
        """Return the answers that were given here."""
        return tuple(answer for answer in self.profile.answers if answer not in self.kept)

    def sheet_map(self, sheet: str) -> SheetMap | None:
        """Return what the rows and columns of the sheet were taken for, or None where it was not read."""
        return next((item for item in self.understanding.maps if item.name == sheet), None)

    def with_answer(self, answer: ImportAnswer, *, cancelled: Callable[[], bool] | None = None) -> "ImportDraft":
        """Return the draft with the figures read anew under that answer."""
        return self.read_with(self.profile.with_answer(answer), cancelled=cancelled)

    def without_answer(
        self, kind: AnswerKind, about: str, sheet: str = "", *, cancelled: Callable[[], bool] | None = None
    ) -> "ImportDraft":
        """Return the draft with the figures read anew with nothing said about that."""
        return self.read_with(self.profile.without_answer(kind, about, sheet), cancelled=cancelled)

    def read_with(self, profile: ImportProfile, *, cancelled: Callable[[], bool] | None = None) -> "ImportDraft":
        """Return the draft under that profile; a hidden sheet that it says to read is opened.

        Slow, and fit for any thread. Raises what opening a workbook raises, and CpdeskError where the file is another
        one by now: what is shown of the other sheets would not be what it holds.
        """
        from cpdesk.excel.known.carried_answers import carried_periods  # noqa: PLC0415 - the window paints before this loads
        from cpdesk.excel.reader import understand_workbook, wanted_sheets  # noqa: PLC0415

        draft = self
        wanted = wanted_sheets(profile)
        if not wanted <= self.opened_sheets:
            grid = _opened(self.path, self.password, cancelled, wanted)
            if grid.sha256 != self.grid.sha256:
                raise CpdeskError(f"{self.path.name} was changed since it was read.", "Bring it in again.")
            draft = replace(self, grid=grid, opened_sheets=wanted)
        understanding = understand_workbook(draft.grid, profile, cancelled=cancelled)
        carried = [answer for answer in profile.answers if answer in self.kept]
        supplied = understanding.supplied
        notes = carried_periods(carried, self.earlier, supplied.scorecards)
        understanding = replace(understanding, supplied=replace(supplied, findings=(*supplied.findings, *notes)))
        return replace(draft, understanding=understanding, profile=profile)

    def following(
        self, shape: Sequence[ScorecardShape], *, cancelled: Callable[[], bool] | None = None
    ) -> "ImportDraft":
        """Return the draft with renamed columns as those of an earlier workbook of that shape, which it follows."""
        headings = [item.signature for item in shape]
        if all(item.signature in headings for item in self.understanding.shape):
            return self
        return self.read_with(replace(self.profile, shape=tuple(shape)), cancelled=cancelled)

    def remembered(self) -> ImportProfile:
        """Return the profile to keep for next quarter: all answers with the shape that this workbook has."""
        from cpdesk.excel.blocks.heading_keys import without_periods  # noqa: PLC0415 - the window paints before this loads

        name = self.known_as or without_periods(self.path.stem) or self.path.stem
        return replace(self.profile, name=name, shape=self.understanding.shape)


def following_each_other(
    drafts: Sequence[ImportDraft], *, cancelled: Callable[[], bool] | None = None
) -> tuple[ImportDraft, ...]:
    """Return the drafts, each read as one that follows the last before it with like headings, if there is any."""
    from cpdesk.excel.known.profile_fit import fitting_profile  # noqa: PLC0415 - the window paints before this loads

    read: list[ImportDraft] = []
    for draft in drafts:
        shapes = [ImportProfile(shape=earlier.understanding.shape) for earlier in reversed(read)]
        before = None if draft.profile.shape else fitting_profile(shapes, draft.understanding.shape)
        read.append(draft.following(before.shape, cancelled=cancelled) if before is not None else draft)
    return tuple(read)


def known_again(
    draft: ImportDraft, profiles: Sequence[ImportProfile], *, cancelled: Callable[[], bool] | None = None
) -> ImportDraft:
    """Return the draft under the profile that fits it best, its answers carried on; as it is where none does."""
    from cpdesk.excel.known.carried_answers import carried_on  # noqa: PLC0415 - the window paints before this loads
    from cpdesk.excel.known.profile_fit import fitting_profile  # noqa: PLC0415

    profile = fitting_profile(profiles, draft.understanding.shape)
    if profile is None:
        return draft
    sheets = [sheet.name for sheet in draft.grid.sheets]
    hidden = tuple(answer for answer in profile.answers if answer.kind is AnswerKind.HIDDEN_SHEET)
    if hidden:
        draft = draft.read_with(carried_on(ImportProfile(answers=hidden), (), sheets), cancelled=cancelled)
    carried = carried_on(profile, draft.understanding.shape, sheets)
    known = replace(draft, known_as=profile.name, kept=carried.answers, earlier=profile.answers)
    return known.read_with(carried, cancelled=cancelled)


def _opened(
    path: Path, password: str | None, cancelled: Callable[[], bool] | None, hidden: frozenset[str]
) -> WorkbookGrid:
    from cpdesk.excel.workbook import open_workbook  # noqa: PLC0415 - the window paints before this loads

    return open_workbook(path, password=password, cancelled=cancelled, hidden_sheets=hidden, makes_cells=True)
