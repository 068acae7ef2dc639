"""A desktop computer: every action that it has, those that it has not, shells, streams."""

from __future__ import annotations

from typing import Any

from walks import computers

AT = {"x": 300, "y": 200}

ACTIONS: list[tuple[str, dict[str, Any]]] = [
    ("click", AT),
    ("double_click", AT),
    ("right_click", AT),
    ("hotkey", {"keys": ["Escape"]}),
    ("mouse_down", AT),
    ("mouse_up", AT),
    ("drag", {"x1": 5, "y1": 5, "x2": 200, "y2": 100}),
    ("key_down", {"key": "Shift"}),
    ("key_up", {"key": "Shift"}),
    ("type", {"text": "Grüße, мир 漢字"}),
    ("scroll", {"x": 300, "y": 200, "dx": 0, "dy": 120}),
    ("screenshot", {}),
    ("screenshot", {"base64": True}),
    # What only a browser has.
    ("html", {}),
    ("viewport", {"width": 640, "height": 480, "scale_factor": 1}),
    ("change_proxy", {"proxy_url": "http://127.0.0.1:9"}),
    ("tabs.list", {}),
    ("tabs.create", {"url": "about:blank"}),
]

EXECUTED: list[dict[str, Any]] = [
    {"type": "click", **AT, "button": "middle"},
    {"type": "keypress", "keys": ["Escape"], "screenshot_after": True, "settle_ms": 1},
    {"type": "double_click", **AT},
    {"type": "mouse_down", **AT},
    {"type": "mouse_up", **AT},
    {"type": "drag", "path": [AT, {"x": 301, "y": 250}]},
    {"type": "scroll", **AT, "scroll_x": 0, "scroll_y": 120},
    {"type": "type", "text": "ab"},
    {"type": "key_down", "key": "z"},
    {"type": "key_up", "key": "z"},
    {"type": "wait", "ms": 1},
    {"type": "screenshot", "base64": True},
    {"type": "list_tabs"},
]


async def walk(walk: Any) -> None:
    computer = await computers.begun(walk, kind="desktop", display={"width": 800, "height": 600})
    for method, options in ACTIONS:
        await walk(f"computers.{method}", computer, **options)
    for action in EXECUTED:
        await walk("computers.execute", computer, action=action)
    await computers.batched(walk, computer)
    await computers.shells(walk, computer)
    await computers.refused(walk, computer)
    await computers.watched(walk, computer, "h264")
    await computers.ended(walk, computer)
