"""What people bring: rosters, desks and seat grids, each read into the same neutral rows."""
