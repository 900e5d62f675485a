"""Who leads on the measures of a pack."""

from dataclasses import replace

from builders import small_session
from cpdesk.domain import field as fields
from cpdesk.domain.pack_leads import measure_lead, person_of
from pack_builders import measure, pack_of, scorecard, workbook


def test_a_lead_is_as_edited_else_as_the_workbook_says() -> None:
    led = replace(measure("2.6", "% below", [17, 19, 26], "15"), lead="Virtual School")
    pack = pack_of(workbook([scorecard([led])]))
    assert measure_lead({}, pack.measures, "2.6") == "Virtual School"
    assert measure_lead({fields.measure("2.6", "lead"): "Fostering"}, pack.measures, "2.6") == "Fostering"
    assert measure_lead({fields.measure("2.6", "lead"): ""}, pack.measures, "2.6") == ""


def test_nobody_leads_on_a_measure_that_is_not_there() -> None:
    assert measure_lead({}, small_session().pack.measures, "9.9") == ""


def test_a_person_is_kept_under_the_service_however_a_cell_breaks_it() -> None:
    held = {fields.person("Virtual School"): "Jane Smith"}
    assert person_of(held, "Virtual\n School") == "Jane Smith"
    assert person_of(held, "Fostering") == ""
