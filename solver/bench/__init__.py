"""Peers that the benchmark runs beside the solver, and the race itself. Seats nobody in earnest."""
