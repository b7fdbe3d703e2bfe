"""The shape of the house: what may import what, how long a module is, and which pages are true."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "architecture.md"
PACKAGES = ("planner", "solver", "ui", "resources")
TOP_LEVEL = {
    ".ci",
    ".gitignore",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "dev.py",
    "docs",
    "main.py",
    "planner",
    "pyproject.toml",
    "requirements.lock",
    "resources",
    "solver",
    "tests",
    "ui",
}
# Slow to load: none of it may be there before the window is.
SLOW_LIBRARIES = ("ortools", "pandas", "networkx")
# A library with one door: who may import it.
DOORS = {
    "shapely": {"planner/geometry.py"},
    "networkx": {"planner/beside.py", "planner/routes.py"},
    "xlsxwriter": {"planner/exports/xlsx.py"},
}
MOST_LINES = 500


def modules() -> Iterator[Path]:
    """Yield every module of the program, as a path from the root."""
    yield Path("dev.py")
    yield Path("main.py")
    for package in PACKAGES:
        paths = [path.relative_to(ROOT) for path in (ROOT / package).rglob("*.py")]
        yield from sorted(paths, key=lambda path: (names(path.parent), path.name))


def names(path: Path) -> str:
    """Return a path as it is written in pages: with forward slashes."""
    return path.as_posix()


def tracked() -> list[str]:
    """Return the files that git knows, or skip where this is no clone."""
    if not (ROOT / ".git").exists():
        pytest.skip("needs a git clone")
    done = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, encoding="utf-8"
    )
    return [name for name in done.stdout.split("\0") if name]


@pytest.mark.parametrize("path", [*modules(), *(ROOT / "tests").rglob("*.py")], ids=str)
def test_module_is_short(path: Path) -> None:
    """A module has at most 500 lines."""
    assert len((ROOT / path).read_text("utf-8").splitlines()) <= MOST_LINES


def test_window_starts_without_slow_libraries() -> None:
    """Importing the window loads neither OR-Tools nor pandas nor networkx."""
    code = "import sys, ui.app, ui.window; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, encoding="utf-8"
    )
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert loaded.isdisjoint(SLOW_LIBRARIES)


def test_main_imports_nothing_slow() -> None:
    """The entry point alone brings in none of our packages before it knows what is wanted."""
    code = "import sys, main; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, encoding="utf-8"
    )
    assert {name.split(".")[0] for name in done.stdout.split()}.isdisjoint({*PACKAGES, "PySide6"})


@pytest.mark.parametrize("library", DOORS)
def test_library_has_one_door(library: str) -> None:
    """A library that is wrapped by one module is imported nowhere else."""
    users = {names(path) for path in modules() if library in imported(ROOT / path)}
    assert users <= DOORS[library]


def imported(path: Path) -> set[str]:
    """Return the top-level packages that a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


def test_lock_names_no_host() -> None:
    """The lock file holds hashes and no addresses, so that any registry can serve it."""
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert "://" not in lock
    assert lock.count("--hash=sha256:") > 100


def test_top_level_is_fixed() -> None:
    """Nothing is added beside the rooms of the house."""
    assert {name.split("/")[0] for name in tracked()} <= TOP_LEVEL


def test_architecture_page_lists_every_file(record: bool) -> None:
    """docs/architecture.md has each module in one line, in the words of its own docstring."""
    page = PAGE.read_text("utf-8")
    head, start, rest = page.partition("<!-- files -->\n")
    _, end, tail = rest.partition("<!-- end of files -->\n")
    assert start
    assert end
    wanted = head + start + "\n" + file_list() + "\n" + end + tail
    if record:
        PAGE.write_text(wanted, "utf-8")
    assert page == wanted or record, "run: python3 dev.py test tests/test_architecture.py --record"


def file_list() -> str:
    """Return the list of files: a heading a folder, a line a module."""
    lines: list[str] = []
    folder = None
    for path in modules():
        if names(path.parent) != folder:
            folder = names(path.parent)
            lines.append(f"\n**{folder}/**\n" if folder != "." else "\n**Top level**\n")
        lines.append(f"- `{path.name}`: {first_sentence(ROOT / path)}")
    return "\n".join(lines).strip("\n") + "\n"


def first_sentence(path: Path) -> str:
    """Return what a module says that it is for."""
    text = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    assert text, f"{path} does not say what it is for"
    paragraph = re.sub(r"\s+", " ", text.split("\n\n")[0]).replace("``", "`")
    sentence = re.match(r".*?\.(?= |$)", paragraph)
    return sentence.group() if sentence else paragraph
