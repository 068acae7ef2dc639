"""Ours against the published client: names, parameters, defaults, exceptions, and every request on the wire.

Whatever differs must be in the tables of ``docs/compatibility.md``, and whatever is there must differ.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import pytest
from dropin import deviations, published
from dropin.recorder import ANSWERS, Recorder, Request, recording

# What belongs to the connection, and not to the request.
CONNECTION = {"host", "connection", "content-length", "accept-encoding", "upgrade", "x-call"}
SOCKET = "sec-websocket-"


@cache
def surface_differences() -> dict[str, str]:
    theirs = published.said(published.interpreter(), "surface.py")
    modules = [key.rpartition("module ")[2] for key in theirs if key.startswith(("module ", "internal module "))]
    ours = published.said(published.OWN, "surface.py", *modules)
    found: dict[str, str] = {}
    for key, value in theirs.items():
        if key.endswith("(**)") or _taken_with_others(key, value, ours):
            continue
        if key not in ours:
            found[key] = f"missing ({value})"
        elif ours[key] != value:
            found[key] = f"{ours[key]}, published: {value}"
    return found


def _taken_with_others(key: str, value: Any, ours: dict[str, Any]) -> bool:
    """Whether a parameter that is by keyword, and may be left out, goes into ours by ``**``."""
    is_optional = key.endswith("=)") and value[0] == "by keyword" and value[1] != "required"
    return is_optional and key not in ours and f"{key.rpartition('(')[0]}(**)" in ours


def test_every_public_name_parameter_default_and_attribute_is_there() -> None:
    deviations.check(surface_differences(), deviations.allowed("Python: names"))


@cache
def calls() -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = published.said(published.interpreter(), "samples.py")
    return made


def test_the_calls_use_every_operation_that_was_published() -> None:
    made = {call["method"] for call in calls() if call["method"].count(".") and "session" not in call["method"]}
    assert len(made - {"computer.create"}) == 45
    for view in ("raw", "streaming"):
        assert {call["method"] for call in calls() if call.get("view") == view} == made - {"computer.create"}


def of_the_view(call: dict[str, Any]) -> str:
    return " ".join([call["method"], call["view"]] if "view" in call else [call["method"]])


def request_differences(name: str, theirs: Request, ours: Request) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in ("method", "path", "query"):
        if getattr(theirs, part) != getattr(ours, part):
            found[f"{name} {part}"] = f"{getattr(ours, part)}, published: {getattr(theirs, part)}"
    for request in (theirs, ours):
        request.headers["user-agent"] = re.sub(r"[0-9.]+$", "<version>", request.headers["user-agent"])
    for header in sorted({*theirs.headers, *ours.headers} - CONNECTION):
        if theirs.headers.get(header) != ours.headers.get(header) and not header.startswith(SOCKET):
            bodiless = header == "content-type" and not theirs.body and not ours.body
            key = f"{name} header {header}"
            if header.startswith("x-"):
                key = f"header {header}"
            elif bodiless:
                key = f"header {header} without a body"
            found[key] = f"{ours.headers.get(header)}, published: {theirs.headers.get(header)}"
    # Numbers as they are written: 1.0 is not 1.
    sent = [json.loads(one.body or "null", parse_float=str, parse_int=str) for one in (theirs, ours)]
    if isinstance(sent[0], dict) and isinstance(sent[1], dict):
        for field in sorted({*sent[0], *sent[1]}):
            if sent[0].get(field, "absent") != sent[1].get(field, "absent"):
                found[f"{name} body {field}"] = f"{sent[1].get(field)}, published: {sent[0].get(field)}"
    elif sent[0] != sent[1]:
        found[f"{name} body"] = f"{sent[1]}, published: {sent[0]}"
    # Spaces and escapes would make it longer.
    if sent[0] == sent[1] and len(theirs.body) != len(ours.body):
        found[f"{name} body"] = f"{ours.body!r}, published: {theirs.body!r}"
    return found


@cache
def wire_differences(way: str) -> dict[str, str]:
    made = [
        call for call in calls() if way == "sync" or not call["method"].startswith(("session", "create", "computer."))
    ]
    recorders: list[Recorder] = []
    answers: list[list[dict[str, Any]]] = []
    for python in (published.interpreter(), published.OWN):
        with recording() as recorder:
            answers.append(published.said(python, "calls.py", recorder.url, way, stdin=made))
            recorders.append(recorder)
    found: dict[str, str] = {}
    for number, call in enumerate(made):
        name = of_the_view(call)
        theirs, ours = (recorder.requests[number] for recorder in recorders)
        found |= request_differences(name, theirs, ours)
        if answers[0][number] != answers[1][number]:
            found[f"{name} gives"] = f"{answers[1][number]}, published: {answers[0][number]}"
    return found


@pytest.mark.parametrize("way", ["sync", "async"])
def test_every_call_sends_the_same_request_and_gives_the_same_answer(way: str) -> None:
    differences = wire_differences(way)
    deviations.check(differences, deviations.allowed("Python: requests and responses"))


def test_every_refusal_raises_the_same_exception() -> None:
    with recording() as recorder:
        theirs, ours = (
            published.said(python, "errors.py", recorder.url, str(len(ANSWERS)))
            for python in (published.interpreter(), published.OWN)
        )
    assert ours == theirs
    assert len(ours) == len(ANSWERS)
