"""The mouse on the floor: a tool decides what a press means, a gesture carries it through."""
