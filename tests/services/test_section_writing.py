"""The texts of a details file find their place in the paper."""

import pytest

from builders import new_session, small_workbook
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.pack import BoardPack
from cpdesk.services.detailing import edit_of
from cpdesk.services.details_file import parse_details
from cpdesk.services.importing import begin_pack

SERVICE = "[[section]]\npart = 'service'\nheading = '{}'\n"


def written(kind: str, *tables: str) -> BoardPack:
    session = new_session()
    begin_pack(session, [small_workbook()], kind)
    session.apply(edit_of(parse_details("\n".join(tables), kind), session.pack))
    return session.pack


def section(**said: str) -> str:
    return "\n".join(("[[section]]", *(f"{name} = '{words}'" for name, words in said.items())))


def outline_of(pack: BoardPack, *parts: str) -> list[str]:
    wanted = [item for item in pack.sections if not parts or item.part in parts]
    return [f"{'  ' if item.under else ''}{item.heading or item.pledge[:8] or item.part}" for item in wanted]


def test_services_have_their_parts_below_them_in_the_order_given() -> None:
    pack = written(
        "lead-member",
        SERVICE.format("Early help"),
        SERVICE.format("Inclusion"),
        section(part="priorities", under="inclusion", text="Less."),
        section(part="developments", under="Early  help", text="More."),
        section(heading="Youth justice", under="Early help", text="A plan."),
        section(part="priorities", under="Early help", text="Best."),
    )
    assert outline_of(pack, "service", "developments", "priorities", "custom") == [
        "Early help",
        "  developments",
        "  Youth justice",
        "  priorities",
        "Inclusion",
        "  priorities",
    ]


def test_a_service_that_there_is_not_is_refused_by_name() -> None:
    with pytest.raises(CpdeskError, match="“Key priorities” is to stand under “Erly help”") as refused:
        written(
            "lead-member", SERVICE.format("Early help"), section(part="priorities", under="Erly help", text="Best.")
        )
    assert refused.value.hint == "Write that one first, or choose from: Early help."


def test_two_texts_on_the_same_part_of_a_service_are_joined() -> None:
    twice = section(part="priorities", under="Early help", text="One.")
    pack = written("lead-member", SERVICE.format("Early help"), twice, twice)
    assert [item.text.plain for item in pack.sections if item.part == "priorities"] == ["One.\nOne."]


def test_sections_of_ones_own_stand_among_the_pledges_where_they_were_given() -> None:
    pack = written(
        "annual",
        section(part="achievements", text="All."),
        section(heading="Objective 1", under="What the board achieved", text="Home."),
        section(part="pledge", pledge="2", text="School."),
        section(heading="Objective 4", under="achievements", text="Health."),
    )
    assert outline_of(pack, "achievements", "pledge", "custom") == [
        "achievements",
        "  Objective 1",
        "  Pledge 2",
        "  Objective 4",
        "  Pledge 3",
        "  Pledge 5",
    ]


def test_a_paper_does_without_what_is_left_out() -> None:
    pack = written("annual", "[report]\nleave_out = ['summary', 'scorecard', '3', 'tables']")
    assert "summary" not in outline_of(pack)
    assert pack.left_out == {"scorecard"}
    assert outline_of(pack, "pledge") == ["  Pledge 2", "  Pledge 5"]


@pytest.mark.parametrize("name", ["background", "Finances"])
def test_what_a_paper_needs_cannot_be_left_out(name: str) -> None:
    with pytest.raises(CpdeskError, match=f"names “{name}”, which the paper does not have or cannot do without"):
        written("annual", f"[report]\nleave_out = ['{name}']")
