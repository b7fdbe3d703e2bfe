"""Everything a person sees: the window, the command line's words, drawing and export. The only user of Qt."""
