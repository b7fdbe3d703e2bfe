"""The solver: finds a seating and says how good it is. Knows OR-Tools; knows no Qt.

``solver.search.solve`` is the one public function; ``solver.worker`` runs it in a child process.
Importing this package costs nothing: OR-Tools is loaded inside the phases that need it, after the
first seating is out.
"""
