"""The parts of the bench, each a module with `measure`: it runs processes that measure, and says what came out.

None imports what it measures: a process starts with its parent's peak of memory.
"""
