"""Networks of the graph: each a projection that says what a node, an edge and a weight mean, with its evidence.

One module a projection; `projections.py` lists them.
"""
