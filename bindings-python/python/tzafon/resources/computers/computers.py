# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``client.computers``."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from ..._resource import AsyncAPIResource, Call, SyncAPIResource
from ..._response import (
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
)
from ..._socket import AsyncSocket, Socket
from ..._streaming import AsyncStream, Stream
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
    from ...types.computer_create_params import ComputerCreateParamsDisplay


class ComputersResource(SyncAPIResource):
    """Create computers, browsers or desktops, and drive them by actions; watch their screens."""

    @cached_property
    def exec(self) -> ExecResource:
        """Run shell commands on a desktop."""
        return ExecResource(self._client)

    @cached_property
    def tabs(self) -> TabsResource:
        """Open, list, switch and close the tabs of a browser, five at most."""
        return TabsResource(self._client)

    @cached_property
    def with_raw_response(self) -> ComputersResourceWithRawResponse:
        """The same methods, which give the whole HTTP response."""
        return ComputersResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ComputersResourceWithStreamingResponse:
        """The same methods, which give the HTTP response before its body is read."""
        return ComputersResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        auto_kill: bool | Omit = omit,
        context_id: str | Omit = omit,
        display: ComputerCreateParamsDisplay | Omit = omit,
        environment_id: str | Omit = omit,
        idle_timeout_enabled: bool | Omit = omit,
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
        """Open a browser or desktop session.

        Args:
            auto_kill: Doc of it.
            context_id: Doc of it.
            display: Doc of it.
            environment_id: Doc of it.
            idle_timeout_enabled: Doc of it.
            inactivity_timeout_seconds: Doc of it.
            kind: Doc of it.
            max_lifetime_seconds: Doc of it.
            persistent: Doc of it.
            stealth: Doc of it.
            timeout_seconds: Doc of it.
            use_advanced_proxy: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
            "computers.create",
            body={
                "auto_kill": auto_kill,
                "context_id": context_id,
                "display": display,
                "environment_id": environment_id,
                "idle_timeout_enabled": idle_timeout_enabled,
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
        """List the organization's live or saved sessions.

        Args:
            type: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Read one session's state and metadata.

        Args:
            id: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """End a session and free it.

        Args:
            id: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Run several actions in order, halting at the first failure.

        Args:
            id: Doc of it.
            actions: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Point a browser session at another proxy.

        Args:
            id: Doc of it.
            proxy_url: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Left-click at a screenshot pixel.

        Args:
            id: Doc of it.
            tab_id: Doc of it.
            x: Doc of it.
            y: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Older buffered shell command; exec.sync replaces it.

        Args:
            id: Doc of it.
            command: Doc of it.
            max_output_length: Doc of it.
            tab_id: Doc of it.
            timeout_seconds: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Double-click at a screenshot pixel.

        Args:
            id: Doc of it.
            tab_id: Doc of it.
            x: Doc of it.
            y: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Press at one pixel, move, release at another.

        Args:
            id: Doc of it.
            tab_id: Doc of it.
            x1: Doc of it.
            x2: Doc of it.
            y1: Doc of it.
            y2: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Run any one action, named by its type.

        Args:
            id: Doc of it.
            action: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Press a key combination.

        Args:
            id: Doc of it.
            keys: Doc of it.
            tab_id: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Return the current page's HTML.

        Args:
            id: Doc of it.
            auto_detect_encoding: Doc of it.
            tab_id: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Reset the idle clock and confirm the session lives.

        Args:
            id: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Hold a key until key_up.

        Args:
            id: Doc of it.
            key: Doc of it.
            tab_id: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Let go of a held key.

        Args:
            id: Doc of it.
            key: Doc of it.
            tab_id: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Hold the left button at a pixel.

        Args:
            id: Doc of it.
            tab_id: Doc of it.
            x: Doc of it.
            y: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Release the left button at a pixel.

        Args:
            id: Doc of it.
            tab_id: Doc of it.
            x: Doc of it.
            y: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Load a URL in a browser tab.

        Args:
            id: Doc of it.
            tab_id: Doc of it.
            url: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
            "computers.navigate",
            (id,),
            body={
                "tab_id": tab_id,
                "url": url,
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
        """Follow action requests, action results and command output.

        Args:
            id: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the beginning, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Follow video frames and cursor changes.

        Args:
            id: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the beginning, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Read expiry times and last activity.

        Args:
            id: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Open a two-way socket to a session.

        Args:
            id: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the beginning, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Right-click at a screenshot pixel.

        Args:
            id: Doc of it.
            tab_id: Doc of it.
            x: Doc of it.
            y: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Capture the screen, as a URL or base64.

        Args:
            id: Doc of it.
            base64: Doc of it.
            tab_id: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Scroll by a delta from a pixel.

        Args:
            id: Doc of it.
            dx: Doc of it.
            dy: Doc of it.
            tab_id: Doc of it.
            x: Doc of it.
            y: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Type text where the focus is.

        Args:
            id: Doc of it.
            tab_id: Doc of it.
            text: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Resize the browser viewport or change its scale.

        Args:
            id: Doc of it.
            height: Doc of it.
            scale_factor: Doc of it.
            tab_id: Doc of it.
            width: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
    """Create computers, browsers or desktops, and drive them by actions; watch their screens."""

    @cached_property
    def exec(self) -> AsyncExecResource:
        """Run shell commands on a desktop."""
        return AsyncExecResource(self._client)

    @cached_property
    def tabs(self) -> AsyncTabsResource:
        """Open, list, switch and close the tabs of a browser, five at most."""
        return AsyncTabsResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncComputersResourceWithRawResponse:
        """The same methods, which give the whole HTTP response."""
        return AsyncComputersResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncComputersResourceWithStreamingResponse:
        """The same methods, which give the HTTP response before its body is read."""
        return AsyncComputersResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        auto_kill: bool | Omit = omit,
        context_id: str | Omit = omit,
        display: ComputerCreateParamsDisplay | Omit = omit,
        environment_id: str | Omit = omit,
        idle_timeout_enabled: bool | Omit = omit,
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
        """Open a browser or desktop session.

        Args:
            auto_kill: Doc of it.
            context_id: Doc of it.
            display: Doc of it.
            environment_id: Doc of it.
            idle_timeout_enabled: Doc of it.
            inactivity_timeout_seconds: Doc of it.
            kind: Doc of it.
            max_lifetime_seconds: Doc of it.
            persistent: Doc of it.
            stealth: Doc of it.
            timeout_seconds: Doc of it.
            use_advanced_proxy: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
            "computers.create",
            body={
                "auto_kill": auto_kill,
                "context_id": context_id,
                "display": display,
                "environment_id": environment_id,
                "idle_timeout_enabled": idle_timeout_enabled,
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
        """List the organization's live or saved sessions.

        Args:
            type: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Read one session's state and metadata.

        Args:
            id: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """End a session and free it.

        Args:
            id: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Run several actions in order, halting at the first failure.

        Args:
            id: Doc of it.
            actions: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Point a browser session at another proxy.

        Args:
            id: Doc of it.
            proxy_url: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Left-click at a screenshot pixel.

        Args:
            id: Doc of it.
            tab_id: Doc of it.
            x: Doc of it.
            y: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Older buffered shell command; exec.sync replaces it.

        Args:
            id: Doc of it.
            command: Doc of it.
            max_output_length: Doc of it.
            tab_id: Doc of it.
            timeout_seconds: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Double-click at a screenshot pixel.

        Args:
            id: Doc of it.
            tab_id: Doc of it.
            x: Doc of it.
            y: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Press at one pixel, move, release at another.

        Args:
            id: Doc of it.
            tab_id: Doc of it.
            x1: Doc of it.
            x2: Doc of it.
            y1: Doc of it.
            y2: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Run any one action, named by its type.

        Args:
            id: Doc of it.
            action: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Press a key combination.

        Args:
            id: Doc of it.
            keys: Doc of it.
            tab_id: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Return the current page's HTML.

        Args:
            id: Doc of it.
            auto_detect_encoding: Doc of it.
            tab_id: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Reset the idle clock and confirm the session lives.

        Args:
            id: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Hold a key until key_up.

        Args:
            id: Doc of it.
            key: Doc of it.
            tab_id: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Let go of a held key.

        Args:
            id: Doc of it.
            key: Doc of it.
            tab_id: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Hold the left button at a pixel.

        Args:
            id: Doc of it.
            tab_id: Doc of it.
            x: Doc of it.
            y: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Release the left button at a pixel.

        Args:
            id: Doc of it.
            tab_id: Doc of it.
            x: Doc of it.
            y: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        screenshot_after: bool | Omit = omit,
        settle_ms: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Load a URL in a browser tab.

        Args:
            id: Doc of it.
            tab_id: Doc of it.
            url: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
            "computers.navigate",
            (id,),
            body={
                "tab_id": tab_id,
                "url": url,
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
        """Follow action requests, action results and command output.

        Args:
            id: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the beginning, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Follow video frames and cursor changes.

        Args:
            id: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the beginning, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Read expiry times and last activity.

        Args:
            id: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Open a two-way socket to a session.

        Args:
            id: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the beginning, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Right-click at a screenshot pixel.

        Args:
            id: Doc of it.
            tab_id: Doc of it.
            x: Doc of it.
            y: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Capture the screen, as a URL or base64.

        Args:
            id: Doc of it.
            base64: Doc of it.
            tab_id: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Scroll by a delta from a pixel.

        Args:
            id: Doc of it.
            dx: Doc of it.
            dy: Doc of it.
            tab_id: Doc of it.
            x: Doc of it.
            y: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Type text where the focus is.

        Args:
            id: Doc of it.
            tab_id: Doc of it.
            text: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Resize the browser viewport or change its scale.

        Args:
            id: Doc of it.
            height: Doc of it.
            scale_factor: Doc of it.
            tab_id: Doc of it.
            width: Doc of it.
            screenshot_after: Doc of it.
            settle_ms: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
        """Open, list, switch and close the tabs of a browser, five at most."""
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
        """Open, list, switch and close the tabs of a browser, five at most."""
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
        """Open, list, switch and close the tabs of a browser, five at most."""
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
        """Open, list, switch and close the tabs of a browser, five at most."""
        return AsyncTabsResourceWithStreamingResponse(self._computers.tabs)
