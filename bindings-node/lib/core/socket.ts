import { errorOf } from '../internal/errors.js';
import { finished } from '../internal/finished.js';
import { jsonText } from '../internal/json.js';
import type { NativeOpenResponse, NativeRecord } from '../internal/native.js';
import { whenAborted } from '../internal/on-abort.js';
import { APIUserAbortError, LightconeError } from './error.js';

/** A message: text, or bytes of a binary one. */
export type Message = string | Uint8Array;

/** How to wait for a message. */
export interface ReceiveOptions {
  /** Aborting it ends the wait with an `APIUserAbortError`. */
  signal?: AbortSignal | null;
}

interface Receiver {
  give(record: NativeRecord): void;
}

/**
 * An open WebSocket: text, JSON and binary messages both ways. Pings of the other side are
 * answered by themselves. Iterating gives messages until either side closes; leaving the loop
 * leaves the socket open.
 */
export class Socket implements AsyncIterable<Message> {
  /** The answer that opened it (status 101): its headers and URL. */
  readonly response: { status: number; headers: Headers; url: string };
  readonly #native: NativeOpenResponse;
  readonly #receivers = new Set<Receiver>();
  #serving = false;
  /** What came for a wait that was aborted. */
  #kept: NativeRecord | undefined;

  constructor(native: NativeOpenResponse, response: Socket['response']) {
    this.#native = native;
    this.response = response;
  }

  /** Whether one of the two sides has closed it. */
  get closed(): boolean {
    return !this.#native.state().open;
  }

  /** The code that the other side closed with, such as 1000; null while it has not. */
  get closeCode(): number | null {
    return this.#native.state().code ?? null;
  }

  /** Why it was closed, in the words of the other side. */
  get closeReason(): string | null {
    return this.#native.state().reason ?? null;
  }

  /**
   * Sends text, or bytes as a binary message.
   *
   * @throws LightconeError when the socket is closed, APIConnectionError when it breaks
   */
  async send(message: string | Uint8Array | ArrayBuffer): Promise<void> {
    const given = message instanceof ArrayBuffer ? new Uint8Array(message) : message;
    if (typeof given !== 'string' && !(given instanceof Uint8Array)) {
      throw new LightconeError('a message is a string, a Uint8Array or an ArrayBuffer');
    }
    checked(await finished((token) => this.#native.send(token, given)));
  }

  /** Sends a value as JSON text. NaN and infinity are refused. */
  async sendJSON(value: unknown): Promise<void> {
    const text = jsonText(value);
    if (text === null) throw new LightconeError('this value has no form in JSON');
    await this.send(text);
  }

  /**
   * Waits for a message; null when the socket is closed. Of several calls that wait, each gets a
   * message of its own, in order. Aborting `signal` ends the wait and loses none: it goes to the
   * next call.
   */
  receive({ signal }: ReceiveOptions = {}): Promise<Message | null> {
    return new Promise((resolve, reject) => {
      const receiver: Receiver = {
        give(record) {
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
      void this.#serve();
    });
  }

  /** Gives messages to those that wait, one by one. */
  async #serve(): Promise<void> {
    if (this.#serving) return;
    this.#serving = true;
    try {
      while (this.#receivers.size > 0) {
        this.#kept ??= await finished<NativeRecord>((token) => this.#native.next(token));
        const [receiver] = this.#receivers;
        if (receiver === undefined) return; // its wait was aborted: the message stays
        const record = this.#kept;
        this.#kept = undefined;
        this.#receivers.delete(receiver);
        receiver.give(record);
      }
    } finally {
      this.#serving = false;
    }
  }

  /**
   * Waits for a message and decodes it.
   *
   * @throws LightconeError when the socket is closed, or the message is not JSON
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
      const begin = text.slice(0, 200);
      throw new LightconeError(`a message is not JSON; it begins with: ${begin}`, { cause });
    }
  }

  /** Sends a ping of at most 125 bytes; the other side's pong is not shown. */
  async ping(payload: Uint8Array = new Uint8Array()): Promise<void> {
    checked(await finished((token) => this.#native.ping(token, payload)));
  }

  /**
   * Closes the socket, and waits two seconds at most for the other side's answer. May be called
   * again.
   *
   * @param code - 1000 (done), or 3000 to 4999 for meanings of your own
   * @param reason - text of at most 123 bytes
   */
  async close(code = 1000, reason = ''): Promise<void> {
    if (!Number.isInteger(code) || code < 0 || code > 0xffff) {
      throw new LightconeError(`${code} is no code that a socket can be closed with`);
    }
    checked(await finished((token) => this.#native.closeSocket(token, code, reason)));
  }

  /** Closes the connection at once, without a word. */
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
