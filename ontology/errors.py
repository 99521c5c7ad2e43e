"""What stops a run.

GazetteError            one clear line: what was found, what was expected, what to do
├── SourceError         a file that cannot be read as a text
├── EvidenceError       a fact whose quoted passage is not what the source prints
├── StoreError          a store that is missing, in use, or not a store
└── QueryError          a query that does not parse, is not in the catalogue, or lacks a parameter

It lives on the lowest floor because every floor raises from this one family and only the command line catches it.
"""


class GazetteError(Exception):
    """A run that cannot go on; its text is one line for the person at the terminal."""


class SourceError(GazetteError):
    """A file that cannot be read as a text."""


class EvidenceError(GazetteError):
    """A fact whose quoted passage is not what the source prints."""


class StoreError(GazetteError):
    """A store that is missing, in use by another process, or not a store."""


class QueryError(GazetteError):
    """A query that does not parse, is not in the catalogue, or lacks a parameter."""
