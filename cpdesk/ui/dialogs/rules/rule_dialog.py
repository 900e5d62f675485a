"""The dialog in which the rating rule of measures, of a pledge or of the whole pack is set."""

from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from cpdesk.domain.edits import RuleScope, SeveralEdits
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating.draft import RuleDraft, draft_of, read_draft, read_number
from cpdesk.domain.rating.tolerance_words import tolerance_example
from cpdesk.domain.review import ReviewedPack
from cpdesk.domain.rule_outlook import RuleOutlook, RuleRequest, rule_outlook, starting_rule
from cpdesk.domain.rule_starts import rule_starts, usual_start
from cpdesk.domain.rule_subject import RuleSubject
from cpdesk.domain.target_draft import profile_periods, target_since, target_texts
from cpdesk.services.review_shelf import foreseen
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.background import Background, Job, Progress
from cpdesk.ui.controller import Controller
from cpdesk.ui.dialogs.rules.rule_page import RulePage
from cpdesk.ui.large_edits import LargeEdits
from cpdesk.ui.widgets.dialog_room import resize_within_screen
from cpdesk.ui.widgets.rules.fields import choose
from cpdesk.ui.widgets.rules.outlook_bar import OutlookBar

_PAUSE_MS = 150


class RuleDialog(QDialog):
    """Asks for a rule, and says all the while what the key will print and which measures get another rating.

    That is worked out on another thread, as a pack may hold ten thousand measures; nothing is set before it is known.
    """

    def __init__(
        self,
        controller: Controller,
        background: Background,
        appearance: Appearance,
        subject: RuleSubject,
        page: RulePage,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._background = background
        self._edits = LargeEdits(controller, background)
        self._appearance = appearance
        self._pack = controller.pack
        self._subjects = _wider(controller, subject)
        self._job: Job | None = None
        self._asked, self._is_start_kept = 0, False
        self._outlook: RuleOutlook | None = None
        self._begun: RuleSubject | None = None
        self._began: date | None = None
        self._usual: date | None = None
        self._first = RuleDraft()
        page.offer_subjects([item.words(self._pack) for item in self._subjects])
        self._page, self._for, self._from = page, page.whom, page.since
        self._rule, self._measure, self._setting = page.rule, page.measure, page.setting
        self._bar = OutlookBar(appearance)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._build()
        self._connect()
        self._begin()

    @property
    def outlook(self) -> RuleOutlook | None:
        """Return what was last worked out; None while something is."""
        return self._outlook

    @property
    def subject(self) -> RuleSubject:
        """Return whom the rule is for."""
        return self._subjects[int(self._for.currentData())]

    def _build(self) -> None:
        step = self._appearance.spacing
        self.setWindowTitle("Rating rules")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._page, 1)
        layout.addWidget(self._bar)
        self._bar.be_pressed_by_enter()
        resize_within_screen(self, step(150), step(170))

    def _connect(self) -> None:
        self._for.activated.connect(self._choose_subject)
        self._from.activated.connect(self._choose_start)
        self._rule.changed.connect(self._move_start)
        for form in (self._rule, self._measure, self._setting):
            form.changed.connect(self._weigh)
        self._controller.pack_changed.connect(self._follow_pack)
        self._later.timeout.connect(self._work_out)
        self._bar.set_asked.connect(self._set)
        self._bar.remove_asked.connect(self._remove)
        self._bar.left.connect(self.reject)

    def _choose_subject(self) -> None:
        """Begin with what holds for another subject; choosing the same one again leaves what was typed."""
        if self.subject is not self._begun:
            self._begin()

    def _begin(self) -> None:
        """Fill the forms with what holds for the subject now."""
        pack, subject = self._pack, self.subject
        self._begun = subject
        keys, start = subject.keys(pack), starting_rule(pack, subject)
        since = start.since if start is not None else None
        if subject.scope is RuleScope.MEASURE and len(keys) == 1:
            since = max((day for day in (since, target_since(pack, keys[0])) if day is not None), default=None)
        self._rule.show_draft(draft_of(start.value if start is not None else None))
        self._from.clear()
        for item in rule_starts(pack, keys, since, subject.days(pack)):
            self._from.addItem(item.words, item.day.isoformat() if item.day is not None else None)
        self._began, self._is_start_kept = since, False
        self._usual = usual_start(pack, keys, since, is_held=subject.held(pack))
        self._first = self._rule.draft
        choose(self._from, since.isoformat() if since is not None else None)
        is_of_measures = subject.scope is RuleScope.MEASURE
        self._page.offer_measure(offered=is_of_measures)
        if is_of_measures and len(keys) == 1:
            self._begin_measure(keys[0])
        elif is_of_measures:
            self._measure.begin_several(keys)
        self._setting.begin(pack.rules.setting, rerates=pack.rules.rerates)
        self._bar.offer_removal(offered=subject.held(pack))
        self._weigh()

    def _move_start(self) -> None:
        """Have another rule hold from when it is usually meant to, until a person says from when."""
        if not self._is_start_kept:
            since = self._began if self._rule.draft == self._first else self._usual
            choose(self._from, since.isoformat() if since is not None else None)

    def _choose_start(self) -> None:
        self._is_start_kept = True
        self._weigh()

    def _follow_pack(self) -> None:
        """Reckon with what a colleague changed meanwhile; what was typed stays."""
        self._pack = self._controller.pack
        self._weigh()

    def _begin_measure(self, key: str) -> None:
        pack = self._pack
        review = self._controller.review.measures[key]
        self._measure.begin_one(
            key,
            target_texts(pack, key, review.pledge.heading),
            profile_periods(review.scorecard.current_period, review.measure),
            pack.rules.polarities.get(key),
            pack.rules.bases.get(key),
        )

    def _weigh(self) -> None:
        """Say at once what can be said without the pack, and have the rest worked out."""
        self._outlook = None
        target = self._measure.reading().faults if self.subject.scope is RuleScope.MEASURE else ()
        reading = read_draft(self._rule.draft, ())
        self._rule.say(reading.faults)
        self._measure.say(target)
        self._rule.show_example(self._example())
        rule = reading.rule.sentence() if reading.rule is not None else ""
        self._bar.show_key(f"{rule} {self._setting.sentence()}" if rule else "")
        self._later.stop()
        if reading.faults or target:
            self._asked += 1
            self._bar.show_wrong()
        else:
            self._bar.show_working()
            self._later.start()

    def _example(self) -> str:
        """Return what points and a percentage come to, told with the measure's own target where it is one measure."""
        keys, amount = self.subject.keys(self._pack), read_number(self._rule.amount)
        review = self._controller.review.measures.get(keys[0]) if len(keys) == 1 else None
        if review is None:
            return tolerance_example(None, Unit.PERCENT, None, amount)
        aim = review.measure.target.value if review.measure.target is not None else None
        return tolerance_example(aim, review.measure.unit, review.measure.polarity, amount)

    def _request(self) -> RuleRequest:
        since = self._since()
        of_measure = self._measure.edits(since) if self.subject.scope is RuleScope.MEASURE else ()
        others = (*of_measure, *self._setting.edits())
        return RuleRequest(self.subject, self._rule.draft, since, others, is_day_chosen=since != self._began)

    def _since(self) -> date | None:
        chosen = self._from.currentData()
        return date.fromisoformat(chosen) if chosen else None

    def _work_out(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._asked += 1
        number, request = self._asked, self._request()
        now = ReviewedPack(self._pack, self._controller.review)

        def work(progress: Progress) -> tuple[int, RuleOutlook, ReviewedPack | None]:
            outlook = rule_outlook(now.pack, request, progress.cancelled)
            return number, outlook, foreseen(now, outlook.edit) if outlook.edit is not None else None

        self._job = self._background.run(work, done=self._show_outlook)
        self._job.finished.connect(self._forget_job)

    def _forget_job(self, job: Job) -> None:
        if job is self._job:
            self._job = None

    def _show_outlook(self, found: tuple[int, RuleOutlook, ReviewedPack | None]) -> None:
        number, outlook, seen = found
        if number != self._asked:
            return
        self._outlook = outlook
        if seen is not None:
            self._controller.session.expect(seen)
        self._rule.say(outlook.faults)
        self._measure.say(outlook.faults)
        if outlook.faults:
            self._bar.show_wrong()
        else:
            self._bar.show_preview(outlook.preview)

    def _set(self) -> None:
        if self._outlook is not None and self._outlook.edit is not None:
            self._controller.edit(self._outlook.edit)
            self.accept()

    def _remove(self) -> None:
        """Take the rule away that is set for the subject."""
        label = f"rating rule of {self.subject.words(self._pack)}"
        self._edits.edit(SeveralEdits(label, self.subject.rule_edits(None, None)))
        self.accept()


def _wider(controller: Controller, subject: RuleSubject) -> tuple[RuleSubject, ...]:
    """Return the subject with those that a person may mean instead: pledges, or that of its measure, and the pack."""
    found = [subject]
    if subject.scope is RuleScope.PACK:
        found += [RuleSubject(RuleScope.PLEDGE, (pledge.heading,)) for pledge, _ in controller.pack.pledges]
    if subject.scope is RuleScope.MEASURE and len(subject.names) == 1:
        pledge = controller.review.measures[subject.names[0]].pledge.heading
        found.append(RuleSubject(RuleScope.PLEDGE, (pledge,)))
    if subject.scope is not RuleScope.PACK:
        found.append(RuleSubject(RuleScope.PACK))
    return tuple(found)
