"""The live floor: a scene that follows the session, the view on it, and the tools that edit with
it."""
