"""Does one work with whichever ``tzafon`` its interpreter has, and prints its figure as one line of JSON.

The same code runs on the published client and on this one: both have the same methods.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import resource
import sys
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

QUERY_OF_STREAMS = ("events", "bytes", "rate")


def client(args: argparse.Namespace) -> Any:
    import tzafon

    return tzafon.Lightcone(api_key="sk_bench", base_url=args.url)


def async_client(args: argparse.Namespace) -> Any:
    import tzafon

    extra: dict[str, Any] = {}
    if args.aiohttp:
        extra["http_client"] = tzafon.DefaultAioHttpClient()
    return tzafon.AsyncLightcone(api_key="sk_bench", base_url=args.url, **extra)


def stream_of(made: Any, events: int, size: int, rate: int = 0) -> Any:
    query = dict(zip(QUERY_OF_STREAMS, (events, size, rate), strict=True))
    return made.agent.tasks.start_stream(instruction="measure", kind="browser", extra_query=query)


def micros_each(count: int, work: Callable[[], object]) -> float:
    work()  # connects, and imports what is imported at first use
    begin = time.perf_counter()
    for _ in range(count):
        work()
    return (time.perf_counter() - begin) / count * 1e6


def memory_kb() -> int:
    """Resident memory now."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024


def cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def do_import(args: argparse.Namespace) -> dict[str, float]:
    begin = time.perf_counter()
    import tzafon

    imported = time.perf_counter()
    _ = tzafon.Lightcone(api_key="sk_bench").agent.tasks
    return {
        "value": (imported - begin) * 1e3,
        "first_resource_ms": (time.perf_counter() - begin) * 1e3,
    }


def do_one_call(args: argparse.Namespace) -> dict[str, float]:
    begin = time.perf_counter()
    client(args).computers.click("computer_1", x=100, y=200)
    return {
        "value": (time.perf_counter() - begin) * 1e3,
        "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def do_call(args: argparse.Namespace) -> dict[str, float]:
    computers = client(args).computers
    return {"value": micros_each(args.count, lambda: computers.click("computer_1", x=100, y=200))}


def do_screenshot(args: argparse.Namespace) -> dict[str, float]:
    computers = client(args).computers

    def work() -> None:
        assert len(computers.screenshot("computer_1", base64=True).result["screenshot_url"]) > 400_000

    return {"value": micros_each(args.count, work)}


def do_body(args: argparse.Namespace) -> dict[str, float]:
    responses = client(args).responses
    text = "x" * args.bytes
    return {"value": micros_each(args.count, lambda: responses.create(input=text))}


def do_at_once(args: argparse.Namespace) -> dict[str, float]:
    async def main() -> float:
        async with async_client(args) as made:

            async def worker(count: int) -> None:
                for _ in range(count):
                    await made.computers.click("computer_1", x=100, y=200)

            await asyncio.gather(*(worker(1) for _ in range(args.at_once)))
            each = max(1, args.count // args.at_once)
            begin = time.perf_counter()
            await asyncio.gather(*(worker(each) for _ in range(args.at_once)))
            return each * args.at_once / (time.perf_counter() - begin)

    return {"value": run(main, args)}


def do_threads(args: argparse.Namespace) -> dict[str, float]:
    computers = client(args).computers
    each = max(1, args.count // args.at_once)

    def worker(count: int) -> None:
        for _ in range(count):
            computers.click("computer_1", x=100, y=200)

    def all_of(count: int) -> float:
        threads = [threading.Thread(target=worker, args=(count,)) for _ in range(args.at_once)]
        begin = time.perf_counter()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return time.perf_counter() - begin

    all_of(1)
    return {"value": each * args.at_once / all_of(each)}


def do_stream(args: argparse.Namespace) -> dict[str, float]:
    made = client(args)
    made.computers.click("computer_1", x=100, y=200)
    seen = 0
    stream = stream_of(made, args.events, args.bytes)
    begin = time.perf_counter()
    for event in stream:
        if event["type"] == "progress_update":
            seen += 1
    took = time.perf_counter() - begin
    assert seen == args.events, seen
    return {"value": seen / took}


def do_first_event(args: argparse.Namespace) -> dict[str, float]:
    made = client(args)
    made.computers.click("computer_1", x=100, y=200)
    taken: list[float] = []
    for _ in range(args.count):
        begin = time.perf_counter()
        events: Iterator[Any] = iter(stream_of(made, 1, 200))
        next(events)
        taken.append((time.perf_counter() - begin) * 1e6)
        for _ in events:
            pass
    return {"value": sorted(taken)[len(taken) // 2]}


def do_streams(args: argparse.Namespace) -> dict[str, float]:
    """Many quiet streams at once."""

    async def main() -> dict[str, float]:
        async with async_client(args) as made:
            before = memory_kb()
            late: list[float] = []

            async def follow() -> int:
                seen = 0
                async for event in await stream_of(made, args.events, args.bytes, args.rate):
                    if event["type"] == "progress_update":
                        seen += 1
                        late.append(time.time() * 1e3 - event["sent_us"] / 1e3)
                return seen

            begin, used = time.perf_counter(), cpu_seconds()
            seen = sum(await asyncio.gather(*(follow() for _ in range(args.at_once))))
            took, used = time.perf_counter() - begin, cpu_seconds() - used
            assert seen == args.events * args.at_once, seen
            late.sort()
            return {
                "value": used / seen * 1e6,
                "seconds": took,
                "late_p50_ms": late[len(late) // 2],
                "late_p99_ms": late[len(late) * 99 // 100],
                "kb_a_stream": (memory_kb() - before) / args.at_once,
            }

    return run(main, args)


def do_model(args: argparse.Namespace) -> dict[str, float]:
    """A model of an answer, made and read."""
    from tzafon.types import ActionResult

    answer: dict[str, Any] = {
        "status": "SUCCESS",
        "request_id": "req_1",
        "timestamp": "2026-01-01T00:00:00Z",
        "page_context": {"url": "https://shop.example/", "title": "Shop", "viewport_width": 1280},
        "result": {"screenshot_url": "https://shop.example/1.png"},
    }

    def work() -> None:
        made: Any = ActionResult.construct(**answer)
        assert made.status == "SUCCESS" and made.request_id and made.timestamp
        assert made.page_context.title == "Shop" and made.result["screenshot_url"]

    return {"value": micros_each(args.count, work)}


def do_idle(args: argparse.Namespace) -> dict[str, float]:
    """What a client does when nobody asks anything of it."""
    before = threads()
    made = client(args)
    made.computers.click("computer_1", x=100, y=200)
    added = threads() - before
    begin = switches()
    time.sleep(1)
    return {"value": added, "wake_ups_a_second": switches() - begin - 1}


def threads() -> int:
    return len(os.listdir("/proc/self/task"))


def switches() -> int:
    """How often a thread of this process went to sleep; once is this program's own."""
    total = 0
    for task in os.listdir("/proc/self/task"):
        with open(f"/proc/self/task/{task}/status") as file:
            total += sum(int(line.split()[1]) for line in file if line.startswith("voluntary_ctxt_switches"))
    return total


def run(main: Callable[[], Awaitable[Any]], args: argparse.Namespace) -> Any:
    if args.uvloop:
        import uvloop

        return uvloop.run(main())
    return asyncio.run(main())  # pyright: ignore[reportArgumentType]


WORKS: dict[str, Callable[[argparse.Namespace], dict[str, float]]] = {
    name.removeprefix("do_").replace("_", "-"): work for name, work in list(globals().items()) if name.startswith("do_")
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", choices=sorted(WORKS))
    parser.add_argument("--url", default="")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--at-once", type=int, default=64)
    parser.add_argument("--events", type=int, default=1000)
    parser.add_argument("--bytes", type=int, default=200)
    parser.add_argument("--rate", type=int, default=20)
    parser.add_argument("--aiohttp", action="store_true", help="the published client's other way to speak HTTP")
    parser.add_argument("--uvloop", action="store_true")
    args = parser.parse_args()
    print(json.dumps(WORKS[args.work](args)))
    sys.stdout.flush()


if __name__ == "__main__":
    main()
