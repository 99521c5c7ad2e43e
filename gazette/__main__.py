"""The command line as `python -m gazette`."""

from gazette.cli import main

main()
