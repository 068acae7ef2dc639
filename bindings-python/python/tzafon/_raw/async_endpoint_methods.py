"""``client.get``, ``client.post`` and so on, for endpoints that have no method of their own."""

from __future__ import annotations

import typing
from typing import Any, Literal, TypeVar, overload

from .._engine.requests import content_bytes_async, item_annotation, raw_mode, request_options, to_call
from .._types import AsyncContent, RequestOptions

T = TypeVar("T")
S = TypeVar("S")
_NONE: RequestOptions = {}


class AsyncEndpointMethods:
    """Requests with the client's key, retries and errors.

    Each takes ``path`` (below the client's address, or a whole address of the same origin), ``cast_to`` (what the
    response becomes: a model, ``dict``, ``list``, ``object``, ``NoneType``, ``str``, ``bytes`` and so on), ``body``
    (written as JSON) or ``content`` (sent as it is; its ``Content-Type`` goes into ``options["headers"]``),
    ``options``, and ``stream=True`` with ``stream_cls=AsyncStream[...]`` for the events of the response. ``files`` are
    refused: no endpoint of the API takes them.
    """

    async def request(self, cast_to: Any, options: Any, *, stream: bool = False, stream_cls: Any = None) -> Any:
        """Sends one request. The other methods call this one.

        Args:
            cast_to: what the response becomes.
            options: a ``FinalRequestOptions``, or an object with its attributes.
            stream: return the events of the response instead.
            stream_cls: ``AsyncStream[...]``, which says what the events become.

        Raises:
            TypeError: the request asks for something that this client does not support.
        """
        from .._models.cast_to import check_cast_to
        from .._resource import AsyncAPIResource
        from .async_requests import AsyncRawRequests
        from .async_response import AsyncAPIResponse, AsyncBinaryAPIResponse
        from .base_response import is_response, is_whole_body

        # Loaded here: few programs use more than the resources.
        client: Any = self
        resource: Any = AsyncAPIResource(client)
        check_cast_to(item_annotation(stream_cls, cast_to) if stream else cast_to, AsyncAPIResponse)
        call = to_call(options, await content_bytes_async(getattr(options, "content", None)))
        if stream:
            return await resource._stream(call, item_annotation(stream_cls, cast_to))
        kind: Any = typing.get_origin(cast_to) or cast_to
        if is_response(kind):
            streamed = not issubclass(kind, AsyncBinaryAPIResponse)
            return await AsyncRawRequests(client, streamed=streamed, kind=kind).call(
                call, item_annotation(cast_to, bytes)
            )
        raw = raw_mode(options)
        if raw is not None:
            return await AsyncRawRequests(client, streamed=raw == "stream").call(call, cast_to)
        if is_whole_body(cast_to):
            response = await AsyncRawRequests(client, streamed=False).call(call, cast_to)
            return await response.parse()
        return await resource._call(call, cast_to)

    async def get_api_list(
        self,
        path: str,
        *,
        model: Any,
        page: Any,
        body: object | None = None,
        options: RequestOptions = _NONE,
        method: str = "get",
    ) -> Any:
        """One page of a list, as ``page``; no operation of the API has pages.

        A ``page`` with a method ``_set_private_attributes`` gets the client, ``model`` and the request's options.
        """
        made = request_options(method.upper(), path, options, body=body)
        result: Any = await self.request(page, made)
        if hasattr(result, "_set_private_attributes"):
            result._set_private_attributes(client=self, model=model, options=made)
        return result

    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: type[T],
        options: RequestOptions = _NONE,
        stream: Literal[False] = False,
        stream_cls: None = None,
    ) -> T: ...
    @overload
    async def get(
        self,
        path: str,
        *,
        cast_to: Any,
        options: RequestOptions = _NONE,
        stream: Literal[True],
        stream_cls: type[S],
    ) -> S: ...
    async def get(
        self,
        path: str,
        *,
        cast_to: Any,
        options: RequestOptions = _NONE,
        stream: bool = False,
        stream_cls: Any = None,
    ) -> Any:
        """Sends a GET request."""
        made = request_options("GET", path, options)
        return await self.request(cast_to, made, stream=stream, stream_cls=stream_cls)

    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object | None = None,
        content: AsyncContent | None = None,
        files: object | None = None,
        options: RequestOptions = _NONE,
        stream: Literal[False] = False,
        stream_cls: None = None,
    ) -> T: ...
    @overload
    async def post(
        self,
        path: str,
        *,
        cast_to: Any,
        body: object | None = None,
        content: AsyncContent | None = None,
        files: object | None = None,
        options: RequestOptions = _NONE,
        stream: Literal[True],
        stream_cls: type[S],
    ) -> S: ...
    async def post(
        self,
        path: str,
        *,
        cast_to: Any,
        body: object | None = None,
        content: AsyncContent | None = None,
        files: object | None = None,
        options: RequestOptions = _NONE,
        stream: bool = False,
        stream_cls: Any = None,
    ) -> Any:
        """Sends a POST request. It is not repeated if it may already have had an effect."""
        made = request_options("POST", path, options, body=body, content=content, files=files)
        return await self.request(cast_to, made, stream=stream, stream_cls=stream_cls)

    @overload
    async def put(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object | None = None,
        content: AsyncContent | None = None,
        files: object | None = None,
        options: RequestOptions = _NONE,
        stream: Literal[False] = False,
        stream_cls: None = None,
    ) -> T: ...
    @overload
    async def put(
        self,
        path: str,
        *,
        cast_to: Any,
        body: object | None = None,
        content: AsyncContent | None = None,
        files: object | None = None,
        options: RequestOptions = _NONE,
        stream: Literal[True],
        stream_cls: type[S],
    ) -> S: ...
    async def put(
        self,
        path: str,
        *,
        cast_to: Any,
        body: object | None = None,
        content: AsyncContent | None = None,
        files: object | None = None,
        options: RequestOptions = _NONE,
        stream: bool = False,
        stream_cls: Any = None,
    ) -> Any:
        """Sends a PUT request."""
        made = request_options("PUT", path, options, body=body, content=content, files=files)
        return await self.request(cast_to, made, stream=stream, stream_cls=stream_cls)

    @overload
    async def patch(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object | None = None,
        content: AsyncContent | None = None,
        files: object | None = None,
        options: RequestOptions = _NONE,
        stream: Literal[False] = False,
        stream_cls: None = None,
    ) -> T: ...
    @overload
    async def patch(
        self,
        path: str,
        *,
        cast_to: Any,
        body: object | None = None,
        content: AsyncContent | None = None,
        files: object | None = None,
        options: RequestOptions = _NONE,
        stream: Literal[True],
        stream_cls: type[S],
    ) -> S: ...
    async def patch(
        self,
        path: str,
        *,
        cast_to: Any,
        body: object | None = None,
        content: AsyncContent | None = None,
        files: object | None = None,
        options: RequestOptions = _NONE,
        stream: bool = False,
        stream_cls: Any = None,
    ) -> Any:
        """Sends a PATCH request. It is not repeated if it may already have had an effect."""
        made = request_options("PATCH", path, options, body=body, content=content, files=files)
        return await self.request(cast_to, made, stream=stream, stream_cls=stream_cls)

    @overload
    async def delete(
        self,
        path: str,
        *,
        cast_to: type[T],
        body: object | None = None,
        content: AsyncContent | None = None,
        options: RequestOptions = _NONE,
        stream: Literal[False] = False,
        stream_cls: None = None,
    ) -> T: ...
    @overload
    async def delete(
        self,
        path: str,
        *,
        cast_to: Any,
        body: object | None = None,
        content: AsyncContent | None = None,
        options: RequestOptions = _NONE,
        stream: Literal[True],
        stream_cls: type[S],
    ) -> S: ...
    async def delete(
        self,
        path: str,
        *,
        cast_to: Any,
        body: object | None = None,
        content: AsyncContent | None = None,
        options: RequestOptions = _NONE,
        stream: bool = False,
        stream_cls: Any = None,
    ) -> Any:
        """Sends a DELETE request."""
        made = request_options("DELETE", path, options, body=body, content=content)
        return await self.request(cast_to, made, stream=stream, stream_cls=stream_cls)
