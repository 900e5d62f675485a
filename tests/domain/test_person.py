"""A service has its person."""

from cpdesk.domain.change import PackChange
from cpdesk.domain.edits import SetPerson
from cpdesk.domain.field_check import suits
from cpdesk.domain.person import lead_words, service_of, services
from cpdesk.domain.review import review_pack
from overview_books import two_quarters
from pack_builders import applied


def test_a_lead_is_shown_with_its_person_first() -> None:
    assert lead_words("Virtual School", "Jane Smith") == "Jane Smith (Virtual School)"
    assert lead_words("Virtual School", "") == "Virtual School"
    assert lead_words("Jane Smith", "Jane Smith") == "Jane Smith"


def test_a_line_break_in_a_cell_makes_no_other_service() -> None:
    assert service_of("Virtual\n School ") == "Virtual School"
    assert services(["Virtual\nSchool", "", "Virtual School", "Health"]) == {"Virtual School": 2, "Health": 1}


def test_naming_a_person_shows_on_the_measures_of_the_service_alone() -> None:
    pack = two_quarters().pack
    edit = SetPerson("Placements", " Jane  Smith ")
    after = applied(pack, edit)
    words = {key: item.lead_words for key, item in review_pack(after).measures.items()}
    assert words == {
        "2.6": "Virtual School",
        "3.1": "Jane Smith (Placements)",
        "3.2": "Jane Smith (Placements)",
        "5.6": "Leaving Care",
    }
    assert PackChange(pack, after, frozenset(edit.changes(pack))).measures == {"3.1", "3.2"}


def test_an_empty_name_takes_the_person_away() -> None:
    pack = applied(two_quarters().pack, SetPerson("Placements", "Jane Smith"))
    assert "person/Placements" in pack.fields
    assert "person/Placements" not in applied(pack, SetPerson("Placements", "")).fields


def test_a_service_may_hold_a_slash() -> None:
    pack = applied(two_quarters().pack, SetPerson("Health/CAMHS", "Jo"))
    assert pack.fields["person/Health/CAMHS"] == "Jo"
    assert suits("person/Health/CAMHS", "Jo")
    assert not suits("person/Health/CAMHS", ["Jo"])
