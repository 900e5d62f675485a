"""Everything that can be read out of a file, wherever in it that is, for the tests."""

import re
import zipfile
from io import BytesIO

import pikepdf

from pdf_reading import words_of


def archive_words(content: bytes) -> str:
    """Return all that the parts of an Office file hold, as they are and with their tags taken out."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = [archive.read(name) for name in archive.namelist()]
        names = archive.namelist()
    texts = [part.decode("utf-8", errors="replace") for part in parts]
    nested = [archive_words(part) for part in parts if part[:2] == b"PK"]
    bare = [re.sub(r"<[^>]+>", "", text) for text in texts]
    return "\n".join((*names, *texts, *bare, *nested))


def pdf_words(content: bytes) -> str:
    """Return all that a PDF holds: its pages' words, every text of its objects, its streams taken out of their packing.

    Those are titles, bookmarks, alternative texts, tags, metadata and files within it.
    """
    with pikepdf.open(BytesIO(content)) as pdf:
        texts = [text for item in pdf.objects for text in _texts(item)]
    return "\n".join((words_of(content), *texts))


def _texts(item: object) -> list[str]:
    """Return the texts of an object and of those within it; what it only refers to is an object of its own."""
    if isinstance(item, pikepdf.String):
        return [str(item)]
    found: list[str] = []
    if isinstance(item, pikepdf.Stream):
        try:
            found.append(item.read_bytes().decode("utf-8", errors="replace"))
        except pikepdf.PdfError:  # a picture in a packing of its own
            found.append(item.read_raw_bytes().decode("latin-1"))
    if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        inner = [value for _, value in item.items()]
    else:
        inner = list(item.as_list()) if isinstance(item, pikepdf.Array) else []
    return found + [text for one in inner if not getattr(one, "is_indirect", False) for text in _texts(one)]
