"""A computer as one object."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal

from .._module_names import exported
from .._types import Body, Headers, NotGiven, Omit, Query, Timeout, not_given, omit
from .arguments import begun, keys_of, wait_action
from .computer_block import begin_deletion_async, create_async, end_block_async
from .recording import Recording, record_async

if TYPE_CHECKING:
    from typing_extensions import Self

    from .._engine.native import Engine
    from .._streaming.json_lines import AsyncJSONLDecoder
    from .._streaming.sockets import AsyncSocket
    from .._streaming.streams import AsyncStream
    from ..types import (
        ActionResult,
        ComputerActionParam,
        ComputerBatchResponse,
        ComputerKeepaliveResponse,
        ComputerResponse,
        ComputerStreamEvent,
        ScreencastEvent,
    )
    from ..types.computer_create_params import ComputerCreateParamsDisplay
    from ..types.computers import ExecCreateResponse, ExecSyncResponse
    from .client_protocol import AsyncComputersClient


@exported
class AsyncComputerResource:
    """``client.computer``: computers as objects."""

    def __init__(self, client: AsyncComputersClient) -> None:
        self._client = client

    async def create(
        self,
        kind: Literal["browser", "desktop"] = "browser",
        *,
        auto_kill: bool | Omit = omit,
        context_id: str | Omit = omit,
        display: ComputerCreateParamsDisplay | Omit = omit,
        environment_id: str | Omit = omit,
        idle_timeout_enabled: bool | Omit = omit,
        inactivity_timeout_seconds: int | Omit = omit,
        max_lifetime_seconds: int | Omit = omit,
        persistent: bool | Omit = omit,
        stealth: object | Omit = omit,
        timeout_seconds: int | Omit = omit,
        use_advanced_proxy: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> AsyncComputerSession:
        """Creates a computer and returns a session: ``async with await client.computer.create() as computer: ...``.

        Args:
            kind: ``browser`` or ``desktop``.
            display: size of the screen; default: the service's own, as its response says (else 1024 x 768 px).

        The other parameters are those of ``client.computers.create``.
        """
        params = {
            "kind": kind,
            "auto_kill": auto_kill,
            "context_id": context_id,
            "display": display,
            "environment_id": environment_id,
            "idle_timeout_enabled": idle_timeout_enabled,
            "inactivity_timeout_seconds": inactivity_timeout_seconds,
            "max_lifetime_seconds": max_lifetime_seconds,
            "persistent": persistent,
            "stealth": stealth,
            "timeout_seconds": timeout_seconds,
            "use_advanced_proxy": use_advanced_proxy,
            "extra_headers": extra_headers,
            "extra_query": extra_query,
            "extra_body": extra_body,
            "timeout": timeout,
        }
        created = await create_async(self._client, params)
        return AsyncComputerSession(self._client, *begun(display, created))


@exported
class AsyncComputerSession:
    """A computer that is driven step by step. Leaving an ``async with`` block deletes it.

    Args:
        client: the client to act through.
        computer_id: id of the computer.
        width: width of its screen in px (default 1024).
        height: height of its screen in px (default 768).
    """

    def __init__(self, client: AsyncComputersClient, computer_id: str, width: int = 1024, height: int = 768) -> None:
        self._client = client
        self._computers = client.computers
        self._engine: Engine | None = None
        self._has_ended = False
        self.id = computer_id
        self.width = width
        self.height = height

    def __repr__(self) -> str:
        return f"AsyncComputerSession(id={self.id!r})"

    async def __aenter__(self) -> Self:
        self._engine = self._client.engine()  # the client may be closed within the block
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._has_ended:
            return
        engine = self._engine or self._client.engine()
        await end_block_async(await begin_deletion_async(engine, self._client, self.id), error)

    async def navigate(self, url: str) -> ActionResult:
        """Loads a URL in the main tab."""
        return await self._computers.navigate(self.id, url=url)

    async def click(self, x: float, y: float) -> ActionResult:
        """Clicks at a position in px of the screen."""
        return await self._computers.click(self.id, x=x, y=y)

    async def double_click(self, x: float, y: float) -> ActionResult:
        """Double-clicks at a position in px of the screen."""
        return await self._computers.double_click(self.id, x=x, y=y)

    async def right_click(self, x: float, y: float) -> ActionResult:
        """Right-clicks at a position in px of the screen."""
        return await self._computers.right_click(self.id, x=x, y=y)

    async def drag(self, x1: float, y1: float, x2: float, y2: float) -> ActionResult:
        """Presses the left button at one position, moves, and releases it at another; in px."""
        return await self._computers.drag(self.id, x1=x1, y1=y1, x2=x2, y2=y2)

    async def mouse_down(self, x: float, y: float) -> ActionResult:
        """Holds the left button down at a position in px."""
        return await self._computers.mouse_down(self.id, x=x, y=y)

    async def mouse_up(self, x: float, y: float) -> ActionResult:
        """Releases the left button at a position in px."""
        return await self._computers.mouse_up(self.id, x=x, y=y)

    async def type(self, text: str) -> ActionResult:
        """Types text where the focus is."""
        return await self._computers.type(self.id, text=text)

    async def hotkey(self, *keys: str | Iterable[str]) -> ActionResult:
        """Presses keys together: ``hotkey("ctrl", "c")``, or one list of them."""
        return await self._computers.hotkey(self.id, keys=keys_of(keys))

    async def key_down(self, key: str) -> ActionResult:
        """Holds a key until :meth:`key_up`."""
        return await self._computers.key_down(self.id, key=key)

    async def key_up(self, key: str) -> ActionResult:
        """Releases a key."""
        return await self._computers.key_up(self.id, key=key)

    async def scroll(self, dx: float = 0, dy: float = 0, x: float = 0, y: float = 0) -> ActionResult:
        """Scrolls by ``dx`` and ``dy`` px with the pointer at ``x`` and ``y``."""
        return await self._computers.scroll(self.id, dx=dx, dy=dy, x=x, y=y)

    async def set_viewport(self, width: int, height: int, scale_factor: float = 1.0) -> ActionResult:
        """Resizes the viewport, in px, and keeps the size in :attr:`width` and :attr:`height`."""
        result = await self._computers.viewport(self.id, width=width, height=height, scale_factor=scale_factor)
        self.width, self.height = width, height
        return result

    async def screenshot(self, base64: bool = False) -> ActionResult:
        """Takes a screenshot: its URL, or with ``base64`` the image itself (``result.image``)."""
        return await self._computers.screenshot(self.id, base64=base64)

    async def html(self, auto_detect_encoding: bool = False) -> ActionResult:
        """Reads the page's HTML (``result.html_content``)."""
        return await self._computers.html(self.id, auto_detect_encoding=auto_detect_encoding)

    async def debug(self, command: str, timeout_seconds: int = 120, max_output_length: int = 65536) -> ActionResult:
        """Runs a shell command and returns its output (``result.debug_response``). Prefer :meth:`exec`."""
        return await self._computers.debug(
            self.id, command=command, timeout_seconds=timeout_seconds, max_output_length=max_output_length
        )

    async def wait(self, seconds: float) -> ActionResult:
        """Makes the computer wait for a number of seconds."""
        return await self._computers.execute(self.id, action=wait_action(seconds))

    async def execute(self, action: ComputerActionParam) -> ActionResult:
        """Runs any one action, named by its ``type``."""
        return await self._computers.execute(self.id, action=action)

    async def batch(self, actions: Iterable[ComputerActionParam]) -> ComputerBatchResponse:
        """Runs several actions in order; the first that fails ends the batch."""
        return await self._computers.batch(self.id, actions=actions)

    async def keep_alive(self) -> ComputerKeepaliveResponse:
        """Restarts the time limit on inactivity."""
        return await self._computers.keepalive(self.id)

    async def retrieve(self) -> ComputerResponse:
        """Reads the computer's state."""
        return await self._computers.retrieve(self.id)

    async def terminate(self) -> None:
        """Deletes the computer. The end of a block has nothing to delete then."""
        await self._computers.delete(self.id)
        self._has_ended = True

    async def exec(
        self, command: str, *, cwd: str | None = None, env: dict[str, str] | None = None, timeout_seconds: int = 120
    ) -> AsyncJSONLDecoder[ExecCreateResponse]:
        """Runs a shell command on a desktop and returns its output line by line.

        Args:
            command: the command.
            cwd: folder to run it in (default ``/workspace``).
            env: environment variables to add.
            timeout_seconds: limit on the command in seconds (default 120); after it the last line has code -1.
        """
        given = _given(cwd=cwd, env=env)
        return await self._computers.exec.create(self.id, command=command, timeout_seconds=timeout_seconds, **given)

    async def exec_sync(
        self, command: str, *, cwd: str | None = None, env: dict[str, str] | None = None, timeout_seconds: int = 120
    ) -> ExecSyncResponse:
        """As :meth:`exec`, with the whole output at the command's end."""
        given = _given(cwd=cwd, env=env)
        return await self._computers.exec.sync(self.id, command=command, timeout_seconds=timeout_seconds, **given)

    @property
    def tabs(self) -> AsyncSessionTabs:
        """The tabs of a browser, at most five."""
        return AsyncSessionTabs(self._client, self.id)

    async def screencast(self) -> AsyncStream[ScreencastEvent]:
        """Follows the screen: JPEG frames of a browser, H.264 of a desktop."""
        return await self._computers.retrieve_screencast(self.id)

    async def events(self) -> AsyncStream[ComputerStreamEvent]:
        """Follows requested actions, their results, and the output of commands."""
        return await self._computers.retrieve_events(self.id)

    async def connect(self) -> AsyncSocket:
        """Opens a two-way WebSocket to the computer."""
        return await self._computers.retrieve_ws(self.id)

    async def record(self, path: str | os.PathLike[str], seconds: float) -> Recording:
        """Records the screen: an MP4 if ffmpeg is on PATH, otherwise numbered JPEGs in a folder.

        Args:
            path: the file, such as ``shop.mp4``.
            seconds: how long to record; less if the screencast ends before, as it does with its computer.

        Raises:
            RecordingError: the screen sent no frame, ffmpeg failed, or the file could not be written.
        """
        async with await self.screencast() as screencast:
            return await record_async(screencast, path, seconds)

    @staticmethod
    def get_screenshot_url(result: ActionResult) -> str | None:
        """The URL of a screenshot."""
        return result.screenshot_url

    @staticmethod
    def get_html_content(result: ActionResult) -> str | None:
        """The HTML of a page."""
        return result.html_content

    @staticmethod
    def get_debug_response(result: ActionResult) -> Any:
        """The output of :meth:`debug`."""
        return result.debug_response


@exported
class AsyncSessionTabs:
    """Tabs of one computer. Iterating yields their data."""

    def __init__(self, client: AsyncComputersClient, computer_id: str) -> None:
        self._tabs = client.computers.tabs
        self._id = computer_id

    async def create(self, url: str | None = None) -> ActionResult:
        """Opens a tab, which becomes the main one."""
        return await self._tabs.create(self._id, **_given(url=url))

    async def list(self) -> ActionResult:
        """The open tabs, in ``result.tabs``."""
        return await self._tabs.list(self._id)

    async def switch(self, tab_id: str) -> ActionResult:
        """Makes another tab the main one."""
        return await self._tabs.switch(tab_id, id=self._id)

    async def delete(self, tab_id: str) -> ActionResult:
        """Closes a tab, unless it is the only one."""
        return await self._tabs.delete(tab_id, id=self._id)

    async def __aiter__(self) -> AsyncIterator[Any]:
        opened = await self.list()
        for tab in opened.raise_for_error().tabs:
            yield tab


def _given(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}
