#!/usr/bin/env python3
"""The chores of the project: `python3 dev.py COMMAND`. Standard library only.

The first command of all makes `.venv` from `requirements.lock`, with every hash checked. A stamp
that is written last tells a complete environment from one whose set-up was cut short.
"""

from __future__ import annotations

import argparse
import csv
import ctypes
import hashlib
import importlib.util
import json
import os
import platform
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "seatmate-stamp"
OUT = ROOT / "out"
I18N = ROOT / "resources" / "i18n"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")

FIRST_PYTHON, LAST_PYTHON = (3, 11), (3, 14)

# What Qt loads, and the Debian package that has it: for any use, and for a window on X11.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
LINT = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
)


class Stop(Exception):
    """Ends the script with one sentence and exit code 2."""


def main() -> int:
    """Run one command and return its exit code."""
    parser = argparse.ArgumentParser(prog="dev.py", description="The chores of the project.")
    parser.add_argument("command", choices=COMMANDS, metavar="COMMAND", help=", ".join(COMMANDS))
    parser.add_argument("rest", nargs=argparse.REMAINDER, metavar="...", help="passed through")
    arguments = parser.parse_args()
    try:
        check_python()
        check_libraries(QT_LIBRARIES)
        make_environment()
        return COMMANDS[arguments.command](arguments.rest)
    except Stop as stop:
        print(f"dev.py: {stop}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


# The environment


def check_python() -> None:
    """Refuse a Python that some dependency has no wheels for."""
    if not FIRST_PYTHON <= sys.version_info[:2] <= LAST_PYTHON:
        raise Stop(
            f"Seatmate needs Python 3.{FIRST_PYTHON[1]} to 3.{LAST_PYTHON[1]} and this is "
            f"{platform.python_version()}: run dev.py with one of those, as in python3.13 dev.py."
        )


def check_libraries(libraries: dict[str, str]) -> None:
    """Refuse a Linux system that lacks one of the libraries, and name the packages."""
    packages = [package for soname, package in libraries.items() if not is_loadable(soname)]
    if packages:
        names = " ".join(debian_name(package) for package in packages)
        raise Stop(f"Qt needs a system library that is missing here: apt install {names}")


def is_loadable(soname: str) -> bool:
    """Whether the system's loader finds the library; always true where Qt brings its own."""
    if not sys.platform.startswith("linux"):
        return True
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def debian_name(package: str) -> str:
    """Return the package's name on this system: GLib was renamed for 64-bit time."""
    if package != "libglib2.0-0":
        return package
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return package
    first_renamed = {"debian": 13, "ubuntu": 24.04}.get(release["ID"])
    if first_renamed is None or float(release.get("VERSION_ID", "99")) < first_renamed:
        return package
    return package + "t64"


def make_environment() -> None:
    """Make `.venv` from the lock file, unless a complete one for this Python is there."""
    stamp = environment_stamp()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text("utf-8") == stamp:
        return
    if importlib.util.find_spec("ensurepip") is None:
        raise Stop("Python cannot make an environment here: apt install python3-venv")
    print("Setting up .venv; this happens once and takes about a minute.", flush=True)
    STAMP.unlink(missing_ok=True)
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--compile"]
    hashed = ["--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)]
    made = run(sys.executable, "-m", "venv", "--clear", VENV) == 0
    if not made or run(PYTHON, *install, *hashed) != 0:
        raise Stop("The environment could not be set up; the lines above say why. Run again then.")
    STAMP.write_text(stamp, "utf-8")


def environment_stamp() -> str:
    """Return what an environment depends on: the lock file, the Python and the system."""
    lock = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    python = ".".join(str(part) for part in sys.version_info[:2])
    return f"{lock} {python} {sys.platform} {platform.machine()}\n"


def run(*command: str | Path, **environment: str) -> int:
    """Run a command from the project's folder and return its exit code."""
    return subprocess.call(command, cwd=ROOT, env={**os.environ, **environment})


# The commands


def test(rest: list[str]) -> int:
    """Run the tests; what follows is handed to pytest."""
    return run(PYTHON, "-m", "pytest", *rest, QT_QPA_PLATFORM="offscreen")


def lint(rest: list[str]) -> int:
    """Check style, types and imports; `--fix` mends first what can be mended."""
    if "--fix" in rest:
        run(BIN / "ruff", "check", "--fix", "--quiet", ".")
        run(BIN / "ruff", "format", "--quiet", ".")
    return max([run(BIN / name, *arguments) for name, *arguments in LINT])


def window(rest: list[str]) -> int:
    """Open the window; a path opens that plan."""
    if needs_x11():
        check_libraries(WINDOW_LIBRARIES)
    return run(PYTHON, "main.py", *rest)


def bench(rest: list[str]) -> int:
    """Run the benchmarks."""
    return run(PYTHON, "main.py", "bench", *rest, QT_QPA_PLATFORM="offscreen")


def translations(rest: list[str]) -> int:
    """Collect the texts of the window into each language's file, and compile those."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    for language in sorted(I18N.glob("*.ts")):
        # English stands in the code; its file has only what depends on a number.
        plurals = ["-pluralonly"] if language.stem.endswith("_en") else []
        options = [*plurals, "-no-obsolete", "-locations", "none", "-ts", str(language)]
        if run(BIN / "pyside6-lupdate", *sources, *options):
            return 1
        if run(BIN / "pyside6-lrelease", language, "-qm", language.with_suffix(".qm")):
            return 1
    return 0


def demo(rest: list[str]) -> int:
    """Seat the sample office, write its chart and lists to `out/`, and show it on a display."""
    OUT.mkdir(exist_ok=True)
    plan, seated = OUT / "office.seatplan", OUT / "office-seated.seatplan"
    seatmate("sample", "office", plan, "--force")
    solved = json.loads(seatmate("solve", plan, "-o", seated, "--time", "10", "--json"))
    files = {
        "chart.pdf": "chart",
        "chart.png": "chart",
        "chart.svg": "chart",
        "office.xlsx": "list",
        "list.csv": "list",
        "moves.csv": "moves",
    }
    for name, what in files.items():
        seatmate("export", seated, OUT / name, "--what", what)
    print_result(solved, covered_people(OUT / "list.csv"))
    print("\n".join(["Written:", *(f"  {OUT / name}" for name in (seated.name, *files))]))
    if has_display() and not os.environ.get("CI"):
        return window([str(seated)])
    return 0


def seatmate(*arguments: str | Path) -> str:
    """Run one command of the program without a display and return what it prints."""
    command = [PYTHON, "main.py", *arguments]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    done = subprocess.run(
        command,
        check=False,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    # 1 says that it was done and that somebody is not covered: the numbers tell whom.
    if done.returncode not in (0, 1):
        raise Stop(f"main.py {arguments[0]} ended with exit code {done.returncode}.")
    return done.stdout


def covered_people(path: Path) -> list[bool]:
    """Read from the exported list who of sales and marketing is covered."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        answers = [row["covered"] for row in csv.DictReader(file)]
    return [answer == "yes" for answer in answers if answer]


def print_result(solved: dict[str, object], covered: list[bool]) -> None:
    """Print coverage, score, bound and moves."""
    print(f"Coverage: {sum(covered)} of {len(covered)} of sales and marketing sit side by side")
    print(f"Status:   {str(solved['status']).replace('_', ' ')}")
    print(f"Score:    {solved['score']}")
    print(f"Bound:    {solved['bound']} (at most {solved['gap_percent']} % better is possible)")
    print(f"Moves:    {solved['moves']}")


def has_display() -> bool:
    """Whether a window can be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def needs_x11() -> bool:
    """Whether Qt will draw through X11 here."""
    return bool(os.environ.get("DISPLAY")) and not os.environ.get("QT_QPA_PLATFORM")


COMMANDS = {
    "demo": demo,
    "test": test,
    "lint": lint,
    "run": window,
    "bench": bench,
    "translations": translations,
}

if __name__ == "__main__":
    sys.exit(main())
