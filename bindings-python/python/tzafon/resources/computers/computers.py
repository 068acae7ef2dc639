# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``client.computers``."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ..._raw.wrappers import (
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
)
from ..._resource import AsyncAPIResource, SyncAPIResource, new_call
from ..._streaming.sockets import AsyncSocket, Socket
from ..._streaming.streams import AsyncStream, Stream
from ..._types import Body, Headers, NoneType, NotGiven, Omit, Query, Timeout, not_given, omit
from ...types.action_result import ActionResult
from ...types.computer_batch_response import ComputerBatchResponse
from ...types.computer_keepalive_response import ComputerKeepaliveResponse
from ...types.computer_list_response import ComputerListResponse
from ...types.computer_response import ComputerResponse
from ...types.computer_retrieve_status_response import ComputerRetrieveStatusResponse
from ...types.computer_stream_event import ComputerStreamEvent
from ...types.screencast_event import ScreencastEvent
from .exec import (
    AsyncExecResource,
    AsyncExecResourceWithRawResponse,
    AsyncExecResourceWithStreamingResponse,
    ExecResource,
    ExecResourceWithRawResponse,
    ExecResourceWithStreamingResponse,
)
from .tabs import (
    AsyncTabsResource,
    AsyncTabsResourceWithRawResponse,
    AsyncTabsResourceWithStreamingResponse,
    TabsResource,
    TabsResourceWithRawResponse,
    TabsResourceWithStreamingResponse,
)

if TYPE_CHECKING:
    from ...types.computer_action_param import ComputerActionParam
    from ...types.computer_create_params import ComputerCreateParamsDisplay, ComputerCreateParamsHTTPCredentials


class ComputersResource(SyncAPIResource):
    """Create computers, browsers or desktops, control them with actions, and watch their screens."""

    @cached_property
    def exec(self) -> ExecResource:
        """Run shell commands on a desktop."""
        return ExecResource(self._client)

    @cached_property
    def tabs(self) -> TabsResource:
        """Open, list, switch and close the tabs of a browser, at most five."""
        return TabsResource(self._client)

    @cached_property
    def with_raw_response(self) -> ComputersResourceWithRawResponse:
        """The same methods, which return the whole HTTP response."""
        return ComputersResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ComputersResourceWithStreamingResponse:
        """The same methods, which return the HTTP response before its body is read."""
        return ComputersResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        auto_kill: bool | Omit = omit,
        context_id: str | Omit = omit,
        dialogs: object | Omit = omit,
        display: ComputerCreateParamsDisplay | Omit = omit,
        environment_id: str | Omit = omit,
        http_credentials: ComputerCreateParamsHTTPCredentials | Omit = omit,
        idle_timeout_enabled: bool | Omit = omit,
        ignore_https_errors: bool | Omit = omit,
        inactivity_timeout_seconds: int | Omit = omit,
        kind: str | Omit = omit,
        max_lifetime_seconds: int | Omit = omit,
        persistent: bool | Omit = omit,
        stealth: object | Omit = omit,
        timeout_seconds: int | Omit = omit,
        use_advanced_proxy: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ComputerResponse:
        """Creates a browser or a desktop. The plan limits how many may run at once; beyond that the service responds
        with 429. For a ``kind`` that does not exist it responds with 503, as if it were busy.

        Args:
            auto_kill: Whether the computer ends after a time without activity.
            context_id: Id of a browser context to continue with.
            dialogs: How a browser handles ``alert``, ``confirm`` and ``prompt``: ``accept`` (default), ``dismiss``,
                or ``hold``, which leaves them open until the action ``handle_dialog``. An object sets each of them, and
                ``beforeunload``, separately. Local server only.
            display: Size of the screen (default 1280 x 720 px).
            environment_id: Id of a saved computer to restore: the id that it had while it ran.
            http_credentials: User and password for sites that ask for them with HTTP authentication. Local server
                only.
            idle_timeout_enabled: Whether the computer ends after a time without activity (default true).
            ignore_https_errors: Whether a browser opens pages whose certificate is not trusted (default false).
                Local server only.
            inactivity_timeout_seconds: Inactivity limit in s.
            kind: ``browser`` (default) or ``desktop``. For any other value the service responds with 503, as if it
                were busy.
            max_lifetime_seconds: Maximum lifetime in s.
            persistent: Whether the computer is saved when it ends. Set it again when you restore it.
            stealth: Whether the browser hides that it is automated.
            timeout_seconds: The older name of ``max_lifetime_seconds``.
            use_advanced_proxy: Whether the browser uses the service's advanced proxies.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.create",
            body={
                "auto_kill": auto_kill,
                "context_id": context_id,
                "dialogs": dialogs,
                "display": display,
                "environment_id": environment_id,
                "http_credentials": http_credentials,
                "idle_timeout_enabled": idle_timeout_enabled,
                "ignore_https_errors": ignore_https_errors,
                "inactivity_timeout_seconds": inactivity_timeout_seconds,
                "kind": kind,
                "max_lifetime_seconds": max_lifetime_seconds,
                "persistent": persistent,
                "stealth": stealth,
                "timeout_seconds": timeout_seconds,
                "use_advanced_proxy": use_advanced_proxy,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ComputerResponse)

    def list(
        self,
        *,
        type: Literal["live", "persistent"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ComputerListResponse:
        """Lists the computers of the whole organisation, live or saved. A loop that deletes everything in this list
        also deletes the computers of others.

        Args:
            type: ``live`` for computers that run, ``persistent`` for those that are saved.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.list",
            query={
                "type": type,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ComputerListResponse)

    def retrieve(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ComputerResponse:
        """Reads the state of a computer.

        Args:
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.retrieve",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ComputerResponse)

    def delete(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        """Ends a computer and releases it.

        Args:
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.delete",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, NoneType)

    def batch(
        self,
        id: str,
        *,
        actions: Iterable[ComputerActionParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ComputerBatchResponse:
        """Runs several actions in order, and stops after the first that fails.

        Args:
            id: Id of the computer, returned when it was created.
            actions: The actions, in order. The batch stops after the first that fails.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.batch",
            (id,),
            body={
                "actions": actions,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ComputerBatchResponse)

    def change_proxy(
        self,
        id: str,
        *,
        proxy_url: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Switches the browser to another proxy. The service responds with HTTP 200 even if the action failed: check
        ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            proxy_url: URL of the proxy, with user and password if it needs them.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.change_proxy",
            (id,),
            body={
                "proxy_url": proxy_url,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    def click(
        self,
        id: str,
        *,
        tab_id: str | Omit = omit,
        x: float | Omit = omit,
        y: float | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Clicks with the left button at a point on the screen. Actions on one computer run one after another, each
        with a limit of about 20 s. The service responds with HTTP 200 even if the action failed: check ``ok`` of the
        result.

        Args:
            id: Id of the computer, returned when it was created.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            x: Distance from the left, in px.
            y: Distance from the top, in px.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.click",
            (id,),
            body={
                "tab_id": tab_id,
                "x": x,
                "y": y,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    def debug(
        self,
        id: str,
        *,
        command: str | Omit = omit,
        max_output_length: int | Omit = omit,
        tab_id: str | Omit = omit,
        timeout_seconds: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Runs a shell command and returns its output when it has ended. Older than ``exec``, which replaces it. The
        service responds with HTTP 200 even if the action failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            command: The shell command.
            max_output_length: Maximum number of bytes of output to return (default 65536).
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            timeout_seconds: Time limit for the command, in s (default 120).
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.debug",
            (id,),
            body={
                "command": command,
                "max_output_length": max_output_length,
                "tab_id": tab_id,
                "timeout_seconds": timeout_seconds,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    def double_click(
        self,
        id: str,
        *,
        tab_id: str | Omit = omit,
        x: float | Omit = omit,
        y: float | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Double-clicks at a point on the screen. The service responds with HTTP 200 even if the action failed: check
        ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            x: Distance from the left, in px.
            y: Distance from the top, in px.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.double_click",
            (id,),
            body={
                "tab_id": tab_id,
                "x": x,
                "y": y,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    def drag(
        self,
        id: str,
        *,
        tab_id: str | Omit = omit,
        x1: float | Omit = omit,
        x2: float | Omit = omit,
        y1: float | Omit = omit,
        y2: float | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Drags with the left button from one point to another. The service responds with HTTP 200 even if the action
        failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            x1: Where it starts, from the left, in px.
            x2: Where it ends, from the left, in px.
            y1: Where it starts, from the top, in px.
            y2: Where it ends, from the top, in px.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.drag",
            (id,),
            body={
                "tab_id": tab_id,
                "x1": x1,
                "x2": x2,
                "y1": y1,
                "y2": y2,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    def execute(
        self,
        id: str,
        *,
        action: ComputerActionParam | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Runs any one action, named by its type. The service responds with HTTP 200 even if the action failed: check
        ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            action: The action, selected by its ``type``.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.execute",
            (id,),
            body={
                "action": action,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    def hotkey(
        self,
        id: str,
        *,
        keys: Iterable[str] | Omit = omit,
        tab_id: str | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Presses several keys together and releases them. The service responds with HTTP 200 even if the action
        failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            keys: Names of the keys, such as ``Control`` and ``c``; case does not matter.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.hotkey",
            (id,),
            body={
                "keys": keys,
                "tab_id": tab_id,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    def html(
        self,
        id: str,
        *,
        auto_detect_encoding: bool | Omit = omit,
        tab_id: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Reads the HTML of the page. The service responds with HTTP 200 even if the action failed: check ``ok`` of the
        result.

        Args:
            id: Id of the computer, returned when it was created.
            auto_detect_encoding: Whether to guess the encoding if the page does not declare it.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.html",
            (id,),
            body={
                "auto_detect_encoding": auto_detect_encoding,
                "tab_id": tab_id,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    def keepalive(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ComputerKeepaliveResponse:
        """Restarts the computer's inactivity timer, and reports that it is alive.

        Args:
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.keepalive",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ComputerKeepaliveResponse)

    def key_down(
        self,
        id: str,
        *,
        key: str | Omit = omit,
        tab_id: str | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Holds a key until ``key_up``. The service responds with HTTP 200 even if the action failed: check ``ok`` of
        the result.

        Args:
            id: Id of the computer, returned when it was created.
            key: Name of the key.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.key_down",
            (id,),
            body={
                "key": key,
                "tab_id": tab_id,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    def key_up(
        self,
        id: str,
        *,
        key: str | Omit = omit,
        tab_id: str | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Releases a key. The service responds with HTTP 200 even if the action failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            key: Name of the key.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.key_up",
            (id,),
            body={
                "key": key,
                "tab_id": tab_id,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    def mouse_down(
        self,
        id: str,
        *,
        tab_id: str | Omit = omit,
        x: float | Omit = omit,
        y: float | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Holds the left button at a point on the screen. The service responds with HTTP 200 even if the action failed:
        check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            x: Distance from the left, in px.
            y: Distance from the top, in px.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.mouse_down",
            (id,),
            body={
                "tab_id": tab_id,
                "x": x,
                "y": y,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    def mouse_up(
        self,
        id: str,
        *,
        tab_id: str | Omit = omit,
        x: float | Omit = omit,
        y: float | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Releases the left button at a point on the screen. The service responds with HTTP 200 even if the action
        failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            x: Distance from the left, in px.
            y: Distance from the top, in px.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.mouse_up",
            (id,),
            body={
                "tab_id": tab_id,
                "x": x,
                "y": y,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    def navigate(
        self,
        id: str,
        *,
        tab_id: str | Omit = omit,
        url: str | Omit = omit,
        wait_until: str | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Loads a URL in a tab. The service responds with HTTP 200 even if the action failed: check ``ok`` of the
        result.

        Args:
            id: Id of the computer, returned when it was created.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            url: URL of the page.
            wait_until: How far the page must have loaded before the call returns: ``commit`` (the server has
                responded), ``domcontentloaded`` or ``load`` (images included). Absent, the call waits for ``load``, but
                at most 2 s longer than for the document itself. Local server only.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.navigate",
            (id,),
            body={
                "tab_id": tab_id,
                "url": url,
                "wait_until": wait_until,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    def retrieve_events(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> Stream[ComputerStreamEvent]:
        """Follows what happens on a computer: requests for actions, their results, output of commands. An error event
        can mean that the session has ended; later calls then fail with 404.

        Args:
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.retrieve_events",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._stream(call, ComputerStreamEvent)

    def retrieve_screencast(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> Stream[ScreencastEvent]:
        """Follows the screen: JPEG frames of a browser, H.264 and movements of the cursor of a desktop. Ends when the
        stream is closed.

        Args:
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.retrieve_screencast",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._stream(call, ScreencastEvent)

    def retrieve_status(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ComputerRetrieveStatusResponse:
        """Reads when a computer was last used and when it ends.

        Args:
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.retrieve_status",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ComputerRetrieveStatusResponse)

    def retrieve_ws(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> Socket:
        """Opens a two-way WebSocket to a computer.

        Args:
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.retrieve_ws",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._socket(call)

    def right_click(
        self,
        id: str,
        *,
        tab_id: str | Omit = omit,
        x: float | Omit = omit,
        y: float | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Clicks with the right button at a point on the screen. The service responds with HTTP 200 even if the action
        failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            x: Distance from the left, in px.
            y: Distance from the top, in px.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.right_click",
            (id,),
            body={
                "tab_id": tab_id,
                "x": x,
                "y": y,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    def screenshot(
        self,
        id: str,
        *,
        base64: bool | Omit = omit,
        tab_id: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Takes a screenshot and returns its URL, or the image itself. The service responds with HTTP 200 even if the
        action failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            base64: Whether to return the image itself in base64 instead of its URL.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.screenshot",
            (id,),
            body={
                "base64": base64,
                "tab_id": tab_id,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    def scroll(
        self,
        id: str,
        *,
        dx: float | Omit = omit,
        dy: float | Omit = omit,
        tab_id: str | Omit = omit,
        x: float | Omit = omit,
        y: float | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Scrolls the page or list at a point on the screen. The service responds with HTTP 200 even if the action
        failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            dx: Distance to the right, in px; negative is left.
            dy: Distance down, in px; negative is up.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            x: Distance from the left, in px.
            y: Distance from the top, in px.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.scroll",
            (id,),
            body={
                "dx": dx,
                "dy": dy,
                "tab_id": tab_id,
                "x": x,
                "y": y,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    def type(
        self,
        id: str,
        *,
        tab_id: str | Omit = omit,
        text: str | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Types text into the focused element. The service responds with HTTP 200 even if the action failed: check
        ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            text: The text.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.type",
            (id,),
            body={
                "tab_id": tab_id,
                "text": text,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    def viewport(
        self,
        id: str,
        *,
        height: int | Omit = omit,
        scale_factor: float | Omit = omit,
        tab_id: str | Omit = omit,
        width: int | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Resizes the viewport of a browser, or changes its scale. The service responds with HTTP 200 even if the
        action failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            height: Height in px.
            scale_factor: Screen pixels per page pixel.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            width: Width in px.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.viewport",
            (id,),
            body={
                "height": height,
                "scale_factor": scale_factor,
                "tab_id": tab_id,
                "width": width,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)


class AsyncComputersResource(AsyncAPIResource):
    """Create computers, browsers or desktops, control them with actions, and watch their screens."""

    @cached_property
    def exec(self) -> AsyncExecResource:
        """Run shell commands on a desktop."""
        return AsyncExecResource(self._client)

    @cached_property
    def tabs(self) -> AsyncTabsResource:
        """Open, list, switch and close the tabs of a browser, at most five."""
        return AsyncTabsResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncComputersResourceWithRawResponse:
        """The same methods, which return the whole HTTP response."""
        return AsyncComputersResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncComputersResourceWithStreamingResponse:
        """The same methods, which return the HTTP response before its body is read."""
        return AsyncComputersResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        auto_kill: bool | Omit = omit,
        context_id: str | Omit = omit,
        dialogs: object | Omit = omit,
        display: ComputerCreateParamsDisplay | Omit = omit,
        environment_id: str | Omit = omit,
        http_credentials: ComputerCreateParamsHTTPCredentials | Omit = omit,
        idle_timeout_enabled: bool | Omit = omit,
        ignore_https_errors: bool | Omit = omit,
        inactivity_timeout_seconds: int | Omit = omit,
        kind: str | Omit = omit,
        max_lifetime_seconds: int | Omit = omit,
        persistent: bool | Omit = omit,
        stealth: object | Omit = omit,
        timeout_seconds: int | Omit = omit,
        use_advanced_proxy: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ComputerResponse:
        """Creates a browser or a desktop. The plan limits how many may run at once; beyond that the service responds
        with 429. For a ``kind`` that does not exist it responds with 503, as if it were busy.

        Args:
            auto_kill: Whether the computer ends after a time without activity.
            context_id: Id of a browser context to continue with.
            dialogs: How a browser handles ``alert``, ``confirm`` and ``prompt``: ``accept`` (default), ``dismiss``,
                or ``hold``, which leaves them open until the action ``handle_dialog``. An object sets each of them, and
                ``beforeunload``, separately. Local server only.
            display: Size of the screen (default 1280 x 720 px).
            environment_id: Id of a saved computer to restore: the id that it had while it ran.
            http_credentials: User and password for sites that ask for them with HTTP authentication. Local server
                only.
            idle_timeout_enabled: Whether the computer ends after a time without activity (default true).
            ignore_https_errors: Whether a browser opens pages whose certificate is not trusted (default false).
                Local server only.
            inactivity_timeout_seconds: Inactivity limit in s.
            kind: ``browser`` (default) or ``desktop``. For any other value the service responds with 503, as if it
                were busy.
            max_lifetime_seconds: Maximum lifetime in s.
            persistent: Whether the computer is saved when it ends. Set it again when you restore it.
            stealth: Whether the browser hides that it is automated.
            timeout_seconds: The older name of ``max_lifetime_seconds``.
            use_advanced_proxy: Whether the browser uses the service's advanced proxies.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.create",
            body={
                "auto_kill": auto_kill,
                "context_id": context_id,
                "dialogs": dialogs,
                "display": display,
                "environment_id": environment_id,
                "http_credentials": http_credentials,
                "idle_timeout_enabled": idle_timeout_enabled,
                "ignore_https_errors": ignore_https_errors,
                "inactivity_timeout_seconds": inactivity_timeout_seconds,
                "kind": kind,
                "max_lifetime_seconds": max_lifetime_seconds,
                "persistent": persistent,
                "stealth": stealth,
                "timeout_seconds": timeout_seconds,
                "use_advanced_proxy": use_advanced_proxy,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ComputerResponse)

    async def list(
        self,
        *,
        type: Literal["live", "persistent"] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ComputerListResponse:
        """Lists the computers of the whole organisation, live or saved. A loop that deletes everything in this list
        also deletes the computers of others.

        Args:
            type: ``live`` for computers that run, ``persistent`` for those that are saved.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.list",
            query={
                "type": type,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ComputerListResponse)

    async def retrieve(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ComputerResponse:
        """Reads the state of a computer.

        Args:
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.retrieve",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ComputerResponse)

    async def delete(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> None:
        """Ends a computer and releases it.

        Args:
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.delete",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, NoneType)

    async def batch(
        self,
        id: str,
        *,
        actions: Iterable[ComputerActionParam] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ComputerBatchResponse:
        """Runs several actions in order, and stops after the first that fails.

        Args:
            id: Id of the computer, returned when it was created.
            actions: The actions, in order. The batch stops after the first that fails.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.batch",
            (id,),
            body={
                "actions": actions,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ComputerBatchResponse)

    async def change_proxy(
        self,
        id: str,
        *,
        proxy_url: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Switches the browser to another proxy. The service responds with HTTP 200 even if the action failed: check
        ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            proxy_url: URL of the proxy, with user and password if it needs them.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.change_proxy",
            (id,),
            body={
                "proxy_url": proxy_url,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    async def click(
        self,
        id: str,
        *,
        tab_id: str | Omit = omit,
        x: float | Omit = omit,
        y: float | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Clicks with the left button at a point on the screen. Actions on one computer run one after another, each
        with a limit of about 20 s. The service responds with HTTP 200 even if the action failed: check ``ok`` of the
        result.

        Args:
            id: Id of the computer, returned when it was created.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            x: Distance from the left, in px.
            y: Distance from the top, in px.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.click",
            (id,),
            body={
                "tab_id": tab_id,
                "x": x,
                "y": y,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    async def debug(
        self,
        id: str,
        *,
        command: str | Omit = omit,
        max_output_length: int | Omit = omit,
        tab_id: str | Omit = omit,
        timeout_seconds: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Runs a shell command and returns its output when it has ended. Older than ``exec``, which replaces it. The
        service responds with HTTP 200 even if the action failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            command: The shell command.
            max_output_length: Maximum number of bytes of output to return (default 65536).
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            timeout_seconds: Time limit for the command, in s (default 120).
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.debug",
            (id,),
            body={
                "command": command,
                "max_output_length": max_output_length,
                "tab_id": tab_id,
                "timeout_seconds": timeout_seconds,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    async def double_click(
        self,
        id: str,
        *,
        tab_id: str | Omit = omit,
        x: float | Omit = omit,
        y: float | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Double-clicks at a point on the screen. The service responds with HTTP 200 even if the action failed: check
        ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            x: Distance from the left, in px.
            y: Distance from the top, in px.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.double_click",
            (id,),
            body={
                "tab_id": tab_id,
                "x": x,
                "y": y,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    async def drag(
        self,
        id: str,
        *,
        tab_id: str | Omit = omit,
        x1: float | Omit = omit,
        x2: float | Omit = omit,
        y1: float | Omit = omit,
        y2: float | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Drags with the left button from one point to another. The service responds with HTTP 200 even if the action
        failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            x1: Where it starts, from the left, in px.
            x2: Where it ends, from the left, in px.
            y1: Where it starts, from the top, in px.
            y2: Where it ends, from the top, in px.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.drag",
            (id,),
            body={
                "tab_id": tab_id,
                "x1": x1,
                "x2": x2,
                "y1": y1,
                "y2": y2,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    async def execute(
        self,
        id: str,
        *,
        action: ComputerActionParam | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Runs any one action, named by its type. The service responds with HTTP 200 even if the action failed: check
        ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            action: The action, selected by its ``type``.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.execute",
            (id,),
            body={
                "action": action,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    async def hotkey(
        self,
        id: str,
        *,
        keys: Iterable[str] | Omit = omit,
        tab_id: str | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Presses several keys together and releases them. The service responds with HTTP 200 even if the action
        failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            keys: Names of the keys, such as ``Control`` and ``c``; case does not matter.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.hotkey",
            (id,),
            body={
                "keys": keys,
                "tab_id": tab_id,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    async def html(
        self,
        id: str,
        *,
        auto_detect_encoding: bool | Omit = omit,
        tab_id: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Reads the HTML of the page. The service responds with HTTP 200 even if the action failed: check ``ok`` of the
        result.

        Args:
            id: Id of the computer, returned when it was created.
            auto_detect_encoding: Whether to guess the encoding if the page does not declare it.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.html",
            (id,),
            body={
                "auto_detect_encoding": auto_detect_encoding,
                "tab_id": tab_id,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    async def keepalive(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ComputerKeepaliveResponse:
        """Restarts the computer's inactivity timer, and reports that it is alive.

        Args:
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.keepalive",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ComputerKeepaliveResponse)

    async def key_down(
        self,
        id: str,
        *,
        key: str | Omit = omit,
        tab_id: str | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Holds a key until ``key_up``. The service responds with HTTP 200 even if the action failed: check ``ok`` of
        the result.

        Args:
            id: Id of the computer, returned when it was created.
            key: Name of the key.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.key_down",
            (id,),
            body={
                "key": key,
                "tab_id": tab_id,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    async def key_up(
        self,
        id: str,
        *,
        key: str | Omit = omit,
        tab_id: str | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Releases a key. The service responds with HTTP 200 even if the action failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            key: Name of the key.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.key_up",
            (id,),
            body={
                "key": key,
                "tab_id": tab_id,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    async def mouse_down(
        self,
        id: str,
        *,
        tab_id: str | Omit = omit,
        x: float | Omit = omit,
        y: float | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Holds the left button at a point on the screen. The service responds with HTTP 200 even if the action failed:
        check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            x: Distance from the left, in px.
            y: Distance from the top, in px.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.mouse_down",
            (id,),
            body={
                "tab_id": tab_id,
                "x": x,
                "y": y,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    async def mouse_up(
        self,
        id: str,
        *,
        tab_id: str | Omit = omit,
        x: float | Omit = omit,
        y: float | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Releases the left button at a point on the screen. The service responds with HTTP 200 even if the action
        failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            x: Distance from the left, in px.
            y: Distance from the top, in px.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.mouse_up",
            (id,),
            body={
                "tab_id": tab_id,
                "x": x,
                "y": y,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    async def navigate(
        self,
        id: str,
        *,
        tab_id: str | Omit = omit,
        url: str | Omit = omit,
        wait_until: str | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Loads a URL in a tab. The service responds with HTTP 200 even if the action failed: check ``ok`` of the
        result.

        Args:
            id: Id of the computer, returned when it was created.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            url: URL of the page.
            wait_until: How far the page must have loaded before the call returns: ``commit`` (the server has
                responded), ``domcontentloaded`` or ``load`` (images included). Absent, the call waits for ``load``, but
                at most 2 s longer than for the document itself. Local server only.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.navigate",
            (id,),
            body={
                "tab_id": tab_id,
                "url": url,
                "wait_until": wait_until,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    async def retrieve_events(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> AsyncStream[ComputerStreamEvent]:
        """Follows what happens on a computer: requests for actions, their results, output of commands. An error event
        can mean that the session has ended; later calls then fail with 404.

        Args:
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.retrieve_events",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._stream(call, ComputerStreamEvent)

    async def retrieve_screencast(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> AsyncStream[ScreencastEvent]:
        """Follows the screen: JPEG frames of a browser, H.264 and movements of the cursor of a desktop. Ends when the
        stream is closed.

        Args:
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.retrieve_screencast",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._stream(call, ScreencastEvent)

    async def retrieve_status(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ComputerRetrieveStatusResponse:
        """Reads when a computer was last used and when it ends.

        Args:
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.retrieve_status",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ComputerRetrieveStatusResponse)

    async def retrieve_ws(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> AsyncSocket:
        """Opens a two-way WebSocket to a computer.

        Args:
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.retrieve_ws",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._socket(call)

    async def right_click(
        self,
        id: str,
        *,
        tab_id: str | Omit = omit,
        x: float | Omit = omit,
        y: float | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Clicks with the right button at a point on the screen. The service responds with HTTP 200 even if the action
        failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            x: Distance from the left, in px.
            y: Distance from the top, in px.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.right_click",
            (id,),
            body={
                "tab_id": tab_id,
                "x": x,
                "y": y,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    async def screenshot(
        self,
        id: str,
        *,
        base64: bool | Omit = omit,
        tab_id: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Takes a screenshot and returns its URL, or the image itself. The service responds with HTTP 200 even if the
        action failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            base64: Whether to return the image itself in base64 instead of its URL.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.screenshot",
            (id,),
            body={
                "base64": base64,
                "tab_id": tab_id,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    async def scroll(
        self,
        id: str,
        *,
        dx: float | Omit = omit,
        dy: float | Omit = omit,
        tab_id: str | Omit = omit,
        x: float | Omit = omit,
        y: float | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Scrolls the page or list at a point on the screen. The service responds with HTTP 200 even if the action
        failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            dx: Distance to the right, in px; negative is left.
            dy: Distance down, in px; negative is up.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            x: Distance from the left, in px.
            y: Distance from the top, in px.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.scroll",
            (id,),
            body={
                "dx": dx,
                "dy": dy,
                "tab_id": tab_id,
                "x": x,
                "y": y,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    async def type(
        self,
        id: str,
        *,
        tab_id: str | Omit = omit,
        text: str | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Types text into the focused element. The service responds with HTTP 200 even if the action failed: check
        ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            text: The text.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.type",
            (id,),
            body={
                "tab_id": tab_id,
                "text": text,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    async def viewport(
        self,
        id: str,
        *,
        height: int | Omit = omit,
        scale_factor: float | Omit = omit,
        tab_id: str | Omit = omit,
        width: int | Omit = omit,
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Resizes the viewport of a browser, or changes its scale. The service responds with HTTP 200 even if the
        action failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            height: Height in px.
            scale_factor: Screen pixels per page pixel.
            tab_id: Id of the tab to act in; absent, the main tab. Browsers only.
            width: Width in px.
            screenshot_after: Whether to take a screenshot after the action (default false).
            settle_ms: How long to wait after the action, in ms, before the screenshot is taken.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.viewport",
            (id,),
            body={
                "height": height,
                "scale_factor": scale_factor,
                "tab_id": tab_id,
                "width": width,
            },
            query={
                "screenshot_after": screenshot_after,
                "settle_ms": settle_ms,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)


class ComputersResourceWithRawResponse:
    """``client.computers`` with the whole HTTP response."""

    def __init__(self, computers: ComputersResource) -> None:
        self._computers = computers
        self.create = to_raw_response_wrapper(computers.create)
        self.list = to_raw_response_wrapper(computers.list)
        self.retrieve = to_raw_response_wrapper(computers.retrieve)
        self.delete = to_raw_response_wrapper(computers.delete)
        self.batch = to_raw_response_wrapper(computers.batch)
        self.change_proxy = to_raw_response_wrapper(computers.change_proxy)
        self.click = to_raw_response_wrapper(computers.click)
        self.debug = to_raw_response_wrapper(computers.debug)
        self.double_click = to_raw_response_wrapper(computers.double_click)
        self.drag = to_raw_response_wrapper(computers.drag)
        self.execute = to_raw_response_wrapper(computers.execute)
        self.hotkey = to_raw_response_wrapper(computers.hotkey)
        self.html = to_raw_response_wrapper(computers.html)
        self.keepalive = to_raw_response_wrapper(computers.keepalive)
        self.key_down = to_raw_response_wrapper(computers.key_down)
        self.key_up = to_raw_response_wrapper(computers.key_up)
        self.mouse_down = to_raw_response_wrapper(computers.mouse_down)
        self.mouse_up = to_raw_response_wrapper(computers.mouse_up)
        self.navigate = to_raw_response_wrapper(computers.navigate)
        self.retrieve_events = to_raw_response_wrapper(computers.retrieve_events)
        self.retrieve_screencast = to_raw_response_wrapper(computers.retrieve_screencast)
        self.retrieve_status = to_raw_response_wrapper(computers.retrieve_status)
        self.retrieve_ws = to_raw_response_wrapper(computers.retrieve_ws)
        self.right_click = to_raw_response_wrapper(computers.right_click)
        self.screenshot = to_raw_response_wrapper(computers.screenshot)
        self.scroll = to_raw_response_wrapper(computers.scroll)
        self.type = to_raw_response_wrapper(computers.type)
        self.viewport = to_raw_response_wrapper(computers.viewport)

    @cached_property
    def exec(self) -> ExecResourceWithRawResponse:
        """Run shell commands on a desktop."""
        return ExecResourceWithRawResponse(self._computers.exec)

    @cached_property
    def tabs(self) -> TabsResourceWithRawResponse:
        """Open, list, switch and close the tabs of a browser, at most five."""
        return TabsResourceWithRawResponse(self._computers.tabs)


class AsyncComputersResourceWithRawResponse:
    """``client.computers`` with the whole HTTP response."""

    def __init__(self, computers: AsyncComputersResource) -> None:
        self._computers = computers
        self.create = async_to_raw_response_wrapper(computers.create)
        self.list = async_to_raw_response_wrapper(computers.list)
        self.retrieve = async_to_raw_response_wrapper(computers.retrieve)
        self.delete = async_to_raw_response_wrapper(computers.delete)
        self.batch = async_to_raw_response_wrapper(computers.batch)
        self.change_proxy = async_to_raw_response_wrapper(computers.change_proxy)
        self.click = async_to_raw_response_wrapper(computers.click)
        self.debug = async_to_raw_response_wrapper(computers.debug)
        self.double_click = async_to_raw_response_wrapper(computers.double_click)
        self.drag = async_to_raw_response_wrapper(computers.drag)
        self.execute = async_to_raw_response_wrapper(computers.execute)
        self.hotkey = async_to_raw_response_wrapper(computers.hotkey)
        self.html = async_to_raw_response_wrapper(computers.html)
        self.keepalive = async_to_raw_response_wrapper(computers.keepalive)
        self.key_down = async_to_raw_response_wrapper(computers.key_down)
        self.key_up = async_to_raw_response_wrapper(computers.key_up)
        self.mouse_down = async_to_raw_response_wrapper(computers.mouse_down)
        self.mouse_up = async_to_raw_response_wrapper(computers.mouse_up)
        self.navigate = async_to_raw_response_wrapper(computers.navigate)
        self.retrieve_events = async_to_raw_response_wrapper(computers.retrieve_events)
        self.retrieve_screencast = async_to_raw_response_wrapper(computers.retrieve_screencast)
        self.retrieve_status = async_to_raw_response_wrapper(computers.retrieve_status)
        self.retrieve_ws = async_to_raw_response_wrapper(computers.retrieve_ws)
        self.right_click = async_to_raw_response_wrapper(computers.right_click)
        self.screenshot = async_to_raw_response_wrapper(computers.screenshot)
        self.scroll = async_to_raw_response_wrapper(computers.scroll)
        self.type = async_to_raw_response_wrapper(computers.type)
        self.viewport = async_to_raw_response_wrapper(computers.viewport)

    @cached_property
    def exec(self) -> AsyncExecResourceWithRawResponse:
        """Run shell commands on a desktop."""
        return AsyncExecResourceWithRawResponse(self._computers.exec)

    @cached_property
    def tabs(self) -> AsyncTabsResourceWithRawResponse:
        """Open, list, switch and close the tabs of a browser, at most five."""
        return AsyncTabsResourceWithRawResponse(self._computers.tabs)


class ComputersResourceWithStreamingResponse:
    """``client.computers`` with the HTTP response before its body is read."""

    def __init__(self, computers: ComputersResource) -> None:
        self._computers = computers
        self.create = to_streamed_response_wrapper(computers.create)
        self.list = to_streamed_response_wrapper(computers.list)
        self.retrieve = to_streamed_response_wrapper(computers.retrieve)
        self.delete = to_streamed_response_wrapper(computers.delete)
        self.batch = to_streamed_response_wrapper(computers.batch)
        self.change_proxy = to_streamed_response_wrapper(computers.change_proxy)
        self.click = to_streamed_response_wrapper(computers.click)
        self.debug = to_streamed_response_wrapper(computers.debug)
        self.double_click = to_streamed_response_wrapper(computers.double_click)
        self.drag = to_streamed_response_wrapper(computers.drag)
        self.execute = to_streamed_response_wrapper(computers.execute)
        self.hotkey = to_streamed_response_wrapper(computers.hotkey)
        self.html = to_streamed_response_wrapper(computers.html)
        self.keepalive = to_streamed_response_wrapper(computers.keepalive)
        self.key_down = to_streamed_response_wrapper(computers.key_down)
        self.key_up = to_streamed_response_wrapper(computers.key_up)
        self.mouse_down = to_streamed_response_wrapper(computers.mouse_down)
        self.mouse_up = to_streamed_response_wrapper(computers.mouse_up)
        self.navigate = to_streamed_response_wrapper(computers.navigate)
        self.retrieve_events = to_streamed_response_wrapper(computers.retrieve_events)
        self.retrieve_screencast = to_streamed_response_wrapper(computers.retrieve_screencast)
        self.retrieve_status = to_streamed_response_wrapper(computers.retrieve_status)
        self.retrieve_ws = to_streamed_response_wrapper(computers.retrieve_ws)
        self.right_click = to_streamed_response_wrapper(computers.right_click)
        self.screenshot = to_streamed_response_wrapper(computers.screenshot)
        self.scroll = to_streamed_response_wrapper(computers.scroll)
        self.type = to_streamed_response_wrapper(computers.type)
        self.viewport = to_streamed_response_wrapper(computers.viewport)

    @cached_property
    def exec(self) -> ExecResourceWithStreamingResponse:
        """Run shell commands on a desktop."""
        return ExecResourceWithStreamingResponse(self._computers.exec)

    @cached_property
    def tabs(self) -> TabsResourceWithStreamingResponse:
        """Open, list, switch and close the tabs of a browser, at most five."""
        return TabsResourceWithStreamingResponse(self._computers.tabs)


class AsyncComputersResourceWithStreamingResponse:
    """``client.computers`` with the HTTP response before its body is read."""

    def __init__(self, computers: AsyncComputersResource) -> None:
        self._computers = computers
        self.create = async_to_streamed_response_wrapper(computers.create)
        self.list = async_to_streamed_response_wrapper(computers.list)
        self.retrieve = async_to_streamed_response_wrapper(computers.retrieve)
        self.delete = async_to_streamed_response_wrapper(computers.delete)
        self.batch = async_to_streamed_response_wrapper(computers.batch)
        self.change_proxy = async_to_streamed_response_wrapper(computers.change_proxy)
        self.click = async_to_streamed_response_wrapper(computers.click)
        self.debug = async_to_streamed_response_wrapper(computers.debug)
        self.double_click = async_to_streamed_response_wrapper(computers.double_click)
        self.drag = async_to_streamed_response_wrapper(computers.drag)
        self.execute = async_to_streamed_response_wrapper(computers.execute)
        self.hotkey = async_to_streamed_response_wrapper(computers.hotkey)
        self.html = async_to_streamed_response_wrapper(computers.html)
        self.keepalive = async_to_streamed_response_wrapper(computers.keepalive)
        self.key_down = async_to_streamed_response_wrapper(computers.key_down)
        self.key_up = async_to_streamed_response_wrapper(computers.key_up)
        self.mouse_down = async_to_streamed_response_wrapper(computers.mouse_down)
        self.mouse_up = async_to_streamed_response_wrapper(computers.mouse_up)
        self.navigate = async_to_streamed_response_wrapper(computers.navigate)
        self.retrieve_events = async_to_streamed_response_wrapper(computers.retrieve_events)
        self.retrieve_screencast = async_to_streamed_response_wrapper(computers.retrieve_screencast)
        self.retrieve_status = async_to_streamed_response_wrapper(computers.retrieve_status)
        self.retrieve_ws = async_to_streamed_response_wrapper(computers.retrieve_ws)
        self.right_click = async_to_streamed_response_wrapper(computers.right_click)
        self.screenshot = async_to_streamed_response_wrapper(computers.screenshot)
        self.scroll = async_to_streamed_response_wrapper(computers.scroll)
        self.type = async_to_streamed_response_wrapper(computers.type)
        self.viewport = async_to_streamed_response_wrapper(computers.viewport)

    @cached_property
    def exec(self) -> AsyncExecResourceWithStreamingResponse:
        """Run shell commands on a desktop."""
        return AsyncExecResourceWithStreamingResponse(self._computers.exec)

    @cached_property
    def tabs(self) -> AsyncTabsResourceWithStreamingResponse:
        """Open, list, switch and close the tabs of a browser, at most five."""
        return AsyncTabsResourceWithStreamingResponse(self._computers.tabs)
