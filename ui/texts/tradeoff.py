"""The trade-off in words: how many move, who is covered, how many points that makes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from ui.texts.scores import coverage_text, moves_text
from ui.texts.speech import number


class TradeOffCounts(QObject):
    """Words that depend on a number."""

    def move_from_today(self, count: int) -> str:
        return self.tr("%n people move from today's desk", None, count)

    def rules_broken(self, count: int) -> str:
        return self.tr("%n rules broken", None, count)

    def without_desk(self, count: int) -> str:
        return self.tr("%n without a desk", None, count)


def moving_text(moves: int, *, from_today: bool) -> str:
    """ "12 people move"; ``from_today`` where other moves are counted on screen too."""
    if not moves:
        return QCoreApplication.translate("TradeOff", "Nobody moves")
    return TradeOffCounts().move_from_today(moves) if from_today else moves_text(moves)


def standing_text(covered: int, total: int, score: int) -> str:
    """ "36 of 36 covered, 6,480 points"."""
    if not total:
        return QCoreApplication.translate("TradeOff", "{points} points").format(
            points=number(score)
        )
    return QCoreApplication.translate("TradeOff", "{covered} covered, {points} points").format(
        covered=coverage_text(covered, total), points=number(score)
    )


def point_text(moves: int, covered: int, total: int, score: int, *, from_today: bool) -> str:
    """ "12 people move, 36 of 36 covered, 6,480 points"."""
    return QCoreApplication.translate("TradeOff", "{moves}, {standing}").format(
        moves=moving_text(moves, from_today=from_today),
        standing=standing_text(covered, total, score),
    )


def remarks_text(must_broken: int, unseated: int) -> str:
    """ "1 rules broken, 2 without a desk"; "" where neither is so."""
    counts, found = TradeOffCounts(), list[str]()
    if must_broken:
        found.append(counts.rules_broken(must_broken))
    if unseated:
        found.append(counts.without_desk(unseated))
    return ", ".join(found)


def limit_text(moves: int) -> str:
    """Which point was written."""
    return QCoreApplication.translate("TradeOff", "Written: the seating in which {moves}.").format(
        moves=moves_text(moves)
    )


def most_possible_text(total: int, not_covered_bound: int, bound: int) -> str:
    """What no seating beats, however many people move."""
    return QCoreApplication.translate(
        "TradeOff", "However many move: at most {covered} covered, at most {points} points."
    ).format(covered=coverage_text(total - not_covered_bound, total), points=number(bound))
