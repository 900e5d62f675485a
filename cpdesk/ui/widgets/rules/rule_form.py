"""The form of a rule: its kind, with the numbers that the kind asks for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating, ToleranceKind
from cpdesk.domain.rating.draft import RuleDraft, RuleKind, read_number
from cpdesk.domain.rating.set_up import SetUpFault
from cpdesk.ui.appearance import Appearance
from cpdesk.ui.widgets.rules.fields import Field, NumberRow, choice_box, choose

_NUMBERS = (
    (
        ("blue", "&Blue if better by"),
        (RagRating.GREEN.value, "&Green within"),
        (RagRating.AMBER_GREEN.value, "Amber-green within"),
    ),
    (
        (RagRating.YELLOW.value, "&Yellow within"),
        (RagRating.AMBER.value, "&Amber within"),
        (RagRating.AMBER_RED.value, "Amber-red within"),
    ),
    (("green_below", "Green below target within"), ("amber_below", "Amber below target within")),
    (("green_above", "Green above target within"), ("amber_above", "Amber above target within")),
)
"""The numbers that a form asks for, ratings from the best to the worst, as a key lists them."""
_KINDS = {
    RuleKind.TOLERANCE: "Green on target, amber while close to it, red beyond. Leave out what the key has not.",
    RuleKind.POINTS: "As many ratings between green and red as the key has. Leave the others empty.",
    RuleKind.FLOOR: "Green on target, amber while the measure's own floor is kept, red below it.",
    RuleKind.BANDS: "Rated by the figure itself, however far off its target it is.",
    RuleKind.TWO_SIDED: "For measures where too much is as unwelcome as too little.",
    RuleKind.IMPROVEMENT: "Off target is amber while it is no worse than in the same period last year, else red.",
    RuleKind.JUDGED: "Nobody is rated by a number: an officer gives the rating, with a reason and a name.",
}
_UNITS = ((Unit.PERCENT, "%"), (Unit.CURRENCY, "£"), (None, "whatever the measure counts"))
_LINES = 5


class RuleForm(QWidget):
    """Asks for a rule; `changed` follows every change that a person makes.

    What an officer judges may have a rule beside it: its parts are asked for as if it were chosen itself.
    """

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = choice_box([(kind.value, kind) for kind in RuleKind])
        beside = [("No rule", None), *((kind.value, kind) for kind in RuleKind if kind is not RuleKind.JUDGED)]
        self._beside = choice_box(beside)
        self._tolerance = choice_box(
            [("In points", ToleranceKind.POINTS), ("As a percentage of the target", ToleranceKind.RELATIVE)]
        )
        self._boundary = choice_box([("The better rating", True), ("The worse rating", False)])
        self._bands = QPlainTextEdit()
        self._bands.setTabChangesFocus(True)
        self._bands.setFixedHeight(_LINES * self._bands.fontMetrics().lineSpacing() + appearance.spacing(5))
        self._unit = choice_box([(words, unit) for unit, words in _UNITS])
        self._without_target = QCheckBox("Also rate measures that have no target")
        self._rows = [NumberRow(labels, appearance) for labels in _NUMBERS]
        self._build(appearance)
        for box in (self._kind, self._beside, self._tolerance, self._boundary, self._unit):
            box.activated.connect(self._follow)
        for row in self._rows:
            row.changed.connect(self.changed)
        self._bands.textChanged.connect(self.changed)
        self._without_target.clicked.connect(self._follow)

    @property
    def draft(self) -> RuleDraft:
        """Return what the form holds."""
        kind, beside = self._kinds()
        if kind is not RuleKind.JUDGED:
            return self._drafted(kind)
        return RuleDraft(RuleKind.JUDGED, beside=self._drafted(beside) if beside is not None else None)

    def show_draft(self, draft: RuleDraft) -> None:
        """Show a draft in place of what the form holds."""
        inner = draft.beside or draft
        choose(self._kind, draft.kind)
        choose(self._beside, draft.beside.kind if draft.beside is not None else None)
        choose(self._tolerance, inner.tolerance)
        choose(self._boundary, inner.includes_boundary)
        if inner.unit is not None and self._unit.findData(inner.unit) < 0:
            self._unit.addItem(inner.unit.value, inner.unit)
        choose(self._unit, inner.unit)
        self._bands.blockSignals(True)
        self._bands.setPlainText(inner.bands)
        self._bands.blockSignals(False)
        self._without_target.setChecked(inner.rates_without_target)
        for row in self._rows:
            row.show_texts(dict(inner.numbers))
        self._offer()

    def show_example(self, words: str) -> None:
        """Show what points and a percentage come to."""
        self._fields["tolerance"].explain(words)

    @property
    def amount(self) -> str:
        """Return the number that an example is best told with: the widest limit that was typed."""
        typed = [text for row in self._rows for text in row.texts.values() if read_number(text)]
        return typed[-1] if typed else ""

    def say(self, faults: Sequence[SetUpFault]) -> None:
        """Show each fault at its part; one of a measure's target or floor is none of the rule's form."""
        for part, field in self._fields.items():
            field.say([fault for fault in faults if fault.part == part])
        for row in self._rows:
            row.say(faults)

    def _build(self, appearance: Appearance) -> None:
        self._fields = {
            "kind": Field("&Kind of rule", self._kind, appearance, _KINDS[RuleKind.TOLERANCE]),
            "beside": Field("Rule be&side it", self._beside, appearance),
            "tolerance": Field("How far off target is &measured", self._tolerance, appearance),
            "bands": Field(
                "&Bands, a line for each", self._bands, appearance, "Such as: Amber: 80 or more and less than 90"
            ),
            "unit": Field(
                "It rates figures in", self._unit, appearance, "Points and bands of one unit say nothing of another."
            ),
            "without_target": Field("Measures without a target", self._without_target, appearance),
            "boundary": Field("A figure just on a &limit has", self._boundary, appearance),
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.spacing(3))
        for part in ("kind", "beside", "tolerance"):
            layout.addWidget(self._fields[part])
        for row in self._rows:
            layout.addWidget(row)
        for part in ("bands", "unit", "without_target", "boundary"):
            layout.addWidget(self._fields[part])

    def _kinds(self) -> tuple[RuleKind, RuleKind | None]:
        """Return the kind that is chosen, and where an officer judges, that of the rule beside."""
        kind, beside = RuleKind(self._kind.currentData()), self._beside.currentData()
        return kind, RuleKind(beside) if beside is not None and kind is RuleKind.JUDGED else None

    def _drafted(self, kind: RuleKind) -> RuleDraft:
        numbers = {part: text for row in self._rows for part, text in row.texts.items() if part in kind.parts}
        unit = self._unit.currentData()
        return RuleDraft(
            kind,
            ToleranceKind(self._tolerance.currentData()),
            numbers,
            bands=self._bands.toPlainText(),
            unit=Unit(unit) if unit is not None else None,
            includes_boundary=bool(self._boundary.currentData()),
            rates_without_target=self._without_target.isChecked(),
        )

    def _follow(self) -> None:
        self._offer()
        self.changed.emit()

    def _offer(self) -> None:
        kind, beside = self._kinds()
        parts = {"kind", *kind.parts, *(beside.parts if beside is not None else ())}
        for part, field in self._fields.items():
            field.setVisible(part in parts)
        for row in self._rows:
            row.offer(parts)
        self._fields["kind"].explain(_KINDS[kind])
