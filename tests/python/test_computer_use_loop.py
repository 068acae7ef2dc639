"""The loops that are written by hand, against a stub model."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from stub_model import stub_model

ROOT = Path(__file__).parents[2]
LOOP: list[str | Path] = [sys.executable, ROOT / "examples/python/computer_use_loop.py"]


def says(text: str) -> dict[str, Any]:
    return {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": text}]}


def wants(call_id: str, **action: Any) -> dict[str, Any]:
    return {"type": "computer_call", "id": f"id_{call_id}", "call_id": call_id, "action": action}


def run(url: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "TZAFON_API_KEY": "sk_test", "LIGHTCONE_BASE_URL": url}
    command = [*LOOP, "http://127.0.0.1/shop", "Find the price"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_the_loop_does_what_the_model_wants_until_it_is_done() -> None:
    script = [
        [says("I look."), wants("a", type="click", x=999, y=0, button="left")],
        [wants("b", type="type", text="lamp"), wants("c", type="keypress", keys=["Enter"])],
        [wants("d", type="drag", path=[{"x": 0, "y": 0}, {"x": 500, "y": 500}, {"x": 999, "y": 999}])],
        [wants("e", type="hscroll", x=500, y=0, scroll_x=-3), wants("f", type="right_click", x=0, y=0)],
        [
            wants("g", type="screenshot"),
            wants("h", type="wait"),
            wants("i", type="scroll", x=0, y=0, scroll_x=0, scroll_y=5),
        ],
        [says("It costs 49 euros.")],
    ]
    with stub_model(script) as service:
        done = run(service.url)
    assert done.returncode == 0, done.stderr
    assert "I look." in done.stdout and "It costs 49 euros." in done.stdout
    assert service.taken == len(script)
    assert service.actions == [
        ("navigate", {"url": "http://127.0.0.1/shop"}),
        ("click", {"x": 1279, "y": 0}),
        ("type", {"text": "lamp"}),
        ("hotkey", {"keys": ["Enter"]}),
        ("drag", {"x1": 0, "y1": 0, "x2": 1279, "y2": 719}),
        ("scroll", {"dx": -3, "dy": 0, "x": 640, "y": 0}),
        ("right-click", {"x": 0, "y": 0}),
        ("execute", {"action": {"type": "wait", "ms": 1000}}),
        ("scroll", {"dx": 0, "dy": 5, "x": 0, "y": 0}),
        ("terminate", None),
    ]
    assert "Find the price" in str(service.asked[0])


@pytest.mark.parametrize("last", ["terminate", "done", "answer"])
def test_the_loop_ends_when_the_model_says_so(last: str) -> None:
    with stub_model([[wants("a", type=last, text="49 euros")]]) as service:
        done = run(service.url)
    assert done.returncode == 0, done.stderr
    assert [name for name, _ in service.actions] == ["navigate", "terminate"]


def test_an_unknown_action_is_named_and_the_computer_ends() -> None:
    with stub_model([[wants("a", type="juggle", balls=3)]]) as service:
        done = run(service.url)
    assert done.returncode == 1
    assert "juggle" in done.stderr
    assert service.actions[-1] == ("terminate", None)
