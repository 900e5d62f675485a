"""A saved document as bytes that are the same each time."""

import zipfile
from io import BytesIO

from docx.document import Document

_FIRST_TIME = (1980, 1, 1, 0, 0, 0)
_EVERY_SYSTEM = 0


def document_bytes(document: Document) -> bytes:
    """Return the document with a fixed time on every part and no trace of the system that it was written on.

    python-docx stamps each part with the time of saving, which would make every build another file.
    """
    saved = BytesIO()
    document.save(saved)
    written = BytesIO()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _FIRST_TIME)
            entry.create_system = _EVERY_SYSTEM
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return written.getvalue()
