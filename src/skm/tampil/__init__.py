"""How results look in a notebook, and as tables of other libraries."""
