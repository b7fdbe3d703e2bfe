"""The domain of Seatmate: plans, edits, geometry, the referee, files. Knows no Qt and no OR-Tools."""
