"""A browser computer: every action, tabs, shells, streams."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from walks import computers

#: A page that tells each event in its title, such as `click 0 10,20 2`.
PAGE = """<body style='margin:0;height:3000px;width:3000px'>
<textarea id=t style='position:fixed;top:300px;left:0;width:300px;height:100px'></textarea><script>
const say = (text) => { document.title = text; };
for (const name of ['mousedown', 'click', 'dblclick', 'contextmenu'])
  addEventListener(name, (e) => say(`${name} ${e.button} ${e.clientX},${e.clientY}${e.ctrlKey ? ' ctrl' : ''}`));
addEventListener('scroll', () => say(`scroll ${scrollX},${scrollY}`));
t.addEventListener('input', () => say(t.value));
</script>"""
TELLS = "data:text/html;charset=utf-8," + quote(PAGE)
AT = {"x": 10, "y": 20}

#: Methods with their options, and what the page says afterwards.
ACTIONS: list[tuple[str, dict[str, Any], str]] = [
    ("click", AT, "click 0 10,20"),
    ("double_click", AT, "dblclick 0 10,20"),
    ("right_click", AT, "contextmenu 2 10,20"),
    ("mouse_down", {"x": 11, "y": 21}, "mousedown 0 11,21"),
    ("mouse_up", {"x": 11, "y": 21}, "click 0 11,21"),
    ("drag", {"x1": 5, "y1": 5, "x2": 200, "y2": 100}, "click 0 200,100"),
    ("key_down", {"key": "CTRL"}, "click 0 200,100"),
    ("click", AT, "click 0 10,20 ctrl"),
    ("key_up", {"key": "control"}, "click 0 10,20 ctrl"),
    ("scroll", {"x": 400, "y": 20, "dx": 0, "dy": 500}, "scroll 0,500"),
    ("click", {"x": 50, "y": 350}, "click 0 50,350"),
    ("type", {"text": "Grüße, мир 漢字 🦀"}, "Grüße, мир 漢字 🦀"),
    ("hotkey", {"keys": ["ctrl", "a"]}, "Grüße, мир 漢字 🦀"),
    ("type", {"text": "new"}, "new"),
]

#: The same through `execute`, whose names differ.
EXECUTED: list[tuple[dict[str, Any], str]] = [
    ({"type": "go_to_url", "url": TELLS}, ""),
    ({"type": "click", "x": 3, "y": 4, "button": "middle"}, "mousedown 1 3,4"),
    ({"type": "double_click", **AT}, "dblclick 0 10,20"),
    ({"type": "right_click", **AT}, "contextmenu 2 10,20"),
    ({"type": "mouse_down", "x": 11, "y": 21}, "mousedown 0 11,21"),
    ({"type": "mouse_up", "x": 11, "y": 21}, "click 0 11,21"),
    ({"type": "drag", "path": [{"x": 5, "y": 5}, {"x": 50, "y": 60}]}, "click 0 50,60"),
    ({"type": "scroll", "x": 400, "y": 20, "scroll_x": 0, "scroll_y": 300}, "scroll 0,300"),
    ({"type": "click", "x": 50, "y": 350}, "click 0 50,350"),
    ({"type": "type", "text": "ab"}, "ab"),
    ({"type": "key_down", "key": "z"}, "abz"),
    ({"type": "key_up", "key": "z"}, "abz"),
    ({"type": "keypress", "keys": ["BackSpace"], "screenshot_after": True, "settle_ms": 1}, "ab"),
    ({"type": "wait", "ms": 1}, "ab"),
    ({"type": "screenshot"}, "ab"),
    ({"type": "screenshot", "base64": True}, "ab"),
    ({"type": "get_html_content", "auto_detect_encoding": True}, "ab"),
    ({"type": "set_viewport", "width": 640, "height": 480, "scale_factor": 1}, "ab"),
    ({"type": "list_tabs"}, "ab"),
]


async def walk(walk: Any) -> None:
    computer = await computers.begun(walk, kind="browser", display={"width": 800, "height": 600})
    await walk("computers.navigate", computer, url=TELLS)
    for method, options, title in ACTIONS:
        await walk(f"computers.{method}", computer, **options)
        await walk.titled(computer, title)
    for action, title in EXECUTED:
        await walk("computers.execute", computer, action=action)
        await walk.titled(computer, title)
    await walk("computers.screenshot", computer)
    await walk("computers.screenshot", computer, base64=True)
    await walk("computers.navigate", computer, url=walk.shop)
    await walk("computers.html", computer, auto_detect_encoding=True)
    await walk("computers.viewport", computer, width=1000, height=700, scale_factor=2)
    await walk("computers.screenshot", computer)
    await computers.batched(walk, computer)
    await computers.shells(walk, computer)
    await tabs(walk, computer)
    await computers.refused(walk, computer)
    await walk("computers.change_proxy", computer, proxy_url="http://127.0.0.1:9")
    # Addresses of this machine are never behind it.
    await walk("computers.navigate", computer, url=walk.shop)
    await computers.watched(walk, computer, "message")
    await computers.ended(walk, computer)
    if not walk.is_async:
        session(walk)


async def tabs(walk: Any, computer: str) -> None:
    listed = await walk("computers.tabs.list", computer)
    first = listed.result["tabs"][0]["tab_id"]
    made = await walk("computers.tabs.create", computer, url=TELLS)
    second = made.executed_tab_id
    await walk("computers.tabs.list", computer)
    await walk("computers.click", computer, x=1, y=2, tab_id=first)
    await walk("computers.tabs.switch", first, id=computer)
    await walk("computers.tabs.list", computer)
    await walk("computers.tabs.delete", second, id=computer)
    await walk("computers.tabs.delete", second, id=computer)
    await walk("computers.tabs.list", computer)
    for _ in range(5):
        await walk("computers.tabs.create", computer)


def session(walk: Any) -> None:
    """The convenience layer, which the blocking client alone has."""
    with walk.client.computer.create(kind="browser", display={"width": 640, "height": 480}) as computer:
        walk.note("session", [computer.width, computer.height])
        for method, args in [
            ("navigate", [TELLS]),
            ("click", [10, 20]),
            ("type", ["text"]),
            ("hotkey", ["Control", "a"]),
            ("scroll", [0, 100]),
            ("set_viewport", [700, 500]),
            ("html", []),
            ("debug", ["echo session"]),
            ("wait", [0.01]),
            ("screenshot", []),
            ("execute", [{"type": "list_tabs"}]),
            ("batch", [[{"type": "wait", "ms": 1}]]),
            ("keep_alive", []),
            ("retrieve", []),
        ]:
            given = getattr(computer, method)(*args)
            walk.note(f"session.{method}", walk.value(given))
        walk.note("session.get_debug_response", computer.get_debug_response(computer.debug("echo helper")))
        walk.note("session, resized", [computer.width, computer.height])
    walk.note("session, live afterwards", len(walk.client.computers.list(type="live")))
