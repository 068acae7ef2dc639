"""What is measured, and what is asked of it. Data only."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Figure:
    """One row of the table: a field of what a work prints.

    Attributes:
        title: what the row is called.
        unit: its unit.
        key: the field of the work's output.
        higher: whether more is better.
        times_peer: budget: at least so many times better than the peer.
        times_core: budget: at most so many times the cost of the core alone.
        at_most: budget: the figure itself.
    """

    title: str
    unit: str
    key: str = "value"
    higher: bool = False
    times_peer: float | None = None
    times_core: float | None = None
    at_most: float | None = None


@dataclass(frozen=True)
class Work:
    """One program's run, for every client.

    Attributes:
        language: `Python` or `Node`.
        name: the command of `work.py` or `work.mjs`.
        figures: what is read from its output.
        peers: who is measured beside ours; the first one is who the budget speaks of.
        core: the command of `bench-core` that does the same without a binding.
        options: options of the command, and what they are in a quick run.
        quick: options of a quick run that differ.
        rounds: how many rounds at most: for works that take a peer minutes.
        apart: whether client and server keep to processors of their own: for works that do one thing at a time, whose
            time depends on who shares a processor more than on the client.
    """

    language: str
    name: str
    figures: tuple[Figure, ...]
    peers: tuple[str, ...] = ()
    core: str | None = None
    options: dict[str, int] = field(default_factory=dict)
    quick: dict[str, int] = field(default_factory=dict)
    rounds: int = 99
    apart: bool = False

    def made_quick(self) -> Work:
        """The same with little to do."""
        return replace(self, options={**self.options, **self.quick})


PUBLISHED = ("tzafon 2.44.1",)
WITH_AIOHTTP = ("tzafon 2.44.1", "tzafon 2.44.1 on aiohttp")
NODE = ("openai",)
NODE_AND_UNDICI = ("openai", "undici")

PYTHON = (
    Work(
        "Python",
        "import",
        (
            Figure("import", "ms", times_peer=10, at_most=15),
            Figure("import and first resource", "ms", key="first_resource_ms"),
        ),
        PUBLISHED,
    ),
    Work(
        "Python",
        "one-call",
        (
            Figure("program with one call: time", "ms"),
            Figure("program with one call: memory", "MB", key="memory_mb"),
        ),
        PUBLISHED,
    ),
    Work(
        "Python",
        "call",
        (Figure("blocking call", "µs", times_peer=5, times_core=1.35),),
        PUBLISHED,
        "call",
        {"count": 3000},
        {"count": 50},
        apart=True,
    ),
    Work(
        "Python",
        "at-once",
        (Figure("64 at once, asyncio", "calls/s", higher=True, times_peer=60, times_core=2),),
        WITH_AIOHTTP,
        "at-once",
        {"count": 6400, "at-once": 64},
        {"count": 128},
    ),
    Work(
        "Python",
        "at-once",
        (Figure("512 at once, asyncio", "calls/s", higher=True),),
        PUBLISHED,
        "at-once",
        {"count": 2048, "at-once": 512},
        {"count": 512},
        rounds=2,
    ),
    Work(
        "Python",
        "threads",
        (Figure("64 threads, one client", "calls/s", higher=True),),
        PUBLISHED,
        "at-once",
        {"count": 6400, "at-once": 64},
        {"count": 128},
    ),
    Work(
        "Python",
        "threads",
        (Figure("512 threads, one client", "calls/s", higher=True),),
        PUBLISHED,
        "at-once",
        {"count": 4096, "at-once": 512},
        {"count": 64, "at-once": 64},
        rounds=2,
    ),
    Work(
        "Python",
        "stream",
        (Figure("stream of 200-byte events", "events/s", higher=True, times_peer=6),),
        PUBLISHED,
        "stream",
        {"events": 100_000, "bytes": 200},
        {"events": 1000},
    ),
    Work(
        "Python",
        "stream",
        (Figure("stream of 400 KB events", "events/s", higher=True),),
        PUBLISHED,
        "stream",
        {"events": 200, "bytes": 409_600},
        {"events": 5},
    ),
    Work(
        "Python",
        "first-event",
        (Figure("first event, p50", "µs", times_peer=3),),
        PUBLISHED,
        "first-event",
        {"count": 500},
        {"count": 10},
        apart=True,
    ),
    Work(
        "Python",
        "streams",
        (
            Figure("1,000 streams, 20 events/s each: CPU an event", "µs", times_peer=8),
            Figure("1,000 streams: time for 5 s of work", "s", key="seconds", at_most=5.75),
            Figure("1,000 streams: lateness, p50", "ms", key="late_p50_ms"),
            Figure("1,000 streams: lateness, p99", "ms", key="late_p99_ms"),
            Figure("1,000 streams: memory a stream", "KB", key="kb_a_stream", at_most=60),
        ),
        PUBLISHED,
        None,
        {"at-once": 1000, "events": 100, "rate": 20},
        {"at-once": 20, "events": 4},
        rounds=2,
    ),
    # Without the peer, which takes minutes for a second of this.
    Work(
        "Python",
        "streams",
        (
            Figure("5,000 streams, 20 events/s each: CPU an event", "µs"),
            Figure("5,000 streams: time for 5 s of work", "s", key="seconds"),
            Figure("5,000 streams: lateness, p99", "ms", key="late_p99_ms"),
        ),
        (),
        None,
        {"at-once": 5000, "events": 100, "rate": 20},
        {"at-once": 50, "events": 2},
        rounds=2,
    ),
    Work(
        "Python",
        "screenshot",
        (Figure("400 KB screenshot as base64", "µs", times_peer=3),),
        PUBLISHED,
        "screenshot",
        {"count": 300},
        {"count": 5},
        apart=True,
    ),
    Work(
        "Python",
        "body",
        (Figure("request body of 5 MB", "µs"),),
        PUBLISHED,
        "body",
        {"count": 30, "bytes": 5_000_000},
        {"count": 1, "bytes": 50_000},
        apart=True,
    ),
    Work(
        "Python",
        "model",
        (Figure("a model made and five fields read", "µs"),),
        PUBLISHED,
        None,
        {"count": 50_000},
        {"count": 100},
    ),
    Work(
        "Python",
        "idle",
        (
            Figure("idle client: threads more", "threads", at_most=1),
            Figure("idle client: wake-ups", "a second", key="wake_ups_a_second", at_most=0),
        ),
        PUBLISHED,
    ),
)

NODE_WORKS = (
    Work("Node", "import", (Figure("import", "ms"),), NODE),
    Work(
        "Node",
        "one-call",
        (
            Figure("program with one call: time", "ms"),
            Figure("program with one call: memory", "MB", key="memory_mb"),
        ),
        NODE,
    ),
    Work(
        "Node",
        "call",
        (Figure("call, one after another", "µs", times_peer=3),),
        NODE_AND_UNDICI,
        "call",
        {"count": 3000},
        {"count": 50},
        apart=True,
    ),
    Work(
        "Node",
        "at-once",
        (
            Figure("64 at once", "calls/s", higher=True, times_peer=8),
            Figure("64 at once: memory", "MB", key="memory_mb", times_peer=2),
        ),
        NODE_AND_UNDICI,
        "at-once",
        {"count": 12_800, "at-once": 64},
        {"count": 128},
    ),
    Work(
        "Node",
        "at-once",
        (Figure("512 at once", "calls/s", higher=True),),
        NODE,
        "at-once",
        {"count": 10_240, "at-once": 512},
        {"count": 512},
    ),
    Work(
        "Node",
        "stream",
        (
            Figure("stream of 200-byte events", "events/s", higher=True, times_peer=3.5),
            Figure("stream of 200-byte events: memory", "MB", key="memory_mb", times_peer=2),
        ),
        NODE_AND_UNDICI,
        "stream",
        {"events": 100_000, "bytes": 200},
        {"events": 1000},
    ),
    Work(
        "Node",
        "stream",
        (Figure("stream of 400 KB events", "events/s", higher=True),),
        NODE,
        "stream",
        {"events": 200, "bytes": 409_600},
        {"events": 5},
    ),
    Work(
        "Node",
        "first-event",
        (Figure("first event, p50", "µs", times_peer=3),),
        NODE,
        "first-event",
        {"count": 500},
        {"count": 10},
        apart=True,
    ),
    Work(
        "Node",
        "streams",
        (
            Figure("1,000 streams, 20 events/s each: CPU an event", "µs"),
            Figure("1,000 streams: time for 5 s of work", "s", key="seconds"),
            Figure("1,000 streams: lateness, p99", "ms", key="late_p99_ms"),
            Figure("1,000 streams: memory a stream", "KB", key="kb_a_stream"),
        ),
        NODE,
        None,
        {"at-once": 1000, "events": 100, "rate": 20},
        {"at-once": 20, "events": 4},
        rounds=2,
    ),
    Work(
        "Node",
        "streams",
        (
            Figure("5,000 streams, 20 events/s each: CPU an event", "µs"),
            Figure("5,000 streams: time for 2 s of work", "s", key="seconds"),
            Figure("5,000 streams: lateness, p99", "ms", key="late_p99_ms"),
            Figure("5,000 streams: memory a stream", "KB", key="kb_a_stream"),
        ),
        NODE,
        None,
        {"at-once": 5000, "events": 40, "rate": 20},
        {"at-once": 50, "events": 2},
        rounds=2,
    ),
    Work(
        "Node",
        "screenshot",
        (Figure("400 KB screenshot as base64", "µs", times_peer=3),),
        NODE,
        "screenshot",
        {"count": 300},
        {"count": 5},
        apart=True,
    ),
    Work(
        "Node",
        "body",
        (Figure("request body of 5 MB", "µs"),),
        NODE,
        "body",
        {"count": 30, "bytes": 5_000_000},
        {"count": 1, "bytes": 50_000},
        apart=True,
    ),
)

WORKS = PYTHON + NODE_WORKS


@dataclass(frozen=True)
class Count:
    """A hot path whose cost is counted: two runs, and the difference is what one more costs.

    Attributes:
        title: what one is.
        program: `core`, `python` or `node`.
        path: the command of the program.
        few: how many in the first run.
        many: how many in the second one.
        allocations: whether allocations are counted, and their bytes, in the stead of instructions.
        option: how the program is told how many.
    """

    title: str
    program: str
    path: str
    few: int
    many: int
    allocations: bool = False
    option: str = "events"


COUNTS = (
    Count("decoder: one 200-byte event", "core", "decoder", 1000, 21_000),
    Count("core: one call", "core", "call", 100, 1100),
    Count("core: one 200-byte event of a stream", "core", "stream", 1000, 21_000),
    Count("Python: one blocking call", "python", "call", 100, 1100, option="count"),
    Count("Python: one awaited call of 64 at once", "python", "at-once", 640, 2560, option="count"),
    Count("Python: one 200-byte event, from the socket to its `type` read", "python", "stream", 1000, 21_000),
    # From where V8 has compiled what is hot.
    Count("Node: one 200-byte event, from the socket to its `type` read", "node", "stream", 61_000, 101_000),
    Count("core: one call", "core", "call", 100, 600, allocations=True),
    Count("core: one 200-byte event of a stream", "core", "stream", 1000, 11_000, allocations=True),
    Count("core: one screenshot of 400 KB as base64", "core", "screenshot", 20, 120, allocations=True),
)
