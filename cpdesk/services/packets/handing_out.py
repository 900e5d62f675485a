"""Handing out: a lead's measures as a file of their own."""

from datetime import date
from pathlib import Path

from cpdesk import __version__
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.record import EditRecord
from cpdesk.services.outputs import check_format, check_output
from cpdesk.services.packets.choosing import measures_of
from cpdesk.services.packets.part_of_pack import part_of_pack
from cpdesk.store.atomic import write_whole

SUFFIXES = (".cpdesk", ".xlsx")


def hand_out(
    pack: BoardPack, records: tuple[EditRecord, ...], lead: str, path: Path, *, due: date | None = None, words: str = ""
) -> int:
    """Write the packet of a lead at `path`, in the form that its name says, and return how many measures it has.

    A pack (.cpdesk) is worked on in cpdesk, a workbook (.xlsx) in Excel. Both hold the lead's measures alone. `due` and
    `words` say on the workbook's cover by when it is to be back, and what is asked. Raises CpdeskError with a sentence.
    """
    check_format(path, SUFFIXES)
    check_output(path)
    name, keys = measures_of(pack, lead)
    part = part_of_pack(pack, records, keys)
    if path.suffix.casefold() == ".xlsx":
        from cpdesk.excel.write.writer import write_workbook  # noqa: PLC0415 - seldom needed
        from cpdesk.services.packets.packet_book import packet_book  # noqa: PLC0415

        content, cut = write_workbook(packet_book(part.pack, part.records, name, due, words))
        if cut:
            raise CpdeskError(" ".join(cut), "Hand it out as a pack (.cpdesk).")
    else:
        from cpdesk.store.pack_file import pack_bytes  # noqa: PLC0415

        content = pack_bytes(part.records, part.library, version=__version__)
    write_whole(path, content)
    return len(keys)
