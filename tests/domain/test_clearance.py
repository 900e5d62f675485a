"""The officers who have to see a paper say so, each for one report."""

from datetime import date

from builders import small_session
from cpdesk.domain.clearance import Clearance, clearance_id, clearance_of
from cpdesk.domain.edits import GiveClearance
from cpdesk.domain.field_check import suits
from cpdesk.domain.rolling import rolled_fields
from pack_builders import applied

GIVEN = Clearance("Human resources", "Ann Example", date(2019, 9, 2), "No effect on staff.")
PACK = small_session().pack


def test_a_clearance_is_given_for_one_report_alone() -> None:
    pack = applied(PACK, GiveClearance(GIVEN, "annual"))
    assert clearance_of(pack.of("annual"), "Human resources") == GIVEN
    assert clearance_of(pack, "Human resources") == Clearance("Human resources")


def test_everybody_who_clears_apart_writes_a_field_of_their_own() -> None:
    assert clearance_id("Human resources") == "human-resources"
    assert clearance_id("Legal", "annual") == "annual|legal"
    assert clearance_id("Члены") == "члены"


def test_one_without_a_name_or_a_day_is_not_given() -> None:
    assert Clearance("Legal", comment="Looks well.").missing == ("a name", "a date")
    assert Clearance("Legal", "Ann").missing == ("a date",)
    assert GIVEN.missing == ()


def test_it_reads_as_one_line() -> None:
    assert GIVEN.words == "Ann Example, 2 September 2019: No effect on staff."
    assert Clearance("Legal", "Ann").words == "Ann"


def test_taking_it_back_leaves_nothing() -> None:
    pack = applied(PACK, GiveClearance(GIVEN), GiveClearance(Clearance("Human resources")))
    assert pack.fields == PACK.fields


def test_its_field_holds_a_role_and_a_day() -> None:
    field = "clearance/legal"
    assert suits(field, GIVEN.to_json())
    assert not suits(field, {**GIVEN.to_json(), "date": "soon"})
    assert not suits(field, {**GIVEN.to_json(), "role": " "})


def test_it_is_not_carried_into_the_next_period() -> None:
    rolled = rolled_fields(applied(PACK, GiveClearance(GIVEN)))
    assert not [name for name in rolled if name.startswith("clearance/")]
