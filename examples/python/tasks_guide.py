"""The tasks guide in one program: start a task, watch it, hold it, tell it something, let it go on, read its result.

Usage: tasks_guide.py START_URL OUTPUT_FOLDER, with TZAFON_API_KEY and LIGHTCONE_BASE_URL set.
"""

from __future__ import annotations

import sys
import urllib.request
from pathlib import Path

from tzafon import Lightcone
from tzafon.types.agent import (
    CompletedEvent,
    FailedEvent,
    ProgressUpdateEvent,
    ScreenshotEvent,
    StartedEvent,
)

INSTRUCTION = "Type 'lamp' into 'Search', click 'Go', wait for 'Price', and report the text of 'Price'"


def main(start_url: str, output: Path) -> int:
    output.mkdir(parents=True, exist_ok=True)
    client = Lightcone()
    tasks = client.agent.tasks
    result: str | None = None
    task_id = ""
    for event in tasks.start_stream(instruction=INSTRUCTION, kind="browser", start_url=start_url):
        match event:
            case StartedEvent():
                task_id = event.task_id
                print(f"started    task {task_id}, driven by {event.model}")
                print(f"pause      {tasks.pause(task_id).status}")
                print(f"message    {tasks.inject_message(task_id, message='Scroll down').status}")
                print(f"resume     {tasks.resume(task_id).status}")
            case ProgressUpdateEvent():
                print(f"step {event.step}/{event.total_steps}   {event.message}")
            case ScreenshotEvent(screenshot_url=str(url)):
                picture = output / f"python-step-{event.step}.png"
                with urllib.request.urlopen(url) as answer:
                    picture.write_bytes(answer.read())
                print(f"           saved {picture}")
            case CompletedEvent():
                result = str(event.result)
            case FailedEvent():
                print(f"failed     {event.error_code}: {event.message}", file=sys.stderr)
            case _:
                print(f"{event.type:<10} {dict(event)}")
    status = tasks.retrieve_status(task_id)
    print(f"status     {status.status}, exit code {status.exit_code}")
    print(f"result     {result}")
    return 0 if result else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
