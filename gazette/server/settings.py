"""What the operator of a server decides."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from graph.workers import Limits


@dataclass(frozen=True, slots=True)
class Settings:
    """What a server serves, and within what.

    store: the store's folder. limits: what one query may take. workers: how many queries run at once. longest_request:
    bytes of a body. service_hosts: hosts (host or host:port) that SERVICE may call; none: the network is closed.
    site: a folder of pages, as `gazette site` writes it, to serve beside the endpoint.
    """

    store: Path
    limits: Limits = field(default_factory=Limits)
    workers: int = 16
    longest_request: int = 2**20
    service_hosts: frozenset[str] = frozenset()
    site: Path | None = None
