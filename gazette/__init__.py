"""The application: command line, pages and server."""
