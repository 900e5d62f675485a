"""Which measures a lead is handed."""

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.folded import folded
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.person import services
from cpdesk.domain.plain_english import joined

_MOST_NAMED = 8


def measures_of(pack: BoardPack, lead: str) -> tuple[str, tuple[str, ...]]:
    """Return a lead's name as the pack has it, with the keys of the measures: by the lead's name or their person's.

    Raises CpdeskError, saying who leads on some, where there are none.
    """
    wanted = _plain(lead)
    names = {key: (_plain(pack.lead(key)), _plain(pack.person(key))) for key in pack.measures}
    found = tuple(key for key, known in names.items() if wanted and wanted in known)
    if not found:
        leads = list(services(pack.lead(key) for key in pack.measures))
        named = joined([f"“{name}”" for name in leads[:_MOST_NAMED]])
        hint = f"Leads in this pack are {named}{' and others' if len(leads) > _MOST_NAMED else ''}."
        raise CpdeskError(f"Nobody called “{lead}” leads on a measure.", hint if leads else "Name leads in it first.")
    names_in_pack = (pack.lead(found[0]), pack.person(found[0]))
    return next(name for name in names_in_pack if _plain(name) == wanted), found


def _plain(name: str) -> str:
    return folded(name).casefold()
