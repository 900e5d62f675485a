"""Numbering that is Word's own."""

from cpdesk.branding import load_branding
from cpdesk.report.compose import compose
from cpdesk.report.word import write_word
from docx_reading import WordFile, elements, style_of, text_of, value
from sample_packs import sample_pack

PAPER = "1"


def sample() -> WordFile:
    return WordFile(write_word(compose(sample_pack()), load_branding()))


def test_each_level_is_linked_to_its_style() -> None:
    levels = sample().find("//w:abstractNum[@w:abstractNumId='0']/w:lvl", "word/numbering.xml")
    linked = [(value(level, "w:pStyle"), value(level, "w:lvlText")) for level in levels]
    assert linked == [("Heading1", "%1."), ("Heading2", "%1.%2."), ("NumberedParagraph3", "%1.%2.%3.")]


def test_headings_and_paragraphs_share_the_papers_numbers() -> None:
    numbered = {
        (style_of(paragraph), value(paragraph, "w:pPr/w:numPr/w:ilvl"))
        for paragraph in sample().paragraphs
        if value(paragraph, "w:pPr/w:numPr/w:numId") == PAPER
    }
    assert numbered == {
        ("Heading1", "0"),
        ("Heading2", "1"),
        ("NumberedParagraph2", "1"),
        ("NumberedParagraph3", "2"),
    }


def test_each_numbered_list_has_a_numbering_that_starts_at_one() -> None:
    file = sample()
    items = [paragraph for paragraph in file.paragraphs if style_of(paragraph) == "ListNumber"]
    used = [value(item, "w:pPr/w:numPr/w:numId") for item in items]
    assert used == ["5", "5", "6", "7", "7", "8"]
    for number in ("5", "6", "7", "8"):
        starts = file.find(f"//w:num[@w:numId='{number}']//w:startOverride", "word/numbering.xml")
        assert len(starts) == 3


def test_no_number_or_bullet_is_typed() -> None:
    file = sample()
    for paragraph in file.paragraphs:
        if style_of(paragraph).startswith(("TOC", "TableText")):
            continue
        assert not text_of(paragraph).startswith(("- ", "• ", "1. ", "1.1"))


def test_captions_are_counted_by_fields() -> None:
    file = sample()
    captions = [paragraph for paragraph in file.paragraphs if style_of(paragraph) == "Caption"]
    labels = [text_of(paragraph).split(":")[0] for paragraph in captions]
    figures = [label for label in labels if label.startswith("Figure")]
    assert figures == [f"Figure {number}" for number in range(1, len(figures) + 1)]
    codes = [item.text for paragraph in captions for item in elements(paragraph, ".//w:instrText")]
    assert set(codes) == {" SEQ Figure \\* ARABIC ", " SEQ Table \\* ARABIC "}


def test_contents_have_their_entries_linked_to_the_headings() -> None:
    file = sample()
    entries = [paragraph for paragraph in file.paragraphs if style_of(paragraph).startswith("TOC")]
    texts = [text_of(entry) for entry in entries]
    assert texts[0].startswith("1.Introduction and policy context")
    assert any(text.startswith("Key to ratings and symbols") for text in texts)
    assert texts[-1].startswith("The rules in force")
    anchors = [value(entry, "w:hyperlink", "w:anchor") for entry in entries]
    bookmarks = {str(value(item, ".", "w:name")) for item in file.find("//w:bookmarkStart")}
    assert set(anchors) < bookmarks
    assert len(set(anchors)) == len(entries)
    codes = [item.text or "" for item in file.find("//w:instrText")]
    assert codes[0] == ' TOC \\o "1-2" \\h \\z \\b Paper '


def test_numbers_in_the_contents_are_those_that_word_will_count() -> None:
    file = sample()
    counts = [0, 0, 0]
    counted = []
    for paragraph in file.paragraphs:
        if value(paragraph, "w:pPr/w:numPr/w:numId") == PAPER:
            level = int(value(paragraph, "w:pPr/w:numPr/w:ilvl"))
            counts[level] += 1
            counts[level + 1 :] = [0] * (2 - level)
            if style_of(paragraph).startswith("Heading"):
                counted.append("".join(f"{count}." for count in counts[: level + 1]) + text_of(paragraph))
    entries = [text_of(paragraph) for paragraph in file.paragraphs if style_of(paragraph).startswith("TOC")]
    assert [entry.rstrip("0123456789") for entry in entries[: len(counted)]] == counted
