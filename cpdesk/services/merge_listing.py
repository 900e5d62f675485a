"""What came of a merge, as the command line prints it."""

import json
from collections.abc import Iterator, Sequence

from cpdesk.domain.clash import Clash
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.record import EditRecord
from cpdesk.services.field_words import field_name
from cpdesk.services.merging import Merged


def merge_text(outcome: Merged, pack: BoardPack) -> str:
    """Return the counts on a line, then each thing that a person has to settle or to look at."""
    lines = [f"merged {outcome.merged}, conflicts {len(outcome.conflicts)}"]
    lines += _listed("changed in both places, so only a person can say", outcome.conflicts, pack)
    lines += _listed("put together, please check", outcome.to_check, pack)
    return "".join(f"{line}\n" for line in lines)


def merge_json(outcome: Merged, pack: BoardPack) -> str:
    """Return the counts as one JSON object, with the versions of what is to be settled or looked at."""
    said = {
        "merged": outcome.merged,
        "conflicts": len(outcome.conflicts),
        "asked": [_clash(clash, pack) for clash in outcome.conflicts],
        "to_check": [_clash(clash, pack) for clash in outcome.to_check],
    }
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def _listed(what: str, clashes: Sequence[Clash], pack: BoardPack) -> Iterator[str]:
    for clash in clashes:
        by = " and ".join(dict.fromkeys(version.author for version in clash.versions))
        yield f"  {field_name(pack, clash.field)}: {what} (by {by})"


def _clash(clash: Clash, pack: BoardPack) -> dict[str, JsonValue]:
    return {
        "field": clash.field,
        "name": field_name(pack, clash.field),
        "before": clash.before,
        "versions": [_version(version) for version in clash.versions],
        "merged": clash.merged,
    }


def _version(record: EditRecord) -> dict[str, JsonValue]:
    return {"author": record.author, "time": record.time, "value": record.value}
