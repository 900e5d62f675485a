"""The sample pack as anybody can have it again."""

from collections.abc import Iterable, Mapping

from cpdesk.domain.json_value import JsonValue, canonical_json
from cpdesk.domain.record import EditRecord
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.detailing import details_edit
from cpdesk.services.importing import begin_pack
from cpdesk.services.opening import sample_details_path, sample_workbook_path
from cpdesk.services.session import Session

_SIGNED = ("name", "date")


def is_untouched_sample(library: Mapping[str, SuppliedWorkbook], records: Iterable[EditRecord]) -> bool:
    """Return whether records say just what a sample that was opened a moment ago says: nobody did anything to it.

    Whoever opens it and when makes no difference.
    """
    if [workbook.name for workbook in library.values()] != [sample_workbook_path().name]:
        return False
    fresh = Session("")
    begin_pack(fresh, tuple(library.values()))
    fresh.apply(details_edit(sample_details_path(), fresh.pack))
    return _said(fresh.records) == _said(records)


def _said(records: Iterable[EditRecord]) -> list[tuple[str, str]]:
    return sorted((record.field, canonical_json(_unsigned(record.value))) for record in records)


def _unsigned(value: JsonValue) -> JsonValue:
    """Return a value without who signed it and when, which the sample's commentaries are marked ready with."""
    if isinstance(value, dict):
        return {key: said for key, said in value.items() if key not in _SIGNED}
    return value
