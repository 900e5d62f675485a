"""Exempting: keeping measures and texts out of the public paper, with what has to follow from that."""

from collections.abc import Sequence
from itertools import chain

from cpdesk.domain.edits import Edit, SetExempt, SeveralEdits
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.withheld_text import is_partly_exempt
from cpdesk.services.drafting import drafted_anew


def exempt_measures(pack: BoardPack, keys: Sequence[str], exemption: Exemption | None) -> Edit:
    """Return the one step that keeps measures out of the public paper, or lets them back.

    What cpdesk drafted from the figures, and nobody has made their own, is drafted anew without them: it would tell.
    """
    edit = SetExempt(tuple(keys), exemption)
    anew = drafted_anew(pack, pack.with_fields(edit.changes(pack)))
    return SeveralEdits(edit.label, (edit, *anew)) if anew else edit


def has_exempt(pack: BoardPack) -> bool:
    """Return whether the public part of any report withholds anything, so that there is another, whole one."""
    if any(name.endswith("/exempt") for name in pack.fields):
        return True
    commentaries = (commentary.text for commentary in pack.commentaries.values())
    return any(map(is_partly_exempt, chain(commentaries, (section.text for section in pack.all_sections))))
