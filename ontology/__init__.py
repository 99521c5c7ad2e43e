"""The ontology of the gazette graph (`gazette.ttl`, `columns.ttl`) and its Python face: terms, and minting of IRIs."""
