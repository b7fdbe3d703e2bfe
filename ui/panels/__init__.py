"""What stands beside the floor: people, details of the selection, health of the plan."""
