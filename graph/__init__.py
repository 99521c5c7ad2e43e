"""The knowledge graph: build, store, closure, identity of bodies and people, running queries, networks."""
