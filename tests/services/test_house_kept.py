"""The house template of a pack is used as it was chosen, or it is said why not."""

from hashlib import sha256
from pathlib import Path

from cpdesk.domain.house_choice import HouseChoice
from cpdesk.services.house_kept import house_at_hand
from house_templates import front_sheet, plain

CONTENT = front_sheet()
CHOICE = HouseChoice("house.docx", sha256(CONTENT).hexdigest(), {"heading 1": "Heading 1"})


def test_a_template_that_is_as_it_was_is_used_with_the_styles_chosen(tmp_path: Path) -> None:
    path = tmp_path / "house.docx"
    path.write_bytes(CONTENT)
    house, said = house_at_hand(CHOICE, [tmp_path / "gone.docx", path])
    assert house is not None
    assert (house.content, house.styles, said) == (CONTENT, CHOICE.styles, "")


def test_a_pack_without_a_template_needs_none() -> None:
    assert house_at_hand(None, ()) == (None, "")


def test_one_that_is_gone_or_another_by_now_is_not_used_and_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "house.docx"
    gone = house_at_hand(CHOICE, [path])
    path.write_bytes(plain())
    changed = house_at_hand(CHOICE, [path])
    own = "What was written has cpdesk’s own design: choose the template again in Report, House template."
    assert gone == (None, f"The house template house.docx is not where it was on this computer. {own}")
    assert changed[0] is None
    assert changed[1].startswith("The house template house.docx has changed since it was chosen.")
    assert changed[1].endswith(own)
