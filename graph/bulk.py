"""Many quads into a store at once, by the store's own loader.

Each load leaves files that the store merges later with all it holds, so that a few large loads cost much less than many
small ones; a load takes memory for all its quads.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice

import pyoxigraph as ox

MOST = 250_000  # quads of one load


def load_quads(store: ox.Store, quads: Iterable[ox.Quad]) -> None:
    """Load quads into a store; those that it holds already change nothing."""
    left = iter(quads)
    for first in left:
        store.bulk_extend(chain((first,), islice(left, MOST - 1)))
