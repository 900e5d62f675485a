"""What the records of a pack add up to."""

from collections.abc import Collection, Iterable, Mapping

from cpdesk.domain.clash import Clash, clash_of
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.record import EditRecord, live_records
from cpdesk.domain.supplied import SuppliedWorkbook


def pack_of(records: Iterable[EditRecord], library: Mapping[str, SuppliedWorkbook]) -> BoardPack:
    """Return the pack: the value of each field that is set, whatever the order in which its records came.

    A field that people changed apart has the value that its clash shows, until a person settles it.
    """
    values, clashes = live_values(records)
    set_values = {field: value for field, value in values.items() if value is not None}
    return BoardPack(set_values, dict(library), clashes=clashes)


def live_values(
    records: Iterable[EditRecord], among: Collection[str] | None = None
) -> tuple[dict[str, JsonValue], dict[str, Clash]]:
    """Return the values that fields have, None where one is not set, and the clashes of those that have several.

    `among` are the fields that are asked for, where not all are.
    """
    known = {record.id: record for record in records if among is None or record.field in among}
    live = live_records(known.values())
    found = (clash_of(field, versions, known) for field, versions in live.items() if len(versions) > 1)
    clashes = {clash.field: clash for clash in found if clash is not None}
    values = {field: versions[0].value for field, versions in live.items()}
    return values | {field: clash.shown for field, clash in clashes.items()}, clashes
