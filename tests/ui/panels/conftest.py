"""The small office of the floor's tests, with somebody who works on it."""

from tests.ui.floor.conftest import hands, plan

__all__ = ["hands", "plan"]
