"""On which days a document shows that a post is held: what the print proves, neither a start nor an end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from loaders.fact_types import Appointment, Event, PostHeld


@dataclass(frozen=True, slots=True)
class Showing:
    """Where an event's entry is printed, [start, end) in the source, its node and the fact."""

    start: int
    end: int
    iri: str
    event: Event


@dataclass(frozen=True, slots=True)
class Showings:
    """What shows posts in one document: its events in order of print, and where it has none, its date."""

    entries: tuple[Showing, ...]
    issued: date | None

    def events_of(self, held: Appointment | PostHeld) -> list[str]:
        """The nodes of the events whose entries print a post or appointment, in order of print, each once."""
        return list(dict.fromkeys(entry.iri for entry in self._entries_of(held)))

    def days_of(self, held: PostHeld) -> list[date]:
        """The days that a post is shown on: events of one day; in a document without events, its date.

        An entry that runs over several days shows the post at some time within them, and gives no day.
        """
        if not self.entries:
            return [self.issued] if self.issued else []
        events = [entry.event for entry in self._entries_of(held)]
        return list(dict.fromkeys(each.start for each in events if each.start and each.end in (None, each.start)))

    def _entries_of(self, held: Appointment | PostHeld) -> list[Showing]:
        starts = [entry.start for entry in self.entries]
        places = sorted(span.pieces[0][0] for span in held.spans)
        found = [(self.entries[index], place) for place in places if (index := bisect_right(starts, place) - 1) >= 0]
        return [entry for entry, place in found if place < entry.end]


def showings_of(events: Sequence[tuple[str, Event]], issued: date | None) -> Showings:
    """What shows posts in a document: its events with their nodes, and its date."""
    entries = [
        Showing(
            min(start for span in event.spans for start, _ in span.pieces),
            max(end for span in event.spans for _, end in span.pieces),
            iri,
            event,
        )
        for iri, event in events
    ]
    return Showings(tuple(sorted(entries, key=lambda entry: entry.start)), issued)
