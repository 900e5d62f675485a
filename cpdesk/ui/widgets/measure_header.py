"""The head of the inspector: which measure, its rating, its figure, its direction."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cpdesk.branding import Branding
from cpdesk.domain import measure_words as words
from cpdesk.domain.direction_words import arrow, direction_phrase
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.widgets.rating_badge import RatingBadge
from cpdesk.ui.widgets.text_label import TextLabel


class MeasureHeader(QWidget):
    """Says at a glance what the board will see of a measure."""

    def __init__(self, appearance: Appearance, branding: Branding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ref = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._title = TextLabel(appearance, TextSize.BODY, bold=True)
        self._badge = RatingBadge(appearance, branding)
        self._figure = TextLabel(appearance, TextSize.LARGE, bold=True)
        self._figure.setWordWrap(False)
        self._target = TextLabel(appearance, quiet=True)
        self._qualifier = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._forecast = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._direction = TextLabel(appearance)
        self._exempt = TextLabel(appearance, TextSize.SMALL, bold=True)
        row = QHBoxLayout()
        row.setSpacing(appearance.spacing(2))
        row.addWidget(self._figure)
        row.addWidget(self._target, 1)
        row.addWidget(self._badge)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.spacing(1))
        layout.addWidget(self._ref)
        layout.addWidget(self._title)
        layout.addLayout(row)
        for label in (self._forecast, self._direction, self._qualifier, self._exempt):
            layout.addWidget(label)

    def show_review(self, review: MeasureReview) -> None:
        """Show a measure."""
        measure = review.measure
        self.setAccessibleName(words.measure_sentence(review))
        self._ref.setText(" · ".join(part for part in (measure.ref, review.pledge.heading) if part))
        self._title.setText(measure.title)
        self._badge.show_rating(review.rating.rag, review.rating.words)
        self._figure.setText(words.current_text(review))
        target = words.target_text(measure)
        self._target.setText("no target" if target == words.NOTHING else f"against {target}")
        forecast = words.forecast_word(review)
        self._forecast.setText(f"At the end of the year: {forecast}" if forecast else "")
        self._forecast.setVisible(bool(forecast))
        self._direction.setText("\n".join(_directions(review)))
        self._qualifier.setText(_qualifier(review))
        self._qualifier.setVisible(bool(self._qualifier.text()))
        self._exempt.setText(review.exemption.sentence if review.exemption else "")
        self._exempt.setVisible(review.exemption is not None)


def _directions(review: MeasureReview) -> list[str]:
    """Return the direction of travel as a line, or both where the pack asks for both."""
    language = review.showing.arrows
    return [
        f"{arrow(direction, language)} {direction_phrase(review, direction)}".strip()
        for direction in review.both_directions or (review.direction,)
    ]


def _qualifier(review: MeasureReview) -> str:
    """Return what must be known with the rating: why there is none, whose it is, that the workbook has another."""
    if review.override is not None:
        return f"Rated by {review.override.name} in place of the rule"
    if review.is_judged and review.rating.is_rated:
        beside = f"; the rule beside it gives {review.calculated.rag.value}" if review.calculated.rag else ""
        return f"This is an officer's judgement, as the workbook shows it{beside}."
    if review.rating.reason is not None:
        return f"Not rated: {review.rating.reason.words}"
    if review.disagrees and review.supplied is not None:
        return f"The workbook shows {review.supplied.word.lower()}."
    if review.rule_gives_another and review.calculated.rag is not None:
        by_rule = review.calculated.rag.word.lower()
        return f"This is the workbook's rating; a rule worked out from its ratings would give {by_rule}."
    return "" if review.calculated.is_rated else "This is the workbook's rating; no rule can rate the figure."
