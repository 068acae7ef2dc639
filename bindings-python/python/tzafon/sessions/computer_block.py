"""Creates a computer for a block, and deletes it however the block is left.

The engine does both on its own thread: a deletion continues when the task that waits for it is cancelled, when its
event loop ends, and when Ctrl-C interrupts it. A creation that nobody waits for any more is undone.
"""

from __future__ import annotations

import atexit
from typing import TYPE_CHECKING, Any

from .._engine import logs
from .._engine.call import Undo
from .._engine.event_loop import current, run_to_completion
from .._engine.native import failed_cleanups, running_cleanups, submit_cleanups, wait_for_cleanups
from .._engine.prepared_call import built_call, built_call_async
from .._models.decode import decoded

if TYPE_CHECKING:
    from .._engine.native import Engine, NativeRemoval
    from ..types import ComputerResponse
    from .client_protocol import AsyncComputersClient, ComputersClient

#: How long the end of a program waits for computers to be deleted, in seconds.
EXIT_LIMIT = 30.0
# Stands for an id, where only the operation is asked for.
_ANY = "id"


def create(client: ComputersClient, params: dict[str, Any]) -> ComputerResponse:
    """Creates a computer. One that was created while an interrupt ended the wait for it is deleted."""
    resource = client.computers
    call, cast_to = built_call(resource, "create", **params)
    operation = built_call(resource, "delete", _ANY)[0].operation
    _log_sending(call)
    created = client.engine().create(call, Undo("computer", operation, "id"))
    made = _decoded(client, cast_to, *created.answer())
    created.keep()
    return made


async def create_async(client: AsyncComputersClient, params: dict[str, Any]) -> ComputerResponse:
    """As :func:`create`, where the wait may be cancelled."""
    resource = client.computers
    call, cast_to = await built_call_async(resource, "create", **params)
    operation = (await built_call_async(resource, "delete", _ANY))[0].operation
    _log_sending(call)
    dispatcher = current()
    try:
        created = await dispatcher.run(client.engine().submit_create, call, Undo("computer", operation, "id"))
    except BaseException as error:
        if not isinstance(error, Exception):  # cancelled: the computer is deleted once it is created
            dispatcher.call_after(submit_cleanups, report_failures)
        raise
    made = _decoded(client, cast_to, *created.answer())
    created.keep()
    return made


def begin_deletion(engine: Engine, client: ComputersClient, computer_id: str) -> NativeRemoval:
    """Starts to delete a computer."""
    call, _ = built_call(client.computers, "delete", computer_id)
    _log_sending(call)
    return engine.begin_removal(f"computer {computer_id}", call)


def end_block(deletion: NativeRemoval, error: BaseException | None) -> None:
    """Waits until a computer is deleted. A failure is logged, and raised unless ``error`` ended the block."""
    try:
        deletion.wait()
    except Exception:
        report_failures()
        if error is None:
            raise


async def begin_deletion_async(engine: Engine, client: AsyncComputersClient, computer_id: str) -> NativeRemoval:
    """As :func:`begin_deletion`, with an async client. Does not wait."""
    call, _ = await built_call_async(client.computers, "delete", computer_id)
    _log_sending(call)
    return engine.begin_removal(f"computer {computer_id}", call)


async def end_block_async(deletion: NativeRemoval, error: BaseException | None) -> None:
    """As :func:`end_block`. A cancellation takes effect when the computer is deleted, or after ten seconds."""
    if isinstance(error, GeneratorExit):
        return  # the loop has ended, and nothing can be awaited
    dispatcher = current()
    try:
        is_cancelled = error is not None and not isinstance(error, Exception)
        await run_to_completion(is_cancelled, dispatcher.run, deletion.submit)
    except Exception:
        if error is None:
            raise
    finally:
        # Also of what is still being deleted.
        dispatcher.call_after(submit_cleanups, report_failures)


def report_failures() -> None:
    """Logs a warning for each computer that could not be deleted."""
    for what, cause in failed_cleanups():
        _warn("%s could not be deleted, and may go on running: %s", what, cause)


def _at_exit() -> None:
    try:
        wait_for_cleanups(EXIT_LIMIT)
    finally:
        report_failures()
        for what in running_cleanups():
            _warn("%s was not deleted before the program ended, and may go on running", what)


def _warn(text: str, *args: object) -> None:
    from logging import getLogger  # takes long to import, and is seldom needed here

    getLogger("tzafon").warning(text, *args)


def _log_sending(call: Any) -> None:
    log = logs.logger()
    if log is not None:
        logs.sending(log, call)


def _decoded(client: Any, cast_to: Any, body: Any, head: Any) -> Any:
    log = logs.logger()
    if log is not None:
        logs.completed(log, head.url, head.status, head.headers, head.failures)
    return decoded(client, cast_to, body, head)


atexit.register(_at_exit)
