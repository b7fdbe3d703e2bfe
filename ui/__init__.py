"""Everything a person sees: the window, the command line, drawing and export. Alone in using Qt."""
