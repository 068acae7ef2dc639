import type { BaseLightcone } from './base-client.js';
import { Deadline } from './conveniences/deadline.js';
import { type Recording, record } from './conveniences/recording.js';
import type { APIPromise } from './core/api-promise.js';
import { APIError, APIUserAbortError, LightconeError } from './core/error.js';
import type { Socket } from './core/socket.js';
import type { Stream } from './core/streaming.js';
import type { JSONLDecoder } from './internal/decoders/jsonl.js';
import { logs, without } from './internal/log.js';
import { whenAborted } from './internal/on-abort.js';
import type { RequestOptions } from './internal/request-options.js';
import type {
  ActionResult,
  ComputerActionParam,
  ComputerBatchResponse,
  ComputerCreateParams,
  ComputerKeepaliveResponse,
  ComputerResponse,
  ComputerStreamEvent,
  Computers,
  ScreencastEvent,
} from './resources/computers/computers.js';
import type {
  ExecCreateParams,
  ExecCreateResponse,
  ExecSyncResponse,
} from './resources/computers/exec.js';
import { SessionTabs } from './session-tabs.js';

// The published client assumes this size, although the service's own default is 1280 x 720.
const WIDTH = 1024;
const HEIGHT = 768;

/** A client, as a session needs it. */
export type SessionClient = BaseLightcone & { readonly computers: Computers };

/** The size of a new computer: as asked for, else as the service answered, else as the published client assumes. */
function sizeOf(asked: object | undefined, computer: object): [width: number, height: number] {
  // The API's description does not name the size; services give it under one of these names.
  const { display, viewport, screen } = computer as Record<string, object | null | undefined>;
  const places = [asked, display, viewport, screen, computer];
  const side = (name: 'width' | 'height', otherwise: number): number => {
    const found = places.map(
      (place) => (place as Record<string, unknown> | null | undefined)?.[name],
    );
    return (
      found.find((value): value is number => typeof value === 'number' && value > 0) ?? otherwise
    );
  };
  return [side('width', WIDTH), side('height', HEIGHT)];
}

/** Creates a computer. The signal ends the wait, and not the call, whose result would be left over. */
async function createdFor(
  client: SessionClient,
  params: ComputerCreateParams,
  options: RequestOptions = {},
): Promise<ComputerResponse> {
  const { signal, ...rest } = options;
  if (!signal || signal.aborted) return client.computers.create(params, options);
  const creating = client.computers.create(params, rest);
  return new Promise((resolve, reject) => {
    const forget = whenAborted(signal, () => {
      reject(new APIUserAbortError({ cause: signal.reason }));
      // What could not be created, or has no id, leaves nothing over; a failed removal has warned.
      creating.then(({ id }) => (id ? remove(client, id) : undefined)).catch(() => undefined);
    });
    creating.then(resolve, reject).finally(forget);
  });
}

async function remove(client: SessionClient, id: string): Promise<void> {
  try {
    await client.computers.delete(id);
  } catch (error) {
    if (error instanceof APIError && (error.status === 404 || error.status === 410)) return;
    const warning = `computer ${id} could not be deleted, and may go on running: ${error}`;
    if (logs(client.logLevel, 'warn')) client.logger.warn(String(without(warning, client.apiKey)));
    throw error;
  }
}

/**
 * A computer that is driven step by step. Places and sizes are in px of its screen.
 *
 * ```ts
 * await using computer = await ComputerSession.create(client, { kind: 'browser' });
 * await computer.navigate('https://example.com');
 * ```
 */
export class ComputerSession {
  readonly id: string;
  width: number;
  height: number;
  readonly #client: SessionClient;
  readonly #computers: Computers;

  constructor(client: SessionClient, id: string, width: number = WIDTH, height: number = HEIGHT) {
    this.id = id;
    this.width = width;
    this.height = height;
    this.#client = client;
    this.#computers = client.computers;
  }

  /**
   * Creates a computer. Its size is what `display` asks for; where that is not given, what the service says that it
   * made; and where the service does not say, 1024 x 768 px.
   * If `options.signal` is aborted meanwhile, what was created is deleted.
   *
   * @throws LightconeError when the service gives no id
   */
  static async create(
    client: SessionClient,
    params: ComputerCreateParams = {},
    options?: RequestOptions,
  ): Promise<ComputerSession> {
    const computer = await createdFor(client, params, options);
    const { id } = computer;
    if (!id) throw new LightconeError('the service created a computer without an id');
    const [width, height] = sizeOf(params.display, computer);
    return new ComputerSession(client, id, width, height);
  }

  /** Loads an address in the main tab. */
  navigate(url: string): APIPromise<ActionResult> {
    return this.#computers.navigate(this.id, { url });
  }

  /** Clicks at a place. */
  click(x: number, y: number): APIPromise<ActionResult> {
    return this.#computers.click(this.id, { x, y });
  }

  /** Clicks twice at a place. */
  doubleClick(x: number, y: number): APIPromise<ActionResult> {
    return this.#computers.doubleClick(this.id, { x, y });
  }

  /** Clicks with the right button at a place. */
  rightClick(x: number, y: number): APIPromise<ActionResult> {
    return this.#computers.rightClick(this.id, { x, y });
  }

  /** Presses at one place, moves, and lets go at another. */
  drag(x1: number, y1: number, x2: number, y2: number): APIPromise<ActionResult> {
    return this.#computers.drag(this.id, { x1, y1, x2, y2 });
  }

  /** Holds the left button at a place. */
  mouseDown(x: number, y: number): APIPromise<ActionResult> {
    return this.#computers.mouseDown(this.id, { x, y });
  }

  /** Lets go of the left button at a place. */
  mouseUp(x: number, y: number): APIPromise<ActionResult> {
    return this.#computers.mouseUp(this.id, { x, y });
  }

  /** Types text where the focus is. */
  type(text: string): APIPromise<ActionResult> {
    return this.#computers.type(this.id, { text });
  }

  /** Presses keys together: `hotkey('ctrl', 'c')`. */
  hotkey(...keys: string[]): APIPromise<ActionResult> {
    return this.#computers.hotkey(this.id, { keys });
  }

  /** Holds a key until `keyUp`. */
  keyDown(key: string): APIPromise<ActionResult> {
    return this.#computers.keyDown(this.id, { key });
  }

  /** Lets go of a key. */
  keyUp(key: string): APIPromise<ActionResult> {
    return this.#computers.keyUp(this.id, { key });
  }

  /** Scrolls by `dx` and `dy` with the pointer at `x` and `y`. */
  scroll(dx = 0, dy = 0, x = 0, y = 0): APIPromise<ActionResult> {
    return this.#computers.scroll(this.id, { dx, dy, x, y });
  }

  /** Resizes the viewport, and keeps the size in `width` and `height`. */
  async setViewport(width: number, height: number, scaleFactor = 1): Promise<ActionResult> {
    const params = { width, height, scale_factor: scaleFactor };
    const result = await this.#computers.viewport(this.id, params);
    this.width = width;
    this.height = height;
    return result;
  }

  /** Takes a picture: its address, or with `base64` the picture itself (`result.image`). */
  screenshot(base64 = false): APIPromise<ActionResult> {
    return this.#computers.screenshot(this.id, { base64 });
  }

  /** The page's HTML (`result.html_content`). */
  html(autoDetectEncoding = false): APIPromise<ActionResult> {
    return this.#computers.html(this.id, { auto_detect_encoding: autoDetectEncoding });
  }

  /** Runs a shell command, the older way; see `exec`. The limit is in seconds. */
  debug(command: string, timeoutSeconds = 120, maxOutputLength = 65_536): APIPromise<ActionResult> {
    return this.#computers.debug(this.id, {
      command,
      timeout_seconds: timeoutSeconds,
      max_output_length: maxOutputLength,
    });
  }

  /** Lets the computer wait. */
  wait(seconds: number): APIPromise<ActionResult> {
    return this.execute({ type: 'wait', ms: Math.round(seconds * 1000) });
  }

  /** Runs any one action, named by its `type`. */
  execute(action: ComputerActionParam): APIPromise<ActionResult> {
    return this.#computers.execute(this.id, { action });
  }

  /** Runs several actions in order; the first that fails ends the batch. */
  batch(actions: ComputerActionParam[]): APIPromise<ComputerBatchResponse> {
    return this.#computers.batch(this.id, { actions });
  }

  /** Begins the time without activity anew. */
  keepAlive(): APIPromise<ComputerKeepaliveResponse> {
    return this.#computers.keepalive(this.id);
  }

  /** The computer's state. */
  retrieve(): APIPromise<ComputerResponse> {
    return this.#computers.retrieve(this.id);
  }

  /** Ends the computer. */
  terminate(): APIPromise<void> {
    return this.#computers.delete(this.id);
  }

  /** Runs a shell command on a desktop, and gives its output line by line. */
  exec(
    command: string,
    params: Omit<ExecCreateParams, 'command'> = {},
  ): APIPromise<JSONLDecoder<ExecCreateResponse>> {
    return this.#computers.exec.create(this.id, { command, ...params });
  }

  /** As `exec`, with the whole output at the command's end. */
  execSync(
    command: string,
    params: Omit<ExecCreateParams, 'command'> = {},
  ): APIPromise<ExecSyncResponse> {
    return this.#computers.exec.sync(this.id, { command, ...params });
  }

  /** The tabs of a browser, five at most. */
  get tabs(): SessionTabs {
    return new SessionTabs(this.#computers.tabs, this.id);
  }

  /** Follows the screen: JPEG frames of a browser, H.264 of a desktop. */
  screencast(options?: RequestOptions): APIPromise<Stream<ScreencastEvent>> {
    return this.#computers.retrieveScreencast(this.id, options);
  }

  /** Follows requests for actions, their results, and output of commands. */
  events(options?: RequestOptions): APIPromise<Stream<ComputerStreamEvent>> {
    return this.#computers.retrieveEvents(this.id, options);
  }

  /** Opens a two-way WebSocket to the computer. */
  connect(options?: RequestOptions): APIPromise<Socket> {
    return this.#computers.retrieveWs(this.id, options);
  }

  /**
   * Records the screen for some seconds: an MP4 where ffmpeg is on PATH, else numbered JPEGs in a
   * folder; `note` of what comes back says which.
   *
   * @param path - the file, such as `shop.mp4`
   * @throws LightconeError when the screen sent no picture, or ffmpeg failed
   */
  async record(
    path: string,
    { seconds, signal }: { seconds: number; signal?: AbortSignal },
  ): Promise<Recording> {
    const deadline = new Deadline(seconds * 1000);
    const stream = await this.screencast({ signal });
    const release = deadline.whenPassed(() => stream.controller.abort());
    try {
      return await record(stream, path);
    } finally {
      release();
      stream.close();
    }
  }

  /**
   * Ends the computer, as at the end of a block with `await using`. One that has gone already is no
   * error; if it could not be ended, a warning has its id.
   */
  async [Symbol.asyncDispose](): Promise<void> {
    await remove(this.#client, this.id);
  }

  /** Address of a screenshot. */
  static getScreenshotUrl(result: ActionResult): string | undefined {
    return result.result?.screenshot_url ?? undefined;
  }

  /** HTML of a page. */
  static getHtmlContent(result: ActionResult): string | undefined {
    return result.result?.html_content ?? undefined;
  }

  /** Output of `debug`. */
  static getDebugResponse(result: ActionResult): string | undefined {
    return result.result?.debug_response ?? undefined;
  }
}
