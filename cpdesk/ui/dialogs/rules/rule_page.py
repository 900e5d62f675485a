"""The forms of the dialog of rules, one below the other in one page that scrolls."""

from collections.abc import Sequence

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.hairline import Hairline
from cpdesk.ui.widgets.page_scroll import let_scroll
from cpdesk.ui.widgets.rules.fields import Field, choice_box
from cpdesk.ui.widgets.rules.measure_form import MeasureForm
from cpdesk.ui.widgets.rules.rule_form import RuleForm
from cpdesk.ui.widgets.rules.setting_form import SettingForm
from cpdesk.ui.widgets.text_label import TextLabel

_FROM_HELP = "An earlier period keeps the rule and the target that held on its last day."


class RulePage(QScrollArea):
    """Holds the boxes of whom a rule is for and from when it holds, with the forms of rule, measure and setting."""

    def __init__(self, rule: RuleForm, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.whom = choice_box(())
        self.since = choice_box(())
        self.rule = rule
        self.measure = MeasureForm(appearance)
        self.setting = SettingForm(appearance)
        self._of_measure = (Hairline(), self._heading("What it is rated against"), self.measure)
        page = QWidget()
        column = QVBoxLayout(page)
        step = appearance.spacing
        column.setContentsMargins(step(5), step(4), step(5), step(4))
        column.setSpacing(step(3))
        column.addWidget(Field("&For", self.whom, appearance))
        column.addWidget(self.rule)
        column.addWidget(Field("Holds f&rom", self.since, appearance, _FROM_HELP))
        for widget in (*self._of_measure, Hairline(), self._heading("All ratings of the pack"), self.setting):
            column.addWidget(widget)
        column.addStretch(1)
        let_scroll(self, page)

    def offer_subjects(self, subjects: Sequence[str]) -> None:
        """Offer whom a rule may be for; what stands for each is its place among them."""
        for at, words in enumerate(subjects):
            self.whom.addItem(words, at)

    def offer_measure(self, *, offered: bool) -> None:
        """Show the form of what measures are rated against, or leave it out."""
        for part in self._of_measure:
            part.setVisible(offered)

    def _heading(self, words: str) -> TextLabel:
        label = TextLabel(self._appearance, TextSize.BODY, bold=True)
        label.setText(words)
        return label
