"""Comparing Word documents part by part, as indented XML that a person can read in a diff."""

import os
import zipfile
from io import BytesIO
from pathlib import Path

from lxml import etree
from PIL import Image

REFERENCE = Path(__file__).parent / "data" / "reference"


def read_parts(document: bytes) -> dict[str, str]:
    """Return each part of the document as indented XML; of a picture its size, as its dots are matplotlib's affair."""
    parts = {}
    with zipfile.ZipFile(BytesIO(document)) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            if name.endswith(".png"):
                with Image.open(BytesIO(content)) as picture:
                    parts[name] = f"PNG, {picture.width} by {picture.height}\n"
            else:
                root = etree.fromstring(content)
                etree.indent(root)
                parts[name] = etree.tostring(root, encoding="unicode") + "\n"
    return parts


def assert_same_parts(document: bytes, reference: str, *, only: tuple[str, ...] = ()) -> None:
    """Fail unless the document's parts, or those named in `only`, are kept under `tests/data/reference/<reference>`.

    WRITE_REFERENCE=1 in the environment writes them anew; look at the paper before keeping what it wrote.
    """
    folder = REFERENCE / reference
    parts = {name: text for name, text in read_parts(document).items() if not only or name in only}
    if os.environ.get("WRITE_REFERENCE"):
        for old in folder.rglob("*"):
            if old.is_file():
                old.unlink()
        for name, text in parts.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    kept = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }
    assert sorted(parts) == sorted(kept)
    for name, text in parts.items():
        assert text == kept[name], name
