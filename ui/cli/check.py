"""``check``: the referee's verdict on a plan, for people or as JSON."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication

from planner import files
from planner.check import Finding, Verdict, check
from planner.model import Plan
from ui.cli import why
from ui.cli.output import complain, say, say_json
from ui.proof import proof_of
from ui.texts.command import seated_text
from ui.texts.findings import finding_text
from ui.texts.scores import certificate_text, lapsed_text, points_name
from ui.texts.speech import number, sentence

FINDINGS_SHOWN = 20
"""Sentences of one kind that are printed before the rest is only counted."""


def add(commands: Any) -> argparse.ArgumentParser:
    """Add the command to the parser and return its own parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "check", help=QCoreApplication.translate("Command line", "say what a seating is worth")
    )
    parser.add_argument("plan", metavar="PLAN")
    parser.add_argument(
        "--json",
        action="store_true",
        help=QCoreApplication.translate("Command line", "print one JSON object"),
    )
    parser.add_argument(
        "--why",
        metavar="PERSON",
        help=QCoreApplication.translate(
            "Command line", "say why somebody sits where they sit (id or name)"
        ),
    )
    parser.set_defaults(run=run)
    return parser


def run(options: argparse.Namespace) -> int:
    """Print the verdict; 1 if rules are broken or people not covered."""
    plan = files.load(options.plan)
    verdict = check(plan)
    if options.why is not None:
        return _why(plan, verdict, options)
    if options.json:
        say_json(as_json(verdict))
    else:
        for line in lines(plan, verdict):
            say(line)
    return exit_code(verdict)


def _why(plan: Plan, verdict: Verdict, options: argparse.Namespace) -> int:
    """Say why one person sits where they sit; 2 if it is not clear who is meant."""
    try:
        person_id = why.person_of(plan, options.why)
    except why.NobodyFound as error:
        complain(str(error))
        return 2
    if options.json:
        say_json(why.as_json(plan, person_id))
    else:
        for line in why.lines(plan, person_id):
            say(line)
    return exit_code(verdict)


def exit_code(verdict: Verdict) -> int:
    """0, or 1 if must rules are broken or people not covered."""
    return int(bool(verdict.must_broken or verdict.not_covered))


def as_json(verdict: Verdict) -> dict[str, object]:
    """The verdict in the keys of the command line's interface."""
    return {
        "must_broken": [_finding_json(finding) for finding in verdict.must_broken],
        "findings": [_finding_json(finding) for finding in verdict.findings],
        "not_covered": list(verdict.not_covered),
        "score": verdict.score,
        "by_rule": dict(verdict.by_rule),
    }


def _finding_json(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "rule": finding.rule_id,
        "people": list(finding.people),
        "desks": list(finding.desks),
        "rooms": list(finding.rooms),
    }


def lines(plan: Plan, verdict: Verdict) -> Iterator[str]:
    """The verdict for people: coverage first, then what is wrong, then the score."""
    yield seated_text(plan, verdict)
    for severity, title in (
        ("must", QCoreApplication.translate("Command line", "Rules that must hold, broken: {n}")),
        ("cover", QCoreApplication.translate("Command line", "Not covered: {n}")),
        ("warn", QCoreApplication.translate("Command line", "Wishes not kept: {n}")),
        ("info", QCoreApplication.translate("Command line", "Good to know: {n}")),
    ):
        found = [item for item in verdict.all_findings if item.severity == severity]
        if found:
            yield title.format(n=number(len(found)))
            yield from _listed(plan, found)
    yield QCoreApplication.translate("Command line", "Score {score}").format(
        score=number(verdict.score)
    )
    for key, points in verdict.by_rule.items():
        yield QCoreApplication.translate("Command line", "  {name}: {points} of {best}").format(
            name=points_name(plan, key),
            points=number(points),
            best=number(verdict.best_by_rule[key]),
        )
    yield from _certificate(plan, verdict)


def _certificate(plan: Plan, verdict: Verdict) -> Iterator[str]:
    """What is proved of the seating, or that what was proved does not speak for it any more."""
    certificate, proof = plan.scenario.certificate, proof_of(plan, verdict)
    if proof is not None:
        yield sentence(certificate_text(proof))
    elif certificate is not None and certificate.plan_hash != files.plan_hash(plan):
        yield lapsed_text(certificate, files.plan_hash(plan))


def _listed(plan: Plan, found: list[Finding]) -> Iterator[str]:
    for finding in found[:FINDINGS_SHOWN]:
        yield f"  {finding_text(plan, finding)}"
    if len(found) > FINDINGS_SHOWN:
        yield QCoreApplication.translate("Command line", "  and {n} more").format(
            n=number(len(found) - FINDINGS_SHOWN)
        )
