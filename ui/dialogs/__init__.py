"""Dialogs, one a file. They ask and answer; what is done with the answer is somebody else's."""
