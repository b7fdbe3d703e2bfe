"""How CP-SAT is run: with its time, seed and workers, and watched for the wish to stop."""

from __future__ import annotations

from ortools.sat.python import cp_model

from solver.budget import Budget


def run(
    model: cp_model.CpModel, budget: Budget, seconds: float, workers: int | None = None
) -> cp_model.CpSolver | None:
    """Solve a model within so many seconds (reproducible: units of work); None if it has nothing.

    A solver that comes back holds a solution, which need not be the best: see its bound.
    """
    if budget.is_over:
        return None
    solver = cp_model.CpSolver()
    parameters = solver.parameters
    parameters.random_seed = budget.params.seed
    parameters.num_workers = workers or budget.workers
    parameters.linearization_level = 2  # coverage of a 6 x 6 grid: 0.06 s, with 1 not in 8 s
    parameters.catch_sigint_signal = False  # else a later Ctrl+C ends the process
    if budget.is_reproducible:
        parameters.interleave_search = parameters.num_workers > 1
        parameters.max_deterministic_time = min(seconds, budget.left_s)
    else:
        parameters.max_time_in_seconds = min(seconds, budget.left_s)
    with budget.watching(solver):
        status = solver.solve(model)
    budget.spend(solver.response_proto.deterministic_time)
    return solver if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None
