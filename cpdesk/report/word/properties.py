"""What a document says of itself."""

from datetime import UTC, date, datetime

from docx.document import Document

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.outline import Outline

_NO_DAY = date(2000, 1, 1)
_MOST = 255
"""What the format allows a property."""


def set_properties(document: Document, outline: Outline) -> None:
    """Set title, author, language and dates; a paper's only day is its meeting's, so that it never changes."""
    day = outline.created or _NO_DAY
    when = datetime(day.year, day.month, day.day, tzinfo=UTC)
    properties = document.core_properties
    properties.title = " ".join(clean_text(outline.title).split())[:_MOST]
    author = " ".join(clean_text(outline.author).split())[:_MOST]
    properties.author = author
    properties.last_modified_by = author
    properties.language = "en-GB"
    properties.created = when
    properties.modified = when
    properties.revision = 1
