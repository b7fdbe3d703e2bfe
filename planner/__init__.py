"""The domain of Seatmate: plans, edits, geometry, the referee. Knows no Qt and no OR-Tools."""
