"""The ontology of the gazette graph: `gazette.ttl`, and its Python face (terms, and how IRIs are minted)."""
