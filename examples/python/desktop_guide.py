"""The guide's terminal example: a task on a desktop of its own, with a picture of each step.

Usage: desktop_guide.py OUTPUT_FOLDER, with TZAFON_API_KEY and LIGHTCONE_BASE_URL set.
"""

from __future__ import annotations

import sys
import urllib.request
from pathlib import Path

from tzafon import Lightcone
from tzafon.types.agent import CompletedEvent, FailedEvent, ProgressUpdateEvent, ScreenshotEvent, StartedEvent

INSTRUCTION = "Open the terminal, check disk usage with df -h, and take a screenshot of the results"


def main(output: Path) -> int:
    output.mkdir(parents=True, exist_ok=True)
    result: str | None = None
    for event in Lightcone().agent.tasks.start_stream(instruction=INSTRUCTION, kind="desktop"):
        match event:
            case StartedEvent():
                print(f"python  started    task {event.task_id} on {event.computer_id}")
            case ProgressUpdateEvent():
                print(f"python  step {event.step}/{event.total_steps}   {event.message}")
            case ScreenshotEvent(screenshot_url=str(url)):
                picture = output / f"python-desktop-{event.step}.png"
                with urllib.request.urlopen(url) as answer:
                    picture.write_bytes(answer.read())
                print(f"python             saved {picture}")
            case CompletedEvent():
                result = str(event.result)
            case FailedEvent():
                print(f"python  failed     {event.error_code}: {event.message}", file=sys.stderr)
            case _:
                print(f"python  {event.type:<10} {dict(event)}")
    print(f"python  result\n{result}")
    return 0 if result else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
