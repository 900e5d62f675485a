"""A pause of the garbage collector while very many lasting objects are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep Python from looking for garbage meanwhile: it would look through all that is kept, again and again.

    A workbook makes millions of values and next to no circles of them; a quarter of the time goes otherwise.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()  # what was made goes to the old objects unlooked at
            gc.unfreeze()
            gc.enable()
