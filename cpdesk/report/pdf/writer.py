"""The writing of a whole PDF."""

from cpdesk.branding import Branding
from cpdesk.domain.outline import Outline
from cpdesk.report.pdf.press import Press
from cpdesk.report.writing_steps import Cancelled, Progress


def write_pdf(
    outline: Outline,
    branding: Branding,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> bytes:
    """Return the paper as a tagged PDF: the same outline and branding give the same bytes on any day.

    `progress` hears how many blocks are done of how many; `cancelled` is asked before each, and a yes raises
    CancelledError.
    """
    return Press(branding).pdf(outline, progress=progress, cancelled=cancelled)
