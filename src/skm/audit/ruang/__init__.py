"""skm's own rules, one module per room of their ids."""
