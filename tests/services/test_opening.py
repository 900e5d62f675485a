"""The sample that anybody can try."""

from cpdesk.services.opening import is_pack, sample_details_path, sample_workbook_path


def test_the_sample_is_a_workbook_with_its_details() -> None:
    assert sample_workbook_path().read_bytes().startswith(b"PK")
    assert not is_pack(sample_workbook_path())
    assert "[report]" in sample_details_path().read_text(encoding="utf-8")
