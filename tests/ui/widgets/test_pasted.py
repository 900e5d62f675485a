"""What is pasted comes in as clean rich text."""

import pytest

from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run
from cpdesk.ui.widgets.pasted_html import from_html
from cpdesk.ui.widgets.pasted_text import from_plain, is_address

BULLET, NUMBER, PARAGRAPH = BlockKind.BULLET, BlockKind.NUMBER, BlockKind.PARAGRAPH

WORD_PARAGRAPHS = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head>
<body lang=EN-GB><!--StartFragment-->
<p class=MsoNormal><span style='font-family:"Arial",sans-serif;color:#C00000'>Attendance <b>fell</b> in
June<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><i>Year&nbsp;11</i> leavers are counted; see <a href="https://www.gov.uk/absence"><span
style='color:#0563C1'>the guidance</span></a> and <u>not</u>
<a href="file:///C:/notes.docx">the notes</a>.<o:p></o:p></p>
<!--EndFragment--></body></html>"""

WORD_LISTS = """<body><!--StartFragment-->
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l1 level1 lfo1'><![if !supportLists]>
<span style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Two young people<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l1 level2 lfo1'><![if
!supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>
one of them <b>new</b></p>
<p class=MsoNormal>In order:</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo2'><![if !supportLists]><span style='mso-list:
Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>First</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo2'><![if !supportLists]><span style='mso-list:
Ignore'>a)<span>&nbsp;&nbsp; </span></span><![endif]>under it</p>
<!--EndFragment--></body>"""

EXCEL_CELLS = """<html><body><table border=0 style='border-collapse:collapse'><col width=64><tr height=20>
<td height=20 class=xl65>2.6</td><td>Attendance</td><td align=right>26%</td></tr>
<tr><td>2.15</td><td>NEET</td><td align=right>47%</td></tr></table></body></html>"""

OUTLOOK = """<div class="WordSection1"><p>Dear all,<br>figures attached.<img src="cid:image001.png"></p>
<ul style="margin-top:0cm" type="disc"><li class="MsoListParagraph">Carers
<ul><li>internal</li></ul></li><li>Health</li>
</ul></div>"""


def described(text: RichText) -> list[tuple[BlockKind, int, str]]:
    return [(block.kind, block.level, block.plain) for block in text.blocks]


def test_paragraphs_from_word_keep_bold_italic_and_links_alone() -> None:
    assert from_html(WORD_PARAGRAPHS) == RichText(
        (
            Block((Run("Attendance "), Run("fell", bold=True), Run(" in June"))),
            Block(
                (
                    Run("Year 11", italic=True),
                    Run(" leavers are counted; see "),
                    Run("the guidance", link="https://www.gov.uk/absence"),
                    Run(" and not the notes."),
                )
            ),
        )
    )


def test_lists_from_word_become_real_lists() -> None:
    assert described(from_html(WORD_LISTS)) == [
        (BULLET, 0, "Two young people"),
        (BULLET, 1, "one of them new"),
        (PARAGRAPH, 0, "In order:"),
        (NUMBER, 0, "First"),
        (NUMBER, 1, "under it"),
    ]


def test_rows_from_excel_become_lines() -> None:
    assert from_html(EXCEL_CELLS) == RichText.of("2.6; Attendance; 26%", "2.15; NEET; 47%")


def test_mail_keeps_its_line_breaks_and_nested_lists() -> None:
    assert described(from_html(OUTLOOK)) == [
        (PARAGRAPH, 0, "Dear all,\nfigures attached."),
        (BULLET, 0, "Carers"),
        (BULLET, 1, "internal"),
        (BULLET, 0, "Health"),
    ]


def test_word_for_the_web_says_how_deep_an_item_is() -> None:
    html = """<div><ol><li data-aria-level="1"><p>one</p></li></ol></div>
        <div><ul><li data-aria-level="2"><p>under it</p></li></ul></div>"""
    assert described(from_html(html)) == [(NUMBER, 0, "one"), (BULLET, 1, "under it")]


def test_a_later_paragraph_of_an_item_stays_with_the_item() -> None:
    html = "<ol><li><p>one</p></li><li><p>two</p></li></ol><p>after</p>"
    assert described(from_html(html)) == [(NUMBER, 0, "one"), (NUMBER, 0, "two"), (PARAGRAPH, 0, "after")]


@pytest.mark.parametrize(
    "html",
    [
        "<b style='font-weight:normal'>plain</b>",
        "<span style='font-weight:400'>plain</span>",
        "<script>alert(1)</script><p>plain</p>",
        "<p>plain",
        "</i>plain</p></td>",
        "<![if x]><p>plain</p>",
    ],
)
def test_untidy_html_gives_the_plain_words(html: str) -> None:
    assert from_html(html) == RichText.of("plain")


def test_scripts_are_no_addresses() -> None:
    assert from_html("<a href='javascript:alert(1)'>words</a>") == RichText.of("words")
    assert not is_address("javascript:alert(1)")
    assert not is_address("http://example.org")
    assert not is_address("https://")
    assert is_address("https://example.org")
    assert is_address("mailto:clerk@example.org")


def test_typed_marks_in_plain_text_become_lists() -> None:
    pasted = "Why:\r\n- June\r\n•\tstudy leave\r\n\r\n1. ask\r\n2) write\r\n\r\n31. March is a date\r\n3.5 is one"
    assert described(from_plain(pasted)) == [
        (PARAGRAPH, 0, "Why:"),
        (BULLET, 0, "June"),
        (BULLET, 0, "study leave"),
        (NUMBER, 0, "ask"),
        (NUMBER, 0, "write"),
        (PARAGRAPH, 0, "31. March is a date"),
        (PARAGRAPH, 0, "3.5 is one"),
    ]


def test_a_minus_before_a_figure_is_no_bullet() -> None:
    assert described(from_plain("-1.0 against a target of –0.5")) == [(PARAGRAPH, 0, "-1.0 against a target of –0.5")]


def test_typed_marks_in_html_become_lists_and_keep_looks() -> None:
    assert from_html("<p>•&nbsp;<b>NEET</b> fell</p>") == RichText(
        (Block((Run("NEET", bold=True), Run(" fell")), BULLET),)
    )


def test_odd_characters_are_dropped() -> None:
    assert from_plain("one\x00 two\ufffc\x0bthree") == RichText.of("one two", "three")
