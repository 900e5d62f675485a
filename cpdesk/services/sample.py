"""Samples as anybody can have them again."""

from collections.abc import Iterable, Mapping

from cpdesk.domain import field as fields
from cpdesk.domain.json_value import JsonValue, canonical_json
from cpdesk.domain.record import EditRecord
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.detailing import details_edit
from cpdesk.services.importing import begin_pack
from cpdesk.services.reports import USUAL_REPORT
from cpdesk.services.sample_list import SAMPLES, Sample
from cpdesk.services.session import Session

_SIGNED = ("name", "date")


def is_untouched_sample(library: Mapping[str, SuppliedWorkbook], records: Iterable[EditRecord]) -> bool:
    """Return whether records say just what a sample that was opened a moment ago says: nobody did anything to it.

    Whoever opens it and when makes no difference.
    """
    names = [workbook.name for workbook in library.values()]
    said = _said(records)
    kind = dict(said).get(fields.report("", "kind"), canonical_json(USUAL_REPORT))
    found = [one for one in SAMPLES if [one.workbook.name] == names and canonical_json(one.kind) == kind]
    return any(_said_afresh(sample, library) == said for sample in found)


def _said_afresh(sample: Sample, library: Mapping[str, SuppliedWorkbook]) -> list[tuple[str, str]]:
    fresh = Session("")
    begin_pack(fresh, tuple(library.values()), sample.kind)
    fresh.apply(details_edit(sample.details, fresh.pack))
    return _said(fresh.records)


def _said(records: Iterable[EditRecord]) -> list[tuple[str, str]]:
    return sorted((record.field, canonical_json(_unsigned(record.value))) for record in records)


def _unsigned(value: JsonValue) -> JsonValue:
    """Return a value without who signed it and when, which the sample's commentaries are marked ready with."""
    if isinstance(value, dict):
        return {key: said for key, said in value.items() if key not in _SIGNED}
    return value
