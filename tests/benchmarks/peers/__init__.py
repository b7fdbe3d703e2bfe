"""Peers that run in a Python of their own: scripts, not modules of ours."""
