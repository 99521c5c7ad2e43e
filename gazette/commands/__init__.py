"""One module a command; each returns an Outcome, and `gazette/cli.py` prints it."""

from __future__ import annotations

# Every command with the module that holds it, in the order in which `gazette --help` lists them.
COMMANDS = {
    "build": "build",
    "add": "build",
    "remove": "build",
    "answer": "answer",
    "tables": "tables",
    "query": "query",
    "queries": "query",
    "sparql": "query",
    "explain": "explain",
    "network": "network",
    "names": "names",
    "report": "report",
    "validate": "validate",
    "explore": "explore",
    "export": "export",
    "load": "load",
    "site": "site",
    "serve": "serve",
}
