"""The title of the window."""

from pathlib import Path

from cpdesk.domain.pack import BoardPack


def window_title(pack: BoardPack, path: Path | None) -> str:
    """Return `cpdesk — committee, date[*]`; Qt puts a star for `[*]` while there is unsaved work."""
    details = pack.details
    day = details.meeting_date
    date = f"{day.day} {day:%B %Y}" if day else ""
    named = ", ".join(words for words in (details.committee, date) if words)
    workbook = next((Path(item.name).stem for item in pack.current), "")
    what = named or (path.stem if path else workbook)
    return f"cpdesk — {what}[*]" if what else "cpdesk[*]"
