"""From a file to facts to triples: knows the print, and nothing of stores or pages."""
