"""English and Danish are complete: every text has a translation with the same placeholders."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

from ui.actions import ACTIONS, MENUS, SUBMENUS
from ui.languages import FOLDER, LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
PLACEHOLDER = re.compile(r"\{\w*\}|%n")
LUPDATE = Path(sys.executable).with_name("pyside6-lupdate")


@dataclass(frozen=True)
class Message:
    """One text of a language's file. ``forms`` has two for texts that depend on a number."""

    context: str
    source: str
    forms: tuple[str, ...]
    unfinished: bool


def messages(path: Path) -> Iterator[Message]:
    """Every text of a file."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                forms or (translation.text or "",),
                translation.get("type") is not None,
            )


def file_of(language: str) -> Path:
    """The file of a language."""
    return FOLDER / f"seatmate_{language}.ts"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_unfinished(language: str) -> None:
    """No text lacks a translation; run python3 dev.py translations after a new text."""
    lacking = [m for m in messages(file_of(language)) if m.unfinished or not all(m.forms)]
    assert not lacking


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_the_same(language: str) -> None:
    """A translation says the same values as its source."""
    for message in messages(file_of(language)):
        wanted = sorted(PLACEHOLDER.findall(message.source))
        for form in message.forms:
            assert sorted(PLACEHOLDER.findall(form)) == wanted, message


@pytest.mark.parametrize("language", LANGUAGES)
def test_ends_are_the_same(language: str) -> None:
    """A sentence stays a sentence, and what opens a dialog keeps its dots."""
    for message in messages(file_of(language)):
        for form in message.forms:
            for end in ("…", ".", ":", " "):
                assert form.endswith(end) == message.source.endswith(end), message


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_file_is_the_same(language: str) -> None:
    """What the program loads is what the file says."""
    translator = QTranslator()
    assert translator.load(f"seatmate_{language}.qm", str(FOLDER))
    for message in messages(file_of(language)):
        count = 2 if len(message.forms) > 1 else -1
        said = translator.translate(message.context, message.source, None, count)
        assert said == message.forms[-1], message


@pytest.mark.skipif(not LUPDATE.exists(), reason="needs the translation tools")
def test_every_text_is_in_the_file(tmp_path: Path) -> None:
    """Texts that were written since the last collection are missed here."""
    target = tmp_path / "new.ts"
    sources = [str(path) for path in sorted((ROOT / "ui").rglob("*.py"))]
    command = [str(LUPDATE), *sources, "-locations", "none", "-ts", str(target)]
    subprocess.run(command, check=True, capture_output=True)
    there = {(m.context, m.source) for m in messages(target)}
    known = {(m.context, m.source) for m in messages(file_of("da"))}
    assert there == known, "run: python3 dev.py translations"


def test_no_context_is_an_expression() -> None:
    """Texts stand in classes that know their name: lupdate cannot follow self.other.tr."""
    assert not {m.context for m in messages(file_of("da")) if not m.context[0].isalpha()}
    assert not {m.context for m in messages(file_of("da")) if "." in m.context}


@pytest.mark.parametrize("language", LANGUAGES)
def test_mnemonics_differ_within_a_menu(language: str) -> None:
    """In each menu every letter leads to one entry, in both languages."""
    danish = {m.source: m.forms[0] for m in messages(file_of("da")) if m.context == "Actions"}
    texts = {row.id: row.text for row in ACTIONS} | dict(SUBMENUS)
    for _, _, entries in (*MENUS, ("bar", "", tuple(title for _, title, _ in MENUS))):
        shown = [texts.get(entry, entry) for entry in entries if entry]
        if language == "da":
            shown = [danish[text] for text in shown]
        letters = [text[text.index("&") + 1].lower() for text in shown if "&" in text]
        assert len(letters) == len(set(letters)), shown
