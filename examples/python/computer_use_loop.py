"""A computer-use loop by hand: show the model the screen, do what it wants, show it the screen again, until it is done.

Usage: computer_use_loop.py START_URL INSTRUCTION, with TZAFON_API_KEY and LIGHTCONE_BASE_URL set.
"""

from __future__ import annotations

import os
import sys
from typing import Any

from tzafon import ComputerSession, Lightcone
from tzafon.types import (
    ActionClick,
    ActionDoubleClick,
    ActionDrag,
    ActionKeyDown,
    ActionKeypress,
    ActionKeyUp,
    ActionMouseDown,
    ActionMouseUp,
    ActionMove,
    ActionPointAndType,
    ActionScreenshot,
    ActionScroll,
    ActionType,
    ActionWait,
)

MODEL = os.environ.get("LIGHTCONE_MODEL", "tzafon.northstar-cua-fast")
WIDTH, HEIGHT = 1280, 720
MOST_STEPS = 50
# By these the model says that it has finished.
LAST = {"terminate", "done", "answer"}


def look(computer: ComputerSession) -> str:
    """The screen as a data URL, or the address of its picture."""
    return computer.screenshot(base64=True).raise_for_error().screenshot_url or ""


def do(computer: ComputerSession, action: Any) -> None:
    """Does what the model wants; places are in pixels."""
    match action:
        case ActionClick(button="right", x=x, y=y) | {"type": "right_click", "x": x, "y": y}:
            computer.right_click(x, y)
        case ActionClick(x=x, y=y):
            computer.click(x, y)
        case ActionDoubleClick(x=x, y=y):
            computer.double_click(x, y)
        case {"type": "triple_click", "x": x, "y": y}:
            computer.double_click(x, y)
            computer.click(x, y)
        case ActionPointAndType(x=x, y=y, text=text):
            computer.click(x, y)
            computer.type(text)
        case ActionType(text=text):
            computer.type(text)
        case ActionKeypress(keys=keys) | {"type": "key", "keys": keys}:
            computer.hotkey(keys)
        case ActionKeyDown(keys=keys):
            for key in keys:
                computer.key_down(key)
        case ActionKeyUp(keys=keys):
            for key in keys:
                computer.key_up(key)
        case ActionMouseDown(x=x, y=y):
            computer.mouse_down(x, y)
        case ActionMouseUp(x=x, y=y):
            computer.mouse_up(x, y)
        case ActionDrag(path=[first, *_, last]):
            computer.drag(first.x, first.y, last.x, last.y)
        case ActionScroll(scroll_x=dx, scroll_y=dy, x=x, y=y):
            computer.scroll(dx, dy, x, y)
        case {"type": "hscroll", "x": x, "y": y, "scroll_x": dx}:
            computer.scroll(dx, 0, x, y)
        case {"type": "navigate", "url": url}:
            computer.navigate(url)
        case ActionWait():
            computer.wait(1)
        case ActionScreenshot() | ActionMove():
            pass  # the next picture is taken anyway, and a pointer that only moves changes nothing
        case _:
            raise SystemExit(f"the model wants an action that this program does not know: {action}")


def main(start_url: str, instruction: str) -> int:
    client = Lightcone(raise_on_action_error=True)
    tools: Any = [
        {"type": "computer_use", "display_width": WIDTH, "display_height": HEIGHT, "environment": "browser"},
    ]
    with client.computer.create(kind="browser", display={"width": WIDTH, "height": HEIGHT}) as computer:
        computer.navigate(start_url)
        response = client.responses.create(
            model=MODEL,
            tools=tools,
            input=[
                {
                    "role": "user",
                    "content": [
                        {"type": "input_text", "text": instruction},
                        {"type": "input_image", "image_url": look(computer), "detail": "auto"},
                    ],
                }
            ],
        )
        for step in range(1, MOST_STEPS + 1):
            if response.output_text:
                print(f"the model says: {response.output_text}")
            calls = response.computer_calls
            if not calls or any(call.action["type"] in LAST for call in calls):
                return 0
            answers: Any = []
            for call in calls:
                action = call.to_pixels(computer.width, computer.height)
                print(f"step {step:<2} {action}")
                do(computer, action)
                picture = {"type": "input_image", "image_url": look(computer), "detail": "auto"}
                answers.append({"type": "computer_call_output", "call_id": call.call_id, "output": picture})
            response = client.responses.create(
                model=MODEL, tools=tools, previous_response_id=response.id, input=answers
            )
    print(f"not done after {MOST_STEPS} steps", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
