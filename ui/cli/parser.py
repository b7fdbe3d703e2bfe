"""Arguments with failures as one sentence, in the language of the command line."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import Final, NoReturn

from PySide6.QtCore import QCoreApplication

from ui.texts.marks import QT_TRANSLATE_NOOP


class UsageError(Exception):
    """The arguments make no sense; the text is a sentence without its full stop."""


class Parser(argparse.ArgumentParser):
    """An ArgumentParser that raises instead of printing its usage and ending the process."""

    def __init__(self, **options: object) -> None:
        defaults = {"allow_abbrev": False, "exit_on_error": False}
        super().__init__(**{**defaults, **options})  # type: ignore[arg-type]  # argparse's own options

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


# argparse's own sentences (it has no translations of its own), and ours. The first group is {what}.
_KNOWN: Final = (
    (
        r"the following arguments are required: (.*)",
        QT_TRANSLATE_NOOP("Command line", "{what} is missing"),
    ),
    (
        r"unrecognized arguments: (.*)",
        QT_TRANSLATE_NOOP("Command line", "{what} is not understood"),
    ),
    (
        r"one of the arguments (.*) is required",
        QT_TRANSLATE_NOOP("Command line", "one of {what} is needed"),
    ),
    (
        r"not allowed with argument (.*)",
        QT_TRANSLATE_NOOP("Command line", "{option} does not go together with {what}"),
    ),
    (
        r"expected (?:one|at least one) argument",
        QT_TRANSLATE_NOOP("Command line", "{option} needs a value"),
    ),
    (
        r"invalid choice: '(.*?)' \(choose.*",
        QT_TRANSLATE_NOOP("Command line", "there is no command “{what}”"),
    ),
    (
        r"ignored explicit argument '(.*)'",
        QT_TRANSLATE_NOOP("Command line", "{option} takes no value, and {what} was given"),
    ),
)


def usage_text(error: UsageError | argparse.ArgumentError) -> str:
    """What is wrong with the arguments, and where help is: one sentence."""
    option, message = "", str(error)
    if isinstance(error, argparse.ArgumentError):
        option, message = error.argument_name or "", error.message
    return QCoreApplication.translate("Command line", "{what}; see --help").format(
        what=_translated(message, option)
    )


def _translated(message: str, option: str) -> str:
    for pattern, text in _KNOWN:
        found = re.fullmatch(pattern, message)
        if found:
            what = found.group(1) if found.groups() else ""
            return QCoreApplication.translate("Command line", text).format(what=what, option=option)
    return f"{option}: {message}" if option else message


# Types of arguments: what they raise is the user's sentence.


def seconds(text: str) -> float:
    """A time of more than 0 seconds and at most a day."""
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = 0.0
    if not 0 < value <= 86_400:
        raise argparse.ArgumentTypeError(
            QCoreApplication.translate("Command line", "“{text}” is no number of seconds").format(
                text=text
            )
        )
    return value


def whole_number(least: int, most: int = 2**31 - 1) -> Callable[[str], int]:
    """A type for whole numbers from ``least`` to ``most``."""

    def convert(text: str) -> int:
        is_number = re.fullmatch(r"[+-]?\d{1,18}", text, re.ASCII) is not None
        if not is_number or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(
                QCoreApplication.translate(
                    "Command line", "“{text}” is no whole number from {least} to {most}"
                ).format(text=text, least=least, most=most)
            )
        return int(text)

    return convert


def one_of(*words: str) -> Callable[[str], str]:
    """A type for one of these words."""

    def convert(text: str) -> str:
        if text.lower() not in words:
            raise argparse.ArgumentTypeError(
                QCoreApplication.translate("Command line", "“{text}” is none of {words}").format(
                    text=text, words=", ".join(words)
                )
            )
        return text.lower()

    return convert


def values(text: str) -> tuple[str, ...]:
    """Words with commas between them: "1, 2" is ("1", "2")."""
    return tuple(word.strip() for word in text.split(",") if word.strip())
