"""Where our own files lie: in a checkout, an installed wheel or a frozen app."""

import sys
from functools import cache
from pathlib import Path


@cache
def resources_folder() -> Path:
    """Return the folder of resources; raise FileNotFoundError where the program was taken apart."""
    package = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", package)) / "resources"
    for folder in (package / "_resources", package.parent / "resources", frozen):
        if folder.is_dir():
            return folder
    raise FileNotFoundError("cpdesk's own resources folder is not beside the program")


def resource_path(*parts: str) -> Path:
    """Return the path of one of our files."""
    return resources_folder().joinpath(*parts)


def resource_text(*parts: str) -> str:
    """Return the text of one of our files."""
    return resource_path(*parts).read_text(encoding="utf-8")
