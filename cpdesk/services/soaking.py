"""Soaking: edits upon edits of a pack, each saved as the window saves, to see whether a computer keeps them."""

from collections.abc import Iterator
from itertools import count, cycle, islice
from pathlib import Path

from cpdesk.domain.edits import Edit, SetDetail, WriteCommentary
from cpdesk.domain.rich_text import RichText
from cpdesk.services.opening import load_pack
from cpdesk.services.saving import save_numbered
from cpdesk.services.session import Session

_DETAIL = "version"


def soak(path: Path, author: str, saves: int | None = None) -> Iterator[int]:
    """Edit the pack at `path` and save it, again and again, and yield the number of each save once it is for good.

    `saves` is how often; for ever where it is None. The number is kept in the pack and counts on. Commentary is
    written measure by measure: these are trials, and the pack is not to be used for anything else. Raises CpdeskError
    where the pack cannot be read or saved; what was yielded before is in the file.
    """
    loaded = load_pack(path)
    session = Session(author)
    session.open(loaded.records, loaded.library, path, digest=loaded.digest)
    measures = cycle(session.pack.measures or ("",))
    for number, key in islice(zip(count(loaded.saves + 1), measures, strict=False), saves):
        session.apply(_edit(key, number))
        saved, _ = save_numbered(session, path)
        yield saved.saves


def _edit(key: str, number: int) -> Edit:
    words = f"Trial edit {number}: the words of a lead, as long as a commentary mostly is."
    return WriteCommentary(key, RichText.of(words)) if key else SetDetail(_DETAIL, f"trial {number}")
