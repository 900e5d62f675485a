"""The reading of a PDF that was made elsewhere."""

from collections.abc import Iterator

import pypdfium2

from cpdesk.domain.errors import CpdeskError
from cpdesk.report.bound import OutsideFile, OutsideSheet
from cpdesk.report.pdf.pdfium import one_at_a_time

MOST_BYTES = 20 * 1024 * 1024
MOST_PAGES = 500
_LONGEST = 14_400.0
"""Points: no page of a PDF may be longer (ISO 32000-1, annex C)."""


def read_outside(content: bytes, name: str) -> OutsideFile:
    """Return the file with the sizes and words of its pages; raise CpdeskError where it cannot be taken as it is."""
    if len(content) > MOST_BYTES:
        raise CpdeskError(
            f"“{name}” is larger than {MOST_BYTES // 1024 // 1024} MB.",
            "Make it smaller, or publish it beside the bundle.",
        )
    with one_at_a_time():
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as cause:
            raise _refused(name, str(cause)) from cause
        try:
            if len(document) > MOST_PAGES:
                raise CpdeskError(
                    f"“{name}” has {len(document)} pages; a bundle takes {MOST_PAGES} of one file.",
                    "Publish it beside the bundle.",
                )
            sheets = tuple(_sheets(document))
        except pypdfium2.PdfiumError as cause:
            raise _refused(name, str(cause)) from cause
        finally:
            document.close()
    if not sheets:
        raise CpdeskError(f"“{name}” has no pages.", "Choose another file.")
    return OutsideFile(name, content, sheets)


def _refused(name: str, said: str) -> CpdeskError:
    if "password" in said.casefold():
        return CpdeskError(f"“{name}” is protected with a password.", "Save a copy without one, and add that.")
    return CpdeskError(
        f"“{name}” is no PDF that can be read.", "Open it where it was made, and save it as a PDF again."
    )


def _sheets(document: pypdfium2.PdfDocument) -> Iterator[OutsideSheet]:
    for number in range(len(document)):
        page = document[number]
        letters = page.get_textpage()
        text = " ".join(str(letters.get_text_range()).split())
        width, height = (min(max(float(side), 72.0), _LONGEST) for side in page.get_size())
        letters.close()
        page.close()
        yield OutsideSheet(width, height, text)
