"""A council's own kind of report, made and changed part by part."""

import pytest

from builders import new_session, small_workbook
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.pack import BoardPack
from cpdesk.report.compose import compose
from cpdesk.report.kind_file import kind_file
from cpdesk.report.kind_names import KIND_NAMES
from cpdesk.services import kind_editing
from cpdesk.services.importing import begin_pack
from cpdesk.services.own_kinds import OwnKind, kind_from_text


def copied(kind: str = "briefing", title: str = "Cabinet report") -> OwnKind:
    return kind_editing.copied_kind(BoardPack(), kind, title)


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_a_copy_of_each_kind_is_as_that_is_but_for_its_title(kind: str) -> None:
    own, original = copied(kind).file, kind_file(kind)
    assert own.parts == original.parts
    assert own.layout == original.layout
    assert (own.words.title, own.words.default_title) == ("Cabinet report", "Cabinet report")
    for name in ("purpose", "front", "headings", "hints", "sentences", "clearance", "required_implications"):
        assert getattr(own.words, name) == getattr(original.words, name)


def test_a_copy_of_a_copy_has_what_was_changed_in_it() -> None:
    own = kind_editing.with_word(copied(), "headings", "background", "How we got here")
    pack = BoardPack({"kind/cabinet-report": own.text})
    again = kind_editing.copied_kind(pack, "cabinet-report", "Scrutiny {report}")
    assert again.file.words.headings["background"] == "How we got here"
    assert again.file.words.default_title.format() == "Scrutiny {report}"


@pytest.mark.parametrize("title", ["", "…", "Annual", "Common", "Cabinet report"])
def test_a_name_that_tells_nothing_or_is_taken_is_refused(title: str) -> None:
    pack = BoardPack({"kind/cabinet-report": copied().text})
    with pytest.raises(CpdeskError):
        kind_editing.copied_kind(pack, "briefing", title)


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_every_part_that_is_offered_can_be_added(kind: str) -> None:
    own = copied(kind)
    for part, heading in kind_editing.parts_to_add(own):
        more = kind_editing.with_added(own, part, heading)
        assert more.file.parts[-1] == part
        assert more.file.words.headings[part.name] == heading


def test_a_part_of_ones_own_is_headed_as_given_and_never_named_as_another() -> None:
    own = kind_editing.with_own_part(copied(), "Background")
    assert own.file.parts[-1].name == "background-2"
    assert own.file.words.heading("background-2") == "Background"
    assert kind_editing.with_own_part(own, "Why {this}?").file.words.heading("why-this") == "Why {this}?"
    without = kind_editing.without_part(own, len(own.file.parts) - 1)
    assert without.file == copied().file


def test_what_others_stand_below_can_neither_go_nor_come_after_them() -> None:
    own = copied("lead-member")
    at = next(at for at, part in enumerate(own.file.parts) if own.file.parts_under(part.name))
    with pytest.raises(CpdeskError):
        kind_editing.without_part(own, at)
    with pytest.raises(CpdeskError):
        kind_editing.moved_part(own, at, len(own.file.parts) - 1)


def test_a_wording_that_is_emptied_is_again_what_it_was() -> None:
    own = kind_editing.with_word(copied(), "sentences", "no_reds", "Nothing is red.")
    assert own.file.words.sentences["no_reds"] == "Nothing is red."
    assert kind_editing.with_word(own, "sentences", "no_reds", " ").file.words == copied().file.words


def test_a_paper_is_made_of_what_was_changed_in_its_kind() -> None:
    session = new_session()
    own = kind_editing.with_own_part(copied(), "Options considered")
    own = kind_editing.moved_part(own, len(own.file.parts) - 1, 0)
    begin_pack(session, [small_workbook()], kind_from_text(own.name, own.text))
    words = [getattr(block, "text", "") for part in compose(session.pack).parts for block in part.blocks]
    assert "Options considered" in words
