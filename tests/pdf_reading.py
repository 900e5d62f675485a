"""What a finished PDF holds, for the tests."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf

from cpdesk.report.pdf.pages import PaperPages


@dataclass(frozen=True)
class Tag:
    """A tag of the structure with those in it."""

    kind: str
    item: pikepdf.Dictionary
    inner: "tuple[Tag, ...]"

    def every(self, *kinds: str) -> "Iterator[Tag]":
        """Yield this tag and all in it, those of some kinds where these are given, in reading order."""
        if not kinds or self.kind in kinds:
            yield self
        for tag in self.inner:
            yield from tag.every(*kinds)

    def attribute(self, name: str) -> Any:
        """Return an attribute of the tag, None where it has none of that name."""
        sets = self.item.get("/A", pikepdf.Array())
        return next((one[name] for one in list(sets) if name in one), None)


def opened(pdf: bytes) -> pikepdf.Pdf:
    """Return the PDF, read by a library that is not the one that wrote it."""
    return pikepdf.open(BytesIO(pdf))


def tags_of(pdf: pikepdf.Pdf) -> Tag:
    """Return the structure of a tagged PDF."""
    return _tag(pdf.Root.StructTreeRoot.K[0])


def _tag(item: Any) -> Tag:
    inner = item.get("/K", [])
    children = list(inner) if isinstance(inner, pikepdf.Array) else [inner]
    tags = (one for one in children if isinstance(one, pikepdf.Dictionary) and "/S" in one)
    return Tag(str(item.S)[1:], item, tuple(_tag(one) for one in tags))


def words_of(pdf: bytes) -> str:
    """Return all that the pages of a PDF say, with single spaces between the words."""
    pages = PaperPages(pdf)
    return " ".join(" ".join(pages.text(at) for at in range(len(pages.sizes))).split())
