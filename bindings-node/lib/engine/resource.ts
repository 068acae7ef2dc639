import type { APIPromise } from '../http/api-promise.js';
import type {
  FinalRequestOptions,
  RequestOptions,
  StreamRequestOptions,
} from '../http/request-options.js';
import type { MethodArguments } from './call-arguments.js';
import type { StreamClass } from './item-source.js';
import type { NativeOpenResponse } from './native.js';

/** Adds methods to a parsed response, or to the values in it. */
export type AttachHelpers = (value: unknown, client: ResourceClient) => void;

/** What a generated method passes to the client besides the options of the request. */
export interface MethodInput extends MethodArguments {
  /** Adds methods to the response, or to each item of a stream. */
  helpers?: AttachHelpers;
}

/** A class of sockets: its instances speak over an open WebSocket. */
export type SocketClass<S> = new (
  native: NativeOpenResponse,
  response: { status: number; headers: Headers; url: string },
) => S;

type Later<T> = T | Promise<T>;

/** Requests to any endpoint. The generated resources do not use them; resources of programs do. */
export interface EndpointClient {
  get<T>(path: string, options?: Later<RequestOptions>): APIPromise<T>;
  post<T>(path: string, options?: Later<RequestOptions>): APIPromise<T>;
  patch<T>(path: string, options?: Later<RequestOptions>): APIPromise<T>;
  put<T>(path: string, options?: Later<RequestOptions>): APIPromise<T>;
  delete<T>(path: string, options?: Later<RequestOptions>): APIPromise<T>;
  request<T>(options: Later<FinalRequestOptions>): APIPromise<T>;
}

/** What a resource, and the helpers of its responses, need of the client. */
export interface ResourceClient extends EndpointClient {
  /** Whether a failed action throws an `ActionError`. */
  readonly raiseOnActionError: boolean;

  /** Calls an operation by its name, and parses the response as JSON. */
  _call<T>(
    operation: string,
    path: readonly unknown[],
    input: MethodInput,
    options?: RequestOptions,
  ): APIPromise<T>;

  /** Calls an operation whose response has no content. */
  _callNoContent(
    operation: string,
    path: readonly unknown[],
    input: MethodInput,
    options?: RequestOptions,
  ): APIPromise<void>;

  /** Calls an operation whose response is a stream of events. */
  _stream<Item, S extends object>(
    Stream: StreamClass<Item, S>,
    operation: string,
    path: readonly unknown[],
    input: MethodInput,
    options?: StreamRequestOptions,
  ): APIPromise<S>;

  /** Calls an operation whose response is a stream of JSON lines. */
  _lines<Item, S extends object>(
    Lines: StreamClass<Item, S>,
    operation: string,
    path: readonly unknown[],
    input: MethodInput,
    options?: RequestOptions,
  ): APIPromise<S>;

  /** Calls an operation whose response is a WebSocket. */
  _socket<S extends object>(
    Socket: SocketClass<S>,
    operation: string,
    path: readonly unknown[],
    input: MethodInput,
    options?: RequestOptions,
  ): APIPromise<S>;
}

/** Base of all resources: a group of methods of a client. */
export abstract class APIResource {
  protected readonly _client: ResourceClient;

  constructor(client: ResourceClient) {
    this._client = client;
  }
}
