import { whenAborted } from '../engine/abort.js';
import { completion } from '../engine/completion-queue.js';
import type { NativeOpenResponse, NativeRecord } from '../engine/native.js';
import { errorOf } from '../engine/record-to-error.js';
import { APIUserAbortError, LightconeError } from '../http/errors.js';
import { jsonText } from '../http/json.js';

/** A message: a string, or bytes if it is binary. */
export type Message = string | Uint8Array;

/** Options of a wait for a message. */
export interface ReceiveOptions {
  /** Aborting it ends the wait with an `APIUserAbortError`. */
  signal?: AbortSignal | null;
}

interface Receiver {
  settle(record: NativeRecord): void;
}

/**
 * An open WebSocket for text, JSON and binary messages. Pings of the server are answered
 * automatically. Iterating yields messages until either side closes; leaving the loop leaves the
 * socket open.
 */
export class Socket implements AsyncIterable<Message> {
  /** The response that opened it: status 101, headers and URL. */
  readonly response: { status: number; headers: Headers; url: string };
  readonly #native: NativeOpenResponse;
  readonly #receivers = new Set<Receiver>();
  #delivering = false;
  /** A message that arrived for an aborted wait. */
  #pending: NativeRecord | undefined;

  constructor(native: NativeOpenResponse, response: Socket['response']) {
    this.#native = native;
    this.response = response;
  }

  /** Whether either side has closed it. */
  get closed(): boolean {
    return !this.#native.state().open;
  }

  /** Code with which the server closed it, such as 1000; null if it has not. */
  get closeCode(): number | null {
    return this.#native.state().code ?? null;
  }

  /** Reason that the server gave for closing it; null if it has not closed it. */
  get closeReason(): string | null {
    return this.#native.state().reason ?? null;
  }

  /**
   * Sends a string as a text message, or bytes as a binary message.
   *
   * @throws LightconeError if the socket is closed
   * @throws APIConnectionError if its connection breaks
   */
  async send(message: string | Uint8Array | ArrayBuffer): Promise<void> {
    const given = message instanceof ArrayBuffer ? new Uint8Array(message) : message;
    if (typeof given !== 'string' && !(given instanceof Uint8Array)) {
      throw new LightconeError('a message is a string, a Uint8Array or an ArrayBuffer');
    }
    checked(await completion((token) => this.#native.send(token, given)));
  }

  /** Sends a value as JSON text. NaN and infinity throw a `LightconeError`. */
  async sendJSON(value: unknown): Promise<void> {
    const text = jsonText(value);
    if (text === null)
      throw new LightconeError(
        'this value cannot be sent as JSON: JSON.stringify gives nothing for it',
      );
    await this.send(text);
  }

  /**
   * Waits for a message; `null` once either side has closed the socket. If several calls wait, each
   * receives one message, in order. Aborting `signal` ends the wait without losing a message: the
   * next call receives it.
   */
  receive({ signal }: ReceiveOptions = {}): Promise<Message | null> {
    return new Promise((resolve, reject) => {
      const receiver: Receiver = {
        settle(record) {
          forget();
          if (record.ok) resolve(record.body ?? null);
          else reject(errorOf(record));
        },
      };
      const forget = whenAborted(signal, () => {
        this.#receivers.delete(receiver);
        reject(new APIUserAbortError({ cause: signal?.reason }));
      });
      if (signal?.aborted) return;
      this.#receivers.add(receiver);
      void this.#deliver();
    });
  }

  /** Delivers messages to the waiting calls, one by one. */
  async #deliver(): Promise<void> {
    if (this.#delivering) return;
    this.#delivering = true;
    try {
      while (this.#receivers.size > 0) {
        this.#pending ??= await completion<NativeRecord>((token) => this.#native.next(token));
        const [receiver] = this.#receivers;
        if (receiver === undefined) return; // its wait was aborted: the message is kept
        const record = this.#pending;
        this.#pending = undefined;
        this.#receivers.delete(receiver);
        receiver.settle(record);
      }
    } finally {
      this.#delivering = false;
    }
  }

  /**
   * Waits for a message and parses it as JSON.
   *
   * @throws LightconeError if the socket is closed, or the message is not JSON
   */
  async receiveJSON(options: ReceiveOptions = {}): Promise<unknown> {
    const message = await this.receive(options);
    if (message === null) {
      throw new LightconeError(
        `the socket is closed (code ${this.closeCode}, reason ${JSON.stringify(this.closeReason)})`,
      );
    }
    const text = typeof message === 'string' ? message : new TextDecoder().decode(message);
    try {
      return JSON.parse(text);
    } catch (cause) {
      const start = text.slice(0, 200);
      throw new LightconeError(`a message is not JSON; it begins with: ${start}`, { cause });
    }
  }

  /** Sends a ping with at most 125 bytes. The pong of the server is not reported. */
  async ping(payload: Uint8Array = new Uint8Array()): Promise<void> {
    checked(await completion((token) => this.#native.ping(token, payload)));
  }

  /**
   * Closes the socket and waits at most two seconds for the close frame of the server. May be called
   * more than once.
   *
   * @param code - 1000 (normal), or 3000 to 4999 for the application's own meanings
   * @param reason - at most 123 bytes
   */
  async close(code = 1000, reason = ''): Promise<void> {
    if (!Number.isInteger(code) || code < 0 || code > 0xffff) {
      throw new LightconeError(
        `cannot close a socket with the code ${code}: use 1000, or 3000 to 4999`,
      );
    }
    checked(await completion((token) => this.#native.closeSocket(token, code, reason)));
  }

  /** Closes the connection at once, without a close frame. */
  terminate(): void {
    this.#native.close();
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<Message> {
    const iterator: AsyncIterableIterator<Message> = {
      next: async (): Promise<IteratorResult<Message, undefined>> => {
        const message = await this.receive();
        return message === null
          ? { done: true, value: undefined }
          : { done: false, value: message };
      },
      [Symbol.asyncIterator]: () => iterator,
    };
    return iterator;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

function checked(record: NativeRecord): NativeRecord {
  if (!record.ok) throw errorOf(record);
  return record;
}
