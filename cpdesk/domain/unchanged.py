"""Whether words say the same as those of the period before."""

from collections.abc import Mapping

from cpdesk.domain import field as fields
from cpdesk.domain.commentary import Commentary
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText


def is_unchanged_since_last(pack: BoardPack, commentary: Commentary | None) -> bool:
    """Return whether a commentary is word for word that of the period before, which the pack keeps beside it."""
    if commentary is None or commentary.text.is_empty:
        return False
    last = pack.fields.get(fields.commentary(commentary.id, "last"))
    if not isinstance(last, Mapping):
        return False
    return RichText.from_json(last.get("text")).plain.split() == commentary.text.plain.split()
