"""Peers that the benchmark runs beside the solver, and the run itself. No part of seating anybody."""
