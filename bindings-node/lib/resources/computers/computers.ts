// Generated from core/api/openapi.yaml by `make codegen`; do not edit.
import type { APIPromise } from '../../core/api-promise.js';
import { APIResource } from '../../core/resource.js';
import type { Stream } from '../../core/streaming.js';
import type { Socket } from '../../core/socket.js';
import type { RequestOptions } from '../../internal/request-options.js';
import type { ActionResultHelpers } from '../../conveniences/action-result.js';
import type { ComputerBatchResponseHelpers } from '../../conveniences/computer-batch-response.js';
import type { ComputerResponseHelpers } from '../../conveniences/computer-response.js';
import type { ScreencastFrameHelpers } from '../../conveniences/screencast-frame.js';
import type { ScreencastH264Helpers } from '../../conveniences/screencast-h264.js';
import { Exec } from './exec.js';
import { Tabs } from './tabs.js';

/** Create computers, browsers or desktops, and drive them by actions; watch their screens. */
export class Computers extends APIResource {
  /** Run shell commands on a desktop. */
  readonly exec: Exec = new Exec(this._client);
  /** Open, list, switch and close the tabs of a browser, five at most. */
  readonly tabs: Tabs = new Tabs(this._client);

  /** Open a browser or desktop session. */
  create(
    params?: ComputerCreateParams | null,
    options?: RequestOptions,
  ): APIPromise<ComputerResponse> {
    return this._client._call<ComputerResponse>('computers.create', [], { body: params }, options);
  }

  /** List the organization's live or saved sessions. */
  list(
    params?: ComputerListParams | null,
    options?: RequestOptions,
  ): APIPromise<ComputerListResponse> {
    return this._client._call<ComputerListResponse>(
      'computers.list',
      [],
      { query: { type: params?.type } },
      options,
    );
  }

  /** Read one session's state and metadata. */
  retrieve(id: string, options?: RequestOptions): APIPromise<ComputerResponse> {
    return this._client._call<ComputerResponse>('computers.retrieve', [id], {}, options);
  }

  /** End a session and free it. */
  delete(id: string, options?: RequestOptions): APIPromise<void> {
    return this._client._call<void>('computers.delete', [id], {}, options);
  }

  /** Run several actions in order, halting at the first failure. */
  batch(
    id: string,
    params?: ComputerBatchParams | null,
    options?: RequestOptions,
  ): APIPromise<ComputerBatchResponse> {
    return this._client._call<ComputerBatchResponse>(
      'computers.batch',
      [id],
      { body: params },
      options,
    );
  }

  /** Point a browser session at another proxy. */
  changeProxy(
    id: string,
    params?: ComputerChangeProxyParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    return this._client._call<ActionResult>(
      'computers.change_proxy',
      [id],
      { body: params },
      options,
    );
  }

  /** Left-click at a screenshot pixel. */
  click(
    id: string,
    params?: ComputerClickParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.click',
      [id],
      { body, query: { screenshot_after, settle_ms } },
      options,
    );
  }

  /** Older buffered shell command; exec.sync replaces it. */
  debug(
    id: string,
    params?: ComputerDebugParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    return this._client._call<ActionResult>('computers.debug', [id], { body: params }, options);
  }

  /** Double-click at a screenshot pixel. */
  doubleClick(
    id: string,
    params?: ComputerDoubleClickParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.double_click',
      [id],
      { body, query: { screenshot_after, settle_ms } },
      options,
    );
  }

  /** Press at one pixel, move, release at another. */
  drag(
    id: string,
    params?: ComputerDragParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.drag',
      [id],
      { body, query: { screenshot_after, settle_ms } },
      options,
    );
  }

  /** Run any one action, named by its type. */
  execute(
    id: string,
    params?: ComputerExecuteParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.execute',
      [id],
      { body, query: { screenshot_after, settle_ms } },
      options,
    );
  }

  /** Press a key combination. */
  hotkey(
    id: string,
    params?: ComputerHotkeyParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.hotkey',
      [id],
      { body, query: { screenshot_after, settle_ms } },
      options,
    );
  }

  /** Return the current page's HTML. */
  html(
    id: string,
    params?: ComputerHTMLParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    return this._client._call<ActionResult>('computers.html', [id], { body: params }, options);
  }

  /** Reset the idle clock and confirm the session lives. */
  keepalive(id: string, options?: RequestOptions): APIPromise<ComputerKeepaliveResponse> {
    return this._client._call<ComputerKeepaliveResponse>('computers.keepalive', [id], {}, options);
  }

  /** Hold a key until key_up. */
  keyDown(
    id: string,
    params?: ComputerKeyDownParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.key_down',
      [id],
      { body, query: { screenshot_after, settle_ms } },
      options,
    );
  }

  /** Let go of a held key. */
  keyUp(
    id: string,
    params?: ComputerKeyUpParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.key_up',
      [id],
      { body, query: { screenshot_after, settle_ms } },
      options,
    );
  }

  /** Hold the left button at a pixel. */
  mouseDown(
    id: string,
    params?: ComputerMouseDownParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.mouse_down',
      [id],
      { body, query: { screenshot_after, settle_ms } },
      options,
    );
  }

  /** Release the left button at a pixel. */
  mouseUp(
    id: string,
    params?: ComputerMouseUpParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.mouse_up',
      [id],
      { body, query: { screenshot_after, settle_ms } },
      options,
    );
  }

  /** Load a URL in a browser tab. */
  navigate(
    id: string,
    params?: ComputerNavigateParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.navigate',
      [id],
      { body, query: { screenshot_after, settle_ms } },
      options,
    );
  }

  /** Follow action requests, action results and command output. */
  retrieveEvents(id: string, options?: RequestOptions): APIPromise<Stream<ComputerStreamEvent>> {
    return this._client._stream<ComputerStreamEvent>(
      'computers.retrieve_events',
      [id],
      {},
      options,
    );
  }

  /** Follow video frames and cursor changes. */
  retrieveScreencast(id: string, options?: RequestOptions): APIPromise<Stream<ScreencastEvent>> {
    return this._client._stream<ScreencastEvent>(
      'computers.retrieve_screencast',
      [id],
      {},
      options,
    );
  }

  /** Read expiry times and last activity. */
  retrieveStatus(id: string, options?: RequestOptions): APIPromise<ComputerRetrieveStatusResponse> {
    return this._client._call<ComputerRetrieveStatusResponse>(
      'computers.retrieve_status',
      [id],
      {},
      options,
    );
  }

  /** Open a two-way socket to a session. */
  retrieveWs(id: string, options?: RequestOptions): APIPromise<Socket> {
    return this._client._socket('computers.retrieve_ws', [id], {}, options);
  }

  /** Right-click at a screenshot pixel. */
  rightClick(
    id: string,
    params?: ComputerRightClickParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.right_click',
      [id],
      { body, query: { screenshot_after, settle_ms } },
      options,
    );
  }

  /** Capture the screen, as a URL or base64. */
  screenshot(
    id: string,
    params?: ComputerScreenshotParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    return this._client._call<ActionResult>(
      'computers.screenshot',
      [id],
      { body: params },
      options,
    );
  }

  /** Scroll by a delta from a pixel. */
  scroll(
    id: string,
    params?: ComputerScrollParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.scroll',
      [id],
      { body, query: { screenshot_after, settle_ms } },
      options,
    );
  }

  /** Type text where the focus is. */
  type(
    id: string,
    params?: ComputerTypeParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.type',
      [id],
      { body, query: { screenshot_after, settle_ms } },
      options,
    );
  }

  /** Resize the browser viewport or change its scale. */
  viewport(
    id: string,
    params?: ComputerViewportParams | null,
    options?: RequestOptions,
  ): APIPromise<ActionResult> {
    const { screenshot_after, settle_ms, ...body } = params ?? {};
    return this._client._call<ActionResult>(
      'computers.viewport',
      [id],
      { body, query: { screenshot_after, settle_ms } },
      options,
    );
  }
}

/** Doc of it. */
export interface ActionResult extends ActionResultHelpers {
  /** Doc of it. */
  error_message?: string | null;

  /** Doc of it. */
  executed_tab_id?: string | null;

  /** Doc of it. */
  page_context?: PageContext | null;

  /** Doc of it. */
  request_id?: string | null;

  /** Doc of it. */
  result?: ActionResultData | null;

  /** Doc of it. */
  status?: string | null;

  /** Doc of it. */
  timestamp?: string | null;
}

/** What an action brought, by its kind; a field of another action is absent. */
export interface ActionResultData {
  /**
   * Address of the picture, or a `data:` address with the picture itself when it was asked for as
   * base64.
   */
  screenshot_url?: string | null;

  /** The page's HTML. */
  html_content?: string | null;

  /** Output of the shell command. */
  debug_response?: string | null;

  /** The open tabs of a browser. */
  tabs?: Array<TabInfo> | null;
}

/** Doc of it. */
export interface ComputerActionParam {
  /** Doc of it. */
  auto_detect_encoding?: boolean;

  /** Doc of it. */
  base64?: boolean;

  /** Doc of it. */
  button?: string;

  /** Doc of it. */
  debug?: ComputerActionParamDebug;

  /** Doc of it. */
  dx?: number;

  /** Doc of it. */
  dy?: number;

  /** Doc of it. */
  from_shm?: boolean;

  /** Doc of it. */
  height?: number;

  /** Doc of it. */
  include_context?: boolean;

  /** Doc of it. */
  key?: string;

  /** Doc of it. */
  keys?: Array<string>;

  /** Doc of it. */
  ms?: number;

  /** Doc of it. */
  path?: Array<ComputerActionParamPath>;

  /** Doc of it. */
  proxy_url?: string;

  /** Doc of it. */
  request_id?: string;

  /** Doc of it. */
  scale_factor?: number;

  /** Doc of it. */
  screenshot_after?: boolean;

  /** Doc of it. */
  scroll_x?: number;

  /** Doc of it. */
  scroll_y?: number;

  /** Doc of it. */
  settle_ms?: number;

  /** Doc of it. */
  tab_id?: string;

  /** Doc of it. */
  text?: string;

  /** Doc of it. */
  type?: string;

  /** Doc of it. */
  url?: string;

  /** Doc of it. */
  width?: number;

  /** Doc of it. */
  x?: number;

  /** Doc of it. */
  x1?: number;

  /** Doc of it. */
  x2?: number;

  /** Doc of it. */
  y?: number;

  /** Doc of it. */
  y1?: number;

  /** Doc of it. */
  y2?: number;
}

/** Doc of it. */
export interface ComputerActionParamDebug {
  /** Doc of it. */
  command?: string;

  /** Doc of it. */
  cwd?: string;

  /** Doc of it. */
  env?: { [key: string]: string };

  /** Doc of it. */
  max_output_length?: number;

  /** Doc of it. */
  stream?: boolean;

  /** Doc of it. */
  timeout_seconds?: number;
}

/** Doc of it. */
export interface ComputerActionParamPath {
  /** Doc of it. */
  x?: number;

  /** Doc of it. */
  y?: number;
}

/** Doc of it. */
export interface ComputerBatchParams {
  /** Doc of it. */
  actions?: Array<ComputerActionParam>;
}

/** What came of a batch of actions. */
export interface ComputerBatchResponse extends ComputerBatchResponseHelpers {
  /** How many actions were run. */
  executed?: number | null;

  /** How many actions the batch has. */
  total?: number | null;

  /**
   * One result for each action that was run, in order; the batch stops after the first that fails.
   */
  results?: Array<ComputerBatchResult> | null;
}

/** What came of one action of a batch. */
export interface ComputerBatchResult {
  /** `SUCCESS`, or what went wrong, such as `EXECUTION_ERROR`. */
  status?: string | null;

  /** What went wrong, in words. */
  error_message?: string | null;

  /** What the action brought. */
  result?: ActionResultData | null;
}

/** Doc of it. */
export interface ComputerChangeProxyParams {
  /** Doc of it. */
  proxy_url?: string;
}

/** Doc of it. */
export interface ComputerClickParams {
  /** Doc of it. */
  tab_id?: string;

  /** Doc of it. */
  x?: number;

  /** Doc of it. */
  y?: number;

  /** Doc of it. */
  screenshot_after?: boolean;

  /** Doc of it. */
  settle_ms?: number;
}

/** Doc of it. */
export interface ComputerCreateParams {
  /** Doc of it. */
  auto_kill?: boolean;

  /** Doc of it. */
  context_id?: string;

  /** Doc of it. */
  display?: ComputerCreateParamsDisplay;

  /** Doc of it. */
  environment_id?: string;

  /** Doc of it. */
  idle_timeout_enabled?: boolean;

  /** Doc of it. */
  inactivity_timeout_seconds?: number;

  /** Doc of it. */
  kind?: string;

  /** Doc of it. */
  max_lifetime_seconds?: number;

  /** Doc of it. */
  persistent?: boolean;

  /** Doc of it. */
  stealth?: unknown;

  /** Doc of it. */
  timeout_seconds?: number;

  /** Doc of it. */
  use_advanced_proxy?: boolean;
}

/** Doc of it. */
export interface ComputerCreateParamsDisplay {
  /** Doc of it. */
  height?: number;

  /** Doc of it. */
  scale?: number;

  /** Doc of it. */
  width?: number;
}

/** Doc of it. */
export interface ComputerDebugParams {
  /** Doc of it. */
  command?: string;

  /** Doc of it. */
  max_output_length?: number;

  /** Doc of it. */
  tab_id?: string;

  /** Doc of it. */
  timeout_seconds?: number;
}

/** Doc of it. */
export interface ComputerDoubleClickParams {
  /** Doc of it. */
  tab_id?: string;

  /** Doc of it. */
  x?: number;

  /** Doc of it. */
  y?: number;

  /** Doc of it. */
  screenshot_after?: boolean;

  /** Doc of it. */
  settle_ms?: number;
}

/** Doc of it. */
export interface ComputerDragParams {
  /** Doc of it. */
  tab_id?: string;

  /** Doc of it. */
  x1?: number;

  /** Doc of it. */
  x2?: number;

  /** Doc of it. */
  y1?: number;

  /** Doc of it. */
  y2?: number;

  /** Doc of it. */
  screenshot_after?: boolean;

  /** Doc of it. */
  settle_ms?: number;
}

/** Doc of it. */
export interface ComputerExecuteParams {
  /** Doc of it. */
  action?: ComputerActionParam;

  /** Doc of it. */
  screenshot_after?: boolean;

  /** Doc of it. */
  settle_ms?: number;
}

/** Doc of it. */
export interface ComputerHTMLParams {
  /** Doc of it. */
  auto_detect_encoding?: boolean;

  /** Doc of it. */
  tab_id?: string;
}

/** Doc of it. */
export interface ComputerHotkeyParams {
  /** Doc of it. */
  keys?: Array<string>;

  /** Doc of it. */
  tab_id?: string;

  /** Doc of it. */
  screenshot_after?: boolean;

  /** Doc of it. */
  settle_ms?: number;
}

/** What the service says of a session that was kept alive. */
export interface ComputerKeepaliveResponse {
  /** State of the session. */
  status?: string | null;
}

/** Doc of it. */
export interface ComputerKeyDownParams {
  /** Doc of it. */
  key?: string;

  /** Doc of it. */
  tab_id?: string;

  /** Doc of it. */
  screenshot_after?: boolean;

  /** Doc of it. */
  settle_ms?: number;
}

/** Doc of it. */
export interface ComputerKeyUpParams {
  /** Doc of it. */
  key?: string;

  /** Doc of it. */
  tab_id?: string;

  /** Doc of it. */
  screenshot_after?: boolean;

  /** Doc of it. */
  settle_ms?: number;
}

/** Doc of it. */
export type ComputerListResponse = Array<ComputerResponse>;

/** Doc of it. */
export interface ComputerMouseDownParams {
  /** Doc of it. */
  tab_id?: string;

  /** Doc of it. */
  x?: number;

  /** Doc of it. */
  y?: number;

  /** Doc of it. */
  screenshot_after?: boolean;

  /** Doc of it. */
  settle_ms?: number;
}

/** Doc of it. */
export interface ComputerMouseUpParams {
  /** Doc of it. */
  tab_id?: string;

  /** Doc of it. */
  x?: number;

  /** Doc of it. */
  y?: number;

  /** Doc of it. */
  screenshot_after?: boolean;

  /** Doc of it. */
  settle_ms?: number;
}

/** Doc of it. */
export interface ComputerNavigateParams {
  /** Doc of it. */
  tab_id?: string;

  /** Doc of it. */
  url?: string;

  /** Doc of it. */
  screenshot_after?: boolean;

  /** Doc of it. */
  settle_ms?: number;
}

/** Doc of it. */
export interface ComputerResponse extends ComputerResponseHelpers {
  /** Doc of it. */
  id?: string | null;

  /** Doc of it. */
  auto_kill?: boolean | null;

  /** Doc of it. */
  created_at?: string | null;

  /** Doc of it. */
  endpoints?: { [key: string]: string } | null;

  /** Doc of it. */
  environment_id?: string | null;

  /** Doc of it. */
  expires_at?: string | null;

  /** Doc of it. */
  idle_expires_at?: string | null;

  /** Doc of it. */
  idle_timeout_enabled?: boolean | null;

  /** Doc of it. */
  inactivity_timeout_seconds?: number | null;

  /** Doc of it. */
  kind?: string | null;

  /** Doc of it. */
  last_activity_at?: string | null;

  /** Doc of it. */
  max_lifetime_seconds?: number | null;

  /** Doc of it. */
  status?: string | null;
}

/** Doc of it. */
export interface ComputerRetrieveStatusResponse {
  /** Doc of it. */
  id?: string | null;

  /** Doc of it. */
  auto_kill?: boolean | null;

  /** Doc of it. */
  created_at?: string | null;

  /** Doc of it. */
  expires_at?: string | null;

  /** Doc of it. */
  idle_expires_at?: string | null;

  /** Doc of it. */
  idle_timeout_enabled?: boolean | null;

  /** Doc of it. */
  inactivity_timeout_seconds?: number | null;

  /** Doc of it. */
  last_activity_at?: string | null;

  /** Doc of it. */
  max_lifetime_seconds?: number | null;

  /** Doc of it. */
  status?: string | null;
}

/** Doc of it. */
export interface ComputerRightClickParams {
  /** Doc of it. */
  tab_id?: string;

  /** Doc of it. */
  x?: number;

  /** Doc of it. */
  y?: number;

  /** Doc of it. */
  screenshot_after?: boolean;

  /** Doc of it. */
  settle_ms?: number;
}

/** Doc of it. */
export interface ComputerScreenshotParams {
  /** Doc of it. */
  base64?: boolean;

  /** Doc of it. */
  tab_id?: string;
}

/** Doc of it. */
export interface ComputerScrollParams {
  /** Doc of it. */
  dx?: number;

  /** Doc of it. */
  dy?: number;

  /** Doc of it. */
  tab_id?: string;

  /** Doc of it. */
  x?: number;

  /** Doc of it. */
  y?: number;

  /** Doc of it. */
  screenshot_after?: boolean;

  /** Doc of it. */
  settle_ms?: number;
}

/** One event of a computer, told apart by `event`. */
export type ComputerStreamEvent = ComputerEvent | ComputerEventError | UnknownComputerEvent;

/** A request for an action, its result, or output of a command. */
export interface ComputerEvent {
  /** Name of the event: `message`. */
  event: 'message';

  /** Ties a result to its request. */
  request_id?: string | null;

  /** How a command ended. */
  exit_code?: number | null;

  /** What a command wrote. */
  stdout?: string | null;

  /** What a command wrote as errors. */
  stderr?: string | null;

  /** A piece of output in base64. */
  data?: string | null;

  /** Whether the piece is of the errors. */
  is_stderr?: boolean | null;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** The stream failed. The session may have ended with it: later calls then answer 404. */
export interface ComputerEventError {
  /** Name of the event: `error`. */
  event: 'error';

  /** What went wrong, in words. */
  message?: string | null;

  /** What went wrong, as the service says it. */
  error?: unknown;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** An event that this version does not know, with all of its fields. */
export interface UnknownComputerEvent {
  /** Text that no other variant has. To compare it with one, write `(event.event as string)`. */
  event: Unlisted;

  [key: string]: unknown;
}

/** Doc of it. */
export interface ComputerTypeParams {
  /** Doc of it. */
  tab_id?: string;

  /** Doc of it. */
  text?: string;

  /** Doc of it. */
  screenshot_after?: boolean;

  /** Doc of it. */
  settle_ms?: number;
}

/** Doc of it. */
export interface ComputerViewportParams {
  /** Doc of it. */
  height?: number;

  /** Doc of it. */
  scale_factor?: number;

  /** Doc of it. */
  tab_id?: string;

  /** Doc of it. */
  width?: number;

  /** Doc of it. */
  screenshot_after?: boolean;

  /** Doc of it. */
  settle_ms?: number;
}

/** Doc of it. */
export interface PageContext {
  /** Doc of it. */
  device_scale_factor?: number | null;

  /** Doc of it. */
  is_main_tab?: boolean | null;

  /** Doc of it. */
  page_height?: number | null;

  /** Doc of it. */
  page_width?: number | null;

  /** Doc of it. */
  scroll_x?: number | null;

  /** Doc of it. */
  scroll_y?: number | null;

  /** Doc of it. */
  tab_id?: string | null;

  /** Doc of it. */
  title?: string | null;

  /** Doc of it. */
  url?: string | null;

  /** Doc of it. */
  viewport_height?: number | null;

  /** Doc of it. */
  viewport_width?: number | null;
}

/**
 * One event of a screencast, told apart by `event`: `message` is a JPEG frame of a browser, `h264`
 * a piece of video of a desktop.
 */
export type ScreencastEvent =
  | ScreencastFrame
  | ScreencastH264
  | ScreencastCursorUpdate
  | ScreencastCursorPosition
  | UnknownScreencastEvent;

/** A frame of a browser. */
export interface ScreencastFrame extends ScreencastFrameHelpers {
  /** Name of the event: `message`. */
  event: 'message';

  /** The frame, a JPEG in base64. */
  image_data: string;

  /** What the browser says of the frame, such as its size and scroll offset. */
  metadata?: { [key: string]: unknown };

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** A piece of a desktop's video. */
export interface ScreencastH264 extends ScreencastH264Helpers {
  /** Name of the event: `h264`. */
  event: 'h264';

  /** One H.264 unit in base64; the pieces in order make a stream that ffmpeg reads. */
  nalu_data: string;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** The cursor's picture changed. */
export interface ScreencastCursorUpdate {
  /** Name of the event: `cursor_update`. */
  event: 'cursor_update';

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** The cursor moved. */
export interface ScreencastCursorPosition {
  /** Name of the event: `cursor_position`. */
  event: 'cursor_position';

  /** Distance from the left, in px. */
  x: number;

  /** Distance from the top, in px. */
  y: number;

  /** Fields that this version does not know. */
  [key: string]: unknown;
}

/** An event that this version does not know, with all of its fields. */
export interface UnknownScreencastEvent {
  /** Text that no other variant has. To compare it with one, write `(event.event as string)`. */
  event: Unlisted;

  [key: string]: unknown;
}

/** Doc of it. */
export interface TabInfo {
  /** Doc of it. */
  tab_id: string;

  /** Doc of it. */
  url?: string;

  /** Doc of it. */
  title?: string;

  /** Doc of it. */
  is_main?: boolean;
}

/** Parameters of `computers.list` outside the path. */
export interface ComputerListParams {
  /** Doc of it. */
  type?: 'live' | 'persistent';
}

/** A type that no literal equals, so that `event.type === '...'` leaves the listed variant alone. */
declare enum Unlisted {
  mark = '',
}
