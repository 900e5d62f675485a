"""The people of services are kept on this computer for next quarter."""

from pathlib import Path

import pytest

from cpdesk.domain.edits import SetPerson
from cpdesk.domain.errors import CpdeskError
from cpdesk.services.people import (
    Service,
    kept_people,
    pack_services,
    people_file,
    people_to_offer,
    remember_people,
    take_people,
)
from overview_books import later_alone
from pack_builders import applied


def test_every_lead_is_listed_with_its_measures() -> None:
    pack = applied(later_alone(), SetPerson("Placements", "Jane Smith"))
    assert pack_services(pack) == (
        Service("Virtual School", 1, ""),
        Service("Placements", 2, "Jane Smith"),
        Service("Leaving Care", 1, ""),
    )


def test_a_name_is_kept_until_it_is_taken_away(tmp_path: Path) -> None:
    file = people_file(tmp_path / "data" / "profiles")
    assert kept_people(file) == {}
    remember_people(file, {"Placements": "Jane Smith", "Health, “CAMHS”": "Jo"})
    remember_people(file, {"Placements": ""})
    assert kept_people(file) == {"Health, “CAMHS”": "Jo"}
    assert file == tmp_path / "data" / "people.toml"


def test_last_times_people_are_offered_where_nobody_is_named() -> None:
    pack = applied(later_alone(), SetPerson("Placements", "Jane Smith"))
    offered = people_to_offer(pack_services(pack), {"Placements": "Ann", "Virtual School": "Sam", "Gone": "Bo"})
    assert offered == {"Virtual School": "Sam"}
    after = applied(pack, take_people(offered))
    assert [service.person for service in pack_services(after)] == ["Sam", "Jane Smith", ""]


def test_a_file_spoilt_by_hand_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "people.toml"
    file.write_text("Placements = Jane", encoding="utf-8")
    with pytest.raises(CpdeskError):
        remember_people(file, {"Placements": "Jane"})
    assert file.read_text(encoding="utf-8") == "Placements = Jane"
