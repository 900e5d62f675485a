"""Next period's pack on the command line."""

import csv
import io
import zipfile
from pathlib import Path

from builders import small_session
from command_line import Run
from cpdesk.services.checking import before_export
from cpdesk.services.opening import load_pack, sample_details_path, sample_workbook_path
from cpdesk.services.saving import save_session
from cpdesk.services.session import Session
from docx_reading import WordFile
from quarter_books import saved


def opened(path: Path) -> Session:
    loaded = load_pack(path)
    session = Session("")
    session.open(loaded.records, loaded.library, path)
    return session


def ratings(path: Path) -> dict[str, str]:
    rows = csv.DictReader(io.StringIO(path.read_text("utf-8-sig")))
    return {row["Measure"]: row["Rating"] for row in rows if row["Rating"]}


def test_the_sample_pack_rolls_forward_to_a_paper_without_figures(run: Run, tmp_path: Path) -> None:
    first, second, paper = (tmp_path / name for name in ("q1.cpdesk", "q2.cpdesk", "q2.docx"))
    run("new", sample_workbook_path(), "--details", sample_details_path(), "-o", first)
    before = first.read_bytes()
    assert run("new", "--from", first, "-o", second) == (0, "", "")
    assert first.read_bytes() == before
    assert run("export", second, "-o", paper)[:2] == (0, "")
    words = "".join(WordFile(paper.read_bytes()).root().itertext())
    assert "Q2 2019/20" in words or "Quarter 2" in words
    assert "study leave" not in words
    session = opened(second)
    missing = [str(item) for item in before_export(session.pack)]
    assert "The date of the meeting is not given." in missing
    assert not any("is red" in item for item in missing)
    commentary = session.pack.commentary_by_measure["2.6"]
    assert commentary.last is not None
    assert "study leave" in commentary.last.text.plain


def test_next_quarters_workbook_comes_in_at_once(run: Run, tmp_path: Path) -> None:
    first, second, paper, data = (tmp_path / name for name in ("q3.cpdesk", "q4.cpdesk", "q4.docx", "q4.csv"))
    details = tmp_path / "said.toml"
    details.write_text(
        '[[commentary]]\nmeasures = ["2.3"]\ntext = "Few carers nearby."\nstate = "approved"\nby = "Jo Example"\n'
        'action = "Find carers"\nowner = "Fostering"\ndue = 2020-03-31\n',
        encoding="utf-8",
    )
    run("new", saved(tmp_path, "Q3"), "--details", details, "-o", first)
    assert opened(first).review.measures["2.3"].action.owner == "Fostering"
    status, _, told = run("new", "--from", first, saved(tmp_path, "Q4"), "-o", second)
    assert status == 0
    assert told.endswith(f" changed earlier figures: cpdesk revisions {second} lists what changed.\n")
    session = opened(second)
    assert not session.pack.awaiting
    assert len(session.pack.history) == 1
    commentary = session.pack.commentary_by_measure["2.3"]
    assert commentary.last is not None
    assert (commentary.text.plain, commentary.last.text.plain) == ("", "Few carers nearby.")
    assert run("export", second, "-o", paper)[0] == 0
    assert run("export", second, "-o", data)[0] == 0
    assert zipfile.is_zipfile(paper)
    assert len(ratings(data)) == 3


def test_a_pack_that_waits_already_is_refused_by_its_name(run: Run, tmp_path: Path) -> None:
    first, second = tmp_path / "one.cpdesk", tmp_path / "two.cpdesk"
    save_session(small_session(), first)
    run("new", "--from", first, "-o", second)
    status, _, err = run("new", "--from", second, "-o", tmp_path / "three.cpdesk")
    assert status == 3
    assert err == (
        f"cpdesk: {second}: The figures of this pack are not there yet. Add the workbook of its period before the next "
        "one begins.\n"
    )
    assert not (tmp_path / "three.cpdesk").exists()


def test_new_needs_a_workbook_or_a_pack_to_begin_from(run: Run, tmp_path: Path) -> None:
    status, _, err = run("new", "-o", tmp_path / "pack.cpdesk")
    assert status == 2
    assert "--from" in err


def test_a_new_pack_puts_no_work_away_unless_it_is_told_to(run: Run, tmp_path: Path) -> None:
    pack, kept = tmp_path / "board.cpdesk", tmp_path / "board (replaced).cpdesk"
    run("new", sample_workbook_path(), "--details", sample_details_path(), "-o", pack)
    work = pack.read_bytes()
    status, out, said = run("new", sample_workbook_path(), "-o", pack)
    assert (status, out) == (0, "")
    assert said.endswith("is kept as “board (replaced).cpdesk”: delete it if nobody needs it.\n")
    assert kept.read_bytes() == work
    assert pack.read_bytes() != work
    kept.unlink()
    assert run("new", sample_workbook_path(), "-o", pack, "--replace") == (0, "", "")
    assert not kept.exists()
