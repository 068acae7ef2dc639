// Generated from api/openapi.yaml by `make codegen`; do not edit.

/**
 * The result of an action. The service responds with HTTP 200 even if the action failed: check
 * `status`.
 */
export interface ActionResult {
  // Its methods are in helpers/action-result.ts.
  /** Error message; absent or null after success. */
  error_message?: string | null;

  /** Id of the tab in which the action ran. */
  executed_tab_id?: string | null;

  /** The page after the action; always null on a desktop. */
  page_context?: PageContext | null;

  /** The service's id of the action. */
  request_id?: string | null;

  /** What the action returned, such as the URL of a screenshot. */
  result?: ActionResultData | null;

  /** `SUCCESS`; `EXECUTION_ERROR` or another value if the action failed. */
  status?: string | null;

  /** When the action ran, ISO 8601. */
  timestamp?: string | null;
}

/** What an action returned. Only the fields of that kind of action are present. */
export interface ActionResultData {
  /** URL of the screenshot, or a `data:` URL with the image itself if base64 was requested. */
  screenshot_url?: string | null;

  /** The page's HTML. */
  html_content?: string | null;

  /** Output of the shell command. */
  debug_response?: string | null;

  /** The open tabs of a browser. */
  tabs?: Array<TabInfo> | null;

  /** Of `new_tab`: id of the opened tab. */
  created_tab_id?: string | null;
}

/** Any one action, selected by `type`. It needs only the fields of that type. */
export interface ComputerActionParam {
  /** Of `handle_dialog`: whether to accept the open dialog (default true). Local server only. */
  accept?: boolean;

  /** Of `get_html_content`: whether to guess the encoding if the page does not declare it. */
  auto_detect_encoding?: boolean;

  /** Of `screenshot`: whether to return the image itself, in base64. */
  base64?: boolean;

  /** Of `click`: which button, such as `left` or `right`. */
  button?: string;

  /** Of `debug`: the shell command. */
  debug?: ComputerActionParamDebug;

  /** Of `scroll`: how far to the right, in px. */
  dx?: number;

  /** Of `scroll`: how far down, in px. */
  dy?: number;

  /** Of `screenshot`: whether to read it from shared memory, which is faster where available. */
  from_shm?: boolean;

  /** Of `set_viewport`: height in px. */
  height?: number;

  /** Whether the result has the `page_context`. */
  include_context?: boolean;

  /** Of `key_down` and `key_up`: name of the key. */
  key?: string;

  /** Of `keypress`: names of the keys, or one string such as `Control+c`. */
  keys?: Array<string>;

  /** Of `wait`: duration in ms. */
  ms?: number;

  /** Of `drag`: the points of the path. */
  path?: Array<ComputerActionParamPath>;

  /** Of `change_proxy`: URL of the proxy. */
  proxy_url?: string;

  /** Your own id, which the result repeats. */
  request_id?: string;

  /** Of `set_viewport`: screen pixels per page pixel. */
  scale_factor?: number;

  /** Whether to take a screenshot after the action (default false). */
  screenshot_after?: boolean;

  /** The older name of `dx`. */
  scroll_x?: number;

  /** The older name of `dy`. */
  scroll_y?: number;

  /** How long to wait after the action, in ms, before the screenshot is taken. */
  settle_ms?: number;

  /** Id of the tab to act in; absent, the main tab. Browsers only. */
  tab_id?: string;

  /** Of `type`: the text. Of `handle_dialog`: the reply to a prompt. */
  text?: string;

  /** Which action, such as `click`, `type` or `go_to_url`. */
  type?: string;

  /** Of `go_to_url` and `new_tab`: the URL. */
  url?: string;

  /** Of `go_to_url`: `commit`, `domcontentloaded` or `load`. Local server only. */
  wait_until?: string;

  /** Of `set_viewport`: width in px. */
  width?: number;

  /** Distance from the left, in px. */
  x?: number;

  /** Of `drag`: where it starts, from the left, in px. */
  x1?: number;

  /** Of `drag`: where it ends, from the left, in px. */
  x2?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Of `drag`: where it starts, from the top, in px. */
  y1?: number;

  /** Of `drag`: where it ends, from the top, in px. */
  y2?: number;
}

/** A shell command as an action. */
export interface ComputerActionParamDebug {
  /** The shell command. */
  command?: string;

  /** Working directory. */
  cwd?: string;

  /** Environment variables to add. */
  env?: { [key: string]: string };

  /** Maximum number of bytes of output to return. */
  max_output_length?: number;

  /** Whether the output is also sent as events of the computer. */
  stream?: boolean;

  /** Time limit for the command, in s. */
  timeout_seconds?: number;
}

/** A point of the pointer's path. */
export interface ComputerActionParamPath {
  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;
}

/** Actions to run in order. */
export interface ComputerBatchParams {
  /** The actions, in order. The batch stops after the first that fails. */
  actions?: Array<ComputerActionParam>;
}

/** The results of a batch of actions. */
export interface ComputerBatchResponse {
  // Its methods are in helpers/computer-batch-response.ts.
  /** How many actions ran. */
  executed?: number | null;

  /** How many actions the batch has. */
  total?: number | null;

  /** One result for each action that ran, in order. */
  results?: Array<ComputerBatchResult> | null;
}

/** The result of one action of a batch. */
export interface ComputerBatchResult {
  /** `SUCCESS`, or a code of the failure, such as `EXECUTION_ERROR`. */
  status?: string | null;

  /** Error message. */
  error_message?: string | null;

  /** What the action returned. */
  result?: ActionResultData | null;
}

/** A new proxy for a browser. */
export interface ComputerChangeProxyParams {
  /** URL of the proxy, with user and password if it needs them. */
  proxy_url?: string;
}

/** Where to click. */
export interface ComputerClickParams {
  /** Id of the tab to act in; absent, the main tab. Browsers only. */
  tab_id?: string;

  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Whether to take a screenshot after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the screenshot is taken. */
  settle_ms?: number;
}

/** What kind of computer to create, and how long it lives. */
export interface ComputerCreateParams {
  /** Whether the computer ends after a time without activity. */
  auto_kill?: boolean;

  /** Id of a browser context to continue with. */
  context_id?: string;

  /**
   * How a browser handles `alert`, `confirm` and `prompt`: `accept` (default), `dismiss`, or
   * `hold`, which leaves them open until the action `handle_dialog`. An object sets each of them,
   * and `beforeunload`, separately. Local server only.
   */
  dialogs?: unknown;

  /** Size of the screen (default 1280 x 720 px). */
  display?: ComputerCreateParamsDisplay;

  /** Id of a saved computer to restore: the id that it had while it ran. */
  environment_id?: string;

  /** User and password for sites that ask for them with HTTP authentication. Local server only. */
  http_credentials?: ComputerCreateParamsHTTPCredentials;

  /** Whether the computer ends after a time without activity (default true). */
  idle_timeout_enabled?: boolean;

  /**
   * Whether a browser opens pages whose certificate is not trusted (default false). Local server
   * only.
   */
  ignore_https_errors?: boolean;

  /** Inactivity limit in s. */
  inactivity_timeout_seconds?: number;

  /**
   * `browser` (default) or `desktop`. For any other value the service responds with 503, as if it
   * were busy.
   */
  kind?: string;

  /** Maximum lifetime in s. */
  max_lifetime_seconds?: number;

  /** Whether the computer is saved when it ends. Set it again when you restore it. */
  persistent?: boolean;

  /** Whether the browser hides that it is automated. */
  stealth?: unknown;

  /** The older name of `max_lifetime_seconds`. */
  timeout_seconds?: number;

  /** Whether the browser uses the service's advanced proxies. */
  use_advanced_proxy?: boolean;
}

/** Size of a screen. */
export interface ComputerCreateParamsDisplay {
  /** Height in px. */
  height?: number;

  /** Screen pixels per page pixel. */
  scale?: number;

  /** Width in px. */
  width?: number;
}

/** User and password for HTTP authentication. */
export interface ComputerCreateParamsHTTPCredentials {
  /**
   * The only origin that receives them, such as `https://example.com`; absent, every site that
   * asks.
   */
  origin?: string;

  /** The password. */
  password: string;

  /** The user name. */
  username: string;
}

/** A shell command. */
export interface ComputerDebugParams {
  /** The shell command. */
  command?: string;

  /** Maximum number of bytes of output to return (default 65536). */
  max_output_length?: number;

  /** Id of the tab to act in; absent, the main tab. Browsers only. */
  tab_id?: string;

  /** Time limit for the command, in s (default 120). */
  timeout_seconds?: number;
}

/** Where to double-click. */
export interface ComputerDoubleClickParams {
  /** Id of the tab to act in; absent, the main tab. Browsers only. */
  tab_id?: string;

  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Whether to take a screenshot after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the screenshot is taken. */
  settle_ms?: number;
}

/** Where to drag from and to. */
export interface ComputerDragParams {
  /** Id of the tab to act in; absent, the main tab. Browsers only. */
  tab_id?: string;

  /** Where it starts, from the left, in px. */
  x1?: number;

  /** Where it ends, from the left, in px. */
  x2?: number;

  /** Where it starts, from the top, in px. */
  y1?: number;

  /** Where it ends, from the top, in px. */
  y2?: number;

  /** Whether to take a screenshot after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the screenshot is taken. */
  settle_ms?: number;
}

/** Any one action. */
export interface ComputerExecuteParams {
  /** The action, selected by its `type`. */
  action?: ComputerActionParam;

  /** Whether to take a screenshot after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the screenshot is taken. */
  settle_ms?: number;
}

/** How to read a page. */
export interface ComputerHTMLParams {
  /** Whether to guess the encoding if the page does not declare it. */
  auto_detect_encoding?: boolean;

  /** Id of the tab to act in; absent, the main tab. Browsers only. */
  tab_id?: string;
}

/** Keys to press together. */
export interface ComputerHotkeyParams {
  /** Names of the keys, such as `Control` and `c`; case does not matter. */
  keys?: Array<string>;

  /** Id of the tab to act in; absent, the main tab. Browsers only. */
  tab_id?: string;

  /** Whether to take a screenshot after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the screenshot is taken. */
  settle_ms?: number;
}

/** State of a session after a keep-alive. */
export interface ComputerKeepaliveResponse {
  /** State of the session. */
  status?: string | null;
}

/** A key to hold. */
export interface ComputerKeyDownParams {
  /** Name of the key. */
  key?: string;

  /** Id of the tab to act in; absent, the main tab. Browsers only. */
  tab_id?: string;

  /** Whether to take a screenshot after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the screenshot is taken. */
  settle_ms?: number;
}

/** A key to release. */
export interface ComputerKeyUpParams {
  /** Name of the key. */
  key?: string;

  /** Id of the tab to act in; absent, the main tab. Browsers only. */
  tab_id?: string;

  /** Whether to take a screenshot after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the screenshot is taken. */
  settle_ms?: number;
}

/** Computers of the whole organisation, including those that other programs created. */
export type ComputerListResponse = Array<ComputerResponse>;

/** Where to press the left button. */
export interface ComputerMouseDownParams {
  /** Id of the tab to act in; absent, the main tab. Browsers only. */
  tab_id?: string;

  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Whether to take a screenshot after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the screenshot is taken. */
  settle_ms?: number;
}

/** Where to release the left button. */
export interface ComputerMouseUpParams {
  /** Id of the tab to act in; absent, the main tab. Browsers only. */
  tab_id?: string;

  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Whether to take a screenshot after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the screenshot is taken. */
  settle_ms?: number;
}

/** Where to go. */
export interface ComputerNavigateParams {
  /** Id of the tab to act in; absent, the main tab. Browsers only. */
  tab_id?: string;

  /** URL of the page. */
  url?: string;

  /**
   * How far the page must have loaded before the call returns: `commit` (the server has responded),
   * `domcontentloaded` or `load` (images included). Absent, the call waits for `load`, but at most
   * 2 s longer than for the document itself. Local server only.
   */
  wait_until?: string;

  /** Whether to take a screenshot after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the screenshot is taken. */
  settle_ms?: number;
}

/** A computer: a browser or a desktop. */
export interface ComputerResponse {
  // Its methods are in helpers/computer-response.ts.
  /** Id of the computer. */
  id?: string | null;

  /** Whether the computer ends after a time without activity. */
  auto_kill?: boolean | null;

  /** Id of the browser context that it continues, as passed when it was created. */
  context_id?: string | null;

  /** When it was created, ISO 8601. */
  created_at?: string | null;

  /**
   * Paths of its other endpoints, such as `cdp`, `screencast` and `debug`, relative to the base
   * URL.
   */
  endpoints?: { [key: string]: string } | null;

  /** Id of the saved computer that it was restored from. */
  environment_id?: string | null;

  /** The latest time at which it ends, ISO 8601. */
  expires_at?: string | null;

  /** When it ends if there is no further activity, ISO 8601. */
  idle_expires_at?: string | null;

  /** Whether it ends after a time without activity. */
  idle_timeout_enabled?: boolean | null;

  /** Inactivity limit in s. */
  inactivity_timeout_seconds?: number | null;

  /** `browser` or `desktop`. */
  kind?: string | null;

  /** When it was last used, ISO 8601. */
  last_activity_at?: string | null;

  /** Maximum lifetime in s. */
  max_lifetime_seconds?: number | null;

  /** Its state: `ready` when created, `RUNNING` in later reads. */
  status?: string | null;
}

/** When a computer ends. */
export interface ComputerRetrieveStatusResponse {
  /** Id of the computer. */
  id?: string | null;

  /** Whether the computer ends after a time without activity. */
  auto_kill?: boolean | null;

  /** When it was created, ISO 8601. */
  created_at?: string | null;

  /** The latest time at which it ends, ISO 8601. */
  expires_at?: string | null;

  /** When it ends if there is no further activity, ISO 8601. */
  idle_expires_at?: string | null;

  /** Whether it ends after a time without activity. */
  idle_timeout_enabled?: boolean | null;

  /** Inactivity limit in s. */
  inactivity_timeout_seconds?: number | null;

  /** When it was last used, ISO 8601. */
  last_activity_at?: string | null;

  /** Maximum lifetime in s. */
  max_lifetime_seconds?: number | null;

  /** Its state: `ready` when created, `RUNNING` in later reads. */
  status?: string | null;
}

/** Where to click with the right button. */
export interface ComputerRightClickParams {
  /** Id of the tab to act in; absent, the main tab. Browsers only. */
  tab_id?: string;

  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Whether to take a screenshot after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the screenshot is taken. */
  settle_ms?: number;
}

/** How to take a screenshot. */
export interface ComputerScreenshotParams {
  /** Whether to return the image itself in base64 instead of its URL. */
  base64?: boolean;

  /** Id of the tab to act in; absent, the main tab. Browsers only. */
  tab_id?: string;
}

/** How far and where to scroll. */
export interface ComputerScrollParams {
  /** Distance to the right, in px; negative is left. */
  dx?: number;

  /** Distance down, in px; negative is up. */
  dy?: number;

  /** Id of the tab to act in; absent, the main tab. Browsers only. */
  tab_id?: string;

  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Whether to take a screenshot after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the screenshot is taken. */
  settle_ms?: number;
}

/** One event of a computer, distinguished by `event`. */
export type ComputerStreamEvent = ComputerEvent | ComputerEventError | UnknownComputerEvent;

/** A request for an action, its result, or output of a command. */
export interface ComputerEvent {
  /** Name of the event: `message`. */
  event: 'message';

  /** Correlates a result with its request. */
  request_id?: string | null;

  /** How a command ended. */
  exit_code?: number | null;

  /** What a command wrote to standard output. */
  stdout?: string | null;

  /** What a command wrote to standard error. */
  stderr?: string | null;

  /** A chunk of output in base64. */
  data?: string | null;

  /** Whether the chunk is from standard error. */
  is_stderr?: boolean | null;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The stream failed. The session may have ended as well; later calls then fail with 404. */
export interface ComputerEventError {
  /** Name of the event: `error`. */
  event: 'error';

  /** Error message. */
  message?: string | null;

  /** Error message of the service. */
  error?: unknown;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** An event that this version does not know, with all of its fields. */
export interface UnknownComputerEvent {
  /** A value of no other variant. To compare it with a string, write `(event.event as string)`. */
  event: Unlisted;

  [key: string]: unknown;
}

/** Text to type. */
export interface ComputerTypeParams {
  /** Id of the tab to act in; absent, the main tab. Browsers only. */
  tab_id?: string;

  /** The text. */
  text?: string;

  /** Whether to take a screenshot after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the screenshot is taken. */
  settle_ms?: number;
}

/** Size of a browser's viewport. */
export interface ComputerViewportParams {
  /** Height in px. */
  height?: number;

  /** Screen pixels per page pixel. */
  scale_factor?: number;

  /** Id of the tab to act in; absent, the main tab. Browsers only. */
  tab_id?: string;

  /** Width in px. */
  width?: number;

  /** Whether to take a screenshot after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the screenshot is taken. */
  settle_ms?: number;
}

/** The page in a browser after an action. */
export interface PageContext {
  /** Screen pixels per page pixel. */
  device_scale_factor?: number | null;

  /** Whether the action ran in the main tab. */
  is_main_tab?: boolean | null;

  /** Height of the whole page, in px. */
  page_height?: number | null;

  /** Width of the whole page, in px. */
  page_width?: number | null;

  /** Horizontal scroll offset in px. */
  scroll_x?: number | null;

  /** Vertical scroll offset in px. */
  scroll_y?: number | null;

  /** Id of the tab. */
  tab_id?: string | null;

  /** Title of the page. */
  title?: string | null;

  /** URL of the page. */
  url?: string | null;

  /** Height of the visible part, in px. */
  viewport_height?: number | null;

  /** Width of the visible part, in px. */
  viewport_width?: number | null;
}

/**
 * One event of a screencast, distinguished by `event`: `message` is a JPEG frame of a browser,
 * `h264` a chunk of video of a desktop.
 */
export type ScreencastEvent =
  | ScreencastFrame
  | ScreencastH264
  | ScreencastCursorUpdate
  | ScreencastCursorPosition
  | UnknownScreencastEvent;

/** A frame of a browser. */
export interface ScreencastFrame {
  // Its methods are in helpers/screencast-frame.ts.
  /** Name of the event: `message`. */
  event: 'message';

  /** The frame as a JPEG in base64. */
  image_data: string;

  /** Metadata of the frame from the browser, such as its size and scroll offset. */
  metadata?: { [key: string]: unknown };

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A chunk of a desktop's video. */
export interface ScreencastH264 {
  // Its methods are in helpers/screencast-h264.ts.
  /** Name of the event: `h264`. */
  event: 'h264';

  /** One H.264 unit in base64. All units in order form a stream that ffmpeg can read. */
  nalu_data: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The image of the cursor changed. */
export interface ScreencastCursorUpdate {
  /** Name of the event: `cursor_update`. */
  event: 'cursor_update';

  /** Fields that this version of the package does not know. */
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

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** An event that this version does not know, with all of its fields. */
export interface UnknownScreencastEvent {
  /** A value of no other variant. To compare it with a string, write `(event.event as string)`. */
  event: Unlisted;

  [key: string]: unknown;
}

/** A tab of a browser. */
export interface TabInfo {
  /** Id of the tab. */
  tab_id: string;

  /** URL of its page. */
  url?: string;

  /** Title of its page. */
  title?: string;

  /** True on the main tab; absent on the others. */
  is_main?: boolean;
}

/** Parameters of `computers.list` outside the path. */
export interface ComputerListParams {
  /** `live` for computers that run, `persistent` for those that are saved. */
  type?: 'live' | 'persistent';
}

/** Name of `ComputerActionParam` in version 0. */
export type ComputerAction = ComputerActionParam;

type RootPageContext = PageContext;

/** Names of types in version 0. */
export declare namespace ActionResult {
  export type PageContext = RootPageContext;
}

/** Names of types in version 0. */
export declare namespace ComputerAction {
  export type Debug = ComputerActionParamDebug;
  export type Path = ComputerActionParamPath;
}

/** Names of types in version 0. */
export declare namespace ComputerCreateParams {
  export type Display = ComputerCreateParamsDisplay;
}

/** No literal equals this type, so that `event.type === '...'` narrows to the listed variant. */
declare enum Unlisted {
  mark = '',
}
