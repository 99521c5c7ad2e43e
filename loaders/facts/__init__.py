"""One module for each family of fact tables; `find_facts` in `loaders/read.py` calls them."""
