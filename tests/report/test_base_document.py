"""The base document that every paper is built on."""

import importlib
from pathlib import Path

import pytest

from compare import read_parts
from cpdesk.resources import resource_path
from docx_reading import WordFile, value
from schema import schema_errors

BASE = resource_path("templates", "base.docx")
PACKAGING = Path(__file__).parents[2] / "packaging"


def test_base_document_is_what_its_script_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(PACKAGING))
    script = importlib.import_module("make_template")
    assert read_parts(script.document()) == read_parts(BASE.read_bytes())
    assert script.document() == script.document()


def test_base_document_is_valid_by_the_schema() -> None:
    assert schema_errors(BASE) == []


def test_every_style_that_a_paper_needs_is_there_under_words_own_name() -> None:
    styles = WordFile(BASE.read_bytes()).find("//w:style", "word/styles.xml")
    names = {value(style, "w:name") for style in styles}
    built_in = {"Normal", "heading 1", "heading 2", "heading 3", "Title", "Subtitle", "caption", "toc 1", "toc 2"}
    lists = {f"List {kind}{level}" for kind in ("Bullet", "Number") for level in ("", " 2", " 3")}
    assert built_in | lists | {"header", "footer", "Hyperlink"} <= names


def test_base_document_names_nobody() -> None:
    file = WordFile(BASE.read_bytes())
    assert [item.text for item in file.find("//dc:creator | //cp:lastModifiedBy", "docProps/core.xml")] == [None, None]
