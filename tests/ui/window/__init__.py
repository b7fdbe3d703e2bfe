"""Tests of the window as a whole, through its menus, buttons, keys and dialogs."""
