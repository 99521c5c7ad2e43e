"""The server: a SPARQL endpoint, the catalogue as an HTTP API, and pages."""
