"""Rules and word lists as data; no function here beyond building the tables."""
