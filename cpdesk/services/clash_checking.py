"""Clash checking: what people changed apart from one another, and nobody has settled."""

from collections.abc import Iterator

from cpdesk.domain.check_finding import CheckFamily, CheckFinding
from cpdesk.domain.clash import Clash
from cpdesk.domain.finding import Severity
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_english import capitalised, joined
from cpdesk.services.field_words import field_name

_CHECK = "Read it through; what you correct counts from then on."
_SETTLE = "Write it as it is to be, which settles it: History (Ctrl+7) has all versions."


def clash_checks(pack: BoardPack) -> Iterator[CheckFinding]:
    """Yield what shows one of several versions, and what was put together of them without anybody having looked."""
    for field, clash in sorted(pack.clashes.items()):
        name = field_name(pack, field)
        who = joined(sorted({version.author for version in clash.versions}))
        yield _put_together(name, who) if clash.is_merged else _apart(name, who, clash)


def _put_together(name: str, who: str) -> CheckFinding:
    text = f"{capitalised(name)} holds what was written in several places, by {who}, put together."
    return CheckFinding(Severity.NOTE, "put-together", CheckFamily.COMPLETENESS, name, "", text, _CHECK)


def _apart(name: str, who: str, clash: Clash) -> CheckFinding:
    others = "the other is" if len(clash.versions) == 2 else "the others are"
    text = f"{capitalised(name)} was changed in several places, by {who}; one version shows, and {others} kept."
    return CheckFinding(Severity.WARNING, "changed-apart", CheckFamily.COMPLETENESS, name, "", text, _SETTLE)
