"""The published client's own tests of its resources pass against ours, but for a few that are listed with reasons."""

from __future__ import annotations

import json
from fnmatch import fnmatchcase
from functools import cache

from published import suite

EXCLUSIONS = suite.HERE / "exclusions.json"


@cache
def outcomes() -> dict[str, str]:
    return suite.run()


def excluded() -> dict[str, str]:
    return {entry["tests"]: entry["reason"] for entry in json.loads(EXCLUSIONS.read_text())}


def test_every_published_test_of_a_resource_passes() -> None:
    assert len(outcomes()) > 600
    failed = {
        name: what
        for name, what in outcomes().items()
        if what != "passed" and not any(fnmatchcase(name, pattern) for pattern in excluded())
    }
    assert not failed, "\n".join(f"{name}: {what}" for name, what in failed.items())


def test_every_exclusion_is_needed() -> None:
    for pattern, reason in excluded().items():
        matched = {what for name, what in outcomes().items() if fnmatchcase(name, pattern)}
        assert matched and "passed" not in matched, f"{pattern} ({reason}) passes now"
