"""The command line: the same program without a window. Sentences for people, JSON for scripts."""

from ui.cli.command import main, no_display

__all__ = ["main", "no_display"]
