"""The editor of one section: its heading, its text, whether it is public."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cpdesk.domain.insert import Insert
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_search import Span
from cpdesk.services.inserting import InsertState
from cpdesk.ui.appearance import Appearance, TextSize
from cpdesk.ui.speller import Speller
from cpdesk.ui.widgets.draft_bar import DraftBar
from cpdesk.ui.widgets.exemption_field import ExemptionField
from cpdesk.ui.widgets.kept_line import KeptLine
from cpdesk.ui.widgets.last_words_view import LastWordsView
from cpdesk.ui.widgets.plain_tip import plain_tip
from cpdesk.ui.widgets.rich_text_edit import RichTextEdit
from cpdesk.ui.widgets.text_label import TextLabel

_SAYS_NONE = (Part.IMPLICATIONS, "background-papers", "appendices")
"""The parts where the word None tells a reader something."""
_FROM_SCORECARD = "This heading comes from the scorecard, so that it reads the same everywhere."
_USUAL = "This heading is the same in every {}."


class SectionEditor(QWidget):
    """Shows a section; what a person does to it is told by signals, each with the section's id first.

    `text_written` carries a RichText, `heading_given` a text, `exempted` a paragraph of Schedule 12A with a statement;
    `draft_accepted` and `draft_asked` say what is to become of a drafted text; `start_asked` asks to begin with what
    stood there last period.
    """

    text_written = Signal(str, object)
    heading_given = Signal(str, str)
    exempted = Signal(str, str, str)
    draft_accepted = Signal(str)
    draft_asked = Signal(str)
    start_asked = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._section_id = self._hint = ""
        self._part: str = Part.CUSTOM
        self._number = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._heading = TextLabel(appearance, TextSize.LARGE, bold=True)
        self._own_heading = KeptLine("heading")
        self._why = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._draft = DraftBar(appearance)
        self._text = RichTextEdit(appearance)
        self.setFocusProxy(self._text)
        self._none = QPushButton("Say “None”")
        self._count = TextLabel(appearance, TextSize.SMALL, quiet=True)
        self._exemption = ExemptionField()
        self._last = LastWordsView(appearance)
        self._build(appearance)
        self._own_heading.text_kept.connect(self._give_heading)
        self._text.text_committed.connect(self._write)
        self._text.text_changed_by_user.connect(self._show_state)
        self._last.start_asked.connect(self._ask_to_start)
        self._none.clicked.connect(self._say_none)
        self._exemption.exemption_given.connect(self._choose_paragraph)
        self._draft.accepted.connect(self._accept_draft)
        self._draft.asked_again.connect(self._ask_draft)

    @property
    def section_id(self) -> str:
        """Return the id of the section that is shown."""
        return self._section_id

    def show_section(
        self, section: Section, number: str, heading: str, *, hint: str = "", kind: str = "report"
    ) -> None:
        """Show a section under the number and heading that the paper gives it; keep first what was typed before.

        `hint` says what to write there, `kind` is what such a report is called.
        """
        if section.id != self._section_id:
            self.commit_pending()
        self._section_id, self._part = section.id, section.part
        is_own = section.part == Part.CUSTOM or (bool(section.heading) and section.part != Part.IMPLICATIONS)
        self._number.setText(f"Section {number}" if number else "Section")
        self._heading.setText(heading)
        self._heading.setVisible(not is_own)
        self._own_heading.setVisible(is_own)
        self._own_heading.show_text(section.heading)
        self._own_heading.setToolTip(plain_tip(section.heading))
        self._why.setText(
            _FROM_SCORECARD if section.part == Part.PLEDGE else _USUAL.format(kind[:1].lower() + kind[1:])
        )
        self._why.setVisible(not is_own)
        self._text.setAccessibleName(f"Text of {heading}")
        self._hint = hint
        self._text.set_placeholder_text(hint)
        self._text.set_rich_text(section.text)
        self._exemption.show_exemption(section.exempt, section.interest)
        self._last.show_words(section.last, section.text)
        self._show_state()

    def show_draft(self, words: str, *, can_accept: bool, can_draft: bool) -> None:
        """Say how the text stands to what was drafted for it, with the buttons that go with that."""
        self._draft.show_state(words, can_accept=can_accept, can_draft=can_draft)

    def commit_pending(self) -> None:
        """Say what was typed and not yet said."""
        self._text.commit_pending()
        if self._own_heading.is_pending:
            self._own_heading.editingFinished.emit()

    def describe_inserts(self, describe: Callable[[Insert], InsertState]) -> None:
        """Ask this what the paper prints where a text asks for a chart or a table, until asked to ask another."""
        self._text.inserts.describe_by(describe)
        self._show_state()

    def offer_inserts(self, actions: Sequence[QAction]) -> None:
        """Offer what can be put into the text."""
        self._text.offer("Insert", actions)

    def put_insert(self, insert: Insert) -> None:
        """Have the paper print something where the caret is."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._text.inserts.put(insert)
        self._text.commit_pending()

    @property
    def chosen_insert(self) -> Insert | None:
        """Return the chart or table that is chosen in the text; None where words are."""
        return self._text.inserts.chosen

    def take_focus(self) -> None:
        """Put the caret behind the words."""
        self._text.take_caret()

    def check_spelling(self, speller: Speller) -> None:
        """Mark words that may be wrong from now on."""
        self._text.check_spelling(speller)

    def select(self, span: Span, *, takes_focus: bool) -> None:
        """Select words of the text, and go there if so wished."""
        self._text.select(span, takes_focus=takes_focus)

    @property
    def caret_place(self) -> tuple[int, int]:
        """Return in which block of the text the caret is, and before which character."""
        return self._text.caret_place

    @property
    def text(self) -> RichTextEdit:
        """Return the field of the words."""
        return self._text

    @property
    def has_caret(self) -> bool:
        """Return whether the caret is in the text."""
        return self._text.has_caret

    def select_heading(self, span: Span, *, takes_focus: bool) -> None:
        """Select words of a heading of the section's own, and go there if so wished."""
        self._own_heading.select_span(span, takes_focus=takes_focus)

    def discard_pending(self) -> None:
        """Forget what was typed and not yet said."""
        self._text.discard_pending()
        self._own_heading.discard_pending()

    def _build(self, appearance: Appearance) -> None:
        step = appearance.spacing
        self._own_heading.setFont(appearance.font(TextSize.LARGE, bold=True))
        self._own_heading.setAccessibleName("Heading of the section")
        self._text.set_lines(6, 0)
        label = QLabel("Publication")
        label.setBuddy(self._exemption.choice)
        foot = QHBoxLayout()
        foot.setSpacing(step(2))
        foot.addWidget(self._none)
        foot.addWidget(self._count, 1)
        below = QHBoxLayout()
        below.setSpacing(step(2))
        below.addWidget(label)
        below.addWidget(self._exemption, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(step(4), step(4), step(4), step(3))
        column.setSpacing(step(1))
        for widget in (self._number, self._heading, self._own_heading, self._why):
            column.addWidget(widget)
        column.addWidget(self._draft)
        column.addSpacing(step(2))
        column.addWidget(self._text, 1)
        column.addSpacing(step(1))
        column.addLayout(foot)
        column.addWidget(self._last)
        column.addSpacing(step(2))
        column.addLayout(below)

    def _show_state(self) -> None:
        count = self._text.word_count()
        self._text.inserts.describe_field(". ".join(filter(None, (self._text.marks.spoken, self._hint))))
        self._count.setText(f"{count:,} word" + ("" if count == 1 else "s"))
        self._none.setVisible(self._part in _SAYS_NONE and count == 0)

    def _write(self, text: RichText) -> None:
        self.text_written.emit(self._section_id, text)

    def _ask_to_start(self) -> None:
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.start_asked.emit(self._section_id)

    def _say_none(self) -> None:
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text_written.emit(self._section_id, RichText.of("None."))

    def _accept_draft(self) -> None:
        self._text.commit_pending()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.draft_accepted.emit(self._section_id)

    def _ask_draft(self) -> None:
        self._text.commit_pending()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.draft_asked.emit(self._section_id)

    def _give_heading(self, _name: str, heading: str) -> None:
        self.heading_given.emit(self._section_id, heading)

    def _choose_paragraph(self, paragraph: str, interest: str) -> None:
        self._text.commit_pending()
        self.exempted.emit(self._section_id, paragraph, interest)
