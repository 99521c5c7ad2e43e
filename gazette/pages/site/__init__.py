"""A graph as a static site, a module a kind of page: plain files in Chinese and, below `en/`, in English."""
