"""What a person does to a section of the paper in hand, as edits of the pack."""

from cpdesk.domain.edits import AcceptDraft, Edit, StartSectionFromLastWords, WriteSection
from cpdesk.domain.narrative import Section
from cpdesk.domain.rich_text import RichText
from cpdesk.services import sections as service
from cpdesk.services.drafting import draft_again
from cpdesk.ui.controller import Controller


class SectionEdits:
    """Edits sections by their ids; one that the paper lacks is added where words of it are written."""

    def __init__(self, controller: Controller) -> None:
        self._controller = controller

    def section(self, section_id: str) -> Section | None:
        """Return a section of the paper in hand; None for a part without one."""
        sections = self._controller.paper.sections
        return next((section for section in sections if section.id == section_id), None)

    def write(self, section_id: str, text: RichText) -> None:
        """Let a section say that."""
        self._edit(WriteSection(section_id, text))

    def start_from_last(self, section_id: str) -> None:
        """Begin a section with what was written for the period before."""
        section = self.section(section_id)
        if section is not None:
            self._controller.edit(StartSectionFromLastWords(section))

    def give_heading(self, section_id: str, heading: str) -> None:
        """Give a section a heading; an empty one is none."""
        section = self.section(section_id)
        if section is not None and heading.strip():
            self._edit(service.heading_edit(section, heading))

    def exempt(self, section_id: str, paragraph: str, interest: str) -> None:
        """Withhold a section from the public paper, or let it back."""
        self._edit(service.exempt_edit(section_id, paragraph, interest))

    def accept_draft(self, section_id: str) -> bool:
        """Accept the drafted text of a section, and return whether there was one."""
        section = self.section(section_id)
        if section is None or not section.is_draft:
            return False
        self._controller.edit(AcceptDraft(section.id))
        return True

    def draft_again(self, section_id: str) -> bool:
        """Draft a section from the figures as they stand, and return whether anything is drafted for it."""
        section = self.section(section_id)
        edit = draft_again(self._controller.paper, self._controller.review, section) if section is not None else None
        if edit is not None:
            self._controller.edit(edit)
        return edit is not None

    def _edit(self, edit: Edit) -> None:
        self._controller.edit(service.with_lacking(self._controller.paper, edit))
