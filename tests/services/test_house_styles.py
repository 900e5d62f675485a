"""Which style of a template is used for what, as a file says it."""

from pathlib import Path

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.services.house_styles import check_styles, lacking_styles, read_styles, write_styles
from cpdesk.services.house_template import style_choices, try_template
from house_templates import TEMPLATES, no_heading_1


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "styles.toml"
    styles = {"text": "ACC Body Text", "heading 1": "ACC Head Level Two"}
    write_styles(path, styles)
    assert read_styles(path, no_heading_1()) == styles


def test_a_chosen_style_is_used_and_the_others_stay_as_found() -> None:
    before = {use.label: use for use in try_template(no_heading_1()).styles}
    after = {use.label: use for use in try_template(no_heading_1(), {"heading 1": "acc head level two"}).styles}
    assert (after["heading 1"].style, after["heading 1"].how) == ("ACC Head Level Two", "chosen")
    assert {label: use for label, use in after.items() if label != "heading 1"} == {
        label: use for label, use in before.items() if label != "heading 1"
    }


def test_only_styles_that_suit_a_use_can_be_chosen_for_it() -> None:
    choices = style_choices(no_heading_1())
    assert "ACC Bullet 1" in choices["bullets 1"]
    assert "ACC Bullet 1" not in choices["table"]
    assert list(choices) == [use.label for use in try_template(no_heading_1()).styles]


@pytest.mark.parametrize("name", TEMPLATES)
def test_whatever_is_chosen_of_any_template_is_what_is_used(name: str) -> None:
    template = TEMPLATES[name]()
    chosen = {role: styles[-1] for role, styles in style_choices(template).items() if styles}
    used = {use.label: (use.style, use.how) for use in try_template(template, chosen).styles}
    assert {role: used[role] for role in chosen} == {role: (style, "chosen") for role, style in chosen.items()}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[styles]\nheading = 'ACC Body Text'\n", "A paper has no style for “heading”."),
        ("[styles]\ntext = 'ACC Boddy Text'\n", "The template has no style “ACC Boddy Text” for text."),
        ("[styles]\ntable = 'ACC Body Text'\n", "The template has no style “ACC Body Text” for table."),
        ("[styles]\ntext = 12\n", "text in [styles] is not text."),
        ("styles = 'all'\n", "“styles” is not a table."),
        ("[style]\ntext = 'ACC Body Text'\n", "The file has a key “style” that cpdesk does not know."),
    ],
)
def test_what_the_template_does_not_have_is_said(tmp_path: Path, text: str, sentence: str) -> None:
    path = tmp_path / "styles.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CpdeskError) as trouble:
        read_styles(path, no_heading_1())
    assert trouble.value.sentence == sentence
    assert trouble.value.hint


def test_the_nearest_names_are_offered() -> None:
    with pytest.raises(CpdeskError) as trouble:
        check_styles(no_heading_1(), {"text": "ACC Body Txt"})
    assert "“ACC Body Text”" in trouble.value.hint


def test_styles_that_a_changed_template_lacks_are_named() -> None:
    assert lacking_styles(no_heading_1(), {"text": "Gone", "heading 1": "ACC Main Heading"}) == ("text",)
