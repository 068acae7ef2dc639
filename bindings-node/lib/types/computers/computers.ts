// Generated from api/openapi.yaml by `make codegen`; do not edit.

/**
 * What came of an action. The service answers HTTP 200 also when the action failed: `status` tells.
 */
export interface ActionResult {
  // Its methods are in helpers/action-result.ts.
  /** What went wrong, in words; absent or null after success. */
  error_message?: string | null;

  /** Id of the tab that the action was run in. */
  executed_tab_id?: string | null;

  /** The page after the action; null on a desktop, also after success. */
  page_context?: PageContext | null;

  /** The service's id of the action. */
  request_id?: string | null;

  /** What the action brought, such as the address of a picture. */
  result?: ActionResultData | null;

  /** `SUCCESS`, or `EXECUTION_ERROR` or another word when the action failed. */
  status?: string | null;

  /** When it was done, ISO 8601. */
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

  /** Of `new_tab`: id of the tab that was opened. */
  created_tab_id?: string | null;
}

/** Any one action, named by `type`; it needs the fields of that type alone. */
export interface ComputerActionParam {
  /**
   * Of `handle_dialog`: whether the open dialog is accepted (default true). Only the local server
   * knows it.
   */
  accept?: boolean;

  /** Of `get_html_content`: whether the encoding is guessed when the page does not tell. */
  auto_detect_encoding?: boolean;

  /** Of `screenshot`: whether the picture comes inline, in base64. */
  base64?: boolean;

  /** Of `click`: which button, such as `left` or `right`. */
  button?: string;

  /** Of `debug`: the shell command. */
  debug?: ComputerActionParamDebug;

  /** Of `scroll`: how far to the right, in px. */
  dx?: number;

  /** Of `scroll`: how far down, in px. */
  dy?: number;

  /**
   * Of `screenshot`: whether it is taken from shared memory, which is faster where there is any.
   */
  from_shm?: boolean;

  /** Of `set_viewport`: height in px. */
  height?: number;

  /** Whether the result has the `page_context`. */
  include_context?: boolean;

  /** Of `key_down` and `key_up`: name of the key. */
  key?: string;

  /** Of `keypress`: names of the keys, or one text such as `Control+c`. */
  keys?: Array<string>;

  /** Of `wait`: how long, in ms. */
  ms?: number;

  /** Of `drag`: the places on the way. */
  path?: Array<ComputerActionParamPath>;

  /** Of a change of proxy: its address. */
  proxy_url?: string;

  /** An id of your own, which the result repeats. */
  request_id?: string;

  /** Of `set_viewport`: how many pixels of the screen make one of the page. */
  scale_factor?: number;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** The older name of `dx`. */
  scroll_x?: number;

  /** The older name of `dy`. */
  scroll_y?: number;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;

  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Of `type`: the text. Of `handle_dialog`: the answer to a prompt. */
  text?: string;

  /** Which action, such as `click`, `type` or `go_to_url`. */
  type?: string;

  /** Of `go_to_url` and `new_tab`: the address. */
  url?: string;

  /** Of `go_to_url`: `commit`, `domcontentloaded` or `load`. Only the local server knows it. */
  wait_until?: string;

  /** Of `set_viewport`: width in px. */
  width?: number;

  /** Distance from the left, in px. */
  x?: number;

  /** Of `drag`: where it begins, from the left, in px. */
  x1?: number;

  /** Of `drag`: where it ends, from the left, in px. */
  x2?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Of `drag`: where it begins, from the top, in px. */
  y1?: number;

  /** Of `drag`: where it ends, from the top, in px. */
  y2?: number;
}

/** A shell command as an action. */
export interface ComputerActionParamDebug {
  /** The command, for a shell. */
  command?: string;

  /** Folder to run it in. */
  cwd?: string;

  /** Environment variables to add. */
  env?: { [key: string]: string };

  /** Most bytes of output that are given back. */
  max_output_length?: number;

  /** Whether output is also sent to those who follow the computer's events. */
  stream?: boolean;

  /** Limit on the command, in s. */
  timeout_seconds?: number;
}

/** A place on the way of the pointer. */
export interface ComputerActionParamPath {
  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;
}

/** Actions to run in order. */
export interface ComputerBatchParams {
  /** The actions; the first that fails ends the batch. */
  actions?: Array<ComputerActionParam>;
}

/** What came of a batch of actions. */
export interface ComputerBatchResponse {
  // Its methods are in helpers/computer-batch-response.ts.
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

/** Another proxy for a browser. */
export interface ComputerChangeProxyParams {
  /** Address of the proxy, with its user and password if it needs them. */
  proxy_url?: string;
}

/** Where to click. */
export interface ComputerClickParams {
  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** What kind of computer to create, and how long it lives. */
export interface ComputerCreateParams {
  /** Whether the computer ends when nobody uses it any more. */
  auto_kill?: boolean;

  /** Id of a browser context to go on with. */
  context_id?: string;

  /**
   * What a browser answers to `alert`, `confirm` and `prompt`: `accept` (default), `dismiss`, or
   * `hold`, which leaves them open until the action `handle_dialog`. An object names each by
   * itself, and `beforeunload`. Only the local server knows this field.
   */
  dialogs?: unknown;

  /** Size of the screen; absent is 1280 x 720 px. */
  display?: ComputerCreateParamsDisplay;

  /** Id of a saved computer to restore: the id that it had itself. */
  environment_id?: string;

  /**
   * User and password for sites that ask for them with HTTP authentication. Only the local server
   * knows this field.
   */
  http_credentials?: ComputerCreateParamsHTTPCredentials;

  /** Whether the computer ends after a time without activity (default true). */
  idle_timeout_enabled?: boolean;

  /**
   * Whether a browser opens pages whose certificate is not trusted (default false). Only the local
   * server knows this field.
   */
  ignore_https_errors?: boolean;

  /** How long it may be without activity, in s. */
  inactivity_timeout_seconds?: number;

  /**
   * `browser` (default) or `desktop`. For another word the service answers 503, as if it were busy.
   */
  kind?: string;

  /** Longest life, in s. */
  max_lifetime_seconds?: number;

  /** Whether the computer is saved when it ends; to be given again when it is restored. */
  persistent?: boolean;

  /** Whether the browser hides that it is driven by a program. */
  stealth?: unknown;

  /** The older name of `max_lifetime_seconds`. */
  timeout_seconds?: number;

  /** Whether the browser goes through the service's better proxies. */
  use_advanced_proxy?: boolean;
}

/** Size of a screen. */
export interface ComputerCreateParamsDisplay {
  /** Height in px. */
  height?: number;

  /** How many pixels of the screen make one of the page. */
  scale?: number;

  /** Width in px. */
  width?: number;
}

/** A user and a password for sites. */
export interface ComputerCreateParamsHTTPCredentials {
  /**
   * The only origin that gets them, such as `https://example.com`; absent, every site that asks.
   */
  origin?: string;

  /** The password. */
  password: string;

  /** The user. */
  username: string;
}

/** A shell command. */
export interface ComputerDebugParams {
  /** The command, for a shell. */
  command?: string;

  /** Most bytes of output that are given back (default 65536). */
  max_output_length?: number;

  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Limit on the command, in s (default 120). */
  timeout_seconds?: number;
}

/** Where to click twice. */
export interface ComputerDoubleClickParams {
  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** Where to drag from and to. */
export interface ComputerDragParams {
  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Where it begins, from the left, in px. */
  x1?: number;

  /** Where it ends, from the left, in px. */
  x2?: number;

  /** Where it begins, from the top, in px. */
  y1?: number;

  /** Where it ends, from the top, in px. */
  y2?: number;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** Any one action. */
export interface ComputerExecuteParams {
  /** The action, named by its `type`. */
  action?: ComputerActionParam;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** How to read a page. */
export interface ComputerHTMLParams {
  /** Whether the encoding is guessed when the page does not tell. */
  auto_detect_encoding?: boolean;

  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;
}

/** Keys to press together. */
export interface ComputerHotkeyParams {
  /** Names of the keys, such as `Control` and `c`; upper and lower case are alike. */
  keys?: Array<string>;

  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** What the service says of a session that was kept alive. */
export interface ComputerKeepaliveResponse {
  /** State of the session. */
  status?: string | null;
}

/** A key to hold. */
export interface ComputerKeyDownParams {
  /** Name of the key. */
  key?: string;

  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** A key to let go of. */
export interface ComputerKeyUpParams {
  /** Name of the key. */
  key?: string;

  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** Computers of the whole organisation, not only those of this program. */
export type ComputerListResponse = Array<ComputerResponse>;

/** Where to press the left button. */
export interface ComputerMouseDownParams {
  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** Where to let go of the left button. */
export interface ComputerMouseUpParams {
  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** Where to go. */
export interface ComputerNavigateParams {
  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Address of the page. */
  url?: string;

  /**
   * How far the page must have loaded before the call returns: `commit` (the server has answered),
   * `domcontentloaded` or `load` (pictures and all). Absent, `load` is waited for, but at most 2 s
   * longer than for the document itself. Only the local server knows this field.
   */
  wait_until?: string;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** A computer: a browser or a desktop. */
export interface ComputerResponse {
  // Its methods are in helpers/computer-response.ts.
  /** Id of the computer. */
  id?: string | null;

  /** Whether the computer ends when nobody uses it any more. */
  auto_kill?: boolean | null;

  /** Id of the browser context that it goes on with, as its creation was given it. */
  context_id?: string | null;

  /** When it was created, ISO 8601. */
  created_at?: string | null;

  /**
   * Paths of its other doors, such as `cdp`, `screencast` and `debug`, relative to the base URL.
   */
  endpoints?: { [key: string]: string } | null;

  /** Id of the saved computer that it was restored from. */
  environment_id?: string | null;

  /** When it ends at the latest, ISO 8601. */
  expires_at?: string | null;

  /** When it ends without further activity, ISO 8601. */
  idle_expires_at?: string | null;

  /** Whether it ends after a time without activity. */
  idle_timeout_enabled?: boolean | null;

  /** How long it may be without activity, in s. */
  inactivity_timeout_seconds?: number | null;

  /** `browser` or `desktop`. */
  kind?: string | null;

  /** When it was last used, ISO 8601. */
  last_activity_at?: string | null;

  /** Longest life, in s. */
  max_lifetime_seconds?: number | null;

  /** Its state: `ready` from a creation, `RUNNING` from later reads. */
  status?: string | null;
}

/** How long a computer still lives. */
export interface ComputerRetrieveStatusResponse {
  /** Id of the computer. */
  id?: string | null;

  /** Whether the computer ends when nobody uses it any more. */
  auto_kill?: boolean | null;

  /** When it was created, ISO 8601. */
  created_at?: string | null;

  /** When it ends at the latest, ISO 8601. */
  expires_at?: string | null;

  /** When it ends without further activity, ISO 8601. */
  idle_expires_at?: string | null;

  /** Whether it ends after a time without activity. */
  idle_timeout_enabled?: boolean | null;

  /** How long it may be without activity, in s. */
  inactivity_timeout_seconds?: number | null;

  /** When it was last used, ISO 8601. */
  last_activity_at?: string | null;

  /** Longest life, in s. */
  max_lifetime_seconds?: number | null;

  /** Its state: `ready` from a creation, `RUNNING` from later reads. */
  status?: string | null;
}

/** Where to click with the right button. */
export interface ComputerRightClickParams {
  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** How to take a picture. */
export interface ComputerScreenshotParams {
  /** Whether the picture comes inline, in base64; else its address comes. */
  base64?: boolean;

  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;
}

/** How far to scroll, and where. */
export interface ComputerScrollParams {
  /** How far to the right, in px; negative is left. */
  dx?: number;

  /** How far down, in px; negative is up. */
  dy?: number;

  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Distance from the left, in px. */
  x?: number;

  /** Distance from the top, in px. */
  y?: number;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
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

  /** Fields that this version of the package does not know. */
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
  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** The text. */
  text?: string;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** Size of a browser's viewport. */
export interface ComputerViewportParams {
  /** Height in px. */
  height?: number;

  /** How many pixels of the screen make one of the page. */
  scale_factor?: number;

  /** Id of the tab to act in; absent is the main tab. Browsers only. */
  tab_id?: string;

  /** Width in px. */
  width?: number;

  /** Whether a picture is taken after the action (default false). */
  screenshot_after?: boolean;

  /** How long to wait after the action, in ms, before the picture is taken. */
  settle_ms?: number;
}

/** The page in a browser after an action. */
export interface PageContext {
  /** How many pixels of the screen make one of the page. */
  device_scale_factor?: number | null;

  /** Whether the action was run in the main tab. */
  is_main_tab?: boolean | null;

  /** Height of the whole page, in px. */
  page_height?: number | null;

  /** Width of the whole page, in px. */
  page_width?: number | null;

  /** How far it is scrolled to the right, in px. */
  scroll_x?: number | null;

  /** How far it is scrolled down, in px. */
  scroll_y?: number | null;

  /** Id of the tab. */
  tab_id?: string | null;

  /** Title of the page. */
  title?: string | null;

  /** Address of the page. */
  url?: string | null;

  /** Height of what is visible, in px. */
  viewport_height?: number | null;

  /** Width of what is visible, in px. */
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
export interface ScreencastFrame {
  // Its methods are in helpers/screencast-frame.ts.
  /** Name of the event: `message`. */
  event: 'message';

  /** The frame, a JPEG in base64. */
  image_data: string;

  /** What the browser says of the frame, such as its size and scroll offset. */
  metadata?: { [key: string]: unknown };

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** A piece of a desktop's video. */
export interface ScreencastH264 {
  // Its methods are in helpers/screencast-h264.ts.
  /** Name of the event: `h264`. */
  event: 'h264';

  /** One H.264 unit in base64; the pieces in order make a stream that ffmpeg reads. */
  nalu_data: string;

  /** Fields that this version of the package does not know. */
  [key: string]: unknown;
}

/** The cursor's picture changed. */
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

  /** Address of its page. */
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
