# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``client.computers.tabs``."""

from __future__ import annotations

from functools import cached_property

from ..._raw.wrappers import (
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
)
from ..._resource import AsyncAPIResource, SyncAPIResource, id_order_checked, new_call
from ..._types import Body, Headers, NotGiven, Omit, Query, Timeout, not_given, omit
from ...types.action_result import ActionResult


class TabsResource(SyncAPIResource):
    """Open, list, switch and close the tabs of a browser, at most five."""

    @cached_property
    def with_raw_response(self) -> TabsResourceWithRawResponse:
        """The same methods, which return the whole HTTP response."""
        return TabsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> TabsResourceWithStreamingResponse:
        """The same methods, which return the HTTP response before its body is read."""
        return TabsResourceWithStreamingResponse(self)

    def create(
        self,
        id: str,
        *,
        url: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Opens a tab, which becomes the main tab. A browser has at most five. The service responds with HTTP 200 even
        if the action failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            url: URL to open in it; absent, an empty page.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.tabs.create",
            (id,),
            body={
                "url": url,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    def list(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Lists the open tabs of a browser.

        Args:
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.tabs.list",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    @id_order_checked
    def delete(
        self,
        tab_id: str,
        *,
        id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Closes a tab. The only tab cannot be closed. The service responds with HTTP 200 even if the action failed:
        check ``ok`` of the result.

        Args:
            tab_id: Id of the tab, as ``tabs.list`` returns it.
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.tabs.delete",
            (
                id,
                tab_id,
            ),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)

    @id_order_checked
    def switch(
        self,
        tab_id: str,
        *,
        id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Makes another tab the main tab. The service responds with HTTP 200 even if the action failed: check ``ok`` of
        the result.

        Args:
            tab_id: Id of the tab, as ``tabs.list`` returns it.
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.tabs.switch",
            (
                id,
                tab_id,
            ),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ActionResult)


class AsyncTabsResource(AsyncAPIResource):
    """Open, list, switch and close the tabs of a browser, at most five."""

    @cached_property
    def with_raw_response(self) -> AsyncTabsResourceWithRawResponse:
        """The same methods, which return the whole HTTP response."""
        return AsyncTabsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncTabsResourceWithStreamingResponse:
        """The same methods, which return the HTTP response before its body is read."""
        return AsyncTabsResourceWithStreamingResponse(self)

    async def create(
        self,
        id: str,
        *,
        url: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Opens a tab, which becomes the main tab. A browser has at most five. The service responds with HTTP 200 even
        if the action failed: check ``ok`` of the result.

        Args:
            id: Id of the computer, returned when it was created.
            url: URL to open in it; absent, an empty page.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.tabs.create",
            (id,),
            body={
                "url": url,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    async def list(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Lists the open tabs of a browser.

        Args:
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.tabs.list",
            (id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    @id_order_checked
    async def delete(
        self,
        tab_id: str,
        *,
        id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Closes a tab. The only tab cannot be closed. The service responds with HTTP 200 even if the action failed:
        check ``ok`` of the result.

        Args:
            tab_id: Id of the tab, as ``tabs.list`` returns it.
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.tabs.delete",
            (
                id,
                tab_id,
            ),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)

    @id_order_checked
    async def switch(
        self,
        tab_id: str,
        *,
        id: str,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ActionResult:
        """Makes another tab the main tab. The service responds with HTTP 200 even if the action failed: check ``ok`` of
        the result.

        Args:
            tab_id: Id of the tab, as ``tabs.list`` returns it.
            id: Id of the computer, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "computers.tabs.switch",
            (
                id,
                tab_id,
            ),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ActionResult)


class TabsResourceWithRawResponse:
    """``client.computers.tabs`` with the whole HTTP response."""

    def __init__(self, tabs: TabsResource) -> None:
        self._tabs = tabs
        self.create = to_raw_response_wrapper(tabs.create)
        self.list = to_raw_response_wrapper(tabs.list)
        self.delete = to_raw_response_wrapper(tabs.delete)
        self.switch = to_raw_response_wrapper(tabs.switch)


class AsyncTabsResourceWithRawResponse:
    """``client.computers.tabs`` with the whole HTTP response."""

    def __init__(self, tabs: AsyncTabsResource) -> None:
        self._tabs = tabs
        self.create = async_to_raw_response_wrapper(tabs.create)
        self.list = async_to_raw_response_wrapper(tabs.list)
        self.delete = async_to_raw_response_wrapper(tabs.delete)
        self.switch = async_to_raw_response_wrapper(tabs.switch)


class TabsResourceWithStreamingResponse:
    """``client.computers.tabs`` with the HTTP response before its body is read."""

    def __init__(self, tabs: TabsResource) -> None:
        self._tabs = tabs
        self.create = to_streamed_response_wrapper(tabs.create)
        self.list = to_streamed_response_wrapper(tabs.list)
        self.delete = to_streamed_response_wrapper(tabs.delete)
        self.switch = to_streamed_response_wrapper(tabs.switch)


class AsyncTabsResourceWithStreamingResponse:
    """``client.computers.tabs`` with the HTTP response before its body is read."""

    def __init__(self, tabs: AsyncTabsResource) -> None:
        self._tabs = tabs
        self.create = async_to_streamed_response_wrapper(tabs.create)
        self.list = async_to_streamed_response_wrapper(tabs.list)
        self.delete = async_to_streamed_response_wrapper(tabs.delete)
        self.switch = async_to_streamed_response_wrapper(tabs.switch)
