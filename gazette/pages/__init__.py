"""Pages for people: each draws what `graph/` returns, as one file that needs no network."""
