"""A Word template from outside the package: what may be wrong with it, and filling it in."""
