import { callHelper } from '../engine/helpers.js';
import { APIPromise } from '../http/api-promise.js';
import { LightconeError } from '../http/errors.js';
import type { RequestOptions } from '../http/request-options.js';
import type { Computers } from '../resources/computers/computers.js';
import type { JSONLDecoder } from '../streaming/json-lines.js';
import type { Socket } from '../streaming/socket.js';
import type { Stream } from '../streaming/stream.js';
import type {
  ActionResult,
  ComputerActionParam,
  ComputerBatchResponse,
  ComputerCreateParams,
  ComputerKeepaliveResponse,
  ComputerResponse,
  ComputerStreamEvent,
  ScreencastEvent,
} from '../types/computers/computers.js';
import type {
  ExecCreateParams,
  ExecCreateResponse,
  ExecSyncResponse,
} from '../types/computers/exec.js';
import { createComputer, deleteComputer, type SessionClient } from './create-and-delete.js';
import { type Recording, recordScreencast } from './recording.js';
import { SessionTabs } from './session-tabs.js';

/**
 * One computer and its actions. Positions and sizes are in px of its screen.
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
  #hasEnded = false;

  /** `width` and `height` are 1024 x 768 px by default, as version 0 assumed. */
  constructor(client: SessionClient, id: string, width = 1024, height = 768) {
    this.id = id;
    this.width = width;
    this.height = height;
    this.#client = client;
    this.#computers = client.computers;
  }

  /**
   * Creates a computer. The size of the session is that of `display`, else that in the response, else
   * 1024 x 768 px. If `options.signal` is aborted meanwhile, the computer is deleted.
   *
   * @throws LightconeError if the response has no id
   */
  static async create(
    client: SessionClient,
    params: ComputerCreateParams = {},
    options?: RequestOptions,
  ): Promise<ComputerSession> {
    const computer = await createComputer(client, params, options);
    const given = { display: params.display, created: computer };
    const { id, width, height } = callHelper('session.created', given);
    if (id === null) throw new LightconeError('the service created a computer without an id');
    return new ComputerSession(client, id, width, height);
  }

  /** Loads a URL in the active tab. */
  navigate(url: string): APIPromise<ActionResult> {
    return this.#computers.navigate(this.id, { url });
  }

  /** Clicks at a position. */
  click(x: number, y: number): APIPromise<ActionResult> {
    return this.#computers.click(this.id, { x, y });
  }

  /** Double-clicks at a position. */
  doubleClick(x: number, y: number): APIPromise<ActionResult> {
    return this.#computers.doubleClick(this.id, { x, y });
  }

  /** Right-clicks at a position. */
  rightClick(x: number, y: number): APIPromise<ActionResult> {
    return this.#computers.rightClick(this.id, { x, y });
  }

  /** Drags from one position to another with the left button. */
  drag(x1: number, y1: number, x2: number, y2: number): APIPromise<ActionResult> {
    return this.#computers.drag(this.id, { x1, y1, x2, y2 });
  }

  /** Presses the left button at a position. */
  mouseDown(x: number, y: number): APIPromise<ActionResult> {
    return this.#computers.mouseDown(this.id, { x, y });
  }

  /** Releases the left button at a position. */
  mouseUp(x: number, y: number): APIPromise<ActionResult> {
    return this.#computers.mouseUp(this.id, { x, y });
  }

  /** Types text into the focused element. */
  type(text: string): APIPromise<ActionResult> {
    return this.#computers.type(this.id, { text });
  }

  /** Presses keys together: `hotkey('ctrl', 'c')`. */
  hotkey(...keys: string[]): APIPromise<ActionResult> {
    return this.#computers.hotkey(this.id, { keys });
  }

  /** Presses a key until `keyUp`. */
  keyDown(key: string): APIPromise<ActionResult> {
    return this.#computers.keyDown(this.id, { key });
  }

  /** Releases a key. */
  keyUp(key: string): APIPromise<ActionResult> {
    return this.#computers.keyUp(this.id, { key });
  }

  /** Scrolls by `dx` and `dy` with the pointer at `x` and `y`. */
  scroll(dx = 0, dy = 0, x = 0, y = 0): APIPromise<ActionResult> {
    return this.#computers.scroll(this.id, { dx, dy, x, y });
  }

  /** Resizes the viewport, and sets `width` and `height`. */
  async setViewport(width: number, height: number, scaleFactor = 1): Promise<ActionResult> {
    const params = { width, height, scale_factor: scaleFactor };
    const result = await this.#computers.viewport(this.id, params);
    this.width = width;
    this.height = height;
    return result;
  }

  /** Takes a screenshot: its URL, or with `base64` the image itself (`result.image`). */
  screenshot(base64 = false): APIPromise<ActionResult> {
    return this.#computers.screenshot(this.id, { base64 });
  }

  /** Reads the HTML of the page (`result.html_content`). */
  html(autoDetectEncoding = false): APIPromise<ActionResult> {
    return this.#computers.html(this.id, { auto_detect_encoding: autoDetectEncoding });
  }

  /** Runs a shell command with a timeout in seconds. Prefer `exec`, which is newer. */
  debug(command: string, timeoutSeconds = 120, maxOutputLength = 65_536): APIPromise<ActionResult> {
    return this.#computers.debug(this.id, {
      command,
      timeout_seconds: timeoutSeconds,
      max_output_length: maxOutputLength,
    });
  }

  /** Makes the computer wait, to the nearest millisecond. */
  wait(seconds: number): APIPromise<ActionResult> {
    try {
      return this.execute(callHelper('session.wait', { seconds }));
    } catch (error) {
      return new APIPromise(Promise.reject(error));
    }
  }

  /** Runs one action of any type. */
  execute(action: ComputerActionParam): APIPromise<ActionResult> {
    return this.#computers.execute(this.id, { action });
  }

  /** Runs several actions in order; stops after the first that fails. */
  batch(actions: ComputerActionParam[]): APIPromise<ComputerBatchResponse> {
    return this.#computers.batch(this.id, { actions });
  }

  /** Restarts the inactivity timeout. */
  keepAlive(): APIPromise<ComputerKeepaliveResponse> {
    return this.#computers.keepalive(this.id);
  }

  /** Reads the state of the computer. */
  retrieve(): APIPromise<ComputerResponse> {
    return this.#computers.retrieve(this.id);
  }

  /** Deletes the computer. The end of a block has nothing to delete then. */
  terminate(): APIPromise<void> {
    const deleted = this.#computers.delete(this.id);
    const ended = (): void => {
      this.#hasEnded = true;
    };
    deleted.then(ended, () => undefined);
    return deleted;
  }

  /** Runs a shell command on a desktop, and streams its output line by line. */
  exec(
    command: string,
    params: Omit<ExecCreateParams, 'command'> = {},
  ): APIPromise<JSONLDecoder<ExecCreateResponse>> {
    return this.#computers.exec.create(this.id, { command, ...params });
  }

  /** Like `exec`, but returns the whole output when the command has ended. */
  execSync(
    command: string,
    params: Omit<ExecCreateParams, 'command'> = {},
  ): APIPromise<ExecSyncResponse> {
    return this.#computers.exec.sync(this.id, { command, ...params });
  }

  /** The tabs of a browser, at most five. */
  get tabs(): SessionTabs {
    return new SessionTabs(this.#computers.tabs, this.id);
  }

  /** Streams the screen: JPEG frames of a browser, H.264 of a desktop. */
  screencast(options?: RequestOptions): APIPromise<Stream<ScreencastEvent>> {
    return this.#computers.retrieveScreencast(this.id, options);
  }

  /** Streams requested actions, their results, and the output of commands. */
  events(options?: RequestOptions): APIPromise<Stream<ComputerStreamEvent>> {
    return this.#computers.retrieveEvents(this.id, options);
  }

  /** Opens a two-way WebSocket to the computer. */
  connect(options?: RequestOptions): APIPromise<Socket> {
    return this.#computers.retrieveWs(this.id, options);
  }

  /**
   * Records the screen for some seconds: as an MP4 if ffmpeg is on PATH, else as numbered JPEGs in a
   * folder; `note` of the result says which. A screencast that ends before, as it does with its
   * computer, ends the recording.
   *
   * @param path - the file to write, such as `shop.mp4`
   * @throws RecordingError if the screencast sent no image, ffmpeg failed, or the file could not be
   *   written
   * @throws APIUserAbortError if `signal` is aborted; the file is incomplete then
   */
  async record(
    path: string,
    { seconds, signal }: { seconds: number; signal?: AbortSignal },
  ): Promise<Recording> {
    const screencast = await this.screencast({ signal });
    return recordScreencast(screencast, path, seconds, signal);
  }

  /**
   * Deletes the computer, as at the end of a block with `await using`. It is not an error if the
   * computer is gone already; if the deletion fails, a warning with its id is logged.
   */
  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#hasEnded) await deleteComputer(this.#client, this.id);
  }

  /** URL of a screenshot. */
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
